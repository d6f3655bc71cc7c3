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

use mod_proofolio\local\draft_check;
use mod_proofolio\local\letters;
use mod_proofolio\local\models\proof;
use moodleform;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * The form with which a coordinator corrects the label of a proof.
 *
 * Custom data: competencies (labels by id) to choose from.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class relabel_form extends moodleform {
    use refusal_at_field;

    #[\Override]
    protected function definition() {
        $mform = $this->_form;
        $mform->addElement('static', 'relabelnote', '', get_string('relabelnote', 'mod_proofolio'));
        $name = get_string('proofname', 'mod_proofolio');
        $mform->addElement('text', 'name', $name, ['size' => 60, 'maxlength' => draft_check::MAX_NAME]);
        $mform->setType('name', PARAM_TEXT);
        $competency = get_string('competency', 'mod_proofolio');
        $mform->addElement('select', 'competencyid', $competency, $this->_customdata['competencies']);
        $mform->setType('competencyid', PARAM_INT);
        $letters = array_combine(letters::all(), letters::all());
        $mform->addElement('select', 'letter', get_string('letter', 'mod_proofolio'), $letters);
        $mform->setType('letter', PARAM_ALPHA);
        $this->add_action_buttons(true, get_string('savechanges'));
    }

    /**
     * What the form shows of a proof.
     *
     * @param proof $proof
     * @return array
     */
    public static function values(proof $proof): array {
        return [
            'name' => $proof->get('name'),
            'competencyid' => $proof->get('competencyid'),
            'letter' => $proof->get('letter'),
        ];
    }
}
