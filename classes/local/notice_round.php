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
        while ($keys = $this->claim()) {
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
     * Claims some of what is due.
     *
     * @return string[] The keys of the claims.
     */
    private function claim(): array {
        $now = $this->clock->time();
        $keys = [];
        foreach (notice::due_groups($now, self::AT_ONCE) as $group) {
            $keys[] = $key = random_string(30);
            notice::claim($group, $key, $now);
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
        notice::drop($batch->settled($key));
        $iscover = (bool) $batch->first($key)->get('aboutcover');
        $about = $iscover ? cover_telling::of($batch, $key) : notice_about::of($batch, $key);
        if (!$about) {
            return notice::DROPPED;
        }
        $before = force_current_language(self::language_of($about->recipient->lang));
        try {
            $writing = $about instanceof notice_about ? new notice_writing($about) : $about;
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
