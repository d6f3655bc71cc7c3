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

namespace mod_proofolio\output;

use mod_proofolio\local\activity;
use mod_proofolio\local\models\image_listing;
use mod_proofolio\local\proof_summary;
use moodle_url;
use stdClass;

/**
 * The first picture among the traces of each proof, made small: that of the newest version, or of the draft while there is none.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class first_pictures {
    /**
     * The pictures of some proofs, in two queries at most.
     *
     * @param activity $activity
     * @param proof_summary[] $proofs
     * @return moodle_url[] By proof; those without a picture are left out.
     */
    public static function of(activity $activity, array $proofs): array {
        $versions = self::ids($proofs, fn(proof_summary $proof): int => $proof->versionid);
        $drafts = self::ids($proofs, fn(proof_summary $proof): int => $proof->versionid ? 0 : $proof->draftid);
        $pictures = self::by_proof(image_listing::of_versions($activity->context->id, array_keys($versions)), $versions)
            + self::by_proof(image_listing::of_drafts($activity->context->id, array_keys($drafts)), $drafts);
        return array_map(fn(stdClass $picture): moodle_url => self::url($activity, $picture), $pictures);
    }

    /**
     * What the proofs have pictures in.
     *
     * @param proof_summary[] $proofs
     * @param callable $idof Tells the id of a proof, 0 for none.
     * @return int[] Proofs by that id.
     */
    private static function ids(array $proofs, callable $idof): array {
        $ids = [];
        foreach ($proofs as $proof) {
            $ids[$idof($proof)] = $proof->id;
        }
        unset($ids[0]);
        return $ids;
    }

    /**
     * Pictures by proof.
     *
     * @param stdClass[] $pictures By version or draft.
     * @param int[] $proofids By version or draft.
     * @return stdClass[]
     */
    private static function by_proof(array $pictures, array $proofids): array {
        $found = [];
        foreach ($pictures as $id => $picture) {
            $found[$proofids[$id]] = $picture;
        }
        return $found;
    }

    /**
     * Where a picture is: Moodle makes it as small as a list wants it.
     *
     * @param activity $activity
     * @param stdClass $picture
     * @return moodle_url
     */
    private static function url(activity $activity, stdClass $picture): moodle_url {
        $url = moodle_url::make_pluginfile_url(
            $activity->context->id,
            'mod_proofolio',
            $picture->area,
            (int) $picture->itemid,
            $picture->filepath,
            $picture->filename,
        );
        $url->param('preview', 'thumb');
        return $url;
    }
}
