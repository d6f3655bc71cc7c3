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

use core\clock;
use core\di;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\waiting_listing;
use mod_proofolio\tests\generator_testcase;
use stdClass;

/**
 * Tests that the course's page, the logbook and the queue count the same, whatever the situation; those of groups are among the
 * tests of course_waiting.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class one_count_test extends generator_testcase {
    /** Everybody in the situation. */
    private const PEOPLE = ['student', 'classmate', 'tutor', 'othertutor', 'unassigned', 'former', 'coordinator', 'stranger'];

    /**
     * The counts are the same for everybody.
     *
     * @covers \mod_proofolio\local\course_waiting
     * @covers \mod_proofolio\local\queue
     * @covers \mod_proofolio\local\logbook
     * @covers \mod_proofolio\local\models\proof_listing
     * @dataProvider situation_provider
     * @param string $what What happens, a method of this class.
     * @param array $settings Settings of the activity.
     * @param int[] $expected By person; 0 for those not named.
     */
    public function test_counts(string $what, array $settings, array $expected): void {
        $situation = $this->generator->create_situation($settings);
        $this->$what($situation);
        foreach (self::PEOPLE as $person) {
            $this->setUser($situation->$person);
            $activity = activity::from_cmid($situation->activity->cmid);
            $userid = (int) $situation->$person->id;
            $course = course_waiting::counts($situation->course, $userid)[$activity->get_id()] ?? 0;
            $this->assertSame($expected[$person] ?? 0, $course, "$person on the course's page");
            $this->assertSame($course, $this->own($activity, $userid) + $this->of_students($activity, $userid, $person), $person);
        }
    }

    /**
     * What happens, and what waits then.
     *
     * @return array[]
     */
    public static function situation_provider(): array {
        $separate = ['groupmode' => SEPARATEGROUPS];
        $course = ['tutormode' => instance::TUTORS_OF_COURSE];
        return [
            'nothing' => ['nothing', [], []],
            'submitted' => ['submit', [], ['tutor' => 2, 'coordinator' => 2]],
            'every tutor of the course' => ['submit', $course, [
                'tutor' => 2, 'othertutor' => 2, 'unassigned' => 2, 'coordinator' => 2,
            ]],
            'separate groups, all seen' => ['submit', $separate, ['tutor' => 2, 'coordinator' => 2]],
            'read' => ['read', [], ['coordinator' => 2]],
            'tutor answers' => ['answer', [], ['student' => 1, 'tutor' => 1, 'coordinator' => 2]],
            'colleague comments' => ['colleague', [], ['student' => 1, 'tutor' => 2, 'coordinator' => 2]],
            'approved without a word' => ['approve', [], ['student' => 1, 'tutor' => 2, 'coordinator' => 2]],
            'remark answered' => ['improve', [], ['student' => 1, 'tutor' => 1, 'coordinator' => 1]],
            'remark resolved' => ['resolve', [], ['student' => 1, 'coordinator' => 1]],
            'archived' => ['archive', [], ['tutor' => 1, 'coordinator' => 1]],
            'withdrawn' => ['withdraw', [], ['tutor' => 1, 'coordinator' => 1]],
            'suspended' => ['suspend', [], []],
            'traces' => ['show', [], ['tutor' => 2, 'coordinator' => 3]],
            'hidden activity' => ['submit', ['visible' => 0], ['tutor' => 2, 'coordinator' => 2]],
            'closed activity' => ['submit_and_close', [], ['tutor' => 2, 'coordinator' => 2]],
            'draft only' => ['draft', [], []],
        ];
    }

    /**
     * What waits of a person's own proofs, as their logbook marks it.
     *
     * @param activity $activity
     * @param int $userid
     * @return int
     */
    private function own(activity $activity, int $userid): int {
        $isstudent = (new roster($activity))->is_student($userid) && $activity->cm->uservisible;
        $portfolio = $isstudent ? models\portfolio::of($activity->get_id(), $userid) : null;
        return logbook::own($portfolio, new logbook_filter(unread: true))->total;
    }

    /**
     * What waits of the students whom a person accompanies, counted in each way that there is.
     *
     * @param activity $activity
     * @param int $userid
     * @param string $person
     * @return int
     */
    private function of_students(activity $activity, int $userid, string $person): int {
        $scope = queue_scope::of_activity($activity, $userid);
        $queue = queue::of($scope, new queue_filter());
        $total = $queue->total();
        $this->assertCount($total, $queue->items, $person);
        $this->assertSame($total, queue::count($scope), $person);
        $this->assertSame($total, course_waiting::count_of_students($activity, $userid), "$person in the tab");
        $students = $scope->students[$activity->get_id()];
        $overviews = logbook::overviews($activity, $students, $userid);
        $this->assertSame($total, array_sum(array_column($overviews, 'waiting')), "$person by student");
        $traces = count(array_filter($queue->items, fn(queue_item $item): bool => $item->kind === waiting_listing::TRACE));
        $marked = logbook::of_students($activity, array_keys($students), new logbook_filter(unread: true), $userid);
        $this->assertSame($total - $traces, $marked->total, "$person in the logbook");
        return $total;
    }

    /**
     * Nothing happens.
     *
     * @param stdClass $situation
     */
    private function nothing(stdClass $situation): void {
        $this->assertNotEmpty($situation->student);
    }

    /**
     * Two proofs are submitted.
     *
     * @param stdClass $situation
     */
    private function submit(stdClass $situation): void {
        $situation->version = $this->generator->create_submitted_proof($situation);
        $situation->other = $this->generator->create_submitted_proof($situation);
    }

    /**
     * The tutor reads both.
     *
     * @param stdClass $situation
     */
    private function read(stdClass $situation): void {
        $this->submit($situation);
        read_state::mark_read($situation->version->get_proof(), $situation->tutor->id, time());
        read_state::mark_read($situation->other->get_proof(), $situation->tutor->id, time());
    }

    /**
     * The tutor reads one and says something of it.
     *
     * @param stdClass $situation
     */
    private function answer(stdClass $situation): void {
        $this->submit($situation);
        read_state::mark_read($situation->version->get_proof(), $situation->tutor->id, time());
        $situation->remark = $this->say($situation, 'tutor');
    }

    /**
     * The coordinator says something, which is no news to the tutor.
     *
     * @param stdClass $situation
     */
    private function colleague(stdClass $situation): void {
        $this->submit($situation);
        $this->say($situation, 'coordinator');
    }

    /**
     * The tutor approves without a word.
     *
     * @param stdClass $situation
     */
    private function approve(stdClass $situation): void {
        $this->submit($situation);
        $this->generator->create_decision([
            'versionid' => $situation->version->get('id'),
            'userid' => $situation->tutor->id,
            'outcome' => decision::APPROVED,
            'content' => '',
        ]);
    }

    /**
     * A version answers the tutor's remark, and the tutor has read it; the other proof is put aside.
     *
     * @param stdClass $situation
     */
    private function improve(stdClass $situation): void {
        $this->answer($situation);
        $proof = $situation->version->get_proof();
        $this->generator->create_version(['proofid' => $proof->get('id'), 'answers' => [$situation->remark->get('id')]]);
        read_state::mark_read($proof, $situation->tutor->id, time());
        archiving::archive($situation->other->get_proof());
    }

    /**
     * The tutor resolves the remark.
     *
     * @param stdClass $situation
     */
    private function resolve(stdClass $situation): void {
        $this->improve($situation);
        $situation->remark->set('timeresolved', time())->update();
    }

    /**
     * One of them is archived.
     *
     * @param stdClass $situation
     */
    private function archive(stdClass $situation): void {
        $this->submit($situation);
        archiving::archive($situation->version->get_proof());
    }

    /**
     * One of them is taken back.
     *
     * @param stdClass $situation
     */
    private function withdraw(stdClass $situation): void {
        $this->submit($situation);
        withdrawal::withdraw($situation->version, di::get(clock::class)->time());
    }

    /**
     * The student is suspended.
     *
     * @param stdClass $situation
     */
    private function suspend(stdClass $situation): void {
        global $DB;
        $this->submit($situation);
        $instance = $DB->get_record('enrol', ['courseid' => $situation->course->id, 'enrol' => 'manual']);
        enrol_get_plugin('manual')->update_user_enrol($instance, $situation->student->id, ENROL_USER_SUSPENDED);
    }

    /**
     * Traces are shown: one is seen, one is used in a version, two wait.
     *
     * @param stdClass $situation
     */
    private function show(stdClass $situation): void {
        $own = ['proofolioid' => $situation->activity->id, 'userid' => $situation->student->id, 'shown' => 1];
        $link = ['link' => 'https://www.example.org/trace'];
        $seen = $this->generator->create_kept_trace($own + $link + ['caption' => 'Seen']);
        $used = $this->generator->create_kept_trace($own + $link + ['caption' => 'Used']);
        $this->generator->create_kept_trace($own + $link + ['caption' => 'Unseen']);
        $this->generator->create_kept_trace(['shown' => 0] + $own + $link + ['caption' => 'Not shown']);
        seen_traces::see([$seen], $situation->tutor->id, time());
        $this->generator->create_submitted_proof($situation, ['keptids' => [$used->get('id')]]);
    }

    /**
     * The activity closes once they are submitted: they can be read all the same.
     *
     * @param stdClass $situation
     */
    private function submit_and_close(stdClass $situation): void {
        $this->submit($situation);
        $instance = new instance($situation->activity->id);
        $instance->set('timeclose', time() - 1)->update();
        rebuild_course_cache($situation->course->id, true);
    }

    /**
     * A proof is begun and not submitted.
     *
     * @param stdClass $situation
     */
    private function draft(stdClass $situation): void {
        $this->generator->create_proof([
            'proofolioid' => $situation->activity->id,
            'userid' => $situation->student->id,
            'competencyid' => $situation->competency->get('id'),
        ]);
    }

    /**
     * Somebody says something of the first proof.
     *
     * @param stdClass $situation
     * @param string $person
     * @return comment
     */
    private function say(stdClass $situation, string $person): comment {
        return $this->generator->create_comment([
            'versionid' => $situation->version->get('id'),
            'userid' => $situation->$person->id,
        ]);
    }
}
