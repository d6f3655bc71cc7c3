/**
 * Comments on passages: chosen by keyboard, mouse and finger, found again in a later version, told as changed after a rewrite.
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
import {like} from '../lib/strings.mjs';
import {Passages} from '../pages/passages.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const name = newName('Goals for a week');
const goals = 'Then we chose three goals for the week.';
const descriptions = [
    `We met the client every Monday. ${goals} Nobody wrote them down.`,
    `We met the client every Monday morning. ${goals} One of us wrote them down and hung them up.`,
    'Each Monday the client and the team agreed on what the week was for, and hung it up.',
];
const analyses = ['It worked because the team was small.', 'It worked because everybody saw the goals.'];
const remarks = {
    goals: 'Which goals were these?',
    small: 'Well observed.',
    finger: 'From my phone: who is nobody?',
    own: 'Two by now.',
};

await journey('Passages', async({stage, step, check}) => {
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const phone = await stage.enter('daniel', {width: 390, height: 844, hasTouch: true});
    const plain = await stage.enter('daniel', {javaScript: false});
    const form = new ProofForm(student);
    const own = new Proof(student);
    const theirs = new Proof(tutor);
    const passages = new Passages(tutor);
    const {page} = tutor;
    const {keyboard} = page;
    const proof = {id: 0};
    const isFocused = (locator) => eventually(async() =>
        assert.equal(await locator.evaluate((element) => element === document.activeElement), true));
    const next = async(values) => {
        await own.open(proof.id);
        await own.write();
        await form.atRest();
        await form.fill(values);
        await form.press('submitversion');
        await own.atRest();
    };

    await step('The student submits a proof', async() => {
        const shown = await submitProof(student, name, {description: descriptions[0], analysis: analyses[0]});
        proof.id = await shown.id();
    });

    await step('The tutor chooses a sentence by keyboard alone, and hears which', async() => {
        await theirs.open(proof.id);
        await tabTo(page, passages.begin('description'));
        await keyboard.press('Enter');
        await isFocused(passages.stage);
        await shows(theirs.status, /We met the client every Monday\./);
        await keyboard.press('ArrowRight');
        await shows(theirs.status, /Then we chose three goals for the week\./);
        await keyboard.press('Shift+ArrowLeft');
        await shows(theirs.status, like('en', 'passageleftout'));
        await shows(passages.chooser, /goals for the\s/);
        await keyboard.press('Shift+ArrowRight');
        await shows(theirs.status, /week\./);
        await takePicture(tutor, 'passage-chooser', 1280);
        await assertAccessible(page);
    });

    await step('Escape leads back, and Enter takes the passage to the comment box', async() => {
        await keyboard.press('Escape');
        await isFocused(passages.begin('description'));
        assert.equal(await passages.chooser.isVisible(), false);
        await keyboard.press('Enter');
        await keyboard.press('ArrowRight');
        await keyboard.press('Enter');
        await isFocused(theirs.content);
        await shows(passages.target, /Then we chose three goals for the week\./);
    });

    await step('The comment is written and sent by keyboard', async() => {
        await keyboard.type(remarks.goals);
        await tabTo(page, theirs.root.locator('[data-region=comment-form] [name=act][value=comment]'));
        await keyboard.press('Enter');
        await shows(passages.thread(remarks.goals), /Then we chose three goals for the week\./);
        await eventually(async() => assert.equal(await passages.marked(remarks.goals), goals));
    });

    await check('By keyboard one goes from the passage to the comment and back', async() => {
        await theirs.open(proof.id);
        await tabTo(page, passages.signs.first());
        assert.match(await passages.signs.first().textContent(), /Daniel Whitcombe: “Then we chose three goals/);
        await keyboard.press('Enter');
        await isFocused(passages.thread(remarks.goals).locator('[data-region=comment]'));
        await tabTo(page, passages.thread(remarks.goals).locator('[data-action=show-passage]'));
        await keyboard.press('Enter');
        await isFocused(passages.signs.first());
        assert.equal(await passages.marks.first().getAttribute('data-current'), 'true');
    });

    await step('By mouse the tutor praises some words of the analysis', async() => {
        await passages.drag('analysis', 'he team was smal');
        await passages.offerButton.waitFor();
        await takePicture(tutor, 'passage-offer', 1280);
        await passages.offerButton.click();
        await shows(passages.target, /the team was small/);
        await theirs.root.locator('[name=kind]').selectOption('praise');
        await theirs.say(remarks.small);
        await passages.thread(remarks.small).waitFor();
        await eventually(async() => assert.equal(await passages.marked(remarks.small), 'the team was small'));
    });

    await check('Nothing is offered for what is chosen elsewhere', async() => {
        await theirs.root.locator('h2').first().selectText();
        await adapter.settle(page);
        assert.equal(await passages.offer.isVisible(), false);
    });

    await step('By finger the button is at the foot of the window', async() => {
        const touched = new Passages(phone);
        const shown = await new Proof(phone).open(proof.id);
        await touched.press('description', 'Nobody wrote them down');
        await touched.offerButton.waitFor();
        const box = await touched.offer.boundingBox();
        assert.ok(box.y + box.height >= 843, `The button ends at ${box.y + box.height} pixels`);
        assert.ok(box.height >= 44 && box.width >= 389, `It is ${box.width} by ${box.height} pixels`);
        await takePicture(phone, 'passage-offer', 390);
        await touched.offerButton.tap();
        await shows(touched.target, /Nobody wrote them down/);
        await shown.say(remarks.finger);
        await eventually(async() => assert.equal(await touched.marked(remarks.finger), 'Nobody wrote them down'));
    });

    await step('The student sees what each comment is about, and comments on a passage too', async() => {
        const mine = new Passages(student);
        await own.open(proof.id);
        assert.equal(await mine.marked(remarks.goals), goals);
        assert.equal(await mine.marked(remarks.small), 'the team was small');
        await mine.drag('description', 'three goals for');
        await mine.offerButton.click();
        await own.say(remarks.own);
        await eventually(async() => assert.equal(await mine.marked(remarks.own), 'three goals for'));
        assert.equal(await mine.marked(remarks.goals), goals);
    });

    await check('A click on words with several comments leads from one to the next', async() => {
        const mine = new Passages(student);
        const both = student.page.locator('mark[data-passage*=" "]');
        await both.click();
        await isFocused(mine.thread(remarks.goals).locator('[data-region=comment]').first());
        await both.click();
        await isFocused(mine.thread(remarks.own).locator('[data-region=comment]').first());
    });

    for (const [width, height] of [[1280, 900], [390, 844]]) {
        await check(`It is accessible and fits ${width} pixels`, async() => {
            await page.setViewportSize({width, height});
            await theirs.open(proof.id);
            await takePicture(tutor, 'passages', width);
            await assertFits(page);
            await assertAccessible(page);
            await passages.begin('analysis').click();
            await passages.stage.waitFor();
            await takePicture(tutor, 'passage-chooser', width);
            await assertFits(page);
            await assertAccessible(page);
            await page.setViewportSize({width: 1280, height: 900});
        });
    }

    await step('In version 2 the passage is found again where its words stand', async() => {
        await next({description: descriptions[1], analysis: analyses[1], changenote: 'Somebody writes them down now.'});
        await theirs.open(proof.id);
        assert.equal(await passages.marked(remarks.goals), goals);
        assert.doesNotMatch(await passages.thread(remarks.goals).innerText(), like('en', 'passagechanged'));
    });

    await check('Where the words are gone the thread shows them and says so', async() => {
        assert.equal(await passages.marked(remarks.small), '');
        await shows(passages.thread(remarks.small), /the team was small/);
        await shows(passages.thread(remarks.small), like('en', 'passagechanged'));
    });

    await step('After a rewrite in version 3 the passage is told as changed', async() => {
        await next({description: descriptions[2], changenote: 'Shorter.'});
        await theirs.open(proof.id);
        assert.equal(await passages.marks.count(), 0);
        await shows(passages.thread(remarks.goals), /Then we chose three goals for the week\./);
        await shows(passages.thread(remarks.goals), like('en', 'passagechanged'));
        await takePicture(tutor, 'passage-changed', 1280);
    });

    await check('In its own version it is still marked', async() => {
        await theirs.read(1);
        assert.equal(await passages.marked(remarks.goals), goals);
        assert.equal(await passages.marked(remarks.small), 'the team was small');
    });

    await check('Without a script the thread tells the words', async() => {
        await new Proof(plain).open(proof.id);
        const thread = new Passages(plain).thread(remarks.goals);
        await shows(thread, /Then we chose three goals for the week\./);
        assert.equal(await new Passages(plain).begin('description').isVisible(), false);
    });
});
