/**
 * A silent student is reminded by their tutor's click, works again, and sees who reads it: a French student, an English tutor.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapter} from '../lib/adapter.mjs';
import {newName, submitProof} from '../lib/acts.mjs';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {eventually, shows, withoutPageLoad} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {tabTo} from '../lib/keyboard.mjs';
import {people} from '../lib/people.mjs';
import {takePicture} from '../lib/picture.mjs';
import {like, string} from '../lib/strings.mjs';
import {Bell} from '../pages/bell.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {Silent} from '../pages/silent.mjs';

const name = newName('After the silence');
const sizes = [[390, 844], [1280, 900]];

await journey('Reminders', async({stage, step, check}) => {
    const student = await stage.enter('yann');
    const tutor = await stage.enter('daniel');
    const coordinator = await stage.enter('soazig');
    const {cmid} = await new Logbook(student).enter();
    const silent = {tutor: new Silent(tutor), coordinator: new Silent(coordinator)};
    const reminder = string('fr', 'noticereminder').replace('{$a}', people.daniel.name);
    let proofid = 0;

    await step('Weeks pass, and the student stands among the silent ones, for tutor and coordinator', async() => {
        await adapter.passDays('yann', 60);
        await silent.coordinator.open(cmid);
        await silent.coordinator.button(people.yann.name).waitFor();
        await silent.tutor.open(cmid);
        await shows(silent.tutor.student(people.yann.name), /Send a reminder/);
    });

    await check('The list is accessible and fits', async() => {
        for (const [width, height] of sizes) {
            await tutor.page.setViewportSize({width, height});
            await takePicture(tutor, 'silent', width);
            await assertFits(tutor.page);
            await assertAccessible(tutor.page);
        }
    });

    await step('The tutor reminds the student by keyboard, without leaving the page', async() => {
        await withoutPageLoad(tutor.page, async() => {
            await tabTo(tutor.page, silent.tutor.button(people.yann.name));
            await tutor.page.keyboard.press('Enter');
            await shows(silent.tutor.student(people.yann.name).locator('[data-region=reminded]'), /Reminder sent on \d/);
        });
        assert.equal(await silent.tutor.button(people.yann.name).isVisible(), false);
        await shows(silent.tutor.status, new RegExp(`${people.yann.name}\\s+is reminded\\.`));
        assert.ok(await silent.tutor.student(people.yann.name).locator('[data-region=reminded]')
            .evaluate((element) => element === document.activeElement), 'The focus is lost');
    });

    await step('The coordinator, whose page still offers it, is refused in words', async() => {
        await silent.coordinator.button(people.yann.name).click();
        const error = silent.coordinator.student(people.yann.name).locator('[data-region=reminder-error]');
        await shows(error, /Un rappel a déjà été envoyé le \d.*Un par semaine suffit\s: le prochain pourra partir à compter du \d/);
        await takePicture(coordinator, 'silent-refused', 1280);
        await assertAccessible(coordinator.page);
        await silent.coordinator.open(cmid);
        assert.equal(await silent.coordinator.button(people.yann.name).count(), 0);
    });

    await step('The student is told at once, in French, and what to do next', async() => {
        await adapter.runTasks();
        const bell = await new Bell(student).open();
        await eventually(async() => assert.equal(await bell.about(reminder).count(), 1));
        const [mail] = (await adapter.mails(student.page)).filter(({subject}) => subject === reminder);
        assert.match(mail.to, /yann@/);
        assert.match(mail.text.replaceAll(/\s+/g, ' '), like('fr', 'noticewhyreminder'));
        assert.match(mail.text.replaceAll(/\s+/g, ' '), /Un petit pas suffit pour repartir/);
        assert.match(mail.html, /\/mod\/proofolio\/(edit|proof|traces)\.php\?/);
        await bell.open();
        await bell.about(reminder).locator('a').first().click();
        await student.page.waitForURL(/mod\/proofolio\/view\.php/);
    });

    await step('The activity shows students when they are read', async() => {
        await adapter.configure(coordinator, cmid, {showRead: true});
        proofid = await (await submitProof(student, name)).id();
        assert.equal(await student.page.locator('[data-region=reading]').count(), 0);
        await new Proof(tutor).open(proofid);
        await shows(tutor.page.locator('[data-region=tells-reading]'), /The student sees when you first opened each version/);
        assert.equal(await tutor.page.locator('[data-region=reading]').count(), 0);
    });

    await step('The student sees who read the version and when', async() => {
        await new Proof(student).open(proofid);
        await shows(student.page.locator('[data-region=reading]'), /Lue par Daniel Whitcombe le \d/);
        for (const [width, height] of sizes) {
            await student.page.setViewportSize({width, height});
            await takePicture(student, 'read', width);
            await assertFits(student.page);
            await assertAccessible(student.page);
        }
    });

    await step('Whoever worked is not among the silent ones any more', async() => {
        await silent.tutor.open(cmid);
        assert.equal(await silent.tutor.student(people.yann.name).count(), 0);
    });

    await step('Where the activity does not show it, nobody sees who read', async() => {
        await adapter.configure(coordinator, cmid, {});
        await new Proof(student).open(proofid);
        assert.equal(await student.page.locator('[data-region=reading]').count(), 0);
        await new Proof(tutor).open(proofid);
        assert.equal(await tutor.page.locator('[data-region=tells-reading]').count(), 0);
    });

    await check('Without scripts a click reminds as well, and a second one is refused', async() => {
        await adapter.passDays('adaeze', 60);
        const reader = await stage.enter('soazig', {javaScript: false});
        const list = await new Silent(reader).open(cmid);
        const other = await stage.openAnother(reader);
        const twice = await new Silent(other).open(cmid);
        await list.button(people.adaeze.name).click();
        await shows(reader.page.locator('#region-main, #user-notifications'), /Le rappel part pour Adaeze Okonjo/);
        await shows(list.student(people.adaeze.name), /Rappel envoyé le \d/);
        await twice.button(people.adaeze.name).click();
        await shows(other.page.locator('#region-main, #user-notifications'), /Un rappel a déjà été envoyé/);
    });
});
