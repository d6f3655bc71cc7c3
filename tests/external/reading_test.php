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

namespace mod_proofolio\external;

use core_external\external_api;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\read_state;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of read marks by web service. Who may not read is tested in refused_test.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reading_test extends situation_testcase {
    /** @var proof The student's submitted proof. */
    private proof $proof;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->proof = $this->generator->create_submitted_proof($this->situation)->get_proof();
        $this->setUser($this->situation->tutor);
    }

    /**
     * What was read can be kept as unread, and be read again.
     *
     * @covers \mod_proofolio\external\mark_read
     * @covers \mod_proofolio\external\mark_unread
     * @covers \mod_proofolio\output\proof_reading
     */
    public function test_marks(): void {
        $tutorid = $this->situation->tutor->id;
        $proofid = $this->proof->get('id');
        $this->assertSame(1, read_state::count_unread($this->proof, $tutorid));
        foreach ([[mark_read::class, 0], [mark_unread::class, 1], [mark_read::class, 0]] as [$function, $unread]) {
            $answer = external_api::clean_returnvalue($function::execute_returns(), $function::execute($proofid));
            $this->assertSame(['unread' => (bool) $unread], $answer);
            $this->assertSame($unread, read_state::count_unread($this->proof, $tutorid));
        }
        $this->assertCount(1, read_mark::get_records(), 'One mark per person and proof');
    }

    /**
     * One's own words are never new for oneself.
     *
     * @covers \mod_proofolio\external\mark_unread
     */
    public function test_nothing_from_others(): void {
        $this->setUser($this->situation->student);
        $this->assertSame(['unread' => false], mark_unread::execute($this->proof->get('id')));
    }
}
