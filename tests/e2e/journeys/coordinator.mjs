/**
 * The coordinator sets up: a competency with its elements, a student's target and tutor; and what that changes for others.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {shows} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {people} from '../lib/people.mjs';
import {like} from '../lib/strings.mjs';
import {assertRefused} from '../pages/refused.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Manage} from '../pages/manage.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const code = `T${Date.now().toString(36)}`;
const competency = {code, name: 'Mener un essai', elements: ['Choisir ce que l’on essaie', 'Dire ce que l’on en retient']};
const module = {modulecode: 'PROJ-777', modulename: 'Projet d’essai', modulecredits: '6', moduleresponsible: 'Maël Kerjean'};

// In the other course, so that nobody else's targets change.
await journey('The coordinator’s part', async({stage, step, check}) => {
    const coordinator = await stage.enter('soazig');
    const student = await stage.enter('yann');
    const tutor = await stage.enter('helene');
    const manage = new Manage(coordinator);
    const {cmid} = await new Logbook(coordinator).enter('fr');

    await step('A competency is added with its elements', async() => {
        await manage.enter();
        await manage.addCompetency(competency);
        const row = coordinator.page.locator('.proofolio-manage [data-region=competency]').filter({hasText: code});
        await shows(row, /Mener un essai/);
        await shows(row, /2/);
    });

    await check('A code that is taken is refused at its field, and nothing is lost', async() => {
        const {page} = coordinator;
        await page.goto(`/mod/proofolio/competency.php?id=${cmid}`);
        await page.locator('[name=code]').fill(code);
        await page.locator('[name=name]').fill('Une autre');
        await page.locator('[name=newelement0]').fill('Un élément');
        await manage.send();
        await shows(page.locator('#id_error_code'), like('fr', 'errorcodetaken'));
        assert.equal(await page.locator('[name=newelement0]').inputValue(), 'Un élément');
    });

    await step('A student without a tutor is unknown to who is none', async() => {
        await coordinator.page.goto(`/mod/proofolio/manage.php?id=${cmid}`);
        await manage.open(people.yann.name);
        await manage.unassign(people.helene.name);
        const logbook = await new Logbook(tutor).open(cmid);
        assert.doesNotMatch(await logbook.section('students').innerText(), /Trévidic/);
    });

    await step('The student gets one target, with the failed module', async() => {
        await manage.removeTargets();
        await shows(manage.targets, like('fr', 'studentnotargets'));
        await manage.addTarget(new RegExp(code), module);
        await shows(manage.targets, /PROJ-777[\s\S]*Projet d’essai[\s\S]*6[\s\S]*Maël Kerjean/);
    });

    await step('The student gets a tutor', async() => {
        await manage.assign(people.helene.name);
    });

    await step('The student can choose this target only, with its elements', async() => {
        const form = await new ProofForm(student).open({id: cmid});
        const choices = await form.field('competencyid').locator('option:not([value=""])').allTextContents();
        assert.equal(choices.length, 1, choices.join(' | '));
        assert.ok(choices[0].includes(code));
        for (const element of competency.elements) {
            assert.equal(await form.root.getByLabel(element, {exact: true}).count(), 1);
        }
    });

    await step('The tutor sees the student', async() => {
        const logbook = await new Logbook(tutor).open(cmid);
        await shows(logbook.section('students').locator('.proofolio-students'), /Yann Trévidic/);
    });

    await check('Tutors and students cannot come here', async() => {
        for (const actor of [tutor, student]) {
            await assertRefused(actor, `/mod/proofolio/manage.php?id=${cmid}`, 'errorcannotmanage', 'PROJ-777');
        }
    });
});
