/**
 * Searching and filtering the logbook without leaving the page.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {assertAccessible, assertFits} from '../lib/axe.mjs';
import {eventually, flat, shows, withoutPageLoad} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {tabTo} from '../lib/keyboard.mjs';
import {like} from '../lib/strings.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';

const approved = 'Specification and schedule, built in four rounds';
const improvable = 'A hundred and eighty crew members for one regatta';
const draft = 'Safety instructions in two languages';

await journey('Filtering the logbook', async({stage, step}) => {
    const student = await stage.enter('ines');
    const logbook = new Logbook(student);
    const {page} = student;
    const section = logbook.section('own');
    const status = section.locator('[data-region=status]');
    const clear = section.locator('[data-region=filter] [data-action=clear]');

    const listsOnly = (...names) => eventually(async() => {
        const listed = await logbook.names('own');
        assert.equal(listed.length, names.length, listed.join(' | '));
        names.forEach((name) => assert.ok(listed.some((text) => text.endsWith(name)), `no ${name} in ${listed.join(' | ')}`));
    });

    const isSorted = (direction) => eventually(async() => {
        const sorted = section.locator('th[aria-sort]').filter({has: page.locator('[aria-current][data-column=name]')});
        assert.equal(await sorted.count(), 1);
        assert.equal(await sorted.getAttribute('aria-sort'), direction);
    });

    await step('Everything is listed at first', async() => {
        await logbook.enter();
        const listed = await logbook.names('own');
        for (const name of [approved, improvable, draft]) {
            assert.ok(listed.some((text) => text.endsWith(name)), listed.join(' | '));
        }
        assert.equal(await clear.isVisible(), false);
    });

    await step('Searching finds words of the texts, without a page load, and says how many', async() => {
        await withoutPageLoad(page, async() => {
            await logbook.filter('own', 'search').pressSequentially('regatta');
            await listsOnly(improvable);
            await shows(status, like('fr', 'countproof'));
        });
        assert.equal(await status.getAttribute('aria-live'), 'polite');
        assert.equal(new URL(page.url()).searchParams.get('search'), 'regatta');
        assert.equal(await logbook.filter('own', 'search').evaluate((field) => field === document.activeElement), true);
    });

    await step('Clearing shows everything again', async() => {
        await withoutPageLoad(page, async() => {
            await clear.click();
            await eventually(async() => assert.ok((await logbook.names('own')).length >= 4));
        });
        assert.equal(await logbook.filter('own', 'search').inputValue(), '');
        assert.equal(new URL(page.url()).searchParams.get('search'), null);
        assert.equal(await clear.isVisible(), false);
    });

    await step('The state narrows the list, and the address says so', async() => {
        await withoutPageLoad(page, async() => {
            await logbook.filter('own', 'state').selectOption('approved');
            await listsOnly(approved);
        });
        assert.equal(new URL(page.url()).searchParams.get('state'), 'approved');
    });

    await step('The address shows the same when the page is loaded anew', async() => {
        await page.reload();
        await logbook.atRest();
        await listsOnly(approved);
        assert.equal(await logbook.filter('own', 'state').inputValue(), 'approved');
    });

    await step('Back from a proof the list is as it was left', async() => {
        await logbook.follow(approved);
        await new Proof(student).atRest();
        await page.goBack();
        await logbook.atRest();
        await listsOnly(approved);
        assert.equal(await logbook.filter('own', 'state').inputValue(), 'approved');
    });

    await step('Nothing found says so and offers to show everything', async() => {
        await withoutPageLoad(page, async() => {
            await logbook.filter('own', 'search').fill('zzzz');
            await shows(section, like('fr', 'emptyfiltered'));
            await section.locator('[data-region=list] [data-action=clear]').click();
            await eventually(async() => assert.ok((await logbook.names('own')).length >= 4));
        });
    });

    await step('What is new can be asked for alone', async() => {
        await withoutPageLoad(page, async() => {
            await logbook.filter('own', 'unread').check();
            await eventually(async() => {
                const rows = section.locator('[data-region=proof-row]');
                assert.equal(await rows.count(), await section.locator('[data-region=unread-mark]').count());
                assert.ok((await logbook.names('own')).every((text) => !text.endsWith(draft)));
            });
        });
        assert.equal(new URL(page.url()).searchParams.get('unread'), '1');
    });

    await step('A name is found without its accents and capitals, in a draft too', async() => {
        await withoutPageLoad(page, async() => {
            await logbook.filter('own', 'unread').uncheck();
            await logbook.filter('own', 'search').fill('SAFETY instructions');
            await listsOnly(draft);
            await logbook.filter('own', 'search').fill('sáfety');
            await listsOnly(draft);
            await clear.click();
            await eventually(async() => assert.ok((await logbook.names('own')).length >= 4));
        });
    });

    await step('A column sorts by keyboard, says so, and keeps the focus', async() => {
        await withoutPageLoad(page, async() => {
            await tabTo(page, logbook.sort('own', 'name'));
            await page.keyboard.press('Enter');
            await isSorted('ascending');
            const up = await logbook.names('own');
            await page.keyboard.press('Enter');
            await isSorted('descending');
            assert.deepEqual(await logbook.names('own'), up.reverse());
        });
        assert.equal(new URL(page.url()).searchParams.get('sort'), 'namedown');
        await assertAccessible(page);
    });

    await step('The way back leads through what was asked for, without a page load', async() => {
        await withoutPageLoad(page, async() => {
            await page.goBack();
            await isSorted('ascending');
            await page.goForward();
            await isSorted('descending');
        });
    });

    await step('Each proof shows its first picture, made small', async() => {
        const picture = logbook.row(approved).locator('img');
        await eventually(async() => assert.ok(await picture.evaluate((image) => image.complete && image.naturalWidth > 0)));
        assert.equal(await picture.getAttribute('alt'), '');
        assert.match(await picture.getAttribute('src'), /preview=thumb/);
    });

    await step('From a proof one walks on through what was found, and back to it', async() => {
        await logbook.sort('own', 'label').click();
        await logbook.filter('own', 'competencyid').selectOption({index: 1});
        await eventually(async() => assert.ok((await logbook.names('own')).every((text) => text.startsWith('CG3-'))));
        const [first, second] = await logbook.names('own');
        const proof = new Proof(student);
        const heading = async() => flat(await proof.root.locator('h2').first().innerText());
        await section.locator('[data-region=proof-row] th a').first().click();
        await proof.atRest();
        assert.equal(await proof.root.locator('[rel=prev]').count(), 0);
        await proof.root.locator('[rel=next]').click();
        await eventually(async() => assert.equal(await heading(), second));
        await proof.root.locator('[rel=prev]').click();
        await eventually(async() => assert.equal(await heading(), first));
        await proof.root.locator('nav a[href*="view.php"]').first().click();
        await logbook.atRest();
        assert.deepEqual((await logbook.names('own')).slice(0, 2), [first, second]);
        assert.notEqual(await logbook.filter('own', 'competencyid').inputValue(), '0');
    });

    await step('On a phone the cards are sorted by a list', async() => {
        await page.setViewportSize({width: 390, height: 800});
        await withoutPageLoad(page, async() => {
            await logbook.filter('own', 'sort').selectOption('name');
            await eventually(async() => assert.equal(new URL(page.url()).searchParams.get('sort'), 'name'));
        });
        await assertFits(page);
        await assertAccessible(page);
        await page.setViewportSize({width: 1280, height: 900});
    });

    await step('Without script the same form filters', async() => {
        const plain = await stage.enter('ines', {javaScript: false});
        const list = await new Logbook(plain).enter();
        await list.filter('own', 'state').selectOption('approved');
        await list.section('own').locator('[data-action=filter]').click();
        await plain.page.waitForURL(/state=approved/);
        const listed = await list.names('own');
        assert.equal(listed.length, 1);
        assert.ok(listed[0].endsWith(approved));
    });

    await step('A tutor filters by student', async() => {
        const tutor = await stage.enter('daniel');
        const list = await new Logbook(tutor).enter();
        await withoutPageLoad(tutor.page, async() => {
            await list.filter('students', 'studentid').selectOption({label: 'Yann Trévidic'});
            await eventually(async() => {
                const authors = await list.section('students').locator('[data-field=author]').allInnerTexts();
                assert.ok(authors.length >= 3 && authors.every((author) => author.includes('Yann')), authors.join(' | '));
            });
        });
    });
});
