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

namespace mod_proofolio\external;

use core_external\external_api;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\judgement;
use mod_proofolio\tests\situation_testcase;
use moodle_exception;

/**
 * Tests of saying what one thinks of a student's proofs.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class save_judgement_test extends situation_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->situation->guest = guest_user();
    }

    /**
     * Judges the situation's student.
     *
     * @param array $more
     * @return array
     */
    private function judge(array $more = []): array {
        return save_judgement::execute(...$more + [
            'cmid' => $this->situation->activity->cmid,
            'studentid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'quality' => 'relevance',
            'degree' => 'clearly',
            'reason' => 'Each has its place.',
        ]);
    }

    /**
     * The code of what is refused.
     *
     * @param array $more
     * @return string
     */
    private function refused(array $more = []): string {
        try {
            $this->judge($more);
            return '';
        } catch (moodle_exception $refusal) {
            return $refusal->errorcode;
        }
    }

    /**
     * Owner, tutor and coordinator each have a word, and see those of all.
     *
     * @covers \mod_proofolio\external\save_judgement
     * @covers \mod_proofolio\output\coverage_quality
     * @covers \mod_proofolio\output\coverage_judging
     */
    public function test_judge(): void {
        $authors = [];
        foreach (['tutor', 'coordinator', 'student'] as $person) {
            $this->setUser($this->situation->$person);
            $quality = $this->judge(['degree' => $person === 'tutor' ? 'partly' : 'clearly']);
            $this->assertEquals($quality, external_api::clean_returnvalue(save_judgement::execute_returns(), $quality));
            $this->assertSame('Change what you think', $quality['formname']);
            $this->assertSame('Each has its place.', $quality['reason']);
            $authors[$person] = array_column($quality['judgements'], 'author');
        }
        $this->assertSame(['Your own view:'], $authors['tutor']);
        $this->assertSame(['Tutor Person, who accompanies this work:', 'Your own view:'], $authors['coordinator']);
        $this->assertSame(
            ['Your own view:', 'Tutor Person, who accompanies this work:', 'Coordinator Person, who accompanies this work:'],
            $authors['student'],
        );
        $this->assertSame(['Clearly', 'Partly', 'Clearly'], array_column($quality['judgements'], 'degreename'));
        $quality = $this->judge(['degree' => '', 'reason' => '']);
        $this->assertCount(2, $quality['judgements']);
        $this->assertSame(['Say what you think', ''], [$quality['formname'], $quality['reason']]);
        $this->setUser($this->situation->tutor);
        $this->assertContains('Your own view:', array_column($this->judge()['judgements'], 'author'));
    }

    /**
     * The owner is named to others; whoever was forgotten has no name.
     *
     * @covers \mod_proofolio\output\coverage_judging
     */
    public function test_names(): void {
        $this->setUser($this->situation->student);
        $this->judge();
        $this->setUser($this->situation->tutor);
        $this->assertSame('Student Person, of their own proofs:', $this->judge()['judgements'][0]['author']);
        judgement::get_record(['userid' => $this->situation->tutor->id])->set('userid', 0)->update();
        $authors = array_column($this->judge()['judgements'], 'author');
        $this->assertSame(get_string('someonewholeft', 'mod_proofolio') . ', who accompanies this work:', $authors[1]);
    }

    /**
     * People who have no business with the student's proofs are refused.
     *
     * @covers \mod_proofolio\external\save_judgement
     * @dataProvider outsiders
     * @param string $person
     */
    public function test_outsiders(string $person): void {
        $this->setUser($this->situation->$person);
        $this->assertNotSame('', $this->refused());
        $this->assertSame([], judgement::get_records());
    }

    /**
     * People who have no business with the student's proofs.
     *
     * @return array
     */
    public static function outsiders(): array {
        return refused_test::outsiders();
    }

    /**
     * A tutor of another group is refused where tutors come from groups.
     *
     * @covers \mod_proofolio\external\save_judgement
     */
    public function test_tutor_of_another_group(): void {
        $instance = new instance($this->situation->activity->id);
        $instance->set('tutormode', instance::TUTORS_OF_GROUP);
        $instance->update();
        foreach ([['student', 'coordinator'], ['classmate', 'unassigned']] as $members) {
            $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->course->id]);
            foreach ($members as $person) {
                groups_add_member($group->id, $this->situation->$person->id);
            }
        }
        $this->setUser($this->situation->unassigned);
        $this->assertSame('errorcannotjudge', $this->refused());
        $this->assertSame('', $this->refused(['studentid' => $this->situation->classmate->id]));
        $this->assertSame([$this->situation->unassigned->id], array_map(
            fn(judgement $judgement): string => (string) $judgement->get('userid'),
            array_values(judgement::get_records()),
        ));
    }

    /**
     * Hidden, closed and not yet open activities take no word.
     *
     * @covers \mod_proofolio\external\save_judgement
     */
    public function test_closed(): void {
        $instance = new instance($this->situation->activity->id);
        foreach ([['timeclose' => 1000], ['timeopen' => 4000000000, 'timeclose' => 0]] as $i => $dates) {
            $instance->set_many($dates);
            $instance->update();
            foreach (['student', 'tutor'] as $person) {
                $this->setUser($this->situation->$person);
                $this->assertSame(['errorclosed', 'errornotopen'][$i], $this->refused());
            }
        }
        $instance->set('timeopen', 0);
        $instance->update();
        set_coursemodule_visible($this->situation->activity->cmid, 0);
        $this->setUser($this->situation->student);
        $this->assertNotSame('', $this->refused());
        $this->assertSame([], judgement::get_records());
    }

    /**
     * Ids of nothing and of other places are refused, and nobody learns which exist.
     *
     * @covers \mod_proofolio\external\save_judgement
     */
    public function test_foreign_ids(): void {
        $this->preventResetByRollback();
        $elsewhere = $this->generator->create_situation();
        $this->setUser($this->situation->tutor);
        foreach ([987654, $elsewhere->student->id, $this->situation->tutor->id] as $studentid) {
            $this->assertSame('errorcannotjudge', $this->refused(['studentid' => $studentid]));
        }
        $this->assertSame('errornotofactivity', $this->refused(['competencyid' => $elsewhere->competency->get('id')]));
        $this->assertNotSame('', $this->refused(['cmid' => $elsewhere->activity->cmid]));
        $this->assertNotSame('', $this->refused(['cmid' => 987654]));
        $this->assertSame([], judgement::get_records());
    }
}
