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

use core_collator;
use mod_proofolio\local\activity;
use mod_proofolio\local\covers;
use mod_proofolio\local\roster;

/**
 * Whom a coordinator can choose for a cover: names by id, sorted.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cover_choices {
    /**
     * The choices of a coordinator.
     *
     * @param activity $activity
     * @param int $coordinatorid
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Id of the coordinator. */
        private readonly int $coordinatorid,
    ) {
    }

    /**
     * The tutors who can be covered for.
     *
     * @return string[]
     */
    public function tutors(): array {
        return self::sorted(people::names($this->activity, covers::tutorids_for($this->activity, $this->coordinatorid)));
    }

    /**
     * The colleagues who can cover.
     *
     * @return string[]
     */
    public function colleagues(): array {
        $colleagues = (new roster($this->activity))->get_possible_covers();
        return self::sorted(array_map(fn(object $user): string => people::name($this->activity, $user), $colleagues));
    }

    /**
     * Names in the order of the reader's language.
     *
     * @param string[] $names By id.
     * @return string[]
     */
    private static function sorted(array $names): array {
        core_collator::asort($names);
        return $names;
    }
}
