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

use mod_proofolio\local\models\version_trace;

/**
 * What differs between two versions beside their texts. Computed, without reading anything.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version_differences {
    /** In both, and the same. */
    public const SAME = 'same';
    /** In both, and not the same. */
    public const CHANGED = 'changed';
    /** Only in the newer one. */
    public const ADDED = 'added';
    /** Only in the older one. */
    public const REMOVED = 'removed';

    /**
     * How a value became another.
     *
     * @param string $before Nothing when there was none.
     * @param string $after Nothing when there is none.
     * @return string One of the constants.
     */
    public static function of_values(string $before, string $after): string {
        return match (true) {
            $before === $after => self::SAME,
            $before === '' => self::ADDED,
            $after === '' => self::REMOVED,
            default => self::CHANGED,
        };
    }

    /**
     * How a list became another. What stayed and what was removed comes in the order of before, then what was added.
     *
     * @param string[] $before Names.
     * @param string[] $after Names.
     * @return string[] One of the constants by name.
     */
    public static function of_lists(array $before, array $after): array {
        $differences = [];
        foreach ($before as $name) {
            $differences[$name] = in_array($name, $after, true) ? self::SAME : self::REMOVED;
        }
        foreach ($after as $name) {
            $differences[$name] ??= self::ADDED;
        }
        return $differences;
    }

    /**
     * What is said of a trace that became something else: a trace keeps its number in all versions.
     *
     * @param version_trace $before
     * @param version_trace $after
     * @param string $filebefore Content hash of its file, nothing when it has none.
     * @param string $fileafter Content hash of its file, nothing when it has none.
     * @return string[] caption, date, link, file or masked.
     */
    public static function of_trace(
        version_trace $before,
        version_trace $after,
        string $filebefore,
        string $fileafter,
    ): array {
        $columns = ['caption' => 'caption', 'date' => 'timeaction', 'link' => 'link', 'masked' => 'masked'];
        $changed = array_keys(array_filter(
            $columns,
            fn(string $column): bool => $before->get($column) !== $after->get($column),
        ));
        return $filebefore === $fileafter ? $changed : [...$changed, 'file'];
    }
}
