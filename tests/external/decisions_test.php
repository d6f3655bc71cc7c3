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
use mod_proofolio\local\models\decision;
use mod_proofolio\local\refusal;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of requesting changes and approving by web service. Who may not decide is tested in refused_test.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class decisions_test extends situation_testcase {
    /** @var int Id of the student's submitted version. */
    private int $versionid;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->versionid = $this->generator->create_submitted_proof($this->situation)->get('id');
    }

    /**
     * Changes are requested with a comment.
     *
     * @covers \mod_proofolio\external\request_changes
     * @covers \mod_proofolio\output\proof_decision
     */
    public function test_request_changes(): void {
        $this->setUser($this->situation->tutor);
        $answer = request_changes::execute($this->versionid, 'Add the sheet itself.');
        $answer = external_api::clean_returnvalue(request_changes::execute_returns(), $answer);
        $this->assertSame(['changes', 'changes'], [$answer['state']['code'], $answer['versionstate']['code']]);
        $this->assertTrue($answer['hascomment']);
        [$comment] = $answer['change']['thread']['comments'];
        $this->assertStringContainsString('Add the sheet itself.', $comment['contenthtml']);
        $this->assertSame('changes', $comment['outcome']['code']);
        $this->assertSame(['open', 'request', false], [
            $answer['change']['thread']['group'],
            $answer['change']['thread']['kind'],
            $answer['change']['thread']['haskind'],
        ]);
        $this->assertCount(1, decision::get_records());
    }

    /**
     * Asking for changes without saying which is refused.
     *
     * @covers \mod_proofolio\external\request_changes
     */
    public function test_request_changes_without_words(): void {
        $this->setUser($this->situation->tutor);
        $this->expectExceptionObject(refusal::text_missing('content'));
        request_changes::execute($this->versionid, ' ');
    }

    /**
     * A version can be approved with or without a word.
     *
     * @covers \mod_proofolio\external\approve_version
     * @covers \mod_proofolio\output\proof_decision
     */
    public function test_approve(): void {
        $this->setUser($this->situation->coordinator);
        $answer = approve_version::execute($this->versionid, '');
        $answer = external_api::clean_returnvalue(approve_version::execute_returns(), $answer);
        $this->assertSame(['approved', false], [$answer['state']['code'], $answer['hascomment']]);
        $this->assertArrayNotHasKey('change', $answer);
        $this->assertTrue($answer['isapproved']);
        $this->expectExceptionObject(refusal::already_decided('approved'));
        approve_version::execute($this->versionid, 'Once more');
    }

    /**
     * An approval is taken back with a reason, which is told; without one it is refused.
     *
     * @covers \mod_proofolio\external\withdraw_approval
     * @covers \mod_proofolio\output\proof_decision
     */
    public function test_withdraw_approval(): void {
        $this->setUser($this->situation->tutor);
        approve_version::execute($this->versionid, '');
        try {
            withdraw_approval::execute($this->versionid, ' ');
            $this->fail('A reason is needed');
        } catch (refusal $refusal) {
            $this->assertSame(['errorreasonmissing', 'content'], [$refusal->errorcode, $refusal->field]);
        }
        $answer = withdraw_approval::execute($this->versionid, 'The figures are from somebody else.');
        $answer = external_api::clean_returnvalue(withdraw_approval::execute_returns(), $answer);
        $this->assertSame(['submitted', 'submitted', false], [
            $answer['state']['code'],
            $answer['versionstate']['code'],
            $answer['isapproved'],
        ]);
        [$comment] = $answer['change']['thread']['comments'];
        $this->assertSame(['withdrawn', 'Approval taken back'], [$comment['outcome']['code'], $comment['outcome']['name']]);
    }

    /**
     * A decision on a version that is no longer the newest is refused.
     *
     * @covers \mod_proofolio\external\approve_version
     * @covers \mod_proofolio\external\request_changes
     */
    public function test_outdated_version(): void {
        $proofid = (new \mod_proofolio\local\models\version($this->versionid))->get('proofid');
        $this->generator->create_version(['proofid' => $proofid]);
        $this->setUser($this->situation->tutor);
        foreach ([approve_version::class, request_changes::class, withdraw_approval::class] as $function) {
            try {
                $function::execute($this->versionid, 'Too late');
                $this->fail('The newest version must be read first');
            } catch (refusal $refusal) {
                $this->assertSame('errordecisionoutdated', $refusal->errorcode);
            }
        }
        $this->assertSame([], decision::get_records());
    }
}
