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

use mod_proofolio\local\models\decision;

/**
 * Tests of how far a student has come.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class progress_test extends \advanced_testcase {
    /**
     * Proofs count once, approvals stay when a newer version waits, targets need one each.
     *
     * @covers \mod_proofolio\local\progress
     */
    public function test_from(): void {
        $claim = fn(int $proofid, int $competencyid, int $number, int $approvednumber): coverage_claim =>
            new coverage_claim($proofid, $competencyid, '', '', $number, approvednumber: $approvednumber);
        $claims = [$claim(1, 1, 2, 1), $claim(2, 1, 1, 0), $claim(3, 2, 1, 1)];
        $numbers = function (array $competencyids, array $claims): array {
            $progress = progress::from($competencyids, $claims);
            return [$progress->submitted, $progress->approved, $progress->aretargetsapproved];
        };
        $this->assertSame([3, 2, true], $numbers([1, 2], $claims));
        $this->assertSame([3, 2, false], $numbers([1, 2, 3], $claims));
        $this->assertSame([3, 2, false], $numbers([], $claims));
        $this->assertSame([0, 0, false], $numbers([1], []));
    }

    /**
     * Drafts are no progress, and nothing is begun by asking.
     *
     * @covers \mod_proofolio\local\progress
     */
    public function test_of(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation();
        $activity = activity::from_cmid($situation->activity->cmid);
        $whose = ['proofolioid' => $activity->get_id(), 'userid' => $situation->student->id];
        $generator->create_proof($whose + ['competencyid' => $situation->competency->get('id')]);
        $this->assertSame(0, progress::of($activity, $situation->student->id)->submitted);
        $version = $generator->create_submitted_proof($situation);
        $this->assertSame(1, progress::of($activity, $situation->student->id)->submitted);
        $generator->create_decision([
            'versionid' => $version->get('id'),
            'userid' => $situation->tutor->id,
            'outcome' => decision::APPROVED,
        ]);
        $this->assertTrue(progress::of($activity, $situation->student->id)->aretargetsapproved);
        $this->assertSame(0, progress::of($activity, $situation->stranger->id)->submitted);
    }
}
