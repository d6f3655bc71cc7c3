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

namespace mod_proofolio\output;

use core_external\external_api;
use mod_proofolio\event\coverage_viewed;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\models\version;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the page that tells how far a student's proofs cover the competencies.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_test extends situation_testcase {
    /**
     * The page as somebody meets it.
     *
     * @param string $reader
     * @param string $student Nothing while nobody is chosen.
     * @return array
     */
    private function page(string $reader, string $student = 'student'): array {
        global $PAGE;
        $this->setUser($this->situation->$reader);
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $studentid = $student ? (int) $this->situation->$student->id : 0;
        $page = new coverage($activity, $studentid, (int) $this->situation->$reader->id);
        $data = $page->export_for_template($PAGE->get_renderer('core'));
        $this->assertEquals($data, external_api::clean_returnvalue(coverage::structure(), $data));
        return $data;
    }

    /**
     * The states of the first competency and its elements.
     *
     * @param array $page
     * @return string[]
     */
    private function states(array $page): array {
        [$competency] = $page['competencies'];
        $elements = array_column(array_column($competency['matrices'][0]['rows'], 'state'), 'code');
        return [$competency['state']['code'], ...$elements];
    }

    /**
     * A matrix of the first competency, a line for each element.
     *
     * @param array $page
     * @param int $number 0 by proof, 1 by context.
     * @return string[] What each cell says, after the names of the columns.
     */
    private function matrix(array $page, int $number): array {
        $matrix = $page['competencies'][0]['matrices'][$number];
        $lines = array_map(fn(array $row): string => implode(' | ', array_map(
            fn(array $cell): string => implode(' ', array_column($cell['marks'], 'text')) ?: '-',
            $row['cells'],
        )), $matrix['rows']);
        return [implode(' | ', array_column($matrix['columns'], 'name')), ...$lines];
    }

    /**
     * What is said of the qualities that are counted.
     *
     * @param array $page
     * @return string[]
     */
    private function counted(array $page): array {
        return array_column(array_filter($page['competencies'][0]['qualities'], fn(array $one): bool => $one['iscounted']), 'text');
    }

    /**
     * A context of the situation's student.
     *
     * @param string $name
     * @param string $experience
     * @return int
     */
    private function create_context(string $name = 'Portal', string $experience = 'Internship'): int {
        $whose = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
        $experience = $this->generator->create_experience($whose + ['name' => $experience]);
        return $this->generator->create_context(['experienceid' => $experience->get('id'), 'name' => $name])->get('id');
    }

    /**
     * Begins a proof as a draft.
     *
     * @param array $data
     */
    private function create_draft(array $data = []): void {
        $this->generator->create_proof($data + [
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'name' => 'Secret of the draft',
        ]);
    }

    /**
     * Lets the tutor approve a version.
     *
     * @param version $version
     */
    private function approve(version $version): void {
        $by = ['versionid' => $version->get('id'), 'userid' => $this->situation->tutor->id];
        $this->generator->create_decision($by + ['outcome' => decision::APPROVED]);
    }

    /**
     * Drafts count for their owner, never for anybody else.
     *
     * @covers \mod_proofolio\output\coverage
     * @covers \mod_proofolio\output\coverage_target
     * @covers \mod_proofolio\output\coverage_matrix
     * @covers \mod_proofolio\output\coverage_mark
     * @covers \mod_proofolio\output\coverage_state
     * @covers \mod_proofolio\local\models\coverage_listing
     */
    public function test_states(): void {
        [$need, $plan, $build] = array_map(fn($element): int => $element->get('id'), $this->situation->elements);
        $version = $this->generator->create_submitted_proof($this->situation, [
            'elements' => [$need, $build],
            'contextid' => $this->create_context(),
        ]);
        $this->create_draft(['elements' => [$plan], 'contextid' => $this->create_context('Hidden', 'Secret job')]);
        $this->assertSame(['submitted', 'submitted', 'drafted', 'submitted'], $this->states($this->page('student')));
        $this->assertSame(['submitted', 'submitted', 'notshown', 'submitted'], $this->states($this->page('tutor')));
        foreach (['tutor', 'coordinator'] as $reader) {
            $page = json_encode($this->page($reader));
            $this->assertStringNotContainsString('Secret', $page);
            $this->assertStringNotContainsString('Hidden', $page);
            $this->assertStringNotContainsString('drafted', $page);
        }
        $this->approve($version);
        foreach (['student', 'tutor', 'coordinator'] as $reader) {
            $page = $this->page($reader);
            $expected = ['approved', 'approved', $reader === 'student' ? 'drafted' : 'notshown', 'approved'];
            $this->assertSame($expected, $this->states($page), $reader);
            $this->assertSame('2 of 3 elements shown', $page['competencies'][0]['progress']);
        }
        $this->assertSame('2 approved · 1 context', $page['competencies'][0]['details']);
        $this->assertSame(['approved', 'approved', 'notshown'], array_column($page['competencies'][0]['parts'], 'code'));
        $this->assertSame('2 approved · 1 in a draft · 1 context', $this->page('student')['competencies'][0]['details']);
    }

    /**
     * The cells name state, proof and version, and lead there; by context as by proof.
     *
     * @covers \mod_proofolio\output\coverage_matrix
     * @covers \mod_proofolio\output\coverage_mark
     */
    public function test_matrices(): void {
        [$need, $plan] = array_map(fn($element): int => $element->get('id'), $this->situation->elements);
        $portal = $this->create_context();
        $first = $this->generator->create_submitted_proof($this->situation, ['elements' => [$need], 'contextid' => $portal]);
        $this->approve($first);
        $proofid = $first->get('proofid');
        $this->generator->create_version(['proofid' => $proofid, 'elements' => [$need, $plan], 'contextid' => $portal]);
        $this->generator->create_submitted_proof($this->situation, [
            'elements' => [$need],
            'contextid' => $this->create_context('Shop', 'A job'),
        ]);
        $this->create_draft(['elements' => [$plan]]);
        $page = $this->page('student');
        $this->assertSame([
            'CG3-A | CG3-B | CG3-C',
            'Approved: CG3-A, version 1 | Submitted: CG3-B, version 1 | -',
            'Submitted: CG3-A, version 2 | - | Drafted: CG3-C, not submitted yet',
            '- | - | -',
        ], $this->matrix($page, 0));
        $this->assertSame([
            'Shop | Portal | No context said',
            'Submitted: CG3-B, version 1 | Approved: CG3-A, version 1 | -',
            '- | Submitted: CG3-A, version 2 | Drafted: CG3-C, not submitted yet',
            '- | - | -',
        ], $this->matrix($page, 1));
        [$bycell] = $page['competencies'][0]['matrices'][0]['rows'][0]['cells'];
        $this->assertStringContainsString("/mod/proofolio/proof.php?id=$proofid&version=1", $bycell['marks'][0]['url']);
        $columns = $page['competencies'][0]['matrices'][0]['columns'];
        $this->assertSame(['Submitted', 'Submitted', 'Draft'], array_column($columns, 'statename'));
        $this->assertStringContainsString('/mod/proofolio/edit.php?proofid=', $columns[2]['url']);
        $page = $this->page('tutor');
        $this->assertSame('CG3-A | CG3-B', $this->matrix($page, 0)[0]);
        $this->assertSame('Shop | Portal', $this->matrix($page, 1)[0]);
        $this->assertSame('2 of 3 elements shown', $page['competencies'][0]['progress']);
    }

    /**
     * What can be counted is said in words, with the reason.
     *
     * @covers \mod_proofolio\output\coverage_indicators
     * @covers \mod_proofolio\output\coverage_quality
     */
    public function test_indicators(): void {
        $ids = array_map(fn($element): int => $element->get('id'), $this->situation->elements);
        $this->assertSame([
            '0 of 3 elements; not shown yet: “Understand a need”, “Plan the work”, “Build a solution”',
            'No proof has been submitted yet.',
        ], $this->counted($this->page('tutor')));
        $this->generator->create_submitted_proof($this->situation, ['elements' => [$ids[0], $ids[2]]]);
        $this->assertSame(
            ['2 of 3 elements; not shown yet: “Plan the work”', 'No proof says its context.'],
            $this->counted($this->page('tutor')),
        );
        $portal = $this->create_context();
        $this->generator->create_submitted_proof($this->situation, ['elements' => [$ids[1]], 'contextid' => $portal]);
        $this->assertSame(
            ['All 3 elements are shown.', 'All in one context: Portal; 1 proof says no context'],
            $this->counted($this->page('tutor')),
        );
        $this->generator->create_submitted_proof($this->situation, ['contextid' => $this->create_context('Shop', 'A job')]);
        $this->assertStringStartsWith('2 contexts in 2 experiences: Portal, Shop; ', $this->counted($this->page('tutor'))[1]);
    }

    /**
     * Many missing elements are counted, not named; a competency may have none.
     *
     * @covers \mod_proofolio\output\coverage_indicators
     * @covers \mod_proofolio\output\coverage_target
     */
    public function test_indicators_at_the_edges(): void {
        $make = fn(array $elements) => $this->generator->create_competency([
            'proofolioid' => $this->situation->activity->id,
            'elements' => $elements,
        ]);
        $make(['a', 'b', 'c', 'd']);
        $without = $make([]);
        $this->generator->create_submitted_proof($this->situation, ['competencyid' => $without->get('id')]);
        [, $many, $none] = $this->page('tutor')['competencies'];
        $this->assertSame('0 of 4 elements; 4 are not shown yet, see the table above', $many['qualities'][0]['text']);
        $this->assertSame('No elements are set for this competency.', $none['qualities'][0]['text']);
        $this->assertSame(['1 proof', 'submitted', []], [$none['progress'], $none['state']['code'], $none['parts']]);
        $this->assertSame(['The competency as a whole'], array_column($none['matrices'][0]['rows'], 'name'));
        $this->assertCount(1, $none['matrices'][0]['rows'][0]['cells'][0]['marks']);
        $this->assertCount(1, $many['matrices'], 'Without proofs the elements are listed once');
    }

    /**
     * Only targets are told of, all competencies where there are none.
     *
     * @covers \mod_proofolio\output\coverage
     */
    public function test_targets(): void {
        $other = $this->generator->create_competency(['proofolioid' => $this->situation->activity->id, 'code' => 'CG8']);
        $this->assertSame(['CG3', 'CG8'], array_column($this->page('student')['competencies'], 'code'));
        $this->generator->create_target([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $other->get('id'),
        ]);
        $page = $this->page('student');
        $this->assertSame(['CG8'], array_column($page['competencies'], 'code'));
        $this->assertSame('0 proofs', $page['competencies'][0]['progress']);
    }

    /**
     * Tutors choose among their students, also those who have begun nothing: theirs shows nothing.
     *
     * @covers \mod_proofolio\output\coverage
     */
    public function test_choice(): void {
        global $OUTPUT;
        $this->situation->beginner = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
        $page = $this->page('tutor', '');
        $this->assertSame(['Student Person'], array_column($page['choices'], 'name'));
        $this->assertSame([false, true, false], [$page['haschosen'], $page['istold'], $page['hastable']]);
        $this->assertSame([[], []], [$page['competencies'], $page['process']]);
        $this->assertCount(3, $this->page('coordinator', '')['choices']);
        $page = $this->page('coordinator', 'beginner');
        $this->assertSame(array_fill(0, 4, 'notshown'), $this->states($page));
        $this->assertFalse($this->page('student')['haschoices']);
        $html = $OUTPUT->render_from_template('mod_proofolio/coverage', $page);
        $this->assertSame(1, substr_count($html, '<table'));
        $this->assertSame(1, substr_count($html, '<caption'));
        $this->assertSame(3, substr_count($html, '<th scope="row"'));
        $this->assertStringContainsString(get_string('coveragenotshown', 'mod_proofolio'), $html);
        tutor::get_record(['userid' => $this->situation->tutor->id])->delete();
        $this->assertSame(get_string('emptystudents', 'mod_proofolio'), $this->page('tutor', '')['text']);
    }

    /**
     * What comes next is the student's alone, while they can write.
     *
     * @covers \mod_proofolio\output\coverage
     * @covers \mod_proofolio\output\next_step
     * @covers \mod_proofolio\local\models\next_step_listing
     */
    public function test_next_step(): void {
        $next = fn(string $reader): array => $this->page($reader)['next'];
        $this->assertSame(['begin', false], [$next('student')['kind'], $next('student')['hastraces']]);
        $this->assertFalse($next('tutor')['isshown']);
        [$need, $plan, $build] = array_map(fn($element): int => $element->get('id'), $this->situation->elements);
        $whose = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
        $kept = array_map(
            fn(string $caption) => $this->generator->create_kept_trace($whose + [
                'caption' => $caption,
                'link' => 'https://www.example.org',
            ]),
            ['One', 'Two', 'Three'],
        );
        $this->assertStringEndsWith('3 kept traces are not used yet.', $next('student')['text']);
        $portal = $this->create_context();
        $version = $this->generator->create_submitted_proof($this->situation, [
            'elements' => [$need, $build],
            'keptids' => [$kept[0]->get('id')],
            'contextid' => $portal,
        ]);
        $step = $next('student');
        $this->assertSame('no proof of CG3 shows “Plan the work” yet. 2 kept traces are not used yet.', $step['text']);
        $this->assertSame([true, true], [$step['hasway'], $step['hastraces']]);
        $this->assertStringContainsString('/mod/proofolio/edit.php?id=', $step['url']);
        $this->generator->create_comment(['versionid' => $version->get('id'), 'userid' => $this->situation->tutor->id]);
        $asked = ['versionid' => $version->get('id'), 'userid' => $this->situation->tutor->id, 'outcome' => decision::CHANGES];
        $this->generator->create_decision($asked);
        $step = $next('student');
        $this->assertSame(
            ['changes', 'changes are asked for on CG3-A, with 2 remarks.', 'Open CG3-A'],
            [$step['kind'], $step['text'], $step['name']],
        );
        $this->generator->create_draft(['proofid' => $version->get('proofid'), 'timesaved' => time() - 3 * DAYSECS]);
        $step = $next('student');
        $this->assertStringStartsWith('your next version of CG3-A', $step['text']);
        $this->assertStringEndsWith('last saved: 3 days ago.', $step['text']);
        $this->assertStringContainsString('/mod/proofolio/edit.php?proofid=', $step['url']);
        $second = $this->generator->create_version(['proofid' => $version->get('proofid'), 'elements' => [$need, $plan, $build]]);
        $this->assertSame(['wait', false], [$next('student')['kind'], $next('student')['hasway']]);
        $this->approve($second);
        $this->assertSame(['whole', false], [$next('student')['kind'], $next('student')['hasway']]);
        $instance = new instance($this->situation->activity->id);
        $instance->set('timeclose', 1000);
        $instance->update();
        $this->assertFalse($next('student')['isshown']);
    }

    /**
     * The process is told month by month: kept traces to those who may see them, what proofs use to all readers.
     *
     * @covers \mod_proofolio\output\trace_months
     * @covers \mod_proofolio\local\models\trace_time_listing
     */
    public function test_process(): void {
        $this->assertTrue($this->page('student')['process'][0]['isempty']);
        $whose = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
        $keep = fn(string $day, int $shown): int => $this->generator->create_kept_trace($whose + [
            'caption' => $day,
            'link' => 'https://www.example.org',
            'timeaction' => strtotime("$day 12:00"),
            'shown' => $shown,
        ])->get('id');
        $used = $keep('2026-01-10', 0);
        $keep('2026-01-20', 1);
        $keep('2026-04-02', 0);
        $version = $this->generator->create_submitted_proof($this->situation, ['keptids' => [$used]]);
        $archived = $this->generator->create_submitted_proof($this->situation, ['keptids' => [$keep('2025-06-01', 0)]]);
        $archived->get_proof()->set('archived', 1)->update();
        $this->create_draft(['keptids' => [$keep('2026-05-01', 0)]]);
        $told = fn(array $page): array => array_map(
            fn(array $month): string => "$month[name]: $month[text] " . implode(' ', array_column($month['proofs'], 'label')),
            $page['process'][0]['months'],
        );
        $this->assertSame([
            'June 2025: 1 trace only kept ',
            'July 2025 to December 2025: no trace ',
            'January 2026: 1 used trace, 1 trace only kept CG3-A',
            'February 2026 to March 2026: no trace ',
            'April 2026: 1 trace only kept ',
            'May 2026: 1 used trace CG3-C',
        ], $told($this->page('student')));
        $this->assertSame(['January 2026: 1 used trace, 1 trace only kept CG3-A'], $told($this->page('tutor')));
        [$month] = $this->page('tutor')['process'][0]['months'];
        $this->assertSame([true, false], array_column($month['squares'], 'isused'));
        $this->assertStringContainsString("proof.php?id={$version->get('proofid')}", $month['proofs'][0]['url']);
        $draft = draft::get_record([]);
        $months = $this->page('student')['process'][0]['months'];
        $this->assertStringContainsString("edit.php?proofid={$draft->get('proofid')}", end($months)['proofs'][0]['url']);
    }

    /**
     * Who sees whose coverage, whatever the activity's group mode, a student in no group too.
     *
     * @covers \mod_proofolio\output\coverage
     * @dataProvider group_modes
     * @param int $groupmode
     * @param string[] $coordinated Whom a coordinator without access to all groups chooses among.
     */
    public function test_groups(int $groupmode, array $coordinated): void {
        global $DB;
        $this->situation->beginner = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student', [
            'firstname' => 'Beginner',
            'lastname' => 'Person',
        ]);
        $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->course->id]);
        foreach (['student', 'coordinator'] as $person) {
            groups_add_member($group->id, $this->situation->$person->id);
        }
        $DB->set_field('course_modules', 'groupmode', $groupmode, ['id' => $this->situation->activity->cmid]);
        rebuild_course_cache($this->situation->course->id, true);
        $role = $DB->get_field('role', 'id', ['shortname' => 'editingteacher']);
        $context = \context_module::instance($this->situation->activity->cmid);
        assign_capability('moodle/site:accessallgroups', CAP_PROHIBIT, $role, $context->id, true);
        $this->assertEqualsCanonicalizing($coordinated, array_column($this->page('coordinator', '')['choices'], 'name'));
        $this->assertSame(['Student Person'], array_column($this->page('tutor', '')['choices'], 'name'));
        $this->assertSame(['Classmate Person'], array_column($this->page('othertutor', '')['choices'], 'name'));
        $this->assertSame([], $this->page('unassigned', '')['choices']);
        $this->assertSame('CG3', $this->page('beginner', 'beginner')['competencies'][0]['code']);
    }

    /**
     * Group modes.
     *
     * @return array[]
     */
    public static function group_modes(): array {
        $all = ['Student Person', 'Classmate Person', 'Beginner Person'];
        return [
            'none' => [NOGROUPS, $all],
            'visible' => [VISIBLEGROUPS, $all],
            'separate' => [SEPARATEGROUPS, ['Student Person']],
        ];
    }

    /**
     * The page costs the same number of database reads however many proofs, elements, contexts, traces and judgements there are.
     *
     * @covers \mod_proofolio\local\models\coverage_listing
     * @covers \mod_proofolio\local\models\next_step_listing
     * @covers \mod_proofolio\local\models\trace_time_listing
     * @covers \mod_proofolio\output\coverage_judging
     */
    public function test_constant_reads(): void {
        $reads = function (string $reader): int {
            global $DB;
            $this->page($reader);
            $before = $DB->perf_get_reads();
            $this->page($reader);
            return $DB->perf_get_reads() - $before;
        };
        $people = ['student', 'tutor', 'coordinator'];
        $whose = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
        $few = [];
        foreach ([5, 20] as $round => $count) {
            for ($i = 0; $i < $count; $i++) {
                $competency = $i % 5 ? $competency : $this->generator->create_competency([
                    'proofolioid' => $this->situation->activity->id,
                    'code' => "X{$round}{$i}",
                    'elements' => ['One', 'Two'],
                ]);
                $about = $whose + ['competencyid' => $competency->get('id')];
                $version = $this->generator->create_submitted_proof($this->situation, $about + [
                    'name' => "Proof {$i}",
                    'contextid' => $this->create_context("Context {$i}"),
                    'keptids' => [$this->generator->create_kept_trace($whose + [
                        'caption' => "Trace {$i}",
                        'link' => 'https://www.example.org',
                    ])->get('id')],
                ]);
                $this->approve($version);
                $this->generator->create_draft(['proofid' => $version->get('proofid')]);
                $judge = $people[$i % 3];
                $this->generator->create_judgement($about + ['judgeid' => $this->situation->$judge->id]);
            }
            // The first round fills caches that everybody shares.
            array_map($reads, $people);
            $few[] = array_map($reads, $people);
        }
        $this->assertSame($few[0], $few[1]);
        $this->assertLessThan(40, max($few[1]), json_encode($few));
    }

    /**
     * The log keeps who looked at whose.
     *
     * @covers \mod_proofolio\event\coverage_viewed
     */
    public function test_event(): void {
        $this->setUser($this->situation->tutor);
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $sink = $this->redirectEvents();
        coverage_viewed::of($activity, $this->situation->student->id)->trigger();
        [$event] = $sink->get_events();
        $this->assertEquals($this->situation->student->id, $event->relateduserid);
        $this->assertEquals($activity->context->id, $event->contextid);
        $this->assertSame(get_string('eventcoverageviewed', 'mod_proofolio'), $event->get_name());
        $this->assertStringContainsString("'{$this->situation->tutor->id}'", $event->get_description());
        $this->assertStringContainsString("userid={$this->situation->student->id}", $event->get_url()->out(false));
    }
}
