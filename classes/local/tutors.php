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

use mod_proofolio\event\tutor_assigned;
use mod_proofolio\event\tutor_unassigned;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\tutor;

/**
 * What the coordinator does with the tutors of a student: assigning them by name and ending that.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tutors {
    /**
     * Assigns a tutor to a student. Assigning somebody again changes nothing.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int $tutorid
     * @return tutor
     * @throws refusal When this person cannot accompany, or is the student.
     */
    public static function assign(activity $activity, int $studentid, int $tutorid): tutor {
        if ($tutorid === $studentid || !(new roster($activity))->can_accompany($tutorid)) {
            throw refusal::cannot_accompany();
        }
        return act::run_again_when_overtaken(function () use ($activity, $studentid, $tutorid): tutor {
            $portfolio = portfolio::ensure($activity->get_id(), $studentid);
            $assignment = ['portfolioid' => $portfolio->get('id'), 'userid' => $tutorid];
            $known = tutor::get_record($assignment);
            if ($known) {
                return $known;
            }
            $tutor = (new tutor(0, (object) $assignment))->create();
            self::trigger(tutor_assigned::class, $activity, $portfolio, $tutor);
            notices::of_assignment($tutor, $portfolio);
            return $tutor;
        });
    }

    /**
     * Ends the assignment of a tutor. What the tutor wrote stays; they can no longer read it. Where there is none, nothing happens.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int $tutorid
     */
    public static function unassign(activity $activity, int $studentid, int $tutorid): void {
        act::run(function () use ($activity, $studentid, $tutorid): void {
            $portfolio = portfolio::of($activity->get_id(), $studentid);
            $tutor = $portfolio ? tutor::get_record(['portfolioid' => $portfolio->get('id'), 'userid' => $tutorid]) : false;
            if ($tutor) {
                self::trigger(tutor_unassigned::class, $activity, $portfolio, $tutor);
                $tutor->delete();
            }
        });
    }

    /**
     * Tells the log what was done.
     *
     * @param string $event The event's class.
     * @param activity $activity
     * @param portfolio $portfolio
     * @param tutor $tutor
     */
    private static function trigger(string $event, activity $activity, portfolio $portfolio, tutor $tutor): void {
        $event::create([
            'objectid' => $tutor->get('id'),
            'context' => $activity->context,
            'relateduserid' => $tutor->get('userid'),
            'other' => ['studentid' => $portfolio->get('userid')],
        ])->trigger();
    }
}
