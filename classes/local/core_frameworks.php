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

use context;
use core_competency\api;
use core_competency\competency;

/**
 * Moodle's competency frameworks, as far as the current user may read them from a course.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class core_frameworks {
    /** The capabilities of which one is needed to read a framework, as Moodle's own pages have it. */
    private const READING = ['moodle/competency:competencyview', 'moodle/competency:competencymanage'];

    /**
     * Whether this site uses competency frameworks.
     *
     * @return bool
     */
    public static function are_enabled(): bool {
        return (bool) get_config('core_competency', 'enabled');
    }

    /**
     * The frameworks that can be read from a place: those of the categories above it and of the site that are not hidden.
     *
     * @param context $context
     * @return string[] Their names by id.
     */
    public static function names(context $context): array {
        if (!self::are_enabled() || !api::get_related_contexts($context, 'parents', self::READING)) {
            return [];
        }
        $names = [];
        foreach (api::list_frameworks('shortname', 'ASC', 0, 0, $context, 'parents', true) as $framework) {
            $options = ['context' => $framework->get_context(), 'escape' => false];
            $names[(int) $framework->get('id')] = format_string($framework->get('shortname'), true, $options);
        }
        return $names;
    }

    /**
     * The competencies of a framework, each behind what it belongs to.
     *
     * @param context $context The place that it is read from.
     * @param int $frameworkid
     * @return competency[] By id.
     * @throws refusal When it cannot be read from there.
     */
    public static function competencies(context $context, int $frameworkid): array {
        if (!isset(self::names($context)[$frameworkid])) {
            throw refusal::source_not_open();
        }
        $children = [];
        foreach (api::list_competencies(['competencyframeworkid' => $frameworkid], 'sortorder') as $competency) {
            $children[$competency->get('parentid')][] = $competency;
        }
        return self::below(0, $children);
    }

    /**
     * Competencies with all that belongs to them, in their order.
     *
     * @param int $parentid
     * @param competency[][] $children By the id of what they belong to.
     * @return competency[] By id.
     */
    private static function below(int $parentid, array $children): array {
        $found = [];
        foreach ($children[$parentid] ?? [] as $competency) {
            $found += [$competency->get('id') => $competency] + self::below($competency->get('id'), $children);
        }
        return $found;
    }
}
