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
 * Pages made of the real templates.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {find, rootOf} from '../../ts/local/dom';
import type {LogbookList} from '../../ts/types/services';
import {hangUp} from './core/ajax';
import {reported} from './core/notification';
import {atWork} from './core/pending';
import {markupOf} from './core/templates';
import {list, moment, submitted} from './examples';

const show = (html: string, rootid: string): HTMLElement => {
    hangUp();
    reported.length = 0;
    atWork.clear();
    document.body.innerHTML = html;
    return rootOf(rootid);
};

/** The logbook of a student who has written these proofs. */
export const showLogbook = (shown: LogbookList = list(['Tracking sheet'])): HTMLElement => show(markupOf('logbook', {
    cmid: 3,
    notices: [],
    sections: [{
        rootid: 'logbook-own',
        scope: 'own',
        heading: 'My proofs',
        cannewproof: true,
        newproofurl: '/mod/proofolio/edit.php?id=3',
        hasfilter: true,
        filter: {
            rootid: 'logbook-own',
            action: 'http://localhost/mod/proofolio/view.php',
            cmid: 3,
            scope: 'own',
            search: '',
            competencies: [{id: 1, name: 'CG3', selected: false}, {id: 2, name: 'CG8', selected: false}],
            hascontexts: false,
            contexts: [],
            states: [{id: 'draft', name: 'Draft', selected: false}, {id: 'approved', name: 'Approved', selected: false}],
            hasstudents: false,
            students: [],
            unread: false,
            isfiltered: false,
            clearurl: 'http://localhost/mod/proofolio/view.php?id=3',
        },
        list: shown,
        hasstudents: false,
    }],
}), 'logbook-own');

/** The page of a proof with two versions, of which the second is open. */
export const showProof = (): HTMLElement => show(markupOf('proof_page', {
    rootid: 'proof',
    proofid: 7,
    cmid: 3,
    versionid: 9,
    label: 'CG3-B',
    name: 'Tracking sheet',
    isown: false,
    author: 'Ana Diaz',
    state: submitted,
    notices: [],
    logbookurl: '/mod/proofolio/view.php?id=3',
    canmarkunread: true,
    versions: [
        {versionid: 8, name: 'Version 1', url: '/1', iscurrent: false, state: submitted, when: moment},
        {versionid: 9, name: 'Version 2', url: '/2', iscurrent: true, state: submitted, when: moment},
    ],
    version: {versionid: 9, heading: 'Version 2', label: 'CG3-B', when: moment},
    hascomments: false,
    comments: [],
    hascommentform: true,
    commentform: {
        action: '/mod/proofolio/comment.php',
        sesskey: 'abc',
        versionid: 9,
        label: 'Your comment on version 2',
        content: '',
        commentname: 'Comment',
        maxlength: 20000,
        candecide: true,
        isprimary: true,
    },
}), 'proof');

/** The form of a proof, as Moodle's form library would show it. */
export const showForm = (): HTMLElement => show(`
    <form id="edit">
        <select name="competencyid">
            <option value="">Choose</option><option value="1">CG3</option><option value="2">CG8</option>
        </select>
        <select name="letter" aria-describedby="error">
            <option value="">Next free letter</option><option value="A">A</option><option value="B">B</option>
        </select>
        ${markupOf('proof_letters', {proofid: 7, hascompetencies: false, competencies: []})}
        <div class="fitem"><input type="checkbox" name="element1" data-competencyid="1"></div>
        <div class="fitem"><input type="checkbox" name="element2" data-competencyid="2"></div>
    </form>`, 'edit');

/** What the form of a proof begins from. */
export interface Opened {
    proofid?: number;
    savedby?: string;
    sent?: boolean;
    key?: string;
    revision?: number;
    baseversion?: number;
    competencyid?: string;
    description?: string;
    itemid?: number;
}

/** The form of a proof with what keeps its draft, as Moodle's form library would show it. */
export const showDraftForm = (opened: Opened = {}): HTMLFormElement => {
    const {proofid = 7, savedby = '', sent = false, key = 'window1', revision = 3, baseversion = 0} = opened;
    const {competencyid = '1', description = '<p>What I did</p>', itemid = 11} = opened;
    const root = show(`
        <form id="edit" data-region="edit" data-proofid="${String(proofid)}" data-cmid="3" data-userid="5"
            data-savedby="${savedby}" data-sent="${sent ? '1' : '0'}">
            <input type="hidden" name="sesskey" value="abc123">
            <input type="hidden" name="_qf__mod_proofolio_form_proof_form" value="1">
            <input type="hidden" name="formkey" value="${key}">
            <input type="hidden" name="revision" value="${String(revision)}">
            <input type="hidden" name="baseversion" value="${String(baseversion)}">
            <input type="hidden" name="fromversion" value="0">
            ${markupOf('draft_choice', {sides: [{side: 'mine'}, {side: 'other'}]})}
            <input type="text" name="name" value="Tracking sheet">
            <select name="competencyid">
                <option value="">Choose</option><option value="1"${competencyid === '1' ? ' selected' : ''}>CG3</option>
            </select>
            <input type="hidden" name="element1" value="0"><input type="checkbox" name="element1" value="1">
            <div><textarea id="id_description" name="description[text]">${description}</textarea></div>
            <input type="hidden" name="description[itemid]" value="${String(itemid)}">
            <div><textarea id="id_analysis" name="analysis[text]"></textarea></div>
            <input type="hidden" name="analysis[itemid]" value="${String(itemid + 1)}">
            <input type="hidden" name="traces" value="${String(itemid + 2)}">
            <input type="hidden" name="keptids" value="4">
            <input type="text" name="newlink" value="">
            <select name="traceorder1"><option value="1">1</option><option value="2">2</option></select>
            <div data-proofid="${String(proofid)}" data-region="letter-status"></div>
            ${markupOf('draft_state', {saved: '', signinurl: 'https://school.example/moodle/login/index.php'})}
            <input type="submit" name="savedraft" value="Save"><input type="submit" name="submitversion" value="Submit">
        </form>`, 'edit');
    if (!(root instanceof HTMLFormElement)) {
        throw new TypeError('The form is none.');
    }
    return root;
};

/** What a region says. */
export const textOf = (root: ParentNode, region: string): string => find(root, region).textContent.trim();
