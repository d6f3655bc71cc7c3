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

use core_collator;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\covers;
use mod_proofolio\permission;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * Whose queue a coordinator looks at, the choice of another tutor's, and the way to a cover. Nothing for everybody else.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_tutor implements renderable, templatable {
    /**
     * The choice of a reader.
     *
     * @param queue_address $address Which queue is asked for.
     * @param int $readerid Who looks at it.
     */
    public function __construct(
        /** @var queue_address Which queue is asked for. */
        private readonly queue_address $address,
        /** @var int Who looks at it. */
        private readonly int $readerid,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'ischosen' => new external_value(PARAM_BOOL, 'Whether it is a tutor\'s queue that is looked at'),
            'whose' => new external_value(PARAM_RAW, 'Whose it is, and what reading in it does'),
            'cancover' => new external_value(PARAM_BOOL, 'Whether the reader can let a colleague cover for the tutor'),
            'coverurl' => new external_value(PARAM_URL, 'Where that is done'),
            'covername' => new external_value(PARAM_RAW, 'What that is called'),
            'haschoices' => new external_value(PARAM_BOOL, 'Whether the reader coordinates students who have tutors'),
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'action' => new external_value(PARAM_URL, 'Where the choice is sent'),
            'choices' => new external_multiple_structure(new external_single_structure([
                'id' => new external_value(PARAM_INT, 'Id of the tutor'),
                'name' => new external_value(PARAM_RAW, 'Name of the tutor'),
                'selected' => new external_value(PARAM_BOOL, 'Whether it is their queue'),
            ])),
        ], 'Whose queue a coordinator looks at');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $activity = $this->address->cmid ? activity::from_cmid($this->address->cmid) : null;
        $ids = $activity ? covers::tutorids_seen_by($activity, $this->readerid) : [];
        $names = $ids ? people::names($activity, $ids) : [];
        core_collator::asort($names);
        $tutorid = $this->address->tutorid;
        $ischosen = isset($names[$tutorid]);
        return [
            'ischosen' => $ischosen,
            'whose' => $ischosen ? get_string('queueofwhose', 'mod_proofolio', $names[$tutorid]) : '',
            'cancover' => $ischosen && permission::can_arrange_cover($activity, $tutorid, $this->readerid),
            'coverurl' => $ischosen ? $this->cover_url()->out(false) : '',
            'covername' => $ischosen ? get_string('addcoverof', 'mod_proofolio', $names[$tutorid]) : '',
            'haschoices' => (bool) $names,
            'cmid' => $this->address->cmid,
            'action' => (new moodle_url('/mod/proofolio/queue.php'))->out(false),
            'choices' => array_map(
                fn(int $id, string $name): array => ['id' => $id, 'name' => $name, 'selected' => $id === $tutorid],
                array_keys($names),
                $names,
            ),
        ];
    }

    /**
     * Where a colleague is let cover for the tutor.
     *
     * @return moodle_url
     */
    private function cover_url(): moodle_url {
        return new moodle_url('/mod/proofolio/cover.php', ['id' => $this->address->cmid, 'tutor' => $this->address->tutorid]);
    }
}
