/**
 * A tutor's phrases: picked by keyboard, found by typing, kept from what was written, looked after on their page; nobody else's.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {newName, submitProof} from '../lib/acts.mjs';
import {assertAccessible} from '../lib/axe.mjs';
import {eventually, shows, withoutPageLoad} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {string} from '../lib/strings.mjs';
import {Phrases} from '../pages/phrases.mjs';
import {Proof} from '../pages/proof.mjs';
import {assertRefused} from '../pages/refused.mjs';

const name = newName('Something to comment on');
const words = `Show the steps of ${name} too.`;

await journey('Phrases', async({stage, step}) => {
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    await submitProof(student, name);
    const id = await new Proof(student).id();
    const proof = await new Proof(tutor).open(id);
    const phrases = new Phrases(tutor);

    await step('What was written is kept as a phrase', async() => {
        await proof.content.fill(words);
        await phrases.button.click();
        await phrases.keep.click();
        await shows(proof.status, new RegExp(string('en', 'phrasekept')));
    });

    await step('Two slashes open the list; typing and Enter put a phrase in, without a mouse or a page load', async() => {
        await proof.open(id);
        await withoutPageLoad(tutor.page, async() => {
            await proof.content.fill('');
            await proof.content.pressSequentially('Hello. //');
            await shows(phrases.options, new RegExp(name));
            await assertAccessible(tutor.page);
            await tutor.page.keyboard.type(name);
            await tutor.page.keyboard.press('Enter');
            await eventually(async() => assert.equal(await proof.content.inputValue(), `Hello. ${words}`));
            assert.equal(await proof.content.evaluate((field) => field === document.activeElement), true);
        });
    });

    await step('They are looked after on a page of their own', async() => {
        await phrases.button.click();
        await phrases.manage.click();
        await phrases.root.waitFor();
        await assertAccessible(tutor.page);
        assert.deepEqual((await phrases.own()).slice(-1), [words]);
        await phrases.change(words, `${words} Please.`);
        assert.deepEqual((await phrases.own()).slice(-1), [`${words} Please.`]);
        await phrases.remove(`${words} Please.`);
        assert.equal((await phrases.own()).includes(`${words} Please.`), false);
    });

    await step('The student has none', async() => {
        await new Proof(student).open(id);
        assert.equal(await new Phrases(student).button.count(), 0);
        const {pathname, search} = new URL(tutor.page.url());
        await assertRefused(student, `${pathname}${search}`, 'errorcannotusephrases', 'proofolio-phrases');
    });
});
