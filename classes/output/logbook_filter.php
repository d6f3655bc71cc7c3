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
use mod_proofolio\local\experiences;
use mod_proofolio\local\logbook_filter as filter;
use mod_proofolio\local\logbook_sort;
use mod_proofolio\local\workflow;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * The search box and the filters of a logbook.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_filter implements renderable, templatable {
    /** The most contexts that anybody can choose from. */
    private const MOST_CONTEXTS = 100;

    /**
     * A filter form.
     *
     * @param logbook_reader $reader Whose logbook, and who reads it.
     * @param filter $filter What is asked for now.
     */
    public function __construct(
        /** @var logbook_reader Whose logbook, and who reads it. */
        private readonly logbook_reader $reader,
        /** @var filter What is asked for now. */
        private readonly filter $filter,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        $choices = fn(string $what): external_multiple_structure => new external_multiple_structure(new external_single_structure([
            'id' => new external_value(PARAM_ALPHANUM, "Value of the $what"),
            'name' => new external_value(PARAM_TEXT, "Name of the $what"),
            'selected' => new external_value(PARAM_BOOL, 'Whether it is asked for'),
        ]));
        return new external_single_structure([
            'rootid' => new external_value(PARAM_TEXT, 'Id of the section'),
            'action' => new external_value(PARAM_URL, 'Where the form is sent to'),
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'scope' => new external_value(PARAM_ALPHA, 'own or students'),
            'search' => new external_value(PARAM_RAW, 'The words searched for'),
            'competencies' => $choices('competency'),
            'hascontexts' => new external_value(PARAM_BOOL, 'Whether one can choose a context'),
            'contextgroups' => new external_multiple_structure(new external_single_structure([
                'hasname' => new external_value(PARAM_BOOL, 'Whether it matters whose contexts these are'),
                'name' => new external_value(PARAM_TEXT, 'Whose they are'),
                'contexts' => $choices('context'),
            ])),
            'states' => $choices('state'),
            'hasstudents' => new external_value(PARAM_BOOL, 'Whether one can choose a student'),
            'students' => $choices('student'),
            'unread' => new external_value(PARAM_BOOL, 'Whether only what is new is asked for'),
            'hasarchived' => new external_value(PARAM_BOOL, 'Whether one can ask for what is archived'),
            'archived' => new external_value(PARAM_BOOL, 'Whether that is asked for'),
            'sorts' => $choices('order'),
            'isfiltered' => new external_value(PARAM_BOOL, 'Whether anything is left out'),
            'clearurl' => new external_value(PARAM_URL, 'The logbook without filter'),
        ], 'The filters of a logbook');
    }

    /**
     * The id of a scope's section.
     *
     * @param string $scope own or students.
     * @return string
     */
    public static function root_of(string $scope): string {
        return "proofolio-logbook-{$scope}";
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $reader = $this->reader;
        $names = competency_names::of($reader->competencies(), $reader->activity);
        $contexts = $this->context_groups();
        $students = array_map(fn(stdClass $student): string => $reader->name_of($student), $reader->students);
        return [
            'rootid' => self::root_of($reader->scope),
            'action' => (new moodle_url('/mod/proofolio/view.php'))->out(false),
            'cmid' => (int) $reader->activity->cm->id,
            'scope' => $reader->scope,
            'search' => $this->filter->search,
            'competencies' => self::choices($names, $this->filter->competencyid),
            'hascontexts' => (bool) $contexts,
            'contextgroups' => $contexts,
            'states' => self::choices($this->state_names(), $this->filter->state),
            'hasstudents' => (bool) $students,
            'students' => self::choices($students, $this->filter->studentid),
            'unread' => $this->filter->unread,
            'hasarchived' => $this->filter->archived || $reader->has_archived(),
            'archived' => $this->filter->archived,
            'sorts' => self::choices($this->sort_names(), $reader->order_of($this->filter)),
            'isfiltered' => $this->filter->is_active(),
            'clearurl' => $reader->url()->out(false),
        ];
    }

    /**
     * The contexts that one can choose: one's own, or those of one's students by student. Where these are too many to choose from,
     * one chooses a student first.
     *
     * @return array[]
     */
    private function context_groups(): array {
        if ($this->reader->scope === logbook_reader::OWN) {
            $own = $this->own_contexts();
            return $own ? [$this->context_group('', $own)] : [];
        }
        $found = $this->reader->contexts();
        if (count($found) > self::MOST_CONTEXTS) {
            $found = array_filter($found, fn(stdClass $context): bool => $context->userid == $this->filter->studentid);
        }
        $names = [];
        foreach ($found as $context) {
            $names[$context->userid][$context->id] = version::context_name($context->experiencename, $context->contextname);
        }
        $groups = [];
        foreach (array_intersect_key($this->reader->students, $names) as $id => $student) {
            $groups[] = $this->context_group($this->reader->name_of($student), $names[$id]);
        }
        return $groups;
    }

    /**
     * Contexts of one person.
     *
     * @param string $name Whose they are, nothing for one's own.
     * @param string[] $contexts By id.
     * @return array
     */
    private function context_group(string $name, array $contexts): array {
        return [
            'hasname' => $name !== '',
            'name' => $name,
            'contexts' => self::choices($contexts, $this->filter->contextid),
        ];
    }

    /**
     * One's own contexts, in words.
     *
     * @return string[] By id.
     */
    private function own_contexts(): array {
        $names = [];
        $experiences = $this->reader->portfolio ? experiences::contexts_by_experience($this->reader->portfolio) : [];
        foreach ($experiences as $experience => $contexts) {
            foreach ($contexts as $id => $context) {
                $names[$id] = version::context_name($experience, $context);
            }
        }
        return $names;
    }

    /**
     * The orders that one can choose, in words, the usual one first.
     *
     * @return string[] By order.
     */
    private function sort_names(): array {
        $withstudents = $this->reader->scope === logbook_reader::STUDENTS;
        $orders = array_values(array_unique([logbook_sort::of('', $withstudents), ...logbook_sort::all($withstudents)]));
        return array_combine(
            $orders,
            array_map(fn(string $order): string => get_string("sort{$order}", 'mod_proofolio'), $orders),
        );
    }

    /**
     * The states that the reader can meet, in words. Nobody meets other people's drafts.
     *
     * @return string[] By state.
     */
    private function state_names(): array {
        $states = workflow::states();
        if ($this->reader->scope === logbook_reader::STUDENTS) {
            $states = array_diff($states, [workflow::DRAFT]);
        }
        return array_combine($states, array_map(fn(string $state): string => workflow::name_of($state), $states));
    }

    /**
     * Choices as the template wants them.
     *
     * @param string[] $names By value.
     * @param int|string $selected The value asked for.
     * @return array[]
     */
    private static function choices(array $names, int|string $selected): array {
        $choices = [];
        foreach ($names as $id => $name) {
            $choices[] = ['id' => (string) $id, 'name' => $name, 'selected' => (string) $id === (string) $selected];
        }
        return $choices;
    }
}
