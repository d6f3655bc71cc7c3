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
use mod_proofolio\local\letters;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\proof_label;
use renderable;
use renderer_base;
use templatable;

/**
 * The letters that a student's proofs have for each competency, and the next one that is free.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_letters implements renderable, templatable {
    /**
     * The letters in use.
     *
     * @param competency[] $competencies Those that can be chosen, by id.
     * @param portfolio|null $portfolio The student's, none when it has not been begun.
     * @param proof|null $except The proof being written: its own letter is free to it.
     */
    public function __construct(
        /** @var competency[] Those that can be chosen, by id. */
        private readonly array $competencies,
        /** @var portfolio|null The student's portfolio. */
        private readonly ?portfolio $portfolio,
        /** @var proof|null The proof being written. */
        private readonly ?proof $except,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'proofid' => new external_value(PARAM_INT, 'Id of the proof being written, 0 for a new one'),
            'hascompetencies' => new external_value(PARAM_BOOL, 'Whether any letter is in use'),
            'competencies' => new external_multiple_structure(new external_single_structure([
                'competencyid' => new external_value(PARAM_INT, 'Id of the competency'),
                'text' => new external_value(PARAM_TEXT, 'The next free letter and those in use, in words'),
            ])),
        ], 'The letters in use');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $used = [];
        $proofs = $this->portfolio ? proof::get_records(['portfolioid' => $this->portfolio->get('id')], 'letter') : [];
        foreach ($proofs as $proof) {
            if ($proof->get('id') != $this->except?->get('id')) {
                $used[$proof->get('competencyid')][$proof->get('letter')] = $proof->get('name');
            }
        }
        $texts = [];
        foreach (array_intersect_key($this->competencies, $used) as $id => $competency) {
            $texts[] = ['competencyid' => $id, 'text' => $this->describe($competency, $used[$id])];
        }
        return ['proofid' => (int) $this->except?->get('id'), 'hascompetencies' => (bool) $texts, 'competencies' => $texts];
    }

    /**
     * The letters of a competency in words.
     *
     * @param competency $competency
     * @param string[] $used Names of proofs by letter.
     * @return string
     */
    private function describe(competency $competency, array $used): string {
        $code = $competency->get('code');
        $names = [];
        foreach ($used as $letter => $name) {
            $a = (object) ['label' => proof_label::of($code, $letter), 'name' => $name];
            $names[] = get_string('labelofname', 'mod_proofolio', $a);
        }
        return get_string('lettersused', 'mod_proofolio', (object) [
            'code' => $code,
            'next' => letters::next_free(array_keys($used)) ?? '–',
            'used' => listing::of($names),
        ]);
    }
}
