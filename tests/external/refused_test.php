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

use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\version;
use mod_proofolio\local\refusal;
use mod_proofolio\tests\situation_testcase;
use moodle_exception;

/**
 * Tests that what is about one proof is refused to all who have no business with it, and leaves nothing behind.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class refused_test extends situation_testcase {
    /** @var version The student's submitted version. */
    private version $version;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->situation->guest = guest_user();
        $this->version = $this->generator->create_submitted_proof($this->situation);
    }

    /**
     * Calls a function about the student's proof.
     *
     * @param string $function Its class, without namespace.
     * @param int|null $id An id of something else.
     * @return string The error code, nothing when it was not refused.
     */
    private function call(string $function, ?int $id = null): string {
        $class = "mod_proofolio\\external\\{$function}";
        try {
            if (str_starts_with($function, 'mark_')) {
                $class::execute($id ?? $this->version->get('proofid'));
            } else {
                $class::execute($id ?? $this->version->get('id'), 'Some words');
            }
            return '';
        } catch (moodle_exception $refusal) {
            return $refusal->errorcode;
        }
    }

    /**
     * Nothing was written.
     */
    private function assert_nothing_written(): void {
        $this->assertSame([[], [], []], [comment::get_records(), decision::get_records(), read_mark::get_records()]);
    }

    /**
     * Those who have no business with the proof.
     *
     * @covers \mod_proofolio\external\add_comment
     * @covers \mod_proofolio\external\request_changes
     * @covers \mod_proofolio\external\approve_version
     * @covers \mod_proofolio\external\withdraw_approval
     * @covers \mod_proofolio\external\mark_read
     * @covers \mod_proofolio\external\mark_unread
     * @dataProvider outsiders
     * @param string $person
     */
    public function test_outsiders(string $person): void {
        $this->setUser($this->situation->$person);
        foreach (self::functions() as $function) {
            $this->assertNotSame('', $this->call($function), "$function as $person");
        }
        $this->assert_nothing_written();
    }

    /**
     * The functions that are about one proof.
     *
     * @return string[]
     */
    private static function functions(): array {
        return ['add_comment', 'request_changes', 'approve_version', 'withdraw_approval', 'mark_read', 'mark_unread'];
    }

    /**
     * The owner answers, but never decides.
     *
     * @covers \mod_proofolio\external\request_changes
     * @covers \mod_proofolio\external\approve_version
     */
    public function test_owner_does_not_decide(): void {
        $this->setUser($this->situation->student);
        $this->assertSame('errorcannotdecide', $this->call('approve_version'));
        $this->assertSame('errorcannotdecide', $this->call('request_changes'));
        $this->assertSame('errorcannotdecide', $this->call('withdraw_approval'));
        $this->assert_nothing_written();
    }

    /**
     * Where tutors come from groups, the tutor of another group is refused.
     *
     * @covers \mod_proofolio\external\add_comment
     * @covers \mod_proofolio\external\approve_version
     */
    public function test_tutor_of_another_group(): void {
        $instance = new instance($this->situation->activity->id);
        $instance->set('tutormode', instance::TUTORS_OF_GROUP);
        $instance->update();
        foreach ([['student', 'tutor'], ['classmate', 'unassigned']] as $members) {
            $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->course->id]);
            foreach ($members as $person) {
                groups_add_member($group->id, $this->situation->$person->id);
            }
        }
        $this->setUser($this->situation->unassigned);
        foreach (self::functions() as $function) {
            $this->assertNotSame('', $this->call($function), $function);
        }
        $this->assert_nothing_written();
        $this->setUser($this->situation->tutor);
        $this->assertSame('', $this->call('add_comment'));
    }

    /**
     * A hidden activity is closed to its students.
     *
     * @covers \mod_proofolio\external\add_comment
     */
    public function test_hidden_activity(): void {
        set_coursemodule_visible($this->situation->activity->cmid, 0);
        $this->setUser($this->situation->student);
        foreach (['add_comment', 'mark_read', 'mark_unread'] as $function) {
            $this->assertNotSame('', $this->call($function), $function);
        }
        $this->assert_nothing_written();
    }

    /**
     * Ids of nothing are refused in the words for what is not one's own: nobody learns which ids exist.
     *
     * @covers \mod_proofolio\external\add_comment
     * @covers \mod_proofolio\external\mark_read
     */
    public function test_ids_of_nothing(): void {
        $this->setUser($this->situation->tutor);
        foreach (self::functions() as $function) {
            $this->assertSame(refusal::not_permitted('viewportfolio')->errorcode, $this->call($function, 987654), $function);
        }
    }

    /**
     * A closed activity can be read, and nothing be said.
     *
     * @covers \mod_proofolio\external\add_comment
     * @covers \mod_proofolio\external\request_changes
     * @covers \mod_proofolio\external\approve_version
     * @dataProvider dates
     * @param array $dates
     * @param string $errorcode
     */
    public function test_not_open(array $dates, string $errorcode): void {
        $instance = new instance($this->situation->activity->id);
        $instance->set_many($dates);
        $instance->update();
        $this->setUser($this->situation->tutor);
        foreach (['add_comment', 'request_changes', 'approve_version', 'withdraw_approval'] as $function) {
            $this->assertSame($errorcode, $this->call($function), $function);
        }
        $this->assert_nothing_written();
        $this->assertSame('', $this->call('mark_read'), 'Reading goes on');
    }

    /**
     * Dates that make the activity read-only now.
     *
     * @return array
     */
    public static function dates(): array {
        return [
            'closed' => [['timeclose' => 1000], 'errorclosed'],
            'not open yet' => [['timeopen' => 4000000000], 'errornotopen'],
        ];
    }
}
