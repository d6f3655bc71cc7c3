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
use mod_proofolio\local\models\proof;
use mod_proofolio\local\refusal;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of looking a letter up by web service.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class check_letter_test extends situation_testcase {
    /** @var proof A proof of the student, with the letter A. */
    private proof $proof;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->proof = $this->create_proof('student');
        $this->setUser($this->situation->student);
    }

    /**
     * Begins a proof of somebody.
     *
     * @param string $person
     * @param string $letter
     * @return proof
     */
    private function create_proof(string $person, string $letter = 'A'): proof {
        return $this->getDataGenerator()->get_plugin_generator('mod_proofolio')->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->$person->id,
            'competencyid' => $this->situation->competency->get('id'),
            'name' => 'Backlog',
            'letter' => $letter,
        ]);
    }

    /**
     * Looks a letter up.
     *
     * @param string $letter
     * @param int $proofid
     * @return array
     */
    private function check(string $letter, int $proofid = 0): array {
        $answer = check_letter::execute($this->situation->competency->get('id'), $letter, $proofid);
        return external_api::clean_returnvalue(check_letter::execute_returns(), $answer);
    }

    /**
     * A letter is free or tells which proof has it, and the next one is proposed.
     *
     * @covers \mod_proofolio\external\check_letter
     * @covers \mod_proofolio\output\proof_letter
     */
    public function test_letters(): void {
        $this->assertSame(
            ['isfree' => true, 'usedby' => '', 'proposed' => 'B', 'message' => 'The proof will be CG3-B.'],
            $this->check(''),
        );
        $taken = $this->check('A');
        $this->assertSame([false, 'Backlog', 'B'], [$taken['isfree'], $taken['usedby'], $taken['proposed']]);
        $this->assertStringContainsString('Backlog', $taken['message']);
        $this->assertTrue($this->check('Z')['isfree']);
        $this->assertFalse($this->check('AB')['isfree'], 'A letter is one of A to Z');
    }

    /**
     * A proof's own letter is free to it.
     *
     * @covers \mod_proofolio\output\proof_letter
     */
    public function test_own_letter(): void {
        $own = $this->check('A', $this->proof->get('id'));
        $this->assertSame([true, 'A'], [$own['isfree'], $own['proposed']]);
    }

    /**
     * Other people's letters do not matter, and are not told.
     *
     * @covers \mod_proofolio\external\check_letter
     */
    public function test_letters_of_others(): void {
        $this->create_proof('classmate', 'F');
        $this->assertTrue($this->check('F')['isfree']);
    }

    /**
     * Another student's proof, and a competency that is not there, are refused.
     *
     * @covers \mod_proofolio\external\check_letter
     */
    public function test_foreign_ids(): void {
        $foreign = $this->create_proof('classmate');
        foreach ([$foreign->get('id'), 987654] as $proofid) {
            try {
                $this->check('A', $proofid);
                $this->fail('A foreign proof must be refused');
            } catch (refusal $refusal) {
                $this->assertSame('errorforeign', $refusal->errorcode);
            }
        }
        $this->expectExceptionObject(refusal::competency_not_target());
        check_letter::execute(987654, 'A');
    }

    /**
     * Who writes no proofs here has no letters to look up.
     *
     * @covers \mod_proofolio\external\check_letter
     * @dataProvider not_writers
     * @param string $person
     */
    public function test_refused(string $person): void {
        $this->setUser($this->situation->$person);
        $this->expectException(\moodle_exception::class);
        $this->check('A');
    }

    /**
     * People who write no proofs here.
     *
     * @return array
     */
    public static function not_writers(): array {
        return ['tutor' => ['tutor'], 'coordinator' => ['coordinator'], 'former tutor' => ['former'], 'stranger' => ['stranger']];
    }
}
