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

use mod_proofolio\event\draft_discarded;
use mod_proofolio\event\proof_deleted;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_answer;
use mod_proofolio\local\models\draft_element;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of deleting a proof that was never submitted, and of throwing a draft away.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_removal_test extends situation_testcase {
    /**
     * How many files the plugin has stored.
     *
     * @return int
     */
    private function count_files(): int {
        global $DB;
        return $DB->count_records_select('files', "component = 'mod_proofolio' AND filename <> '.'");
    }

    /**
     * The proof goes with its draft and files, and its letter is free; another proof stays.
     *
     * @covers \mod_proofolio\local\proof_removal
     * @covers \mod_proofolio\local\draft_removal
     * @covers \mod_proofolio\event\proof_deleted
     */
    public function test_delete(): void {
        $data = [
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'elements' => [$this->situation->elements[0]->get('id')],
            'traces' => [['caption' => 'The board', 'filename' => 'board.png', 'content' => 'board']],
        ];
        $proof = $this->generator->create_proof($data);
        $other = $this->generator->create_proof($data);
        $this->assertSame(2, $this->count_files());
        $sink = $this->redirectEvents();
        proof_removal::delete($proof);
        $left = array_values(proof::get_records());
        $this->assertSame([$other->get('id')], array_map(fn(proof $row): int => $row->get('id'), $left));
        foreach ([draft::class, draft_element::class, draft_trace::class] as $model) {
            $this->assertSame(1, $model::count_records(), $model);
        }
        $this->assertSame(1, $this->count_files());
        [$event] = $sink->get_events();
        $this->assertInstanceOf(proof_deleted::class, $event);
        $this->assertStringContainsString('/mod/proofolio/view.php', $event->get_url()->out());
        $this->assertSame('A', $this->generator->create_proof($data)->get('letter'));
    }

    /**
     * What was submitted is not deleted; what was taken back can be.
     *
     * @covers \mod_proofolio\local\proof_removal
     */
    public function test_submitted_stays(): void {
        // What is refused is rolled back, and acts follow.
        $this->preventResetByRollback();
        $version = $this->generator->create_submitted_proof($this->situation);
        $proof = $version->get_proof();
        try {
            proof_removal::delete($proof);
            $this->fail('It was deleted');
        } catch (refusal $refusal) {
            $this->assertSame('errorsubmittedstays', $refusal->errorcode);
        }
        $this->assertSame(1, version::count_records());
        withdrawal::withdraw($version, 5000);
        proof_removal::delete($proof);
        $this->assertSame([0, 0], [proof::count_records(), draft::count_records()]);
    }

    /**
     * A draft is thrown away as its owner saw it, and only where a version is left.
     *
     * @covers \mod_proofolio\local\draft_removal
     * @covers \mod_proofolio\event\draft_discarded
     */
    public function test_discard(): void {
        // What is refused is rolled back, and acts follow.
        $this->preventResetByRollback();
        $version = $this->generator->create_submitted_proof($this->situation, [
            'traces' => [['caption' => 'The board', 'filename' => 'board.png', 'content' => 'board']],
        ]);
        $proof = $version->get_proof();
        $draft = $this->generator->create_draft(['proofid' => $proof->get('id'), 'description' => '<p>Better.</p>']);
        $this->assertSame(2, $this->count_files());
        $seen = $draft->get('revision');
        $saved = $this->generator->create_draft(['proofid' => $proof->get('id'), 'description' => '<p>Best.</p>']);
        $this->assertGreaterThan($seen, $saved->get('revision'));
        try {
            draft_removal::discard($proof, $seen);
            $this->fail('It was thrown away');
        } catch (refusal $refusal) {
            $this->assertSame('errordraftsavedmeanwhile', $refusal->errorcode);
        }
        $this->assertSame('<p>Best.</p>', draft::of($proof->get('id'))->get('description'));
        $sink = $this->redirectEvents();
        draft_removal::discard($proof, $saved->get('revision'));
        draft_removal::discard($proof, $saved->get('revision'));
        $this->assertCount(1, array_filter($sink->get_events(), fn($event): bool => $event instanceof draft_discarded));
        $this->assertNull(draft::of($proof->get('id')));
        $this->assertSame([0, 0], [draft_trace::count_records(), draft_answer::count_records()]);
        $this->assertSame(1, $this->count_files());
    }

    /**
     * The only words of a proof are not thrown away as a draft.
     *
     * @covers \mod_proofolio\local\draft_removal
     */
    public function test_discard_never_submitted(): void {
        $proof = $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
        ]);
        $this->expectExceptionMessage(get_string('errornotsubmitted', 'mod_proofolio'));
        draft_removal::discard($proof, draft::of($proof->get('id'))->get('revision'));
    }
}
