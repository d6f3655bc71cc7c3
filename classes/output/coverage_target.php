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
use mod_proofolio\local\coverage as coverage_domain;
use mod_proofolio\local\coverage_line;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\judgement;
use renderable;
use renderer_base;
use templatable;

/**
 * One competency on the page of coverage: progress, the elements by proof and by context, and the six qualities of its proofs.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_target implements renderable, templatable {
    /**
     * A competency.
     *
     * @param competency $competency
     * @param coverage_domain $covered
     * @param string[] $names Of its elements, by id.
     * @param coverage_judging $judging
     * @param judgement_typed|null $typed What the reader typed of a quality, when it could not be saved.
     */
    public function __construct(
        /** @var competency The competency. */
        private readonly competency $competency,
        /** @var coverage_domain Its coverage. */
        private readonly coverage_domain $covered,
        /** @var string[] The names of its elements, by id. */
        private readonly array $names,
        /** @var coverage_judging Who reads what people think. */
        private readonly coverage_judging $judging,
        /** @var judgement_typed|null What the reader typed of a quality, when it could not be saved. */
        private readonly ?judgement_typed $typed,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'id' => new external_value(PARAM_TEXT, 'Id of its element on the page'),
            'code' => new external_value(PARAM_TEXT, 'The competency\'s code'),
            'name' => new external_value(PARAM_TEXT, 'The competency\'s name'),
            'state' => coverage_state::structure(),
            'progress' => new external_value(PARAM_TEXT, 'How many elements are shown, in words'),
            'details' => new external_value(PARAM_TEXT, 'Those of them that are approved or drafted, and contexts, in words'),
            'parts' => new external_multiple_structure(new external_single_structure([
                'code' => new external_value(PARAM_ALPHA, 'The state of an element'),
            ]), 'A part of the bar for each element'),
            'matrices' => new external_multiple_structure(coverage_matrix::structure()),
            'qualities' => new external_multiple_structure(coverage_quality::structure()),
        ], 'A competency on the page of coverage');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $id = $this->competency->get('id');
        $code = $this->competency->get('code');
        $names = $this->names + [0 => get_string('competencywhole', 'mod_proofolio')];
        $matrices = [
            coverage_matrix::by_proof("proofolio-proofs-$id", $code, $this->covered, $names),
            coverage_matrix::by_context("proofolio-contexts-$id", $code, $this->covered, $names),
        ];
        $matrices = array_map(fn(coverage_matrix $matrix): array => $matrix->export_for_template($output), $matrices);
        return [
            'id' => "proofolio-target-$id",
            'code' => $code,
            'name' => competency_names::told(
                format_string($this->competency->get('name'), true, [
                    'context' => $this->judging->activity->context,
                    'escape' => false,
                ]),
                $this->competency->is_archived(),
            ),
            'state' => (new coverage_state($this->covered->whole->state))->export_for_template($output),
            'progress' => $this->progress(),
            'details' => $this->details(),
            'parts' => $this->parts(),
            // Without proofs the elements are listed once.
            'matrices' => $matrices[1]['columns'] ? $matrices : [$matrices[0]],
            'qualities' => array_map(
                fn(coverage_quality $quality): array => $quality->export_for_template($output),
                $this->qualities($id),
            ),
        ];
    }

    /**
     * How many elements are shown, in words.
     *
     * @return string
     */
    private function progress(): string {
        $counts = $this->covered->count();
        return $counts->elements
            ? get_string('coveragesummary', 'mod_proofolio', (object) ['shown' => $counts->shown(), 'all' => $counts->elements])
            : moment::counted('countproof', $counts->proofs);
    }

    /**
     * How many elements are approved or drafted, and in how many contexts, in words.
     *
     * @return string
     */
    private function details(): string {
        $counts = $this->covered->count();
        $drafted = count(array_filter(
            $this->covered->elements,
            fn(coverage_line $element): bool => $element->state === coverage_line::DRAFTED,
        ));
        return implode(' · ', array_filter([
            $counts->approved ? moment::counted('countapprovedelement', $counts->approved) : '',
            $drafted ? moment::counted('countdraftedelement', $drafted) : '',
            $counts->contexts ? moment::counted('countcontext', $counts->contexts) : '',
            $counts->experiences > 1 ? moment::counted('countexperience', $counts->experiences) : '',
        ]));
    }

    /**
     * The parts of the bar: one for each element, the furthest first.
     *
     * @return string[][]
     */
    private function parts(): array {
        $states = array_map(fn(coverage_line $element): string => $element->state, array_values($this->covered->elements));
        $rank = fn(string $state): int => (int) array_search($state, coverage_line::STATES);
        usort($states, fn(string $a, string $b): int => $rank($b) <=> $rank($a));
        return array_map(fn(string $state): array => ['code' => $state], $states);
    }

    /**
     * The six qualities of the proofs.
     *
     * @param int $competencyid
     * @return coverage_quality[]
     */
    private function qualities(int $competencyid): array {
        $indicators = new coverage_indicators($this->covered, $this->names);
        $judged = array_map(fn(string $quality): coverage_quality => new coverage_quality(
            $this->judging,
            $competencyid,
            $quality,
            null,
            $this->typed?->is_of($competencyid, $quality) ? $this->typed : null,
        ), judgement::QUALITIES);
        return [
            new coverage_quality($this->judging, $competencyid, 'elements', $indicators->elements()),
            new coverage_quality($this->judging, $competencyid, 'contexts', $indicators->contexts()),
            ...$judged,
        ];
    }
}
