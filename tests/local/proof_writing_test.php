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

use mod_proofolio\event\draft_saved;
use mod_proofolio\event\proof_created;
use mod_proofolio\event\version_submitted;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_trace;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of what the owner of a proof does.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_writing_test extends situation_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->setUser($this->situation->student);
    }

    /**
     * The activity.
     *
     * @return activity
     */
    private function activity(): activity {
        return activity::from_instanceid($this->situation->activity->id);
    }

    /**
     * Content with what is given changed.
     *
     * @param array $given
     * @return draft_content
     */
    private function content(array $given = []): draft_content {
        return new draft_content(...($given + [
            'name' => 'Tracking sheet',
            'competencyid' => $this->situation->competency->get('id'),
            'description' => '<p>What I did</p>',
            'nothingconfidential' => true,
        ]));
    }

    /**
     * Begins a proof as the student.
     *
     * @param array $given
     * @return proof
     */
    private function create(array $given = []): proof {
        return proof_writing::create($this->activity(), $this->situation->student->id, $this->content($given), 1000);
    }

    /**
     * The error code of what an act refuses.
     *
     * @param callable $act
     * @param string $errorcode
     * @param string|null $field
     */
    private function assert_refused(callable $act, string $errorcode, ?string $field): void {
        try {
            $act();
        } catch (refusal $refusal) {
            $this->assertSame([$errorcode, $field], [$refusal->errorcode, $refusal->field]);
            return;
        }
        $this->fail("Not refused with $errorcode");
    }

    /**
     * The first proof makes the portfolio, the letters follow each other.
     *
     * @covers \mod_proofolio\local\proof_writing
     */
    public function test_create(): void {
        $this->assertNull(portfolio::of($this->situation->activity->id, $this->situation->coordinator->id));
        $sink = $this->redirectEvents();
        $first = $this->create();
        $second = $this->create();
        $created = array_filter($sink->get_events(), fn($event): bool => $event instanceof proof_created);
        $this->assertCount(2, $created);
        $this->assertSame(['A', 'B'], [$first->get('letter'), $second->get('letter')]);
        $this->assertSame('CG3-B', $second->get_label());
        $this->assertSame($first->get('portfolioid'), $second->get('portfolioid'));
        $this->assertEquals($this->situation->student->id, $first->get_portfolio()->get('userid'));
        $draft = draft::of($first->get('id'));
        $this->assertSame('<p>What I did</p>', $draft->get('description'));
        $this->assertEquals([0, 1000], [$draft->get('baseversion'), $draft->get('timesaved')]);
    }

    /**
     * A draft is kept as a draft, and the label can change until the first submission only.
     *
     * @covers \mod_proofolio\local\proof_writing
     */
    public function test_label_until_first_submission(): void {
        $proof = $this->create(['letter' => 'D']);
        $other = $this->generator->create_competency(['proofolioid' => $this->situation->activity->id, 'code' => 'CG8']);
        $content = $this->content(['name' => 'New name', 'competencyid' => $other->get('id'), 'letter' => 'C']);
        proof_writing::save_draft($proof, $content, 0, 1001);
        $this->assertSame('CG8-C', (new proof($proof->get('id')))->get_label());
        $version = proof_writing::submit($proof, $content, 0, 1002);
        $this->assertSame(['CG8-C', 'New name'], [$version->get_label(), $version->get('name')]);
        $changes = ['name' => 'Other', 'letter' => 'A', 'competencyid' => $this->situation->competency->get('id')];
        foreach ($changes as $field => $value) {
            $given = [$field => $value] + ['name' => 'New name', 'competencyid' => $other->get('id'), 'letter' => 'C'];
            $this->assert_refused(
                fn() => proof_writing::save_draft($proof, $this->content($given), 1, 1003),
                'errorlabelfixed',
                $field,
            );
        }
    }

    /**
     * Submitting makes the version of the draft, and the draft is gone.
     *
     * @covers \mod_proofolio\local\proof_writing
     * @covers \mod_proofolio\local\version_making
     */
    public function test_submit(): void {
        $proof = $this->create();
        $sink = $this->redirectEvents();
        $elementids = [$this->situation->elements[1]->get('id')];
        $content = $this->content([
            'elementids' => $elementids,
            'analysis' => '<p>Pourquoi été</p>',
            'newexperience' => 'Internship',
            'newcontext' => 'Client A',
            'sourcelink' => 'https://cloud.example.org/f/1',
            'newlink' => 'https://cloud.example.org/f/2',
            'newlinkcaption' => 'Minutes',
        ]);
        $version = proof_writing::submit($proof, $content, 0, 2000);
        $names = array_map(fn($event): string => $event::class, $sink->get_events());
        $this->assertSame([version_submitted::class], $names);
        $stored = new version($version->get('id'));
        $this->assertEquals(
            [1, 2000, 0, 'Internship', 'Client A', $this->situation->student->id],
            array_map($stored->get(...), ['number', 'timesubmitted', 'baseversion', 'experiencename', 'contextname', 'userid']),
        );
        $this->assertStringContainsString('pourquoi ete', $stored->get('searchtext'));
        $this->assertSame('Plan the work', $stored->get_elements()[0]->get('name'));
        $this->assertSame('Minutes', $stored->get_traces()[0]->get('caption'));
        $this->assertNull(draft::of($proof->get('id')));
    }

    /**
     * A version, once submitted, cannot be changed through its model.
     *
     * @covers \mod_proofolio\local\models\version
     */
    public function test_version_is_never_changed(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $version->set('name', 'Other');
        $this->expectException(\coding_exception::class);
        $version->update();
    }

    /**
     * The second version stands beside the first; the first is as it was.
     *
     * @covers \mod_proofolio\local\proof_writing
     */
    public function test_second_version(): void {
        $first = $this->generator->create_submitted_proof($this->situation, [
            'traces' => [['filename' => 'sheet.txt', 'content' => 'v1', 'caption' => 'The sheet']],
        ]);
        $before = $first->to_record();
        $proof = $first->get_proof();
        $content = $this->content([
            'name' => $proof->get('name'),
            'description' => '<p>Better</p>',
            'fromversion' => 1,
        ]);
        $second = proof_writing::submit($proof, $content, 1, 3000);
        $this->assertEquals(2, $second->get('number'));
        $this->assertEquals($before, (new version($first->get('id')))->to_record());
        $trace = $second->get_traces()[0];
        $this->assertEquals([1, 'The sheet', 'sheet.txt'], array_map($trace->get(...), ['number', 'caption', 'filename']));
        $this->assertSame(['v1', 'v1'], [$this->file_of($first), $this->file_of($second)]);
    }

    /**
     * The content of the file of a version's first trace.
     *
     * @param version $version
     * @return string
     */
    private function file_of(version $version): string {
        $contextid = $this->activity()->context->id;
        $files = get_file_storage()->get_area_files(
            $contextid,
            'mod_proofolio',
            version_trace::FILEAREA,
            $version->get_traces()[0]->get('id'),
            'id',
            false,
        );
        return reset($files)->get_content();
    }

    /**
     * Removing a trace from the draft leaves it in the version submitted before.
     *
     * @covers \mod_proofolio\local\proof_writing
     * @covers \mod_proofolio\local\draft_files
     */
    public function test_removed_trace_stays_in_its_version(): void {
        $first = $this->generator->create_submitted_proof($this->situation, [
            'traces' => [['filename' => 'sheet.txt', 'content' => 'v1']],
        ]);
        $proof = $first->get_proof();
        $itemid = draft_files::prepare_traces_of_version($this->activity(), $first);
        draft_files::uploaded($itemid)[0]->delete();
        $given = ['name' => $proof->get('name'), 'fromversion' => 1, 'tracesitemid' => $itemid];
        $second = proof_writing::submit($proof, $this->content($given), 1, 3000);
        $this->assertSame([], $second->get_traces());
        $this->assertSame('v1', $this->file_of($first));
    }

    /**
     * What Moodle has cleared away of a window that stayed open for days takes nothing out of the draft.
     *
     * @covers \mod_proofolio\local\draft_files
     */
    public function test_draft_area_that_is_gone(): void {
        global $CFG, $USER;
        $first = $this->generator->create_submitted_proof($this->situation, [
            'traces' => [['filename' => 'sheet.txt', 'content' => 'v1']],
        ]);
        $gone = file_get_unused_draft_itemid();
        $image = "$CFG->wwwroot/draftfile.php/" . \context_user::instance($USER->id)->id . "/user/draft/$gone/a.png";
        $draft = proof_writing::save_draft($first->get_proof(), $this->content([
            'name' => $first->get('name'),
            'fromversion' => 1,
            'tracesitemid' => $gone,
            'description' => "<img src=\"$image\">",
            'descriptionitemid' => $gone,
        ]), 1, 3000);
        $this->assertCount(1, $draft->get_traces());
        $this->assertCount(1, draft_files::traces_of_draft($this->activity(), $draft));
        $this->assertSame('<img src="@@PLUGINFILE@@/a.png">', $draft->get('description'));
    }

    /**
     * A draft's files disappear with the draft.
     *
     * @covers \mod_proofolio\local\version_making
     */
    public function test_no_orphan_files(): void {
        $this->generator->create_submitted_proof($this->situation, [
            'traces' => [['filename' => 'sheet.txt', 'content' => 'v1']],
        ]);
        $fs = get_file_storage();
        $contextid = $this->activity()->context->id;
        foreach ([draft::FILEAREA_DESCRIPTION, draft::FILEAREA_ANALYSIS, draft::FILEAREA_TRACE] as $area) {
            $this->assertSame([], $fs->get_area_files($contextid, 'mod_proofolio', $area, false, 'id', false));
        }
    }

    /**
     * Whoever did not know the newest version is told which it is, and nothing is written.
     *
     * @covers \mod_proofolio\local\proof_writing
     */
    public function test_outdated_base(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $proof = $version->get_proof();
        foreach (['save_draft', 'submit'] as $act) {
            $content = $this->content(['name' => $proof->get('name')]);
            $this->assert_refused(fn() => proof_writing::$act($proof, $content, 0, 1), 'errorbaseoutdated', 'baseversion');
        }
        $this->assertNull(draft::of($proof->get('id')));
        $this->assertSame(1, version::latest_number($proof->get('id')));
    }

    /**
     * When the database fails between rows and files, nothing of the act remains.
     *
     * @covers \mod_proofolio\local\act
     * @covers \mod_proofolio\local\proof_writing
     */
    public function test_all_or_nothing(): void {
        global $DB;
        $this->preventResetByRollback();
        $proof = $this->create();
        $contextid = $this->activity()->context->id;
        $before = $DB->count_records('files', ['contextid' => $contextid]);
        $DB->delete_records('proofolio_portfolio', ['id' => $proof->get('portfolioid')]);
        try {
            $fresh = new proof($proof->get('id'));
            act::run(function () use ($fresh): void {
                get_file_storage()->create_file_from_string([
                    'contextid' => $this->activity()->context->id,
                    'component' => 'mod_proofolio',
                    'filearea' => draft::FILEAREA_TRACE,
                    'itemid' => 1,
                    'filepath' => '/',
                    'filename' => 'orphan.txt',
                ], 'orphan');
                $fresh->set('name', 'Changed');
                $fresh->update();
                $fresh->get_portfolio();
            });
            $this->fail('The missing portfolio was not noticed');
        } catch (\dml_missing_record_exception) {
            $this->assertEquals($before, $DB->count_records('files', ['contextid' => $contextid]));
            $this->assertSame('Tracking sheet', (new proof($proof->get('id')))->get('name'));
        }
    }

    /**
     * All twenty-six letters, and no more.
     *
     * @covers \mod_proofolio\local\proof_writing
     */
    public function test_no_letter_left(): void {
        $this->preventResetByRollback();
        foreach (letters::all() as $letter) {
            $this->assertSame($letter, $this->create()->get('letter'));
        }
        $this->assert_refused(fn() => $this->create(), 'errornoletterleft', 'letter');
    }

    /**
     * Drafts tell that they were saved, once in ten minutes: they save themselves every few seconds.
     *
     * @covers \mod_proofolio\event\draft_saved
     * @covers \mod_proofolio\local\proof_writing
     */
    public function test_draft_saved_event(): void {
        $proof = $this->create();
        $sink = $this->redirectEvents();
        foreach ([1001, 1199, 1200, 1201, 1799, 1800] as $now) {
            proof_writing::save_draft($proof, $this->content(), 0, $now);
        }
        $events = $sink->get_events();
        $this->assertCount(2, $events);
        $this->assertInstanceOf(draft_saved::class, $events[0]);
        $this->assertEquals($this->situation->student->id, $events[0]->relateduserid);
        $this->assertStringNotContainsString('What I did', json_encode($events[0]->get_data()) . $events[0]->get_description());
        $version = $this->generator->create_submitted_proof($this->situation);
        $sink->clear();
        proof_writing::save_draft($version->get_proof(), $this->content(['name' => $version->get('name')]), 1, 1801);
        $this->assertCount(1, $sink->get_events(), 'The first save of a draft is logged');
    }

    /**
     * A draft that another window saved is not overwritten; what the same window saved, the answer having been lost, is.
     *
     * @covers \mod_proofolio\local\proof_writing
     * @covers \mod_proofolio\local\writing_window
     */
    public function test_windows(): void {
        $this->preventResetByRollback();
        $one = fn(int $revision): writing_window => new writing_window('one', $revision);
        $two = fn(int $revision): writing_window => new writing_window('two', $revision);
        $proof = proof_writing::create($this->activity(), $this->situation->student->id, $this->content(), 1000, $one(0));
        $save = fn(string $text, ?writing_window $window): draft =>
            proof_writing::save_draft($proof, $this->content(['description' => $text]), 0, 1001, $window);
        $this->assertSame(2, $save('first', $one(1))->get('revision'));
        $this->assertSame(3, $save('answer lost', $one(1))->get('revision'));
        $this->assert_refused(fn() => $save('second', $two(2)), 'errordraftoutdated', 'revision');
        $this->assert_refused(fn() => $save('knows of none', $two(0)), 'errordraftoutdated', 'revision');
        $content = $this->content();
        $this->assert_refused(fn() => proof_writing::submit($proof, $content, 0, 1, $two(2)), 'errordraftoutdated', 'revision');
        $this->assertSame('answer lost', draft::of($proof->get('id'))->get('description'));
        $this->assertSame(4, $save('chosen', $two(3))->get('revision'));
        $this->assert_refused(fn() => $save('first again', $one(3)), 'errordraftoutdated', 'revision');
        $this->assertSame(5, $save('without script', null)->get('revision'));
    }

    /**
     * One window begins one proof, however often its answer is lost; its letter is not in its own way.
     *
     * @covers \mod_proofolio\local\proof_writing
     * @covers \mod_proofolio\local\models\draft
     */
    public function test_one_window_begins_one_proof(): void {
        $sink = $this->redirectEvents();
        $window = new writing_window('one', 0);
        $begin = fn(string $text): proof => proof_writing::create(
            $this->activity(),
            $this->situation->student->id,
            $this->content(['description' => $text]),
            1000,
            $window,
        );
        $this->assertSame($begin('first')->get('id'), $begin('again')->get('id'));
        [$proof] = proof::get_records();
        $this->assertCount(1, proof::get_records());
        $this->assertSame('again', draft::of($proof->get('id'))->get('description'));
        $this->assertCount(1, array_filter($sink->get_events(), fn($event): bool => $event instanceof proof_created));
        $other = portfolio::ensure($this->situation->activity->id, $this->situation->classmate->id);
        $this->assertNull(draft::saved_from($other->get('id'), 'one'), 'A key of somebody else');
        $this->assertNull(draft::saved_from($proof->get('portfolioid'), ''));
    }

    /**
     * A proof without a name is called so until it has one.
     *
     * @covers \mod_proofolio\local\models\proof
     * @covers \mod_proofolio\local\proof_label
     */
    public function test_no_name(): void {
        $proof = $this->create(['name' => '']);
        $this->assertSame(['(no name yet)', ''], [$proof->get('name'), $proof->get_typed_name()]);
        $this->assertSame('', $proof->to_record()->name);
        $unnamed = $this->content(['name' => '', 'letter' => 'A']);
        $this->assert_refused(fn() => proof_writing::submit($proof, $unnamed, 0, 2), 'errornamemissing', 'name');
        proof_writing::save_draft($proof, $this->content(), 0, 2);
        $this->assertSame('Tracking sheet', (new proof($proof->get('id')))->get('name'));
    }

    /**
     * A file that is taken out leaves the draft; the other traces keep their numbers, and its number is not given again.
     *
     * @covers \mod_proofolio\local\proof_writing
     * @covers \mod_proofolio\local\draft_files
     */
    public function test_removed_file(): void {
        $proof = $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'traces' => array_map(fn(int $i): array => ['filename' => "file{$i}.txt", 'content' => "File {$i}"], [1, 2]),
        ]);
        $itemid = working_copy::of($proof)->prepare_traces($this->activity());
        $content = $this->content(['tracesitemid' => $itemid, 'removedfiles' => ['file2.txt', 'nosuch.txt']]);
        $draft = proof_writing::save_draft($proof, $content, 0, 2000);
        $files = draft_files::traces_of_draft($this->activity(), $draft);
        $this->assertSame(['file1.txt'], array_keys($files));
        $this->assertSame([1], array_map(fn($trace): int => $trace->get('number'), $draft->get_traces()));
        $this->assertCount(1, draft_files::uploaded($itemid));
    }

    /**
     * Nothing can be confirmed of a source that is not there; the version says what was confirmed.
     *
     * @covers \mod_proofolio\local\proof_writing
     * @covers \mod_proofolio\local\version_making
     */
    public function test_confirmations(): void {
        $proof = $this->create(['sourceconfirmed' => true]);
        $this->assertSame(0, draft::of($proof->get('id'))->get('sourceconfirmed'));
        $content = $this->content(['sourcelink' => 'https://cloud.example.org/s/1', 'sourceconfirmed' => true]);
        $version = proof_writing::submit($proof, $content, 0, 2000);
        $this->assertSame([1, 1], [$version->get('sourceconfirmed'), $version->get('nothingconfidential')]);
    }
}
