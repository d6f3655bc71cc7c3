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
use mod_proofolio\local\coverage as coverage_domain;
use mod_proofolio\local\coverage_claim;
use mod_proofolio\local\draft_check;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\coverage_listing;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\roster;
use moodle_page;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * How far a student's proofs cover the competencies: one table for the student and for those who accompany them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage implements renderable, templatable {
    /** The key of the page in the navigation. */
    public const TAB = 'proofoliocoverage';

    /**
     * The page.
     *
     * @param activity $activity
     * @param int $studentid Whose coverage, which the reader may see; 0 while nobody is chosen.
     * @param int $readerid
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Whose coverage, 0 while nobody is chosen. */
        private readonly int $studentid,
        /** @var int Who reads. */
        private readonly int $readerid,
    ) {
    }

    /**
     * Prepares the page around it.
     *
     * @param moodle_page $page
     */
    public function prepare(moodle_page $page): void {
        $options = ['context' => $this->activity->context, 'escape' => false];
        $names = (object) [
            'page' => get_string('coverage', 'mod_proofolio'),
            'activity' => format_string($this->activity->instance->get('name'), true, $options),
        ];
        $page->set_url('/mod/proofolio/coverage.php', ['id' => $this->activity->cm->id] + array_filter([
            'userid' => $this->studentid,
        ]));
        $page->set_title(get_string('pagetitle', 'mod_proofolio', $names));
        $page->set_heading(format_string($this->activity->course->fullname, true, ['context' => $this->activity->context]));
        $page->add_body_class('mediumwidth');
        $page->set_secondary_active_tab(self::TAB);
        $page->activityheader->set_attrs(['description' => '', 'hidecompletion' => true]);
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'action' => new external_value(PARAM_URL, 'Where the choice of a student is sent'),
            'haschoices' => new external_value(PARAM_BOOL, 'Whether the reader can choose a student'),
            'choices' => new external_multiple_structure(new external_single_structure([
                'id' => new external_value(PARAM_INT, 'Id of the student'),
                'name' => new external_value(PARAM_TEXT, 'Name of the student'),
                'selected' => new external_value(PARAM_BOOL, 'Whether they are chosen'),
            ])),
            'haschosen' => new external_value(PARAM_BOOL, 'Whether somebody is chosen'),
            'istold' => new external_value(PARAM_BOOL, 'Whether there is something to say instead of a table'),
            'text' => new external_value(PARAM_TEXT, 'What that is'),
            'hastable' => new external_value(PARAM_BOOL, 'Whether somebody is chosen and there are competencies'),
            'heading' => new external_value(PARAM_TEXT, 'Whose coverage it is'),
            'logbookurl' => new external_value(PARAM_URL, 'The proofs themselves'),
            'competencies' => new external_multiple_structure(new external_single_structure([
                'code' => new external_value(PARAM_TEXT, 'The competency\'s code'),
                'name' => new external_value(PARAM_TEXT, 'The competency\'s name'),
                'summary' => new external_value(PARAM_TEXT, 'How many elements are shown, in words'),
                'line' => coverage_line::structure(),
                'elements' => new external_multiple_structure(new external_single_structure([
                    'name' => new external_value(PARAM_TEXT, 'The element\'s name'),
                    'line' => coverage_line::structure(),
                ])),
            ])),
        ], 'How far a student\'s proofs cover the competencies');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $choices = $this->choices();
        $text = $this->studentid ? '' : get_string($choices ? 'coveragechoose' : 'emptystudents', 'mod_proofolio');
        $competencies = $this->studentid ? $this->competencies($output) : [];
        if ($this->studentid && !$competencies) {
            $text = get_string('emptycompetencies', 'mod_proofolio');
        }
        $isown = $this->studentid === $this->readerid;
        $logbook = ['id' => $this->activity->cm->id];
        if (!$isown && $this->studentid) {
            $logbook += ['scope' => logbook_reader::STUDENTS, 'studentid' => $this->studentid];
        }
        return [
            'cmid' => (int) $this->activity->cm->id,
            'action' => (new moodle_url('/mod/proofolio/coverage.php'))->out(false),
            'haschoices' => (bool) array_diff_key($choices, [$this->readerid => true]),
            'choices' => array_map(fn(stdClass $student): array => [
                'id' => (int) $student->id,
                'name' => $this->name_of($student),
                'selected' => $student->id == $this->studentid,
            ], array_values($choices)),
            'haschosen' => $this->studentid > 0,
            'istold' => $text !== '',
            'text' => $text,
            'hastable' => (bool) $competencies,
            'heading' => $this->heading($isown),
            'logbookurl' => (new moodle_url('/mod/proofolio/view.php', $logbook))->out(false),
            'competencies' => $competencies,
        ];
    }

    /**
     * The students among whom the reader can choose, themselves too if they are one.
     *
     * @return stdClass[] By id.
     */
    private function choices(): array {
        $roster = new roster($this->activity);
        $own = $roster->is_student($this->readerid) ? [$this->readerid => true] : [];
        return array_intersect_key($roster->get_students(), $own) + $roster->get_students_of($this->readerid);
    }

    /**
     * Whose coverage it is.
     *
     * @param bool $isown
     * @return string
     */
    private function heading(bool $isown): string {
        if (!$this->studentid) {
            return get_string('coverage', 'mod_proofolio');
        }
        return $isown
            ? get_string('coverageown', 'mod_proofolio')
            : get_string('coverageof', 'mod_proofolio', people::names($this->activity, [$this->studentid])[$this->studentid]);
    }

    /**
     * The name of a student as the reader may see it.
     *
     * @param stdClass $student
     * @return string
     */
    private function name_of(stdClass $student): string {
        return fullname($student, has_capability('moodle/site:viewfullnames', $this->activity->context, $this->readerid));
    }

    /**
     * The competencies with their elements; drafts count for their owner only, and what is archived is shown where it is used.
     *
     * @param renderer_base $output
     * @return array[]
     */
    private function competencies(renderer_base $output): array {
        $portfolio = portfolio::of($this->activity->get_id(), $this->studentid);
        $isowner = $this->studentid === $this->readerid;
        $claims = $portfolio ? coverage_listing::claims_of($portfolio->get('id'), $isowner) : [];
        $competencies = competency::without_archived_unless_used(
            draft_check::competencies_of($this->activity, $portfolio),
            array_map(fn(coverage_claim $claim): int => $claim->competencyid, $claims),
        );
        $elements = element::without_archived_unless_used(
            element::of_competencies(array_keys($competencies)),
            array_merge([], ...array_map(fn(coverage_claim $claim): array => $claim->elementids, $claims)),
        );
        $elementids = array_fill_keys(array_keys($competencies), []);
        foreach ($elements as $id => $element) {
            $elementids[$element->get('competencyid')][] = $id;
        }
        $covered = coverage_domain::of($elementids, $claims);
        $exported = [];
        foreach ($competencies as $id => $competency) {
            $exported[] = $this->competency($output, $competency, $covered[$id], $elements);
        }
        return $exported;
    }

    /**
     * A competency with its elements.
     *
     * @param renderer_base $output
     * @param competency $competency
     * @param coverage_domain $covered
     * @param element[] $elements By id.
     * @return array
     */
    private function competency(renderer_base $output, competency $competency, coverage_domain $covered, array $elements): array {
        $options = ['context' => $this->activity->context, 'escape' => false];
        $exported = [];
        foreach ($covered->elements as $id => $line) {
            $exported[] = [
                'name' => competency_names::told(
                    format_string($elements[$id]->get('name'), true, $options),
                    $elements[$id]->is_archived(),
                ),
                'line' => (new coverage_line($line))->export_for_template($output),
            ];
        }
        $numbers = (object) ['shown' => $covered->count_shown(), 'all' => count($exported)];
        return [
            'code' => $competency->get('code'),
            'name' => competency_names::told(
                format_string($competency->get('name'), true, $options),
                $competency->is_archived(),
            ),
            'summary' => $exported ? get_string('coveragesummary', 'mod_proofolio', $numbers) : '',
            'line' => (new coverage_line($covered->whole))->export_for_template($output),
            'elements' => $exported,
        ];
    }
}
