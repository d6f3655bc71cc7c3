/**
 * Advice before submitting: it tells and asks, leads to the place to mend, and never stands in the way.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {eventually, shows, withoutPageLoad} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {tabTo} from '../lib/keyboard.mjs';
import {like} from '../lib/strings.mjs';
import {Advice} from '../pages/advice.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const name = 'Un planning tenu à deux';
const description = 'Nous avons tenu un planning à deux : une réunion chaque lundi, et les jalons déplacés quand il le fallait.';
const analysis = 'Le lundi était le bon jour, car la livraison partait le mardi : je garderais cette habitude.';

await journey('Advice before submitting', async({stage, step}) => {
    const student = await stage.enter('ines');
    const {page} = student;
    const {cmid} = await new Logbook(student).enter();
    const form = new ProofForm(student);
    const advice = new Advice(form);
    const count = like('fr', 'advicecount').source;
    const counts = (number) => shows(advice.button, new RegExp(count.replace('[\\s\\S]*', number)));
    const isFocused = (locator) => eventually(async() => {
        assert.equal(await locator.evaluate((element) => element === document.activeElement), true, 'The focus is elsewhere');
    });

    await step('The button says how much seems to be missing', async() => {
        await form.open({id: cmid});
        await counts(2);
        assert.equal(await advice.button.getAttribute('aria-expanded'), 'false');
    });

    await step('By keyboard it opens, and Escape folds it away', async() => {
        await tabTo(page, advice.button);
        await page.keyboard.press('Enter');
        await advice.isOpen();
        await isFocused(advice.heading);
        assert.deepEqual(await advice.codes(), ['no_trace', 'no_level2']);
        await page.keyboard.press('Escape');
        await isFocused(advice.button);
        assert.equal(await advice.panel.isVisible(), false);
    });

    for (const [width, height] of [[1280, 900], [390, 800]]) {
        await step(`Unfolded it is accessible and fits at ${width} pixels`, async() => {
            await page.setViewportSize({width, height});
            await advice.button.click();
            await advice.isOpen();
            const item = await advice.unfold('no_trace');
            await shows(item, like('fr', 'advicenotracewhy'));
            await shows(item, like('fr', 'adviceideaany'));
            await shows(item, like('fr', 'advicenotracebetter'));
            await assertFits(page);
            await assertAccessible(page);
            await page.keyboard.press('Escape');
        });
    }

    await step('It leads to the text to write, and follows what is written there', async() => {
        await page.setViewportSize({width: 1280, height: 900});
        await form.fill({name, competency: 'CG3', description});
        await advice.button.click();
        await advice.isOpen();
        await withoutPageLoad(page, async() => {
            await advice.mend('no_level2');
            assert.equal(await advice.panel.isVisible(), false);
            await page.keyboard.type(analysis);
            await eventually(async() => assert.equal(await form.readText('analysis'), analysis));
            await counts(2);
        });
    });

    await step('It thinks of traces that fit the text, and asks what it cannot know', async() => {
        await advice.button.click();
        await advice.isOpen();
        assert.deepEqual(await advice.codes(), ['no_trace', 'no_elements', 'relates_to_competency']);
        const item = await advice.unfold('no_trace');
        await shows(item, like('fr', 'adviceideaplanning'));
        await shows(item, like('fr', 'adviceideameeting'));
        await shows(advice.item('relates_to_competency'), /CG3/);
        await advice.mend('no_elements');
        const box = page.locator('[data-region=edit] [name^=element][type=checkbox]:focus');
        await box.check();
        await counts(1);
    });

    await step('Whoever has read it submits without being asked', async() => {
        await page.locator('[name=savestay]').click();
        await form.atRest();
        await counts(1);
        await form.field('nothingconfidential').check();
        await page.locator('[name=submitversion]').click();
        await advice.isOpen();
        await shows(advice.heading, like('fr', 'advicesubmitting'));
        await isFocused(advice.heading);
        await assertAccessible(page);
        await advice.mendFirst.click();
        assert.equal(await advice.panel.isVisible(), false);
        assert.equal(await page.evaluate(() => document.activeElement?.closest('[data-region=edit]') !== null), true);
        await page.locator('[name=submitversion]').click();
        const proof = await new Proof(student).atRest();
        assert.equal(await proof.state(), 'submitted');
    });

    await step('Where it cannot be had nobody waits for it', async() => {
        await new Proof(student).write();
        await form.atRest();
        await form.field('nothingconfidential').check();
        student.watch.allow(/lib\/ajax\/service/);
        const isAdvice = (request) => request.postData()?.includes('word_advice');
        await page.route('**/lib/ajax/service*', (route) => (isAdvice(route.request()) ? route.abort() : route.fallback()));
        await page.locator('[name=submitversion]').click();
        const proof = await new Proof(student).atRest();
        await eventually(async() => assert.equal(await proof.versions().count(), 2));
        await page.unroute('**/lib/ajax/service*');
    });

    await step('Whoever submits all the same does so at once', async() => {
        await new Proof(student).write();
        await form.atRest();
        await form.field('nothingconfidential').check();
        await page.locator('[name=submitversion]').click();
        await advice.submitAnyway.click();
        const proof = await new Proof(student).atRest();
        await eventually(async() => assert.equal(await proof.versions().count(), 3));
    });
});
