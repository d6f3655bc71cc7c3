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

use mod_proofolio\local\next_step;
use mod_proofolio\local\proof_label;
use stdClass;

/**
 * Reads all that a student's next step is found in, with one query: the pages that show it are looked at often.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class next_step_listing {
    /**
     * The next step of a student.
     *
     * @param portfolio|null $portfolio None when it has not been begun: then nothing is read.
     * @param competency[] $competencies What the student makes proofs for: their targets, or all.
     * @return next_step|null None when there are no competencies.
     */
    public static function of(?portfolio $portfolio, array $competencies): ?next_step {
        if (!$portfolio || !$competencies) {
            $elements = array_map(fn(competency $competency): stdClass => (object) ['isshown' => false], $competencies);
            return next_step::of([], $elements, 0);
        }
        $found = ['proof' => [], 'element' => [], 'kept' => []];
        foreach (self::read($portfolio, array_keys($competencies)) as $row) {
            $found[$row->kind][] = $row;
        }
        usort($found['element'], fn(stdClass $a, stdClass $b): int =>
            [$a->place, $a->competencyid, $a->part, $a->id] <=> [$b->place, $b->competencyid, $b->part, $b->id]);
        return next_step::of($found['proof'], $found['element'], $found['kept'][0]->number);
    }

    /**
     * Reads proofs, elements and the number of kept traces that are used nowhere.
     *
     * @param portfolio $portfolio
     * @param int[] $competencyids
     * @return stdClass[]
     */
    private static function read(portfolio $portfolio, array $competencyids): array {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($competencyids, SQL_PARAMS_NAMED, 'competency');
        $id = $portfolio->get('id');
        $params += ['ofproofs' => $id, 'ofelements' => $id, 'ofkept' => $id, 'ownerid' => $portfolio->get('userid')];
        $params['praise'] = comment::PRAISE;
        $queries = [self::proofs(), self::elements($insql), self::kept()];
        $rows = array_values($DB->get_records_sql(implode(' UNION ALL ', $queries), $params));
        foreach ($rows as $i => $row) {
            $numbers = array_diff_key((array) $row, array_flip(['rowkey', 'kind', 'code', 'letter', 'name', 'outcome']));
            $row = (object) (array_map(intval(...), $numbers) + (array) $row);
            $row->label = proof_label::of($row->code, $row->letter);
            $row->isshown = $row->number > 0;
            $rows[$i] = $row;
        }
        return $rows;
    }

    /**
     * The proofs that are not archived.
     *
     * @return string
     */
    private static function proofs(): string {
        global $DB;
        $decision = '{' . decision::TABLE . '}';
        $key = $DB->sql_concat("'proof'", 'p.id');
        return "SELECT $key AS rowkey, 'proof' AS kind, p.id, p.competencyid, c.code, p.letter, p.name,
                       COALESCE(v.number, 0) AS number,
                       COALESCE(d.outcome, '') AS outcome, COALESCE(d.timedecided, 0) AS timedecided,
                       (SELECT COUNT(1) FROM {" . comment::TABLE . '} r
                         WHERE r.versionid = v.id AND r.userid <> :ownerid AND r.parentid = 0 AND r.timeresolved = 0
                               AND r.kind <> :praise) AS remarks,
                       COALESCE(v.contextid, 0) AS contextid, COALESCE(w.id, 0) AS draftid, COALESCE(w.timesaved, 0) AS timesaved,
                       0 AS place, 0 AS part
                  FROM {' . proof::TABLE . '} p
                  JOIN {' . competency::TABLE . '} c ON c.id = p.competencyid
             LEFT JOIN {' . version::TABLE . '} v ON v.proofid = p.id
                       AND v.number = (SELECT MAX(n.number) FROM {' . version::TABLE . "} n WHERE n.proofid = p.id)
             LEFT JOIN $decision d ON d.versionid = v.id
                       AND NOT EXISTS (SELECT 1 FROM $decision dn WHERE dn.versionid = d.versionid AND dn.id > d.id)
             LEFT JOIN {" . draft::TABLE . '} w ON w.proofid = p.id
                 WHERE p.portfolioid = :ofproofs AND p.archived = 0';
    }

    /**
     * The elements of the competencies, and whether a proof's newest version shows each; of a competency without elements, whether
     * any proof was submitted for it.
     *
     * @param string $insql The condition for the ids of the competencies.
     * @return string
     */
    private static function elements(string $insql): string {
        global $DB;
        $key = $DB->sql_concat("'element'", 'c.id', "'.'", 'COALESCE(e.id, 0)');
        $shown = '(SELECT COUNT(1)
                     FROM {' . proof::TABLE . '} p
                     JOIN {' . version::TABLE . '} v ON v.proofid = p.id
                          AND v.number = (SELECT MAX(n.number) FROM {' . version::TABLE . '} n WHERE n.proofid = p.id)
                LEFT JOIN {' . version_element::TABLE . '} s ON s.versionid = v.id AND s.elementid = e.id
                    WHERE p.portfolioid = :ofelements AND p.competencyid = c.id AND p.archived = 0
                          AND (e.id IS NULL OR s.id IS NOT NULL))';
        return "SELECT $key AS rowkey, 'element' AS kind, COALESCE(e.id, 0) AS id, c.id AS competencyid, c.code, '' AS letter,
                       COALESCE(e.name, c.name) AS name, $shown AS number, '' AS outcome, 0 AS timedecided, 0 AS remarks,
                       0 AS contextid, 0 AS draftid, 0 AS timesaved, c.sortorder AS place, COALESCE(e.sortorder, 0) AS part
                  FROM {" . competency::TABLE . '} c
             LEFT JOIN {' . element::TABLE . "} e ON e.competencyid = c.id AND e.timearchived = 0
                 WHERE c.id $insql";
    }

    /**
     * How many kept traces are used in no proof.
     *
     * @return string
     */
    private static function kept(): string {
        return "SELECT 'kept' AS rowkey, 'kept' AS kind, 0 AS id, 0 AS competencyid, '' AS code, '' AS letter, '' AS name,
                       COUNT(1) AS number,
                       '' AS outcome, 0 AS timedecided, 0 AS remarks, 0 AS contextid, 0 AS draftid, 0 AS timesaved,
                       0 AS place, 0 AS part
                  FROM {" . kept_trace::TABLE . '} k
             LEFT JOIN {' . version_trace::TABLE . '} u ON u.keptid = k.id
             LEFT JOIN {' . draft_trace::TABLE . '} w ON w.keptid = k.id
                 WHERE k.portfolioid = :ofkept AND u.id IS NULL AND w.id IS NULL';
    }
}
