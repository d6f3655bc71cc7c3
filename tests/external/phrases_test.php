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

use mod_proofolio\local\models\phrase;
use mod_proofolio\local\phrases;
use mod_proofolio\tests\situation_testcase;
use moodle_exception;

/**
 * Tests of listing and keeping phrases.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_proofolio\external\list_phrases
 * @covers     \mod_proofolio\external\add_phrase
 * @covers     \mod_proofolio\output\phrase_list
 * @covers     \mod_proofolio\output\phrase
 */
final class phrases_test extends situation_testcase {
    /**
     * Whoever comments on the work of others has phrases; they are their own in every activity.
     */
    public function test_keep_and_list(): void {
        $cmid = $this->situation->activity->cmid;
        foreach (['tutor', 'coordinator'] as $person) {
            $this->setUser($this->situation->$person);
            $added = add_phrase::clean_returnvalue(add_phrase::execute_returns(), add_phrase::execute($cmid, "Says $person <b>"));
            $this->assertSame("Says $person <b>", $added['content']);
            $list = list_phrases::clean_returnvalue(list_phrases::execute_returns(), list_phrases::execute($cmid));
            $this->assertSame([$added], $list['own']);
            $this->assertTrue($list['hasown']);
            $this->assertSame(phrases::suggested(), array_column($list['suggested'], 'content'));
        }
    }

    /**
     * Those who do not comment on the work of others are refused, and nothing is kept.
     *
     * @param string $person
     * @dataProvider strangers
     */
    public function test_refused(string $person): void {
        $this->situation->guest = guest_user();
        $this->setUser($this->situation->$person);
        $this->assert_refused();
    }

    /**
     * Those who do not comment on the work of others.
     *
     * @return array
     */
    public static function strangers(): array {
        return ['student' => ['student'], 'former tutor' => ['former'], 'stranger' => ['stranger'], 'guest' => ['guest']];
    }

    /**
     * An activity that is hidden from tutors is no way to phrases for them, and the coordinator's stays one.
     */
    public function test_hidden(): void {
        global $DB;
        set_coursemodule_visible($this->situation->activity->cmid, 0);
        $context = \context_course::instance($this->situation->course->id);
        $roleid = $DB->get_field('role', 'id', ['shortname' => 'teacher']);
        assign_capability('moodle/course:viewhiddenactivities', CAP_PROHIBIT, $roleid, $context->id, true);
        $this->setUser($this->situation->tutor);
        $this->assert_refused();
        $this->setUser($this->situation->coordinator);
        $this->assertFalse(list_phrases::execute($this->situation->activity->cmid)['hasown']);
    }

    /**
     * The number of reads does not grow with the phrases.
     */
    public function test_reads(): void {
        global $DB;
        $this->setUser($this->situation->tutor);
        $costs = [];
        foreach ([1, 20] as $count) {
            for ($i = 0; $i < $count; $i++) {
                phrases::add($this->situation->tutor->id, "Phrase $count $i", 1000);
            }
            list_phrases::execute($this->situation->activity->cmid);
            $before = $DB->perf_get_reads();
            list_phrases::execute($this->situation->activity->cmid);
            $costs[] = $DB->perf_get_reads() - $before;
        }
        $this->assertSame($costs[0], $costs[1]);
    }

    /**
     * Neither function works for the current user.
     */
    private function assert_refused(): void {
        $cmid = $this->situation->activity->cmid;
        foreach ([fn() => list_phrases::execute($cmid), fn() => add_phrase::execute($cmid, 'A phrase')] as $call) {
            try {
                $call();
                $this->fail('Not refused');
            } catch (moodle_exception $refusal) {
                $this->assertNotSame('', $refusal->errorcode);
            }
        }
        $this->assertSame([], phrase::get_records());
    }
}
