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
use mod_proofolio\local\logbook_filter as filter;
use mod_proofolio\local\logbook_sort;
use renderable;
use renderer_base;
use templatable;

/**
 * A column of a logbook, with the links that sort by it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_column implements renderable, templatable {
    /** What each column can be sorted by. */
    private const COLUMNS = [
        'proof' => ['label', 'name', 'unread'],
        'student' => ['student'],
        'state' => ['state'],
        'version' => ['version'],
        'comments' => ['comments'],
        'when' => ['date'],
    ];

    /**
     * A column.
     *
     * @param string $code One of the columns.
     * @param logbook_reader $reader
     * @param filter $filter What is asked for now.
     */
    private function __construct(
        /** @var string One of the columns. */
        private readonly string $code,
        /** @var logbook_reader Whose logbook, and who reads it. */
        private readonly logbook_reader $reader,
        /** @var filter What is asked for now. */
        private readonly filter $filter,
    ) {
    }

    /**
     * The columns of a logbook.
     *
     * @param logbook_reader $reader
     * @param filter $filter What is asked for now.
     * @return self[]
     */
    public static function all(logbook_reader $reader, filter $filter): array {
        $hidden = $reader->scope === logbook_reader::STUDENTS ? [] : ['student'];
        $codes = array_values(array_diff(array_keys(self::COLUMNS), $hidden));
        return array_map(fn(string $code): self => new self($code, $reader, $filter), $codes);
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'code' => new external_value(PARAM_ALPHA, 'The column'),
            'issorted' => new external_value(PARAM_BOOL, 'Whether the proofs are sorted by it'),
            'direction' => new external_value(PARAM_ALPHA, 'ascending, descending or other'),
            'links' => new external_multiple_structure(new external_single_structure([
                'column' => new external_value(PARAM_ALPHA, 'What it sorts by'),
                'name' => new external_value(PARAM_TEXT, 'The same in words'),
                'url' => new external_value(PARAM_URL, 'The logbook in that order'),
                'sort' => new external_value(PARAM_ALPHA, 'That order'),
                'issorted' => new external_value(PARAM_BOOL, 'Whether the proofs are sorted by it'),
                'icon' => new external_value(PARAM_TEXT, 'Class of the icon that shows the direction'),
            ])),
        ], 'A column of a logbook');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $order = $this->reader->order_of($this->filter);
        $isdown = str_ends_with($order, 'down');
        $sorted = $isdown ? substr($order, 0, -strlen('down')) : $order;
        $links = array_map(fn(string $column): array => [
            'column' => $column,
            'name' => get_string("column{$column}", 'mod_proofolio'),
            'url' => $this->reader->url($this->sorted_by(logbook_sort::next($column, $order)))->out(false),
            'sort' => logbook_sort::next($column, $order),
            'issorted' => $column === $sorted,
            'icon' => $isdown || $sorted === logbook_sort::UNREAD ? 'fa-arrow-down' : 'fa-arrow-up',
        ], self::COLUMNS[$this->code]);
        return [
            'code' => $this->code,
            'issorted' => in_array($sorted, self::COLUMNS[$this->code], true),
            'direction' => $sorted === logbook_sort::UNREAD ? 'other' : ($isdown ? 'descending' : 'ascending'),
            'links' => $links,
        ];
    }

    /**
     * The filter in another order; then one begins at the first page again.
     *
     * @param string $sort
     * @return filter
     */
    private function sorted_by(string $sort): filter {
        return $this->filter->with(['sort' => $sort, 'page' => 0]);
    }
}
