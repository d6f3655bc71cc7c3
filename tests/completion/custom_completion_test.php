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

namespace mod_proofolio\completion;

use cm_info;
use completion_info;
use core_completion\cm_completion_details;
use mod_proofolio\local\activity;
use mod_proofolio\local\competencies;
use mod_proofolio\local\decisions;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\targets;
use mod_proofolio\tests\generator_testcase;
use stdClass;

/**
 * Tests of what completes an activity.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class custom_completion_test extends generator_testcase {
    /**
     * A situation whose activity is completed by rules.
     *
     * @param array $rules
     * @return stdClass
     */
    private function create_situation(array $rules): stdClass {
        set_config('enablecompletion', 1);
        return $this->generator->create_situation(['completion' => COMPLETION_TRACKING_AUTOMATIC] + $rules);
    }

    /**
     * The state that Moodle keeps of somebody.
     *
     * @param stdClass $situation
     * @param string $person
     * @return int
     */
    private function state(stdClass $situation, string $person = 'student'): int {
        global $DB;
        $where = ['coursemoduleid' => $situation->activity->cmid, 'userid' => $situation->$person->id];
        return (int) $DB->get_field('course_modules_completion', 'completionstate', $where);
    }

    /**
     * Submitting completes when enough proofs are submitted, for the student only.
     *
     * @covers \mod_proofolio\completion\custom_completion
     * @covers \mod_proofolio\local\completion_state
     * @group mod_proofolio_moodle
     */
    public function test_submitted(): void {
        $situation = $this->create_situation(['completionsubmitted' => 2]);
        $first = $this->generator->create_submitted_proof($situation);
        $this->generator->create_version(['proofid' => $first->get('proofid')]);
        $this->assertSame(COMPLETION_INCOMPLETE, $this->state($situation));
        $this->generator->create_submitted_proof($situation);
        $this->assertSame(COMPLETION_COMPLETE, $this->state($situation));
        $this->assertSame(COMPLETION_INCOMPLETE, $this->state($situation, 'tutor'));
        $this->assertSame(COMPLETION_INCOMPLETE, $this->state($situation, 'classmate'));
    }

    /**
     * Approving completes, and taking it back undoes it.
     *
     * @covers \mod_proofolio\completion\custom_completion
     * @covers \mod_proofolio\local\decisions
     * @group mod_proofolio_moodle
     */
    public function test_approved(): void {
        $situation = $this->create_situation(['completionapproved' => 1, 'completionsubmitted' => 1]);
        $version = $this->generator->create_submitted_proof($situation);
        $this->assertSame(COMPLETION_INCOMPLETE, $this->state($situation));
        decisions::approve($version, $situation->tutor->id, '', time());
        $this->assertSame(COMPLETION_COMPLETE, $this->state($situation));
        decisions::request_changes($version, $situation->tutor->id, 'Wait.', time());
        $this->assertSame(COMPLETION_INCOMPLETE, $this->state($situation));
    }

    /**
     * Every target needs an approved proof; another target, or competency where no target is set, undoes it.
     *
     * @covers \mod_proofolio\completion\custom_completion
     * @covers \mod_proofolio\local\targets
     * @covers \mod_proofolio\local\competencies
     * @group mod_proofolio_moodle
     */
    public function test_targets(): void {
        $situation = $this->create_situation(['completiontargets' => 1]);
        $version = $this->generator->create_submitted_proof($situation);
        decisions::approve($version, $situation->tutor->id, '', time());
        $this->assertSame(COMPLETION_COMPLETE, $this->state($situation));
        $activity = activity::from_cmid($situation->activity->cmid);
        $fields = ['code' => 'CG8', 'name' => 'Cooperate', 'description' => '', 'descriptionformat' => FORMAT_HTML, 'link' => ''];
        $other = competencies::create($activity, (object) $fields, []);
        $this->assertSame(COMPLETION_INCOMPLETE, $this->state($situation));
        $target = fn($competency) => targets::save(
            $activity,
            $situation->student->id,
            $competency->get('id'),
            new stdClass(),
        );
        $target($situation->competency);
        $this->assertSame(COMPLETION_COMPLETE, $this->state($situation));
        $target($other);
        $this->assertSame(COMPLETION_INCOMPLETE, $this->state($situation));
        targets::remove($activity, $situation->student->id, $other->get('id'));
        $this->assertSame(COMPLETION_COMPLETE, $this->state($situation));
    }

    /**
     * Each rule in use is described, in order, with its number.
     *
     * @covers \mod_proofolio\completion\custom_completion
     * @covers ::proofolio_get_coursemodule_info
     * @group mod_proofolio_moodle
     */
    public function test_descriptions(): void {
        $situation = $this->create_situation(['completionsubmitted' => 3, 'completionapproved' => 1, 'completiontargets' => 1]);
        $cm = cm_info::create(get_coursemodule_from_id('proofolio', $situation->activity->cmid));
        $details = cm_completion_details::get_instance($cm, $situation->student->id)->get_details();
        $this->assertSame(
            ['Submit 3 proofs', 'Have a proof approved', 'Have an approved proof for every target'],
            array_values(array_map(fn(stdClass $detail): string => $detail->description, $details)),
        );
        $this->assertSame(instance::COMPLETION_RULES, array_keys($details));
        $none = $this->create_situation(['completionview' => 1]);
        $cm = cm_info::create(get_coursemodule_from_id('proofolio', $none->activity->cmid));
        $custom = new custom_completion($cm, (int) $none->student->id);
        $this->assertSame([], $custom->get_available_custom_rules());
        $this->assertTrue((new completion_info($none->course))->is_enabled($cm) > 0);
    }
}
