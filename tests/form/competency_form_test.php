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

use mod_proofolio\local\element_entry;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;
use mod_proofolio\local\refusal;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the form for a competency.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_form_test extends situation_testcase {
    /** @var competency A competency with three elements. */
    private competency $competency;

    /** @var element[] Its elements by id. */
    private array $elements;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->setUser($this->situation->coordinator);
        $this->competency = $this->situation->competency;
        $this->elements = element::of_competencies([$this->competency->get('id')]);
    }

    /**
     * What was typed comes apart as the domain takes it; fields of other elements are not taken.
     *
     * @covers \mod_proofolio\form\competency_form
     */
    public function test_submit(): void {
        $kept = array_combine(
            array_map(fn(int $id): string => "element$id", array_keys($this->elements)),
            ['One', '', 'Three'],
        );
        competency_form::mock_submit($kept + $this->typed(['newelement1' => 'Four', 'element999999' => 'Foreign']));
        $form = $this->form();
        $data = $form->get_data();
        $this->assertEquals([
            ...array_map(
                fn(int $id, string $name) => new element_entry($name, $id),
                array_keys($this->elements),
                ['One', '', 'Three'],
            ),
            ...element_entry::all_new(['', 'Four', '', '', '']),
        ], $form->entries($data));
        $fields = $form->fields($data);
        $this->assertSame('CG3', $fields->code);
        $this->assertSame('<p>About it.</p>', $fields->description);
        $this->assertEquals(FORMAT_HTML, $fields->descriptionformat);
    }

    /**
     * Code and name are needed.
     *
     * @covers \mod_proofolio\form\competency_form
     * @testWith ["code", "errorcodemissing"]
     *           ["name", "errorcompetencynamemissing"]
     * @param string $field
     * @param string $message
     */
    public function test_required(string $field, string $message): void {
        competency_form::mock_submit($this->typed([$field => '']));
        $form = $this->form();
        $this->assertNull($form->get_data());
        $this->assertStringContainsString(get_string($message, 'mod_proofolio'), $form->render());
    }

    /**
     * A refusal is shown at its field, and what was typed is still there.
     *
     * @covers \mod_proofolio\form\competency_form
     */
    public function test_show_refusal(): void {
        competency_form::mock_submit($this->typed(['name' => 'Typed at length']));
        $form = $this->form();
        $this->assertNotNull($form->get_data());
        $form->show_refusal(refusal::code_taken('CG3', 'R & D <3'));
        $html = $form->render();
        $this->assertStringContainsString(s(refusal::code_taken('CG3', 'R & D <3')->getMessage()), $html);
        $this->assertStringContainsString('Typed at length', $html);
        $this->expectException(refusal::class);
        $form->show_refusal(refusal::not_permitted('manage'));
    }

    /**
     * The form shows what there is.
     *
     * @covers \mod_proofolio\form\competency_form
     */
    public function test_values(): void {
        $form = $this->form();
        $form->set_data(competency_form::values($this->competency));
        $html = $form->render();
        foreach (['CG3', 'Design and build', 'Understand a need', 'Plan the work', 'Build a solution'] as $text) {
            $this->assertStringContainsString($text, $html);
        }
        $this->assertSame([], competency_form::values(null));
    }

    /**
     * The form of the competency.
     *
     * @return competency_form
     */
    private function form(): competency_form {
        return new competency_form('competency.php', ['competency' => $this->competency, 'elements' => $this->elements]);
    }

    /**
     * A form filled in.
     *
     * @param array $typed
     * @return array
     */
    private function typed(array $typed): array {
        return $typed + [
            'code' => 'CG3',
            'name' => 'Design',
            'description' => ['text' => '<p>About it.</p>', 'format' => FORMAT_HTML],
            'link' => '',
        ];
    }
}
