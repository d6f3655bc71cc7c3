/**
 * What the journeys were started with. run.mjs puts it into the environment of each journey.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {env} from 'node:process';
import {fileURLToPath} from 'node:url';

/** The address of the site. */
export const base = (env.E2E_BASE ?? 'http://127.0.0.1:8080').replace(/\/$/, '');

/** Which adapter: host or moodle. */
export const adapterName = env.E2E_ADAPTER ?? 'host';

/** The browser's program. */
export const chromium = env.E2E_CHROMIUM ?? '/usr/bin/chromium';

/** The file that PHP writes its notices to; nothing when nobody collects them. */
export const noticesFile = env.E2E_NOTICES ?? '';

/** The data folder of the host that serves the journeys; nothing for a real Moodle. */
export const hostData = env.E2E_HOST_DATA ?? '';

/** The folder of the real Moodle that is served; nothing for the host. */
export const moodleTree = env.E2E_MOODLE_TREE ?? '';

/** The folder in which a real Moodle's e-mails are kept; nothing for the host. */
export const mailFolder = env.E2E_MAIL ?? '';

/** Where pictures go; nothing when none are wanted. */
export const screenshotFolder = env.E2E_SCREENSHOTS ?? '';

/** Where what a failed step left on the screen goes. */
export const failureFolder = fileURLToPath(new URL('../output/failures', import.meta.url));

/** How long to wait for something to appear, in milliseconds. */
export const patience = Number(env.E2E_PATIENCE ?? 15000);
