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
use mod_proofolio\local\logbook as logbook_domain;
use mod_proofolio\local\logbook_filter as filter;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\queue_filter;
use mod_proofolio\local\roster;
use mod_proofolio\permission;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * The students whom a tutor or coordinator accompanies, also those who have written nothing, and what is new of each.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_students implements renderable, templatable {
    /**
     * A list of students.
     *
     * @param logbook_reader $reader Somebody who reads students' logbooks.
     */
    public function __construct(
        /** @var logbook_reader Somebody who reads students' logbooks. */
        private readonly logbook_reader $reader,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'waiting' => new external_value(PARAM_INT, 'How much waits for the reader, of all of them'),
            'isempty' => new external_value(PARAM_BOOL, 'Whether there are none'),
            'emptytext' => new external_value(PARAM_TEXT, 'What that means'),
            'hasnogroup' => new external_value(PARAM_BOOL, 'Whether some are in no group where groups decide who sees whom'),
            'nogrouptext' => new external_value(PARAM_TEXT, 'What that means'),
            'students' => new external_multiple_structure(new external_single_structure([
                'userid' => new external_value(PARAM_INT, 'Id of the student'),
                'fullname' => new external_value(PARAM_TEXT, 'Name of the student'),
                'hasproofs' => new external_value(PARAM_BOOL, 'Whether proofs have been submitted'),
                'proofsname' => new external_value(PARAM_TEXT, 'How many, in words'),
                'proofsurl' => new external_value(PARAM_URL, 'The list of them'),
                'hasshown' => new external_value(PARAM_BOOL, 'Whether the student shows traces before any proof is made of them'),
                'shownname' => new external_value(PARAM_TEXT, 'How many, in words'),
                'shownurl' => new external_value(PARAM_URL, 'Where they are'),
                'iswaiting' => new external_value(PARAM_BOOL, 'Whether something of theirs waits for the reader'),
                'waitingname' => new external_value(PARAM_TEXT, 'How much, in words'),
                'queueurl' => new external_value(PARAM_URL, 'The reader\'s queue, of this student'),
                'hasworked' => new external_value(PARAM_BOOL, 'Whether the student has written anything'),
                'worked' => moment::structure(),
                'isnogroup' => new external_value(PARAM_BOOL, 'Whether the student is in no group'),
                'canmanage' => new external_value(PARAM_BOOL, 'Whether the reader sets targets and tutors'),
                'manageurl' => new external_value(PARAM_URL, 'Where that is done'),
            ])),
        ], 'The students whom the reader accompanies');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $reader = $this->reader;
        $roster = new roster($reader->activity);
        $managed = $roster->get_students_managed_by($reader->userid);
        $nogroup = array_intersect_key(array_flip($roster->get_studentids_without_group()), $managed);
        $overviews = logbook_domain::overviews($reader->activity, $reader->students, $reader->userid);
        $shown = kept_trace::count_shown($reader->activity->get_id(), array_keys($reader->students));
        $students = [];
        foreach ($reader->students as $id => $student) {
            $students[] = [
                'userid' => (int) $id,
                'fullname' => $reader->name_of($student),
                'isnogroup' => isset($nogroup[$id]),
                'canmanage' => isset($managed[$id]),
                'manageurl' => (new moodle_url('/mod/proofolio/student.php', [
                    'id' => $reader->activity->cm->id,
                    'userid' => $id,
                ]))->out(false),
                'proofsurl' => $reader->url(new filter(studentid: $id))->out(false),
                'hasshown' => !empty($shown[$id]),
                'shownname' => moment::counted('countshowntrace', $shown[$id] ?? 0),
                'shownurl' => (new moodle_url('/mod/proofolio/traces.php', [
                    'id' => $reader->activity->cm->id,
                    'userid' => $id,
                ]))->out(false),
                'queueurl' => (new queue_address($reader->activity->cm->id, new queue_filter($id)))->queue_url()->out(false),
            ] + self::export_overview($output, $overviews[$id]);
        }
        return [
            'waiting' => array_sum(array_column($overviews, 'waiting')),
            'isempty' => !$students,
            'emptytext' => $this->empty_text(),
            'hasnogroup' => (bool) $nogroup,
            'nogrouptext' => moment::counted('managenogroup', count($nogroup)),
            'students' => $students,
        ];
    }

    /**
     * What is known of a student's work.
     *
     * @param renderer_base $output
     * @param stdClass $overview
     * @return array
     */
    private static function export_overview(renderer_base $output, stdClass $overview): array {
        $proofs = $overview->proofs;
        return [
            'hasproofs' => $proofs > 0,
            'proofsname' => $proofs ? moment::counted('countproof', $proofs) : get_string('noproofs', 'mod_proofolio'),
            'iswaiting' => $overview->waiting > 0,
            'waitingname' => moment::counted('counttodo', $overview->waiting),
            'hasworked' => $overview->timeworked > 0,
            'worked' => (new moment($overview->timeworked))->export_for_template($output),
        ];
    }

    /**
     * What it means to accompany nobody.
     *
     * @return string
     */
    private function empty_text(): string {
        $cansee = permission::can_manage($this->reader->activity, $this->reader->userid);
        return get_string($cansee ? 'emptyenrolled' : 'emptystudents', 'mod_proofolio');
    }
}
