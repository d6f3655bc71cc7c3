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

use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\version as version_model;
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
     * @return comment_posting
     */
    private function posting(string $person, string $content, ?string $sesskey = null): comment_posting {
        $this->setUser($this->situation->$person);
        $version = new version_model($this->version->get('id'));
        return new comment_posting($version, $this->situation->$person->id, $content, $sesskey ?? sesskey());
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
        $outcomes = array_map(fn(decision $decision): string => $decision->get('outcome'), decision::get_records([], 'id'));
        $this->assertSame(['changes', 'approved'], $outcomes);
        $refused = $this->posting('student', 'I approve of myself');
        $this->assertNull($refused->handle('approve', 7000));
        $this->assertSame(get_string('errorcannotdecide', 'mod_proofolio'), $refused->get_message());
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
        $this->assertSame('Long words', $closed->content);
        $this->assertNotSame('', $closed->get_message());
        $this->assertSame([], comment_model::get_records());
    }
}
