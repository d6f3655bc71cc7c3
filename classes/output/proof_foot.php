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
use mod_proofolio\local\models\draft;
use renderable;
use renderer_base;
use templatable;

/**
 * What the foot of the proof form says beside its buttons: how far the text is saved. Scripts say more there.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_foot implements renderable, templatable {
    /**
     * The foot.
     *
     * @param draft|null $draft The draft as it is stored, when there is one.
     */
    public function __construct(
        /** @var draft|null The draft as it is stored. */
        private readonly ?draft $draft,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'state' => draft_state::structure(),
        ], 'The foot of the proof form');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return ['state' => (new draft_state($this->draft))->export_for_template($output)];
    }
}
