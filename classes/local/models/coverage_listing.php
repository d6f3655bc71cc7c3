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
use mod_proofolio\local\coverage_counts;
use mod_proofolio\local\proof_label;
use stdClass;

/**
 * Reads what proofs show, in sets: the queries do not grow with the students, proofs, versions or elements.
 *
 * Of each proof that is not archived its newest version counts, and its newest approved one for what is approved: see coverage.
 * No long text is read here.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_listing {
    /**
     * The claims of a portfolio, by label of the proof, a proof's version before its draft.
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
            strnatcmp($a->label, $b->label) ?: [$a->proofid, $b->versionnumber] <=> [$b->proofid, $a->versionnumber]);
        return $claims;
    }

    /**
     * The coverage of some students in numbers, each of their targets with the number of its elements: the same as
     * coverage::count() for each of them, in five reads however many they are.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $studentids
     * @return coverage_counts[][] By student and competency, in the order of the competencies: all of them for a student without
     *     targets. Every student given has a row.
     */
    public static function of_students(int $proofolioid, array $studentids): array {
        $all = self::element_counts($proofolioid);
        $portfolioids = [];
        foreach (portfolio::of_students($proofolioid, $studentids) as $portfolio) {
            $portfolioids[$portfolio->get('userid')] = $portfolio->get('id');
        }
        $targets = [];
        foreach (target::in_set('portfolioid', array_values($portfolioids)) as $target) {
            $targets[$target->get('portfolioid')][$target->get('competencyid')] = true;
        }
        $counts = self::counts_of(array_values($portfolioids));
        $covered = [];
        foreach ($studentids as $studentid) {
            $portfolioid = $portfolioids[$studentid] ?? 0;
            $wanted = array_intersect_key($all, $targets[$portfolioid] ?? $all);
            $covered[$studentid] = [];
            foreach ($wanted as $competencyid => $elements) {
                $known = $counts[$portfolioid][$competencyid] ?? new coverage_counts();
                $covered[$studentid][$competencyid] = $known->with_elements($known->elements + $elements);
            }
        }
        return $covered;
    }

    /**
     * How many elements each competency of an activity has; archived ones do not count.
     *
     * @param int $proofolioid
     * @return int[] By competency, in the coordinator's order.
     */
    private static function element_counts(int $proofolioid): array {
        global $DB;
        $sql = 'SELECT c.id, c.sortorder, COUNT(e.id) AS elements
                  FROM {' . competency::TABLE . '} c
             LEFT JOIN {' . element::TABLE . '} e ON e.competencyid = c.id AND e.timearchived = 0
                 WHERE c.proofolioid = :proofolioid
              GROUP BY c.id, c.sortorder
              ORDER BY c.sortorder, c.id';
        $counts = $DB->get_records_sql($sql, ['proofolioid' => $proofolioid]);
        return array_map(fn(stdClass $row): int => (int) $row->elements, $counts);
    }

    /**
     * What some portfolios show of each competency in numbers, counted by the database in two queries.
     *
     * @param int[] $portfolioids
     * @return coverage_counts[][] By portfolio and competency, of the elements only the archived ones that are shown. Where
     *     nothing is submitted for a competency there is none.
     */
    private static function counts_of(array $portfolioids): array {
        global $DB;
        if (!$portfolioids) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal($portfolioids, SQL_PARAMS_NAMED, 'portfolio');
        $from = self::submitted("p.portfolioid $insql");
        $element = '{' . element::TABLE . '}';
        $shown = '{' . version_element::TABLE . '}';
        $proofs = "SELECT MIN(p.id) AS id, p.portfolioid, p.competencyid, COUNT(1) AS proofs, COUNT(va.id) AS approvedproofs,
                          COUNT(DISTINCT CASE WHEN v.contextid > 0 THEN v.contextid END) AS contexts,
                          COUNT(DISTINCT x.experienceid) AS experiences
                     FROM $from
                LEFT JOIN {" . experience_context::TABLE . '} x ON x.id = v.contextid
                 GROUP BY p.portfolioid, p.competencyid';
        $elements = "SELECT MIN(proofid) AS id, portfolioid, competencyid, COUNT(1) AS shown, SUM(isapproved) AS approved,
                            SUM(isarchived) AS archived
                       FROM (SELECT MIN(p.id) AS proofid, p.portfolioid, p.competencyid, s.elementid,
                                    MAX(CASE WHEN sa.id IS NULL THEN 0 ELSE 1 END) AS isapproved,
                                    MAX(CASE WHEN e.timearchived > 0 THEN 1 ELSE 0 END) AS isarchived
                               FROM $from
                               JOIN $shown s ON s.versionid = v.id
                               JOIN $element e ON e.id = s.elementid AND e.competencyid = p.competencyid
                          LEFT JOIN $shown sa ON sa.versionid = va.id AND sa.elementid = s.elementid
                           GROUP BY p.portfolioid, p.competencyid, s.elementid) shown
                   GROUP BY portfolioid, competencyid";
        $shown = [];
        // A proof is about one competency: the least of a group is of no other.
        foreach ($DB->get_records_sql($elements, $params) as $row) {
            $shown[$row->portfolioid][$row->competencyid] = $row;
        }
        $counts = [];
        foreach ($DB->get_records_sql($proofs, $params) as $row) {
            $own = $shown[$row->portfolioid][$row->competencyid] ?? null;
            $counts[(int) $row->portfolioid][(int) $row->competencyid] = new coverage_counts(
                submitted: (int) $own?->shown - (int) $own?->approved,
                approved: (int) $own?->approved,
                proofs: (int) $row->proofs,
                approvedproofs: (int) $row->approvedproofs,
                contexts: (int) $row->contexts,
                experiences: (int) $row->experiences,
                elements: (int) $own?->archived,
            );
        }
        return $counts;
    }

    /**
     * The submitted proofs (p) with their newest version (v) and their newest approved one (va), if any.
     *
     * @param string $condition Which proofs.
     * @return string What stands after FROM, up to the joins that may follow.
     */
    private static function submitted(string $condition): string {
        $version = '{' . version::TABLE . '}';
        $decision = '{' . decision::TABLE . '}';
        return '(SELECT p.id, p.portfolioid, p.competencyid, p.letter, p.name,
                        (SELECT MAX(n.number) FROM ' . $version . ' n WHERE n.proofid = p.id) AS newest,
                        (SELECT MAX(a.number)
                           FROM ' . $version . ' a
                           JOIN ' . $decision . " da ON da.versionid = a.id AND da.outcome = '" . decision::APPROVED . "'
                          WHERE a.proofid = p.id
                                AND NOT EXISTS (SELECT 1 FROM $decision dl WHERE dl.versionid = a.id AND dl.id > da.id)
                        ) AS approved
                   FROM {" . proof::TABLE . "} p
                  WHERE $condition AND p.archived = 0) p
                  JOIN $version v ON v.proofid = p.id AND v.number = p.newest
             LEFT JOIN $version va ON va.proofid = p.id AND va.number = p.approved";
    }

    /**
     * The claims of the submitted versions.
     *
     * @param int $portfolioid
     * @return coverage_claim[]
     */
    private static function versions(int $portfolioid): array {
        global $DB;
        $decision = '{' . decision::TABLE . '}';
        $sql = 'SELECT v.id, v.proofid, v.number, v.contextid, v.timesubmitted AS time, d.outcome,
                       v.contextname AS oldcontextname, v.experiencename AS oldexperiencename,
                       x.name AS contextname, x.experienceid, ex.name AS experiencename,
                       p.competencyid, p.letter, p.name, c.code, va.id AS approvedid, va.number AS approvednumber
                  FROM ' . self::submitted('p.portfolioid = :portfolioid') . '
                  JOIN {' . competency::TABLE . "} c ON c.id = p.competencyid
             LEFT JOIN $decision d ON d.versionid = v.id
                       AND NOT EXISTS (SELECT 1 FROM $decision dn WHERE dn.versionid = v.id AND dn.id > d.id)
             LEFT JOIN {" . experience_context::TABLE . '} x ON x.id = v.contextid
             LEFT JOIN {' . experience::TABLE . '} ex ON ex.id = x.experienceid';
        $rows = $DB->get_records_sql($sql, ['portfolioid' => $portfolioid]);
        $versionids = [...array_column($rows, 'id'), ...array_filter(array_column($rows, 'approvedid'))];
        $elements = self::element_ids(version_element::class, 'versionid', $versionids);
        return array_map(fn(stdClass $row): coverage_claim => self::claim(
            $row,
            $elements[$row->id] ?? [],
            (int) $row->approvednumber,
            $elements[$row->approvedid] ?? [],
        ), array_values($rows));
    }

    /**
     * The claims of the drafts.
     *
     * @param int $portfolioid
     * @return coverage_claim[]
     */
    private static function drafts(int $portfolioid): array {
        global $DB;
        $sql = "SELECT d.id, d.proofid, 0 AS number, d.contextid, d.timesaved AS time, NULL AS outcome,
                       '' AS oldcontextname, '' AS oldexperiencename,
                       x.name AS contextname, x.experienceid, ex.name AS experiencename,
                       p.competencyid, p.letter, p.name, c.code
                  FROM {" . proof::TABLE . '} p
                  JOIN {' . draft::TABLE . '} d ON d.proofid = p.id
                  JOIN {' . competency::TABLE . '} c ON c.id = p.competencyid
             LEFT JOIN {' . experience_context::TABLE . '} x ON x.id = d.contextid
             LEFT JOIN {' . experience::TABLE . '} ex ON ex.id = x.experienceid
                 WHERE p.portfolioid = :portfolioid AND p.archived = 0';
        $rows = $DB->get_records_sql($sql, ['portfolioid' => $portfolioid]);
        $elements = self::element_ids(draft_element::class, 'draftid', array_column($rows, 'id'));
        return array_map(fn(stdClass $row): coverage_claim => self::claim($row, $elements[$row->id] ?? []), array_values($rows));
    }

    /**
     * The elements of some versions or drafts.
     *
     * @param class-string<model> $model
     * @param string $column The column that tells whose they are.
     * @param array $ids
     * @return int[][] By version or draft.
     */
    private static function element_ids(string $model, string $column, array $ids): array {
        $elementids = [];
        foreach ($model::in_set($column, array_values(array_unique($ids))) as $element) {
            $elementids[$element->get($column)][] = (int) $element->get('elementid');
        }
        return $elementids;
    }

    /**
     * Makes a claim of a row.
     *
     * @param stdClass $row
     * @param int[] $elementids
     * @param int $approvednumber
     * @param int[] $approvedids
     * @return coverage_claim
     */
    private static function claim(
        stdClass $row,
        array $elementids,
        int $approvednumber = 0,
        array $approvedids = [],
    ): coverage_claim {
        return new coverage_claim(
            proofid: (int) $row->proofid,
            competencyid: (int) $row->competencyid,
            label: proof_label::of($row->code, $row->letter),
            name: proof_label::shown_name($row->name),
            versionnumber: (int) $row->number,
            outcome: $row->outcome,
            elementids: $elementids,
            contextid: (int) $row->contextid,
            contextname: $row->contextname ?? $row->oldcontextname,
            experienceid: (int) $row->experienceid,
            experiencename: $row->experiencename ?? $row->oldexperiencename,
            approvednumber: $approvednumber,
            approvedids: $approvedids,
            time: (int) $row->time,
        );
    }
}
