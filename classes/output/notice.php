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
     * A message. All texts are plain.
     *
     * @param string $lead What stands above all parts; may be empty.
     * @param notice_section[] $sections Its parts, at least one.
     * @param string $more How much more there is; empty when that is all.
     * @param string $reason Why one is told.
     */
    public function __construct(
        /** @var string What stands above all parts. */
        private readonly string $lead,
        /** @var notice_section[] Its parts. */
        private readonly array $sections,
        /** @var string How much more there is. */
        private readonly string $more,
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
            'lead' => new external_value(PARAM_RAW, 'What stands above all parts; may be empty'),
            'sections' => new external_multiple_structure(notice_section::structure(), 'The parts'),
            'more' => new external_value(PARAM_RAW, 'How much more there is; empty when that is all'),
            'reason' => new external_value(PARAM_RAW, 'Why one is told'),
            'preferencesurl' => new external_value(PARAM_URL, 'Where one chooses what one is told of'),
        ], 'A message that tells what happened');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'lead' => $this->lead,
            'sections' => array_map(
                fn(notice_section $section): array => $section->export_for_template($output),
                $this->sections,
            ),
            'more' => $this->more,
            'reason' => $this->reason,
            'preferencesurl' => self::preferences_url()->out(false),
        ];
    }

    /**
     * The message as HTML.
     *
     * @return string
     */
    public function to_html(): string {
        global $PAGE;
        $output = $PAGE->get_renderer('core');
        return $output->render_from_template('mod_proofolio/notice', $this->export_for_template($output));
    }

    /**
     * The message as plain text.
     *
     * @return string
     */
    public function to_text(): string {
        $change = get_string('noticechange', 'mod_proofolio');
        $sections = array_map(fn(notice_section $section): array => $section->to_paragraphs(), $this->sections);
        $parts = [
            $this->lead,
            ...array_merge(...$sections),
            $this->more,
            "{$this->reason}\n{$change}\n" . self::preferences_url()->out(false),
        ];
        return implode("\n\n", array_filter($parts, fn(string $part): bool => $part !== '')) . "\n";
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
