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

namespace mod_proofolio\local;

use mod_proofolio\local\models\milestone;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\target;
use mod_proofolio\local\models\tutor;

/**
 * What is set for some students now: targets, tutors assigned by name, dates. Read in a number of queries that does not
 * grow with them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student_state {
    /**
     * What is set.
     *
     * @param array $targets What is said of the failed module by field, by competency id, by student id.
     * @param int[][] $tutors Ids of the tutors assigned by name, by student id.
     * @param int[][] $dates UTC seconds by stage, by student id.
     */
    public function __construct(
        /** @var array What is said of the failed module by field, by competency id, by student id. */
        public readonly array $targets,
        /** @var int[][] Ids of the tutors assigned by name, by student id. */
        public readonly array $tutors,
        /** @var int[][] UTC seconds by stage, by student id. */
        public readonly array $dates,
    ) {
    }

    /**
     * What is set for some students.
     *
     * @param activity $activity
     * @param int[] $studentids
     * @return self
     */
    public static function of(activity $activity, array $studentids): self {
        $proofolioid = $activity->get_id();
        return new self(
            self::targets($proofolioid, $studentids),
            tutor::userids_by_student($proofolioid, $studentids),
            milestone::by_student($proofolioid, $studentids),
        );
    }

    /**
     * The targets.
     *
     * @param int $proofolioid
     * @param int[] $studentids
     * @return array
     */
    private static function targets(int $proofolioid, array $studentids): array {
        $owners = array_intersect(portfolio::owners($proofolioid), $studentids);
        $targets = [];
        foreach (target::in_set('portfolioid', array_keys($owners)) as $target) {
            $module = [];
            foreach ([...array_keys(targets::LIMITS), 'modulecredits'] as $field) {
                $module[$field] = $target->get($field);
            }
            $targets[$owners[$target->get('portfolioid')]][$target->get('competencyid')] = $module;
        }
        return $targets;
    }
}
