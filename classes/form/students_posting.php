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

namespace mod_proofolio\form;

use core_date;
use mod_proofolio\local\activity;
use mod_proofolio\local\calendar_day;
use mod_proofolio\local\milestone_proposal;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\experience;
use mod_proofolio\local\models\milestone;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\refusal;
use mod_proofolio\local\roster;
use mod_proofolio\local\search_text;
use mod_proofolio\local\student_change;
use mod_proofolio\local\student_changes;
use mod_proofolio\local\student_plan;
use mod_proofolio\local\student_state;
use mod_proofolio\local\student_table;
use mod_proofolio\local\student_wish;
use mod_proofolio\local\targets;
use mod_proofolio\local\tutors;
use mod_proofolio\local\typed_table;

/**
 * Takes in what the page for many students sends: whom, and what is wished of them, picked or as a table. It makes a plan of it,
 * which is shown first and carried out when it is sent again.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class students_posting {
    /** What is typed into fields of one line. */
    private const LINES = ['act', 'modulecode', 'modulename', 'modulecredits', 'moduleresponsible', ...milestone::STAGES];
    /** The act of the table. */
    public const TABLE = 'table';
    /** The act of setting dates as each student's experience suggests. */
    public const PROPOSE = 'proposedates';

    /** @var student_change[] What would change. */
    private array $changes = [];
    /** @var string[][] What is wrong with the table, in words, by line. */
    private array $problems = [];

    /**
     * What is sent.
     *
     * @param activity $activity
     * @param int $coordinatorid
     * @param array $typed By field: students (ids), competencyid, tutorid, table, and those of one line.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Who sends it. */
        private readonly int $coordinatorid,
        /** @var array By field. */
        public readonly array $typed,
    ) {
    }

    /**
     * What the request sends.
     *
     * @param activity $activity
     * @param int $coordinatorid
     * @return self
     */
    public static function asked(activity $activity, int $coordinatorid): self {
        $typed = [
            'students' => array_values(array_unique(optional_param_array('students', [], PARAM_INT))),
            'competencyid' => optional_param('competencyid', 0, PARAM_INT),
            'tutorid' => optional_param('tutorid', 0, PARAM_INT),
            'table' => optional_param('table', '', PARAM_RAW),
        ];
        foreach (self::LINES as $field) {
            $typed[$field] = optional_param($field, '', PARAM_RAW_TRIMMED);
        }
        return new self($activity, $coordinatorid, $typed);
    }

    /**
     * Makes the plan.
     *
     * @throws refusal At the field that something is wrong with.
     */
    public function plan(): void {
        $students = (new roster($this->activity))->get_students_managed_by($this->coordinatorid);
        $wishes = $this->typed['act'] === self::TABLE ? $this->read_table($students) : $this->picked_wishes($students);
        $studentids = array_unique(array_map(fn(student_wish $wish): int => $wish->studentid, $wishes));
        $this->changes = student_plan::of(student_state::of($this->activity, $studentids), $wishes);
    }

    /**
     * What would change.
     *
     * @return student_change[]
     */
    public function get_changes(): array {
        return $this->changes;
    }

    /**
     * What is wrong with the table.
     *
     * @return string[][] In words, by line; 0 for the table as a whole.
     */
    public function get_problems(): array {
        return $this->problems;
    }

    /**
     * What tells this plan from another: it differs when something was set by somebody else meanwhile.
     *
     * @return string
     */
    public function get_key(): string {
        return sha1(json_encode($this->changes));
    }

    /**
     * Carries out the plan, all of it or nothing.
     *
     * @throws refusal
     */
    public function apply(): void {
        student_changes::apply($this->activity, $this->changes);
    }

    /**
     * What the table wishes.
     *
     * @param array $students Those whom the sender manages, by id.
     * @return student_wish[]
     */
    private function read_table(array $students): array {
        global $CFG;
        require_once($CFG->dirroot . '/user/lib.php');
        if (trim($this->typed['table']) === '') {
            throw refusal::text_missing('table');
        }
        $tutorids = array_keys((new roster($this->activity))->get_possible_tutors());
        $people = user_get_users_by_id([...array_keys($students), ...$tutorids]);
        $table = new student_table(
            student_table::names_of(array_intersect_key($people, $students)),
            student_table::names_of(array_intersect_key($people, array_flip($tutorids))),
            competency::of_activity($this->activity->get_id()),
            self::column_names(),
        );
        $table->read(typed_table::read($this->typed['table']));
        $this->problems = $table->get_problems();
        return $table->get_wishes();
    }

    /**
     * What the columns of a table are called in the reader's language.
     *
     * @return string[] By column.
     */
    public static function column_names(): array {
        $names = [];
        foreach (student_table::COLUMNS as $column) {
            $names[$column] = get_string("tablecolumn$column", 'mod_proofolio');
        }
        return $names;
    }

    /**
     * What is wished of the students who were picked.
     *
     * @param array $students Those whom the sender manages, by id.
     * @return student_wish[]
     */
    private function picked_wishes(array $students): array {
        $studentids = array_values(array_filter($this->typed['students'], fn(int $id): bool => isset($students[$id])));
        if (!$studentids) {
            throw refusal::nobody_picked();
        }
        return match ($this->typed['act']) {
            student_wish::ADD_TARGET, student_wish::END_TARGET => $this->target_wishes($studentids),
            student_wish::ADD_TUTOR, student_wish::END_TUTOR, student_wish::ONLY_TUTORS => $this->tutor_wishes($studentids),
            student_wish::SET_DATE => $this->date_wishes($studentids),
            self::PROPOSE => $this->proposed_dates($studentids),
            default => throw refusal::nothing_picked(),
        };
    }

    /**
     * Targets.
     *
     * @param int[] $studentids
     * @return student_wish[]
     */
    private function target_wishes(array $studentids): array {
        $competencyid = $this->typed['competencyid'];
        if (!isset(competency::of_activity($this->activity->get_id())[$competencyid])) {
            throw refusal::not_of_activity('competencyid');
        }
        $module = array_intersect_key($this->typed, targets::LIMITS + ['modulecredits' => true]);
        $module = array_filter($module, fn(string $value): bool => $value !== '');
        $module = array_intersect_key(targets::check((object) $module), $module);
        return array_map(
            fn(int $id): student_wish => new student_wish($id, $this->typed['act'], [$competencyid], $module),
            $studentids,
        );
    }

    /**
     * Tutors.
     *
     * @param int[] $studentids
     * @return student_wish[]
     */
    private function tutor_wishes(array $studentids): array {
        $tutorid = $this->typed['tutorid'];
        $isending = $this->typed['act'] === student_wish::END_TUTOR;
        $ispossible = (new roster($this->activity))->can_accompany($tutorid) && !in_array($tutorid, $studentids);
        if (!$isending && !$ispossible) {
            throw refusal::cannot_accompany();
        }
        return array_map(
            fn(int $id): student_wish => new student_wish($id, $this->typed['act'], [$tutorid]),
            $studentids,
        );
    }

    /**
     * The same dates for all.
     *
     * @param int[] $studentids
     * @return student_wish[]
     */
    private function date_wishes(array $studentids): array {
        $wishes = [];
        foreach (milestone::STAGES as $stage) {
            if ($this->typed[$stage] === '') {
                continue;
            }
            $time = calendar_day::to_time($this->typed[$stage]) ?? throw refusal::no_such_day($stage);
            foreach ($studentids as $id) {
                $wishes[] = new student_wish($id, student_wish::SET_DATE, stage: $stage, time: $time);
            }
        }
        return $wishes ?: throw refusal::no_such_day(milestone::FIRST_MEETING);
    }

    /**
     * The dates that each student's experience suggests.
     *
     * @param int[] $studentids
     * @return student_wish[]
     */
    private function proposed_dates(array $studentids): array {
        $owners = array_intersect(portfolio::owners($this->activity->get_id()), $studentids);
        $experiences = array_fill_keys($studentids, []);
        foreach (experience::in_set('portfolioid', array_keys($owners)) as $experience) {
            $studentid = $owners[$experience->get('portfolioid')];
            $experiences[$studentid][] = [$experience->get('timestart'), $experience->get('timeend')];
        }
        $instance = $this->activity->instance;
        $wishes = [];
        foreach ($experiences as $id => $own) {
            $zone = core_date::get_user_timezone();
            $dates = milestone_proposal::of($own, $instance->get('timeopen'), $instance->get('timeclose'), $zone);
            foreach ($dates as $stage => $time) {
                $wishes[] = new student_wish($id, student_wish::SET_DATE, stage: $stage, time: $time);
            }
        }
        return $wishes;
    }
}
