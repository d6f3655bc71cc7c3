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

use mod_proofolio\event\target_added;
use mod_proofolio\event\target_removed;
use mod_proofolio\event\target_updated;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\target;
use mod_proofolio\output\competency_names;
use mod_proofolio\tests\coordinator_testcase;

/**
 * Tests of what the coordinator does with a student's targets.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class targets_test extends coordinator_testcase {
    /**
     * A target is added once, then changed; the portfolio is made when there is none.
     *
     * @covers \mod_proofolio\local\targets
     * @covers \mod_proofolio\event\target_added
     * @covers \mod_proofolio\event\target_updated
     */
    public function test_save(): void {
        $unassigned = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
        $this->assertNull(portfolio::of($this->activity->get_id(), $unassigned->id));
        $sink = $this->redirectEvents();
        $this->save($unassigned->id, ['modulecode' => ' PRJ42 ', 'modulecredits' => '4.5']);
        $this->save($unassigned->id, ['modulename' => 'Team project', 'modulecredits' => '']);
        $targets = targets::of($this->activity, $unassigned->id);
        $this->assertSame([$this->situation->competency->get('id')], array_keys($targets));
        $this->assertSame(['', 'Team project', 0.0], [
            current($targets)->get('modulecode'),
            current($targets)->get('modulename'),
            (float) current($targets)->get('modulecredits'),
        ]);
        [$added, $updated] = $sink->get_events();
        $this->assertInstanceOf(target_added::class, $added);
        $this->assertInstanceOf(target_updated::class, $updated);
        $this->assertEquals($unassigned->id, $added->relateduserid);
        $this->assertStringContainsString("userid=$unassigned->id", $added->get_url()->out(false));
    }

    /**
     * Text and credits are kept as they were meant.
     *
     * @covers \mod_proofolio\local\targets
     */
    public function test_fields(): void {
        $target = $this->save($this->situation->student->id, [
            'modulecode' => ' PRJ42 ',
            'modulename' => '<b>Team</b> project',
            'modulecredits' => ' 4.5 ',
            'moduleresponsible' => 'Ana Diaz',
        ]);
        $target = new target($target->get('id'));
        $this->assertSame('PRJ42', $target->get('modulecode'));
        $this->assertSame('Team project', $target->get('modulename'));
        $this->assertEquals(4.5, $target->get('modulecredits'));
        $this->assertSame('Ana Diaz', $target->get('moduleresponsible'));
    }

    /**
     * What cannot be saved, and the field that is named.
     *
     * @return array[]
     */
    public static function refused_provider(): array {
        return [
            'long code' => [['modulecode' => str_repeat('é', 101)], 'errortoolong', 'modulecode'],
            'long name' => [['modulename' => str_repeat('é', 256)], 'errortoolong', 'modulename'],
            'long person' => [['moduleresponsible' => str_repeat('é', 256)], 'errortoolong', 'moduleresponsible'],
            'negative' => [['modulecredits' => '-1'], 'errorcreditsnotacceptable', 'modulecredits'],
            'words' => [['modulecredits' => 'six'], 'errorcreditsnotacceptable', 'modulecredits'],
            'too many' => [['modulecredits' => '1e3'], 'errorcreditsnotacceptable', 'modulecredits'],
        ];
    }

    /**
     * Bad input is refused at its field and nothing is kept.
     *
     * @covers \mod_proofolio\local\targets
     * @dataProvider refused_provider
     * @param array $module
     * @param string $errorcode
     * @param string $field
     */
    public function test_save_refused(array $module, string $errorcode, string $field): void {
        try {
            $this->save($this->situation->student->id, $module);
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame([$errorcode, $field], [$refusal->errorcode, $refusal->field]);
        }
        $this->assertSame([], target::get_records());
    }

    /**
     * A competency of another activity is refused.
     *
     * @covers \mod_proofolio\local\targets
     */
    public function test_foreign_competency(): void {
        $other = $this->generator->create_instance(['course' => $this->situation->course->id]);
        $foreign = $this->generator->create_competency(['proofolioid' => $other->id]);
        $this->expectExceptionObject(refusal::not_of_activity('competencyid'));
        targets::save($this->activity, $this->situation->student->id, $foreign->get('id'), new \stdClass());
    }

    /**
     * Removing ends the target and leaves the proofs.
     *
     * @covers \mod_proofolio\local\targets
     * @covers \mod_proofolio\event\target_removed
     */
    public function test_remove(): void {
        $studentid = $this->situation->student->id;
        $competencyid = $this->situation->competency->get('id');
        $this->save($studentid, []);
        $this->save($this->situation->classmate->id, []);
        $this->generator->create_submitted_proof($this->situation);
        $sink = $this->redirectEvents();
        targets::remove($this->activity, $studentid, $competencyid);
        targets::remove($this->activity, $studentid, $competencyid);
        $this->assertSame([], targets::of($this->activity, $studentid));
        $this->assertCount(1, targets::of($this->activity, $this->situation->classmate->id));
        $this->assertCount(1, proof::get_records());
        $this->assertCount(1, $sink->get_events());
        $this->assertInstanceOf(target_removed::class, current($sink->get_events()));
    }

    /**
     * Offered are the competencies that are not targets yet; a target keeps its own.
     *
     * @covers \mod_proofolio\local\targets
     */
    public function test_choices(): void {
        $other = $this->generator->create_competency([
            'proofolioid' => $this->activity->get_id(),
            'code' => 'CG8',
            'name' => 'Cooperate & share',
            'sortorder' => 99,
        ]);
        $target = $this->save($this->situation->student->id, []);
        $known = targets::of($this->activity, $this->situation->student->id);
        $left = targets::choices($this->activity, $known, null);
        $this->assertSame([$other->get('id') => 'CG8 Cooperate & share'], competency_names::of($left, $this->activity));
        $own = targets::choices($this->activity, $known, $target);
        $this->assertSame([$this->situation->competency->get('id')], array_keys($own));
    }

    /**
     * Saves a target for the situation's competency.
     *
     * @param int $studentid
     * @param array $module
     * @return target
     */
    private function save(int $studentid, array $module): target {
        return targets::save($this->activity, $studentid, $this->situation->competency->get('id'), (object) $module);
    }
}
