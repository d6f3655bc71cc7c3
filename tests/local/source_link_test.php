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
 * Tests of the links that students give.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class source_link_test extends \basic_testcase {
    /**
     * Whole web addresses are taken.
     *
     * @dataProvider acceptable_provider
     * @covers \mod_proofolio\local\source_link
     * @param string $link
     */
    public function test_acceptable(string $link): void {
        $this->assertTrue(source_link::is_acceptable($link));
    }

    /**
     * Links that are taken.
     *
     * @return array
     */
    public static function acceptable_provider(): array {
        return [
            ['https://cloud.example.org/s/AbC123'],
            ['http://example.org'],
            ['https://cloud.example.org:8443/f/12?dir=/Stage%202026&openfile=1#page=3'],
            ['HTTPS://Example.org/Doc.pdf'],
            ['https://cloud.example.org/stage/été.pdf'],
        ];
    }

    /**
     * Whatever is not a whole web address is refused.
     *
     * @dataProvider unacceptable_provider
     * @covers \mod_proofolio\local\source_link
     * @param string $link
     */
    public function test_unacceptable(string $link): void {
        $this->assertFalse(source_link::is_acceptable($link));
    }

    /**
     * Links that are refused.
     *
     * @return array
     */
    public static function unacceptable_provider(): array {
        return [
            [''],
            ['javascript:alert(1)'],
            ['JaVaScRiPt://example.org/%0aalert(1)'],
            ['data:text/html,<script>alert(1)</script>'],
            ['//example.org/file'],
            ['/mod/proofolio/view.php'],
            ['document.pdf'],
            ['ftp://example.org/file'],
            ['https://'],
            ['https://example.org/a b'],
            ["https://example.org/\nSet-Cookie: a"],
            ['https://example.org/"onmouseover="alert(1)'],
            [' https://example.org'],
        ];
    }
}
