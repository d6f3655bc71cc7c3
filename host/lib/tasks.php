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

/**
 * Scheduled tasks and what they say.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace core\task {
    PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

    /** What is done at set times. */
    abstract class scheduled_task {
        use \host_names_the_missing;

        /** What it is called. */
        abstract public function get_name();

        /** Does it. */
        abstract public function execute();
    }
}

namespace {
    /** Says how a task goes on. */
    function mtrace($string, $eol = "\n", $sleep = 0): void {
        echo $string . $eol;
    }

    /** Runs the scheduled tasks of db/tasks.php that are due, as the administrator. One of every minute is due at every call. */
    function host_cron(): void {
        global $CFG;
        $tasks = [];
        require("$CFG->dirroot/mod/proofolio/db/tasks.php");
        \core\session\manager::set_user(get_admin());
        foreach ($tasks as ['classname' => $classname, 'minute' => $minute, 'hour' => $hour, 'day' => $day, 'month' => $month,
                'dayofweek' => $dayofweek]) {
            $period = match ("$minute $hour $day $month $dayofweek") {
                '* * * * *' => 0,
                'R R * * *' => DAYSECS,
                default => throw new host_missing_exception("the schedule of $classname"),
            };
            if (time() >= $period + (int)get_config('tool_task', $classname)) {
                set_config($classname, time(), 'tool_task');
                $task = new $classname();
                mtrace("Execute scheduled task: {$task->get_name()} ($classname)");
                $task->execute();
            }
        }
    }
}
