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

use context_user;
use core_external\external_api;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\kept_trace as kept_trace_model;
use mod_proofolio\tests\situation_testcase;
use moodle_exception;

/**
 * Tests of the functions about kept traces: what they do for their owner, and that they refuse all others.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_traces_test extends situation_testcase {
    /** @var kept_trace_model A trace that the student keeps for themselves. */
    private kept_trace_model $own;

    /** @var kept_trace_model A trace that the student shows. */
    private kept_trace_model $shown;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->situation->guest = guest_user();
        $this->own = $this->make(['caption' => 'Own', 'filename' => 'own.png']);
        $this->shown = $this->make(['caption' => 'Shown', 'link' => 'https://example.org', 'shown' => 1]);
    }

    /**
     * Keeps a trace of the student.
     *
     * @param array $data What the generator takes.
     * @return kept_trace_model
     */
    private function make(array $data): kept_trace_model {
        return $this->generator->create_kept_trace($data + [
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
        ]);
    }

    /**
     * Calls each function as somebody.
     *
     * @param string $person
     * @return string[] The error codes by function; nothing where it was not refused.
     */
    private function refusals(string $person): array {
        $this->setUser($this->situation->$person);
        $cmid = $this->situation->activity->cmid;
        $own = $this->own->get('id');
        $calls = [
            'keep' => fn() => keep_trace::execute($cmid, 'k1', 'Mine', '', 'https://example.org'),
            'update' => fn() => update_kept_trace::execute($own, 'Changed', '', '', true, false),
            'show' => fn() => show_kept_trace::execute($own, true),
            'delete' => fn() => delete_kept_trace::execute($own),
            'list' => fn() => list_kept_traces::execute($cmid, $this->situation->student->id),
        ];
        return array_map(function (callable $call): string {
            try {
                $call();
                return '';
            } catch (moodle_exception $refusal) {
                return $refusal->errorcode;
            }
        }, $calls);
    }

    /**
     * The student's traces are as they were.
     */
    private function assert_nothing_written(): void {
        $traces = kept_trace_model::get_records(['portfolioid' => $this->own->get('portfolioid')], 'id');
        $this->assertSame([['Own', 0], ['Shown', 1]], array_map(
            fn(kept_trace_model $trace): array => [$trace->get('caption'), $trace->get('shown')],
            $traces,
        ));
    }

    /**
     * A student keeps a photo, once, and finds it.
     *
     * @covers \mod_proofolio\external\keep_trace
     * @covers \mod_proofolio\external\list_kept_traces
     */
    public function test_keep(): void {
        $this->setUser($this->situation->student);
        $itemid = file_get_unused_draft_itemid();
        get_file_storage()->create_file_from_string([
            'contextid' => context_user::instance($this->situation->student->id)->id,
            'component' => 'user',
            'filearea' => 'draft',
            'itemid' => $itemid,
            'filepath' => '/',
            'filename' => 'board.png',
        ], 'A picture');
        $keep = fn(): array => external_api::clean_returnvalue(
            keep_trace::execute_returns(),
            keep_trace::execute($this->situation->activity->cmid, 'k1', 'Board', '2026-03-10', '', $itemid, true, true),
        );
        $kept = $keep();
        $this->assertSame($kept, $keep());
        $list = external_api::clean_returnvalue(
            list_kept_traces::execute_returns(),
            list_kept_traces::execute($this->situation->activity->cmid, $this->situation->student->id),
        );
        $traces = array_merge(...array_column($list['months'], 'traces'));
        $this->assertCount(3, $traces);
        $found = array_column($traces, null, 'traceid')[$kept['traceid']];
        $this->assertSame(
            ['Board', '2026-03-10', true, true, 'board.png', true, true],
            array_map(fn(string $key) => $found[$key], [
                'caption', 'day', 'isshown', 'ismasked', 'filename', 'isimage', 'canchange',
            ]),
        );
    }

    /**
     * A name that is none, or too long for one, is refused.
     *
     * @covers \mod_proofolio\external\keep_trace
     */
    public function test_keep_needs_a_key(): void {
        $this->setUser($this->situation->student);
        foreach (['', str_repeat('k', kept_trace_model::LONGEST_KEY + 1)] as $key) {
            try {
                keep_trace::execute($this->situation->activity->cmid, $key, '', '', 'https://example.org');
                $this->fail('Not refused');
            } catch (\invalid_parameter_exception $refusal) {
                $this->assertSame('invalidparameter', $refusal->errorcode);
            }
        }
    }

    /**
     * The owner changes, shows, hides and deletes.
     *
     * @covers \mod_proofolio\external\update_kept_trace
     * @covers \mod_proofolio\external\show_kept_trace
     * @covers \mod_proofolio\external\delete_kept_trace
     */
    public function test_owner(): void {
        $this->setUser($this->situation->student);
        $id = $this->own->get('id');
        $changed = external_api::clean_returnvalue(
            update_kept_trace::execute_returns(),
            update_kept_trace::execute($id, 'Changed', '2026-03-01', '', true, true),
        );
        $this->assertSame(['Changed', '2026-03-01', true, true], [
            $changed['caption'],
            $changed['day'],
            $changed['isshown'],
            $changed['ismasked'],
        ]);
        $hidden = external_api::clean_returnvalue(show_kept_trace::execute_returns(), show_kept_trace::execute($id, false));
        $this->assertFalse($hidden['isshown']);
        $deleted = external_api::clean_returnvalue(delete_kept_trace::execute_returns(), delete_kept_trace::execute($id));
        $this->assertSame(['deleted' => true], $deleted);
        $this->assertSame(1, kept_trace_model::count_records());
    }

    /**
     * Others are refused everything, and what they keep is their own.
     *
     * @covers \mod_proofolio\external\keep_trace
     * @covers \mod_proofolio\external\update_kept_trace
     * @covers \mod_proofolio\external\show_kept_trace
     * @covers \mod_proofolio\external\delete_kept_trace
     * @covers \mod_proofolio\external\list_kept_traces
     * @dataProvider outsiders
     * @param string $person
     */
    public function test_outsiders(string $person): void {
        $refusals = $this->refusals($person);
        if ($person === 'classmate') {
            $this->assertSame('', $refusals['keep']);
            unset($refusals['keep']);
        }
        $this->assertNotContains('', $refusals);
        $this->assert_nothing_written();
    }

    /**
     * Tutors and coordinators see what is shown, with nothing that they could change.
     *
     * @covers \mod_proofolio\external\list_kept_traces
     * @testWith ["tutor"]
     *           ["coordinator"]
     * @param string $person
     */
    public function test_supervisors(string $person): void {
        $refusals = $this->refusals($person);
        $this->assertSame('', $refusals['list']);
        unset($refusals['list']);
        $this->assertNotContains('', $refusals);
        $this->assert_nothing_written();
        $list = list_kept_traces::execute($this->situation->activity->cmid, $this->situation->student->id);
        $traces = array_merge(...array_column($list['months'], 'traces'));
        $this->assertSame(['Shown'], array_column($traces, 'caption'));
        $this->assertSame([false, false], [$traces[0]['canwrite'], $traces[0]['canchange']]);
    }

    /**
     * Where tutors come from groups, the tutor of another group is refused.
     *
     * @covers \mod_proofolio\external\list_kept_traces
     */
    public function test_tutor_of_another_group(): void {
        $instance = new instance($this->situation->activity->id);
        $instance->set('tutormode', instance::TUTORS_OF_GROUP)->update();
        foreach ([['student', 'tutor'], ['classmate', 'unassigned']] as $members) {
            $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->course->id]);
            foreach ($members as $person) {
                groups_add_member($group->id, $this->situation->$person->id);
            }
        }
        $this->assertNotContains('', $this->refusals('unassigned'));
        $this->assertSame('', $this->refusals('tutor')['list']);
    }

    /**
     * A hidden activity is closed to its students, and one that has closed can be read only.
     *
     * @covers \mod_proofolio\external\keep_trace
     * @covers \mod_proofolio\external\update_kept_trace
     * @covers \mod_proofolio\external\show_kept_trace
     * @covers \mod_proofolio\external\delete_kept_trace
     * @covers \mod_proofolio\external\list_kept_traces
     */
    public function test_closed_and_hidden(): void {
        $instance = new instance($this->situation->activity->id);
        $instance->set('timeclose', 1000)->update();
        $refusals = $this->refusals('student');
        $this->assertSame('', $refusals['list']);
        unset($refusals['list']);
        $this->assertSame(['errorclosed'], array_values(array_unique($refusals)));
        $instance->set('timeclose', 0)->update();
        set_coursemodule_visible($this->situation->activity->cmid, 0);
        $this->assertNotContains('', $this->refusals('student'));
        $this->assert_nothing_written();
    }

    /**
     * Ids of nothing, and of somebody who is no student here, are refused.
     *
     * @covers \mod_proofolio\external\update_kept_trace
     * @covers \mod_proofolio\external\show_kept_trace
     * @covers \mod_proofolio\external\delete_kept_trace
     * @covers \mod_proofolio\external\list_kept_traces
     */
    public function test_foreign_ids(): void {
        $this->setUser($this->situation->student);
        $other = $this->generator->create_situation();
        $calls = [
            fn() => update_kept_trace::execute(987654, '', '', '', false, false),
            fn() => show_kept_trace::execute(987654, true),
            fn() => delete_kept_trace::execute(987654),
            fn() => list_kept_traces::execute($this->situation->activity->cmid, $other->student->id),
            fn() => list_kept_traces::execute($this->situation->activity->cmid, 987654),
            fn() => list_kept_traces::execute($other->activity->cmid, $this->situation->student->id),
        ];
        foreach ($calls as $number => $call) {
            try {
                $call();
                $this->fail("Call $number was not refused");
            } catch (moodle_exception $refusal) {
                $this->assertNotSame('', $refusal->errorcode);
            }
        }
    }
}
