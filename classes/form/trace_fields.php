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

namespace mod_proofolio\form;

use mod_proofolio\local\calendar_day;
use mod_proofolio\local\trace_details;

/**
 * The fields of the trace tiles in the proof form: what they are called, and what they say.
 *
 * A trace that has a number has fields that end in it (tracecaption2); one that was just added has fields that end in a number
 * that only the form knows (addedcaption1), until it is saved.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class trace_fields {
    /** The fields of a trace that has a number. */
    public const NUMBERED = 'trace';
    /** The fields of a trace that was just added. */
    public const ADDED = 'added';
    /** How many traces a form can add at once. */
    public const MAX_ADDED = 100;

    /** The parameter type of each kind of field. */
    public const TYPES = [
        'tracecaption' => PARAM_TEXT,
        'tracelink' => PARAM_RAW_TRIMMED,
        'tracedate' => PARAM_NOTAGS,
        'tracemasked' => PARAM_BOOL,
        'traceorder' => PARAM_INT,
        'traceremoved' => PARAM_BOOL,
        'addedfile' => PARAM_FILE,
        'addedcaption' => PARAM_TEXT,
        'addedlink' => PARAM_RAW_TRIMMED,
        'addeddate' => PARAM_NOTAGS,
        'addedmasked' => PARAM_BOOL,
        'addedorder' => PARAM_INT,
        'addedremoved' => PARAM_BOOL,
    ];

    /**
     * What the fields say.
     *
     * @param trace_details[] $traces Of the traces that have a number, by number, in the order that is wanted.
     * @param trace_details[] $added Of those that were just added, by the number of their fields.
     * @param string[] $removedfiles The names of the files that are to go.
     */
    private function __construct(
        /** @var trace_details[] The traces that have a number, by number, in the order that is wanted. */
        public readonly array $traces,
        /** @var trace_details[] Those that were just added, by the number of their fields. */
        public readonly array $added,
        /** @var string[] The names of the files that are to go. */
        public readonly array $removedfiles,
    ) {
    }

    /**
     * The names of all fields that a form can have.
     *
     * @param int[] $numbers The numbers of the traces that have one.
     * @return string[] Their parameter types, by name.
     */
    public static function names(array $numbers): array {
        $names = [];
        foreach (self::TYPES as $kind => $type) {
            foreach (str_starts_with($kind, self::ADDED) ? range(1, self::MAX_ADDED) : $numbers as $key) {
                $names["{$kind}{$key}"] = $type;
            }
        }
        return $names;
    }

    /**
     * Reads the fields.
     *
     * @param trace_details[] $known The traces that have a number, by number, in their present order.
     * @param array $fields Values by name; those of tiles that were not in the form are missing.
     * @return self
     */
    public static function of(array $known, array $fields): self {
        $details = [];
        $places = [];
        $removedfiles = [];
        foreach (array_keys($known) as $index => $number) {
            $trace = self::read(self::NUMBERED, $number, $fields, $known[$number]);
            $wanted = (int) ($fields["traceorder{$number}"] ?? $index + 1);
            $places["trace{$number}"] = [$wanted, $wanted <=> $index + 1, $index];
            if (!empty($fields["traceremoved{$number}"])) {
                $removedfiles[] = $trace->filename;
                $trace = self::without_link($trace);
            }
            $details["trace{$number}"] = $trace;
        }
        foreach (self::added_keys($fields) as $key) {
            $new = new trace_details(0, filename: (string) ($fields["addedfile{$key}"] ?? ''));
            $trace = self::read(self::ADDED, $key, $fields, $new);
            if (!empty($fields["addedremoved{$key}"])) {
                $removedfiles[] = $trace->filename;
                continue;
            }
            $wanted = (int) ($fields["addedorder{$key}"] ?? 0) ?: count($known) + $key;
            $places["added{$key}"] = [$wanted, $wanted <=> count($known) + $key, count($known) + $key];
            $details["added{$key}"] = $trace;
        }
        asort($places);
        return self::in_order($details, array_keys($places), array_values(array_filter($removedfiles)));
    }

    /**
     * A date as a field of a browser holds it.
     *
     * @param int $time UTC seconds, 0 for none.
     * @return string Year-month-day in the reader's time zone, or nothing.
     */
    public static function date_of(int $time): string {
        return $time ? calendar_day::of_time($time) : '';
    }

    /**
     * The numbers of the fields of traces that were just added: those with a file or a link.
     *
     * @param array $fields
     * @return int[]
     */
    private static function added_keys(array $fields): array {
        return array_values(array_filter(
            range(1, self::MAX_ADDED),
            fn(int $key): bool => ($fields["addedfile{$key}"] ?? '') !== '' || trim($fields["addedlink{$key}"] ?? '') !== '',
        ));
    }

    /**
     * What the fields of one trace say.
     *
     * @param string $kind NUMBERED or ADDED.
     * @param int $key
     * @param array $fields
     * @param trace_details $stored What holds of the fields that are missing.
     * @return trace_details
     */
    private static function read(string $kind, int $key, array $fields, trace_details $stored): trace_details {
        return new trace_details(
            $stored->number,
            $stored->sortorder,
            trim((string) ($fields["{$kind}caption{$key}"] ?? $stored->caption)),
            self::time_of($fields["{$kind}date{$key}"] ?? null, $stored->timeaction),
            (bool) ($fields["{$kind}masked{$key}"] ?? $stored->masked),
            trim((string) ($fields["{$kind}link{$key}"] ?? $stored->link)),
            $stored->filename,
            $stored->keptid,
        );
    }

    /**
     * The moment that a date field means. One that is as it was keeps its time of day.
     *
     * @param string|null $date Year-month-day in the writer's time zone, or nothing.
     * @param int $stored What is kept when the field is missing or holds no date, UTC seconds.
     * @return int UTC seconds, 0 for none.
     */
    private static function time_of(?string $date, int $stored): int {
        $date = $date === null ? null : trim($date);
        if ($date === null || $date === self::date_of($stored)) {
            return $stored;
        }
        return $date === '' ? 0 : calendar_day::to_time($date) ?? $stored;
    }

    /**
     * A trace whose link is to go; with its file it goes itself.
     *
     * @param trace_details $trace
     * @return trace_details
     */
    private static function without_link(trace_details $trace): trace_details {
        return new trace_details(
            $trace->number,
            $trace->sortorder,
            $trace->caption,
            $trace->timeaction,
            $trace->masked,
            '',
            $trace->filename,
            $trace->keptid
        );
    }

    /**
     * The traces in the order that was asked for. One that was moved stands before those it was moved in front of, and behind
     * those it was moved past.
     *
     * @param trace_details[] $details By name.
     * @param string[] $order The names in order.
     * @param string[] $removedfiles
     * @return self
     */
    private static function in_order(array $details, array $order, array $removedfiles): self {
        $sorted = [self::NUMBERED => [], self::ADDED => []];
        foreach ($order as $index => $name) {
            $kind = str_starts_with($name, self::NUMBERED) ? self::NUMBERED : self::ADDED;
            $trace = $details[$name];
            $sorted[$kind][(int) substr($name, strlen($kind))] = $trace->numbered($trace->number, $index + 1);
        }
        return new self($sorted[self::NUMBERED], $sorted[self::ADDED], $removedfiles);
    }
}
