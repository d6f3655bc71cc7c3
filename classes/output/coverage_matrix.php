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

use Closure;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\coverage as coverage_domain;
use mod_proofolio\local\coverage_claim;
use mod_proofolio\local\coverage_line;
use renderable;
use renderer_base;
use templatable;

/**
 * A competency's elements down, and across its proofs, or the contexts that they come from. Each cell leads to the proofs.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_matrix implements renderable, templatable {
    /**
     * A matrix.
     *
     * @param string $id Of its element on the page.
     * @param string $caption
     * @param bool $hasnames Whether a cell has to name its proofs.
     * @param coverage_domain $covered
     * @param string[] $names Of the elements, by id; 0 is the competency as a whole, for those without elements.
     * @param array[] $columns Each name, detail and url (empty for none), by what $column gives.
     * @param Closure $column Given a claim: the key of its column.
     */
    private function __construct(
        /** @var string Of its element on the page. */
        private readonly string $id,
        /** @var string The caption. */
        private readonly string $caption,
        /** @var bool Whether a cell has to name its proofs. */
        private readonly bool $hasnames,
        /** @var coverage_domain The coverage. */
        private readonly coverage_domain $covered,
        /** @var string[] Names of the elements, by id. */
        private readonly array $names,
        /** @var array[] The columns. */
        private readonly array $columns,
        /** @var Closure Given a claim: the key of its column. */
        private readonly Closure $column,
    ) {
    }

    /**
     * Elements by proofs.
     *
     * @param string $id Of its element on the page.
     * @param string $code The competency's.
     * @param coverage_domain $covered
     * @param string[] $names Of the elements, by id.
     * @return self
     */
    public static function by_proof(string $id, string $code, coverage_domain $covered, array $names): self {
        $columns = array_map(fn(coverage_claim $claim): array => [
            'name' => $claim->label,
            'detail' => $claim->name,
            'url' => coverage_mark::url_of($claim, $claim->versionnumber)->out(false),
            'statename' => (new proof_state($claim->get_state()))->get_name(),
        ], $covered->whole->claims);
        $caption = get_string('elementsbyproof', 'mod_proofolio', $code);
        return new self($id, $caption, false, $covered, $names, $columns, fn(coverage_claim $claim): int => $claim->proofid);
    }

    /**
     * Elements by contexts.
     *
     * @param string $id Of its element on the page.
     * @param string $code The competency's.
     * @param coverage_domain $covered
     * @param string[] $names Of the elements, by id.
     * @return self
     */
    public static function by_context(string $id, string $code, coverage_domain $covered, array $names): self {
        $columns = [];
        foreach ([$covered->whole, ...array_values($covered->elements)] as $line) {
            foreach ($line->claims as $claim) {
                $columns[$claim->contextid] = [
                    'name' => $claim->contextid ? $claim->contextname : get_string('contextnotsaid', 'mod_proofolio'),
                    'detail' => $claim->contextid ? $claim->experiencename : '',
                    'url' => '',
                    'statename' => '',
                ];
            }
        }
        $known = array_diff_key($columns, [0 => true]);
        uasort($known, fn(array $a, array $b): int =>
            strnatcasecmp($a['detail'], $b['detail']) ?: strnatcasecmp($a['name'], $b['name']));
        $caption = get_string('elementsbycontext', 'mod_proofolio', $code);
        $column = fn(coverage_claim $claim): int => $claim->contextid;
        return new self($id, $caption, true, $covered, $names, $known + $columns, $column);
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'id' => new external_value(PARAM_TEXT, 'Id of its element on the page'),
            'caption' => new external_value(PARAM_TEXT, 'What it shows'),
            'columns' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_TEXT, 'The label of a proof, or the name of a context'),
                'hasurl' => new external_value(PARAM_BOOL, 'Whether it can be opened'),
                'url' => new external_value(PARAM_URL, 'Where it is opened'),
                'detail' => new external_value(PARAM_TEXT, 'The name of the proof, or the experience; may be empty'),
                'statename' => new external_value(PARAM_TEXT, 'The state of the proof in words; empty for a context'),
            ])),
            'rows' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_TEXT, 'The element'),
                'state' => coverage_state::structure(),
                'cells' => new external_multiple_structure(new external_single_structure([
                    'isempty' => new external_value(PARAM_BOOL, 'Whether nothing shows the element here'),
                    'hasnames' => new external_value(PARAM_BOOL, 'Whether the proofs are to be named'),
                    'marks' => new external_multiple_structure(coverage_mark::structure()),
                ])),
            ])),
        ], 'The elements of a competency by proof or context');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $lines = $this->covered->elements ?: [0 => $this->covered->whole];
        $rows = [];
        foreach ($lines as $id => $line) {
            $rows[] = [
                'name' => $this->names[$id],
                'state' => (new coverage_state($line->state))->export_for_template($output),
                'cells' => array_map(
                    fn(int $key): array => $this->cell($output, $line, $key),
                    array_keys($this->columns),
                ),
            ];
        }
        return [
            'id' => $this->id,
            'caption' => $this->caption,
            'columns' => array_map(
                fn(array $column): array => ['hasurl' => $column['url'] !== ''] + $column,
                array_values($this->columns),
            ),
            'rows' => $rows,
        ];
    }

    /**
     * The proofs that show an element in one column.
     *
     * @param renderer_base $output
     * @param coverage_line $line
     * @param int $key Of the column.
     * @return array
     */
    private function cell(renderer_base $output, coverage_line $line, int $key): array {
        $claims = array_filter($line->claims, fn(coverage_claim $claim): bool => ($this->column)($claim) === $key);
        return [
            'isempty' => !$claims,
            'hasnames' => $this->hasnames,
            'marks' => array_map(
                fn(coverage_claim $claim): array => (new coverage_mark($claim, $line->elementid))->export_for_template($output),
                array_values($claims),
            ),
        ];
    }
}
