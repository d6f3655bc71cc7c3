/**
 * Compares what PHP declares with what the front end makes of it: npm run contracts.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readFileSync} from 'node:fs';
import process from 'node:process';
import {readDeclared} from './declared.mjs';
import {readScripts} from './scripts_read.mjs';
import {servicesTypes} from './services_types.mjs';
import {shapeOf} from './shape.mjs';
import {languageProblems, missingString} from './strings.mjs';
import {stringsOfPhp} from './strings_of_php.mjs';
import {docblockProblems} from './template_docblock.mjs';
import {TemplateWalk} from './template_walk.mjs';
import {readTemplates} from './templates.mjs';
import {UnusedKeys} from './unused_keys.mjs';

const declared = readDeclared();
const scripts = readScripts();
const templates = readTemplates();
const used = new Set();
const unused = new UnusedKeys(used, scripts.properties, declared.outputs);

const servicesProblems = () => {
    const written = readFileSync(new URL('../../ts/types/services.d.ts', import.meta.url), 'utf8');
    return written === servicesTypes(declared) ? [] : ['is stale: run "npm run contracts:write"'];
};

const templateProblems = (template) => {
    const walk = new TemplateWalk(templates);
    const structure = declared.outputs[template.classname];
    if (structure) {
        walk.enter(template, [structure]);
    }
    walk.used.forEach((part) => used.add(part));
    return [
        ...template.fault ? [`cannot be parsed: ${template.fault}`] : [],
        ...docblockProblems(template, declared.outputs),
        ...walk.problems,
        ...walk.strings.flatMap(([name, component]) => missingString(name, component, declared.strings)),
    ];
};

const scriptProblems = () => [
    ...[...scripts.strings].flatMap((name) => missingString(name, 'mod_proofolio', declared.strings)),
    ...[...scripts.templates].filter((name) => !templates.has(`mod_proofolio/${name}`))
        .map((name) => `render a template that does not exist: ${name}`),
];

const phpProblems = () => [...stringsOfPhp()]
    .flatMap(([name, path]) => missingString(name, 'mod_proofolio', declared.strings).map((problem) => `${path} ${problem}`));

/** The classes that only pages show: what a service answers may be of use to others than our templates. */
const pagesOnly = () => {
    const fed = [...templates.values()].map(({classname}) => classname);
    const answers = Object.values(declared.services).map(({result}) => shapeOf(result));
    return Object.entries(declared.outputs)
        .filter(([name, structure]) => fed.includes(name) && !answers.includes(shapeOf(structure)));
};

const checks = [
    ['ts/types/services.d.ts', servicesProblems],
    ...[...templates.values()].map((template) => [template.name, () => templateProblems(template)]),
    ...pagesOnly().map(([name, structure]) => [
        name,
        () => unused.of(structure).map((key) => `declares "${key}", which nothing shows`),
    ]),
    ['the scripts in ts/', scriptProblems],
    ['the PHP files', phpProblems],
    ['lang/', () => languageProblems(declared.strings)],
];

let failed = 0;
for (const [subject, problemsOf] of checks) {
    const problems = [...new Set(problemsOf())];
    failed += problems.length > 0 ? 1 : 0;
    problems.forEach((problem) => console.error(`${subject}: ${problem}`));
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
