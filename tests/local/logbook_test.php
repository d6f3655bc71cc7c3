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

use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the logbook.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_test extends situation_testcase {
    /**
     * Begins a draft of the student.
     *
     * @param array $data
     * @return models\proof
     */
    private function draft(array $data = []): models\proof {
        return $this->generator->create_proof($data + [
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
        ]);
    }

    /**
     * The student's own logbook.
     *
     * @param array $filter
     * @return string[] Labels, in order.
     */
    private function own(array $filter = []): array {
        $portfolio = portfolio::of($this->situation->activity->id, $this->situation->student->id);
        $logbook = logbook::own($portfolio, new logbook_filter(...$filter));
        return array_map(fn(proof_summary $proof): string => $proof->get_label(), $logbook->proofs);
    }

    /**
     * The logbook that a tutor reads.
     *
     * @param array $filter
     * @return logbook
     */
    private function students(array $filter = []): logbook {
        $activity = activity::from_instanceid($this->situation->activity->id);
        $ids = [$this->situation->student->id, $this->situation->classmate->id];
        return logbook::of_students($activity, $ids, new logbook_filter(...$filter), $this->situation->tutor->id);
    }

    /**
     * A row tells label, state, version, comments and what is new.
     *
     * @covers \mod_proofolio\local\logbook
     * @covers \mod_proofolio\local\proof_summary
     * @covers \mod_proofolio\local\models\proof_listing
     */
    public function test_row(): void {
        $version = $this->generator->create_submitted_proof($this->situation, ['name' => 'Backlog', 'timesubmitted' => 5000]);
        $this->generator->create_decision([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->tutor->id,
            'outcome' => decision::CHANGES,
            'timedecided' => 6000,
        ]);
        $portfolio = portfolio::of($this->situation->activity->id, $this->situation->student->id);
        [$row] = logbook::own($portfolio, new logbook_filter())->proofs;
        $this->assertSame(
            ['CG3-A', 'Backlog', 'changes', 1, 1, 1, 6000, 0],
            [$row->get_label(), $row->name, $row->state, $row->versionnumber, $row->comments, $row->unread, $row->timeactivity,
                $row->timedraft],
        );
        [$row] = $this->students()->proofs;
        $this->assertSame(1, $row->unread, 'The version is new for the tutor, their own comment is not');
    }

    /**
     * Own proofs come by competency and letter, with drafts; tutors never see drafts.
     *
     * @covers \mod_proofolio\local\logbook
     */
    public function test_order_and_drafts(): void {
        $this->assertSame([], $this->own());
        $second = $this->generator->create_competency(['proofolioid' => $this->situation->activity->id, 'code' => 'CG8']);
        $this->draft(['competencyid' => $second->get('id')]);
        $this->draft(['letter' => 'C']);
        $version = $this->generator->create_submitted_proof($this->situation, ['letter' => 'A']);
        $this->assertSame(['CG3-A', 'CG3-C', 'CG8-A'], $this->own());
        $this->assertSame([1, $version->get('proofid')], [$this->students()->total, $this->students()->proofs[0]->id]);
    }

    /**
     * What is new comes first for tutors, then what moved last.
     *
     * @covers \mod_proofolio\local\logbook
     */
    public function test_new_first(): void {
        $ids = [];
        foreach (['old' => 1000, 'new' => 3000, 'unread' => 2000] as $name => $time) {
            $version = $this->generator->create_submitted_proof($this->situation, ['name' => $name, 'timesubmitted' => $time]);
            if ($name !== 'unread') {
                read_state::mark_read($version->get_proof(), $this->situation->tutor->id, $time);
            }
        }
        $names = array_map(fn(proof_summary $proof): string => $proof->name, $this->students()->proofs);
        $this->assertSame(['unread', 'new', 'old'], $names);
        $this->assertCount(1, $this->students(['unread' => true])->proofs);
    }

    /**
     * The filters.
     *
     * @covers \mod_proofolio\local\models\proof_listing
     */
    public function test_filters(): void {
        $experience = $this->generator->create_experience([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'name' => 'Internship',
        ]);
        $context = $this->generator->create_context(['experienceid' => $experience->get('id'), 'name' => 'Client']);
        $this->draft(['name' => 'Été 100%_sûr', 'letter' => 'D', 'contextid' => $context->get('id')]);
        $version = $this->generator->create_submitted_proof($this->situation, [
            'letter' => 'S',
            'description' => '<p>Préparation du <b>backlog</b></p>',
        ]);
        $this->assertSame(['CG3-D'], $this->own(['state' => 'draft']));
        $this->assertSame(['CG3-S'], $this->own(['state' => 'submitted']));
        $this->assertSame([], $this->own(['state' => 'approved']));
        $this->assertSame(['CG3-D'], $this->own(['contextid' => $context->get('id')]));
        $this->assertSame(['CG3-S'], $this->own(['search' => 'BACKLOG preparation']));
        $this->assertSame([], $this->own(['search' => 'backlog absent']));
        $this->assertSame(['CG3-D'], $this->own(['search' => '100%_']));
        $this->assertSame([], $this->own(['search' => '100_%']));
        $this->assertSame(['CG3-D'], $this->own(['search' => 'sûr']));
        $this->assertSame(['CG3-D'], $this->own(['search' => 'ETE SUR']), 'The name of a draft, without accents and case');
        $this->assertSame(['CG3-D'], $this->own(['search' => 'étÉ']));
        $this->assertSame(['CG3-D'], $this->own(['search' => str_repeat('100% ', 20) . str_repeat('absent ', 20000)]));
        $this->assertSame(['CG3-S'], $this->own(['search' => 'cg3-s']));
        $this->assertSame([], $this->own(['competencyid' => 999999]));
        $this->assertSame([], $this->own(['unread' => true]));
        $approved = ['versionid' => $version->get('id'), 'userid' => $this->situation->tutor->id, 'outcome' => 'approved'];
        $this->generator->create_decision($approved);
        $this->assertSame(['CG3-S'], $this->own(['state' => 'approved']));
        $this->assertSame([], $this->own(['state' => 'submitted']));
        $this->assertSame(0, $this->students(['studentid' => $this->situation->classmate->id])->total);
    }

    /**
     * A page that is not there is the last one, however far it lies.
     *
     * @covers \mod_proofolio\local\logbook
     */
    public function test_page_too_far(): void {
        $this->draft();
        foreach ([1, PHP_INT_MAX] as $page) {
            $portfolio = portfolio::of($this->situation->activity->id, $this->situation->student->id);
            $logbook = logbook::own($portfolio, new logbook_filter(page: $page));
            $this->assertSame([1, 1, 0], [count($logbook->proofs), $logbook->total, $logbook->page]);
        }
    }

    /**
     * A stranger's id in the filter opens nothing.
     *
     * @covers \mod_proofolio\local\logbook
     */
    public function test_student_filter_only_narrows(): void {
        $this->generator->create_submitted_proof($this->situation);
        $activity = activity::from_instanceid($this->situation->activity->id);
        $filter = new logbook_filter(studentid: $this->situation->student->id);
        $found = logbook::of_students($activity, [$this->situation->classmate->id], $filter, $this->situation->othertutor->id);
        $this->assertSame(0, $found->total);
    }

    /**
     * Ten proofs and five hundred cost the same reads.
     *
     * @covers \mod_proofolio\local\models\proof_listing
     */
    public function test_constant_reads(): void {
        global $DB;
        $reads = [];
        $made = 0;
        foreach ([10, 500] as $size) {
            for (; $made < $size; $made++) {
                $this->add_bare_proof($made);
            }
            // What Moodle keeps of the course after the first look is not what is counted.
            $this->students();
            $before = $DB->perf_get_reads();
            $this->assertCount(min($size, logbook_filter::PER_PAGE), $this->own());
            $this->assertSame($size, $this->students()->total);
            $reads[] = $DB->perf_get_reads() - $before;
        }
        $this->assertSame($reads[0], $reads[1]);
    }

    /**
     * Adds a submitted proof by its rows alone, for large numbers.
     *
     * @param int $number
     */
    private function add_bare_proof(int $number): void {
        static $competencyid = 0;
        if ($number % 26 === 0) {
            $competency = $this->generator->create_competency(['proofolioid' => $this->situation->activity->id]);
            $competencyid = $competency->get('id');
        }
        $portfolio = portfolio::ensure($this->situation->activity->id, $this->situation->student->id);
        $columns = [
            'portfolioid' => $portfolio->get('id'),
            'competencyid' => $competencyid,
            'letter' => letters::all()[$number % 26],
            'name' => "Proof $number",
        ];
        $proof = (new models\proof(0, (object) $columns))->create();
        (new models\version(0, (object) [
            'proofid' => $proof->get('id'),
            'number' => 1,
            'userid' => $this->situation->student->id,
            'competencyid' => $competencyid,
            'competencycode' => 'CG',
            'letter' => $proof->get('letter'),
            'name' => $proof->get('name'),
            'timesubmitted' => 1000 + $number,
        ]))->create();
    }

    /**
     * Before reading, a tutor sees how much there is and when each student worked last, draft or not.
     *
     * @covers \mod_proofolio\local\logbook
     */
    public function test_overviews(): void {
        $this->generator->create_submitted_proof($this->situation, ['timesubmitted' => 5000, 'timesaved' => 4000]);
        $this->draft(['timesaved' => 7000]);
        $activity = activity::from_instanceid($this->situation->activity->id);
        $students = [];
        foreach (['student', 'classmate'] as $who) {
            $students[$this->situation->$who->id] = $this->situation->$who;
        }
        $found = logbook::overviews($activity, $students, $this->situation->tutor->id);
        $this->assertEquals([
            $this->situation->student->id => (object) ['proofs' => 1, 'waiting' => 1, 'timeworked' => 7000],
            $this->situation->classmate->id => (object) ['proofs' => 0, 'waiting' => 0, 'timeworked' => 0],
        ], $found);
        $this->assertSame([], logbook::overviews($activity, [], $this->situation->tutor->id));
    }

    /**
     * A corrected name is found under its new words, and no longer under the old ones.
     *
     * @covers \mod_proofolio\local\models\proof
     */
    public function test_renamed(): void {
        $proof = $this->draft(['name' => 'Œuvre à l’Été']);
        $this->assertSame(['CG3-A'], $this->own(['search' => 'oeuvre']));
        $proof->set('name', 'Récolte');
        $proof->update();
        $this->assertSame([], $this->own(['search' => 'oeuvre']));
        $this->assertSame(['CG3-A'], $this->own(['search' => 'recolte']));
    }

    /**
     * What is archived is found only where it is asked for, counts nowhere, and is stepped over.
     *
     * @covers \mod_proofolio\local\models\proof_listing
     * @covers \mod_proofolio\local\logbook
     */
    public function test_archived(): void {
        $activity = activity::from_instanceid($this->situation->activity->id);
        $ids = [$this->situation->student->id];
        foreach (['A', 'B', 'C'] as $letter) {
            $proofs[] = $this->generator->create_submitted_proof($this->situation, ['letter' => $letter])->get_proof();
        }
        $portfolio = portfolio::of($this->situation->activity->id, $this->situation->student->id);
        $this->assertFalse(logbook::has_archived_own($portfolio));
        $proofs[1]->set('archived', 1);
        $proofs[1]->update();
        $this->assertTrue(logbook::has_archived_own($portfolio));
        $this->assertTrue(logbook::has_archived_of_students($activity, $ids, $this->situation->tutor->id));
        $this->assertFalse(logbook::has_archived_of_students($activity, [], $this->situation->tutor->id));
        $this->assertFalse(logbook::has_archived_own(null));
        $this->assertSame(['CG3-A', 'CG3-C'], $this->own());
        $this->assertSame(['CG3-B'], $this->own(['archived' => true]));
        $this->assertSame([2, 1], [$this->students()->total, $this->students(['archived' => true])->total]);
        $overviews = logbook::overviews($activity, [$ids[0] => $this->situation->student], $this->situation->tutor->id);
        $this->assertSame([2, 2], [$overviews[$ids[0]]->proofs, $overviews[$ids[0]]->waiting]);
        $this->assertSame([0, $proofs[2]->get('id')], logbook::neighbours($portfolio, $proofs[0]->get('id'), true));
        $around = [$proofs[0]->get('id'), $proofs[2]->get('id')];
        $this->assertSame($around, logbook::neighbours($portfolio, $proofs[1]->get('id'), true), 'Where the archived one is read');
    }

    /**
     * Each order, with names sorted without accents and case.
     *
     * @covers \mod_proofolio\local\logbook_sort
     * @covers \mod_proofolio\local\models\proof_listing
     */
    public function test_sorts(): void {
        $first = $this->generator->create_submitted_proof($this->situation, ['name' => 'zebra', 'timesubmitted' => 3000]);
        $second = $this->generator->create_submitted_proof($this->situation, ['name' => 'Écoute', 'timesubmitted' => 1000]);
        $this->generator->create_version(['proofid' => $second->get('proofid'), 'timesubmitted' => 2000]);
        $this->generator->create_submitted_proof($this->situation, ['name' => 'agenda', 'timesubmitted' => 1500]);
        $this->draft(['name' => 'Brouillon', 'timesaved' => 500]);
        $this->generator->create_decision([
            'versionid' => $first->get('id'),
            'userid' => $this->situation->tutor->id,
            'outcome' => decision::APPROVED,
            'timedecided' => 4000,
        ]);
        $comment = ['versionid' => $first->get('id'), 'userid' => $this->situation->tutor->id, 'timeposted' => 4000];
        $this->generator->create_comment($comment);
        $orders = [
            'label' => 'ABCD', 'labeldown' => 'DCBA', 'name' => 'CDBA', 'namedown' => 'ABDC',
            'state' => 'DBCA', 'statedown' => 'ACBD', 'version' => 'DACB', 'versiondown' => 'BCAD',
            'comments' => 'BCDA', 'commentsdown' => 'ADCB', 'date' => 'DCBA', 'datedown' => 'ABCD',
            'unread' => 'ABCD', 'student' => 'ABCD', 'nothing of the kind' => 'ABCD',
        ];
        foreach ($orders as $sort => $letters) {
            $found = array_map(fn(string $label): string => substr($label, -1), $this->own(['sort' => $sort]));
            $this->assertSame($letters, implode('', $found), $sort);
        }
    }

    /**
     * Students come by their family names.
     *
     * @covers \mod_proofolio\local\logbook_sort
     */
    public function test_sort_by_student(): void {
        global $DB;
        $DB->set_field('user', 'lastname', 'Zola', ['id' => $this->situation->student->id]);
        $DB->set_field('user', 'lastname', 'Albert', ['id' => $this->situation->classmate->id]);
        $this->generator->create_submitted_proof($this->situation);
        $theirs = $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->classmate->id,
            'competencyid' => $this->situation->competency->get('id'),
            'description' => '<p>Something</p>',
            'analysis' => '<p>Something</p>',
        ]);
        $this->generator->create_version(['proofid' => $theirs->get('id')]);
        $owners = fn(string $sort): array => array_map(
            fn(proof_summary $proof): int => $proof->studentid,
            $this->students(['sort' => $sort])->proofs,
        );
        $expected = [(int) $this->situation->classmate->id, (int) $this->situation->student->id];
        $this->assertSame([$expected, array_reverse($expected)], [$owners('student'), $owners('studentdown')]);
    }

    /**
     * Who walks through what a filter found meets just that, in its order.
     *
     * @covers \mod_proofolio\local\logbook
     * @covers \mod_proofolio\local\models\proof_listing
     */
    public function test_neighbours_among_own(): void {
        foreach (['gamma backlog', 'alpha', 'beta backlog', 'delta backlog'] as $name) {
            $ids[] = $this->generator->create_submitted_proof($this->situation, ['name' => $name])->get('proofid');
        }
        $portfolio = portfolio::of($this->situation->activity->id, $this->situation->student->id);
        $filter = new logbook_filter(search: 'backlog', sort: 'name');
        $beside = fn(int $id): array => logbook::neighbours_among_own($portfolio, $filter, $id);
        $this->assertSame([0, $ids[3]], $beside($ids[2]));
        $this->assertSame([$ids[2], $ids[0]], $beside($ids[3]));
        $this->assertSame([0, $ids[2]], $beside($ids[1]), 'One that is not found any more still has its place');
        $this->assertSame([0, 0], $beside(999999));
    }

    /**
     * Who walks through what was new for them goes on to the next, although what they have read is no longer new, and although
     * they say something meanwhile.
     *
     * @covers \mod_proofolio\local\logbook
     * @covers \mod_proofolio\local\models\proof_listing
     * @covers \mod_proofolio\local\read_state
     */
    public function test_walk_through_what_was_new(): void {
        $tutorid = $this->situation->tutor->id;
        $activity = activity::from_instanceid($this->situation->activity->id);
        foreach ([4000, 3000, 2000, 1000] as $i => $time) {
            $versions[$i] = $this->generator->create_submitted_proof($this->situation, ['timesubmitted' => $time]);
            $ids[$i] = $versions[$i]->get('proofid');
        }
        read_state::mark_read($versions[3]->get_proof(), $tutorid, 5000);
        $began = 6000;
        $beside = fn(int $id, bool $unread = true): array => logbook::neighbours_among_students(
            $activity,
            [$this->situation->student->id],
            new logbook_filter(unread: $unread, since: $began),
            $tutorid,
            $id,
        );
        $this->assertSame([0, $ids[1]], $beside($ids[0]));
        read_state::mark_read($versions[0]->get_proof(), $tutorid, 6001);
        $this->generator->create_comment(['versionid' => $versions[1]->get('id'), 'userid' => $tutorid, 'timeposted' => 6002]);
        read_state::mark_read($versions[1]->get_proof(), $tutorid, 6003);
        $this->assertSame([$ids[0], $ids[2]], $beside($ids[1]));
        read_state::mark_read($versions[3]->get_proof(), $tutorid, 6004);
        $this->assertSame([$ids[1], 0], $beside($ids[2]), 'What had been read before is not new because it was opened again');
        $this->assertSame([$ids[1], $ids[3]], $beside($ids[2], false));
        $none = logbook::neighbours_among_students($activity, [], new logbook_filter(), $tutorid, $ids[0]);
        $this->assertSame([0, 0], $none);
    }

    /**
     * The contexts of what was submitted can be chosen, those of drafts are nobody else's business.
     *
     * @covers \mod_proofolio\local\models\proof_listing
     */
    public function test_contexts_of_students(): void {
        $activity = activity::from_instanceid($this->situation->activity->id);
        $experience = $this->generator->create_experience([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'name' => 'Internship',
        ]);
        [$shown, $hidden] = array_map(
            fn(string $name): int => $this->generator->create_context(['experienceid' => $experience->get('id'), 'name' => $name])
                ->get('id'),
            ['Client', 'Secret'],
        );
        $this->draft(['contextid' => $hidden]);
        $this->generator->create_submitted_proof($this->situation, ['contextid' => $shown]);
        $this->generator->create_submitted_proof($this->situation, ['contextid' => $shown]);
        $found = logbook::contexts_of_students($activity, [$this->situation->student->id], $this->situation->tutor->id);
        $this->assertSame([$shown], array_keys($found));
        $this->assertSame(['Internship', 'Client'], [$found[$shown]->experiencename, $found[$shown]->contextname]);
        $this->assertSame([], logbook::contexts_of_students($activity, [], $this->situation->tutor->id));
    }

    /**
     * The proofs before and after one; drafts are stepped over for readers.
     *
     * @covers \mod_proofolio\local\logbook
     */
    public function test_neighbours(): void {
        $first = $this->generator->create_submitted_proof($this->situation)->get('proofid');
        $draft = $this->draft()->get('id');
        $last = $this->generator->create_submitted_proof($this->situation)->get('proofid');
        $portfolio = portfolio::of($this->situation->activity->id, $this->situation->student->id);
        $this->assertSame([0, $draft], logbook::neighbours($portfolio, $first, true));
        $this->assertSame([0, $last], logbook::neighbours($portfolio, $first, false));
        $this->assertSame([$draft, 0], logbook::neighbours($portfolio, $last, true));
        $this->assertSame([0, 0], logbook::neighbours($portfolio, 999999, true));
    }
}
