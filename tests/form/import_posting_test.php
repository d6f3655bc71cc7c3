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

use core_external\external_api;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;
use mod_proofolio\output\import_page;
use mod_proofolio\output\import_preview;
use mod_proofolio\tests\coordinator_testcase;
use mod_proofolio\tests\french;

/**
 * Tests of the page that brings competencies in: what it sends, and what it shows.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_posting_test extends coordinator_testcase {
    use french;

    /**
     * A table is looked at first, which changes nothing, and brought in when the preview is agreed to.
     *
     * @covers \mod_proofolio\form\import_posting
     * @covers \mod_proofolio\local\table_source
     * @covers \mod_proofolio\output\import_page
     * @covers \mod_proofolio\output\import_preview
     */
    public function test_table(): void {
        $content = "code,name,element\nCG8,Cooperate,Listen\nCG3,,Hand over";
        $fields = ['content' => $content, 'delimiter' => 'auto'];
        [$posting, $page] = $this->look(import_posting::TABLE, $fields);
        $preview = $page['previews'][0];
        $this->assertTrue($preview['canapply']);
        $this->assertSame(['CG8', 'CG3'], array_column($preview['lines'], 'code'));
        $this->assertSame(['new', 'extended'], array_column($preview['lines'], 'state'));
        $this->assertSame([['Listen'], ['Hand over']], array_column($preview['lines'], 'added'));
        $this->assertStringContainsString('1 competency, 2 elements', $preview['summary']);
        $this->assertSame([$content, 'auto'], array_column($preview['fields'], 'value'));
        $this->assertTrue($page['istable']);
        $this->assertCount(1, competency::get_records());

        $posting = new import_posting($this->activity, $this->situation->coordinator->id, import_posting::TABLE, $fields);
        $this->assertTrue($posting->handle($preview['fingerprint']));
        $this->assertSame('1 competency, 2 elements', import_preview::told($posting->get_plan()));
        $this->assertCount(2, competency::get_records());
        $this->assertCount(5, element::get_records());
    }

    /**
     * Every bad row is told, and nothing can be agreed to.
     *
     * @covers \mod_proofolio\form\import_posting
     * @covers \mod_proofolio\output\import_preview
     */
    public function test_bad_table(): void {
        $content = "code;name;link;element\n;No code;;A\nT1;Fine;ftp://x;B\nT2;;;C\nT1;Other;;D\nT3;Fine;;E;F\nT4;<b>Bold</b>;;G";
        [, $page] = $this->look(import_posting::TABLE, ['content' => $content, 'delimiter' => 'auto']);
        $preview = $page['previews'][0];
        $this->assertFalse($preview['canapply']);
        $this->assertSame(['Row 2', 'Row 3', 'Row 4', 'Row 5', 'Row 6'], array_column($preview['problems'], 'place'));
        $this->assertStringContainsString('link:', $preview['problems'][1]['message']);
        $this->assertStringContainsString('5 things', $preview['summary']);
        $this->assertSame(['refused', 'refused', 'new'], array_column($preview['lines'], 'state'));
        $this->assertSame('Bold', $preview['lines'][2]['name']);
        $posting = new import_posting($this->activity, $this->situation->coordinator->id, import_posting::TABLE, [
            'content' => $content,
            'delimiter' => 'auto',
        ]);
        $this->assertFalse($posting->handle($preview['fingerprint']));
        $this->assertSame('errorplanoutdated', $posting->get_refusal()->errorcode);
        $this->assertCount(1, competency::get_records());
    }

    /**
     * What cannot be read at all is told above the form.
     *
     * @covers \mod_proofolio\form\import_posting
     * @covers \mod_proofolio\output\import_page
     */
    public function test_unreadable(): void {
        [, $page] = $this->look(import_posting::TABLE, ['content' => " \n", 'delimiter' => 'auto']);
        $this->assertSame([true, false], [$page['hasmessage'], $page['haspreview']]);
        $this->assertSame(get_string('errortableempty', 'mod_proofolio'), $page['message']);
    }

    /**
     * The ready-made set is chosen whole to begin with.
     *
     * @covers \mod_proofolio\form\import_posting
     * @covers \mod_proofolio\output\import_choices
     */
    public function test_ready(): void {
        [, $page] = $this->look(import_posting::READY, ['picks' => ['CG8']]);
        $this->assertSame(['CG8'], array_column($page['previews'][0]['lines'], 'code'));
        $this->assertSame([false, true], array_column($page['choices'][0]['choices'], 'checked'));
        $fresh = $this->page(import_posting::READY, ['picks' => []], null);
        $this->assertSame([true, true], array_column($fresh['choices'][0]['choices'], 'checked'));
        [, $page] = $this->look(import_posting::READY, ['picks' => []]);
        $this->assertSame(get_string('errornothingchosen', 'mod_proofolio'), $page['message']);
    }

    /**
     * Another activity that one coordinates is offered with what is not archived there.
     *
     * @covers \mod_proofolio\form\import_posting
     * @covers \mod_proofolio\output\import_choices
     */
    public function test_activity(): void {
        $place = ['course' => $this->situation->course->id];
        $empty = $this->page(import_posting::ACTIVITY, ['from' => 0, 'picks' => []], null);
        $this->assertTrue($empty['choices'][0]['hasempty']);
        $other = $this->generator->create_instance($place + ['name' => 'Year 4']);
        $competency = $this->generator->create_competency(['proofolioid' => $other->id, 'code' => 'CG8', 'elements' => ['Listen']]);
        $fields = ['from' => (int) $other->cmid, 'picks' => [$competency->get('id')]];
        [, $page] = $this->look(import_posting::ACTIVITY, $fields);
        [$choices] = $page['choices'];
        $this->assertStringContainsString('Year 4', $choices['wheres'][0]['name']);
        $this->assertSame(['CG8'], array_column($choices['choices'], 'code'));
        $this->assertSame('1 element: Listen', $choices['choices'][0]['note']);
        $this->assertSame(['new'], array_column($page['previews'][0]['lines'], 'state'));
        $this->generator->create_instance($place);
        $several = $this->page(import_posting::ACTIVITY, ['from' => 0, 'picks' => []], null);
        $this->assertCount(2, $several['choices'][0]['wheres']);
        $this->assertFalse($several['choices'][0]['haschoices']);
    }

    /**
     * Activities of others, and competencies of activities that were not chosen, bring nothing in.
     *
     * @covers \mod_proofolio\form\import_posting
     */
    public function test_foreign(): void {
        $other = $this->generator->create_instance(['course' => $this->getDataGenerator()->create_course()->id]);
        $foreign = $this->generator->create_competency(['proofolioid' => $other->id, 'code' => 'SECRET', 'name' => 'Secret']);
        $same = $this->generator->create_instance(['course' => $this->situation->course->id]);
        foreach ([[$other->cmid, 'errorsourcenotopen'], [$same->cmid, 'errornothingchosen']] as [$cmid, $errorcode]) {
            $fields = ['from' => (int) $cmid, 'picks' => [$foreign->get('id')]];
            [$posting, $page] = $this->look(import_posting::ACTIVITY, $fields);
            $this->assertSame($errorcode, $posting->get_refusal()->errorcode);
            $this->assertNull($posting->get_plan());
            $this->assertStringNotContainsString('Secret', json_encode($page));
        }
    }

    /**
     * The sample can be brought in itself: it is what the page asks for.
     *
     * @covers \mod_proofolio\output\import_page
     * @covers \mod_proofolio\local\ready_source
     * @testWith ["en"]
     *           ["fr"]
     * @param string $language
     */
    public function test_sample(string $language): void {
        $this->have_french();
        force_current_language($language);
        $page = $this->page(import_posting::TABLE, ['content' => '', 'delimiter' => 'auto'], null);
        $this->assertCount(5, $page['headings']);
        $this->assertStringStartsWith('data:text/csv;charset=utf-8,%EF%BB%BF', $page['samplefile']);
        $content = rawurldecode(explode(',', $page['samplefile'], 2)[1]);
        $posting = new import_posting($this->activity, $this->situation->coordinator->id, import_posting::TABLE, [
            'content' => $content,
            'delimiter' => 'auto',
        ]);
        $this->assertFalse($posting->handle(''));
        $plan = $posting->get_plan();
        $this->assertSame([], $plan->problems);
        $this->assertSame(['extended', 'new'], array_column($plan->lines, 'state'));
        $this->assertCount(3, $plan->lines[1]->added);
    }

    /**
     * Looks at something that is to be brought in.
     *
     * @param string $way
     * @param array $fields
     * @return array The posting, and the page's data.
     */
    private function look(string $way, array $fields): array {
        $posting = new import_posting($this->activity, $this->situation->coordinator->id, $way, $fields);
        $this->assertFalse($posting->handle(''));
        return [$posting, $this->page($way, $fields, $posting)];
    }

    /**
     * The page's data, as its structure says.
     *
     * @param string $way
     * @param array $fields
     * @param import_posting|null $posting
     * @return array
     */
    private function page(string $way, array $fields, ?import_posting $posting): array {
        global $PAGE;
        $page = new import_page($this->activity, $this->situation->coordinator->id, $way, $fields, $posting);
        $data = $page->export_for_template($PAGE->get_renderer('core'));
        $this->assertEquals($data, external_api::clean_returnvalue(import_page::structure(), $data));
        return $data;
    }
}
