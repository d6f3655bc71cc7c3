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
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * A message that tells what happened, as HTML and as plain text, in the current language.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice implements renderable, templatable {
    /**
     * A message.
     *
     * @param activity $activity Where it happened.
     * @param string $lead What happened, in one line.
     * @param string[][] $items What is told one by one, each with headline and words; words may be empty.
     * @param string $more How much more there is; empty when that is all.
     * @param moodle_url $url Where one reads and answers.
     * @param string $urlname What that is called.
     * @param string $reason Why one is told.
     */
    public function __construct(
        /** @var activity Where it happened. */
        private readonly activity $activity,
        /** @var string What happened, in one line. */
        private readonly string $lead,
        /** @var string[][] What is told one by one. */
        private readonly array $items,
        /** @var string How much more there is. */
        private readonly string $more,
        /** @var moodle_url Where one reads and answers. */
        private readonly moodle_url $url,
        /** @var string What that is called. */
        private readonly string $urlname,
        /** @var string Why one is told. */
        private readonly string $reason,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'lead' => new external_value(PARAM_RAW, 'What happened, in one line'),
            'items' => new external_multiple_structure(new external_single_structure([
                'headline' => new external_value(PARAM_RAW, 'What was done, and when'),
                'haswords' => new external_value(PARAM_BOOL, 'Whether words came with it'),
                'wordshtml' => new external_value(PARAM_RAW, 'The words, formatted'),
            ]), 'What is told one by one'),
            'more' => new external_value(PARAM_RAW, 'How much more there is; empty when that is all'),
            'url' => new external_value(PARAM_URL, 'Where one reads and answers'),
            'urlname' => new external_value(PARAM_RAW, 'What that is called'),
            'reason' => new external_value(PARAM_RAW, 'Why one is told'),
            'preferencesurl' => new external_value(PARAM_URL, 'Where one chooses what one is told of'),
        ], 'A message that tells what happened');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'lead' => $this->lead,
            'items' => array_map(fn(array $item): array => [
                'headline' => $item['headline'],
                'haswords' => $item['words'] !== '',
                'wordshtml' => format_text(
                    $item['words'],
                    FORMAT_PLAIN,
                    ['context' => $this->activity->context, 'filter' => false],
                ),
            ], $this->items),
            'more' => $this->more,
            'url' => $this->url->out(false),
            'urlname' => $this->urlname,
            'reason' => $this->reason,
            'preferencesurl' => self::preferences_url()->out(false),
        ];
    }

    /**
     * The message as plain text.
     *
     * @return string
     */
    public function to_text(): string {
        $parts = [$this->lead];
        foreach ($this->items as $item) {
            $parts[] = $item['words'] === '' ? $item['headline'] : "{$item['headline']}\n{$item['words']}";
        }
        if ($this->more !== '') {
            $parts[] = $this->more;
        }
        $parts[] = "{$this->urlname}\n{$this->url->out(false)}";
        $change = get_string('noticechange', 'mod_proofolio');
        $parts[] = "{$this->reason}\n{$change}\n" . self::preferences_url()->out(false);
        return implode("\n\n", $parts) . "\n";
    }

    /**
     * Where one chooses what one is told of.
     *
     * @return moodle_url
     */
    private static function preferences_url(): moodle_url {
        return new moodle_url('/message/notificationpreferences.php');
    }
}
