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
use mod_proofolio\local\activity;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\student_overview;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * The coordinator's page: the competencies with their elements, and every student with targets and tutors.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class manage implements renderable, templatable {
    /** The id of the page's element. */
    public const ROOT = 'proofolio-manage';

    /**
     * The page for a coordinator.
     *
     * @param activity $activity
     * @param int $userid Id of the coordinator.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Id of the coordinator. */
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
            'rootid' => new external_value(PARAM_ALPHANUMEXT, 'Id of the page\'s element'),
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'addcompetencyurl' => new external_value(PARAM_URL, 'Where a competency is added without a script'),
            'importurl' => new external_value(PARAM_URL, 'Where competencies are brought in from elsewhere'),
            'list' => competency_list::structure(),
            'blank' => competency_item::structure(),
            'tutormodename' => new external_value(PARAM_TEXT, 'Who is tutor of a student, by the activity\'s choice'),
            'hasnogroup' => new external_value(PARAM_BOOL, 'Whether some students are in no group though groups matter'),
            'nogrouptext' => new external_value(PARAM_TEXT, 'How many are in no group and what follows from it'),
            'hasstudents' => new external_value(PARAM_BOOL, 'Whether there is a student'),
            'studentsurl' => new external_value(PARAM_URL, 'Where targets, tutors and dates of many students are set'),
            'participantsurl' => new external_value(PARAM_URL, 'Where students are enrolled'),
            'students' => new external_multiple_structure(new external_single_structure([
                'fullname' => new external_value(PARAM_RAW, 'The student\'s name'),
                'url' => new external_value(PARAM_URL, 'Where targets and tutors are set'),
                'hasgroups' => new external_value(PARAM_BOOL, 'Whether the student is in a group'),
                'groups' => new external_value(PARAM_TEXT, 'The names of the groups'),
                'isnogroup' => new external_value(PARAM_BOOL, 'Whether the student is in no group though groups matter'),
                'hastargets' => new external_value(PARAM_BOOL, 'Whether targets are set'),
                'targets' => new external_value(PARAM_TEXT, 'The codes of the targets'),
                'hastutors' => new external_value(PARAM_BOOL, 'Whether there is a tutor'),
                'tutors' => new external_value(PARAM_RAW, 'The names of the tutors'),
            ])),
        ], 'The coordinator\'s page');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $rows = (new student_overview($this->activity))->rows_for($this->userid);
        $nogroup = count(array_filter($rows, fn(stdClass $row): bool => $row->isnogroup));
        return [
            'rootid' => self::ROOT,
            'cmid' => (int) $this->activity->cm->id,
            'addcompetencyurl' => $this->url('competency', ['id' => $this->activity->cm->id]),
            'importurl' => $this->url('competency_import', ['id' => $this->activity->cm->id]),
            'list' => (new competency_list($this->activity))->export_for_template($output),
            'blank' => competency_item::blank($this->activity)->export_for_template($output),
            'tutormodename' => $this->tutor_mode(),
            'hasnogroup' => $nogroup > 0,
            'nogrouptext' => $nogroup ? moment::counted('managenogroup', $nogroup) : '',
            'hasstudents' => (bool) $rows,
            'studentsurl' => $this->url('students', ['id' => $this->activity->cm->id]),
            'participantsurl' => (new moodle_url('/user/index.php', ['id' => $this->activity->course->id]))->out(false),
            'students' => array_map($this->student(...), array_values($rows)),
        ];
    }

    /**
     * One student.
     *
     * @param stdClass $row Of the overview.
     * @return array
     */
    private function student(stdClass $row): array {
        $options = ['context' => $this->activity->context, 'escape' => false];
        $groups = array_map(fn(string $name): string => format_string($name, true, $options), $row->groupnames);
        $tutors = array_map(fn(stdClass $tutor): string => people::name($this->activity, $tutor), $row->tutors);
        return [
            'fullname' => people::name($this->activity, $row->user),
            'url' => $this->url('student', ['id' => $this->activity->cm->id, 'userid' => $row->user->id]),
            'hasgroups' => (bool) $groups,
            'groups' => listing::of($groups),
            'isnogroup' => $row->isnogroup,
            'hastargets' => (bool) $row->targetcodes,
            'targets' => listing::of($row->targetcodes),
            'hastutors' => (bool) $tutors,
            'tutors' => listing::of($tutors),
        ];
    }

    /**
     * Who is tutor of a student, by the activity's choice.
     *
     * @return string
     */
    private function tutor_mode(): string {
        return get_string(match ((int) $this->activity->instance->get('tutormode')) {
            instance::TUTORS_OF_GROUP => 'managetutorsgroup',
            instance::TUTORS_OF_COURSE => 'managetutorscourse',
            default => 'managetutorsassigned',
        }, 'mod_proofolio');
    }

    /**
     * The address of one of the coordinator's pages.
     *
     * @param string $page
     * @param array $params
     * @return string
     */
    private function url(string $page, array $params): string {
        return (new moodle_url("/mod/proofolio/$page.php", $params))->out(false);
    }
}
