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

use context_user;
use mod_proofolio\event\kept_trace_base;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of keeping traces.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_traces_test extends situation_testcase {
    /** A moment to act in, UTC seconds. */
    private const NOW = 1773313200;

    /** @var activity The activity. */
    private activity $activity;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->setUser($this->situation->student);
        $this->activity = activity::from_cmid($this->situation->activity->cmid);
    }

    /**
     * Puts files into a draft area of the student.
     *
     * @param string ...$filenames
     * @return int The draft area.
     */
    private function send(string ...$filenames): int {
        $itemid = file_get_unused_draft_itemid();
        foreach ($filenames as $filename) {
            get_file_storage()->create_file_from_string([
                'contextid' => context_user::instance($this->situation->student->id)->id,
                'component' => 'user',
                'filearea' => 'draft',
                'itemid' => $itemid,
                'filepath' => '/',
                'filename' => $filename,
            ], "Content of {$filename}");
        }
        return $itemid;
    }

    /**
     * Keeps a trace of the student.
     *
     * @param kept_content $content
     * @param string $key
     * @return kept_trace
     */
    private function keep(kept_content $content, string $key = 'k1'): kept_trace {
        return kept_traces::keep($this->activity, $this->situation->student->id, $content, $key, self::NOW);
    }

    /**
     * Asserts that something is refused.
     *
     * @param string $errorcode
     * @param callable $act
     */
    private function assert_refused(string $errorcode, callable $act): void {
        try {
            $act();
            $this->fail("Not refused with $errorcode");
        } catch (refusal $refusal) {
            $this->assertSame($errorcode, $refusal->errorcode);
        }
    }

    /**
     * A photo with its line is kept, in a portfolio that begins with it.
     *
     * @covers \mod_proofolio\local\kept_traces
     * @covers \mod_proofolio\local\kept_content
     */
    public function test_keep(): void {
        $content = new kept_content(' The <b>board</b> ', '2026-03-10', '', true, true, $this->send('board.jpg'));
        $trace = $this->keep($content)->read();
        $this->assertSame(['The board', 1, 1, self::NOW], [
            $trace->get('caption'),
            $trace->get('masked'),
            $trace->get('shown'),
            $trace->get('timekept'),
        ]);
        $this->assertSame('2026-03-10', calendar_day::of_time($trace->get('timeaction')));
        $this->assertEquals($this->situation->student->id, $trace->get_portfolio()->get('userid'));
        $file = kept_traces::files_of($this->activity, [$trace])[$trace->get('id')];
        $this->assertSame(['board.jpg', 'Content of board.jpg'], [$file->get_filename(), $file->get_content()]);
    }

    /**
     * A link alone is a trace; without a day it is today's.
     *
     * @covers \mod_proofolio\local\kept_traces
     * @covers \mod_proofolio\local\kept_content
     */
    public function test_keep_link(): void {
        $trace = $this->keep(new kept_content(link: ' https://example.org/board '));
        $this->assertSame(['https://example.org/board', self::NOW], [$trace->get('link'), $trace->get('timeaction')]);
        $this->assertSame([], kept_traces::files_of($this->activity, [$trace]));
    }

    /**
     * What is sent again is kept once, even when its file is no longer where it was sent to.
     *
     * @covers \mod_proofolio\local\kept_traces
     */
    public function test_kept_once(): void {
        $sink = $this->redirectEvents();
        $first = $this->keep(new kept_content('Board', itemid: $this->send('board.jpg')));
        $again = $this->keep(new kept_content('Board', itemid: 987654));
        $this->assertSame($first->get('id'), $again->get('id'));
        $this->assertSame(1, kept_trace::count_records());
        $this->assertCount(1, $sink->get_events());
        $this->assertNotSame($first->get('id'), $this->keep(new kept_content(link: 'https://example.org'), 'k2')->get('id'));
    }

    /**
     * What cannot be kept is refused, and leaves nothing behind.
     *
     * @covers \mod_proofolio\local\kept_traces
     * @covers \mod_proofolio\local\kept_content
     */
    public function test_refused(): void {
        $link = 'https://example.org';
        $refused = [
            'errornothingtokeep' => new kept_content('A line alone'),
            'errornothingarrived' => new kept_content('Board', link: $link, itemid: 987654),
            'erroronefileeach' => new kept_content('Two', itemid: $this->send('a.jpg', 'b.jpg')),
            'errorlinknotacceptable' => new kept_content(link: 'javascript:alert(1)'),
            'errortoolong' => new kept_content(str_repeat('x', draft_check::MAX_NAME + 1), link: $link),
            'errornosuchday' => new kept_content(day: '2026-02-30', link: $link),
            'errordaytocome' => new kept_content(day: '2026-03-20', link: $link),
        ];
        foreach ($refused as $errorcode => $content) {
            $this->assert_refused($errorcode, fn() => $this->keep($content));
        }
        $instance = new instance($this->situation->activity->id);
        $instance->set('maxbytes', 5)->update();
        $this->activity = activity::from_cmid($this->situation->activity->cmid);
        $this->assert_refused('errorfiletoolarge', fn() => $this->keep(new kept_content(itemid: $this->send('a.jpg'))));
        $this->assertSame(0, kept_trace::count_records());
    }

    /**
     * What is said of a trace can be changed; its file stays.
     *
     * @covers \mod_proofolio\local\kept_traces
     */
    public function test_update(): void {
        $trace = $this->keep(new kept_content('Board', itemid: $this->send('board.jpg')));
        $changed = kept_traces::update($trace, new kept_content('Masked board', '2026-03-01', '', true), self::NOW);
        $this->assertSame(['Masked board', 1], [$changed->get('caption'), $changed->read()->get('masked')]);
        $this->assertCount(1, kept_traces::files_of($this->activity, [$trace]));
        $link = $this->keep(new kept_content(link: 'https://example.org'), 'k2');
        $this->assert_refused('errornothingtokeep', fn() => kept_traces::update($link, new kept_content('No link'), self::NOW));
        $this->assertSame('https://example.org', $link->read()->get('link'));
    }

    /**
     * A deleted trace takes its file along; a draft that it was drawn into keeps its own copy.
     *
     * @covers \mod_proofolio\local\kept_traces
     * @covers \mod_proofolio\local\models\draft_trace
     */
    public function test_delete(): void {
        $trace = $this->keep(new kept_content('Board', itemid: $this->send('board.jpg')));
        $proof = $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'keptids' => [$trace->get('id')],
        ]);
        kept_traces::delete($trace);
        $this->assertSame(0, kept_trace::count_records());
        $fs = get_file_storage();
        $this->assertTrue($fs->is_area_empty($this->activity->context->id, 'mod_proofolio', kept_trace::FILEAREA));
        $draft = draft::of($proof->get('id'));
        $this->assertSame([0], array_map(fn($row): int => $row->get('keptid'), $draft->get_traces()));
        $this->assertArrayHasKey('board.jpg', draft_files::traces_of_draft($this->activity, $draft));
    }

    /**
     * Once a version uses a trace it stays as it is, but may still be shown or hidden.
     *
     * @covers \mod_proofolio\local\kept_traces
     * @covers \mod_proofolio\local\models\kept_trace
     */
    public function test_locked(): void {
        $this->preventResetByRollback();
        $trace = $this->keep(new kept_content('Board', itemid: $this->send('board.jpg')));
        $this->generator->create_submitted_proof($this->situation, ['keptids' => [$trace->get('id')]]);
        $this->assertSame([$trace->get('id')], kept_trace::locked([$trace->get('id')]));
        $this->assert_refused('errorkepttraceinuse', fn() => kept_traces::update($trace, new kept_content('Other'), self::NOW));
        $this->assert_refused('errorkepttraceinuse', fn() => kept_traces::delete($trace));
        $this->assertSame('Board', $trace->read()->get('caption'));
        kept_traces::show($trace, true, self::NOW);
        $this->assertSame(1, (new kept_trace($trace->get('id')))->get('shown'));
    }

    /**
     * It is noted when a trace was shown last, whichever way that was done.
     *
     * @covers \mod_proofolio\local\kept_traces
     */
    public function test_time_shown(): void {
        $shown = fn(kept_trace $trace): int => (new kept_trace($trace->get('id')))->get('timeshown');
        $trace = $this->keep(new kept_content(link: 'https://example.org'));
        $this->assertSame(0, $shown($trace));
        kept_traces::show($trace, true, self::NOW + 10);
        kept_traces::show($trace, true, self::NOW + 20);
        $this->assertSame(self::NOW + 10, $shown($trace));
        kept_traces::update($trace, new kept_content('New', link: 'https://example.org', shown: true), self::NOW + 30);
        $this->assertSame(self::NOW + 10, $shown($trace));
        kept_traces::show($trace, false, self::NOW + 40);
        kept_traces::update($trace, new kept_content('Newer', link: 'https://example.org', shown: true), self::NOW + 50);
        $this->assertSame(self::NOW + 50, $shown($trace));
        $this->assertSame(self::NOW, $shown($this->keep(new kept_content(link: 'https://example.org', shown: true), 'other')));
    }

    /**
     * Each act is in the log, nothing twice.
     *
     * @covers \mod_proofolio\local\kept_traces
     * @covers \mod_proofolio\event\kept_trace_base
     */
    public function test_events(): void {
        $sink = $this->redirectEvents();
        $trace = $this->keep(new kept_content(link: 'https://example.org'));
        kept_traces::update($trace, new kept_content(link: 'https://example.org/2'), self::NOW);
        kept_traces::show($trace, true, self::NOW);
        kept_traces::show($trace, true, self::NOW);
        kept_traces::show($trace, false, self::NOW);
        $id = $trace->get('id');
        kept_traces::delete($trace);
        $events = $sink->get_events();
        $this->assertSame(
            ['created', 'updated', 'shown', 'hidden', 'deleted'],
            array_map(fn($event): string => preg_replace('/^.*kept_trace_/', '', $event::class), $events),
        );
        foreach ($events as $event) {
            $this->assertInstanceOf(kept_trace_base::class, $event);
            $this->assertEquals([$id, $this->situation->student->id], [$event->objectid, $event->relateduserid]);
            $this->assertStringNotContainsString('[[', $event::get_name());
            $this->assertStringContainsString("with id '$id'", $event->get_description());
            $this->assertStringContainsString('traces.php', $event->get_url()->out(false));
        }
    }

    /**
     * An event without its student is refused.
     *
     * @covers \mod_proofolio\event\kept_trace_base
     */
    public function test_incomplete_event(): void {
        $this->expectException(\coding_exception::class);
        \mod_proofolio\event\kept_trace_created::create(['objectid' => 7, 'context' => $this->activity->context]);
    }

    /**
     * Shown traces are counted by student, those of other activities apart.
     *
     * @covers \mod_proofolio\local\models\kept_trace
     */
    public function test_count_shown(): void {
        $own = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
        foreach ([1, 1, 0] as $shown) {
            $this->generator->create_kept_trace($own + ['caption' => 'x', 'link' => 'https://example.org', 'shown' => $shown]);
        }
        $other = $this->generator->create_situation();
        $this->generator->create_kept_trace([
            'proofolioid' => $other->activity->id,
            'userid' => $other->student->id,
            'caption' => 'x',
            'shown' => 1,
        ]);
        $ids = [$this->situation->student->id, $this->situation->classmate->id, $other->student->id];
        $this->assertSame([(int) $ids[0] => 2], kept_trace::count_shown($this->situation->activity->id, $ids));
        $this->assertSame([], kept_trace::count_shown($this->situation->activity->id, []));
    }

    /**
     * A trace does not go with the portfolio of somebody else.
     *
     * @covers \mod_proofolio\local\models\kept_trace
     */
    public function test_with_portfolio(): void {
        $trace = $this->keep(new kept_content(link: 'https://example.org'));
        $this->expectException(\coding_exception::class);
        $trace->with_portfolio(portfolio::ensure($this->activity->get_id(), $this->situation->classmate->id));
    }
}
