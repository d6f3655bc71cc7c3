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
 * The questions that help to write one of the two texts of a proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_guide implements renderable, templatable {
    /**
     * A guide.
     *
     * @param string $level description or analysis.
     * @param string[] $questions The questions, plain text.
     * @param bool $isopen Whether it is unfolded at first.
     */
    public function __construct(
        /** @var string description or analysis. */
        private readonly string $level,
        /** @var string[] The questions. */
        private readonly array $questions,
        /** @var bool Whether it is unfolded at first. */
        private readonly bool $isopen,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'level' => new external_value(PARAM_ALPHA, 'description or analysis'),
            'isopen' => new external_value(PARAM_BOOL, 'Whether it is unfolded at first'),
            'summary' => new external_value(PARAM_TEXT, 'What the questions are for'),
            'questions' => new external_multiple_structure(new external_single_structure([
                'text' => new external_value(PARAM_TEXT, 'The question'),
            ])),
        ], 'Questions that help to write');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'level' => $this->level,
            'isopen' => $this->isopen,
            'summary' => get_string("guide{$this->level}", 'mod_proofolio'),
            'questions' => array_map(fn(string $text): array => ['text' => $text], $this->questions),
        ];
    }
}
