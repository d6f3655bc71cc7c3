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

use context_user;
use mod_proofolio\local\refusal;
use mod_proofolio\local\table_text;
use moodleform;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * The form that takes a table with competencies: pasted, or as a file, whose text then stands in the field to be mended.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_table_form extends moodleform {
    use refusal_at_field;

    #[\Override]
    protected function definition() {
        $form = $this->_form;
        $form->addElement('textarea', 'content', get_string('tablepasted', 'mod_proofolio'), [
            'rows' => 12,
            'cols' => 80,
            'spellcheck' => 'false',
        ]);
        $form->setType('content', PARAM_RAW);
        $form->addElement('filemanager', 'file', get_string('tablefile', 'mod_proofolio'), null, [
            'maxfiles' => 1,
            'subdirs' => 0,
            'maxbytes' => table_text::MAX_BYTES,
            'accepted_types' => ['.csv', '.txt', '.tsv'],
        ]);
        $form->setType('file', PARAM_INT);
        $delimiters = array_keys(table_text::DELIMITERS);
        $form->addElement('select', 'delimiter', get_string('tabledelimiter', 'mod_proofolio'), array_combine(
            $delimiters,
            array_map(fn(string $name): string => get_string("tabledelimiter{$name}", 'mod_proofolio'), $delimiters),
        ));
        $form->setType('delimiter', PARAM_ALPHA);
        $encodings = array_combine(table_text::ENCODINGS, table_text::ENCODINGS);
        $encodings['Windows-1252'] = get_string('tableencodingwindows', 'mod_proofolio');
        $form->addElement('select', 'encoding', get_string('tableencoding', 'mod_proofolio'), $encodings);
        $form->setType('encoding', PARAM_RAW_TRIMMED);
        $this->add_action_buttons(false, get_string('importpreview', 'mod_proofolio'));
    }

    /**
     * The table that was sent. A file goes before what stands in the field, and takes its place there.
     *
     * @param int $userid Who sent it.
     * @return string[]|null content (UTF-8) and delimiter; null when nothing was sent.
     * @throws refusal When a file cannot be read.
     */
    public function take(int $userid): ?array {
        $data = $this->get_data();
        if (!$data) {
            return null;
        }
        $storage = get_file_storage();
        $contextid = context_user::instance($userid)->id;
        $content = $data->content;
        foreach ($storage->get_area_files($contextid, 'user', 'draft', (int) $data->file, 'id', false) as $file) {
            $content = table_text::decode($file->get_content(), $data->encoding);
            $this->_form->setConstant('content', $content);
        }
        $storage->delete_area_files($contextid, 'user', 'draft', (int) $data->file);
        return ['content' => $content, 'delimiter' => $data->delimiter];
    }

    /**
     * Shows a table that was sent in another way than by this form.
     *
     * @param string[] $fields content and delimiter.
     */
    public function show(array $fields): void {
        $this->_form->setConstant('content', $fields['content']);
        $this->_form->setConstant('delimiter', $fields['delimiter']);
    }
}
