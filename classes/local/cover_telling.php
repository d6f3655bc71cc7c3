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

use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\notice;
use mod_proofolio\output\notice as notice_output;
use mod_proofolio\output\notice_section as notice_section_output;
use mod_proofolio\permission;
use moodle_url;
use stdClass;

/**
 * What one message tells of a cover: the tutor and the colleague each hear of the other, that it is arranged or that it has ended.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cover_telling {
    /**
     * What a message tells.
     *
     * @param string $key The message's key.
     * @param string $kind The kind of the notice that counts.
     * @param cover $cover
     * @param activity $activity
     * @param stdClass $recipient The whole row of a user.
     * @param stdClass $author The whole row of a user.
     * @param stdClass|null $other The whole row of the other of the two, if there still is one.
     */
    private function __construct(
        /** @var string The message's key. */
        private readonly string $key,
        /** @var string The kind of the notice that counts. */
        private readonly string $kind,
        /** @var cover The cover. */
        private readonly cover $cover,
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var stdClass The whole row of a user. */
        public readonly stdClass $recipient,
        /** @var stdClass The whole row of a user. */
        private readonly stdClass $author,
        /** @var stdClass|null The whole row of the other of the two. */
        private readonly ?stdClass $other,
    ) {
    }

    /**
     * What a message tells, with the access that its recipient has now.
     *
     * @param notice_batch $batch
     * @param string $key
     * @return self|null None when there is nothing left to tell, or the recipient may not be told.
     */
    public static function of(notice_batch $batch, string $key): ?self {
        $notices = $batch->groups($key)[0] ?? [];
        $main = end($notices);
        $cover = $main ? $batch->cover($main) : null;
        $place = $cover ? $batch->place($cover->get('proofolioid')) : null;
        if (!$place) {
            return null;
        }
        [$activity, $roster] = $place;
        $recipient = $batch->user($main->get('userid'));
        $author = $batch->user($main->get('authorid'));
        if (!$recipient || $recipient->deleted || $recipient->suspended || !$author) {
            return null;
        }
        $iscolleague = $cover->get('coverid') == $recipient->id;
        if (!permission::can_view_activity($activity, $recipient->id) || ($iscolleague && !$roster->can_cover($recipient->id))) {
            return null;
        }
        $other = $batch->user($cover->get($iscolleague ? 'tutorid' : 'coverid'));
        return new self($key, $main->get('kind'), $cover, $activity, $recipient, $author, $other);
    }

    /**
     * The message, in the current language and in the recipient's time zone.
     *
     * @return notice_message
     */
    public function message(): notice_message {
        $names = cover_span::of($this->cover, $this->recipient) + ['name' => $this->other ? fullname($this->other) : ''];
        $part = $this->cover->get('coverid') == $this->recipient->id ? 'colleague' : 'tutor';
        $subject = get_string("notice{$this->kind}$part", 'mod_proofolio', $names);
        $url = $this->url();
        $urlname = get_string('noticecoveropen', 'mod_proofolio');
        $options = ['context' => $this->activity->context, 'escape' => false];
        $reason = get_string("noticewhycover$part", 'mod_proofolio', [
            'activity' => format_string($this->activity->instance->get('name'), true, $options),
            'course' => format_string($this->activity->course->fullname, true, $options),
        ]);
        $items = $this->kind === notice::COVER
            ? [new notice_item(get_string("noticecoverabout$part", 'mod_proofolio', $names))]
            : [];
        $section = new notice_section_output($this->activity, $subject, $items, '', $url, $urlname);
        $output = new notice_output('', [$section], '', $reason);
        return new notice_message(
            $this->key,
            notice::COVER,
            $this->recipient,
            $this->author,
            (int) $this->activity->course->id,
            (int) $this->activity->cm->id,
            $subject,
            $output->to_text(),
            $output->to_html(),
            $subject,
            $url,
            $urlname,
        );
    }

    /**
     * Where one goes on: to what waits, as long as the cover holds or will hold.
     *
     * @return moodle_url
     */
    private function url(): moodle_url {
        $page = $this->kind === notice::COVER ? 'queue' : 'view';
        return new moodle_url("/mod/proofolio/$page.php", ['id' => $this->activity->cm->id]);
    }
}
