<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * How an installed competency portfolio becomes a newer one.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Brings the tables up to date, one savepoint per step. Each step can be begun again after it was interrupted.
 *
 * @param int $oldversion The version that is installed.
 * @return bool
 */
function xmldb_proofolio_upgrade($oldversion) {
    global $DB;
    $dbman = $DB->get_manager();

    if ($oldversion < 2026112400) {
        $fields = [
            'proofolio' => [
                new xmldb_field('descriptionquestions', XMLDB_TYPE_TEXT, null, null, null, null, null, 'completiontargets'),
                new xmldb_field('analysisquestions', XMLDB_TYPE_TEXT, null, null, null, null, null, 'descriptionquestions'),
                new xmldb_field('shrinkphotos', XMLDB_TYPE_INTEGER, '1', null, XMLDB_NOTNULL, null, '1', 'analysisquestions'),
            ],
            'proofolio_portfolio' => [
                new xmldb_field('folderlink', XMLDB_TYPE_CHAR, '1333', null, XMLDB_NOTNULL, null, null, 'userid'),
                new xmldb_field('folderconfirmed', XMLDB_TYPE_CHAR, '40', null, XMLDB_NOTNULL, null, null, 'folderlink'),
            ],
            'proofolio_kept_trace' => [
                new xmldb_field('timekept', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'shown'),
                new xmldb_field('clientkey', XMLDB_TYPE_CHAR, '40', null, XMLDB_NOTNULL, null, null, 'timekept'),
            ],
            'proofolio_proof' => [
                new xmldb_field('searchname', XMLDB_TYPE_CHAR, '255', null, XMLDB_NOTNULL, null, null, 'name'),
            ],
            'proofolio_draft' => [
                new xmldb_field('fromversion', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'timesaved'),
                new xmldb_field('sourceconfirmed', XMLDB_TYPE_INTEGER, '1', null, XMLDB_NOTNULL, null, '0', 'fromversion'),
                new xmldb_field('changenote', XMLDB_TYPE_CHAR, '1333', null, XMLDB_NOTNULL, null, null, 'sourceconfirmed'),
                new xmldb_field('revision', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '1', 'changenote'),
                new xmldb_field('savedby', XMLDB_TYPE_CHAR, '40', null, XMLDB_NOTNULL, null, null, 'revision'),
            ],
            'proofolio_draft_trace' => [
                new xmldb_field('keptid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'filename'),
            ],
            'proofolio_version' => [
                new xmldb_field('fromversion', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'timesubmitted'),
                new xmldb_field('sourceconfirmed', XMLDB_TYPE_INTEGER, '1', null, XMLDB_NOTNULL, null, '0', 'fromversion'),
                new xmldb_field('changenote', XMLDB_TYPE_CHAR, '1333', null, XMLDB_NOTNULL, null, null, 'sourceconfirmed'),
                new xmldb_field('nothingconfidential', XMLDB_TYPE_INTEGER, '1', null, XMLDB_NOTNULL, null, '0', 'changenote'),
            ],
            'proofolio_version_trace' => [
                new xmldb_field('keptid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'filename'),
            ],
        ];
        foreach ($fields as $name => $added) {
            foreach ($added as $field) {
                if (!$dbman->field_exists(new xmldb_table($name), $field)) {
                    $dbman->add_field(new xmldb_table($name), $field);
                }
            }
        }

        // Names are searched and sorted without accents and case, on every database alike.
        $proofs = $DB->get_recordset('proofolio_proof', null, 'id', 'id, name');
        foreach ($proofs as $proof) {
            $folded = core_text::strtolower(core_text::specialtoascii($proof->name));
            $folded = trim(core_text::substr(preg_replace('/\s+/u', ' ', $folded), 0, 255));
            $DB->set_field('proofolio_proof', 'searchname', $folded, ['id' => $proof->id]);
        }
        $proofs->close();

        // What was kept before has no name from a browser: each gets one of its own, since no two may share one.
        $DB->execute("UPDATE {proofolio_kept_trace} SET timekept = timecreated WHERE timekept = 0");
        $key = $DB->sql_concat("'kept'", 'id');
        $DB->execute("UPDATE {proofolio_kept_trace} SET clientkey = $key WHERE clientkey = '' OR clientkey = ' '");
        $index = new xmldb_index('portfolioid-clientkey', XMLDB_INDEX_UNIQUE, ['portfolioid', 'clientkey']);
        if (!$dbman->index_exists(new xmldb_table('proofolio_kept_trace'), $index)) {
            $dbman->add_index(new xmldb_table('proofolio_kept_trace'), $index);
        }

        foreach (['proofolio_draft_trace', 'proofolio_version_trace'] as $name) {
            $index = new xmldb_index('keptid', XMLDB_INDEX_NOTUNIQUE, ['keptid']);
            if (!$dbman->index_exists(new xmldb_table($name), $index)) {
                $key = new xmldb_key('keptid', XMLDB_KEY_FOREIGN, ['keptid'], 'proofolio_kept_trace', ['id']);
                $dbman->add_key(new xmldb_table($name), $key);
            }
        }

        foreach (['draft', 'version'] as $parent) {
            $table = new xmldb_table("proofolio_{$parent}_answer");
            $table->add_field('id', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, XMLDB_SEQUENCE);
            $table->add_field("{$parent}id", XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
            $table->add_field('commentid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
            $table->add_field('timecreated', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
            $table->add_field('timemodified', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
            $table->add_field('usermodified', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
            $table->add_key('primary', XMLDB_KEY_PRIMARY, ['id']);
            $table->add_key("{$parent}id", XMLDB_KEY_FOREIGN, ["{$parent}id"], "proofolio_{$parent}", ['id']);
            $table->add_key('commentid', XMLDB_KEY_FOREIGN, ['commentid'], 'proofolio_comment', ['id']);
            $table->add_index("{$parent}id-commentid", XMLDB_INDEX_UNIQUE, ["{$parent}id", 'commentid']);
            if (!$dbman->table_exists($table)) {
                $dbman->create_table($table);
            }
        }

        upgrade_mod_savepoint(true, 2026112400, 'proofolio');
    }

    if ($oldversion < 2026112401) {
        $table = new xmldb_table('proofolio_phrase');
        $table->add_field('id', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, XMLDB_SEQUENCE);
        $table->add_field('userid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $table->add_field('content', XMLDB_TYPE_TEXT, null, null, XMLDB_NOTNULL);
        $table->add_field('timeadded', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_field('timecreated', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_field('timemodified', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_field('usermodified', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_key('primary', XMLDB_KEY_PRIMARY, ['id']);
        $table->add_key('userid', XMLDB_KEY_FOREIGN, ['userid'], 'user', ['id']);
        if (!$dbman->table_exists($table)) {
            $dbman->create_table($table);
        }
        upgrade_mod_savepoint(true, 2026112401, 'proofolio');
    }

    if ($oldversion < 2026112504) {
        foreach (['proofolio_competency', 'proofolio_element'] as $name) {
            $table = new xmldb_table($name);
            $fields = [
                new xmldb_field('corecompetencyid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'sortorder'),
                new xmldb_field('timearchived', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'corecompetencyid'),
            ];
            foreach ($fields as $field) {
                if (!$dbman->field_exists($table, $field)) {
                    $dbman->add_field($table, $field);
                }
            }
        }
        upgrade_mod_savepoint(true, 2026112504, 'proofolio');
    }

    return true;
}
