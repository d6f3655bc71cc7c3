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

use mod_proofolio\local\models\portfolio;
use mod_proofolio\output\folder_notice;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the folder that a student shares with their tutors.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class shared_folder_test extends situation_testcase {
    /** A link that can be given to readers. */
    private const LINK = 'https://cloud.example.org/s/abc';

    /**
     * The student shares a folder.
     *
     * @param string $link
     * @param bool $confirmed
     */
    private function share(string $link, bool $confirmed): void {
        $activity = activity::from_instanceid($this->situation->activity->id);
        shared_folder::share($activity, $this->situation->student->id, $link, $confirmed);
    }

    /**
     * The student's portfolio as it is stored.
     *
     * @return portfolio
     */
    private function portfolio(): portfolio {
        return portfolio::of($this->situation->activity->id, $this->situation->student->id);
    }

    /**
     * The line that somebody reads.
     *
     * @param string $person
     * @return array
     */
    private function notice(string $person): array {
        global $PAGE;
        $this->setUser($this->situation->$person);
        return folder_notice::of_reader($this->portfolio(), $this->situation->$person->id)
            ->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * Sharing, confirming, and sharing no more.
     *
     * @covers \mod_proofolio\local\shared_folder
     */
    public function test_share(): void {
        $this->assertSame(shared_folder::NONE, shared_folder::of(null)->state);
        $this->share(self::LINK, false);
        $this->assertSame(shared_folder::UNCONFIRMED, shared_folder::of($this->portfolio())->state);
        $this->share(self::LINK, true);
        $folder = shared_folder::of($this->portfolio());
        $this->assertSame([self::LINK, shared_folder::CONFIRMED], [$folder->link, $folder->state]);
        $this->share('', true);
        $this->assertSame(shared_folder::NONE, shared_folder::of($this->portfolio())->state);
        $this->assertSame('', $this->portfolio()->get('folderconfirmed'));
    }

    /**
     * The first thing that a student writes can be the folder.
     *
     * @covers \mod_proofolio\local\shared_folder
     */
    public function test_first_write(): void {
        $newcomer = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
        $activity = activity::from_instanceid($this->situation->activity->id);
        shared_folder::share($activity, $newcomer->id, self::LINK, true);
        $folder = shared_folder::of(portfolio::of($activity->get_id(), $newcomer->id));
        $this->assertSame(shared_folder::CONFIRMED, $folder->state);
    }

    /**
     * With other tutors the confirmation counts no longer; with the same ones again it does.
     *
     * @covers \mod_proofolio\local\shared_folder
     * @covers \mod_proofolio\output\folder_notice
     */
    public function test_other_tutors(): void {
        $this->share(self::LINK, true);
        $this->assertFalse($this->notice('student')['iswarning']);
        $activity = activity::from_instanceid($this->situation->activity->id);
        tutors::assign($activity, $this->situation->student->id, $this->situation->unassigned->id);
        $this->assertSame(shared_folder::LAPSED, shared_folder::of($this->portfolio())->state);
        $notice = $this->notice('student');
        $this->assertTrue($notice['iswarning']);
        $this->assertSame(get_string('folderlapsedown', 'mod_proofolio'), $notice['note']);
        $this->assertSame(get_string('folderlapsed', 'mod_proofolio'), $this->notice('unassigned')['note']);
        tutors::unassign($activity, $this->situation->student->id, $this->situation->unassigned->id);
        $this->assertSame(shared_folder::CONFIRMED, shared_folder::of($this->portfolio())->state);
    }

    /**
     * What a tutor and the student read.
     *
     * @covers \mod_proofolio\output\folder_notice
     */
    public function test_notice(): void {
        $this->share('', false);
        $this->assertFalse($this->notice('tutor')['isshown']);
        $student = $this->notice('student');
        $this->assertTrue($student['isshown']);
        $this->assertStringContainsString('folder.php', $student['shareurl']);
        $this->share(self::LINK, true);
        $tutor = $this->notice('tutor');
        $this->assertSame([true, self::LINK, 'cloud.example.org', false, ''], [$tutor['isshown'], $tutor['link'],
            $tutor['linkname'], $tutor['canshare'], $tutor['note']]);
        $activity = activity::from_instanceid($this->situation->activity->id);
        $this->assertSame('Tutor Person', folder_notice::tutors($activity, $this->situation->student->id));
    }

    /**
     * A link that cannot be given to readers is refused.
     *
     * @covers \mod_proofolio\local\shared_folder
     * @testWith ["javascript:alert(1)"]
     *           ["/s/abc"]
     *           ["ftp://example.org/abc"]
     * @param string $link
     */
    public function test_bad_link(string $link): void {
        $this->expectExceptionObject(refusal::link_not_acceptable('folderlink'));
        $this->share($link, true);
    }

    /**
     * A link that is too long is refused.
     *
     * @covers \mod_proofolio\local\shared_folder
     */
    public function test_long_link(): void {
        $this->assertSame('errortoolong', shared_folder::problem(self::LINK . str_repeat('x', source_link::MAX_LENGTH))->errorcode);
        $this->assertNull(shared_folder::problem(''));
    }
}
