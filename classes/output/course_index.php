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

use cm_info;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\course_waiting;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * The activities of a course that a person can see, each with what waits for them there.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_index implements renderable, templatable {
    /** @var int[] What waits, by id of the activity's own row. */
    private array $waiting = [];

    /**
     * The activities of a course for a person.
     *
     * @param stdClass $course
     * @param int $userid The current user's id.
     */
    public function __construct(
        /** @var stdClass The course. */
        private readonly stdClass $course,
        /** @var int The current user's id. */
        private readonly int $userid,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'courseurl' => new external_value(PARAM_URL, 'The course'),
            'hasactivities' => new external_value(PARAM_BOOL, 'Whether there is an activity'),
            'activities' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_TEXT, 'The activity\'s name'),
                'url' => new external_value(PARAM_URL, 'The activity'),
                'section' => new external_value(PARAM_TEXT, 'The section of the course'),
                'ishidden' => new external_value(PARAM_BOOL, 'Whether it is hidden from students'),
                'haswaiting' => new external_value(PARAM_BOOL, 'Whether something waits for the reader'),
                'waitingname' => new external_value(PARAM_TEXT, 'How much, in words'),
            ])),
        ], 'The activities of a course');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $cms = array_filter(
            get_fast_modinfo($this->course)->get_instances_of('proofolio'),
            fn(cm_info $cm): bool => $cm->uservisible,
        );
        $this->waiting = course_waiting::counts($this->course, $this->userid);
        return [
            'courseurl' => (new moodle_url('/course/view.php', ['id' => $this->course->id]))->out(false),
            'hasactivities' => (bool) $cms,
            'activities' => array_map($this->activity(...), array_values($cms)),
        ];
    }

    /**
     * One activity.
     *
     * @param cm_info $cm
     * @return array
     */
    private function activity(cm_info $cm): array {
        $waiting = $this->waiting[$cm->instance] ?? 0;
        return [
            'name' => $cm->get_formatted_name(['escape' => false]),
            'url' => (new moodle_url('/mod/proofolio/view.php', ['id' => $cm->id]))->out(false),
            'section' => html_entity_decode(get_section_name($this->course, $cm->sectionnum), ENT_QUOTES),
            'ishidden' => !$cm->visible,
            'haswaiting' => $waiting > 0,
            'waitingname' => $waiting ? moment::counted('indexwaiting', $waiting) : '',
        ];
    }
}
