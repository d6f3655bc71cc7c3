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

use core_external\external_single_structure;
use core_external\external_value;
use renderer_base;

/**
 * The labels of traces that a text cites, for example CG3-B.1, as links to these traces on the same page.
 *
 * Only text is looked at: never what stands in a tag, in another link or in code. Only traces that are there are linked.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class citations {
    /** Elements whose text stays as it is. */
    private const LEFT_ALONE = [
        'a', 'button', 'code', 'kbd', 'math', 'pre', 'samp', 'script', 'select', 'style', 'svg', 'textarea',
    ];

    /** A comment, or a tag whose attributes may hold any character between quotes. */
    private const TAG = '/(<!--.*?-->|<(?:[^<>"\']++|"[^"]*+"|\'[^\']*+\')*+>)/s';

    /**
     * The traces that can be cited.
     *
     * @param string[] $anchors The ids of the elements on the page that show the traces, by the traces' labels.
     */
    public function __construct(
        /** @var string[] The ids of the elements that show the traces, by label. */
        private readonly array $anchors,
    ) {
    }

    /**
     * What the template of one link gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'anchor' => new external_value(PARAM_TEXT, 'Id of the element that shows the trace'),
            'text' => new external_value(PARAM_TEXT, 'The label as it was written'),
        ], 'A label that is a link');
    }

    /**
     * Links the labels in a text.
     *
     * @param string $html What format_text() returned.
     * @param renderer_base $output
     * @return string
     */
    public function link(string $html, renderer_base $output): string {
        if (!$this->anchors || !str_contains($html, '.')) {
            return $html;
        }
        $pattern = $this->pattern();
        $inside = [];
        $linked = '';
        foreach (preg_split(self::TAG, $html, -1, PREG_SPLIT_DELIM_CAPTURE) ?: [$html] as $place => $part) {
            if ($place % 2) {
                self::follow($part, $inside);
            } else if (!$inside) {
                $link = fn(array $match): string => $this->render($match[0], $output);
                $part = preg_replace_callback($pattern, $link, $part) ?? $part;
            }
            $linked .= $part;
        }
        return $linked;
    }

    /**
     * What finds a label: not within a longer word or label.
     *
     * @return string
     */
    private function pattern(): string {
        $labels = array_map(
            fn(int|string $label): string => preg_quote(s((string) $label), '/'),
            array_keys($this->anchors),
        );
        return '/(?<![\w.&-])(?:' . implode('|', $labels) . ')(?![\w-])(?!\.\d)/iu';
    }

    /**
     * Keeps count of the elements that a tag begins or ends.
     *
     * @param string $tag
     * @param string[] $inside The elements around, whose text stays as it is.
     */
    private static function follow(string $tag, array &$inside): void {
        if (!preg_match('~^<(/?)([a-z][a-z0-9]*)~i', $tag, $match) || str_ends_with($tag, '/>')) {
            return;
        }
        $name = strtolower($match[2]);
        if (!in_array($name, self::LEFT_ALONE)) {
            return;
        }
        if ($match[1] === '') {
            $inside[] = $name;
        } else if (end($inside) === $name) {
            array_pop($inside);
        }
    }

    /**
     * A label as a link.
     *
     * @param string $cited The label as it stands in the text, in HTML.
     * @param renderer_base $output
     * @return string
     */
    private function render(string $cited, renderer_base $output): string {
        $text = html_entity_decode($cited, ENT_QUOTES | ENT_HTML5);
        $anchor = array_change_key_case($this->anchors, CASE_UPPER)[strtoupper($text)] ?? null;
        return $anchor === null
            ? $cited
            : trim($output->render_from_template('mod_proofolio/citation', ['anchor' => $anchor, 'text' => $text]));
    }
}
