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
use mod_proofolio\form\students_posting;
use mod_proofolio\local\activity;
use mod_proofolio\local\calendar_day;
use mod_proofolio\local\cohorts;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\milestone;
use mod_proofolio\local\refusal;
use mod_proofolio\local\roster;
use mod_proofolio\local\student_overview;
use mod_proofolio\local\student_state;
use mod_proofolio\local\student_table;
use mod_proofolio\local\targets;
use mod_proofolio\local\typed_table;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * The page where a coordinator sets targets, tutors and dates of many students: picked from a list, or as a table.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class students_form implements renderable, templatable {
    /** Id of the page's part that the browser's module works on. */
    public const ROOT = 'proofolio-students-form';

    /**
     * The page.
     *
     * @param activity $activity
     * @param int $coordinatorid
     * @param students_posting $posting What was typed so far.
     * @param refusal|null $refusal What is wrong with it.
     * @param int $groupid A group whose members are picked to begin with, 0 for none.
     * @param int $cohortid A cohort, likewise.
     * @param bool $isfilled Whether the table is filled with what is set now.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int The coordinator. */
        private readonly int $coordinatorid,
        /** @var students_posting What was typed so far. */
        private readonly students_posting $posting,
        /** @var refusal|null What is wrong with it. */
        private readonly ?refusal $refusal,
        /** @var int A group whose members are picked to begin with. */
        private readonly int $groupid,
        /** @var int A cohort, likewise. */
        private readonly int $cohortid,
        /** @var bool Whether the table is filled with what is set now. */
        private readonly bool $isfilled,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        $choice = fn(string $what): external_multiple_structure => new external_multiple_structure(new external_single_structure([
            'id' => new external_value(PARAM_INT, $what),
            'name' => new external_value(PARAM_RAW, 'Its name'),
            'isselected' => new external_value(PARAM_BOOL, 'Whether it is chosen'),
        ]));
        $field = fn(string $what, array $more = []): external_multiple_structure => new external_multiple_structure(
            new external_single_structure($more + [
                'field' => new external_value(PARAM_ALPHANUMEXT, $what),
                'name' => new external_value(PARAM_TEXT, 'Its label'),
                'value' => new external_value(PARAM_RAW, 'What was typed'),
                'error' => new external_value(PARAM_RAW, 'What is wrong with it, empty for nothing'),
            ]),
        );
        return new external_single_structure([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'actionurl' => new external_value(PARAM_URL, 'Where the forms are sent'),
            'manageurl' => new external_value(PARAM_URL, 'The coordinator\'s page'),
            'fillurl' => new external_value(PARAM_URL, 'The page with the table filled'),
            'sesskey' => new external_value(PARAM_RAW, 'Session key'),
            'error' => new external_value(PARAM_RAW, 'What is wrong as a whole, empty for nothing'),
            'tableerror' => new external_value(PARAM_RAW, 'What is wrong with the table, empty for nothing'),
            'hasstudents' => new external_value(PARAM_BOOL, 'Whether there is a student'),
            'students' => new external_multiple_structure(new external_single_structure([
                'id' => new external_value(PARAM_INT, 'Id of the student'),
                'fullname' => new external_value(PARAM_RAW, 'Their name'),
                'ispicked' => new external_value(PARAM_BOOL, 'Whether they are picked'),
                'targets' => new external_value(PARAM_TEXT, 'The codes of their targets'),
                'tutors' => new external_value(PARAM_RAW, 'The names of their tutors'),
                'groups' => new external_value(PARAM_TEXT, 'The names of their groups'),
            ])),
            'hasgroups' => new external_value(PARAM_BOOL, 'Whether there are groups or cohorts to pick by'),
            'groups' => $choice('A group'),
            'cohorts' => $choice('A cohort'),
            'hascompetencies' => new external_value(PARAM_BOOL, 'Whether there is a competency'),
            'competencies' => $choice('A competency'),
            'hastutors' => new external_value(PARAM_BOOL, 'Whether somebody can be a tutor'),
            'tutors' => $choice('Somebody who can be a tutor'),
            'modulefields' => $field('A field about the failed module', [
                'limit' => new external_value(PARAM_INT, 'The most characters'),
            ]),
            'datefields' => $field('The date of a stage'),
            'table' => new external_value(PARAM_RAW, 'The table as it was typed'),
            'columns' => new external_value(PARAM_TEXT, 'The names of the columns that a table can have'),
        ], 'Targets, tutors and dates of many students');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $rows = (new student_overview($this->activity))->rows_for($this->coordinatorid);
        $tutors = (new roster($this->activity))->get_possible_tutors();
        $competencies = competency_names::of(competency::of_activity($this->activity->get_id()), $this->activity);
        $groups = $this->groups($rows);
        $cohorts = cohorts::names($this->activity);
        $typed = $this->posting->typed;
        return [
            'cmid' => $this->activity->cm->id,
            'actionurl' => $this->url('students'),
            'manageurl' => $this->url('manage'),
            'fillurl' => $this->url('students', ['fill' => 1]) . '#proofolio-students-table',
            'sesskey' => sesskey(),
            'error' => $this->told_at('students', 'competencyid', 'tutorid'),
            'tableerror' => $this->told_at('table', 'content'),
            'hasstudents' => (bool) $rows,
            'students' => $this->students($rows),
            'hasgroups' => $groups || $cohorts,
            'groups' => self::choices($groups, $this->groupid),
            'cohorts' => self::choices($cohorts, $this->cohortid),
            'hascompetencies' => (bool) $competencies,
            'competencies' => self::choices($competencies, $typed['competencyid']),
            'hastutors' => (bool) $tutors,
            'tutors' => self::choices(
                array_map(fn(stdClass $user): string => people::name($this->activity, $user), $tutors),
                $typed['tutorid'],
            ),
            'modulefields' => [
                ...array_map(
                    fn(string $field, int $limit): array => ['limit' => $limit] + $this->field($field, "failed$field"),
                    array_keys(targets::LIMITS),
                    targets::LIMITS,
                ),
                ['limit' => 10] + $this->field('modulecredits', 'failedmodulecredits'),
            ],
            'datefields' => array_map(fn(string $stage): array => $this->field($stage, "stage$stage"), milestone::STAGES),
            'table' => $this->isfilled ? $this->filled_table($rows) : $typed['table'],
            'columns' => implode('; ', students_posting::column_names()),
        ];
    }

    /**
     * What is wrong with one of some fields.
     *
     * @param string ...$fields
     * @return string Empty for nothing.
     */
    private function told_at(string ...$fields): string {
        return in_array($this->refusal?->field, $fields) ? $this->refusal->getMessage() : '';
    }

    /**
     * A field.
     *
     * @param string $field
     * @param string $label The string of its label.
     * @return array
     */
    private function field(string $field, string $label): array {
        return [
            'field' => $field,
            'name' => get_string($label, 'mod_proofolio'),
            'value' => $this->posting->typed[$field],
            'error' => $this->told_at($field),
        ];
    }

    /**
     * The students.
     *
     * @param stdClass[] $rows Of the overview.
     * @return array[]
     */
    private function students(array $rows): array {
        $picked = array_flip($this->posting->typed['students'] ?: $this->picked_ids($rows));
        $options = ['context' => $this->activity->context, 'escape' => false];
        return array_map(fn(stdClass $row): array => [
            'id' => $row->user->id,
            'fullname' => people::name($this->activity, $row->user),
            'ispicked' => isset($picked[$row->user->id]),
            'targets' => listing::of($row->targetcodes),
            'tutors' => listing::of(array_map(fn(stdClass $user): string => people::name($this->activity, $user), $row->tutors)),
            'groups' => listing::of(array_map(fn(string $name): string => format_string($name, true, $options), $row->groupnames)),
        ], array_values($rows));
    }

    /**
     * The students that the group and the cohort pick.
     *
     * @param stdClass[] $rows Of the overview.
     * @return int[]
     */
    private function picked_ids(array $rows): array {
        $ids = [];
        if ($this->groupid && isset($this->groups($rows)[$this->groupid])) {
            $members = groups_get_groups_members([$this->groupid], null, 'id ASC');
            $ids = array_intersect(array_keys($rows), array_keys($members));
        }
        return [...$ids, ...$this->cohortid ? cohorts::members($this->activity, $this->cohortid, array_keys($rows)) : []];
    }

    /**
     * The groups to pick by: those with a student whom the coordinator manages.
     *
     * @param stdClass[] $rows Of the overview.
     * @return string[] Names by id.
     */
    private function groups(array $rows): array {
        $names = [];
        foreach ($rows as $row) {
            foreach ($row->groupnames as $id => $name) {
                $names[$id] = format_string($name, true, ['context' => $this->activity->context, 'escape' => false]);
            }
        }
        return $names;
    }

    /**
     * Choices of a menu.
     *
     * @param string[] $names By id.
     * @param int $selected
     * @return array[]
     */
    private static function choices(array $names, int $selected): array {
        return array_map(
            fn(int $id, string $name): array => ['id' => $id, 'name' => $name, 'isselected' => $id === $selected],
            array_keys($names),
            $names,
        );
    }

    /**
     * The table of what is set now, a row for each student and target.
     *
     * @param stdClass[] $rows Of the overview.
     * @return string
     */
    private function filled_table(array $rows): string {
        $state = student_state::of($this->activity, array_keys($rows));
        $tutors = (new roster($this->activity))->get_possible_tutors();
        $competencies = competency::of_activity($this->activity->get_id());
        $cells = [];
        foreach ($rows as $id => $row) {
            $names = array_intersect_key($tutors, array_flip($state->tutors[$id]));
            $own = [
                'student' => fullname($row->user, true),
                'tutor' => implode(', ', array_map(fn(stdClass $user): string => fullname($user, true), $names)),
            ] + array_map(fn(int $time): string => calendar_day::of_time($time), $state->dates[$id]);
            foreach ($state->targets[$id] ?? [0 => []] as $competencyid => $module) {
                $said = ['competency' => isset($competencies[$competencyid]) ? $competencies[$competencyid]->get('code') : ''];
                $said += array_intersect_key($module, targets::LIMITS);
                $credits = (float) ($module['modulecredits'] ?? 0);
                $said['modulecredits'] = $credits ? format_float($credits, 2) : '';
                $cells[] = array_map(fn(string $column): string => ($own + $said)[$column] ?? '', student_table::COLUMNS);
            }
        }
        return typed_table::write(students_posting::column_names(), $cells);
    }

    /**
     * The address of one of the coordinator's pages.
     *
     * @param string $page
     * @param array $params
     * @return string
     */
    private function url(string $page, array $params = []): string {
        return (new moodle_url("/mod/proofolio/$page.php", ['id' => $this->activity->cm->id] + $params))->out(false);
    }
}
