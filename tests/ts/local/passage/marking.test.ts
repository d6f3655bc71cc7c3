// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Tests of marking passages and of going from them to their threads and back, on the page of a proof.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, expect, test} from '@jest/globals';
import {actions, find, regions} from '../../../../ts/local/dom';
import {init} from '../../../../ts/proof';
import {reported} from '../../core/notification';
import {atWork} from '../../core/pending';
import {addThreads, levelOf, markedFor, showTexts, threadAbout} from '../../passage_pages';

const text = '<p>One <b>fine</b> plan, as <a class="proofolio-citation" href="#t1">CG3-B.1</a> shows.</p>\n'
    + '<ul>\n<li>First, we met.</li>\n<li>Then we built it.</li>\n</ul>';

let root: HTMLElement;

const begin = async(threads: string[], description = text, analysis = ''): Promise<void> => {
    root = showTexts(description, analysis);
    init(root.id);
    await addThreads(root, threads);
};

const names = (): string[] => regions(root, 'passage-sign-name').map((name) => name.textContent);

const focusedComment = (): string | undefined =>
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.commentid : undefined;

afterEach(() => {
    expect([...atWork]).toEqual([]);
    expect(reported).toEqual([]);
});

test('a passage is marked across elements, and links stay what they are', async() => {
    await begin([threadAbout(12, 'fine plan, as CG3-B.1 shows. First')]);
    expect(markedFor(root, 12)).toBe('fine| plan, as |CG3-B.1| shows.|First');
    const [link] = root.querySelectorAll('a.proofolio-citation');
    expect(link?.outerHTML).toMatch(/^<a class="proofolio-citation" href="#t1"><mark [^>]*>CG3-B.1<\/mark><\/a>$/);
    expect(root.querySelectorAll('ul > *')).toHaveLength(2);
    expect(names()).toEqual(['[passagecommented {"author":"Tom Tutor","quote":"fine plan, as CG3-B.1 shows. First"}]']);
});

test('a sign stands behind a link, never in it', async() => {
    await begin([threadAbout(12, 'as CG3-B.1')]);
    expect(root.querySelectorAll('a a, button a')).toHaveLength(0);
    expect(find(root, 'passage-sign').previousElementSibling?.className).toBe('proofolio-citation');
});

test('passages may overlap, each with its own sign', async() => {
    await begin([threadAbout(12, 'One fine plan'), threadAbout(13, 'fine plan, as'), threadAbout(14, 'fine plan, as')]);
    expect([12, 13, 14].map((id) => markedFor(root, id).replace(/\|/g, '')))
        .toEqual(['One fine plan', 'fine plan, as', 'fine plan, as']);
    expect(regions(root, 'passage-sign').map(({dataset}) => dataset.passage)).toEqual(['12', '13', '14']);
});

test('words that do not stand there are not marked', async() => {
    await begin([threadAbout(12, 'One poor plan'), threadAbout(13, 'Then we built it.', {level: 'analysis'})]);
    expect(root.querySelectorAll('mark')).toHaveLength(0);
});

test('each level has its own', async() => {
    await begin([threadAbout(12, 'One fine plan', {level: 'analysis'})], text, '<p>One fine plan.</p>');
    expect(levelOf(root, 'description').querySelector('mark')).toBeNull();
    expect(levelOf(root, 'analysis').querySelector('mark')?.textContent).toBe('One fine plan');
});

test('of several places the one that was meant is marked', async() => {
    const places = [threadAbout(12, 'the plan failed badly', {passagebefore: 'Later', passageafter: 'again'})];
    await begin(places, '<p>First the plan failed badly.</p><p>Later the plan failed badly again.</p>');
    expect(root.querySelector('mark')?.parentElement?.textContent).toMatch(/^Later/);
});

test('marks come and go with the threads, and the text is as it was', async() => {
    await begin([threadAbout(12, 'fine plan, as CG3-B.1 shows. First'), threadAbout(13, 'plan, as')]);
    const [first, second] = regions(root, 'thread');
    first?.remove();
    await addThreads(root, []);
    expect(markedFor(root, 12)).toBe('');
    expect(markedFor(root, 13)).toBe('plan, as');
    second?.remove();
    await addThreads(root, []);
    expect(levelOf(root, 'description').innerHTML).toBe(text);
});

test('what is settled is marked more quietly, unless something else is open there', async() => {
    await begin([threadAbout(12, 'One fine plan')]);
    await addThreads(root, [threadAbout(13, 'fine plan, as', {group: 'resolved'})], 'resolved');
    const quiet = [...root.querySelectorAll<HTMLElement>('mark')].filter(({dataset}) => dataset.quiet === 'true');
    expect(quiet.map((mark) => mark.textContent)).toEqual([', as']);
});

test('whoever is at a sign stays there when marks are made anew', async() => {
    await begin([threadAbout(12, 'One fine plan')]);
    find(root, 'passage-sign').focus();
    await addThreads(root, [threadAbout(13, 'Then we built it.')]);
    expect(document.activeElement).toBe(find(root, 'passage-sign'));
});

test('a sign leads to its thread, also to one that is folded away', async() => {
    await begin([threadAbout(12, 'One fine plan')]);
    await addThreads(root, [threadAbout(13, 'First, we met.', {group: 'resolved'})], 'resolved');
    const [one, other] = regions(root, 'passage-sign');
    one?.click();
    expect(focusedComment()).toBe('12');
    other?.click();
    expect(focusedComment()).toBe('13');
    expect(document.activeElement?.closest('details')?.open).toBe(true);
});

test('a mark leads to its thread, and of several from one to the next', async() => {
    await begin([threadAbout(12, 'One fine plan'), threadAbout(13, 'fine plan')]);
    const [alone, both] = root.querySelectorAll<HTMLElement>('mark');
    alone?.click();
    expect(focusedComment()).toBe('12');
    both?.click();
    expect(focusedComment()).toBe('13');
    // Pressing words takes the focus away before it is a click.
    find(root, 'passage-sign').focus();
    both?.click();
    expect(focusedComment()).toBe('12');
});

test('a link in a passage leads where it always does', async() => {
    await begin([threadAbout(12, 'as CG3-B.1 shows')]);
    const click = new MouseEvent('click', {bubbles: true, cancelable: true});
    root.querySelector('a.proofolio-citation mark')?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
    expect(focusedComment()).toBeUndefined();
});

test('a thread leads to its passage, which stands out for a moment', async() => {
    await begin([threadAbout(12, 'One fine plan')]);
    const [link] = actions(root, 'show-passage');
    link?.click();
    expect(document.activeElement).toBe(find(root, 'passage-sign'));
    expect(root.querySelectorAll('mark[data-current]')).toHaveLength(3);
});

test('a thread whose passage is not marked here leads to where it can be read', async() => {
    await begin([threadAbout(12, 'One poor plan')]);
    const click = new MouseEvent('click', {bubbles: true, cancelable: true});
    actions(root, 'show-passage')[0]?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
});

test('what was rewritten is told in the thread by words', async() => {
    await begin([threadAbout(12, 'One poor plan', {stands: false})]);
    expect(find(root, 'passage').textContent).toContain('[passagechanged]');
    expect(find(root, 'passage').querySelector('blockquote')?.textContent).toBe('One poor plan');
});
