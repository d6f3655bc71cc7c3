/**
 * The screens that there are pictures of.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * A screen, in the course of each language.
 *
 * @typedef {object} Screen
 * @property {string} name What its pictures are called, before the language and the width
 * @property {object} who The user name of who looks at it, by language
 * @property {function(object, string, object): string} at Its address below the plugin's folder, given the course, the language
 *     and the accounts
 * @property {string} from What a picture begins with, as a selector
 * @property {string} [fromnarrow] The same on a telephone, where there is less room
 * @property {object} [newproof] The name that a new proof is given, by language
 */

const students = {en: 'adaeze', fr: 'ines'};
const tutors = {en: 'daniel', fr: 'helene'};
const coordinators = {en: 'soazig', fr: 'soazig'};

/** A proof that its student is improving, and one that waits for its tutor. */
const told = {en: 'adaeze-CG3-A', fr: 'ines-CG3-A'};
const waiting = {en: 'adaeze-CG3-C', fr: 'ines-CG3-B'};

/** @type {Screen[]} */
export const screens = [
    {
        name: 'logbook-student',
        who: students,
        at: ({cmid}) => `view.php?id=${cmid}`,
        from: '[data-region=logbook]',
        fromnarrow: '[data-region=list]',
    },
    {
        name: 'proof-form',
        who: students,
        at: ({cmid}) => `edit.php?id=${cmid}`,
        from: '.proofolio-edit-head',
        newproof: {en: 'Interviews before the first design', fr: 'Entretiens avant la première maquette'},
    },
    {
        name: 'proof-student',
        who: students,
        at: ({proofs}, lang) => `proof.php?id=${proofs[told[lang]]}`,
        from: '[data-region=proof]',
    },
    {
        name: 'traces-student',
        who: students,
        at: ({cmid}) => `traces.php?id=${cmid}`,
        from: '.mod_proofolio',
    },
    {
        name: 'comparison-tutor',
        who: tutors,
        at: ({proofs}, lang) => `compare.php?proofid=${proofs[waiting[lang]]}&from=1&to=2`,
        from: '.mod_proofolio',
    },
    {
        name: 'coverage-student',
        who: students,
        at: ({cmid}) => `coverage.php?id=${cmid}`,
        from: '.mod_proofolio',
    },
    {
        name: 'logbook-tutor',
        who: tutors,
        at: ({cmid}) => `view.php?id=${cmid}`,
        from: '[data-region=logbook]',
        fromnarrow: '[data-region=list]',
    },
    {
        name: 'proof-tutor',
        who: tutors,
        at: ({proofs}, lang) => `proof.php?id=${proofs[waiting[lang]]}`,
        from: '[data-region=proof]',
    },
    {
        name: 'queue-tutor',
        who: tutors,
        at: ({cmid}) => `queue.php?id=${cmid}`,
        from: '.mod_proofolio',
    },
    {
        name: 'manage-students',
        who: coordinators,
        at: ({cmid}) => `students.php?id=${cmid}`,
        from: '.mod_proofolio',
    },
    {
        name: 'manage',
        who: coordinators,
        at: ({cmid}) => `manage.php?id=${cmid}`,
        from: '.mod_proofolio',
    },
    {
        name: 'manage-student',
        who: coordinators,
        at: ({cmid}, lang, accounts) => `student.php?id=${cmid}&userid=${accounts[students[lang]].id}`,
        from: '.mod_proofolio',
    },
    {
        name: 'manage-competency',
        who: coordinators,
        at: ({cmid}) => `competency.php?id=${cmid}`,
        from: '#region-main',
    },
    {
        name: 'manage-import',
        who: coordinators,
        at: ({cmid}) => `competency_import.php?id=${cmid}&way=table`,
        from: '#region-main',
    },
    {
        name: 'relabel',
        who: coordinators,
        at: ({proofs}, lang) => `relabel.php?proofid=${proofs[waiting[lang]]}`,
        from: '#region-main',
    },
];
