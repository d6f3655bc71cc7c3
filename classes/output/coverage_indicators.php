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

use mod_proofolio\local\coverage;
use mod_proofolio\local\coverage_claim;
use mod_proofolio\local\coverage_line;

/**
 * The two qualities of a set of proofs that can be counted, each with the reason in words: how many elements, how many contexts.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_indicators {
    /** The most elements that are named as missing; the table names them all. */
    private const MOST_NAMED = 3;

    /**
     * The indicators of a competency.
     *
     * @param coverage $covered
     * @param string[] $names Of the elements, by id.
     */
    public function __construct(
        /** @var coverage The coverage. */
        private readonly coverage $covered,
        /** @var string[] Names of the elements, by id. */
        private readonly array $names,
    ) {
    }

    /**
     * Whether the proofs cover the elements.
     *
     * @return string
     */
    public function elements(): string {
        $counts = $this->covered->count();
        $missing = $this->covered->missing();
        if (!$counts->elements) {
            return get_string('indicatornoelements', 'mod_proofolio');
        }
        if (!$missing) {
            return moment::counted('indicatorallelement', $counts->elements);
        }
        $words = (object) ['shown' => $counts->shown(), 'all' => $counts->elements, 'missing' => count($missing)];
        if (count($missing) > self::MOST_NAMED) {
            return get_string('indicatormanymissing', 'mod_proofolio', $words);
        }
        $quoted = fn(int $id): string => get_string('quoted', 'mod_proofolio', $this->names[$id]);
        $words->names = implode(', ', array_map($quoted, $missing));
        return get_string('indicatormissing', 'mod_proofolio', $words);
    }

    /**
     * Whether the proofs come from several contexts.
     *
     * @return string
     */
    public function contexts(): string {
        $counts = $this->covered->count();
        $submitted = array_filter($this->covered->whole->claims, fn(coverage_claim $claim): bool => !$claim->is_draft());
        $placed = array_filter($submitted, fn(coverage_claim $claim): bool => $claim->contextid > 0);
        $names = array_column($placed, 'contextname', 'contextid');
        if (!$counts->proofs) {
            return get_string('indicatornoproof', 'mod_proofolio');
        }
        if (!$names) {
            return get_string('indicatornocontext', 'mod_proofolio');
        }
        $words = (object) [
            'contexts' => $counts->contexts,
            'experiences' => moment::counted('countexperience', $counts->experiences),
            'names' => implode(', ', $names),
        ];
        $without = count($submitted) - count($placed);
        $said = get_string($counts->contexts > 1 ? 'indicatorcontexts' : 'indicatoronecontext', 'mod_proofolio', $words);
        return $without
            ? get_string('indicatorwithout', 'mod_proofolio', (object) [
                'said' => $said,
                'without' => moment::counted('countproofwithout', $without),
            ])
            : $said;
    }
}
