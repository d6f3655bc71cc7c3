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
use mod_proofolio\local\models\kept_trace as kept_trace_model;
use mod_proofolio\local\models\portfolio;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The traces that a student keeps, by the day of the action, month by month, the latest first.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_timeline implements renderable, templatable {
    /** @var kept_trace_model[]|null The traces of the page, and one more when there are older ones; once asked for. */
    private ?array $read = null;

    /** How many traces a page has. */
    public const PER_PAGE = 50;

    /**
     * A page of a timeline.
     *
     * @param activity $activity
     * @param int $studentid Whose traces, which the reader may see.
     * @param int $readerid
     * @param int $page From 0.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Whose traces. */
        private readonly int $studentid,
        /** @var int Who reads: the student all of them, others those that are shown. */
        private readonly int $readerid,
        /** @var int The page, from 0. */
        private readonly int $page,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'isempty' => new external_value(PARAM_BOOL, 'Whether there are no traces'),
            'emptytext' => new external_value(PARAM_TEXT, 'What that means, and what to do'),
            'hastraces' => new external_value(PARAM_BOOL, 'Whether there are traces'),
            'page' => new external_value(PARAM_INT, 'The page, from 0'),
            'months' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_TEXT, 'The month in words'),
                'traces' => new external_multiple_structure(kept_trace::structure()),
            ])),
            'hasnewer' => new external_value(PARAM_BOOL, 'Whether there are newer traces'),
            'newerurl' => new external_value(PARAM_URL, 'Where they are'),
            'hasolder' => new external_value(PARAM_BOOL, 'Whether there are older traces'),
            'olderurl' => new external_value(PARAM_URL, 'Where they are'),
        ], 'The traces that a student keeps, by the day of the action');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $isown = $this->studentid === $this->readerid;
        $traces = $this->traces();
        $hasolder = count($this->read()) > self::PER_PAGE;
        $months = [];
        foreach (kept_trace::all($traces, $this->readerid) as $index => $trace) {
            $name = userdate($traces[$index]->get('timeaction'), get_string('strftimemonthyear', 'langconfig'));
            $months[$name][] = $trace->export_for_template($output);
        }
        return [
            'isempty' => !$months,
            'emptytext' => get_string($isown ? 'emptykept' : 'emptykeptshown', 'mod_proofolio'),
            'hastraces' => (bool) $months,
            'page' => $this->page,
            'months' => array_map(
                fn(string $name, array $own): array => ['name' => $name, 'traces' => $own],
                array_keys($months),
                $months,
            ),
            'hasnewer' => $this->page > 0,
            'newerurl' => $this->url_of_page(max(0, $this->page - 1))->out(false),
            'hasolder' => $hasolder,
            'olderurl' => $this->url_of_page($this->page + 1)->out(false),
        ];
    }

    /**
     * The traces of the page.
     *
     * @return kept_trace_model[]
     */
    public function traces(): array {
        return array_slice($this->read(), 0, self::PER_PAGE);
    }

    /**
     * Reads the traces of the page, and one more when there are older ones.
     *
     * @return kept_trace_model[]
     */
    private function read(): array {
        return $this->read ??= $this->find();
    }

    /**
     * Finds the traces of the page, and one more when there are older ones.
     *
     * @return kept_trace_model[]
     */
    private function find(): array {
        $portfolio = portfolio::of($this->activity->get_id(), $this->studentid)?->with_activity($this->activity);
        if (!$portfolio) {
            return [];
        }
        $from = $this->page * self::PER_PAGE;
        return array_map(
            fn(kept_trace_model $trace): kept_trace_model => $trace->with_portfolio($portfolio),
            kept_trace_model::page($portfolio->get('id'), $this->studentid !== $this->readerid, $from, self::PER_PAGE + 1),
        );
    }

    /**
     * The address of a page.
     *
     * @param int $page From 0.
     * @return moodle_url
     */
    private function url_of_page(int $page): moodle_url {
        $params = ['id' => $this->activity->cm->id, 'userid' => $this->studentid];
        return new moodle_url('/mod/proofolio/traces.php', $params + ($page ? ['page' => $page] : []));
    }
}
