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

use mod_proofolio\event\milestones_updated;
use mod_proofolio\local\models\milestone;
use mod_proofolio\local\models\portfolio;

/**
 * The dates of a student: when the stages of their portfolio are due. The coordinator sets them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class milestones {
    /**
     * Sets some dates of a student; the others stay.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int[] $dates The beginning of the day in UTC seconds by stage; 0 takes a date away.
     */
    public static function save(activity $activity, int $studentid, array $dates): void {
        act::run_again_when_overtaken(function () use ($activity, $studentid, $dates): void {
            $portfolio = portfolio::ensure($activity->get_id(), $studentid);
            $changed = false;
            foreach (array_intersect_key($dates, array_flip(milestone::STAGES)) as $stage => $time) {
                $changed = self::set($portfolio, $stage, (int) $time) || $changed;
            }
            if ($changed) {
                milestones_updated::create([
                    'objectid' => $portfolio->get('id'),
                    'context' => $activity->context,
                    'relateduserid' => $studentid,
                ])->trigger();
            }
        });
    }

    /**
     * Sets some dates of a student as days that somebody chose.
     *
     * @param activity $activity
     * @param int $studentid
     * @param string[] $days Year-month-day by stage; nothing takes a date away.
     * @throws refusal When there is no such day.
     */
    public static function save_days(activity $activity, int $studentid, array $days): void {
        $dates = [];
        foreach ($days as $stage => $day) {
            $dates[$stage] = $day === '' ? 0 : calendar_day::to_time($day) ?? throw refusal::no_such_day($stage);
        }
        self::save($activity, $studentid, $dates);
    }

    /**
     * The dates of a student.
     *
     * @param activity $activity
     * @param int $studentid
     * @return int[] UTC seconds by stage, in the order of the stages; those that are set.
     */
    public static function of(activity $activity, int $studentid): array {
        $dates = milestone::by_student($activity->get_id(), [$studentid])[$studentid];
        return array_intersect_key(array_replace(array_flip(milestone::STAGES), $dates), $dates);
    }

    /**
     * Sets one date.
     *
     * @param portfolio $portfolio
     * @param string $stage
     * @param int $time UTC seconds, 0 for none.
     * @return bool Whether that changed anything.
     */
    private static function set(portfolio $portfolio, string $stage, int $time): bool {
        $place = ['portfolioid' => $portfolio->get('id'), 'stage' => $stage];
        $known = milestone::get_record($place) ?: null;
        if ((int) $known?->get('timedue') === $time) {
            return false;
        }
        if (!$time) {
            $known->delete();
            return true;
        }
        $row = $known ?? new milestone(0, (object) $place);
        $row->set('timedue', $time);
        $row->save();
        return true;
    }
}
