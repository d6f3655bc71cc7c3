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
 * The comparison of two versions.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {setTimeout as sleep} from 'node:timers/promises';
import {fieldOf, find, findForm, regions} from '../../ts/local/dom';
import {init} from '../../ts/compare';
import {lastSent} from './core/ajax';
import {reported} from './core/notification';
import {atWork} from './core/pending';
import {decision, thread} from './examples';
import {showComparison, textOf} from './pages';
import {settle} from './settle';

let root: HTMLElement;

const compare = async(before: string, after: string, facts: object[] = []): Promise<void> => {
    root = showComparison(before, after, facts);
    init(root.id);
    // Long work gives the page its turn in between.
    for (let turn = 0; turn < 500 && (turn === 0 || atWork.size > 0); turn++) {
        await sleep(5);
    }
};

const sides = (region: string): string[] => regions(root, region).map((side) => side.innerHTML.trim());

const marked = (tag: 'ins' | 'del'): string[] => [...find(root, 'compared-rows').querySelectorAll(tag)]
    .map((mark) => find(mark, 'words').textContent);

beforeEach(() => {
    // The jsdom does not lay anything out.
    HTMLElement.prototype.scrollIntoView = (): void => undefined;
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
    expect(reported).toEqual([]);
});

test('words are marked within their paragraphs, which stand side by side', async() => {
    await compare('<p>One <b>fine</b> plan.</p><p>Same.</p>', '<p>One <b>better</b> plan.</p><p>Same.</p>');
    expect(regions(root, 'row')).toHaveLength(2);
    expect(marked('del')).toEqual(['fine']);
    expect(marked('ins')).toEqual(['better']);
    expect(sides('row-before')[0]).toMatch(/^<p>One <b><del>.*fine.*<\/del><\/b> plan\.<\/p>$/);
    expect(sides('row-after')[1]).toBe('<p>Same.</p>');
    expect(find(root, 'compared-pair').hidden).toBe(true);
    expect(textOf(root, 'difference-count')).toBe('[differencecount 1]');
});

test('what is added and removed is said in words too', async() => {
    await compare('<p>One plan here.</p>', '<p>One first plan here.</p>');
    const [mark] = find(root, 'compared-rows').querySelectorAll('ins');
    expect(mark?.textContent.replace(/\s+/g, ' ')).toContain('first');
    expect(mark?.querySelectorAll('.visually-hidden')).toHaveLength(2);
});

test('lists and tables keep their structure', async() => {
    await compare('<ul><li>alpha beta</li><li>gamma</li></ul>', '<ul><li>alpha beta new</li><li>gamma</li></ul>');
    expect(find(root, 'row-after').querySelectorAll('ul > li')).toHaveLength(2);
    expect(marked('ins')).toEqual([' new']);
    expect(marked('del')).toEqual([]);
});

test('a change that spans two cells is one change with a mark in each', async() => {
    await compare(
        '<p>Keep me as I am today.</p>',
        '<p>Keep me as I am today.</p><table><tbody><tr><td>left</td><td>right</td></tr></tbody></table>'
    );
    expect(marked('ins')).toEqual(['left', 'right']);
    expect(regions(root, 'difference')).toHaveLength(1);
});

test('loose text and a lone block around everything are compared as well', async() => {
    const inside = (line: string): string => `<div class="text_to_html">First line<br>${line} line</div>`;
    await compare(inside('second'), inside('third'));
    expect(marked('del')).toEqual(['second']);
    expect(marked('ins')).toEqual(['third']);
});

test('another picture in the same place is a change', async() => {
    await compare('<p>See <img src="/a/one.png" alt=""> here now.</p>', '<p>See <img src="/a/two.png" alt=""> here now.</p>');
    expect(regions(root, 'difference')).toHaveLength(1);
});

const sentences = (count: number, name: string): string[] =>
    Array.from({length: count}, (_, place) => `Sentence ${String(place)} of the ${name} tells what the team did.`);

const wordsOf = (region: string): string => regions(root, region).map((side) => {
    const copy = document.importNode(side, true);
    copy.querySelectorAll('.visually-hidden').forEach((hidden) => {
        hidden.remove();
    });
    return copy.textContent.trim();
}).filter((text) => text !== '').join(' ');

test('a very long paragraph goes on in further rows, which stand side by side', async() => {
    const before = sentences(200, 'plan');
    const after = before.map((sentence, place) => place % 20 === 0 ? sentence.replace('team', 'client') : sentence);
    after.splice(50, 0, 'Here is one more.');
    await compare(`<p class="x">${before.join(' ')}</p>`, `<p class="x"><span>${after.join(' ')}</span></p>`);
    const rows = regions(root, 'row');
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.map((row) => row.dataset.continued)).toEqual(rows.map((_, place) => place === 0 ? undefined : 'true'));
    expect(sides('row-before').every((side) => side.startsWith('<p class="x">Sentence'))).toBe(true);
    expect(sides('row-after').every((side) => side.startsWith('<p class="x"><span>Sentence'))).toBe(true);
    expect(wordsOf('row-before')).toBe(before.join(' '));
    expect(wordsOf('row-after')).toBe(after.join(' '));
    const starts = (region: string): string[] => sides(region).map((side) => /Sentence \d+/.exec(side)?.[0] ?? '');
    expect(starts('row-before')).toEqual(starts('row-after'));
    expect(marked('del')).toEqual(Array.from({length: 10}, () => 'team'));
    expect(regions(root, 'difference')).toHaveLength(11);
});

