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
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\refusal;
use mod_proofolio\local\working_copy;
use mod_proofolio\tests\situation_testcase;
use moodle_url;
use stdClass;

/**
 * Tests of the page of the proof form: what is kept, where it leads to, and that nothing typed is lost.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_editing_test extends situation_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->setUser($this->situation->student);
    }

    /**
     * Sends the form and gets the page.
     *
     * @param array $typed
     * @param proof|null $proof None when it is new.
     * @param string|null $sesskey A key other than the one that holds.
     * @return proof_editing
     */
    private function send(array $typed, ?proof $proof = null, ?string $sesskey = null): proof_editing {
        proof_form::mock_submit($typed + [
            'name' => 'Backlog',
            'competencyid' => $this->situation->competency->get('id'),
            'letter' => '',
            'description' => ['text' => '<p>What I did</p>', 'format' => FORMAT_HTML, 'itemid' => 0],
            'analysis' => ['text' => '', 'format' => FORMAT_HTML, 'itemid' => 0],
            'baseversion' => 0,
            'nothingconfidential' => 1,
        ]);
        $posted = data_submitted();
        if ($sesskey !== null) {
            $posted->sesskey = $sesskey;
        }
        return $this->open($proof, $posted);
    }

    /**
     * The page.
     *
     * @param proof|null $proof None when it is new.
     * @param stdClass|null $posted
     * @return proof_editing
     */
    private function open(?proof $proof = null, ?stdClass $posted = null): proof_editing {
        global $PAGE, $USER;
        $PAGE->set_url(new moodle_url('/mod/proofolio/edit.php'));
        return $proof
            ? proof_editing::of_proof($proof, 0, $USER->id, $posted)
            : proof_editing::of_new_proof(activity::from_cmid($this->situation->activity->cmid), $USER->id, $posted);
    }

    /**
     * The page as it is shown.
     *
     * @param proof_editing $editing
     * @return string
     */
    private function html(proof_editing $editing): string {
        global $OUTPUT;
        return $editing->render($OUTPUT);
    }

    /**
     * The form of a new proof works without JavaScript and has one primary button.
     *
     * @covers \mod_proofolio\form\proof_editing
     * @covers \mod_proofolio\output\proof_edit
     * @covers \mod_proofolio\output\proof_guide
     * @covers \mod_proofolio\output\proof_letters
     */
    public function test_new(): void {
        $editing = $this->open();
        $this->assertNull($editing->handle());
        $html = $this->html($editing);
        $fields = ['name', 'competencyid', 'letter', 'newexperience', 'newcontext', 'description[text]', 'analysis[text]',
            'newlink', 'newlinkcaption', 'sourcelink', 'baseversion'];
        foreach ($fields as $field) {
            $this->assertStringContainsString("name=\"{$field}\"", $html);
        }
        $this->assertStringContainsString('data-region="letter-status"', $html);
        $this->assertStringContainsString(get_string('guidedescription8', 'mod_proofolio'), $html);
        $this->assertStringContainsString(get_string('guideanalysis5', 'mod_proofolio'), $html);
        $this->assertSame(1, substr_count($html, 'btn-primary'));
        $this->assertSame([], proof::get_records(), 'Looking changes nothing');
    }

    /**
     * Saving leads to the logbook, or back to the form where the traces are described.
     *
     * @covers \mod_proofolio\form\proof_editing
     */
    public function test_save(): void {
        $leave = $this->send([proof_form::SAVE => 'Save'])->handle();
        $this->assertStringContainsString('view.php', $leave->out(false));
        [$proof] = proof::get_records();
        $this->assertSame(['Backlog', 'A'], [$proof->get('name'), $proof->get('letter')]);
        $this->assertSame(0, version::latest_number($proof->get('id')));
        $stay = $this->send([proof_form::STAY => 'Save', 'newlink' => 'https://example.org/x'], $proof)->handle();
        $this->assertStringContainsString("edit.php?proofid={$proof->get('id')}", $stay->out(false));
        $html = $this->html($this->open(new proof($proof->get('id'))));
        foreach (['tracecaption1', 'tracelink1', 'tracedate1', 'tracemasked1', 'traceorder1', 'traceremoved1'] as $field) {
            $this->assertStringContainsString("name=\"{$field}\"", $html);
        }
    }

    /**
     * Submitting leads to the version.
     *
     * @covers \mod_proofolio\form\proof_editing
     */
    public function test_submit(): void {
        $editing = $this->send([proof_form::SUBMIT => 'Submit']);
        $url = $editing->handle();
        [$version] = version::get_records();
        $this->assertStringContainsString("proof.php?id={$version->get('proofid')}&version=1", $url->out(false));
        $this->assertSame('Version 1 is with your tutor.', $editing->get_success());
        $this->assertNull(draft::of($version->get('proofid')));
    }

    /**
     * The form of a new proof that is sent twice begins one proof, and adds its link once.
     *
     * @covers \mod_proofolio\form\proof_editing
     * @covers \mod_proofolio\form\sent_forms
     * @covers \mod_proofolio\local\draft_traces
     */
    public function test_sent_twice(): void {
        $typed = ['traces' => file_get_unused_draft_itemid(), 'newlink' => 'https://example.org/x', 'newlinkcaption' => 'Plan'];
        foreach ([1, 2] as $time) {
            $this->assertNotNull($this->send($typed + [proof_form::SAVE => 'Save'])->handle(), "Time $time");
        }
        [$proof] = proof::get_records();
        $this->assertCount(1, proof::get_records());
        $this->assertCount(1, draft::of($proof->get('id'))->get_traces());
        $typed['traces'] = file_get_unused_draft_itemid();
        $this->assertNotNull($this->send($typed + [proof_form::SUBMIT => 'Submit'])->handle());
        $again = $this->send($typed + [proof_form::SUBMIT => 'Submit']);
        $this->assertNull($again->handle());
        $this->assertStringContainsString('What I did', $this->html($again));
        $this->assertCount(2, proof::get_records());
        $this->assertCount(1, version::get_records());
    }

    /**
     * What was saved in another window is not overwritten unseen: the writer is told and shown it, and sends the form again to
     * replace it. A window does not come into its own way.
     *
     * @covers \mod_proofolio\form\proof_editing
     * @covers \mod_proofolio\form\proof_form
     * @covers \mod_proofolio\output\draft_other
     */
    public function test_two_windows(): void {
        $this->preventResetByRollback();
        $text = fn(string $text): array => ['text' => $text, 'format' => FORMAT_HTML, 'itemid' => 0];
        $this->send(['formkey' => 'one', 'revision' => 0, proof_form::SAVE => 'Save'])->handle();
        [$proof] = proof::get_records();
        $typed = ['formkey' => 'two', 'revision' => 0, 'description' => $text('Other words'), proof_form::SAVE => 'Save'];
        foreach ([proof_form::SAVE, proof_form::SUBMIT] as $button) {
            $editing = $this->send([$button => 'Go'] + array_diff_key($typed, [proof_form::SAVE => 1]), $proof);
            $this->assertNull($editing->handle());
        }
        $html = $this->html($editing);
        $this->assertStringContainsString('saved in another window', $html);
        $this->assertStringContainsString('Other words', $html);
        $this->assertMatchesRegularExpression('~proofolio-draft-text[^>]*>What I did<~', $html);
        $this->assertMatchesRegularExpression('/revision[^>]*value="1"/', $html);
        $this->assertSame('<p>What I did</p>', draft::of($proof->get('id'))->get('description'));
        $this->assertSame([], version::get_records());
        $this->assertNotNull($this->send(['revision' => 1] + $typed, $proof)->handle());
        $this->assertSame('Other words', draft::of($proof->get('id'))->get('description'));
        $this->assertNotNull($this->send(['description' => $text('Sent again')] + $typed, $proof)->handle());
        $this->assertSame('Sent again', draft::of($proof->get('id'))->get('description'));
    }

    /**
     * A window that was lost comes back with its own draft areas, unless these are no more.
     *
     * @covers \mod_proofolio\local\working_copy
     * @covers \mod_proofolio\form\proof_form_values
     */
    public function test_areas_of_a_lost_window(): void {
        global $USER;
        $there = file_get_unused_draft_itemid();
        get_file_storage()->create_file_from_string([
            'contextid' => \context_user::instance($USER->id)->id,
            'component' => 'user',
            'filearea' => 'draft',
            'itemid' => $there,
            'filepath' => '/',
            'filename' => 'photo.txt',
        ], 'Of the lost window');
        $writer = proof_writer::of_new_proof(activity::from_cmid($this->situation->activity->cmid), $USER->id);
        $gone = file_get_unused_draft_itemid();
        $first = proof_form_values::first($writer, ['description' => $there, 'analysis' => $gone, 'traces' => $there]);
        $this->assertEquals([$there, $there], [$first['description']['itemid'], $first['traces']]);
        $this->assertNotEquals($gone, $first['analysis']['itemid']);
    }

    /**
     * Nothing is kept of bad input, and the page says so with all that was typed.
     *
     * @covers \mod_proofolio\form\proof_editing
     */
    public function test_bad_input(): void {
        $editing = $this->send(['name' => '', 'sourcelink' => 'javascript:alert(1)', proof_form::SUBMIT => 'Submit']);
        $this->assertNull($editing->handle());
        $html = $this->html($editing);
        $this->assertStringContainsString(get_string('notsavedyet', 'mod_proofolio'), $html);
        $this->assertStringContainsString('javascript:alert(1)', $html);
        $this->assertStringContainsString('What I did', $html);
        $this->assertSame([], proof::get_records());
    }

    /**
     * With an outdated base nothing is kept; the newer version is told, and sending again makes the next one.
     *
     * @covers \mod_proofolio\form\proof_editing
     */
    public function test_outdated_base(): void {
        $first = $this->generator->create_submitted_proof($this->situation);
        $proof = new proof($first->get('proofid'));
        $this->generator->create_version(['proofid' => $proof->get('id')]);
        $typed = ['baseversion' => 1, 'description' => ['text' => 'My long words', 'format' => FORMAT_HTML, 'itemid' => 0],
            proof_form::SUBMIT => 'Submit'];
        $editing = $this->send($typed, $proof);
        $this->assertNull($editing->handle());
        $html = $this->html($editing);
        $this->assertStringContainsString('Version 2 of this proof was submitted', $html);
        $this->assertStringContainsString('version=2', $html);
        $this->assertStringContainsString('My long words', $html);
        $this->assertMatchesRegularExpression('/name="baseversion"[^>]*value="2"|value="2"[^>]*name="baseversion"/', $html);
        $this->assertSame(2, version::latest_number($proof->get('id')));
        $this->assertNotNull($this->send(['baseversion' => 2] + $typed, $proof)->handle());
        $this->assertSame('My long words', version::latest($proof->get('id'))->get('description'));
    }

    /**
     * With an expired session key nothing is kept, and the form comes back with all that was typed and a key that holds.
     *
     * @covers \mod_proofolio\form\proof_editing
     */
    public function test_expired_session_key(): void {
        $typed = ['name' => 'Typed name', 'description' => ['text' => 'My long words', 'format' => FORMAT_HTML, 'itemid' => 0],
            'newlinkcaption' => 'My caption', proof_form::SUBMIT => 'Submit'];
        $typed['description']['text'] .= '<img src="x" onerror="alert(1)">';
        $editing = $this->send($typed, null, 'expired');
        $this->assertNull($editing->handle());
        $html = $this->html($editing);
        $this->assertStringContainsString(get_string('sessionexpired', 'mod_proofolio'), $html);
        foreach (['Typed name', 'My long words', 'My caption'] as $text) {
            $this->assertStringContainsString($text, $html);
        }
        $this->assertStringNotContainsString('onerror', $html);
        $this->assertStringContainsString(sesskey(), $html);
        $this->assertStringNotContainsString('value="expired"', $html);
        $this->assertSame([], proof::get_records());
    }

    /**
     * In a closed activity nothing is kept: what was typed is shown to be copied, and a saved draft can still be read.
     *
     * @covers \mod_proofolio\form\proof_editing
     * @covers \mod_proofolio\output\proof_typed
     */
    public function test_closed(): void {
        $this->send([proof_form::SAVE => 'Save', 'description' => ['text' => 'As saved', 'format' => FORMAT_HTML, 'itemid' => 0]])
            ->handle();
        $proofid = proof::get_records()[0]->get('id');
        $instance = new instance($this->situation->activity->id);
        $instance->set('timeclose', 1000);
        $instance->update();
        $editing = $this->send(['name' => 'Another', 'tracecaption1' => 'My caption', proof_form::SAVE => 'Save']);
        $this->assertNull($editing->handle());
        $this->assertFalse($editing->has_form());
        $html = $this->html($editing);
        foreach (['Another', 'What I did', 'My caption', 'closed'] as $text) {
            $this->assertStringContainsString($text, $html);
        }
        $this->assertCount(1, proof::get_records());
        $this->assertStringContainsString('As saved', $this->html($this->open(new proof($proofid))));
    }

    /**
     * A file over the limit is refused at its field, by name.
     *
     * @covers \mod_proofolio\form\proof_editing
     */
    public function test_large_file(): void {
        $instance = new instance($this->situation->activity->id);
        $instance->set('maxbytes', 10);
        $instance->update();
        $itemid = file_get_unused_draft_itemid();
        get_file_storage()->create_file_from_string([
            'contextid' => \context_user::instance($this->situation->student->id)->id,
            'component' => 'user',
            'filearea' => 'draft',
            'itemid' => $itemid,
            'filepath' => '/',
            'filename' => 'large.txt',
        ], 'More than ten bytes');
        $editing = $this->send(['traces' => $itemid, proof_form::SAVE => 'Save']);
        $this->assertNull($editing->handle());
        $this->assertStringContainsString('“large.txt” is larger than', $this->html($editing));
        $this->assertSame([], proof::get_records());
    }

    /**
     * Nobody but the owner gets the form, and who writes no proofs gets none.
     *
     * @covers \mod_proofolio\form\proof_editing
     * @dataProvider others
     * @param string $person
     */
    public function test_refused(string $person): void {
        $proof = $this->generator->create_submitted_proof($this->situation)->get_proof();
        $this->setUser($this->situation->$person);
        $this->expectException(refusal::class);
        $this->open($proof);
    }

    /**
     * People who are not the owner.
     *
     * @return array
     */
    public static function others(): array {
        return [
            'classmate' => ['classmate'],
            'tutor' => ['tutor'],
            'coordinator' => ['coordinator'],
            'former tutor' => ['former'],
            'stranger' => ['stranger'],
        ];
    }

    /**
     * A tutor begins no proof.
     *
     * @covers \mod_proofolio\form\proof_editing
     */
    public function test_tutor_begins_nothing(): void {
        $this->setUser($this->situation->tutor);
        $this->expectExceptionObject(refusal::not_permitted('write'));
        $this->open();
    }

    /**
     * Kept traces of one's own are offered and carried along; nothing is drawn in by looking.
     *
     * @covers \mod_proofolio\form\proof_editing
     */
    public function test_kept(): void {
        $kept = $this->generator->create_kept_trace([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'caption' => 'The board after the meeting',
        ]);
        $editing = $this->open();
        $editing->offer_kept([$kept->get('id'), 987654]);
        $html = $this->html($editing);
        $this->assertStringContainsString('The board after the meeting', $html);
        $this->assertMatchesRegularExpression("/name=\"keptids\"[^>]*value=\"{$kept->get('id')}\"/", $html);
        $this->assertSame([], proof::get_records());
    }

    /**
     * How often the database is read for the page as a student meets it, warm.
     *
     * @param proof|null $proof None when it is new.
     * @return int
     */
    private function reads(?proof $proof = null): int {
        global $DB, $PAGE;
        $reads = 0;
        for ($visit = 0; $visit < 2; $visit++) {
            $PAGE = new \moodle_page();
            $before = $DB->perf_get_reads();
            $this->html($this->open($proof));
            $reads = $DB->perf_get_reads() - $before;
        }
        return $reads;
    }

    /**
     * A draft with traces.
     *
     * @param int $count How many.
     * @param string $filename The name of their files, nothing for links.
     * @return proof
     */
    private function draft_with(int $count, string $filename = ''): proof {
        $keptids = array_map(fn(int $number): int => $this->generator->create_kept_trace([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'caption' => "Trace {$number}",
            'link' => $filename === '' ? "https://example.org/{$number}" : '',
            'filename' => $filename === '' ? '' : "{$number}{$filename}",
        ])->get('id'), range(1, $count));
        return $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'keptids' => $keptids,
        ]);
    }

    /**
     * The page of a new proof and of a draft costs as much with hundreds of competencies, elements and contexts to choose from.
     *
     * @covers \mod_proofolio\form\proof_editing
     * @covers \mod_proofolio\form\proof_form
     */
    public function test_reads_with_many_choices(): void {
        $choose = function (int $count): void {
            $place = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
            for ($i = 0; $i < $count; $i++) {
                $this->generator->create_competency($place + ['elements' => ['One', 'Two', 'Three']]);
                $experience = $this->generator->create_experience($place + ['name' => "Internship {$i}"]);
                $this->generator->create_context(['experienceid' => $experience->get('id'), 'name' => "Team {$i}"]);
            }
        };
        $draft = $this->draft_with(1);
        $choose(1);
        $few = [$this->reads(), $this->reads($draft)];
        $choose(299);
        $this->assertSame($few, [$this->reads(), $this->reads($draft)]);
    }

    /**
     * A draft with twenty traces costs as much as one with a single trace, beside what Moodle itself does file by file: copying
     * them to where they can be changed, and showing them in its file manager.
     *
     * @covers \mod_proofolio\form\proof_editing
     * @covers \mod_proofolio\output\draft_trace_tiles
     */
    public function test_reads_with_many_traces(): void {
        global $DB;
        $this->assertSame($this->reads($this->draft_with(1)), $this->reads($this->draft_with(20)), 'Links');
        $own = [];
        foreach ([1, 20] as $count) {
            $proof = $this->draft_with($count, '.txt');
            $reads = $this->reads($proof);
            $copy = working_copy::of($proof);
            $before = $DB->perf_get_reads();
            $itemid = $copy->prepare_traces(activity::from_cmid($this->situation->activity->cmid));
            $own[] = $reads - ($DB->perf_get_reads() - $before);
            $this->assertCount($count, get_file_storage()->get_area_files(
                \context_user::instance($this->situation->student->id)->id,
                'user',
                'draft',
                $itemid,
                'id',
                false,
            ));
        }
        // The file manager counts the references to each file that it shows.
        $this->assertLessThanOrEqual($own[0] + 19, $own[1], 'Files');
    }
}
