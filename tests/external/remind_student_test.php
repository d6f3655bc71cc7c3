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

use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\reminder;
use mod_proofolio\tests\situation_testcase;
use moodle_exception;

/**
 * Tests of reminding a student by a click: who may, and who may not.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class remind_student_test extends situation_testcase {
    /**
     * A tutor reminds their student, and gets the button as it is afterwards.
     *
     * @covers \mod_proofolio\external\remind_student
     * @covers \mod_proofolio\output\reminder_button
     */
    public function test_execute(): void {
        $this->preventResetByRollback();
        $this->mock_clock_with_frozen(1800000000);
        $this->setUser($this->situation->tutor);
        $answer = remind_student::execute($this->situation->activity->cmid, (int) $this->situation->student->id);
        $answer = \core_external\external_api::clean_returnvalue(remind_student::execute_returns(), $answer);
        $this->assertFalse($answer['canremind']);
        $this->assertSame('Reminder sent on 15 January 2027', $answer['remindedtext']);
        $this->assertSame('Student Person', $answer['studentname']);
        $this->assertSame(1, reminder::count_records());
        $this->assertSame('errorremindedalready', $this->call('coordinator'));
        $this->assertSame(1, reminder::count_records());
    }

    /**
     * A coordinator may remind, too, also whoever has not begun.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_coordinator(): void {
        $this->assertSame('', $this->call('coordinator'));
        $this->assertSame('', $this->call('coordinator', 'classmate'));
    }

    /**
     * Those who have no business with the student are refused, and nothing is left behind.
     *
     * @covers \mod_proofolio\external\remind_student
     * @covers \mod_proofolio\permission
     * @dataProvider outsiders
     * @param string $person
     */
    public function test_outsiders(string $person): void {
        $this->situation->guest = guest_user();
        $this->assertNotSame('', $this->call($person));
        $this->assertSame(0, reminder::count_records());
    }

    /**
     * Who may not remind the student.
     *
     * @return array[]
     */
    public static function outsiders(): array {
        return ['the student' => ['student']] + parent::outsiders();
    }

    /**
     * Where tutors come from groups, the tutor of another group is refused.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_tutor_of_another_group(): void {
        $instance = new instance($this->situation->activity->id);
        $instance->set('tutormode', instance::TUTORS_OF_GROUP);
        $instance->update();
        foreach (['student', 'othertutor'] as $person) {
            $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->course->id]);
            groups_add_member($group->id, $this->situation->$person->id);
        }
        $this->assertSame('errorcannotremind', $this->call('othertutor'));
        groups_add_member($group->id, $this->situation->student->id);
        $this->assertSame('', $this->call('othertutor'));
    }

    /**
     * Only students of the activity are reminded: not tutors, nor people from elsewhere, nor those whose enrolment has ended.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_whom(): void {
        global $DB;
        foreach (['tutor', 'former', 'stranger'] as $person) {
            $this->assertSame('errorcannotremind', $this->call('coordinator', $person), $person);
        }
        $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, ['userid' => $this->situation->student->id]);
        $this->assertSame('errorcannotremind', $this->call('tutor'));
        $this->assertSame(0, reminder::count_records());
    }

    /**
     * Before the opening and after the closing nobody is reminded, nor where the activity is hidden.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_closed_and_hidden(): void {
        $instance = new instance($this->situation->activity->id);
        $dates = ['timeclose' => [-DAYSECS, 'errorclosed'], 'timeopen' => [DAYSECS, 'errornotopen']];
        foreach ($dates as $date => [$seconds, $code]) {
            $instance->set_many(['timeopen' => 0, 'timeclose' => 0]);
            $instance->set($date, time() + $seconds);
            $instance->update();
            $this->assertSame($code, $this->call('tutor'));
        }
        $instance->set_many(['timeopen' => 0, 'timeclose' => 0]);
        $instance->update();
        set_coursemodule_visible($this->situation->activity->cmid, 0);
        $this->assertNotSame('', $this->call('tutor'));
        $this->assertSame(0, reminder::count_records());
    }

    /**
     * A student of another activity is not reminded by way of one's own.
     *
     * @covers \mod_proofolio\external\remind_student
     */
    public function test_foreign_student(): void {
        $other = $this->generator->create_situation();
        $this->setUser($this->situation->tutor);
        $this->expectExceptionObject(\mod_proofolio\local\refusal::not_permitted('remind'));
        remind_student::execute($this->situation->activity->cmid, (int) $other->student->id);
    }

    /**
     * Somebody reminds somebody.
     *
     * @param string $person
     * @param string $student
     * @return string The error code, nothing when it was not refused.
     */
    private function call(string $person, string $student = 'student'): string {
        $this->setUser($this->situation->$person);
        try {
            remind_student::execute($this->situation->activity->cmid, (int) $this->situation->$student->id);
            return '';
        } catch (moodle_exception $refusal) {
            return $refusal->errorcode;
        }
    }
}
