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
use mod_proofolio\local\source_link;
use renderable;
use renderer_base;
use templatable;

/**
 * What the link to the full source is for, and a way to open it beside the form.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class source_open implements renderable, templatable {
    /**
     * The way to a link.
     *
     * @param string $link The link as it was typed, or nothing.
     */
    public function __construct(
        /** @var string The link as it was typed. */
        private readonly string $link,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'haslink' => new external_value(PARAM_BOOL, 'Whether the link leads anywhere'),
            'link' => new external_value(PARAM_RAW, 'The link, http or https, or nothing'),
        ], 'The way to the full source');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $link = source_link::shown($this->link);
        return ['haslink' => $link !== '', 'link' => $link];
    }
}
