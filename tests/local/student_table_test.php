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
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of reading a table of students: what is wished, and what is wrong at which line.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student_table_test extends situation_testcase {
    /** What columns are called besides their own names. */
    private const NAMES = ['student' => 'Étudiant', 'tutor' => 'Tuteur'];

    /**
     * What each row wishes.
     *
     * @covers \mod_proofolio\local\student_table
     */
    public function test_read(): void {
        [$student, $classmate] = [$this->situation->student, $this->situation->classmate];
        [$tutor, $other] = [$this->situation->tutor, $this->situation->othertutor];
        $table = $this->read("ÉTUDIANT;competency;modulecredits;tuteur;document;jury\n"
            . "$student->email;cg3;4.5;$tutor->username, $other->email;2026-11-30;-\n"
            . "classmate person;-CG3;;-;;");
        $this->assertSame([], $table->get_problems());
        $competencyid = (int) $this->situation->competency->get('id');
        $this->assertEquals([
            new student_wish((int) $student->id, 'addtarget', [$competencyid], ['modulecredits' => 4.5]),
            new student_wish((int) $student->id, 'onlytutors', [(int) $tutor->id, (int) $other->id]),
            new student_wish((int) $student->id, 'setdate', stage: 'document', time: make_timestamp(2026, 11, 30)),
            new student_wish((int) $student->id, 'setdate', stage: 'jury', time: 0),
            new student_wish((int) $classmate->id, 'endtarget', [$competencyid]),
            new student_wish((int) $classmate->id, 'onlytutors', []),
        ], $table->get_wishes());
    }

    /**
     * Rows and what is wrong with them.
     *
     * @return array[]
     */
    public static function problem_provider(): array {
        return [
            'nobody of that name' => ['nobody;CG3;;;;;', 'errortablenosuchstudent', 'nobody'],
            'no name' => [';CG3;;;;;', 'errortablenosuchstudent', ''],
            'a tutor is no student' => ['tutor person;CG3;;;;;', 'errortablenosuchstudent', 'tutor person'],
            'nothing to do' => ['student person;;;;;;', 'errortablenothing', ''],
            'no such competency' => ['student person;CG9;;;;;', 'errortablenosuchcompetency', 'CG9'],
            'a module alone' => ['student person;;PRJ;;;;', 'errortablemodulealone', ''],
            'credits in words' => ['student person;CG3;;six;;;', 'errorcreditsnotacceptable', 999],
            'no such tutor' => ['student person;;;;nobody;;', 'errortablenosuchtutor', 'nobody'],
            'one tutor of two' => ['student person;;;;tutor person, nobody;;', 'errortablenosuchtutor', 'nobody'],
            'a former tutor' => ['student person;;;;former person;;', 'errortablenosuchtutor', 'former person'],
            'no such day' => ['student person;;;;;2026-02-30;', 'errortablenosuchday', '2026-02-30'],
            'another way of writing days' => ['student person;;;;;;30/11/2026', 'errortablenosuchday', '30/11/2026'],
        ];
    }

    /**
     * What is wrong is told at its line; the other rows are read all the same.
     *
     * @covers \mod_proofolio\local\student_table
     * @dataProvider problem_provider
     * @param string $row
     * @param string $errorcode
     * @param mixed $a
     */
    public function test_problem(string $row, string $errorcode, mixed $a): void {
        $table = $this->read("student;competency;modulecode;modulecredits;tutor;document;jury\n\n$row\nclassmate person;CG3;;;;;");
        $this->assertSame([3 => [get_string($errorcode, 'mod_proofolio', $a)]], $table->get_problems());
        $this->assertEquals([$this->situation->classmate->id], array_column($table->get_wishes(), 'studentid'));
    }

    /**
     * What is wrong with the table as a whole.
     *
     * @covers \mod_proofolio\local\student_table
     */
    public function test_whole(): void {
        $table = $this->read("competency\nCG3");
        $this->assertSame([0 => [get_string('tablenostudent', 'mod_proofolio', 'Étudiant')]], $table->get_problems());
        $table = $this->read("student;mark;competency;étudiant\nstudent person;1;CG3;x");
        $this->assertSame([0 => [
            get_string('tableunknowncolumn', 'mod_proofolio', 'mark'),
            get_string('tablecolumntwice', 'mod_proofolio', 'etudiant'),
        ]], $table->get_problems());
    }

    /**
     * A name that several people have names nobody; their e-mail addresses still do.
     *
     * @covers \mod_proofolio\local\student_table
     */
    public function test_several(): void {
        $twin = $this->getDataGenerator()->create_user(['firstname' => 'Student', 'lastname' => 'Person']);
        $this->getDataGenerator()->enrol_user($twin->id, $this->situation->course->id, 'student');
        $table = $this->read("student;competency\nstudent person;CG3\n$twin->email;CG3");
        $text = get_string('errortableseveralstudents', 'mod_proofolio', 'student person');
        $this->assertSame([2 => [$text]], $table->get_problems());
        $this->assertEquals([$twin->id], array_column($table->get_wishes(), 'studentid'));
    }

    /**
     * Reads a table of the situation.
     *
     * @param string $text
     * @return student_table
     */
    private function read(string $text): student_table {
        global $CFG;
        require_once($CFG->dirroot . '/user/lib.php');
        $roster = new roster(activity::from_cmid($this->situation->activity->cmid));
        $table = new student_table(
            student_table::names_of(user_get_users_by_id(array_keys($roster->get_students()))),
            student_table::names_of(user_get_users_by_id(array_keys($roster->get_possible_tutors()))),
            competency::of_activity($this->situation->activity->id),
            self::NAMES,
        );
        $table->read(typed_table::read($text));
        return $table;
    }
}
