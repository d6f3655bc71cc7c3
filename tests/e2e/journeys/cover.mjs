/**
 * A coordinator looks at what waits for a tutor, and lets a colleague cover for a time: who covers finds the work and answers it,
 * and is refused once the cover has ended. The coordinator's pages need no script.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapter} from '../lib/adapter.mjs';
import {newName, submitProof} from '../lib/acts.mjs';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {eventually, shows} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {people} from '../lib/people.mjs';
import {takePicture} from '../lib/picture.mjs';
import {like, string} from '../lib/strings.mjs';
import {assertRefused} from '../pages/refused.mjs';
import {Bell} from '../pages/bell.mjs';
import {Cover} from '../pages/cover.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';

const name = newName('While the tutor is away');
const sizes = [[1280, 900], [390, 844]];
const tutorName = people.daniel.name;
const colleagueName = people.helene.name;

await journey('Covering for a tutor', async({stage, step, check}) => {
    const student = await stage.enter('yann');
    const colleague = await stage.enter('helene');
    const coordinator = await stage.enter('soazig', {javaScript: false});
    const {cmid} = await new Logbook(student).enter();
    const cover = new Cover(coordinator, cmid);
    const queue = new Cover(colleague, cmid);
    let proofid = 0;
    const proofPath = () => `/mod/proofolio/proof.php?id=${proofid}`;

    await step('A student of another tutor submits, and the colleague may not read it', async() => {
        proofid = await (await submitProof(student, name)).id();
        await assertRefused(colleague, proofPath(), 'errorcannotviewportfolio', name);
    });

    await step('The coordinator looks at what waits for the tutor', async() => {
        await cover.openQueue();
        await cover.chooseTutor(tutorName);
        await shows(cover.whose, like('fr', 'queueofwhose'));
        await shows(cover.row(name), new RegExp(people.yann.name));
    });

    await step('What the coordinator reads there still waits for the tutor', async() => {
        await cover.row(name).locator('a').first().click();
        await shows(new Proof(coordinator).version, new RegExp(name));
        assert.equal(await coordinator.page.locator('[data-action=keep-in-queue]').count(), 0);
        await coordinator.page.goBack();
        await coordinator.page.reload();
        await shows(cover.row(name), new RegExp(people.yann.name));
    });

    await step('What is forgotten is told at its field, and nothing is lost', async() => {
        await cover.beginFromQueue();
        await cover.send();
        await shows(coordinator.page.locator('[id$=error_coverid]'), like('fr', 'errorchoosecoverid'));
        assert.equal(await cover.chosen('tutorid'), tutorName);
    });

    await step('A colleague is chosen, and the cover stands in the list', async() => {
        await cover.choose('coverid', colleagueName);
        await cover.send();
        await shows(cover.coverRow(colleagueName), new RegExp(tutorName));
    });

    await check('The same cover again is refused, and says which one there is', async() => {
        await cover.openForm();
        await cover.choose('tutorid', tutorName);
        await cover.choose('coverid', colleagueName);
        await cover.send();
        await shows(coordinator.page.locator('[id$=error_firstday]'), like('fr', 'errorcoveroverlaps'));
        assert.equal(await cover.chosen('coverid'), colleagueName);
    });

    await step('The colleague reads for whom they cover, and finds the new version in what is to do', async() => {
        await new Logbook(colleague).open(cmid);
        await shows(queue.notice, like('fr', 'covernoticecolleague'));
        await queue.openQueue();
        await shows(queue.notice, new RegExp(tutorName));
        await queue.row(name).locator('a').first().click();
        const proof = await new Proof(colleague).atRest();
        await proof.say('Je réponds à la place de Daniel.');
        await shows(proof.comments, /à la place de Daniel/);
    });

    await step('The student sees the remark', async() => {
        await shows((await new Proof(student).open(proofid)).comments, /à la place de Daniel/);
    });

    await step('The tutor and the colleague are told, and nobody else', async() => {
        await adapter.passTime();
        await adapter.runTasks();
        const told = await new Bell(colleague).open();
        await eventually(async() => assert.equal(await told.about(`Vous remplacez ${tutorName}`).count(), 1));
        const tutor = await stage.enter('daniel');
        await (await new Bell(tutor).open()).about(`${colleagueName} covers for you`).first().waitFor();
        await new Logbook(tutor).open(cmid);
        await shows(new Cover(tutor, cmid).notice, new RegExp(`${colleagueName} covers for you until`));
        assert.equal(await (await new Bell(student).open()).about(colleagueName).filter({hasText: 'rempla'}).count(), 0);
    });

    await check('The pages are accessible and fit, wide and on a telephone', async() => {
        const scripted = await stage.enter('soazig');
        const shown = new Cover(scripted, cmid);
        const pages = {
            'cover-queue': async() => {
                await shown.openQueue();
                await shown.chooseTutor(tutorName);
            },
            'cover-form': () => shown.openForm(),
            'cover-list': () => shown.openList(),
        };
        for (const [width, height] of sizes) {
            await scripted.page.setViewportSize({width, height});
            for (const [picture, open] of Object.entries(pages)) {
                await open();
                await takePicture(scripted, picture, width);
                await assertFits(scripted.page);
                await assertAccessible(scripted.page);
            }
        }
    });

    await step('The coordinator ends the cover, after being asked', async() => {
        await cover.openList();
        await cover.end(colleagueName);
        await shows(coordinator.page.locator('body'), new RegExp(string('fr', 'coverended')));
        assert.equal(await cover.coverRow(colleagueName).count(), 0);
    });

    await step('The colleague is refused again, and nothing of it waits for them', async() => {
        await assertRefused(colleague, proofPath(), 'errorcannotviewportfolio', name);
        await queue.openQueue();
        assert.equal(await queue.row(name).count(), 0);
        assert.equal(await queue.notice.count(), 0);
    });

    await check('Nobody else reaches these pages', async() => {
        for (const actor of [student, colleague]) {
            await assertRefused(actor, `/mod/proofolio/cover.php?id=${cmid}`, 'errorcannotmanage', 'name="coverid"');
        }
        const tutorid = await cover.tutorId(tutorName);
        await assertRefused(
            colleague, `/mod/proofolio/queue.php?id=${cmid}&tutor=${tutorid}`, 'errorcannotviewqueueof', name,
        );
    });
});
