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
use mod_proofolio\local\models\notice;
use mod_proofolio\task\send_notices;
use mod_proofolio\tests\generator_testcase;

/**
 * Tests of sending through Moodle's notifications.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class message_notice_sender_test extends generator_testcase {
    /** When the story begins, in UTC seconds. */
    private const START = 1800000000;

    /** @var \stdClass Course, activity and people. */
    private \stdClass $situation;

    /** @var \frozen_clock The clock of the plugin. */
    private \frozen_clock $clock;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->clock = $this->mock_clock_with_frozen(self::START);
        $this->situation = $this->generator->create_situation();
    }

    /**
     * Moodle's container hands out the sender that uses Moodle's notifications.
     *
     * @covers \mod_proofolio\hook_callbacks
     */
    public function test_bound(): void {
        $this->assertInstanceOf(message_notice_sender::class, di::get(notice_sender::class));
    }

    /**
     * Three comments within the quiet period are one notification, which carries its key and lands on the first of them.
     *
     * @covers \mod_proofolio\local\message_notice_sender
     */
    public function test_send(): void {
        $commentids = $this->comment('One.', 'Two.', 'Three.');
        $sink = $this->redirectMessages();
        $this->run_task(1000);
        $this->assertCount(1, $sink->get_messages());
        $message = $sink->get_messages()[0];
        $this->assertEquals(
            ['mod_proofolio', 'comment', $this->situation->tutor->id, $this->situation->student->id, FORMAT_PLAIN],
            [$message->component, $message->eventtype, $message->useridfrom, $message->useridto, $message->fullmessageformat],
        );
        $this->assertStringEndsWith("&version=1#c{$commentids[0]}", $message->contexturl);
        $this->assertSame('Read and answer', $message->contexturlname);
        $custom = json_decode($message->customdata);
        $this->assertEquals($this->situation->activity->cmid, $custom->cmid);
        $key = current(notice::get_records())->get('claimkey');
        $this->assertSame($key, $custom->noticekey);
        $sender = di::get(notice_sender::class);
        $this->assertTrue($sender->has_sent($key, $this->situation->student->id));
        $this->assertFalse($sender->has_sent($key, $this->situation->tutor->id));
        $this->assertFalse($sender->has_sent(substr($key, 0, -1), $this->situation->student->id));
    }

    /**
     * Pop-up and e-mail are on from the installation on.
     *
     * @covers \mod_proofolio\local\message_notice_sender
     * @group mod_proofolio_moodle
     */
    public function test_popup_and_email(): void {
        global $DB;
        $this->preventResetByRollback();
        unset_config('noemailever');
        $this->comment('Show the <b>steps</b>.');
        $mails = $this->redirectEmails();
        $this->run_task(1000);
        $this->assertSame(1, $DB->count_records('message_popup_notifications'));
        $this->assertCount(1, $mails->get_messages());
        $mail = $mails->get_messages()[0];
        $this->assertSame($this->situation->student->email, $mail->to);
        [$text, $html] = explode('text/html', quoted_printable_decode($mail->body));
        $this->assertStringContainsString('Show the <b>steps</b>.', $text);
        $this->assertStringNotContainsString('<b>', $html);
        $this->assertStringContainsString('Show the &lt;b&gt;steps&lt;/b&gt;.', $html);
    }

    /**
     * A round that dies between sending and marking causes no second pop-up and no second e-mail.
     *
     * @covers \mod_proofolio\local\message_notice_sender
     * @covers \mod_proofolio\local\notice_round
     * @group mod_proofolio_moodle
     */
    public function test_no_second_popup(): void {
        global $DB;
        $this->preventResetByRollback();
        unset_config('noemailever');
        $this->comment('Hello.');
        $mails = $this->redirectEmails();
        $this->run_task(1000);
        $DB->set_field(notice::TABLE, 'state', notice::CLAIMED);
        for ($i = 1; $i <= 3; $i++) {
            $this->run_task(1000 + $i * DAYSECS);
        }
        $this->assertSame(1, $DB->count_records('notifications', ['component' => 'mod_proofolio']));
        $this->assertSame(1, $DB->count_records('message_popup_notifications'));
        $this->assertCount(1, $mails->get_messages());
        $this->assertSame(0, notice::count_records(['state' => notice::CLAIMED]));
    }

    /**
     * Whoever wants neither pop-up nor e-mail gets none.
     *
     * @covers \mod_proofolio\local\message_notice_sender
     * @group mod_proofolio_moodle
     */
    public function test_preferences(): void {
        global $DB;
        $this->preventResetByRollback();
        unset_config('noemailever');
        set_user_preference('message_provider_mod_proofolio_comment_enabled', 'none', $this->situation->student->id);
        $this->comment('Hello.');
        $mails = $this->redirectEmails();
        $this->run_task(1000);
        $this->assertSame(0, $DB->count_records('message_popup_notifications'));
        $this->assertCount(0, $mails->get_messages());
        $this->assertSame(1, notice::count_records(['state' => notice::SENT]));
    }

    /**
     * What somebody wrote who is deleted since comes from nobody.
     *
     * @covers \mod_proofolio\local\message_notice_sender
     */
    public function test_deleted_author(): void {
        $this->comment('Hello.');
        delete_user($this->situation->tutor);
        $sink = $this->redirectMessages();
        $this->run_task(1000);
        $this->assertCount(1, $sink->get_messages());
        $this->assertEquals(\core_user::NOREPLY_USER, $sink->get_messages()[0]->useridfrom);
    }

    /**
     * Each kind of notice is a message provider with pop-up, e-mail and mobile on, and a name in words; the digest is off.
     *
     * @coversNothing
     * @group mod_proofolio_moodle
     */
    public function test_providers(): void {
        $providers = message_get_providers_for_user($this->situation->student->id);
        $names = array_column(array_filter($providers, fn($provider) => $provider->component === 'mod_proofolio'), 'name');
        $this->assertEqualsCanonicalizing(['comment', 'decision', 'submission', 'assigned', 'reminder', 'digest', 'cover'], $names);
        $defaults = get_message_output_default_preferences();
        foreach ($names as $name) {
            $enabled = explode(',', $defaults->{"message_provider_mod_proofolio_{$name}_enabled"} ?? '');
            $this->assertSame($name === 'digest', (bool) array_diff(['popup', 'email'], $enabled), $name);
            $this->assertTrue(get_string_manager()->string_exists("messageprovider:$name", 'mod_proofolio'));
        }
        $this->assertNotContains(
            'mod_proofolio',
            array_column(message_get_providers_for_user($this->situation->stranger->id), 'component'),
        );
    }

    /**
     * The tutor comments on a proof; nobody has to be told of the proof itself.
     *
     * @param string ...$comments
     * @return int[] Ids of the comments.
     */
    private function comment(string ...$comments): array {
        global $DB;
        $version = $this->generator->create_submitted_proof($this->situation);
        $DB->delete_records(notice::TABLE);
        $tutorid = $this->situation->tutor->id;
        return array_map(
            fn(string $words): int => comments::add($version, $tutorid, $words, self::START)->get('id'),
            $comments,
        );
    }

    /**
     * Runs the task.
     *
     * @param int $after Seconds after the start.
     */
    private function run_task(int $after): void {
        $this->clock->set_to(self::START + $after);
        (new send_notices())->execute();
    }
}
