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

use mod_proofolio\event\competency_archived;
use mod_proofolio\event\competency_created;
use mod_proofolio\event\competency_deleted;
use mod_proofolio\event\competency_unarchived;
use mod_proofolio\event\competency_updated;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\version;
use mod_proofolio\tests\coordinator_testcase;

/**
 * Tests of what the coordinator does with competencies.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competencies_test extends coordinator_testcase {
    /** When things are archived. */
    private const NOW = 1790000000;

    /**
     * A competency comes behind the others, with its elements in their order and blank ones passed over.
     *
     * @covers \mod_proofolio\local\competencies
     * @covers \mod_proofolio\event\competency_created
     */
    public function test_create(): void {
        $sink = $this->redirectEvents();
        $elements = element_entry::all_new(['Listen', ' ', 'Speak ']);
        $competency = competencies::create($this->activity, $this->fields(['code' => ' CG8 ']), $elements);
        $this->assertSame('CG8', $competency->get('code'));
        $this->assertSame(
            [$this->situation->competency->get('id'), $competency->get('id')],
            array_keys(competency::of_activity($this->activity->get_id())),
        );
        $this->assertSame(['Listen', 'Speak'], $this->element_names($competency));
        $event = current($sink->get_events());
        $this->assertInstanceOf(competency_created::class, $event);
        $this->assertEquals($this->activity->context, $event->get_context());
        $this->assertStringContainsString('manage.php', $event->get_url()->out(false));
    }

    /**
     * Elements are renamed, put in order, removed when emptied, left behind the others when not mentioned, and added in between.
     *
     * @covers \mod_proofolio\local\competencies
     * @covers \mod_proofolio\local\competency_elements
     */
    public function test_update(): void {
        [$first, $second, $third] = $this->situation->elements;
        $sink = $this->redirectEvents();
        $this->update($this->fields(['code' => 'CG3', 'name' => 'Design', 'link' => 'https://example.org/cg3']), [
            new element_entry(' Build it ', $third->get('id')),
            new element_entry(''),
            new element_entry('Hand over'),
            new element_entry(' ', $second->get('id')),
        ]);
        $competency = new competency($this->situation->competency->get('id'));
        $this->assertSame('Design', $competency->get('name'));
        $this->assertSame('https://example.org/cg3', $competency->get('link'));
        $this->assertSame(['Build it', 'Hand over', 'Understand a need'], $this->element_names($competency));
        $this->assertSame([3, 1], [
            (new element($first->get('id')))->get('sortorder'),
            (new element($third->get('id')))->get('sortorder'),
        ]);
        $this->assertInstanceOf(competency_updated::class, current($sink->get_events()));
    }

    /**
     * Versions keep the code and the element names that they were submitted with.
     *
     * @covers \mod_proofolio\local\competencies
     */
    public function test_versions_keep_their_label(): void {
        $element = $this->situation->elements[0];
        $version = $this->generator->create_submitted_proof($this->situation, ['elements' => [$element->get('id')]]);
        $this->update($this->fields(['code' => 'CG4']), [new element_entry('Renamed', $element->get('id'))]);
        $version = new version($version->get('id'));
        $this->assertSame('CG3-A', $version->get_label());
        $this->assertSame('Understand a need', $version->get_elements()[0]->get('name'));
        $this->assertSame('CG4-A', $version->get_proof()->get_label());
    }

    /**
     * What cannot be saved, and the field that is named.
     *
     * @return array[]
     */
    public static function refused_provider(): array {
        return [
            'no code' => [['code' => ' '], 'errorcodemissing', 'code'],
            'no name' => [['name' => "\t"], 'errorcompetencynamemissing', 'name'],
            'long code' => [['code' => str_repeat('é', 51)], 'errortoolong', 'code'],
            'long name' => [['name' => str_repeat('é', 256)], 'errortoolong', 'name'],
            'long description' => [['description' => str_repeat('é', 60001)], 'errortoolong', 'description'],
            'code in use, folded' => [['code' => 'cg3'], 'errorcodetaken', 'code'],
            'script link' => [['link' => 'javascript:alert(1)'], 'errorlinknotacceptable', 'link'],
            'relative link' => [['link' => '/cg8'], 'errorlinknotacceptable', 'link'],
        ];
    }

    /**
     * Bad input is refused at its field and nothing is kept.
     *
     * @covers \mod_proofolio\local\competencies
     * @dataProvider refused_provider
     * @param array $fields
     * @param string $errorcode
     * @param string $field
     */
    public function test_create_refused(array $fields, string $errorcode, string $field): void {
        $sink = $this->redirectEvents();
        try {
            competencies::create($this->activity, $this->fields($fields), element_entry::all_new(['Listen']));
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame([$errorcode, $field], [$refusal->errorcode, $refusal->field]);
        }
        $this->assertCount(1, competency::of_activity($this->activity->get_id()));
        $this->assertCount(3, element::get_records());
        $this->assertEmpty($sink->get_events());
    }

    /**
     * A new element with too long a name is named by its field.
     *
     * @covers \mod_proofolio\local\competencies
     */
    public function test_long_element(): void {
        $this->preventResetByRollback();
        try {
            competencies::create($this->activity, $this->fields(), element_entry::all_new(['', str_repeat('a', 256)]));
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame(['errortoolong', 'newelement1'], [$refusal->errorcode, $refusal->field]);
        }
        $this->assertCount(1, competency::of_activity($this->activity->get_id()));
    }

    /**
     * An element that a draft or a version shows is archived, and comes back as it was.
     *
     * @covers \mod_proofolio\local\competencies
     * @covers \mod_proofolio\local\competency_elements
     * @covers \mod_proofolio\local\models\competency_uses
     * @testWith ["create_proof"]
     *           ["create_submitted_proof"]
     * @param string $use How the generator makes what shows it.
     */
    public function test_element_in_use(string $use): void {
        $id = $this->situation->elements[1]->get('id');
        $own = ['proofolioid' => $this->activity->get_id(), 'userid' => $this->situation->student->id, 'elements' => [$id],
            'competencyid' => $this->situation->competency->get('id')];
        $use === 'create_proof' ? $this->generator->create_proof($own) : $this->generator->$use($this->situation, $own);
        $this->update($this->fields(['code' => 'CG3']), [new element_entry('', $id)]);
        $this->assertSame(self::NOW, (new element($id))->get('timearchived'));
        $this->assertSame(['Understand a need', 'Build a solution'], $this->choosable_names());
        $sink = $this->redirectEvents();
        competencies::bring_back_element(new element($id));
        $this->assertSame(['Understand a need', 'Plan the work', 'Build a solution'], $this->choosable_names());
        $this->assertInstanceOf(competency_updated::class, current($sink->get_events()));
    }

    /**
     * An archived element that is not mentioned keeps its place, and stays archived.
     *
     * @covers \mod_proofolio\local\competency_elements
     */
    public function test_archived_element_left_alone(): void {
        [$first, $second, $third] = $this->situation->elements;
        $second->set('timearchived', 5);
        $second->update();
        $this->update($this->fields(['code' => 'CG3']), [
            new element_entry('Three', $third->get('id')),
            new element_entry('One', $first->get('id')),
        ]);
        $this->assertSame(['Three', 'One'], $this->choosable_names());
        $second = new element($second->get('id'));
        $this->assertSame([5, 'Plan the work'], [$second->get('timearchived'), $second->get('name')]);
    }

    /**
     * The elements of another competency are out of reach.
     *
     * @covers \mod_proofolio\local\competencies
     */
    public function test_foreign_element(): void {
        $other = $this->generator->create_competency(['proofolioid' => $this->activity->get_id(), 'elements' => ['Theirs']]);
        $theirs = current(element::of_competencies([$other->get('id')]));
        try {
            $this->update($this->fields(['code' => 'CG3']), [new element_entry('', $theirs->get('id'))]);
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame('errornotofactivity', $refusal->errorcode);
        }
        $this->assertSame(['Theirs'], $this->element_names($other));
    }

    /**
     * Two activities may use the same code.
     *
     * @covers \mod_proofolio\local\competencies
     */
    public function test_same_code_in_another_activity(): void {
        $other = $this->generator->create_instance(['course' => $this->situation->course->id]);
        $competency = competencies::create(activity::from_cmid($other->cmid), $this->fields(['code' => 'CG3']), []);
        $this->assertSame('CG3', $competency->get('code'));
    }

    /**
     * An unused competency goes with its elements.
     *
     * @covers \mod_proofolio\local\competencies
     */
    public function test_delete(): void {
        $this->assertFalse(competencies::is_used($this->situation->competency));
        $sink = $this->redirectEvents();
        $this->assertFalse(competencies::remove($this->situation->competency, self::NOW));
        $this->assertSame([], competency::get_records());
        $this->assertSame([], element::get_records());
        $this->assertInstanceOf(competency_deleted::class, current($sink->get_events()));
    }

    /**
     * A competency that a target or a proof refers to is archived, and comes back with one act.
     *
     * @covers \mod_proofolio\local\competencies
     * @covers \mod_proofolio\local\models\archivable
     * @covers \mod_proofolio\event\competency_archived
     * @covers \mod_proofolio\event\competency_unarchived
     * @testWith ["create_target"]
     *           ["create_proof"]
     *           ["create_judgement"]
     * @param string $use How the generator makes what refers to it.
     */
    public function test_remove_in_use(string $use): void {
        $this->generator->$use([
            'proofolioid' => $this->activity->get_id(),
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
        ] + ($use === 'create_judgement' ? ['judgeid' => $this->situation->tutor->id] : []));
        $this->assertTrue(competencies::is_used($this->situation->competency));
        $sink = $this->redirectEvents();
        $this->assertTrue(competencies::remove($this->situation->competency, self::NOW));
        $again = new competency($this->situation->competency->get('id'));
        $this->assertTrue(competencies::remove($again, self::NOW + 60));
        $archived = new competency($this->situation->competency->get('id'));
        $this->assertSame(self::NOW, $archived->get('timearchived'));
        $this->assertTrue($archived->is_archived());
        $this->assertInstanceOf(competency_archived::class, current($sink->get_events()));
        $this->assertCount(3, $this->element_names($archived));
        $sink->clear();
        competencies::bring_back($archived);
        $this->assertFalse((new competency($archived->get('id')))->is_archived());
        $this->assertInstanceOf(competency_unarchived::class, current($sink->get_events()));
    }

    /**
     * The code of an archived competency is taken still, and the refusal says why.
     *
     * @covers \mod_proofolio\local\competencies
     */
    public function test_code_of_archived(): void {
        $this->situation->competency->set('timearchived', self::NOW);
        $this->situation->competency->update();
        $this->expectExceptionObject(refusal::code_archived('cg3', 'Design and build systems and organisations'));
        competencies::create($this->activity, $this->fields(['code' => 'cg3']), []);
    }

    /**
     * Changes the competency of the situation.
     *
     * @param \stdClass $fields
     * @param element_entry[] $elements
     */
    private function update(\stdClass $fields, array $elements): void {
        competencies::update($this->situation->competency, $fields, $elements, self::NOW);
    }

    /**
     * The names of the elements that can be chosen.
     *
     * @return string[]
     */
    private function choosable_names(): array {
        $elements = element::of_competencies([$this->situation->competency->get('id')]);
        return array_values(array_map(
            fn(element $element): string => $element->get('name'),
            element::without_archived($elements),
        ));
    }

    /**
     * The fields of a competency.
     *
     * @param array $changed
     * @return \stdClass
     */
    private function fields(array $changed = []): \stdClass {
        return (object) ($changed + [
            'code' => 'CG8',
            'name' => 'Cooperate',
            'description' => '<p>With others.</p>',
            'descriptionformat' => FORMAT_HTML,
            'link' => '',
        ]);
    }

    /**
     * The names of a competency's elements.
     *
     * @param competency $competency
     * @return string[]
     */
    private function element_names(competency $competency): array {
        return array_values(array_map(
            fn(element $element): string => $element->get('name'),
            element::of_competencies([$competency->get('id')]),
        ));
    }
}
