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

use mod_proofolio\local\trace_details;

/**
 * Tests of the fields of the trace tiles.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class trace_fields_test extends \advanced_testcase {
    /**
     * Two traces that have a number: a file and a link.
     *
     * @return trace_details[]
     */
    private function known(): array {
        return [
            1 => new trace_details(1, 1, 'Board', make_timestamp(2026, 3, 12, 15, 30), filename: 'board.jpg', keptid: 4),
            2 => new trace_details(2, 2, 'Film', 0, link: 'https://example.org/film'),
        ];
    }

    /**
     * What the form does not have stays as it is stored; a date that is not changed keeps its time of day.
     *
     * @covers \mod_proofolio\form\trace_fields
     */
    public function test_nothing_said(): void {
        $known = $this->known();
        $this->assertEquals($known, trace_fields::of($known, [])->traces);
        $said = trace_fields::of($known, ['tracedate1' => '2026-03-12', 'tracedate2' => '']);
        $this->assertEquals($known, $said->traces);
    }

    /**
     * What is said of a trace that has a number.
     *
     * @covers \mod_proofolio\form\trace_fields
     */
    public function test_numbered(): void {
        $said = trace_fields::of($this->known(), ['tracecaption1' => ' The board ', 'tracedate1' => '2026-02-03',
            'tracemasked1' => '1', 'tracelink2' => ' https://example.org/x ']);
        $this->assertSame(['The board', true, 4], [$said->traces[1]->caption, $said->traces[1]->masked, $said->traces[1]->keptid]);
        $this->assertSame(make_timestamp(2026, 2, 3), $said->traces[1]->timeaction);
        $this->assertSame('https://example.org/x', $said->traces[2]->link);
    }

    /**
     * A date that is none leaves the one that is stored; an empty one takes it away.
     *
     * @covers \mod_proofolio\form\trace_fields
     * @testWith ["2026-13-01", false]
     *           ["12/3/2026", false]
     *           ["2026-02-30", false]
     *           ["", true]
     * @param string $date
     * @param bool $isremoved
     */
    public function test_bad_date(string $date, bool $isremoved): void {
        $known = $this->known();
        $expected = $isremoved ? 0 : $known[1]->timeaction;
        $this->assertSame($expected, trace_fields::of($known, ['tracedate1' => $date])->traces[1]->timeaction);
    }

    /**
     * What was just added comes with what is said of it; fields without a file or a link say nothing.
     *
     * @covers \mod_proofolio\form\trace_fields
     */
    public function test_added(): void {
        $said = trace_fields::of($this->known(), ['addedfile3' => 'plan.png', 'addedcaption3' => 'Plan', 'addedorder3' => '1',
            'addeddate3' => '2026-02-03', 'addedlink5' => 'https://example.org/y', 'addedcaption7' => 'Nothing']);
        $this->assertSame([3, 5], array_keys($said->added));
        $this->assertSame(['plan.png', 'Plan', 0, 1], [$said->added[3]->filename, $said->added[3]->caption,
            $said->added[3]->number, $said->added[3]->sortorder]);
        $this->assertSame([2, 3, 4], [$said->traces[1]->sortorder, $said->traces[2]->sortorder, $said->added[5]->sortorder]);
    }

    /**
     * A trace that is to go loses its file or its link.
     *
     * @covers \mod_proofolio\form\trace_fields
     */
    public function test_removed(): void {
        $said = trace_fields::of($this->known(), ['traceremoved1' => '1', 'traceremoved2' => '1', 'addedfile1' => 'new.png',
            'addedremoved1' => '1', 'addedlink2' => 'https://example.org/y', 'addedremoved2' => '1']);
        $this->assertSame(['board.jpg', 'new.png'], $said->removedfiles);
        $this->assertSame('', $said->traces[2]->link);
        $this->assertSame([], $said->added);
    }

    /**
     * The names of the fields are those that the tiles have.
     *
     * @covers \mod_proofolio\form\trace_fields
     */
    public function test_names(): void {
        $names = trace_fields::names([7]);
        $this->assertSame(PARAM_TEXT, $names['tracecaption7']);
        $this->assertSame(PARAM_FILE, $names['addedfile100']);
        $this->assertArrayNotHasKey('tracecaption1', $names);
        $this->assertArrayNotHasKey('addedfile101', $names);
    }
}
