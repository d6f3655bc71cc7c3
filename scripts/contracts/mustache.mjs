/**
 * Reads a Moodle template with Handlebars' parser.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import Handlebars from 'handlebars';

/** The helpers that Moodle adds to Mustache: sections that are no variables. */
export const moodleHelpers = ['str', 'cleanstr', 'pix', 'js', 'quote', 'shortentext', 'userdate'];

/** What Moodle puts into every template. */
export const moodleVariables = ['uniqid', 'globals', 'config', 'currentTheme'];

/** Names for Mustache's inheritance in the tree: Handlebars has none. */
export const parentSection = 'moodle-parent';
export const blockSection = 'moodle-block';

/**
 * Rewrites {{< parent}} and {{$ block}} as sections that Handlebars can read.
 *
 * @param {string} source The template
 * @returns {string} what Handlebars can parse
 */
const withoutInheritance = (source) => {
    const open = [];
    return source.replace(/\{\{(?!!)([#^<$/])\s*([^}\s]+)([^}]*)\}\}/g, (tag, sigil, name, rest) => {
        if (sigil === '/') {
            const section = open.pop();
            return section ? `{{/${section}}}` : tag;
        }
        const section = {'<': parentSection, '$': blockSection}[sigil];
        open.push(section);
        return section ? `{{#${section} "${name}"}}` : `{{${sigil}${name}${rest}}}`;
    });
};

/**
 * The comments at the head of a template.
 *
 * @param {string} source The template
 * @returns {string} the text of the one that describes it, empty when none does
 */
export const docblockOf = (source) => source.match(/\{\{!([\s\S]*?)\}\}/g)?.find((comment) => comment.includes('@template')) ?? '';

/**
 * The template's tree.
 *
 * @param {string} source The template
 * @returns {hbs.AST.Program} Handlebars' tree
 * @throws {Error} when it cannot be read
 */
export const parse = (source) => Handlebars.parseWithoutProcessing(withoutInheritance(source));
