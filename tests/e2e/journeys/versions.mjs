/**
 * Versions that are taken back, gone on from, put aside; a proof that is deleted; pictures that are enlarged by keyboard.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapter} from '../lib/adapter.mjs';
import {newName} from '../lib/acts.mjs';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {confirm} from '../lib/confirm.mjs';
import {eventually, shows} from '../lib/expect.mjs';
import {demonstrationFile} from '../lib/files.mjs';
import {journey} from '../lib/journey.mjs';
import {tabTo} from '../lib/keyboard.mjs';
import {like} from '../lib/strings.mjs';
import {takePicture} from '../lib/picture.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const name = newName('A plan in several states');
const remark = 'Where do the six weeks come from?';
const texts = [
    'We planned six weeks.',
    'We planned eight weeks, after the trials.',
    'We planned eight weeks and kept two in reserve.',
];

await journey('Versions', async({stage, step, check}) => {
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const form = new ProofForm(student);
    const own = new Proof(student);
    const theirs = new Proof(tutor);
    const act = (action) => own.root.locator(`[data-action=${action}]`);
    const proof = {id: 0};
    let withdrawal = '';

    await step('The student submits a proof with two pictures', async() => {
        const logbook = await new Logbook(student).enter();
        await logbook.begin();
        await form.atRest();
        await form.fill({name, competency: 'CG3', description: texts[0], analysis: 'A first plan is a guess.'});
        await adapter.attach(student.page, ['gantt-first.png', 'gantt-revised.png'].map(demonstrationFile));
        await form.press('submitversion');
        await own.atRest();
        proof.id = await own.id();
        assert.equal(await own.state(), 'submitted');
    });

    await step('Before anybody has opened it the student takes it back', async() => {
        withdrawal = await act('withdraw').getAttribute('href');
        await act('withdraw').click();
        await shows(student.page.locator('#region-main'), /Nobody else has opened version 1/);
        await confirm(student.page);
        await form.atRest();
        assert.equal(await form.readText('description'), texts[0]);
        assert.equal(await form.value('name'), name);
    });

    await step('A tutor whom a message leads there is told kindly', async() => {
        await tutor.page.goto(`/mod/proofolio/proof.php?id=${proof.id}&version=1`);
        await shows(tutor.page.locator('body'), like('en', 'nothingtoread'));
        await shows(tutor.page.locator('h1').first(), /./);
    });

    await step('It is submitted again, as version 1, with its pictures', async() => {
        await form.press('submitversion');
        await own.atRest();
        assert.equal(await own.versions().count(), 1);
        assert.equal(await own.version.locator('.proofolio-trace').count(), 2);
    });

    await step('Once the tutor has opened it, it stays', async() => {
        await theirs.open(proof.id);
        await shows(theirs.version, /We planned six weeks/);
        assert.equal(await theirs.root.locator('[data-action=withdraw], [data-action=archive]').count(), 0);
        await own.open(proof.id);
        assert.equal(await act('withdraw').count(), 0);
        const {versionid} = Object.fromEntries(new URL(withdrawal).searchParams);
        assert.notEqual(Number(versionid), await own.versionId());
        await student.page.goto(`/mod/proofolio/withdraw.php?versionid=${await own.versionId()}`);
        await own.atRest();
        await shows(student.page.locator('body'), like('en', 'errorversionopened'));
        await theirs.say(remark, 'changes');
        await shows(theirs.comments, /Where do the six weeks/);
    });

    await step('The student answers with version 2 and says what changed', async() => {
        await own.open(proof.id);
        await own.write();
        await form.atRest();
        await form.fill({description: texts[1], changenote: 'Eight weeks instead of six.'});
        await form.root.getByLabel(/Where do the six weeks come from/).check();
        await form.press('submitversion');
        await own.atRest();
        await shows(own.version, /Eight weeks instead of six\.[\s\S]*Where do the six weeks/);
        await shows(own.milestone(2), /Version 2[\s\S]*Eight weeks instead of six\./);
    });

    await step('The tutor sees at the remark which version answers it', async() => {
        await theirs.open(proof.id);
        await shows(theirs.threads.first(), /addressed in version 2/);
        await theirs.threads.first().getByRole('link', {name: /addressed in version 2/}).click();
        await theirs.atRest();
        await shows(theirs.version, /Eight weeks instead of six/);
    });

    await step('The student goes on from version 1, and a draft is never replaced unasked', async() => {
        await own.open(proof.id);
        await own.milestone(1).getByRole('link', {name: /Go on from version 1/}).click();
        await form.atRest();
        assert.equal(await form.readText('description'), texts[0]);
        await form.fill({description: texts[2]});
        await form.press('savestay');
        await form.atRest();
        await own.open(proof.id);
        await own.milestone(2).getByRole('link', {name: /Go on from version 2/}).click();
        const choice = student.page.locator('[data-region=draft-choice]');
        await shows(choice, /You have begun version 3 already/);
        await assertAccessible(student.page);
        await choice.locator('[data-action=go-on]').click();
        await form.atRest();
        assert.equal(await form.readText('description'), texts[2]);
        await student.page.goto(`/mod/proofolio/improve.php?proofid=${proof.id}&from=2`);
        await choice.locator('[data-action=discard]').click();
        await form.atRest();
        assert.equal(await form.readText('description'), texts[1]);
    });

    await step('The student puts the proof aside and brings it back', async() => {
        await own.open(proof.id);
        await act('archive').click();
        await confirm(student.page);
        await own.atRest();
        await shows(own.root, like('en', 'archivednote'));
        assert.equal(await act('write').count(), 0);
        await own.root.getByRole('link', {name: like('en', 'unarchiveproof')}).click();
        await confirm(student.page);
        await own.atRest();
        assert.equal(await act('write').count(), 1);
        assert.equal(await own.versions().count(), 2);
    });

    await step('A proof that was never submitted is deleted after being asked', async() => {
        const other = newName('Begun in vain');
        const logbook = await new Logbook(student).enter();
        await logbook.begin();
        await form.atRest();
        await form.fill({name: other, competency: 'CG3', description: 'Hardly anything.'});
        await form.press('savestay');
        await form.atRest();
        await student.page.locator('[data-action=delete]').click();
        await shows(student.page.locator('#region-main'), /was never submitted/);
        await confirm(student.page);
        await logbook.atRest();
        assert.equal(await logbook.row(other).count(), 0);
    });

    await step('Pictures are enlarged by keyboard, and the focus comes back', async() => {
        const {page} = tutor;
        await theirs.open(proof.id);
        const links = theirs.root.locator('[data-action=enlarge]');
        const dialog = theirs.root.locator('[data-region=lightbox]');
        const picture = dialog.locator('[data-region=lightbox-picture]');
        await tabTo(page, links.first());
        await page.keyboard.press('Enter');
        await dialog.waitFor();
        assert.equal(await picture.getAttribute('src'), await links.first().getAttribute('href'));
        await page.keyboard.press('ArrowRight');
        await eventually(async() => {
            assert.equal(await picture.getAttribute('src'), await links.nth(1).getAttribute('href'));
        });
        await shows(dialog.locator('[data-region=lightbox-place]'), /Picture 2 of 2/);
        await takePicture(tutor, 'lightbox', 1280);
        await assertAccessible(page);
        await page.keyboard.press('Escape');
        await dialog.waitFor({state: 'hidden'});
        assert.equal(await links.nth(1).evaluate((link) => link === document.activeElement), true);
    });

    for (const [width, height] of [[1280, 900], [390, 844]]) {
        await check(`The timeline is accessible and fits ${width} pixels`, async() => {
            await student.page.setViewportSize({width, height});
            await own.open(proof.id);
            await takePicture(student, 'versions', width);
            await assertFits(student.page);
            await assertAccessible(student.page);
        });
    }
});
