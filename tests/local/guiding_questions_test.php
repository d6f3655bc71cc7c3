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

use mod_proofolio\local\models\instance;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the questions that help to write.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guiding_questions_test extends situation_testcase {
    /**
     * The questions of an activity with these settings.
     *
     * @param array $settings
     * @return string[]
     */
    private function description_questions(array $settings): array {
        $instance = new instance($this->situation->activity->id);
        foreach (guiding_questions::settle($settings) as $column => $value) {
            $instance->set($column, $value);
        }
        $instance->update();
        return guiding_questions::of(activity::from_instanceid($instance->get('id')), 'description');
    }

    /**
     * Unless a coordinator writes others, the questions are those of the language pack, each reader's own.
     *
     * @covers \mod_proofolio\local\guiding_questions
     */
    public function test_standard(): void {
        $standard = guiding_questions::standard('description');
        $this->assertCount(8, $standard);
        $this->assertCount(5, guiding_questions::standard('analysis'));
        foreach ([[], ['descriptionquestions' => " \n "], ['descriptionquestions' => implode("\r\n", $standard)]] as $settings) {
            $this->assertSame($standard, $this->description_questions($settings));
            $this->assertNull((new instance($this->situation->activity->id))->get('descriptionquestions'));
        }
    }

    /**
     * One question a line, without markup.
     *
     * @covers \mod_proofolio\local\guiding_questions
     */
    public function test_own(): void {
        $typed = "Who asked? \r\n\r\n <script>alert(1)</script>What & why?\n";
        $this->assertSame(['Who asked?', 'alert(1)What & why?'], $this->description_questions(['descriptionquestions' => $typed]));
        $analysis = guiding_questions::of(activity::from_instanceid($this->situation->activity->id), 'analysis');
        $this->assertSame(guiding_questions::standard('analysis'), $analysis);
    }

    /**
     * A question in two languages is shown in the reader's.
     *
     * @covers \mod_proofolio\local\guiding_questions
     * @group mod_proofolio_moodle
     */
    public function test_languages(): void {
        filter_set_global_state('multilang', TEXTFILTER_ON);
        filter_set_applies_to_strings('multilang', true);
        $typed = '<span lang="en" class="multilang">Who?</span><span lang="fr" class="multilang">Qui ?</span>';
        $this->assertSame(['Who?'], $this->description_questions(['descriptionquestions' => $typed]));
    }
}
