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

use mod_proofolio\local\models\decision;

/**
 * The states of a proof, told from its newest version and the last decision on that version.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class workflow {
    /** Never submitted. */
    public const DRAFT = 'draft';
    /** The newest version waits for the tutor's word. */
    public const SUBMITTED = 'submitted';
    /** The tutor asked for changes to the newest version. */
    public const CHANGES = 'changes';
    /** The tutor approved the newest version. */
    public const APPROVED = 'approved';

    /**
     * All states, in the order in which a proof meets them.
     *
     * @return string[]
     */
    public static function states(): array {
        return [self::DRAFT, self::SUBMITTED, self::CHANGES, self::APPROVED];
    }

    /**
     * The state of a proof.
     *
     * @param int $latestnumber Number of the newest version, 0 for none.
     * @param string|null $outcome Outcome of the last decision on that version.
     * @return string One of the constants of this class.
     */
    public static function state_of(int $latestnumber, ?string $outcome): string {
        return match (true) {
            $latestnumber === 0 => self::DRAFT,
            $outcome === decision::CHANGES => self::CHANGES,
            $outcome === decision::APPROVED => self::APPROVED,
            default => self::SUBMITTED,
        };
    }

    /**
     * The name of a state in the reader's language.
     *
     * @param string $state
     * @return string
     */
    public static function name_of(string $state): string {
        return get_string("state{$state}", 'mod_proofolio');
    }
}
