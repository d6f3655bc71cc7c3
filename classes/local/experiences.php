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

use mod_proofolio\local\models\experience;
use mod_proofolio\local\models\experience_context;
use mod_proofolio\local\models\portfolio;

/**
 * The experiences of a student and the contexts within them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class experiences {
    /**
     * The contexts of a portfolio, under the names of their experiences.
     *
     * @param portfolio $portfolio
     * @return array Context names by id, by experience name.
     */
    public static function contexts_by_experience(portfolio $portfolio): array {
        $names = [];
        foreach (experience::get_records(['portfolioid' => $portfolio->get('id')], 'timestart, id') as $experience) {
            $names[$experience->get('id')] = $experience->get('name');
        }
        $contexts = [];
        foreach (experience_context::in_set('experienceid', array_keys($names)) as $context) {
            $contexts[$names[$context->get('experienceid')]][$context->get('id')] = $context->get('name');
        }
        return $contexts;
    }

    /**
     * Whether a context is one of this portfolio.
     *
     * @param portfolio|null $portfolio None when it has not been begun.
     * @param int $contextid
     * @return bool
     */
    public static function has_context(?portfolio $portfolio, int $contextid): bool {
        $context = experience_context::get_record(['id' => $contextid]);
        return $portfolio && $context && $context->get_experience()->get('portfolioid') == $portfolio->get('id');
    }

    /**
     * The experience that a new context belongs to: the one named, else that of the context picked, else the only one.
     *
     * @param portfolio|null $portfolio None when it has not been begun.
     * @param draft_content $content
     * @return experience|null None when it cannot be told. One that is new is not stored yet.
     */
    public static function of_new_context(?portfolio $portfolio, draft_content $content): ?experience {
        $known = $portfolio ? experience::get_records(['portfolioid' => $portfolio->get('id')], 'id') : [];
        $name = typed_text::line($content->newexperience);
        if ($name !== '') {
            foreach ($known as $experience) {
                if (search_text::fold($experience->get('name')) === search_text::fold($name)) {
                    return $experience;
                }
            }
            return new experience(0, (object) ['portfolioid' => (int) $portfolio?->get('id'), 'name' => $name]);
        }
        if ($content->contextid && self::has_context($portfolio, $content->contextid)) {
            return (new experience_context($content->contextid))->get_experience();
        }
        return count($known) === 1 ? reset($known) : null;
    }

    /**
     * Says when experiences of a portfolio were. Those of other portfolios are left alone.
     *
     * @param portfolio|null $portfolio None when it has not been begun: then there are none.
     * @param string[][] $days First and last day by experience id, year-month-day; nothing where it is not known.
     * @throws refusal At the field first or last with the experience's id: no such day, or the last is before the first.
     */
    public static function set_days(?portfolio $portfolio, array $days): void {
        $own = $portfolio ? experience::by_id(experience::get_records(['portfolioid' => $portfolio->get('id')])) : [];
        foreach (array_intersect_key($days, $own) as $id => [$first, $last]) {
            $start = $first === '' ? 0 : calendar_day::to_time($first) ?? throw refusal::no_such_day("first$id");
            $end = $last === '' ? 0 : calendar_day::to_time($last) ?? throw refusal::no_such_day("last$id");
            if ($start && $end && $end < $start) {
                throw refusal::ends_before("last$id");
            }
            $own[$id]->set_many(['timestart' => $start, 'timeend' => $end]);
        }
        act::run(fn() => array_map(fn(experience $experience) => $experience->save(), $own));
    }

    /**
     * The context that a proof is about, added when it is new.
     *
     * @param portfolio $portfolio
     * @param draft_content $content Checked.
     * @return int The id of the context, 0 for none.
     */
    public static function settle(portfolio $portfolio, draft_content $content): int {
        $name = typed_text::line($content->newcontext);
        if ($name === '') {
            return $content->contextid;
        }
        $experience = self::of_new_context($portfolio, $content);
        if (!$experience->get('id')) {
            $experience->create();
        }
        foreach (experience_context::get_records(['experienceid' => $experience->get('id')]) as $context) {
            if (search_text::fold($context->get('name')) === search_text::fold($name)) {
                return $context->get('id');
            }
        }
        $context = new experience_context(0, (object) ['experienceid' => $experience->get('id'), 'name' => $name]);
        return $context->create()->get('id');
    }
}
