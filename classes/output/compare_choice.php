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
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The choice of two versions to compare.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class compare_choice implements renderable, templatable {
    /**
     * A choice.
     *
     * @param int $proofid
     * @param int[] $numbers The versions there are.
     * @param int $from The one that is proposed as the older.
     * @param int $to The one that is proposed as the newer.
     * @param queue_walk|null $walk The queue through which the reader came, when they did.
     */
    public function __construct(
        /** @var int The proof. */
        private readonly int $proofid,
        /** @var int[] The versions there are. */
        private readonly array $numbers,
        /** @var int The one that is proposed as the older. */
        private readonly int $from,
        /** @var int The one that is proposed as the newer. */
        private readonly int $to,
        /** @var queue_walk|null The queue through which the reader came. */
        private readonly ?queue_walk $walk = null,
    ) {
    }

    /**
     * The address of a comparison.
     *
     * @param int $proofid
     * @param int $from The number of one version.
     * @param int $to The number of the other.
     * @return moodle_url
     */
    public static function url(int $proofid, int $from, int $to): moodle_url {
        return new moodle_url('/mod/proofolio/compare.php', ['proofid' => $proofid, 'from' => $from, 'to' => $to]);
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        $numbers = fn(): external_multiple_structure => new external_multiple_structure(new external_single_structure([
            'number' => new external_value(PARAM_INT, 'The number of a version'),
            'name' => new external_value(PARAM_TEXT, 'That version in words'),
            'selected' => new external_value(PARAM_BOOL, 'Whether it is proposed'),
        ]));
        return new external_single_structure([
            'action' => new external_value(PARAM_URL, 'Where the choice goes'),
            'proofid' => new external_value(PARAM_INT, 'Id of the proof'),
            'fields' => queue_walk::fields_structure(),
            'from' => $numbers(),
            'to' => $numbers(),
        ], 'The choice of two versions');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'action' => (new moodle_url('/mod/proofolio/compare.php'))->out(false),
            'proofid' => $this->proofid,
            'fields' => $this->walk ? $this->walk->carried_fields() : [],
            'from' => $this->options($this->from),
            'to' => $this->options($this->to),
        ];
    }

    /**
     * The versions as choices.
     *
     * @param int $selected
     * @return array[]
     */
    private function options(int $selected): array {
        return array_map(fn(int $number): array => [
            'number' => $number,
            'name' => version::name_of($number),
            'selected' => $number === $selected,
        ], $this->numbers);
    }
}
