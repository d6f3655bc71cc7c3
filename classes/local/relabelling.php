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

use mod_proofolio\event\proof_relabelled;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\proof;

/**
 * The coordinator corrects the name, the competency or the letter of a proof. Versions keep the label they were submitted under.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class relabelling {
    /**
     * The competencies that can be chosen for a proof: those not archived, and its own.
     *
     * @param activity $activity
     * @param proof $proof
     * @return competency[] By id.
     */
    public static function choices(activity $activity, proof $proof): array {
        return array_filter(
            competency::of_activity($activity->get_id()),
            fn(competency $competency): bool =>
                !$competency->is_archived() || $competency->get('id') == $proof->get('competencyid'),
        );
    }

    /**
     * Gives a proof another label.
     *
     * @param proof $proof
     * @param string $name
     * @param int $competencyid A competency of the activity, whether it is a target or not.
     * @param string $letter A to Z.
     * @return proof
     * @throws refusal When the name is missing or too long, the competency foreign, or the letter not one or in use.
     */
    public static function relabel(proof $proof, string $name, int $competencyid, string $letter): proof {
        $name = typed_text::line($name);
        self::check_name($name);
        if (!letters::is_letter($letter)) {
            throw refusal::not_a_letter();
        }
        $portfolio = $proof->get_portfolio();
        $competency = self::require_competency($proof, $competencyid);
        self::require_free($proof, $competency, $letter);
        return act::run(function () use ($proof, $portfolio, $competency, $name, $letter): proof {
            $portfolio->hold();
            $competency->hold();
            self::require_competency($proof, $competency->get('id'));
            self::require_free($proof, $competency, $letter);
            $proof->set_many(['name' => $name, 'competencyid' => $competency->get('id'), 'letter' => $letter]);
            $proof->update();
            proof_relabelled::of($proof)->trigger();
            completion_state::update($portfolio->get_activity(), $portfolio->get('userid'));
            return $proof;
        });
    }

    /**
     * Refuses a name that is missing or too long.
     *
     * @param string $name
     * @throws refusal
     */
    private static function check_name(string $name): void {
        if ($name === '') {
            throw refusal::name_missing();
        }
        typed_text::require_length('name', $name, draft_check::MAX_NAME);
    }

    /**
     * Refuses a competency that the activity does not have, or has no longer, or that is archived and not the proof's own.
     *
     * @param proof $proof
     * @param int $competencyid
     * @return competency
     * @throws refusal
     */
    private static function require_competency(proof $proof, int $competencyid): competency {
        $proofolioid = $proof->get_portfolio()->get('proofolioid');
        $competency = competency::get_record(['id' => $competencyid, 'proofolioid' => $proofolioid])
            ?: throw refusal::foreign('competencyid');
        if ($competency->is_archived() && $proof->get('competencyid') != $competencyid) {
            throw refusal::competency_archived($competency->get('code'));
        }
        return $competency;
    }

    /**
     * Refuses a label that another proof of the portfolio has. That proof is not named: it can be a draft, which is its owner's.
     *
     * @param proof $proof
     * @param competency $competency
     * @param string $letter
     * @throws refusal
     */
    private static function require_free(proof $proof, competency $competency, string $letter): void {
        $holder = proof::with_letter($proof->get('portfolioid'), $competency->get('id'), $letter, $proof);
        if ($holder) {
            throw refusal::letter_in_use(proof_label::of($competency->get('code'), $letter));
        }
    }
}
