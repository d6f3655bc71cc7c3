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
use mod_proofolio\local\proof_label;
use mod_proofolio\local\queue_item;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * One thing that waits: what is new in a proof, or a trace that a student shows.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_row implements renderable, templatable {
    /**
     * A row.
     *
     * @param queue_item $item
     * @param activity $activity The item's.
     * @param stdClass $student With the fields for names.
     * @param queue_address $address Which queue it is in.
     * @param bool $isyours Whether the remarks that are answered can only be those of who looks at it.
     */
    public function __construct(
        /** @var queue_item What waits. */
        private readonly queue_item $item,
        /** @var activity The item's. */
        private readonly activity $activity,
        /** @var stdClass With the fields for names. */
        private readonly stdClass $student,
        /** @var queue_address Which queue it is in. */
        private readonly queue_address $address,
        /** @var bool Whether the remarks that are answered can only be those of who looks at it. */
        private readonly bool $isyours = true,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'itemid' => new external_value(PARAM_INT, 'Id of the proof or trace'),
            'istrace' => new external_value(PARAM_BOOL, 'Whether it is a trace'),
            'student' => new external_value(PARAM_TEXT, 'Name of the student'),
            'label' => new external_value(PARAM_TEXT, 'The proof\'s label, nothing for a trace'),
            'name' => new external_value(PARAM_TEXT, 'Name of the proof or trace'),
            'what' => new external_value(PARAM_TEXT, 'What of it waits, in words'),
            'hasactivity' => new external_value(PARAM_BOOL, 'Whether the activity is named'),
            'activity' => new external_value(PARAM_TEXT, 'Name of the activity'),
            'url' => new external_value(PARAM_URL, 'Where it is read'),
            'hascomparison' => new external_value(PARAM_BOOL, 'Whether it opens beside an earlier version'),
            'comparison' => new external_value(PARAM_TEXT, 'Beside which, in words'),
            'since' => moment::structure(),
        ], 'Something that waits');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $item = $this->item;
        $options = ['context' => $this->activity->context, 'escape' => false];
        return [
            'itemid' => $item->itemid,
            'istrace' => $item->is_trace(),
            'student' => people::name($this->activity, $this->student),
            'label' => $item->label,
            'name' => self::name_of($item),
            'what' => $this->words_of($item),
            'hasactivity' => $this->address->cmid === 0,
            'activity' => format_string($this->activity->cm->name, true, $options),
            'url' => $this->address->item_url($item, $this->activity)->out(false),
            'hascomparison' => $item->has_comparison(),
            'comparison' => $item->has_comparison() ? get_string('queuebeside', 'mod_proofolio', $item->spoken) : '',
            'since' => (new moment($item->time))->export_for_template($output),
        ];
    }

    /**
     * Whose it is and what it is, in a few words.
     *
     * @return string
     */
    public function title(): string {
        return get_string('queuetitle', 'mod_proofolio', (object) [
            'student' => people::name($this->activity, $this->student),
            'what' => $this->item->is_trace() ? self::name_of($this->item) : $this->item->label,
        ]);
    }

    /**
     * What an item is called.
     *
     * @param queue_item $item
     * @return string
     */
    private static function name_of(queue_item $item): string {
        if (!$item->is_trace()) {
            return proof_label::shown_name($item->name);
        }
        $day = userdate($item->timeaction, get_string('strftimedate', 'langconfig'));
        return $item->name === '' ? get_string('queuetraceof', 'mod_proofolio', $day) : $item->name;
    }

    /**
     * What of an item waits.
     *
     * @param queue_item $item
     * @return string
     */
    private function words_of(queue_item $item): string {
        if ($item->is_trace()) {
            return get_string('queuetrace', 'mod_proofolio');
        }
        $parts = [];
        $isanswer = $item->versions && $item->threads && $item->answeredby === $item->latest;
        if ($isanswer) {
            $a = (object) ['version' => $item->latest, 'count' => $item->threads];
            $key = $this->isyours ? 'queueanswer' : 'queueanswerto';
            $parts[] = get_string($item->threads === 1 ? $key : "{$key}s", 'mod_proofolio', $a);
        } else if ($item->versions) {
            $a = (object) ['version' => $item->latest, 'count' => $item->versions];
            $parts[] = get_string($item->versions === 1 ? 'queueversion' : 'queueversions', 'mod_proofolio', $a);
        }
        if ($item->replies) {
            $parts[] = moment::counted('queuereply', $item->replies);
        }
        if ($item->threads && !$isanswer) {
            $parts[] = moment::counted('queuethread', $item->threads);
        }
        return listing::of($parts);
    }
}
