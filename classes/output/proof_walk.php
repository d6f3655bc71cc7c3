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

use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\logbook as logbook_domain;
use mod_proofolio\local\logbook_filter as filter;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\proof_label;
use renderable;
use renderer_base;
use templatable;

/**
 * The ways from a proof to the one before and the one after it in the same portfolio, in the logbook's order.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_walk implements renderable, templatable {
    /**
     * The neighbours of a proof.
     *
     * @param proof $proof
     * @param int $userid Id of the reader.
     * @param logbook_address|null $address The list in which the reader found the proof, when that is known.
     */
    public function __construct(
        /** @var proof The proof. */
        private readonly proof $proof,
        /** @var int Id of the reader. */
        private readonly int $userid,
        /** @var logbook_address|null The list in which the reader found the proof. */
        private readonly ?logbook_address $address = null,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'hasprevious' => new external_value(PARAM_BOOL, 'Whether there is a proof before this one'),
            'previousurl' => new external_value(PARAM_URL, 'Its address'),
            'previousname' => new external_value(PARAM_TEXT, 'Its label'),
            'hasnext' => new external_value(PARAM_BOOL, 'Whether there is a proof after this one'),
            'nexturl' => new external_value(PARAM_URL, 'Its address'),
            'nextname' => new external_value(PARAM_TEXT, 'Its label'),
        ], 'The neighbours of a proof');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        [$previousid, $nextid] = $this->neighbours();
        $proofs = proof::by_id(proof::in_set('id', array_filter([$previousid, $nextid])));
        $competencyids = array_map(fn(proof $proof): int => $proof->get('competencyid'), array_values($proofs));
        $competencies = competency::by_id(competency::in_set('id', array_unique($competencyids)));
        return $this->export_neighbour('previous', $proofs[$previousid] ?? null, $competencies)
            + $this->export_neighbour('next', $proofs[$nextid] ?? null, $competencies);
    }

    /**
     * The proofs before and after this one: in the list where the reader found it, else in its owner's logbook.
     *
     * @return int[] Each 0 for none.
     */
    private function neighbours(): array {
        $portfolio = $this->proof->get_portfolio();
        $proofid = $this->proof->get('id');
        $reader = $this->address?->reader($portfolio->get_activity(), $this->userid);
        return $reader
            ? $reader->neighbours($this->address->filter, $proofid)
            : logbook_domain::neighbours($portfolio, $proofid, $portfolio->get('userid') == $this->userid);
    }

    /**
     * One of the two ways.
     *
     * @param string $side previous or next.
     * @param proof|null $proof None at the end of the row.
     * @param competency[] $competencies By id.
     * @return array
     */
    private function export_neighbour(string $side, ?proof $proof, array $competencies): array {
        $address = $this->address ?? new logbook_address('', new filter());
        return [
            "has{$side}" => $proof !== null,
            "{$side}url" => $proof ? $address->proof_url($proof->get('id'))->out(false) : '',
            "{$side}name" => $proof
                ? proof_label::of($competencies[$proof->get('competencyid')]->get('code'), $proof->get('letter'))
                : '',
        ];
    }
}
