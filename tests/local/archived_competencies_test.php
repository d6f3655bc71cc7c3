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

use mod_proofolio\form\proof_writer;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_element;
use mod_proofolio\output\competency_names;
use mod_proofolio\output\coverage as coverage_page;
use mod_proofolio\output\logbook_reader;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of what archived competencies and elements still are: there where they are in use, and chosen nowhere else.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class archived_competencies_test extends situation_testcase {
    /** When they are archived. */
    private const NOW = 1790000000;

    /** @var activity The activity. */
    private activity $activity;

    /** @var competency Another competency, which stays. */
    private competency $other;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->activity = activity::from_cmid($this->situation->activity->cmid);
        $place = ['proofolioid' => $this->activity->get_id()];
        $this->other = $this->generator->create_competency($place + ['code' => 'CG8', 'name' => 'Cooperate']);
    }

    /**
     * New proofs are not about archived competencies; a draft keeps the one it has.
     *
     * @covers \mod_proofolio\local\draft_check
     * @covers \mod_proofolio\form\proof_writer
     * @covers \mod_proofolio\output\competency_names
     */
    public function test_proofs(): void {
        $proof = $this->begin();
        $this->archive();
        $portfolio = portfolio::of($this->activity->get_id(), $this->situation->student->id);
        $this->assertSame(['CG8'], $this->codes(draft_check::competencies_for($this->activity, $portfolio)));
        $this->assertSame(['CG3', 'CG8'], $this->codes(draft_check::competencies_of($this->activity, $portfolio)));
        $problems = draft_check::problems($this->activity, $portfolio, null, $this->content(), false);
        $this->assertSame('errorcompetencyarchived', $problems['competencyid']->errorcode);
        $this->assertSame([], draft_check::problems($this->activity, $portfolio, $proof, $this->content(), false));
        $writer = proof_writer::of_proof($proof, 0);
        $names = competency_names::of($writer->competencies(), $this->activity);
        $this->assertSame(
            'CG3 Design and build systems and organisations (archived)',
            $names[$this->situation->competency->get('id')],
        );
        $version = $this->generator->create_version(['proofid' => $proof->get('id')]);
        $this->assertSame('CG3-A', $version->get_label());
    }

    /**
     * A target that is archived asks for nothing any more; where all targets are, there is nothing to write about.
     *
     * @covers \mod_proofolio\local\draft_check
     * @covers \mod_proofolio\local\progress
     * @covers \mod_proofolio\output\logbook_reader
     */
    public function test_targets_archived(): void {
        $this->generator->create_decision([
            'versionid' => $this->generator->create_version(['proofid' => $this->begin($this->other)->get('id')])->get('id'),
            'userid' => $this->situation->tutor->id,
            'outcome' => decision::APPROVED,
            'content' => '',
        ]);
        $this->target($this->situation->competency);
        $this->archive();
        $portfolio = portfolio::of($this->activity->get_id(), $this->situation->student->id);
        $this->assertSame([], draft_check::competencies_for($this->activity, $portfolio));
        $this->assertFalse(progress::of($this->activity, $this->situation->student->id)->aretargetsapproved);
        $this->setUser($this->situation->student);
        $reader = logbook_reader::own($this->activity, $this->situation->student->id);
        $this->assertNull($reader->first_step());
        $this->assertSame(get_string('emptycompetencies', 'mod_proofolio'), $reader->empty_text());
        $this->target($this->other);
        $this->assertTrue(progress::of($this->activity, $this->situation->student->id)->aretargetsapproved);
    }

    /**
     * Archived competencies are no new targets; a target keeps its own.
     *
     * @covers \mod_proofolio\local\targets
     */
    public function test_targets(): void {
        $this->target($this->situation->competency);
        $this->archive();
        $student = $this->situation->student->id;
        $known = targets::of($this->activity, $student);
        $id = $this->situation->competency->get('id');
        $this->assertSame(['CG8'], $this->codes(targets::choices($this->activity, $known, null)));
        $this->assertSame(['CG8'], $this->codes(targets::choices($this->activity, [], null)));
        $this->assertSame(['CG3'], $this->codes(targets::choices($this->activity, $known, $known[$id])));
        $this->setUser($this->situation->coordinator);
        $module = (object) ['modulecode' => 'M31'];
        $this->assertSame('M31', targets::save($this->activity, $student, $id, $module)->get('modulecode'));
        $this->expectExceptionObject(refusal::competency_archived('CG3'));
        targets::save($this->activity, $this->situation->classmate->id, $id, $module);
    }

    /**
     * A proof is not relabelled to an archived competency; its own is no obstacle.
     *
     * @covers \mod_proofolio\local\relabelling
     */
    public function test_relabelling(): void {
        $proof = $this->begin();
        $another = $this->begin($this->other);
        $this->archive();
        $id = $this->situation->competency->get('id');
        $this->assertSame(['CG3', 'CG8'], $this->codes(relabelling::choices($this->activity, $proof)));
        $this->assertSame(['CG8'], $this->codes(relabelling::choices($this->activity, $another)));
        $this->setUser($this->situation->coordinator);
        $this->assertSame('New name', relabelling::relabel($proof, 'New name', $id, 'A')->get('name'));
        $this->expectExceptionObject(refusal::competency_archived('CG3'));
        relabelling::relabel($another, 'New name', $id, 'B');
    }

    /**
     * An archived element is chosen by no new proof; a draft that has it and a proof that was submitted with it keep it.
     *
     * @covers \mod_proofolio\local\element_choice
     * @covers \mod_proofolio\local\models\version_element
     * @covers \mod_proofolio\local\proof_writing
     */
    public function test_elements(): void {
        [$first, $second, $third] = array_map(fn(element $element): int => $element->get('id'), $this->situation->elements);
        $drafted = $this->begin(null, [$first, $second]);
        $submitted = $this->generator->create_submitted_proof($this->situation, ['elements' => [$second]])->get_proof();
        $new = $this->begin(null, [$third]);
        (new element($second))->set('timearchived', self::NOW)->update();
        $competencyids = [$this->situation->competency->get('id')];
        $this->assertSame([$first, $third], array_keys(element_choice::of($competencyids, null)));
        $this->assertSame([$first, $second, $third], array_keys(element_choice::of($competencyids, $drafted)));
        $this->assertSame([$first, $second, $third], array_keys(element_choice::of($competencyids, $submitted)));
        $this->assertSame([$first, $third], array_keys(element_choice::of($competencyids, $new)));
        foreach ([[$new, [$third]], [$drafted, [$second, $third]], [$submitted, [$second, $third]]] as [$proof, $kept]) {
            $this->generator->create_draft(['proofid' => $proof->get('id'), 'elements' => [$second, $third]]);
            $this->assertSame($kept, draft::of($proof->get('id'))->get_elementids());
        }
        $version = $this->generator->create_version(['proofid' => $submitted->get('id')]);
        $names = array_map(fn(version_element $row): string => $row->get('name'), $version->get_elements());
        $this->assertSame(['Plan the work', 'Build a solution'], $names);
    }

    /**
     * Renaming and archiving rewrite nothing that was submitted.
     *
     * @covers \mod_proofolio\local\competency_elements
     * @covers \mod_proofolio\local\competencies
     */
    public function test_versions_keep_what_they_said(): void {
        $id = $this->situation->elements[0]->get('id');
        $submitted = $this->generator->create_submitted_proof($this->situation, ['elements' => [$id]]);
        $this->setUser($this->situation->coordinator);
        $fields = (object) ['code' => 'CG4', 'name' => 'Anew', 'description' => '', 'descriptionformat' => 1, 'link' => ''];
        competencies::update($this->situation->competency, $fields, [new element_entry('Anew', $id)], self::NOW);
        competencies::update($this->situation->competency, $fields, [new element_entry('', $id)], self::NOW);
        competencies::remove($this->situation->competency, self::NOW);
        $version = new version($submitted->get('id'));
        $this->assertSame(['CG3-A', 'Understand a need'], [$version->get_label(), $version->get_elements()[0]->get('name')]);
    }

    /**
     * Coverage shows what is archived where it is used, and says so; drafts count for their owner.
     *
     * @covers \mod_proofolio\output\coverage
     * @covers \mod_proofolio\local\models\archivable
     */
    public function test_coverage(): void {
        $id = $this->situation->elements[0]->get('id');
        $this->begin(null, [$id]);
        foreach ([$id, $this->situation->elements[1]->get('id')] as $archived) {
            (new element($archived))->set('timearchived', self::NOW)->update();
        }
        $elements = fn(string $reader): array => array_column($this->coverage($reader)[0]['matrices'][0]['rows'], 'name');
        $this->assertSame(['Understand a need (archived)', 'Build a solution'], $elements('student'));
        $this->assertSame(['Build a solution'], $elements('tutor'));
        $this->archive();
        $this->assertSame(['CG3', 'CG8'], array_column($this->coverage('student'), 'code'));
        $this->assertStringContainsString('(archived)', $this->coverage('student')[0]['name']);
        $this->assertSame(['CG8'], array_column($this->coverage('tutor'), 'code'));
    }

    /**
     * Archives the competency of the situation.
     */
    private function archive(): void {
        $this->situation->competency->set('timearchived', self::NOW);
        $this->situation->competency->update();
    }

    /**
     * A proof of the student that is begun.
     *
     * @param competency|null $competency That of the situation when none is given.
     * @param int[] $elements
     * @return proof
     */
    private function begin(?competency $competency = null, array $elements = []): proof {
        return $this->generator->create_proof([
            'proofolioid' => $this->activity->get_id(),
            'userid' => $this->situation->student->id,
            'competencyid' => ($competency ?? $this->situation->competency)->get('id'),
            'elements' => $elements,
            'description' => 'What I did',
        ]);
    }

    /**
     * Makes a competency a target of the student.
     *
     * @param competency $competency
     */
    private function target(competency $competency): void {
        $this->generator->create_target([
            'proofolioid' => $this->activity->get_id(),
            'userid' => $this->situation->student->id,
            'competencyid' => $competency->get('id'),
        ]);
    }

    /**
     * A draft about the competency of the situation.
     *
     * @return draft_content
     */
    private function content(): draft_content {
        return new draft_content(name: 'Sheet', competencyid: $this->situation->competency->get('id'));
    }

    /**
     * The codes of competencies.
     *
     * @param competency[] $competencies
     * @return string[]
     */
    private function codes(array $competencies): array {
        return array_values(array_map(fn(competency $competency): string => $competency->get('code'), $competencies));
    }

    /**
     * The competencies on the student's coverage page.
     *
     * @param string $reader
     * @return array[]
     */
    private function coverage(string $reader): array {
        global $PAGE;
        $this->setUser($this->situation->$reader);
        $page = new coverage_page($this->activity, (int) $this->situation->student->id, (int) $this->situation->$reader->id);
        return $page->export_for_template($PAGE->get_renderer('core'))['competencies'];
    }
}
