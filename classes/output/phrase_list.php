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
use mod_proofolio\local\models\phrase as phrase_model;
use mod_proofolio\local\phrases;
use renderable;
use renderer_base;
use templatable;

/**
 * The phrases that somebody can put into a comment: their own, and those to begin with.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class phrase_list implements renderable, templatable {
    /**
     * A list.
     *
     * @param int $userid Whose phrases.
     */
    public function __construct(
        /** @var int Whose phrases. */
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
            'hasown' => new external_value(PARAM_BOOL, 'Whether the reader keeps phrases'),
            'own' => new external_multiple_structure(phrase::structure(), 'Those that the reader keeps'),
            'suggested' => new external_multiple_structure(phrase::structure(), 'Those to begin with'),
        ], 'Phrases');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $own = array_map(
            fn(phrase_model $phrase): phrase => new phrase($phrase->get('id'), $phrase->get('content')),
            phrases::of($this->userid),
        );
        $suggested = array_map(fn(string $content): phrase => new phrase(0, $content), phrases::suggested());
        $export = fn(phrase $phrase): array => $phrase->export_for_template($output);
        return [
            'hasown' => (bool) $own,
            'own' => array_map($export, $own),
            'suggested' => array_map($export, $suggested),
        ];
    }
}
