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
use mod_proofolio\local\activity;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\competency_uses;
use mod_proofolio\local\models\element;
use renderable;
use renderer_base;
use templatable;

/**
 * The competencies of an activity as the coordinator looks after them: those in force, then those archived.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_list implements renderable, templatable {
    /** Up to how many competencies all elements are in sight. */
    private const UNFOLDED = 6;

    /**
     * The list.
     *
     * @param activity $activity
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'hascompetencies' => new external_value(PARAM_BOOL, 'Whether there is a competency that is not archived'),
            'competencies' => new external_multiple_structure(competency_item::structure()),
            'hasarchived' => new external_value(PARAM_BOOL, 'Whether competencies are archived'),
            'archived' => new external_multiple_structure(competency_item::structure()),
        ], 'The competencies of an activity');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $all = competency::of_activity($this->activity->get_id());
        $elements = array_fill_keys(array_keys($all), []);
        $known = element::of_competencies(array_keys($all));
        foreach ($known as $element) {
            $elements[$element->get('competencyid')][] = $element;
        }
        $uses = competency_uses::of(array_keys($all));
        $usedelements = competency_uses::used_elementids(array_keys($known));
        $isopen = count($all) <= self::UNFOLDED;
        $export = fn(competency $competency): array => (new competency_item(
            $this->activity,
            $competency,
            $elements[$competency->get('id')],
            $uses[$competency->get('id')],
            $usedelements,
            $isopen,
        ))->export_for_template($output);
        $inforce = competency::without_archived($all);
        return [
            'hascompetencies' => (bool) $inforce,
            'competencies' => array_map($export, array_values($inforce)),
            'hasarchived' => count($inforce) < count($all),
            'archived' => array_map($export, array_values(array_diff_key($all, $inforce))),
        ];
    }
}
