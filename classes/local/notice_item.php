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

use mod_proofolio\local\models\comment;
use moodle_url;

/**
 * One thing that a message tells. All texts are plain.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_item {
    /** How many characters of other people's words are shown beside somebody's own. */
    public const SHORT = 160;

    /**
     * One thing.
     *
     * @param string $headline What was done, and when.
     * @param moodle_url|null $url Where it is.
     * @param string $passage The passage that it is about; may be empty.
     * @param string $inreply What it replies to; may be empty.
     * @param string $answered How many remarks it answers; may be empty.
     * @param comment|null $comment The words that came with it.
     * @param string $note What its author says of it otherwise; may be empty.
     */
    public function __construct(
        /** @var string What was done, and when. */
        public readonly string $headline,
        /** @var moodle_url|null Where it is. */
        public readonly ?moodle_url $url = null,
        /** @var string The passage that it is about. */
        public readonly string $passage = '',
        /** @var string What it replies to. */
        public readonly string $inreply = '',
        /** @var string How many remarks it answers. */
        public readonly string $answered = '',
        /** @var comment|null The words that came with it. */
        public readonly ?comment $comment = null,
        /** @var string What its author says of it otherwise. */
        public readonly string $note = '',
    ) {
    }
}
