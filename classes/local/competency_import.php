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

use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;

/**
 * Brings competencies in from elsewhere: all that a plan says, or nothing.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_import {
    /**
     * What would happen now.
     *
     * @param activity $activity
     * @param competency_reading $reading What is to be brought in.
     * @return competency_plan
     */
    public static function plan(activity $activity, competency_reading $reading): competency_plan {
        $competencies = competency::of_activity($activity->get_id());
        return new competency_plan($reading, $competencies, element::of_competencies(array_keys($competencies)));
    }

    /**
     * Carries out a plan that somebody has seen.
     *
     * @param activity $activity
     * @param competency_reading $reading What is to be brought in.
     * @param string $fingerprint That of the plan that they agreed to.
     * @return competency_plan The plan that was carried out.
     * @throws refusal When something is wrong with it, or it would be another one by now.
     */
    public static function apply(activity $activity, competency_reading $reading, string $fingerprint): competency_plan {
        return act::run_again_when_overtaken(function () use ($activity, $reading, $fingerprint): competency_plan {
            $activity->instance->hold();
            $plan = self::plan($activity, $reading);
            if ($plan->fingerprint() !== $fingerprint || !$plan->can_be_applied()) {
                throw refusal::plan_outdated();
            }
            $all = competency::of_activity($activity->get_id());
            foreach ($plan->changes() as $line) {
                if ($line->known) {
                    competencies::extend($activity, $line->known, $line->added);
                } else {
                    $all[] = competencies::add($activity, $line->proposal->fields(), $line->added, $all);
                }
            }
            completion_state::update_all($activity);
            return $plan;
        });
    }
}
