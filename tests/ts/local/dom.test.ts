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
 * Tests of ts/local/dom.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {beforeEach, expect, jest, test} from '@jest/globals';
import {actions, around, describeBy, fieldIfAny, fieldOf, find, findForm, MissingElement, numberOf, onAction, regions, rootOf}
    from '../../../ts/local/dom';

let root: HTMLElement;

beforeEach(() => {
    document.body.innerHTML = `
        <div data-region="list">outside</div>
        <div id="root" data-cmid="3" data-word="three">
            <div data-region="list">first</div>
            <div data-region="list">second</div>
            <form data-region="filter">
                <input type="hidden" name="unread" value="0"><input type="checkbox" name="unread" value="1">
                <select name="competency" data-field="competencyid"></select>
                <textarea name="content" aria-describedby="hint"></textarea>
            </form>
            <button type="button" data-action="go"><i>icon</i></button>
        </div>`;
    root = rootOf('root');
});

test('a root that is not on the page is named', () => {
    expect(() => rootOf('nowhere')).toThrow('"nowhere"');
});

test('regions are looked for within the root only', () => {
    expect(regions(root, 'list').map((element) => element.textContent)).toEqual(['first', 'second']);
    expect(find(root, 'list').textContent).toBe('first');
});

test('a missing region is named', () => {
    expect(() => find(root, 'state')).toThrow(MissingElement);
    expect(() => find(root, 'state')).toThrow('"state"');
});

test('the region around something is found, and its lack is named', () => {
    const [field] = findForm(root, 'filter').elements;
    expect(around(field as HTMLElement, 'filter')).toBe(find(root, 'filter'));
    expect(around(find(root, 'filter'), 'filter')).toBe(find(root, 'filter'));
    expect(() => around(field as HTMLElement, 'list')).toThrow(MissingElement);
    expect(() => around(field as HTMLElement, 'list')).toThrow('"list"');
});

test('a form is a form', () => {
    expect(findForm(root, 'filter').elements).toHaveLength(4);
    expect(() => findForm(root, 'list')).toThrow('is no form');
});

test('a field is found by its purpose, else by its name', () => {
    expect(fieldOf(root, 'competencyid')).toBeInstanceOf(HTMLSelectElement);
    expect(fieldIfAny(root, 'competency')).toBeUndefined();
    expect(fieldOf(root, 'content')).toBeInstanceOf(HTMLTextAreaElement);
    expect(() => fieldOf(root, 'letter')).toThrow('"letter"');
});

test('of a checkbox and its hidden twin the checkbox counts', () => {
    expect(fieldOf(root, 'unread')).toHaveProperty('type', 'checkbox');
});

test('numbers are read from data attributes', () => {
    expect(numberOf(root, 'cmid')).toBe(3);
    expect(() => numberOf(root, 'word')).toThrow('"data-word"');
    expect(() => numberOf(root, 'absent')).toThrow('"data-absent"');
});

test('an action is noticed on what lies within it, also on what comes later', () => {
    const act = jest.fn();
    onAction(root, 'go', act);
    root.querySelector<HTMLElement>('i')?.click();
    expect(act).toHaveBeenCalledWith(actions(root, 'go')[0]);
    root.insertAdjacentHTML('beforeend', '<a href="#there" data-action="go">later</a>');
    root.querySelector('a')?.click();
    expect(act).toHaveBeenCalledTimes(2);
    find(root, 'list').click();
    expect(act).toHaveBeenCalledTimes(2);
});

test('a link with an action is not followed', () => {
    onAction(root, 'go', jest.fn());
    const click = new MouseEvent('click', {bubbles: true, cancelable: true});
    actions(root, 'go')[0]?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
});

test('a description joins those that a field has already', () => {
    const field = fieldOf(root, 'content');
    const list = find(root, 'list');
    describeBy(field, list, 'list-id');
    describeBy(field, list, 'another-id');
    expect(field.getAttribute('aria-describedby')).toBe('hint list-id');
    expect(list.id).toBe('list-id');
});
