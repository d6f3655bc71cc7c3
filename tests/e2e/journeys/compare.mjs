/**
 * Five versions, of which any two are compared: by mouse, by key, on a phone and without a script.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapter} from '../lib/adapter.mjs';
import {newName, submitProof} from '../lib/acts.mjs';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {eventually, shows} from '../lib/expect.mjs';
import {demonstrationFile} from '../lib/files.mjs';
import {journey} from '../lib/journey.mjs';
import {takePicture} from '../lib/picture.mjs';
import {Comparison} from '../pages/comparison.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const name = newName('A sheet in five states');
const states = ['one column', 'two columns', 'three columns', 'four columns', 'five columns'];
const text = (state) => `The tracking sheet had ${state} when the team began to use it.`;

await journey('Comparison', async({stage, step, check}) => {
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const reader = await stage.enter('daniel', {javaScript: false});
    const stranger = await stage.enter('yann');
    const own = new Proof(student);
    const comparison = new Comparison(tutor);
    const proof = {id: 0};

    await step('The student submits five versions', async() => {
        await submitProof(student, name, {description: text(states[0]), analysis: 'It was easy to read.'});
        await own.atRest();
        proof.id = await own.id();
        const form = new ProofForm(student);
        for (const [place, state] of states.slice(1).entries()) {
            await own.write();
            await form.atRest();
            await form.fill({description: text(state), changenote: `Now with ${state}.`});
            if (place === 2) {
                await adapter.attach(student.page, [demonstrationFile('backlog-sprint-3.png')]);
            }
            await form.press('submitversion');
            await own.atRest();
        }
        assert.equal(await own.versions().count(), 5);
    });

    await step('The tutor chooses two in the timeline and sees the words that differ', async() => {
        await new Proof(tutor).open(proof.id);
        await comparison.choose(2, 5);
        assert.deepEqual(await comparison.marked('del'), ['two']);
        assert.deepEqual(await comparison.marked('ins'), ['five']);
        await shows(comparison.count, /^2 changes$/);
        await shows(comparison.root.locator('.proofolio-compare-trace'), /added/i);
        await shows(comparison.root.locator('.proofolio-compare-heads'), /Version 2[\s\S]*Version 5[\s\S]*Now with five columns/);
    });

    const pairs = [[1, 2, 'one column', 'two columns'], [1, 4, 'one column', 'four columns'], [4, 5, 'four', 'five']];
    for (const [from, to, gone, come] of pairs) {
        await check(`Version ${from} beside version ${to}`, async() => {
            await comparison.open(proof.id, from, to);
            assert.deepEqual([await comparison.marked('del'), await comparison.marked('ins')], [[gone], [come]]);
        });
    }

    await check('The older one stands first, whatever was asked', async() => {
        await comparison.open(proof.id, 5, 2);
        assert.deepEqual(await comparison.marked('del'), ['two']);
    });

    await check('One walks from change to change by button and by key', async() => {
        await comparison.open(proof.id, 2, 5);
        const isFocused = (place) => comparison.stops.nth(place).evaluate((stop) => stop === document.activeElement);
        await comparison.next.click();
        await shows(comparison.status, /Change 1 of 2/);
        assert.equal(await isFocused(0), true);
        await tutor.page.keyboard.press('Alt+ArrowDown');
        await shows(comparison.status, /Change 2 of 2/);
        assert.equal(await isFocused(1), true);
        await tutor.page.keyboard.press('Alt+ArrowUp');
        await eventually(async() => assert.equal(await isFocused(0), true));
    });

    await check('A change is told in words to those who do not see colours', async() => {
        await comparison.open(proof.id, 2, 5);
        const added = comparison.root.locator('[data-region=compared-rows] ins').first();
        assert.match((await added.textContent()).replaceAll(/\s+/g, ' '), /added: five end of addition/);
    });

    for (const [width, height] of [[1280, 900], [390, 844]]) {
        await check(`It is accessible and fits ${width} pixels`, async() => {
            await tutor.page.setViewportSize({width, height});
            await comparison.open(proof.id, 1, 5);
            await takePicture(tutor, 'compare', width);
            await assertFits(tutor.page);
            await assertAccessible(tutor.page);
            await tutor.page.setViewportSize({width: 1280, height: 900});
        });
    }

    await check('Without a script both versions can be read', async() => {
        const plain = await new Comparison(reader).open(proof.id, 1, 5);
        await shows(plain.root, /one column[\s\S]*five columns/);
        assert.equal(await plain.bar.isVisible(), false);
    });

    await check('A classmate does not come here', async() => {
        stranger.watch.allow(/404|403/);
        await stranger.page.goto(`/mod/proofolio/compare.php?proofid=${proof.id}&from=1&to=2`);
        assert.equal(await stranger.page.locator('[data-region=comparison]').count(), 0);
    });
});
