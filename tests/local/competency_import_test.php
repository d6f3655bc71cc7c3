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

use mod_proofolio\event\competency_created;
use mod_proofolio\event\competency_updated;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;
use mod_proofolio\tests\coordinator_testcase;
use mod_proofolio\tests\fixtures\failing_database;
use mod_proofolio\tests\french;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/failing_database.php');

/**
 * Tests of bringing competencies in: what a plan says, and that it is carried out as a whole or not at all.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_import_test extends coordinator_testcase {
    use french;

    /**
     * New ones are added behind the others, what is here gets what it does not have, and nothing else of it changes.
     *
     * @covers \mod_proofolio\local\competency_plan
     * @covers \mod_proofolio\local\competency_import
     * @covers \mod_proofolio\local\competencies
     */
    public function test_apply(): void {
        $reading = $this->reading(
            $this->proposal('CG8', ['Listen', 'Speak', 'listen '], ['link' => 'https://example.org/cg8']),
            $this->proposal('cg3', ['PLAN the  work', 'Hand over'], ['name' => '']),
        );
        $plan = competency_import::plan($this->activity, $reading);
        $this->assertSame([], $plan->problems);
        $this->assertSame([import_line::NEW, import_line::EXTENDED], array_column($plan->lines, 'state'));
        $this->assertSame(3, $plan->count_added_elements());
        $this->assertTrue($plan->can_be_applied());
        $this->assertCount(1, competency::get_records());

        $sink = $this->redirectEvents();
        competency_import::apply($this->activity, $reading, $plan->fingerprint());
        [$known, $new] = array_values(competency::of_activity($this->activity->get_id()));
        $this->assertSame('Design and build systems and organisations', $known->get('name'));
        $this->assertSame(['Understand a need', 'Plan the work', 'Build a solution', 'Hand over'], $this->elements($known));
        $this->assertSame(['CG8', 'https://example.org/cg8'], [$new->get('code'), $new->get('link')]);
        $this->assertSame(['Listen', 'Speak'], $this->elements($new));
        $classes = array_map(get_class(...), $sink->get_events());
        $this->assertSame([competency_created::class, competency_updated::class], $classes);

        $again = competency_import::plan($this->activity, $reading);
        $this->assertSame([import_line::KNOWN, import_line::KNOWN], array_column($again->lines, 'state'));
        $this->assertFalse($again->can_be_applied());
    }

    /**
     * Something wrong with one of them keeps all of them out.
     *
     * @covers \mod_proofolio\local\competency_plan
     * @covers \mod_proofolio\local\competency_import
     * @covers \mod_proofolio\local\competency_check
     * @dataProvider problem_provider
     * @param array $changed What is said of the second competency.
     * @param string $words What the message has.
     * @param string[] $elements
     */
    public function test_problem(array $changed, string $words, array $elements = []): void {
        $reading = $this->reading($this->proposal('CG1', ['Plan']), $this->proposal('CG8', $elements, $changed + ['row' => 7]));
        $plan = competency_import::plan($this->activity, $reading);
        $this->assertStringContainsString($words, $plan->problems[0]->message);
        $this->assertSame(7, $plan->problems[0]->row);
        $this->assertCount(1, $plan->problems);
        $this->assertSame([import_line::NEW, import_line::REFUSED], array_column($plan->lines, 'state'));
        $this->assertFalse($plan->can_be_applied());
        $this->assert_refused($reading, $plan->fingerprint());
    }

    /**
     * What can be wrong with a competency.
     *
     * @return array[]
     */
    public static function problem_provider(): array {
        return [
            'no code' => [['code' => ' '], 'code'],
            'long code' => [['code' => str_repeat('é', 51)], '1'],
            'code twice' => [['code' => 'cg1'], 'cg1'],
            'no name' => [['name' => ''], 'name'],
            'long name' => [['name' => str_repeat('é', 256)], '1'],
            'long description' => [['description' => str_repeat('a', 60001)], '1'],
            'script link' => [['link' => 'javascript:alert(1)'], 'http'],
            'long element' => [[], 'Element “', [str_repeat('é', 256)]],
            'too many elements' => [[], '100', array_map(fn(int $i): string => "E$i", range(1, 101))],
        ];
    }

    /**
     * Too many at once are refused as a whole.
     *
     * @covers \mod_proofolio\local\competency_plan
     */
    public function test_too_many(): void {
        $proposals = array_map(fn(int $i): competency_proposal => $this->proposal("T$i"), range(1, 101));
        $plan = competency_import::plan($this->activity, $this->reading(...$proposals));
        $this->assertStringContainsString('100', $plan->problems[0]->message);
        $this->assertFalse($plan->can_be_applied());
    }

    /**
     * What could not be read keeps everything out, and comes in the order of the rows.
     *
     * @covers \mod_proofolio\local\competency_plan
     */
    public function test_reading_problems(): void {
        $reading = new competency_reading(
            [$this->proposal('CG1', [], ['row' => 2, 'name' => ''])],
            [new import_problem('Later', 5), new import_problem('First', 0)],
        );
        $plan = competency_import::plan($this->activity, $reading);
        $this->assertSame([0, 2, 5], array_column($plan->problems, 'row'));
        $this->assertFalse($plan->can_be_applied());
    }

    /**
     * What is archived is left alone, competencies and elements alike.
     *
     * @covers \mod_proofolio\local\competency_plan
     */
    public function test_archived(): void {
        $element = $this->situation->elements[0];
        $element->set('timearchived', 5);
        $element->update();
        $plan = competency_import::plan($this->activity, $this->reading($this->proposal('CG3', ['Understand a need'])));
        $this->assertSame([import_line::KNOWN], array_column($plan->lines, 'state'));
        $this->situation->competency->set('timearchived', 5);
        $this->situation->competency->update();
        $plan = competency_import::plan($this->activity, $this->reading($this->proposal('CG3', ['Something new'])));
        $this->assertSame([import_line::ARCHIVED], array_column($plan->lines, 'state'));
        $this->assertFalse($plan->can_be_applied());
    }

    /**
     * What came from the same core competency is known by that, whatever its code has become.
     *
     * @covers \mod_proofolio\local\competency_plan
     */
    public function test_core_competency(): void {
        $this->situation->competency->set('corecompetencyid', 77);
        $this->situation->competency->update();
        $plan = competency_import::plan(
            $this->activity,
            $this->reading($this->proposal('OTHER', ['Hand over'], ['corecompetencyid' => 77])),
        );
        $this->assertSame([import_line::EXTENDED], array_column($plan->lines, 'state'));
        $this->assertSame($this->situation->competency->get('id'), $plan->lines[0]->known->get('id'));
    }

    /**
     * A plan that has become another one since it was looked at is not carried out.
     *
     * @covers \mod_proofolio\local\competency_import
     */
    public function test_outdated(): void {
        $reading = $this->reading($this->proposal('CG8', ['Listen']));
        $seen = competency_import::plan($this->activity, $reading)->fingerprint();
        $this->assert_refused($this->reading($this->proposal('CG8', ['Speak'])), $seen);
        $this->assert_refused($this->reading($this->proposal('CG8', ['Listen'], ['name' => 'Another'])), $seen);
        $this->generator->create_competency(['proofolioid' => $this->activity->get_id(), 'code' => 'CG8']);
        $this->assert_refused($reading, $seen, 2);
    }

    /**
     * When something breaks half way, nothing stays.
     *
     * @covers \mod_proofolio\local\competency_import
     */
    public function test_all_or_nothing(): void {
        $this->preventResetByRollback();
        $reading = $this->reading($this->proposal('CG8', ['Listen']), $this->proposal('CG9', ['Speak']));
        $seen = competency_import::plan($this->activity, $reading)->fingerprint();
        $apply = fn() => competency_import::apply($this->activity, $reading, $seen);
        $this->assertTrue(failing_database::during(element::TABLE, $apply));
        $this->assertCount(1, competency::get_records());
        $this->assertCount(3, element::get_records());
    }

    /**
     * The ready-made set comes in the language in which the page is read.
     *
     * @covers \mod_proofolio\local\ready_source
     */
    public function test_ready(): void {
        $proposals = (new ready_source())->read()->proposals;
        $this->assertSame(['CG3', 'CG8'], array_column($proposals, 'code'));
        foreach ($proposals as $proposal) {
            $this->assertGreaterThanOrEqual(5, count($proposal->elements));
        }
        $plan = competency_import::plan($this->activity, new competency_reading($proposals));
        $this->assertSame([], $plan->problems);
        $this->have_french();
        force_current_language('fr');
        $french = (new ready_source(['CG8', 'CG99']))->read()->proposals;
        $this->assertSame(['CG8'], array_column($french, 'code'));
        $this->assertStringContainsString('Coopérer', $french[0]->name);
        $this->expectExceptionObject(refusal::nothing_chosen());
        (new ready_source(['CG99']))->read();
    }

    /**
     * Copies of another activity have everything but what is archived, and read in as many queries whatever there is.
     *
     * @covers \mod_proofolio\local\activity_source
     */
    public function test_activity(): void {
        global $DB;
        $this->situation->elements[1]->set('timearchived', 5);
        $this->situation->elements[1]->update();
        $place = ['proofolioid' => $this->activity->get_id()];
        $gone = $this->generator->create_competency($place + ['code' => 'OLD', 'elements' => ['Gone']]);
        $gone->set('timearchived', 5);
        $gone->update();
        $this->situation->competency->set_many(['description' => '<p>About <b>it</b></p>', 'corecompetencyid' => 77]);
        $this->situation->competency->update();
        $reads = $DB->perf_get_reads();
        [$proposal] = $proposals = (new activity_source($this->activity))->read()->proposals;
        $this->assertSame(2, $DB->perf_get_reads() - $reads);
        $this->assertCount(1, $proposals);
        $this->assertSame(['CG3', '<p>About <b>it</b></p>', 77], [
            $proposal->code,
            $proposal->description,
            $proposal->corecompetencyid,
        ]);
        $this->assertSame(['Understand a need', 'Build a solution'], array_column($proposal->elements, 'name'));
        foreach ([[], [$gone->get('id')]] as $ids) {
            try {
                (new activity_source($this->activity, $ids))->read();
                $this->fail('Not refused');
            } catch (refusal $refusal) {
                $this->assertSame('errornothingchosen', $refusal->errorcode);
            }
        }
    }

    /**
     * One brings in from activities that one coordinates oneself, in any course, and from no others.
     *
     * @covers \mod_proofolio\local\coordinated_activities
     * @covers \mod_proofolio\local\models\instance
     */
    public function test_coordinated_activities(): void {
        $coordinator = $this->situation->coordinator->id;
        $course = $this->getDataGenerator()->create_course();
        $same = $this->generator->create_instance(['course' => $this->situation->course->id]);
        $hidden = $this->generator->create_instance(['course' => $this->situation->course->id, 'visible' => 0]);
        $own = $this->generator->create_instance(['course' => $course->id]);
        $foreign = $this->generator->create_instance(['course' => $this->getDataGenerator()->create_course()->id]);
        $this->getDataGenerator()->enrol_user($coordinator, $course->id, 'editingteacher');
        $found = array_keys(coordinated_activities::beside($this->activity, $coordinator));
        $this->assertSame([$same->cmid, $hidden->cmid, $own->cmid], array_map('intval', $found));
        $one = coordinated_activities::require_one($this->activity, $own->cmid, $coordinator);
        $this->assertEquals($own->id, $one->get_id());
        $refused = [
            'not coordinated' => [$foreign->cmid, $coordinator],
            'itself' => [$this->activity->cm->id, $coordinator],
            'no activity' => [987654321, $coordinator],
            'a tutor' => [$same->cmid, $this->situation->tutor->id],
            'a student' => [$same->cmid, $this->situation->student->id],
            'a guest' => [$same->cmid, guest_user()->id],
        ];
        foreach ($refused as $case => [$cmid, $userid]) {
            try {
                coordinated_activities::require_one($this->activity, $cmid, $userid);
                $this->fail($case);
            } catch (refusal $refusal) {
                $this->assertSame('errorsourcenotopen', $refusal->errorcode, $case);
            }
        }
    }

    /**
     * An import is refused, and leaves everything as it was.
     *
     * @param competency_reading $reading
     * @param string $fingerprint
     * @param int $count How many competencies there are.
     */
    private function assert_refused(competency_reading $reading, string $fingerprint, int $count = 1): void {
        try {
            competency_import::apply($this->activity, $reading, $fingerprint);
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame('errorplanoutdated', $refusal->errorcode);
        }
        $this->assertCount($count, competency::get_records());
        $this->assertCount(3, element::get_records());
    }

    /**
     * What was read.
     *
     * @param competency_proposal ...$proposals
     * @return competency_reading
     */
    private function reading(competency_proposal ...$proposals): competency_reading {
        return new competency_reading($proposals);
    }

    /**
     * A competency to be brought in.
     *
     * @param string $code
     * @param string[] $elements
     * @param array $changed
     * @return competency_proposal
     */
    private function proposal(string $code, array $elements = [], array $changed = []): competency_proposal {
        return new competency_proposal(...($changed + [
            'code' => $code,
            'name' => "Name of $code",
            'elements' => element_entry::all_new($elements),
        ]));
    }

    /**
     * The names of a competency's elements.
     *
     * @param competency $competency
     * @return string[]
     */
    private function elements(competency $competency): array {
        return array_values(array_map(
            fn(element $element): string => $element->get('name'),
            element::of_competencies([$competency->get('id')]),
        ));
    }
}
