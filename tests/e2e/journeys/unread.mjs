/**
 * What is new: marked, read by opening, kept as unread.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {newName, submitProof} from '../lib/acts.mjs';
import {eventually, shows, withoutPageLoad} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {string} from '../lib/strings.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';

const name = newName('Something to be read');

await journey('What is new', async({stage, step}) => {
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const other = await stage.enter('helene');
    const logbook = new Logbook(tutor);
    const proof = new Proof(tutor);

    await step('One’s own proof is not new to oneself', async() => {
        await submitProof(student, name);
        const own = await new Logbook(student).enter();
        assert.equal(await own.isUnread(name), false);
    });

    await step('It is new to both tutors', async() => {
        await logbook.enter();
        assert.equal(await logbook.isUnread(name), true);
        assert.equal(await (await new Logbook(other).enter()).isUnread(name), true);
    });

    await step('Opening it marks it as read, for this tutor alone', async() => {
        await logbook.follow(name);
        await proof.atRest();
        await logbook.enter();
        assert.equal(await logbook.isUnread(name), false);
        assert.equal(await (await new Logbook(other).enter()).isUnread(name), true);
    });

    await step('It can be kept as unread without a page load', async() => {
        await logbook.follow(name);
        await proof.atRest();
        await withoutPageLoad(tutor.page, async() => {
            await proof.keepUnread.click();
            await eventually(async() => assert.equal(await proof.keepUnread.getAttribute('aria-pressed'), 'true'));
            await shows(proof.status, new RegExp(string('en', 'keptunread').slice(0, 12)));
        });
        await logbook.enter();
        assert.equal(await logbook.isUnread(name), true);
    });

    await step('An answer makes it new again', async() => {
        await logbook.follow(name);
        await proof.atRest();
        await (await new Proof(student).open(await proof.id())).say('Please look at the first trace.');
        await shows(new Proof(student).comments, /Please look/);
        await logbook.enter();
        assert.equal(await logbook.isUnread(name), true);
        await logbook.follow(name);
        await proof.atRest();
        await shows(proof.comments.filter({hasText: 'Please look'}), new RegExp(string('en', 'new')));
    });

    await step('A comment of one’s own is not new', async() => {
        await proof.say('I will.');
        await shows(proof.comments, /I will\./);
        await logbook.enter();
        assert.equal(await logbook.isUnread(name), false);
    });
});
