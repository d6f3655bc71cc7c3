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

use mod_proofolio\local\models\coverage_listing;
use mod_proofolio\local\models\portfolio;

/**
 * How far a student has come: what the completion of an activity can depend on.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class progress {
    /**
     * A student's progress.
     *
     * @param int $submitted
     * @param int $approved
     * @param bool $aretargetsapproved
     * @param int $timesubmitted
     */
    private function __construct(
        /** @var int The submitted proofs. */
        public readonly int $submitted,
        /** @var int Those of them with an approved version. */
        public readonly int $approved,
        /** @var bool Whether each target has such a proof; where no target is set, each competency. */
        public readonly bool $aretargetsapproved,
        /** @var int When the last version was submitted, UTC seconds; 0 for never. */
        public readonly int $timesubmitted,
    ) {
    }

    /**
     * The progress of a student.
     *
     * @param activity $activity
     * @param int $studentid
     * @return self
     */
    public static function of(activity $activity, int $studentid): self {
        $portfolio = portfolio::of($activity->get_id(), $studentid);
        if (!$portfolio) {
            return new self(0, 0, false, 0);
        }
        $competencies = draft_check::competencies_for($activity, $portfolio);
        $claims = coverage_listing::claims_of($portfolio->get('id'), false);
        return self::from(array_keys($competencies), $claims);
    }

    /**
     * The progress that versions show.
     *
     * @param int[] $competencyids The targets; all competencies where none are set.
     * @param coverage_claim[] $claims Those of the submitted proofs, one each.
     * @return self
     */
    public static function from(array $competencyids, array $claims): self {
        $approved = array_filter($claims, fn(coverage_claim $claim): bool => $claim->approvednumber > 0);
        $shown = array_map(fn(coverage_claim $claim): int => $claim->competencyid, $approved);
        $times = array_map(fn(coverage_claim $claim): int => $claim->time, $claims);
        $aretargetsapproved = $competencyids && !array_diff($competencyids, $shown);
        return new self(count($claims), count($approved), $aretargetsapproved, $times ? max($times) : 0);
    }
}
