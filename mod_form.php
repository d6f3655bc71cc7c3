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

/**
 * The settings form of an activity.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_proofolio\local\guiding_questions;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\setting_choices;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/course/moodleform_mod.php');

/**
 * The settings of an activity: who is tutor of whom, its dates, the limits of files.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mod_proofolio_mod_form extends moodleform_mod {
    #[\Override]
    public function definition() {
        $mform = $this->_form;
        $mform->addElement('header', 'general', get_string('general', 'form'));
        $mform->addElement('text', 'name', get_string('name'), ['size' => 64]);
        $mform->setType('name', PARAM_TEXT);
        $mform->addRule('name', null, 'required', null, 'client');
        $mform->addRule('name', get_string('maximumchars', '', 255), 'maxlength', 255, 'client');
        $this->standard_intro_elements();
        $this->add_tutor_mode();
        $this->add_dates();
        $this->add_silence();
        $this->add_questions();
        $this->add_file_limits();
        $this->standard_coursemodule_elements();
        $this->add_action_buttons();
    }

    #[\Override]
    public function validation($data, $files) {
        $errors = parent::validation($data, $files);
        if (!empty($data['timeopen']) && !empty($data['timeclose']) && $data['timeclose'] <= $data['timeopen']) {
            $errors['timeclose'] = get_string('errorclosesbeforeopening', 'mod_proofolio');
        }
        $silentdays = (int) ($data['silentdays'] ?? 0);
        if ($silentdays < 0 || $silentdays > instance::MOST_SILENT_DAYS) {
            $errors['silentdays'] = get_string('errorsilentdays', 'mod_proofolio', instance::MOST_SILENT_DAYS);
        }
        return $errors;
    }

    #[\Override]
    public function add_completion_rules() {
        $mform = $this->_form;
        $elements = [];
        foreach (['completionsubmitted', 'completionapproved'] as $rule) {
            $number = $rule . $this->get_suffix();
            $switch = $this->switch_of($rule);
            $group = [
                $mform->createElement('checkbox', $switch, '', get_string($rule, 'mod_proofolio')),
                $mform->createElement('text', $number, get_string("{$rule}number", 'mod_proofolio'), ['size' => 3]),
            ];
            $mform->setType($number, PARAM_INT);
            $mform->addGroup($group, "{$rule}group" . $this->get_suffix(), '', ' ', false);
            $mform->hideIf($number, $switch, 'notchecked');
            $elements[] = "{$rule}group" . $this->get_suffix();
        }
        $targets = 'completiontargets' . $this->get_suffix();
        $mform->addElement('checkbox', $targets, '', get_string('completiontargets', 'mod_proofolio'));
        return [...$elements, $targets];
    }

    #[\Override]
    public function completion_rule_enabled($data) {
        foreach (['completionsubmitted', 'completionapproved'] as $rule) {
            if (!empty($data[$this->switch_of($rule)]) && ($data[$rule . $this->get_suffix()] ?? 0) > 0) {
                return true;
            }
        }
        return !empty($data['completiontargets' . $this->get_suffix()]);
    }

    #[\Override]
    public function data_preprocessing(&$defaultvalues) {
        parent::data_preprocessing($defaultvalues);
        foreach (['completionsubmitted', 'completionapproved'] as $rule) {
            $number = $rule . $this->get_suffix();
            $defaultvalues[$this->switch_of($rule)] = (int) !empty($defaultvalues[$number]);
            // What is there when the box is ticked.
            $defaultvalues[$number] = ($defaultvalues[$number] ?? 0) ?: 1;
        }
    }

    #[\Override]
    public function data_postprocessing($data) {
        parent::data_postprocessing($data);
        if (empty($data->completionunlocked)) {
            return;
        }
        $isautomatic = ($data->{'completion' . $this->get_suffix()} ?? 0) == COMPLETION_TRACKING_AUTOMATIC;
        foreach (['completionsubmitted', 'completionapproved'] as $rule) {
            if (!$isautomatic || empty($data->{$this->switch_of($rule)})) {
                $data->{$rule . $this->get_suffix()} = 0;
            }
        }
        $targets = 'completiontargets' . $this->get_suffix();
        $data->$targets = (int) ($isautomatic && !empty($data->$targets));
    }

    /**
     * The name of the box that switches a rule on.
     *
     * @param string $rule
     * @return string
     */
    private function switch_of(string $rule): string {
        return "{$rule}enabled" . $this->get_suffix();
    }

    /**
     * Who is tutor of whom, each choice with what it means, and whether students see when they are read.
     */
    private function add_tutor_mode(): void {
        $mform = $this->_form;
        $mform->addElement('header', 'tutorshdr', get_string('tutors', 'mod_proofolio'));
        $mform->setExpanded('tutorshdr');
        $label = get_string('tutormode', 'mod_proofolio');
        foreach (setting_choices::tutor_modes() as $mode => $meaning) {
            $mform->addElement('radio', 'tutormode', $label, $meaning, $mode);
            $label = '';
        }
        $mform->setType('tutormode', PARAM_INT);
        $mform->setDefault('tutormode', get_config('mod_proofolio', 'tutormode') ?: instance::TUTORS_ASSIGNED);
        $mform->addHelpButton('tutormode', 'tutormode', 'mod_proofolio');
        $mform->addElement('advcheckbox', 'showread', get_string('showread', 'mod_proofolio'));
        $mform->setDefault('showread', (int) get_config('mod_proofolio', 'showread'));
        $mform->addHelpButton('showread', 'showread', 'mod_proofolio');
    }

    /**
     * When students can write.
     */
    private function add_dates(): void {
        $mform = $this->_form;
        $mform->addElement('header', 'dateshdr', get_string('availability'));
        foreach (['timeopen', 'timeclose'] as $field) {
            $mform->addElement('date_time_selector', $field, get_string($field, 'mod_proofolio'), ['optional' => true]);
            $mform->addHelpButton($field, $field, 'mod_proofolio');
        }
    }

    /**
     * After how long without anything done tutors are told that a student is silent.
     */
    private function add_silence(): void {
        $mform = $this->_form;
        $mform->addElement('header', 'queuehdr', get_string('queue', 'mod_proofolio'));
        $mform->addElement('text', 'silentdays', get_string('silentdays', 'mod_proofolio'), ['size' => 3]);
        $mform->setType('silentdays', PARAM_INT);
        $configured = get_config('mod_proofolio', 'silentdays');
        $mform->setDefault('silentdays', $configured === false ? instance::SILENT_DAYS : (int) $configured);
        $mform->addHelpButton('silentdays', 'silentdays', 'mod_proofolio');
    }

    /**
     * The questions that stand beside the texts of a proof.
     */
    private function add_questions(): void {
        $mform = $this->_form;
        $mform->addElement('header', 'questionshdr', get_string('guidingquestions', 'mod_proofolio'));
        foreach (array_keys(guiding_questions::STANDARD) as $level) {
            $field = guiding_questions::column($level);
            $attributes = ['rows' => 9, 'cols' => 60, 'placeholder' => implode("\n", guiding_questions::standard($level))];
            $mform->addElement('textarea', $field, get_string($field, 'mod_proofolio'), $attributes);
            $mform->setType($field, PARAM_TEXT);
            $mform->addHelpButton($field, 'guidingquestions', 'mod_proofolio');
        }
    }

    /**
     * How many traces a proof may have, and how large their files may be.
     */
    private function add_file_limits(): void {
        global $COURSE;
        $mform = $this->_form;
        $mform->addElement('header', 'fileshdr', get_string('traces', 'mod_proofolio'));
        $maxfiles = (int) ($this->current->maxfiles ?? 0) ?: null;
        $mform->addElement('select', 'maxfiles', get_string('maxfiles', 'mod_proofolio'), setting_choices::max_files($maxfiles));
        $mform->setDefault('maxfiles', get_config('mod_proofolio', 'maxfiles') ?: 20);
        $mform->addHelpButton('maxfiles', 'maxfiles', 'mod_proofolio');
        $sizes = setting_choices::max_bytes((int) $COURSE->maxbytes, (int) ($this->current->maxbytes ?? 0));
        $mform->addElement('select', 'maxbytes', get_string('maxbytes', 'mod_proofolio'), $sizes);
        $mform->setDefault('maxbytes', get_config('mod_proofolio', 'maxbytes') ?: 0);
        $mform->addHelpButton('maxbytes', 'maxbytes', 'mod_proofolio');
        $mform->addElement('advcheckbox', 'shrinkphotos', get_string('shrinkphotos', 'mod_proofolio'));
        $mform->setDefault('shrinkphotos', get_config('mod_proofolio', 'shrinkphotos') === '0' ? 0 : 1);
        $mform->addHelpButton('shrinkphotos', 'shrinkphotos', 'mod_proofolio');
    }
}
