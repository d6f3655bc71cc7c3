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

/**
 * What hands a message over to be delivered.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
interface notice_sender {
    /**
     * Hands over a message.
     *
     * @param notice_message $message
     * @return bool False when it could not be delivered.
     * @throws \Throwable Whatever goes wrong on the way.
     */
    public function send(notice_message $message): bool;

    /**
     * Whether a message was handed over before.
     *
     * @param string $key The message's key.
     * @param int $userid Whom it was for.
     * @return bool
     */
    public function has_sent(string $key, int $userid): bool;
}
