/**
 * One proof, from its first draft to its approval, by the hands of a student, a tutor and a coordinator.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapter} from '../lib/adapter.mjs';
import {newName} from '../lib/acts.mjs';
import {eventually, flat, shows, withoutPageLoad} from '../lib/expect.mjs';
import {demonstrationFile} from '../lib/files.mjs';
import {journey} from '../lib/journey.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const name = newName('Trials with the media buyers');
const element = 'Compare solutions and argue for a choice';
const texts = {
    description: 'We tried three dashboards with five buyers, one after the other.',
    analysis: 'Watching them click taught me more than asking them.',
};
const improved = {
    description: 'We tried three dashboards with five buyers, one after the other. The second one won four times.',
    remark: 'I miss the reason for the three candidates. Which others were there?',
    praise: 'Now I can follow your choice.',
};

await journey('One proof', async({stage, step}) => {
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const coordinator = await stage.enter('soazig');
    const students = {logbook: new Logbook(student), form: new ProofForm(student), proof: new Proof(student)};
    const tutors = {logbook: new Logbook(tutor), proof: new Proof(tutor)};
    let label = '';

    await step('The student begins a proof and the next free letter is proposed', async() => {
        await students.logbook.enter();
        await students.logbook.begin();
        await students.form.atRest();
        await students.form.fill({
            name,
            competency: 'CG3',
            newexperience: 'Internship at an online advertising agency',
            newcontext: `Trials ${name.split(' ').pop()}`,
            elements: [element],
            ...texts,
        });
        await shows(students.form.letterStatus, /CG3-[A-Z]/);
        label = (await students.form.letterStatus.innerText()).match(/CG3-[A-Z]/)[0];
        await adapter.settle(student.page);
    });

    await step('The student attaches a file and a link and saves the draft', async() => {
        await adapter.attach(student.page, [demonstrationFile('figures-compared.png')]);
        await students.form.fill({newlink: 'https://www.example.org/trials', newlinkcaption: 'Film of the trials'});
        await students.form.press('savestay');
        await students.form.atRest();
        assert.equal(await students.form.value('name'), name);
        assert.equal(await students.form.readText('description'), texts.description);
        assert.equal(await students.form.root.getByLabel(element, {exact: true}).isChecked(), true);
    });

    await step('The student describes the trace', async() => {
        await students.form.fill({tracecaption1: 'Clicks of the five buyers'});
        await students.form.date(1, '2026-09-14');
        await students.form.press('savedraft');
        await students.logbook.atRest();
        assert.equal(await students.logbook.stateOf(name), 'draft');
        await shows(students.logbook.row(name), new RegExp(label));
    });

    await step('The tutor does not see the draft', async() => {
        await tutors.logbook.enter();
        assert.equal(await tutors.logbook.row(name).count(), 0);
    });

    await step('The student submits version 1', async() => {
        await students.logbook.follow(name);
        await students.form.atRest();
        await students.form.press('submitversion');
        await students.proof.atRest();
        assert.equal(await students.proof.state(), 'submitted');
        await shows(students.proof.version, /We tried three dashboards/);
        await shows(students.proof.trace('Clicks of the five buyers'), new RegExp(`${label}\\.1[\\s\\S]*14 September 2026`));
        await shows(students.proof.trace('Film of the trials'), new RegExp(`${label}\\.2`));
        const image = students.proof.trace('Clicks of the five buyers').locator('img');
        await eventually(async() => {
            assert.ok(await image.evaluate((picture) => picture.complete && picture.naturalWidth > 0), 'The picture is not shown');
        });
    });

    await step('The tutor sees it first and as new', async() => {
        await tutors.logbook.enter();
        assert.match((await tutors.logbook.names('students'))[0], new RegExp(`^${label} ${name}$`));
        assert.equal(await tutors.logbook.isUnread(name), true);
    });

    await step('The tutor reads, comments and requests changes without a page load', async() => {
        await tutors.logbook.follow(name);
        await tutors.proof.atRest();
        await shows(tutors.proof.version, new RegExp(element));
        await withoutPageLoad(tutor.page, async() => {
            await tutors.proof.say('Five buyers is a good number.');
            await shows(tutors.proof.comments, /Five buyers is a good number\./);
            assert.equal(await tutors.proof.content.inputValue(), '');
            await tutors.proof.say(improved.remark, 'changes');
            await shows(tutors.proof.comments, /I miss the reason/);
            await eventually(async() => assert.equal(await tutors.proof.state(), 'changes'));
            await shows(tutors.proof.status, /To improve/);
        });
        assert.equal(await tutors.proof.comments.count(), 2);
    });

    await step('The student finds the new remarks', async() => {
        await students.logbook.enter();
        assert.equal(await students.logbook.isUnread(name), true);
        assert.equal(await students.logbook.stateOf(name), 'changes');
        await students.logbook.follow(name);
        await students.proof.atRest();
        await shows(students.proof.comments, /Daniel Whitcombe[\s\S]*I miss the reason/);
    });

    await step('The student answers with version 2, from version 1', async() => {
        await students.proof.write();
        await students.form.atRest();
        assert.equal(await students.form.readText('description'), texts.description);
        assert.equal(await students.form.readText('analysis'), texts.analysis);
        assert.equal(await students.form.value('tracecaption1'), 'Clicks of the five buyers');
        assert.equal(await students.form.value('tracelink2'), 'https://www.example.org/trials');
        assert.equal(await students.form.field('name').count(), 0, 'The name can still be changed');
        await students.form.fill({description: improved.description});
        await students.form.press('submitversion');
        await students.proof.atRest();
        assert.equal(await students.proof.versions().count(), 2);
        assert.equal(await students.proof.state(), 'submitted');
        await shows(students.proof.trace('Clicks of the five buyers'), new RegExp(`${label}\\.1`));
    });

    await step('The tutor reads both versions and approves the second', async() => {
        await tutors.logbook.enter();
        assert.equal(await tutors.logbook.isUnread(name), true);
        await tutors.logbook.follow(name);
        await tutors.proof.atRest();
        await shows(tutors.proof.version, /The second one won four times/);
        await tutors.proof.read(1);
        assert.doesNotMatch(await tutors.proof.version.innerText(), /The second one won four times/);
        await tutors.proof.read(2);
        await withoutPageLoad(tutor.page, async() => {
            await tutors.proof.say(improved.praise, 'approve');
            await shows(tutors.proof.comments, /Now I can follow your choice/);
            await eventually(async() => assert.equal(await tutors.proof.state(), 'approved'));
        });
    });

    await step('The student sees that it is approved, and both versions stand', async() => {
        await students.logbook.enter();
        assert.equal(await students.logbook.stateOf(name), 'approved');
        await students.logbook.follow(name);
        await students.proof.atRest();
        assert.equal(await students.proof.state(), 'approved');
        await shows(students.proof.version, /The second one won four times/);
        await students.proof.read(1);
        const first = flat(await students.proof.version.innerText());
        assert.ok(first.includes(texts.description) && first.includes(texts.analysis), first);
        assert.doesNotMatch(first, /The second one won four times/);
        assert.equal(await students.proof.version.locator('.proofolio-trace').count(), 2);
        await shows(students.proof.comments, /version 1[\s\S]*I miss the reason[\s\S]*version 2[\s\S]*Now I can follow/);
    });

    await step('The coordinator reads the same', async() => {
        const proof = await new Proof(coordinator).open(await students.proof.id());
        assert.equal(await proof.state(), 'approved');
        await shows(proof.version, /The second one won four times/);
    });
});
