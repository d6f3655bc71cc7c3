/**
 * The pages that are measured, each with who looks at it: a page to be measured as well takes one line here.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * A page.
 *
 * @typedef {object} Page
 * @property {string} page What it is called in the results
 * @property {string} plugin proofolio or data
 * @property {string} who student, tutor or coordinator: a person of the course
 * @property {boolean} [aside] Whether it is told in words only, not among the rows
 * @property {function(object): string} path Its address, given where everything is
 */

const course = ({course: id}) => `/course/view.php?id=${id}`;
const logbook = ({cmid}, more) => `/mod/proofolio/view.php?id=${cmid}&${more}`;
const database = ({dataid}, more) => `/mod/data/view.php?d=${dataid}&${more}`;

/** @type {Page[]} */
export const pages = [
    {page: 'floor', plugin: 'proofolio', who: 'tutor', path: course},
    {page: 'floor', plugin: 'data', who: 'tutor', path: course},
    {page: 'list10', plugin: 'proofolio', who: 'tutor', path: (at) => logbook(at, `studentid=${at.studentid}`)},
    {page: 'list10', plugin: 'data', who: 'tutor', path: (at) => database(at, 'mode=list&perpage=10&filter=1&search=')},
    // The plugin's pages have 25 proofs: fifty are two of them.
    {page: 'list50', plugin: 'proofolio', who: 'tutor', path: (at) => logbook(at, '')},
    {page: 'list50', plugin: 'data', who: 'tutor', path: (at) => database(at, 'mode=list&perpage=50&filter=1&search=')},
    {page: 'entry', plugin: 'proofolio', who: 'tutor', path: ({proofid}) => `/mod/proofolio/proof.php?id=${proofid}`},
    {page: 'entry', plugin: 'data', who: 'tutor', path: (at) => database(at, `rid=${at.recordid}`)},
    {page: 'search', plugin: 'proofolio', who: 'tutor', path: (at) => logbook(at, `search=${at.word}`)},
    {page: 'search', plugin: 'data', who: 'tutor',
        path: (at) => database(at, `mode=list&perpage=10&filter=1&search=${at.word}`)},
    {page: 'edit', plugin: 'proofolio', who: 'student', path: ({proofid}) => `/mod/proofolio/edit.php?proofid=${proofid}`},
    {page: 'edit', plugin: 'data', who: 'student',
        path: ({dataid, recordid}) => `/mod/data/edit.php?d=${dataid}&rid=${recordid}`},
    {page: 'a page of Moodle’s own with a line of text', plugin: 'data', who: 'tutor', aside: true,
        path: ({plain}) => `/mod/page/view.php?id=${plain}`},
    {page: 'course page of a student', plugin: 'proofolio', who: 'student', aside: true, path: course},
    {page: 'own list of a student', plugin: 'proofolio', who: 'student', aside: true, path: (at) => logbook(at, '')},
    {page: 'course page of a coordinator', plugin: 'proofolio', who: 'coordinator', aside: true, path: course},
    {page: 'list of a coordinator, who sees all', plugin: 'proofolio', who: 'coordinator', aside: true,
        path: (at) => logbook(at, '')},
    {page: 'search of a coordinator', plugin: 'proofolio', who: 'coordinator', aside: true,
        path: (at) => logbook(at, `search=${at.word}`)},
];
