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

use mod_proofolio\event\proof_archived;
use mod_proofolio\event\proof_unarchived;
use mod_proofolio\local\models\coverage_listing;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\proof;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of putting proofs aside.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class archiving_test extends situation_testcase {
    /**
     * A proof that is aside counts neither for coverage nor for progress, nobody writes on in it, and it comes back as it was.
     *
     * @covers \mod_proofolio\local\archiving
     * @covers \mod_proofolio\local\models\coverage_listing
     * @covers \mod_proofolio\event\proof_archived
     * @covers \mod_proofolio\event\proof_unarchived
     */
    public function test_archive(): void {
        // What is refused is rolled back, and acts follow.
        $this->preventResetByRollback();
        $version = $this->generator->create_submitted_proof($this->situation);
        $this->generator->create_decision([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->tutor->id,
            'outcome' => decision::APPROVED,
        ]);
        $proof = $version->get_proof();
        $activity = activity::from_instanceid($this->situation->activity->id);
        $counts = function () use ($activity, $proof): array {
            $progress = progress::of($activity, $this->situation->student->id);
            return [
                $progress->submitted,
                $progress->approved,
                $progress->aretargetsapproved,
                count(coverage_listing::claims_of($proof->get('portfolioid'), true)),
            ];
        };
        $this->assertSame([1, 1, true, 1], $counts());
        $sink = $this->redirectEvents();
        archiving::archive($proof);
        archiving::archive($proof);
        $this->assertSame([0, 0, false, 0], $counts());
        $this->assertSame(1, (new proof($proof->get('id')))->get('archived'));
        try {
            $this->generator->create_draft(['proofid' => $proof->get('id')]);
            $this->fail('It was written on');
        } catch (refusal $refusal) {
            $this->assertSame('errorarchived', $refusal->errorcode);
        }
        archiving::unarchive($proof);
        archiving::unarchive($proof);
        $this->assertSame([1, 1, true, 1], $counts());
        $classes = array_map(fn($event): string => $event::class, $sink->get_events());
        $this->assertSame([proof_archived::class, proof_unarchived::class], $classes);
        $this->assertNotNull($this->generator->create_draft(['proofid' => $proof->get('id')]));
    }

    /**
     * A proof that was never submitted is not archived.
     *
     * @covers \mod_proofolio\local\archiving
     */
    public function test_never_submitted(): void {
        $proof = $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
        ]);
        $this->expectExceptionMessage(get_string('errornotsubmitted', 'mod_proofolio'));
        archiving::archive($proof);
    }
}
