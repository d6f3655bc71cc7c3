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

namespace mod_proofolio\local;

use DateTimeImmutable;
use DateTimeZone;
use stdClass;

/**
 * The process behind a portfolio, month by month: when the student acted, as the dates of their traces tell.
 *
 * A trace that is used in several proofs, or was kept before it was used, counts once.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class trace_months {
    /**
     * The months.
     *
     * @param stdClass[] $months
     * @param int $undated
     */
    private function __construct(
        /** @var stdClass[] From the first month with a trace to the last: time (its first moment, UTC seconds), months (how many
         *      in a row have no trace, else 1), used, kept (traces used in a proof, and not) and proofs (labels by address key). */
        public readonly array $months,
        /** @var int The traces without a date. */
        public readonly int $undated,
    ) {
    }

    /**
     * The months of some traces.
     *
     * @param stdClass[] $traces Each with key (the same for the same trace), time (of the action, UTC seconds, 0 when not told),
     *     proofid (0 when it is kept only), label (of the proof) and versionnumber (0 when a draft uses it).
     * @param DateTimeZone $zone Where the reader lives.
     * @return self
     */
    public static function of(array $traces, DateTimeZone $zone): self {
        $byname = [];
        $undated = 0;
        foreach (self::same($traces) as $same) {
            if (!$same->time) {
                $undated++;
                continue;
            }
            $start = (new DateTimeImmutable("@$same->time"))->setTimezone($zone)->modify('first day of this month')->setTime(0, 0);
            $month = $byname[$start->format('Y-m')] ??= self::month($start);
            $month->used += $same->proofs ? 1 : 0;
            $month->kept += $same->proofs ? 0 : 1;
            $month->proofs += $same->proofs;
        }
        ksort($byname);
        foreach ($byname as $month) {
            uasort($month->proofs, fn(stdClass $a, stdClass $b): int => strnatcmp($a->label, $b->label));
        }
        return new self(self::with_gaps(array_values($byname)), $undated);
    }

    /**
     * The different traces.
     *
     * @param stdClass[] $traces
     * @return stdClass[] Each with time and proofs.
     */
    private static function same(array $traces): array {
        $different = [];
        foreach ($traces as $trace) {
            $same = $different[$trace->key] ??= (object) ['time' => 0, 'proofs' => []];
            $same->time = $same->time ?: $trace->time;
            if ($trace->proofid) {
                $known = $same->proofs[$trace->proofid] ?? null;
                $same->proofs[$trace->proofid] = $known && $known->versionnumber ? $known : $trace;
            }
        }
        return $different;
    }

    /**
     * A month without traces.
     *
     * @param DateTimeImmutable $start
     * @param int $months How many months it stands for.
     * @return stdClass
     */
    private static function month(DateTimeImmutable $start, int $months = 1): stdClass {
        return (object) ['time' => $start->getTimestamp(), 'start' => $start, 'months' => $months, 'used' => 0, 'kept' => 0,
            'proofs' => []];
    }

    /**
     * The months with what lies between them: months without traces say something of the process, too.
     *
     * @param stdClass[] $months In their order.
     * @return stdClass[]
     */
    private static function with_gaps(array $months): array {
        $all = [];
        foreach ($months as $i => $month) {
            if ($i) {
                $next = $months[$i - 1]->start->modify('+1 month');
                $apart = $next->diff($month->start);
                $between = 12 * $apart->y + $apart->m;
                if ($between) {
                    $all[] = self::month($next, $between);
                }
            }
            $all[] = $month;
        }
        return $all;
    }
}
