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

use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of what waits for tutors.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_test extends situation_testcase {
    /** When things happen. */
    private const NOW = 1790000000;

    /**
     * A person's queue of the activity.
     *
     * @param string $who
     * @param queue_filter|null $filter
     * @return queue
     */
    private function queue(string $who = 'tutor', ?queue_filter $filter = null): queue {
        return queue::of($this->scope($who), $filter ?? new queue_filter());
    }

    /**
     * Whose queue it is.
     *
     * @param string $who
     * @return queue_scope
     */
    private function scope(string $who): queue_scope {
        $activity = activity::from_cmid($this->situation->activity->cmid);
        return queue_scope::of_activity($activity, $this->situation->$who->id);
    }

    /**
     * What waits, in short: for a proof its label, unread versions, replies and threads; for a trace its caption.
     *
     * @param queue $queue
     * @return string[]
     */
    private static function told(queue $queue): array {
        return array_map(fn(queue_item $item): string => $item->is_trace()
            ? $item->name
            : "{$item->label} {$item->versions}/{$item->replies}/{$item->threads}", $queue->items);
    }

    /**
     * A submitted proof.
     *
     * @param string $letter
     * @param int $time Seconds after everything begins.
     * @return version
     */
    private function submit(string $letter, int $time): version {
        $when = ['timesaved' => self::NOW + $time, 'timesubmitted' => self::NOW + $time];
        return $this->generator->create_submitted_proof($this->situation, ['letter' => $letter] + $when);
    }

    /**
     * Another version of a proof.
     *
     * @param proof $proof
     * @param int $time Seconds after everything begins.
     * @param int[] $answers Ids of comments.
     * @return version
     */
    private function improve(proof $proof, int $time, array $answers = []): version {
        $when = ['timesaved' => self::NOW + $time, 'timesubmitted' => self::NOW + $time];
        return $this->generator->create_version(['proofid' => $proof->get('id'), 'answers' => $answers] + $when);
    }

    /**
     * A comment.
     *
     * @param version $version
     * @param string $who
     * @param int $time Seconds after everything begins.
     * @return comment
     */
    private function say(version $version, string $who, int $time): comment {
        return $this->generator->create_comment([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->$who->id,
            'content' => "At $time",
            'timeposted' => self::NOW + $time,
        ]);
    }

    /**
     * A trace that the student shows.
     *
     * @param string $caption
     * @param int $time Seconds after everything begins.
     * @return kept_trace
     */
    private function show(string $caption, int $time): kept_trace {
        return $this->generator->create_kept_trace([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'caption' => $caption,
            'link' => 'https://www.example.org/trace',
            'shown' => 1,
            'timekept' => self::NOW + $time,
        ]);
    }

    /**
     * Has somebody read all of a proof.
     *
     * @param proof $proof
     * @param string $who
     * @param int $time Seconds after everything begins.
     */
    private function read(proof $proof, string $who, int $time): void {
        read_state::mark_read($proof, $this->situation->$who->id, self::NOW + $time);
    }

    /**
     * What is new in a proof is one row; reading empties it; what colleagues say does not wait.
     *
     * @covers \mod_proofolio\local\queue
     * @covers \mod_proofolio\local\queue_item
     * @covers \mod_proofolio\local\models\waiting_listing
     * @covers \mod_proofolio\local\models\novelty
     */
    public function test_proofs(): void {
        $this->assertSame([[], 0, 0], [$this->queue()->items, $this->queue()->total(), $this->queue()->oldest()]);
        $first = $this->submit('A', 10);
        $this->submit('B', 20);
        $this->say($first, 'student', 30);
        $this->assertSame(['CG3-A 1/1/0', 'CG3-B 1/0/0'], self::told($this->queue()));
        $this->assertSame([2, self::NOW + 10], [$this->queue()->total(), $this->queue()->oldest()]);
        $this->read($first->get_proof(), 'tutor', 40);
        $this->assertSame(['CG3-B 1/0/0'], self::told($this->queue()));
        $this->assertSame(['CG3-A 1/1/0', 'CG3-B 1/0/0'], self::told($this->queue('coordinator')), 'Each reads for themselves');
        $this->say($first, 'coordinator', 50);
        $this->say($first, 'tutor', 55);
        $this->assertSame(['CG3-B 1/0/0'], self::told($this->queue()));
        $this->say($first, 'student', 60);
        $this->improve($first->get_proof(), 70);
        $this->improve($first->get_proof(), 80);
        $this->assertSame(['CG3-B 1/0/0', 'CG3-A 2/1/0'], self::told($this->queue()));
        [, $item] = $this->queue()->items;
        $this->assertSame([self::NOW + 60, 3, 1, true], [$item->time, $item->latest, $item->spoken, $item->has_comparison()]);
    }

    /**
     * A thread that one began waits from the version that answers it until it is resolved; praise asks for nothing, and the threads
     * of colleagues are theirs.
     *
     * @covers \mod_proofolio\local\models\waiting_listing
     * @covers \mod_proofolio\local\models\novelty
     */
    public function test_threads(): void {
        $version = $this->submit('A', 10);
        $proof = $version->get_proof();
        $request = $this->say($version, 'tutor', 20);
        $remark = $this->say($version, 'tutor', 30);
        $praise = $this->say($version, 'tutor', 40);
        $praise->set('kind', comment::PRAISE)->update();
        $foreign = $this->say($version, 'coordinator', 50);
        $this->read($proof, 'tutor', 60);
        $this->assertSame([], self::told($this->queue()));
        $answered = array_map(fn(comment $one): int => $one->get('id'), [$request, $remark, $praise, $foreign]);
        $this->improve($proof, 70, $answered);
        [$item] = $this->queue()->items;
        $this->assertSame([1, 2, 2, self::NOW + 70], [$item->versions, $item->threads, $item->answeredby, $item->time]);
        $this->read($proof, 'tutor', 80);
        $this->assertSame(['CG3-A 0/0/2'], self::told($this->queue()), 'Reading does not resolve');
        $this->improve($proof, 90, [$request->get('id')]);
        $this->read($proof, 'tutor', 95);
        $this->assertSame(['CG3-A 0/0/2'], self::told($this->queue()), 'Answered twice is one thread');
        $request->set('timeresolved', self::NOW + 100)->update();
        $this->assertSame(['CG3-A 0/0/1'], self::told($this->queue()));
        $remark->set('timereopened', self::NOW + 110)->update();
        $this->assertSame([], self::told($this->queue()), 'What was answered before it was opened again waits for the student');
        $cover = ['tutorid' => $this->situation->coordinator->id, 'coverid' => $this->situation->tutor->id];
        $this->generator->create_cover($cover + ['proofolioid' => $this->situation->activity->id]);
        $this->assertSame(['CG3-A 0/0/1'], self::told($this->queue()), 'In somebody’s place');
    }

    /**
     * A shown trace waits until it is seen, or a version carries it.
     *
     * @covers \mod_proofolio\local\models\waiting_listing
     * @covers \mod_proofolio\local\seen_traces
     * @covers \mod_proofolio\local\models\kept_seen
     */
    public function test_traces(): void {
        $board = $this->show('Board', 10);
        $plan = $this->show('Plan', 20);
        $this->generator->create_kept_trace([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'caption' => 'Not shown',
        ]);
        $this->assertSame(['Board', 'Plan'], self::told($this->queue()));
        $tutorid = (int) $this->situation->tutor->id;
        seen_traces::see([$board, $plan], $tutorid, self::NOW + 30);
        seen_traces::see([$board], $tutorid, self::NOW + 40);
        $this->assertSame([], self::told($this->queue()));
        $this->assertSame(['Board', 'Plan'], self::told($this->queue('coordinator')));
        seen_traces::keep_unseen($board, $tutorid);
        $this->assertSame(['Board'], self::told($this->queue()));
        $used = ['letter' => 'A', 'keptids' => [$board->get('id')]];
        $this->generator->create_submitted_proof($this->situation, $used + ['timesubmitted' => self::NOW + 50]);
        $this->assertSame(['CG3-A 1/0/0'], self::told($this->queue()));
        kept_traces::show($plan, false, self::NOW + 60);
        seen_traces::keep_unseen($plan, $tutorid);
        $this->assertSame(['CG3-A 1/0/0'], self::told($this->queue()));
        kept_traces::show($plan, true, self::NOW + 70);
        $this->assertSame(['CG3-A 1/0/0', 'Plan'], self::told($this->queue()));
    }

    /**
     * What is archived, taken back, deleted or of suspended students does not wait.
     *
     * @covers \mod_proofolio\local\queue
     * @covers \mod_proofolio\local\queue_scope
     */
    public function test_gone(): void {
        $archived = $this->submit('A', 10)->get_proof();
        $withdrawn = $this->submit('B', 20);
        $this->submit('C', 30);
        archiving::archive($archived);
        withdrawal::withdraw($withdrawn, self::NOW + 40);
        $this->assertSame(['CG3-C 1/0/0'], self::told($this->queue()));
        $this->suspend('student');
        $this->assertSame([], self::told($this->queue()));
        $this->assertTrue($this->scope('tutor')->is_empty());
    }

    /**
     * Filters, counts and pages.
     *
     * @covers \mod_proofolio\local\queue
     * @covers \mod_proofolio\local\queue_filter
     */
    public function test_filter(): void {
        $other = $this->generator->create_competency(['proofolioid' => $this->situation->activity->id, 'code' => 'CG8']);
        $this->submit('A', 10);
        $this->show('Board', 20);
        $this->generator->create_submitted_proof($this->situation, [
            'userid' => $this->situation->classmate->id,
            'competencyid' => $other->get('id'),
            'timesubmitted' => self::NOW + 30,
        ]);
        [$studentid, $classmateid] = [(int) $this->situation->student->id, (int) $this->situation->classmate->id];
        $queue = $this->queue('coordinator', new queue_filter(studentid: $studentid));
        $this->assertSame([['CG3-A 1/0/0', 'Board'], 2, 3], [self::told($queue), $queue->total(), $queue->whole()]);
        $this->assertEquals([$studentid => 2, $classmateid => 1], $queue->by_student());
        $queue = $this->queue('coordinator', new queue_filter(competencyid: $other->get('id')));
        $this->assertSame([['CG8-A 1/0/0'], 1], [self::told($queue), $queue->total()]);
        $queue = $this->queue('coordinator', new queue_filter($studentid, $other->get('id')));
        $this->assertSame([[], 0, 3], [self::told($queue), $queue->total(), $queue->whole()]);
        for ($i = 0; $i < 27; $i++) {
            $this->show("Trace $i", 100 + $i);
        }
        $this->assertCount(queue_filter::PER_PAGE, $this->queue()->items);
        $last = $this->queue('tutor', new queue_filter(page: 7));
        $this->assertSame([1, 29, 'Trace 26'], [$last->page, $last->total(), self::told($last)[3]]);
    }

    /**
     * One walks from each thing to the next, past what is kept as unread, and comes to an end.
     *
     * @covers \mod_proofolio\local\queue
     * @covers \mod_proofolio\local\queue_place
     */
    public function test_walk(): void {
        $first = $this->submit('A', 10);
        $this->submit('B', 10);
        $this->show('Board', 10);
        $this->submit('C', 20);
        $scope = $this->scope('tutor');
        $walk = function (queue_filter $filter) use ($scope): array {
            $met = [];
            for ($item = queue::next($scope, $filter); $item; $item = queue::next($scope, $filter, $item->place())) {
                $met[] = $item->label . $item->name;
            }
            return array_map(fn(string $one): string => preg_replace('/Proof.*/', '', $one), $met);
        };
        $this->assertSame(['CG3-A', 'CG3-B', 'Board', 'CG3-C'], $walk(new queue_filter()));
        $this->assertSame(['CG3-A', 'CG3-B', 'CG3-C'], $walk(new queue_filter(0, (int) $this->situation->competency->get('id'))));
        $place = queue::next($scope, new queue_filter())->place();
        $this->read($first->get_proof(), 'tutor', 30);
        $this->assertSame('CG3-B', queue::next($scope, new queue_filter(), $place)->label, 'Also once it is read');
        $this->say($first, 'student', 40);
        // What comes meanwhile is met at the end.
        $this->assertSame(['CG3-B', 'Board', 'CG3-C', 'CG3-A'], $walk(new queue_filter()));
    }

    /**
     * What was unread before is kept as unread; where nothing was, the newest thing is.
     *
     * @covers \mod_proofolio\local\read_state
     * @covers \mod_proofolio\local\models\proof_listing
     */
    public function test_keep_as_before(): void {
        $version = $this->submit('A', 10);
        $proof = $version->get_proof();
        $this->say($version, 'student', 20);
        $tutorid = (int) $this->situation->tutor->id;
        $this->read($proof, 'tutor', 30);
        read_state::keep_as_before($proof, $tutorid, ['versionnumber' => 0, 'commentid' => 0], self::NOW + 40);
        $this->assertSame(['CG3-A 1/1/0'], self::told($this->queue()));
        $this->read($proof, 'tutor', 50);
        $this->improve($proof, 60);
        $this->read($proof, 'tutor', 70);
        read_state::keep_as_before($proof, $tutorid, ['versionnumber' => 99, 'commentid' => PHP_INT_MAX], self::NOW + 80);
        $this->assertSame(['CG3-A 1/0/0'], self::told($this->queue()), 'The version is newer than the comment');
        $this->say($version, 'student', 90);
        read_state::keep_unread($proof, $tutorid, self::NOW + 95);
        $this->assertSame(['CG3-A 0/1/0'], self::told($this->queue()));
        $this->say($version, 'tutor', 100);
        read_state::keep_unread($proof, $tutorid, self::NOW + 110);
        $this->assertSame(['CG3-A 0/1/0'], self::told($this->queue()), 'One’s own words are no news');
    }

    /**
     * Opening an earlier version leaves a newer one unread, but all that was said is read.
     *
     * @covers \mod_proofolio\local\read_state
     */
    public function test_open_earlier(): void {
        $version = $this->submit('A', 10);
        $this->improve($version->get_proof(), 20);
        $this->say($version, 'student', 30);
        $this->assertTrue(read_state::open($version, $this->situation->tutor->id, self::NOW + 40, true));
        $this->assertSame(['CG3-A 1/0/0'], self::told($this->queue()));
    }

    /**
     * A decision counts as spoken of too.
     *
     * @covers \mod_proofolio\local\models\waiting_listing
     */
    public function test_spoken(): void {
        $version = $this->submit('A', 10);
        $this->generator->create_decision([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->tutor->id,
            'outcome' => decision::APPROVED,
            'content' => '',
            'timedecided' => self::NOW + 20,
        ]);
        $this->read($version->get_proof(), 'tutor', 30);
        $this->improve($version->get_proof(), 40);
        [$item] = $this->queue()->items;
        $this->assertSame([1, 2, true], [$item->spoken, $item->latest, $item->has_comparison()]);
        [$item] = $this->queue('coordinator')->items;
        $this->assertSame([0, 2, false], [$item->spoken, $item->latest, $item->has_comparison()]);
    }

    /**
     * All activities of the courses in which one accompanies somebody; never those that are hidden or of others.
     *
     * @covers \mod_proofolio\local\queue_scope
     */
    public function test_everywhere(): void {
        $this->submit('A', 20);
        $tutorid = (int) $this->situation->tutor->id;
        $more = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_COURSE]);
        $this->getDataGenerator()->enrol_user($tutorid, $more->course->id, 'teacher');
        $this->generator->create_submitted_proof($more, ['timesubmitted' => self::NOW + 10]);
        $foreign = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_COURSE]);
        $this->generator->create_submitted_proof($foreign);
        $learning = $this->generator->create_situation();
        $this->getDataGenerator()->enrol_user($tutorid, $learning->course->id, 'student');
        $this->setUser($this->situation->tutor);
        $scope = queue_scope::everywhere($tutorid);
        $this->assertEqualsCanonicalizing([$this->situation->activity->id, $more->activity->id], array_keys($scope->activities));
        $items = queue::of($scope, new queue_filter())->items;
        $this->assertSame(
            [(int) $more->activity->id, (int) $this->situation->activity->id],
            array_map(fn(queue_item $item): int => $item->proofolioid, $items),
        );
        foreach (['student', 'former', 'stranger'] as $who) {
            $this->setUser($this->situation->$who);
            $this->assertSame([], queue_scope::everywhere((int) $this->situation->$who->id)->activities, $who);
        }
        set_coursemodule_visible($this->situation->activity->cmid, 0);
        $this->assertCount(2, queue_scope::everywhere($tutorid)->activities, 'Tutors see what is hidden from students');
        $role = $this->role_of('teacher');
        $context = activity::from_cmid($this->situation->activity->cmid)->context;
        assign_capability('moodle/course:viewhiddenactivities', CAP_PROHIBIT, $role, $context->id, true);
        accesslib_clear_all_caches(true);
        rebuild_course_cache($this->situation->course->id, true);
        $this->assertSame([(int) $more->activity->id], array_keys(queue_scope::everywhere($tutorid)->activities));
    }

    /**
     * The reads are the same for one student and for many, and for one activity and for several, but for who may do what there.
     *
     * @covers \mod_proofolio\local\queue
     * @covers \mod_proofolio\local\models\waiting_listing
     */
    public function test_constant_reads(): void {
        global $DB;
        $cost = function (queue_scope $scope) use ($DB): int {
            $before = $DB->perf_get_reads();
            $this->assertNotSame([], queue::of($scope, new queue_filter())->items);
            return $DB->perf_get_reads() - $before;
        };
        $this->submit('A', 10);
        $few = $cost($this->scope('coordinator'));
        for ($i = 0; $i < 30; $i++) {
            $student = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
            $data = ['userid' => $student->id, 'timesubmitted' => self::NOW + $i];
            $this->generator->create_submitted_proof($this->situation, $data);
        }
        $many = $this->scope('coordinator');
        $more = $this->generator->create_situation();
        $this->generator->create_submitted_proof($more);
        $students = $many->students + [$more->activity->id => [$more->student->id => $more->student]];
        $activities = $many->activities + [$more->activity->id => activity::from_cmid($more->activity->cmid)];
        $this->assertSame([2, 2, 2], [$few, $cost($many), $cost(new queue_scope($activities, $students, $many->readerid))]);
    }

    /**
     * Suspends somebody's enrolment.
     *
     * @param string $who
     */
    private function suspend(string $who): void {
        global $DB;
        $instance = $DB->get_record('enrol', ['courseid' => $this->situation->course->id, 'enrol' => 'manual']);
        enrol_get_plugin('manual')->update_user_enrol($instance, $this->situation->$who->id, ENROL_USER_SUSPENDED);
    }

    /**
     * The id of a role.
     *
     * @param string $shortname
     * @return int
     */
    private function role_of(string $shortname): int {
        global $DB;
        return (int) $DB->get_field('role', 'id', ['shortname' => $shortname]);
    }
}
