/**
 * Measures the plugin beside a database activity of Moodle, in a throwaway Moodle: npm run bench [-- --proofs 2000].
 *
 * Without --proofs it measures 2,000 and 20,000, and writes docs/benchmark.md and docs/benchmark.json.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {env} from 'node:process';
import {runAsMain} from '../lib/failure.mjs';
import {root} from '../lib/paths.mjs';
import {freePort, probePort} from '../lib/ports.mjs';
import {clearComplaints} from '../moodle/complaints.mjs';
import {kinds} from '../moodle/database/ask.mjs';
import {databaseType} from '../moodle/database/use.mjs';
import {settingsFile} from '../moodle/environment.mjs';
import {installSite, withSite} from '../moodle/site.mjs';
import {startWeb} from '../moodle/web.mjs';
import {filled} from './filled.mjs';
import {machineOf} from './machine.mjs';
import {measure} from './measure.mjs';
import {measureNotices} from './notices.mjs';
import {plansOf} from './plans.mjs';
import {tellNotices, tellPages, writeReport} from './report.mjs';

const sizes = [2000, 20000];

/** A site as schools run it: nobody debugs. What requests cost is written down all the same. */
const asInSchools = (site) => {
    const own = join(site.folder, 'bench.d');
    mkdirSync(own, {recursive: true});
    writeFileSync(join(own, 'measured.ini'), `auto_prepend_file = "${join(root, 'scripts/bench/php/measured.php')}"\n`);
    const file = settingsFile(site.folder);
    writeFileSync(file, JSON.stringify({...JSON.parse(readFileSync(file, 'utf8')), debug: 0}, null, 4));
    return {...site, env: {...site.env, 'PHP_INI_SCAN_DIR': `${site.env.PHP_INI_SCAN_DIR}${delimiter}${own}`}};
};

/** Fills and measures, one size after the other. */
const measureSizes = async(site, counts, port) => {
    await installSite(site);
    const rows = [];
    let at = {};
    for (const proofs of counts) {
        at = await filled(site, proofs);
        clearComplaints(site.folder);
        const stop = await startWeb(asInSchools(site), port);
        try {
            rows.push(...await measure(site, at));
            tellPages(rows.filter((row) => row.proofs === proofs));
        } finally {
            await stop();
        }
    }
    const notices = await measureNotices(site);
    tellNotices(notices);
    return {rows, notices, plans: [await plansOf(site, at)], machine: await machineOf(site)};
};

/** How the other kind of database would answer the lists. */
const plansElsewhere = async(url) => {
    env.MOODLE_DB = Object.keys(kinds).find((type) => type !== databaseType());
    return withSite({name: 'bench', url}, async(site) => {
        await installSite(site);
        return plansOf(site, await filled(site, Math.max(...sizes)));
    });
};

await runAsMain(import.meta.url, async(args) => {
    const asked = args.indexOf('--proofs');
    const port = await probePort(Number(env.PORT || 8082)) || await freePort();
    const url = `http://127.0.0.1:${port}`;
    const results = await withSite({name: 'bench', fresh: args.includes('--fresh'), url}, (site) =>
        measureSizes(site, asked < 0 ? sizes : [Number(args[asked + 1])], port));
    if (asked < 0) {
        writeReport({...results, plans: [...results.plans, await plansElsewhere(url)]});
    }
});
