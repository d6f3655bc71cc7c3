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
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\task\send_notices;
use mod_proofolio\tests\situation_testcase;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/recording_notice_sender.php');

/**
 * What a week sends: one tutor with fifteen students, each with three proofs, each of which goes through two rounds.
 *
 * A round is: the student submits; the tutor reads, makes three remarks, two minutes apart, and decides; the student replies to the
 * first remark. The reply of the first round comes five minutes before the second version. The figures are told in docs/notices.md.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_week_test extends situation_testcase {
    /** When the week begins: Monday, 18 January 2027, in UTC seconds, by which everybody lives. */
    private const MONDAY = 1800230400;

    /** How many students there are. */
    private const STUDENTS = 15;

    /** How many proofs each of them submits. */
    private const PROOFS = 3;

    /** @var \frozen_clock The clock of the plugin. */
    private \frozen_clock $clock;

    /** @var recording_notice_sender What messages are handed to. */
    private recording_notice_sender $sender;

    /** @var int[] Ids of the students. */
    private array $studentids = [];

    /** @var proof[] The proofs, by student and number. */
    private array $proofs = [];

    #[\Override]
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->clock = $this->mock_clock_with_frozen(self::MONDAY);
        $this->sender = new recording_notice_sender();
        di::set(notice_sender::class, $this->sender);
        for ($i = 0; $i < self::STUDENTS; $i++) {
            $this->studentids[] = (int) $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student')->id;
            $this->generator->create_tutor([
                'proofolioid' => $this->situation->activity->id,
                'userid' => $this->studentids[$i],
                'tutorid' => $this->situation->tutor->id,
            ]);
        }
        $DB->set_field('user', 'timezone', 'UTC');
        $DB->delete_records(notice::TABLE);
    }

    /**
     * How many messages the week sends in each of three ways.
     *
     * @coversNothing
     * @dataProvider ways
     * @param int $quietperiod Seconds.
     * @param bool $isdigest Whether everybody wants the daily digest.
     * @param int $tutor How many messages the tutor gets.
     * @param int $student How many each student gets.
     */
    public function test_week(int $quietperiod, bool $isdigest, int $tutor, int $student): void {
        set_config('quietperiod', $quietperiod, 'mod_proofolio');
        foreach ($isdigest ? [(int) $this->situation->tutor->id, ...$this->studentids] : [] as $userid) {
            set_user_preference('message_provider_mod_proofolio_digest_enabled', 'email', $userid);
        }
        $this->live();
        $expected = [(int) $this->situation->tutor->id => $tutor] + array_fill_keys($this->studentids, $student);
        $messages = array_count_values(array_map(
            fn(notice_message $message): int => (int) $message->recipient->id,
            $this->sender->messages,
        ));
        ksort($expected);
        ksort($messages);
        $this->assertSame($expected, $messages);
        $this->assertSame(0, notice::count_records(['state' => notice::WAITING]));
        $this->assertSame($isdigest, in_array('digest', array_column($this->sender->messages, 'provider')));
    }

    /**
     * Three ways of being told: of every event, of what belongs together, and once a day.
     *
     * @return array[]
     */
    public static function ways(): array {
        return [
            'every event' => [0, false, 180, 24],
            'grouped' => [notices::QUIET_PERIOD, false, 135, 6],
            'digest' => [notices::QUIET_PERIOD, true, 7, 2],
        ];
    }

    /**
     * Lets the week pass, with the task every minute in which something happens, and every half hour besides.
     */
    private function live(): void {
        $happenings = [];
        foreach (array_keys($this->studentids) as $student) {
            for ($number = 0; $number < self::PROOFS; $number++) {
                $happenings += $this->story($student, $number);
            }
        }
        for ($minute = 0; $minute <= 7 * 24 * 60 + 8 * 60; $minute += 30) {
            $happenings["$minute"] = [$minute, null];
        }
        uasort($happenings, fn(array $one, array $other): int => $one[0] <=> $other[0]);
        foreach ($happenings as [$minute, $act]) {
            $this->clock->set_to(self::MONDAY + $minute * MINSECS);
            if ($act) {
                $act(self::MONDAY + $minute * MINSECS);
            }
            (new send_notices())->execute();
        }
    }

    /**
     * What happens to a proof. A third of the students each begin on Monday, Tuesday and Wednesday evening; the tutor works in
     * the morning.
     *
     * @param int $student From 0.
     * @param int $number The proof's number, from 0.
     * @return array[] The minute of the week and what happens, by a key of its own.
     */
    private function story(int $student, int $number): array {
        $day = fn(int $days): int => ($student % 3 + $days) * 24 * 60;
        $seat = intdiv($student, 3);
        $evening = fn(int $days): int => $day($days) + 17 * 60 + $seat * 45 + $number * 15 + 1;
        $morning = fn(int $days): int => $day($days) + 9 * 60 + ($seat * self::PROOFS + $number) * 10 + 1;
        $say = fn(string $words): callable => fn(int $now) => $this->say($student, $number, false, $words, $now);
        $reply = fn(int $now) => $this->say($student, $number, true, 'Here is what I did.', $now);
        $steps = [[$evening(0), fn(int $now) => $this->submit($student, $number, $now)]];
        foreach ([1, 3] as $days) {
            foreach (['What for?', 'How many were you?', 'Show the plan.'] as $remark => $words) {
                $steps[] = [$morning($days) + 2 * $remark, $say($words)];
            }
            $steps[] = [$morning($days) + 6, fn(int $now) => $this->decide($student, $number, $days === 3, $now)];
            $steps[] = [$evening($days + 1), $reply];
        }
        $steps[] = [$evening(2) + 5, fn(int $now) => $this->submit($student, $number, $now)];
        $keys = array_map(fn(int $step): string => "$student-$number-$step", array_keys($steps));
        return array_combine($keys, $steps);
    }

    /**
     * A student submits the next version of a proof.
     *
     * @param int $student
     * @param int $number
     * @param int $now
     */
    private function submit(int $student, int $number, int $now): void {
        $times = ['timesaved' => $now, 'timesubmitted' => $now];
        if (isset($this->proofs["$student-$number"])) {
            $this->generator->create_version(['proofid' => $this->proofs["$student-$number"]->get('id')] + $times);
            return;
        }
        $data = ['userid' => $this->studentids[$student], 'name' => "Proof $number"] + $times;
        $this->proofs["$student-$number"] = $this->generator->create_submitted_proof($this->situation, $data)->get_proof();
    }

    /**
     * Somebody opens the newest version of a proof and says something of it; the student replies to the first thing said.
     *
     * @param int $student
     * @param int $number
     * @param bool $isowner Whether it is the student, else the tutor.
     * @param string $words
     * @param int $now
     */
    private function say(int $student, int $number, bool $isowner, string $words, int $now): void {
        $userid = $isowner ? $this->studentids[$student] : (int) $this->situation->tutor->id;
        $version = $this->open($student, $number, $userid, $now);
        $first = $isowner ? current(comment::on_versions([$version->get('id')])) : null;
        comments::add($version, $userid, "$words $now", $now, new comment_aim(parentid: (int) $first?->get('id')));
    }

    /**
     * The tutor opens the newest version of a proof and decides.
     *
     * @param int $student
     * @param int $number
     * @param bool $isapproved
     * @param int $now
     */
    private function decide(int $student, int $number, bool $isapproved, int $now): void {
        $userid = (int) $this->situation->tutor->id;
        $version = $this->open($student, $number, $userid, $now);
        $isapproved
            ? decisions::approve($version, $userid, 'Well argued now.', $now)
            : decisions::request_changes($version, $userid, 'Tell the steps.', $now);
    }

    /**
     * Somebody opens the newest version of a proof.
     *
     * @param int $student
     * @param int $number
     * @param int $userid
     * @param int $now
     * @return version
     */
    private function open(int $student, int $number, int $userid, int $now): version {
        $version = version::latest($this->proofs["$student-$number"]->get('id'));
        read_state::open($version, $userid, $now, true);
        return $version;
    }
}
