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

/**
 * The labels by which people cite proofs and traces: CG3-B and CG3-B.1.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_label {
    /**
     * The label of a proof.
     *
     * @param string $competencycode For example CG3.
     * @param string $letter A to Z.
     * @return string
     */
    public static function of(string $competencycode, string $letter): string {
        return "$competencycode-$letter";
    }

    /**
     * The name of a proof as people see it.
     *
     * @param string $name As it is stored: nothing in a draft that its owner has not named yet.
     * @return string
     */
    public static function shown_name(string $name): string {
        return $name === '' ? get_string('unnamedproof', 'mod_proofolio') : $name;
    }

    /**
     * The label of a trace.
     *
     * @param string $prooflabel For example CG3-B.
     * @param int $number The trace's number within its proof.
     * @return string
     */
    public static function of_trace(string $prooflabel, int $number): string {
        return "$prooflabel.$number";
    }
}
