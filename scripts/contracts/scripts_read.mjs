/**
 * What the TypeScript of ts/ reads and says, by its syntax tree.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readdirSync, readFileSync} from 'node:fs';
import ts from 'typescript';

const folder = new URL('../../ts/', import.meta.url);

const walk = (node, visit) => {
    visit(node);
    ts.forEachChild(node, (child) => walk(child, visit));
};

const textsWithin = (node) => {
    const texts = [];
    walk(node, (part) => {
        if (ts.isStringLiteral(part)) {
            texts.push(part.text);
        }
    });
    return texts;
};

const isCallOf = (node, ...names) => ts.isCallExpression(node)
    && ts.isIdentifier(node.expression)
    && names.includes(node.expression.text);

/**
 * Reads all scripts.
 *
 * @returns {{properties: Set<string>, strings: Set<string>, templates: Set<string>}} the properties that are read, the plugin's
 *     strings that are asked for and the templates that are rendered
 */
export const readScripts = () => {
    const found = {properties: new Set(), strings: new Set(), templates: new Set()};
    const note = (set, texts) => texts.forEach((text) => set.add(text));
    const paths = readdirSync(folder, {recursive: true}).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
    for (const path of paths) {
        const source = ts.createSourceFile(path, readFileSync(new URL(path, folder), 'utf8'), ts.ScriptTarget.Latest, true);
        walk(source, (node) => {
            if (ts.isPropertyAccessExpression(node)) {
                found.properties.add(node.name.text);
            } else if (ts.isBindingElement(node)) {
                found.properties.add((node.propertyName ?? node.name).getText());
            } else if (isCallOf(node, 'text', 'fetchTexts')) {
                note(found.strings, textsWithin(node.arguments[0]));
            } else if (isCallOf(node, 'render')) {
                note(found.templates, textsWithin(node.arguments[0]));
            }
        });
    }
    return found;
};
