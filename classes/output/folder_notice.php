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
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\roster;
use mod_proofolio\local\shared_folder;
use mod_proofolio\permission;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The folder that a student shares with their tutors, in one line: the way there, and what the student has to do about it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class folder_notice implements renderable, templatable {
    /**
     * The line.
     *
     * @param activity $activity
     * @param shared_folder $folder
     * @param bool $canshare Whether the reader is the student and can change it now.
     */
    private function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var shared_folder The folder. */
        private readonly shared_folder $folder,
        /** @var bool Whether the reader is the student and can change it now. */
        private readonly bool $canshare,
    ) {
    }

    /**
     * The line for a student in their own logbook, or where they write.
     *
     * @param activity $activity
     * @param int $userid
     * @return self
     */
    public static function of_writer(activity $activity, int $userid): self {
        $portfolio = portfolio::of($activity->get_id(), $userid)?->with_activity($activity);
        return new self($activity, shared_folder::of($portfolio), permission::can_write($activity, $userid));
    }

    /**
     * The line for a reader of a portfolio.
     *
     * @param portfolio $portfolio
     * @param int $userid The reader.
     * @return self
     */
    public static function of_reader(portfolio $portfolio, int $userid): self {
        $activity = $portfolio->get_activity();
        return new self($activity, shared_folder::of($portfolio), permission::can_write_portfolio($portfolio, $userid));
    }

    /**
     * The names of a student's tutors, in words.
     *
     * @param activity $activity
     * @param int $userid The student.
     * @return string
     */
    public static function tutors(activity $activity, int $userid): string {
        $names = people::names($activity, (new roster($activity))->get_lasting_tutorids_of($userid));
        return $names ? implode(', ', $names) : get_string('foldernotutor', 'mod_proofolio');
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'isshown' => new external_value(PARAM_BOOL, 'Whether there is anything to say'),
            'haslink' => new external_value(PARAM_BOOL, 'Whether a folder is shared'),
            'link' => new external_value(PARAM_RAW, 'The link to it, http or https'),
            'linkname' => new external_value(PARAM_TEXT, 'Where the link leads'),
            'iswarning' => new external_value(PARAM_BOOL, 'Whether the student should do something about it'),
            'note' => new external_value(PARAM_TEXT, 'Whether the tutors can open it, in words; nothing when all is well'),
            'canshare' => new external_value(PARAM_BOOL, 'Whether the reader is the student and can change it now'),
            'shareurl' => new external_value(PARAM_URL, 'Where that is done'),
            'sharename' => new external_value(PARAM_TEXT, 'What is to be done there'),
        ], 'The folder that a student shares with their tutors');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $state = $this->folder->state;
        $haslink = $state !== shared_folder::NONE;
        $isopen = in_array($state, [shared_folder::UNCONFIRMED, shared_folder::LAPSED]);
        $note = $isopen ? get_string("folder{$state}" . ($this->canshare ? 'own' : ''), 'mod_proofolio') : '';
        return [
            'isshown' => $haslink || $this->canshare,
            'haslink' => $haslink,
            'link' => $this->folder->link,
            'linkname' => trace::place_of($this->folder->link),
            'iswarning' => $isopen && $this->canshare,
            'note' => $note,
            'canshare' => $this->canshare,
            'shareurl' => (new moodle_url('/mod/proofolio/folder.php', ['id' => $this->activity->cm->id]))->out(false),
            'sharename' => get_string(match ($state) {
                shared_folder::NONE => 'foldershare',
                shared_folder::CONFIRMED => 'folderchange',
                default => 'folderconfirmnow',
            }, 'mod_proofolio'),
        ];
    }
}
