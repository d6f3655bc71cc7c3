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

use mod_proofolio\event\approval_withdrawn;
use mod_proofolio\event\changes_requested;
use mod_proofolio\event\comment_created;
use mod_proofolio\event\version_approved;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\notice;
use mod_proofolio\output\proof_page;
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

    /**
     * An approval is taken back with a reason: the version waits for a word again, and the reason asks for something.
     *
     * @covers \mod_proofolio\local\decisions
     * @covers \mod_proofolio\event\approval_withdrawn
     */
    public function test_withdraw_approval(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $tutorid = $this->situation->tutor->id;
        decisions::approve($version, $tutorid, 'Convincing.', 5000);
        $sink = $this->redirectEvents();
        $decision = decisions::withdraw_approval($version, $tutorid, 'The figures are not yours.', 5001);
        $events = $sink->get_events();
        $this->assertSame([comment_created::class, approval_withdrawn::class], array_map(fn($event) => $event::class, $events));
        $this->assertStringNotContainsString('figures', json_encode($events[1]->get_data()) . $events[1]->get_description());
        $outcome = decision::latest_on([$version->get('id')])[$version->get('id')]->get('outcome');
        $this->assertSame([decision::WITHDRAWN, workflow::SUBMITTED], [$outcome, workflow::state_of(1, $outcome)]);
        $kinds = array_map(fn(comment $comment): string => $comment->get('kind'), comment::get_records([], 'id'));
        $this->assertSame([comment::PRAISE, comment::REQUEST], $kinds);
        $told = notice::get_records(['kind' => notice::DECISION, 'itemid' => $decision->get('id')]);
        $this->assertEquals([$this->situation->student->id], array_map(fn(notice $notice) => $notice->get('userid'), $told));
        $this->assertNotNull(decisions::approve($version, $tutorid, '', 5002), 'It can be approved anew');
    }

    /**
     * Without a reason, without an approval, and on an older version there is nothing to take back.
     *
     * @covers \mod_proofolio\local\decisions
     */
    public function test_withdraw_approval_refused(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $errors = [];
        $withdraw = function (string $reason) use ($version, &$errors): void {
            try {
                decisions::withdraw_approval($version, $this->situation->tutor->id, $reason, 6000);
            } catch (refusal $refusal) {
                $errors[] = $refusal->errorcode;
            }
        };
        $withdraw('Never approved');
        decisions::request_changes($version, $this->situation->tutor->id, 'Show it.', 5000);
        $withdraw('Never approved');
        decisions::approve($version, $this->situation->tutor->id, '', 5001);
        $withdraw(" \n");
        $this->generator->create_version(['proofid' => $version->get('proofid')]);
        $withdraw('Too late');
        $this->assertSame(['errornotapproved', 'errornotapproved', 'errorreasonmissing', 'errordecisionoutdated'], $errors);
        $this->assertSame(2, decision::count_records());
    }

    /**
     * A new version of an approved proof is open again; the approval stays on its version.
     *
     * @covers \mod_proofolio\local\decisions
     * @covers \mod_proofolio\output\proof_page
     */
    public function test_new_version_of_an_approved_proof(): void {
        global $PAGE;
        $first = $this->generator->create_submitted_proof($this->situation);
        decisions::approve($first, $this->situation->tutor->id, '', 5000);
        $second = $this->generator->create_version(['proofid' => $first->get('proofid')]);
        $this->setUser($this->situation->student);
        $page = (new proof_page($second->get_proof(), $second, $this->situation->student->id))
            ->export_for_template($PAGE->get_renderer('core'));
        $states = array_map(fn(array $version): string => $version['state']['code'], $page['timeline']['versions']);
        $this->assertSame([['approved', 'submitted'], 'submitted'], [$states, $page['state']['code']]);
    }
}
