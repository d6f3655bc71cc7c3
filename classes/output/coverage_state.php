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
use mod_proofolio\local\coverage_line;
use renderable;
use renderer_base;
use templatable;

/**
 * How far something is shown: always a sign and a word, so that nobody has to tell colours apart.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_state implements renderable, templatable {
    /** The sign of each state: a circle that fills. */
    private const SIGNS = [
        coverage_line::NOTSHOWN => '–',
        coverage_line::DRAFTED => '○',
        coverage_line::SUBMITTED => '◐',
        coverage_line::APPROVED => '●',
    ];

    /**
     * A state.
     *
     * @param string $state One of the states of coverage_line.
     */
    public function __construct(
        /** @var string One of the states of coverage_line. */
        private readonly string $state,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'code' => new external_value(PARAM_ALPHA, 'notshown, drafted, submitted or approved'),
            'name' => new external_value(PARAM_TEXT, 'The state in words'),
            'sign' => new external_value(PARAM_TEXT, 'The sign of the state'),
        ], 'How far something is shown');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return ['code' => $this->state, 'name' => $this->get_name(), 'sign' => self::SIGNS[$this->state]];
    }

    /**
     * The state in words.
     *
     * @return string
     */
    public function get_name(): string {
        return get_string("coverage{$this->state}", 'mod_proofolio');
    }
}
