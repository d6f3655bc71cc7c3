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

use mod_proofolio\local\models\comment;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of how a comment is shown.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comment_text_test extends situation_testcase {
    /**
     * A comment, formatted.
     *
     * @param string $content
     * @param string $format
     * @return string In one line.
     */
    private function html(string $content, string $format = FORMAT_MARKDOWN): string {
        $comment = new comment(0, (object) ['content' => $content, 'contentformat' => $format]);
        $html = comment_text::html($comment, \context_module::instance($this->situation->activity->cmid));
        return trim(preg_replace('/\s+/', ' ', $html));
    }

    /**
     * Marks of Markdown are formatted; lines stay lines; what looks like a heading or a tag is words.
     *
     * @covers \mod_proofolio\local\comment_text
     */
    public function test_html(): void {
        $this->assertStringContainsString('<strong>bold</strong>', $this->html('**bold**'));
        $this->assertStringContainsString('<em>slanted</em>', $this->html('*slanted*'));
        $this->assertStringContainsString('href="https://example.org/x"', $this->html('[here](https://example.org/x)'));
        $this->assertMatchesRegularExpression('~one ?<br ?/?> ?two~', $this->html("one\r\ntwo"));
        $list = $this->html("You need:\n- a plan\n- a sheet");
        $this->assertMatchesRegularExpression('~<p>You need:</p>.*<li>a plan ?</li> ?<li>a sheet ?</li>~', $list);
        $list = $this->html("1. a plan\n2. a sheet");
        $this->assertMatchesRegularExpression('~<ol> ?<li>a plan ?</li> ?<li>a sheet ?</li> ?</ol>~', $list);
        foreach (["#3 is missing\nhere", "Title\n=====", "Title\n---", '# Big'] as $content) {
            $this->assertDoesNotMatchRegularExpression('~<h[1-6r]~', $this->html($content), $content);
        }
        $this->assertStringContainsString('#3 is missing', $this->html('#3 is missing'));
        $this->assertStringContainsString('the &lt;plan&gt; and a &lt; b', $this->html('the <plan> and a < b'));
        $this->assertStringContainsString('<code>&lt;plan&gt;</code>', $this->html("\x60<plan>\x60"));
    }

    /**
     * Nothing that could act comes through.
     *
     * @covers \mod_proofolio\local\comment_text
     */
    public function test_clean(): void {
        $harmful = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))',
            '<svg/onload=alert(1)>', '[x](data:text/html,alert(1))', '![x](javascript:alert(1))'];
        foreach ($harmful as $content) {
            $html = $this->html($content);
            $acting = '~<(script|svg|img)|href="?(javascript|data)|<[^>]*\son\w+=~i';
            $this->assertDoesNotMatchRegularExpression($acting, $html, $content);
        }
    }

    /**
     * Comments from before are plain text still.
     *
     * @covers \mod_proofolio\local\comment_text
     */
    public function test_plain_format(): void {
        $this->assertStringContainsString('**not** bold', $this->html('**not** bold', FORMAT_PLAIN));
    }

    /**
     * In one line there are no marks.
     *
     * @covers \mod_proofolio\local\comment_text
     */
    public function test_plain(): void {
        $plain = fn(string $content, string $format): string =>
            comment_text::plain(new comment(0, (object) ['content' => $content, 'contentformat' => $format]));
        $this->assertSame('Show the <plan> : a sheet', $plain("Show **the**\n<plan> :\n- a *sheet*", FORMAT_MARKDOWN));
        $this->assertSame('Show **it** now', $plain("Show **it**\n now", FORMAT_PLAIN));
        $this->assertSame('', $plain('', FORMAT_MARKDOWN));
    }
}
