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

use mod_proofolio\local\queue_filter;
use mod_proofolio\local\queue_place;
use stdClass;

/**
 * Reads what waits for a person: the one definition that queue, badges and counts share.
 *
 * For those who accompany a student, a proof waits while a version or a word of the student is unread, or while a thread that
 * they began, or a tutor for whom they cover now, was answered by a version and not resolved; a trace that the student shows waits
 * until it is seen, unless a version has come to use it. For its owner, a proof waits while a word or a decision of somebody else
 * is unread. What is archived waits for nobody.
 *
 * One row is one proof or one trace. No long text is read here.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class waiting_listing {
    /** Kind of a row: a proof. */
    public const PROOF = 1;
    /** Kind of a row: a kept trace. */
    public const TRACE = 2;

    /** The portfolios that are meant, each with the reader. */
    private const WHOSE = 'SELECT pf.id, pf.proofolioid, pf.userid, me.id AS readerid
                             FROM {' . portfolio::TABLE . '} pf
                             JOIN {user} me ON me.id = :waitingreader';

    /** The people whose threads the reader resolves, by portfolio: their own, and those of the tutors whom they cover for now. */
    private const AUTHORS = 'SELECT o.id AS portfolioid, o.readerid AS userid
                               FROM whose o
                              UNION
                             SELECT o.id, cv.tutorid
                               FROM whose o
                               JOIN {' . cover::TABLE . '} cv ON cv.proofolioid = o.proofolioid AND cv.coverid = o.readerid
                              WHERE cv.timestart <= :waitingnow AND cv.timeend > :waitinguntil';

    /** @var array What the queries are filled with. */
    private readonly array $params;

    /**
     * A listing.
     *
     * @param int $readerid For whom things are new or not.
     * @param string $condition Which portfolios (pf).
     * @param array $params What that is filled with.
     * @param int $now UTC seconds.
     */
    public function __construct(
        int $readerid,
        /** @var string Which portfolios (pf). */
        private readonly string $condition,
        array $params,
        int $now,
    ) {
        $this->params = $params + ['waitingreader' => $readerid, 'waitingnow' => $now, 'waitinguntil' => $now];
    }

    /**
     * What waits in the portfolios of some students.
     *
     * @param int $readerid
     * @param int[][] $studentids The students' ids by id of the activity's own row; at least one.
     * @param int $now UTC seconds.
     * @return self
     */
    public static function of_students(int $readerid, array $studentids, int $now): self {
        [$condition, $params] = portfolio::owned_by($studentids);
        return new self($readerid, $condition, $params, $now);
    }

    /**
     * How much waits, by activity, student and competency.
     *
     * @return stdClass[] Each with proofolioid, userid, competencyid (0 for traces), waiting and oldest (UTC seconds).
     */
    public function tallies(): array {
        global $DB;
        $key = $DB->sql_concat('w.proofolioid', "'-'", 'w.userid', "'-'", 'w.competencyid');
        return $this->read("SELECT $key AS rowkey, w.proofolioid, w.userid, w.competencyid, COUNT(1) AS waiting,
                                   MIN(w.time) AS oldest
                              FROM waiting w
                          GROUP BY w.proofolioid, w.userid, w.competencyid");
    }

    /**
     * How much waits in each activity.
     *
     * @return int[] By id of the activity's own row; those without are left out.
     */
    public function counts(): array {
        $rows = $this->read('SELECT w.proofolioid, COUNT(1) AS waiting FROM waiting w GROUP BY w.proofolioid');
        return array_map('intval', array_column($rows, 'waiting', 'proofolioid'));
    }

    /**
     * A page of what waits, what has waited longest first.
     *
     * @param queue_filter $filter
     * @param int $from
     * @param int $count
     * @return stdClass[] As rows() says.
     */
    public function page(queue_filter $filter, int $from, int $count): array {
        return $this->rows($filter, [], [], $from, $count);
    }

    /**
     * What comes after a place in the queue.
     *
     * @param queue_filter $filter
     * @param queue_place $place What stands there is passed over, even if it waits anew.
     * @return stdClass|null As rows() says; none at the end.
     */
    public function after(queue_filter $filter, queue_place $place): ?stdClass {
        $conditions = [
            '(w.time > :after1 OR (w.time = :after2 AND (w.kind > :kind1 OR (w.kind = :kind2 AND w.itemid > :item1))))',
            'NOT (w.kind = :kind3 AND w.itemid = :item2)',
        ];
        $params = array_fill_keys(['after1', 'after2'], $place->time)
            + array_fill_keys(['kind1', 'kind2', 'kind3'], $place->kind)
            + array_fill_keys(['item1', 'item2'], $place->itemid);
        return $this->rows($filter, $conditions, $params, 0, 1)[0] ?? null;
    }

    /**
     * Reads what waits with what is said of it.
     *
     * @param queue_filter $filter
     * @param string[] $conditions
     * @param array $params
     * @param int $from
     * @param int $count
     * @return stdClass[] kind, itemid, proofolioid, userid, time; of a proof: versions, replies, threads, answeredby, code, letter,
     *     name, latest (its newest version) and spoken (the last one that the reader, or whom they stand in for, commented or
     *     decided on, 0 for none); of a trace: caption and timeaction.
     */
    private function rows(queue_filter $filter, array $conditions, array $params, int $from, int $count): array {
        global $DB;
        foreach (array_filter(['userid' => $filter->studentid, 'competencyid' => $filter->competencyid]) as $column => $value) {
            $conditions[] = "w.$column = :wanted$column";
            $params["wanted$column"] = $value;
        }
        $spoken = fn(string $model): string => 'EXISTS (SELECT 1 FROM {' . $model::TABLE . '} s
                                                          JOIN authors a ON a.userid = s.userid AND a.portfolioid = p.portfolioid
                                                         WHERE s.versionid = sv.id)';
        $key = $DB->sql_concat('w.kind', "'-'", 'w.itemid');
        $sql = "SELECT $key AS rowkey, w.*, c.code, p.letter, p.name, k.caption, k.timeaction,
                       (SELECT MAX(lv.number) FROM {" . version::TABLE . '} lv WHERE lv.proofid = p.id) AS latest,
                       (SELECT MAX(sv.number) FROM {' . version::TABLE . "} sv
                         WHERE sv.proofid = p.id AND ({$spoken(comment::class)} OR {$spoken(decision::class)})) AS spoken
                  FROM waiting w
             LEFT JOIN {" . proof::TABLE . '} p ON p.id = w.itemid AND w.kind = ' . self::PROOF . '
             LEFT JOIN {' . competency::TABLE . '} c ON c.id = p.competencyid
             LEFT JOIN {' . kept_trace::TABLE . '} k ON k.id = w.itemid AND w.kind = ' . self::TRACE
            . ($conditions ? ' WHERE ' . implode(' AND ', $conditions) : '')
            . ' ORDER BY w.time, w.kind, w.itemid';
        return $this->read($sql, $params, $from, $count);
    }

    /**
     * Reads what a query finds among what waits.
     *
     * @param string $sql It reads from waiting; no two rows have the same in the first column.
     * @param array $params
     * @param int $from
     * @param int $count 0 for all.
     * @return stdClass[]
     */
    private function read(string $sql, array $params = [], int $from = 0, int $count = 0): array {
        global $DB;
        $all = 'WITH whose AS (' . self::WHOSE . " WHERE $this->condition),
                     authors AS (" . self::AUTHORS . "),
                     things AS (" . self::things() . '),
                     waiting AS (' . self::waiting() . ")
                $sql";
        return array_values($DB->get_records_sql($all, $params + $this->params, $from, $count));
    }

    /**
     * What waits: a row per proof, with what of it waits and since when, and a row per trace.
     *
     * @return string
     */
    private static function waiting(): string {
        return 'SELECT ' . self::PROOF . ' AS kind, t.proofid AS itemid, t.proofolioid, t.userid, t.competencyid,
                       MIN(t.time) AS time, SUM(t.isversion) AS versions, SUM(t.isreply) AS replies,
                       COUNT(DISTINCT NULLIF(t.threadid, 0)) AS threads,
                       MIN(NULLIF(t.answer, 0)) AS answeredby
                  FROM things t
              GROUP BY t.proofid, t.proofolioid, t.userid, t.competencyid
             UNION ALL
                SELECT ' . self::TRACE . ', k.id, o.proofolioid, o.userid, 0, k.timeshown, 0, 0, 0, 0
                  FROM whose o
                  JOIN {' . kept_trace::TABLE . '} k ON k.portfolioid = o.id AND k.shown = 1
             LEFT JOIN {' . kept_seen::TABLE . '} s ON s.keptid = k.id AND s.userid = o.readerid
                 WHERE o.userid <> o.readerid AND s.id IS NULL
                       AND NOT EXISTS (SELECT 1 FROM {' . version_trace::TABLE . '} vt WHERE vt.keptid = k.id)';
    }

    /**
     * The things that wait in proofs, a row each.
     *
     * @return string
     */
    private static function things(): string {
        $proof = 'p.id AS proofid, o.proofolioid, o.userid, p.competencyid';
        $versions = 'whose o
                  JOIN {' . proof::TABLE . '} p ON p.portfolioid = o.id AND p.archived = 0
                  JOIN {' . version::TABLE . '} v ON v.proofid = p.id';
        $read = 'LEFT JOIN {' . read_mark::TABLE . '} r ON r.proofid = p.id AND r.userid = o.readerid';
        $whose = ['o.userid', 'o.readerid'];
        return "SELECT $proof, v.timesubmitted AS time, 1 AS isversion, 0 AS isreply, 0 AS threadid, 0 AS answer
                  FROM $versions
                  $read
                 WHERE " . novelty::of_version('v', 'r', ...$whose) . "
             UNION ALL
                SELECT $proof, c.timeposted, 0, 1, 0, 0
                  FROM $versions
                  JOIN {" . comment::TABLE . "} c ON c.versionid = v.id
                  $read
                 WHERE " . novelty::of_comment('c', 'r', ...$whose) . "
             UNION ALL
                SELECT $proof, d.timedecided, 0, 1, 0, 0
                  FROM $versions
                  JOIN {" . decision::TABLE . "} d ON d.versionid = v.id
                  $read
                 WHERE " . novelty::of_decision('d', 'r', ...$whose) . "
             UNION ALL
                SELECT $proof, av.timesubmitted, 0, 0, c.id, av.number
                  FROM $versions
                  JOIN {" . comment::TABLE . '} c ON c.versionid = v.id
                  JOIN authors writer ON writer.portfolioid = o.id AND writer.userid = c.userid
                  JOIN {' . version_answer::TABLE . '} a ON a.commentid = c.id
                  JOIN {' . version::TABLE . '} av ON av.id = a.versionid
                 WHERE o.userid <> o.readerid AND ' . novelty::of_thread('c', 'av');
    }
}
