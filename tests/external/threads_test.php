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

namespace mod_proofolio\external;

use core\clock;
use core\di;
use core_external\external_api;
use mod_proofolio\local\comments;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\version;
use mod_proofolio\local\refusal;
use mod_proofolio\tests\situation_testcase;
use moodle_exception;

/**
 * Tests of changing and deleting comments and of resolving threads by web service, and of who may not.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class threads_test extends situation_testcase {
    /** What is done with a comment, by function: the words that go with it. */
    private const FUNCTIONS = [
        'update_comment' => ['Other words'],
        'delete_comment' => [],
        'resolve_thread' => [],
        'reopen_thread' => [],
    ];

    /** @var version The student's submitted version. */
    private version $version;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        // Some of what is refused is refused within its transaction, and others follow.
        $this->preventResetByRollback();
        $this->situation->guest = guest_user();
        $this->version = $this->generator->create_submitted_proof($this->situation);
    }

    /**
     * A comment, written just now.
     *
     * @param string $person
     * @param array $data
     * @return comment
     */
    private function say(string $person, array $data = []): comment {
        $said = ['versionid' => $this->version->get('id'), 'userid' => $this->situation->$person->id, 'content' => 'Which tool?'];
        return $this->generator->create_comment($data + $said);
    }

    /**
     * Calls a function as somebody.
     *
     * @param string $person
     * @param string $function Its class, without namespace.
     * @param int $commentid
     * @return array What it returns.
     */
    private function call(string $person, string $function, int $commentid): array {
        $this->setUser($this->situation->$person);
        $class = "mod_proofolio\\external\\{$function}";
        $answer = $class::execute($commentid, ...self::FUNCTIONS[$function]);
        return external_api::clean_returnvalue($class::execute_returns(), $answer);
    }

    /**
     * The error that a call ends with.
     *
     * @param string $person
     * @param string $function Its class, without namespace.
     * @param int $commentid
     * @return string The error code, nothing when it was not refused.
     */
    private function error(string $person, string $function, int $commentid): string {
        try {
            $this->call($person, $function, $commentid);
            return '';
        } catch (moodle_exception $refusal) {
            return $refusal->errorcode;
        }
    }

    /**
     * Its author changes a comment and, unanswered, deletes it; what comes back is the thread as it is now.
     *
     * @covers \mod_proofolio\external\update_comment
     * @covers \mod_proofolio\external\delete_comment
     * @covers \mod_proofolio\output\thread_change
     */
    public function test_change_and_delete(): void {
        $thread = $this->say('tutor')->get('id');
        $reply = $this->say('student', ['parentid' => $thread])->get('id');
        $changed = $this->call('tutor', 'update_comment', $thread);
        [$first, $second] = $changed['thread']['comments'];
        $this->assertSame([true, false], [$first['isedited'], $second['isedited']]);
        $this->assertStringContainsString('Other words', $first['contenthtml']);
        $this->assertSame([true, false, 'Other words'], [$first['canchange'], $first['candelete'], $first['source']]);
        $this->assertSame('errorcommentanswered', $this->error('tutor', 'delete_comment', $thread));
        $left = $this->call('student', 'delete_comment', $reply);
        $this->assertSame([true, $thread, $reply], [$left['hasthread'], $left['threadid'], $left['commentid']]);
        $this->assertCount(1, $left['thread']['comments']);
        $gone = $this->call('tutor', 'delete_comment', $thread);
        $this->assertFalse($gone['hasthread']);
        $this->assertArrayNotHasKey('thread', $gone);
        $this->assertSame(0, comment::count_records());
    }

    /**
     * When the time for it is over a comment can be deleted still, but not changed.
     *
     * @covers \mod_proofolio\external\update_comment
     */
    public function test_too_late(): void {
        $posted = di::get(clock::class)->time() - comments::CHANGED_WITHIN - 60;
        $thread = $this->say('tutor', ['timeposted' => $posted])->get('id');
        $this->assertSame('errorchangetoolate', $this->error('tutor', 'update_comment', $thread));
        $this->assertSame('', $this->error('tutor', 'delete_comment', $thread));
    }

    /**
     * Tutors and coordinators resolve threads, whoever began them, and open them again.
     *
     * @covers \mod_proofolio\external\resolve_thread
     * @covers \mod_proofolio\external\reopen_thread
     */
    public function test_resolve_and_reopen(): void {
        $threads = [$this->say('tutor')->get('id'), $this->say('student')->get('id')];
        foreach ($threads as $thread) {
            $resolved = $this->call('tutor', 'resolve_thread', $thread)['thread'];
            $this->assertSame(['resolved', true, false, true], [
                $resolved['group'],
                $resolved['isresolved'],
                $resolved['canresolve'],
                $resolved['canreopen'],
            ]);
            $this->assertStringContainsString('Tutor Person', $resolved['resolvedname']);
            $open = $this->call('coordinator', 'reopen_thread', $thread)['thread'];
            $this->assertSame(['open', '', true, false], [
                $open['group'],
                $open['resolvedname'],
                $open['canresolve'],
                $open['canreopen'],
            ]);
        }
    }

    /**
     * Praise and replies cannot be resolved.
     *
     * @covers \mod_proofolio\external\resolve_thread
     * @covers \mod_proofolio\external\reopen_thread
     */
    public function test_nothing_to_resolve(): void {
        $praise = $this->say('tutor', ['kind' => comment::PRAISE])->get('id');
        $reply = $this->say('student', ['parentid' => $praise])->get('id');
        foreach (['resolve_thread', 'reopen_thread'] as $function) {
            $this->assertSame('errornothingtoresolve', $this->error('tutor', $function, $praise));
            $this->assertSame('errorforeign', $this->error('tutor', $function, $reply));
        }
    }

    /**
     * Those who have no business with the proof are refused, whatever they ask for.
     *
     * @covers \mod_proofolio\external\update_comment
     * @covers \mod_proofolio\external\delete_comment
     * @covers \mod_proofolio\external\resolve_thread
     * @covers \mod_proofolio\external\reopen_thread
     * @dataProvider outsiders
     * @param string $person
     */
    public function test_outsiders(string $person): void {
        $thread = $this->say('tutor')->get('id');
        $this->assert_all_refused($person, $thread);
    }

    /**
     * Even what they wrote themselves is closed to those who have no business with the proof any more.
     *
     * @covers \mod_proofolio\external\update_comment
     * @covers \mod_proofolio\external\delete_comment
     */
    public function test_former_author(): void {
        $thread = $this->say('former')->get('id');
        $this->assert_all_refused('former', $thread);
    }

    /**
     * Where tutors come from groups, the tutor of another group is refused.
     *
     * @covers \mod_proofolio\external\resolve_thread
     */
    public function test_tutor_of_another_group(): void {
        $instance = new instance($this->situation->activity->id);
        $instance->set('tutormode', instance::TUTORS_OF_GROUP);
        $instance->update();
        foreach ([['student', 'tutor'], ['classmate', 'unassigned']] as $members) {
            $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->course->id]);
            foreach ($members as $person) {
                groups_add_member($group->id, $this->situation->$person->id);
            }
        }
        $thread = $this->say('tutor')->get('id');
        $this->assert_all_refused('unassigned', $thread);
        $this->assertSame('', $this->error('tutor', 'resolve_thread', $thread));
    }

    /**
     * Nobody changes what somebody else wrote, and owners resolve nothing.
     *
     * @covers \mod_proofolio\external\update_comment
     * @covers \mod_proofolio\external\delete_comment
     * @covers \mod_proofolio\external\resolve_thread
     * @covers \mod_proofolio\external\reopen_thread
     */
    public function test_roles(): void {
        $thread = $this->say('tutor')->get('id');
        foreach (['student', 'coordinator'] as $person) {
            foreach (['update_comment', 'delete_comment'] as $function) {
                $this->assertSame('errorcannotchangecomment', $this->error($person, $function, $thread), "$function as $person");
            }
        }
        foreach (['resolve_thread', 'reopen_thread'] as $function) {
            $this->assertSame('errorcannotdecide', $this->error('student', $function, $thread));
        }
    }

    /**
     * A hidden activity is closed to its students, own comments too.
     *
     * @covers \mod_proofolio\external\update_comment
     */
    public function test_hidden_activity(): void {
        $thread = $this->say('student')->get('id');
        set_coursemodule_visible($this->situation->activity->cmid, 0);
        $this->assert_all_refused('student', $thread);
    }

    /**
     * In an activity that is closed or not open yet nothing is changed.
     *
     * @covers \mod_proofolio\external\update_comment
     * @covers \mod_proofolio\external\resolve_thread
     */
    public function test_not_open(): void {
        $thread = $this->say('tutor')->get('id');
        foreach ([['timeclose' => 1000, 'timeopen' => 0], ['timeclose' => 0, 'timeopen' => 4000000000]] as $dates) {
            $instance = new instance($this->situation->activity->id);
            $instance->set_many($dates);
            $instance->update();
            $this->assert_all_refused('tutor', $thread);
        }
    }

    /**
     * Ids of nothing are refused in the words for what is not one's own.
     *
     * @covers \mod_proofolio\external\update_comment
     */
    public function test_ids_of_nothing(): void {
        foreach (array_keys(self::FUNCTIONS) as $function) {
            $expected = refusal::not_permitted('viewportfolio')->errorcode;
            $this->assertSame($expected, $this->error('tutor', $function, 987654), $function);
        }
    }

    /**
     * Asserts that somebody is refused everything, and that the comment is as it was.
     *
     * @param string $person
     * @param int $commentid
     */
    private function assert_all_refused(string $person, int $commentid): void {
        $before = (new comment($commentid))->to_record();
        foreach (array_keys(self::FUNCTIONS) as $function) {
            $this->assertNotSame('', $this->error($person, $function, $commentid), "$function as $person");
        }
        $this->assertEquals($before, (new comment($commentid))->to_record());
    }
}
