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
 * Texts of a proof that cannot be saved now, because the activity is not open, laid out so that they can be copied.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_typed implements renderable, templatable {
    /**
     * Texts to copy.
     *
     * @param activity $activity
     * @param string $message Why nothing can be saved.
     * @param string[] $texts By field.
     * @param bool $istyped Whether they were typed just now; else they are the draft as it was saved.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var string Why nothing can be saved. */
        private readonly string $message,
        /** @var string[] The texts by field. */
        private readonly array $texts,
        /** @var bool Whether they were typed just now. */
        private readonly bool $istyped,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'message' => new external_value(PARAM_TEXT, 'Why nothing can be saved'),
            'hastexts' => new external_value(PARAM_BOOL, 'Whether there are texts'),
            'explanation' => new external_value(PARAM_TEXT, 'What the texts are'),
            'texts' => new external_multiple_structure(new external_single_structure([
                'id' => new external_value(PARAM_TEXT, 'Id of the text box'),
                'label' => new external_value(PARAM_TEXT, 'The field'),
                'text' => new external_value(PARAM_RAW, 'The text, shown as it is'),
            ])),
            'backurl' => new external_value(PARAM_URL, 'Address of the logbook'),
        ], 'Texts to copy');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $texts = [];
        foreach ($this->texts as $field => $text) {
            $texts[] = ['id' => 'proofolio-typed-' . count($texts), 'label' => $this->label_of($field), 'text' => $text];
        }
        return [
            'message' => $this->message,
            'hastexts' => (bool) $texts,
            'explanation' => get_string($this->istyped ? 'typedkept' : 'draftkept', 'mod_proofolio'),
            'texts' => $texts,
            'backurl' => (new moodle_url('/mod/proofolio/view.php', ['id' => $this->activity->cm->id]))->out(false),
        ];
    }

    /**
     * The label of a field, as in the form.
     *
     * @param string $field
     * @return string
     */
    private function label_of(string $field): string {
        $kind = preg_replace('/\d+$/', '', $field);
        $strings = ['name' => 'proofname', 'sourcelink' => 'sourcelinkfield', 'tracecaption' => 'tracewhat',
            'addedcaption' => 'tracewhat', 'tracelink' => 'tracelinkfield', 'addedlink' => 'tracelinkfield'];
        return get_string($strings[$kind] ?? $kind, 'mod_proofolio');
    }
}
