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

use core_text;
use mod_proofolio\event\competency_created;
use mod_proofolio\event\competency_deleted;
use mod_proofolio\event\competency_updated;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\draft_element;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\judgement;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\target;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_element;
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
     * @param stdClass $fields code, name, description, descriptionformat, link.
     * @param string[] $elements The names of the elements in their order; blank ones are passed over.
     * @return competency
     * @throws refusal
     */
    public static function create(activity $activity, stdClass $fields, array $elements): competency {
        return act::run_again_when_overtaken(function () use ($activity, $fields, $elements): competency {
            $activity->instance->hold();
            $all = competency::of_activity($activity->get_id());
            $competency = new competency(0, (object) [
                'proofolioid' => $activity->get_id(),
                'sortorder' => $all ? end($all)->get('sortorder') + 1 : 1,
            ]);
            self::fill($competency, $fields, $all);
            $competency->create();
            self::add_elements($competency, $elements, 0);
            self::trigger(competency_created::class, $activity, $competency);
            completion_state::update_all($activity);
            return $competency;
        });
    }

    /**
     * Changes a competency and its elements. Submitted versions keep the code and the element names that they were submitted with.
     *
     * @param competency $competency
     * @param stdClass $fields code, name, description, descriptionformat, link.
     * @param string[] $kept Names of the elements it has, by element id; one left out stays as it is, a blank one is removed.
     * @param string[] $added The names of further elements in their order; blank ones are passed over.
     * @throws refusal Also when an element to be removed is in use.
     */
    public static function update(competency $competency, stdClass $fields, array $kept, array $added): void {
        $activity = activity::from_instanceid($competency->get('proofolioid'));
        act::run_again_when_overtaken(function () use ($activity, $competency, $fields, $kept, $added): void {
            $activity->instance->hold();
            self::fill($competency, $fields, competency::of_activity($activity->get_id()));
            $competency->update();
            $elements = element::of_competencies([$competency->get('id')]);
            if (array_diff_key($kept, $elements)) {
                throw refusal::not_of_activity('elementsnote');
            }
            self::rename_elements($elements, $kept);
            self::add_elements($competency, $added, $elements ? end($elements)->get('sortorder') : 0);
            self::trigger(competency_updated::class, $activity, $competency);
        });
    }

    /**
     * Removes a competency that nothing refers to, with its elements.
     *
     * @param competency $competency
     * @throws refusal When targets or proofs refer to it.
     */
    public static function delete(competency $competency): void {
        $activity = activity::from_instanceid($competency->get('proofolioid'));
        act::run(function () use ($activity, $competency): void {
            $activity->instance->hold();
            $competency->hold();
            if (self::is_used($competency)) {
                throw refusal::in_use('code', $competency->get('code'));
            }
            self::trigger(competency_deleted::class, $activity, $competency);
            foreach (element::of_competencies([$competency->get('id')]) as $element) {
                $element->delete();
            }
            $competency->delete();
            completion_state::update_all($activity);
        });
    }

    /**
     * Whether a student's target, proof or version, or what somebody thinks of their proofs, refers to a competency.
     *
     * @param competency $competency
     * @return bool
     */
    public static function is_used(competency $competency): bool {
        $where = ['competencyid' => $competency->get('id')];
        return target::get_records($where, '', 'ASC', 0, 1)
            || proof::get_records($where, '', 'ASC', 0, 1)
            || version::get_records($where, '', 'ASC', 0, 1)
            || judgement::get_records($where, '', 'ASC', 0, 1);
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
        $code = typed_text::line($fields->code);
        $name = typed_text::line($fields->name);
        if ($code === '') {
            throw refusal::code_missing();
        }
        if ($name === '') {
            throw refusal::competency_name_missing();
        }
        typed_text::require_length('code', $code, self::MAX_CODE);
        typed_text::require_length('name', $name, self::MAX_NAME);
        typed_text::require_length('description', $fields->description, self::MAX_DESCRIPTION);
        foreach ($all as $other) {
            if ($other->get('id') != $competency->get('id') && self::is_same_code($other->get('code'), $code)) {
                throw refusal::code_taken($code, $other->get('name'));
            }
        }
        $link = trim($fields->link);
        typed_text::require_length('link', $link, source_link::MAX_LENGTH);
        if ($link !== '' && !source_link::is_acceptable($link)) {
            throw refusal::link_not_acceptable('link');
        }
        $competency->set('code', $code);
        $competency->set('name', $name);
        $competency->set('description', $fields->description);
        $competency->set('descriptionformat', $fields->descriptionformat);
        $competency->set('link', $link);
    }

    /**
     * Whether two codes are the same to the eye, or to a database that folds capitals and accents.
     *
     * @param string $one
     * @param string $other
     * @return bool
     */
    private static function is_same_code(string $one, string $other): bool {
        return core_text::strtolower(core_text::specialtoascii($one)) === core_text::strtolower(core_text::specialtoascii($other));
    }

    /**
     * Gives elements their new names and removes those left blank.
     *
     * @param element[] $elements By id.
     * @param string[] $names By element id.
     * @throws refusal When an element left blank is in use.
     */
    private static function rename_elements(array $elements, array $names): void {
        $names = array_map(typed_text::line(...), $names);
        $blank = array_keys(array_filter($names, fn(string $name): bool => $name === ''));
        $used = array_merge(draft_element::in_set('elementid', $blank), version_element::in_set('elementid', $blank));
        foreach ($used as $use) {
            $elementid = $use->get('elementid');
            throw refusal::in_use("element$elementid", $elements[$elementid]->get('name'));
        }
        foreach ($names as $id => $name) {
            if ($name === '') {
                $elements[$id]->delete();
            } else if ($name !== $elements[$id]->get('name')) {
                typed_text::require_length("element$id", $name, self::MAX_NAME);
                $elements[$id]->set('name', $name);
                $elements[$id]->update();
            }
        }
    }

    /**
     * Adds elements behind those that a competency has.
     *
     * @param competency $competency
     * @param string[] $names Blank ones are passed over.
     * @param int $sortorder The place of the last element so far.
     */
    private static function add_elements(competency $competency, array $names, int $sortorder): void {
        foreach (array_values($names) as $i => $name) {
            $name = typed_text::line($name);
            if ($name === '') {
                continue;
            }
            typed_text::require_length("newelement$i", $name, self::MAX_NAME);
            $sortorder++;
            (new element(0, (object) [
                'competencyid' => $competency->get('id'),
                'name' => $name,
                'sortorder' => $sortorder,
            ]))->create();
        }
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
