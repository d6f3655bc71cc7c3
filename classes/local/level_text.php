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

use mod_proofolio\local\models\version;

/**
 * One of the two texts of a version, as its readers see it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class level_text {
    /**
     * The text, formatted, with its own files.
     *
     * @param version $version
     * @param string $level description or analysis: the field and its file area have the same name.
     * @return string
     */
    public static function html(version $version, string $level): string {
        $context = $version->get_proof()->get_portfolio()->get_activity()->context;
        $text = file_rewrite_pluginfile_urls(
            $version->get($level),
            'pluginfile.php',
            $context->id,
            'mod_proofolio',
            $level,
            $version->get('id'),
        );
        return format_text($text, $version->get("{$level}format"), ['context' => $context]);
    }

    /**
     * The words of the text, in one line.
     *
     * @param version $version
     * @param string $level description or analysis.
     * @return string Plain text, in which passages are looked for.
     */
    public static function plain(version $version, string $level): string {
        return passage::plain(self::html($version, $level));
    }
}
