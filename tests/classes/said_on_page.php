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

namespace mod_proofolio\tests;

/**
 * What is said on the page of a proof, whatever the threads and groups.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class said_on_page {
    /**
     * The comments.
     *
     * @param array $page The page, as its template gets it.
     * @return array[] As the template gets them, oldest first.
     */
    public static function comments(array $page): array {
        $comments = array_merge(...array_column(self::threads($page), 'comments'));
        usort($comments, fn(array $one, array $other): int => $one['commentid'] <=> $other['commentid']);
        return $comments;
    }

    /**
     * The threads.
     *
     * @param array $page The page, as its template gets it.
     * @return array[] As the template gets them, in the order in which they are read.
     */
    public static function threads(array $page): array {
        return array_merge(...array_column($page['threads']['groups'], 'threads'));
    }
}
