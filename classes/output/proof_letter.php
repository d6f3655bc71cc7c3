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
use mod_proofolio\local\letters;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\proof_label;
use mod_proofolio\local\refusal;
use renderable;
use renderer_base;
use templatable;

/**
 * Whether a letter is free for a student's proof, and which one is.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_letter implements renderable, templatable {
    /**
     * A letter that a student thinks of.
     *
     * @param competency $competency
     * @param string $letter A to Z, or nothing for the next free one.
     * @param portfolio|null $portfolio The student's, none when it has not been begun.
     * @param proof|null $proof The proof that it is for, none when it is new.
     */
    public function __construct(
        /** @var competency The competency. */
        private readonly competency $competency,
        /** @var string A to Z, or nothing for the next free one. */
        private readonly string $letter,
        /** @var portfolio|null The student's portfolio. */
        private readonly ?portfolio $portfolio,
        /** @var proof|null The proof that it is for. */
        private readonly ?proof $proof,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'isfree' => new external_value(PARAM_BOOL, 'Whether the letter is free'),
            'usedby' => new external_value(PARAM_TEXT, 'Name of the proof that has it, nothing when it is free'),
            'proposed' => new external_value(PARAM_TEXT, 'The next free letter, nothing when all are in use'),
            'message' => new external_value(PARAM_TEXT, 'All this in words'),
        ], 'A letter');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $holder = $this->holder();
        $proposed = $this->proposed();
        return [
            'isfree' => $this->is_valid() && !$holder,
            'usedby' => $holder ? $holder->get('name') : '',
            'proposed' => $proposed,
            'message' => $this->message($holder, $proposed),
        ];
    }

    /**
     * Whether the letter can be given at all.
     *
     * @return bool
     */
    private function is_valid(): bool {
        return $this->letter === '' ? $this->proposed() !== '' : letters::is_letter($this->letter);
    }

    /**
     * The other proof that has the letter.
     *
     * @return proof|null
     */
    private function holder(): ?proof {
        if (!$this->portfolio || $this->letter === '') {
            return null;
        }
        return proof::with_letter($this->portfolio->get('id'), $this->competency->get('id'), $this->letter, $this->proof);
    }

    /**
     * The letter that the proof gets when none is asked for: its own, else the next free one.
     *
     * @return string Nothing when all are in use.
     */
    private function proposed(): string {
        if ($this->proof && $this->proof->get('competencyid') == $this->competency->get('id')) {
            return $this->proof->get('letter');
        }
        $used = $this->portfolio ? proof::letters_used($this->portfolio->get('id'), $this->competency->get('id')) : [];
        return (string) letters::next_free($used);
    }

    /**
     * What to tell the student.
     *
     * @param proof|null $holder
     * @param string $proposed
     * @return string
     */
    private function message(?proof $holder, string $proposed): string {
        $code = $this->competency->get('code');
        if ($holder) {
            return refusal::letter_taken(proof_label::of($code, $this->letter), $holder->get('name'))->getMessage();
        }
        if (!$this->is_valid()) {
            return ($this->letter === '' ? refusal::no_letter_left($code) : refusal::not_a_letter())->getMessage();
        }
        return get_string('letterfree', 'mod_proofolio', proof_label::of($code, $this->letter ?: $proposed));
    }
}
