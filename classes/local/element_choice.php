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

use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version_element;

/**
 * The elements that a proof can claim to show: those that are not archived, and archived ones that it shows already.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class element_choice {
    /**
     * The elements of some competencies that can be chosen for a proof.
     *
     * @param int[] $competencyids
     * @param proof|null $proof None when it is new.
     * @return element[] By id, in the coordinator's order.
     */
    public static function of(array $competencyids, ?proof $proof): array {
        $elements = element::of_competencies($competencyids);
        $choosable = element::without_archived($elements);
        if (!$proof || count($choosable) === count($elements)) {
            return $choosable;
        }
        $used = [
            ...(draft::of($proof->get('id'))?->get_elementids() ?? []),
            ...version_element::elementids_of_proof($proof->get('id')),
        ];
        return array_intersect_key($elements, $choosable + array_flip($used));
    }
}
