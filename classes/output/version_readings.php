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

use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\version_read;
use mod_proofolio\local\readings;

/**
 * Who read which version and when, in words: for the owner, where the activity shows it, and for nobody else.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version_readings {
    /**
     * The readings of versions for a reader of the page.
     *
     * @param portfolio $portfolio The portfolio that the versions are in.
     * @param int $userid Id of the reader.
     */
    public function __construct(
        /** @var portfolio The portfolio that the versions are in. */
        private readonly portfolio $portfolio,
        /** @var int Id of the reader. */
        private readonly int $userid,
    ) {
    }

    /**
     * The words for each version.
     *
     * @param int[] $versionids
     * @return string[][] By id of the version: "Read by … on …", the earliest first. Nothing for those who are not the owner.
     */
    public function lines(array $versionids): array {
        if ($this->portfolio->get('userid') != $this->userid) {
            return [];
        }
        $byversion = readings::of($this->portfolio, $versionids);
        if (!$byversion) {
            return [];
        }
        $readers = array_map(fn(version_read $read): int => $read->get('userid'), array_merge(...$byversion));
        $names = people::names($this->portfolio->get_activity(), $readers);
        return array_map(fn(array $reads): array => array_map(
            fn(version_read $read): string => get_string('readby', 'mod_proofolio', [
                'name' => $names[$read->get('userid')],
                'when' => userdate($read->get('timeread'), get_string('strftimedatetime', 'langconfig')),
            ]),
            $reads,
        ), $byversion);
    }

    /**
     * Whether the reader is to know that the student sees when they read.
     *
     * @return bool
     */
    public function are_told_to_others(): bool {
        return $this->portfolio->get('userid') != $this->userid && readings::are_shown($this->portfolio);
    }
}
