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

use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\proof;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of drawing kept traces into proofs.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_drawing_test extends situation_testcase {
    /**
     * Keeps a trace.
     *
     * @param array $data What the generator takes.
     * @param string $owner
     * @return int Its id.
     */
    private function keep(array $data, string $owner = 'student'): int {
        return $this->generator->create_kept_trace($data + [
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->$owner->id,
            'caption' => 'Kept',
            'timeaction' => 1700000000,
        ])->get('id');
    }

    /**
     * Begins a proof with what is given.
     *
     * @param array $data What the generator takes.
     * @return proof
     */
    private function begin(array $data): proof {
        return $this->generator->create_proof($data + [
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
        ]);
    }

    /**
     * The traces of a proof's draft.
     *
     * @param proof $proof
     * @param string ...$columns
     * @return array[] The columns of each.
     */
    private function traces(proof $proof, string ...$columns): array {
        return array_map(
            fn(draft_trace $trace): array => array_map(fn(string $column) => $trace->get($column), $columns),
            draft::of($proof->get('id'))->get_traces(),
        );
    }

    /**
     * The names of the files of a proof's draft.
     *
     * @param proof $proof
     * @return string[]
     */
    private function filenames(proof $proof): array {
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $names = array_keys(draft_files::traces_of_draft($activity, draft::of($proof->get('id'))));
        sort($names);
        return $names;
    }

    /**
     * Several traces become those of one proof, with all that is said of them, in the order of the actions; they stay kept.
     *
     * @covers \mod_proofolio\local\kept_drawing
     * @covers \mod_proofolio\local\draft_traces
     */
    public function test_several_into_one(): void {
        $late = $this->keep(['caption' => 'Late', 'timeaction' => 1700000200, 'filename' => 'board.jpg', 'masked' => 1]);
        $link = $this->keep(['caption' => 'Link', 'timeaction' => 1700000100, 'link' => 'https://example.org']);
        $early = $this->keep(['caption' => 'Early', 'timeaction' => 1700000000, 'filename' => 'board.jpg', 'content' => 'other']);
        $proof = $this->begin(['keptids' => [$late, $link, $early], 'traces' => [['filename' => 'board.jpg', 'content' => 'own']]]);
        $found = $this->traces($proof, 'keptid', 'caption', 'timeaction', 'masked', 'link');
        $this->assertCount(4, $found);
        $this->assertEqualsCanonicalizing([
            [$early, 'Early', 1700000000, 0, ''],
            [$late, 'Late', 1700000200, 1, ''],
            [$link, 'Link', 1700000100, 0, 'https://example.org'],
        ], array_values(array_filter($found, fn(array $trace): bool => $trace[0] > 0)));
        $this->assertSame(['board (1).jpg', 'board (2).jpg', 'board.jpg'], $this->filenames($proof));
        $this->assertSame(3, kept_trace::count_records());
    }

    /**
     * One trace goes into several proofs.
     *
     * @covers \mod_proofolio\local\kept_drawing
     */
    public function test_one_into_several(): void {
        $kept = $this->keep(['filename' => 'board.jpg']);
        foreach ([$this->begin(['keptids' => [$kept]]), $this->begin(['keptids' => [$kept]])] as $proof) {
            $this->assertSame([[$kept, 'board.jpg']], $this->traces($proof, 'keptid', 'filename'));
            $this->assertSame(['board.jpg'], $this->filenames($proof));
        }
    }

    /**
     * Drawing what is there already changes nothing, in the draft and in the version that is improved.
     *
     * @covers \mod_proofolio\local\kept_drawing
     */
    public function test_drawn_twice(): void {
        $kept = $this->keep(['filename' => 'board.jpg']);
        $proof = $this->begin(['keptids' => [$kept], 'description' => 'Done.']);
        $this->generator->create_draft(['proofid' => $proof->get('id'), 'keptids' => [$kept, $kept]]);
        $this->assertSame([[1, $kept]], $this->traces($proof, 'number', 'keptid'));
        $this->generator->create_version(['proofid' => $proof->get('id')]);
        $this->generator->create_draft(['proofid' => $proof->get('id'), 'keptids' => [$kept]]);
        $this->assertSame([[1, $kept]], $this->traces($proof, 'number', 'keptid'));
        $this->assertSame(['board.jpg'], $this->filenames($proof));
    }

    /**
     * Traces of somebody else, and what is no trace, do not count.
     *
     * @covers \mod_proofolio\local\kept_drawing
     */
    public function test_foreign(): void {
        $foreign = $this->keep(['filename' => 'secret.jpg', 'shown' => 1], 'classmate');
        $proof = $this->begin(['keptids' => [$foreign, 987654, 0, -1]]);
        $this->assertSame([], $this->traces($proof, 'keptid'));
        $this->assertSame([], $this->filenames($proof));
    }

    /**
     * There are no more traces in a proof than the activity allows; nothing is drawn then.
     *
     * @covers \mod_proofolio\local\kept_drawing
     */
    public function test_too_many(): void {
        $this->preventResetByRollback();
        $instance = new instance($this->situation->activity->id);
        $instance->set('maxfiles', 2)->update();
        $kept = [$this->keep(['filename' => 'a.jpg']), $this->keep(['link' => 'https://example.org'])];
        $this->assertCount(2, $this->traces($this->begin(['keptids' => $kept]), 'keptid'));
        try {
            $this->begin(['keptids' => $kept, 'traces' => [['filename' => 'own.jpg']]]);
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame('errortoomanytraces', $refusal->errorcode);
        }
        $this->assertSame(1, proof::count_records());
    }

    /**
     * Without a form, as when a service saves the texts alone, the files go to the draft at once.
     *
     * @covers \mod_proofolio\local\kept_drawing
     */
    public function test_without_draft_area(): void {
        $kept = $this->keep(['filename' => 'board.jpg']);
        $proof = $this->begin([]);
        $this->setUser($this->situation->student);
        $content = new draft_content(
            name: $proof->get('name'),
            competencyid: $proof->get('competencyid'),
            keptids: [$kept],
        );
        proof_writing::save_draft($proof, $content, 0, 1700000500);
        $this->assertSame([[$kept, 'board.jpg', 1700000000]], $this->traces($proof, 'keptid', 'filename', 'timeaction'));
        $this->assertSame(['board.jpg'], $this->filenames($proof));
    }
}
