/**
 * Tells what was measured: on the screen, and in docs/.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../lib/paths.mjs';
import {times} from './measure.mjs';

const number = (value) => value.toLocaleString('en-GB');

const kilobytes = (bytes) => `${number(Math.round(bytes / 1024))} kB`;

const megabytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MB`;

/** The course page that a row is measured by: the same person's, of the same course. */
const floorOf = (rows, {who, proofs}) => rows.find((row) => row.who === who && row.proofs === proofs
    && (row.page === 'floor' || row.page.startsWith('course page')));

const table = (heads, lines) => [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const lineOf = (rows, row) => {
    const floor = floorOf(rows, row);
    const name = row.aside ? row.page : `${row.page}, ${row.plugin === 'data' ? 'Database' : 'plugin'}`;
    return [
        name, number(row.proofs), `${row.reads} (${row.reads - floor.reads >= 0 ? '+' : ''}${row.reads - floor.reads})`,
        `${number(Math.round(row.ms))} ms`, (row.ms / floor.ms).toFixed(2), kilobytes(row.bytes), megabytes(row.memory),
    ];
};

const heads = ['Page', 'Proofs', 'Reads (beside the course page)', 'Time', '× course page', 'Bytes', 'Memory'];

const tableOf = (rows, isWanted) => table(heads, rows.filter(isWanted).map((row) => lineOf(rows, row)));

const noticesTable = (notices) => table(['What', 'People', 'Reads', 'Writes', 'Time'], notices.map((row) => [
    row.what === 'round' ? 'A round of the plugin: what is due, still wanted, written and sent' : 'Moodle’s message_send() alone',
    number(row.people), number(row.reads), number(row.writes), `${number(row.ms)} ms`,
]));

const planTable = ({what, rows}) => {
    const columns = Object.keys(rows[0]);
    const cells = rows.map((row) => columns.map((column) => String(row[column] ?? '').replaceAll('|', '\\|')));
    return columns.length === 1
        ? `${what}:\n\n\`\`\`\n${rows.map((row) => row[columns[0]]).join('\n')}\n\`\`\``
        : `${what}:\n\n${table(columns, cells)}`;
};

/** What a page of the plugin may cost beside the course page: reads, and how many times its time. */
const mostReads = 8;
const mostTime = 1.2;

const missedBy = (rows) => rows.filter(({plugin, aside, page}) => plugin === 'proofolio' && !aside && page !== 'floor')
    .flatMap((row) => {
        const floor = floorOf(rows, row);
        const missed = [
            ...row.reads > floor.reads + mostReads ? [`${row.reads - floor.reads} reads`] : [],
            ...row.ms > floor.ms * mostTime ? [`${(row.ms / floor.ms).toFixed(2)} times`] : [],
        ];
        return missed.length > 0 ? [`${row.page} at ${number(row.proofs)} (${missed.join(', ')})`] : [];
    }).join('; ') || 'none';

/**
 * Prints what pages cost.
 *
 * @param {object[]} rows The rows
 */
export const tellPages = (rows) => {
    console.log(`\n${tableOf(rows, () => true)}\n`);
};

/**
 * Prints what notices cost.
 *
 * @param {object[]} notices What was measured
 */
export const tellNotices = (notices) => {
    console.log(`\n${noticesTable(notices)}\n`);
};

/**
 * The rows as data.
 *
 * @param {object[]} rows The rows
 * @returns {object[]} those that other programs read
 */
export const dataOf = (rows) => rows.filter(({aside}) => !aside).map(({page, plugin, proofs, reads, ms, bytes, memory}) =>
    ({page, plugin, proofs, reads, ms, bytes, memory}));

/**
 * Writes the results to docs/.
 *
 * @param {object} results rows, notices, plans, machine
 */
export const writeReport = ({rows, notices, plans, machine}) => {
    const lines = dataOf(rows).map((row) => `    ${JSON.stringify(row)}`);
    writeFileSync(join(root, 'docs/benchmark.json'), `[\n${lines.join(',\n')}\n]\n`);
    writeFileSync(join(root, 'docs/benchmark.md'), [
        '# Benchmark',
        `\`npm run bench\` wrote this. It fills a course of a throwaway Moodle with ten proofs a student, three versions a proof,
four elements, a picture and a link a version, remarks and decisions; and a Database activity beside it with the same texts, a
column a version. Each page is asked for ${times} times by somebody who is signed in, after two times to fill the caches; the pages
take turns, and what stands here is the median. Reads and memory are what Moodle itself counts.`,
        `Measured on ${machine.cores} cores with ${machine.memory} GB of memory: Moodle ${machine.moodle}, PHP ${machine.php},
${machine.database}, PHP’s own web server.`,
        '## Pages',
        tableOf(rows, ({aside}) => !aside),
        `The lists, the search and the single proof are a tutor’s with 15 students, the form is a student’s. A tutor of the plugin
sees the proofs of their own students, a teacher of the Database activity all entries. The plugin’s list10 is the list of one
student’s ten proofs; its list50 is the tutor’s list, of which a page shows 25.`,
        '## Figures to reach',
        `A page of the plugin is to cost at most ${mostReads} reads more than the course page of the same person, as many at any
size, and at most ${mostTime} times its time. Missed by: ${missedBy(rows)}.`,
        `Where the reads go: a page of an activity of Moodle’s own that shows one line costs some by itself (below). A tutor’s list
asks Moodle who the students are (four reads), then for the proofs and how many they are, their pictures, what one can filter
by, and what is known of each student: each once, however many there are. The single proof asks for its versions, decisions,
comments, people, elements, traces and files, and checks who may do what. The form has two of Moodle’s editors and its file
manager, which ask for their repositories, and each time for the course and the module, 55 times in all; what the plugin asks
for itself is about as much as on the other pages. What was done: who opens again what they have seen takes no lock and writes
nothing; the navigation, the page and the script read the activity once less each.`,
        '## Others',
        tableOf(rows, ({aside}) => aside),
        `A page of Moodle’s own that shows a line of text tells what an activity’s page costs before it shows anything: Moodle reads
the activity, its place in the course and what its header needs, which a course page does not.`,
        '## Notices',
        noticesTable(notices),
        '## Query plans',
        ...plans.flatMap(({database, proofs, lists}) => [
            `### ${database}, at ${number(proofs)} proofs`,
            ...lists.map(planTable),
        ]),
        '',
    ].join('\n\n'));
};
