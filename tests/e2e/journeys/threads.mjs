/**
 * Threads: a request that is answered, said to be open still, answered again and resolved, across three versions; praise; replying,
 * changing and deleting; a comment that survives; an approval that is taken back with a reason.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapter} from '../lib/adapter.mjs';
import {newName, submitProof} from '../lib/acts.mjs';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {confirm} from '../lib/confirm.mjs';
import {eventually, shows, withoutPageLoad} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {tabTo} from '../lib/keyboard.mjs';
import {takePicture} from '../lib/picture.mjs';
import {like, string} from '../lib/strings.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const name = newName('Calls on Friday');
const texts = ['We called on Friday.', 'We called on Friday, in a fixed order.', 'We called on Friday, in the order of the risks.'];
const request = 'Which order did you choose?';
const praise = 'You say plainly what went wrong.';

await journey('Threads', async({stage, step, check}) => {
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const plain = await stage.enter('daniel', {javaScript: false});
    const phone = await stage.enter('daniel', {width: 390, height: 844});
    const own = new Proof(student);
    const theirs = new Proof(tutor);
    const form = new ProofForm(student);
    const proof = {id: 0};
    const {keyboard} = tutor.page;
    const isFocused = (locator) => eventually(async() =>
        assert.equal(await locator.evaluate((element) => element === document.activeElement), true));
    const kindOf = (shown) => shown.root.locator('[data-field=kind]');
    const send = (shown) => shown.root.locator('[data-region=comment-form] [name=act][value=comment]');
    const next = async(description, ...answered) => {
        await own.open(proof.id);
        await own.write();
        await form.atRest();
        await form.fill({description});
        for (const words of answered) {
            await form.root.getByLabel(new RegExp(words)).check();
        }
        await form.press('submitversion');
        await own.atRest();
    };

    await step('The student submits a proof', async() => {
        const shown = await submitProof(student, name, {description: texts[0], analysis: 'Calling late cost us a week.'});
        proof.id = await shown.id();
    });

    await step('The tutor asks for something, formatted, by keyboard alone', async() => {
        await theirs.open(proof.id);
        await withoutPageLoad(tutor.page, async() => {
            await tabTo(tutor.page, kindOf(theirs));
            assert.equal(await kindOf(theirs).inputValue(), 'request');
            await tabTo(tutor.page, theirs.content);
            await keyboard.press('Control+B');
            await keyboard.type('Which');
            await keyboard.press('ArrowRight');
            await keyboard.press('ArrowRight');
            await keyboard.type(' order did you choose?');
            assert.equal(await theirs.content.inputValue(), '**Which** order did you choose?');
            await tabTo(tutor.page, send(theirs));
            await keyboard.press('Enter');
            await shows(theirs.thread(request), new RegExp(string('en', 'kindrequest')));
        });
        await shows(theirs.thread(request).locator('strong').filter({hasText: 'Which'}), /Which/);
        assert.equal(await theirs.progressOf(request), 'open');
        await isFocused(theirs.thread(request).locator('[data-region=comment]'));
    });

    await step('Praise has a place of its own, and is nothing to resolve', async() => {
        await kindOf(theirs).selectOption('praise');
        await theirs.say(praise);
        await shows(theirs.thread(praise), new RegExp(string('en', 'kindpraise')));
        assert.equal(await theirs.progressOf(praise), 'praise');
        assert.equal(await theirs.thread(praise).locator('[data-action=resolve]').count(), 0);
    });

    await step('A comment is changed, which shows, and one that nobody answered is deleted', async() => {
        await withoutPageLoad(tutor.page, async() => {
            await theirs.say('Teh dates?');
            await theirs.act('Teh dates?', 'change-comment');
            assert.equal(await theirs.content.inputValue(), 'Teh dates?');
            await theirs.content.fill('The dates?');
            await send(theirs).click();
            await shows(theirs.thread('The dates?'), like('en', 'editedago'));
            await theirs.act('The dates?', 'delete-comment');
            await shows(theirs.thread('The dates?'), like('en', 'deletecommentsure'));
            await keyboard.press('Shift+Tab');
            await keyboard.press('Enter');
            await eventually(async() => assert.equal(await theirs.thread('The dates?').count(), 0));
            await shows(theirs.status, new RegExp(string('en', 'commentnowdeleted')));
        });
    });

    await check('What the tutor meets is accessible, wide and narrow', async() => {
        await assertAccessible(tutor.page);
        await takePicture(tutor, 'threads', 1280);
        const narrow = await new Proof(phone).open(proof.id);
        await narrow.act(request, 'reply');
        await assertFits(phone.page);
        await assertAccessible(phone.page);
        await takePicture(phone, 'threads', 390);
    });

    await step('The student replies by keyboard, and resolves nothing', async() => {
        await own.open(proof.id);
        assert.equal(await own.root.locator('[data-action=resolve]').count(), 0);
        await tabTo(student.page, own.thread(request).locator('[data-action=reply]'));
        await student.page.keyboard.press('Enter');
        await isFocused(own.content);
        await student.page.keyboard.type('The order of the list.');
        await tabTo(student.page, send(own));
        await student.page.keyboard.press('Enter');
        await shows(own.thread(request), /Which order[\s\S]*Adaeze Okonjo[\s\S]*The order of the list\./);
        assert.equal(await own.threads.count(), 2);
    });

    await step('What was answered cannot be deleted any more', async() => {
        await theirs.open(proof.id);
        assert.equal(await theirs.thread(request).locator('[data-action=delete-comment]').count(), 0);
    });

    await step('Version 2 answers the request; praise asks for no answer', async() => {
        await own.open(proof.id);
        await own.write();
        await form.atRest();
        assert.equal(await form.root.getByLabel(new RegExp(praise)).count(), 0);
        await next(texts[1], 'Which order did you choose');
        assert.equal(await own.progressOf(request), 'addressed');
        await shows(own.thread(request), /addressed in version 2/);
    });

    await step('The tutor finds that open still, and version 3 answers it again', async() => {
        await theirs.open(proof.id);
        await shows(theirs.thread(request), /on version 1/);
        await theirs.act(request, 'reopen');
        await eventually(async() => assert.equal(await theirs.progressOf(request), 'open'));
        await isFocused(theirs.thread(request).locator('[data-region=comment]').first());
        await next(texts[2], 'Which order did you choose');
        await shows(own.thread(request), /addressed in version 3/);
    });

    await step('The tutor resolves it by keyboard: it is folded away, for the student too', async() => {
        await theirs.open(proof.id);
        await tabTo(tutor.page, theirs.thread(request).locator('[data-action=resolve]'));
        await keyboard.press('Enter');
        await eventually(async() => assert.equal(await theirs.progressOf(request), 'resolved'));
        await shows(theirs.status, new RegExp(string('en', 'threadresolved')));
        assert.equal(await theirs.thread(request).isVisible(), false);
        await own.open(proof.id);
        assert.equal(await own.thread(request).isVisible(), false);
        await own.root.locator('summary').filter({hasText: string('en', 'threadsresolved')}).click();
        await shows(own.thread(request), /resolved by Daniel Whitcombe/);
        await assertAccessible(student.page);
    });

    await step('A comment half written is asked for before leaving, and comes back', async() => {
        await theirs.content.fill('Half a thought');
        await adapter.settle(tutor.page);
        const asked = [];
        tutor.page.once('dialog', (dialog) => {
            asked.push(dialog.type());
            return dialog.accept();
        });
        await tutor.page.reload();
        await theirs.atRest();
        assert.deepEqual(asked, ['beforeunload']);
        assert.equal(await theirs.content.inputValue(), 'Half a thought');
        await theirs.act(praise, 'reply');
        assert.equal(await theirs.content.inputValue(), '');
        await theirs.content.fill('Half a reply');
        await adapter.settle(tutor.page);
        const other = await stage.openAnother(tutor);
        const shown = await new Proof(other).open(proof.id);
        assert.equal(await shown.content.inputValue(), 'Half a reply');
        await shows(shown.root.locator('[data-region=comment-label]'), /Daniel Whitcombe/);
        await other.page.close();
    });

    await step('Without a network the words stay; afterwards they are sent, and do not come back', async() => {
        tutor.watch.allow(/ERR_INTERNET_DISCONNECTED/);
        await tutor.page.context().setOffline(true);
        await send(theirs).click();
        await shows(theirs.error, new RegExp(string('en', 'errornoanswer')));
        assert.equal(await theirs.content.inputValue(), 'Half a reply');
        await tutor.page.context().setOffline(false);
        await send(theirs).click();
        await shows(theirs.thread(praise), /Half a reply/);
        await eventually(async() => assert.equal(await theirs.content.inputValue(), 'Half a thought'));
        await theirs.content.fill('');
        await adapter.settle(tutor.page);
        await theirs.open(proof.id);
        assert.equal(await theirs.content.inputValue(), '');
    });

    await step('An approval is taken back with a reason, never without', async() => {
        await shows(theirs.root, new RegExp(string('en', 'approvenote').slice(0, 60)));
        await theirs.say('', 'approve');
        await eventually(async() => assert.equal(await theirs.state(), 'approved'));
        await theirs.say('', 'withdraw');
        await shows(theirs.error, new RegExp(string('en', 'errorreasonmissing')));
        await theirs.say('The risks are from another list.', 'withdraw');
        await eventually(async() => assert.equal(await theirs.state(), 'submitted'));
        await own.open(proof.id);
        assert.equal(await own.state(), 'submitted');
        await shows(own.thread('The risks are from another list'), new RegExp(string('en', 'statewithdrawn')));
    });

    await step('All this works without scripts', async() => {
        const shown = await new Proof(plain).open(proof.id);
        await shown.act(praise, 'reply');
        await shown.atRest();
        await shows(shown.root.locator('[data-region=comment-label]'), like('en', 'replyto'));
        await shown.say('Without a script.');
        await shown.atRest();
        await shows(shown.thread(praise), /Without a script\./);
        await shown.act('Without a script.', 'change-comment');
        await shown.atRest();
        assert.equal(await shown.content.inputValue(), 'Without a script.');
        await shown.say('Without any script.');
        await shown.atRest();
        await shows(shown.thread(praise), /edited[\s\S]*Without any script\./);
        await shown.act('Without any script.', 'delete-comment');
        await shows(plain.page.locator('body'), like('en', 'deletecommentsure'));
        await confirm(plain.page);
        await shown.atRest();
        assert.equal(await shown.thread('Without any script.').count(), 0);
        await shown.act('The risks are from another list', 'resolve');
        await shown.atRest();
        assert.equal(await shown.progressOf('The risks are from another list'), 'resolved');
        // The address leads to the very comment, and the browser unfolds what it is in.
        await shows(shown.thread('The risks are from another list'), /resolved by Daniel Whitcombe/);
        await shown.act('The risks are from another list', 'reopen');
        await shown.atRest();
        assert.equal(await shown.progressOf('The risks are from another list'), 'open');
    });
});
