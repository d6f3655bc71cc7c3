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
import type {DraftTraceTile, LogbookList, Thread} from '../../ts/types/services';
import {hangUp} from './core/ajax';
import {reported} from './core/notification';
import {atWork} from './core/pending';
import {markupOf} from './core/templates';
import {list, moment, submitted} from './examples';

/** Shows markup in place of whatever was shown, and forgets what was asked and reported. */
export const show = (html: string, rootid: string): HTMLElement => {
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
            contextgroups: [],
            states: [{id: 'draft', name: 'Draft', selected: false}, {id: 'approved', name: 'Approved', selected: false}],
            hasstudents: false,
            students: [],
            unread: false,
            hasarchived: true,
            archived: false,
            sorts: [
                {id: 'label', name: 'Label', selected: true},
                {id: 'date', name: 'Oldest first', selected: false},
                {id: 'datedown', name: 'Newest first', selected: false},
            ],
            isfiltered: false,
            clearurl: 'http://localhost/mod/proofolio/view.php?id=3',
        },
        list: shown,
        hasstudents: false,
    }],
}), 'logbook-own');

/** What is said about a proof, beside its second version. */
const conversation = (threads: readonly Thread[] = []): object => ({
    proofid: 7,
    versionid: 9,
    cmid: 3,
    hascomments: false,
    threads: {
        groups: ['open', 'addressed', 'praise', 'resolved'].map((group) => {
            const own = threads.filter((thread) => thread.group === group);
            return {
                group,
                name: group,
                count: own.length,
                hasthreads: own.length > 0,
                isfolded: group === 'resolved',
                isunfolded: false,
                threads: own,
            };
        }),
    },
    hascommentform: true,
    commentform: {
        boxid: 'proofolio-comment-box',
        action: '/mod/proofolio/comment.php',
        sesskey: 'abc',
        versionid: 9,
        shownid: 9,
        parentid: 0,
        commentid: 0,
        level: '',
        passage: '',
        passagebefore: '',
        passageafter: '',
        iswhole: true,
        haspassage: false,
        label: 'Your comment on version 2',
        wholelabel: 'Your comment on version 2',
        wholeurl: '/mod/proofolio/proof.php?id=7&version=2',
        content: '',
        commentname: 'Comment',
        wholename: 'Comment',
        haskinds: true,
        haskind: true,
        kinds: ['request', 'praise', 'remark'].map((kind) => ({kind, name: kind, ischosen: kind === 'request'})),
        isapproved: false,
        hasphrases: true,
        phrasesurl: '/mod/proofolio/phrases.php?id=3',
        maxlength: 20000,
        candecide: true,
        isprimary: true,
    },
});

/** The page of a proof with two versions, of which the second is open. */
export const showProof = (
    traces: object[] = [],
    version: object = {},
    threads: readonly Thread[] = [],
): HTMLElement => show(markupOf('proof_page', {
    rootid: 'proof',
    label: 'CG3-B',
    name: 'Tracking sheet',
    isown: false,
    author: 'Ana Diaz',
    state: submitted,
    notices: [],
    logbookurl: '/mod/proofolio/view.php?id=3',
    canmarkunread: true,
    timeline: {
        proofid: 7,
        versions: [
            {versionid: 8, name: 'Version 1', url: '/1', iscurrent: false, state: submitted, when: moment},
            {versionid: 9, name: 'Version 2', url: '/2', iscurrent: true, state: submitted, when: moment},
        ],
        hascompare: false,
        choice: {},
    },
    version: {versionid: 9, heading: 'Version 2', label: 'CG3-B', when: moment, hastraces: traces.length > 0, traces, ...version},
    lightbox: {name: 'Pictures of CG3-B'},
    ...conversation(threads),
}), 'proof');

