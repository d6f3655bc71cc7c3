/**
 * Follows a template through the structure that feeds it.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {blockSection, moodleHelpers, moodleVariables, parentSection} from './mustache.mjs';

/** One walk through one template and the partials that it includes. */
export class TemplateWalk {
    /** @type {string[]} What is wrong. */
    problems = [];

    /** @type {Set<object>} The parts of the structure that the template uses. */
    used = new Set();

    /** @type {string[][]} The strings that the template asks for: name and component. */
    strings = [];

    #templates;

    #including = [];

    /**
     * A walk.
     *
     * @param {Map<string, import('./templates.mjs').Template>} templates All templates, for partials
     */
    constructor(templates) {
        this.#templates = templates;
    }

    /**
     * Walks through a template.
     *
     * @param {import('./templates.mjs').Template} template The template
     * @param {object[]} scopes The structures in which a name is looked up, innermost last
     */
    enter(template, scopes) {
        if (template.tree === null || this.#including.includes(template.name)) {
            return;
        }
        this.#including.push(template.name);
        this.#program(template.tree, scopes);
        this.#including.pop();
    }

    #complain(problem) {
        const where = this.#including.length > 1 ? ` (in ${this.#including.at(-1)})` : '';
        this.problems.push(problem + where);
    }

    #program(program, scopes) {
        for (const statement of program?.body ?? []) {
            this.#statement(statement, scopes);
        }
    }

    #statement(statement, scopes) {
        switch (statement.type) {
            case 'ContentStatement':
                if (/\{\{|\}\}/.test(statement.value)) {
                    const start = statement.value.trim().slice(0, 40);
                    this.#complain(`prints stray braces, perhaps of a comment that ended too early: "${start}"`);
                }
                break;
            case 'CommentStatement':
                break;
            case 'MustacheStatement':
                this.#variable(statement, scopes);
                break;
            case 'BlockStatement':
                this.#section(statement, scopes);
                break;
            case 'PartialStatement':
                this.#partial(statement.name.original, scopes);
                break;
            default:
                this.#complain(`uses what Mustache does not know: ${statement.type}`);
        }
    }

    #variable(statement, scopes) {
        const name = statement.path.original;
        if (statement.params.length > 0) {
            this.#complain(`calls "${name}" with parameters: Mustache has none`);
        }
        const ishtml = name.endsWith('html');
        if (!statement.escaped && !ishtml) {
            this.#complain(`prints {{{${name}}}} unescaped: only keys that end in "html" may be`);
        }
        if (statement.escaped && ishtml) {
            this.#complain(`prints {{${name}}} escaped: the reader would see its tags`);
        }
        this.#lookup(name, scopes);
    }

    #section(statement, scopes) {
        const name = statement.path.original;
        if (name === parentSection) {
            this.#partial(statement.params[0].value, scopes);
            this.#program(statement.program, scopes);
        } else if (name === blockSection) {
            this.#program(statement.program, scopes);
        } else if (moodleHelpers.includes(name)) {
            this.#helper(name, statement.program, scopes);
        } else {
            const found = this.#lookup(name, scopes);
            const inner = found?.kind === 'list' ? found.of : found;
            this.#program(statement.program, inner?.kind === 'nothing' || !inner ? scopes : [...scopes, inner]);
            this.#program(statement.inverse, scopes);
        }
    }

    #helper(name, program, scopes) {
        // In a script and in a string's parameters braces are just braces.
        const body = (program?.body ?? []).filter((statement) => statement.type !== 'ContentStatement');
        this.#program({body}, scopes);
        if (name === 'str' || name === 'cleanstr') {
            const first = program?.body[0];
            const words = first?.type === 'ContentStatement' ? first.value.split(',').map((word) => word.trim()) : [''];
            if (words[0] === '') {
                this.#complain('builds the name of a string: it cannot be checked, nor found by a reader');
            }
            this.strings.push([words[0], words[1] ?? 'core']);
        }
    }

    #partial(name, scopes) {
        if (!name.startsWith('mod_proofolio/')) {
            return;
        }
        const template = this.#templates.get(name);
        if (template === undefined) {
            this.#complain(`includes ${name}, which does not exist`);
            return;
        }
        this.enter(template, scopes);
    }

    /**
     * Looks a name up as Mustache does: its first part from the innermost scope outwards, the others downwards from there.
     *
     * @param {string} name The name, maybe with dots
     * @param {object[]} scopes The structures, innermost last
     * @returns {object|undefined} the structure that it stands for, nothing when there is none
     */
    #lookup(name, scopes) {
        if (name === '.') {
            const here = scopes.at(-1);
            this.used.add(here);
            return here;
        }
        const [first, ...rest] = name.split('.');
        if (moodleVariables.includes(first)) {
            return undefined;
        }
        let found = scopes.findLast((scope) => scope.kind === 'object' && first in scope.keys)?.keys[first];
        this.used.add(found);
        for (const part of rest) {
            found = found?.keys?.[part];
            this.used.add(found);
        }
        if (found === undefined) {
            this.#complain(`uses "${name}", which is not in the structure`);
        }
        return found;
    }
}
