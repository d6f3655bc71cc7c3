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
     * @return array
     */
    private function comment(string $person, string $content): array {
        $this->setUser($this->situation->$person);
        $answer = add_comment::execute($this->versionid, $content);
        return external_api::clean_returnvalue(add_comment::execute_returns(), $answer);
    }

    /**
     * Tutor, owner and coordinator comment; what comes back is what the page shows.
     *
     * @covers \mod_proofolio\external\add_comment
     * @covers \mod_proofolio\output\comment
     * @dataProvider commenters
     * @param string $person
     */
    public function test_success(string $person): void {
        $answer = $this->comment($person, "First line\nsecond <b>line</b>");
        $this->assertSame(ucfirst($person) . ' Person', $answer['author']);
        $this->assertSame([true, false, false], [$answer['ismine'], $answer['isnew'], $answer['hasoutcome']]);
        $this->assertSame(1, $answer['versionnumber']);
        $this->assertStringContainsString('second &lt;b&gt;line&lt;/b&gt;', $answer['contenthtml']);
        $stored = new comment_model($answer['commentid']);
        $this->assertEquals($this->situation->$person->id, $stored->get('userid'));
        $this->assertSame("First line\nsecond <b>line</b>", $stored->get('content'));
    }

    /**
     * Those who may comment.
     *
     * @return array
     */
    public static function commenters(): array {
        return ['tutor' => ['tutor'], 'owner' => ['student'], 'coordinator' => ['coordinator']];
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
