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
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\proof;
use mod_proofolio\output\queue_address;
use mod_proofolio\output\queue_tutor;
use mod_proofolio\output\queue_walk;
use mod_proofolio\permission;
use mod_proofolio\task\begin_covers;
use mod_proofolio\tests\generator_testcase;
use stdClass;

/**
 * Tests of what waits for those who cover for a tutor, and of coordinators who look at what waits for a tutor.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_covers_test extends generator_testcase {
    /** When each test begins. */
    private const NOW = 1800000000;

    /** @var stdClass Course, activity and people. */
    private stdClass $situation;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->mock_clock_with_frozen(self::NOW);
        $this->begin();
    }

    /**
     * Begins with a situation.
     *
     * @param array $settings
     */
    private function begin(array $settings = []): void {
        $this->situation = $this->generator->create_situation($settings);
    }

    /**
     * The activity, read anew.
     *
     * @return activity
     */
    private function activity(): activity {
        return activity::from_instanceid($this->situation->activity->id);
    }

    /**
     * A student submits a proof of a name.
     *
     * @param string $name
     * @param string $person
     * @return proof
     */
    private function submit(string $name, string $person = 'student'): proof {
        $about = ['name' => $name, 'userid' => $this->situation->$person->id, 'timesubmitted' => self::NOW - 100];
        return $this->generator->create_submitted_proof($this->situation, $about)->get_proof();
    }

    /**
     * Lets somebody cover for the tutor through the act itself.
     *
     * @param string $colleague
     * @param int $from Seconds from now.
     * @return cover
     */
    private function cover(string $colleague, int $from = 0): cover {
        $ids = [$this->situation->tutor->id, $this->situation->$colleague->id];
        $span = [self::NOW + $from, self::NOW + $from + WEEKSECS];
        return covers::add($this->activity(), ...$ids, ...$span, arrangedby: $this->situation->coordinator->id, now: self::NOW);
    }

    /**
     * The names of what waits for somebody.
     *
     * @param string $person
     * @return string[]
     */
    private function waiting(string $person): array {
        return self::names(queue_scope::of_activity($this->activity(), (int) $this->situation->$person->id));
    }

    /**
     * The names of what waits in a queue.
     *
     * @param queue_scope $scope
     * @return string[]
     */
    private static function names(queue_scope $scope): array {
        return array_map(fn(queue_item $item): string => $item->name, queue::of($scope, new queue_filter())->items);
    }

    /**
     * What waits for the tutor waits for the colleague, and what the tutor has read waits for neither; the badge says the same.
     *
     * @covers \mod_proofolio\local\covers
     * @covers \mod_proofolio\local\models\read_mark
     * @covers \mod_proofolio\local\models\kept_seen
     */
    public function test_hand_over(): void {
        $own = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id, 'shown' => 1];
        $seen = $this->generator->create_kept_trace($own + ['caption' => 'Seen trace']);
        $this->generator->create_kept_trace($own + ['caption' => 'New trace']);
        seen_traces::see([$seen], (int) $this->situation->tutor->id, self::NOW);
        $read = $this->submit('Read');
        $this->submit('New');
        $foreign = $this->submit('Of the classmate', 'classmate');
        read_state::mark_read($read, (int) $this->situation->tutor->id, self::NOW - 50);
        read_state::mark_read($foreign, (int) $this->situation->tutor->id, self::NOW - 50);
        $this->assertSame(['Of the classmate'], $this->waiting('othertutor'));
        $this->cover('othertutor');
        $this->assertEqualsCanonicalizing(['New', 'New trace'], $this->waiting('tutor'));
        $this->assertEqualsCanonicalizing(['New', 'New trace', 'Of the classmate'], $this->waiting('othertutor'));
        foreach (['tutor' => 2, 'othertutor' => 3] as $person => $count) {
            $userid = (int) $this->situation->$person->id;
            $this->assertSame($count, course_waiting::count_of_students($this->activity(), $userid), $person);
        }
        $this->generator->create_version(['proofid' => $read->get('id')]);
        $this->assertContains('Read', $this->waiting('othertutor'), 'What comes later waits for both');
        $this->assertContains('Read', $this->waiting('tutor'));
    }

    /**
     * A cover that begins later hands over when it begins, once; until then nothing waits for the colleague.
     *
     * @covers \mod_proofolio\local\covers
     * @covers \mod_proofolio\task\begin_covers
     */
    public function test_hand_over_later(): void {
        $read = $this->submit('Read');
        $this->submit('New');
        $cover = $this->cover('unassigned', HOURSECS);
        read_state::mark_read($read, (int) $this->situation->tutor->id, self::NOW + 60);
        (new begin_covers())->execute();
        $this->assertFalse((new cover($cover->get('id')))->get('handedover'));
        $this->assertSame([], $this->waiting('unassigned'));
        $this->mock_clock_with_frozen(self::NOW + HOURSECS);
        (new begin_covers())->execute();
        $this->assertTrue((new cover($cover->get('id')))->get('handedover'));
        $this->assertSame(['New'], $this->waiting('unassigned'));
        read_state::keep_unread($read, (int) $this->situation->unassigned->id, self::NOW);
        (new begin_covers())->execute();
        $this->assertSame(['Read', 'New'], $this->waiting('unassigned'), 'What the colleague keeps as unread stays so');
    }

    /**
     * A thread that the tutor began is the colleague's to resolve, only while they cover.
     *
     * @covers \mod_proofolio\local\models\waiting_listing
     */
    public function test_threads(): void {
        $proof = $this->submit('Answered');
        $version = models\version::latest($proof->get('id'));
        $asked = $this->generator->create_comment([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->tutor->id,
            'kind' => comment::REQUEST,
        ]);
        $this->generator->create_version(['proofid' => $proof->get('id'), 'answers' => [$asked->get('id')]]);
        $this->cover('unassigned');
        read_state::mark_read($proof, (int) $this->situation->unassigned->id, self::NOW);
        read_state::mark_read($proof, (int) $this->situation->coordinator->id, self::NOW);
        $scope = queue_scope::of_activity($this->activity(), (int) $this->situation->unassigned->id);
        [$item] = queue::of($scope, new queue_filter())->items;
        $this->assertSame([0, 1, 1], [$item->versions, $item->threads, $item->spoken]);
        $this->assertTrue($scope->is_in_place_of_others($this->activity()));
        $userid = (int) $this->situation->unassigned->id;
        $this->assertSame(1, course_waiting::count_of_students($this->activity(), $userid));
        $this->assertSame([], $this->waiting('coordinator'));
        $this->mock_clock_with_frozen(self::NOW + WEEKSECS);
        $this->assertSame([], $this->waiting('unassigned'));
        $this->assertFalse($scope->is_in_place_of_others($this->activity()));
        $this->assertSame(0, course_waiting::count_of_students($this->activity(), $userid));
    }

    /**
     * Coordinators see what waits for a tutor, whatever they have read themselves and whatever access the tutor has; it offers a
     * cover, and walking through it keeps nothing as unread.
     *
     * @covers \mod_proofolio\local\queue_scope
     * @covers \mod_proofolio\output\queue_address
     * @covers \mod_proofolio\output\queue_tutor
     */
    public function test_queue_of_tutor(): void {
        $proof = $this->submit('For the tutor');
        $this->submit('For the other one', 'classmate');
        $this->setUser($this->situation->coordinator);
        read_state::mark_read($proof, (int) $this->situation->coordinator->id, self::NOW);
        foreach (['tutor', 'former'] as $tutor) {
            $scope = $this->address($tutor)->scope((int) $this->situation->coordinator->id);
            $this->assertSame(['For the tutor'], self::names($scope), $tutor);
        }
        read_state::mark_read($proof, (int) $this->situation->tutor->id, self::NOW);
        $this->assertSame([], self::names($this->address('tutor')->scope((int) $this->situation->coordinator->id)));
        $data = $this->choice('tutor', 'coordinator');
        $this->assertTrue($data['ischosen'] && $data['cancover'] && $data['haschoices']);
        $this->assertStringContainsString('what waits for Tutor Person', $data['whose']);
        $this->assertStringContainsString("tutor={$this->situation->tutor->id}", $data['coverurl']);
        $this->assertEqualsCanonicalizing(
            ['Former Person' => false, 'Othertutor Person' => false, 'Tutor Person' => true],
            array_column($data['choices'], 'selected', 'name'),
        );
        $own = $this->choice(null, 'tutor');
        $this->assertSame([false, false], [$own['ischosen'], $own['haschoices']]);
    }

    /**
     * The address of a tutor's queue leads on through that queue, and offers to keep nothing as unread there.
     *
     * @covers \mod_proofolio\output\queue_walk
     * @covers \mod_proofolio\output\queue_address
     */
    public function test_walk(): void {
        global $PAGE;
        $proof = $this->submit('First');
        $this->submit('Second');
        $this->setUser($this->situation->coordinator);
        $address = $this->address('tutor');
        $scope = $address->scope((int) $this->situation->coordinator->id);
        $url = $address->item_url(queue::of($scope, new queue_filter())->items[0], $this->activity());
        $this->assertStringContainsString("tutor={$this->situation->tutor->id}", $url->out(false));
        $walk = queue_walk::to_proof($address, $proof, (int) $this->situation->coordinator->id);
        $data = $walk->export_for_template($PAGE->get_renderer('core'));
        $this->assertFalse($data['cankeep']);
        foreach (['nexturl', 'queueurl'] as $name) {
            $this->assertStringContainsString("tutor={$this->situation->tutor->id}", $data[$name]);
        }
        $this->assertStringContainsString('CG3-B', $data['nextname']);
    }

    /**
     * Nobody else looks at a tutor's queue, be it the tutor, and nobody at the queue of somebody who is no tutor.
     *
     * @covers \mod_proofolio\permission
     * @covers \mod_proofolio\output\queue_address
     */
    public function test_refused(): void {
        $this->situation->guest = guest_user();
        $others = ['student', 'classmate', 'tutor', 'othertutor', 'unassigned', 'former', 'stranger', 'guest'];
        foreach ($others as $person) {
            $userid = (int) $this->situation->$person->id;
            $this->assertNull($this->address('tutor')->scope($userid), $person);
            $this->assertFalse(permission::can_arrange_cover($this->activity(), $this->situation->tutor->id, $userid), $person);
            $this->assertFalse(permission::can_manage($this->activity(), $userid), $person);
        }
        foreach (['student', 'unassigned', 'stranger'] as $person) {
            $this->assertNull($this->address($person)->scope((int) $this->situation->coordinator->id), $person);
        }
        $elsewhere = $this->generator->create_situation();
        $this->assertNull($this->address('tutor')->scope((int) $elsewhere->coordinator->id));
        $cover = $this->cover('unassigned');
        foreach ([...$others, 'elsewhere'] as $person) {
            $userid = (int) ($person === 'elsewhere' ? $elsewhere->coordinator->id : $this->situation->$person->id);
            $this->assertFalse(permission::can_end_cover($this->activity(), $cover, $userid), $person);
            $this->setUser($userid);
            try {
                permission::require_can_end_cover($this->activity(), $cover);
                $this->fail("Not refused: $person");
            } catch (refusal $refusal) {
                $this->assertSame('errorcannotendcover', $refusal->errorcode);
            }
        }
    }

    /**
     * A coordinator of other groups sees none of it; one of some of the tutor's students sees what these wait with.
     *
     * @covers \mod_proofolio\local\queue_scope
     * @covers \mod_proofolio\permission
     */
    public function test_groups(): void {
        global $DB;
        $this->begin(['groupmode' => SEPARATEGROUPS]);
        $context = $this->activity()->context;
        $role = $DB->get_record('role', ['shortname' => 'editingteacher']);
        assign_capability('moodle/site:accessallgroups', CAP_PROHIBIT, $role->id, $context->id, true);
        $this->generator->create_tutor([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->classmate->id,
            'tutorid' => $this->situation->tutor->id,
        ]);
        $this->submit('Of the student');
        $this->submit('Of the classmate', 'classmate');
        $coordinatorid = (int) $this->situation->coordinator->id;
        $this->assertNull($this->address('tutor')->scope($coordinatorid));
        $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->course->id]);
        groups_add_member($group->id, $this->situation->student->id);
        groups_add_member($group->id, $coordinatorid);
        $this->assertSame(['Of the student'], self::names($this->address('tutor')->scope($coordinatorid)));
        $this->setUser($this->situation->coordinator);
        $data = $this->choice('tutor', 'coordinator');
        $this->assertSame([true, false], [$data['ischosen'], $data['cancover']], 'Some students are not theirs');
        $this->assertNull($this->address('othertutor')->scope($coordinatorid));
    }

    /**
     * In an activity that is hidden from them, coordinators look at nobody's queue.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_hidden(): void {
        $this->begin(['visible' => 0]);
        $coordinatorid = (int) $this->situation->coordinator->id;
        $role = $this->getDataGenerator()->create_role(['archetype' => 'editingteacher']);
        assign_capability('moodle/course:viewhiddenactivities', CAP_PROHIBIT, $role, \context_system::instance()->id, true);
        role_assign($role, $coordinatorid, \context_course::instance($this->situation->course->id)->id);
        $this->assertNull($this->address('tutor')->scope($coordinatorid));
    }

    /**
     * A tutor's queue costs as many reads with many students as with few, in every tutor mode.
     *
     * @covers \mod_proofolio\local\queue_scope
     * @covers \mod_proofolio\output\queue_tutor
     */
    public function test_constant_reads(): void {
        global $DB;
        foreach ([instance::TUTORS_ASSIGNED, instance::TUTORS_OF_GROUP, instance::TUTORS_OF_COURSE] as $mode) {
            $this->begin(['tutormode' => $mode]);
            $coordinatorid = (int) $this->situation->coordinator->id;
            $this->setUser($this->situation->coordinator);
            $reads = [];
            foreach ([1, 12] as $more) {
                for ($i = 0; $i < $more; $i++) {
                    $this->situation->new = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
                    $ids = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->new->id];
                    $this->generator->create_tutor($ids + ['tutorid' => $this->situation->tutor->id]);
                    $this->submit('New', 'new');
                }
                $show = function () use ($coordinatorid): void {
                    self::names($this->address('tutor')->scope($coordinatorid));
                    $this->choice('tutor', 'coordinator');
                };
                $show();
                $before = $DB->perf_get_reads();
                $show();
                $reads[] = $DB->perf_get_reads() - $before;
            }
            $this->assertSame($reads[0], $reads[1], "mode $mode");
        }
    }

    /**
     * The address of somebody's queue.
     *
     * @param string $person
     * @return queue_address
     */
    private function address(string $person): queue_address {
        $tutorid = (int) $this->situation->$person->id;
        return new queue_address((int) $this->situation->activity->cmid, new queue_filter(), tutorid: $tutorid);
    }

    /**
     * What the page shows of whose queue it is.
     *
     * @param string|null $tutor Nobody for the reader's own queue.
     * @param string $reader
     * @return array
     */
    private function choice(?string $tutor, string $reader): array {
        global $PAGE;
        $address = $tutor
            ? $this->address($tutor)
            : new queue_address((int) $this->situation->activity->cmid, new queue_filter());
        $choice = new queue_tutor($address, (int) $this->situation->$reader->id);
        return $choice->export_for_template($PAGE->get_renderer('core'));
    }
}