test('a very long paragraph that is another one altogether is one change', async() => {
    const before = sentences(120, 'plan').join(' ');
    const after = sentences(150, 'plan').join(' ').replace(/\w+/g, (word) => `${word}x`);
    await compare(`<p>${before}</p>`, `<p>${after}</p>`);
    expect(regions(root, 'row').length).toBeGreaterThan(3);
    expect(wordsOf('row-before')).toBe(before);
    expect(wordsOf('row-after')).toBe(after);
    expect(regions(root, 'difference')).toHaveLength(1);
});

test('a very long paragraph that came is one change', async() => {
    const after = sentences(120, 'plan').join(' ');
    await compare('<p>Short and known.</p>', `<p>Short and known.</p><p>${after}</p>`);
    expect(wordsOf('row-after')).toBe(`Short and known. ${after}`);
    expect(wordsOf('row-before')).toBe('Short and known.');
    expect(regions(root, 'difference')).toHaveLength(1);
});

test('long loose text is cut as well, and keeps its line breaks', async() => {
    const before = sentences(120, 'plan');
    const after = before.map((sentence, place) => place === 100 ? sentence.replace('team', 'client') : sentence);
    await compare(before.join(' <br>'), after.join(' <br>'));
    expect(wordsOf('row-after').replace(/\s+/g, ' ')).toBe(after.join(' '));
    expect(regions(root, 'row-after').reduce((count, side) => count + side.querySelectorAll('br').length, 0)).toBe(119);
    expect(marked('ins')).toEqual(['client']);
});

test('a very long numbered list goes on with its numbers', async() => {
    const items = (list: string[]): string => `<ol>${list.map((item) => `<li>${item}</li>`).join('')}</ol>`;
    const before = sentences(150, 'plan');
    const after = before.map((sentence, place) => place === 140 ? sentence.replace('team', 'client') : sentence);
    await compare(items(before), items(after));
    const lists = [...find(root, 'compared-rows').querySelectorAll<HTMLOListElement>('[data-region="row-after"] > ol')];
    expect(lists.length).toBeGreaterThan(3);
    for (const list of lists) {
        expect(list.firstElementChild?.textContent).toContain(`Sentence ${String(list.start - 1)} of`);
    }
    expect(lists.reduce((count, list) => count + list.children.length, 0)).toBe(150);
    expect(marked('ins')).toEqual(['client']);
    expect(regions(root, 'difference')).toHaveLength(1);
});

test('lines that are broken elsewhere are no change', async() => {
    await compare('<p>One line and\nanother.</p>', '<p>One line\nand another. </p>');
    expect(regions(root, 'difference')).toEqual([]);
});

test('what is typed as markup stays text', async() => {
    await compare('<p>if a &lt; b then</p>', '<p>if a &lt; <b>c</b> &lt;script&gt; then</p>');
    expect(root.querySelector('script')).toBeNull();
    expect(find(root, 'row-after').textContent).toContain('<script>');
});

test('nothing differs', async() => {
    await compare('<p>Same.</p>', '<p>Same.</p>');
    expect(textOf(root, 'difference-count')).toBe('[differencenone]');
});

test('one walks by button and by key, around the ends, and is told where one is', async() => {
    const facts = [{name: 'Source', after: 'https://example.org', hasafter: true, status: 'added', statusname: 'added'}];
    await compare('<p>One plan for all.</p>', '<p>Two plans for all.</p>', facts);
    const stops = regions(root, 'difference');
    expect(stops).toHaveLength(2);
    root.querySelector<HTMLElement>('[data-action="next-difference"]')?.click();
    await settle();
    expect(document.activeElement).toBe(stops[0]);
    expect(textOf(root, 'status')).toContain('differenceplace');
    const press = (key: string, target: EventTarget = document.body): boolean =>
        target.dispatchEvent(new KeyboardEvent('keydown', {key, altKey: true, bubbles: true, cancelable: true}));
    expect(press('ArrowDown')).toBe(false);
    await settle();
    expect(document.activeElement).toBe(stops[1]);
    press('ArrowDown');
    await settle();
    expect(document.activeElement).toBe(stops[0]);
    press('ArrowUp');
    await settle();
    expect(document.activeElement).toBe(stops[1]);
    const choice = root.querySelector('select');
    expect(choice === null ? true : press('ArrowDown', choice)).toBe(true);
    await settle();
    expect(document.activeElement).toBe(stops[1]);
});

test('what is said stands below, and one goes on there without leaving the page', async() => {
    root = showComparison('<p>One.</p>', '<p>Two.</p>', [], [thread()]);
    init(root.id);
    await settle();
    const said = find(root, 'conversation');
    expect(regions(said, 'thread')).toHaveLength(1);
    const form = findForm(said, 'comment-form');
    fieldOf(form, 'content').value = 'Better now';
    form.querySelector<HTMLButtonElement>('[value=approve]')?.click();
    await settle();
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_approve_version', args: {versionid: 9, content: 'Better now'}});
    lastSent().answer(decision());
    await settle();
    expect(textOf(said, 'state')).toContain('Approved');
    expect(textOf(said, 'status')).toContain('[decisiontaken');
});
