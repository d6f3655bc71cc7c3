/**
 * Runs the plugin's PHPUnit tests in Moodle: npm run moodle:test [-- a path or options of PHPUnit].
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {join} from 'node:path';
import {runAsMain} from '../lib/failure.mjs';
import {installPhpunit, runPhpunit} from './phpunit.mjs';
import {withSite} from './site.mjs';

await runAsMain(import.meta.url, (args) => withSite({fresh: args.includes('--fresh')}, async(site) => {
    await installPhpunit(site);
    return runPhpunit(site, args.filter((arg) => arg !== '--fresh'), join(site.folder, 'junit.xml'));
}));
