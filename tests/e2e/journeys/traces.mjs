/**
 * Keeping traces on a telephone: a large photo, no network, many files, and two traces that become a proof.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {Buffer} from 'node:buffer';
import {adapter} from '../lib/adapter.mjs';
import {newName} from '../lib/acts.mjs';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {eventually, shows, withoutPageLoad} from '../lib/expect.mjs';
import {demonstrationFile, fileOf} from '../lib/files.mjs';
import {journey} from '../lib/journey.mjs';
import {photo} from '../lib/photo.mjs';
import {takePicture} from '../lib/picture.mjs';
import {callService} from '../lib/service.mjs';
import {like} from '../lib/strings.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {ProofForm} from '../pages/proof_form.mjs';
import {assertRefused} from '../pages/refused.mjs';
import {Keep, Traces} from '../pages/traces.mjs';

const board = newName('The board after the meeting');
const minutes = newName('Minutes of the second meeting');
const link = newName('Where the backlog is');
const proof = newName('Made of two traces');
const yesterday = new Date(Date.now() - 86400000);
const sizes = [[390, 844], [1280, 900]];
const phone = {width: 390, height: 844};
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>document.title = "taken over"</script></svg>';

await journey('Keeping traces', async({stage, step, check}) => {
    const student = await stage.enter('adaeze', phone);
    const tutor = await stage.enter('daniel');
    const classmate = await stage.enter('ines');
    const coordinator = await stage.enter('soazig');
    const keep = new Keep(student);
    const traces = new Traces(student);
    const {page} = student;
    const ids = {};

    const fill = async({caption, ...boxes}) => {
        await keep.field('caption').fill(caption);
        for (const [name, ticked] of Object.entries(boxes)) {
            await keep.field(name).setChecked(ticked);
        }
    };

    await step('A photo of 10 MB is kept from the logbook in seconds, and made smaller before it is sent', async() => {
        ids.cm = (await new Logbook(student).enter()).cmid;
        const taken = await photo(page, {name: 'IMG_0815.JPG', width: 4000, height: 3000});
        assert.ok(taken.buffer.length > 10e6, `The photo has ${taken.buffer.length} bytes only`);
        let sent = 0;
        page.on('request', (request) => {
            sent = Math.max(sent, Number(request.headers()['content-length'] ?? 0));
        });
        await keep.open();
        await keep.choose('take-photo', taken);
        await fill({caption: board, shown: true});
        await shows(keep.files, /IMG_0815\.jpg/);
        await withoutPageLoad(page, async() => {
            await keep.keep();
            await keep.told('kept');
        });
        assert.ok(sent < 5e6, `${sent} bytes were sent`);
        assert.equal(await keep.sheet.isVisible(), false);
    });

    await step('It is in the timeline, tall as it was taken, and shown to the tutor', async() => {
        await keep.root.locator('[data-region=keep-links] a').last().click();
        await traces.atRest();
        await shows(traces.trace(board), like('en', 'showntotutor'));
        await eventually(async() => {
            const picture = traces.trace(board).locator('img');
            assert.ok(await picture.evaluate((image) => image.complete && image.naturalWidth > 0), 'The picture is not shown');
        });
        ids.student = Number(await traces.root.getAttribute('data-studentid'));
        ids.board = Number(await traces.trace(board).getAttribute('data-traceid'));
        ids.file = await traces.trace(board).locator('a.proofolio-kept-picture').getAttribute('href');
        const size = await page.evaluate(async(address) => {
            const image = new Image();
            image.src = address;
            await image.decode();
            return [image.naturalWidth, image.naturalHeight];
        }, ids.file);
        assert.deepEqual(size, [1500, 2000]);
    });

    await step('Without a network a file and a link wait on the telephone, and are sent when it is back', async() => {
        student.watch.allow(/ERR_INTERNET_DISCONNECTED/);
        await page.goto(`/mod/proofolio/coverage.php?id=${ids.cm}`);
        await keep.open();
        await page.context().setOffline(true);
        await keep.choose('choose-file', demonstrationFile('checklist.txt'));
        await fill({caption: minutes});
        await keep.keep();
        await keep.told('waiting');
        await shows(keep.state, like('en', 'keepwaiting'));
        await keep.button.click();
        await keep.sheet.locator('[data-action=give-link]').click();
        await keep.field('link').fill('https://www.example.org/backlog');
        await fill({caption: link});
        await keep.keep();
        await shows(keep.state, /Waiting: 2 traces/);
        await page.context().setOffline(false);
        await keep.told('kept');
        await traces.open(ids.cm);
        await shows(traces.trace(minutes), /checklist\.txt/);
        await shows(traces.trace(link), /www\.example\.org/);
    });

    await step('A double click on Keep keeps one', async() => {
        const twice = newName('Clicked twice');
        await keep.open();
        await keep.sheet.locator('[data-action=give-link]').click();
        await keep.field('link').fill('https://www.example.org/twice');
        await fill({caption: twice});
        await keep.sheet.locator('[data-action=keep-now]').dblclick();
        await keep.told('kept');
        await traces.open(ids.cm);
        assert.equal(await traces.trace(twice).count(), 1);
    });

    await step('Twenty files become twenty traces', async() => {
        const many = newName('One of twenty');
        await keep.open();
        await keep.choose('choose-file', Array.from({length: 20}, (_, number) => ({
            name: `page-${number + 1}.txt`,
            mimeType: 'text/plain',
            buffer: Buffer.from(`Page ${number + 1}`),
        })));
        await fill({caption: many});
        assert.equal(await keep.files.count(), 20);
        await keep.keep();
        await keep.root.locator('[data-state=kept]').waitFor({timeout: 60000});
        await shows(keep.state, /^20 traces/);
        await eventually(async() => assert.equal(await traces.trace(many).count(), 20));
    });

    await step('A drawing with a script in it is saved, never shown', async() => {
        const drawing = newName('Drawing with a script');
        await keep.open();
        await keep.choose('choose-file', {name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg)});
        await fill({caption: drawing});
        await keep.keep();
        await keep.told('kept');
        await shows(traces.trace(drawing), /drawing\.svg/);
        assert.equal(await traces.trace(drawing).locator('img').count(), 0);
        const address = await traces.trace(drawing).locator('a.proofolio-kept-file').getAttribute('href');
        const response = await page.request.get(address);
        assert.equal(response.status(), 200);
        assert.match(response.headers()['content-disposition'], /^attachment/);
    });

    await step('A file over the limit is refused in the sheet, which keeps what was typed', async() => {
        await adapter.configure(coordinator, ids.cm, {small: true});
        try {
            await traces.open(ids.cm);
            await keep.open();
            await fill({caption: 'Far too large'});
            await keep.choose('choose-file', fileOf('large.txt', 20000));
            await shows(keep.error, /large\.txt/);
            assert.equal(await keep.field('caption').inputValue(), 'Far too large');
            await keep.sheet.locator('[data-action=close-sheet]').click();
        } finally {
            await adapter.configure(coordinator, ids.cm, {});
        }
    });

    await step('What is said of a trace is changed in the sheet; a trace is shown, hidden and deleted', async() => {
        await traces.open(ids.cm);
        await withoutPageLoad(page, async() => {
            await traces.press(link, 'edit-trace');
            await fill({caption: `${link}, at last`, masked: true});
            await keep.keep();
            await shows(traces.trace(`${link}, at last`), like('en', 'maskedcopy'));
            await traces.press(link, 'show-trace');
            await shows(traces.trace(link), like('en', 'showntotutor'));
            await traces.press(link, 'show-trace');
            await eventually(async() => assert.doesNotMatch(await traces.trace(link).innerText(), like('en', 'showntotutor')));
            await traces.press(link, 'delete-trace');
            await traces.press(link, 'delete-now');
            await eventually(async() => assert.equal(await traces.trace(link).count(), 0));
        });
    });

    await step('By keyboard: the sheet opens, keeps the focus, and gives it back', async() => {
        await keep.button.focus();
        await page.keyboard.press('Enter');
        await keep.sheet.locator('[data-action=take-photo]:focus').waitFor();
        for (let i = 0; i < 12; i++) {
            await page.keyboard.press('Tab');
            const isInside = await page.evaluate(() => {
                const active = document.activeElement;
                return active === document.body || active.closest('[data-region=keep-sheet]') !== null;
            });
            assert.ok(isInside, 'The focus left the sheet');
        }
        await page.keyboard.press('Escape');
        await keep.sheet.waitFor({state: 'hidden'});
        assert.equal(await keep.button.evaluate((button) => button === document.activeElement), true);
    });

    await step('Two traces become one proof', async() => {
        await traces.open(ids.cm);
        await traces.tick(board);
        await traces.tick(minutes);
        await shows(traces.choice, /2 traces chosen/);
        await takePicture(student, 'traces-chosen', phone.width);
        await traces.makeProof();
        const form = await new ProofForm(student).atRest();
        await form.fill({name: proof, competency: 'CG3', description: 'First the board, then the minutes.'});
        await form.press('savedraft');
        await new Logbook(student).atRest();
        await traces.open(ids.cm);
        for (const caption of [board, minutes]) {
            await shows(traces.trace(caption), /CG3-[A-Z] \(draft\)/);
        }
    });

    await step('A trace can be added to a proof that was begun', async() => {
        const choice = traces.choice.locator('option', {hasText: proof});
        const proofid = await choice.getAttribute('value');
        await traces.tick(minutes);
        await traces.choice.locator('[name=addto]').selectOption(proofid);
        await traces.choice.locator('[type=submit]').last().click();
        await new ProofForm(student).atRest();
        const address = new URL(page.url());
        assert.equal(address.searchParams.get('proofid'), proofid);
        assert.match(decodeURIComponent(address.search), /kept\[\d*\]=\d+/);
    });

    await check('The tutor finds what is shown from the list of students, and nothing else', async() => {
        await new Logbook(tutor).open(ids.cm);
        await tutor.page.locator(`a[href*="traces.php"][href*="userid=${ids.student}"]`).first().click();
        const seen = await new Traces(tutor).atRest();
        await shows(seen.trace(board), new RegExp(board));
        assert.equal(await seen.trace(minutes).count(), 0);
        assert.doesNotMatch(await seen.root.innerText(), /\(draft\)/);
        assert.equal(await seen.root.locator('[data-action], [data-field=kept]').count(), 0);
        assert.equal((await tutor.page.request.get(ids.file)).status(), 200);
    });

    await check('A classmate is refused', async() => {
        const address = `/mod/proofolio/traces.php?id=${ids.cm}&userid=${ids.student}`;
        await new Traces(classmate).open(ids.cm);
        ids.classmate = Number(await new Traces(classmate).root.getAttribute('data-studentid'));
        const args = {cmid: ids.cm, studentid: ids.student, page: 0};
        assert.equal((await callService(classmate, 'list_kept_traces', args)).error, true);
        assert.equal((await callService(classmate, 'show_kept_trace', {traceid: ids.board, shown: false})).error, true);
        assert.equal((await callService(classmate, 'delete_kept_trace', {traceid: ids.board})).error, true);
        assert.notEqual((await classmate.page.request.get(ids.file)).status(), 200);
        await assertRefused(classmate, address, 'errorcannotviewportfolio', board);
    });

    await check('The tutor of others is refused', async() => {
        const address = `/mod/proofolio/traces.php?id=${ids.cm}&userid=${ids.classmate}`;
        await assertRefused(tutor, address, 'errorcannotviewportfolio', 'E-mail to the harbour');
    });

    await check('The timeline and the sheet are accessible and fit', async() => {
        for (const [width, height] of sizes) {
            await page.setViewportSize({width, height});
            await traces.open(ids.cm);
            await takePicture(student, 'traces', width);
            await assertFits(page);
            await assertAccessible(page);
            await keep.open();
            await keep.choose('choose-file', demonstrationFile('calendar-week.png'));
            await keep.files.first().waitFor();
            await takePicture(student, 'keep-sheet', width);
            await assertFits(page);
            await assertAccessible(page);
            await page.keyboard.press('Escape');
        }
        await new Traces(tutor).open(ids.cm, {userid: ids.student});
        await assertFits(tutor.page);
        await assertAccessible(tutor.page);
    });

    await check('Without a script a plain form keeps a file', async() => {
        const plain = await stage.enter('adaeze', {...phone, javaScript: false});
        const timeline = new Traces(plain);
        const caption = newName('Kept without a script');
        await new Logbook(plain).open(ids.cm);
        await plain.page.locator('[data-action=keep-trace]').click();
        await timeline.atRest();
        const form = timeline.root.locator('form[data-region=keep-form]');
        await form.locator('[name=caption]').fill(caption);
        await form.locator('[type=submit]').click();
        await timeline.atRest();
        await shows(form, like('en', 'errornothingtokeep'));
        assert.equal(await form.locator('[name=caption]').inputValue(), caption);
        await form.locator('[name=file]').setInputFiles(demonstrationFile('gantt-first.png'));
        await form.locator('[name=day]').fill(yesterday.toISOString().slice(0, 10));
        await form.locator('[type=submit]').click();
        await timeline.atRest();
        const words = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
        await shows(timeline.trace(caption), new RegExp(words.format(yesterday)));
        assert.equal(await timeline.trace(caption).locator('img').count(), 1);
        await timeline.press(caption, 'show-trace');
        await timeline.atRest();
        await shows(timeline.trace(caption), like('en', 'showntotutor'));
        await timeline.press(caption, 'edit-trace');
        await timeline.atRest();
        await form.locator('[name=caption]').fill(`${caption}, changed`);
        await form.locator('[type=submit]').click();
        await timeline.atRest();
        await timeline.press(`${caption}, changed`, 'delete-trace');
        await plain.page.locator('form[action*="trace_delete.php"] [type=submit]').first().click();
        await timeline.atRest();
        assert.equal(await timeline.trace(caption).count(), 0);
    });
});
