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

use coding_exception;
use core_php_time_limit;

/**
 * Carries out planned changes of students: all of them, or none.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student_changes {
    /**
     * Carries out some changes in one act.
     *
     * @param activity $activity
     * @param student_change[] $changes
     * @throws refusal When one of them is not possible: then nothing has changed.
     */
    public static function apply(activity $activity, array $changes): void {
        core_php_time_limit::raise();
        act::run_again_when_overtaken(function () use ($activity, $changes): void {
            foreach ($changes as $change) {
                self::apply_one($activity, $change);
            }
        });
    }

    /**
     * Carries out one change.
     *
     * @param activity $activity
     * @param student_change $change
     */
    private static function apply_one(activity $activity, student_change $change): void {
        $studentid = $change->studentid;
        match ($change->act) {
            student_wish::ADD_TARGET => targets::save($activity, $studentid, $change->id, (object) $change->module),
            student_wish::END_TARGET => targets::remove($activity, $studentid, $change->id),
            student_wish::ADD_TUTOR => tutors::assign($activity, $studentid, $change->id),
            student_wish::END_TUTOR => tutors::unassign($activity, $studentid, $change->id),
            student_wish::SET_DATE => milestones::save($activity, $studentid, [$change->stage => $change->time]),
            default => throw new coding_exception("There is no way to $change->act"),
        };
    }
}
