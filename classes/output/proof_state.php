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
use mod_proofolio\local\models\decision;
use mod_proofolio\local\workflow;
use renderable;
use renderer_base;
use templatable;

/**
 * The state of a proof or of one version, or what somebody decided: a word, an icon and, by the stylesheet, a colour.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_state implements renderable, templatable {
    /** The icon of each state, as Font Awesome names it. */
    private const ICONS = [
        workflow::DRAFT => 'fa-pencil',
        workflow::SUBMITTED => 'fa-paper-plane',
        workflow::CHANGES => 'fa-arrow-up',
        workflow::APPROVED => 'fa-check',
        decision::WITHDRAWN => 'fa-undo',
    ];

    /**
     * A state.
     *
     * @param string $state One of workflow::states(), or the outcome of a decision.
     */
    public function __construct(
        /** @var string One of workflow::states(), or the outcome of a decision. */
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
            'code' => new external_value(PARAM_ALPHA, 'draft, submitted, changes, approved; or withdrawn, of a decision'),
            'name' => new external_value(PARAM_TEXT, 'The state in words'),
            'icon' => new external_value(PARAM_TEXT, 'Class of the icon'),
        ], 'A state');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'code' => $this->state,
            'name' => $this->get_name(),
            'icon' => self::ICONS[$this->state],
        ];
    }

    /**
     * The state in words.
     *
     * @return string
     */
    public function get_name(): string {
        return workflow::name_of($this->state);
    }
}
