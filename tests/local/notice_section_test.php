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
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\version;
use mod_proofolio\task\send_notices;
use mod_proofolio\tests\french;
use mod_proofolio\tests\situation_testcase;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/recording_notice_sender.php');

/**
 * Tests of what messages tell of remarks: of which kind, about which passage, in reply to what, and answered by which version.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_section_test extends situation_testcase {
    use french;

    /** When the story begins, in UTC seconds. */
    private const START = 1800000000;

    /** @var recording_notice_sender What messages are handed to. */
    private recording_notice_sender $sender;

    /** @var version The first version of the student's proof. */
    private version $version;

    #[\Override]
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->mock_clock_with_frozen(self::START + DAYSECS);
        $this->sender = new recording_notice_sender();
        di::set(notice_sender::class, $this->sender);
        $times = ['timesaved' => self::START, 'timesubmitted' => self::START];
        $this->version = $this->generator->create_submitted_proof($this->situation, ['name' => 'Tracking sheet'] + $times);
        $DB->delete_records(notice::TABLE);
    }

    /**
     * Praise and requests are told as such, each with the passage that it is about, and with a link to the very remark.
     *
     * @covers \mod_proofolio\local\notice_section
     * @covers \mod_proofolio\output\notice_section
     */
    public function test_kinds_and_passages(): void {
        $praise = $this->say('tutor', 'Well observed.', [
            'kind' => comment::PRAISE,
            'level' => 'description',
            'quote' => 'the five of us & <b>nobody</b> else',
        ]);
        $request = $this->say('tutor', 'When was that?', ['kind' => comment::REQUEST]);
        $long = $this->say('tutor', 'Too long.', ['level' => 'analysis', 'quote' => str_repeat('word ', 200)]);
        $message = $this->message();
        $this->assertStringContainsString('Praise for version 1', $message->text);
        $this->assertStringContainsString('On the passage “the five of us & <b>nobody</b> else”', $message->text);
        $this->assertStringContainsString('Request to improve version 1', $message->text);
        $this->assertSame(2, substr_count($message->text, 'On the passage'));
        $this->assertStringContainsString('word…”', $message->text);
        $this->assertStringContainsString('“the five of us &amp; &lt;b&gt;nobody&lt;/b&gt; else”', $message->html);
        foreach ([$praise, $request, $long] as $comment) {
            $this->assertStringContainsString("version=1#c{$comment->get('id')}\"", $message->html);
        }
    }

    /**
     * A reply says to what it replies, and about which passage that was.
     *
     * @covers \mod_proofolio\local\notice_section
     * @covers \mod_proofolio\local\notice_batch
     */
    public function test_reply(): void {
        $begun = $this->say('tutor', str_repeat('Which tool was it? ', 20), ['level' => 'description', 'quote' => 'a tool']);
        $this->message();
        read_state::mark_read($this->version->get_proof(), (int) $this->situation->student->id, self::START + DAYSECS);
        $this->sender->messages = [];
        $reply = $this->say('student', 'A spreadsheet.', ['parentid' => $begun->get('id')]);
        $message = $this->message();
        $this->assertSame("Student Person has answered about {$this->version->get_label()} “Tracking sheet”", $message->subject);
        foreach ([$message->text, $message->html] as $body) {
            $this->assertStringContainsString('Reply about version 1', $body);
            $this->assertStringContainsString('In reply to “Which tool was it? Which tool', $body);
            $this->assertStringContainsString('On the passage “a tool”', $body);
            $this->assertStringContainsString('A spreadsheet.', $body);
        }
        $this->assertLessThan(10, substr_count($message->text, 'Which tool was it?'));
        $this->assertStringEndsWith("#c{$reply->get('id')}", $message->url->out(false));
    }

    /**
     * A new version says how many remarks it answers, of the reader if there are any, and what its author says has changed.
     *
     * @covers \mod_proofolio\local\notice_section
     * @covers \mod_proofolio\local\models\version_answer
     */
    public function test_version_answers(): void {
        global $DB;
        $answers = [
            $this->say('tutor', 'One.')->get('id'),
            $this->say('tutor', 'Two.')->get('id'),
            $this->say('coordinator', 'Three.')->get('id'),
        ];
        $DB->delete_records(notice::TABLE);
        $this->generator->create_version([
            'proofid' => $this->version->get('proofid'),
            'timesaved' => self::START + 60,
            'timesubmitted' => self::START + 60,
            'changenote' => 'The plan <shows> all dates',
            'answers' => $answers,
        ]);
        $message = $this->message();
        $this->assertStringContainsString('It answers 2 of your remarks.', $message->text);
        $this->assertStringContainsString('The plan', $message->text);
        $this->assertStringNotContainsString('<shows>', $message->html);
        $this->assertStringEndsWith('version=2', $message->url->out(false));
        $this->assertSame([3], array_values(array_map('array_sum', models\version_answer::counts_by_author([
            version::latest($this->version->get('proofid'))->get('id'),
            $this->version->get('id'),
        ]))));
    }

    /**
     * A remark that was deleted before it was told is not told.
     *
     * @covers \mod_proofolio\local\notice_batch
     */
    public function test_deleted_meanwhile(): void {
        $kept = $this->say('tutor', 'Still there.');
        $this->say('tutor', 'Said in haste.')->delete();
        $message = $this->message();
        $this->assertStringNotContainsString('Said in haste.', $message->text);
        $this->assertStringEndsWith("#c{$kept->get('id')}", $message->url->out(false));
        $this->say('tutor', 'Again in haste.')->delete();
        (new send_notices())->execute();
        $this->assertCount(1, $this->sender->messages);
    }

    /**
     * An approval that is taken back is told with the reason.
     *
     * @covers \mod_proofolio\local\notice_section
     */
    public function test_approval_taken_back(): void {
        $reason = $this->say('tutor', 'It was another proof.', ['kind' => comment::REQUEST]);
        $decision = (new decision(0, (object) [
            'versionid' => $this->version->get('id'),
            'userid' => $this->situation->tutor->id,
            'outcome' => decision::WITHDRAWN,
            'commentid' => $reason->get('id'),
            'timedecided' => self::START,
        ]))->create();
        notices::of_decision($decision, $this->version);
        $message = $this->message();
        $this->assertSame('decision', $message->provider);
        $this->assertSame(
            "Tutor Person has taken back the approval of {$this->version->get_label()} “Tracking sheet”",
            $message->subject,
        );
        $this->assertStringContainsString('Approval of version 1 taken back', $message->text);
        $this->assertSame(1, substr_count($message->text, 'It was another proof.'));
    }

    /**
     * All of it is told in the reader's language.
     *
     * @covers \mod_proofolio\local\notice_section
     */
    public function test_french(): void {
        global $DB;
        $this->have_french();
        $DB->set_field('user', 'lang', 'fr', ['id' => $this->situation->student->id]);
        $this->say('tutor', 'Well observed.', ['kind' => comment::PRAISE, 'level' => 'description', 'quote' => 'nous cinq']);
        $text = $this->message()->text;
        $this->assertStringContainsString('Point fort de la version 1', $text);
        $this->assertStringContainsString("Sur le passage «\u{a0}nous cinq\u{a0}»", $text);
    }

    /**
     * Somebody says something of the version.
     *
     * @param string $person
     * @param string $words
     * @param array $columns What it is aimed at.
     * @return comment
     */
    private function say(string $person, string $words, array $columns = []): comment {
        return comments::write($this->version, (int) $this->situation->$person->id, $words, self::START, $columns);
    }

    /**
     * Runs the task, after which there is one message.
     *
     * @return notice_message
     */
    private function message(): notice_message {
        (new send_notices())->execute();
        $this->assertCount(1, $this->sender->messages);
        return $this->sender->messages[0];
    }
}
