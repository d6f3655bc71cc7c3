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

namespace mod_proofolio\output;

use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\reminders;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The button by which those who accompany a student remind them of their portfolio, and when that was last done.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminder_button implements renderable, templatable {
    /**
     * A button.
     *
     * @param activity $activity
     * @param int $studentid A student whom the reader accompanies or coordinates.
     * @param string $name The student's name.
     * @param int $last When the student was last reminded, UTC seconds; 0 for never.
     * @param int $now UTC seconds.
     * @param moodle_url|null $back Where one goes on without JavaScript; the student's logbook by default.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int A student whom the reader accompanies or coordinates. */
        private readonly int $studentid,
        /** @var string The student's name. */
        private readonly string $name,
        /** @var int When the student was last reminded, UTC seconds; 0 for never. */
        private readonly int $last,
        /** @var int UTC seconds. */
        private readonly int $now,
        /** @var moodle_url|null Where one goes on without JavaScript. */
        private readonly ?moodle_url $back = null,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'studentid' => new external_value(PARAM_INT, 'Id of the student'),
            'studentname' => new external_value(PARAM_TEXT, 'Name of the student'),
            'canremind' => new external_value(PARAM_BOOL, 'Whether the student can be reminded now'),
            'remindedtext' => new external_value(PARAM_TEXT, 'When the student was last reminded; empty for never'),
            'action' => new external_value(PARAM_URL, 'Where the form is sent without JavaScript'),
            'sesskey' => new external_value(PARAM_RAW, 'Key of the session'),
            'back' => new external_value(PARAM_LOCALURL, 'Where one goes on without JavaScript'),
        ], 'The button that reminds a student');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $day = fn(int $time): string => userdate($time, get_string('strftimedate', 'langconfig'));
        return [
            'cmid' => (int) $this->activity->cm->id,
            'studentid' => $this->studentid,
            'studentname' => $this->name,
            'canremind' => $this->activity->is_open($this->now) && reminders::is_possible($this->last, $this->now),
            'remindedtext' => $this->last ? get_string('remindedon', 'mod_proofolio', $day($this->last)) : '',
            'action' => (new moodle_url('/mod/proofolio/remind.php'))->out(false),
            'sesskey' => sesskey(),
            'back' => ($this->back ?? self::logbook_of($this->activity, $this->studentid))->out_as_local_url(false),
        ];
    }

    /**
     * The proofs of a student, as those who accompany them see these.
     *
     * @param activity $activity
     * @param int $studentid
     * @return moodle_url
     */
    public static function logbook_of(activity $activity, int $studentid): moodle_url {
        return new moodle_url('/mod/proofolio/view.php', ['id' => $activity->cm->id, 'studentid' => $studentid]);
    }
}
