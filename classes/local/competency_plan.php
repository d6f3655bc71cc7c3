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

namespace mod_proofolio\local;

use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;

/**
 * What would happen if competencies were brought in, and what stands in the way. Computed, without reading or writing.
 *
 * What is here already stays as it is: a competency with the same code, or from the same core competency, gets the elements that
 * it does not have, and nothing else. Archived ones are left alone.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_plan {
    /** The most competencies that are brought in at once. */
    public const MAX_COMPETENCIES = 100;
    /** The most elements that a competency is brought in with. */
    public const MAX_ELEMENTS = 100;

    /** @var import_line[] What becomes of each competency. */
    public readonly array $lines;
    /** @var import_problem[] What stands in the way, in the order of the rows. */
    public readonly array $problems;

    /** @var import_problem[] What was found so far. */
    private array $found;
    /** @var competency_proposal[] The first proposal of each code, folded. */
    private array $codes = [];

    /**
     * A plan.
     *
     * @param competency_reading $reading What is to be brought in.
     * @param competency[] $competencies Those of the activity.
     * @param element[] $elements Those of these competencies.
     */
    public function __construct(
        competency_reading $reading,
        /** @var competency[] Those of the activity. */
        private readonly array $competencies,
        /** @var element[] Those of these competencies. */
        private readonly array $elements,
    ) {
        $this->found = $reading->problems;
        if (count($reading->proposals) > self::MAX_COMPETENCIES) {
            $this->found[] = new import_problem(get_string('importtoomanycompetencies', 'mod_proofolio', self::MAX_COMPETENCIES));
        }
        $this->lines = array_map($this->line(...), array_slice($reading->proposals, 0, self::MAX_COMPETENCIES));
        usort($this->found, fn(import_problem $a, import_problem $b): int => $a->row <=> $b->row);
        $this->problems = $this->found;
    }

    /**
     * Whether it can be carried out, and changes anything.
     *
     * @return bool
     */
    public function can_be_applied(): bool {
        return !$this->problems && $this->changes();
    }

    /**
     * The lines that change something.
     *
     * @return import_line[]
     */
    public function changes(): array {
        return array_filter($this->lines, fn(import_line $line): bool => $line->is_change());
    }

    /**
     * How many elements are added in all.
     *
     * @return int
     */
    public function count_added_elements(): int {
        return array_sum(array_map(fn(import_line $line): int => count($line->added), $this->changes()));
    }

    /**
     * What tells this plan from another one: who has seen a plan agrees to that one only.
     *
     * @return string
     */
    public function fingerprint(): string {
        return sha1(json_encode(array_map(fn(import_line $line): array => [
            $line->state,
            (int) $line->known?->get('id'),
            (array) $line->proposal->fields(),
            array_map(fn(element_entry $entry): string => $entry->name, $line->added),
        ], $this->lines)));
    }

    /**
     * What becomes of a competency.
     *
     * @param competency_proposal $proposal
     * @return import_line
     */
    private function line(competency_proposal $proposal): import_line {
        $known = $this->known($proposal);
        $problems = $this->problems_of($proposal, $known !== null);
        array_push($this->found, ...$problems);
        $added = $this->added($proposal, $known);
        $state = match (true) {
            $problems !== [] => import_line::REFUSED,
            $known === null => import_line::NEW,
            $known->is_archived() => import_line::ARCHIVED,
            $added !== [] => import_line::EXTENDED,
            default => import_line::KNOWN,
        };
        return new import_line($proposal, $state, $added, $known);
    }

    /**
     * The competency that is here already.
     *
     * @param competency_proposal $proposal
     * @return competency|null
     */
    private function known(competency_proposal $proposal): ?competency {
        $coreid = $proposal->corecompetencyid;
        foreach ($coreid ? $this->competencies : [] as $competency) {
            if ($competency->get('corecompetencyid') == $coreid) {
                return $competency;
            }
        }
        foreach ($this->competencies as $competency) {
            if (competency_check::is_same($competency->get('code'), $proposal->code)) {
                return $competency;
            }
        }
        return null;
    }

    /**
     * What is wrong with a competency. Of one that is here already only the elements count.
     *
     * @param competency_proposal $proposal
     * @param bool $isknown
     * @return import_problem[]
     */
    private function problems_of(competency_proposal $proposal, bool $isknown): array {
        $refusals = competency_check::problems($proposal->fields());
        $messages = [];
        foreach ($isknown ? array_intersect_key($refusals, ['code' => true]) : $refusals as $field => $refusal) {
            $a = (object) ['column' => competency_table::heading($field), 'problem' => $refusal->getMessage()];
            $messages[] = get_string('importcolumnproblem', 'mod_proofolio', $a);
        }
        $code = competency_check::fold($proposal->code);
        if ($code !== '' && isset($this->codes[$code])) {
            $first = $this->codes[$code];
            $a = (object) ['code' => $proposal->code, 'name' => $first->name, 'row' => $first->row];
            $messages[] = get_string($first->row ? 'importcodetwicerow' : 'importcodetwice', 'mod_proofolio', $a);
        }
        $this->codes[$code] ??= $proposal;
        foreach ($proposal->elements as $entry) {
            $refusal = competency_check::find_element_problem('element', $entry->name);
            if ($refusal) {
                $a = (object) ['element' => shorten_text($entry->name, 40), 'problem' => $refusal->getMessage()];
                $messages[] = get_string('importelementproblem', 'mod_proofolio', $a);
            }
        }
        if (count($proposal->elements) > self::MAX_ELEMENTS) {
            $messages[] = get_string('importtoomanyelements', 'mod_proofolio', self::MAX_ELEMENTS);
        }
        return array_map(
            fn(string $message): import_problem => new import_problem($message, $proposal->row, $proposal->code),
            $messages,
        );
    }

    /**
     * The elements that a competency gets: those with a name that it does not have, each once.
     *
     * @param competency_proposal $proposal
     * @param competency|null $known
     * @return element_entry[]
     */
    private function added(competency_proposal $proposal, ?competency $known): array {
        $names = [];
        foreach ($known ? $this->elements : [] as $element) {
            if ($element->get('competencyid') == $known->get('id')) {
                $names[competency_check::fold($element->get('name'))] = true;
            }
        }
        $added = [];
        foreach ($proposal->elements as $entry) {
            $name = competency_check::fold($entry->name);
            if ($name !== '' && !isset($names[$name])) {
                $names[$name] = true;
                $added[] = $entry;
            }
        }
        return $added;
    }
}
