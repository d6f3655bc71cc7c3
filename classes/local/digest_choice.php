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
 * Who wants one message a day in place of single ones: those who have switched the digest on in their notification preferences.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class digest_choice {
    /** The message provider, as Moodle's preferences and settings call it. */
    private const PROVIDER = 'mod_proofolio_digest';

    /**
     * Those of some people who want the digest, found in as many reads for one as for many.
     *
     * @param int[] $userids
     * @return bool[] True by the ids of those who do.
     */
    public static function among(array $userids): array {
        global $DB;
        $site = (array) get_config('message');
        if (!$userids || !empty($site[self::PROVIDER . '_disable'])) {
            return [];
        }
        $name = 'message_provider_' . self::PROVIDER . '_enabled';
        [$insql, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $own = $DB->get_records_select_menu(
            'user_preferences',
            "name = :name AND userid $insql",
            $params + ['name' => $name],
            '',
            'userid, value',
        );
        $usual = $site[$name] ?? '';
        $ways = array_keys(get_message_processors(true));
        $wanting = array_filter(
            array_fill_keys($userids, true),
            fn(int $userid): bool => self::is_on($ways, $site, $own[$userid] ?? $usual, $usual),
            ARRAY_FILTER_USE_KEY,
        );
        return $wanting;
    }

    /**
     * Whether the digest reaches somebody in any way: as they choose or, where the site leaves no choice, as the site does.
     *
     * @param string[] $ways The ways in which the site delivers messages.
     * @param array $site The site's settings of messages.
     * @param string $own The ways that the person has switched on, with commas between them.
     * @param string $usual Those that the site has switched on.
     * @return bool
     */
    private static function is_on(array $ways, array $site, string $own, string $usual): bool {
        foreach ($ways as $way) {
            $islocked = !empty($site["{$way}_provider_" . self::PROVIDER . '_locked']);
            if (in_array($way, explode(',', $islocked ? $usual : $own), true)) {
                return true;
            }
        }
        return false;
    }
}
