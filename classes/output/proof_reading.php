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
use mod_proofolio\local\models\proof;
use mod_proofolio\local\read_state;
use renderable;
use renderer_base;
use templatable;

/**
 * Whether anything in a proof is left to read.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_reading implements renderable, templatable {
    /**
     * A reader's proof.
     *
     * @param proof $proof
     * @param int $userid Id of the reader.
     */
    public function __construct(
        /** @var proof The proof. */
        private readonly proof $proof,
        /** @var int Id of the reader. */
        private readonly int $userid,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'unread' => new external_value(PARAM_BOOL, 'Whether anything is left to read'),
        ], 'What is left to read');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return ['unread' => read_state::count_unread($this->proof, $this->userid) > 0];
    }
}
