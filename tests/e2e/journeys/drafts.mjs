/**
 * No typed word is lost: with the network cut, the session ended, the tab crashed, and two tabs on one proof.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {newName} from '../lib/acts.mjs';
import {adapter} from '../lib/adapter.mjs';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {keptCopies} from '../lib/copies.mjs';
import {eventually, shows} from '../lib/expect.mjs';
import {demonstrationFile} from '../lib/files.mjs';
import {journey} from '../lib/journey.mjs';
import {takePicture} from '../lib/picture.mjs';
import {string} from '../lib/strings.mjs';
import {Draft} from '../pages/draft.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const name = newName('A proof that nothing befalls');
const phone = {width: 390, height: 844};

/** What browsers and servers complain of when a network is cut or a session has ended. */
const expected = /ERR_INTERNET_DISCONNECTED|status of 40[13]|Failed to fetch/;

await journey('Drafts', async({stage, step}) => {
    let student = await stage.enter('adaeze', phone);
    let form = new ProofForm(student);
    let draft = new Draft(form);
    let proofid = 0;
    let cmid = '';

    // The tab is gone, as when it crashes or the power fails: nothing asks, nothing is saved any more.
    const loseTheTab = async() => {
        const {page} = student;
        student = await stage.openAnother(student);
        await student.page.setViewportSize(phone);
        await page.close({runBeforeUnload: false});
        form = new ProofForm(student);
        draft = new Draft(form);
    };

    await step('A new proof is kept in the browser until it has a competency', async() => {
        const logbook = await new Logbook(student).enter();
        await logbook.begin();
        await form.atRest();
        cmid = await form.root.getAttribute('data-cmid');
        await form.fill({name, description: 'On the bus I began.'});
        await draft.comesTo('new');
        assert.equal(await draft.proofid(), 0);
        assert.equal(await draft.announced.innerText(), string('en', 'draftstatenew'));
    });

    await step('After a crash it comes back in the new form', async() => {
        await loseTheTab();
        await form.open({id: cmid});
        await draft.comesTo('new');
        assert.equal(await form.value('name'), name);
        assert.equal(await form.readText('description'), 'On the bus I began.');
    });

    await step('With a competency it is saved on the server by itself, once, and the page goes on with it', async() => {
        await form.fill({competency: 'CG3'});
        await draft.comesTo('saved');
        await shows(draft.words, /\d{1,2}:\d\d/);
        proofid = await draft.proofid();
        assert.notEqual(proofid, 0);
        assert.match(student.page.url(), new RegExp(`edit\\.php\\?proofid=${proofid}$`));
        await assertAccessible(student.page);
        await assertFits(student.page);
    });

    await step('Without network what is typed stays, and is saved once the network is back', async() => {
        student.watch.allow(expected);
        await student.page.context().setOffline(true);
        await form.writeText('description', 'In the tunnel I wrote on.');
        await draft.comesTo('offline');
        assert.equal(await draft.announced.innerText(), string('en', 'draftstateoffline'));
        await takePicture(student, 'draft-offline', phone.width);
        await student.page.context().setOffline(false);
        await draft.comesTo('saved');
    });

    await step('A tab that crashes without network brings everything back', async() => {
        student.watch.allow(expected);
        await student.page.context().setOffline(true);
        await form.writeText('analysis', 'Why it worked, and nobody has it yet.');
        await draft.comesTo('offline');
        await loseTheTab();
        await student.page.context().setOffline(false);
        await form.open({proofid: String(proofid)});
        await eventually(async() => assert.equal(await form.readText('analysis'), 'Why it worked, and nobody has it yet.'));
        assert.equal(await form.readText('description'), 'In the tunnel I wrote on.');
        await draft.comesTo('saved');
    });

    await step('Files come back too', async() => {
        await form.chooseFiles([demonstrationFile('figures-compared.png')]);
        await form.writeText('description', 'The backlog shows it.');
        await draft.comesTo('saved');
        await form.writeText('description', 'The backlog shows it well.');
        await draft.comesTo('here');
        await draft.comesTo('saved');
        await loseTheTab();
        await form.open({proofid: String(proofid)});
        assert.equal(await form.readText('description'), 'The backlog shows it well.');
        await form.tile('figures-compared.png').waitFor();
    });

    await step('When the session has ended one is told, and can sign in in another tab and go on', async() => {
        student.watch.allow(expected);
        const cookies = await student.page.context().cookies();
        await student.page.context().clearCookies();
        await form.writeText('description', 'Signed out in mid-text.');
        await draft.comesTo('signedout');
        assert.ok(await draft.state.locator('[data-region=draft-signin]').isVisible());
        await form.press('submitversion', {advised: true});
        await draft.comesTo('signedout');
        assert.equal(await form.readText('description'), 'Signed out in mid-text.');
        const other = await stage.openAnother(student);
        await adapter.signIn(other.page, 'adaeze');
        await other.page.close();
        await student.page.bringToFront();
        await draft.state.locator('[data-action=draft-try]').click();
        await draft.comesTo('saved');
        assert.notDeepEqual(await student.page.context().cookies(), cookies);
    });

    await step('After signing in again the text is back', async() => {
        student.watch.allow(expected);
        await student.page.context().clearCookies();
        await form.writeText('description', 'Signed out once more in mid-text.');
        await draft.comesTo('signedout');
        await loseTheTab();
        await adapter.signIn(student.page, 'adaeze');
        await adapter.settle(student.page);
        // Moodle leads back to where the session ended.
        if (!student.page.url().includes('/edit.php')) {
            await form.open({proofid: String(proofid)});
        }
        await eventually(async() => assert.equal(await form.readText('description'), 'Signed out once more in mid-text.'));
        await draft.comesTo('saved');
    });

    await step('Of two tabs, the second to save is told and shown the newer text, and chooses', async() => {
        const other = await stage.openAnother(student);
        await other.page.setViewportSize(phone);
        const otherForm = await new ProofForm(other).open({proofid: String(proofid)});
        const otherDraft = new Draft(otherForm);
        assert.equal(await otherForm.readText('description'), 'Signed out once more in mid-text.');
        await otherForm.writeText('description', 'Newer words of the other tab.');
        await otherDraft.comesTo('saved');
        await student.page.bringToFront();
        await form.writeText('description', 'Words of the first tab.');
        await draft.comesTo('conflict');
        await shows(draft.side('other'), /Newer words of the other tab\./);
        await shows(draft.side('mine'), /Words of the first tab\./);
        await assertAccessible(student.page);
        await assertFits(student.page);
        await takePicture(student, 'draft-choice', phone.width);
        await draft.choose('mine');
        await draft.comesTo('saved');
        await other.page.bringToFront();
        await otherForm.writeText('description', 'The other tab again.');
        await otherDraft.comesTo('conflict');
        await shows(otherDraft.side('other'), /Words of the first tab\./);
        await otherDraft.choose('other');
        await eventually(async() => assert.equal(await otherForm.readText('description'), 'Words of the first tab.'));
        await other.page.close();
        await student.page.bringToFront();
    });

    await step('When both sides changed, a tab that was lost leaves its text to choose', async() => {
        student.watch.allow(expected);
        await student.page.context().setOffline(true);
        await form.writeText('description', 'Words that only this browser has.');
        await draft.comesTo('offline');
        await loseTheTab();
        await student.page.context().setOffline(false);
        const elsewhere = await stage.enter('adaeze');
        const elsewhereForm = await new ProofForm(elsewhere).open({proofid: String(proofid)});
        await elsewhereForm.writeText('description', 'Words from the library computer.');
        await new Draft(elsewhereForm).comesTo('saved');
        await elsewhere.page.close();
        await form.open({proofid: String(proofid)});
        await draft.comesTo('conflict');
        await shows(draft.side('mine'), /Words that only this browser has\./);
        await shows(draft.side('other'), /Words from the library computer\./);
        await draft.choose('mine');
        await eventually(async() => assert.equal(await form.readText('description'), 'Words that only this browser has.'));
        await draft.comesTo('saved');
    });

    await step('Leaving with something unsaved asks first, leaving a saved draft does not', async() => {
        const asked = [];
        student.page.on('dialog', (dialog) => {
            asked.push(dialog.type());
            return dialog.accept();
        });
        await student.page.reload();
        await form.atRest();
        await form.writeText('description', 'Saved, then left.');
        await draft.comesTo('saved');
        await student.page.reload();
        await form.atRest();
        assert.deepEqual(asked, []);
        student.watch.allow(expected);
        await student.page.context().setOffline(true);
        await form.writeText('description', 'Not saved, and yet left.');
        await draft.comesTo('offline');
        await student.page.reload().catch(() => null);
        assert.deepEqual(asked, ['beforeunload']);
        await student.page.context().setOffline(false);
        await form.open({proofid: String(proofid)});
        await eventually(async() => assert.equal(await form.readText('description'), 'Not saved, and yet left.'));
    });

    await step('A double click on submit makes one version, and nothing is left in the browser', async() => {
        await form.writeText('description', 'The words that are submitted.');
        await form.field('nothingconfidential').check();
        await form.root.locator('[type=submit][name=submitversion]').dblclick();
        await form.root.locator('[data-action=submit-anyway]').dblclick();
        const proof = await new Proof(student).atRest();
        await shows(proof.root, /The words that are submitted\./);
        assert.deepEqual(await keptCopies(student), []);
        await form.open({proofid: String(proofid)});
        assert.equal(await form.readText('description'), 'The words that are submitted.');
        assert.equal(await form.root.locator('[name=baseversion]').inputValue(), '1');
    });
});
