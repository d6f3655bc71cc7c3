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

/**
 * Tests of how traces keep their numbers.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_traces_test extends \basic_testcase {
    /**
     * Settles traces from short notation.
     *
     * @param trace_details[] $known
     * @param string[] $knownhashes
     * @param string[] $hashes
     * @param draft_content|null $content
     * @param int $last
     * @return array Number, caption, file name and link of each trace, in order.
     */
    private function settle(
        array $known,
        array $knownhashes,
        array $hashes,
        ?draft_content $content = null,
        int $last = 0,
    ): array {
        $traces = draft_traces::settle($known, $knownhashes, $hashes, $content ?? new draft_content(), $last, 1000);
        return array_map(
            fn(trace_details $trace): array => [$trace->number, $trace->caption, $trace->filename, $trace->link],
            $traces,
        );
    }

    /**
     * New files get the next numbers and today's date.
     *
     * @covers \mod_proofolio\local\draft_traces
     */
    public function test_new_files(): void {
        $traces = draft_traces::settle([], [], ['a.png' => 'h1', '7' => 'h2'], new draft_content(), 0, 1000);
        $this->assertSame([1, 2], array_map(fn($trace): int => $trace->number, $traces));
        $this->assertSame(['a.png', '7'], array_map(fn($trace): string => $trace->filename, $traces));
        $this->assertSame(1000, $traces[0]->timeaction);
    }

    /**
     * A removed trace leaves its number free for good; one that stays keeps its own.
     *
     * @covers \mod_proofolio\local\draft_traces
     */
    public function test_numbers_are_never_given_twice(): void {
        $known = [1 => new trace_details(1, 1, 'One', filename: 'a.png'), 2 => new trace_details(2, 2, 'Two', filename: 'b.png')];
        $found = $this->settle($known, ['a.png' => 'h1', 'b.png' => 'h2'], ['a.png' => 'h1', 'c.png' => 'h3'], null, 2);
        $this->assertSame([[1, 'One', 'a.png', ''], [3, '', 'c.png', '']], $found);
    }

    /**
     * A file under a new name, or with new content under its name, is the same trace.
     *
     * @covers \mod_proofolio\local\draft_traces
     */
    public function test_renamed_and_replaced_files(): void {
        $known = [1 => new trace_details(1, 1, 'One', filename: 'a.png'), 2 => new trace_details(2, 2, 'Two', filename: 'b.png')];
        $found = $this->settle($known, ['a.png' => 'h1', 'b.png' => 'h2'], ['z.png' => 'h1', 'b.png' => 'h9'], null, 2);
        $this->assertSame([[1, 'One', 'z.png', ''], [2, 'Two', 'b.png', '']], $found);
    }

    /**
     * What the writer says is taken for traces that are known, never for others.
     *
     * @covers \mod_proofolio\local\draft_traces
     */
    public function test_details_of_known_traces_only(): void {
        $known = [1 => new trace_details(1, 1, 'One', filename: 'a.png')];
        $said = [
            1 => new trace_details(1, 1, 'Uno', filename: 'stolen.png'),
            5 => new trace_details(5, 1, 'Five', link: 'https://x.org'),
        ];
        $found = $this->settle($known, ['a.png' => 'h1'], ['a.png' => 'h1'], new draft_content(traces: $said), 1);
        $this->assertSame([[1, 'Uno', 'a.png', '']], $found);
    }

    /**
     * A trace that has only a link goes when its link goes; a link can be added.
     *
     * @covers \mod_proofolio\local\draft_traces
     */
    public function test_links(): void {
        $known = [1 => new trace_details(1, 1, 'Old', link: 'https://old.example.org')];
        $content = new draft_content(
            traces: [1 => new trace_details(1, 1, 'Old')],
            newlink: 'https://new.example.org',
            newlinkcaption: 'New',
        );
        $this->assertSame([[2, 'New', '', 'https://new.example.org']], $this->settle($known, [], [], $content, 1));
    }

    /**
     * The writer's order counts, numbers break ties.
     *
     * @covers \mod_proofolio\local\draft_traces
     */
    public function test_order(): void {
        $known = [];
        foreach ([1 => 3, 2 => 1, 3 => 1] as $number => $place) {
            $known[$number] = new trace_details($number, $place, "T$number", link: "https://example.org/$number");
        }
        $this->assertSame([2, 3, 1], array_column($this->settle($known, [], []), 0));
    }

    /**
     * What was just added comes with what is said of it, numbered in the writer's order; a link is added once.
     *
     * @covers \mod_proofolio\local\draft_traces
     */
    public function test_added(): void {
        $known = [1 => new trace_details(1, 2, 'Old', link: 'https://old.example.org')];
        $content = new draft_content(added: [
            4 => new trace_details(0, 3, 'Plan', 7, true, filename: 'plan.png'),
            5 => new trace_details(0, 1, 'Film', link: 'https://film.example.org'),
            6 => new trace_details(0, 4, 'Old', link: 'https://old.example.org'),
        ]);
        $traces = draft_traces::settle($known, [], ['plan.png' => 'h1', 'unsaid.png' => 'h2'], $content, 1, 1000);
        $found = array_map(fn(trace_details $trace): array => [$trace->number, $trace->caption, $trace->timeaction], $traces);
        $this->assertSame([[2, 'Film', 0], [1, 'Old', 0], [3, 'Plan', 7], [4, '', 1000]], $found);
        $this->assertTrue($traces[2]->masked);
    }
}
