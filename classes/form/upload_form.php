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

use mod_proofolio\local\activity;
use mod_proofolio\local\refusal;
use mod_proofolio\local\uploads;
use moodleform;
use stored_file;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * Takes in one file that comes with a request, be it sent by a script or by a form of the plugin's own templates.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class upload_form extends moodleform {
    /** The field by which Moodle knows that something was sent with this form. */
    public const MARKER = '_qf__mod_proofolio_form_upload_form';

    /** @var string Where the server put the file, once the form is validated; nothing without a file. */
    private string $path = '';

    #[\Override]
    protected function definition() {
        // Moodle takes in the file of any element; that of QuickForm's own kind for files no longer loads.
        $this->_form->addElement('hidden', 'file', '');
        $this->_form->setType('file', PARAM_RAW);
        $this->_form->addElement('hidden', 'itemid', 0);
        $this->_form->setType('itemid', PARAM_INT);
    }

    #[\Override]
    public function validation($data, $files) {
        $this->path = $files['file'] ?? '';
        return parent::validation($data, $files);
    }

    /**
     * Takes the file into a draft area.
     *
     * @param activity $activity
     * @param int $userid Whose draft area it is.
     * @return stored_file|null None when no file came.
     * @throws refusal When nothing at all arrived, or the file cannot be taken.
     */
    public function take(activity $activity, int $userid): ?stored_file {
        if (!$this->is_submitted()) {
            throw refusal::nothing_arrived($activity->get_max_bytes());
        }
        if (!$this->is_validated()) {
            throw refusal::not_uploaded((string) $this->_form->getElementError('file'));
        }
        if ($this->path === '') {
            return null;
        }
        $itemid = (int) $this->get_submitted_data()->itemid;
        return uploads::take($activity, $userid, $itemid, $this->path, $this->get_new_filename('file'));
    }
}
