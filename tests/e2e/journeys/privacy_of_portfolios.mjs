/**
 * Portfolios are private: pages, files and services refuse classmates, other tutors and people who are not signed in.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {newName, submitProof} from '../lib/acts.mjs';
import {demonstrationFile} from '../lib/files.mjs';
import {journey} from '../lib/journey.mjs';
import {callService} from '../lib/service.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';
import {assertRefused} from '../pages/refused.mjs';
import {adapter} from '../lib/adapter.mjs';

const name = newName('For my tutor only');
const secret = 'Nobody else needs to know this';
const draft = newName('Not even for my tutor');

await journey('Portfolios are private', async({stage, step, check}) => {
    const owner = await stage.enter('ines');
    const tutor = await stage.enter('helene');
    const strangers = [await stage.enter('adaeze'), await stage.enter('daniel')];
    const ids = {};

    await step('A student has a proof with a trace, and a draft', async() => {
        const proof = await submitProof(owner, name, {description: secret});
        Object.assign(ids, {proof: await proof.id(), version: await proof.versionId()});
        await proof.write();
        const form = await new ProofForm(owner).atRest();
        await adapter.attach(owner.page, [demonstrationFile('gantt-first.png')]);
        await form.press('submitversion');
        await proof.atRest();
        ids.version = await proof.versionId();
        ids.file = await proof.version.locator('.proofolio-trace img').getAttribute('src');
        const logbook = await new Logbook(owner).enter();
        ids.cm = logbook.cmid;
        await logbook.begin();
        await form.atRest();
        await form.fill({name: draft, competency: 'CG3', description: secret});
        await form.press('savestay');
        await form.atRest();
        ids.draft = Number(new URL(owner.page.url()).searchParams.get('proofid'));
        assert.ok(ids.draft > 0);
    });

    await check('The owner and the tutor get the proof and its file', async() => {
        for (const actor of [owner, tutor]) {
            assert.equal((await actor.page.request.get(ids.file)).status(), 200);
            await new Proof(actor).open(ids.proof);
        }
    });

    for (const {username, page} of strangers) {
        await check(`${username} is refused on pages`, async() => {
            const actor = strangers.find((stranger) => stranger.username === username);
            for (const path of [`proof.php?id=${ids.proof}`, `proof.php?id=${ids.proof}&version=1`]) {
                await assertRefused(actor, `/mod/proofolio/${path}`, 'errorcannotviewportfolio', secret);
            }
            for (const id of [ids.proof, ids.draft]) {
                await assertRefused(actor, `/mod/proofolio/edit.php?proofid=${id}`, 'errorcannotviewdraft', secret);
            }
        });

        await check(`${username} is refused the file`, async() => {
            const response = await page.request.get(ids.file);
            assert.ok([403, 404].includes(response.status()), `${response.status()}`);
            assert.doesNotMatch(response.headers()['content-type'], /image/);
        });

        await check(`${username} does not find the proof in the logbook`, async() => {
            const actor = strangers.find((stranger) => stranger.username === username);
            await new Logbook(actor).open(ids.cm, {search: name});
            assert.ok(!(await page.locator('.proofolio-logbook [data-region=list]').allInnerTexts()).join().includes(name));
        });

        await check(`${username} is refused by services`, async() => {
            const actor = strangers.find((stranger) => stranger.username === username);
            const calls = {
                'add_comment': {versionid: ids.version, content: 'Hello'},
                'request_changes': {versionid: ids.version, content: 'Hello'},
                'approve_version': {versionid: ids.version, content: ''},
                'mark_read': {proofid: ids.proof},
                'mark_unread': {proofid: ids.proof},
            };
            for (const [service, args] of Object.entries(calls)) {
                const {error, exception} = await callService(actor, service, args);
                assert.equal(error, true, service);
                assert.match(exception.errorcode, /^error/, service);
                assert.ok(!JSON.stringify(exception).includes(secret), service);
            }
        });
    }

    await check('The tutor is refused the draft', async() => {
        await assertRefused(tutor, `/mod/proofolio/proof.php?id=${ids.draft}`, 'errorcannotviewportfolio', draft);
        await assertRefused(tutor, `/mod/proofolio/edit.php?proofid=${ids.draft}`, 'errorcannotviewdraft', draft);
    });

    await check('Somebody who is not signed in is sent to the sign-in page', async() => {
        const {page} = await stage.enterUnknown();
        await page.goto(`/mod/proofolio/proof.php?id=${ids.proof}`);
        await page.waitForURL(/login/);
        assert.ok(!(await page.content()).includes(secret));
        const response = await page.request.get(ids.file);
        assert.doesNotMatch(response.headers()['content-type'], /image/);
    });

    await check('Nothing was left behind by those who were refused', async() => {
        const proof = await new Proof(owner).open(ids.proof);
        assert.equal(await proof.comments.count(), 0);
        assert.equal(await proof.state(), 'submitted');
    });
});
