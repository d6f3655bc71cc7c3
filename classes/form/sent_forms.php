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

namespace mod_proofolio\form;

use mod_proofolio\local\activity;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;

/**
 * The forms of new proofs that were sent, so that one that is sent twice does not begin two proofs.
 *
 * A form is known by the draft area of its traces, which no other form has, for as long as the session lasts; while its proof is a
 * draft also by the key of its window, which the draft keeps. Moodle lets one request of a session in at a time.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sent_forms {
    /** How many forms are remembered. */
    private const REMEMBERED = 20;

    /**
     * Remembers which proof was begun with a form.
     *
     * @param int $itemid The draft area of its traces, 0 for none.
     * @param int $proofid
     */
    public static function remember(int $itemid, int $proofid): void {
        global $SESSION;
        if ($itemid) {
            $sent = [$itemid => $proofid] + ($SESSION->mod_proofolio_sent ?? []);
            $SESSION->mod_proofolio_sent = array_slice($sent, 0, self::REMEMBERED, true);
        }
    }

    /**
     * The proof of a writer that was begun with a form, in this session or, when it is a draft still, in any.
     *
     * @param activity $activity
     * @param int $userid The writer.
     * @param mixed $itemid The draft area of the form's traces, as it was sent.
     * @param mixed $formkey The key of the form's window, as it was sent.
     * @return proof|null None when the form is sent for the first time.
     */
    public static function begun(activity $activity, int $userid, mixed $itemid, mixed $formkey): ?proof {
        if ($proof = self::proof_of($itemid)) {
            return $proof;
        }
        $portfolio = is_string($formkey) ? portfolio::of($activity->get_id(), $userid) : null;
        $draft = $portfolio ? draft::saved_from($portfolio->get('id'), clean_param($formkey, PARAM_ALPHANUM)) : null;
        return $draft?->get_proof();
    }

    /**
     * The proof that was begun with a form.
     *
     * @param mixed $itemid The draft area of its traces, as it was sent.
     * @return proof|null None when the form is sent for the first time.
     */
    private static function proof_of(mixed $itemid): ?proof {
        global $SESSION;
        $proofid = is_scalar($itemid) ? $SESSION->mod_proofolio_sent[(int) $itemid] ?? 0 : 0;
        return $proofid ? proof::get_record(['id' => $proofid]) ?: null : null;
    }
}
