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

use mod_proofolio\local\competencies;
use mod_proofolio\local\element_entry;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\source_link;
use moodleform;
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * The form for one competency: code, name, description, link, and a field for each element and for some new ones.
 *
 * Custom data: competency (null for a new one) and elements (by id, without archived ones).
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_form extends moodleform {
    use refusal_at_field;

    /** The fields for new elements. */
    private const BLANK = 5;

    #[\Override]
    protected function definition() {
        $mform = $this->_form;
        $competency = $this->_customdata['competency'];
        $this->add_text('code', get_string('competencycode', 'mod_proofolio'), competencies::MAX_CODE, 12);
        $mform->addRule('code', get_string('errorcodemissing', 'mod_proofolio'), 'required');
        $this->add_text('name', get_string('name'), competencies::MAX_NAME, 60);
        $mform->addRule('name', get_string('errorcompetencynamemissing', 'mod_proofolio'), 'required');
        $mform->addElement('editor', 'description', get_string('competencydescription', 'mod_proofolio'), null, [
            'maxfiles' => 0,
            'autosave' => false,
        ]);
        $mform->setType('description', PARAM_RAW);
        $mform->addElement('text', 'link', get_string('officialdescriptionlink', 'mod_proofolio'), [
            'size' => 60,
            'maxlength' => source_link::MAX_LENGTH,
        ]);
        $mform->setType('link', PARAM_RAW_TRIMMED);
        $mform->addElement('header', 'elementshdr', get_string('elements', 'mod_proofolio'));
        $mform->setExpanded('elementshdr');
        $this->add_elements();
        $button = $competency ? get_string('savechanges') : get_string('addcompetency', 'mod_proofolio');
        $this->add_action_buttons(true, $button);
    }

    /**
     * What the form shows of a competency.
     *
     * @param competency|null $competency None for a new one.
     * @return array
     */
    public static function values(?competency $competency): array {
        return $competency ? [
            'code' => $competency->get('code'),
            'name' => $competency->get('name'),
            'description' => ['text' => $competency->get('description'), 'format' => $competency->get('descriptionformat')],
            'link' => $competency->get('link'),
        ] : [];
    }

    /**
     * What was typed, as the domain takes it.
     *
     * @param stdClass $data What get_data() gave.
     * @return stdClass
     */
    public static function fields(stdClass $data): stdClass {
        return (object) [
            'code' => $data->code,
            'name' => $data->name,
            'description' => $data->description['text'] ?? '',
            'descriptionformat' => $data->description['format'] ?? FORMAT_HTML,
            'link' => $data->link ?? '',
        ];
    }

    /**
     * The elements as they were typed: those of the competency, then new ones; one added meanwhile is not among them.
     *
     * @param stdClass $data What get_data() gave.
     * @return element_entry[]
     */
    public function entries(stdClass $data): array {
        $entries = [];
        foreach (array_keys($this->_customdata['elements']) as $id) {
            if (isset($data->{"element$id"})) {
                $entries[] = new element_entry($data->{"element$id"}, $id);
            }
        }
        $added = array_map(fn(int $i): string => $data->{"newelement$i"} ?? '', range(0, self::BLANK - 1));
        return [...$entries, ...element_entry::all_new($added)];
    }

    /**
     * A field for each element that there is, and some for new ones.
     */
    private function add_elements(): void {
        $mform = $this->_form;
        $mform->addElement('static', 'elementsnote', '', get_string('elementsnote', 'mod_proofolio'));
        $number = 0;
        foreach ($this->_customdata['elements'] as $id => $element) {
            $number++;
            $this->add_text("element$id", get_string('elementnumber', 'mod_proofolio', $number), competencies::MAX_NAME, 60);
            $mform->setDefault("element$id", $element->get('name'));
        }
        for ($i = 0; $i < self::BLANK; $i++) {
            $number++;
            $this->add_text("newelement$i", get_string('elementnumber', 'mod_proofolio', $number), competencies::MAX_NAME, 60);
        }
    }

    /**
     * A field for a line of text.
     *
     * @param string $name
     * @param string $label
     * @param int $limit Characters.
     * @param int $size Characters shown.
     */
    private function add_text(string $name, string $label, int $limit, int $size): void {
        $this->_form->addElement('text', $name, $label, ['size' => $size, 'maxlength' => $limit]);
        $this->_form->setType($name, PARAM_TEXT);
    }
}
