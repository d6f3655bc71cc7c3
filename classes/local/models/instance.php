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

namespace mod_proofolio\local\models;

/**
 * One competency portfolio activity: its settings.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class instance extends model {
    /** The table. */
    public const TABLE = 'proofolio';

    /** Tutor mode: those assigned by name, nobody else. */
    public const TUTORS_ASSIGNED = 0;
    /** Tutor mode: also the tutors who share a group with the student. */
    public const TUTORS_OF_GROUP = 1;
    /** Tutor mode: also every tutor in the course. */
    public const TUTORS_OF_COURSE = 2;

    /** After how many days without anything done a student counts as silent, unless the activity says otherwise. */
    public const SILENT_DAYS = 21;
    /** The most days that can be set. */
    public const MOST_SILENT_DAYS = 999;

    /** What can complete an activity. */
    public const COMPLETION_RULES = ['completionsubmitted', 'completionapproved', 'completiontargets'];

    #[\Override]
    protected static function define_properties() {
        return [
            'course' => ['type' => PARAM_INT],
            'name' => ['type' => PARAM_TEXT],
            'intro' => ['type' => PARAM_RAW, 'default' => null, 'null' => NULL_ALLOWED],
            'introformat' => ['type' => PARAM_INT, 'default' => 1],
            'tutormode' => ['type' => PARAM_INT, 'default' => 0],
            'timeopen' => ['type' => PARAM_INT, 'default' => 0],
            'timeclose' => ['type' => PARAM_INT, 'default' => 0],
            'maxfiles' => ['type' => PARAM_INT, 'default' => 20],
            'maxbytes' => ['type' => PARAM_INT, 'default' => 0],
            'completionsubmitted' => ['type' => PARAM_INT, 'default' => 0],
            'completionapproved' => ['type' => PARAM_INT, 'default' => 0],
            'completiontargets' => ['type' => PARAM_INT, 'default' => 0],
            'descriptionquestions' => ['type' => PARAM_TEXT, 'default' => null, 'null' => NULL_ALLOWED],
            'analysisquestions' => ['type' => PARAM_TEXT, 'default' => null, 'null' => NULL_ALLOWED],
            'shrinkphotos' => ['type' => PARAM_INT, 'default' => 1],
            'silentdays' => ['type' => PARAM_INT, 'default' => self::SILENT_DAYS],
            'showread' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * Which of some courses have an activity.
     *
     * @param int[] $courseids
     * @return int[]
     */
    public static function course_ids(array $courseids): array {
        global $DB;
        if (!$courseids) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal($courseids, SQL_PARAMS_NAMED, 'course');
        $sql = 'SELECT DISTINCT i.course FROM {' . self::TABLE . "} i WHERE i.course $insql ORDER BY i.course";
        return array_map('intval', $DB->get_fieldset_sql($sql, $params));
    }

    /**
     * What completes the activity.
     *
     * @return int[] By rule; 0 for those that do not matter.
     */
    public function get_completion_rules(): array {
        return array_combine(self::COMPLETION_RULES, array_map(fn(string $rule): int => $this->get($rule), self::COMPLETION_RULES));
    }

    /**
     * The courses that have such activities.
     *
     * @param int $limit The most of them.
     * @return int[] Newest first.
     */
    public static function courseids(int $limit): array {
        global $DB;
        $sql = 'SELECT DISTINCT course FROM {' . self::TABLE . '} ORDER BY course DESC';
        return array_map('intval', array_keys($DB->get_records_sql($sql, [], 0, $limit)));
    }
}
