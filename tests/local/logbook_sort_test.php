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

use advanced_testcase;

/**
 * Tests of the orders of a logbook.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_sort_test extends advanced_testcase {
    /**
     * What is no order is the usual one; students are an order only where there are several.
     *
     * @covers \mod_proofolio\local\logbook_sort
     */
    public function test_of(): void {
        $this->assertSame(['label', 'unread'], [logbook_sort::of('', false), logbook_sort::of('', true)]);
        $this->assertSame('label', logbook_sort::of('name; DROP TABLE', false));
        $this->assertSame('label', logbook_sort::of('studentdown', false));
        $this->assertSame('studentdown', logbook_sort::of('studentdown', true));
        $this->assertSame('label', logbook_sort::of('unreaddown', false));
    }

    /**
     * A second click turns a column round; numbers and dates begin with the most and the newest.
     *
     * @covers \mod_proofolio\local\logbook_sort
     */
    public function test_next(): void {
        $this->assertSame(['name', 'namedown', 'name'], [
            logbook_sort::next('name', 'label'), logbook_sort::next('name', 'name'), logbook_sort::next('name', 'namedown'),
        ]);
        $this->assertSame(['datedown', 'date', 'datedown'], [
            logbook_sort::next('date', 'label'), logbook_sort::next('date', 'datedown'), logbook_sort::next('date', 'date'),
        ]);
        $this->assertSame('unread', logbook_sort::next('unread', 'unread'));
    }

    /**
     * Each order is complete, and all orders have words in the language files.
     *
     * @covers \mod_proofolio\local\logbook_sort
     */
    public function test_all(): void {
        foreach (logbook_sort::all(true) as $order) {
            $this->assertMatchesRegularExpression('/\bid( DESC)?$/', logbook_sort::sql($order));
            $this->assertTrue(get_string_manager()->string_exists("sort{$order}", 'mod_proofolio'), $order);
        }
        $this->assertSame('competencysort DESC, competencyid DESC, letter DESC, id DESC', logbook_sort::sql('labeldown'));
        $this->assertNotContains('student', logbook_sort::all(false));
    }
}
