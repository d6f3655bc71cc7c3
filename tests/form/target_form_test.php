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

use mod_proofolio\local\models\target;
use mod_proofolio\local\refusal;

/**
 * Tests of the form for a target.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class target_form_test extends \advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * What was typed arrives.
     *
     * @covers \mod_proofolio\form\target_form
     */
    public function test_submit(): void {
        target_form::mock_submit(['competencyid' => 5, 'modulecode' => 'PRJ42', 'modulecredits' => ' 4.5 ']);
        $data = $this->form()->get_data();
        $this->assertEquals(5, $data->competencyid);
        $this->assertSame(['PRJ42', '4.5'], [$data->modulecode, $data->modulecredits]);
    }

    /**
     * A refusal is shown at its field, and what was typed is still there.
     *
     * @covers \mod_proofolio\form\target_form
     */
    public function test_show_refusal(): void {
        target_form::mock_submit(['competencyid' => 5, 'modulename' => 'Team project', 'modulecredits' => 'six']);
        $form = $this->form();
        $this->assertNotNull($form->get_data());
        $form->show_refusal(refusal::credits_not_acceptable(999));
        $html = $form->render();
        $this->assertStringContainsString(refusal::credits_not_acceptable(999)->getMessage(), $html);
        $this->assertStringContainsString('Team project', $html);
        $this->assertStringContainsString('value="six"', $html);
    }

    /**
     * The form shows what there is; no credits are shown as nothing.
     *
     * @covers \mod_proofolio\form\target_form
     */
    public function test_values(): void {
        $target = new target(0, (object) ['portfolioid' => 1, 'competencyid' => 5, 'modulecredits' => 6]);
        $this->assertSame('6', target_form::values($target)['modulecredits']);
        $this->assertSame(5, target_form::values($target)['competencyid']);
        $target->set('modulecredits', 0);
        $this->assertSame('', target_form::values($target)['modulecredits']);
        $this->assertSame([], target_form::values(null));
    }

    /**
     * A form with two competencies to choose from.
     *
     * @return target_form
     */
    private function form(): target_form {
        return new target_form('target.php', ['competencies' => [5 => 'CG3', 6 => 'CG8']]);
    }
}
