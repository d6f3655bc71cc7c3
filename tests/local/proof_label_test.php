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
 * Tests of the labels of proofs and traces.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_label_test extends \basic_testcase {
    /**
     * Labels are those that people write in their texts.
     *
     * @covers \mod_proofolio\local\proof_label
     */
    public function test_labels(): void {
        $this->assertSame('CG3-B', proof_label::of('CG3', 'B'));
        $this->assertSame('CG3-B.12', proof_label::of_trace('CG3-B', 12));
    }
}
