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
 * The questions that help to write the two texts of a proof: those of the activity, else those of the language pack.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class guiding_questions {
    /** How many questions the language pack has: strings guideLEVEL1 and so on. */
    public const STANDARD = ['description' => 8, 'analysis' => 5];

    /**
     * The questions of an activity, ready to be shown.
     *
     * @param activity $activity
     * @param string $level description or analysis.
     * @return string[] Plain text.
     */
    public static function of(activity $activity, string $level): array {
        $own = self::lines((string) $activity->instance->get(self::column($level)));
        $options = ['context' => $activity->context, 'escape' => false];
        return $own ? array_map(fn(string $line): string => format_string($line, true, $options), $own) : self::standard($level);
    }

    /**
     * The questions of the language pack.
     *
     * @param string $level description or analysis.
     * @return string[] Plain text.
     */
    public static function standard(string $level): array {
        return array_map(
            fn(int $number): string => get_string("guide{$level}{$number}", 'mod_proofolio'),
            range(1, self::STANDARD[$level]),
        );
    }

    /**
     * The questions that somebody typed, one a line.
     *
     * @param string $text
     * @return string[] Without markup that is not for languages, and without empty lines.
     */
    public static function lines(string $text): array {
        $lines = array_map(fn(string $line): string => trim(clean_param($line, PARAM_TEXT)), preg_split('/\R/u', $text) ?: []);
        return array_values(array_filter($lines, fn(string $line): bool => $line !== ''));
    }

    /**
     * The settings of an activity with the questions that were typed as they are stored.
     *
     * @param array $settings By column; those that are missing stay as they are.
     * @return array
     */
    public static function settle(array $settings): array {
        foreach (array_keys(self::STANDARD) as $level) {
            $column = self::column($level);
            if (array_key_exists($column, $settings)) {
                $lines = self::lines((string) $settings[$column]);
                // Whoever leaves the standard questions as they are keeps those of each reader's language.
                $settings[$column] = in_array($lines, [[], self::standard($level)], true) ? null : implode("\n", $lines);
            }
        }
        return $settings;
    }

    /**
     * The column that holds the questions of an activity.
     *
     * @param string $level description or analysis.
     * @return string A column of the activity's own row.
     */
    public static function column(string $level): string {
        return "{$level}questions";
    }
}
