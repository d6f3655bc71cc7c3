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

namespace mod_proofolio\output;

use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\models\draft;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * What the proof form says of where the text has been kept. A script says it anew whenever that changes.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_state implements renderable, templatable {
    /**
     * The state of a draft.
     *
     * @param draft|null $draft The draft as it is stored, none when there is none.
     */
    public function __construct(
        /** @var draft|null The draft as it is stored. */
        private readonly ?draft $draft,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'saved' => new external_value(PARAM_TEXT, 'When the draft was saved, in words; nothing when there is none'),
            'signinurl' => new external_value(PARAM_URL, 'Where to sign in'),
        ], 'Where the text has been kept');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $saved = $this->draft ? (new moment($this->draft->get('timesaved')))->ago() : '';
        return [
            'saved' => $saved === '' ? '' : get_string('draftsaved', 'mod_proofolio', $saved),
            'signinurl' => (new moodle_url('/login/index.php'))->out(false),
        ];
    }
}
