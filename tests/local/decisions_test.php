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

use mod_proofolio\event\changes_requested;
use mod_proofolio\event\comment_created;
use mod_proofolio\event\version_approved;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the tutor's word on a version.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class decisions_test extends situation_testcase {
    /**
     * Requesting changes leaves the words and the decision together.
     *
     * @covers \mod_proofolio\local\decisions
     */
    public function test_request_changes(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $sink = $this->redirectEvents();
        $decision = decisions::request_changes($version, $this->situation->tutor->id, ' Show a trace. ', 5000);
        $this->assertSame(
            [comment_created::class, changes_requested::class],
            array_map(fn($event): string => $event::class, $sink->get_events()),
        );
        $comment = new comment($decision->get('commentid'));
        $this->assertSame('Show a trace.', $comment->get('content'));
        $this->assertEquals([5000, 5000], [$comment->get('timeposted'), $decision->get('timedecided')]);
        $this->assertSame('changes', decision::latest_on([$version->get('id')])[$version->get('id')]->get('outcome'));
    }

    /**
     * A request for changes that is sent twice is one request.
     *
     * @covers \mod_proofolio\local\decisions
     */
    public function test_sent_twice(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $first = decisions::request_changes($version, $this->situation->tutor->id, 'Show a trace.', 5000);
        $again = decisions::request_changes($version, $this->situation->tutor->id, 'Show a trace.', 5001);
        $this->assertSame($first->get('id'), $again->get('id'));
        $this->assertSame([1, 1], [comment::count_records(), decision::count_records()]);
        decisions::request_changes($version, $this->situation->tutor->id, 'And a date.', 5002);
        $this->assertSame([2, 2], [comment::count_records(), decision::count_records()]);
    }

    /**
     * Changes cannot be requested without saying which.
     *
     * @covers \mod_proofolio\local\decisions
     */
    public function test_request_changes_without_words(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $this->expectExceptionObject(refusal::text_missing('content'));
        decisions::request_changes($version, $this->situation->tutor->id, " \n", 5000);
    }

    /**
     * Approving needs no words, counts once, and can be followed by a request for changes.
     *
     * @covers \mod_proofolio\local\decisions
     */
    public function test_approve(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $sink = $this->redirectEvents();
        $decision = decisions::approve($version, $this->situation->tutor->id, '', 5000);
        $this->assertSame([version_approved::class], array_map(fn($event): string => $event::class, $sink->get_events()));
        $this->assertEquals(0, $decision->get('commentid'));
        try {
            decisions::approve($version, $this->situation->coordinator->id, '', 5001);
            $this->fail('Approved twice');
        } catch (refusal $refusal) {
            $this->assertSame('erroralreadydecided', $refusal->errorcode);
        }
        decisions::request_changes($version, $this->situation->tutor->id, 'I overlooked something.', 5002);
        $this->assertSame(2, decision::count_records(['versionid' => $version->get('id')]));
        $this->assertSame('changes', decision::latest_on([$version->get('id')])[$version->get('id')]->get('outcome'));
    }

    /**
     * A decision is about the newest version; the old approval stays on its own.
     *
     * @covers \mod_proofolio\local\decisions
     */
    public function test_outdated(): void {
        $first = $this->generator->create_submitted_proof($this->situation);
        decisions::approve($first, $this->situation->tutor->id, '', 5000);
        $second = $this->generator->create_version(['proofid' => $first->get('proofid')]);
        $latest = decision::latest_on([$first->get('id'), $second->get('id')]);
        $this->assertSame([$first->get('id')], array_keys($latest));
        try {
            decisions::request_changes($first, $this->situation->tutor->id, 'Too late.', 5001);
            $this->fail('Decided on an outdated version');
        } catch (refusal $refusal) {
            $this->assertSame('errordecisionoutdated', $refusal->errorcode);
            $this->assertSame(0, comment::count_records(['versionid' => $first->get('id')]));
        }
    }
}
