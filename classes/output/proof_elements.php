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
use mod_proofolio\local\models\competency;
use renderable;
use renderer_base;
use templatable;

/**
 * The heading above the elements of a competency, where a proof is written.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_elements implements renderable, templatable {
    /**
     * The heading of a competency's elements.
     *
     * @param competency $competency
     */
    public function __construct(
        /** @var competency The competency. */
        private readonly competency $competency,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'competencyid' => new external_value(PARAM_INT, 'Id of the competency'),
            'heading' => new external_value(PARAM_TEXT, 'What stands above its elements'),
        ], 'The heading of elements');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'competencyid' => $this->competency->get('id'),
            'heading' => get_string('elementsof', 'mod_proofolio', $this->competency->get('code')),
        ];
    }
}
