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

use mod_proofolio\event\judgement_saved;
use mod_proofolio\event\judgement_withdrawn;
use mod_proofolio\local\models\judgement;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of what people think of the qualities of a student's proofs.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class judgements_test extends situation_testcase {
    /**
     * Lets somebody judge the situation's student.
     *
     * @param string $person
     * @param string $degree
     * @param array $more
     * @return judgement|null
     */
    private function judge(string $person, string $degree, array $more = []): ?judgement {
        return judgements::save(...$more + [
            'activity' => activity::from_instanceid($this->situation->activity->id),
            'studentid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'quality' => 'bearing',
            'userid' => $this->situation->$person->id,
            'degree' => $degree,
            'reason' => '',
            'now' => 1000,
        ]);
    }

    /**
     * What people think, a line each.
     *
     * @return string[]
     */
    private function told(): array {
        $portfolio = portfolio::of($this->situation->activity->id, $this->situation->student->id);
        $all = judgements::of($portfolio)[$this->situation->competency->get('id')] ?? [];
        $names = array_column((array) $this->situation, 'firstname', 'id');
        $lines = [];
        foreach ($all as $quality => $judgements) {
            foreach ($judgements as $judgement) {
                $name = $names[$judgement->get('userid')];
                $word = implode(' ', array_map($judgement->get(...), ['degree', 'reason', 'timejudged']));
                $lines[] = "$quality: $name $word";
            }
        }
        return $lines;
    }

    /**
     * Each person has one word on each quality, changes it and takes it back; the owner's comes first.
     *
     * @covers \mod_proofolio\local\judgements
     * @covers \mod_proofolio\event\judgement_base
     * @covers \mod_proofolio\event\judgement_saved
     * @covers \mod_proofolio\event\judgement_withdrawn
     */
    public function test_save(): void {
        $sink = $this->redirectEvents();
        $this->judge('coordinator', 'clearly');
        $first = $this->judge('tutor', 'notyet', ['reason' => ' Show  more <b>of it</b>. ', 'now' => 2000]);
        $this->judge('student', 'partly', ['now' => 3000]);
        $this->judge('tutor', 'notyet', ['quality' => 'actions']);
        $this->assertSame([
            'bearing: Student partly  3000',
            'bearing: Coordinator clearly  1000',
            'bearing: Tutor notyet Show  more of it. 2000',
            'actions: Tutor notyet  1000',
        ], $this->told());
        $again = $this->judge('tutor', 'clearly', ['now' => 4000]);
        $this->assertSame($first->get('id'), $again->get('id'));
        $this->assertSame('bearing: Tutor clearly  4000', $this->told()[2]);
        $this->assertNull($this->judge('tutor', ''));
        $this->assertNull($this->judge('tutor', ''));
        $left = ['bearing: Student partly  3000', 'bearing: Coordinator clearly  1000', 'actions: Tutor notyet  1000'];
        $this->assertSame($left, $this->told());
        $events = array_values(array_filter($sink->get_events(), fn($event): bool => $event->component === 'mod_proofolio'));
        $this->assertSame(
            [...array_fill(0, 5, judgement_saved::class), judgement_withdrawn::class],
            array_map('get_class', $events),
        );
        $this->assertEquals($this->situation->student->id, $events[1]->relateduserid);
        $this->assertSame('bearing', $events[1]->other['quality']);
        $this->assertStringNotContainsString('of it', json_encode($events[1]->get_data()));
        $this->assertSame([], judgements::of(null));
    }

    /**
     * The event names what happened and leads to the page; it needs to say whose proofs and which quality.
     *
     * @covers \mod_proofolio\event\judgement_base
     * @covers \mod_proofolio\event\judgement_saved
     * @covers \mod_proofolio\event\judgement_withdrawn
     */
    public function test_events(): void {
        $sink = $this->redirectEvents();
        $this->judge('tutor', 'partly');
        $this->judge('tutor', '');
        $events = array_values(array_filter($sink->get_events(), fn($event): bool => $event->component === 'mod_proofolio'));
        foreach ($events as $event) {
            $this->assertStringNotContainsString('[[', $event->get_name());
            $this->assertStringContainsString("'bearing'", $event->get_description());
            $this->assertStringContainsString("coverage.php?id={$this->situation->activity->cmid}", $event->get_url()->out(false));
            $this->assertStringContainsString("userid={$this->situation->student->id}", $event->get_url()->out(false));
        }
        $this->assertSame(['u', 'd'], array_column(array_map(fn($event): array => $event->get_data(), $events), 'crud'));
        $context = \context_module::instance($this->situation->activity->cmid);
        foreach ([['relateduserid' => 5], ['other' => ['competencyid' => 3, 'quality' => 'bearing']]] as $part) {
            try {
                judgement_saved::create($part + ['objectid' => 7, 'context' => $context]);
                $this->fail('Not refused');
            } catch (\coding_exception $problem) {
                $this->assertStringContainsString('needs', $problem->getMessage());
            }
        }
    }

    /**
     * What is no judgement is refused, at the field that it is about.
     *
     * @covers \mod_proofolio\local\judgements
     * @dataProvider refused_provider
     * @param string $errorcode
     * @param string $field
     * @param string $degree
     * @param array $more
     */
    public function test_refused(string $errorcode, string $field, string $degree, array $more): void {
        $this->preventResetByRollback();
        try {
            $this->judge('student', $degree, $more);
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame([$errorcode, $field], [$refusal->errorcode, $refusal->field]);
        }
        $this->assertSame([], judgement::get_records());
    }

    /**
     * What is no judgement.
     *
     * @return array[]
     */
    public static function refused_provider(): array {
        return [
            'no such quality' => ['errornotofactivity', 'quality', 'partly', ['quality' => 'elements']],
            'no such degree' => ['errornotofactivity', 'degree', 'splendidly', []],
            'a reason for nothing' => ['errordegreemissing', 'degree', '', ['reason' => 'Because']],
            'a reason too long' => ['errortoolong', 'reason', 'partly', ['reason' => str_repeat('é', 1334)]],
            'no such competency' => ['errornotofactivity', 'competencyid', 'partly', ['competencyid' => 987654]],
        ];
    }

    /**
     * A competency that is not among the student's targets is not judged, nor is one of another activity.
     *
     * @covers \mod_proofolio\local\judgements
     */
    public function test_targets_only(): void {
        $this->preventResetByRollback();
        $whose = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
        $target = $this->generator->create_competency(['proofolioid' => $this->situation->activity->id]);
        $this->generator->create_target($whose + ['competencyid' => $target->get('id')]);
        $this->assertNotNull($this->judge('tutor', 'partly', ['competencyid' => $target->get('id')]));
        $elsewhere = $this->generator->create_situation()->competency->get('id');
        foreach ([$this->situation->competency->get('id'), $elsewhere] as $competencyid) {
            try {
                $this->judge('tutor', 'partly', ['competencyid' => $competencyid]);
                $this->fail('Not refused');
            } catch (refusal $refusal) {
                $this->assertSame('competencyid', $refusal->field);
            }
        }
        $this->assertSame(1, judgement::count_records());
    }
}
