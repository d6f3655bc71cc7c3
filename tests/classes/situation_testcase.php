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

namespace mod_proofolio\tests;

use stdClass;

/**
 * A test that begins in a course with an activity, a competency and people: two students, their tutors, a coordinator …
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class situation_testcase extends generator_testcase {
    /** @var stdClass Course, activity and people, as the generator's create_situation() makes them. */
    protected stdClass $situation;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->situation = $this->generator->create_situation();
    }

    /**
     * People who have no business with what the student writes.
     *
     * @return array
     */
    public static function outsiders(): array {
        return [
            'classmate' => ['classmate'],
            'another student\'s tutor' => ['othertutor'],
            'unassigned tutor' => ['unassigned'],
            'former tutor' => ['former'],
            'stranger' => ['stranger'],
            'guest' => ['guest'],
        ];
    }
}
