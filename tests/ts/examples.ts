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
 * Examples of what the services answer.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Comment, DraftTraceTile, LogbookList, LogbookRow, Moment, ProofDecision, ProofState, Thread, ThreadChange}
    from '../../ts/types/services';

export const moment: Moment = {ago: '3 days ago', full: '12 March 2026', iso: '2026-03-12T10:42:00Z'};

export const submitted: ProofState = {code: 'submitted', name: 'Submitted', icon: 'fa-paper-plane'};

export const approved: ProofState = {code: 'approved', name: 'Approved', icon: 'fa-check'};

/** A comment. */
export const comment = (changes: Partial<Comment> = {}): Comment => ({
    commentid: 12,
    isreply: false,
    author: 'Tom Tutor',
    ismine: true,
    isnew: false,
    aboutname: 'on version 2',
    versionurl: 'https://example.org/proof.php?id=7&version=2',
    contenthtml: '<p>Which steps led there?</p>',
    when: moment,
    isedited: false,
    editedname: '',
    hasoutcome: false,
    outcome: submitted,
    canchange: true,
    changeurl: 'https://example.org/proof.php?id=7&version=2&edit=12',
    source: 'Which **steps** led there?\nAnd when?',
    candelete: true,
    deleteurl: 'https://example.org/comment_delete.php?commentid=12',
    ...changes,
});

/** A thread: one open comment, unless it is said otherwise. */
export const thread = (changes: Partial<Thread> = {}): Thread => ({
    commentid: 12,
    versionid: 9,
    group: 'open',
    kind: 'request',
    haskind: true,
    kindname: 'Request to improve',
    haspassage: false,
    level: '',
    passage: '',
    passagebefore: '',
    passageafter: '',
    stands: false,
    passagename: '',
    passageurl: 'https://example.org/proof.php?id=7&version=2',
    passageurlname: '',
    isaddressed: false,
    addressedname: '',
    addressedurl: '',
    isresolved: false,
    resolvedname: '',
    comments: [comment({commentid: changes.commentid ?? 12})],
    canreply: true,
    replyurl: 'https://example.org/proof.php?id=7&version=2&reply=12',
    replyname: 'Reply to Tom Tutor',
    canresolve: true,
    canreopen: false,
    action: 'https://example.org/comment.php',
    sesskey: 'abc',
    shownid: 9,
    ...changes,
});

/** What has become of a thread after something was done to its first comment. */
export const change = (changes: Partial<Thread> = {}): ThreadChange => {
    const changed = thread(changes);
    return {threadid: changed.commentid, commentid: changed.commentid, hasthread: true, thread: changed};
};

/** A decision. */
export const decision = (changes: Partial<ProofDecision> = {}): ProofDecision => ({
    hascomment: false,
    state: approved,
    versionstate: approved,
    isapproved: true,
    ...changes,
});

/** A proof in a list. */
export const row = (changes: Partial<LogbookRow> = {}): LogbookRow => ({
    proofid: 7,
    label: 'CG3-B',
    name: 'Tracking sheet',
    url: 'https://example.org/proof.php?id=7',
    showauthor: false,
    author: '',
    haspicture: true,
    pictureurl: 'https://example.org/pluginfile.php/1/sheet.png?preview=thumb',
    hascompetency: false,
    competency: '',
    hascontext: false,
    context: '',
    isarchived: false,
    state: submitted,
    hasversion: true,
    versionname: 'Version 1',
    hascomments: false,
    commentsname: '',
    iswaiting: false,
    isunread: false,
    unreadname: '',
    hasthreads: false,
    threadsname: '',
    hasdraft: false,
    draftname: '',
    when: moment,
    ...changes,
});

/** A list of proofs of these names. */
export const list = (names: string[], changes: Partial<LogbookList> = {}): LogbookList => ({
    scope: 'own',
    page: 0,
    total: names.length,
    totalname: `${String(names.length)} proofs`,
    isempty: names.length === 0,
    isfiltered: false,
    emptytext: 'Nothing fits.',
    hasfirst: false,
    firsturl: '',
    firstname: '',
    clearurl: 'https://example.org/view.php?id=3',
    hasproofs: names.length > 0,
    caption: 'My proofs',
    width: 3,
    columns: [
        {
            code: 'proof',
            issorted: true,
            direction: 'ascending',
            links: [
                {column: 'label', name: 'Label', url: '/v?sort=labeldown', sort: 'labeldown', issorted: true, icon: 'fa-arrow-up'},
            ],
        },
        {
            code: 'when',
            issorted: false,
            direction: 'ascending',
            links: [
                {column: 'date', name: 'When', url: '/v?sort=datedown', sort: 'datedown', issorted: false, icon: 'fa-arrow-up'},
            ],
        },
    ],
    groups: [{hasheading: true, heading: 'CG3', countname: '', rows: names.map((name) => row({name}))}],
    haspages: false,
    pagename: '',
    hasprevious: false,
    previouspage: 0,
    previousurl: '',
    hasnext: false,
    nextpage: 0,
    nexturl: '',
    ...changes,
});

/** A trace of a draft: a file with a number, unless it is said otherwise. */
export const tile = (number: number, changes: Partial<DraftTraceTile> = {}): DraftTraceTile => ({
    number,
    label: number > 0 ? `CG3-B.${String(number)}` : '',
    title: number > 0 ? `CG3-B.${String(number)}` : changes.link ?? changes.filename ?? '',
    kind: number > 0 ? 'trace' : 'added',
    key: number,
    hasfields: true,
    caption: '',
    date: '2026-03-12',
    masked: false,
    sortorder: number,
    keptid: 0,
    islink: false,
    haslink: false,
    link: '',
    linkname: '',
    isgone: false,
    isremoved: false,
    captionerror: '',
    linkerror: '',
    isimage: true,
    isvideo: false,
    isaudio: false,
    isother: false,
    url: `https://example.org/${String(number)}.png`,
    filename: `file${String(number)}.png`,
    filesize: '1 KB',
    ...changes,
});
