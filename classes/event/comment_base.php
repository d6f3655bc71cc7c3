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

use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\proof;

/**
 * What the events about comments, and about the threads that they begin, have in common.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class comment_base extends proof_base {
    /**
     * The event.
     *
     * @param comment $comment
     * @param proof $proof The proof that it happened to.
     * @return static
     */
    public static function of(comment $comment, proof $proof): static {
        return static::about($comment, $proof);
    }

    #[\Override]
    protected function init() {
        $this->data['objecttable'] = comment::TABLE;
        $this->data['crud'] = static::CRUD;
        $this->data['edulevel'] = static::LEVEL;
    }
}
