/**
 * Runs the plugin's PHPUnit tests in Moodle: npm run moodle:test [-- a path or options of PHPUnit].
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {runAsMain} from '../lib/failure.mjs';
import {sourcesHash} from '../lib/sources_hash.mjs';
import {must} from '../lib/run.mjs';
import {readJunit} from '../report/junit.mjs';
import {sum, tally, tallyChecks} from '../report/tally.mjs';
import {recordVerified} from '../report/verified.mjs';
import {ask} from './database/ask.mjs';
import {installPhpunit, runPhpunit} from './phpunit.mjs';
import {raceInMoodle} from './race.mjs';
import {withSite} from './site.mjs';

const phpunit = async(site, args) => {
    const report = join(site.folder, 'junit.xml');
    rmSync(report, {force: true});
    await installPhpunit(site);
    const code = await runPhpunit(site, args, report);
    const counts = readJunit(report);
    return code !== 0 && counts.failed === 0 ? {...counts, ...tally(counts.passed, [`PHPUnit ended with ${code}`])} : counts;
};

const raceTally = async(site) => {
    console.log('\nTwenty processes at once …');
    const result = tallyChecks(await raceInMoodle(site));
    console.log([`${result.passed} passed, ${result.failed} failed`, ...result.problems].join('\n'));
    return result;
};

const record = async(site, counts, races) => recordVerified(site.type, {
    moodle: site.tree.release,
    database: (await ask(site.server, 'SELECT version()')).split(' on ')[0],
    php: (await must('php', ['-r', 'echo PHP_VERSION;'])).trim(),
    tests: counts.passed,
    skipped: counts.skipped,
    assertions: counts.assertions,
    races: races.passed,
    sources: await sourcesHash(),
});

const everything = async(site) => {
    const sources = await sourcesHash();
    const counts = await phpunit(site, []);
    const races = await raceTally(site);
    const total = sum([counts, races]);
    if (total.failed > 0 || total.passed === 0) {
        console.log('tests/verified.json stays as it is: not everything passed.');
    } else if (sources !== await sourcesHash()) {
        console.log('tests/verified.json stays as it is: the sources changed while the tests ran.');
    } else {
        await record(site, counts, races);
        console.log('tests/verified.json tells of this run.');
    }
    return total;
};

await runAsMain(import.meta.url, (args) => withSite({fresh: args.includes('--fresh')}, async(site) => {
    const own = args.filter((arg) => arg !== '--fresh' && !arg.startsWith('--report='));
    const total = own.length > 0 ? await phpunit(site, own) : await everything(site);
    const report = args.find((arg) => arg.startsWith('--report='));
    if (report !== undefined) {
        writeFileSync(report.slice('--report='.length), JSON.stringify(total));
    }
    return total.failed > 0 || total.passed === 0 ? 1 : 0;
}));
