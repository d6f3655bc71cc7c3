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

use mod_proofolio\local\activity;

/**
 * All of one student's work in one activity.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class portfolio extends model {
    /** The table. */
    public const TABLE = 'proofolio_portfolio';

    /** @var activity|null The activity, once asked for. */
    private ?activity $activity = null;

    #[\Override]
    protected static function define_properties() {
        return [
            'proofolioid' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'folderlink' => ['type' => PARAM_RAW, 'default' => ''],
            'folderconfirmed' => ['type' => PARAM_ALPHANUM, 'default' => ''],
        ];
    }

    /**
     * The portfolio of a student, if it has been begun.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int $userid Id of the student.
     * @return self|null
     */
    public static function of(int $proofolioid, int $userid): ?self {
        return self::get_record(['proofolioid' => $proofolioid, 'userid' => $userid]) ?: null;
    }

    /**
     * The portfolios of some students in an activity, in one query; those who have begun none are left out.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $userids Ids of the students.
     * @return self[]
     */
    public static function of_students(int $proofolioid, array $userids): array {
        global $DB;
        if (!$userids) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'owner');
        $select = "proofolioid = :proofolioid AND userid $insql";
        return array_values(self::get_records_select($select, $params + ['proofolioid' => $proofolioid], 'id'));
    }

    /**
     * The portfolio of a student, made now when this is the first write.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int $userid Id of the student.
     * @return self
     * @throws \dml_write_exception When somebody else made it at the same moment: begin the act again.
     */
    public static function ensure(int $proofolioid, int $userid): self {
        return self::of($proofolioid, $userid)
            ?? (new self(0, (object) ['proofolioid' => $proofolioid, 'userid' => $userid]))->create();
    }

    /**
     * The condition for the portfolios (pf) of some students.
     *
     * @param int[][] $studentids The students' ids by id of the activity's own row; at least one.
     * @return array A condition and its parameters.
     */
    public static function owned_by(array $studentids): array {
        global $DB;
        $ways = [];
        $params = [];
        foreach (array_filter($studentids) as $proofolioid => $ids) {
            [$insql, $inparams] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'owner');
            $place = 'activity' . count($ways);
            $ways[] = "(pf.proofolioid = :$place AND pf.userid $insql)";
            $params += [$place => $proofolioid] + $inparams;
        }
        return ['(' . implode(' OR ', $ways) . ')', $params];
    }

    /**
     * The owners of an activity's portfolios.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @return int[] Ids of students by portfolio id.
     */
    public static function owners(int $proofolioid): array {
        $owners = [];
        foreach (self::get_records(['proofolioid' => $proofolioid]) as $portfolio) {
            $owners[$portfolio->get('id')] = $portfolio->get('userid');
        }
        return $owners;
    }

    /**
     * The activity that this portfolio belongs to.
     *
     * @return activity
     */
    public function get_activity(): activity {
        return $this->activity ??= activity::from_instanceid($this->get('proofolioid'));
    }

    /**
     * Hands over an activity that is loaded already, so that it is not read again.
     *
     * @param activity $activity
     * @return self
     */
    public function with_activity(activity $activity): self {
        if ($activity->instance->get('id') != $this->get('proofolioid')) {
            throw new \coding_exception('This portfolio belongs to another activity');
        }
        $this->activity = $activity;
        return $this;
    }
}
