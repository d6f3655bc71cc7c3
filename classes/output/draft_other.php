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
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\version;
use renderable;
use renderer_base;
use templatable;

/**
 * What was saved or submitted of a proof while somebody wrote in another window: its texts, to be put beside one's own.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_other implements renderable, templatable {
    /**
     * The other text.
     *
     * @param draft|version $saved The draft that another window saved, or the version that it submitted.
     */
    public function __construct(
        /** @var draft|version The draft that another window saved, or the version that it submitted. */
        private readonly draft|version $saved,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'revision' => new external_value(PARAM_INT, 'The revision of the draft, 0 for a version'),
            'baseversion' => new external_value(PARAM_INT, 'The number of the newest version, 0 for none'),
            'name' => new external_value(PARAM_TEXT, 'What it is, and since when'),
            'description' => new external_value(PARAM_RAW, 'The description, plain text, shown as it is'),
            'analysis' => new external_value(PARAM_RAW, 'The analysis, plain text, shown as it is'),
        ], 'What was saved or submitted in another window');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $isdraft = $this->saved instanceof draft;
        $when = (new moment($this->saved->get($isdraft ? 'timesaved' : 'timesubmitted')))->ago();
        $version = (object) ['number' => $this->saved->get($isdraft ? 'baseversion' : 'number'), 'when' => $when];
        return [
            'revision' => $isdraft ? $this->saved->get('revision') : 0,
            'baseversion' => $version->number,
            'name' => $isdraft
                ? get_string('draftotherdraft', 'mod_proofolio', $when)
                : get_string('draftotherversion', 'mod_proofolio', $version),
            'description' => $this->plain('description'),
            'analysis' => $this->plain('analysis'),
        ];
    }

    /**
     * One of the texts in plain words, a line for each paragraph.
     *
     * @param string $column description or analysis.
     * @return string
     */
    private function plain(string $column): string {
        $lines = preg_replace('~</(p|div|li|h\d|tr|blockquote|pre)\s*>|<br\s*/?>~i', "$0\n", $this->saved->get($column));
        return trim(html_entity_decode(strip_tags($lines), ENT_QUOTES | ENT_HTML5, 'UTF-8'));
    }
}
