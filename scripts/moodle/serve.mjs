/**
 * Serves a Moodle with the demonstration: npm run moodle:serve [-- --fresh], PORT= for another port.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {env} from 'node:process';
import {runAsMain} from '../lib/failure.mjs';
import {complaints} from './complaints.mjs';
import {makeDemonstration} from './demonstration.mjs';
import {errorLog, mailFolder} from './environment.mjs';
import {installSite, withSite} from './site.mjs';
import {startWeb} from './web.mjs';

const tell = (url, site, {accounts, courses}) => {
    console.log(`\nMoodle ${site.tree.release} on ${site.type}: ${url}\n`);
    for (const {cmid, shortname} of Object.values(courses)) {
        console.log(`  ${shortname.padEnd(24)} ${url}/mod/proofolio/view.php?id=${cmid}`);
    }
    console.log('');
    for (const {username, password, name, role} of Object.values(accounts)) {
        console.log(`  ${username.padEnd(12)} ${password.padEnd(16)} ${name} (${role})`);
    }
    console.log(`  ${'admin'.padEnd(12)} ${'proofolio'.padEnd(16)} administrator`);
    console.log(`\nNotifications are sent every minute, and e-mails kept in ${mailFolder(site.folder)}.`);
    console.log(`What PHP complains about is written to ${errorLog(site.folder)}. Ctrl+C stops.`);
};

/** Cron as far as the plugin needs it. */
const sendNotices = async(site) => {
    try {
        await site.php(['admin/cli/scheduled_task.php', '--execute=\\mod_proofolio\\task\\send_notices']);
    } catch (error) {
        console.log(error.message);
    }
};

const untilStopped = (site) => new Promise(() => {
    setInterval(() => sendNotices(site), 60000);
    const told = new Set(complaints(site.folder));
    setInterval(() => complaints(site.folder).filter((line) => !told.has(line)).forEach((line) => {
        told.add(line);
        console.log(line);
    }), 2000);
});

await runAsMain(import.meta.url, (args) => {
    const port = Number(env.PORT || 8081);
    const url = `http://127.0.0.1:${port}`;
    return withSite({fresh: args.includes('--fresh'), url, keep: async(site) => {
        await startWeb(site, port);
        tell(url, site, await makeDemonstration(site, false));
        await untilStopped(site);
    }}, async(site) => {
        await installSite(site);
        await makeDemonstration(site, false);
    });
});
