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
use mod_proofolio\local\models\competency_uses;
use mod_proofolio\local\models\element;

/**
 * Changes the elements of a competency, within an act: names, order, new ones, and those that go.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_elements {
    /**
     * Changes the elements of a competency. What is not among the entries stays as it is, behind them.
     *
     * @param competency $competency
     * @param element[] $known Its elements by id.
     * @param element_entry[] $entries In the order that the elements are to have.
     * @param int $now UTC seconds.
     * @throws refusal When an entry is about another competency's element, or a name is too long.
     */
    public static function change(competency $competency, array $known, array $entries, int $now): void {
        $ids = array_filter(array_map(fn(element_entry $entry): int => $entry->id, $entries));
        if (array_diff_key(array_flip($ids), $known)) {
            throw refusal::not_of_activity('elementsnote');
        }
        self::check($entries);
        $blank = fn(element_entry $entry): bool => typed_text::line($entry->name) === '';
        self::remove(array_intersect_key($known, self::by_id(array_filter($entries, $blank))), $now);
        $place = 0;
        foreach ($entries as $entry) {
            if (!$blank($entry)) {
                $place++;
                $entry->id ? self::keep($known[$entry->id], $entry->name, $place) : self::add($competency, $entry, $place);
            }
        }
        foreach (array_diff_key(element::without_archived($known), self::by_id($entries)) as $element) {
            $place++;
            self::keep($element, $element->get('name'), $place);
        }
    }

    /**
     * Refuses names that are too long.
     *
     * @param element_entry[] $entries
     * @throws refusal
     */
    private static function check(array $entries): void {
        $added = 0;
        foreach ($entries as $entry) {
            $problem = competency_check::find_element_problem($entry->id ? "element$entry->id" : "newelement$added", $entry->name);
            if ($problem) {
                throw $problem;
            }
            $added += $entry->id ? 0 : 1;
        }
    }

    /**
     * Takes elements away: archives those in use, deletes the others.
     *
     * @param element[] $elements By id.
     * @param int $now UTC seconds.
     */
    private static function remove(array $elements, int $now): void {
        $used = array_flip(competency_uses::used_elementids(array_keys($elements)));
        foreach ($elements as $id => $element) {
            if (isset($used[$id])) {
                $element->set('timearchived', $element->get('timearchived') ?: $now);
                $element->update();
            } else {
                $element->delete();
            }
        }
    }

    /**
     * Gives an element its name and place; writes only what differs.
     *
     * @param element $element
     * @param string $name
     * @param int $place From 1.
     */
    private static function keep(element $element, string $name, int $place): void {
        $name = typed_text::line($name);
        if ($element->get('name') !== $name || $element->get('sortorder') != $place) {
            $element->set('name', $name);
            $element->set('sortorder', $place);
            $element->update();
        }
    }

    /**
     * Adds an element.
     *
     * @param competency $competency
     * @param element_entry $entry
     * @param int $place From 1.
     */
    private static function add(competency $competency, element_entry $entry, int $place): void {
        (new element(0, (object) [
            'competencyid' => $competency->get('id'),
            'name' => typed_text::line($entry->name),
            'sortorder' => $place,
            'corecompetencyid' => $entry->corecompetencyid,
        ]))->create();
    }

    /**
     * Entries by the ids of their elements; new ones are left out.
     *
     * @param element_entry[] $entries
     * @return element_entry[]
     */
    private static function by_id(array $entries): array {
        $byid = [];
        foreach ($entries as $entry) {
            $byid[$entry->id] = $entry;
        }
        unset($byid[0]);
        return $byid;
    }
}
