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

use mod_proofolio\local\models\target;
use mod_proofolio\local\targets;
use moodleform;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * The form for one target of a student: the competency and the failed module behind it.
 *
 * Custom data: competencies (labels by id) to choose from; a single one is fixed.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class target_form extends moodleform {
    use refusal_at_field;

    #[\Override]
    protected function definition() {
        $mform = $this->_form;
        $label = get_string('competency', 'mod_proofolio');
        $mform->addElement('select', 'competencyid', $label, $this->_customdata['competencies']);
        $mform->setType('competencyid', PARAM_INT);
        $mform->addElement('header', 'modulehdr', get_string('failedmodule', 'mod_proofolio'));
        $mform->setExpanded('modulehdr');
        foreach (targets::LIMITS as $field => $limit) {
            $mform->addElement('text', $field, get_string("failed$field", 'mod_proofolio'), ['size' => 50, 'maxlength' => $limit]);
            $mform->setType($field, PARAM_TEXT);
        }
        $mform->addElement('text', 'modulecredits', get_string('failedmodulecredits', 'mod_proofolio'), ['size' => 6]);
        $mform->setType('modulecredits', PARAM_RAW_TRIMMED);
        $this->add_action_buttons(true, get_string('savetarget', 'mod_proofolio'));
    }

    /**
     * What the form shows of a target.
     *
     * @param target|null $target None for a new one.
     * @return array
     */
    public static function values(?target $target): array {
        if (!$target) {
            return [];
        }
        $credits = (float) $target->get('modulecredits');
        return [
            'competencyid' => $target->get('competencyid'),
            'modulecode' => $target->get('modulecode'),
            'modulename' => $target->get('modulename'),
            'moduleresponsible' => $target->get('moduleresponsible'),
            'modulecredits' => $credits ? format_float($credits, 2, true, true) : '',
        ];
    }
}
