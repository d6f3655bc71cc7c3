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

namespace mod_proofolio\privacy;

use core_privacy\local\metadata\collection;

/**
 * What this activity keeps about people, in words.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class metadata {
    /** The columns that say something of people, by table; all tables also tell who changed a row last, and when. */
    private const TABLES = [
        'proofolio' => [],
        'proofolio_competency' => [],
        'proofolio_element' => [],
        'proofolio_portfolio' => ['userid', 'folderlink', 'folderconfirmed'],
        'proofolio_target' => ['competencyid', 'modulecode', 'modulename', 'modulecredits', 'moduleresponsible'],
        'proofolio_tutor' => ['userid'],
        'proofolio_cover' => ['tutorid', 'coverid', 'arrangedby', 'timestart', 'timeend', 'timearranged', 'handedover'],
        'proofolio_milestone' => ['stage', 'timedue'],
        'proofolio_judgement' => ['competencyid', 'userid', 'quality', 'degree', 'reason', 'timejudged'],
        'proofolio_experience' => ['name', 'timestart', 'timeend'],
        'proofolio_context' => ['name'],
        'proofolio_kept_trace' => ['caption', 'timeaction', 'link', 'masked', 'shown', 'timekept', 'clientkey', 'timeshown'],
        'proofolio_kept_seen' => ['userid', 'timeseen'],
        'proofolio_proof' => ['competencyid', 'letter', 'name', 'searchname', 'archived'],
        'proofolio_draft' => [
            'contextid', 'description', 'analysis', 'sourcelink', 'sourceconfirmed', 'changenote', 'timesaved',
        ],
        'proofolio_draft_element' => ['elementid'],
        'proofolio_draft_trace' => ['caption', 'timeaction', 'masked', 'link', 'filename', 'keptid'],
        'proofolio_draft_answer' => ['commentid'],
        'proofolio_version' => [
            'userid', 'number', 'competencyid', 'competencycode', 'letter', 'name', 'contextid', 'experiencename', 'contextname',
            'description', 'analysis', 'sourcelink', 'sourceconfirmed', 'searchtext', 'changenote', 'nothingconfidential',
            'timesubmitted',
        ],
        'proofolio_version_element' => ['elementid', 'name'],
        'proofolio_version_trace' => ['caption', 'timeaction', 'masked', 'link', 'filename', 'keptid'],
        'proofolio_version_answer' => ['commentid'],
        'proofolio_version_read' => ['userid', 'timeread'],
        'proofolio_comment' => [
            'userid', 'content', 'timeposted', 'kind', 'level', 'quote', 'quotebefore', 'quoteafter', 'timeedited',
            'timeresolved', 'resolvedby', 'timereopened',
        ],
        'proofolio_decision' => ['userid', 'outcome', 'timedecided'],
        'proofolio_read' => ['userid', 'versionnumber', 'commentid', 'decisionid', 'timeread'],
        'proofolio_phrase' => ['userid', 'content', 'timeadded'],
        'proofolio_notice' => ['userid', 'authorid', 'aboutcover', 'kind', 'state', 'timesent', 'timedigest'],
        'proofolio_reminder' => ['userid', 'timereminded'],
    ];

    /**
     * Says what is kept.
     *
     * @param collection $collection
     * @return collection
     */
    public static function describe(collection $collection): collection {
        foreach (self::TABLES as $table => $columns) {
            $fields = [];
            foreach ([...$columns, 'timecreated', 'timemodified', 'usermodified'] as $column) {
                $fields[$column] = "privacy:metadata:field:$column";
            }
            $collection->add_database_table($table, $fields, "privacy:metadata:$table");
        }
        $collection->add_subsystem_link('core_message', [], 'privacy:metadata:core_message');
        return $collection->add_subsystem_link('core_files', [], 'privacy:metadata:core_files');
    }
}
