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
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\version;
use mod_proofolio\output\comment as comment_output;
use mod_proofolio\output\moment;
use mod_proofolio\output\notice_section as section_output;
use mod_proofolio\output\reminder_button;
use moodle_url;

/**
 * Puts into words what one person did in one proof, in the current language and in the recipient's time zone.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_section {
    /** The strings that tell of comments, by kind; a reply has a string of its own. */
    private const HEADLINES = [
        comment::REMARK => 'noticeitemcomment',
        comment::PRAISE => 'noticeitempraise',
        comment::REQUEST => 'noticeitemrequest',
    ];

    /** The strings that tell of decisions, by outcome: the subject, and the line above the words. */
    private const DECISIONS = [
        decision::APPROVED => ['noticeapproved', 'noticeitemapproved'],
        decision::CHANGES => ['noticechanges', 'noticeitemchanges'],
        decision::WITHDRAWN => ['noticewithdrawn', 'noticeitemwithdrawn'],
    ];

    /** @var notice What the section is named after: the word on a version before a submission before a comment. */
    public readonly notice $main;

    /**
     * The words for what one person did in one proof.
     *
     * @param notice_about $about
     */
    public function __construct(
        /** @var notice_about What it is about. */
        public readonly notice_about $about,
    ) {
        $weights = array_flip([
            notice::COMMENT, notice::ASSIGNED, notice::REMINDER, notice::SUBMISSION, notice::DECISION,
        ]);
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
     * The section, to be shown.
     *
     * @param string $heading What is said above it and those that follow, plain text; nothing where the one before says it.
     * @param string $subheading The same below that heading.
     * @return section_output
     */
    public function output(string $heading = '', string $subheading = ''): section_output {
        $told = $this->told();
        $shown = array_slice($told, 0, notice_batch::SHOWN);
        $more = count($told) - count($shown);
        return new section_output(
            $this->about->portfolio->get_activity(),
            $this->lead(),
            [...array_map($this->item(...), $shown), ...$this->steps()],
            $more ? moment::counted('noticemore', $more) : '',
            $this->url(),
            $this->url_name(),
            $heading,
            $subheading,
        );
    }

    /**
     * What happened, in one line.
     *
     * @return string Plain text.
     */
    public function lead(): string {
        return match ($this->main->get('kind')) {
            notice::ASSIGNED => $this->assignment($this->main),
            notice::REMINDER => get_string('noticereminder', 'mod_proofolio', fullname($this->about->author)),
            default => $this->lead_of_proof($this->about->batch->version($this->main)),
        };
    }

    /**
     * The first words of the person.
     *
     * @return string Plain text, in one line.
     */
    public function words(): string {
        $comment = $this->about->batch->comment($this->main);
        return $comment ? comment_text::plain($comment) : '';
    }

    /**
     * How many things the section tells.
     *
     * @return int At least one.
     */
    public function count(): int {
        return max(1, count($this->told()));
    }

    /**
     * Where one reads and answers: at the very comment of the very version.
     *
     * @return moodle_url
     */
    public function url(): moodle_url {
        $version = $this->about->batch->version($this->main);
        if ($version) {
            return $this->url_of($version, $this->about->batch->commentid($this->main));
        }
        $activity = $this->about->portfolio->get_activity();
        return $this->about->part === notice_about::STUDENT
            ? new moodle_url('/mod/proofolio/view.php', ['id' => $activity->cm->id])
            : reminder_button::logbook_of($activity, $this->about->portfolio->get('userid'));
    }

    /**
     * What that is called.
     *
     * @return string Plain text.
     */
    public function url_name(): string {
        $isofproof = $this->about->batch->version($this->main) !== null;
        return get_string($isofproof ? 'noticeread' : 'noticeopen', 'mod_proofolio');
    }

    /**
     * Why one is told.
     *
     * @return string Plain text.
     */
    public function reason(): string {
        $activity = $this->about->portfolio->get_activity();
        $kind = $this->main->get('kind') === notice::REMINDER ? notice::REMINDER : $this->about->part;
        return get_string("noticewhy$kind", 'mod_proofolio', [
            'activity' => $this->plain($activity->instance->get('name')),
            'course' => $this->plain($activity->course->fullname),
            'student' => $this->student_name(),
            'author' => fullname($this->about->author),
        ]);
    }

    /**
     * The name of the activity.
     *
     * @return string Plain text.
     */
    public function activity_name(): string {
        return $this->plain($this->about->portfolio->get_activity()->instance->get('name'));
    }

    /**
     * The name of whose portfolio it is.
     *
     * @return string Plain text.
     */
    public function student_name(): string {
        return $this->name_of($this->about->portfolio->get('userid'));
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
            notice::REMINDER => false,
            notice::COMMENT => !isset($withdecision[$notice->get('itemid')]),
            default => true,
        }));
    }

    /**
     * One notice in words.
     *
     * @param notice $notice
     * @return notice_item
     */
    private function item(notice $notice): notice_item {
        if ($notice->get('kind') === notice::ASSIGNED) {
            return new notice_item($this->assignment($notice), $this->url());
        }
        $batch = $this->about->batch;
        $version = $batch->version($notice);
        $comment = $batch->comment($notice);
        $begun = $comment ? $batch->begun_by($comment) : null;
        $quote = ($begun ?? $comment)?->get('quote') ?? '';
        return new notice_item(
            $this->headline($notice, $comment),
            $this->url_of($version, $batch->commentid($notice)),
            $quote !== '' ? get_string('noticequote', 'mod_proofolio', self::cut($quote)) : '',
            $begun ? get_string('noticeinreply', 'mod_proofolio', self::cut(comment_text::plain($begun))) : '',
            $this->answered($notice),
            $comment,
            $notice->get('kind') === notice::SUBMISSION ? $version->get('changenote') : '',
        );
    }

    /**
     * What the student can do next, where the section reminds them.
     *
     * @return notice_item[]
     */
    private function steps(): array {
        if ($this->main->get('kind') !== notice::REMINDER) {
            return [];
        }
        $zone = core_date::get_user_timezone($this->about->recipient);
        $steps = (new reminder_steps($this->about->portfolio))->items($zone);
        return [new notice_item(get_string('noticereminderintro', 'mod_proofolio')), ...$steps];
    }

    /**
     * What is said above the words of one notice.
     *
     * @param notice $notice About a version.
     * @param comment|null $comment The comment that it tells.
     * @return string
     */
    private function headline(notice $notice, ?comment $comment): string {
        $batch = $this->about->batch;
        $version = $batch->version($notice);
        $decision = $batch->decision($notice);
        [$key, $time] = match (true) {
            $decision !== null => [self::DECISIONS[$decision->get('outcome')][1], $decision->get('timedecided')],
            $notice->get('kind') === notice::SUBMISSION => ['noticeitemsubmitted', $version->get('timesubmitted')],
            (bool) $comment?->get('parentid') => ['noticeitemreply', $comment->get('timeposted')],
            default => [
                self::HEADLINES[$comment?->get('kind') ?? comment::REMARK],
                $comment?->get('timeposted') ?? $notice->get('timecreated'),
            ],
        };
        return get_string($key, 'mod_proofolio', [
            'version' => $version->get('number'),
            'when' => userdate($time, '', core_date::get_user_timezone($this->about->recipient)),
        ]);
    }

    /**
     * What happened in a proof, in one line.
     *
     * @param version $version
     * @return string Plain text.
     */
    private function lead_of_proof(version $version): string {
        $batch = $this->about->batch;
        $decision = $batch->decision($this->main);
        $comments = array_filter(
            $this->about->notices,
            fn(notice $notice): bool => $notice->get('kind') === notice::COMMENT,
        );
        $key = match (true) {
            $decision !== null => self::DECISIONS[$decision->get('outcome')][0],
            $this->main->get('kind') === notice::SUBMISSION => 'noticesubmitted',
            count($comments) > 1 => 'noticecomments',
            (bool) $batch->comment($this->main)?->get('parentid') => 'noticereply',
            default => 'noticecomment',
        };
        return get_string($key, 'mod_proofolio', [
            'author' => fullname($this->about->author),
            'proof' => $this->name_of_proof($version),
            'version' => $version->get('number'),
            'count' => count($comments),
        ]);
    }

    /**
     * How many remarks a submitted version answers: those of the recipient, else those of anybody.
     *
     * @param notice $notice
     * @return string Plain text; nothing where it answers none.
     */
    private function answered(notice $notice): string {
        $answers = $this->about->batch->answers($notice);
        $yours = $answers[$this->about->recipient->id] ?? 0;
        if ($yours) {
            return moment::counted('noticeanswersyour', $yours);
        }
        return $answers ? moment::counted('noticeanswer', array_sum($answers)) : '';
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
            : get_string('noticeassignedtutor', 'mod_proofolio', $this->student_name());
    }

    /**
     * The address of a version, or of a comment on it.
     *
     * @param version $version
     * @param int $commentid 0 for none.
     * @return moodle_url
     */
    private function url_of(version $version, int $commentid): moodle_url {
        return $commentid ? comment_output::url_of($version, $commentid) : comment_output::url_of_version($version);
    }

    /**
     * The label and name of a proof.
     *
     * @param version $version
     * @return string Plain text.
     */
    private function name_of_proof(version $version): string {
        return get_string('labelofname', 'mod_proofolio', [
            'label' => $version->get_label(),
            'name' => $this->plain($version->get('name')),
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

    /**
     * The beginning of some words.
     *
     * @param string $words Plain text.
     * @return string
     */
    public static function cut(string $words): string {
        $length = notice_item::SHORT;
        return core_text::strlen($words) > $length ? rtrim(core_text::substr($words, 0, $length)) . '…' : $words;
    }
}
