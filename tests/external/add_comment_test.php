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

use core_external\external_api;
use mod_proofolio\local\comments;
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\version;
use mod_proofolio\local\refusal;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of commenting by web service. Who may not comment is tested in refused_test.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class add_comment_test extends situation_testcase {
    /** @var int Id of the student's submitted version. */
    private int $versionid;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->versionid = $this->generator->create_submitted_proof($this->situation)->get('id');
    }

    /**
     * Comments as somebody.
     *
     * @param string $person
     * @param string $content
     * @param array $aim What it is aimed at, by parameter.
     * @return array
     */
    private function comment(string $person, string $content, array $aim = []): array {
        $this->setUser($this->situation->$person);
        $answer = add_comment::execute($this->versionid, $content, ...$aim);
        return external_api::clean_returnvalue(add_comment::execute_returns(), $answer);
    }

    /**
     * Tutor, owner and coordinator comment; what comes back is what the page shows.
     *
     * @covers \mod_proofolio\external\add_comment
     * @covers \mod_proofolio\output\comment
     * @covers \mod_proofolio\output\thread
     * @covers \mod_proofolio\output\thread_change
     * @dataProvider commenters
     * @param string $person
     * @param string $kind The kind that is usual.
     */
    public function test_success(string $person, string $kind): void {
        $answer = $this->comment($person, "First line\nsecond <b>line</b>");
        [$comment] = $answer['thread']['comments'];
        $this->assertSame(ucfirst($person) . ' Person', $comment['author']);
        $this->assertSame([true, false, false], [$comment['ismine'], $comment['isnew'], $comment['hasoutcome']]);
        $this->assertSame([$kind, 'open', 'on version 1'], [
            $answer['thread']['kind'],
            $answer['thread']['group'],
            $comment['aboutname'],
        ]);
        $this->assertMatchesRegularExpression(
            '~First line\s*<br ?/?>\s*second &lt;b&gt;line&lt;/b&gt;~',
            $comment['contenthtml'],
        );
        $stored = new comment_model($answer['commentid']);
        $this->assertEquals($this->situation->$person->id, $stored->get('userid'));
        $this->assertSame("First line\nsecond <b>line</b>", $stored->get('content'));
    }

    /**
     * A passage is kept as its exact words; a reply stands below what it answers; a tutor chooses the kind.
     *
     * @covers \mod_proofolio\external\add_comment
     */
    public function test_aims(): void {
        $passage = ['kind' => 'praise', 'level' => 'analysis', 'quote' => ' I   learned', 'quotebefore' => 'What'];
        $praise = $this->comment('tutor', 'Well put', $passage)['thread'];
        $this->assertSame(['praise', 'analysis', 'I learned', true], [
            $praise['group'],
            $praise['level'],
            $praise['passage'],
            $praise['stands'],
        ]);
        $thread = $this->comment('student', 'Thank you', ['parentid' => $praise['commentid']])['thread'];
        $this->assertSame([false, true], array_column($thread['comments'], 'isreply'));
        $this->assertSame([false, true], array_column($thread['comments'], 'ismine'));
    }

    /**
     * The version on the page tells whether the words stand in it; one of another proof is not looked at.
     *
     * @covers \mod_proofolio\external\add_comment
     * @covers \mod_proofolio\output\thread_change
     */
    public function test_shown_version(): void {
        $proofid = (new version($this->versionid))->get('proofid');
        $second = $this->generator->create_version(['proofid' => $proofid, 'description' => '<p>Something else.</p>']);
        $elsewhere = $this->generator->create_submitted_proof($this->situation);
        $passage = ['level' => 'description', 'quote' => 'What I did.'];
        $on = fn(version $shown, string $words): bool =>
            $this->comment('tutor', $words, $passage + ['shownid' => $shown->get('id')])['thread']['stands'];
        $this->assertSame([false, true], [$on($second, 'One'), $on($elsewhere, 'Two')]);
    }

    /**
     * What a comment cannot be aimed at is refused, and nothing is written.
     *
     * @covers \mod_proofolio\external\add_comment
     * @covers \mod_proofolio\local\comment_aim
     */
    public function test_bad_aims(): void {
        $proofid = (new version($this->versionid))->get('proofid');
        $other = $this->generator->create_version(['proofid' => $proofid]);
        $elsewhere = $this->generator->create_submitted_proof($this->situation);
        $tutor = ['userid' => $this->situation->tutor->id];
        $thread = $this->generator->create_comment($tutor + ['versionid' => $this->versionid])->get('id');
        $on = fn(version $version): int =>
            $this->generator->create_comment($tutor + ['versionid' => $version->get('id')])->get('id');
        $reply = $this->generator->create_comment($tutor + ['versionid' => $this->versionid, 'parentid' => $thread])->get('id');
        $passage = ['level' => 'description', 'quote' => 'What I did.'];
        $bad = [
            ['parentid', 'errorforeign', ['parentid' => $on($other)]],
            ['parentid', 'errorforeign', ['parentid' => $on($elsewhere)]],
            ['parentid', 'errorforeign', ['parentid' => $reply]],
            ['parentid', 'errorforeign', ['parentid' => 987654]],
            ['quote', 'errorforeign', ['parentid' => $thread] + $passage],
            ['quote', 'errorpassagenotthere', ['level' => 'analysis'] + $passage],
            ['quote', 'errorpassagenotthere', ['quote' => 'Never written'] + $passage],
            ['quote', 'errorpassagenotthere', ['quote' => ''] + $passage],
            ['quote', 'errortoolong', ['quote' => str_repeat('é', 1334)] + $passage],
            ['level', 'errorforeign', ['level' => 'name'] + $passage],
            ['level', 'errorforeign', ['level' => ''] + $passage],
            ['kind', 'errorforeign', ['kind' => 'blame']],
        ];
        $before = comment_model::count_records();
        foreach ($bad as [$field, $errorcode, $aim]) {
            try {
                $this->comment('tutor', 'Not said', $aim);
                $this->fail(json_encode($aim));
            } catch (refusal $refusal) {
                $this->assertSame([$field, $errorcode], [$refusal->field, $refusal->errorcode], json_encode($aim));
            }
        }
        $this->expectExceptionObject(refusal::foreign('kind'));
        try {
            $this->comment('student', 'I ask for something', ['kind' => 'request']);
        } finally {
            $this->assertSame($before, comment_model::count_records());
        }
    }

    /**
     * Those who may comment.
     *
     * @return array
     */
    public static function commenters(): array {
        return [
            'tutor' => ['tutor', 'request'],
            'owner' => ['student', 'remark'],
            'coordinator' => ['coordinator', 'request'],
        ];
    }

    /**
     * Nothing, or too much, is refused with a word to the writer.
     *
     * @covers \mod_proofolio\external\add_comment
     * @dataProvider bad_contents
     * @param string $content
     * @param string $errorcode
     */
    public function test_bad_content(string $content, string $errorcode): void {
        try {
            $this->comment('tutor', $content);
            $this->fail('This content must be refused');
        } catch (refusal $refusal) {
            $this->assertSame([$errorcode, 'content'], [$refusal->errorcode, $refusal->field]);
        }
        $this->assertSame([], comment_model::get_records());
    }

    /**
     * Contents that cannot be kept.
     *
     * @return array
     */
    public static function bad_contents(): array {
        return [
            'empty' => ['', 'errorcontentmissing'],
            'blank' => [" \n\t ", 'errorcontentmissing'],
            'too long' => [str_repeat('é', comments::MAX_LENGTH + 1), 'errortoolong'],
        ];
    }

    /**
     * The longest comment goes through.
     *
     * @covers \mod_proofolio\external\add_comment
     */
    public function test_longest_content(): void {
        $answer = $this->comment('tutor', str_repeat('é', comments::MAX_LENGTH));
        $this->assertSame(comments::MAX_LENGTH, mb_strlen((new comment_model($answer['commentid']))->get('content')));
    }
}