/** A comparison of two versions whose texts are these. */
export const showComparison = (
    before: string,
    after: string,
    facts: object[] = [],
    threads: readonly Thread[] = [],
): HTMLElement => show(markupOf('comparison', {
    rootid: 'comparison',
    proofid: 7,
    heading: 'CG3-B: version 1 beside version 2',
    backurl: '/mod/proofolio/proof.php?id=7',
    choice: {from: [], to: []},
    beforename: 'Version 1',
    aftername: 'Version 2',
    before: {when: moment},
    after: {when: moment},
    facts,
    elements: [],
    texts: [{level: 'description', name: 'Description', hasbefore: true, beforehtml: before, hasafter: true, afterhtml: after}],
    traces: [],
    state: submitted,
    conversation: conversation(threads),
    lightbox: {name: 'Pictures'},
}), 'comparison');

const letters = {
    proofid: 7,
    hascompetencies: true,
    competencies: [{competencyid: 1, text: 'CG3: A'}, {competencyid: 2, text: 'CG8: B'}],
};

const limits = {cmid: 3, maxfiles: 3, maxbytes: 1000, maxsize: '1 KB', limit: '1 KB', shrinkphotos: false};

/** A row of a Moodle form. */
const row = (field: string): string => `<div class="fitem">${field}<div class="form-control-feedback"></div></div>`;

/** The form of a proof with these traces, as Moodle's form library would show it. */
export const showForm = (tiles: DraftTraceTile[] = []): HTMLFormElement => {
    const form = show(`
        <form id="edit">
            <input type="hidden" name="sourceconfirmedlink" value=""><input type="hidden" name="keptids" value="4,5">
            <select name="competencyid">
                <option value="">Choose</option><option value="1">CG3</option><option value="2">CG8</option>
            </select>
            <select name="letter" aria-describedby="error">
                <option value="">Next free letter</option><option value="A">A</option><option value="B">B</option>
            </select>
            ${markupOf('proof_letters', letters)}
            ${row('<select name="contextid"><option value="0">None yet</option></select>')}
            ${row('<input name="newexperience">')}${row('<input name="newcontext">')}
            ${row(markupOf('new_context', {hasexperiences: true, experiences: [{name: 'Internship'}]}))}
            <div class="fitem"><input type="checkbox" name="element1" data-competencyid="1"></div>
            <div class="fitem"><input type="checkbox" name="element2" data-competencyid="2"></div>
            <fieldset>
                ${markupOf('draft_trace_tiles', {...limits, hastiles: tiles.length > 0, tiles})}
                ${row('<input type="hidden" name="traces" value="55"><div id="manager"></div>')}
                ${row('<input name="newlink">')}${row('<input name="newlinkcaption">')}
            </fieldset>
            <textarea id="id_description" name="description[text]"></textarea>
            <textarea id="id_analysis" name="analysis[text]"></textarea>
            ${row('<input name="sourcelink">')}
            ${row(markupOf('source_open', {haslink: false, link: ''}))}
            ${row('<input type="hidden" name="sourceconfirmed" value="0"><input type="checkbox" name="sourceconfirmed" value="1">')}
        </form>`, 'edit');
    if (!(form instanceof HTMLFormElement)) {
        throw new Error('This is no form.');
    }
    return form;
};

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
            <fieldset>${markupOf('draft_trace_tiles', {...limits, hastiles: false, tiles: []})}</fieldset>
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

/** The page for many students, who have these names. */
export const showStudents = (names: string[]): HTMLElement => show(markupOf('students_form', {
    cmid: 3,
    actionurl: '/mod/proofolio/students.php?id=3',
    manageurl: '/mod/proofolio/manage.php?id=3',
    fillurl: '/mod/proofolio/students.php?id=3&fill=1',
    sesskey: 'key',
    error: '',
    tableerror: '',
    hasstudents: true,
    students: names.map((fullname, index) => ({id: index + 5, fullname, ispicked: false, targets: '', tutors: '', groups: ''})),
    hasgroups: false,
    groups: [],
    cohorts: [],
    hascompetencies: false,
    competencies: [],
    hastutors: false,
    tutors: [],
    modulefields: [],
    datefields: [],
    table: '',
    columns: 'Student; Tutor',
}), 'proofolio-students-form');

/** What a region says. */
export const textOf = (root: ParentNode, region: string): string => find(root, region).textContent.trim();
