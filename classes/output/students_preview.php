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
use mod_proofolio\form\students_posting;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\student_change;
use mod_proofolio\local\student_wish;
use mod_proofolio\local\targets;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * What would change for many students, shown before it is done, and what of a table cannot be taken.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class students_preview implements renderable, templatable {
    /**
     * The preview.
     *
     * @param activity $activity
     * @param students_posting $posting With its plan made.
     * @param bool $ischanged Whether the plan is another than the one that was shown before.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var students_posting With its plan made. */
        private readonly students_posting $posting,
        /** @var bool Whether the plan is another than the one that was shown before. */
        private readonly bool $ischanged,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'ischanged' => new external_value(PARAM_BOOL, 'Whether it is another plan than the one shown before'),
            'hasproblems' => new external_value(PARAM_BOOL, 'Whether something of a table cannot be taken'),
            'problems' => new external_multiple_structure(new external_single_structure([
                'place' => new external_value(PARAM_TEXT, 'The line, or the table as a whole'),
                'text' => new external_value(PARAM_RAW, 'What is wrong'),
            ])),
            'haschanges' => new external_value(PARAM_BOOL, 'Whether something would change'),
            'counttext' => new external_value(PARAM_TEXT, 'How many changes'),
            'changes' => new external_multiple_structure(new external_single_structure([
                'fullname' => new external_value(PARAM_RAW, 'The student'),
                'text' => new external_value(PARAM_RAW, 'What would change'),
            ])),
            'canapply' => new external_value(PARAM_BOOL, 'Whether it can be done: there are changes, and no problem'),
            'actionurl' => new external_value(PARAM_URL, 'Where the form is sent'),
            'sesskey' => new external_value(PARAM_RAW, 'Session key'),
            'key' => new external_value(PARAM_ALPHANUM, 'What tells this plan from another'),
            'hidden' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_RAW, 'A field'),
                'value' => new external_value(PARAM_RAW, 'What was typed'),
            ])),
            'table' => new external_value(PARAM_RAW, 'The table as it was typed'),
        ], 'What would change for many students');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $changes = $this->posting->get_changes();
        $problems = $this->problems();
        $typed = $this->posting->typed;
        $hidden = array_map(fn(int $id): array => ['name' => 'students[]', 'value' => $id], $typed['students']);
        foreach (array_diff_key($typed, ['students' => 1, 'table' => 1]) as $name => $value) {
            $hidden[] = ['name' => $name, 'value' => $value];
        }
        return [
            'ischanged' => $this->ischanged,
            'hasproblems' => (bool) $problems,
            'problems' => $problems,
            'haschanges' => (bool) $changes,
            'counttext' => moment::counted('countchange', count($changes)),
            'changes' => $this->changes($changes),
            'canapply' => $changes && !$problems,
            'actionurl' => (new moodle_url('/mod/proofolio/students.php', ['id' => $this->activity->cm->id]))->out(false),
            'sesskey' => sesskey(),
            'key' => $this->posting->get_key(),
            'hidden' => $hidden,
            'table' => $typed['table'],
        ];
    }

    /**
     * What of the table cannot be taken.
     *
     * @return array[]
     */
    private function problems(): array {
        $problems = [];
        foreach ($this->posting->get_problems() as $line => $texts) {
            $place = $line ? get_string('tableline', 'mod_proofolio', $line) : get_string('tablewhole', 'mod_proofolio');
            foreach ($texts as $text) {
                $problems[] = ['place' => $place, 'text' => $text];
            }
        }
        return $problems;
    }

    /**
     * The changes in words.
     *
     * @param student_change[] $changes
     * @return array[]
     */
    private function changes(array $changes): array {
        $tutorids = array_map(
            fn(student_change $change): int =>
                in_array($change->act, [student_wish::ADD_TUTOR, student_wish::END_TUTOR]) ? $change->id : 0,
            $changes,
        );
        $studentids = array_map(fn(student_change $change): int => $change->studentid, $changes);
        $names = people::names($this->activity, array_filter([...$studentids, ...$tutorids]));
        $competencies = competency::of_activity($this->activity->get_id());
        return array_map(fn(student_change $change): array => [
            'fullname' => $names[$change->studentid],
            'text' => match ($change->act) {
                student_wish::ADD_TARGET, student_wish::END_TARGET => $this->target($change, $competencies[$change->id]),
                student_wish::SET_DATE => $this->date($change),
                default => get_string("change$change->act", 'mod_proofolio', $names[$change->id]),
            },
        ], $changes);
    }

    /**
     * A target in words.
     *
     * @param student_change $change
     * @param competency $competency
     * @return string
     */
    private function target(student_change $change, competency $competency): string {
        $string = $change->isknown && $change->act === student_wish::ADD_TARGET ? 'changeupdatetarget' : "change$change->act";
        $text = get_string($string, 'mod_proofolio', $competency->get('code'));
        $module = array_filter(array_intersect_key($change->module, targets::LIMITS));
        if (!empty((float) ($change->module['modulecredits'] ?? 0))) {
            $credits = format_float($change->module['modulecredits'], 2, true, true);
            $module[] = get_string('changecredits', 'mod_proofolio', $credits);
        }
        return $module
            ? get_string('changewithmodule', 'mod_proofolio', ['change' => $text, 'module' => listing::of($module)])
            : $text;
    }

    /**
     * A date in words.
     *
     * @param student_change $change
     * @return string
     */
    private function date(student_change $change): string {
        $stage = get_string("stage$change->stage", 'mod_proofolio');
        $day = $change->time ? userdate($change->time, get_string('strftimedate', 'langconfig')) : '';
        return get_string($change->time ? 'changesetdate' : 'changenodate', 'mod_proofolio', ['stage' => $stage, 'day' => $day]);
    }
}
