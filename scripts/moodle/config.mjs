/**
 * The config.php of the Moodle tree. It reads its settings from a file of the site in use, so that several sites share a tree.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Failure} from '../lib/failure.mjs';

const marker = '// Written by the commands of mod_proofolio, which replace it. Remove this line to keep it as your own.';

const content = (file) => `<?php
${marker}
unset($CFG);
global $CFG;
$CFG = new stdClass();
foreach (json_decode(file_get_contents(getenv('MOD_PROOFOLIO_SITE') ?: '${file}'), true) as $key => $value) {
    $CFG->$key = $value;
}
// E-mails are kept in a folder where the commands say so, and nowhere sent.
$CFG->noemailever = !str_contains((string) ini_get('sendmail_path'), 'keep_mail.php');
require_once(__DIR__ . '/lib/setup.php');
`;

/**
 * Writes config.php, unless somebody else's stands there.
 *
 * @param {object} tree The Moodle tree
 * @param {string} settings The file with the site's settings, for those who call Moodle's own scripts by hand
 */
export const writeConfig = (tree, settings) => {
    const file = join(tree.path, 'config.php');
    if (existsSync(file) && !readFileSync(file, 'utf8').includes(marker)) {
        throw new Failure(`${file} was written by somebody else and is left alone. Name a Moodle tree without it in MOODLE_DIR.`);
    }
    writeFileSync(`${file}.new`, content(settings.replaceAll('\'', '\\\'')));
    renameSync(`${file}.new`, file);
};
