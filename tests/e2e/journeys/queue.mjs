/**
 * What waits for a tutor: emptied by walking through it, filtered, kept as unread, over all activities; who is silent.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapter} from '../lib/adapter.mjs';
import {newName, submitProof} from '../lib/acts.mjs';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {eventually, flat, shows} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {tabTo} from '../lib/keyboard.mjs';
import {callService} from '../lib/service.mjs';
import {like} from '../lib/strings.mjs';
import {Comparison} from '../pages/comparison.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';
import {Queue} from '../pages/queue.mjs';
import {assertRefused} from '../pages/refused.mjs';

const sizes = [[1280, 900], [390, 844]];
const first = newName('First to be read');
const second = newName('Second to be read');
const trace = newName('The board');
const later = newName('Another board');
const remark = 'Which of the five did you ask?';

await journey('The queue', async({stage, step, check}) => {
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const coordinator = await stage.enter('soazig');
    const queue = new Queue(tutor);
    const theirs = new Proof(tutor);
    const comparison = new Comparison(tutor);
    const {cmid} = await new Logbook(student).enter();
    const mine = {studentid: ''};
    const show = async(caption, key) => {
        const kept = {cmid, clientkey: `${key}${Date.now()}`, caption, link: 'https://www.example.org/board', shown: true};
        assert.equal((await callService(student, 'keep_trace', kept)).error, false);
    };
    const isAccessible = async() => {
        for (const [width, height] of sizes) {
            await tutor.page.setViewportSize({width, height});
            await assertAccessible(tutor.page);
            await assertFits(tutor.page);
        }
        await tutor.page.setViewportSize({width: 1280, height: 900});
    };

    await step('A student submits two proofs and shows a trace', async() => {
        await submitProof(student, first);
        await submitProof(student, second);
        await show(trace, 'board');
    });

    await step('The tutor comes there from the logbook; tab, logbook and queue count the same', async() => {
        await new Logbook(tutor).enter();
        await tutor.page.locator('[data-action=queue]').click();
        await queue.atRest();
        await shows(queue.summary, /wait for you|waits for you/);
        const names = await queue.names();
        assert.ok(names.length < 25, 'The demonstration fits on a page');
        assert.equal(await queue.counted(), names.length);
        const places = [first, second, trace].map((name) => names.findIndex((row) => row.includes(name)));
        assert.deepEqual(places, places.toSorted((one, other) => one - other), names.join());
        assert.match(await queue.words(first), /New: version 1/);
        assert.match(await queue.words(trace), like('en', 'queuetrace'));
        await isAccessible();
    });

    await step('Filtered by student and competency, the filter stays in the address', async() => {
        await queue.filter('Adaeze', 'CG3');
        assert.equal(await queue.row(trace).count(), 0, 'A trace is of no competency yet');
        await queue.filter('Adaeze');
        mine.studentid = new URL(tutor.page.url()).searchParams.get('studentid');
        const students = await queue.rows.locator('[data-field=student]').allInnerTexts();
        assert.deepEqual([...new Set(students)], ['Adaeze Okonjo']);
    });

    await step('One begins with the oldest and walks on by keyboard; reading empties the queue', async() => {
        const most = await queue.rows.count();
        await tabTo(tutor.page, queue.start);
        await tutor.page.keyboard.press('Enter');
        await queue.walk.waitFor();
        await adapter.settle(tutor.page);
        let walked = 1;
        // Traces on one page are seen together.
        for (; await queue.next.count() > 0; walked++) {
            const {searchParams} = new URL(tutor.page.url());
            assert.deepEqual([searchParams.get('queue'), searchParams.get('studentid')], ['1', mine.studentid]);
            const before = tutor.page.url();
            await tabTo(tutor.page, queue.next);
            await tutor.page.keyboard.press('Enter');
            await tutor.page.waitForURL((url) => url.href !== before);
            await queue.walk.waitFor();
            await adapter.settle(tutor.page);
        }
        assert.ok(walked > 2 && walked <= most, `${walked} of ${most}`);
        await shows(queue.walk, like('en', 'queuelast'));
        await queue.back.click();
        await queue.atRest();
        assert.equal(await queue.rows.count(), 0);
        await shows(queue.empty, /waits for you/);
    });

    await step('What is kept as unread stays, and one goes on', async() => {
        await show(later, 'later');
        await queue.open(cmid);
        await queue.follow(queue.row(later).locator('th a'));
        await shows(tutor.page.locator('[data-region=kept-trace]:target'), new RegExp(later));
        await isAccessible();
        await queue.keep.click();
        await queue.atRest();
        await shows(tutor.page.locator('#user-notifications, body'), like('en', 'queuekeptlast'));
        assert.equal(await queue.row(later).count(), 1);
    });

    await step('A tutor’s remark is answered by the next version', async() => {
        const {id} = {id: await submittedId()};
        await theirs.open(id);
        await theirs.say(remark);
        await shows(theirs.comments, /Which of the five/);
        const own = await new Proof(student).open(id);
        await own.write();
        const form = await new ProofForm(student).atRest();
        await form.fill({description: 'I asked all five, one by one.'});
        await form.root.getByLabel(/Which of the five/).check();
        await form.press('submitversion');
        await own.atRest();
        await queue.open(cmid);
        assert.match(await queue.words(first), /Version 2 answers your remark beside version 1/);
    });

    await step('It opens beside the version that the tutor spoke of; there one answers, resolves and decides', async() => {
        await queue.follow(queue.row(first).locator('th a'));
        await comparison.atRest();
        const {searchParams} = new URL(tutor.page.url());
        assert.deepEqual([searchParams.get('from'), searchParams.get('to')], ['1', '2']);
        await eventually(async() => assert.notEqual((await comparison.marked('ins')).length, 0));
        await isAccessible();
        await comparison.threads.filter({hasText: remark}).locator('[data-action=resolve]').click();
        await shows(comparison.said.locator('[data-region=status]'), like('en', 'threadresolved'));
        await comparison.said.locator('[name=content]').fill('Now I can see it.');
        await comparison.said.locator('[name=act][value=approve]').click();
        await shows(comparison.said.locator('[data-region=state]'), /Approved/);
        await queue.open(cmid);
        assert.equal(await queue.row(first).count(), 0);
    });

    await step('Over all activities each row names its own, and nothing is missing', async() => {
        await tutor.page.locator('a[href$="/mod/proofolio/queue.php"]').last().click();
        await queue.atRest();
        assert.equal(await queue.row(later).count(), 1);
        const activities = await queue.rows.locator('[data-field=activity]').allInnerTexts();
        assert.equal(activities.length, await queue.rows.count());
        await isAccessible();
    });

    await step('Without a script one walks and keeps as well', async() => {
        const plain = await stage.enter('daniel', {javaScript: false});
        const links = await new Queue(plain).open(cmid, mine);
        await links.start.click();
        await links.walk.waitFor();
        await shows(plain.page.locator('[data-region=kept-trace]'), new RegExp(later));
        await links.keep.click();
        await links.atRest();
        assert.equal(await links.row(later).count(), 1);
    });

    await step('Silent students are listed with when they worked last', async() => {
        // In the other course she has done nothing for some days, and Yann has a draft.
        const {cmid: other} = await new Logbook(coordinator).enter('fr');
        const silent = async() => (await queue.silent.allInnerTexts()).map(flat);
        await adapter.configure(coordinator, other, {silentdays: 3});
        try {
            await queue.open(other);
            await shows(queue.silent.first(), /Adaeze Okonjo\s+last worked/);
            assert.doesNotMatch((await silent()).join(), /Yann/);
            await isAccessible();
        } finally {
            await adapter.configure(coordinator, other, {});
        }
        await queue.open(other);
        assert.deepEqual(await silent(), []);
    });

    await check('Students have no queue', async() => {
        await assertRefused(student, `/mod/proofolio/queue.php?id=${cmid}`, 'errorcannotviewqueue', later);
        await assertRefused(student, '/mod/proofolio/queue.php', 'errorcannotviewqueue', later);
    });

    /**
     * The first proof of the student.
     *
     * @returns {Promise<number>} its id
     */
    async function submittedId() {
        await (await new Logbook(student).open(cmid)).follow(first);
        return new Proof(student).atRest().then((proof) => proof.id());
    }
});
