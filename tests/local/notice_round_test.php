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
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\task\clean_notices;
use mod_proofolio\task\send_notices;
use mod_proofolio\tests\generator_testcase;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/recording_notice_sender.php');

/**
 * Tests of the sender's rounds, with faults.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_round_test extends generator_testcase {
    /** When the story begins, in UTC seconds. */
    private const START = 1800000000;

    /** @var \stdClass Course, activity and people. */
    private \stdClass $situation;

    /** @var recording_notice_sender What messages are handed to. */
    private recording_notice_sender $sender;

    /** @var \frozen_clock The clock of the plugin. */
    private \frozen_clock $clock;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->clock = $this->mock_clock_with_frozen(self::START);
        $this->sender = new recording_notice_sender();
        di::set(notice_sender::class, $this->sender);
        $this->situation = $this->generator->create_situation();
    }

    /**
     * Nothing is told before the quiet period is over; then all of one author in one proof is told at once, and only once.
     *
     * @covers \mod_proofolio\local\notice_round
     * @covers \mod_proofolio\task\send_notices
     */
    public function test_quiet_period_and_groups(): void {
        $version = $this->proof();
        $other = $this->proof();
        $first = $this->comment($version, 'First.', 0);
        $this->comment($version, 'Second.', 300);
        $this->comment($version, 'Third.', 599);
        $this->comment($other, 'On another proof.', 10);
        comments::add($version, $this->situation->coordinator->id, 'From somebody else.', self::START + 20);
        $this->round(599);
        $this->assertSame([], $this->sender->messages);
        $this->round(700);
        $this->assertCount(3, $this->sender->messages);
        $message = $this->sender->messages[0];
        $this->assertSame('comment', $message->provider);
        $this->assertEquals($this->situation->student->id, $message->recipient->id);
        $this->assertSame('Tutor Person has written 3 comments on ' . $this->name_of($version), $message->subject);
        foreach (['First.', 'Second.', 'Third.'] as $words) {
            $this->assertStringContainsString($words, $message->text);
            $this->assertStringContainsString($words, $message->html);
        }
        $this->assertStringEndsWith(
            "/mod/proofolio/proof.php?id={$version->get('proofid')}&version=1#c{$first->get('id')}",
            $message->url->out(false),
        );
        foreach ([701, 2000, 100000] as $later) {
            $this->round($later);
        }
        $this->assertCount(3, $this->sender->messages);
        $this->assertSame(['sent' => 5], $this->states());
    }

    /**
     * One message that cannot be sent keeps no other from being sent, is logged without its words, and is not tried again.
     *
     * @covers \mod_proofolio\local\notice_round
     */
    public function test_third_of_ten_throws(): void {
        for ($i = 1; $i <= 10; $i++) {
            $this->comment($this->proof(), "Secret $i.", $i);
        }
        $this->sender->fault = fn(int $count) => $count === 3 ? throw new \Error('Mail server on fire') : null;
        $this->expectOutputRegex('/^Notices \w+ could not be told: Error, Mail server on fire\n$/');
        $this->round(1000);
        $this->round(2000);
        $this->round(100000);
        $this->assertCount(10, $this->sender->messages);
        $this->assertSame(['failed' => 1, 'sent' => 9], $this->states());
    }

    /**
     * A processor's failure is logged and not repeated.
     *
     * @covers \mod_proofolio\local\notice_round
     */
    public function test_not_delivered(): void {
        $this->comment($this->proof(), 'Hello.', 0);
        $this->sender->fault = fn(): bool => false;
        $this->expectOutputRegex('/^Notices \w+ were not delivered in every way wanted\n$/');
        $this->round(1000);
        $this->round(100000);
        $this->assertCount(1, $this->sender->messages);
        $this->assertSame(['failed' => 1], $this->states());
    }

    /**
     * What was claimed by a round that died is sent by a later one, once, together as it was claimed.
     *
     * @covers \mod_proofolio\local\notice_round
     */
    public function test_killed_after_claiming(): void {
        $version = $this->proof();
        $this->comment($version, 'Before.', 0);
        $this->claim(700);
        $this->comment($version, 'After.', 710);
        $this->round(800);
        $this->assertCount(0, $this->sender->messages, 'The other round may still be alive');
        $this->round(700 + notice_round::ABANDONED_AFTER + 1);
        $this->assertCount(2, $this->sender->messages);
        $this->assertStringContainsString('Before.', $this->sender->messages[0]->text);
        $this->assertStringNotContainsString('After.', $this->sender->messages[0]->text);
        $this->assertSame('claimed', $this->sender->messages[0]->key);
        $this->round(100000);
        $this->assertCount(2, $this->sender->messages);
        $this->assertSame(['sent' => 2], $this->states());
    }

    /**
     * What a round had sent before it died is not sent again.
     *
     * @covers \mod_proofolio\local\notice_round
     */
    public function test_killed_after_sending(): void {
        $this->comment($this->proof(), 'Hello.', 0);
        $this->claim(700);
        $this->sender->sent = ['claimed'];
        $this->round(100000);
        $this->round(200000);
        $this->assertSame([], $this->sender->messages);
        $this->assertSame(['sent' => 1], $this->states());
    }

    /**
     * A task that is run three times late tells everything once.
     *
     * @covers \mod_proofolio\task\send_notices
     */
    public function test_three_times_late(): void {
        $this->comment($this->proof(), 'Hello.', 0);
        $this->clock->set_to(self::START + 3 * DAYSECS);
        for ($i = 0; $i < 3; $i++) {
            (new send_notices())->execute();
        }
        $this->assertCount(1, $this->sender->messages);
    }

    /**
     * Of two rounds at once, each notice is told by one.
     *
     * @covers \mod_proofolio\local\models\notice::claim
     */
    public function test_two_at_once(): void {
        $this->comment($this->proof(), 'Hello.', 0);
        $groups = notice::due_groups(self::START + 700, 10);
        notice::claim($groups[0], 'one', self::START + 700);
        notice::claim($groups[0], 'two', self::START + 700);
        $this->assertSame(['one'], array_keys(notice::claimed_with(['one', 'two'])));
    }

    /**
     * Whoever has lost access, or has read it meanwhile, is not told.
     *
     * @covers \mod_proofolio\local\notice_about
     * @dataProvider losses
     * @param string $recipient Who would be told: student or tutor.
     * @param callable $loss What happens meanwhile, given the situation and the version.
     */
    public function test_lost_meanwhile(string $recipient, callable $loss): void {
        $version = $this->proof();
        $author = $recipient === 'student' ? 'tutor' : 'student';
        comments::add($version, $this->situation->$author->id, 'Hello.', self::START);
        $loss($this->situation, $version);
        $this->round(1000);
        $this->assertSame([], $this->sender->messages);
        $this->round(100000);
        $this->assertSame([], $this->sender->messages);
        $this->assertArrayNotHasKey('waiting', $this->states());
        $this->assertArrayNotHasKey('claimed', $this->states());
    }

    /**
     * What happens between the act and the sending.
     *
     * @return array[]
     */
    public static function losses(): array {
        $read = fn($situation, $version) => read_state::mark_read($version->get_proof(), $situation->student->id, self::START);
        $suspend = function ($situation): void {
            global $DB;
            $DB->set_field('user', 'suspended', 1, ['id' => $situation->student->id]);
        };
        $unenrol = function ($situation): void {
            global $DB;
            $instance = $DB->get_record('enrol', ['courseid' => $situation->course->id, 'enrol' => 'manual'], '*', MUST_EXIST);
            enrol_get_plugin('manual')->unenrol_user($instance, $situation->student->id);
        };
        $replace = function ($situation): void {
            $activity = activity::from_cmid($situation->activity->cmid);
            tutors::unassign($activity, $situation->student->id, $situation->tutor->id);
            (new models\tutor(0, (object) [
                'portfolioid' => models\portfolio::of($activity->get_id(), $situation->student->id)->get('id'),
                'userid' => $situation->unassigned->id,
            ]))->create();
        };
        $prohibit = function ($situation): void {
            global $DB;
            $roleid = $DB->get_field('role', 'id', ['shortname' => 'student'], MUST_EXIST);
            $context = \context_module::instance($situation->activity->cmid);
            assign_capability('mod/proofolio:view', CAP_PROHIBIT, $roleid, $context->id);
        };
        $forget = function ($situation, $version): void {
            global $DB;
            $DB->delete_records(proof::TABLE, ['id' => $version->get('proofid')]);
        };
        return [
            'read' => ['student', $read],
            'suspended' => ['student', $suspend],
            'deleted' => ['student', fn($situation) => delete_user($situation->student)],
            'unenrolled' => ['student', $unenrol],
            'activity hidden' => ['student', fn($situation) => set_coursemodule_visible($situation->activity->cmid, 0)],
            'capability lost' => ['student', $prohibit],
            'proof gone' => ['student', $forget],
            'activity deleted' => ['student', fn($situation) => course_delete_module($situation->activity->cmid)],
            'tutor replaced' => ['tutor', $replace],
        ];
    }

    /**
     * A course that is deleted takes what waits with it.
     *
     * @covers \mod_proofolio\local\notice_round
     * @group mod_proofolio_moodle
     */
    public function test_course_deleted(): void {
        $this->comment($this->proof(), 'Hello.', 0);
        $this->claim(700);
        $this->comment($this->proof(), 'Hello again.', 0);
        delete_course($this->situation->course, false);
        $this->assertSame([], $this->states());
        $this->round(100000);
        $this->assertSame([], $this->sender->messages);
    }

    /**
     * What of a group has been read is left out, and the rest is told.
     *
     * @covers \mod_proofolio\local\notice_batch
     */
    public function test_read_in_part(): void {
        $version = $this->proof();
        $this->comment($version, 'Seen already.', 0);
        read_state::mark_read($version->get_proof(), $this->situation->student->id, self::START);
        $this->comment($version, 'New to you.', 100);
        $this->round(1000);
        $this->assertCount(1, $this->sender->messages);
        $this->assertStringContainsString('New to you.', $this->sender->messages[0]->text);
        $this->assertStringNotContainsString('Seen already.', $this->sender->messages[0]->text);
        $this->assertSame(['dropped' => 1, 'sent' => 1], $this->states());
    }

    /**
     * A thousand comments in a minute are one message of a bearable length, at a cost that does not grow with them.
     *
     * @covers \mod_proofolio\local\notice_round
     */
    public function test_thousand_comments(): void {
        global $DB;
        $reads = [];
        foreach ([12, 1000] as $count) {
            $version = $this->proof();
            $author = (int) $this->situation->tutor->id;
            for ($i = 1; $i <= $count; $i++) {
                $comment = new comment(0, (object) [
                    'versionid' => $version->get('id'),
                    'userid' => $author,
                    'content' => "Number $i.",
                    'timeposted' => self::START,
                ]);
                $comment->create();
                (new notice(0, (object) [
                    'userid' => $this->situation->student->id,
                    'authorid' => $author,
                    'portfolioid' => $version->get_proof()->get('portfolioid'),
                    'proofid' => $version->get('proofid'),
                    'versionid' => $version->get('id'),
                    'kind' => notice::COMMENT,
                    'itemid' => $comment->get('id'),
                    'timedue' => self::START,
                ]))->create();
            }
            $before = $DB->perf_get_queries();
            $this->round(100);
            $reads[] = $DB->perf_get_queries() - $before;
        }
        $this->assertCount(2, $this->sender->messages);
        $text = $this->sender->messages[1]->text;
        $this->assertStringContainsString('has written 1000 comments', $text);
        $this->assertStringContainsString('Number 10.', $text);
        $this->assertStringNotContainsString('Number 11.', $text);
        $this->assertStringContainsString('And 990 more', $text);
        $this->assertLessThanOrEqual($reads[0], $reads[1]);
    }

    /**
     * A version reaches the tutor, or the coordinators where there is none; the student is told nothing of it.
     *
     * @covers \mod_proofolio\local\notice_about
     */
    public function test_submission(): void {
        $version = $this->proof(false);
        $second = $this->generator->create_version(['proofid' => $version->get('proofid'), 'timesubmitted' => self::START + 60]);
        $this->round(1000);
        $this->assertCount(1, $this->sender->messages);
        $message = $this->sender->messages[0];
        $this->assertSame('submission', $message->provider);
        $this->assertEquals($this->situation->tutor->id, $message->recipient->id);
        $this->assertSame('Student Person has submitted version 2 of ' . $this->name_of($second), $message->subject);
        $this->assertStringEndsWith("id={$version->get('proofid')}&version=2", $message->url->out(false));
        $this->assertStringContainsString('you accompany the portfolio of Student Person', $message->text);
    }

    /**
     * Where there is no tutor, the coordinators are told, and the message says why.
     *
     * @covers \mod_proofolio\local\notice_about
     */
    public function test_submission_without_tutor(): void {
        $activity = activity::from_cmid($this->situation->activity->cmid);
        tutors::unassign($activity, $this->situation->student->id, $this->situation->tutor->id);
        $this->proof(false);
        $this->round(1000);
        $this->assertCount(1, $this->sender->messages);
        $this->assertEquals($this->situation->coordinator->id, $this->sender->messages[0]->recipient->id);
        $this->assertStringContainsString('Student Person has no portfolio tutor', $this->sender->messages[0]->text);
    }

    /**
     * An assignment is told to both, each with where to begin; when it has ended meanwhile, to nobody.
     *
     * @covers \mod_proofolio\local\notice_about
     */
    public function test_assignment(): void {
        $this->setUser($this->situation->coordinator);
        $activity = activity::from_cmid($this->situation->activity->cmid);
        [$studentid, $tutorid] = [$this->situation->student->id, $this->situation->unassigned->id];
        tutors::assign($activity, $studentid, $tutorid);
        tutors::unassign($activity, $studentid, $tutorid);
        $this->round(HOURSECS);
        $this->assertSame([], $this->sender->messages);
        tutors::assign($activity, $studentid, $tutorid);
        $this->clock->set_to(time() + HOURSECS);
        (new send_notices())->execute();
        $subjects = [];
        foreach ($this->sender->messages as $message) {
            $subjects[$message->recipient->id] = $message->subject;
            $ends[$message->recipient->id] = $message->url->out(false);
        }
        $this->assertEquals([
            $studentid => 'Unassigned Person is now your portfolio tutor',
            $tutorid => 'You are now portfolio tutor of Student Person',
        ], $subjects);
        $this->assertStringEndsWith("id={$activity->cm->id}&studentid={$studentid}", $ends[$tutorid]);
    }

    /**
     * Two tutors assigned at once are one message to the student, which names both; whoever left meanwhile is not named.
     *
     * @covers \mod_proofolio\local\notice_about
     * @covers \mod_proofolio\local\notice_writing
     */
    public function test_assignments(): void {
        global $DB;
        $this->setUser($this->situation->coordinator);
        $activity = activity::from_cmid($this->situation->activity->cmid);
        foreach (['othertutor', 'unassigned', 'tutor'] as $name) {
            $DB->delete_records(models\tutor::TABLE, ['userid' => $this->situation->$name->id]);
            tutors::assign($activity, $this->situation->student->id, $this->situation->$name->id);
        }
        $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, ['userid' => $this->situation->tutor->id]);
        $this->clock->set_to(time() + HOURSECS);
        (new send_notices())->execute();
        $this->assertCount(3, $this->sender->messages);
        $message = $this->sender->messages[1];
        $this->assertEquals($this->situation->student->id, $message->recipient->id);
        $this->assertSame('Unassigned Person is now your portfolio tutor', $message->subject);
        $this->assertStringContainsString('Othertutor Person is now your portfolio tutor', $message->text);
        $this->assertStringNotContainsString('Tutor Person', $message->text);
    }

    /**
     * What ended long ago is forgotten; what waits stays.
     *
     * @covers \mod_proofolio\task\clean_notices
     */
    public function test_clean(): void {
        $this->comment($this->proof(), 'Hello.', 0);
        $this->round(1000);
        $this->comment($this->proof(), 'Hello again.', 1000);
        $this->clock->set_to(self::START + clean_notices::KEPT_FOR);
        (new clean_notices())->execute();
        $this->assertSame(['sent' => 1, 'waiting' => 1], $this->states());
        $this->clock->set_to(self::START + clean_notices::KEPT_FOR + 2000);
        (new clean_notices())->execute();
        $this->assertSame(['waiting' => 1], $this->states());
    }

    /**
     * A proof that was submitted when the story began.
     *
     * @param bool $istold Whether that was told already.
     * @return version
     */
    private function proof(bool $istold = true): version {
        global $DB;
        $data = ['timesaved' => self::START, 'timesubmitted' => self::START];
        $version = $this->generator->create_submitted_proof($this->situation, $data);
        if ($istold) {
            $DB->delete_records(notice::TABLE, ['kind' => notice::SUBMISSION]);
        }
        return $version;
    }

    /**
     * The tutor comments.
     *
     * @param version $version
     * @param string $words
     * @param int $after Seconds after the start.
     * @return comment
     */
    private function comment(version $version, string $words, int $after): comment {
        return comments::add($version, $this->situation->tutor->id, $words, self::START + $after);
    }

    /**
     * Runs the task.
     *
     * @param int $after Seconds after the start.
     */
    private function round(int $after): void {
        $this->clock->set_to(self::START + $after);
        (new send_notices())->execute();
    }

    /**
     * A round claims the first group, and dies.
     *
     * @param int $after Seconds after the start.
     */
    private function claim(int $after): void {
        notice::claim(notice::due_groups(self::START + $after, 1)[0], 'claimed', self::START + $after);
    }

    /**
     * How many notices there are in each state.
     *
     * @return int[] By state.
     */
    private function states(): array {
        $states = array_count_values(array_map(fn(notice $notice): string => $notice->get('state'), notice::get_records()));
        ksort($states);
        return $states;
    }

    /**
     * What messages call a proof.
     *
     * @param version $version
     * @return string
     */
    private function name_of(version $version): string {
        return "{$version->get_label()} “{$version->get('name')}”";
    }
}
