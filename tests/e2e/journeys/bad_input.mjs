/**
 * What cannot be accepted: said in words, at the field, and nothing typed is lost.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapter} from '../lib/adapter.mjs';
import {newName, submitProof} from '../lib/acts.mjs';
import {forgetCopies} from '../lib/copies.mjs';
import {eventually, shows, withoutPageLoad} from '../lib/expect.mjs';
import {fileOf} from '../lib/files.mjs';
import {journey} from '../lib/journey.mjs';
import {like} from '../lib/strings.mjs';
import {Draft} from '../pages/draft.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const night = newName('Late at night');
const text = 'Twelve lines that I would not like to type twice.';

await journey('Bad input', async({stage, check}) => {
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const form = new ProofForm(student);
    const {cmid} = await new Logbook(student).enter();
    const begin = async() => {
        // What the server could not take would come back.
        await new Logbook(student).enter();
        await forgetCopies(student);
        await form.open({id: cmid});
    };
    const keeps = async(values) => {
        assert.equal(await form.readText('description'), text);
        for (const [field, value] of Object.entries(values)) {
            assert.equal(await form.value(field), value, field);
        }
    };

    await check('A missing name', async() => {
        await begin();
        await form.fill({competency: 'CG8', description: text, sourcelink: 'https://www.example.org/source'});
        await form.press('submitversion');
        await form.atRest();
        await shows(form.error('name'), like('en', 'errornamemissing'));
        assert.match(await form.field('name').getAttribute('aria-describedby'), /id_error_name/);
        await keeps({sourcelink: 'https://www.example.org/source'});
    });

    await check('A name that is too long', async() => {
        await begin();
        await form.fill({name: 'n'.repeat(260), competency: 'CG8', description: text});
        await form.press('savedraft');
        await form.atRest();
        await shows(form.error('name'), like('en', 'errortoolong'));
        await keeps({name: 'n'.repeat(260)});
    });

    await check('A missing description, to submit', async() => {
        await begin();
        await form.fill({name: newName('Nothing described'), competency: 'CG8', analysis: text});
        await form.press('submitversion');
        await form.atRest();
        await shows(form.error('description'), like('en', 'errordescriptionmissing'));
        assert.equal(await form.readText('analysis'), text);
    });

    for (const link of [['javascript', 'alert(1)'].join(':'), 'files/source.pdf']) {
        await check(`The link ${link}`, async() => {
            await begin();
            await form.fill({name: newName('A bad link'), competency: 'CG8', description: text, sourcelink: link, newlink: link});
            await form.press('submitversion');
            await form.atRest();
            await shows(form.error('sourcelink'), like('en', 'errorlinknotacceptable'));
            await shows(form.error('newlink'), like('en', 'errorlinknotacceptable'));
            await keeps({sourcelink: link, newlink: link});
        });
    }

    await check('A text that is too long', async() => {
        await begin();
        const long = 'word '.repeat(12100).trim();
        await form.fill({name: newName('A long text'), competency: 'CG8', description: long});
        await form.press('submitversion');
        await form.atRest();
        await shows(form.error('description'), like('en', 'errortoolong'));
        assert.equal((await form.readText('description')).length, long.length);
    });

    await check('A competency that is no target', async() => {
        const other = await stage.enter('yann');
        await begin();
        const foreign = await form.field('competencyid').locator('option', {hasText: 'CG8'}).getAttribute('value');
        const theirs = await new ProofForm(other).open({id: cmid});
        await theirs.fill({name: newName('No target'), description: text});
        await theirs.field('competencyid').evaluate((select, value) => select.add(new Option('CG8', value, true, true)), foreign);
        await theirs.press('submitversion');
        await theirs.atRest();
        await shows(theirs.error('competencyid'), like('fr', 'errorcompetencynottarget'));
        assert.equal(await theirs.readText('description'), text);
    });

    await check('A version that was written on an outdated base', async() => {
        const proof = await submitProof(student, newName('Two windows'));
        const proofid = String(await proof.id());
        await form.open({proofid});
        const second = await stage.enter('adaeze');
        const late = await new ProofForm(second).open({proofid});
        await form.fill({description: 'The first window was quicker.'});
        await form.press('submitversion');
        await proof.atRest();
        await late.fill({description: text});
        await late.press('submitversion');
        const draft = new Draft(late);
        await draft.comesTo('conflict');
        await shows(draft.side('other'), /The first window was quicker/);
        assert.equal(await late.readText('description'), text);
        await draft.choose('mine');
        await draft.comesTo('saved');
        await late.press('submitversion', {advised: true});
        const newest = await new Proof(second).atRest();
        assert.equal(await newest.versions().count(), 3);
        await shows(newest.version, new RegExp(text));
        await newest.read(2);
        await shows(newest.version, /The first window was quicker/);
    });

    await check('A session key that has expired', async() => {
        await begin();
        await form.fill({name: night, competency: 'CG8', description: text});
        await form.root.locator('[name=sesskey]').evaluate((field) => {
            field.value = 'expired123';
        });
        await form.press('submitversion');
        await form.atRest();
        await shows(form.message, like('en', 'sessionexpired'));
        await keeps({});
        await form.press('submitversion');
        await new Proof(student).atRest();
    });

    await check('A comment that is too long, and one with an expired key', async() => {
        const logbook = await new Logbook(tutor).enter();
        await logbook.follow(night);
        const proof = await new Proof(tutor).atRest();
        await withoutPageLoad(tutor.page, async() => {
            await proof.say('c'.repeat(20001));
            await shows(proof.error, like('en', 'errortoolong'));
            assert.equal((await proof.content.inputValue()).length, 20001);
            assert.equal(await proof.content.getAttribute('aria-invalid'), 'true');
            await tutor.page.evaluate(() => {
                globalThis.M.cfg.sesskey = 'expired123';
            });
            await proof.say('I had thought long about this.');
            await shows(proof.error, like('en', 'errorsessionended'));
        });
        assert.equal(await proof.content.inputValue(), 'I had thought long about this.');
        await tutor.page.reload();
        await proof.atRest();
        assert.equal(await proof.content.inputValue(), 'I had thought long about this.', 'The comment is lost by loading anew');
        await proof.say('I had thought long about this.');
        await shows(proof.comments, /I had thought long about this/);
    });

    await check('A file over the limit', async() => {
        const coordinator = await stage.enter('soazig');
        await adapter.configure(coordinator, cmid, {small: true});
        try {
            const name = newName('A large file');
            await begin();
            await form.fill({name, competency: 'CG8', description: text});
            const said = await adapter.attachInVain(student.page, fileOf('minutes.txt', 20000));
            assert.match(said, /minutes\.txt is too large/);
            await keeps({name});
        } finally {
            await adapter.configure(coordinator, cmid, {});
        }
    });

    await check('An activity that has closed meanwhile', async() => {
        const coordinator = await stage.enter('soazig');
        const logbook = await new Logbook(tutor).enter();
        await logbook.follow(night);
        const proof = await new Proof(tutor).atRest();
        await begin();
        await form.fill({name: newName('Too late'), competency: 'CG8', description: text});
        await adapter.configure(coordinator, cmid, {closed: true});
        try {
            await form.press('submitversion', {advised: true});
            await shows(student.page.locator('.proofolio-typed [role=alert]'), like('en', 'errorclosed'));
            const fields = student.page.locator('.proofolio-typed textarea');
            const typed = await fields.evaluateAll((areas) => areas.map((area) => area.value));
            assert.ok(typed.some((value) => value.includes(text)), typed.join(' | '));
            await proof.say('One more thing.');
            await shows(proof.error, like('en', 'errorclosed'));
            assert.equal(await proof.content.inputValue(), 'One more thing.');
            await new Logbook(student).enter();
            assert.equal(await student.page.locator('[data-action=new-proof]').count(), 0, 'A proof can still be begun');
        } finally {
            await adapter.configure(coordinator, cmid, {});
        }
        await eventually(async() => {
            await new Logbook(student).enter();
            assert.ok(await student.page.locator('[data-action=new-proof]').count() > 0);
        });
    });
});
