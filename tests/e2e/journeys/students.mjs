/**
 * The coordinator sets targets, tutors and dates of several students at once: picked, and as a table with every kind of bad row.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {assertAccessible} from '../lib/axe.mjs';
import {shows} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {people} from '../lib/people.mjs';
import {like} from '../lib/strings.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Manage} from '../pages/manage.mjs';
import {assertRefused} from '../pages/refused.mjs';
import {Students} from '../pages/students.mjs';

// Another day each time, so that it is a change.
const jury = `2027-06-${String(1 + Math.floor(Date.now() / 1000) % 30).padStart(2, '0')}`;

const bad = (student) => [
    'Étudiant;competency;modulecredits;tutor;jury;note',
    `${student};CG99;;;;`,
    'Personne;CG8;;;;',
    `${student};CG8;six;;;`,
    `${student};;;Nul;;`,
    `${student};;;;30/06/2027;`,
    `${student};;;;;`,
].join('\n');

// In the other course, so that nobody else's targets change.
await journey('Several students at once', async({stage, step, check}) => {
    const coordinator = await stage.enter('soazig');
    const student = await stage.enter('yann');
    const tutor = await stage.enter('daniel');
    const {cmid} = await new Logbook(coordinator).enter('fr');
    const manage = new Manage(coordinator);
    const students = new Students(coordinator);
    const {name} = people.yann;

    await step('A date is set for somebody who is picked, after a look at what changes', async() => {
        await manage.enter();
        await coordinator.page.locator('a[href*="/mod/proofolio/students.php"]').click();
        await students.atRest(students.form);
        await students.pick(name);
        await students.form.locator('[name=jury]').fill(jury);
        await students.ask('setdate');
        await shows(students.preview, /Trévidic[\s\S]*juin 2027/);
        await assertAccessible(coordinator.page);
        await students.apply();
    });

    await check('What is typed comes back when nobody is picked', async() => {
        await students.form.locator('[name=modulecode]').fill('PROJ-12');
        await students.ask('addtarget');
        await shows(students.form.locator('.alert-danger'), like('fr', 'errornobodypicked'));
        assert.equal(await students.form.locator('[name=modulecode]').inputValue(), 'PROJ-12');
        await assertAccessible(coordinator.page);
    });

    await step('Each bad row is told, and nothing can be done until all are good', async() => {
        await students.table.fill(bad(name));
        await students.ask('table');
        const problems = students.preview.locator('table').first();
        for (const key of ['tableunknowncolumn', 'errortablenosuchcompetency', 'errortablenosuchstudent',
            'errorcreditsnotacceptable', 'errortablenosuchtutor', 'errortablenosuchday', 'errortablenothing']) {
            await shows(problems, like('fr', key));
        }
        assert.equal(await problems.locator('tbody tr').count(), 7);
        assert.equal(await students.preview.locator('button[value=apply]').count(), 0);
        await students.back();
        assert.equal((await students.table.inputValue()).replaceAll('\r', ''), bad(name));
    });

    await step('A file becomes the table; the tutor goes, and with them what they saw', async() => {
        await students.form.locator('[type=file]').setInputFiles({
            name: 'table.csv',
            mimeType: 'text/csv',
            buffer: Buffer.from(`Étudiant;tutor\n${name};-\n`),
        });
        await coordinator.page.waitForFunction(() => document.querySelector('[name=table]').value.includes('tutor'));
        await students.ask('table');
        await shows(students.preview, new RegExp(people.daniel.name));
        await students.apply();
        const logbook = await new Logbook(tutor).open(cmid);
        assert.doesNotMatch(await logbook.section('students').innerText(), /Trévidic/);
    });

    await step('The table of what is set can be the beginning', async() => {
        await students.form.locator('a[href*="fill=1"]').click();
        await students.atRest(students.form);
        assert.match(await students.table.inputValue(), new RegExp(`Trévidic[^\\n]*${jury}`));
    });

    await step('The tutor comes back', async() => {
        await students.table.fill(`student;tutor\n${name};${people.daniel.name}`);
        await students.ask('table');
        await students.apply();
        const logbook = await new Logbook(tutor).open(cmid);
        await shows(logbook.section('students').locator('.proofolio-students'), /Trévidic/);
    });

    await step('The student says when the experience was, and dates are proposed from it', async() => {
        await student.page.goto(`/mod/proofolio/experiences.php?id=${cmid}`);
        await student.page.locator('.proofolio-experiences').waitFor();
        const first = student.page.locator('[name^="first["]').first();
        if (await first.count() === 0) {
            await shows(student.page.locator('.proofolio-experiences'), like('fr', 'noexperiences'));
            return;
        }
        await first.fill('2026-10-31');
        await student.page.locator('[name^="last["]').first().fill('2026-10-01');
        await student.page.locator('.proofolio-experiences [type=submit]').click();
        await shows(student.page.locator('.invalid-feedback').first(), like('fr', 'errorendsbefore'));
        await first.fill('2026-09-01');
        await student.page.locator('.proofolio-experiences [type=submit]').click();
        await student.page.locator('.invalid-feedback').waitFor({state: 'detached'});
        await assertAccessible(student.page);
        await students.open(cmid);
        await students.pick(name);
        await students.ask('proposedates');
        await shows(students.preview, /Trévidic[\s\S]*1 septembre 2026/);
    });

    await check('Tutors and students cannot come here', async() => {
        for (const actor of [tutor, student]) {
            await assertRefused(actor, `/mod/proofolio/students.php?id=${cmid}`, 'errorcannotmanage', 'proofolio-students-form');
        }
    });
});
