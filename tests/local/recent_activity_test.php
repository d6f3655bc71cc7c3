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
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of what the recent activity, the reports and the updates of a course tell of an activity.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class recent_activity_test extends situation_testcase {
    #[\Override]
    public static function setUpBeforeClass(): void {
        global $CFG;
        require_once($CFG->dirroot . '/mod/proofolio/lib.php');
        parent::setUpBeforeClass();
    }

    /**
     * Something happens: a version is submitted, commented on and approved; a draft is only written.
     */
    private function make_happen(): void {
        $version = $this->generator->create_submitted_proof($this->situation, [
            'name' => 'Secret name',
            'description' => '<p>Secret words</p>',
            'timesubmitted' => 1000,
        ]);
        $this->generator->create_comment([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->tutor->id,
            'content' => 'Secret comment',
            'timeposted' => 2000,
        ]);
        $this->generator->create_decision([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->coordinator->id,
            'outcome' => decision::APPROVED,
            'timedecided' => 3000,
        ]);
        $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
        ]);
    }

    /**
     * Those who may read the portfolio are told what happened since a moment, nobody else anything.
     *
     * @covers \mod_proofolio\local\recent_activity
     * @covers \mod_proofolio\local\models\happening_listing
     */
    public function test_since(): void {
        $this->make_happen();
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $kinds = fn(string $who, int $since = 0): array =>
            array_column(recent_activity::since($activity, (int) $this->situation->$who->id, $since), 'kind');
        foreach (['student', 'tutor', 'coordinator'] as $who) {
            $this->assertSame(['version', 'comment', 'approved'], $kinds($who), $who);
        }
        foreach (['classmate', 'othertutor', 'unassigned', 'former', 'stranger'] as $who) {
            $this->assertSame([], $kinds($who), $who);
        }
        $this->assertSame(['approved'], $kinds('tutor', 2000));
        $happened = recent_activity::since($activity, (int) $this->situation->tutor->id, 0);
        $this->assertStringNotContainsString('Secret', json_encode($happened));
        $this->assertSame('Version 1 of CG3-A submitted', recent_activity::name_of($happened[0]));
        $this->assertStringEndsWith("version=1#c{$happened[1]->itemid}", recent_activity::url_of($happened[1])->out(false));
        $this->assertCount(3, recent_activity::people_of($happened));
    }

    /**
     * The page and the block of recent activity name who did what, and keep to who may know.
     *
     * @covers ::proofolio_get_recent_mod_activity
     * @covers ::proofolio_print_recent_mod_activity
     * @covers ::proofolio_print_recent_activity
     * @group mod_proofolio_moodle
     */
    public function test_recent_activity(): void {
        $this->make_happen();
        $cmid = $this->situation->activity->cmid;
        $courseid = $this->situation->course->id;
        $this->setUser($this->situation->tutor);
        $activities = [];
        $index = 0;
        proofolio_get_recent_mod_activity($activities, $index, 0, $courseid, $cmid);
        $this->assertSame([3, 3], [$index, count($activities)]);
        $this->assertSame([1000, 2000, 3000], array_column($activities, 'timestamp'));
        ob_start();
        proofolio_print_recent_mod_activity($activities[1], $courseid, true, [], true);
        $isany = proofolio_print_recent_activity($this->situation->course, true, 0);
        $html = ob_get_clean();
        $this->assertTrue($isany);
        $this->assertStringContainsString('Comment on version 1 of CG3-A', $html);
        $this->assertStringContainsString('Coordinator Person', $html);
        $this->assertStringNotContainsString('Secret', $html);
        proofolio_get_recent_mod_activity($activities, $index, 0, $courseid, $cmid, $this->situation->student->id);
        $this->assertSame(4, $index);
        $group = $this->getDataGenerator()->create_group(['courseid' => $courseid]);
        proofolio_get_recent_mod_activity($activities, $index, 0, $courseid, $cmid, 0, $group->id);
        $this->assertSame(4, $index);
        $this->setUser($this->situation->classmate);
        proofolio_get_recent_mod_activity($activities, $index, 0, $courseid, $cmid);
        $this->assertSame(4, $index);
        $this->assertFalse(proofolio_print_recent_activity($this->situation->course, true, 0));
    }

    /**
     * Updates are told by area, to those who may read them.
     *
     * @covers ::proofolio_check_updates_since
     * @group mod_proofolio_moodle
     */
    public function test_check_updates_since(): void {
        $this->make_happen();
        $updates = function (string $who, int $from, array $filter = []): array {
            $this->setUser($this->situation->$who);
            $cm = activity::from_cmid($this->situation->activity->cmid)->cm;
            $told = proofolio_check_updates_since($cm, $from, $filter);
            return array_map(fn(string $area): ?bool => $told->$area->updated ?? null, ['versions', 'comments', 'decisions']);
        };
        $this->assertSame([true, true, true], $updates('student', 0));
        $this->assertSame([false, true, true], $updates('tutor', 1500));
        $this->assertSame([null, true, null], $updates('tutor', 1500, ['comments']));
        $this->assertSame([false, false, false], $updates('tutor', 3000));
        $this->assertSame([false, false, false], $updates('classmate', 0));
    }

    /**
     * The reports tell how many proofs there are to those who may see the coverage.
     *
     * @covers ::proofolio_user_outline
     * @covers ::proofolio_user_complete
     * @group mod_proofolio_moodle
     */
    public function test_outline(): void {
        $this->make_happen();
        $cm = activity::from_cmid($this->situation->activity->cmid)->cm;
        $of = [$this->situation->course, $this->situation->student, $cm, $this->situation->activity];
        $this->setUser($this->situation->tutor);
        $outline = proofolio_user_outline(...$of);
        $this->assertSame(['Proofs submitted: 1, approved: 1', 1000], [$outline->info, $outline->time]);
        ob_start();
        proofolio_user_complete(...$of);
        $html = ob_get_clean();
        $this->assertStringContainsString($outline->info, $html);
        $this->assertStringContainsString('/mod/proofolio/coverage.php', $html);
        $this->setUser($this->situation->othertutor);
        $this->assertNull(proofolio_user_outline(...$of));
        ob_start();
        proofolio_user_complete(...$of);
        $this->assertSame('', ob_get_clean());
        $this->setUser($this->situation->coordinator);
        $of[1] = $this->situation->classmate;
        $this->assertNull(proofolio_user_outline(...$of));
    }
}
