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
use mod_proofolio\local\refusal;
use renderable;
use renderer_base;
use templatable;

/**
 * What became of a competency that was to be saved: the list as it is now, or what is wrong and at which field.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_receipt implements renderable, templatable {
    /**
     * What became of it.
     *
     * @param activity $activity
     * @param int $competencyid The competency, 0 when it was not saved and is new.
     * @param refusal|null $refusal Why it was not saved.
     */
    private function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int The competency. */
        private readonly int $competencyid,
        /** @var refusal|null Why it was not saved. */
        private readonly ?refusal $refusal,
    ) {
    }

    /**
     * Saves a competency.
     *
     * @param activity $activity
     * @param int $competencyid The competency, 0 for a new one.
     * @param callable $save Saves it and returns its id.
     * @return self
     * @throws refusal When it is about no field.
     */
    public static function of(activity $activity, int $competencyid, callable $save): self {
        try {
            return new self($activity, $save(), null);
        } catch (refusal $refusal) {
            return new self($activity, $competencyid, $refusal->field === null ? throw $refusal : $refusal);
        }
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'competencyid' => new external_value(PARAM_INT, 'The competency, 0 when it was not saved and is new'),
            'saved' => new external_value(PARAM_BOOL, 'Whether it was saved'),
            'field' => new external_value(PARAM_ALPHANUM, 'The field with which something is wrong, or nothing'),
            'message' => new external_value(PARAM_TEXT, 'What is wrong, or nothing'),
            'list' => competency_list::structure(),
        ], 'What became of a competency that was to be saved');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'competencyid' => $this->competencyid,
            'saved' => $this->refusal === null,
            'field' => (string) $this->refusal?->field,
            'message' => (string) $this->refusal?->getMessage(),
            'list' => (new competency_list($this->activity))->export_for_template($output),
        ];
    }
}
