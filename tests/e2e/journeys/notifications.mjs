/**
 * What people are told of: one notification and one e-mail for what belongs together, in their language, to who may know it.
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
import {people} from '../lib/people.mjs';
import {takePicture} from '../lib/picture.mjs';
import {like, string} from '../lib/strings.mjs';
import {Bell} from '../pages/bell.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Manage} from '../pages/manage.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const name = newName('Three remarks');
const other = newName('Somebody else’s');
const remarks = ['Who were the five?', 'The second figure has no unit.', 'Tell me what you would do <again>.'];
const sizes = [[1280, 900], [390, 844]];

await journey('What one is told of', async({stage, step, check}) => {
    const student = await stage.enter('yann');
    const tutor = await stage.enter('daniel');
    const bells = {student: new Bell(student), tutor: new Bell(tutor)};
    const {cmid} = await new Logbook(student).enter();
    let proofid = 0;
    /** E-mails that say something in their subject. */
    const mailsAbout = async(what) => (await adapter.mails(tutor.page)).filter(({subject}) => subject.match(what) !== null);
    const later = async() => {
        await adapter.passTime();
        await adapter.runTasks();
    };
    const leadTo = async({html}) => {
        const [address] = html.match(/http[^"]+\/mod\/proofolio\/[^"]+/);
        return address.replaceAll('&amp;', '&');
    };
    const standsAtFirstRemark = async({page}) => {
        await page.waitForURL(/proof\.php\?.*version=1.*#c\d+$/);
        const proof = await new Proof(student).atRest();
        const target = page.locator(`[data-region=comment]${new URL(page.url()).hash}`);
        await shows(target, /Who were the five\?/);
        await eventually(async() => assert.ok(await target.evaluate((element) => {
            const {top, bottom} = element.getBoundingClientRect();
            return element.matches(':target') && top >= 0 && bottom <= globalThis.innerHeight;
        }), 'One does not see the remark'));
        await shows(proof.version, /What I did: Three remarks/);
    };

    await step('A student submits, and the tutor makes three remarks', async() => {
        proofid = await (await submitProof(student, name)).id();
        const proof = await new Proof(tutor).open(proofid);
        for (const remark of remarks) {
            await proof.say(remark);
            await shows(proof.comments, new RegExp(remark.replaceAll('?', '\\?')));
        }
    });

    await step('Nothing is sent as long as more may follow', async() => {
        await adapter.runTasks();
        await bells.student.open();
        assert.equal(await bells.student.about(name).count(), 0);
        assert.equal((await mailsAbout(name)).length, 0);
    });

    await step('Ten minutes later the student gets one notification, in French', async() => {
        await later();
        await bells.student.open();
        await eventually(async() => assert.equal(await bells.student.about(name).count(), 1));
        assert.equal(await bells.student.unreadAbout(name).count(), 1);
        assert.ok(await bells.student.unread() > 0);
        await shows(bells.student.about(name), /Daniel Whitcombe a écrit 3 commentaires/);
    });

    await step('The student gets one e-mail too, in French, with all three remarks', async() => {
        const mails = await mailsAbout(name);
        assert.deepEqual(mails.map(({to}) => to.match(/[\w.]+@/)[0]), ['yann@']);
        const [{subject, text, html}] = mails;
        assert.match(subject, like('fr', 'noticecomments'));
        remarks.forEach((remark) => assert.ok(text.includes(remark), text));
        remarks.forEach((remark) => assert.ok(html.includes(remark.replaceAll('<', '&lt;').replaceAll('>', '&gt;')), html));
        assert.match(text.replaceAll(/\s+/g, ' '), like('fr', 'noticewhystudent'));
        assert.ok(html.includes(string('fr', 'noticeread')), html);
    });

    await step('The student submits version 2 meanwhile, and the notification still leads to the remark on version 1', async() => {
        const form = await new ProofForm(student).open({proofid});
        await form.fill({description: 'The second version.'});
        await form.press('submitversion');
        await new Proof(student).atRest();
        await bells.student.open();
        await bells.student.about(name).locator('a').first().click();
        await standsAtFirstRemark(student);
        await bells.student.open();
        await eventually(async() => assert.equal(await bells.student.about(name).count(), 1));
        assert.equal(await bells.student.unreadAbout(name).count(), 0);
    });

    await step('The link in the e-mail leads there as well', async() => {
        const [mail] = await mailsAbout(name);
        await student.page.goto(await leadTo(mail));
        await standsAtFirstRemark(student);
    });

    await step('Version 2 reaches the tutor, and nobody is told of what they did themselves', async() => {
        await later();
        await bells.tutor.open();
        await eventually(async() => assert.equal(await bells.tutor.about(name).count(), 1));
        await shows(bells.tutor.about(name), /Yann Trévidic has submitted version 2/);
        await bells.student.open();
        assert.equal(await bells.student.about(name).count(), 1);
        const mails = await mailsAbout(name);
        assert.deepEqual(mails.map(({to}) => to.match(/[\w.]+@/)[0]), ['daniel@', 'yann@']);
        await tutor.page.goto(await leadTo(mails[0]));
        const proof = await new Proof(tutor).atRest();
        await shows(proof.version, /The second version\./);
    });

    const owner = await stage.enter('ines');
    const former = await stage.enter('helene');
    const coordinator = await stage.enter('soazig');
    const manage = new Manage(coordinator);
    const openStudent = async() => {
        await coordinator.page.goto(`/mod/proofolio/manage.php?id=${cmid}`);
        await manage.open(people.ines.name);
    };

    await step('A student submits, and the coordinator replaces the tutor before anything is sent', async() => {
        await submitProof(owner, other);
        await openStudent();
        await manage.unassign(people.helene.name);
        await manage.assign(people.daniel.name);
    });

    await step('The new tutor is told of the assignment, and the former one of nothing', async() => {
        const assigned = string('en', 'noticeassignedtutor').replace('{$a}', people.ines.name);
        const before = (await mailsAbout(assigned)).length;
        await later();
        await bells.tutor.open();
        await shows(bells.tutor.about(assigned).first(), new RegExp(assigned));
        const told = await mailsAbout(assigned);
        assert.equal(told.length, before + 1);
        assert.match(told[0].to, /daniel@/);
        assert.equal((await mailsAbout(other)).length, 0);
        assert.equal(await (await new Bell(former).open()).about(other).count(), 0);
    });

    await step('The student and the coordinator are not told of what they did themselves', async() => {
        assert.equal(await (await new Bell(owner).open()).about(other).count(), 0);
        assert.equal(await (await new Bell(coordinator).open()).about(people.ines.name).count(), 0);
        assert.ok((await mailsAbout(people.ines.name)).every(({to}) => !to.includes('soazig@')), 'The coordinator is told');
    });

    await check('The coordinator gives the student the first tutor back', async() => {
        await openStudent();
        await manage.unassign(people.daniel.name);
        if (await manage.tutors.filter({hasText: people.helene.name}).count() === 0) {
            await manage.assign(people.helene.name);
        }
        assert.equal(await manage.tutors.count(), 1);
    });

    await check('The bell is reached and opened by keyboard, and what it shows is accessible', async() => {
        const {page} = student;
        await bells.student.open(`/mod/proofolio/view.php?id=${cmid}`);
        for (const [width, height] of sizes) {
            await page.setViewportSize({width, height});
            await takePicture(student, 'bell', width);
            await assertFits(page);
            await assertAccessible(page);
        }
        await page.setViewportSize({width: sizes[0][0], height: sizes[0][1]});
        await page.goto('/');
        await adapter.settle(page);
        await tabTo(page, bells.student.toggle);
        await page.keyboard.press('Enter');
        await bells.student.filled();
        await tabTo(page, bells.student.about(name).locator('a').first());
        await page.keyboard.press('Enter');
        await standsAtFirstRemark(student);
    });

    if (!adapter.isMoodle) {
        await check('On the host the bell, its page and the e-mails work without scripts, and are accessible', async() => {
            const reader = await stage.enter('yann', {javaScript: false});
            const bell = new Bell(reader);
            await reader.page.goto('/');
            await bell.toggle.click();
            await bell.about(name).locator('a').first().click();
            await standsAtFirstRemark(reader);
            await bell.toggle.click();
            await bell.root.locator('.see-all-link').click();
            await shows(reader.page.locator('#region-main'), new RegExp(name));
            await reader.page.locator('#page-footer a').click();
            const mail = reader.page.locator('[data-region=mail]').filter({hasText: `${name} »`});
            await mail.locator('summary').click();
            await shows(mail.locator('[data-field=html]'), /Who were the five/);
            await shows(mail.locator('[data-field=text]'), /Tell me what you would do <again>/);
            for (const path of ['/message/output/popup/notifications.php', '/mail', '/message/notificationpreferences.php']) {
                for (const [width, height] of sizes) {
                    await student.page.setViewportSize({width, height});
                    await student.page.goto(path);
                    await takePicture(student, path.split('/').pop().replace('.php', ''), width);
                    await assertFits(student.page);
                    await assertAccessible(student.page);
                }
            }
        });
    }
});
