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

use mod_proofolio\local\calendar_day;
use mod_proofolio\local\refusal;

/**
 * Tests of the form for a cover.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cover_form_test extends \advanced_testcase {
    /** When the form is opened: 15 January 2027, 08:00 UTC. */
    private const NOW = 1800000000;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->setTimezone('Europe/Paris');
    }

    /**
     * Days become moments where the coordinator lives; the last day belongs to the cover.
     *
     * @covers \mod_proofolio\form\cover_form
     * @covers \mod_proofolio\local\calendar_day
     */
    public function test_span(): void {
        cover_form::mock_submit($this->sent());
        $data = $this->form()->get_data();
        $this->assertEquals([5, 7], [$data->tutorid, $data->coverid]);
        $this->assertSame(
            [calendar_day::to_time('2027-01-18'), calendar_day::to_time('2027-01-23')],
            cover_form::span($data),
        );
        $this->assertSame('2027-01-17 23:00', gmdate('Y-m-d H:i', cover_form::span($data)[0]));
    }

    /**
     * Who is not offered is refused at the field, and what was chosen is still there.
     *
     * @covers \mod_proofolio\form\cover_form
     */
    public function test_choices(): void {
        foreach (['tutorid' => 7, 'coverid' => 99] as $field => $userid) {
            cover_form::mock_submit([$field => $userid] + $this->sent());
            $form = $this->form();
            $this->assertNull($form->get_data());
            $html = $form->render();
            $this->assertStringContainsString(get_string("errorchoose$field", 'mod_proofolio'), $html);
            $this->assertMatchesRegularExpression('/<option value="18"\s+selected/', $html);
        }
    }

    /**
     * What is refused only when acting is shown at its field.
     *
     * @covers \mod_proofolio\form\cover_form
     */
    public function test_show_refusal(): void {
        cover_form::mock_submit($this->sent());
        $form = $this->form();
        $form->get_data();
        $form->show_refusal(refusal::cover_is_past());
        $html = $form->render();
        $this->assertStringContainsString('would be over already', $html);
        $this->assertMatchesRegularExpression('/<option value="7"\s+selected/', $html);
    }

    /**
     * The form proposes from today on.
     *
     * @covers \mod_proofolio\form\cover_form
     */
    public function test_proposal(): void {
        $html = $this->form()->render();
        $this->assertMatchesRegularExpression('/<option value="15"\s+selected/', $html);
        $this->assertMatchesRegularExpression('/<option value="22"\s+selected/', $html);
    }

    /**
     * What a browser sends.
     *
     * @return array
     */
    private function sent(): array {
        return [
            'tutorid' => 5,
            'coverid' => 7,
            'firstday' => ['day' => 18, 'month' => 1, 'year' => 2027],
            'lastday' => ['day' => 22, 'month' => 1, 'year' => 2027],
        ];
    }

    /**
     * A form with some people to choose from.
     *
     * @return cover_form
     */
    private function form(): cover_form {
        return new cover_form('cover.php', [
            'tutors' => [5 => 'Marie Blanc', 6 => 'Luc Noir'],
            'colleagues' => [5 => 'Marie Blanc', 7 => 'Ana Diaz'],
            'now' => self::NOW,
        ]);
    }
}
