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
 * Tests of descriptions as plain text.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plain_description_test extends \advanced_testcase {
    /**
     * Paragraphs and line breaks are all that plain text can say.
     *
     * @covers \mod_proofolio\local\plain_description
     * @dataProvider description_provider
     * @param string $description
     * @param int|string $format
     * @param string|null $plain
     */
    public function test_of(string $description, int|string $format, ?string $plain): void {
        $this->assertSame($plain, plain_description::of($description, (int) $format));
    }

    /**
     * Descriptions.
     *
     * @return array[]
     */
    public static function description_provider(): array {
        return [
            'nothing' => ['', FORMAT_HTML, ''],
            'plain' => ["1 < 2\n\nThree", FORMAT_PLAIN, "1 < 2\n\nThree"],
            'paragraphs' => ["<p>One\n line</p>\n<p>Two<br />lines &amp; more</p>", FORMAT_HTML, "One line\n\nTwo\nlines & more"],
            'no tags' => ['One &lt; two', FORMAT_HTML, 'One < two'],
            'bold' => ['<p>One <strong>two</strong></p>', FORMAT_HTML, null],
            'a list' => ['<ul><li>One</li></ul>', FORMAT_HTML, null],
            'a paragraph with a style' => ['<p dir="rtl">One</p>', FORMAT_HTML, null],
            'Markdown' => ['*One*', FORMAT_MARKDOWN, null],
            'Moodle' => ['One :-)', FORMAT_MOODLE, null],
        ];
    }

    /**
     * What is typed comes back as it was, and no tag in it is one.
     *
     * @covers \mod_proofolio\local\plain_description
     */
    public function test_to_html(): void {
        $typed = "One <b>\r\nline\n\n\n \nTwo & three";
        $html = plain_description::to_html($typed);
        $this->assertSame("<p>One &lt;b&gt;<br>line</p>\n<p>Two &amp; three</p>", $html);
        $this->assertSame("One <b>\nline\n\nTwo & three", plain_description::of($html, FORMAT_HTML));
        $this->assertSame('', plain_description::to_html(" \n"));
    }
}
