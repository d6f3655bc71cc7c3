/**
 * Checks what stands at the head of a template: its licence, its name, the class that feeds it and an example that fits.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * The example context of a template.
 *
 * @param {import('./templates.mjs').Template} template The template
 * @returns {object} the example
 * @throws {Error} when there is none, or when it is no JSON
 */
export const exampleOf = (template) => {
    const json = /Example context \(json\):([\s\S]*?)\}\}\s*$/.exec(template.docblock)?.[1];
    if (json === undefined) {
        throw new Error('has no "Example context (json):"');
    }
    try {
        return JSON.parse(json);
    } catch (error) {
        throw new Error(`has an example context that is no JSON, or that ends too early at "}}": ${error.message}`, {cause: error});
    }
};

/**
 * What an example says that its structure does not know. What it leaves out is not looked at: an example may be short.
 *
 * @param {unknown} value The example, or a part of it
 * @param {import('./declared.mjs').Structure} structure What it should be
 * @param {string} path Where the part is
 * @returns {string[]} the parts that do not fit
 */
const misfits = (value, structure, path) => {
    if (structure.kind === 'list') {
        return Array.isArray(value) ? value.flatMap((item) => misfits(item, structure.of, path)) : [`${path} is no list`];
    }
    const isobject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (structure.kind !== 'object') {
        return isobject || Array.isArray(value) ? [`${path} is no single value`] : [];
    }
    if (!isobject) {
        return [`${path} is no object`];
    }
    return Object.entries(value).flatMap(([key, part]) => (key in structure.keys
        ? misfits(part, structure.keys[key], `${path}.${key}`)
        : [`${path}.${key} is not in the structure`]));
};

const exampleProblems = (template, structure) => {
    try {
        const example = exampleOf(template);
        return structure ? misfits(example, structure, 'example') : [];
    } catch (error) {
        return [error.message];
    }
};

/**
 * Checks the head of a template.
 *
 * @param {import('./templates.mjs').Template} template The template
 * @param {Object<string, import('./declared.mjs').Structure>} outputs The output classes' structures, by class
 * @returns {string[]} what is wrong
 */
export const docblockProblems = (template, outputs) => {
    const structure = outputs[template.classname];
    return [
        template.source.includes('GNU General Public License') ? '' : 'has no licence at its head',
        new RegExp(`@template ${template.name}\\s`).test(template.docblock) ? '' : `does not say "@template ${template.name}"`,
        structure ? '' : `names no output class with a structure() after @structure: "${template.classname}"`,
        ...exampleProblems(template, structure),
    ].filter((problem) => problem !== '');
};
