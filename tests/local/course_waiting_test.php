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

use mod_proofolio\local\models\instance;
use mod_proofolio\output\courseformat\activitybadge;
use mod_proofolio\tests\generator_testcase;
use stdClass;

/**
 * Tests of what waits for a person in all activities of a course.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_waiting_test extends generator_testcase {
    /** Everybody in the situation. */
    private const PEOPLE = ['student', 'classmate', 'tutor', 'othertutor', 'unassigned', 'former', 'coordinator', 'stranger'];

    /**
     * Asserts that the course's count is that of the activity's queue, and of its tab, for all who accompany students.
     *
     * @param stdClass $situation
     * @param int[] $expected By person; 0 for those not named.
     */
    private function assert_counts(stdClass $situation, array $expected): void {
        $activity = activity::from_cmid($situation->activity->cmid);
        foreach (self::PEOPLE as $person) {
            $userid = (int) $situation->$person->id;
            $this->setUser($situation->$person);
            $count = course_waiting::counts($situation->course, $userid)[$situation->activity->id] ?? 0;
            $this->assertSame($expected[$person] ?? 0, $count, $person);
            if (!in_array($person, ['student', 'classmate'])) {
                $this->assertSame(queue::count(queue_scope::of_activity($activity, $userid)), $count, $person);
                $this->assertSame(course_waiting::count_of_students($activity, $userid), $count, $person);
            }
        }
    }

    /**
     * The same is counted as for one activity, whoever accompanies whom.
     *
     * @covers \mod_proofolio\local\course_waiting
     * @covers \mod_proofolio\local\models\proof_listing
     * @covers \mod_proofolio\local\activity
     * @group mod_proofolio_moodle
     */
    public function test_counts(): void {
        $situation = $this->generator->create_situation();
        $version = $this->generator->create_submitted_proof($situation);
        $this->assert_counts($situation, ['tutor' => 1, 'coordinator' => 1]);
        read_state::mark_read($version->get_proof(), $situation->tutor->id, time());
        $this->generator->create_comment(['versionid' => $version->get('id'), 'userid' => $situation->tutor->id]);
        $this->assert_counts($situation, ['student' => 1, 'coordinator' => 1]);
        $course = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_COURSE]);
        $this->generator->create_submitted_proof($course);
        $this->assert_counts($course, array_fill_keys(['tutor', 'othertutor', 'unassigned', 'coordinator'], 1));
        $hidden = $this->generator->create_situation(['visible' => 0]);
        $version = $this->generator->create_submitted_proof($hidden);
        $this->generator->create_comment(['versionid' => $version->get('id'), 'userid' => $hidden->tutor->id]);
        $this->assertSame([], course_waiting::counts($hidden->course, (int) $hidden->student->id));
    }

    /**
     * Groups tell whose proofs wait for their tutors, and limit coordinators who may not see all groups.
     *
     * @covers \mod_proofolio\local\course_waiting
     * @group mod_proofolio_moodle
     */
    public function test_groups(): void {
        global $DB;
        $situation = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_GROUP, 'groupmode' => SEPARATEGROUPS]);
        $this->generator->create_submitted_proof($situation);
        $role = $DB->get_record('role', ['shortname' => 'editingteacher']);
        $context = activity::from_cmid($situation->activity->cmid)->context;
        assign_capability('moodle/site:accessallgroups', CAP_PROHIBIT, $role->id, $context->id, true);
        $this->assert_counts($situation, ['tutor' => 1]);
        $group = $this->getDataGenerator()->create_group(['courseid' => $situation->course->id]);
        foreach (['student', 'unassigned', 'coordinator'] as $person) {
            $member = ['groupid' => $group->id, 'userid' => $situation->$person->id];
            $this->getDataGenerator()->create_group_member($member);
        }
        $this->assert_counts($situation, ['tutor' => 1, 'unassigned' => 1, 'coordinator' => 1]);
    }

    /**
     * Who covers for a tutor counts with the tutor while the cover holds, in every tutor mode, also who only coordinates.
     *
     * @covers \mod_proofolio\local\course_waiting
     * @group mod_proofolio_moodle
     */
    public function test_covers(): void {
        global $DB;
        foreach ([instance::TUTORS_ASSIGNED, instance::TUTORS_OF_GROUP, instance::TUTORS_OF_COURSE] as $mode) {
            $situation = $this->generator->create_situation(['tutormode' => $mode, 'groupmode' => SEPARATEGROUPS]);
            $context = activity::from_cmid($situation->activity->cmid)->context;
            $role = $DB->get_record('role', ['shortname' => 'editingteacher']);
            foreach (['moodle/site:accessallgroups', 'mod/proofolio:accompany'] as $capability) {
                assign_capability($capability, CAP_PROHIBIT, $role->id, $context->id, true);
            }
            $this->generator->create_submitted_proof($situation, ['userid' => $situation->classmate->id]);
            $covered = 'othertutor';
            if ($mode === instance::TUTORS_OF_GROUP) {
                $covered = 'unassigned';
                $groupid = $this->getDataGenerator()->create_group(['courseid' => $situation->course->id])->id;
                foreach (['classmate', 'unassigned'] as $person) {
                    $this->getDataGenerator()->create_group_member(['groupid' => $groupid, 'userid' => $situation->$person->id]);
                }
            }
            $before = match ($mode) {
                instance::TUTORS_OF_COURSE => ['tutor' => 1, 'othertutor' => 1, 'unassigned' => 1],
                instance::TUTORS_OF_GROUP => ['othertutor' => 1, 'unassigned' => 1],
                default => ['othertutor' => 1],
            };
            $this->assert_counts($situation, $before);
            $ids = ['proofolioid' => $situation->activity->id, 'tutorid' => $situation->$covered->id];
            $covers = [];
            foreach (['coordinator', 'tutor', 'former', 'student'] as $person) {
                $covers[] = $this->generator->create_cover($ids + ['coverid' => $situation->$person->id]);
            }
            $this->assert_counts($situation, $before + ['coordinator' => 1, 'tutor' => 1]);
            foreach ($covers as $cover) {
                $cover->set('timeend', time());
                $cover->update();
            }
            $this->assert_counts($situation, $before);
        }
    }

    /**
     * The badges of a course's page cost one read, however many activities there are.
     *
     * @covers \mod_proofolio\local\course_waiting
     * @covers \mod_proofolio\output\courseformat\activitybadge
     * @group mod_proofolio_moodle
     */
    public function test_one_read(): void {
        global $DB, $PAGE;
        $output = $PAGE->get_renderer('core');
        $reads = [];
        foreach ([0, 6] as $more) {
            $situation = $this->generator->create_situation();
            $this->generator->create_submitted_proof($situation);
            for ($i = 0; $i < $more; $i++) {
                $this->generator->create_instance(['course' => $situation->course->id, 'tutormode' => $i % 3]);
            }
            foreach (['student', 'tutor', 'coordinator'] as $person) {
                $this->setUser($situation->$person);
                // What the page has read anyway: rights, groups and the list of activities.
                course_waiting::counts($situation->course, (int) $situation->$person->id);
                $cms = get_fast_modinfo($situation->course)->get_instances_of('proofolio');
                $before = $DB->perf_get_reads();
                $badges = array_map(fn($cm) => (new activitybadge($cm))->export_for_template($output), $cms);
                $reads["$more $person"] = $DB->perf_get_reads() - $before;
                $told = array_filter(array_map(fn($badge): ?string => $badge->badgecontent ?? null, $badges));
                $waiting = get_string('indexwaiting', 'mod_proofolio', 1);
                $expected = $person === 'student' ? [] : [$situation->activity->id => $waiting];
                $this->assertSame($expected, $told, $person);
            }
        }
        $this->assertSame([1], array_values(array_unique($reads)), json_encode($reads));
    }
}
