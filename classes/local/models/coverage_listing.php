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

namespace mod_proofolio\local\models;

use mod_proofolio\local\coverage_claim;
use mod_proofolio\local\proof_label;
use stdClass;

/**
 * Reads what a portfolio's versions and drafts claim to show, in sets: the queries do not grow with the proofs.
 *
 * No long text is read here.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_listing {
    /**
     * The claims of a portfolio, by letter of the proof.
     *
     * @param int $portfolioid
     * @param bool $withdrafts Whether drafts count too: for the owner.
     * @return coverage_claim[]
     */
    public static function claims_of(int $portfolioid, bool $withdrafts): array {
        $claims = self::versions($portfolioid);
        if ($withdrafts) {
            $claims = array_merge($claims, self::drafts($portfolioid));
        }
        usort($claims, fn(coverage_claim $a, coverage_claim $b): int =>
            [$a->label, $a->proofid, $a->versionnumber] <=> [$b->label, $b->proofid, $b->versionnumber]);
        return $claims;
    }

    /**
     * The claims of the submitted versions.
     *
     * @param int $portfolioid
     * @return coverage_claim[]
     */
    private static function versions(int $portfolioid): array {
        global $DB;
        $from = '{' . version::TABLE . '} v
                  JOIN {' . proof::TABLE . '} p ON p.id = v.proofid AND p.portfolioid = :portfolioid AND p.archived = 0';
        $sql = "SELECT v.id, v.proofid, v.number, v.contextid, v.timesubmitted AS time, d.outcome,
                       p.competencyid, p.letter, p.name, c.code
                  FROM $from
                  JOIN {" . competency::TABLE . '} c ON c.id = p.competencyid
             LEFT JOIN {' . decision::TABLE . '} d ON d.versionid = v.id
                       AND d.id = (SELECT MAX(d1.id) FROM {' . decision::TABLE . '} d1 WHERE d1.versionid = v.id)';
        $elements = 'SELECT e.id, e.versionid AS ownerid, e.elementid
                       FROM ' . $from . '
                       JOIN {' . version_element::TABLE . '} e ON e.versionid = v.id';
        $params = ['portfolioid' => $portfolioid];
        return self::claims($DB->get_records_sql($sql, $params), $DB->get_records_sql($elements, $params));
    }

    /**
     * The claims of the drafts.
     *
     * @param int $portfolioid
     * @return coverage_claim[]
     */
    private static function drafts(int $portfolioid): array {
        global $DB;
        $from = '{' . draft::TABLE . '} d
                  JOIN {' . proof::TABLE . '} p ON p.id = d.proofid AND p.portfolioid = :portfolioid AND p.archived = 0';
        $sql = "SELECT d.id, d.proofid, 0 AS number, d.contextid, d.timesaved AS time, NULL AS outcome,
                       p.competencyid, p.letter, p.name, c.code
                  FROM $from
                  JOIN {" . competency::TABLE . '} c ON c.id = p.competencyid';
        $elements = 'SELECT e.id, e.draftid AS ownerid, e.elementid
                       FROM ' . $from . '
                       JOIN {' . draft_element::TABLE . '} e ON e.draftid = d.id';
        $params = ['portfolioid' => $portfolioid];
        return self::claims($DB->get_records_sql($sql, $params), $DB->get_records_sql($elements, $params));
    }

    /**
     * Puts claims together.
     *
     * @param stdClass[] $rows Versions or drafts, by id.
     * @param stdClass[] $elements Their elements.
     * @return coverage_claim[]
     */
    private static function claims(array $rows, array $elements): array {
        $elementids = [];
        foreach ($elements as $element) {
            $elementids[$element->ownerid][] = (int) $element->elementid;
        }
        return array_map(fn(stdClass $row): coverage_claim => new coverage_claim(
            (int) $row->proofid,
            (int) $row->competencyid,
            proof_label::of($row->code, $row->letter),
            proof_label::shown_name($row->name),
            (int) $row->number,
            $row->outcome,
            (int) $row->contextid,
            $elementids[$row->id] ?? [],
            (int) $row->time,
        ), array_values($rows));
    }
}
