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

use core_date;
use core_text;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\notice;
use mod_proofolio\output\comment as comment_output;
use mod_proofolio\output\moment;
use mod_proofolio\output\notice as notice_output;
use moodle_url;

/**
 * Puts into words what one message is about, in the current language and in the recipient's time zone.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_writing {
    /** How many characters of a comment the pop-up and the telephone show. */
    private const SMALL_LENGTH = 160;

    /** @var notice What the message is named after: the word on a version before a submission before a comment. */
    private readonly notice $main;

    /**
     * The words for a message.
     *
     * @param notice_about $about
     */
    public function __construct(
        /** @var notice_about What the message is about. */
        private readonly notice_about $about,
    ) {
        $weights = array_flip([notice::COMMENT, notice::ASSIGNED, notice::SUBMISSION, notice::DECISION]);
        $main = $about->notices[0];
        foreach ($about->notices as $notice) {
            $weight = $weights[$notice->get('kind')] <=> $weights[$main->get('kind')];
            // Of several comments the first is where reading begins; of decisions and versions the last counts.
            if ($weight > 0 || ($weight === 0 && $notice->get('kind') !== notice::COMMENT)) {
                $main = $notice;
            }
        }
        $this->main = $main;
    }

    /**
     * The message.
     *
     * @return notice_message
     */
    public function message(): notice_message {
        global $PAGE;
        $told = $this->told();
        $shown = array_slice($told, 0, notice_batch::SHOWN);
        $more = count($told) - count($shown);
        $subject = $this->subject();
        $url = $this->url();
        $urlname = get_string($this->main->get('kind') === notice::ASSIGNED ? 'noticeopen' : 'noticeread', 'mod_proofolio');
        $output = new notice_output(
            $this->about->portfolio->get_activity(),
            $subject,
            array_map($this->item(...), $shown),
            $more ? moment::counted('noticemore', $more) : '',
            $url,
            $urlname,
            $this->reason(),
        );
        return new notice_message(
            $this->about->key,
            $this->main->get('kind'),
            $this->about->recipient,
            $this->about->author,
            $this->about->portfolio->get_activity(),
            $subject,
            $output->to_text(),
            $PAGE->get_renderer('core')->render_from_template(
                'mod_proofolio/notice',
                $output->export_for_template($PAGE->get_renderer('core')),
            ),
            $this->small($subject),
            $url,
            $urlname,
        );
    }

    /**
     * The notices that are told one by one, in their order; a comment that came with a decision is told with it.
     *
     * @return notice[]
     */
    private function told(): array {
        $batch = $this->about->batch;
        $withdecision = [];
        foreach ($this->about->notices as $notice) {
            if ($batch->decision($notice)) {
                $withdecision[$batch->commentid($notice)] = true;
            }
        }
        return array_values(array_filter($this->about->notices, fn(notice $notice): bool => match ($notice->get('kind')) {
            notice::ASSIGNED => count($this->about->notices) > 1,
            notice::COMMENT => !isset($withdecision[$notice->get('itemid')]),
            default => true,
        }));
    }

    /**
     * One notice in words.
     *
     * @param notice $notice
     * @return string[] headline and words, plain text.
     */
    private function item(notice $notice): array {
        return [
            'headline' => $this->headline($notice),
            'words' => (string) $this->about->batch->comment($notice)?->get('content'),
        ];
    }

    /**
     * What is said above the words of one notice.
     *
     * @param notice $notice
     * @return string
     */
    private function headline(notice $notice): string {
        if ($notice->get('kind') === notice::ASSIGNED) {
            return $this->assignment($notice);
        }
        $batch = $this->about->batch;
        $version = $batch->version($notice);
        $decision = $batch->decision($notice);
        $time = match (true) {
            $decision !== null => $decision->get('timedecided'),
            $notice->get('kind') === notice::SUBMISSION => $version->get('timesubmitted'),
            default => $batch->comment($notice)?->get('timeposted') ?? $notice->get('timecreated'),
        };
        $key = match (true) {
            $decision === null => $notice->get('kind') === notice::SUBMISSION ? 'noticeitemsubmitted' : 'noticeitemcomment',
            $decision->get('outcome') === decision::APPROVED => 'noticeitemapproved',
            $decision->get('outcome') === decision::WITHDRAWN => 'noticeitemwithdrawn',
            default => 'noticeitemchanges',
        };
        return get_string($key, 'mod_proofolio', [
            'version' => $version->get('number'),
            'when' => userdate($time, '', core_date::get_user_timezone($this->about->recipient)),
        ]);
    }

    /**
     * The subject.
     *
     * @return string Plain text.
     */
    private function subject(): string {
        $batch = $this->about->batch;
        if ($this->main->get('kind') === notice::ASSIGNED) {
            return $this->assignment($this->main);
        }
        $version = $batch->version($this->main);
        $proof = get_string('labelofname', 'mod_proofolio', [
            'label' => $version->get_label(),
            'name' => $this->plain($version->get('name')),
        ]);
        $decision = $batch->decision($this->main);
        $comments = array_filter(
            $this->about->notices,
            fn(notice $notice): bool => $notice->get('kind') === notice::COMMENT,
        );
        $key = match (true) {
            $decision?->get('outcome') === decision::APPROVED => 'noticeapproved',
            $decision?->get('outcome') === decision::WITHDRAWN => 'noticewithdrawn',
            $decision !== null => 'noticechanges',
            $this->main->get('kind') === notice::SUBMISSION => 'noticesubmitted',
            count($comments) > 1 => 'noticecomments',
            default => 'noticecomment',
        };
        return get_string($key, 'mod_proofolio', [
            'author' => fullname($this->about->author),
            'proof' => $proof,
            'version' => $version->get('number'),
            'count' => count($comments),
        ]);
    }

    /**
     * Who is now whose tutor.
     *
     * @param notice $notice
     * @return string Plain text.
     */
    private function assignment(notice $notice): string {
        $tutorid = $this->about->batch->tutor($notice)->get('userid');
        return $this->about->part === notice_about::STUDENT
            ? get_string('noticeassignedstudent', 'mod_proofolio', $this->name_of($tutorid))
            : get_string('noticeassignedtutor', 'mod_proofolio', $this->name_of($this->about->portfolio->get('userid')));
    }

    /**
     * The few words for the pop-up and the telephone.
     *
     * @param string $subject
     * @return string Plain text.
     */
    private function small(string $subject): string {
        $words = trim((string) $this->about->batch->comment($this->main)?->get('content'));
        if ($words === '') {
            return $subject;
        }
        $short = core_text::strlen($words) > self::SMALL_LENGTH
            ? rtrim(core_text::substr($words, 0, self::SMALL_LENGTH)) . '…'
            : $words;
        return get_string('noticesmall', 'mod_proofolio', ['subject' => $subject, 'words' => $short]);
    }

    /**
     * Where one reads and answers: at the very comment of the very version.
     *
     * @return moodle_url
     */
    private function url(): moodle_url {
        $version = $this->about->batch->version($this->main);
        if (!$version) {
            $params = ['id' => $this->about->portfolio->get_activity()->cm->id];
            if ($this->about->part !== notice_about::STUDENT) {
                $params['studentid'] = $this->about->portfolio->get('userid');
            }
            return new moodle_url('/mod/proofolio/view.php', $params);
        }
        $commentid = $this->about->batch->commentid($this->main);
        return $commentid
            ? comment_output::url_of($version, $commentid)
            : comment_output::url_of_version($version);
    }

    /**
     * Why one is told.
     *
     * @return string Plain text.
     */
    private function reason(): string {
        $activity = $this->about->portfolio->get_activity();
        return get_string("noticewhy{$this->about->part}", 'mod_proofolio', [
            'activity' => $this->plain($activity->instance->get('name')),
            'course' => $this->plain($activity->course->fullname),
            'student' => $this->name_of($this->about->portfolio->get('userid')),
        ]);
    }

    /**
     * A person's name.
     *
     * @param int $userid
     * @return string Plain text.
     */
    private function name_of(int $userid): string {
        $user = $this->about->batch->user($userid);
        return $user ? fullname($user) : '';
    }

    /**
     * A name that somebody gave, filtered for the reader.
     *
     * @param string $name
     * @return string Plain text.
     */
    private function plain(string $name): string {
        $context = $this->about->portfolio->get_activity()->context;
        return format_string($name, true, ['context' => $context, 'escape' => false]);
    }
}
