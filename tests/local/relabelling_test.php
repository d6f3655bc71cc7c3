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

use mod_proofolio\event\proof_relabelled;
use mod_proofolio\local\models\proof;

/**
 * Tests of how coordinators correct labels.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class relabelling_test extends \advanced_testcase {
    /**
     * The proof gets the new label, its versions keep the old one.
     *
     * @covers \mod_proofolio\local\relabelling
     * @covers \mod_proofolio\event\proof_relabelled
     */
    public function test_relabel(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation();
        $other = $generator->create_competency(['proofolioid' => $situation->activity->id, 'code' => 'CG8']);
        $version = $generator->create_submitted_proof($situation, ['name' => 'Backlog']);
        $sink = $this->redirectEvents();
        relabelling::relabel($version->get_proof(), ' Backlogs ', $other->get('id'), 'F');
        $proof = new proof($version->get('proofid'));
        $this->assertSame(['CG8-F', 'Backlogs'], [$proof->get_label(), $proof->get('name')]);
        $this->assertSame(['CG3-A', 'Backlog'], [$version->get_label(), $version->get('name')]);
        $this->assertInstanceOf(proof_relabelled::class, $sink->get_events()[0]);
        $next = $generator->create_version(['proofid' => $proof->get('id')]);
        $this->assertSame('CG8-F', $next->get_label());
    }

    /**
     * A coordinator who is refused a letter does not learn the name of the student's draft that has it.
     *
     * @covers \mod_proofolio\local\relabelling
     */
    public function test_draft_not_named(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation();
        $proof = $generator->create_submitted_proof($situation)->get_proof();
        $draft = $generator->create_proof([
            'proofolioid' => $situation->activity->id,
            'userid' => $situation->student->id,
            'competencyid' => $situation->competency->get('id'),
            'name' => 'Nobody’s business',
        ]);
        try {
            relabelling::relabel($proof, 'Name', $situation->competency->get('id'), $draft->get('letter'));
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertStringContainsString($draft->get_label(), $refusal->getMessage());
            $this->assertStringNotContainsString($draft->get('name'), $refusal->getMessage());
        }
    }

    /**
     * Bad labels are refused at their fields.
     *
     * @covers \mod_proofolio\local\relabelling
     */
    public function test_refused(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation();
        $elsewhere = $generator->create_situation();
        $id = $situation->competency->get('id');
        $proof = $generator->create_submitted_proof($situation, ['letter' => 'A'])->get_proof();
        $generator->create_submitted_proof($situation, ['letter' => 'B']);
        $bad = [
            ['errornamemissing', 'name', [' ', $id, 'A']],
            ['errortoolong', 'name', [str_repeat('é', 256), $id, 'A']],
            ['errornotaletter', 'letter', ['Name', $id, 'a']],
            ['errorletterinuse', 'letter', ['Name', $id, 'B']],
            ['errorforeign', 'competencyid', ['Name', $elsewhere->competency->get('id'), 'A']],
        ];
        foreach ($bad as [$errorcode, $field, $arguments]) {
            try {
                relabelling::relabel($proof, ...$arguments);
                $this->fail("Not refused with $errorcode");
            } catch (refusal $refusal) {
                $this->assertSame([$errorcode, $field], [$refusal->errorcode, $refusal->field]);
            }
        }
    }
}
