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
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\version;
use mod_proofolio\task\send_notices;
use mod_proofolio\tests\french;
use mod_proofolio\tests\generator_testcase;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/recording_notice_sender.php');

/**
 * Tests of the words of messages.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_writing_test extends generator_testcase {
    use french;

    /** When the story begins: 15 January 2027, 08:00 UTC. */
    private const START = 1800000000;

    /** @var \stdClass Course, activity and people. */
    private \stdClass $situation;

    /** @var recording_notice_sender What messages are handed to. */
    private recording_notice_sender $sender;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->mock_clock_with_frozen(self::START + DAYSECS);
        $this->sender = new recording_notice_sender();
        di::set(notice_sender::class, $this->sender);
        $this->situation = $this->generator->create_situation();
    }

    /**
     * A decision comes with its words, told once, and its link lands on them.
     *
     * @covers \mod_proofolio\local\notice_writing
     * @covers \mod_proofolio\output\notice
     */
    public function test_changes_requested(): void {
        $version = $this->proof();
        comments::add($version, $this->situation->tutor->id, 'A question first.', self::START);
        $decision = decisions::request_changes($version, $this->situation->tutor->id, 'Show the steps.', self::START);
        $message = $this->message();
        $this->assertSame('decision', $message->provider);
        $this->assertSame('Tutor Person asks you to improve ' . $this->name_of($version), $message->subject);
        $this->assertStringEndsWith("&version=1#c{$decision->get('commentid')}", $message->url->out(false));
        foreach ([$message->text, $message->html] as $body) {
            $this->assertSame(1, substr_count($body, 'Show the steps.'));
            $this->assertSame(1, substr_count($body, 'A question first.'));
            $this->assertStringContainsString('it is about your portfolio', $body);
            $this->assertStringContainsString('/message/notificationpreferences.php', $body);
        }
        $this->assertSame("{$message->subject}: Show the steps.", $message->small);
    }

    /**
     * An approval without words says what is approved, and its link lands on the version.
     *
     * @covers \mod_proofolio\local\notice_writing
     */
    public function test_approved(): void {
        $version = $this->proof();
        $this->generator->create_decision([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->tutor->id,
            'outcome' => decision::APPROVED,
            'timedecided' => self::START,
        ]);
        $message = $this->message();
        $this->assertSame('Tutor Person has approved ' . $this->name_of($version), $message->subject);
        $this->assertSame($message->subject, $message->small);
        $this->assertStringEndsWith("id={$version->get('proofid')}&version=1", $message->url->out(false));
        $this->assertStringContainsString('Version 1 approved', $message->text);
        $this->assertStringNotContainsString('<blockquote', $message->html);
    }

    /**
     * The message is in the recipient's language and time zone, whoever wrote and whoever runs the task.
     *
     * @covers \mod_proofolio\local\notice_writing
     * @covers \mod_proofolio\local\notice_round
     */
    public function test_language_and_time_zone(): void {
        global $DB;
        $this->have_french();
        $place = ['id' => $this->situation->student->id, 'lang' => 'fr', 'timezone' => 'America/Montreal'];
        $DB->update_record('user', (object) $place);
        $version = $this->proof();
        comments::add($version, $this->situation->tutor->id, 'Which tool?', self::START);
        comments::add($version, $this->situation->student->id, 'Un tableur.', self::START);
        (new send_notices())->execute();
        $this->assertCount(2, $this->sender->messages);
        [$tofrench, $toenglish] = $this->sender->messages;
        $name = "{$version->get_label()} «\u{a0}{$version->get('name')}\u{a0}»";
        $this->assertSame("Tutor Person a commenté $name", $tofrench->subject);
        $this->assertSame("Tutor Person a commenté $name\u{a0}: Which tool?", $tofrench->small);
        $this->assertStringContainsString('Demande d’amélioration de la version 1, ', $tofrench->html);
        $this->assertStringContainsString('Choisir les notifications que vous recevez', $tofrench->html);
        $this->assertStringContainsString('Lire et répondre', $tofrench->text);
        // It is 3 in the morning in Montreal and 16 hours in Perth, where the server of the tests is.
        $this->assertMatchesRegularExpression('/version 1, .*15 .*2027.* 0?3[:h]00/', $tofrench->text);
        $this->assertMatchesRegularExpression('/version 1, .*15 .*2027.* 4:00/', $toenglish->text);
        $this->assertStringContainsString('Student Person has commented on', $toenglish->subject);
        $this->assertSame('en', current_language());
    }

    /**
     * Whatever somebody typed reaches the message as text, never as markup.
     *
     * @covers \mod_proofolio\local\notice_writing
     * @covers \mod_proofolio\output\notice
     */
    public function test_escaping(): void {
        global $DB;
        $script = '<script>alert(1)</script>';
        $DB->set_field('user', 'lastname', "<img src=x onerror=alert(2)>", ['id' => $this->situation->tutor->id]);
        $version = $this->proof(['name' => 'R&D "tools" {{lead}}']);
        $words = "1 < 2 & {{url}} $script\njavascript:alert(3) [[x]]";
        comments::add($version, $this->situation->tutor->id, $words, self::START);
        $message = $this->message();
        $this->assertStringNotContainsString('<script', $message->html);
        $this->assertStringNotContainsString('<img', $message->html);
        $this->assertStringContainsString('1 &lt; 2 &amp; {{url}} &lt;script&gt;alert(1)&lt;/script&gt;<br', $message->html);
        $this->assertStringContainsString('R&amp;D', $message->html);
        $this->assertStringNotContainsString('&amp;amp;', $message->html);
        $this->assertStringContainsString($words, $message->text);
        $this->assertStringContainsString('R&D "tools" {{lead}}', $message->subject);
    }

    /**
     * The pop-up and the telephone show the beginning of long words.
     *
     * @covers \mod_proofolio\local\notice_writing
     */
    public function test_long_words(): void {
        $words = str_repeat('é', 15000);
        comments::add($this->proof(), $this->situation->tutor->id, $words, self::START);
        $message = $this->message();
        $this->assertStringEndsWith(': ' . str_repeat('é', 160) . '…', $message->small);
        $this->assertStringContainsString($words, $message->text);
    }

    /**
     * A proof that was submitted when the story began; of that, nobody has to be told.
     *
     * @param array $data What the generator takes, as wanted.
     * @return version
     */
    private function proof(array $data = []): version {
        global $DB;
        $data += ['timesaved' => self::START, 'timesubmitted' => self::START];
        $version = $this->generator->create_submitted_proof($this->situation, $data);
        $DB->delete_records(notice::TABLE);
        return $version;
    }

    /**
     * Runs the task, which has one message.
     *
     * @return notice_message
     */
    private function message(): notice_message {
        (new send_notices())->execute();
        $this->assertCount(1, $this->sender->messages);
        return $this->sender->messages[0];
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
