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

use mod_proofolio\local\models\version_trace;

/**
 * Tests of what differs between versions beside their texts.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version_differences_test extends \advanced_testcase {
    /**
     * A value, a list and a trace that became others.
     *
     * @covers \mod_proofolio\local\version_differences
     */
    public function test_differences(): void {
        $this->assertSame(
            ['same', 'same', 'added', 'removed', 'changed'],
            [
                version_differences::of_values('', ''),
                version_differences::of_values('a', 'a'),
                version_differences::of_values('', 'a'),
                version_differences::of_values('a', ''),
                version_differences::of_values('a', 'b'),
            ],
        );
        $this->assertSame(
            ['a' => 'removed', 'b' => 'same', 'c' => 'added'],
            version_differences::of_lists(['a', 'b'], ['c', 'b']),
        );
        $said = ['versionid' => 1, 'number' => 1, 'caption' => 'Board', 'timeaction' => 10];
        $trace = fn(array $columns): version_trace => new version_trace(0, (object) ($columns + $said));
        $this->assertSame([], version_differences::of_trace($trace([]), $trace(['sortorder' => 3]), 'x', 'x'));
        $this->assertSame(
            ['caption', 'date', 'link', 'masked', 'file'],
            version_differences::of_trace(
                $trace([]),
                $trace(['caption' => 'B', 'timeaction' => 11, 'link' => 'https://example.org', 'masked' => 1]),
                'x',
                'y',
            ),
        );
    }
}
