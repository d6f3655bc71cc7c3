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

use mod_proofolio\event\target_added;
use mod_proofolio\event\target_removed;
use mod_proofolio\event\target_updated;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\target;
use stdClass;

/**
 * What the coordinator does with the targets of a student: the competencies to re-earn, each with the failed module behind it.
 *
 * A student without targets works on all competencies. Proofs stay when their competency is no longer a target.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class targets {
    /** The longest text of each field, in characters. */
    public const LIMITS = ['modulecode' => 100, 'modulename' => 255, 'moduleresponsible' => 255];
    /** The most credits that a module can have. */
    public const MAX_CREDITS = 999;

    /**
     * Makes a competency a target of a student, or changes what is said of the failed module.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int $competencyid
     * @param stdClass $module modulecode, modulename, modulecredits, moduleresponsible; all may be empty.
     * @return target
     * @throws refusal
     */
    public static function save(activity $activity, int $studentid, int $competencyid, stdClass $module): target {
        $fields = self::check($module);
        return act::run_again_when_overtaken(function () use ($activity, $studentid, $competencyid, $fields): target {
            // Held, so that the competency is not deleted meanwhile.
            $activity->instance->hold();
            $competency = competency::of_activity($activity->get_id())[$competencyid]
                ?? throw refusal::not_of_activity('competencyid');
            $portfolio = portfolio::ensure($activity->get_id(), $studentid);
            $known = target::of_portfolio($portfolio->get('id'))[$competencyid] ?? null;
            if (!$known && $competency->is_archived()) {
                throw refusal::competency_archived($competency->get('code'));
            }
            $target = $known ?? new target(0, (object) [
                'portfolioid' => $portfolio->get('id'),
                'competencyid' => $competencyid,
            ]);
            foreach ($fields as $field => $value) {
                $target->set($field, $value);
            }
            $target->save();
            self::trigger($known ? target_updated::class : target_added::class, $activity, $studentid, $target);
            completion_state::update($activity, $studentid);
            return $target;
        });
    }

    /**
     * Ends a target of a student. Where there is none, nothing happens.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int $competencyid
     */
    public static function remove(activity $activity, int $studentid, int $competencyid): void {
        act::run(function () use ($activity, $studentid, $competencyid): void {
            $target = self::of($activity, $studentid)[$competencyid] ?? null;
            if ($target) {
                self::trigger(target_removed::class, $activity, $studentid, $target);
                $target->delete();
                completion_state::update($activity, $studentid);
            }
        });
    }

    /**
     * The targets of a student.
     *
     * @param activity $activity
     * @param int $studentid
     * @return target[] By competency id.
     */
    public static function of(activity $activity, int $studentid): array {
        $portfolio = portfolio::of($activity->get_id(), $studentid);
        return $portfolio ? target::of_portfolio($portfolio->get('id')) : [];
    }

    /**
     * The competencies that can be chosen for a target; an archived one only where it is a target already.
     *
     * @param activity $activity
     * @param target[] $known The student's targets by competency id.
     * @param target|null $target The target that is changed: it keeps its competency. None for a new one.
     * @return competency[] By id.
     */
    public static function choices(activity $activity, array $known, ?target $target): array {
        $competencies = competency::of_activity($activity->get_id());
        return $target
            ? array_intersect_key($competencies, [$target->get('competencyid') => true])
            : array_diff_key(competency::without_archived($competencies), $known);
    }

    /**
     * Checks what is said of the failed module.
     *
     * @param stdClass $module
     * @return array The fields as they are kept.
     * @throws refusal
     */
    public static function check(stdClass $module): array {
        $fields = [];
        foreach (self::LIMITS as $field => $limit) {
            $fields[$field] = typed_text::line($module->$field ?? '');
            typed_text::require_length($field, $fields[$field], $limit);
        }
        $credits = $module->modulecredits ?? 0;
        $credits = $credits === '' ? 0.0 : unformat_float((string) $credits, true);
        if (!is_float($credits) && !is_int($credits) || $credits < 0 || $credits > self::MAX_CREDITS) {
            throw refusal::credits_not_acceptable(self::MAX_CREDITS);
        }
        return $fields + ['modulecredits' => round((float) $credits, 2)];
    }

    /**
     * Tells the log what was done.
     *
     * @param string $event The event's class.
     * @param activity $activity
     * @param int $studentid
     * @param target $target
     */
    private static function trigger(string $event, activity $activity, int $studentid, target $target): void {
        $event::create([
            'objectid' => $target->get('id'),
            'context' => $activity->context,
            'relateduserid' => $studentid,
            'other' => ['competencyid' => $target->get('competencyid')],
        ])->trigger();
    }
}
