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
use mod_proofolio\local\models\cover;
use mod_proofolio\local\roster;
use renderable;
use renderer_base;
use templatable;

/**
 * Whom the reader covers for now, and who covers for the reader: a line each, nothing for everybody else.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cover_notice implements renderable, templatable {
    /**
     * The lines for a reader.
     *
     * @param activity $activity
     * @param int $userid
     * @param int $now UTC seconds.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Id of the reader. */
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
            'haslines' => new external_value(PARAM_BOOL, 'Whether there is anything to say'),
            'lines' => new external_multiple_structure(new external_value(PARAM_RAW, 'Who covers for whom, until when')),
        ], 'Whom the reader covers for, and who covers for the reader');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $lines = [];
        $covers = $this->covers();
        $names = $covers ? people::names($this->activity, array_map($this->other(...), $covers)) : [];
        foreach ($covers as $cover) {
            $key = $this->is_colleague($cover) ? 'covernoticecolleague' : 'covernoticetutor';
            $lines[] = get_string($key, 'mod_proofolio', ['name' => $names[$this->other($cover)]] + cover_span::of($cover));
        }
        return ['haslines' => (bool) $lines, 'lines' => $lines];
    }

    /**
     * The covers that the reader has to do with. What grants a colleague nothing is not told.
     *
     * @return cover[]
     */
    private function covers(): array {
        $own = array_filter(
            $this->activity->covers_at($this->now),
            fn(cover $cover): bool => in_array($this->userid, [$cover->get('tutorid'), $cover->get('coverid')]),
        );
        $cancover = $own && (new roster($this->activity))->can_cover($this->userid);
        return array_values(array_filter($own, fn(cover $cover): bool => $cancover || !$this->is_colleague($cover)));
    }

    /**
     * Whether the reader is the colleague who covers.
     *
     * @param cover $cover
     * @return bool
     */
    private function is_colleague(cover $cover): bool {
        return $cover->get('coverid') === $this->userid;
    }

    /**
     * The other of the two.
     *
     * @param cover $cover
     * @return int Their id.
     */
    private function other(cover $cover): int {
        return $cover->get($this->is_colleague($cover) ? 'tutorid' : 'coverid');
    }
}
