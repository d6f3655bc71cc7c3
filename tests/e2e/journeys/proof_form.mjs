/**
 * The form of a proof: traces added in every way, described, put in order, cited and taken out; the source, and what submitting
 * needs.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {adapter} from '../lib/adapter.mjs';
import {newName, submitProof} from '../lib/acts.mjs';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {breakOff} from '../lib/broken_way.mjs';
import {eventually, flat, shows} from '../lib/expect.mjs';
import {demonstrationFile, fileOf, fileWith} from '../lib/files.mjs';
import {journey} from '../lib/journey.mjs';
import {tabTo} from '../lib/keyboard.mjs';
import {takePicture} from '../lib/picture.mjs';
import {like} from '../lib/strings.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const name = newName('Traces in every way');
const byKeyboard = newName('Written without a mouse');
const text = 'I laid the table out for five buyers.';
const script = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>document.title = "run"</script></svg>';

/** What is said in a tile: its fields are called otherwise as soon as the draft has been saved. */
const said = (tile, about) => tile.locator(`:is([name^=added${about}], [name^=trace${about}]):not([type=hidden])`);

/** Drags one thing to where another is; both ends of the way are in view, and under nothing that stays in place. */
const drag = async(grip, target, page) => {
    await page.setViewportSize({width: 1280, height: 2000});
    await target.evaluate((element) => element.scrollIntoView({block: 'center', behavior: 'instant'}));
    const [from, to] = [await grip.boundingBox(), await target.boundingBox()];
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    // Browsers begin to drag with the first move, and tell of it with the next.
    for (const by of [0, 1, 2]) {
        await page.mouse.move(to.x + 20 + by, to.y + 20 + by);
    }
    await page.mouse.up();
    await page.setViewportSize({width: 1280, height: 900});
};

/** Hands a file over as a mouse or the clipboard would. */
const handOver = (locator, type, path, mimetype) => locator.evaluate((element, given) => {
    const bytes = Uint8Array.from(atob(given.content), (letter) => letter.codePointAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], given.filename, {type: given.mimetype}));
    const init = {bubbles: true, cancelable: true, dataTransfer: transfer, clipboardData: transfer};
    element.dispatchEvent(given.type === 'paste' ? new ClipboardEvent('paste', init) : new DragEvent(given.type, init));
}, {
    type,
    mimetype,
    content: readFileSync(path).toString('base64'),
    filename: type === 'paste' ? 'image.png' : path.split('/').pop(),
});

