/**
 * Every screen is accessible and fits a phone, and what matters can be done by keyboard alone.
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
import {tabTo} from '../lib/keyboard.mjs';
import {takePicture} from '../lib/picture.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Manage} from '../pages/manage.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const sizes = [[1280, 900], [390, 844]];
const name = newName('By keyboard alone');

await journey('Screens and keyboard', async({stage, step, check}) => {
    const student = await stage.enter('ines');
    const writer = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const coordinator = await stage.enter('soazig');
    const {cmid} = await new Logbook(student).enter();
    const manage = new Manage(coordinator);
    const openProof = async(actor, title) => {
        await (await new Logbook(actor).open(cmid)).follow(title);
        await new Proof(actor).atRest();
    };
    const openForm = async() => {
        await (await new Logbook(student).open(cmid)).follow('Safety instructions in two languages');
        await new ProofForm(student).atRest();
    };
    const openManaged = async(selector, awaited) => {
        await coordinator.page.goto(`/mod/proofolio/manage.php?id=${cmid}`);
        await manage.atRest('.proofolio-manage');
        if (selector !== undefined) {
            await coordinator.page.locator(selector).first().click();
            await manage.atRest(awaited);
        }
    };
    const openTarget = async() => {
        await openManaged('.proofolio-manage a[href*="student.php"]', '.proofolio-student');
        await coordinator.page.locator('.proofolio-student a[href*="target.php"]').first().click();
        await manage.atRest('[name=modulecode]');
    };
    const openCompetency = async() => {
        await openManaged();
        const edit = coordinator.page.locator('.proofolio-manage [data-action=edit-competency]').first();
        await coordinator.page.goto(await edit.getAttribute('href'));
        await manage.atRest('[name=code]');
    };
    const screens = [
        ['logbook', student, () => new Logbook(student).open(cmid)],
        ['logbook', writer, () => new Logbook(writer).open(cmid)],
        ['logbook', tutor, () => new Logbook(tutor).open(cmid)],
        ['logbook', coordinator, () => new Logbook(coordinator).open(cmid)],
        ['empty-logbook', student, () => new Logbook(student).open(cmid, {search: 'zzzz'})],
        ['new-proof', writer, () => new ProofForm(writer).open({id: cmid})],
        ['draft', student, openForm],
        ['proof', student, () => openProof(student, 'Specification and schedule, built in four rounds')],
        ['proof', tutor, () => openProof(tutor, 'First steps with Scrum')],
        ['manage', coordinator, () => openManaged()],
        ['competency', coordinator, openCompetency],
        ['student', coordinator, () => openManaged('.proofolio-manage a[href*="student.php"]', '.proofolio-student')],
        ['target', coordinator, openTarget],
    ];

    for (const [screen, actor, open] of screens) {
        await check(`${screen} of ${actor.username} is accessible and fits`, async() => {
            await actor.page.setViewportSize({width: sizes[0][0], height: sizes[0][1]});
            await open();
            for (const [width, height] of sizes) {
                await actor.page.setViewportSize({width, height});
                await adapter.settle(actor.page);
                await takePicture(actor, screen, width);
                await assertFits(actor.page);
                await assertAccessible(actor.page);
            }
            await actor.page.setViewportSize({width: sizes[0][0], height: sizes[0][1]});
        });
    }

    await step('A comment and a decision by keyboard', async() => {
        await submitProof(writer, name);
        const {page} = tutor;
        const logbook = await new Logbook(tutor).open(cmid);
        await tabTo(page, logbook.row(name).getByRole('link', {name}));
        await page.keyboard.press('Enter');
        const proof = await new Proof(tutor).atRest();
        const button = (act) => proof.root.locator(`[data-region=comment-form] [name=act][value=${act}]`);
        await tabTo(page, proof.content);
        await page.keyboard.type('No mouse was near.');
        await tabTo(page, button('comment'));
        await page.keyboard.press('Enter');
        await shows(proof.comments, /No mouse was near\./);
        await adapter.settle(page);
        await tabTo(page, proof.content);
        await page.keyboard.type('Once more, please.');
        await tabTo(page, button('changes'));
        await page.keyboard.press('Space');
        await shows(proof.comments, /Once more, please\./);
        await eventually(async() => assert.equal(await proof.state(), 'changes'));
    });

    await step('A next version by keyboard', async() => {
        const {page} = writer;
        const logbook = await new Logbook(writer).open(cmid);
        await tabTo(page, logbook.row(name).getByRole('link', {name}));
        await page.keyboard.press('Enter');
        const proof = await new Proof(writer).atRest();
        await tabTo(page, proof.root.locator('[data-action=write]'));
        await page.keyboard.press('Enter');
        const form = await new ProofForm(writer).atRest();
        await tabTo(page, form.root.locator('[data-region=trace-link] summary'));
        await page.keyboard.press('Enter');
        await tabTo(page, form.field('newlink'));
        await page.keyboard.type('https://www.example.org/keys');
        await tabTo(page, form.field('nothingconfidential'));
        await page.keyboard.press('Space');
        await tabTo(page, form.root.locator('[name=submitversion]'));
        await page.keyboard.press('Enter');
        await tabTo(page, form.root.locator('[data-action=submit-anyway]'));
        await page.keyboard.press('Enter');
        await proof.atRest();
        await eventually(async() => assert.equal(await proof.versions().count(), 2));
        await shows(proof.version, /www\.example\.org/);
    });
});
