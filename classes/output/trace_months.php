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

use DateTimeImmutable;
use core_date;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\trace_months as months;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * The process behind a portfolio, month by month: how many traces, used in which proofs, and when there were none.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class trace_months implements renderable, templatable {
    /** The most squares that are drawn for a month. */
    private const MOST_SQUARES = 24;

    /**
     * The months.
     *
     * @param months $months
     * @param string $tracesurl Where the kept traces are.
     */
    public function __construct(
        /** @var months The months. */
        private readonly months $months,
        /** @var string Where the kept traces are. */
        private readonly string $tracesurl,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'isempty' => new external_value(PARAM_BOOL, 'Whether there is no trace at all'),
            'tracesurl' => new external_value(PARAM_URL, 'Where the kept traces are'),
            'months' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_TEXT, 'The month, or from which to which there is no trace'),
                'isgap' => new external_value(PARAM_BOOL, 'Whether there is no trace'),
                'squares' => new external_multiple_structure(new external_single_structure([
                    'isused' => new external_value(PARAM_BOOL, 'Whether a proof uses the trace'),
                ])),
                'text' => new external_value(PARAM_TEXT, 'How many traces, in words'),
                'proofs' => new external_multiple_structure(new external_single_structure([
                    'label' => new external_value(PARAM_TEXT, 'By which people know the proof'),
                    'url' => new external_value(PARAM_URL, 'Where it is'),
                ])),
            ])),
            'hasundated' => new external_value(PARAM_BOOL, 'Whether there are traces without a date'),
            'undated' => new external_value(PARAM_TEXT, 'How many, in words'),
        ], 'The process behind a portfolio');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $undated = $this->months->undated;
        return [
            'isempty' => !$this->months->months && !$undated,
            'tracesurl' => $this->tracesurl,
            'months' => array_map($this->month(...), $this->months->months),
            'hasundated' => $undated > 0,
            'undated' => moment::counted('countundatedtrace', $undated),
        ];
    }

    /**
     * A month.
     *
     * @param stdClass $month
     * @return array
     */
    private function month(stdClass $month): array {
        $traces = $month->used + $month->kept;
        $squares = [...array_fill(0, $month->used, true), ...array_fill(0, $month->kept, false)];
        $parts = array_filter([
            $month->used ? moment::counted('countusedtrace', $month->used) : '',
            $month->kept ? moment::counted('countunusedtrace', $month->kept) : '',
        ]);
        return [
            'name' => $this->name_of($month),
            'isgap' => !$traces,
            'squares' => array_map(
                fn(bool $isused): array => ['isused' => $isused],
                array_slice($squares, 0, self::MOST_SQUARES),
            ),
            'text' => $traces ? implode(', ', $parts) : get_string('notraces', 'mod_proofolio'),
            'proofs' => array_map(fn(stdClass $use): array => [
                'label' => $use->label,
                'url' => ($use->versionnumber
                    ? new moodle_url('/mod/proofolio/proof.php', ['id' => $use->proofid])
                    : new moodle_url('/mod/proofolio/edit.php', ['proofid' => $use->proofid]))->out(false),
            ], array_values($month->proofs)),
        ];
    }

    /**
     * The name of a month, or of several without a trace.
     *
     * @param stdClass $month
     * @return string
     */
    private function name_of(stdClass $month): string {
        $format = get_string('strftimemonthyear', 'langconfig');
        $first = userdate($month->time, $format);
        if ($month->months === 1) {
            return $first;
        }
        $start = (new DateTimeImmutable("@$month->time"))->setTimezone(core_date::get_user_timezone_object());
        $last = userdate($start->modify('+' . ($month->months - 1) . ' months')->getTimestamp(), $format);
        return get_string('monthsfromto', 'mod_proofolio', (object) ['from' => $first, 'to' => $last]);
    }
}
