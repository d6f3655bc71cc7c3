/**
 * Speaks to a database server about whole databases.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {join} from 'node:path';
import {root} from '../../lib/paths.mjs';
import {must} from '../../lib/run.mjs';
import * as mariadb from './mariadb.mjs';
import * as pgsql from './pgsql.mjs';

/** What differs between the databases. */
export const kinds = {mariadb, pgsql};

/**
 * Sends a statement.
 *
 * @param {object} settings As in Moodle's config.php
 * @param {string} statement In SQL
 * @returns {Promise<string>} the first field of the first row
 */
export const ask = (settings, statement) => must('php', [join(root, 'scripts/moodle/php/sql.php')], {
    input: JSON.stringify({
        statement,
        dsn: kinds[settings.dbtype].dsn(settings),
        user: settings.dbuser,
        password: settings.dbpass,
    }),
});
