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
use renderable;
use renderer_base;
use templatable;

/**
 * What helps to name a new context where a proof is written: the experiences that there are, and the place where scripts fold it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class new_context implements renderable, templatable {
    /**
     * The help with a new context.
     *
     * @param string[] $experiences The names of the experiences that have contexts.
     */
    public function __construct(
        /** @var string[] The names of the experiences that have contexts. */
        private readonly array $experiences,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'hasexperiences' => new external_value(PARAM_BOOL, 'Whether there are contexts to choose from'),
            'experiences' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_TEXT, 'Name of the experience'),
            ])),
        ], 'Help with a new context');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'hasexperiences' => (bool) $this->experiences,
            'experiences' => array_map(fn(string $name): array => ['name' => $name], $this->experiences),
        ];
    }
}
