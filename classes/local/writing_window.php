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

use mod_proofolio\local\models\draft;

/**
 * The browser window that a draft is written in, and which state of the draft it knows.
 *
 * What another window saved since is not overwritten unseen. What the same window saved since is its own: its answer was lost.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class writing_window {
    /** The characters of a key. */
    private const KEY_LENGTH = 20;

    /**
     * A window.
     *
     * @param string $key What no other window has.
     * @param int $revision The revision of the draft that it knows, 0 when it knows of none.
     */
    public function __construct(
        /** @var string What no other window has. */
        public readonly string $key,
        /** @var int The revision of the draft that it knows, 0 when it knows of none. */
        public readonly int $revision,
    ) {
    }

    /**
     * A key for a window that opens.
     *
     * @return string
     */
    public static function new_key(): string {
        return random_string(self::KEY_LENGTH);
    }

    /**
     * Whether another window has saved the draft since.
     *
     * @param draft|null $draft The draft as it is stored now, none when there is none.
     * @return bool
     */
    public function is_overtaken_by(?draft $draft): bool {
        return $draft && $draft->get('revision') !== $this->revision && $draft->get('savedby') !== $this->key;
    }
}
