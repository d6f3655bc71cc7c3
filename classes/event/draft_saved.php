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

namespace mod_proofolio\event;

use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\proof;

/**
 * An owner saved the draft of a proof. Drafts save themselves every few seconds: the log keeps one of these a while.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_saved extends proof_base {
    /** Of each such span of the clock, the log keeps the first save; seconds. */
    private const SPAN = 600;

    /**
     * Whether a save is to be logged: it is the first in its span.
     *
     * @param int $before When the draft was saved before, UTC seconds.
     * @param int $now UTC seconds.
     * @return bool
     */
    public static function is_due(int $before, int $now): bool {
        return intdiv($before, self::SPAN) !== intdiv($now, self::SPAN);
    }

    /**
     * The event.
     *
     * @param draft $draft
     * @param proof $proof The proof that it happened to.
     * @return self
     */
    public static function of(draft $draft, proof $proof): self {
        return self::about($draft, $proof);
    }

    #[\Override]
    protected function init() {
        $this->data['objecttable'] = draft::TABLE;
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_PARTICIPATING;
    }

    #[\Override]
    public static function get_name() {
        return get_string('eventdraftsaved', 'mod_proofolio');
    }

    #[\Override]
    public function get_description() {
        return $this->describe('saved the draft');
    }
}
