/**
 * Runs the browser journeys in Moodle: npm run moodle:e2e [-- options of the journeys].
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {env} from 'node:process';
import {runAsMain} from '../lib/failure.mjs';
import {root} from '../lib/paths.mjs';
import {freePort, probePort} from '../lib/ports.mjs';
import {run} from '../lib/run.mjs';
import {clearComplaints} from './complaints.mjs';
import {makeDemonstration} from './demonstration.mjs';
import {errorLog, mailFolder} from './environment.mjs';
import {installSite, withSite} from './site.mjs';
import {startWeb} from './web.mjs';

await runAsMain(import.meta.url, async(args) => {
    const port = await probePort(Number(env.PORT || 8081)) || await freePort();
    const url = `http://127.0.0.1:${port}`;
    return withSite({fresh: args.includes('--fresh'), url}, async(site) => {
        await installSite(site);
        // The journeys begin from the same state each time.
        await makeDemonstration(site, true);
        clearComplaints(site.folder);
        readdirSync(mailFolder(site.folder)).forEach((name) => rmSync(join(mailFolder(site.folder), name)));
        const stop = await startWeb(site, port);
        try {
            const {code} = await run('node', [
                join(root, 'tests/e2e/run.mjs'), '--base', url, '--adapter', 'moodle', '--notices', errorLog(site.folder),
                '--tree', site.tree.path, '--mail', mailFolder(site.folder), ...args.filter((arg) => arg !== '--fresh'),
            ], {show: true, env: site.env});
            return code;
        } finally {
            await stop();
        }
    });
});
