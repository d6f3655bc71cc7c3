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

use mod_proofolio\local\models\decision;
use stdClass;

/**
 * The one thing that a student does best next, found in what is read of their portfolio.
 *
 * In this order: to answer a request for changes, the oldest first; to finish a draft, first one that answers a request, then the
 * one that has lain longest; to begin; to show what no proof shows yet; to leave the one context that all proofs come from. Then
 * nothing is missing, and the student waits for the tutor, or looks at the whole.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class next_step {
    /** Nothing has been written yet. */
    public const BEGIN = 'begin';
    /** Changes are asked for. */
    public const CHANGES = 'changes';
    /** A draft lies unfinished. */
    public const DRAFT = 'draft';
    /** An element, or a competency without elements, is not shown. */
    public const SHOW = 'show';
    /** All proofs for a competency come from one context. */
    public const CONTEXT = 'context';
    /** Nothing is missing, and proofs wait for the tutor. */
    public const WAIT = 'wait';
    /** Nothing is missing, and nothing waits. */
    public const WHOLE = 'whole';

    /**
     * A step.
     *
     * @param string $kind One of the constants of this class.
     * @param stdClass|null $about The proof or element that it is about, as it was read.
     * @param int $count Kept traces that are used nowhere, or proofs that wait.
     */
    private function __construct(
        /** @var string One of the constants of this class. */
        public readonly string $kind,
        /** @var stdClass|null The proof or element that it is about, as it was read. */
        public readonly ?stdClass $about = null,
        /** @var int Kept traces that are used nowhere, or proofs that wait. */
        public readonly int $count = 0,
    ) {
    }

    /**
     * The step of a student.
     *
     * @param stdClass[] $proofs Those that are not archived: id, competencyid, code, label, name, number (0 when never submitted),
     *     outcome (of the last decision on the newest version, or nothing), timedecided, remarks, contextid (of the newest
     *     version), draftid (0 for none), timesaved.
     * @param stdClass[] $elements What is to be shown, in its order: id (0 for a competency without elements), competencyid, code,
     *     name, isshown (by the newest version of a proof).
     * @param int $unused Kept traces that are used in no proof.
     * @return self|null None when there is nothing to be shown.
     */
    public static function of(array $proofs, array $elements, int $unused): ?self {
        if (!$elements) {
            return null;
        }
        return self::to_answer($proofs) ?? self::to_finish($proofs) ?? self::to_show($proofs, $elements, $unused)
            ?? self::to_widen($proofs, $elements) ?? self::to_wait($proofs);
    }

    /**
     * To answer a request for changes that no draft answers yet.
     *
     * @param stdClass[] $proofs
     * @return self|null
     */
    private static function to_answer(array $proofs): ?self {
        $asked = array_filter($proofs, fn(stdClass $proof): bool => self::is_to_improve($proof) && !$proof->draftid);
        $first = self::least($asked, fn(stdClass $proof): array => [$proof->timedecided, $proof->id]);
        return $first ? new self(self::CHANGES, $first) : null;
    }

    /**
     * To finish a draft.
     *
     * @param stdClass[] $proofs
     * @return self|null
     */
    private static function to_finish(array $proofs): ?self {
        $begun = array_filter($proofs, fn(stdClass $proof): bool => $proof->draftid > 0);
        $first = self::least($begun, fn(stdClass $proof): array => [!self::is_to_improve($proof), $proof->timesaved, $proof->id]);
        return $first ? new self(self::DRAFT, $first) : null;
    }

    /**
     * To begin, or to show what is not shown yet: first where nothing is shown at all.
     *
     * @param stdClass[] $proofs
     * @param stdClass[] $elements
     * @param int $unused
     * @return self|null
     */
    private static function to_show(array $proofs, array $elements, int $unused): ?self {
        if (!$proofs) {
            return new self(self::BEGIN, null, $unused);
        }
        $missing = array_filter($elements, fn(stdClass $element): bool => !$element->isshown);
        $begun = array_flip(array_map(fn(stdClass $proof): int => $proof->competencyid, $proofs));
        foreach ($missing as $element) {
            if (!isset($begun[$element->competencyid])) {
                return new self(self::SHOW, $element, $unused);
            }
        }
        return $missing ? new self(self::SHOW, reset($missing), $unused) : null;
    }

    /**
     * To leave the one context that all proofs for a competency come from.
     *
     * @param stdClass[] $proofs
     * @param stdClass[] $elements
     * @return self|null
     */
    private static function to_widen(array $proofs, array $elements): ?self {
        $contexts = [];
        foreach ($proofs as $proof) {
            $contexts[$proof->competencyid][] = $proof->contextid;
        }
        foreach ($elements as $element) {
            $own = $contexts[$element->competencyid] ?? [];
            if (count($own) > 1 && $own[0] && count(array_unique($own)) === 1) {
                return new self(self::CONTEXT, $element);
            }
        }
        return null;
    }

    /**
     * To wait for the tutor, or to look at the whole.
     *
     * @param stdClass[] $proofs
     * @return self
     */
    private static function to_wait(array $proofs): self {
        $waiting = array_filter($proofs, fn(stdClass $proof): bool => $proof->outcome === '');
        return $waiting ? new self(self::WAIT, null, count($waiting)) : new self(self::WHOLE);
    }

    /**
     * Whether changes to the newest version are asked for.
     *
     * @param stdClass $proof
     * @return bool
     */
    private static function is_to_improve(stdClass $proof): bool {
        return $proof->outcome === decision::CHANGES;
    }

    /**
     * The first of some rows.
     *
     * @param stdClass[] $rows
     * @param callable $key What they are compared by.
     * @return stdClass|null
     */
    private static function least(array $rows, callable $key): ?stdClass {
        usort($rows, fn(stdClass $a, stdClass $b): int => $key($a) <=> $key($b));
        return $rows[0] ?? null;
    }
}
