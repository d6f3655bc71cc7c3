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

use mod_proofolio\local\models\phrase;

/**
 * The remarks that somebody uses again and again: their own, and a set to begin with.
 *
 * They belong to the person, not to an activity: a tutor meets them wherever they comment.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class phrases {
    /** The longest phrase, in characters. */
    public const MAX_LENGTH = 2000;
    /** The most phrases that a person can keep. */
    public const MAX_COUNT = 100;
    /** How many phrases there are to begin with. */
    public const SUGGESTED = 12;

    /**
     * The phrases that somebody keeps, oldest first.
     *
     * @param int $userid
     * @return phrase[]
     */
    public static function of(int $userid): array {
        return array_values(phrase::get_records(['userid' => $userid], 'id'));
    }

    /**
     * The phrases to begin with, in the current language.
     *
     * @return string[] Plain text.
     */
    public static function suggested(): array {
        return array_map(fn(int $i): string => get_string("phrase{$i}", 'mod_proofolio'), range(1, self::SUGGESTED));
    }

    /**
     * Keeps a phrase. One that is kept already is there once.
     *
     * @param int $userid Who keeps it.
     * @param string $content Plain text.
     * @param int $now UTC seconds.
     * @return phrase
     * @throws refusal When it is empty or too long, or there are too many.
     */
    public static function add(int $userid, string $content, int $now): phrase {
        $content = self::require_acceptable($content);
        $known = self::of($userid);
        foreach ($known as $phrase) {
            if ($phrase->get('content') === $content) {
                return $phrase;
            }
        }
        if (count($known) >= self::MAX_COUNT) {
            throw refusal::too_many_phrases(self::MAX_COUNT);
        }
        $columns = ['userid' => $userid, 'content' => $content, 'timeadded' => $now];
        return (new phrase(0, (object) $columns))->create();
    }

    /**
     * Words a phrase anew.
     *
     * @param phrase $phrase
     * @param string $content Plain text.
     * @throws refusal When it is empty or too long.
     */
    public static function change(phrase $phrase, string $content): void {
        $phrase->set('content', self::require_acceptable($content));
        $phrase->update();
    }

    /**
     * A phrase without blanks around it, unless it says nothing or too much.
     *
     * @param string $content
     * @return string
     * @throws refusal
     */
    private static function require_acceptable(string $content): string {
        $content = trim($content);
        if ($content === '') {
            throw refusal::text_missing('content');
        }
        typed_text::require_length('content', $content, self::MAX_LENGTH);
        return $content;
    }
}
