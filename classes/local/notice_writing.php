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

use mod_proofolio\output\notice as notice_output;

/**
 * Puts one message into words, in the current language and in the recipient's time zone: what one person did in one proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_writing {
    /** @var notice_section What the message tells. */
    private readonly notice_section $section;

    /**
     * The words for a message.
     *
     * @param notice_about $about
     */
    public function __construct(
        /** @var notice_about What the message is about. */
        private readonly notice_about $about,
    ) {
        $this->section = new notice_section($about);
    }

    /**
     * The message.
     *
     * @return notice_message
     */
    public function message(): notice_message {
        $subject = $this->section->lead();
        $words = notice_section::cut($this->section->words());
        $output = new notice_output('', [$this->section->output()], '', $this->section->reason());
        $activity = $this->about->portfolio->get_activity();
        return new notice_message(
            $this->about->key,
            $this->section->main->get('kind'),
            $this->about->recipient,
            $this->about->author,
            (int) $activity->course->id,
            (int) $activity->cm->id,
            $subject,
            $output->to_text(),
            $output->to_html(),
            $words === '' ? $subject : get_string('noticesmall', 'mod_proofolio', ['subject' => $subject, 'words' => $words]),
            $this->section->url(),
            $this->section->url_name(),
        );
    }
}
