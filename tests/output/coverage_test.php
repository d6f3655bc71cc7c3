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
use mod_proofolio\local\models\tutor;
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
        return [$competency['line']['code'], ...array_column(array_column($competency['elements'], 'line'), 'code')];
    }

    /**
     * A context of the situation's student.
     *
     * @return int
     */
    private function create_context(): int {
        $whose = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
        $experience = $this->generator->create_experience($whose + ['name' => 'Internship']);
        return $this->generator->create_context(['experienceid' => $experience->get('id'), 'name' => 'Portal'])->get('id');
    }

    /**
     * Drafts count for their owner, never for anybody else.
     *
     * @covers \mod_proofolio\output\coverage
     * @covers \mod_proofolio\output\coverage_line
     * @covers \mod_proofolio\local\models\coverage_listing
     */
    public function test_states(): void {
        [$need, $plan] = array_map(fn($element): int => $element->get('id'), $this->situation->elements);
        $version = $this->generator->create_submitted_proof($this->situation, [
            'elements' => [$need],
            'contextid' => $this->create_context(),
        ]);
        $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'name' => 'Secret of the draft',
            'elements' => [$plan],
        ]);
        $this->assertSame(['submitted', 'submitted', 'drafted', 'notshown'], $this->states($this->page('student')));
        $this->assertSame(['submitted', 'submitted', 'notshown', 'notshown'], $this->states($this->page('tutor')));
        $this->assertStringNotContainsString('Secret', json_encode($this->page('tutor')));
        $this->generator->create_decision([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->tutor->id,
            'outcome' => decision::APPROVED,
        ]);
        $page = $this->page('coordinator');
        $this->assertSame(['approved', 'approved', 'notshown', 'notshown'], $this->states($page));
        $line = $page['competencies'][0]['elements'][0]['line'];
        $this->assertSame(['CG3-A', '1 context'], [$line['proofs'][0]['label'], $line['contextsname']]);
        $this->assertStringContainsString('/mod/proofolio/proof.php?id=', $line['proofs'][0]['url']);
        $this->assertSame('1 of 3 elements shown', $page['competencies'][0]['summary']);
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
        $this->assertSame('', $page['competencies'][0]['summary']);
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
        $this->assertCount(3, $this->page('coordinator', '')['choices']);
        $page = $this->page('coordinator', 'beginner');
        $this->assertSame(array_fill(0, 4, 'notshown'), $this->states($page));
        $this->assertFalse($this->page('student')['haschoices']);
        $html = $OUTPUT->render_from_template('mod_proofolio/coverage', $page);
        $this->assertSame(4, substr_count($html, 'data-state="notshown"'));
        $this->assertSame(1, substr_count($html, '<table'));
        $this->assertStringContainsString(get_string('coveragenotshown', 'mod_proofolio'), $html);
        tutor::get_record(['userid' => $this->situation->tutor->id])->delete();
        $this->assertSame(get_string('emptystudents', 'mod_proofolio'), $this->page('tutor', '')['text']);
    }

    /**
     * The page costs the same number of database reads for 5 and for 25 proofs.
     *
     * @covers \mod_proofolio\local\models\coverage_listing
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
        $few = [];
        foreach ([5, 20] as $round => $count) {
            for ($i = 0; $i < $count; $i++) {
                $competency = $i % 5 ? $competency : $this->generator->create_competency([
                    'proofolioid' => $this->situation->activity->id,
                    'code' => "X{$round}{$i}",
                    'elements' => ['One', 'Two'],
                ]);
                $this->generator->create_submitted_proof($this->situation, [
                    'competencyid' => $competency->get('id'),
                    'name' => "Proof {$i}",
                ]);
            }
            // The first round fills caches that everybody shares.
            array_map($reads, $people);
            $few[] = array_map($reads, $people);
        }
        $this->assertSame($few[0], $few[1]);
        $this->assertLessThan(30, max($few[1]), json_encode($few));
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
