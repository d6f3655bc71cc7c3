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
use mod_proofolio\local\models\comment;
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
            [$version->get('id'), $this->situation->tutor->id, "Why?\n<b>Tell</b>", FORMAT_PLAIN, 4000],
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
}
