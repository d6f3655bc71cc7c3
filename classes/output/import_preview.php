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
use mod_proofolio\local\competency_plan;
use mod_proofolio\local\element_entry;
use mod_proofolio\local\import_line;
use mod_proofolio\local\import_problem;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * What would happen if competencies were brought in, and what stands in the way.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_preview implements renderable, templatable {
    /** The icon of each state. */
    private const ICONS = [
        import_line::NEW => 'fa-plus',
        import_line::EXTENDED => 'fa-plus',
        import_line::KNOWN => 'fa-check',
        import_line::ARCHIVED => 'fa-archive',
        import_line::REFUSED => 'fa-exclamation-circle',
    ];

    /**
     * A preview.
     *
     * @param activity $activity
     * @param string $way One of import_posting's ways.
     * @param competency_plan $plan
     * @param array $fields What was chosen: single values and lists by name.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var string One of import_posting's ways. */
        private readonly string $way,
        /** @var competency_plan What would happen. */
        private readonly competency_plan $plan,
        /** @var array What was chosen. */
        private readonly array $fields,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'action' => new external_value(PARAM_URL, 'Where the agreement is sent'),
            'manageurl' => new external_value(PARAM_URL, 'The way back'),
            'canapply' => new external_value(PARAM_BOOL, 'Whether it can be carried out'),
            'summary' => new external_value(PARAM_TEXT, 'What would happen, in a sentence'),
            'hasproblems' => new external_value(PARAM_BOOL, 'Whether something stands in the way'),
            'problems' => new external_multiple_structure(new external_single_structure([
                'place' => new external_value(PARAM_TEXT, 'Where it is: a row, or a code'),
                'message' => new external_value(PARAM_TEXT, 'What is wrong'),
            ])),
            'haslines' => new external_value(PARAM_BOOL, 'Whether any competency was read'),
            'lines' => new external_multiple_structure(new external_single_structure([
                'code' => new external_value(PARAM_TEXT, 'The code'),
                'name' => new external_value(PARAM_TEXT, 'The name'),
                'state' => new external_value(PARAM_ALPHA, 'What becomes of it, for its look'),
                'icon' => new external_value(PARAM_ALPHANUMEXT, 'The icon of what becomes of it'),
                'statename' => new external_value(PARAM_TEXT, 'What becomes of it, in words'),
                'hasadded' => new external_value(PARAM_BOOL, 'Whether it gets elements'),
                'added' => new external_multiple_structure(new external_value(PARAM_TEXT, 'An element that it gets')),
            ])),
            'applyname' => new external_value(PARAM_TEXT, 'What the button says'),
            'fields' => new external_multiple_structure(new external_single_structure([
                'field' => new external_value(PARAM_ALPHANUMEXT, 'Name of a field to send again'),
                'islist' => new external_value(PARAM_BOOL, 'Whether it is one of several'),
                'value' => new external_value(PARAM_RAW, 'What it says'),
            ])),
            'sesskey' => new external_value(PARAM_RAW, 'The reader\'s session key'),
            'fingerprint' => new external_value(PARAM_ALPHANUM, 'What tells this plan from another one'),
        ], 'What would happen if competencies were brought in');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'action' => import_page::url($this->activity, $this->way)->out(false),
            'manageurl' => (new moodle_url('/mod/proofolio/manage.php', ['id' => $this->activity->cm->id]))->out(false),
            'canapply' => $this->plan->can_be_applied(),
            'summary' => $this->summary(),
            'hasproblems' => (bool) $this->plan->problems,
            'problems' => array_map($this->problem(...), $this->plan->problems),
            'haslines' => (bool) $this->plan->lines,
            'lines' => array_map($this->line(...), $this->plan->lines),
            'applyname' => get_string('importapply', 'mod_proofolio', $this->counts()),
            'fields' => $this->fields(),
            'sesskey' => sesskey(),
            'fingerprint' => $this->plan->fingerprint(),
        ];
    }

    /**
     * How much is brought in.
     *
     * @param competency_plan $plan
     * @return string
     */
    public static function told(competency_plan $plan): string {
        $new = array_filter($plan->lines, fn(import_line $line): bool => $line->state === import_line::NEW);
        $parts = array_filter([
            $new ? get_string(count($new) === 1 ? 'countcompetency' : 'countcompetencies', 'mod_proofolio', count($new)) : '',
            $plan->count_added_elements() ? moment::counted('countelement', $plan->count_added_elements()) : '',
        ]);
        return listing::of(array_values($parts));
    }

    /**
     * What would happen, in a sentence.
     *
     * @return string
     */
    private function summary(): string {
        return match (true) {
            $this->plan->problems !== [] => moment::counted('importproblem', count($this->plan->problems)),
            $this->plan->can_be_applied() => get_string('importsummary', 'mod_proofolio', $this->counts()),
            default => get_string('importnothing', 'mod_proofolio'),
        };
    }

    /**
     * How much would be brought in.
     *
     * @return string
     */
    private function counts(): string {
        return self::told($this->plan);
    }

    /**
     * Something that stands in the way.
     *
     * @param import_problem $problem
     * @return string[]
     */
    private function problem(import_problem $problem): array {
        return [
            'place' => $problem->row ? get_string('importrow', 'mod_proofolio', $problem->row) : $problem->about,
            'message' => $problem->message,
        ];
    }

    /**
     * What becomes of a competency.
     *
     * @param import_line $line
     * @return array
     */
    private function line(import_line $line): array {
        $known = $line->known;
        $change = $line->state === import_line::EXTENDED ? moment::counted('countnewelement', count($line->added)) : '';
        $added = $line->is_change() || $line->state === import_line::REFUSED ? $line->added : [];
        return [
            'code' => shorten_text($known ? $known->get('code') : $line->proposal->code, 60),
            'name' => version::plain($known ? $known->get('name') : $line->proposal->name, $this->activity),
            'state' => $line->state,
            'icon' => self::ICONS[$line->state],
            'statename' => get_string("importstate{$line->state}", 'mod_proofolio', $change),
            'hasadded' => (bool) $added,
            'added' => array_map(
                fn(element_entry $entry): string => version::plain($entry->name, $this->activity),
                $added,
            ),
        ];
    }

    /**
     * What was chosen, to be sent again.
     *
     * @return array[]
     */
    private function fields(): array {
        $fields = [];
        foreach ($this->fields as $name => $values) {
            foreach ((array) $values as $value) {
                $fields[] = ['field' => $name, 'islist' => is_array($values), 'value' => (string) $value];
            }
        }
        return $fields;
    }
}
