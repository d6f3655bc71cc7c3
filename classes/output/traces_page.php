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
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\kept_trace as kept_trace_model;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\proof_label;
use mod_proofolio\local\roster;
use mod_proofolio\local\seen_traces;
use mod_proofolio\permission;
use moodle_page;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * The page of kept traces: one's own with what can be made of them, or those that a student shows.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class traces_page implements renderable, templatable {
    /** The key of the page in the navigation. */
    public const TAB = 'proofoliotraces';

    /** The id of the element that the script works in. */
    public const ROOT = 'proofolio-traces';

    /** @var kept_timeline The traces on this page. */
    private readonly kept_timeline $timeline;

    /**
     * The page.
     *
     * @param activity $activity
     * @param int $studentid Whose traces, which the reader may see; 0 while nobody is chosen.
     * @param int $readerid
     * @param int $page The page of the timeline, from 0.
     * @param keep_form|null $form A form to show above the traces, where it was asked for.
     * @param queue_walk|null $walk The queue through which the reader came, when they did.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Whose traces, 0 while nobody is chosen. */
        private readonly int $studentid,
        /** @var int Who reads. */
        private readonly int $readerid,
        int $page = 0,
        /** @var keep_form|null A form to show above the traces. */
        private readonly ?keep_form $form = null,
        /** @var queue_walk|null The queue through which the reader came. */
        private readonly ?queue_walk $walk = null,
    ) {
        $this->timeline = new kept_timeline($activity, $studentid, $readerid, $page);
    }

    /**
     * Notes that the reader sees the traces on this page, when they are somebody else's.
     *
     * @param int $now UTC seconds.
     */
    public function see(int $now): void {
        if ($this->studentid && $this->studentid !== $this->readerid) {
            seen_traces::see($this->timeline->traces(), $this->readerid, $now);
        }
    }

    /**
     * Prepares the page around it.
     *
     * @param moodle_page $page
     * @param activity $activity
     * @param int $studentid Whose traces, 0 while nobody is chosen.
     */
    public static function prepare(moodle_page $page, activity $activity, int $studentid): void {
        $options = ['context' => $activity->context, 'escape' => false];
        $title = get_string('pagetitle', 'mod_proofolio', (object) [
            'page' => get_string('traces', 'mod_proofolio'),
            'activity' => format_string($activity->instance->get('name'), true, $options),
        ]);
        $params = ['id' => $activity->cm->id] + array_filter(['userid' => $studentid]);
        page_setup::prepare($page, $activity, new moodle_url('/mod/proofolio/traces.php', $params), $title, 'mediumwidth');
        $page->set_secondary_active_tab(self::TAB);
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'rootid' => new external_value(PARAM_ALPHANUMEXT, 'Id of the element that the script works in'),
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'studentid' => new external_value(PARAM_INT, 'Whose traces, 0 while nobody is chosen'),
            'heading' => new external_value(PARAM_TEXT, 'Whose traces they are'),
            'note' => new external_value(PARAM_TEXT, 'What kept traces are good for'),
            'notices' => opening_notice::structure(),
            'canwrite' => new external_value(PARAM_BOOL, 'Whether the reader can do something with them'),
            'sesskey' => new external_value(PARAM_RAW, 'Key of the session'),
            'action' => new external_value(PARAM_URL, 'Where acts are sent without a script'),
            'newproofurl' => new external_value(PARAM_URL, 'Where proofs are begun'),
            'hasproofs' => new external_value(PARAM_BOOL, 'Whether there are proofs that traces can be added to'),
            'proofs' => new external_multiple_structure(new external_single_structure([
                'proofid' => new external_value(PARAM_INT, 'Id of the proof'),
                'name' => new external_value(PARAM_TEXT, 'Its label and name'),
            ])),
            'form' => new external_multiple_structure(keep_form::structure(), 'The form, none or one'),
            'walk' => new external_multiple_structure(queue_walk::structure(), 'The way on through a queue, none or one'),
            'timeline' => new external_multiple_structure(kept_timeline::structure(), 'The traces, none or one timeline'),
            'hasstudents' => new external_value(PARAM_BOOL, 'Whether the reader accompanies students'),
            'students' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_TEXT, 'Name of the student'),
                'url' => new external_value(PARAM_URL, 'What they show'),
                'countname' => new external_value(PARAM_TEXT, 'How many traces, in words'),
                'haskept' => new external_value(PARAM_BOOL, 'Whether they show any'),
                'ischosen' => new external_value(PARAM_BOOL, 'Whether their traces are on this page'),
            ])),
        ], 'The page of kept traces');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $isown = $this->studentid === $this->readerid;
        $canwrite = $isown && permission::can_write($this->activity, $this->readerid);
        $cmid = (int) $this->activity->cm->id;
        $proofs = $canwrite ? $this->proofs() : [];
        $students = $this->students();
        return [
            'rootid' => self::ROOT,
            'cmid' => $cmid,
            'studentid' => $this->studentid,
            'heading' => $this->heading($isown),
            'note' => $isown ? get_string('tracesownnote', 'mod_proofolio') : '',
            'notices' => $isown ? opening_notice::export($this->activity) : [],
            'canwrite' => $canwrite,
            'sesskey' => sesskey(),
            'action' => (new moodle_url('/mod/proofolio/traces.php', ['id' => $cmid]))->out(false),
            'newproofurl' => (new moodle_url('/mod/proofolio/edit.php'))->out(false),
            'hasproofs' => (bool) $proofs,
            'proofs' => $proofs,
            'form' => $canwrite && $this->form ? [$this->form->export_for_template($output)] : [],
            'walk' => $this->walk ? [$this->walk->export_for_template($output)] : [],
            'timeline' => $this->studentid ? [$this->timeline->export_for_template($output)] : [],
            'hasstudents' => (bool) $students,
            'students' => $students,
        ];
    }

    /**
     * Whose traces they are.
     *
     * @param bool $isown
     * @return string
     */
    private function heading(bool $isown): string {
        if (!$this->studentid) {
            return get_string('tracesstudents', 'mod_proofolio');
        }
        return $isown
            ? get_string('tracesown', 'mod_proofolio')
            : get_string('tracesof', 'mod_proofolio', people::names($this->activity, [$this->studentid])[$this->studentid]);
    }

    /**
     * The reader's own proofs that traces can be added to.
     *
     * @return array[]
     */
    private function proofs(): array {
        $portfolio = portfolio::of($this->activity->get_id(), $this->readerid);
        $own = $portfolio ? proof::get_records(['portfolioid' => $portfolio->get('id'), 'archived' => 0], 'letter') : [];
        $proofs = [];
        foreach ($own ? competency::of_activity($this->activity->get_id()) : [] as $id => $competency) {
            foreach (array_filter($own, fn(proof $proof): bool => $proof->get('competencyid') == $id) as $proof) {
                $proofs[] = [
                    'proofid' => $proof->get('id'),
                    'name' => get_string('labelofname', 'mod_proofolio', (object) [
                        'label' => proof_label::of($competency->get('code'), $proof->get('letter')),
                        'name' => $proof->get('name'),
                    ]),
                ];
            }
        }
        return $proofs;
    }

    /**
     * The students whom the reader accompanies, with how much they show.
     *
     * @return array[]
     */
    private function students(): array {
        $students = (new roster($this->activity))->get_students_of($this->readerid);
        $counts = kept_trace_model::count_shown($this->activity->get_id(), array_keys($students));
        return array_map(function (stdClass $student) use ($counts): array {
            $count = $counts[$student->id] ?? 0;
            $params = ['id' => $this->activity->cm->id, 'userid' => $student->id];
            return [
                'name' => people::name($this->activity, $student),
                'url' => (new moodle_url('/mod/proofolio/traces.php', $params))->out(false),
                'countname' => $count ? moment::counted('countshowntrace', $count) : get_string('noshowntraces', 'mod_proofolio'),
                'haskept' => $count > 0,
                'ischosen' => $student->id == $this->studentid,
            ];
        }, array_values($students));
    }
}
