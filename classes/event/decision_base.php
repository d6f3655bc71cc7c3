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

use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\proof;

/**
 * What the events about decisions on a version have in common.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class decision_base extends proof_base {
    /**
     * The event.
     *
     * @param decision $decision
     * @param proof $proof The proof that it happened to.
     * @return static
     */
    public static function of(decision $decision, proof $proof): static {
        return static::about($decision, $proof);
    }

    #[\Override]
    protected function init() {
        $this->data['objecttable'] = decision::TABLE;
        $this->data['crud'] = 'c';
        $this->data['edulevel'] = self::LEVEL_TEACHING;
    }
}
