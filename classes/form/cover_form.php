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

use mod_proofolio\local\calendar_day;
use moodleform;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * The form for a cover: who covers for whom, from which day to which, in the days of who fills it in.
 *
 * Custom data: tutors and colleagues (names by id) to choose from; now (UTC seconds).
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cover_form extends moodleform {
    use refusal_at_field;

    /** How many days later than the first the last day is proposed. */
    private const DAYS = 7;

    #[\Override]
    protected function definition() {
        $mform = $this->_form;
        $mform->addElement('static', 'covernote', '', get_string('addcoverhint', 'mod_proofolio'));
        $choose = [0 => get_string('chooseperson', 'mod_proofolio')];
        $mform->addElement('select', 'tutorid', get_string('covertutor', 'mod_proofolio'), $choose + $this->_customdata['tutors']);
        $mform->setType('tutorid', PARAM_INT);
        $colleagues = $choose + $this->_customdata['colleagues'];
        $mform->addElement('select', 'coverid', get_string('covercolleague', 'mod_proofolio'), $colleagues);
        $mform->setType('coverid', PARAM_INT);
        $now = $this->_customdata['now'];
        $days = ['firstday' => $now, 'lastday' => $now + self::DAYS * DAYSECS];
        foreach ($days as $field => $default) {
            $mform->addElement('date_selector', $field, get_string("cover$field", 'mod_proofolio'));
            $mform->setDefault($field, $default);
        }
        $this->add_action_buttons(true, get_string('savecover', 'mod_proofolio'));
    }

    #[\Override]
    public function validation($data, $files) {
        $errors = parent::validation($data, $files);
        foreach (['tutorid' => 'tutors', 'coverid' => 'colleagues'] as $field => $choices) {
            if (!isset($this->_customdata[$choices][$data[$field] ?? 0])) {
                $errors[$field] = get_string("errorchoose$field", 'mod_proofolio');
            }
        }
        return $errors;
    }

    /**
     * From when until when the cover is to hold.
     *
     * @param \stdClass $data What the form gives.
     * @return int[] UTC seconds: the first of it, and the first after it.
     */
    public static function span(\stdClass $data): array {
        return [(int) $data->firstday, calendar_day::next((int) $data->lastday)];
    }
}
