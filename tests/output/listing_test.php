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

use mod_proofolio\tests\french;

/**
 * Tests of several things in one line.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class listing_test extends \advanced_testcase {
    use french;

    /**
     * Things are set apart as the language does it: in French, no line breaks before the semicolon.
     *
     * @covers \mod_proofolio\output\listing
     */
    public function test_of(): void {
        $codes = [3 => 'CG3', 5 => 'CG8', 8 => 'CG9'];
        $this->assertSame('CG3, CG8, CG9', listing::of($codes));
        $this->assertSame('CG3', listing::of(['CG3']));
        $this->assertSame('', listing::of([]));
        $this->resetAfterTest();
        $this->have_french();
        force_current_language('fr');
        $this->assertSame("CG3\u{a0}; CG8\u{a0}; CG9", listing::of($codes));
    }
}
