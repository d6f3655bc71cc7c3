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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\comment_text;
use mod_proofolio\local\notice_item;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * A part of a message: what one person did in one proof, as HTML and as plain text, in the current language.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_section implements renderable, templatable {
    /**
     * A part of a message. All texts are plain.
     *
     * @param activity $activity Where it happened.
     * @param string $lead What happened, in one line.
     * @param notice_item[] $items What is told one by one.
     * @param string $more How much more there is; empty when that is all.
     * @param moodle_url $url Where one reads and answers.
     * @param string $urlname What that is called.
     * @param string $heading What is said above it and those that follow; empty where the one before says it.
     * @param string $subheading The same below that heading.
     */
    public function __construct(
        /** @var activity Where it happened. */
        private readonly activity $activity,
        /** @var string What happened, in one line. */
        private readonly string $lead,
        /** @var notice_item[] What is told one by one. */
        private readonly array $items,
        /** @var string How much more there is. */
        private readonly string $more,
        /** @var moodle_url Where one reads and answers. */
        private readonly moodle_url $url,
        /** @var string What that is called. */
        private readonly string $urlname,
        /** @var string What is said above it and those that follow. */
        private readonly string $heading = '',
        /** @var string The same below that heading. */
        private readonly string $subheading = '',
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'heading' => new external_value(PARAM_RAW, 'What is said above it and those that follow; may be empty'),
            'subheading' => new external_value(PARAM_RAW, 'The same below that heading; may be empty'),
            'lead' => new external_value(PARAM_RAW, 'What happened, in one line'),
            'items' => new external_multiple_structure(new external_single_structure([
                'headline' => new external_value(PARAM_RAW, 'What was done, and when'),
                'url' => new external_value(PARAM_URL, 'Where it is; may be empty'),
                'passage' => new external_value(PARAM_RAW, 'The passage that it is about; may be empty'),
                'inreply' => new external_value(PARAM_RAW, 'What it replies to; may be empty'),
                'answered' => new external_value(PARAM_RAW, 'How many remarks it answers; may be empty'),
                'haswords' => new external_value(PARAM_BOOL, 'Whether words came with it'),
                'wordshtml' => new external_value(PARAM_RAW, 'The words, formatted'),
            ]), 'What is told one by one'),
            'more' => new external_value(PARAM_RAW, 'How much more there is; empty when that is all'),
            'url' => new external_value(PARAM_URL, 'Where one reads and answers'),
            'urlname' => new external_value(PARAM_RAW, 'What that is called'),
        ], 'A part of a message');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'heading' => $this->heading,
            'subheading' => $this->subheading,
            'lead' => $this->lead,
            'items' => array_map(fn(notice_item $item): array => [
                'headline' => $item->headline,
                'url' => $item->url?->out(false) ?? '',
                'passage' => $item->passage,
                'inreply' => $item->inreply,
                'answered' => $item->answered,
                'haswords' => self::words($item) !== '',
                'wordshtml' => $this->words_html($item),
            ], $this->items),
            'more' => $this->more,
            'url' => $this->url->out(false),
            'urlname' => $this->urlname,
        ];
    }

    /**
     * The part as plain text.
     *
     * @return string[] Its paragraphs.
     */
    public function to_paragraphs(): array {
        $underlined = fn(string $line, string $mark): string =>
            $line === '' ? '' : "$line\n" . str_repeat($mark, min(60, \core_text::strlen($line)));
        $paragraphs = [$underlined($this->heading, '='), $underlined($this->subheading, '-'), $this->lead];
        foreach ($this->items as $item) {
            $lines = [$item->headline, $item->answered, $item->passage, $item->inreply, self::words($item)];
            if ($item->url && self::words($item) === '' && $item->url->out(false) !== $this->url->out(false)) {
                $lines[] = $item->url->out(false);
            }
            $paragraphs[] = implode("\n", array_filter($lines, fn(string $line): bool => $line !== ''));
        }
        $paragraphs[] = $this->more;
        $paragraphs[] = "{$this->urlname}\n{$this->url->out(false)}";
        return array_values(array_filter($paragraphs, fn(string $paragraph): bool => $paragraph !== ''));
    }

    /**
     * The words that came with something.
     *
     * @param notice_item $item
     * @return string As they were typed; nothing where there were none.
     */
    private static function words(notice_item $item): string {
        return $item->comment ? $item->comment->get('content') : $item->note;
    }

    /**
     * Those words, formatted and cleaned. No filter of the site changes them: a message is read elsewhere.
     *
     * @param notice_item $item
     * @return string
     */
    private function words_html(notice_item $item): string {
        $context = $this->activity->context;
        return $item->comment
            ? comment_text::html($item->comment, $context, ['filter' => false])
            : format_text($item->note, FORMAT_PLAIN, ['context' => $context, 'filter' => false]);
    }
}
