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

use core_date;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\coverage as coverage_domain;
use mod_proofolio\local\coverage_claim;
use mod_proofolio\local\coverage_line;
use mod_proofolio\local\draft_check;
use mod_proofolio\local\judgements;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\coverage_listing;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\next_step_listing;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\trace_time_listing;
use mod_proofolio\local\roster;
use mod_proofolio\local\trace_months as months;
use mod_proofolio\permission;
use moodle_page;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * What a student's proofs cover: the dashboard of the student, and of those who accompany them without drafts and next step.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage implements renderable, templatable {
    /** The key of the page in the navigation. */
    public const TAB = 'proofoliocoverage';

    /** The id of the page's element. */
    public const ROOT = 'proofolio-coverage';

    /**
     * The page.
     *
     * @param activity $activity
     * @param int $studentid Whose coverage, which the reader may see; 0 while nobody is chosen.
     * @param int $readerid
     * @param judgement_typed|null $typed What the reader typed of a quality, when it could not be saved.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Whose coverage, 0 while nobody is chosen. */
        private readonly int $studentid,
        /** @var int Who reads. */
        private readonly int $readerid,
        /** @var judgement_typed|null What the reader typed of a quality, when it could not be saved. */
        private readonly ?judgement_typed $typed = null,
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
        $page->set_url(self::url($this->activity, $this->studentid));
        $page->set_title(get_string('pagetitle', 'mod_proofolio', $names));
        $page->set_heading(format_string($this->activity->course->fullname, true, ['context' => $this->activity->context]));
        $page->add_body_class('mediumwidth');
        $page->set_secondary_active_tab(self::TAB);
        $page->activityheader->set_attrs(['description' => '', 'hidecompletion' => true]);
    }

    /**
     * The address of the page.
     *
     * @param activity $activity
     * @param int $studentid 0 while nobody is chosen.
     * @return moodle_url
     */
    public static function url(activity $activity, int $studentid): moodle_url {
        $params = ['id' => $activity->cm->id] + array_filter(['userid' => $studentid]);
        return new moodle_url('/mod/proofolio/coverage.php', $params);
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'rootid' => new external_value(PARAM_TEXT, 'Id of the page\'s element'),
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
            'next' => next_step::structure(),
            'legend' => new external_multiple_structure(coverage_state::structure()),
            'competencies' => new external_multiple_structure(coverage_target::structure()),
            'process' => new external_multiple_structure(trace_months::structure(), 'None while nobody is chosen'),
        ], 'What a student\'s proofs cover');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $choices = $this->choices();
        $text = $this->studentid ? '' : get_string($choices ? 'coveragechoose' : 'emptystudents', 'mod_proofolio');
        $portfolio = $this->studentid ? portfolio::of($this->activity->get_id(), $this->studentid) : null;
        $isown = $this->studentid === $this->readerid;
        $claims = $portfolio ? coverage_listing::claims_of($portfolio->get('id'), $isown) : [];
        $competencies = $this->studentid ? $this->competencies($portfolio, $claims) : [];
        if ($this->studentid && !$competencies) {
            $text = get_string('emptycompetencies', 'mod_proofolio');
        }
        $logbook = ['id' => $this->activity->cm->id];
        if (!$isown && $this->studentid) {
            $logbook += ['scope' => logbook_reader::STUDENTS, 'studentid' => $this->studentid];
        }
        return [
            'rootid' => self::ROOT,
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
            'next' => $this->next($portfolio, $competencies, $isown)->export_for_template($output),
            'legend' => $this->legend($output, $isown),
            'competencies' => $this->targets($output, $portfolio, $competencies, $claims),
            'process' => $this->process($output, $portfolio, $isown),
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
     * What the student does best next; for the student alone, while they can write.
     *
     * @param portfolio|null $portfolio
     * @param competency[] $competencies By id.
     * @param bool $isown
     * @return next_step
     */
    private function next(?portfolio $portfolio, array $competencies, bool $isown): next_step {
        $canwrite = $isown && permission::can_write($this->activity, $this->readerid);
        return new next_step($this->activity, $canwrite ? next_step_listing::of($portfolio, $competencies) : null, true);
    }

    /**
     * The signs of the tables with their words; nobody but the owner meets drafts.
     *
     * @param renderer_base $output
     * @param bool $isown
     * @return array[]
     */
    private function legend(renderer_base $output, bool $isown): array {
        $states = array_diff(coverage_line::STATES, $isown ? [] : [coverage_line::DRAFTED]);
        return array_map(
            fn(string $state): array => (new coverage_state($state))->export_for_template($output),
            array_values(array_reverse($states)),
        );
    }

    /**
     * The competencies that the student's proofs are about; what is archived is shown where it is used.
     *
     * @param portfolio|null $portfolio None when it has not been begun.
     * @param coverage_claim[] $claims What the proofs claim.
     * @return competency[] By id.
     */
    private function competencies(?portfolio $portfolio, array $claims): array {
        return competency::without_archived_unless_used(
            draft_check::competencies_of($this->activity, $portfolio),
            array_map(fn(coverage_claim $claim): int => $claim->competencyid, $claims),
        );
    }

    /**
     * The competencies with what is shown of them; drafts count for their owner only.
     *
     * @param renderer_base $output
     * @param portfolio|null $portfolio None when it has not been begun.
     * @param competency[] $competencies By id.
     * @param coverage_claim[] $claims What the proofs claim.
     * @return array[]
     */
    private function targets(renderer_base $output, ?portfolio $portfolio, array $competencies, array $claims): array {
        $names = array_fill_keys(array_keys($competencies), []);
        $options = ['context' => $this->activity->context, 'escape' => false];
        $elements = element::without_archived_unless_used(
            element::of_competencies(array_keys($competencies)),
            array_merge([], ...array_map(fn(coverage_claim $claim): array => $claim->elementids, $claims)),
        );
        foreach ($elements as $id => $element) {
            $names[$element->get('competencyid')][$id] = competency_names::told(
                format_string($element->get('name'), true, $options),
                $element->is_archived(),
            );
        }
        $covered = coverage_domain::of(array_map(array_keys(...), $names), $claims);
        $judging = coverage_judging::of(
            $this->activity,
            $this->studentid,
            $this->readerid,
            $competencies && permission::can_judge($this->activity, $this->studentid, $this->readerid),
            judgements::of($portfolio),
        );
        return array_values(array_map(
            fn(competency $competency): array => (new coverage_target(
                $competency,
                $covered[$competency->get('id')],
                $names[$competency->get('id')],
                $judging,
                $this->typed,
            ))->export_for_template($output),
            $competencies,
        ));
    }

    /**
     * The process behind the portfolio, in time; traces that are not shown, and drafts, count for their owner only.
     *
     * @param renderer_base $output
     * @param portfolio|null $portfolio None when it has not been begun.
     * @param bool $isown
     * @return array[]
     */
    private function process(renderer_base $output, ?portfolio $portfolio, bool $isown): array {
        if (!$this->studentid) {
            return [];
        }
        $traces = $portfolio ? trace_time_listing::of($portfolio->get('id'), $isown) : [];
        $months = months::of($traces, core_date::get_user_timezone_object());
        $params = ['id' => $this->activity->cm->id] + ($isown ? [] : ['userid' => $this->studentid]);
        $tracesurl = new moodle_url('/mod/proofolio/traces.php', $params);
        return [(new trace_months($months, $tracesurl->out(false)))->export_for_template($output)];
    }
}
