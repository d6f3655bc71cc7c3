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
 * Tests of choosing a passage by keyboard, by mouse and by finger, on the page of a proof.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {actions, fieldOf, find, regions} from '../../../../ts/local/dom';
import {init} from '../../../../ts/proof';
import {reported} from '../../core/notification';
import {atWork} from '../../core/pending';
import {textOf} from '../../pages';
import {levelOf, showTexts} from '../../passage_pages';
import {settle} from '../../settle';

const text = '<p>One fine plan. Two of them.</p>\n<p>Then <b>three</b> more.</p>';

let root: HTMLElement;

const begin = async(description = text, analysis = '<p>Why so.</p>'): Promise<void> => {
    root = showTexts(description, analysis);
    init(root.id);
    await settle();
};

const press = async(...keys: string[]): Promise<void> => {
    for (const name of keys) {
        const parts = name.split('+');
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', {
            key: parts.pop() ?? '',
            shiftKey: parts.includes('Shift'),
            ctrlKey: parts.includes('Ctrl'),
            bubbles: true,
            cancelable: true,
        }));
        await settle();
    }
};

const open = async(level: string): Promise<void> => {
    actions(root, 'choose-passage').find(({dataset}) => dataset.level === level)?.click();
    await settle();
};

const about = (): Record<string, string> => Object.fromEntries(
    ['level', 'quote', 'quotebefore', 'quoteafter'].map((name) => [name, fieldOf(root, name).value])
);

const select = async(from: Node, start: number, to: Node, end: number): Promise<void> => {
    document.getSelection()?.setBaseAndExtent(from, start, to, end);
    document.dispatchEvent(new Event('selectionchange'));
    await jest.advanceTimersByTimeAsync(1000);
};

const words = (level: string, place = 0): Node => {
    const walker = document.createTreeWalker(levelOf(root, level), NodeFilter.SHOW_TEXT);
    for (let step = 0; step <= place; step++) {
        walker.nextNode();
    }
    return walker.currentNode;
};

const point = (target: Element, pointerType: string, type = 'pointerdown'): void => {
    const event = new MouseEvent(type, {bubbles: true});
    target.dispatchEvent(Object.assign(event, {pointerType}));
};

beforeEach(async() => {
    jest.useFakeTimers({doNotFake: ['performance']});
    await begin();
});

afterEach(() => {
    jest.useRealTimers();
    expect([...atWork]).toEqual([]);
    expect(reported).toEqual([]);
});

test('by keyboard: sentence by sentence, longer by a word, and into the comment box', async() => {
    await open('description');
    expect(document.activeElement).toBe(find(root, 'passage-stage'));
    expect(textOf(root, 'status')).toBe('[passagechosen "One fine plan."]');
    await press('ArrowRight');
    expect(textOf(root, 'status')).toBe('[passagechosen "Two of them."]');
    await press('Shift+ArrowRight');
    expect(textOf(root, 'status')).toBe('[passageadded "Then"]');
    expect(textOf(root, 'passage-words')).toBe('Two of them. Then');
    expect(document.getSelection()?.toString()).toBe('Two of them.\nThen');
    await press('Enter');
    expect(about()).toEqual(
        {level: 'description', quote: 'Two of them. Then', quotebefore: 'One fine plan.', quoteafter: 'three more.'}
    );
    expect(find(root, 'passage-chooser').hidden).toBe(true);
    expect(document.activeElement).toBe(fieldOf(root, 'content'));
    expect(document.getSelection()?.isCollapsed).toBe(true);
});

test('each of the texts has its own button', async() => {
    await open('analysis');
    await press('Enter');
    expect(about()).toEqual({level: 'analysis', quote: 'Why so.', quotebefore: '', quoteafter: ''});
});

test('what comes and goes at either end is told', async() => {
    await open('description');
    await press('Shift+ArrowLeft');
    expect(textOf(root, 'status')).toBe('[passageleftout "plan."]');
    await press('Ctrl+ArrowRight');
    expect(textOf(root, 'status')).toBe('[passageleftout "One"]');
    await press('Ctrl+ArrowLeft', 'Shift+ArrowDown');
    expect(textOf(root, 'status')).toBe('[passageadded "plan."]');
    await press('ArrowDown');
    expect(textOf(root, 'status')).toBe('[passagechosen "Then three more."]');
});

test('Escape leaves, and leads back to where one began', async() => {
    await open('description');
    await press('ArrowRight', 'Escape');
    expect(find(root, 'passage-chooser').hidden).toBe(true);
    expect(document.activeElement).toBe(actions(root, 'choose-passage')[0]);
    expect(about().quote).toBe('');
    await press('ArrowRight');
    expect(find(root, 'passage-chooser').hidden).toBe(true);
});

