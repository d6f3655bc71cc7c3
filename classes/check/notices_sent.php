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

namespace mod_proofolio\check;

use core\check\check;
use core\check\result;
use core\clock;
use core\di;
use core\task\manager;
use mod_proofolio\local\models\notice;
use mod_proofolio\task\send_notices;

/**
 * Whether people are told: warns when notices wait and the sender has not run for an hour.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notices_sent extends check {
    #[\Override]
    public function get_name(): string {
        return get_string('checknotices', 'mod_proofolio');
    }

    #[\Override]
    public function get_action_link(): \action_link {
        return new \action_link(
            new \moodle_url('/admin/tool/task/scheduledtasks.php'),
            get_string('scheduledtasks', 'tool_task'),
        );
    }

    #[\Override]
    public function get_result(): result {
        $now = di::get(clock::class)->time();
        $duesince = notice::due_since($now);
        $task = manager::get_scheduled_task(send_notices::class);
        $lastrun = $task ? (int) $task->get_last_run_time() : 0;
        if ($duesince !== null && min($duesince, $lastrun) < $now - HOURSECS) {
            $since = userdate($duesince);
            $details = $lastrun
                ? get_string('checknoticeslastrun', 'mod_proofolio', ['since' => $since, 'run' => userdate($lastrun)])
                : get_string('checknoticesneverrun', 'mod_proofolio', $since);
            return new result(result::WARNING, get_string('checknoticeslate', 'mod_proofolio'), $details);
        }
        return new result(result::OK, get_string('checknoticesok', 'mod_proofolio'));
    }
}
