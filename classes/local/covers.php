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

use mod_proofolio\event\cover_added;
use mod_proofolio\event\cover_ended;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\kept_seen;
use mod_proofolio\local\models\read_mark;

/**
 * What the coordinator does with covers: letting a colleague cover for a tutor for a time, and ending that early.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class covers {
    /**
     * Lets a colleague cover for a tutor.
     *
     * @param activity $activity
     * @param int $tutorid
     * @param int $coverid Id of the colleague.
     * @param int $timestart UTC seconds, the first of it.
     * @param int $timeend UTC seconds, the first after it.
     * @param int $arrangedby Id of the coordinator.
     * @param int $now UTC seconds.
     * @return cover
     * @throws refusal When it is of no use, or these two have a cover in this time.
     */
    public static function add(
        activity $activity,
        int $tutorid,
        int $coverid,
        int $timestart,
        int $timeend,
        int $arrangedby,
        int $now,
    ): cover {
        if (!in_array($tutorid, self::tutorids_for($activity, $arrangedby))) {
            throw refusal::nobody_to_cover_for();
        }
        if ($coverid === $tutorid) {
            throw refusal::covers_for_oneself();
        }
        if (!(new roster($activity))->can_cover($coverid)) {
            throw refusal::cannot_cover();
        }
        if ($timeend <= $timestart) {
            throw refusal::ends_before_it_begins();
        }
        if ($timeend <= $now) {
            throw refusal::cover_is_past();
        }
        return act::run(function () use ($activity, $tutorid, $coverid, $timestart, $timeend, $arrangedby, $now): cover {
            // Two coordinators at once wait for each other here, so that the later one meets what the earlier one wrote.
            $activity->instance->hold();
            $known = cover::overlapping($activity->get_id(), $tutorid, $coverid, $timestart, $timeend);
            if ($known) {
                throw refusal::cover_overlaps($known);
            }
            $cover = (new cover(0, (object) [
                'proofolioid' => $activity->get_id(),
                'tutorid' => $tutorid,
                'coverid' => $coverid,
                'arrangedby' => $arrangedby,
                'timestart' => $timestart,
                'timeend' => $timeend,
                'timearranged' => $now,
            ]))->create();
            $activity->forget_covers();
            self::trigger(cover_added::class, $activity, $cover);
            notices::of_cover($cover, $now);
            if ($timestart <= $now) {
                self::hand_over($activity, $cover, $now);
            }
            return $cover;
        });
    }

    /**
     * Hands over in all covers that have begun: what the tutor has read waits for the colleague no more than for the tutor. Those
     * who accompany a student anyway keep what is unread for them.
     *
     * @param int $now UTC seconds.
     */
    public static function hand_over_due(int $now): void {
        foreach (cover::to_hand_over($now) as $cover) {
            $activity = activity::from_instanceid($cover->get('proofolioid'));
            act::run_again_when_overtaken(fn() => self::hand_over($activity, $cover, $now));
        }
    }

    /**
     * Hands over in a cover. Part of an act.
     *
     * @param activity $activity The cover's.
     * @param cover $cover
     * @param int $now UTC seconds.
     */
    private static function hand_over(activity $activity, cover $cover, int $now): void {
        $roster = new roster($activity);
        $studentids = array_diff(
            $roster->get_studentids_by_tutor()[$cover->get('tutorid')] ?? [],
            $roster->get_lasting_studentids_of($cover->get('coverid')),
        );
        if ($studentids) {
            $handed = [$activity->get_id(), $studentids, $cover->get('tutorid'), $cover->get('coverid'), $now];
            read_mark::hand_over(...$handed);
            kept_seen::hand_over(...$handed);
        }
        $cover->set('handedover', true);
        $cover->update();
    }

    /**
     * Ends a cover now; one that has not begun will not begin. Where it is over already, nothing happens.
     *
     * @param activity $activity The cover's.
     * @param cover $cover
     * @param int $userid Id of the coordinator.
     * @param int $now UTC seconds.
     */
    public static function end(activity $activity, cover $cover, int $userid, int $now): void {
        act::run(function () use ($activity, $cover, $userid, $now): void {
            $cover->hold();
            $cover->read();
            $end = max($now, $cover->get('timestart'));
            if ($cover->get('timeend') <= $end) {
                return;
            }
            $cover->set('timeend', $end);
            $cover->update();
            $activity->forget_covers();
            self::trigger(cover_ended::class, $activity, $cover);
            notices::of_ended_cover($cover, $userid, $now);
        });
    }

    /**
     * The tutors whom a coordinator can find a cover for, whatever access these have now. Groups limit those who may not see all
     * groups: they need to coordinate every student of the tutor.
     *
     * @param activity $activity
     * @param int $coordinatorid
     * @return int[] Ids; nobody for who does not coordinate.
     */
    public static function tutorids_for(activity $activity, int $coordinatorid): array {
        $roster = new roster($activity);
        $managed = array_keys($roster->get_students_managed_by($coordinatorid));
        if (!$managed) {
            return [];
        }
        $students = array_filter(
            $roster->get_studentids_by_tutor(),
            fn(array $studentids): bool => !array_diff($studentids, $managed),
        );
        return array_keys($students);
    }

    /**
     * The tutors whose queue a coordinator can look at, whatever access these have now: they have a student whom the coordinator
     * coordinates.
     *
     * @param activity $activity
     * @param int $coordinatorid
     * @return int[] Ids; nobody for who does not coordinate.
     */
    public static function tutorids_seen_by(activity $activity, int $coordinatorid): array {
        $roster = new roster($activity);
        $managed = array_keys($roster->get_students_managed_by($coordinatorid));
        return $managed
            ? array_keys(array_filter(
                $roster->get_studentids_by_tutor(),
                fn(array $studentids): bool => (bool) array_intersect($studentids, $managed),
            ))
            : [];
    }

    /**
     * The covers that hold or will hold, and that a coordinator can end.
     *
     * @param activity $activity
     * @param int $coordinatorid
     * @param int $now UTC seconds.
     * @return cover[] Those that begin first come first.
     */
    public static function ended_by(activity $activity, int $coordinatorid, int $now): array {
        $covers = cover::not_over($activity->get_id(), $now);
        $roster = new roster($activity);
        if (!$covers || !$roster->is_coordinator($coordinatorid)) {
            return [];
        }
        if (!$roster->is_limited_to_groups($coordinatorid)) {
            return $covers;
        }
        $tutorids = self::tutorids_for($activity, $coordinatorid);
        return array_values(array_filter(
            $covers,
            fn(cover $cover): bool => $cover->get('arrangedby') === $coordinatorid || in_array($cover->get('tutorid'), $tutorids),
        ));
    }

    /**
     * Tells the log what was done.
     *
     * @param string $event The event's class.
     * @param activity $activity
     * @param cover $cover
     */
    private static function trigger(string $event, activity $activity, cover $cover): void {
        $event::create([
            'objectid' => $cover->get('id'),
            'context' => $activity->context,
            'relateduserid' => $cover->get('coverid'),
            'other' => [
                'tutorid' => $cover->get('tutorid'),
                'timestart' => $cover->get('timestart'),
                'timeend' => $cover->get('timeend'),
            ],
        ])->trigger();
    }
}
