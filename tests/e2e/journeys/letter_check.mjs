/**
 * The letter of a proof: told at once whether it is free, and at its field when it is found out late.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {newName, submitProof} from '../lib/acts.mjs';
import {eventually, shows} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {like} from '../lib/strings.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const holder = newName('The proof that has the letter');
const late = newName('A proof whose letter is taken');

await journey('The letter of a proof', async({stage, step}) => {
    const student = await stage.enter('adaeze');
    const form = new ProofForm(student);
    let letter = '';

    await step('A proof gets a letter', async() => {
        const proof = await submitProof(student, holder);
        letter = (await proof.root.locator('h2 .proofolio-label').innerText()).match(/^CG3-([A-Z])$/)[1];
    });

    await step('The proposed letter is another one', async() => {
        const logbook = await new Logbook(student).enter();
        await logbook.begin();
        await form.atRest();
        await form.fill({competency: 'CG3'});
        await shows(form.letterStatus, like('en', 'letterfree'));
        assert.doesNotMatch(await form.letterStatus.innerText(), new RegExp(`CG3-${letter}`));
    });

    await step('A letter that is taken is told at once, with the proof that has it', async() => {
        await form.fill({letter});
        await shows(form.letterStatus, new RegExp(`CG3-${letter}.*${holder}`));
        assert.equal(await form.letterStatus.getAttribute('aria-live'), 'polite');
        const describedby = (await form.field('letter').getAttribute('aria-describedby')).split(' ');
        assert.ok(describedby.includes(await form.letterStatus.getAttribute('id')), 'The field is not described by the judgement');
    });

    await step('The proposed letter is taken over with one click', async() => {
        const button = form.letterStatus.locator('[data-action=use-letter]');
        const proposed = await button.getAttribute('data-letter');
        await button.click();
        assert.equal(await form.value('letter'), proposed);
        await shows(form.letterStatus, new RegExp(`CG3-${proposed}`));
        await eventually(async() => assert.equal(await button.count(), 0));
    });

    await step('The same letter is free for another competency', async() => {
        await form.fill({letter});
        await shows(form.letterStatus, new RegExp(holder));
        await form.fill({competency: 'CG8'});
        await eventually(async() => assert.doesNotMatch(await form.letterStatus.innerText(), new RegExp(holder)));
    });

    await step('Without script it is told at the field when the proof is sent, and nothing is lost', async() => {
        const plain = await stage.enter('adaeze', {javaScript: false});
        const logbook = await new Logbook(plain).enter();
        await logbook.begin();
        const noscript = await new ProofForm(plain).atRest();
        await noscript.fill({
            name: late, competency: 'CG3', letter, description: 'Typed by hand.', newlink: 'https://www.example.org/kept',
        });
        await noscript.press('submitversion');
        await noscript.atRest();
        await shows(noscript.error('letter'), new RegExp(`CG3-${letter}.*${holder}`));
        assert.equal(await noscript.value('name'), late);
        assert.equal(await noscript.value('letter'), letter);
        assert.equal(await noscript.value('newlink'), 'https://www.example.org/kept');
        assert.equal(await noscript.readText('description'), 'Typed by hand.');
        await shows(noscript.message, like('en', 'notsavedyet'));
    });
});
