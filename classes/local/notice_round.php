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

use core\clock;
use mod_proofolio\local\models\notice;
use stdClass;
use Throwable;

/**
 * One round of the sender: takes what is due, checks again whether it may and need be told, and hands it over.
 *
 * What is taken is marked as claimed before anything is sent, and as sent afterwards. A round that dies in between leaves its
 * claims; a later one finishes them, and sends nothing that Moodle has a notification of already.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_round {
    /** How many messages are prepared together. */
    private const AT_ONCE = 50;

    /** After how long a claim counts as left by a round that died, in seconds: no message takes that long to hand over. */
    public const ABANDONED_AFTER = 15 * MINSECS;

    /**
     * A round.
     *
     * @param notice_sender $sender
     * @param clock $clock
     */
    public function __construct(
        /** @var notice_sender What hands messages over. */
        private readonly notice_sender $sender,
        /** @var clock What time it is. */
        private readonly clock $clock,
    ) {
    }

    /**
     * Sends all that is due.
     */
    public function run(): void {
        while ($keys = $this->take_over()) {
            $this->deliver($keys, true);
        }
        $this->release();
        while (($keys = $this->claim()) !== null) {
            $this->deliver($keys, false);
        }
        while ($keys = $this->claim_digests()) {
            $this->deliver($keys, false);
        }
    }

    /**
     * Takes over some of the claims of a round that died.
     *
     * @return string[] Their keys.
     */
    private function take_over(): array {
        $now = $this->clock->time();
        $keys = notice::abandoned_keys($now - self::ABANDONED_AFTER, self::AT_ONCE);
        notice::claim_again($keys, $now);
        return $keys;
    }

    /**
     * Lets what waits for the digest of those who want none any more be told by itself.
     */
    private function release(): void {
        $waiting = notice::digest_recipients();
        notice::release_from_digest(array_keys(array_diff_key(array_flip($waiting), digest_choice::among($waiting))));
    }

    /**
     * Claims some of what is due, and lets that wait which its recipients want to have in their daily digest.
     *
     * @return string[]|null The keys of the claims; null when nothing is due any more.
     */
    private function claim(): ?array {
        $now = $this->clock->time();
        $groups = notice::due_groups($now, self::AT_ONCE);
        $times = $this->digest_times($groups);
        $keys = [];
        foreach ($groups as $place => $group) {
            if (isset($times[$place])) {
                notice::postpone($group, $times[$place]);
                continue;
            }
            $keys[] = $key = random_string(30);
            notice::claim($group, $key, $now);
        }
        return $groups ? $keys : null;
    }

    /**
     * When the daily digests are due in which groups are told.
     *
     * @param stdClass[] $groups As the notice's due_groups() gives them.
     * @return int[] UTC seconds, by place in the list; those that are told by themselves are left out.
     */
    private function digest_times(array $groups): array {
        global $DB;
        $wanting = digest_choice::among(array_unique(array_map(fn(stdClass $group): int => (int) $group->userid, $groups)));
        $people = $DB->get_records_list('user', 'id', array_keys($wanting), '', 'id, timezone');
        $hour = digest_time::hour();
        $times = [];
        foreach ($groups as $place => $group) {
            // Who covers for whom is to be known before it begins.
            if (isset($people[$group->userid]) && !$group->aboutcover) {
                $times[$place] = digest_time::first_from((int) $group->firstdue, $people[$group->userid], $hour);
            }
        }
        return $times;
    }

    /**
     * Claims some of the daily digests that are due.
     *
     * @return string[] The keys of the claims.
     */
    private function claim_digests(): array {
        $now = $this->clock->time();
        $keys = [];
        foreach (notice::due_digests($now, self::AT_ONCE) as $userid) {
            $keys[] = $key = random_string(30);
            notice::claim_digest($userid, $key, $now);
        }
        return $keys;
    }

    /**
     * Delivers what is claimed.
     *
     * @param string[] $keys
     * @param bool $isagain Whether another round may have sent some of it.
     */
    private function deliver(array $keys, bool $isagain): void {
        $batch = new notice_batch(notice::claimed_with($keys));
        foreach ($batch->keys() as $key) {
            // One message that fails must not keep the others from being sent.
            try {
                $state = $this->deliver_one($batch, $key, $isagain);
            } catch (Throwable $problem) {
                mtrace("Notices {$key} could not be told: " . $problem::class . ', ' . $problem->getMessage());
                $state = notice::FAILED;
            }
            notice::finish($key, $state, $this->clock->time());
        }
    }

    /**
     * Delivers what is to be told together.
     *
     * @param notice_batch $batch
     * @param string $key
     * @param bool $isagain
     * @return string How it ended: a state of notices.
     */
    private function deliver_one(notice_batch $batch, string $key, bool $isagain): string {
        $userid = $batch->first($key)->get('userid');
        if ($isagain && $this->sender->has_sent($key, $userid)) {
            return notice::SENT;
        }
        $writing = $this->writing($batch, $key);
        if (!$writing) {
            return notice::DROPPED;
        }
        $before = force_current_language(self::language_of($batch->user($userid)->lang));
        try {
            $issent = $this->sender->send($writing->message());
        } finally {
            force_current_language($before);
        }
        if (!$issent) {
            mtrace("Notices {$key} were not delivered in every way wanted");
        }
        return $issent ? notice::SENT : notice::FAILED;
    }

    /**
     * What puts a message into words.
     *
     * @param notice_batch $batch
     * @param string $key
     * @return notice_writing|digest_writing|cover_telling|null None when nothing of it is told.
     */
    private function writing(notice_batch $batch, string $key): notice_writing|digest_writing|cover_telling|null {
        if ($batch->first($key)->get('aboutcover')) {
            return cover_telling::of($batch, $key);
        }
        $abouts = $this->abouts($batch, $key);
        if (!$abouts) {
            return null;
        }
        return $batch->first($key)->get('timedigest') > 0 ? new digest_writing($abouts) : new notice_writing($abouts[0]);
    }

    /**
     * What of a message is told, and drops the rest.
     *
     * @param notice_batch $batch
     * @param string $key
     * @return notice_about[] One for what each person did in each proof.
     */
    private function abouts(notice_batch $batch, string $key): array {
        notice::drop($batch->settled($key));
        $abouts = [];
        foreach ($batch->groups($key) as $group) {
            $about = notice_about::of($batch, $key, $group);
            notice::drop(array_values(array_udiff($group, $about->notices ?? [], fn(notice $one, notice $other): int =>
                $one->get('id') <=> $other->get('id'))));
            $abouts[] = $about;
        }
        return array_values(array_filter($abouts));
    }

    /**
     * The language to write to somebody in: theirs, if the site has it.
     *
     * @param string $language Code of a language.
     * @return string
     */
    private static function language_of(string $language): string {
        global $CFG;
        return get_string_manager()->translation_exists($language, false) ? $language : $CFG->lang;
    }
}
