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
 * Tests of passages of a text, by the same examples as their scripts.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class passage_test extends \basic_testcase {
    /**
     * Texts are read as their readers see them.
     *
     * @dataProvider texts
     * @covers \mod_proofolio\local\passage::plain
     * @param string $html
     * @param string $plain
     */
    public function test_plain(string $html, string $plain): void {
        $this->assertSame($plain, passage::plain($html));
    }

    /**
     * Words are found at the place that was meant, or not at all.
     *
     * @dataProvider passages
     * @covers \mod_proofolio\local\passage
     * @param string $plain
     * @param string $quote
     * @param string $before
     * @param string $after
     * @param int|null $place
     */
    public function test_best_place(string $plain, string $quote, string $before, string $after, ?int $place): void {
        $this->assertSame($place, passage::best_place($plain, $quote, $before, $after));
        $this->assertSame($place !== null, passage::stands_in($plain, $quote, $before, $after));
    }

    /**
     * The longest text and as many places as there can be are searched in a moment.
     *
     * @covers \mod_proofolio\local\passage
     */
    public function test_long_texts(): void {
        $text = passage::plain(str_repeat('<p>Plan été, plan. </p>', 3000));
        $begun = microtime(true);
        $place = passage::best_place("{$text} The end.", 'plan', 'Plan été,', '. The end.');
        $this->assertSame(mb_strlen($text) - 5, $place);
        $this->assertNull(passage::best_place($text, str_repeat('Plan été, plan. ', 60) . 'Plans', '', ''));
        $this->assertLessThan(1, microtime(true) - $begun);
    }

    /**
     * Formatted texts and how they read.
     *
     * @return array[] By what each is about.
     */
    public static function texts(): array {
        return self::examples('texts');
    }

    /**
     * Passages and where they stand.
     *
     * @return array[] By what each is about.
     */
    public static function passages(): array {
        return self::examples('passages');
    }

    /**
     * The examples that both languages share.
     *
     * @param string $kind
     * @return array[] By what each is about.
     */
    private static function examples(string $kind): array {
        $all = json_decode(file_get_contents(__DIR__ . '/../fixtures/passages.json'), true, 512, JSON_THROW_ON_ERROR);
        return array_map(
            fn(array $example): array => array_diff_key($example, ['about' => '']),
            array_column($all[$kind], null, 'about'),
        );
    }
}
