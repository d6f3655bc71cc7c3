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
 * The letters A to Z that tell the proofs of one competency apart.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class letters {
    /**
     * All letters, in order.
     *
     * @return string[]
     */
    public static function all(): array {
        return range('A', 'Z');
    }

    /**
     * Whether this is one of the letters.
     *
     * @param string $letter
     * @return bool
     */
    public static function is_letter(string $letter): bool {
        return (bool) preg_match('/^[A-Z]\z/', $letter);
    }

    /**
     * The first letter that is not in use.
     *
     * @param string[] $used
     * @return string|null None when all twenty-six are in use.
     */
    public static function next_free(array $used): ?string {
        return array_values(array_diff(self::all(), $used))[0] ?? null;
    }
}
