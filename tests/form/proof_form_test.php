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

use mod_proofolio\local\activity;
use mod_proofolio\local\draft_check;
use mod_proofolio\local\draft_content;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\trace_details;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the proof form: what it takes in, and what it says about bad input.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_form_test extends situation_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->setUser($this->situation->student);
    }

    /**
     * The form for a new proof, or for one that was begun.
     *
     * @param array $typed What is typed, beside a proof that would do.
     * @param proof|null $proof
     * @return proof_form
     */
    private function form(array $typed, ?proof $proof = null): proof_form {
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $writer = $proof
            ? proof_writer::of_proof($proof, 0)
            : proof_writer::of_new_proof($activity, $this->situation->student->id);
        $submission = proof_form::mock_ajax_submit($typed + [
            'name' => 'Backlog',
            'competencyid' => $this->situation->competency->get('id'),
            'letter' => '',
            'description' => ['text' => '<p>What I did</p>', 'format' => FORMAT_HTML, 'itemid' => 0],
            'analysis' => ['text' => '', 'format' => FORMAT_HTML, 'itemid' => 0],
            'baseversion' => $writer->latest,
            'nothingconfidential' => 1,
            proof_form::SUBMIT => 'Submit',
        ]);
        return new proof_form(null, ['writer' => $writer], 'post', '', null, true, $submission);
    }

    /**
     * What is typed reaches the domain.
     *
     * @covers \mod_proofolio\form\proof_form
     * @covers \mod_proofolio\form\proof_form_values
     * @covers \mod_proofolio\form\proof_writer
     */
    public function test_content(): void {
        [$first, $second] = $this->situation->elements;
        $form = $this->form([
            'letter' => 'D',
            'newexperience' => 'Internship',
            'newcontext' => 'Client portal',
            "element{$first->get('id')}" => 1,
            "element{$second->get('id')}" => 0,
            'sourcelink' => ' https://cloud.example.org/s/abc ',
            'newlink' => 'https://chat.example.org/5',
            'newlinkcaption' => 'A thread',
        ]);
        $this->assertTrue($form->is_validated());
        $this->assertTrue($form->is_submitting());
        $this->assertFalse($form->is_staying());
        $content = $form->get_content();
        $this->assertInstanceOf(draft_content::class, $content);
        $this->assertSame(['Backlog', 'D', 0], [$content->name, $content->letter, $content->contextid]);
        $this->assertSame(['Internship', 'Client portal'], [$content->newexperience, $content->newcontext]);
        $this->assertSame([$first->get('id')], $content->elementids);
        $this->assertSame('<p>What I did</p>', $content->description);
        $this->assertSame('https://cloud.example.org/s/abc', $content->sourcelink);
        $this->assertSame(['https://chat.example.org/5', 'A thread'], [$content->newlink, $content->newlinkcaption]);
    }

    /**
     * Each bad input gets its message at its field.
     *
     * @covers \mod_proofolio\form\proof_form
     * @dataProvider bad_inputs
     * @param array $typed
     * @param string $field
     * @param string $message A part of the message.
     */
    public function test_bad_input(array $typed, string $field, string $message): void {
        $form = $this->form($typed);
        $this->assertFalse($form->is_validated());
        $html = $form->render();
        $this->assertStringContainsString($message, $html);
        $this->assertStringContainsString($message, $form->error_at($field));
        $shown = array_diff_key($typed, ['letter' => 1]);
        foreach (array_filter($shown, fn($value) => is_string($value) && !is_numeric($value) && strlen($value) < 100) as $value) {
            $this->assertStringContainsString(s($value), $html, 'What was typed is still there');
        }
    }

    /**
     * Inputs that cannot be kept.
     *
     * @return array
     */
    public static function bad_inputs(): array {
        $text = fn(string $text): array => ['text' => $text, 'format' => FORMAT_HTML, 'itemid' => 0];
        $toolong = str_repeat('é', draft_check::MAX_LEVEL + 1);
        return [
            'no name' => [['name' => ' '], 'name', 'Give your proof a name'],
            'name too long' => [['name' => str_repeat('n', 256)], 'name', 'At most 255 characters'],
            'no competency' => [['competencyid' => ''], 'competencyid', 'not one of your targets'],
            'competency of elsewhere' => [['competencyid' => '987654'], 'competencyid', 'not one of your targets'],
            'no letter' => [['letter' => 'AB'], 'letter', 'Choose a letter from A to Z'],
            'context of somebody else' => [['contextid' => '987654'], 'generalnote', 'does not belong to your portfolio'],
            'context without experience' => [['newcontext' => 'Client'], 'newexperience', 'Name the experience'],
            'no description' => [['description' => $text('<p> </p>')], 'description', 'Describe what you did'],
            'description too long' => [['description' => $text($toolong)], 'description', 'At most 60000 characters'],
            'analysis too long' => [['analysis' => $text($toolong)], 'analysis', 'At most 60000 characters'],
            'script as link' => [['sourcelink' => 'javascript:alert(1)'], 'sourcelink', 'whole web address'],
            'relative link' => [['sourcelink' => '/s/abc'], 'sourcelink', 'whole web address'],
            'script as trace' => [['newlink' => 'javascript:alert(1)'], 'newlink', 'whole web address'],
            'caption without link' => [['newlinkcaption' => 'A thread'], 'newlink', 'link'],
        ];
    }

    /**
     * A letter in use is told with the proof that has it.
     *
     * @covers \mod_proofolio\form\proof_form
     */
    public function test_letter_in_use(): void {
        $this->generator->create_submitted_proof($this->situation, ['name' => 'Sheet <b>&</b>', 'letter' => 'B']);
        $form = $this->form(['letter' => 'B']);
        $this->assertFalse($form->is_validated());
        $this->assertStringContainsString('CG3-B is already your proof “Sheet', $form->error_at('letter'));
        $this->assertStringContainsString('&amp;', $form->error_at('letter'));
    }

    /**
     * Only targets can be chosen, once there are any.
     *
     * @covers \mod_proofolio\form\proof_writer
     */
    public function test_targets(): void {
        $eight = $this->generator->create_competency(['proofolioid' => $this->situation->activity->id, 'code' => 'CG8']);
        $this->assertTrue($this->form(['competencyid' => $eight->get('id')])->is_validated());
        $this->generator->create_target([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
        ]);
        $form = $this->form(['competencyid' => $eight->get('id')]);
        $this->assertFalse($form->is_validated());
        $this->assertStringContainsString('not one of your targets', $form->error_at('competencyid'));
    }

    /**
     * A draft needs no description; a submitted proof keeps its label whatever is sent.
     *
     * @covers \mod_proofolio\form\proof_form
     */
    public function test_draft_and_fixed_label(): void {
        $empty = ['description' => ['text' => '', 'format' => FORMAT_HTML, 'itemid' => 0], proof_form::SUBMIT => ''];
        $this->assertTrue($this->form($empty)->is_validated());
        $version = $this->generator->create_submitted_proof($this->situation, ['name' => 'Sheet', 'letter' => 'C']);
        $form = $this->form(['name' => 'Renamed', 'letter' => 'D'], $version->get_proof());
        $this->assertTrue($form->is_validated());
        $this->assertSame(['Sheet', 'C'], [$form->get_content()->name, $form->get_content()->letter]);
        $this->assertStringContainsString('CG3-C', $form->render());
    }

    /**
     * A trace that is moved stands where the writer wanted it.
     *
     * @covers \mod_proofolio\form\proof_form_values
     * @dataProvider moves
     * @param int[] $places The places wanted, by number.
     * @param int[] $expected The numbers in their new order.
     */
    public function test_order_of_traces(array $places, array $expected): void {
        $proof = $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'traces' => array_map(fn(int $i): array => ['filename' => "file{$i}.txt", 'content' => "File {$i}"], [1, 2, 3]),
        ]);
        $typed = [];
        foreach ($places as $number => $place) {
            $typed["traceorder{$number}"] = $place;
            $typed["tracecaption{$number}"] = "Trace {$number}";
            $typed["tracedate{$number}"] = '2026-03-12';
        }
        $traces = $this->form($typed, $proof)->get_content()->traces;
        $this->assertSame($expected, array_keys($traces));
        $this->assertSame([1, 2, 3], array_map(fn(trace_details $trace): int => $trace->sortorder, array_values($traces)));
        $this->assertSame('Trace 1', $traces[1]->caption);
        $this->assertSame('12 March 2026', userdate($traces[1]->timeaction, '%d %B %Y'));
    }

    /**
     * Places wanted for three traces.
     *
     * @return array
     */
    public static function moves(): array {
        return [
            'as they are' => [[1 => 1, 2 => 2, 3 => 3], [1, 2, 3]],
            'last to the front' => [[1 => 1, 2 => 2, 3 => 1], [3, 1, 2]],
            'first to the end' => [[1 => 3, 2 => 2, 3 => 3], [2, 3, 1]],
            'first two changed' => [[1 => 2, 2 => 1, 3 => 3], [2, 1, 3]],
            'last to the middle' => [[1 => 1, 2 => 2, 3 => 2], [1, 3, 2]],
        ];
    }

    /**
     * What was typed comes back cleaned as the form would clean it; unknown fields do not.
     *
     * @covers \mod_proofolio\form\proof_form_values
     */
    public function test_typed(): void {
        $typed = proof_form_values::typed((object) [
            'name' => 'Backlog <script>',
            'competencyid' => '7',
            'letter' => 'B',
            'description' => ['text' => '<p>Long</p>', 'format' => '1', 'itemid' => '55'],
            'element12' => '1',
            'traces' => '77',
            'tracecaption3' => 'Board',
            'tracedate3' => '2026-03-12',
            'userid' => '2',
            'sesskey' => 'old',
        ]);
        $this->assertSame(['Backlog', 7, 'B', 1, 77, 'Board'], [trim($typed['name']), $typed['competencyid'], $typed['letter'],
            $typed['element12'], $typed['traces'], $typed['tracecaption3']]);
        $this->assertSame('2026-03-12', $typed['tracedate3']);
        $this->assertSame(['text' => '<p>Long</p>', 'format' => 1, 'itemid' => 55], $typed['description']);
        $this->assertArrayNotHasKey('userid', $typed);
        $this->assertArrayNotHasKey('sesskey', $typed);
        $this->assertSame(['name', 'description', 'tracecaption3'], array_keys(proof_form_values::texts($typed)));
    }

    /**
     * Whoever submits confirms that nothing confidential shows; a draft needs no such word.
     *
     * @covers \mod_proofolio\form\proof_form
     */
    public function test_nothing_confidential(): void {
        $form = $this->form(['nothingconfidential' => 0]);
        $this->assertFalse($form->is_validated());
        $this->assertStringContainsString('tick this box', $form->error_at('nothingconfidential'));
        $this->assertTrue($this->form(['nothingconfidential' => 0, proof_form::SUBMIT => ''])->is_validated());
        $this->assertTrue($this->form([])->get_content()->nothingconfidential);
    }

    /**
     * The confirmation of the source is about one link.
     *
     * @covers \mod_proofolio\form\proof_form_values
     * @testWith ["https://a.example.org/1", "", true]
     *           ["https://a.example.org/1", "https://a.example.org/1", true]
     *           ["https://a.example.org/2", "https://a.example.org/1", false]
     * @param string $link
     * @param string $about The link that was confirmed.
     * @param bool $expected
     */
    public function test_source_confirmed(string $link, string $about, bool $expected): void {
        $form = $this->form(['sourcelink' => $link, 'sourceconfirmed' => 1, 'sourceconfirmedlink' => $about]);
        $this->assertSame($expected, $form->get_content()->sourceconfirmed);
        $this->assertFalse($this->form(['sourcelink' => $link, 'sourceconfirmed' => 0])->get_content()->sourceconfirmed);
    }

    /**
     * What is wrong in a tile is told there, once escaped, with everything typed in the tiles still there.
     *
     * @covers \mod_proofolio\form\proof_form
     * @covers \mod_proofolio\output\draft_trace_tiles
     */
    public function test_tiles_of_refused_form(): void {
        $form = $this->form([
            'addedlink2' => 'javascript:alert(1)',
            'addedcaption2' => 'The "board" & more',
            'addeddate2' => '2026-02-03',
            'addedmasked2' => 1,
        ]);
        $this->assertFalse($form->is_validated());
        $html = $form->render();
        $this->assertStringContainsString('name="addedcaption2"', $html);
        $this->assertStringContainsString('value="The &quot;board&quot; &amp; more"', $html);
        $this->assertStringContainsString('value="2026-02-03"', $html);
        $this->assertMatchesRegularExpression('~id="id_error_addedlink2">[^<]*whole web address~', $html);
        $this->assertStringNotContainsString('href="javascript:', $html);
    }

    /**
     * Files that were sent are tiles at once, in the writer's order with the traces that have a number.
     *
     * @covers \mod_proofolio\form\proof_form
     * @covers \mod_proofolio\output\draft_trace_tiles
     * @covers \mod_proofolio\output\draft_trace_tile
     */
    public function test_tiles_of_uploads(): void {
        $itemid = file_get_unused_draft_itemid();
        foreach (['first.txt', 'second.txt'] as $filename) {
            get_file_storage()->create_file_from_string([
                'contextid' => \context_user::instance($this->situation->student->id)->id,
                'component' => 'user',
                'filearea' => 'draft',
                'itemid' => $itemid,
                'filepath' => '/',
                'filename' => $filename,
            ], $filename);
        }
        $form = $this->form(['name' => '', 'traces' => $itemid, 'addedfile3' => 'second.txt', 'addedcaption3' => 'The second one']);
        $this->assertFalse($form->is_validated());
        preg_match_all('/name="(addedfile\d+)" value="([^"]*)"/', $form->render(), $found);
        $this->assertSame(['addedfile3', 'addedfile4'], $found[1]);
        $this->assertSame(['second.txt', 'first.txt'], $found[2]);
    }

    /**
     * Only the writer's own kept traces are about to be drawn in.
     *
     * @covers \mod_proofolio\form\proof_writer
     * @covers \mod_proofolio\form\proof_form_values
     * @covers \mod_proofolio\output\draft_trace_tiles
     */
    public function test_kept_traces(): void {
        $of = fn(string $person, string $caption): int => $this->generator->create_kept_trace([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->$person->id,
            'caption' => $caption,
            'filename' => "{$person}.png",
            'content' => $caption,
        ])->get('id');
        $own = $of('student', 'My own board');
        $foreign = $of('classmate', 'A board of somebody else');
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $writer = proof_writer::of_new_proof($activity, $this->situation->student->id);
        $this->assertSame([$own], array_keys($writer->kept_traces("$foreign,$own,0,987654")));
        $form = new proof_form(null, ['writer' => $writer]);
        $form->set_data(['keptids' => "$foreign,$own"]);
        $html = $form->render();
        $this->assertStringContainsString('My own board', $html);
        $this->assertStringNotContainsString('A board of somebody else', $html);
        $this->assertSame([$own, $foreign], $this->form(['keptids' => "$own,$foreign,$own"])->get_content()->keptids);
    }
}
