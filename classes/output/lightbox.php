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
use renderable;
use renderer_base;
use templatable;

/**
 * The dialog in which the pictures of traces are enlarged. It is empty until a script fills it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class lightbox implements renderable, templatable {
    /**
     * A dialog.
     *
     * @param string $label The label of the proof whose traces it shows.
     */
    public function __construct(
        /** @var string The label of the proof whose traces it shows. */
        private readonly string $label,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'name' => new external_value(PARAM_TEXT, 'What the dialog shows, in words'),
        ], 'The dialog for pictures of traces');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return ['name' => get_string('enlargedtraces', 'mod_proofolio', $this->label)];
    }
}
