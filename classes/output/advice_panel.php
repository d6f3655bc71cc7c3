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
 * Advice on a proof that is being written: what tutors keep sending back, as far as it applies. It never stands in the way.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class advice_panel implements renderable, templatable {
    /**
     * The advice.
     *
     * @param string[] $found What each remark that applies speaks of, by its code.
     * @param string[] $situations The situations that the texts tell of.
     * @param bool $issubmitting Whether the writer is about to submit.
     */
    public function __construct(
        /** @var string[] What each remark that applies speaks of, by its code. */
        private readonly array $found,
        /** @var string[] The situations that the texts tell of. */
        private readonly array $situations,
        /** @var bool Whether the writer is about to submit. */
        private readonly bool $issubmitting,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'issubmitting' => new external_value(PARAM_BOOL, 'Whether the writer is about to submit'),
            'hasknown' => new external_value(PARAM_BOOL, 'Whether anything is known to be missing'),
            'known' => new external_multiple_structure(advice_item::structure()),
            'hasquestions' => new external_value(PARAM_BOOL, 'Whether there is anything to ask'),
            'questions' => new external_multiple_structure(advice_item::structure()),
        ], 'Advice on a proof that is being written');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $known = advice_item::all($this->found, $this->situations, false);
        $questions = advice_item::all($this->found, $this->situations, true);
        $export = fn(advice_item $item): array => $item->export_for_template($output);
        return [
            'issubmitting' => $this->issubmitting,
            'hasknown' => (bool) $known,
            'known' => array_map($export, $known),
            'hasquestions' => (bool) $questions,
            'questions' => array_map($export, $questions),
        ];
    }
}
