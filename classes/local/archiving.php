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

use mod_proofolio\event\proof_archived;
use mod_proofolio\event\proof_unarchived;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;

/**
 * The owner puts a submitted proof aside, and brings it back. Nothing of it is lost; while it is aside it counts for nothing.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class archiving {
    /**
     * Puts a proof aside. Doing so twice is doing so once.
     *
     * @param proof $proof
     * @throws refusal When it was never submitted: then it can be deleted.
     */
    public static function archive(proof $proof): void {
        self::move($proof, true);
    }

    /**
     * Brings a proof back. Doing so twice is doing so once.
     *
     * @param proof $proof
     */
    public static function unarchive(proof $proof): void {
        self::move($proof, false);
    }

    /**
     * Puts a proof aside or brings it back.
     *
     * @param proof $proof
     * @param bool $aside
     */
    private static function move(proof $proof, bool $aside): void {
        act::run(function () use ($proof, $aside): void {
            $portfolio = $proof->get_portfolio();
            $portfolio->hold();
            $proof->hold();
            $proof->read();
            if ($aside && !version::latest_number($proof->get('id'))) {
                throw refusal::not_submitted();
            }
            if ((bool) $proof->get('archived') === $aside) {
                return;
            }
            $proof->set('archived', (int) $aside);
            $proof->update();
            ($aside ? proof_archived::of($proof) : proof_unarchived::of($proof))->trigger();
            completion_state::update($portfolio->get_activity(), $portfolio->get('userid'));
        });
    }
}
