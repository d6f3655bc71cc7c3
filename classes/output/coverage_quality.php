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
use mod_proofolio\local\models\judgement;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * One of the six qualities of a set of proofs: counted, with the reason in words, or what people think, each in their own name.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_quality implements renderable, templatable {
    /**
     * A quality.
     *
     * @param coverage_judging $judging
     * @param int $competencyid
     * @param string $quality
     * @param string|null $counted What was counted, in words; none for what people judge.
     * @param judgement_typed|null $typed What the reader typed, when it could not be saved.
     */
    public function __construct(
        /** @var coverage_judging Who reads what people think. */
        private readonly coverage_judging $judging,
        /** @var int The competency. */
        private readonly int $competencyid,
        /** @var string The quality. */
        private readonly string $quality,
        /** @var string|null What was counted, in words. */
        private readonly ?string $counted = null,
        /** @var judgement_typed|null What the reader typed, when it could not be saved. */
        private readonly ?judgement_typed $typed = null,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'id' => new external_value(PARAM_TEXT, 'Id of its element on the page'),
            'name' => new external_value(PARAM_TEXT, 'The quality'),
            'iscounted' => new external_value(PARAM_BOOL, 'Whether it is counted rather than judged'),
            'text' => new external_value(PARAM_TEXT, 'What was counted, in words'),
            'isopen' => new external_value(PARAM_BOOL, 'Whether nobody has judged it'),
            'judgements' => new external_multiple_structure(new external_single_structure([
                'author' => new external_value(PARAM_TEXT, 'Whose word it is'),
                'degree' => new external_value(PARAM_ALPHA, 'notyet, partly or clearly'),
                'degreename' => new external_value(PARAM_TEXT, 'The same in words'),
                'hasreason' => new external_value(PARAM_BOOL, 'Whether they say why'),
                'reason' => new external_value(PARAM_TEXT, 'Why'),
                'when' => moment::structure(),
            ])),
            'canjudge' => new external_value(PARAM_BOOL, 'Whether the reader can say what they think'),
            'isunfolded' => new external_value(PARAM_BOOL, 'Whether the form is in view'),
            'formname' => new external_value(PARAM_TEXT, 'What the form is for'),
            'action' => new external_value(PARAM_URL, 'Where the form is sent'),
            'sesskey' => new external_value(PARAM_RAW, 'The session\'s key'),
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'studentid' => new external_value(PARAM_INT, 'Id of the student'),
            'competencyid' => new external_value(PARAM_INT, 'Id of the competency'),
            'quality' => new external_value(PARAM_ALPHA, 'The quality\'s code'),
            'degrees' => new external_multiple_structure(new external_single_structure([
                'value' => new external_value(PARAM_ALPHA, 'notyet, partly, clearly, or nothing for no word'),
                'name' => new external_value(PARAM_TEXT, 'The same in words'),
                'selected' => new external_value(PARAM_BOOL, 'Whether the reader says so'),
            ])),
            'reason' => new external_value(PARAM_RAW, 'What the reader wrote, plain text'),
            'maxlength' => new external_value(PARAM_INT, 'The most characters of it'),
            'haserror' => new external_value(PARAM_BOOL, 'Whether it could not be saved'),
            'error' => new external_value(PARAM_TEXT, 'Why'),
        ], 'A quality of a set of proofs');
    }

    /**
     * The id of a quality's element on the page.
     *
     * @param int $competencyid
     * @param string $quality
     * @return string
     */
    public static function id_of(int $competencyid, string $quality): string {
        return "proofolio-quality-$competencyid-$quality";
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $iscounted = $this->counted !== null;
        $judgements = $iscounted ? [] : $this->judging->on($this->competencyid, $this->quality);
        return [
            'id' => self::id_of($this->competencyid, $this->quality),
            'name' => get_string("quality{$this->quality}", 'mod_proofolio'),
            'iscounted' => $iscounted,
            'text' => (string) $this->counted,
            'isopen' => !$iscounted && !$judgements,
            'judgements' => array_map(fn(judgement $judgement): array => [
                'author' => $this->judging->author_of($judgement),
                'degree' => $judgement->get('degree'),
                'degreename' => get_string("degree{$judgement->get('degree')}", 'mod_proofolio'),
                'hasreason' => $judgement->get('reason') !== '',
                'reason' => $judgement->get('reason'),
                'when' => (new moment($judgement->get('timejudged')))->export_for_template($output),
            ], $judgements),
            'canjudge' => !$iscounted && $this->judging->canjudge,
        ] + $this->export_form();
    }

    /**
     * The form in which the reader says what they think.
     *
     * @return array
     */
    private function export_form(): array {
        $said = $this->judging->of_reader($this->competencyid, $this->quality);
        $degree = $this->typed->degree ?? (string) $said?->get('degree');
        $names = array_map(fn(string $code): string => get_string("degree$code", 'mod_proofolio'), judgement::DEGREES);
        $choices = array_combine(judgement::DEGREES, $names) + ['' => get_string('degreenone', 'mod_proofolio')];
        return [
            'isunfolded' => $this->typed !== null,
            'formname' => get_string($said ? 'judgementchange' : 'judgementsay', 'mod_proofolio'),
            'action' => (new moodle_url('/mod/proofolio/judge.php'))->out(false),
            'sesskey' => sesskey(),
            'cmid' => (int) $this->judging->activity->cm->id,
            'studentid' => $this->judging->studentid,
            'competencyid' => $this->competencyid,
            'quality' => $this->quality,
            'degrees' => array_map(fn(string $value): array => [
                'value' => $value,
                'name' => $choices[$value],
                'selected' => $value === $degree,
            ], array_keys($choices)),
            'reason' => $this->typed->reason ?? (string) $said?->get('reason'),
            'maxlength' => judgement::MAX_REASON,
            'haserror' => $this->typed !== null,
            'error' => (string) $this->typed?->error,
        ];
    }
}
