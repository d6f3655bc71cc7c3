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

namespace mod_proofolio;

use mod_proofolio\local\activity;

/**
 * Tests of the settings form of an activity.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mod_form_test extends \advanced_testcase {
    /**
     * The form of an activity that there is, after something was typed.
     *
     * @param array $typed
     * @param array $settings Settings of the activity.
     * @return \mod_proofolio_mod_form
     */
    private function form(array $typed, array $settings = []): \mod_proofolio_mod_form {
        global $CFG, $PAGE;
        require_once($CFG->dirroot . '/mod/proofolio/mod_form.php');
        $this->resetAfterTest();
        $this->setAdminUser();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation($settings + ['maxfiles' => 7]);
        $activity = activity::from_cmid($situation->activity->cmid);
        $PAGE->set_course($activity->course);
        [$cm, , , $data] = get_moduleinfo_data($activity->cm->get_course_module_record(true), $activity->course);
        \mod_proofolio_mod_form::mock_submit($typed + (array) $data);
        $form = new \mod_proofolio_mod_form($data, $activity->cm->sectionnum, $cm, $activity->course);
        $form->set_data($data);
        return $form;
    }

    /**
     * The form shows all its parts and takes what is typed.
     *
     * @covers \mod_proofolio_mod_form
     * @group mod_proofolio_moodle
     */
    public function test_settings(): void {
        $form = $this->form(['name' => 'Year 5', 'tutormode' => 1, 'maxfiles' => 7]);
        $html = $form->render();
        $fields = ['tutormode', 'timeopen', 'timeclose', 'maxfiles', 'maxbytes', 'descriptionquestions', 'analysisquestions',
            'shrinkphotos', 'silentdays', 'showread'];
        foreach ($fields as $field) {
            $this->assertStringContainsString("name=\"$field", $html);
        }
        $this->assertStringContainsString('value="7"', $html);
    }

    /**
     * Closing before opening is refused at the closing.
     *
     * @covers \mod_proofolio_mod_form
     * @group mod_proofolio_moodle
     * @testWith [1000, 2000, false]
     *           [2000, 1000, true]
     *           [2000, 2000, true]
     *           [0, 1000, false]
     *           [2000, 0, false]
     * @param int $open
     * @param int $close
     * @param bool $isrefused
     */
    public function test_dates(int $open, int $close, bool $isrefused): void {
        $form = $this->form([]);
        $typed = ['name' => 'Year 5', 'timeopen' => $open, 'timeclose' => $close, 'modulename' => 'proofolio', 'instance' => 0];
        $needed = ['coursemodule' => 0, 'course' => 0, 'cmidnumber' => '', 'availabilityconditionsjson' => ''];
        $errors = $form->validation($typed + $needed, []);
        $this->assertSame($isrefused, isset($errors['timeclose']));
    }

    /**
     * The days until students count as silent are a number that makes sense.
     *
     * @covers \mod_proofolio_mod_form
     * @group mod_proofolio_moodle
     * @testWith [0, false]
     *           [21, false]
     *           [999, false]
     *           [-1, true]
     *           [1000, true]
     * @param int $days
     * @param bool $isrefused
     */
    public function test_silent_days(int $days, bool $isrefused): void {
        $form = $this->form([]);
        $typed = ['name' => 'Year 5', 'silentdays' => $days, 'modulename' => 'proofolio', 'instance' => 0];
        $needed = ['coursemodule' => 0, 'course' => 0, 'cmidnumber' => '', 'availabilityconditionsjson' => ''];
        $this->assertSame($isrefused, isset($form->validation($typed + $needed, [])['silentdays']));
    }

    /**
     * The rules of completion are in the form, and what is not ticked counts for nothing.
     *
     * @covers \mod_proofolio_mod_form
     * @group mod_proofolio_moodle
     */
    public function test_completion_rules(): void {
        $this->resetAfterTest();
        set_config('enablecompletion', 1);
        $form = $this->form([], ['completion' => COMPLETION_TRACKING_AUTOMATIC, 'completionapproved' => 2]);
        $html = $form->render();
        foreach (['completionsubmittedenabled', 'completionsubmitted', 'completionapproved', 'completiontargets'] as $field) {
            $this->assertStringContainsString("name=\"$field\"", $html);
        }
        $this->assertTrue($form->completion_rule_enabled(['completionsubmittedenabled' => 1, 'completionsubmitted' => 2]));
        $this->assertTrue($form->completion_rule_enabled(['completiontargets' => 1]));
        $this->assertFalse($form->completion_rule_enabled(['completionsubmittedenabled' => 1, 'completionsubmitted' => 0]));
        $this->assertFalse($form->completion_rule_enabled(['completionapproved' => 2]));
        $data = (object) ['completionunlocked' => 1, 'completion' => COMPLETION_TRACKING_AUTOMATIC, 'completionsubmitted' => 4,
            'completionapprovedenabled' => 1, 'completionapproved' => 2];
        $form->data_postprocessing($data);
        $this->assertSame([0, 2, 0], [$data->completionsubmitted, $data->completionapproved, $data->completiontargets]);
    }
}
