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
 * Tests of text made ready for searching.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class search_text_test extends \basic_testcase {
    /**
     * Case, accents and spaces do not matter.
     *
     * @covers \mod_proofolio\local\search_text
     */
    public function test_fold(): void {
        $this->assertSame('cahier des charges, ete', search_text::fold("  Cahier des\n charges, ÉTÉ "));
    }

    /**
     * Tags separate words and never show; entities are characters.
     *
     * @covers \mod_proofolio\local\search_text
     */
    public function test_of(): void {
        $found = search_text::of(['<p>Préparer</p><p>l&eacute;quipe</p>', '<b class="x">R&amp;D</b>', 'CG3-B']);
        $this->assertSame('preparer lequipe r&d cg3-b', $found);
    }
}
