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
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\waiting_listing;
use mod_proofolio\local\queue;
use mod_proofolio\local\queue_place;
use mod_proofolio\local\queue_scope;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The way on from something that waited to the next thing that waits, and keeping it as unread on the way.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_walk implements renderable, templatable {
    /**
     * A walk.
     *
     * @param queue_address $address Which queue, and where in it.
     * @param queue_scope $scope Whose queue.
     * @param queue_place $place Where what is on the page stands.
     * @param int[] $kept What the form that keeps it as unread tells: by name.
     */
    private function __construct(
        /** @var queue_address Which queue, and where in it. */
        private readonly queue_address $address,
        /** @var queue_scope Whose queue. */
        private readonly queue_scope $scope,
        /** @var queue_place Where what is on the page stands. */
        private readonly queue_place $place,
        /** @var int[] What the form that keeps it as unread tells. */
        private readonly array $kept,
    ) {
    }

    /**
     * The walk that led to a proof. What was unread before the page is opened is kept as unread, so this is to be asked before.
     *
     * @param queue_address|null $address What the page's address tells of a queue.
     * @param proof $proof
     * @param int $userid Who walks.
     * @return self|null None when they did not come by walking through a queue of theirs.
     */
    public static function to_proof(?queue_address $address, proof $proof, int $userid): ?self {
        $mark = read_mark::of($proof->get('id'), $userid);
        $before = ['versionnumber' => $mark->get('versionnumber'), 'commentid' => $mark->get('commentid')];
        return self::to($address, waiting_listing::PROOF, $proof->get('id'), $userid, $before);
    }

    /**
     * The walk that led to a trace.
     *
     * @param queue_address|null $address What the page's address tells of a queue.
     * @param int $traceid
     * @param int $userid Who walks.
     * @return self|null None when they did not come by walking through a queue of theirs.
     */
    public static function to_trace(?queue_address $address, int $traceid, int $userid): ?self {
        return self::to($address, waiting_listing::TRACE, $traceid, $userid);
    }

    /**
     * The walk that led to what is on the page.
     *
     * @param queue_address|null $address
     * @param int $kind One of waiting_listing's kinds.
     * @param int $itemid Id of the proof or trace.
     * @param int $userid Who walks.
     * @param int[] $before What they had read before the page was opened, by column of the read mark.
     * @return self|null None when they did not come by walking through a queue of theirs.
     */
    private static function to(?queue_address $address, int $kind, int $itemid, int $userid, array $before = []): ?self {
        $scope = $address?->scope($userid);
        return $scope
            ? new self($address, $scope, $address->place($kind, $itemid), ['kind' => $kind, 'itemid' => $itemid] + $before)
            : null;
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'queueurl' => new external_value(PARAM_URL, 'The queue'),
            'hasnext' => new external_value(PARAM_BOOL, 'Whether anything comes after this'),
            'nexturl' => new external_value(PARAM_URL, 'Where it is read'),
            'nextname' => new external_value(PARAM_TEXT, 'What it is'),
            'cankeep' => new external_value(PARAM_BOOL, 'Whether it can be kept as unread: not in somebody else\'s queue'),
            'action' => new external_value(PARAM_URL, 'Where the form goes that keeps it as unread'),
            'sesskey' => new external_value(PARAM_RAW, 'Key of the session'),
            'fields' => self::fields_structure(),
        ], 'The way on through a queue');
    }

    /**
     * The hidden fields of a form.
     *
     * @return external_multiple_structure
     */
    public static function fields_structure(): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'name' => new external_value(PARAM_ALPHA, 'Name of a hidden field'),
            'value' => new external_value(PARAM_INT, 'Its value'),
        ]));
    }

    /**
     * The hidden fields by which a form leads to a page with the walk.
     *
     * @return array[]
     */
    public function carried_fields(): array {
        return self::fields($this->address->params());
    }

    /**
     * Hidden fields.
     *
     * @param int[] $values By name.
     * @return array[]
     */
    private static function fields(array $values): array {
        return array_map(
            fn(string $name, int $value): array => ['name' => $name, 'value' => $value],
            array_keys($values),
            $values,
        );
    }

    /**
     * An address that leads to the same thing, with the walk.
     *
     * @param moodle_url $url
     * @return moodle_url
     */
    public function carried_by(moodle_url $url): moodle_url {
        return $this->address->carried_by($url);
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $next = queue::next($this->scope, $this->address->filter, $this->place);
        $activity = $next ? $this->scope->activities[$next->proofolioid] : null;
        $fields = array_filter(['id' => $this->address->cmid]) + $this->kept + $this->address->params();
        $row = $next
            ? new queue_row(
                $next,
                $activity,
                $this->scope->students[$next->proofolioid][$next->studentid],
                $this->address,
                !$this->address->tutorid && !$this->scope->is_in_place_of_others($activity),
            )
            : null;
        return [
            'queueurl' => $this->address->queue_url()->out(false),
            'hasnext' => $next !== null,
            'nexturl' => $next ? $this->address->item_url($next, $activity)->out(false) : '',
            'nextname' => $row ? $row->title() : '',
            'cankeep' => !$this->address->tutorid,
            'action' => (new moodle_url('/mod/proofolio/queue.php'))->out(false),
            'sesskey' => sesskey(),
            'fields' => self::fields($fields),
        ];
    }
}
