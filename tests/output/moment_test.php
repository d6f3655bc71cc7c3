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

/**
 * Tests of moments as people say them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class moment_test extends \advanced_testcase {
    /** @var int Noon of 12 March 2026 in Paris, UTC seconds. */
    private const NOON = 1773313200;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setUser($this->getDataGenerator()->create_user(['timezone' => 'Europe/Paris']));
    }

    /**
     * The moment in words.
     *
     * @covers \mod_proofolio\output\moment
     * @dataProvider moments
     * @param int $before Seconds before noon.
     * @param string $expected
     */
    public function test_ago(int $before, string $expected): void {
        $this->assertSame($expected, (new moment(self::NOON - $before, self::NOON))->ago());
    }

    /**
     * Moments before noon.
     *
     * @return array
     */
    public static function moments(): array {
        return [
            'now' => [0, 'just now'],
            'ahead, by a clock that is fast' => [-30, 'just now'],
            'a minute' => [60, '1 minute ago'],
            'minutes' => [59 * 60 + 59, '59 minutes ago'],
            'an hour' => [3600, '1 hour ago'],
            'hours, the same day' => [11 * 3600, '11 hours ago'],
            'this night' => [12 * 3600, 'yesterday'],
            'yesterday' => [20 * 3600, 'yesterday'],
            'the evening before, more than a day ago' => [38 * 3600, '2 days ago'],
            'days' => [6 * 86400, '6 days ago'],
            'a week' => [7 * 86400, '5 March 2026'],
            'last year' => [300 * 86400, '16 May 2025'],
        ];
    }

    /**
     * A template gets the words, the full date and one for machines; nothing at all for never.
     *
     * @covers \mod_proofolio\output\moment
     */
    public function test_export(): void {
        global $PAGE;
        $output = $PAGE->get_renderer('core');
        $exported = (new moment(self::NOON, self::NOON + 7200))->export_for_template($output);
        $this->assertSame(['2 hours ago', '2026-03-12T11:00:00Z'], [$exported['ago'], $exported['iso']]);
        $this->assertStringContainsString('12:00', $exported['full'], 'In the reader\'s timezone');
        $this->assertSame(['', '', ''], array_values((new moment(0))->export_for_template($output)));
    }
}
