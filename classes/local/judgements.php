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

use mod_proofolio\event\judgement_saved;
use mod_proofolio\event\judgement_withdrawn;
use mod_proofolio\local\models\judgement;
use mod_proofolio\local\models\portfolio;

/**
 * What the owner and those who accompany them think of the qualities of a set of proofs that cannot be counted. Each person has one
 * word on each quality of each competency, and can change it or take it back. Nothing is summed up, and nothing graded.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class judgements {
    /**
     * Says what a person thinks of a quality, or lets them take it back.
     *
     * @param activity $activity
     * @param int $studentid Whose proofs.
     * @param int $competencyid
     * @param string $quality One of judgement::QUALITIES.
     * @param int $userid Who judges.
     * @param string $degree One of judgement::DEGREES; nothing takes back what they said before.
     * @param string $reason One sentence why; may be empty.
     * @param int $now UTC seconds.
     * @return judgement|null None when it was taken back, or nothing was said before either.
     * @throws refusal
     */
    public static function save(
        activity $activity,
        int $studentid,
        int $competencyid,
        string $quality,
        int $userid,
        string $degree,
        string $reason,
        int $now,
    ): ?judgement {
        $reason = typed_text::line($reason);
        self::check($quality, $degree, $reason);
        $place = ['competencyid' => $competencyid, 'userid' => $userid, 'quality' => $quality];
        $word = ['degree' => $degree, 'reason' => $reason, 'timejudged' => $now];
        return act::run_again_when_overtaken(function () use ($activity, $studentid, $place, $word): ?judgement {
            // Held, so that the competency is not deleted meanwhile.
            $activity->instance->hold();
            $portfolio = portfolio::of($activity->get_id(), $studentid);
            if (!isset(draft_check::competencies_for($activity, $portfolio)[$place['competencyid']])) {
                throw refusal::not_of_activity('competencyid');
            }
            $known = $portfolio ? judgement::get_record(['portfolioid' => $portfolio->get('id')] + $place) : false;
            if ($word['degree'] === '') {
                if ($known) {
                    self::withdraw($activity, $studentid, $known);
                }
                return null;
            }
            $portfolio ??= portfolio::ensure($activity->get_id(), $studentid);
            $judgement = $known ?: new judgement(0, (object) (['portfolioid' => $portfolio->get('id')] + $place));
            $judgement->set_many($word);
            $judgement->save();
            judgement_saved::of($activity, $studentid, $judgement)->trigger();
            return $judgement;
        });
    }

    /**
     * What people think of a student's proofs, the owner's word first, then those of others, the newest last.
     *
     * @param portfolio|null $portfolio None when it has not been begun.
     * @return judgement[][][] By competency and quality.
     */
    public static function of(?portfolio $portfolio): array {
        $found = $portfolio ? judgement::get_records(['portfolioid' => $portfolio->get('id')], 'timejudged, id') : [];
        $isothers = fn(judgement $judgement): bool => $judgement->get('userid') != $portfolio->get('userid');
        usort($found, fn(judgement $a, judgement $b): int => $isothers($a) <=> $isothers($b));
        $judgements = [];
        foreach ($found as $judgement) {
            $judgements[$judgement->get('competencyid')][$judgement->get('quality')][] = $judgement;
        }
        return $judgements;
    }

    /**
     * Refuses what is not a judgement.
     *
     * @param string $quality
     * @param string $degree
     * @param string $reason
     * @throws refusal
     */
    private static function check(string $quality, string $degree, string $reason): void {
        if (!in_array($quality, judgement::QUALITIES, true)) {
            throw refusal::not_of_activity('quality');
        }
        if (!in_array($degree, ['', ...judgement::DEGREES], true)) {
            throw refusal::not_of_activity('degree');
        }
        typed_text::require_length('reason', $reason, judgement::MAX_REASON);
        if ($degree === '' && $reason !== '') {
            throw refusal::degree_missing();
        }
    }

    /**
     * Takes a judgement back.
     *
     * @param activity $activity
     * @param int $studentid
     * @param judgement $judgement
     */
    private static function withdraw(activity $activity, int $studentid, judgement $judgement): void {
        judgement_withdrawn::of($activity, $studentid, $judgement)->trigger();
        $judgement->delete();
    }
}
