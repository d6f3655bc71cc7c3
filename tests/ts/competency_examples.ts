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
 * Competencies as the server tells of them, and the coordinator's page made of the real template.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {CompetencyItem, CompetencyList} from '../../ts/types/services';
import {markupOf} from './core/templates';
import {show} from './pages';

type Element = CompetencyItem['elements'][number];

/** An element. */
export const element = (elementid: number, name: string, isusedelement = false): Element =>
    ({elementid, elementname: name, typedelement: name, isusedelement, number: 1});

/** A competency with two elements, of which the first is in use. */
export const competency = (said: Partial<CompetencyItem> = {}): CompetencyItem => ({
    competencyid: 1,
    code: 'CG3',
    name: 'Design',
    typedname: 'Design',
    hasdescription: false,
    descriptionhtml: '',
    isplain: true,
    plaindescription: '',
    haslink: false,
    link: '',
    linkname: '',
    iscore: false,
    isused: true,
    usesname: 'In use: 1 proof',
    isopen: true,
    elementsname: '2 elements',
    elements: [element(11, 'Plan', true), element(12, 'Build')],
    hasarchivedelements: false,
    archivedelements: [],
    editurl: 'http://localhost/mod/proofolio/competency.php?competencyid=1',
    removeurl: 'http://localhost/mod/proofolio/competency_delete.php?competencyid=1',
    restoreurl: 'http://localhost/mod/proofolio/competency_restore.php?competencyid=1',
    sesskey: 'abc',
    ...said,
});

/** A list of competencies, and of archived ones. */
export const competencyList = (competencies: CompetencyItem[], archived: CompetencyItem[] = []): CompetencyList => ({
    hascompetencies: competencies.length > 0,
    competencies,
    hasarchived: archived.length > 0,
    archived,
});

/** The coordinator's page. */
export const showManage = (list: CompetencyList): HTMLElement => show(markupOf('manage', {
    rootid: 'manage',
    cmid: 3,
    addcompetencyurl: 'http://localhost/mod/proofolio/competency.php?id=3',
    importurl: 'http://localhost/mod/proofolio/competency_import.php?id=3',
    list,
    blank: competency({competencyid: 0, code: '', name: '', typedname: '', isused: false, usesname: '', elements: []}),
    tutormodename: '',
    hasnogroup: false,
    nogrouptext: '',
    hasstudents: false,
    participantsurl: '',
    students: [],
}), 'manage');
