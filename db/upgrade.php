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

    if ($oldversion < 2026112500) {
        $table = new xmldb_table('proofolio_comment');
        $fields = [
            new xmldb_field('kind', XMLDB_TYPE_CHAR, '10', null, XMLDB_NOTNULL, null, 'remark', 'timeposted'),
            new xmldb_field('level', XMLDB_TYPE_CHAR, '12', null, XMLDB_NOTNULL, null, null, 'kind'),
            new xmldb_field('quote', XMLDB_TYPE_CHAR, '1333', null, XMLDB_NOTNULL, null, null, 'level'),
            new xmldb_field('quotebefore', XMLDB_TYPE_CHAR, '100', null, XMLDB_NOTNULL, null, null, 'quote'),
            new xmldb_field('quoteafter', XMLDB_TYPE_CHAR, '100', null, XMLDB_NOTNULL, null, null, 'quotebefore'),
            new xmldb_field('timeedited', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'quoteafter'),
            new xmldb_field('timeresolved', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'timeedited'),
            new xmldb_field('resolvedby', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'timeresolved'),
            new xmldb_field('timereopened', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'resolvedby'),
        ];
        foreach ($fields as $field) {
            if (!$dbman->field_exists($table, $field)) {
                $dbman->add_field($table, $field);
            }
        }
        // What came with a request for changes asks for something; what came with an approval does not.
        foreach (['changes' => 'request', 'approved' => 'praise'] as $outcome => $kind) {
            $came = 'id IN (SELECT d.commentid FROM {proofolio_decision} d WHERE d.outcome = :outcome)';
            $DB->set_field_select('proofolio_comment', 'kind', $kind, $came, ['outcome' => $outcome]);
        }
        upgrade_mod_savepoint(true, 2026112500, 'proofolio');
    }

    if ($oldversion < 2026112501) {
        $fields = [
            'proofolio' => new xmldb_field('silentdays', XMLDB_TYPE_INTEGER, '4', null, XMLDB_NOTNULL, null, '21', 'shrinkphotos'),
            'proofolio_kept_trace' =>
                new xmldb_field('timeshown', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'clientkey'),
        ];
        foreach ($fields as $name => $field) {
            if (!$dbman->field_exists(new xmldb_table($name), $field)) {
                $dbman->add_field(new xmldb_table($name), $field);
            }
        }
        // Nobody noted when these were shown; the moment when they were kept is the earliest that it can have been.
        $DB->execute("UPDATE {proofolio_kept_trace} SET timeshown = timekept WHERE shown = 1 AND timeshown = 0");

        $table = new xmldb_table('proofolio_kept_seen');
        $table->add_field('id', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, XMLDB_SEQUENCE);
        $table->add_field('keptid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $table->add_field('userid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        foreach (['timeseen', 'timecreated', 'timemodified', 'usermodified'] as $name) {
            $table->add_field($name, XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        }
        $table->add_key('primary', XMLDB_KEY_PRIMARY, ['id']);
        $table->add_key('keptid', XMLDB_KEY_FOREIGN, ['keptid'], 'proofolio_kept_trace', ['id']);
        $table->add_key('userid', XMLDB_KEY_FOREIGN, ['userid'], 'user', ['id']);
        $table->add_index('keptid-userid', XMLDB_INDEX_UNIQUE, ['keptid', 'userid']);
        if (!$dbman->table_exists($table)) {
            $dbman->create_table($table);
        }
        upgrade_mod_savepoint(true, 2026112501, 'proofolio');
    }

    if ($oldversion < 2026112502) {
        $table = new xmldb_table('proofolio_cover');
        $table->add_field('id', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, XMLDB_SEQUENCE);
        foreach (['proofolioid', 'tutorid', 'coverid', 'arrangedby'] as $name) {
            $table->add_field($name, XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        }
        foreach (['timestart', 'timeend', 'timearranged'] as $name) {
            $table->add_field($name, XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        }
        $table->add_field('handedover', XMLDB_TYPE_INTEGER, '1', null, XMLDB_NOTNULL, null, '0');
        foreach (['timecreated', 'timemodified', 'usermodified'] as $name) {
            $table->add_field($name, XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        }
        $table->add_key('primary', XMLDB_KEY_PRIMARY, ['id']);
        $table->add_key('proofolioid', XMLDB_KEY_FOREIGN, ['proofolioid'], 'proofolio', ['id']);
        foreach (['tutorid', 'coverid', 'arrangedby'] as $name) {
            $table->add_key($name, XMLDB_KEY_FOREIGN, [$name], 'user', ['id']);
        }
        $table->add_index('proofolioid-timeend', XMLDB_INDEX_NOTUNIQUE, ['proofolioid', 'timeend']);
        $table->add_index('proofolioid-tutorid-coverid', XMLDB_INDEX_NOTUNIQUE, ['proofolioid', 'tutorid', 'coverid']);
        $table->add_index('coverid-proofolioid-timeend', XMLDB_INDEX_NOTUNIQUE, ['coverid', 'proofolioid', 'timeend']);
        $table->add_index('handedover-timestart', XMLDB_INDEX_NOTUNIQUE, ['handedover', 'timestart']);
        if (!$dbman->table_exists($table)) {
            $dbman->create_table($table);
        }

        $table = new xmldb_table('proofolio_notice');
        $field = new xmldb_field('aboutcover', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'versionid');
        if (!$dbman->field_exists($table, $field)) {
            $dbman->add_field($table, $field);
        }
        if (!$dbman->index_exists($table, new xmldb_index('aboutcover', XMLDB_INDEX_NOTUNIQUE, ['aboutcover']))) {
            $dbman->add_key($table, new xmldb_key('aboutcover', XMLDB_KEY_FOREIGN, ['aboutcover'], 'proofolio_cover', ['id']));
        }
        upgrade_mod_savepoint(true, 2026112502, 'proofolio');
    }

    if ($oldversion < 2026112503) {
        $fields = [
            'proofolio' => new xmldb_field('showread', XMLDB_TYPE_INTEGER, '1', null, XMLDB_NOTNULL, null, '0', 'shrinkphotos'),
            'proofolio_notice' =>
                new xmldb_field('timedigest', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'timesent'),
        ];
        foreach ($fields as $name => $field) {
            if (!$dbman->field_exists(new xmldb_table($name), $field)) {
                $dbman->add_field(new xmldb_table($name), $field);
            }
        }

        $reads = new xmldb_table('proofolio_version_read');
        $reads->add_field('id', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, XMLDB_SEQUENCE);
        $reads->add_field('versionid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $reads->add_field('userid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $reads->add_field('timeread', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $reads->add_key('versionid', XMLDB_KEY_FOREIGN, ['versionid'], 'proofolio_version', ['id']);
        $reads->add_index('versionid-userid', XMLDB_INDEX_UNIQUE, ['versionid', 'userid']);

        $reminders = new xmldb_table('proofolio_reminder');
        $reminders->add_field('id', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, XMLDB_SEQUENCE);
        $reminders->add_field('portfolioid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $reminders->add_field('number', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $reminders->add_field('userid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $reminders->add_field('timereminded', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $reminders->add_key('portfolioid', XMLDB_KEY_FOREIGN, ['portfolioid'], 'proofolio_portfolio', ['id']);
        $reminders->add_index('portfolioid-number', XMLDB_INDEX_UNIQUE, ['portfolioid', 'number']);

        foreach ([$reads, $reminders] as $table) {
            foreach (['timecreated', 'timemodified', 'usermodified'] as $column) {
                $table->add_field($column, XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
            }
            $table->add_key('primary', XMLDB_KEY_PRIMARY, ['id']);
            $table->add_key('userid', XMLDB_KEY_FOREIGN, ['userid'], 'user', ['id']);
            if (!$dbman->table_exists($table)) {
                $dbman->create_table($table);
            }
        }

        upgrade_mod_savepoint(true, 2026112503, 'proofolio');
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

    if ($oldversion < 2026112505) {
        $table = new xmldb_table('proofolio_judgement');
        $table->add_field('id', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, XMLDB_SEQUENCE);
        $table->add_field('portfolioid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $table->add_field('competencyid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $table->add_field('userid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $table->add_field('quality', XMLDB_TYPE_CHAR, '20', null, XMLDB_NOTNULL);
        $table->add_field('degree', XMLDB_TYPE_CHAR, '10', null, XMLDB_NOTNULL);
        $table->add_field('reason', XMLDB_TYPE_CHAR, '1333', null, XMLDB_NOTNULL);
        $table->add_field('timejudged', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_field('timecreated', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_field('timemodified', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_field('usermodified', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_key('primary', XMLDB_KEY_PRIMARY, ['id']);
        $table->add_key('portfolioid', XMLDB_KEY_FOREIGN, ['portfolioid'], 'proofolio_portfolio', ['id']);
        $table->add_key('competencyid', XMLDB_KEY_FOREIGN, ['competencyid'], 'proofolio_competency', ['id']);
        $table->add_key('userid', XMLDB_KEY_FOREIGN, ['userid'], 'user', ['id']);
        $place = ['portfolioid', 'competencyid', 'userid', 'quality'];
        $table->add_index('portfolioid-competencyid-userid-quality', XMLDB_INDEX_UNIQUE, $place);
        if (!$dbman->table_exists($table)) {
            $dbman->create_table($table);
        }
        upgrade_mod_savepoint(true, 2026112505, 'proofolio');
    }

    if ($oldversion < 2026112506) {
        $table = new xmldb_table('proofolio_milestone');
        $table->add_field('id', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, XMLDB_SEQUENCE);
        $table->add_field('portfolioid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL);
        $table->add_field('stage', XMLDB_TYPE_CHAR, '20', null, XMLDB_NOTNULL);
        $table->add_field('timedue', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_field('timecreated', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_field('timemodified', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_field('usermodified', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_key('primary', XMLDB_KEY_PRIMARY, ['id']);
        $table->add_key('portfolioid', XMLDB_KEY_FOREIGN, ['portfolioid'], 'proofolio_portfolio', ['id']);
        $table->add_index('portfolioid-stage', XMLDB_INDEX_UNIQUE, ['portfolioid', 'stage']);
        if (!$dbman->table_exists($table)) {
            $dbman->create_table($table);
        }
        upgrade_mod_savepoint(true, 2026112506, 'proofolio');
    }

    return true;
}
