/**
 * Installs Moodle with the plugin: npm run moodle:install [-- --fresh].
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {runAsMain} from '../lib/failure.mjs';
import {installSite, withSite} from './site.mjs';

await runAsMain(import.meta.url, (args) => withSite({fresh: args.includes('--fresh')}, async(site) => {
    await installSite(site);
    console.log(`Moodle ${site.tree.release} is installed on ${site.type}; the administrator is admin / proofolio.`);
}));
