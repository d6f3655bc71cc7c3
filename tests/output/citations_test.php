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

/**
 * Tests of the labels in texts that become links.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class citations_test extends \advanced_testcase {
    /**
     * What is linked, and what stays as it is.
     *
     * @covers \mod_proofolio\output\citations
     * @dataProvider text_provider
     * @param string $html
     * @param string $expected With [label] for a link to the first trace and {label} for one to the twelfth.
     */
    public function test_link(string $html, string $expected): void {
        global $PAGE;
        $citations = new citations(['CG3-B.1' => 'v2-trace-1', 'CG3-B.12' => 'v2-trace-12', 'R&D-A.1' => 'v2-trace-1']);
        $linked = $citations->link($html, $PAGE->get_renderer('core'));
        $link = '<a class="proofolio-citation" href="#v2-trace-%d">$1</a>';
        $expected = preg_replace('/\[(.*?)\]/', sprintf($link, 1), $expected);
        $this->assertSame(preg_replace('/\{(.*?)\}/', sprintf($link, 12), $expected), $linked);
    }

    /**
     * Texts as format_text() returns them.
     *
     * @return array[]
     */
    public static function text_provider(): array {
        return [
            ['<p>See CG3-B.1.</p>', '<p>See [CG3-B.1].</p>'],
            ['<p>(CG3-B.12, cg3-b.1)</p>', '<p>({CG3-B.12}, [cg3-b.1])</p>'],
            ['<p>R&amp;D-A.1 too</p>', '<p>[R&amp;D-A.1] too</p>'],
            ['<p>CG3-B.2, CG3-B.123, XCG3-B.1, CG3-B.1x, CG3-B.1-2, CG3-B.1.4</p>',
                '<p>CG3-B.2, CG3-B.123, XCG3-B.1, CG3-B.1x, CG3-B.1-2, CG3-B.1.4</p>'],
            ['<p title="CG3-B.1"><img alt="a > CG3-B.1" src="CG3-B.1"></p>',
                '<p title="CG3-B.1"><img alt="a > CG3-B.1" src="CG3-B.1"></p>'],
            ['<a href="#"><b>CG3-B.1</b></a> CG3-B.1', '<a href="#"><b>CG3-B.1</b></a> [CG3-B.1]'],
            ['<code>CG3-B.1</code><pre>CG3-B.1</pre><!-- CG3-B.1 -->', '<code>CG3-B.1</code><pre>CG3-B.1</pre><!-- CG3-B.1 -->'],
            ['<b>CG3-B.1</b><br/>CG3-B.1', '<b>[CG3-B.1]</b><br/>[CG3-B.1]'],
            ['5 < 6 CG3-B.1', '5 < 6 [CG3-B.1]'],
            ['', ''],
        ];
    }

    /**
     * Without traces there is nothing to link.
     *
     * @covers \mod_proofolio\output\citations
     */
    public function test_no_traces(): void {
        global $PAGE;
        $this->assertSame('CG3-B.1', (new citations([]))->link('CG3-B.1', $PAGE->get_renderer('core')));
    }
}
