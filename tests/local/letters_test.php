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
 * Tests of the letters.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class letters_test extends \basic_testcase {
    /**
     * The first gap is proposed, and nothing when there is none.
     *
     * @covers \mod_proofolio\local\letters
     */
    public function test_next_free(): void {
        $this->assertSame('A', letters::next_free([]));
        $this->assertSame('B', letters::next_free(['A', 'C']));
        $this->assertSame('Z', letters::next_free(range('A', 'Y')));
        $this->assertNull(letters::next_free(range('A', 'Z')));
    }

    /**
     * Only A to Z are letters.
     *
     * @covers \mod_proofolio\local\letters
     */
    public function test_is_letter(): void {
        $this->assertTrue(letters::is_letter('A'));
        $this->assertTrue(letters::is_letter('Z'));
        foreach (['', 'a', 'AA', 'É', '1', "A\n", '-'] as $other) {
            $this->assertFalse(letters::is_letter($other), $other);
        }
    }
}
