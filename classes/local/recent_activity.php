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

use mod_proofolio\local\models\happening_listing;
use mod_proofolio\permission;
use moodle_url;
use stdClass;

/**
 * What happened lately in the portfolios that somebody may read: who did what to which proof, never its words.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class recent_activity {
    /**
     * What happened after a moment, oldest first.
     *
     * @param activity $activity
     * @param int $readerid
     * @param int $since UTC seconds.
     * @return stdClass[] As the listing gives them.
     */
    public static function since(activity $activity, int $readerid, int $since): array {
        if (!permission::can_view_activity($activity, $readerid)) {
            return [];
        }
        $roster = new roster($activity);
        $studentids = array_keys($roster->get_students_of($readerid));
        if ($roster->is_student($readerid)) {
            $studentids[] = $readerid;
        }
        return happening_listing::since($activity->get_id(), $studentids, $since);
    }

    /**
     * One thing that happened, in words.
     *
     * @param stdClass $happened
     * @return string
     */
    public static function name_of(stdClass $happened): string {
        return get_string("recent{$happened->kind}", 'mod_proofolio', (object) [
            'label' => proof_label::of($happened->code, $happened->letter),
            'number' => $happened->number,
        ]);
    }

    /**
     * Where it can be read.
     *
     * @param stdClass $happened
     * @return moodle_url
     */
    public static function url_of(stdClass $happened): moodle_url {
        $url = new moodle_url('/mod/proofolio/proof.php', ['id' => $happened->proofid, 'version' => $happened->number]);
        if ($happened->kind === 'comment') {
            $url->set_anchor("c{$happened->itemid}");
        }
        return $url;
    }

    /**
     * The people who did things, with what names and pictures need.
     *
     * @param stdClass[] $happened
     * @return stdClass[] By id.
     */
    public static function people_of(array $happened): array {
        global $CFG;
        require_once($CFG->dirroot . '/user/lib.php');
        return user_get_users_by_id(array_unique(array_column($happened, 'userid')));
    }
}
