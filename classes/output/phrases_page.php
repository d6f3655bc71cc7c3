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
use mod_proofolio\local\activity;
use moodle_page;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The page on which somebody looks after their phrases.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class phrases_page implements renderable, templatable {
    /**
     * A page.
     *
     * @param activity $activity The activity that they come from.
     * @param int $userid Whose phrases.
     * @param int $phraseid The phrase that could not be kept, 0 for a new one.
     * @param string $typed What was typed for it.
     * @param string $error Why it could not be kept, nothing when all is well.
     */
    public function __construct(
        /** @var activity The activity that they come from. */
        private readonly activity $activity,
        /** @var int Whose phrases. */
        private readonly int $userid,
        /** @var int The phrase that could not be kept, 0 for a new one. */
        private readonly int $phraseid = 0,
        /** @var string What was typed for it. */
        private readonly string $typed = '',
        /** @var string Why it could not be kept. */
        private readonly string $error = '',
    ) {
    }

    /**
     * The page's address.
     *
     * @param activity $activity
     * @return moodle_url
     */
    public static function url(activity $activity): moodle_url {
        return new moodle_url('/mod/proofolio/phrases.php', ['id' => $activity->cm->id]);
    }

    /**
     * Prepares Moodle's page.
     *
     * @param moodle_page $page
     * @param activity $activity
     */
    public static function prepare(moodle_page $page, activity $activity): void {
        $title = get_string('yourphrases', 'mod_proofolio');
        page_setup::prepare($page, $activity, self::url($activity), $title, 'limitedwidth');
        $page->navbar->add($title);
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'action' => new external_value(PARAM_URL, 'Where the forms are sent to'),
            'sesskey' => new external_value(PARAM_RAW, 'The reader\'s session key'),
            'haserror' => new external_value(PARAM_BOOL, 'Whether something could not be kept'),
            'error' => new external_value(PARAM_TEXT, 'Why not'),
            'typed' => new external_value(PARAM_RAW, 'What was typed, and could not be kept'),
            'phraseid' => new external_value(PARAM_INT, 'Id of the phrase that it was typed for, 0 for a new one'),
            'list' => phrase_list::structure(),
        ], 'The page of phrases');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'action' => self::url($this->activity)->out(false),
            'sesskey' => sesskey(),
            'haserror' => $this->error !== '',
            'error' => $this->error,
            'typed' => $this->typed,
            'phraseid' => $this->phraseid,
            'list' => (new phrase_list($this->userid))->export_for_template($output),
        ];
    }
}
