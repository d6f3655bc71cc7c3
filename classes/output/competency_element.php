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
use mod_proofolio\local\activity;
use mod_proofolio\local\models\element;
use renderable;
use renderer_base;
use templatable;

/**
 * One element of a competency as the coordinator looks after it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_element implements renderable, templatable {
    /**
     * An element.
     *
     * @param activity $activity
     * @param element $element
     * @param bool $isused Whether a draft or version claims to show it.
     * @param int $number Its place, from 1.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var element The element. */
        private readonly element $element,
        /** @var bool Whether a draft or version claims to show it. */
        private readonly bool $isused,
        /** @var int Its place, from 1. */
        private readonly int $number,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'elementid' => new external_value(PARAM_INT, 'Its id, 0 for a new one'),
            'elementname' => new external_value(PARAM_TEXT, 'The name'),
            'typedelement' => new external_value(PARAM_TEXT, 'The name as it was typed'),
            'isusedelement' => new external_value(PARAM_BOOL, 'Whether a draft or version claims to show it'),
            'number' => new external_value(PARAM_INT, 'Its place, from 1'),
        ], 'One element of a competency');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'elementid' => $this->element->get('id'),
            'elementname' => version::plain($this->element->get('name'), $this->activity),
            'typedelement' => $this->element->get('name'),
            'isusedelement' => $this->isused,
            'number' => $this->number,
        ];
    }
}
