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

use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\read_mark;

/**
 * Tests of what is new for whom.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class read_state_test extends \advanced_testcase {
    /**
     * What others wrote is new until it is read; one's own words never are.
     *
     * @covers \mod_proofolio\local\read_state
     */
    public function test_unread(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation();
        [$student, $tutor] = [$situation->student->id, $situation->tutor->id];
        $version = $generator->create_submitted_proof($situation);
        $proof = $version->get_proof();
        $counts = fn(): array => [read_state::count_unread($proof, $student), read_state::count_unread($proof, $tutor)];
        $this->assertSame([0, 1], $counts());
        read_state::mark_read($proof, $tutor, 10);
        $this->assertSame([0, 0], $counts());
        $generator->create_decision(['versionid' => $version->get('id'), 'userid' => $tutor, 'outcome' => decision::CHANGES]);
        $this->assertSame([1, 0], $counts(), 'A request for changes is one new thing, not two');
        $generator->create_comment(['versionid' => $version->get('id'), 'userid' => $tutor]);
        $this->assertSame([2, 0], $counts());
        read_state::mark_read($proof, $student, 11);
        $generator->create_version(['proofid' => $proof->get('id')]);
        $generator->create_comment(['versionid' => $version->get('id'), 'userid' => $student]);
        $this->assertSame([0, 2], $counts());
        read_state::mark_read($proof, $tutor, 12);
        read_state::mark_read($proof, $tutor, 13);
        $this->assertSame([0, 0], $counts());
        $this->assertSame(2, read_mark::count_records());
    }

    /**
     * What somebody writes while a page is being made stays new.
     *
     * @covers \mod_proofolio\local\read_state
     */
    public function test_written_meanwhile(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation();
        $version = $generator->create_submitted_proof($situation);
        $proof = $version->get_proof();
        $generator->create_comment(['versionid' => $version->get('id'), 'userid' => $situation->tutor->id]);
        $this->assertTrue(read_state::open($version, $situation->student->id, 10, true));
        $generator->create_comment(['versionid' => $version->get('id'), 'userid' => $situation->tutor->id]);
        $this->assertSame(1, read_state::count_unread($proof, $situation->student->id));
    }

    /**
     * Who opens again what they have seen writes nothing; a version that was taken back is not opened for that.
     *
     * @covers \mod_proofolio\local\read_state
     */
    public function test_opened_again(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation();
        $first = $generator->create_submitted_proof($situation);
        $tutorid = $situation->tutor->id;
        $this->assertTrue(read_state::open($first, $tutorid, 10, true));
        $writes = $DB->perf_get_writes();
        $this->assertTrue(read_state::open($first, $tutorid, 11, true));
        $this->assertSame($writes, $DB->perf_get_writes());
        $second = $generator->create_version(['proofid' => $first->get('proofid')]);
        withdrawal::withdraw($second, 12);
        $this->assertFalse(read_state::open($second, $tutorid, 13, true));
    }

    /**
     * An approval without words is new too.
     *
     * @covers \mod_proofolio\local\read_state
     */
    public function test_silent_approval(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation();
        $version = $generator->create_submitted_proof($situation);
        $generator->create_decision([
            'versionid' => $version->get('id'),
            'userid' => $situation->tutor->id,
            'outcome' => decision::APPROVED,
        ]);
        $this->assertSame(1, read_state::count_unread($version->get_proof(), $situation->student->id));
    }

    /**
     * What is kept as unread is the newest thing of somebody else.
     *
     * @covers \mod_proofolio\local\read_state
     */
    public function test_keep_unread(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation();
        $version = $generator->create_submitted_proof($situation);
        $proof = $version->get_proof();
        $generator->create_comment(['versionid' => $version->get('id'), 'userid' => $situation->tutor->id]);
        foreach (['student', 'tutor', 'coordinator'] as $person) {
            read_state::mark_read($proof, $situation->$person->id, 10);
            read_state::keep_unread($proof, $situation->$person->id, 11);
            $this->assertSame(1, read_state::count_unread($proof, $situation->$person->id), $person);
        }
    }
}