test('other keys do what they always do', async() => {
    await open('description');
    const tab = new KeyboardEvent('keydown', {key: 'Tab', bubbles: true, cancelable: true});
    document.activeElement?.dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
    const enter = new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true});
    actions(root, 'leave-passage')[0]?.dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(false);
});

test('buttons do what keys do', async() => {
    await open('description');
    actions(root, 'passage-step').find(({dataset}) => dataset.step === 'next-sentence')?.click();
    actions(root, 'passage-step').find(({dataset}) => dataset.step === 'word-less')?.click();
    await settle();
    expect(textOf(root, 'passage-words')).toBe('Two of');
    actions(root, 'take-passage')[0]?.click();
    await settle();
    expect(about().quote).toBe('Two of');
});

test('too long a passage is told and not taken', async() => {
    const sentence = `Word ${'word '.repeat(199)}end. `;
    await begin(`<p>${sentence}${sentence}</p>`);
    await open('description');
    await press('Shift+ArrowDown');
    expect(textOf(find(root, 'passage-chooser'), 'passage-problem')).toBe('[passagetoolong {"length":2009,"longest":1333}]');
    expect(textOf(root, 'status')).toContain('[passagetoolong');
    await press('Enter');
    expect(find(root, 'passage-chooser').hidden).toBe(false);
    expect(about().quote).toBe('');
    await press('Shift+ArrowUp', 'Enter');
    expect(about().quote).toBe(sentence.trim());
});

test('a text without words has nothing to choose', async() => {
    await begin('<p><img src="data:,"></p>');
    await open('description');
    expect(find(root, 'passage-chooser').hidden).toBe(true);
    expect(textOf(root, 'status')).toBe('[passagenone]');
});

test('what is selected can be commented on, in whole words', async() => {
    await select(words('description'), 6, words('description'), 11);
    expect(find(root, 'passage-offer').hidden).toBe(false);
    actions(root, 'comment-passage')[0]?.click();
    expect(about()).toEqual(
        {level: 'description', quote: 'fine plan', quotebefore: 'One', quoteafter: '. Two of them. Then three more.'}
    );
    expect(find(root, 'passage-offer').hidden).toBe(true);
});

test('nothing is offered for what is selected elsewhere, in two texts or no longer', async() => {
    await select(words('description'), 0, words('analysis'), 3);
    expect(find(root, 'passage-offer').hidden).toBe(true);
    const heading = find(root, 'version').querySelector('h3')?.firstChild ?? root;
    await select(heading, 0, heading, 4);
    expect(find(root, 'passage-offer').hidden).toBe(true);
    await select(words('analysis'), 0, words('analysis'), 3);
    expect(find(root, 'passage-offer').hidden).toBe(false);
    await select(words('analysis'), 0, words('analysis'), 0);
    expect(find(root, 'passage-offer').hidden).toBe(true);
});

test('nothing is offered while the mouse still selects', async() => {
    point(levelOf(root, 'description'), 'mouse');
    await select(words('description'), 0, words('description'), 8);
    expect(find(root, 'passage-offer').hidden).toBe(true);
    point(levelOf(root, 'description'), 'mouse', 'pointerup');
    await jest.advanceTimersByTimeAsync(1000);
    expect(find(root, 'passage-offer').hidden).toBe(false);
    expect(find(root, 'passage-offer').dataset.pointer).toBe('mouse');
});

test('a finger on the button takes what was selected, though the selection is gone by then', async() => {
    point(levelOf(root, 'description'), 'touch');
    await select(words('description'), 0, words('description'), 8);
    expect(find(root, 'passage-offer').dataset.pointer).toBe('touch');
    const [button] = actions(root, 'comment-passage');
    point(button ?? root, 'touch');
    await select(words('description'), 0, words('description'), 0);
    expect(find(root, 'passage-offer').hidden).toBe(false);
    button?.click();
    expect(about().quote).toBe('One fine');
    expect(find(root, 'passage-offer').dataset.pointer).toBe('touch');
});

test('too long a selection is told in place of the button', async() => {
    await begin(`<p>${'word '.repeat(400)}</p>`);
    await select(words('description'), 0, words('description'), 1999);
    expect(find(root, 'passage-offer').hidden).toBe(false);
    expect(find(root, 'passage-offer-button').hidden).toBe(true);
    expect(textOf(find(root, 'passage-offer'), 'passage-problem')).toBe('[passagetoolong {"length":1999,"longest":1333}]');
});

test('whoever may not comment is offered nothing', async() => {
    root = showTexts(text);
    for (const region of ['comment-form', 'passage-offer', 'passage-chooser']) {
        find(root, region).remove();
    }
    init(root.id);
    await settle();
    await select(words('description'), 0, words('description'), 8);
    expect(actions(root, 'choose-passage').map(({hidden}) => hidden)).toEqual([true]);
    expect(regions(root, 'passage-offer')).toEqual([]);
});
