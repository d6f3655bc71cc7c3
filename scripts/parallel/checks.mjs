/**
 * What must hold after a race, each as a check with a name and, when it fails, what was found.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

const check = (name, found, expected) => {
    const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
    return {name, problem: one === other ? null : `found ${one}, expected ${other}`};
};

const numbers = (from, to) => Array.from({length: to - from + 1}, (_, index) => from + index);

/**
 * Ten who open version 1 while ten take it back.
 *
 * @param {object[]} answers What each process was told
 * @returns {object[]} the checks
 */
export const afterOpening = (answers) => {
    const opened = answers.filter((answer) => answer.opened).length;
    const withdrawn = answers.filter((answer) => answer.withdrawn).length;
    const reasons = ['errorversiongone', 'errorversionopened'];
    const other = answers.filter(({opened: isOpened, withdrawn: isWithdrawn, refused}) =>
        isOpened === undefined && isWithdrawn !== true && !reasons.includes(refused));
    return [
        check('a version is opened, or taken back once', [opened > 0, withdrawn], opened > 0 ? [true, 0] : [false, 1]),
        check('nobody is told anything else', other, []),
    ];
};

/**
 * Twenty submissions on version 1.
 *
 * @param {object[]} answers What each process was told
 * @returns {object[]} the checks
 */
export const afterSubmitting = (answers) => {
    const refused = answers.filter((answer) => answer.refused === 'errorbaseoutdated');
    const other = answers.filter((answer) => answer.number === undefined && answer.refused !== 'errorbaseoutdated');
    return [
        check('one submission of all on one base is accepted', answers.map(({number}) => number).filter(Boolean), [2]),
        check('the others are told which version is newer', refused.map(({newer}) => newer), Array(answers.length - 1).fill(2)),
        check('nobody is told anything else', other, []),
    ];
};

/**
 * The refused ones went on from the version that they were told of, each with the text it had.
 *
 * @param {object} left What is in the database
 * @param {string[]} names Names of the processes
 * @returns {object[]} the checks
 */
export const afterGoingOn = (left, names) => [
    check('versions are numbered without a gap', left.numbers, numbers(1, names.length + 1)),
    check(
        'the text of everybody is kept',
        left.texts.slice(1).sort(),
        names.map((name) => `<p>Description of ${name}.</p>`).sort()
    ),
    check('no draft is left over', left.drafts, 0),
];

/**
 * Twenty proofs of one competency.
 *
 * @param {object[]} answers What each process was told
 * @param {object} left What is in the database
 * @returns {object[]} the checks
 */
export const afterCreating = (answers, left) => {
    const letters = numbers(0, answers.length - 1).map((index) => String.fromCharCode(65 + index));
    return [
        check('everybody gets a proof', answers.map(({letter, error}) => letter ?? error ?? '').sort(), letters),
        check('no letter is there twice', left.letters, letters),
    ];
};

/**
 * Twenty requests of one window to begin a proof, then twenty windows that save its draft.
 *
 * @param {object[]} begun Answers to those who began
 * @param {object[]} saved Answers to those who saved
 * @param {object} left What is in the database
 * @param {string[]} names Names of the processes
 * @returns {object[]} the checks
 */
export const afterDrafting = (begun, saved, left, names) => {
    const winner = saved.findIndex(({revision}) => revision !== undefined);
    return [
        check('one window begins one proof', begun.map(({proofid}) => proofid), Array(begun.length).fill(left.begun[0]?.[0])),
        check(
            'of windows that know the same draft one saves it',
            saved.map(({revision}) => revision).filter(Boolean),
            [names.length + 1]
        ),
        check(
            'the others are told that it was saved elsewhere',
            saved.map(({refused, error}) => refused ?? error).filter(Boolean),
            Array(saved.length - 1).fill('errordraftoutdated')
        ),
        check('what was saved is what the one wrote', left.begun.map(([, text]) => text), [`<p>Draft of ${names[winner]}.</p>`]),
    ];
};
