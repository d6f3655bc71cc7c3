/**
 * What a student's proofs cover: the same for the student and the tutor, and nobody else's business. What comes next, and what
 * people think of the proofs.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapter} from '../lib/adapter.mjs';
import {newName, submitProof} from '../lib/acts.mjs';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {eventually, flat, shows, withoutPageLoad} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {tabTo} from '../lib/keyboard.mjs';
import {people} from '../lib/people.mjs';
import {takePicture} from '../lib/picture.mjs';
import {like, string} from '../lib/strings.mjs';
import {Coverage} from '../pages/coverage.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {assertRefused} from '../pages/refused.mjs';

const name = newName('To be counted');
const elements = ['Compare solutions and argue for a choice', 'Plan the work and adjust the plan'];
const quality = string('en', 'qualitybearing');
const reason = newName('Most of them do');
const sizes = [[1280, 900], [390, 844]];

await journey('What proofs cover', async({stage, step, check}) => {
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const pages = {student: new Coverage(student), tutor: new Coverage(tutor)};
    const {cmid} = await new Logbook(tutor).enter();
    const own = `/mod/proofolio/coverage.php?id=${cmid}`;
    const ids = {};
    const both = [[student, pages.student], [tutor, pages.tutor]];

    await step('One proof for two elements is found at both, by proof and by context', async() => {
        await submitProof(student, name, {elements});
        ids.label = flat(await new Proof(student).root.locator('.proofolio-label').first().innerText());
        await pages.student.enter();
        for (const element of elements) {
            for (const matrix of [0, 1]) {
                assert.match(await pages.student.state('CG3', element, matrix), /^(submitted|approved)$/);
                await pages.student.mark('CG3', element, ids.label, matrix).waitFor();
            }
            const mark = pages.student.mark('CG3', element, ids.label);
            assert.equal(await mark.locator('[data-state]').getAttribute('data-state'), 'submitted');
        }
        assert.equal(await pages.student.tab.getAttribute('aria-current'), 'true');
        assert.equal(await pages.student.choice.count(), 0, 'A student can choose somebody');
    });

    await step('The tutor chooses the student and sees the same, drafts apart', async() => {
        await pages.tutor.enter();
        await shows(pages.tutor.root, new RegExp(string('en', 'coveragechoose').slice(0, 16)));
        await pages.tutor.choice.selectOption({label: people.adaeze.name});
        await pages.tutor.show.click();
        await pages.tutor.targets.first().waitFor();
        await pages.tutor.atRest();
        ids.student = new URL(tutor.page.url()).searchParams.get('userid');
        ids.other = await pages.tutor.choice.locator('option', {hasText: people.yann.name}).getAttribute('value');
        const [seen, drawn] = [await pages.tutor.said(), await pages.student.said()];
        assert.ok(drawn.length > 4);
        assert.deepEqual(seen, drawn);
        assert.equal(await tutor.page.locator('.proofolio-coverage a[href*="edit.php"]').count(), 0, 'The tutor sees a draft');
        assert.equal(await pages.tutor.progress('CG3'), await pages.student.progress('CG3'));
    });

    await step('What is approved counts as approved for both elements, for both readers', async() => {
        const proof = new Proof(tutor);
        await pages.tutor.mark('CG3', elements[0], ids.label).click();
        await proof.atRest();
        await proof.say('That is well compared.', 'approve');
        await eventually(async() => assert.equal(await proof.state(), 'approved'));
        for (const [actor, page] of both) {
            await actor.page.goto(`${own}&userid=${ids.student}`);
            await page.atRest();
            for (const element of elements) {
                assert.equal(await page.state('CG3', element), 'approved');
                assert.equal(await page.state('CG3', element, 1), 'approved');
                await shows(page.mark('CG3', element, ids.label), like('en', 'coverageapproved'));
            }
        }
        assert.deepEqual(await pages.tutor.said(), await pages.student.said());
        assert.equal(await pages.tutor.progress('CG3'), await pages.student.progress('CG3'));
    });

    await step('What comes next stands on the logbook too, and leads there; it is the student\'s alone', async() => {
        const text = flat(await pages.student.next.locator('p').innerText());
        const kind = await pages.student.next.getAttribute('data-kind');
        assert.equal(await pages.tutor.next.count(), 0);
        await new Logbook(student).open(cmid);
        assert.equal(flat(await pages.student.next.locator('p').innerText()), text);
        assert.equal(kind, 'changes', 'The demonstration has a request for changes');
        await pages.student.next.locator('[data-action=next-step]').click();
        const proof = await new Proof(student).atRest();
        assert.equal(await proof.state(), 'changes');
        await new Logbook(tutor).open(cmid);
        assert.equal(await pages.tutor.next.count(), 0);
    });

    await step('The student says what they think, then the tutor; each sees both, named and dated', async() => {
        await student.page.goto(own);
        await pages.student.atRest();
        await withoutPageLoad(student.page, async() => {
            await pages.student.judge('CG3', quality, 'partly', reason);
            await shows(pages.student.quality('CG3', quality), new RegExp(reason));
            await shows(pages.student.status, like('en', 'judgementsaved'));
        });
        await tutor.page.goto(`${own}&userid=${ids.student}`);
        await pages.tutor.atRest();
        const theirs = pages.tutor.quality('CG3', quality);
        await shows(theirs, new RegExp(`${people.adaeze.name}, of their own proofs: ${string('en', 'degreepartly')}[^]+${reason}`));
        await pages.tutor.judge('CG3', quality, '', 'Because');
        await shows(theirs.locator('[data-region=judgement-error]'), like('en', 'errordegreemissing'));
        await pages.tutor.judge('CG3', quality, 'clearly', '');
        await shows(theirs, like('en', 'judgementyours'));
        await student.page.reload();
        await pages.student.atRest();
        const words = pages.student.quality('CG3', quality).locator('li');
        assert.deepEqual(await words.evaluateAll((all) => all.map((word) => word.dataset.degree)), ['partly', 'clearly']);
        await shows(words.nth(1), new RegExp(people.daniel.name));
        assert.equal(await words.locator('time').count(), 2);
    });

    await check('Without a script a word is changed and taken back, and what is refused stays typed', async() => {
        const plain = await stage.enter('adaeze', {javaScript: false});
        const page = new Coverage(plain);
        await plain.page.goto(own);
        await page.judge('CG3', quality, '', reason);
        await page.atRest();
        assert.match(plain.page.url(), /judge\.php/);
        await shows(page.quality('CG3', quality), like('en', 'errordegreemissing'));
        assert.equal(await page.quality('CG3', quality).locator('[name=reason]').inputValue(), reason);
        await page.judge('CG3', quality, '', '');
        await page.atRest();
        assert.match(plain.page.url(), /coverage\.php.*#proofolio-quality-\d+-bearing$/);
        assert.equal(await page.quality('CG3', quality).locator('li').count(), 1);
    });

    await check('The process is told by month, with the proofs that it led to', async() => {
        assert.ok(await pages.student.months.count() > 1);
        await shows(pages.student.months.locator('a').first(), /^CG\d-[A-Z]$/);
    });

    await check('Classmates and tutors of others are refused, and are shown nothing by leaving out whom', async() => {
        for (const [username, id] of [['yann', ids.student], ['ines', ids.student], ['helene', ids.other]]) {
            const stranger = await stage.enter(username);
            await assertRefused(stranger, `${own}&userid=${id}`, 'errorcannotviewportfolio', name);
            await assertRefused(stranger, `/mod/proofolio/judge.php?id=${cmid}&userid=${id}`, 'errorcannotviewportfolio', name);
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
                await pages[who].quality('CG3', quality).locator('summary').click();
                await takePicture(actor, 'coverage', width);
                await assertFits(actor.page);
                await assertAccessible(actor.page);
            }
            await actor.page.setViewportSize({width: sizes[0][0], height: sizes[0][1]});
        });
    }

    await check('On a telephone a table scrolls by itself and keeps its first column', async() => {
        await student.page.setViewportSize({width: sizes[1][0], height: sizes[1][1]});
        await student.page.goto(own);
        await pages.student.atRest();
        const matrix = pages.student.target('CG3').locator('[data-region=matrix]').first();
        await matrix.focus();
        const left = () => matrix.locator('tbody th').first().evaluate((cell) => Math.round(cell.getBoundingClientRect().left));
        const before = await left();
        await student.page.keyboard.press('ArrowRight');
        await student.page.keyboard.press('ArrowRight');
        await eventually(async() => assert.ok(await matrix.evaluate((element) => element.scrollLeft) > 0));
        assert.equal(await left(), before);
        await student.page.setViewportSize({width: sizes[0][0], height: sizes[0][1]});
    });

    await check('The tutor gets to a proof by keyboard alone', async() => {
        const {page} = tutor;
        await new Logbook(tutor).open(cmid);
        await tabTo(page, page.locator('.secondary-navigation a').first());
        // Moodle's tabs are a menu bar: one gets on in it by arrows.
        for (let tabs = 0; adapter.isMoodle && tabs < 5; tabs++) {
            if (await pages.tutor.tab.evaluate((tab) => tab === document.activeElement)) {
                break;
            }
            await page.keyboard.press('ArrowRight');
        }
        await tabTo(page, pages.tutor.tab);
        await page.keyboard.press('Enter');
        await pages.tutor.atRest();
        await tabTo(page, pages.tutor.choice);
        await page.keyboard.type(people.adaeze.name.slice(0, 4));
        await tabTo(page, pages.tutor.show);
        await page.keyboard.press('Enter');
        await pages.tutor.targets.first().waitFor();
        await adapter.settle(page);
        await tabTo(page, pages.tutor.mark('CG3', elements[0], ids.label));
        await page.keyboard.press('Enter');
        const proof = await new Proof(tutor).atRest();
        await shows(proof.version, /What I did: To be counted/);
    });
});
