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
use mod_proofolio\local\activity;
use mod_proofolio\local\logbook_filter as filter;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\next_step_listing;
use mod_proofolio\local\models\tutor;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the logbook's page.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_test extends situation_testcase {
    /**
     * The page as somebody meets it.
     *
     * @param string $person
     * @param filter|null $filter
     * @param string $filtered
     * @return array
     */
    private function page(string $person, ?filter $filter = null, string $filtered = ''): array {
        global $PAGE;
        $this->setUser($this->situation->$person);
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $page = new logbook($activity, $this->situation->$person->id, $filter ?? new filter(), $filtered);
        $exported = $page->export_for_template($PAGE->get_renderer('core'));
        $this->assertEquals($exported, external_api::clean_returnvalue(logbook::structure(), $exported));
        return $exported;
    }

    /**
     * Begins proofs of a student, some of them submitted and commented on.
     *
     * @param int $from
     * @param int $to
     */
    private function create_proofs(int $from, int $to): void {
        for ($i = $from; $i < $to; $i++) {
            if ($i % 25 === 0) {
                $competency = $this->generator->create_competency([
                    'proofolioid' => $this->situation->activity->id,
                    'code' => "X{$i}",
                    'elements' => ['One', 'Two'],
                ]);
            }
            $data = [
                'competencyid' => $competency->get('id'),
                'name' => "Proof {$i}",
            ];
            if ($i < 5) {
                $data['traces'] = [['filename' => 'board.png']];
            }
            if ($i % 3) {
                $version = $this->generator->create_submitted_proof($this->situation, $data);
                $this->generator->create_comment(['versionid' => $version->get('id'), 'userid' => $this->situation->tutor->id]);
            } else {
                $whose = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
                $this->generator->create_proof($data + $whose);
            }
        }
    }

    /**
     * The database reads that a page costs.
     *
     * @param string $person
     * @return int
     */
    private function reads(string $person): int {
        global $DB;
        $this->page($person);
        $before = $DB->perf_get_reads();
        $this->page($person);
        return $DB->perf_get_reads() - $before;
    }

    /**
     * The logbook costs the same number of database reads for 10 and for 500 proofs.
     *
     * @covers \mod_proofolio\output\logbook
     * @covers \mod_proofolio\output\logbook_list
     * @covers \mod_proofolio\local\logbook
     */
    public function test_constant_reads(): void {
        $this->create_proofs(0, 10);
        $people = ['student', 'tutor', 'coordinator'];
        $few = array_map(fn(string $person): int => $this->reads($person), array_combine($people, $people));
        $this->create_proofs(25, 515);
        $many = array_map(fn(string $person): int => $this->reads($person), array_combine($people, $people));
        $this->assertSame($few, $many);
        $this->assertLessThan(40, max($many), json_encode($many));
    }

    /**
     * What comes next stands on top of one's own proofs only, and costs one read.
     *
     * @covers \mod_proofolio\output\logbook_section
     * @covers \mod_proofolio\output\next_step
     * @covers \mod_proofolio\local\models\next_step_listing
     */
    public function test_next_step(): void {
        global $DB, $OUTPUT;
        $this->assertSame('begin', $this->page('student')['sections'][0]['next']['kind']);
        $version = $this->generator->create_submitted_proof($this->situation);
        $next = $this->page('student')['sections'][0]['next'];
        $this->assertSame('show', $next['kind']);
        $html = $OUTPUT->render_from_template('mod_proofolio/logbook', $this->page('student'));
        $this->assertStringContainsString('data-kind="show"', $html);
        foreach (['tutor', 'coordinator'] as $person) {
            $this->assertFalse($this->page($person)['sections'][0]['next']['isshown']);
        }
        $portfolio = $version->get_proof()->get_portfolio();
        $competencies = [$this->situation->competency->get('id') => $this->situation->competency];
        $before = $DB->perf_get_reads();
        next_step_listing::of($portfolio, $competencies);
        $this->assertSame(1, $DB->perf_get_reads() - $before);
    }

    /**
     * Students do not add reads either.
     *
     * @covers \mod_proofolio\output\logbook_students
     */
    public function test_constant_reads_for_students(): void {
        $few = $this->reads('coordinator');
        for ($i = 0; $i < 20; $i++) {
            $student = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
            $this->generator->create_proof([
                'proofolioid' => $this->situation->activity->id,
                'userid' => $student->id,
                'competencyid' => $this->situation->competency->get('id'),
            ]);
        }
        $this->assertSame($few, $this->reads('coordinator'));
    }

    /**
     * A student sees their own section only, and one button for the first proof.
     *
     * @covers \mod_proofolio\output\logbook
     * @covers \mod_proofolio\output\logbook_section
     */
    public function test_student(): void {
        $page = $this->page('student');
        $this->assertSame(['own'], array_column($page['sections'], 'scope'));
        [$own] = $page['sections'];
        $this->assertSame([false, false, true], [$own['cannewproof'], $own['hasfilter'], $own['list']['hasfirst']]);
        $this->generator->create_submitted_proof($this->situation);
        [$own] = $this->page('student')['sections'];
        $this->assertSame([true, true, false], [$own['cannewproof'], $own['hasfilter'], $own['list']['hasfirst']]);
    }

    /**
     * A tutor sees their own students, also those who have begun nothing, with when they last worked; never another's.
     *
     * @covers \mod_proofolio\output\logbook_students
     */
    public function test_tutor(): void {
        $names = fn(): array => array_column($this->page('tutor')['sections'][0]['students']['students'], 'fullname');
        $this->assertSame(['Student Person'], $names());
        [$student] = $this->page('tutor')['sections'][0]['students']['students'];
        $this->assertSame([false, false, false], [$student['hasproofs'], $student['iswaiting'], $student['hasworked']]);
        $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
        ]);
        [$student] = $this->page('tutor')['sections'][0]['students']['students'];
        $this->assertSame([false, true], [$student['hasproofs'], $student['hasworked']], 'A draft tells only when it was saved');
        $this->generator->create_submitted_proof($this->situation);
        [$student] = $this->page('tutor')['sections'][0]['students']['students'];
        $this->assertSame(['1 proof', '1 to do', false], [$student['proofsname'], $student['waitingname'], $student['canmanage']]);
        [$section] = $this->page('tutor')['sections'];
        $this->assertSame([true, 'To do (1)'], [$section['hasqueue'], $section['queuename']]);
    }

    /**
     * Who is a student and accompanies others sees both sections, and a filter is for one of them.
     *
     * @covers \mod_proofolio\output\logbook
     */
    public function test_both(): void {
        $this->getDataGenerator()->enrol_user($this->situation->tutor->id, $this->situation->course->id, 'student');
        $this->generator->create_submitted_proof($this->situation);
        $page = $this->page('tutor', new filter(search: 'nowhere'), 'own');
        $this->assertSame(['own', 'students'], array_column($page['sections'], 'scope'));
        $this->assertSame(['nowhere', ''], array_map(fn(array $section) => $section['filter']['search'], $page['sections']));
        $this->assertSame(1, $page['sections'][1]['list']['total']);
    }

    /**
     * A tutor can choose the contexts of what was submitted, by student.
     *
     * @covers \mod_proofolio\output\logbook_filter
     */
    public function test_contexts(): void {
        $this->assertFalse($this->page('tutor')['sections'][0]['filter']['hascontexts']);
        $experience = $this->generator->create_experience([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'name' => 'Internship',
        ]);
        $context = $this->generator->create_context(['experienceid' => $experience->get('id'), 'name' => 'Client']);
        $this->generator->create_submitted_proof($this->situation, ['contextid' => $context->get('id')]);
        $filter = new filter(contextid: $context->get('id'));
        [$group] = $this->page('tutor', $filter)['sections'][0]['filter']['contextgroups'];
        $this->assertSame(
            ['Student Person', ['id' => (string) $context->get('id'), 'name' => 'Internship – Client', 'selected' => true]],
            [$group['name'], $group['contexts'][0]],
        );
        $this->assertSame([], $this->page('othertutor')['sections'][0]['filter']['contextgroups']);
        [$own] = $this->page('student')['sections'][0]['filter']['contextgroups'];
        $this->assertFalse($own['hasname']);
    }

    /**
     * The usual order is offered first; what is archived can be asked for as soon as there is any, even if there is nothing else.
     *
     * @covers \mod_proofolio\output\logbook_filter
     * @covers \mod_proofolio\output\logbook_section
     */
    public function test_filter(): void {
        $proof = $this->generator->create_submitted_proof($this->situation)->get_proof();
        $filter = $this->page('student')['sections'][0]['filter'];
        $this->assertSame(['id' => 'label', 'name' => 'Competency and letter', 'selected' => true], $filter['sorts'][0]);
        $this->assertFalse($filter['hasarchived']);
        $this->assertSame('unread', $this->page('tutor')['sections'][0]['filter']['sorts'][0]['id']);
        $proof->set('archived', 1);
        $proof->update();
        [$own] = $this->page('student')['sections'];
        $this->assertSame([true, true, 0], [$own['hasfilter'], $own['filter']['hasarchived'], $own['list']['total']]);
    }

    /**
     * Coordinators are told of students in no group, where groups decide who sees whom.
     *
     * @covers \mod_proofolio\output\logbook_students
     */
    public function test_no_group(): void {
        $this->assertFalse($this->page('coordinator')['sections'][0]['students']['hasnogroup']);
        $instance = new instance($this->situation->activity->id);
        $instance->set('tutormode', instance::TUTORS_OF_GROUP);
        $instance->update();
        $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->course->id]);
        groups_add_member($group->id, $this->situation->classmate->id);
        $students = $this->page('coordinator')['sections'][0]['students'];
        $this->assertTrue($students['hasnogroup']);
        $this->assertSame(
            ['Classmate Person' => false, 'Student Person' => true],
            array_column($students['students'], 'isnogroup', 'fullname'),
        );
        $this->assertFalse($this->page('tutor')['sections'][0]['students']['hasnogroup']);
    }

    /**
     * Outside its dates the activity says so and offers nothing to write.
     *
     * @covers \mod_proofolio\output\logbook
     */
    public function test_not_open(): void {
        $instance = new instance($this->situation->activity->id);
        $instance->set('timeclose', 1000);
        $instance->update();
        $page = $this->page('student');
        $this->assertCount(1, $page['notices']);
        $this->assertStringContainsString('closed', $page['notices'][0]['text']);
        [$own] = $page['sections'];
        $this->assertSame([false, false], [$own['cannewproof'], $own['list']['hasfirst']]);
    }

    /**
     * Without competencies the coordinator is led to them, and a student is told to wait.
     *
     * @covers \mod_proofolio\output\logbook
     */
    public function test_no_competencies(): void {
        $this->situation->activity = $this->generator->create_instance(['course' => $this->situation->course->id]);
        $this->assertTrue($this->page('coordinator')['hassetup']);
        $page = $this->page('student');
        $this->assertFalse($page['hassetup']);
        $this->assertFalse($page['sections'][0]['list']['hasfirst']);
        $this->assertSame(get_string('emptycompetencies', 'mod_proofolio'), $page['sections'][0]['list']['emptytext']);
    }

    /**
     * What people typed is escaped by the templates.
     *
     * @covers \mod_proofolio\output\logbook
     */
    public function test_escaped(): void {
        global $OUTPUT;
        $this->generator->create_submitted_proof($this->situation, ['name' => 'A & B "quoted"']);
        $html = $OUTPUT->render_from_template('mod_proofolio/logbook', $this->page('student'));
        $this->assertStringContainsString('A &amp; B &quot;quoted&quot;', $html);
    }

    /**
     * An assignment ends: the student and their proofs are gone from the tutor's page.
     *
     * @covers \mod_proofolio\output\logbook_students
     */
    public function test_former_tutor(): void {
        $this->generator->create_submitted_proof($this->situation);
        foreach (tutor::get_records(['userid' => $this->situation->tutor->id]) as $assignment) {
            $assignment->delete();
        }
        [$section] = $this->page('tutor')['sections'];
        $this->assertSame([0, true], [$section['list']['total'], $section['students']['isempty']]);
    }
}
