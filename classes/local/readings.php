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

use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_read;

/**
 * Who first opened which version of a student's and when, in an activity that shows students when their tutors read.
 *
 * Where the activity does not show it, nothing is noted either: what was read before it did stays unknown.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class readings {
    /**
     * Notes that a person opens a version of somebody else, the first time. Part of an act.
     *
     * @param version $version
     * @param int $userid
     * @param int $now UTC seconds.
     */
    public static function note(version $version, int $userid, int $now): void {
        if (!self::is_noted($version, $userid)) {
            $reading = ['versionid' => $version->get('id'), 'userid' => $userid, 'timeread' => $now];
            (new version_read(0, (object) $reading))->create();
        }
    }

    /**
     * Whether there is nothing to note when a person opens a version: it is their own, they opened it before, or the activity does
     * not show it.
     *
     * @param version $version
     * @param int $userid
     * @return bool
     */
    public static function is_noted(version $version, int $userid): bool {
        $portfolio = $version->get_proof()->get_portfolio();
        return $portfolio->get('userid') == $userid
            || !self::are_shown($portfolio)
            || version_read::record_exists_select('versionid = ? AND userid = ?', [$version->get('id'), $userid]);
    }

    /**
     * When those who accompany a student now, as tutors or coordinators, first opened each of some versions.
     *
     * @param portfolio $portfolio The student's.
     * @param int[] $versionids Ids of versions in it.
     * @return version_read[][] By id of the version, each the earliest first; nothing where the activity does not show it.
     */
    public static function of(portfolio $portfolio, array $versionids): array {
        if (!self::are_shown($portfolio)) {
            return [];
        }
        $reads = version_read::in_set('versionid', $versionids, 'timeread, id');
        if (!$reads) {
            return [];
        }
        $roster = new roster($portfolio->get_activity());
        $studentid = $portfolio->get('userid');
        $nearby = array_flip([...$roster->get_tutorids_of($studentid), ...$roster->get_coordinatorids_of($studentid)]);
        $byversion = [];
        foreach ($reads as $read) {
            if (isset($nearby[$read->get('userid')])) {
                $byversion[$read->get('versionid')][] = $read;
            }
        }
        return $byversion;
    }

    /**
     * Whether the activity shows students when their tutors read.
     *
     * @param portfolio $portfolio
     * @return bool
     */
    public static function are_shown(portfolio $portfolio): bool {
        return (bool) $portfolio->get_activity()->instance->get('showread');
    }
}
