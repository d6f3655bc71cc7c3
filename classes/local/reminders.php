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

use mod_proofolio\event\reminder_sent;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\reminder;

/**
 * Reminding a silent student of their portfolio: by somebody's click, and at most once a week, whoever clicks.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminders {
    /** How long the next reminder waits for the one before, in seconds. */
    public const AT_MOST_EVERY = WEEKSECS;

    /**
     * Reminds a student. Of several people at once one does it, and the others are told.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int $userid Who does it.
     * @param int $now UTC seconds.
     * @return reminder
     * @throws refusal When the last reminder is less than a week ago.
     */
    public static function send(activity $activity, int $studentid, int $userid, int $now): reminder {
        return act::run_again_when_overtaken(function () use ($activity, $studentid, $userid, $now): reminder {
            $portfolio = portfolio::ensure($activity->get_id(), $studentid);
            $last = reminder::last_in($portfolio->get('id'));
            if ($last && !self::is_possible($last->get('timereminded'), $now)) {
                throw refusal::reminded_already($last->get('timereminded'), self::possible_from($last->get('timereminded')));
            }
            // Two at once would have the same number: the database lets one of them through.
            $reminder = (new reminder(0, (object) [
                'portfolioid' => $portfolio->get('id'),
                'number' => (int) $last?->get('number') + 1,
                'userid' => $userid,
                'timereminded' => $now,
            ]))->create();
            reminder_sent::of($activity, $reminder, $studentid)->trigger();
            notices::of_reminder($reminder, $portfolio);
            return $reminder;
        });
    }

    /**
     * Whether a student can be reminded again.
     *
     * @param int $last When they were last reminded, UTC seconds; 0 for never.
     * @param int $now UTC seconds.
     * @return bool
     */
    public static function is_possible(int $last, int $now): bool {
        return !$last || $now >= self::possible_from($last);
    }

    /**
     * From when on a student can be reminded again.
     *
     * @param int $last When they were last reminded, UTC seconds.
     * @return int UTC seconds.
     */
    private static function possible_from(int $last): int {
        return $last + self::AT_MOST_EVERY;
    }
}
