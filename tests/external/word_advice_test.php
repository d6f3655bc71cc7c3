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
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of putting advice into words.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class word_advice_test extends situation_testcase {
    /**
     * Asks for advice.
     *
     * @param array $found What each rule speaks of, by its code.
     * @param string[] $situations
     * @param bool $issubmitting
     * @return array
     */
    private function advice(array $found, array $situations = [], bool $issubmitting = false): array {
        $rules = array_map(
            fn(string $code, string $about): array => ['code' => $code, 'about' => $about],
            array_keys($found),
            array_values($found),
        );
        $answer = word_advice::execute($this->situation->activity->cmid, $rules, $situations, $issubmitting);
        return external_api::clean_returnvalue(word_advice::execute_returns(), $answer);
    }

    /**
     * What is known and what is asked stand apart, each with its reason, its example and its place.
     *
     * @covers \mod_proofolio\external\word_advice
     * @covers \mod_proofolio\output\advice_panel
     * @covers \mod_proofolio\output\advice_item
     */
    public function test_words(): void {
        $this->setUser($this->situation->student);
        $found = ['no_trace' => '', 'unknown_label' => 'CG3-A.7', 'relates_to_competency' => 'CG3 Design & build'];
        $advice = $this->advice($found, ['planning', 'client'], true);
        $this->assertTrue($advice['issubmitting']);
        $this->assertSame(['no_trace', 'unknown_label'], array_column($advice['known'], 'code'));
        $this->assertSame(['relates_to_competency'], array_column($advice['questions'], 'code'));
        [$trace, $label] = $advice['known'];
        $this->assertSame(['traces', true], [$trace['place'], $trace['hasideas']]);
        $this->assertSame(['Planning:', 'Working with a client:'], array_column($trace['ideas'], 'situation'));
        $this->assertStringContainsString('CG3-A.7', $label['title']);
        $this->assertSame([[], 'description'], [$label['ideas'], $label['place']]);
        $this->assertStringContainsString('“CG3 Design & build”', $advice['questions'][0]['title']);
        foreach ([...$advice['known'], ...$advice['questions']] as $item) {
            $this->assertNotContains('', array_intersect_key($item, array_flip(['title', 'why', 'weak', 'better', 'go'])));
        }
    }

    /**
     * What the server has no words for is left out; without a situation there is an idea all the same.
     *
     * @covers \mod_proofolio\output\advice_item
     */
    public function test_unknown(): void {
        $this->setUser($this->situation->student);
        $advice = $this->advice(['one_trace' => '', 'nothing_of_ours' => ''], ['moon']);
        $this->assertSame(['one_trace'], array_column($advice['known'], 'code'));
        $this->assertSame([false, []], [$advice['hasquestions'], $advice['questions']]);
        $this->assertCount(1, $advice['known'][0]['ideas']);
        $this->assertSame([false, false], [$this->advice([])['hasknown'], $this->advice([])['issubmitting']]);
    }

    /**
     * What the browser says is escaped by the template.
     *
     * @covers \mod_proofolio\output\advice_item
     */
    public function test_escaped(): void {
        global $OUTPUT;
        $this->setUser($this->situation->student);
        $advice = $this->advice(['unknown_label' => 'A & "B"']);
        $html = $OUTPUT->render_from_template('mod_proofolio/advice_panel', $advice);
        $this->assertStringContainsString('A &amp; &quot;B&quot;', $html);
    }

    /**
     * Who writes no proofs here gets no advice.
     *
     * @covers \mod_proofolio\external\word_advice
     * @dataProvider not_writers
     * @param string $person
     */
    public function test_refused(string $person): void {
        $this->situation->guest = guest_user();
        $this->setUser($this->situation->$person);
        $this->expectException(\moodle_exception::class);
        $this->advice(['no_trace' => '']);
    }

    /**
     * People who write no proofs here.
     *
     * @return array
     */
    public static function not_writers(): array {
        return [
            'tutor' => ['tutor'], 'coordinator' => ['coordinator'], 'former tutor' => ['former'], 'stranger' => ['stranger'],
            'guest' => ['guest'],
        ];
    }

    /**
     * Nobody writes in an activity that is closed or hidden.
     *
     * @covers \mod_proofolio\external\word_advice
     * @dataProvider closed
     * @param bool $ishidden
     */
    public function test_closed(bool $ishidden): void {
        if ($ishidden) {
            set_coursemodule_visible($this->situation->activity->cmid, 0);
        } else {
            $instance = new instance($this->situation->activity->id);
            $instance->set('timeclose', 1000);
            $instance->update();
        }
        $this->setUser($this->situation->student);
        $this->expectException(\moodle_exception::class);
        $this->advice(['no_trace' => '']);
    }

    /**
     * The ways in which an activity can be shut.
     *
     * @return array
     */
    public static function closed(): array {
        return ['hidden' => [true], 'past its end' => [false]];
    }
}
