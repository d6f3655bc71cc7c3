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

use mod_proofolio\event\competency_archived;
use mod_proofolio\event\competency_created;
use mod_proofolio\event\competency_deleted;
use mod_proofolio\event\competency_unarchived;
use mod_proofolio\event\competency_updated;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\competency_uses;
use mod_proofolio\local\models\element;
use stdClass;

/**
 * What the coordinator does with the competencies of an activity and their elements.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competencies {
    /** The longest code, in characters: it is part of every label. */
    public const MAX_CODE = 50;
    /** The longest name of a competency or element, in characters. */
    public const MAX_NAME = 255;
    /** The longest description, in characters. */
    public const MAX_DESCRIPTION = 60000;

    /**
     * Adds a competency with its elements.
     *
     * @param activity $activity
     * @param stdClass $fields code, name, description, descriptionformat, link; corecompetencyid when it comes from a framework.
     * @param element_entry[] $elements All new, in their order; blank ones are passed over.
     * @return competency
     * @throws refusal
     */
    public static function create(activity $activity, stdClass $fields, array $elements): competency {
        return act::run_again_when_overtaken(function () use ($activity, $fields, $elements): competency {
            $activity->instance->hold();
            $competency = self::add($activity, $fields, $elements, competency::of_activity($activity->get_id()));
            completion_state::update_all($activity);
            return $competency;
        });
    }

    /**
     * Adds a competency within an act that holds the activity.
     *
     * @param activity $activity
     * @param stdClass $fields As for create().
     * @param element_entry[] $elements
     * @param competency[] $all The competencies of the activity so far.
     * @return competency
     * @throws refusal
     */
    public static function add(activity $activity, stdClass $fields, array $elements, array $all): competency {
        $competency = new competency(0, (object) [
            'proofolioid' => $activity->get_id(),
            'sortorder' => $all ? end($all)->get('sortorder') + 1 : 1,
            'corecompetencyid' => $fields->corecompetencyid ?? 0,
        ]);
        self::fill($competency, $fields, $all);
        $competency->create();
        competency_elements::change($competency, [], $elements, 0);
        self::trigger(competency_created::class, $activity, $competency);
        return $competency;
    }

    /**
     * Adds elements behind those that a competency has, within an act that holds the activity.
     *
     * @param activity $activity
     * @param competency $competency
     * @param element_entry[] $added All new.
     * @throws refusal
     */
    public static function extend(activity $activity, competency $competency, array $added): void {
        $known = element::of_competencies([$competency->get('id')]);
        $kept = array_map(
            fn(element $element): element_entry => new element_entry($element->get('name'), $element->get('id')),
            array_values(element::without_archived($known)),
        );
        competency_elements::change($competency, $known, [...$kept, ...$added], 0);
        self::trigger(competency_updated::class, $activity, $competency);
    }

    /**
     * Changes a competency and its elements. Submitted versions keep the code and the element names that they were submitted with.
     *
     * @param competency $competency
     * @param stdClass $fields code, name, description, descriptionformat, link.
     * @param element_entry[] $elements Those to change and to add, in their order. One left out stays as it is, a blank one is
     *     removed: archived when it is in use.
     * @param int $now UTC seconds.
     * @throws refusal
     */
    public static function update(competency $competency, stdClass $fields, array $elements, int $now): void {
        $activity = activity::from_instanceid($competency->get('proofolioid'));
        act::run_again_when_overtaken(function () use ($activity, $competency, $fields, $elements, $now): void {
            $activity->instance->hold();
            self::fill($competency, $fields, competency::of_activity($activity->get_id()));
            $competency->update();
            $known = element::of_competencies([$competency->get('id')]);
            competency_elements::change($competency, $known, $elements, $now);
            self::trigger(competency_updated::class, $activity, $competency);
        });
    }

    /**
     * Takes a competency away: deletes it with its elements, or archives it when targets, proofs or versions refer to it.
     *
     * @param competency $competency
     * @param int $now UTC seconds.
     * @return bool Whether it was archived.
     */
    public static function remove(competency $competency, int $now): bool {
        $activity = activity::from_instanceid($competency->get('proofolioid'));
        return act::run(function () use ($activity, $competency, $now): bool {
            $activity->instance->hold();
            $competency->hold();
            $isused = self::is_used($competency);
            if ($isused) {
                $competency->set('timearchived', $competency->get('timearchived') ?: $now);
                $competency->update();
                self::trigger(competency_archived::class, $activity, $competency);
            } else {
                self::trigger(competency_deleted::class, $activity, $competency);
                element::delete_with('competencyid', $competency->get('id'));
                $competency->delete();
            }
            completion_state::update_all($activity);
            return $isused;
        });
    }

    /**
     * Brings an archived competency back, with its elements as they were.
     *
     * @param competency $competency
     */
    public static function bring_back(competency $competency): void {
        $activity = activity::from_instanceid($competency->get('proofolioid'));
        act::run(function () use ($activity, $competency): void {
            $competency->set('timearchived', 0);
            $competency->update();
            self::trigger(competency_unarchived::class, $activity, $competency);
            completion_state::update_all($activity);
        });
    }

    /**
     * Brings an archived element back.
     *
     * @param element $element
     */
    public static function bring_back_element(element $element): void {
        $competency = new competency($element->get('competencyid'));
        $activity = activity::from_instanceid($competency->get('proofolioid'));
        act::run(function () use ($activity, $competency, $element): void {
            $element->set('timearchived', 0);
            $element->update();
            self::trigger(competency_updated::class, $activity, $competency);
        });
    }

    /**
     * Whether a student's target, proof or version, or what somebody thinks of their proofs, refers to a competency.
     *
     * @param competency $competency
     * @return bool
     */
    public static function is_used(competency $competency): bool {
        return competency_uses::of([$competency->get('id')])[$competency->get('id')]->is_used();
    }

    /**
     * Checks the fields of a competency and takes them over.
     *
     * @param competency $competency
     * @param stdClass $fields
     * @param competency[] $all The competencies of the activity.
     * @throws refusal
     */
    private static function fill(competency $competency, stdClass $fields, array $all): void {
        foreach (competency_check::problems($fields) as $problem) {
            throw $problem;
        }
        $code = typed_text::line($fields->code);
        foreach ($all as $other) {
            if ($other->get('id') != $competency->get('id') && competency_check::is_same($other->get('code'), $code)) {
                throw $other->is_archived()
                    ? refusal::code_archived($code, $other->get('name'))
                    : refusal::code_taken($code, $other->get('name'));
            }
        }
        $competency->set('code', $code);
        $competency->set('name', typed_text::line($fields->name));
        $competency->set('description', $fields->description);
        $competency->set('descriptionformat', $fields->descriptionformat);
        $competency->set('link', trim($fields->link));
    }

    /**
     * Tells the log what was done.
     *
     * @param string $event The event's class.
     * @param activity $activity
     * @param competency $competency
     */
    private static function trigger(string $event, activity $activity, competency $competency): void {
        $event::create([
            'objectid' => $competency->get('id'),
            'context' => $activity->context,
            'other' => ['code' => $competency->get('code')],
        ])->trigger();
    }
}
