/**
 * The coordinator looks after the competencies: in place, and brought in from a table, another activity, a framework or a
 * ready-made set.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {adapter} from '../lib/adapter.mjs';
import {newName} from '../lib/acts.mjs';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {eventually, shows, withoutPageLoad} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {takePicture} from '../lib/picture.mjs';
import {like, string} from '../lib/strings.mjs';
import {Competencies} from '../pages/competencies.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {ProofForm} from '../pages/proof_form.mjs';
import {assertRefused} from '../pages/refused.mjs';

const stamp = Date.now().toString(36).toUpperCase();
const [ours, tabled, filed] = ['K', 'T', 'F'].map((letter) => `${letter}${stamp}`);
const sizes = [[1280, 900], [390, 844]];

// In the English course. What is made here is taken away again at the end, as far as it is not in use.
await journey('Competencies', async({stage, step, check}) => {
    const coordinator = await stage.enter('soazig');
    const student = await stage.enter('adaeze');
    const tutor = await stage.enter('daniel');
    const {page} = coordinator;
    await new Logbook(coordinator).enter();
    const cmid = new URL(page.url()).searchParams.get('id');
    const all = await new Competencies(coordinator, cmid).open();
    const look = async(screen) => {
        for (const [width, height] of sizes) {
            await page.setViewportSize({width, height});
            await adapter.settle(page);
            await takePicture(coordinator, screen, width);
            await assertFits(page);
            await assertAccessible(page);
        }
        await page.setViewportSize({width: sizes[0][0], height: sizes[0][1]});
    };

    await step('A competency is added without leaving the page; what is wrong is told at its field', async() => {
        await withoutPageLoad(page, async() => {
            await all.root.locator('[data-action=add-competency]').click();
            await all.fill(all.blank, {code: 'cg3', name: 'In place', description: 'One.\n\nTwo.'});
            await all.addElements(all.blank, ['First', 'Second', 'Third']);
            await all.save(all.blank);
            await shows(all.blank.locator('[data-region=error-code]'), like('fr', 'errorcodetaken'));
            assert.equal(await all.blank.locator('[data-field=code]').evaluate((field) => field === document.activeElement), true);
            await look('competency-new');
            await all.fill(all.blank, {code: ours});
            await all.save(all.blank);
            await shows(all.of(ours), /In place/);
        });
        assert.deepEqual(await all.elements(ours), ['First', 'Second', 'Third']);
        await shows(all.status, like('fr', 'competencysaved'));
    });

    await step('Elements are renamed, moved, taken out and pasted as a list, by keyboard too', async() => {
        await withoutPageLoad(page, async() => {
            const form = await all.edit(ours);
            const rows = form.locator('[data-region=element]');
            await rows.nth(0).locator('[data-field=element]').fill('First, renamed');
            await rows.nth(2).locator('[data-action=element-up]').focus();
            await page.keyboard.press('Enter');
            await shows(all.status, like('fr', 'elementmoved'));
            await rows.nth(2).locator('[data-action=element-remove]').click();
            await shows(rows.nth(2), like('fr', 'elementtoberemoved'));
            await rows.nth(1).locator('[data-field=element]').press('Enter');
            await eventually(async() => assert.equal(await rows.count(), 4));
            await page.keyboard.type('Typed');
            await look('competency-edit');
            await all.save(form);
            await form.waitFor({state: 'hidden'});
        });
        assert.deepEqual(await all.elements(ours), ['First, renamed', 'Third', 'Typed']);
        const form = await all.edit(ours);
        await all.fill(form, {name: 'Never saved'});
        await form.locator('[data-action=cancel-competency]').click();
        await shows(all.of(ours), /In place/);
    });

    await step('A table with every kind of bad row is told row by row, and nothing comes of it', async() => {
        await all.openImport('table');
        await look('import-table');
        await all.paste([
            'code;nom;lien;élément',
            ';Sans code;;A',
            `${tabled};Bonne;;B`,
            ';;;C',
            `${tabled};Autre;;D`,
            'T2;;;E',
            'T3;Lien;ftp://example.org;F',
            `${'T'.repeat(51)};Longue;;G`,
            'T4;Trop;;H;I',
            `T5;Longue;;${'é'.repeat(256)}`,
        ]);
        const problems = await all.problems();
        const expected = [[2, 'importcodemissing'], [5, 'importcodediffers'], [6, 'errorcompetencynamemissing'],
            [7, 'errorlinknotacceptable'], [8, 'errortoolong'], [9, 'importcellstoomany'], [10, 'importelementproblem']];
        assert.equal(problems.length, expected.length, problems.join('\n'));
        for (const [index, [row, reason]] of expected.entries()) {
            assert.match(problems[index], new RegExp(`^${string('fr', 'importrow').replace('{$a}', row)}`));
            assert.match(problems[index], like('fr', reason));
        }
        assert.equal(await all.preview.locator('[name=fingerprint]').count(), 0);
        await look('import-problems');
    });

    await step('An element alone, an unknown column and an empty table are told too', async() => {
        await all.paste(['code;nom;élément', ';;Seul']);
        assert.match((await all.problems())[0], like('fr', 'importelementalone'));
        await all.paste(['code;nom;niveau', 'T1;Un;2']);
        assert.match((await all.problems())[0], like('fr', 'importunknowncolumn'));
        await all.paste(['  ']);
        await shows(all.import.locator('[role=alert]'), like('fr', 'errortableempty'));
    });

    await step('The mended table is brought in as the preview says; what is here already gets what is new', async() => {
        await all.paste(['code\tnom\télément', `${tabled}\tBonne\tB`, '\t\tC', `${ours}\t\tTyped`, '\t\tFrom the table']);
        assert.deepEqual(await all.states(), {[tabled]: 'new', [ours]: 'extended'});
        await look('import-preview');
        await all.agree();
        assert.deepEqual(await all.elements(tabled), ['B', 'C']);
        assert.deepEqual(await all.elements(ours), ['First, renamed', 'Third', 'Typed', 'From the table']);
    });

    await step('A file is read too, in its encoding; the same again changes nothing', async() => {
        const file = join(tmpdir(), `competencies-${stamp}.csv`);
        writeFileSync(file, Buffer.from(`code;nom;élément\r\n${filed};Créée;Été\r\n`, 'latin1'));
        await all.openImport('table');
        await adapter.attachTable(page, file);
        await all.look(page.locator('[name=submitbutton]'));
        await shows(page.locator('#fitem_id_content, #id_error_content'), like('fr', 'errortableencoding'));
        await page.locator('[name=encoding]').selectOption('Windows-1252');
        await all.look(page.locator('[name=submitbutton]'));
        assert.deepEqual(await all.states(), {[filed]: 'new'});
        await shows(all.preview, /Créée[\s\S]*Été/);
        await all.agree();
        await all.openImport('table');
        await all.paste(['code;nom;élément', `${filed};Autre nom;Ete`]);
        assert.deepEqual(await all.states(), {[filed]: 'known'});
        await shows(all.preview, like('fr', 'importnothing'));
        assert.equal(await all.preview.locator('[name=fingerprint]').count(), 0);
    });

    await step('The ready-made set and another activity go through the same preview', async() => {
        await all.openImport('ready');
        await look('import-ready');
        await all.choose(['CG8']);
        assert.deepEqual(await all.states(), {CG8: 'extended'});
        await all.openImport('activity');
        await all.choose(['CG3']);
        assert.deepEqual(Object.keys(await all.states()), ['CG3']);
        await look('import-activity');
    });

    await step('What changes between preview and agreement is shown anew', async() => {
        await all.openImport('table');
        await all.paste(['code;nom', `${tabled}B;Bis`]);
        const other = await stage.openAnother(coordinator);
        const elsewhere = new Competencies(other, cmid);
        await elsewhere.openImport('table');
        await elsewhere.paste(['code;nom', `${tabled}B;Ter`]);
        await elsewhere.agree();
        await all.look(all.preview.locator('form [type=submit]'));
        await shows(all.import.locator('[role=alert]'), like('fr', 'errorplanoutdated'));
        assert.deepEqual(await all.states(), {[`${tabled}B`]: 'known'});
        await all.open();
        await all.remove(`${tabled}B`);
        assert.equal(await all.of(`${tabled}B`).count(), 0);
    });

    if (adapter.isMoodle) {
        await step('A competency of one of Moodle’s frameworks comes with those below it', async() => {
            const framework = await adapter.makeFramework(stamp);
            await all.openImport('framework', {from: framework});
            await all.choose([`M${stamp}`]);
            assert.deepEqual(await all.states(), {[`M${stamp}`]: 'new'});
            await look('import-framework');
            await all.agree();
            assert.deepEqual(await all.elements(`M${stamp}`), ['Listen', 'Speak']);
            await shows(all.of(`M${stamp}`), new RegExp(string('fr', 'fromcoreframework')));
            await all.remove(`M${stamp}`);
        });
    }

    const written = newName('About what will be archived');

    await step('What a draft uses is archived, cannot be chosen any more, and the draft says so', async() => {
        const form = await new ProofForm(student).open({id: cmid});
        await form.fill({name: written, competency: 'CG8', description: 'Begun.'});
        const box = form.root.locator('input[type=checkbox][data-competencyid]:visible').first();
        const element = await box.evaluate(({labels}) => labels[0].textContent.trim());
        await box.check();
        await form.press('savestay');
        await form.atRest();

        await all.open();
        const edited = await all.edit('CG8');
        const row = edited.locator('[data-region=element]').filter({has: page.locator(`input[value="${element}"]`)});
        await row.locator('[data-action=element-remove]').click();
        await shows(row, like('fr', 'elementtobearchived'));
        await all.save(edited);
        assert.equal((await all.elements('CG8')).includes(element), false);
        await all.remove('CG8');
        await shows(all.status, like('fr', 'competencyarchived'));
        await all.archived.locator('summary').first().click();
        await look('competencies-archived');

        await student.page.reload();
        await form.atRest();
        await shows(form.field('competencyid').locator('option:checked'), like('en', 'archivedname'));
        assert.equal(await form.root.getByText(`${element} (archived)`).count(), 1);
        const fresh = await new ProofForm(student).open({id: cmid});
        const now = await fresh.field('competencyid').locator('option').allTextContents();
        assert.equal(now.some((label) => /^CG8/.test(label.trim())), false, now.join(' | '));
    });

    await step('One click brings each back', async() => {
        await withoutPageLoad(page, async() => {
            await all.archived.locator('[data-action=restore-competency]').first().click();
            await shows(all.status, like('fr', 'broughtback'));
            await all.of('CG8').locator('[data-action=restore-element]').first().click();
            await eventually(async() => assert.equal(await all.of('CG8').locator('[data-action=restore-element]').count(), 0));
        });
        const fresh = await new ProofForm(student).open({id: cmid});
        const now = await fresh.field('competencyid').locator('option').allTextContents();
        assert.ok(now.some((label) => /CG8/.test(label)));
    });

    await step('What nothing uses is deleted, without a script too', async() => {
        await all.open();
        await all.remove(ours);
        await shows(all.status, like('fr', 'competencydeleted'));
        await all.remove(filed);
        const plain = await stage.enter('soazig', {javaScript: false});
        await plain.page.goto(`/mod/proofolio/manage.php?id=${cmid}`);
        await plain.page.locator(`[data-code="${tabled}"] [data-action=remove-competency]`).click();
        await plain.page.locator('#region-main form[method=post] [type=submit]').first().click();
        await plain.page.locator('.proofolio-manage').waitFor();
        assert.equal(await plain.page.locator(`[data-code="${tabled}"]`).count(), 0);
    });

    await check('Tutors and students cannot come here', async() => {
        for (const actor of [tutor, student]) {
            for (const way of ['ready', 'table', 'activity']) {
                const address = `/mod/proofolio/competency_import.php?id=${cmid}&way=${way}`;
                await assertRefused(actor, address, 'errorcannotmanage', 'proofolio-import');
            }
        }
        await all.open();
        const id = await all.of('CG3').getAttribute('data-competencyid');
        for (const [actor, act] of [[student, 'restore'], [tutor, 'delete']]) {
            const address = `/mod/proofolio/competency_${act}.php?competencyid=${id}`;
            await assertRefused(actor, address, 'errorcannotmanage', 'proofolio-manage');
        }
    });
});
