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

namespace mod_proofolio\form;

use mod_proofolio\local\models\phrase;
use mod_proofolio\local\phrases;
use mod_proofolio\local\refusal;
use mod_proofolio\permission;

/**
 * Takes in what the page of phrases sends.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class phrase_posting {
    /** @var string What was done, or why it could not be done. */
    private string $message = '';

    /**
     * Something sent.
     *
     * @param int $userid The sender.
     * @param int $phraseid The phrase, 0 for a new one.
     * @param string $content Plain text.
     * @param string $sesskey The session key that came with it.
     */
    public function __construct(
        /** @var int The sender. */
        private readonly int $userid,
        /** @var int The phrase, 0 for a new one. */
        public readonly int $phraseid,
        /** @var string Plain text. */
        public readonly string $content,
        /** @var string The session key that came with it. */
        private readonly string $sesskey,
    ) {
    }

    /**
     * Does what was asked.
     *
     * @param string $act keep or delete.
     * @param int $now UTC seconds.
     * @return bool Whether it was done.
     * @throws refusal When the phrase is somebody else's.
     */
    public function handle(string $act, int $now): bool {
        $phrase = $this->phraseid ? phrase::get_record(['id' => $this->phraseid]) : null;
        if ($this->phraseid) {
            permission::require_can_change_phrase($phrase ?: null);
        }
        if (!confirm_sesskey($this->sesskey)) {
            $this->message = get_string('sessionexpired', 'mod_proofolio');
            return false;
        }
        if ($act === 'delete') {
            $phrase?->delete();
            $this->message = get_string('phrasedeleted', 'mod_proofolio');
            return true;
        }
        return $this->keep($phrase ?: null, $now);
    }

    /**
     * What was done, or why it could not be done.
     *
     * @return string
     */
    public function get_message(): string {
        return $this->message;
    }

    /**
     * Keeps a phrase, new or worded anew.
     *
     * @param phrase|null $phrase
     * @param int $now
     * @return bool
     */
    private function keep(?phrase $phrase, int $now): bool {
        try {
            $phrase ? phrases::change($phrase, $this->content) : phrases::add($this->userid, $this->content, $now);
        } catch (refusal $refusal) {
            $this->message = $refusal->getMessage();
            return false;
        }
        $this->message = get_string('phrasekept', 'mod_proofolio');
        return true;
    }
}
