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
 * The form that the browser fills in by itself to send one file: the file, and the draft area that it goes to.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class upload_form extends moodleform {
    use sent_file;

    #[\Override]
    protected function definition() {
        $this->_form->addElement('file', 'file', '');
        $this->_form->addElement('hidden', 'itemid', 0);
        $this->_form->setType('itemid', PARAM_INT);
    }

    /**
     * Takes the file.
     *
     * @param activity $activity
     * @param int $userid Whose draft area it goes to.
     * @return stored_file
     * @throws refusal When none came, or it cannot be taken.
     */
    public function take(activity $activity, int $userid): stored_file {
        $limit = $activity->get_max_bytes();
        if (!$this->is_submitted()) {
            throw refusal::nothing_arrived($limit);
        }
        if (!$this->is_validated()) {
            throw refusal::not_uploaded((string) $this->_form->getElementError('file'));
        }
        $path = $this->get_sent_path() ?? throw refusal::nothing_arrived($limit);
        $itemid = (int) $this->get_submitted_data()->itemid;
        return uploads::take($activity, $userid, $itemid, $path, $this->get_new_filename('file'));
    }
}
