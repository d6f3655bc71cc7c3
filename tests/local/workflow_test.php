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
 * Tests of the states of a proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class workflow_test extends \basic_testcase {
    /**
     * The newest version and the last decision on it tell the state.
     *
     * @covers \mod_proofolio\local\workflow
     */
    public function test_state_of(): void {
        $this->assertSame('draft', workflow::state_of(0, null));
        $this->assertSame('draft', workflow::state_of(0, 'approved'));
        $this->assertSame('submitted', workflow::state_of(1, null));
        $this->assertSame('changes', workflow::state_of(2, 'changes'));
        $this->assertSame('approved', workflow::state_of(2, 'approved'));
    }

    /**
     * Each state has a name.
     *
     * @covers \mod_proofolio\local\workflow
     */
    public function test_name_of(): void {
        $names = array_map(workflow::name_of(...), workflow::states());
        $this->assertSame(['Draft', 'Submitted', 'To improve', 'Approved'], $names);
    }
}
