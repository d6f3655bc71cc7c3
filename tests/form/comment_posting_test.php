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

namespace mod_proofolio\form;

use mod_proofolio\local\comment_aim;
use mod_proofolio\local\comments;
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\output\comment_target;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the comment box without JavaScript.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comment_posting_test extends situation_testcase {
    /** @var version_model The student's submitted version. */
    private version_model $version;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->version = $this->generator->create_submitted_proof($this->situation);
    }

    /**
     * Something sent by somebody.
     *
     * @param string $person
     * @param string $content
     * @param string|null $sesskey A key other than the one that holds.
     * @param comment_aim $aim What it is aimed at.
     * @param comment_model|null $changed The comment that it is about.
     * @return comment_posting
     */
    private function posting(
        string $person,
        string $content,
        ?string $sesskey = null,
        comment_aim $aim = new comment_aim(),
        ?comment_model $changed = null,
    ): comment_posting {
        $this->setUser($this->situation->$person);
        $version = new version_model($this->version->get('id'));
        $target = new comment_target($version, $version, $aim, $changed, $content);
        return new comment_posting($target, $this->situation->$person->id, $sesskey ?? sesskey());
    }

    /**
     * A comment leads to itself.
     *
     * @covers \mod_proofolio\form\comment_posting
     */
    public function test_comment(): void {
        $url = $this->posting('student', 'Thank you')->handle('comment', 5000);
        [$comment] = comment_model::get_records();
        $this->assertStringEndsWith("#c{$comment->get('id')}", $url->out(false));
        $this->assertSame(['Thank you', 5000], [$comment->get('content'), $comment->get('timeposted')]);
    }

    /**
     * A decision is taken by those who may, with words where it needs them.
     *
     * @covers \mod_proofolio\form\comment_posting
     */
    public function test_decisions(): void {
        $missing = $this->posting('tutor', '');
        $this->assertNull($missing->handle('changes', 5000));
        $this->assertSame(get_string('errorcontentmissing', 'mod_proofolio'), $missing->get_message());
        $this->assertNotNull($this->posting('tutor', 'Show more')->handle('changes', 5000));
        $this->assertNotNull($this->posting('tutor', '')->handle('approve', 6000));
        $unexplained = $this->posting('tutor', '');
        $this->assertNull($unexplained->handle('withdraw', 6001));
        $this->assertSame(get_string('errorreasonmissing', 'mod_proofolio'), $unexplained->get_message());
        $this->assertNotNull($this->posting('tutor', 'Too soon')->handle('withdraw', 6002));
        $outcomes = array_map(fn(decision $decision): string => $decision->get('outcome'), decision::get_records([], 'id'));
        $this->assertSame(['changes', 'approved', 'withdrawn'], $outcomes);
        $refused = $this->posting('student', 'I approve of myself');
        $this->assertNull($refused->handle('approve', 7000));
        $this->assertSame(get_string('errorcannotdecide', 'mod_proofolio'), $refused->get_message());
    }

    /**
     * A reply, a change, and a thread that is resolved and opened again lead back to the comment.
     *
     * @covers \mod_proofolio\form\comment_posting
     */
    public function test_threads(): void {
        $this->posting('tutor', 'Which tool?')->handle('comment', 5000);
        [$thread] = comment_model::get_records();
        $reply = $this->posting('student', 'A sheet', aim: new comment_aim(parentid: $thread->get('id')));
        $this->assertNotNull($reply->handle('comment', 5001));
        $this->assertSame(1, comment_model::count_records(['parentid' => $thread->get('id')]));
        $acts = [
            'comment' => [get_string('commentchanged', 'mod_proofolio'), 'Which tool, and why?', 0],
            'resolve' => [get_string('threadresolved', 'mod_proofolio'), 'Which tool, and why?', 5100],
            'reopen' => [get_string('threadreopened', 'mod_proofolio'), 'Which tool, and why?', 0],
        ];
        foreach ($acts as $act => [$message, $content, $timeresolved]) {
            $posting = $this->posting('tutor', $act === 'comment' ? $content : '', changed: new comment_model($thread->get('id')));
            $this->assertStringEndsWith("#c{$thread->get('id')}", (string) $posting->handle($act, 5100)?->out(false));
            $this->assertSame($message, $posting->get_message());
            $now = new comment_model($thread->get('id'));
            $this->assertSame([$content, $timeresolved], [$now->get('content'), $now->get('timeresolved')]);
        }
    }

    /**
     * Others' comments are not changed, students resolve nothing, and a thread must be named.
     *
     * @covers \mod_proofolio\form\comment_posting
     */
    public function test_threads_refused(): void {
        $thread = comments::add($this->version, $this->situation->tutor->id, 'Which tool?', 5000);
        $refused = [
            ['comment', 'student', $thread, 'errorcannotchangecomment'],
            ['comment', 'coordinator', $thread, 'errorcannotchangecomment'],
            ['resolve', 'student', $thread, 'errorcannotdecide'],
            ['reopen', 'student', $thread, 'errorcannotdecide'],
            ['resolve', 'tutor', null, 'errorforeign'],
        ];
        foreach ($refused as [$act, $person, $about, $errorcode]) {
            $posting = $this->posting($person, 'Other words', changed: $about);
            $this->assertNull($posting->handle($act, 5001), "$act as $person");
            $this->assertSame(get_string($errorcode, 'mod_proofolio'), $posting->get_message());
        }
        $this->assertSame(['Which tool?', 0], array_map((new comment_model($thread->get('id')))->get(...), [
            'content',
            'timeresolved',
        ]));
    }

    /**
     * With an expired session key, in a closed activity: nothing is written and what was typed is kept.
     *
     * @covers \mod_proofolio\form\comment_posting
     */
    public function test_nothing_lost(): void {
        $expired = $this->posting('tutor', 'Long words', 'expired');
        $GLOBALS['USER']->ignoresesskey = false;
        $this->assertNull($expired->handle('comment', 5000));
        $this->assertSame(get_string('sessionexpired', 'mod_proofolio'), $expired->get_message());
        $instance = new instance($this->situation->activity->id);
        $instance->set('timeclose', 1000);
        $instance->update();
        $closed = $this->posting('tutor', 'Long words');
        $this->assertNull($closed->handle('comment', 5000));
        $this->assertSame('Long words', $closed->target->content);
        $this->assertNotSame('', $closed->get_message());
        $this->assertSame([], comment_model::get_records());
    }
}
