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

use mod_proofolio\event\draft_discarded;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_answer;
use mod_proofolio\local\models\draft_element;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;

/**
 * Takes drafts away: because a version was made of them, or because their owner does not want them any more.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_removal {
    /**
     * Takes a draft away with its files and all that belongs to it. Part of an act that holds the proof.
     *
     * @param activity $activity
     * @param draft $draft
     */
    public static function remove(activity $activity, draft $draft): void {
        draft_files::clear($activity, $draft);
        foreach ([draft_element::class, draft_trace::class, draft_answer::class] as $model) {
            $model::delete_with('draftid', $draft->get('id'));
        }
        $draft->delete();
    }

    /**
     * Throws away what the owner was writing; the submitted versions stay.
     *
     * @param proof $proof
     * @param int $revision The draft as the owner saw it, by its revision.
     * @throws refusal When the proof has no version to go on from, or the draft was saved again meanwhile.
     */
    public static function discard(proof $proof, int $revision): void {
        act::run(function () use ($proof, $revision): void {
            $proof->get_portfolio()->hold();
            $proof->hold();
            if (!version::latest_number($proof->get('id'))) {
                throw refusal::not_submitted();
            }
            $draft = draft::of($proof->get('id'));
            if (!$draft) {
                return;
            }
            if ($draft->get('revision') !== $revision) {
                throw refusal::draft_saved_meanwhile();
            }
            draft_discarded::of($draft, $proof)->trigger();
            self::remove($proof->get_portfolio()->get_activity(), $draft);
        });
    }
}
