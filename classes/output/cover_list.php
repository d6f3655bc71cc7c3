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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\cover_span;
use mod_proofolio\local\covers;
use mod_proofolio\local\models\cover;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * Who covers for whom in an activity, now or later, for a coordinator.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cover_list implements renderable, templatable {
    /**
     * The list for a coordinator.
     *
     * @param activity $activity
     * @param int $userid Id of the coordinator.
     * @param int $now UTC seconds.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Id of the coordinator. */
        private readonly int $userid,
        /** @var int UTC seconds. */
        private readonly int $now,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'addurl' => new external_value(PARAM_URL, 'Where a cover is arranged'),
            'hascovers' => new external_value(PARAM_BOOL, 'Whether there is a cover'),
            'covers' => new external_multiple_structure(new external_single_structure([
                'tutor' => new external_value(PARAM_RAW, 'Who is covered for'),
                'cover' => new external_value(PARAM_RAW, 'Who covers'),
                'from' => new external_value(PARAM_TEXT, 'The first day, or the moment at which it begins'),
                'until' => new external_value(PARAM_TEXT, 'The last day, or the moment at which it ends'),
                'islater' => new external_value(PARAM_BOOL, 'Whether it has not begun yet'),
                'endurl' => new external_value(PARAM_URL, 'Where it is ended early'),
                'endname' => new external_value(PARAM_RAW, 'What that link says to who does not see the row'),
            ])),
        ], 'Who covers for whom, now or later');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $covers = covers::ended_by($this->activity, $this->userid, $this->now);
        $ids = array_map(fn(cover $cover): array => [$cover->get('tutorid'), $cover->get('coverid')], $covers);
        $names = $covers ? people::names($this->activity, array_merge(...$ids)) : [];
        return [
            'addurl' => (new moodle_url('/mod/proofolio/cover.php', ['id' => $this->activity->cm->id]))->out(false),
            'hascovers' => (bool) $covers,
            'covers' => array_map(fn(cover $cover): array => $this->row($cover, $names), $covers),
        ];
    }

    /**
     * One cover.
     *
     * @param cover $cover
     * @param string[] $names By user id.
     * @return array
     */
    private function row(cover $cover, array $names): array {
        $people = ['tutor' => $names[$cover->get('tutorid')], 'cover' => $names[$cover->get('coverid')]];
        return $people + cover_span::of($cover) + [
            'islater' => $cover->get('timestart') > $this->now,
            'endurl' => (new moodle_url('/mod/proofolio/cover_end.php', ['id' => $cover->get('id')]))->out(false),
            'endname' => get_string('endcoverof', 'mod_proofolio', $people),
        ];
    }
}