await journey('The form of a proof', async({stage, step, check}) => {
    const student = await stage.enter('ines');
    const {page} = student;
    const form = new ProofForm(student);
    const proof = new Proof(student);
    const {cmid} = await new Logbook(student).enter();
    const area = form.root.locator('[data-region=draft-traces]');
    const error = form.root.locator('[data-region=trace-error]');
    const status = area.locator('[data-region=status]');
    const addressOf = (tile) => tile.locator('img, a').first().evaluate((element) => element.src ?? element.href);
    let label = '';

    const save = async() => {
        await form.press('savestay');
        await form.atRest();
    };

    await step('A file that is chosen is a tile at once, and is described before anything is saved', async() => {
        await form.open({id: cmid});
        await form.chooseFiles([demonstrationFile('figures-compared.png')]);
        const tile = form.tile('figures-compared.png');
        await tile.locator('img').waitFor();
        await shows(status, /figures-compared\.png/);
        await said(tile, 'caption').fill('Clicks of the five buyers');
        await said(tile, 'date').fill('2026-09-14');
        await said(tile, 'masked').check();
        await form.fill({name, competency: 'CG3', description: text});
        await save();
        const [title] = await form.tiles();
        [label] = title.match(/^CG3-[A-Z](?=\.1$)/);
        assert.equal(await form.value('tracecaption1'), 'Clicks of the five buyers');
        assert.equal(await form.value('tracedate1'), '2026-09-14');
        assert.equal(await form.field('tracemasked1').isChecked(), true);
    });

    await step('A file that is dropped, a picture that is pasted and a photo from the camera', async() => {
        await handOver(area, 'drop', demonstrationFile('checklist.txt'), 'text/plain');
        await form.tile('checklist.txt').waitFor();
        await adapter.settle(page);
        await handOver(page.locator('body'), 'paste', demonstrationFile('gantt-first.png'), 'image/png');
        await eventually(async() => assert.equal((await form.tiles()).length, 3));
        await adapter.settle(page);
        assert.equal(await form.root.locator('[data-region=trace-tile][data-filename^="image-"]').count(), 1);
        await form.root.locator('[data-region=trace-camera]').setInputFiles(demonstrationFile('calendar-week.png'));
        await form.tile('calendar-week.png').locator('img').waitFor();
        await adapter.settle(page);
        await save();
        assert.deepEqual(await form.tiles(), [1, 2, 3, 4].map((number) => `${label}.${number}`));
    });

    await step('Moodle’s own file manager is still there, and its files are tiles as well', async() => {
        await adapter.attach(page, [demonstrationFile('test-results.csv')]);
        if (adapter.isMoodle) {
            await form.tile('test-results.csv').waitFor();
        }
        await save();
        assert.equal(await form.tile('test-results.csv').getAttribute('data-label'), `${label}.5`);
    });

    await step('Several links, one after the other', async() => {
        for (const place of ['board', 'film']) {
            await form.fill({newlink: `https://www.example.org/${place}`, newlinkcaption: `The ${place}`});
            await form.root.locator('[data-action=add-link]').click();
            await shows(status, like('fr', 'tracelinkadded'));
            await adapter.settle(page);
        }
        await form.fill({newlink: 'files/board'});
        await form.root.locator('[data-action=add-link]').click();
        await shows(error, like('fr', 'errorlinknotacceptable'));
        await form.fill({newlink: ''});
    });

    await step('A file whose way breaks off in the middle is sent again by itself, whole', async() => {
        student.watch.allow(/ERR_(CONNECTION_RESET|CONNECTION_CLOSED|EMPTY_RESPONSE)/);
        const minutes = form.tile('minutes-of-a-year.txt');
        const bytes = 3e6;
        const mend = await breakOff(page, /\/mod\/proofolio\/upload\.php/, 200000);
        await form.root.locator('[data-region=trace-files]').setInputFiles([fileOf('minutes-of-a-year.txt', bytes)]);
        await minutes.waitFor();
        const carried = await mend();
        assert.ok(carried >= 200000 && carried < bytes, `${carried} bytes were carried at the first attempt`);
        assert.equal((await (await page.request.get(await addressOf(minutes))).body()).length, bytes);
        await adapter.settle(page);
        await minutes.locator('[data-action=remove-trace]').click();
        await save();
        assert.equal(await minutes.count(), 0);
    });

    await step('A drawing with a script is saved, never shown', async() => {
        await form.chooseFiles([fileWith('drawing.svg', script)]);
        const tile = form.tile('drawing.svg');
        await tile.waitFor();
        assert.equal(await tile.locator('img').count(), 0);
        const answer = await page.request.get(await addressOf(tile));
        assert.match(answer.headers()['content-disposition'], /^attachment/);
        await save();
        assert.equal(await form.value('tracecaption6'), 'The board');
        assert.equal(await form.value('tracelink7'), 'https://www.example.org/film');
        assert.equal(await tile.getAttribute('data-label'), `${label}.8`);
    });

    await step('The order is changed with buttons and by dragging, and told', async() => {
        const first = form.tile(`${label}.1`);
        const later = first.locator('[data-action=move-trace][data-by="1"]');
        const grip = (number) => form.tile(`${label}.${number}`).locator('[data-region=trace-grip]');
        await later.focus();
        await page.keyboard.press('Enter');
        await shows(status, new RegExp(`${label}\\.1.*2.*8`));
        assert.equal(await later.evaluate((button) => button === document.activeElement), true, 'The focus is lost');
        await drag(grip(4), grip(2), page);
        const wanted = [4, 2, 1, 3, 5, 6, 7, 8].map((number) => `${label}.${number}`);
        await eventually(async() => assert.deepEqual(await form.tiles(), wanted));
        await save();
        assert.deepEqual(await form.tiles(), wanted);
    });

    await step('A trace is taken out, put back, and goes with the save; the others keep their numbers', async() => {
        const tile = form.tile(`${label}.3`);
        await tile.locator('[data-action=remove-trace]').click();
        await shows(status, new RegExp(`${label}\\.3`));
        await tile.locator('[data-action=put-back-trace]').click();
        assert.equal(await tile.locator('[name=tracecaption3]').isVisible(), true);
        await tile.locator('[data-action=remove-trace]').click();
        await save();
        assert.deepEqual(await form.tiles(), [4, 2, 1, 5, 6, 7, 8].map((number) => `${label}.${number}`));
    });

    await step('A trace is cited in the text that was written in last', async() => {
        await form.tile(`${label}.2`).locator('[data-action=cite-trace]').click();
        await shows(status, new RegExp(`${label}\\.2.*Description`));
        await eventually(async() => assert.match(await form.readText('description'), new RegExp(`${label}\\.2`)));
    });

    await step('The source is opened beside, and confirmed anew when it changes', async() => {
        const way = form.root.locator('[data-region=open-source]');
        assert.equal(await way.isVisible(), false);
        await form.fill({sourcelink: 'https://cloud.example.org/s/one'});
        assert.equal(await way.getAttribute('href'), 'https://cloud.example.org/s/one');
        await form.field('sourceconfirmed').check();
        await save();
        assert.equal(await form.field('sourceconfirmed').isChecked(), true);
        await form.fill({sourcelink: 'https://cloud.example.org/s/two'});
        assert.equal(await form.field('sourceconfirmed').isChecked(), false);
    });

    await step('Both sizes fit and are accessible', async() => {
        for (const [width, height] of [[1280, 900], [390, 800]]) {
            await page.setViewportSize({width, height});
            await adapter.settle(page);
            await takePicture(student, 'proof_form_traces', width);
            await assertFits(page);
            await assertAccessible(page);
            const foot = await form.root.locator('[name=submitversion]').boundingBox();
            assert.ok(foot.y >= 0 && foot.y + foot.height <= height, 'The buttons are out of view');
        }
        const buttons = form.root.locator('[data-region=draft-traces] .btn:visible');
        for (const {width, height} of await buttons.evaluateAll((all) => all.map((button) => button.getBoundingClientRect()))) {
            assert.ok(width >= 44 && height >= 44, `A button of ${width} × ${height} is too small for a finger`);
        }
        await page.setViewportSize({width: 1280, height: 900});
    });

    await step('Nothing is submitted before its writer has confirmed that nothing confidential shows', async() => {
        await form.field('tracecaption5').fill('What came of the trials');
        await form.press('submitversion', {confirm: false});
        await form.atRest();
        await shows(form.error('nothingconfidential'), like('fr', 'errorconfidentialunchecked'));
        assert.equal(await form.value('tracecaption5'), 'What came of the trials');
        assert.equal(await form.value('sourcelink'), 'https://cloud.example.org/s/two');
        await form.press('submitversion');
        await proof.atRest();
        assert.equal(await proof.version.locator('.proofolio-trace').count(), 7);
        await shows(proof.trace('What came of the trials'), new RegExp(`${label}\\.5`));
    });

    await check('A letter that is taken names the other proof, and nothing is lost', async() => {
        const writer = await stage.enter('adaeze');
        const form = new ProofForm(writer);
        const {cmid} = await new Logbook(writer).enter();
        const holder = newName('Has the letter');
        const other = await submitProof(writer, holder);
        const [, letter] = (await other.root.locator('h2 .proofolio-label').innerText()).match(/^CG3-([A-Z])$/);
        await form.open({id: cmid});
        await form.chooseFiles([demonstrationFile('story-split.txt')]);
        await said(form.tile('story-split.txt'), 'caption').fill('How the story was split');
        await form.fill({name: newName('Wants the letter'), competency: 'CG3', letter, description: text});
        await shows(form.letterStatus, new RegExp(holder));
        await form.press('submitversion');
        await form.atRest();
        await shows(form.error('letter'), new RegExp(`CG3-${letter}.*${holder}`));
        assert.equal(await said(form.tile('story-split.txt'), 'caption').inputValue(), 'How the story was split');
        assert.equal(flat(await form.readText('description')), text);
    });

    await check('Twenty files, and not one more', async() => {
        const writer = await stage.enter('yann');
        const form = new ProofForm(writer);
        const error = form.root.locator('[data-region=trace-error]');
        await form.open({id: (await new Logbook(writer).enter()).cmid});
        const names = Array.from({length: 21}, (_, index) => `minutes-${String(index + 1).padStart(2, '0')}.txt`);
        await form.chooseFiles(names.map((file, index) => fileWith(file, `Minutes ${index}`)));
        await eventually(async() => assert.equal((await form.tiles()).length, 20));
        await shows(error, /minutes-21\.txt.*20/);
        await form.fill({name: newName('Twenty files'), competency: 'CG3'});
        await form.press('savestay');
        await form.atRest();
        const titles = await form.tiles();
        assert.equal(titles.length, 20);
        assert.match(titles[19], /\.20$/);
    });

    await check('A file over the limit is refused by name, and the others are taken', async() => {
        const coordinator = await stage.enter('soazig');
        const writer = await stage.enter('adaeze');
        const form = new ProofForm(writer);
        const error = form.root.locator('[data-region=trace-error]');
        const {cmid} = await new Logbook(writer).enter();
        await adapter.configure(coordinator, cmid, {small: true});
        try {
            await form.open({id: cmid});
            await form.fill({name: newName('A large file'), description: text});
            await form.chooseFiles([fileOf('large.txt', 20000), fileOf('small.txt', 2000)]);
            await shows(error, /large\.txt/);
            assert.deepEqual(await form.tiles(), ['small.txt']);
            assert.equal(flat(await form.readText('description')), text);
        } finally {
            await adapter.configure(coordinator, cmid, {});
        }
    });

    await check('A proof is written and submitted by keyboard alone', async() => {
        const writer = await stage.enter('adaeze');
        const {page} = writer;
        const form = new ProofForm(writer);
        const proof = new Proof(writer);
        const logbook = await new Logbook(writer).enter();
        await logbook.begin();
        await form.atRest();
        const press = async(locator, key) => {
            await tabTo(page, locator);
            await page.keyboard.press(key);
        };
        await tabTo(page, form.field('name'));
        await page.keyboard.type(byKeyboard);
        await tabTo(page, form.field('competencyid'));
        await page.keyboard.type('CG3');
        await shows(form.letterStatus, /CG3-[A-Z]/);
        await press(form.root.locator('[data-region=new-context] summary'), 'Enter');
        await tabTo(page, form.field('newexperience'));
        await page.keyboard.type('Summer job');
        await tabTo(page, form.field('newcontext'));
        await page.keyboard.type(byKeyboard);
        const chooser = page.waitForEvent('filechooser');
        await press(form.root.locator('[data-region=trace-files]'), 'Space');
        await (await chooser).setFiles(demonstrationFile('backlog-sprint-3.png'));
        await form.tile('backlog-sprint-3.png').waitFor();
        await adapter.settle(page);
        await tabTo(page, said(form.tile('backlog-sprint-3.png'), 'caption'));
        await page.keyboard.type('The backlog');
        await adapter.focusText(page, 'description');
        await page.keyboard.type(text);
        await adapter.focusText(page, 'analysis');
        await page.keyboard.type('Tables are read from the left.');
        await press(form.field('nothingconfidential'), 'Space');
        await press(form.root.locator('[name=submitversion]'), 'Enter');
        await press(form.root.locator('[data-action=submit-anyway]'), 'Enter');
        await proof.atRest();
        await shows(proof.version, new RegExp(`${text}[\\s\\S]*Tables are read`));
        await shows(proof.trace('The backlog'), /\.1/);
    });
});
