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
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\notice;
use mod_proofolio\task\send_notices;
use mod_proofolio\tests\french;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/recording_notice_sender.php');

/**
 * Tests of what is told of covers.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cover_telling_test extends \advanced_testcase {
    use french;

    /** When the story begins: 15 January 2027, 08:00 UTC, 16 hours in Perth, where the server of the tests is. */
    private const START = 1800000000;

    /** @var \stdClass Course, activity and people. */
    private \stdClass $situation;

    /** @var activity The activity. */
    private activity $activity;

    /** @var recording_notice_sender What messages are handed to. */
    private recording_notice_sender $sender;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->mock_clock_with_frozen(self::START);
        $this->sender = new recording_notice_sender();
        di::set(notice_sender::class, $this->sender);
        $this->situation = $this->getDataGenerator()->get_plugin_generator('mod_proofolio')->create_situation();
        $this->activity = activity::from_instanceid($this->situation->activity->id);
    }

    /**
     * Arranges a cover of eight days in Perth.
     *
     * @param string $tutor
     * @param string $colleague
     * @return cover
     */
    private function add(string $tutor = 'tutor', string $colleague = 'unassigned'): cover {
        $this->setTimezone('Australia/Perth');
        return covers::add(
            $this->activity,
            (int) $this->situation->$tutor->id,
            (int) $this->situation->$colleague->id,
            calendar_day::to_time('2027-01-18'),
            calendar_day::to_time('2027-01-26'),
            (int) $this->situation->coordinator->id,
            self::START,
        );
    }

    /**
     * Sends what is due a day later.
     *
     * @return notice_message[] What was sent, by id of who gets it.
     */
    private function sent(): array {
        $this->sender->messages = [];
        $this->mock_clock_with_frozen(self::START + DAYSECS);
        (new send_notices())->execute();
        $messages = [];
        foreach ($this->sender->messages as $message) {
            $messages[(int) $message->recipient->id] = $message;
        }
        return $messages;
    }

    /**
     * Both are told of the other, with the days, in their languages and time zones.
     *
     * @covers \mod_proofolio\local\cover_telling
     * @covers \mod_proofolio\local\cover_span
     * @covers \mod_proofolio\local\notice_round
     * @covers \mod_proofolio\local\notice_batch
     */
    public function test_arranged(): void {
        global $DB;
        $this->have_french();
        $place = ['id' => $this->situation->tutor->id, 'lang' => 'fr', 'timezone' => 'Europe/Paris'];
        $DB->update_record('user', (object) $place);
        $this->add();
        $messages = $this->sent();
        $this->assertCount(2, $messages);
        $tocolleague = $messages[$this->situation->unassigned->id];
        $this->assertSame('cover', $tocolleague->provider);
        $this->assertSame('You cover for Tutor Person from 18 January 2027 until 25 January 2027', $tocolleague->subject);
        $this->assertStringContainsString('For this time you read', $tocolleague->text);
        $this->assertStringContainsString($this->activity->instance->get('name'), $tocolleague->html);
        $this->assertEquals($this->situation->coordinator->id, $tocolleague->author->id);
        $totutor = $messages[$this->situation->tutor->id];
        $this->assertMatchesRegularExpression(
            '/^Unassigned Person vous remplace du 17 janvier 2027, (17|5):00.* au 25 janvier 2027, (17|5):00/',
            $totutor->subject,
        );
        $this->assertSame([], $this->sent(), 'Once only');
    }

    /**
     * The end is told to those who were told of the beginning.
     *
     * @covers \mod_proofolio\local\cover_telling
     */
    public function test_ended(): void {
        $cover = $this->add();
        $this->assertCount(2, $this->sent());
        covers::end($this->activity, $cover, (int) $this->situation->coordinator->id, self::START + 60);
        $messages = $this->sent();
        $this->assertSame('You no longer cover for Tutor Person', $messages[$this->situation->unassigned->id]->subject);
        $this->assertSame('Unassigned Person no longer covers for you', $messages[$this->situation->tutor->id]->subject);
        $second = $this->add();
        covers::end($this->activity, $second, (int) $this->situation->coordinator->id, self::START + 60);
        $this->assertSame([], $this->sent(), 'Nobody was told that it begins');
    }

    /**
     * Covers in two activities, and covers beside remarks, are told in messages of their own.
     *
     * @covers \mod_proofolio\local\models\notice
     */
    public function test_not_mixed(): void {
        $this->add();
        $this->add('othertutor');
        $messages = [];
        $this->mock_clock_with_frozen(self::START + DAYSECS);
        (new send_notices())->execute();
        foreach ($this->sender->messages as $message) {
            $messages[$message->recipient->id][] = $message->subject;
        }
        $this->assertEqualsCanonicalizing([
            'You cover for Tutor Person from 18 January 2027 until 25 January 2027',
            'You cover for Othertutor Person from 18 January 2027 until 25 January 2027',
        ], $messages[$this->situation->unassigned->id]);
    }

    /**
     * Who has no access any more is not told, and nothing is told of a cover that is gone with its activity.
     *
     * @covers \mod_proofolio\local\cover_telling
     */
    public function test_not_told(): void {
        $this->add('former');
        $this->getDataGenerator()->enrol_user(
            $this->situation->unassigned->id,
            $this->situation->course->id,
            'teacher',
            'manual',
            0,
            0,
            ENROL_USER_SUSPENDED,
        );
        $this->assertSame([], $this->sent());
        $this->assertSame(2, notice::count_records(['state' => notice::DROPPED]));
        $cover = $this->add('tutor', 'othertutor');
        $cover->delete();
        $this->assertSame([], $this->sent());
    }
}
