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

namespace mod_proofolio\local;

use core_user;
use mod_proofolio\output\moment;
use mod_proofolio\output\notice as notice_output;
use mod_proofolio\output\notice_section as section_output;

/**
 * Puts the daily digest of one person into words, in the current language and in their time zone: by activity, by student
 * and by proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class digest_writing {
    /** How many parts are told in words. */
    private const SHOWN = 30;

    /** @var notice_section[] What the message tells, in its order. */
    private readonly array $sections;

    /**
     * The words for a digest.
     *
     * @param notice_about[] $abouts What one person is told, at least one.
     */
    public function __construct(array $abouts) {
        $sections = array_map(fn(notice_about $about): notice_section => new notice_section($about), $abouts);
        usort($sections, fn(notice_section $one, notice_section $other): int => self::place($one) <=> self::place($other));
        $this->sections = $sections;
    }

    /**
     * The message.
     *
     * @return notice_message
     */
    public function message(): notice_message {
        $first = $this->sections[0];
        $about = $first->about;
        $subject = moment::counted('noticedigest', array_sum(array_map(
            fn(notice_section $section): int => $section->count(),
            $this->sections,
        )));
        $more = max(0, count($this->sections) - self::SHOWN);
        $output = new notice_output(
            $subject,
            $this->outputs(),
            $more ? moment::counted('noticedigestmore', $more) : '',
            get_string('noticewhydigest', 'mod_proofolio'),
        );
        $courses = array_unique(array_map(fn(notice_section $section): int =>
            (int) $section->about->portfolio->get_activity()->course->id, $this->sections));
        return new notice_message(
            $about->key,
            'digest',
            $about->recipient,
            core_user::get_noreply_user(),
            count($courses) === 1 ? $courses[0] : SITEID,
            (int) $about->portfolio->get_activity()->cm->id,
            $subject,
            $output->to_text(),
            $output->to_html(),
            get_string('noticesmall', 'mod_proofolio', ['subject' => $subject, 'words' => $first->lead()]),
            $first->url(),
            $first->url_name(),
        );
    }

    /**
     * The parts to be shown, each new activity and each new student with a heading.
     *
     * @return section_output[]
     */
    private function outputs(): array {
        $outputs = [];
        [$activity, $student] = ['', ''];
        foreach (array_slice($this->sections, 0, self::SHOWN) as $section) {
            $isown = $section->about->part === notice_about::STUDENT;
            [, $activityid, , $studentid] = self::place($section);
            $isother = "$activityid" !== $activity;
            $isnew = !$isown && ($isother || "$studentid" !== $student);
            $outputs[] = $section->output(
                $isother ? $section->activity_name() : '',
                $isnew ? $section->student_name() : '',
            );
            [$activity, $student] = ["$activityid", "$studentid"];
        }
        return $outputs;
    }

    /**
     * Where a part stands: by activity, student and proof, in the order in which things happened.
     *
     * @param notice_section $section
     * @return array
     */
    private static function place(notice_section $section): array {
        $about = $section->about;
        $portfolio = $about->portfolio;
        return [
            $section->activity_name(),
            $portfolio->get('proofolioid'),
            $section->student_name(),
            $portfolio->get('userid'),
            $about->notices[0]->get('proofid'),
            $about->notices[0]->get('id'),
        ];
    }
}
