/**
 * What a student's proofs cover: the same for the student and the tutor, and nobody else's business.
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
import {string} from '../lib/strings.mjs';
import {Coverage} from '../pages/coverage.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {assertRefused} from '../pages/refused.mjs';

const name = newName('To be counted');
const element = 'Compare solutions and argue for a choice';
const sizes = [[1280, 900], [390, 844]];

await journey('What proofs cover', async({stage, step, check}) => {
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const pages = {student: new Coverage(student), tutor: new Coverage(tutor)};
    const {cmid} = await new Logbook(tutor).enter();
    const own = `/mod/proofolio/coverage.php?id=${cmid}`;
    const ids = {};

    await step('The student finds the proof at its competency and element', async() => {
        await submitProof(student, name, {elements: [element]});
        await pages.student.enter();
        for (const what of ['CG3', element]) {
            const row = pages.student.row(what);
            assert.match(await row.locator('[data-state]').getAttribute('data-state'), /^(submitted|approved)$/);
            await shows(row, new RegExp(`CG3-[A-Z]\\s+${name}`));
        }
        assert.equal(await pages.student.tab.getAttribute('aria-current'), 'true');
        assert.equal(await pages.student.choice.count(), 0, 'A student can choose somebody');
    });

    await step('The tutor chooses the student and sees the same, drafts apart', async() => {
        await pages.tutor.enter();
        await shows(pages.tutor.root, new RegExp(string('en', 'coveragechoose').slice(0, 16)));
        await pages.tutor.choice.selectOption({label: people.adaeze.name});
        await pages.tutor.show.click();
        await pages.tutor.rows.first().waitFor();
        await pages.tutor.atRest();
        ids.student = new URL(tutor.page.url()).searchParams.get('userid');
        ids.other = await pages.tutor.choice.locator('option', {hasText: people.yann.name}).getAttribute('value');
        const [seen, drawn] = [await pages.tutor.said(), await pages.student.said()];
        assert.ok(drawn.length > 2);
        const names = new Set(drawn.map((line) => line.name));
        assert.deepEqual(seen.filter((line) => names.has(line.name)), drawn);
        assert.equal(await tutor.page.locator('.proofolio-coverage a[href*="edit.php"]').count(), 0, 'The tutor sees a draft');
    });

    await step('What is approved counts as approved, for both', async() => {
        const proof = new Proof(tutor);
        await pages.tutor.row(element).getByRole('link', {name}).click();
        await proof.atRest();
        await proof.say('That is well compared.', 'approve');
        await eventually(async() => assert.equal(await proof.state(), 'approved'));
        for (const [actor, page] of [[tutor, pages.tutor], [student, pages.student]]) {
            await actor.page.goto(`${own}&userid=${ids.student}`);
            await page.atRest();
            assert.equal(await page.row(element).locator('[data-state]').getAttribute('data-state'), 'approved');
        }
    });

    await check('Classmates and tutors of others are refused, and are shown nothing by leaving out whom', async() => {
        for (const [username, id] of [['yann', ids.student], ['ines', ids.student], ['helene', ids.other]]) {
            const stranger = await stage.enter(username);
            await assertRefused(stranger, `${own}&userid=${id}`, 'errorcannotviewportfolio', name);
            await stranger.page.goto(own);
            await new Coverage(stranger).atRest();
            assert.ok(!(await stranger.page.content()).includes(name));
        }
    });

    for (const [who, actor] of [['student', student], ['tutor', tutor]]) {
        await check(`It is accessible and fits, for the ${who}`, async() => {
            for (const [width, height] of sizes) {
                await actor.page.setViewportSize({width, height});
                await actor.page.goto(`${own}&userid=${ids.student}`);
                await pages[who].atRest();
                await takePicture(actor, 'coverage', width);
                await assertFits(actor.page);
                await assertAccessible(actor.page);
            }
            await actor.page.setViewportSize({width: sizes[0][0], height: sizes[0][1]});
        });
    }

    await check('The tutor gets to a proof by keyboard alone', async() => {
        const {page} = tutor;
        await new Logbook(tutor).open(cmid);
        await tabTo(page, page.locator('.secondary-navigation a').first());
        // Moodle's tabs are a menu bar: one gets on in it by arrows.
        await page.keyboard.press(adapter.isMoodle ? 'ArrowRight' : 'Tab');
        await tabTo(page, pages.tutor.tab);
        await page.keyboard.press('Enter');
        await pages.tutor.atRest();
        await tabTo(page, pages.tutor.choice);
        await page.keyboard.type(people.adaeze.name.slice(0, 4));
        await tabTo(page, pages.tutor.show);
        await page.keyboard.press('Enter');
        await pages.tutor.rows.first().waitFor();
        await adapter.settle(page);
        await tabTo(page, pages.tutor.row(element).getByRole('link', {name}));
        await page.keyboard.press('Enter');
        const proof = await new Proof(tutor).atRest();
        await shows(proof.version, /What I did: To be counted/);
    });
});
