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

/**
 * The people of a course, in as few statements as a site with thousands of them needs.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bench_people {
    /** Everyone's password, as far as they sign in. */
    public const PASSWORD = 'Portfolio-2026';

    /** How many students a tutor has. */
    public const PER_TUTOR = 15;

    /** @var int[] Ids of students. */
    public readonly array $students;

    /** @var int[] Ids of tutors. */
    public readonly array $tutors;

    /** @var int Id of the coordinator. */
    public readonly int $coordinator;

    /**
     * Makes the people and enrols them.
     *
     * @param stdClass $course
     * @param int $students How many.
     */
    public function __construct(stdClass $course, int $students) {
        global $DB;
        $this->students = $this->make($course, 'student', $students, 'student');
        $this->tutors = $this->make($course, 'tutor', (int) ceil($students / self::PER_TUTOR), 'teacher');
        [$this->coordinator] = $this->make($course, 'coordinator', 1, 'editingteacher');
        context_helper::create_instances(CONTEXT_USER);
        foreach ([$this->students[0], $this->tutors[0], $this->coordinator] as $userid) {
            $DB->set_field('user', 'password', hash_internal_user_password(self::PASSWORD, true), ['id' => $userid]);
        }
    }

    /**
     * The tutor of a student.
     *
     * @param int $place The student's place.
     * @return int
     */
    public function tutor_of(int $place): int {
        return $this->tutors[intdiv($place, self::PER_TUTOR)];
    }

    /**
     * Makes people of one role.
     *
     * @param stdClass $course
     * @param string $name What they are called, with a number.
     * @param int $count
     * @param string $role
     * @return int[] Their ids.
     */
    private function make(stdClass $course, string $name, int $count, string $role): array {
        global $CFG, $DB;
        $now = time();
        $names = array_map(fn(int $i): string => "{$name}{$i}_{$course->id}", range(1, $count));
        $DB->insert_records('user', array_map(fn(string $username): array => [
            'auth' => 'manual',
            'confirmed' => 1,
            'mnethostid' => $CFG->mnet_localhost_id,
            'username' => $username,
            'password' => 'none',
            'firstname' => ucfirst($name),
            'lastname' => $username,
            'email' => "$username@example.com",
            'maildisplay' => 0,
            'lang' => 'en',
            'timecreated' => $now,
            'timemodified' => $now,
        ], $names));
        $like = $DB->sql_like('username', ':name');
        $params = ['name' => $DB->sql_like_escape($name) . '%' . $DB->sql_like_escape("_$course->id")];
        $ids = array_map('intval', $DB->get_fieldset_select('user', 'id', "$like ORDER BY id", $params));
        $enrol = $DB->get_field('enrol', 'id', ['courseid' => $course->id, 'enrol' => 'manual'], MUST_EXIST);
        $roleid = $DB->get_field('role', 'id', ['shortname' => $role], MUST_EXIST);
        $contextid = context_course::instance($course->id)->id;
        $DB->insert_records('user_enrolments', array_map(fn(int $id): array => [
            'enrolid' => $enrol, 'userid' => $id, 'timestart' => 0, 'timecreated' => $now, 'timemodified' => $now,
        ], $ids));
        $DB->insert_records('role_assignments', array_map(fn(int $id): array => [
            'roleid' => $roleid, 'contextid' => $contextid, 'userid' => $id, 'timemodified' => $now,
        ], $ids));
        return $ids;
    }
}
