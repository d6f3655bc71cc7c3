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
use mod_proofolio\local\calendar_day;
use mod_proofolio\local\models\experience;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\refusal;
use moodle_page;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The page that says when the experiences of a student were.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class experience_days implements renderable, templatable {
    /**
     * The page.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int $readerid
     * @param string[][] $typed What was typed, first and last day by experience id.
     * @param refusal|null $refusal What is wrong with it.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int The student. */
        private readonly int $studentid,
        /** @var int Who reads it. */
        private readonly int $readerid,
        /** @var string[][] What was typed, first and last day by experience id. */
        private readonly array $typed = [],
        /** @var refusal|null What is wrong with it. */
        private readonly ?refusal $refusal = null,
    ) {
    }

    /**
     * Prepares a page.
     *
     * @param moodle_page $page
     * @param activity $activity
     * @param int $studentid
     */
    public static function prepare(moodle_page $page, activity $activity, int $studentid): void {
        $title = get_string('experiences', 'mod_proofolio');
        page_setup::prepare($page, $activity, self::url('experiences', $activity, $studentid), $title, 'mediumwidth');
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'isown' => new external_value(PARAM_BOOL, 'Whether the reader is the student'),
            'fullname' => new external_value(PARAM_RAW, 'The student\'s name'),
            'backurl' => new external_value(PARAM_URL, 'Where one comes from'),
            'actionurl' => new external_value(PARAM_URL, 'Where the form is sent'),
            'sesskey' => new external_value(PARAM_RAW, 'Session key'),
            'hasexperiences' => new external_value(PARAM_BOOL, 'Whether there is an experience'),
            'experiences' => new external_multiple_structure(new external_single_structure([
                'id' => new external_value(PARAM_INT, 'Id of the experience'),
                'name' => new external_value(PARAM_TEXT, 'Its name'),
                'first' => new external_value(PARAM_RAW, 'The first day, year-month-day'),
                'last' => new external_value(PARAM_RAW, 'The last day, year-month-day'),
                'firsterror' => new external_value(PARAM_RAW, 'What is wrong with the first day'),
                'lasterror' => new external_value(PARAM_RAW, 'What is wrong with the last day'),
            ])),
        ], 'When the experiences of a student were');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $portfolio = portfolio::of($this->activity->get_id(), $this->studentid);
        $experiences = $portfolio ? experience::get_records(['portfolioid' => $portfolio->get('id')], 'timestart, id') : [];
        $isown = $this->studentid === $this->readerid;
        return [
            'isown' => $isown,
            'fullname' => people::names($this->activity, [$this->studentid])[$this->studentid],
            'backurl' => self::url($isown ? 'coverage' : 'student', $this->activity, $this->studentid)->out(false),
            'actionurl' => self::url('experiences', $this->activity, $this->studentid)->out(false),
            'sesskey' => sesskey(),
            'hasexperiences' => (bool) $experiences,
            'experiences' => array_map($this->experience(...), array_values($experiences)),
        ];
    }

    /**
     * One experience.
     *
     * @param experience $experience
     * @return array
     */
    private function experience(experience $experience): array {
        $id = $experience->get('id');
        $day = fn(int $time): string => $time ? calendar_day::of_time($time) : '';
        [$first, $last] = $this->typed[$id] ?? [$day($experience->get('timestart')), $day($experience->get('timeend'))];
        return [
            'id' => $id,
            'name' => format_string($experience->get('name'), true, ['context' => $this->activity->context, 'escape' => false]),
            'first' => $first,
            'last' => $last,
            'firsterror' => $this->refusal?->field === "first$id" ? $this->refusal->getMessage() : '',
            'lasterror' => $this->refusal?->field === "last$id" ? $this->refusal->getMessage() : '',
        ];
    }

    /**
     * The address of a page about the student.
     *
     * @param string $page
     * @param activity $activity
     * @param int $studentid
     * @return moodle_url
     */
    private static function url(string $page, activity $activity, int $studentid): moodle_url {
        return new moodle_url("/mod/proofolio/$page.php", ['id' => $activity->cm->id, 'userid' => $studentid]);
    }
}
