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

use core\di;
use mod_proofolio\check\notices_sent;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\models\version;
use mod_proofolio\task\send_notices;
use mod_proofolio\tests\situation_testcase;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/recording_notice_sender.php');

/**
 * Tests of the daily digest: when it is sent, to whom, and what becomes of it when something goes wrong.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class digest_test extends situation_testcase {
    /** When the story begins, in UTC seconds: 15 January 2027, 8:00 in London. */
    private const START = 1800000000;

    /** When the next digest is due: the next morning at 7:00 in London. */
    private const DIGEST = self::START + 23 * HOURSECS;

    /** @var recording_notice_sender What messages are handed to. */
    private recording_notice_sender $sender;

    /** @var \frozen_clock The clock of the plugin. */
    private \frozen_clock $clock;

    #[\Override]
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->clock = $this->mock_clock_with_frozen(self::START);
        $this->sender = new recording_notice_sender();
        di::set(notice_sender::class, $this->sender);
        $DB->set_field('user', 'timezone', 'Europe/London');
        $this->choose('tutor', 'email');
        $this->choose('student', 'email');
    }

    /**
     * Whoever wants the digest gets one message at its hour, with all that happened since the last one, and none besides.
     *
     * @covers \mod_proofolio\local\notice_round
     * @covers \mod_proofolio\local\digest_writing
     */
    public function test_once_a_day(): void {
        $first = $this->submit('First proof');
        $second = $this->submit('Second proof', 300);
        $this->say($first, 'tutor', 'Who were the five?', 3600);
        $this->say($first, 'tutor', 'And when?', 7200);
        foreach ([599, 700, 4300, 8000, 23 * HOURSECS - 1] as $after) {
            $this->round($after);
            $this->assertSame([], $this->sender->messages);
        }
        $this->round(23 * HOURSECS);
        $this->assertSame(['tutor', 'student'], $this->recipients());
        [$tostudent, $totutor] = $this->sorted();
        $this->assertSame('2 things are new in your competency portfolios', $tostudent->subject);
        $this->assertSame('2 things are new in your competency portfolios', $totutor->subject);
        $this->assertSame(['digest', 'digest'], [$tostudent->provider, $totutor->provider]);
        foreach ([$totutor->text, $totutor->html] as $body) {
            $this->assertStringContainsString($this->situation->activity->name, $body);
            $this->assertStringContainsString('Student Person', $body);
            $this->assertStringContainsString("has submitted version 1 of {$first->get_label()} “First proof”", $body);
            $this->assertStringContainsString("has submitted version 1 of {$second->get_label()} “Second proof”", $body);
            $this->assertStringContainsString('switched on one message a day', $body);
        }
        $this->assertSame(1, substr_count($totutor->html, '<h3>'));
        $this->assertSame(1, substr_count($totutor->html, '<h4>'));
        $this->assertSame(0, substr_count($tostudent->html, '<h4>'), 'One’s own name heads nothing');
        $this->assertStringContainsString('Tutor Person has written 2 comments', $tostudent->text);
        $this->assertStringContainsString('Who were the five?', $tostudent->text);
        $this->assertStringContainsString('#c', $tostudent->url->out(false));
        $this->say($first, 'tutor', 'One more.', 24 * HOURSECS);
        foreach ([25, 30, 46] as $hours) {
            $this->round($hours * HOURSECS);
            $this->assertCount(2, $this->sender->messages);
        }
        $this->round(47 * HOURSECS);
        $this->assertCount(3, $this->sender->messages);
        $this->assertSame('1 thing is new in your competency portfolios', $this->sender->messages[2]->subject);
    }

    /**
     * Each gets it by their own clock; who wants none gets single messages as before.
     *
     * @covers \mod_proofolio\local\notice_round
     */
    public function test_time_zones_and_others(): void {
        global $DB;
        $DB->set_field('user', 'timezone', 'Asia/Tokyo', ['id' => $this->situation->student->id]);
        $this->choose('tutor', 'none');
        $version = $this->submit('A proof');
        $this->say($version, 'tutor', 'Well done.', 60);
        $this->round(700);
        $this->assertSame(['tutor'], $this->recipients());
        $this->assertSame('submission', $this->sender->messages[0]->provider);
        // 7:00 in Tokyo is 22:00 in London.
        $this->round(14 * HOURSECS - 1);
        $this->assertCount(1, $this->sender->messages);
        $this->round(14 * HOURSECS);
        $this->assertSame(['tutor', 'student'], $this->recipients());
    }

    /**
     * A task that did not run at the hour, and then runs three times, tells everything once: also what came due meanwhile.
     *
     * @covers \mod_proofolio\local\notice_round
     */
    public function test_three_times_late(): void {
        $version = $this->submit('A proof');
        $this->round(700);
        $this->say($version, 'tutor', 'Before the hour.', 22 * HOURSECS);
        $this->say($version, 'tutor', 'After the hour.', 23 * HOURSECS);
        foreach ([30, 30, 30] as $hours) {
            $this->round($hours * HOURSECS);
        }
        $this->assertSame(['tutor', 'student'], $this->recipients());
        $this->assertStringContainsString('Before the hour.', $this->sorted()[0]->text);
        $this->assertStringContainsString('After the hour.', $this->sorted()[0]->text, 'As soon as one remark is due, all are');
        $this->assertSame(0, notice::count_records(['state' => notice::WAITING]));
    }

    /**
     * Whoever switches the digest off while something waits for it is told by single messages, at once.
     *
     * @covers \mod_proofolio\local\notice_round
     * @covers \mod_proofolio\local\models\notice
     */
    public function test_switched_off_meanwhile(): void {
        $this->submit('First proof');
        $this->submit('Second proof');
        $this->round(700);
        $this->assertSame([], $this->sender->messages);
        $this->choose('tutor', 'none');
        $this->round(760);
        $this->assertSame(['tutor', 'tutor'], $this->recipients());
        $this->assertSame(['submission', 'submission'], array_column($this->sender->messages, 'provider'));
        $this->round(23 * HOURSECS);
        $this->assertCount(2, $this->sender->messages);
    }

    /**
     * Whoever switches the digest on while the quiet period runs gets the digest.
     *
     * @covers \mod_proofolio\local\notice_round
     */
    public function test_switched_on_meanwhile(): void {
        $this->choose('tutor', 'none');
        $this->submit('A proof');
        $this->choose('tutor', 'popup');
        $this->round(700);
        $this->assertSame([], $this->sender->messages);
        $this->round(23 * HOURSECS);
        $this->assertSame(['digest'], array_column($this->sender->messages, 'provider'));
    }

    /**
     * What was read before the hour is not told, and a digest with nothing left in it is not sent.
     *
     * @covers \mod_proofolio\local\notice_batch
     */
    public function test_read_meanwhile(): void {
        $first = $this->submit('First proof');
        $second = $this->submit('Second proof');
        $this->round(700);
        read_state::mark_read($first->get_proof(), (int) $this->situation->tutor->id, self::START + 800);
        $this->round(23 * HOURSECS);
        $this->assertCount(1, $this->sender->messages);
        $this->assertStringNotContainsString('First proof', $this->sender->messages[0]->text);
        $this->assertSame(1, notice::count_records(['state' => notice::DROPPED]));
        $this->submit('Third proof', 24 * HOURSECS);
        $this->round(25 * HOURSECS);
        $third = notice::get_record(['state' => notice::WAITING])->get('proofid');
        read_state::mark_read(new models\proof($third), (int) $this->situation->tutor->id, self::START + 26 * HOURSECS);
        read_state::mark_read($second->get_proof(), (int) $this->situation->tutor->id, self::START + 26 * HOURSECS);
        $this->round(47 * HOURSECS);
        $this->assertCount(1, $this->sender->messages);
    }

    /**
     * A tutor who lost one of two students is told of the other one only.
     *
     * @covers \mod_proofolio\local\notice_round
     */
    public function test_lost_in_part(): void {
        $portfolioid = $this->submit('Of the first student')->get_proof()->get('portfolioid');
        $this->generator->create_tutor([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->classmate->id,
            'tutorid' => $this->situation->tutor->id,
        ]);
        $this->generator->create_submitted_proof($this->situation, [
            'userid' => $this->situation->classmate->id,
            'name' => 'Of the second student',
            'timesubmitted' => self::START,
        ]);
        $this->round(700);
        tutor::get_record(['portfolioid' => $portfolioid, 'userid' => $this->situation->tutor->id])->delete();
        $this->round(23 * HOURSECS);
        $messages = array_filter($this->sender->messages, fn(notice_message $message): bool => $message->provider === 'digest');
        $this->assertCount(1, $messages);
        $this->assertStringContainsString('Of the second student', current($messages)->text);
        $this->assertStringNotContainsString('Of the first student', current($messages)->text);
    }

    /**
     * A sender that throws keeps nobody else from their digest, and what failed is not tried again.
     *
     * @covers \mod_proofolio\local\notice_round
     */
    public function test_sender_throws(): void {
        $this->say($this->submit('A proof'), 'tutor', 'Secret words.', 60);
        $this->sender->fault = fn(int $count) => $count === 1 ? throw new \Error('Mail server on fire') : null;
        $this->expectOutputRegex('/^Notices \w+ could not be told: Error, Mail server on fire\n$/');
        foreach ([23, 24, 47] as $hours) {
            $this->round($hours * HOURSECS);
        }
        $this->assertCount(2, $this->sender->messages);
        $this->assertSame(1, notice::count_records(['state' => notice::FAILED]));
        $this->assertSame(1, notice::count_records(['state' => notice::SENT]));
    }

    /**
     * A digest that was claimed by a round that died is sent by a later one, as it was claimed; never when it was sent before.
     *
     * @covers \mod_proofolio\local\notice_round
     * @testWith [false]
     *           [true]
     * @param bool $wassent
     */
    public function test_killed_after_claiming(bool $wassent): void {
        $this->submit('First proof');
        $this->submit('Second proof');
        $this->round(700);
        notice::claim_digest((int) $this->situation->tutor->id, 'claimed', self::DIGEST);
        $this->sender->sent = $wassent ? ['claimed'] : [];
        $this->round(23 * HOURSECS + 60);
        $this->assertSame([], $this->sender->messages, 'The other round may still be alive');
        // What comes in meanwhile waits for the next digest, and preferences of later do not matter.
        $this->submit('Third proof', 23 * HOURSECS);
        $this->choose('tutor', 'popup');
        $this->round(23 * HOURSECS + notice_round::ABANDONED_AFTER + 60);
        $this->round(25 * HOURSECS);
        $this->assertCount($wassent ? 0 : 1, $this->sender->messages);
        foreach ($this->sender->messages as $message) {
            $this->assertSame(['digest', 'claimed'], [$message->provider, $message->key]);
            $this->assertStringContainsString('Second proof', $message->text);
            $this->assertStringNotContainsString('Third proof', $message->text);
        }
        $this->assertSame(2, notice::count_records(['state' => notice::SENT]));
    }

    /**
     * Of two rounds at once, one tells the digest.
     *
     * @covers \mod_proofolio\local\models\notice
     */
    public function test_two_at_once(): void {
        $this->submit('A proof');
        $this->round(700);
        $this->assertSame([(int) $this->situation->tutor->id], notice::due_digests(self::DIGEST, 10));
        notice::claim_digest((int) $this->situation->tutor->id, 'one', self::DIGEST);
        notice::claim_digest((int) $this->situation->tutor->id, 'two', self::DIGEST);
        $this->assertSame(['one'], array_keys(notice::claimed_with(['one', 'two'])));
        $this->assertSame([], notice::due_digests(self::DIGEST, 10));
    }

    /**
     * People and activities that are gone at the hour are told of nothing, and stop nothing.
     *
     * @covers \mod_proofolio\local\notice_round
     * @dataProvider departures
     * @param callable $departure What happens meanwhile, given the situation.
     */
    public function test_gone_meanwhile(callable $departure): void {
        $this->say($this->submit('A proof'), 'student', 'A word of mine.', 60);
        $this->round(700);
        $departure($this->situation);
        $this->round(23 * HOURSECS);
        $this->round(30 * HOURSECS);
        $this->assertSame([], $this->sender->messages);
        $this->assertSame(0, notice::count_records(['state' => notice::WAITING]));
        $this->assertSame(0, notice::count_records(['state' => notice::CLAIMED]));
    }

    /**
     * What is gone at the hour of the digest.
     *
     * @return array[]
     */
    public static function departures(): array {
        return [
            'recipient deleted' => [fn(\stdClass $situation) => delete_user($situation->tutor)],
            'activity deleted' => [fn(\stdClass $situation) => course_delete_module($situation->activity->cmid)],
            'student unassigned' => [function (\stdClass $situation): void {
                $activity = activity::from_cmid($situation->activity->cmid);
                tutors::unassign($activity, (int) $situation->student->id, (int) $situation->tutor->id);
            }],
        ];
    }

    /**
     * A course that is deleted takes with it what waits for the digest.
     *
     * @covers \mod_proofolio\local\notice_round
     * @group mod_proofolio_moodle
     */
    public function test_course_deleted(): void {
        $this->submit('A proof');
        $this->round(700);
        delete_course($this->situation->course, false);
        $this->round(23 * HOURSECS);
        $this->assertSame([], $this->sender->messages);
        $this->assertSame(0, notice::count_records());
    }

    /**
     * Moodle delivers the digest in the ways that its recipient has chosen, and in no others.
     *
     * @covers \mod_proofolio\local\message_notice_sender
     * @group mod_proofolio_moodle
     */
    public function test_delivery(): void {
        global $DB;
        $this->preventResetByRollback();
        unset_config('noemailever');
        di::set(notice_sender::class, new message_notice_sender());
        $this->submit('First proof');
        $this->submit('Second proof');
        $emails = $this->redirectEmails();
        $this->round(700);
        $this->assertSame(0, $emails->count());
        $this->round(23 * HOURSECS);
        $this->round(24 * HOURSECS);
        $this->assertSame(1, $emails->count());
        $email = $emails->get_messages()[0];
        $this->assertSame($this->situation->tutor->email, $email->to);
        $this->assertSame('2 things are new in your competency portfolios', $email->subject);
        $this->assertSame(1, $DB->count_records('notifications', ['component' => 'mod_proofolio', 'eventtype' => 'digest']));
        $this->assertSame(0, $DB->count_records('message_popup_notifications'));
    }

    /**
     * The site's status report does not take what waits for its hour for late.
     *
     * @covers \mod_proofolio\local\models\notice
     */
    public function test_waiting_is_not_late(): void {
        $this->submit('A proof');
        $this->round(700);
        $this->assertNull(notice::due_since(self::DIGEST - 1));
        $this->assertSame(self::DIGEST, notice::due_since(self::DIGEST + 60));
    }

    /**
     * A digest costs as many reads for three proofs as for thirty; the words of no more than thirty are in it.
     *
     * @covers \mod_proofolio\local\digest_writing
     * @covers \mod_proofolio\local\notice_batch
     */
    public function test_many(): void {
        global $DB;
        $this->choose('student', 'none');
        $classmates = [];
        $reads = [];
        foreach ([2, 40] as $day => $count) {
            while (count($classmates) < $count) {
                $classmate = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
                $this->generator->create_tutor([
                    'proofolioid' => $this->situation->activity->id,
                    'userid' => $classmate->id,
                    'tutorid' => $this->situation->tutor->id,
                ]);
                $classmates[] = $classmate;
            }
            $DB->delete_records(notice::TABLE);
            foreach ($classmates as $classmate) {
                $time = ['timesaved' => self::START + $day * DAYSECS, 'timesubmitted' => self::START + $day * DAYSECS];
                $this->generator->create_submitted_proof($this->situation, $time + ['userid' => $classmate->id]);
            }
            $DB->delete_records(notice::TABLE, ['kind' => notice::ASSIGNED]);
            $this->round($day * DAYSECS + 700);
            $before = $DB->perf_get_reads();
            $this->round($day * DAYSECS + 23 * HOURSECS);
            $reads[] = $DB->perf_get_reads() - $before;
        }
        $text = $this->sender->messages[1]->text;
        $this->assertSame('40 things are new in your competency portfolios', $this->sender->messages[1]->subject);
        $this->assertSame(30, substr_count($text, 'has submitted version 1'));
        $this->assertStringContainsString('There is news of 10 more proofs', $text);
        // Access is asked for each student, as for single messages.
        $this->assertLessThanOrEqual($reads[0] + 38 * 6, $reads[1]);
    }

    /**
     * Somebody chooses how to get the digest.
     *
     * @param string $person
     * @param string $ways
     */
    private function choose(string $person, string $ways): void {
        set_user_preference('message_provider_mod_proofolio_digest_enabled', $ways, (int) $this->situation->$person->id);
    }

    /**
     * The student submits a proof.
     *
     * @param string $name
     * @param int $after Seconds after the start.
     * @return version
     */
    private function submit(string $name, int $after = 0): version {
        $times = ['timesaved' => self::START + $after, 'timesubmitted' => self::START + $after];
        return $this->generator->create_submitted_proof($this->situation, ['name' => $name] + $times);
    }

    /**
     * Somebody comments.
     *
     * @param version $version
     * @param string $person
     * @param string $words
     * @param int $after Seconds after the start.
     */
    private function say(version $version, string $person, string $words, int $after): void {
        comments::add($version, (int) $this->situation->$person->id, $words, self::START + $after);
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
     * Who got the messages, in the order of sending.
     *
     * @return string[]
     */
    private function recipients(): array {
        return array_map(
            fn(notice_message $message): string => strtolower($message->recipient->firstname),
            $this->sender->messages,
        );
    }

    /**
     * The messages by the names of those who got them.
     *
     * @return notice_message[]
     */
    private function sorted(): array {
        $messages = $this->sender->messages;
        usort($messages, fn(notice_message $one, notice_message $other): int =>
            strcmp($one->recipient->firstname, $other->recipient->firstname));
        return $messages;
    }
}
