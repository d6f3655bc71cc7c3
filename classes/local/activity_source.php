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

namespace mod_proofolio\local;

use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;

/**
 * Competencies from another activity that the person coordinates: copies, without what is archived there.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activity_source implements competency_source {
    /**
     * Some competencies of an activity.
     *
     * @param activity $from The other activity, which the person may coordinate.
     * @param int[]|null $ids The competencies; null for all.
     */
    public function __construct(
        /** @var activity The other activity. */
        private readonly activity $from,
        /** @var int[]|null The competencies; null for all. */
        private readonly ?array $ids = null,
    ) {
    }

    #[\Override]
    public function read(): competency_reading {
        $competencies = competency::without_archived(competency::of_activity($this->from->get_id()));
        $competencies = $this->ids === null ? $competencies : array_intersect_key($competencies, array_flip($this->ids));
        if (!$competencies && $this->ids !== null) {
            throw refusal::nothing_chosen();
        }
        $elements = [];
        foreach (element::without_archived(element::of_competencies(array_keys($competencies))) as $element) {
            $entry = new element_entry($element->get('name'), 0, $element->get('corecompetencyid'));
            $elements[$element->get('competencyid')][] = $entry;
        }
        return new competency_reading(array_values(array_map(
            fn(competency $competency): competency_proposal => new competency_proposal(
                $competency->get('code'),
                $competency->get('name'),
                $competency->get('description'),
                $competency->get('descriptionformat'),
                $competency->get('link'),
                $elements[$competency->get('id')] ?? [],
                $competency->get('corecompetencyid'),
            ),
            $competencies,
        )));
    }
}
