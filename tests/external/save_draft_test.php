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
use mod_proofolio\event\draft_saved;
use mod_proofolio\form\proof_form;
use mod_proofolio\local\draft_files;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\tests\fixtures\failing_database;
use mod_proofolio\tests\situation_testcase;
use moodle_exception;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/failing_database.php');

/**
 * Tests of drafts that save themselves by web service.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class save_draft_test extends situation_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->situation->guest = guest_user();
        $this->setUser($this->situation->student);
    }

    /**
     * Saves what stands in a form.
     *
     * @param array $typed What differs from a form of a proof that is in order, by the names of the fields.
     * @param int $proofid
     * @return array
     */
    private function save(array $typed = [], int $proofid = 0): array {
        $fields = $typed + [
            'name' => 'Backlog',
            'competencyid' => $this->situation->competency->get('id'),
            'letter' => '',
            'description[text]' => '<p>What I did</p>',
            'description[format]' => FORMAT_HTML,
            'analysis[text]' => '',
            'analysis[format]' => FORMAT_HTML,
            'baseversion' => 0,
            'fromversion' => 0,
            'revision' => 0,
            'formkey' => 'window1',
        ];
        // A browser's call carries a session key; Moodle's forms ask for it.
        proof_form::mock_ajax_submit([]);
        $pairs = array_map(
            fn(string $name, $value): array => ['name' => $name, 'value' => (string) $value],
            array_keys($fields),
            $fields,
        );
        $answer = save_draft::execute($proofid, $this->situation->activity->cmid, $pairs);
        return external_api::clean_returnvalue(save_draft::execute_returns(), $answer);
    }

    /**
     * Puts a file into a draft area of the current user.
     *
     * @param int $itemid
     * @param string $filename
     * @return int The item id.
     */
    private function upload(int $itemid, string $filename = 'sheet.txt'): int {
        global $USER;
        get_file_storage()->create_file_from_string([
            'contextid' => \context_user::instance($USER->id)->id,
            'component' => 'user',
            'filearea' => 'draft',
            'itemid' => $itemid,
            'filepath' => '/',
            'filename' => $filename,
        ], "Content of $filename");
        return $itemid;
    }

    /**
     * The error code of a save, nothing when it is not refused.
     *
     * @param array $typed
     * @param int $proofid
     * @return string
     */
    private function refused(array $typed = [], int $proofid = 0): string {
        try {
            $this->save($typed, $proofid);
            return '';
        } catch (moodle_exception $refusal) {
            return $refusal->errorcode;
        }
    }

    /**
     * The first save begins the proof, the next go on with it; each tells the revision and how the traces are numbered.
     *
     * @covers \mod_proofolio\external\save_draft
     * @covers \mod_proofolio\form\draft_autosave
     * @covers \mod_proofolio\form\proof_form
     * @covers \mod_proofolio\output\draft_receipt
     */
    public function test_save(): void {
        $itemid = $this->upload(file_get_unused_draft_itemid());
        [$first] = $this->situation->elements;
        $answer = $this->save(['traces' => $itemid, "element{$first->get('id')}" => 1]);
        [$proof] = proof::get_records();
        $this->assertSame([$proof->get('id'), 'CG3-A', true, 1], [
            $answer['proofid'], $answer['label'], $answer['issaved'], $answer['revision'],
        ]);
        $this->assertStringContainsString("edit.php?proofid={$proof->get('id')}", $answer['editurl']);
        $this->assertSame(['CG3-A.1', 'sheet.txt'], [$answer['traces'][0]['label'], $answer['traces'][0]['filename']]);
        $this->assertNotSame('', $answer['savedtime']);
        $this->assertArrayNotHasKey('other', $answer);
        $this->upload($itemid, 'minutes.txt');
        $answer = $this->save(['traces' => $itemid, 'revision' => 1, 'description[text]' => '<p>More</p>', 'letter' => 'C',
            'tracecaption1' => 'The sheet', 'sourcelink' => 'https://half'], $proof->get('id'));
        $this->assertSame([2, 'CG3-C', 2], [$answer['revision'], $answer['label'], count($answer['traces'])]);
        $draft = draft::of($proof->get('id'));
        $this->assertSame(['<p>More</p>', 'https://half'], [$draft->get('description'), $draft->get('sourcelink')]);
        $this->assertSame(['The sheet', ''], array_map(fn($trace) => $trace->get('caption'), $draft->get_traces()));
        $this->assertSame([], $draft->get_elementids());
        $this->assertSame([], version::get_records());
    }

    /**
     * Files that were put into a text come along.
     *
     * @covers \mod_proofolio\form\draft_autosave
     */
    public function test_files_in_text(): void {
        global $CFG, $USER;
        $itemid = $this->upload(file_get_unused_draft_itemid(), 'a.png');
        $image = "$CFG->wwwroot/draftfile.php/" . \context_user::instance($USER->id)->id . "/user/draft/$itemid/a.png";
        $answer = $this->save(['description[text]' => "<img src=\"$image\">", 'description[itemid]' => $itemid]);
        $draft = draft::of($answer['proofid']);
        $this->assertSame('<img src="@@PLUGINFILE@@/a.png">', $draft->get('description'));
        $contextid = $draft->get_proof()->get_portfolio()->get_activity()->context->id;
        $area = [$contextid, 'mod_proofolio', draft::FILEAREA_DESCRIPTION, $draft->get('id'), '/', 'a.png'];
        $this->assertTrue(get_file_storage()->file_exists(...$area));
    }

    /**
     * What is not finished is no reason to refuse, and what is being added waits for the form's own buttons.
     *
     * @covers \mod_proofolio\form\draft_autosave
     */
    public function test_unfinished(): void {
        $taken = $this->generator->create_submitted_proof($this->situation, ['letter' => 'B']);
        $adding = ['newexperience' => 'Intern', 'newcontext' => 'Cli', 'newlink' => 'htt', 'newlinkcaption' => 'A thr'];
        $typed = ['name' => '', 'letter' => 'B', 'sourcelink' => 'javascript:', 'description[text]' => ''];
        $answer = $this->save($typed + $adding);
        $this->assertTrue($answer['issaved']);
        $proof = new proof($answer['proofid']);
        $this->assertSame(['', 'A'], [$proof->get_typed_name(), $proof->get('letter')]);
        $draft = draft::of($proof->get('id'));
        $this->assertSame([0, []], [$draft->get('contextid'), $draft->get_traces()]);
        $this->assertSame('CG3-B', $taken->get_proof()->get_label());
        $this->assertSame('errorcompetencynottarget', $this->refused(['competencyid' => '', 'formkey' => 'window2']));
    }

    /**
     * A trace whose link is being typed anew, or that is to go, stays until its owner presses a button.
     *
     * @covers \mod_proofolio\form\draft_autosave
     */
    public function test_links_and_removals_wait(): void {
        $proof = $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'traces' => [['link' => 'https://example.org/plan', 'caption' => 'Plan']],
        ]);
        $revision = draft::of($proof->get('id'))->get('revision');
        $typed = ['tracecaption1' => 'Plan', 'tracelink1' => ' ', 'traceremoved1' => 1, 'revision' => $revision];
        $this->save($typed, $proof->get('id'));
        [$trace] = draft::of($proof->get('id'))->get_traces();
        $this->assertSame(['https://example.org/plan', 'Plan'], [$trace->get('link'), $trace->get('caption')]);
    }

    /**
     * A proof that this window began is gone on with when the answer was lost, and the next form begins another.
     *
     * @covers \mod_proofolio\form\draft_autosave
     * @covers \mod_proofolio\form\sent_forms
     */
    public function test_answer_lost(): void {
        $first = $this->save(['letter' => 'A']);
        $again = $this->save(['letter' => 'A', 'description[text]' => '<p>More</p>']);
        $this->assertSame($first['proofid'], $again['proofid']);
        $this->assertSame('<p>More</p>', draft::of($first['proofid'])->get('description'));
        $later = $this->save(['description[text]' => '<p>Yet more</p>', 'revision' => 1], $first['proofid']);
        $this->assertTrue($later['issaved']);
        $this->assertNotSame($first['proofid'], $this->save(['formkey' => 'window2'])['proofid']);
        $this->setUser($this->situation->classmate);
        $this->assertNotSame($first['proofid'], $this->save()['proofid'], 'A key is the writer\'s own');
    }

    /**
     * Who saves second is shown what the other window saved, and nothing is written; having seen it, they may replace it.
     *
     * @covers \mod_proofolio\form\draft_autosave
     * @covers \mod_proofolio\output\draft_receipt
     * @covers \mod_proofolio\output\draft_other
     */
    public function test_two_windows(): void {
        $this->preventResetByRollback();
        $proofid = $this->save(['analysis[text]' => '<p>It is 3 &lt; 4</p><p>Really</p>'])['proofid'];
        $typed = ['formkey' => 'window2', 'description[text]' => '<p>Other words</p>'];
        $answer = $this->save($typed, $proofid);
        $this->assertSame([false, 0, []], [$answer['issaved'], $answer['revision'], $answer['traces']]);
        $this->assertSame([1, 0], [$answer['other']['revision'], $answer['other']['baseversion']]);
        $this->assertSame('What I did', $answer['other']['description']);
        $this->assertSame("It is 3 < 4\nReally", $answer['other']['analysis']);
        $this->assertSame('<p>What I did</p>', draft::of($proofid)->get('description'));
        $this->assertSame(2, $this->save(['revision' => 1] + $typed, $proofid)['revision']);
        $this->assertSame('<p>Other words</p>', draft::of($proofid)->get('description'));
    }

    /**
     * Who still writes what was submitted in another window is shown the version, and can go on from it.
     *
     * @covers \mod_proofolio\form\draft_autosave
     * @covers \mod_proofolio\output\draft_other
     */
    public function test_submitted_meanwhile(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $proofid = $version->get('proofid');
        $typed = ['name' => $version->get('name'), 'revision' => 2];
        $answer = $this->save($typed, $proofid);
        $this->assertFalse($answer['issaved']);
        $this->assertSame([0, 1, 'What I did.'], [
            $answer['other']['revision'], $answer['other']['baseversion'], $answer['other']['description'],
        ]);
        $this->assertNull(draft::of($proofid));
        $this->assertTrue($this->save(['baseversion' => 1, 'revision' => 0] + $typed, $proofid)['issaved']);
        $this->assertSame(1, draft::of($proofid)->get('baseversion'));
    }

    /**
     * Those who do not write this proof: nothing is read or written for them.
     *
     * @covers \mod_proofolio\external\save_draft
     * @dataProvider others
     * @param string $person
     */
    public function test_refused(string $person): void {
        $proofid = $this->save()['proofid'];
        $this->setUser($this->situation->$person);
        $this->assertNotSame('', $this->refused(['formkey' => 'window2', 'description[text]' => 'Changed'], $proofid));
        $this->assertNotSame('', $this->refused(['revision' => 1, 'description[text]' => 'Changed'], $proofid));
        $this->assertSame('<p>What I did</p>', draft::of($proofid)->get('description'));
        if ($person !== 'classmate') {
            $this->assertNotSame('', $this->refused(), 'Nor do they begin one');
            $this->assertCount(1, proof::get_records());
        }
    }

    /**
     * People who do not write the student's proof.
     *
     * @return array
     */
    public static function others(): array {
        return [
            'classmate' => ['classmate'],
            'tutor' => ['tutor'],
            'another student\'s tutor' => ['othertutor'],
            'former tutor' => ['former'],
            'coordinator' => ['coordinator'],
            'stranger' => ['stranger'],
            'guest' => ['guest'],
        ];
    }

    /**
     * A hidden activity, one that is closed or not open yet, and ids of nothing.
     *
     * @covers \mod_proofolio\external\save_draft
     */
    public function test_not_here(): void {
        $proofid = $this->save()['proofid'];
        $this->assertSame('errorcannotviewdraft', $this->refused([], 987654));
        $closed = ['errorclosed' => ['timeclose' => 1000], 'errornotopen' => ['timeclose' => 0, 'timeopen' => 4000000000]];
        foreach ($closed as $code => $dates) {
            $instance = new instance($this->situation->activity->id);
            $instance->set_many($dates);
            $instance->update();
            $this->assertSame([$code, $code], [$this->refused([], $proofid), $this->refused(['formkey' => 'window2'])]);
        }
        $instance->set('timeopen', 0);
        $instance->update();
        set_coursemodule_visible($this->situation->activity->cmid, 0);
        $this->assertNotSame('', $this->refused([], $proofid));
        $this->assertSame(1, draft::of($proofid)->get('revision'));
    }

    /**
     * What belongs to somebody else is refused, or stays out.
     *
     * @covers \mod_proofolio\external\save_draft
     * @covers \mod_proofolio\local\draft_files
     */
    public function test_foreign_ids(): void {
        $elsewhere = $this->generator->create_situation();
        $this->assertSame('errorcompetencynottarget', $this->refused(['competencyid' => $elsewhere->competency->get('id')]));
        $experience = $this->generator->create_experience([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->classmate->id,
            'name' => 'Internship',
        ]);
        $context = $this->generator->create_context(['experienceid' => $experience->get('id'), 'name' => 'Client']);
        $this->assertSame('errorforeign', $this->refused(['contextid' => $context->get('id')]));
        $this->setUser($this->situation->classmate);
        $foreign = $this->upload(file_get_unused_draft_itemid(), 'secret.txt');
        $this->setUser($this->situation->student);
        $own = $this->upload(file_get_unused_draft_itemid());
        $proofid = $this->save(['traces' => $own, "element{$elsewhere->elements[0]->get('id')}" => 1])['proofid'];
        $answer = $this->save(['traces' => $foreign, 'description[itemid]' => $foreign, 'revision' => 1], $proofid);
        $this->assertSame(['sheet.txt'], array_column($answer['traces'], 'filename'));
        $draft = draft::of($proofid);
        $this->assertSame([], $draft->get_elementids());
        $activity = $draft->get_proof()->get_portfolio()->get_activity();
        $this->assertSame(['sheet.txt'], array_keys(draft_files::traces_of_draft($activity, $draft)));
    }

    /**
     * When the database fails in the middle of a save, nothing of it remains, files included.
     *
     * @covers \mod_proofolio\form\draft_autosave
     * @covers \mod_proofolio\local\proof_writing
     */
    public function test_all_or_nothing(): void {
        global $DB;
        $this->preventResetByRollback();
        $itemid = $this->upload(file_get_unused_draft_itemid());
        $proofid = $this->save(['traces' => $itemid])['proofid'];
        $contextid = \context_module::instance($this->situation->activity->cmid)->id;
        $stored = fn(): array => [
            draft::of($proofid)->to_record(),
            array_map(fn(draft_trace $trace): \stdClass => $trace->to_record(), draft_trace::get_records([], 'id')),
            $DB->count_records('files', ['contextid' => $contextid]),
            (new proof($proofid))->get('name'),
        ];
        $before = $stored();
        $this->upload($itemid, 'minutes.txt');
        [$element] = $this->situation->elements;
        $typed = ['name' => 'Changed', 'traces' => $itemid, "element{$element->get('id')}" => 1, 'revision' => 1];
        $failed = failing_database::during('proofolio_draft_element', fn() => $this->save($typed, $proofid));
        $this->assertTrue($failed);
        $this->assertEquals($before, $stored());
        $this->assertSame(2, count($this->save($typed, $proofid)['traces']), 'Nothing is in the way of the next attempt');
    }

    /**
     * Saving costs the same number of reads however much there is in the portfolio.
     *
     * @covers \mod_proofolio\external\save_draft
     */
    public function test_constant_reads(): void {
        global $DB;
        $itemid = $this->upload(file_get_unused_draft_itemid());
        $proofid = $this->save(['traces' => $itemid])['proofid'];
        $revision = 1;
        $reads = function () use ($DB, $itemid, $proofid, &$revision): int {
            $before = $DB->perf_get_reads();
            $revision = $this->save(['traces' => $itemid, 'revision' => $revision], $proofid)['revision'];
            return $DB->perf_get_reads() - $before;
        };
        $reads();
        $few = $reads();
        foreach (range(1, 8) as $i) {
            $this->upload($itemid, "more$i.txt");
            $this->generator->create_submitted_proof($this->situation);
        }
        $reads();
        $this->assertSame($few, $reads());
    }

    /**
     * The log is not filled with drafts that save themselves.
     *
     * @covers \mod_proofolio\event\draft_saved
     */
    public function test_log(): void {
        $proofid = $this->save()['proofid'];
        $sink = $this->redirectEvents();
        foreach (range(1, 5) as $revision) {
            $this->save(['revision' => $revision], $proofid);
        }
        $saved = array_filter($sink->get_events(), fn($event): bool => $event instanceof draft_saved);
        $this->assertLessThanOrEqual(1, count($saved));
    }
}
