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
use mod_proofolio\local\activity;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\next_step as step;
use mod_proofolio\local\proof_label;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The one thing that a student does best next, in one sentence and with the way there.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class next_step implements renderable, templatable {
    /**
     * A step.
     *
     * @param activity $activity
     * @param step|null $step None when there is nothing to do, or the student cannot write now.
     * @param bool $iswhole Whether the page shows the whole already.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var step|null The step. */
        private readonly ?step $step,
        /** @var bool Whether the page shows the whole already. */
        private readonly bool $iswhole = false,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'isshown' => new external_value(PARAM_BOOL, 'Whether there is anything to say'),
            'kind' => new external_value(PARAM_ALPHA, 'What kind of step it is'),
            'text' => new external_value(PARAM_TEXT, 'What to do, in one sentence or two'),
            'hasway' => new external_value(PARAM_BOOL, 'Whether it is done elsewhere'),
            'url' => new external_value(PARAM_URL, 'Where'),
            'name' => new external_value(PARAM_TEXT, 'What the button says'),
            'hastraces' => new external_value(PARAM_BOOL, 'Whether kept traces can be of use'),
            'tracesurl' => new external_value(PARAM_URL, 'Where they are'),
        ], 'What a student does best next');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $step = $this->step;
        $way = $step ? $this->way($step) : null;
        return [
            'isshown' => $step !== null,
            'kind' => (string) $step?->kind,
            'text' => $step ? $this->text($step) : '',
            'hasway' => $way !== null,
            'url' => $way ? $way[0]->out(false) : '',
            'name' => $way ? $way[1] : '',
            'hastraces' => $step && in_array($step->kind, [step::BEGIN, step::SHOW]) && $step->count > 0,
            'tracesurl' => $this->url('traces')->out(false),
        ];
    }

    /**
     * What to do.
     *
     * @param step $step
     * @return string
     */
    private function text(step $step): string {
        $about = $step->about;
        $say = fn(string $key, array $words = []): string => get_string("next$key", 'mod_proofolio', (object) $words);
        switch ($step->kind) {
            case step::CHANGES:
                $remarks = $about->remarks ? moment::counted('countremark', $about->remarks) : '';
                return $say($remarks ? 'changesremarks' : 'changes', ['label' => $about->label, 'remarks' => $remarks]);
            case step::DRAFT:
                return $say($about->outcome === decision::CHANGES ? 'draftanswer' : 'draft', [
                    'label' => $about->label,
                    'name' => proof_label::shown_name($about->name),
                    'when' => (new moment($about->timesaved))->ago(),
                ]);
            case step::SHOW:
                $words = ['code' => $about->code, 'name' => $this->plain($about->name)];
                $sentences = [$say($about->id ? 'show' : 'showwhole', $words)];
                return implode(' ', [...$sentences, ...$this->unused($step)]);
            case step::BEGIN:
                return implode(' ', [$say('begin'), ...$this->unused($step)]);
            case step::CONTEXT:
                return $say('context', ['code' => $about->code]);
            case step::WAIT:
                return $say('wait', ['proofs' => moment::counted('countproof', $step->count)]);
            default:
                return $say('whole');
        }
    }

    /**
     * That kept traces are not used yet.
     *
     * @param step $step
     * @return string[] Nothing when there are none.
     */
    private function unused(step $step): array {
        return $step->count ? [moment::counted('nextunused', $step->count)] : [];
    }

    /**
     * The way there.
     *
     * @param step $step
     * @return array|null Address and name.
     */
    private function way(step $step): ?array {
        $about = $step->about;
        return match ($step->kind) {
            step::CHANGES => [
                new moodle_url('/mod/proofolio/proof.php', ['id' => $about->id, 'version' => $about->number]),
                get_string('nextopen', 'mod_proofolio', $about->label),
            ],
            step::DRAFT => [
                new moodle_url('/mod/proofolio/edit.php', ['proofid' => $about->id]),
                get_string('nextgoon', 'mod_proofolio', $about->label),
            ],
            step::BEGIN, step::SHOW, step::CONTEXT => [$this->url('edit'), get_string('newproof', 'mod_proofolio')],
            step::WHOLE => $this->iswhole ? null : [$this->url('coverage'), get_string('coverage', 'mod_proofolio')],
            default => null,
        };
    }

    /**
     * A page of the activity.
     *
     * @param string $page
     * @return moodle_url
     */
    private function url(string $page): moodle_url {
        return new moodle_url("/mod/proofolio/$page.php", ['id' => $this->activity->cm->id]);
    }

    /**
     * The name of an element or competency.
     *
     * @param string $name
     * @return string
     */
    private function plain(string $name): string {
        return format_string($name, true, ['context' => $this->activity->context, 'escape' => false]);
    }
}
