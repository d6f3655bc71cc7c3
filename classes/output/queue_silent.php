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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\models\reminder;
use mod_proofolio\local\silent_student;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The students who have done nothing for a while, with when they worked last, be it on a draft; never what they wrote.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_silent implements renderable, templatable {
    /** Students on a page. */
    private const PER_PAGE = 25;

    /**
     * A list of silent students.
     *
     * @param silent_student[] $silent Silent longest first.
     * @param bool $hasactivities Whether they are of several activities.
     * @param int $page From 0.
     * @param moodle_url $url Where the list is.
     * @param int $now UTC seconds.
     */
    public function __construct(
        /** @var silent_student[] Silent longest first. */
        private readonly array $silent,
        /** @var bool Whether they are of several activities. */
        private readonly bool $hasactivities,
        /** @var int From 0. */
        private readonly int $page,
        /** @var moodle_url Where the list is. */
        private readonly moodle_url $url,
        /** @var int UTC seconds. */
        private readonly int $now,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'heading' => new external_value(PARAM_TEXT, 'How many they are, in words'),
            'hasactivities' => new external_value(PARAM_BOOL, 'Whether they are of several activities'),
            'students' => new external_multiple_structure(new external_single_structure([
                'studentid' => new external_value(PARAM_INT, 'Id of the student'),
                'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
                'student' => new external_value(PARAM_TEXT, 'Name of the student'),
                'url' => new external_value(PARAM_URL, 'What they have submitted'),
                'activity' => new external_value(PARAM_TEXT, 'Name of the activity'),
                'hasbegun' => new external_value(PARAM_BOOL, 'Whether they have done anything'),
                'since' => moment::structure(),
                'reminder' => reminder_button::structure(),
            ])),
            'pages' => pages::structure(),
        ], 'The students who have done nothing for a while');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $pages = new pages(count($this->silent), self::PER_PAGE, $this->page, $this->url, 'silentpage');
        $shown = array_slice($this->silent, $pages->first(), self::PER_PAGE);
        $reminded = reminder::last_times(
            array_unique(array_map(fn(silent_student $silent): int => $silent->activity->get_id(), $shown)),
            array_unique(array_map(fn(silent_student $silent): int => (int) $silent->student->id, $shown)),
        );
        return [
            'heading' => moment::counted('queuesilent', count($this->silent)),
            'hasactivities' => $this->hasactivities,
            'students' => array_map(
                fn(silent_student $silent): array => $this->export_student($silent, $reminded, $output),
                $shown,
            ),
            'pages' => $pages->export_for_template($output),
        ];
    }

    /**
     * One of them.
     *
     * @param silent_student $silent
     * @param int[][] $reminded When they were last reminded, by id of the activity's own row and of the student.
     * @param renderer_base $output
     * @return array
     */
    private function export_student(silent_student $silent, array $reminded, renderer_base $output): array {
        $activity = $silent->activity;
        $options = ['context' => $activity->context, 'escape' => false];
        $studentid = (int) $silent->student->id;
        $name = people::name($activity, $silent->student);
        $last = $reminded[$activity->get_id()][$studentid] ?? 0;
        $button = new reminder_button($activity, $studentid, $name, $last, $this->now, $this->url);
        $params = ['id' => $activity->cm->id, 'scope' => logbook_reader::STUDENTS, 'studentid' => $studentid];
        return [
            'studentid' => $studentid,
            'cmid' => (int) $activity->cm->id,
            'student' => $name,
            'url' => (new moodle_url('/mod/proofolio/view.php', $params))->out(false),
            'activity' => format_string($activity->cm->name, true, $options),
            'hasbegun' => $silent->timeworked > 0,
            'since' => (new moment($silent->since))->export_for_template($output),
            'reminder' => $button->export_for_template($output),
        ];
    }
}
