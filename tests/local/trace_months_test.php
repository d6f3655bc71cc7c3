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

use DateTimeZone;
use stdClass;

/**
 * Tests of the process behind a portfolio, month by month.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class trace_months_test extends \basic_testcase {
    /**
     * The months of some traces, told in a line each.
     *
     * @param array[] $traces Each key, day, proof id, label and version.
     * @param string $zone
     * @return string[]
     */
    private function months(array $traces, string $zone = 'UTC'): array {
        $rows = array_map(fn(array $trace): stdClass => (object) [
            'key' => $trace[0],
            'time' => $trace[1] ? strtotime("$trace[1] UTC") : 0,
            'proofid' => $trace[2] ?? 0,
            'label' => $trace[3] ?? '',
            'versionnumber' => $trace[4] ?? 1,
        ], $traces);
        $told = trace_months::of($rows, new DateTimeZone($zone));
        $months = array_map(function (stdClass $month) use ($zone): string {
            $name = (new \DateTimeImmutable("@$month->time"))->setTimezone(new DateTimeZone($zone))->format('Y-m-d H:i');
            $labels = implode(' ', array_map(fn(stdClass $use): string => "$use->label.$use->versionnumber", $month->proofs));
            return trim("$name x$month->months $month->used/$month->kept $labels");
        }, $told->months);
        return [...$months, ...($told->undated ? ["undated $told->undated"] : [])];
    }

    /**
     * Nothing gives nothing, and what has no date is counted apart.
     *
     * @covers \mod_proofolio\local\trace_months
     */
    public function test_undated(): void {
        $this->assertSame([], $this->months([]));
        $this->assertSame(['undated 2'], $this->months([['a', ''], ['b', '', 1, 'CG3-A']]));
    }

    /**
     * Months come in their order, with what lies between them.
     *
     * @covers \mod_proofolio\local\trace_months
     */
    public function test_months(): void {
        $this->assertSame([
            '2025-11-01 00:00 x1 1/0 CG3-A.1',
            '2025-12-01 00:00 x2 0/0',
            '2026-02-01 00:00 x1 1/1 CG3-A.1 CG3-B.0',
            '2026-03-01 00:00 x1 0/1',
        ], $this->months([
            ['kept1', '2026-03-31'],
            ['kept2', '2026-02-03'],
            ['1.1', '2025-11-30', 1, 'CG3-A'],
            ['kept3', '2026-02-28', 2, 'CG3-B', 0],
            ['kept3', '2026-02-28', 1, 'CG3-A'],
        ]));
        $this->assertSame(
            ['2024-01-01 00:00 x1 0/1', '2024-02-01 00:00 x23 0/0', '2026-01-01 00:00 x1 0/1'],
            $this->months([['a', '2024-01-31'], ['b', '2026-01-01']]),
        );
    }

    /**
     * One trace counts once, wherever it is used; it is used when anything uses it.
     *
     * @covers \mod_proofolio\local\trace_months
     */
    public function test_same_trace(): void {
        $this->assertSame(['2026-03-01 00:00 x1 1/0 CG3-A.2 CG8-A.1'], $this->months([
            ['kept7', '2026-03-02'],
            ['kept7', '2026-03-02', 1, 'CG3-A', 0],
            ['kept7', '2026-03-02', 1, 'CG3-A', 2],
            ['kept7', '2026-03-02', 5, 'CG8-A'],
        ]));
    }

    /**
     * A month begins where the reader lives.
     *
     * @covers \mod_proofolio\local\trace_months
     */
    public function test_zone(): void {
        $traces = [['a', '2026-02-28 23:30'], ['b', '2026-03-31 21:30']];
        $this->assertSame(['2026-02-01 00:00 x1 0/1', '2026-03-01 00:00 x1 0/1'], $this->months($traces));
        $this->assertSame(['2026-03-01 00:00 x1 0/2'], $this->months($traces, 'Europe/Paris'));
    }
}
