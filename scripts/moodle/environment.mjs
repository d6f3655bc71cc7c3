/**
 * What Moodle's scripts find in their environment.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {env} from 'node:process';
import {root} from '../lib/paths.mjs';

/** PHP's settings, in a file of their own because Moodle's scripts start other scripts. */
const ini = (log, mail) => `max_input_vars = 5000
memory_limit = 1G
max_execution_time = 300
log_errors = On
error_log = "${log}"
error_reporting = -1
opcache.enable = 1
opcache.memory_consumption = 256
opcache.max_accelerated_files = 20000
opcache.revalidate_freq = 0
post_max_size = 64M
upload_max_filesize = 64M
session.gc_maxlifetime = 28800
sendmail_path = "php -n '${join(root, 'scripts/moodle/php/keep_mail.php')}' '${mail}'"
`;

/**
 * The file that PHP writes its notices to.
 *
 * @param {string} folder The site's folder
 * @returns {string} its path
 */
export const errorLog = (folder) => join(folder, 'php-errors.log');

/**
 * The folder in which e-mails are kept: none is sent.
 *
 * @param {string} folder The site's folder
 * @returns {string} its path
 */
export const mailFolder = (folder) => join(folder, 'mail');

/**
 * The file with the settings that config.php reads.
 *
 * @param {string} folder The site's folder
 * @returns {string} its path
 */
export const settingsFile = (folder) => join(folder, 'site.json');

/**
 * Environment variables for Moodle's scripts.
 *
 * @param {string} folder The site's folder
 * @returns {object} values by name
 */
export const environment = (folder) => {
    const own = join(folder, 'php.d');
    mkdirSync(own, {recursive: true});
    writeFileSync(join(own, 'mod_proofolio.ini'), ini(errorLog(folder), mailFolder(folder)));
    // The empty first entry stands for PHP's own folder.
    return {...env, 'PHP_INI_SCAN_DIR': `${env.PHP_INI_SCAN_DIR ?? ''}:${own}`, 'MOD_PROOFOLIO_SITE': settingsFile(folder)};
};
