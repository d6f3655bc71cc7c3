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

namespace mod_proofolio\local\models;

use mod_proofolio\local\coverage;
use mod_proofolio\local\coverage_claim;
use mod_proofolio\local\coverage_counts;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests that the database counts what the domain counts, for many students at once.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_listing_test extends situation_testcase {
    /**
     * A student with proofs of every kind: approved, approved and changed since, waiting, drafted, archived, in several contexts.
     *
     * @param int $seed What differs from student to student.
     * @return int The student.
     */
    private function create_student(int $seed): int {
        $student = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
        $whose = ['proofolioid' => $this->situation->activity->id, 'userid' => $student->id];
        $contexts = [0];
        foreach (['Internship', 'Job'] as $name) {
            $experience = $this->generator->create_experience($whose + ['name' => $name]);
            foreach (['Portal', 'Shop'] as $context) {
                $about = ['experienceid' => $experience->get('id'), 'name' => $context];
                $contexts[] = $this->generator->create_context($about)->get('id');
            }
        }
        $competencies = competency::of_activity($this->situation->activity->id);
        foreach (array_keys($competencies) as $place => $competencyid) {
            $elements = array_keys(element::of_competencies([$competencyid]));
            for ($i = 0; $i < 6; $i++) {
                $chance = ($seed * 7 + $place * 5 + $i * 3) % 13;
                $some = fn(int $from): array => array_slice($elements, $from % max(1, count($elements)), 1 + $from % 2);
                $data = $whose + [
                    'competencyid' => $competencyid,
                    'elements' => $some($chance),
                    'contextid' => $contexts[$chance % 5],
                ];
                if ($chance === 12) {
                    $this->generator->create_proof($data);
                    continue;
                }
                $version = $this->generator->create_submitted_proof($this->situation, $data);
                $decide = fn(version $version, string $outcome) => $this->generator->create_decision([
                    'versionid' => $version->get('id'),
                    'userid' => $this->situation->tutor->id,
                    'outcome' => $outcome,
                ]);
                if ($chance % 3 === 0) {
                    $decide($version, decision::APPROVED);
                }
                if ($chance % 4 === 0) {
                    $second = $this->generator->create_version([
                        'proofid' => $version->get('proofid'),
                        'elements' => $some($chance + 1),
                        'contextid' => $contexts[$i % 5],
                    ]);
                    $chance % 8 ? $decide($second, decision::CHANGES) : $decide($second, decision::APPROVED);
                }
                if ($chance % 5 === 0) {
                    $this->generator->create_draft(['proofid' => $version->get('proofid'), 'elements' => $elements]);
                }
                if ($chance === 7) {
                    $version->get_proof()->set('archived', 1)->update();
                }
            }
        }
        return (int) $student->id;
    }

    /**
     * What the domain counts for a student.
     *
     * @param int $studentid
     * @return coverage_counts[] By competency.
     */
    private function counted(int $studentid): array {
        $portfolio = portfolio::of($this->situation->activity->id, $studentid);
        $competencies = competency::of_activity($this->situation->activity->id);
        $targets = $portfolio ? target::of_portfolio($portfolio->get('id')) : [];
        $claims = $portfolio ? coverage_listing::claims_of($portfolio->get('id'), false) : [];
        $used = array_merge([], ...array_map(fn(coverage_claim $claim): array => $claim->elementids, $claims));
        $elementids = array_map(
            fn(int $id): array => array_keys(element::without_archived_unless_used(element::of_competencies([$id]), $used)),
            array_combine(array_keys($competencies), array_keys($competencies)),
        );
        $covered = coverage::of($targets ? array_intersect_key($elementids, $targets) : $elementids, $claims);
        return array_map(fn(coverage $one): coverage_counts => $one->count(), $covered);
    }

    /**
     * The database counts the same as the domain, for each student and target.
     *
     * @covers \mod_proofolio\local\models\coverage_listing
     * @covers \mod_proofolio\local\models\portfolio
     */
    public function test_same_numbers(): void {
        $proofolioid = $this->situation->activity->id;
        $second = $this->generator->create_competency(['proofolioid' => $proofolioid, 'elements' => ['a', 'b', 'c', 'd', 'e']]);
        $this->generator->create_competency(['proofolioid' => $proofolioid, 'elements' => []]);
        $students = array_map($this->create_student(...), range(1, 4));
        // Some show archived elements, others do not.
        foreach (array_slice(element::of_competencies([$second->get('id')]), 0, 2) as $element) {
            $element->set('timearchived', 900)->update();
        }
        $this->generator->create_target([
            'proofolioid' => $proofolioid,
            'userid' => $students[1],
            'competencyid' => $second->get('id'),
        ]);
        $students[] = (int) $this->situation->classmate->id;
        $students[] = (int) $this->situation->stranger->id;
        $counts = coverage_listing::of_students($proofolioid, $students);
        $this->assertSame($students, array_keys($counts));
        $seen = [];
        foreach ($students as $studentid) {
            $this->assertEquals($this->counted($studentid), $counts[$studentid]);
            foreach ($counts[$studentid] as $one) {
                $seen[] = $one->submitted > 0 && $one->approved > 0 && $one->contexts > 1 && $one->not_shown() > 0;
            }
        }
        $this->assertContains(true, $seen, 'The students show too little to compare');
        $this->assertSame([$second->get('id')], array_keys($counts[$students[1]]));
        $this->assertEquals(new coverage_counts(elements: 3), reset($counts[$students[4]]));
        $this->assertSame([], coverage_listing::of_students($proofolioid, []));
    }

    /**
     * A proof of another activity, and one that was brought to another competency, count where they are now.
     *
     * @covers \mod_proofolio\local\models\coverage_listing
     */
    public function test_where_they_are_now(): void {
        $other = $this->generator->create_competency(['proofolioid' => $this->situation->activity->id, 'elements' => ['Other']]);
        $version = $this->generator->create_submitted_proof($this->situation, [
            'elements' => [$this->situation->elements[0]->get('id')],
        ]);
        $elsewhere = $this->generator->create_situation();
        $this->generator->create_submitted_proof($elsewhere, [
            'userid' => $this->situation->student->id,
            'elements' => [$elsewhere->elements[1]->get('id')],
        ]);
        $shown = fn(): array => array_map(
            fn(coverage_counts $counts): array => [$counts->proofs, $counts->shown()],
            array_values(coverage_listing::of_students($this->situation->activity->id, [$this->situation->student->id]))[0],
        );
        $ids = [$this->situation->competency->get('id'), $other->get('id')];
        $this->assertSame(array_combine($ids, [[1, 1], [0, 0]]), $shown());
        $version->get_proof()->set('competencyid', $other->get('id'))->update();
        $this->assertSame(array_combine($ids, [[0, 0], [1, 0]]), $shown());
        $this->assertEquals($this->counted($this->situation->student->id)[$ids[1]]->proofs, 1);
    }

    /**
     * The number of reads does not grow with the students.
     *
     * @covers \mod_proofolio\local\models\coverage_listing
     */
    public function test_constant_reads(): void {
        global $DB;
        $students = array_map($this->create_student(...), range(1, 6));
        $costs = [];
        foreach ([1, 6] as $count) {
            $before = $DB->perf_get_reads();
            coverage_listing::of_students($this->situation->activity->id, array_slice($students, 0, $count));
            $costs[] = $DB->perf_get_reads() - $before;
        }
        $this->assertSame([5, 5], $costs);
    }
}
