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

use mod_proofolio\event\comment_created;
use mod_proofolio\event\comment_deleted;
use mod_proofolio\event\comment_updated;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\notice;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of comments.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comments_test extends situation_testcase {
    /**
     * A comment stays with its version, and the log does not tell its words.
     *
     * @covers \mod_proofolio\local\comments
     * @covers \mod_proofolio\event\comment_created
     */
    public function test_add(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $sink = $this->redirectEvents();
        $comment = comments::add($version, $this->situation->tutor->id, "Why?\n<b>Tell</b>", 4000);
        $this->assertEquals(
            [$version->get('id'), $this->situation->tutor->id, "Why?\n<b>Tell</b>", FORMAT_MARKDOWN, 4000],
            array_map($comment->get(...), ['versionid', 'userid', 'content', 'contentformat', 'timeposted']),
        );
        [$event] = $sink->get_events();
        $this->assertInstanceOf(comment_created::class, $event);
        $this->assertStringNotContainsString('Tell', json_encode($event->get_data()) . $event->get_description());
        $this->assertStringContainsString('/mod/proofolio/proof.php', $event->get_url()->out());
    }

    /**
     * A comment that is sent twice is there once; the same words later, or after somebody else's, are another comment.
     *
     * @covers \mod_proofolio\local\comments
     */
    public function test_sent_twice(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        [$tutor, $student] = [$this->situation->tutor->id, $this->situation->student->id];
        $first = comments::add($version, $tutor, 'Why?', 4000);
        $this->assertSame($first->get('id'), comments::add($version, $tutor, ' Why? ', 4001)->get('id'));
        comments::add($version, $tutor, 'Why?', 4000 + DAYSECS);
        comments::add($version, $student, 'Why?', 4001 + DAYSECS);
        comments::add($version, $tutor, 'Why?', 4002 + DAYSECS);
        $this->assertSame(4, comment::count_records());
    }

    /**
     * Nothing at all and far too much are refused, the longest comment is not.
     *
     * @covers \mod_proofolio\local\comments
     */
    public function test_limits(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        comments::add($version, $this->situation->tutor->id, str_repeat('é', 20000), 4000);
        foreach (['' => 'errorcontentmissing', str_repeat('é', 20001) => 'errortoolong'] as $content => $errorcode) {
            try {
                comments::add($version, $this->situation->tutor->id, $content, 4000);
                $this->fail('Not refused');
            } catch (refusal $refusal) {
                $this->assertSame([$errorcode, 'content'], [$refusal->errorcode, $refusal->field]);
            }
        }
        $this->assertSame(1, comment::count_records());
    }

    /**
     * Comments are read for many versions at once.
     *
     * @covers \mod_proofolio\local\models\comment
     */
    public function test_on_versions(): void {
        $first = $this->generator->create_submitted_proof($this->situation);
        $second = $this->generator->create_version(['proofid' => $first->get('proofid')]);
        $later = comments::add($first, $this->situation->tutor->id, 'Later', 4001);
        $sooner = comments::add($second, $this->situation->student->id, 'Sooner', 4000);
        $found = comment::on_versions([$first->get('id'), $second->get('id')]);
        $this->assertSame([$sooner->get('id'), $later->get('id')], array_map(fn($row): int => $row->get('id'), $found));
        $this->assertSame([], comment::on_versions([]));
    }

    /**
     * The same words about something else are no comment sent twice.
     *
     * @covers \mod_proofolio\local\comments
     */
    public function test_same_words_elsewhere(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $tutor = $this->situation->tutor->id;
        $thread = comments::add($version, $tutor, 'Why?', 4000);
        $reply = new comment_aim(parentid: $thread->get('id'));
        $passage = new comment_aim(level: 'analysis', quote: 'What I learned.');
        foreach ([$reply, $reply, $passage, $passage] as $place => $aim) {
            comments::add($version, $tutor, 'Why?', 4001 + $place, $aim);
        }
        $this->assertSame(3, comment::count_records());
    }

    /**
     * Its author may change a comment for thirty minutes, to the second; it is marked, and the words of the moment are told.
     *
     * @covers \mod_proofolio\local\comments
     * @covers \mod_proofolio\event\comment_updated
     */
    public function test_change(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $comment = comments::add($version, $this->situation->tutor->id, 'Why?', 4000);
        $sink = $this->redirectEvents();
        comments::change($comment, ' Why? ', '', 4100);
        $this->assertSame([], $sink->get_events(), 'Nothing changed');
        comments::change($comment, 'Why so?', comment::PRAISE, 4000 + 30 * MINSECS);
        [$event] = $sink->get_events();
        $this->assertInstanceOf(comment_updated::class, $event);
        $this->assertStringNotContainsString('so?', json_encode($event->get_data()) . $event->get_description());
        $stored = new comment($comment->get('id'));
        $this->assertSame(['Why so?', comment::PRAISE, 4000, 5800], array_map($stored->get(...), [
            'content',
            'kind',
            'timeposted',
            'timeedited',
        ]));
        try {
            comments::change($comment, 'Too late', '', 5801);
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame(['errorchangetoolate', 'content'], [$refusal->errorcode, $refusal->field]);
        }
        $this->assertSame('Why so?', (new comment($comment->get('id')))->get('content'));
    }

    /**
     * A reply stays without a kind, and an owner's comment a remark, whatever is sent.
     *
     * @covers \mod_proofolio\local\comments
     */
    public function test_change_of_kind(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $own = comments::add($version, $this->situation->student->id, 'Here it is.', 4000);
        $reply = comments::add($version, $this->situation->tutor->id, 'Good.', 4000, new comment_aim(parentid: $own->get('id')));
        comments::change($reply, 'Very good.', comment::PRAISE, 4001);
        $this->assertSame(comment::REMARK, (new comment($reply->get('id')))->get('kind'));
        $this->expectExceptionObject(refusal::foreign('kind'));
        comments::change($own, 'There it is.', comment::REQUEST, 4001);
    }

    /**
     * A comment goes as long as nobody has answered it, with what nobody has been told of it yet.
     *
     * @covers \mod_proofolio\local\comments
     * @covers \mod_proofolio\event\comment_deleted
     * @covers \mod_proofolio\local\models\notice
     */
    public function test_delete(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $comment = comments::add($version, $this->situation->tutor->id, 'Why?', 4000);
        $stays = comments::add($version, $this->situation->tutor->id, 'And how?', 4001);
        $draft = ['proofid' => $version->get('proofid'), 'answers' => [$comment->get('id'), $stays->get('id')]];
        $draft = $this->generator->create_draft($draft);
        $sink = $this->redirectEvents();
        comments::delete($comment);
        [$event] = $sink->get_events();
        $this->assertInstanceOf(comment_deleted::class, $event);
        $this->assertEquals($comment->get('id'), $event->objectid);
        $this->assertSame([$stays->get('id')], array_map(fn(comment $row): int => $row->get('id'), comment::get_records()));
        $this->assertSame([$stays->get('id')], $draft->get_answers());
        $states = fn(comment $about): array => array_map(
            fn(notice $notice): string => $notice->get('state'),
            notice::get_records(['kind' => notice::COMMENT, 'itemid' => $about->get('id')]),
        );
        $this->assertSame([[notice::DROPPED], [notice::WAITING]], [$states($comment), $states($stays)]);
    }

    /**
     * What was answered stays: by a later word in the thread, a version, or as the word of a decision.
     *
     * @covers \mod_proofolio\local\comments
     */
    public function test_delete_refused(): void {
        // What is refused within its transaction is rolled back, and others follow.
        $this->preventResetByRollback();
        $version = $this->generator->create_submitted_proof($this->situation);
        [$tutor, $student] = [$this->situation->tutor->id, $this->situation->student->id];
        $thread = comments::add($version, $tutor, 'Why?', 4000);
        $reply = comments::add($version, $student, 'So.', 4001, new comment_aim(parentid: $thread->get('id')));
        $last = comments::add($version, $tutor, 'Ah.', 4002, new comment_aim(parentid: $thread->get('id')));
        $answered = comments::add($version, $tutor, 'Where?', 4003);
        $decided = new comment(decisions::request_changes($version, $tutor, 'Show it.', 4004)->get('commentid'));
        $this->generator->create_version(['proofid' => $version->get('proofid'), 'answers' => [$answered->get('id')]]);
        threads::reopen($answered, time());
        foreach ([$thread, $reply, $answered, $decided] as $comment) {
            try {
                comments::delete($comment);
                $this->fail($comment->get('content'));
            } catch (refusal $refusal) {
                $this->assertSame('errorcommentanswered', $refusal->errorcode);
            }
        }
        comments::delete($last);
        comments::delete($reply);
        comments::delete($thread);
        $this->assertSame(2, comment::count_records());
    }
}
