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

namespace mod_proofolio\form;

use mod_proofolio\local\shared_folder;
use moodleform;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * The form in which a student gives the link to the folder that they share with their tutors.
 *
 * Custom data: tutors, their names in words.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class folder_form extends moodleform {
    #[\Override]
    protected function definition() {
        $mform = $this->_form;
        $mform->addElement('static', 'foldernote', '', get_string('foldernote', 'mod_proofolio'));
        $mform->addElement('text', 'folderlink', get_string('folderlink', 'mod_proofolio'), ['size' => 60]);
        $mform->setType('folderlink', PARAM_RAW_TRIMMED);
        $confirm = get_string('folderconfirm', 'mod_proofolio', s($this->_customdata['tutors']));
        $mform->addElement('advcheckbox', 'folderconfirmed', '', $confirm);
        $mform->setType('folderconfirmed', PARAM_BOOL);
        $this->add_action_buttons(true, get_string('savechanges'));
    }

    #[\Override]
    public function validation($data, $files) {
        $problem = shared_folder::problem($data['folderlink']);
        return parent::validation($data, $files) + ($problem ? ['folderlink' => s($problem->getMessage())] : []);
    }
}
