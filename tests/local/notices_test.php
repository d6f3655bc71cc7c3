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
use mod_proofolio\local\models\notice;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of what is written down to be told.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notices_test extends situation_testcase {
    /**
     * A version is told to the student's active tutors, and the quiet period begins.
     *
     * @covers \mod_proofolio\local\notices
     */
    public function test_version(): void {
        $version = $this->generator->create_submitted_proof($this->situation, ['timesubmitted' => 5000]);
        $this->assertSame(['tutor submission'], $this->told());
        $notice = notice::get_record([]);
        $this->assertEquals(
            [$this->situation->student->id, $version->get('proofid'), $version->get('id'), $version->get('id'), 5600, 'waiting'],
            array_map($notice->get(...), ['authorid', 'proofid', 'versionid', 'itemid', 'timedue', 'state']),
        );
    }

    /**
     * Where there is no tutor, the coordinators are told.
     *
     * @covers \mod_proofolio\local\notices
     * @covers \mod_proofolio\local\roster::get_coordinatorids_of
     */
    public function test_no_tutor(): void {
        $activity = activity::from_cmid($this->situation->activity->cmid);
        tutors::unassign($activity, $this->situation->student->id, $this->situation->tutor->id);
        $this->generator->create_submitted_proof($this->situation);
        $this->assertSame(['coordinator submission'], $this->told());
    }

    /**
     * Where groups are separate, a coordinator limited to their groups is told only of students in them.
     *
     * @covers \mod_proofolio\local\roster::get_coordinatorids_of
     */
    public function test_no_tutor_in_separate_groups(): void {
        global $DB;
        $situation = $this->generator->create_situation(['groupmode' => SEPARATEGROUPS]);
        $roster = new roster(activity::from_cmid($situation->activity->cmid));
        $this->assertEquals([$situation->coordinator->id], $roster->get_coordinatorids_of($situation->student->id));
        $context = \context_module::instance($situation->activity->cmid);
        $roleid = $DB->get_field('role', 'id', ['shortname' => 'editingteacher'], MUST_EXIST);
        assign_capability('moodle/site:accessallgroups', CAP_PROHIBIT, $roleid, $context->id);
        $roster = new roster(activity::from_cmid($situation->activity->cmid));
        $this->assertSame([], $roster->get_coordinatorids_of($situation->student->id));
    }

    /**
     * What a tutor says and decides is told to the student; what the student answers is told to the tutor.
     *
     * @covers \mod_proofolio\local\notices
     */
    public function test_comments_and_decisions(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $this->forget();
        $tutorid = $this->situation->tutor->id;
        comments::add($version, $tutorid, 'Which tool?', 5000);
        $this->assertSame(['student comment'], $this->told());
        $this->forget();
        comments::add($version, $this->situation->student->id, 'A spreadsheet.', 5000);
        $this->assertSame(['tutor comment'], $this->told());
        $this->forget();
        decisions::request_changes($version, $tutorid, 'Show it.', 5000);
        $this->assertSame(['student comment', 'student decision'], $this->told());
        $this->forget();
        decisions::approve($version, $this->situation->coordinator->id, '', 5000);
        $this->assertSame(['student decision'], $this->told());
    }

    /**
     * An assignment is told to tutor and student, once.
     *
     * @covers \mod_proofolio\local\notices
     */
    public function test_assignment(): void {
        $this->setUser($this->situation->coordinator);
        $activity = activity::from_cmid($this->situation->activity->cmid);
        tutors::assign($activity, $this->situation->student->id, $this->situation->unassigned->id);
        tutors::assign($activity, $this->situation->student->id, $this->situation->unassigned->id);
        $this->assertSame(['student assigned', 'unassigned assigned'], $this->told());
        $this->forget();
        tutors::assign($activity, $this->situation->student->id, $this->situation->coordinator->id);
        $this->assertSame(['student assigned'], $this->told());
    }

    /**
     * What is undone with its act is not told.
     *
     * @covers \mod_proofolio\local\notices
     */
    public function test_undone(): void {
        $this->preventResetByRollback();
        $version = $this->generator->create_submitted_proof($this->situation);
        $this->forget();
        try {
            act::run(function () use ($version): void {
                comments::write($version, $this->situation->tutor->id, 'Never said.', 5000);
                throw new \coding_exception('Something else fails');
            });
        } catch (\coding_exception) {
            $this->assertSame([], $this->told());
        }
    }

    /**
     * The site chooses the quiet period; none is possible.
     *
     * @covers \mod_proofolio\local\notices
     * @testWith ["1800", 6800]
     *           ["0", 5000]
     * @param string $setting
     * @param int $due
     */
    public function test_quiet_period(string $setting, int $due): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $this->forget();
        set_config('quietperiod', $setting, 'mod_proofolio');
        comments::add($version, $this->situation->tutor->id, 'Which tool?', 5000);
        $this->assertEquals($due, notice::get_record([])->get('timedue'));
    }

    /**
     * Nobody is told the same thing twice, whatever goes wrong: the database refuses it.
     *
     * @covers \mod_proofolio\local\models\notice
     */
    public function test_unique(): void {
        $this->generator->create_submitted_proof($this->situation);
        $columns = notice::get_record([])->to_record();
        unset($columns->id);
        $this->expectException(\dml_write_exception::class);
        (new notice(0, $columns))->create();
    }

    /**
     * Who is to be told of what.
     *
     * @return string[] Sorted, for example "student comment".
     */
    private function told(): array {
        $names = [];
        foreach (['student', 'tutor', 'former', 'unassigned', 'coordinator'] as $name) {
            $names[$this->situation->$name->id] = $name;
        }
        $told = array_map(
            fn(notice $notice): string => $names[$notice->get('userid')] . ' ' . $notice->get('kind'),
            notice::get_records(),
        );
        sort($told);
        return $told;
    }

    /**
     * Forgets what was written down so far.
     */
    private function forget(): void {
        global $DB;
        $DB->delete_records(notice::TABLE);
    }
}
