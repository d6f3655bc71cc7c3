/**
 * Sets up a fresh machine for the host and the checks: node scripts/setup.mjs.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {versions} from 'node:process';
import {Failure, runAsMain} from './lib/failure.mjs';
import {setUpComposer, setUpNpm} from './setup/packages.mjs';
import {forHost, setUpPhp} from './setup/php.mjs';

/** Everything that npm start needs. */
export const setUp = async() => {
    if (Number.parseInt(versions.node, 10) < 20) {
        throw new Failure(`Node 20 or later is needed; this is Node ${versions.node}.`);
    }
    await setUpPhp(forHost);
    await setUpNpm();
    await setUpComposer();
};

await runAsMain(import.meta.url, setUp);
