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

namespace mod_proofolio\local\models;

use stdClass;

/**
 * Finds the first picture among the traces of many versions or drafts, in one query.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class image_listing {
    /** What browsers show and Moodle can make smaller; pictures that can carry a script are not among them. */
    private const TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

    /**
     * The first pictures of versions.
     *
     * @param int $contextid The context of the activity.
     * @param int[] $versionids
     * @return stdClass[] By version: area, itemid, filepath, filename; those without a picture are left out.
     */
    public static function of_versions(int $contextid, array $versionids): array {
        $traces = '{' . version_trace::TABLE . '} t JOIN {files} f ON f.itemid = t.id AND f.filename = t.filename';
        return self::first($contextid, version_trace::FILEAREA, $traces, 'versionid', $versionids);
    }

    /**
     * The first pictures of drafts.
     *
     * @param int $contextid The context of the activity.
     * @param int[] $draftids
     * @return stdClass[] By draft: area, itemid, filepath, filename; those without a picture are left out.
     */
    public static function of_drafts(int $contextid, array $draftids): array {
        $traces = '{' . draft_trace::TABLE . '} t JOIN {files} f ON f.itemid = t.draftid AND f.filename = t.filename';
        return self::first($contextid, draft::FILEAREA_TRACE, $traces, 'draftid', $draftids);
    }

    /**
     * The first picture of each owner.
     *
     * @param int $contextid
     * @param string $area
     * @param string $traces The traces (t) with their files (f).
     * @param string $owner The column of a trace that tells what it belongs to.
     * @param int[] $ownerids
     * @return stdClass[] By owner.
     */
    private static function first(int $contextid, string $area, string $traces, string $owner, array $ownerids): array {
        global $DB;
        if (!$ownerids) {
            return [];
        }
        [$ownersql, $owners] = $DB->get_in_or_equal($ownerids, SQL_PARAMS_NAMED, 'owner');
        [$typesql, $types] = $DB->get_in_or_equal(self::TYPES, SQL_PARAMS_NAMED, 'type');
        $place = ['contextid' => $contextid, 'component' => 'mod_proofolio', 'area' => $area];
        $pictures = $DB->get_records_sql(
            "SELECT f.id, t.$owner AS ownerid, f.filearea AS area, f.itemid, f.filepath, f.filename
               FROM $traces
              WHERE f.contextid = :contextid AND f.component = :component AND f.filearea = :area
                    AND f.mimetype $typesql AND t.$owner $ownersql
           ORDER BY t.sortorder, t.number, f.id",
            $place + $types + $owners,
        );
        $first = [];
        foreach ($pictures as $picture) {
            $first[$picture->ownerid] ??= $picture;
        }
        return $first;
    }
}
