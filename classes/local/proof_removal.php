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

use mod_proofolio\event\proof_deleted;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\version;

/**
 * The owner deletes a proof that was never submitted. What has been submitted is archived instead.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_removal {
    /**
     * Deletes a proof with its draft and files; the traces that it was made of stay kept.
     *
     * @param proof $proof
     * @throws refusal When it has been submitted.
     */
    public static function delete(proof $proof): void {
        act::run(function () use ($proof): void {
            $portfolio = $proof->get_portfolio();
            $portfolio->hold();
            $proof->hold();
            if (version::latest_number($proof->get('id'))) {
                throw refusal::submitted_stays();
            }
            $draft = draft::of($proof->get('id'));
            if ($draft) {
                draft_removal::remove($portfolio->get_activity(), $draft);
            }
            read_mark::delete_with('proofid', $proof->get('id'));
            notice::delete_with('proofid', $proof->get('id'));
            proof_deleted::of($proof)->trigger();
            $proof->delete();
        });
    }
}
