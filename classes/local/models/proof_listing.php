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

use mod_proofolio\local\logbook_filter;
use mod_proofolio\local\logbook_sort;
use mod_proofolio\local\search_text;
use mod_proofolio\local\workflow;
use stdClass;

/**
 * Reads proofs in sets: with their newest version, its last decision, their comments and what is new for a reader.
 *
 * No long text is read here.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_listing {
    /** The most words that are searched for; further ones are passed over. */
    private const MOST_WORDS = 20;

    /** @var string[] What the proofs must fulfil: nobody gets to see others. */
    private array $conditions = [];

    /** @var string[] What the proofs must fulfil to be found. */
    private array $wanted = [];

    /** @var array What the conditions are filled with. */
    private array $params = [];

    /** @var bool Whether only proofs with something new are wanted. */
    private bool $onlyunread = false;

    /** @var int UTC seconds: what was read since then still counts as new, and what was said since then moves nothing. */
    private int $since = 0;

    /**
     * A listing for a reader.
     *
     * @param int $readerid
     */
    private function __construct(
        /** @var int For whom things are new or not. */
        private readonly int $readerid,
    ) {
    }

    /**
     * All proofs of a portfolio, drafts too.
     *
     * @param int $portfolioid
     * @param int $ownerid
     * @return self
     */
    public static function of_owner(int $portfolioid, int $ownerid): self {
        $listing = new self($ownerid);
        $listing->add('pf.id = :portfolioid', ['portfolioid' => $portfolioid]);
        return $listing;
    }

    /**
     * The submitted proofs of some students.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $studentids At least one.
     * @param int $readerid
     * @return self
     */
    public static function of_students(int $proofolioid, array $studentids, int $readerid): self {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($studentids, SQL_PARAMS_NAMED, 'student');
        $listing = new self($readerid);
        $listing->add('pf.proofolioid = :proofolioid', ['proofolioid' => $proofolioid]);
        $listing->add("pf.userid $insql", $params);
        $listing->add('v.id IS NOT NULL');
        return $listing;
    }

    /**
     * Narrows the listing.
     *
     * @param logbook_filter $filter
     */
    public function filter(logbook_filter $filter): void {
        $this->want($filter->archived ? 'p.archived > 0' : 'p.archived = 0');
        if ($filter->competencyid) {
            $this->want('p.competencyid = :competencyid', ['competencyid' => $filter->competencyid]);
        }
        if ($filter->contextid) {
            $this->want(
                'CASE WHEN v.id IS NULL THEN d.contextid ELSE v.contextid END = :contextid',
                ['contextid' => $filter->contextid],
            );
        }
        match ($filter->state) {
            '' => null,
            workflow::DRAFT => $this->want('v.id IS NULL'),
            workflow::SUBMITTED => $this->want('v.id IS NOT NULL AND ld.id IS NULL'),
            default => $this->want('ld.outcome = :outcome', ['outcome' => $filter->state]),
        };
        $words = preg_split('/\s+/u', $filter->search, self::MOST_WORDS + 1, PREG_SPLIT_NO_EMPTY) ?: [];
        foreach (array_slice($words, 0, self::MOST_WORDS) as $i => $word) {
            $this->search($i, $word);
        }
        $this->onlyunread = $filter->unread;
        $this->since = $filter->since;
    }

    /**
     * Leaves out what does not have a word in its newest version, its name or its label, whatever the accents and the case.
     *
     * @param int $i The word's number.
     * @param string $word
     */
    private function search(int $i, string $word): void {
        global $DB;
        $fold = search_text::fold($word);
        if ($fold === '') {
            return;
        }
        $folded = '%' . $DB->sql_like_escape($fold) . '%';
        $typed = '%' . $DB->sql_like_escape($word) . '%';
        $conditions = [
            $DB->sql_like('v.searchtext', ":text$i"),
            $DB->sql_like('p.searchname', ":name$i"),
            $DB->sql_like($DB->sql_concat('c.code', "'-'", 'p.letter'), ":label$i", false),
        ];
        $this->want(implode(' OR ', $conditions), ["text$i" => $folded, "name$i" => $folded, "label$i" => $typed]);
    }

    /**
     * A page of the listing.
     *
     * @param string $sort Columns of the listing.
     * @param int $from
     * @param int $count
     * @return stdClass[]
     */
    public function page(string $sort, int $from, int $count): array {
        global $DB;
        [$sql, $params] = $this->sql();
        $where = $this->unread_condition();
        return $DB->get_records_sql("SELECT * FROM ($sql) listing $where ORDER BY $sort", $params, $from, $count);
    }

    /**
     * The ids of all proofs of the listing, and of one more, in order.
     *
     * @param string $sort Columns of the listing.
     * @param int $proofid A proof that counts even if it is no longer found, for example because it has been read.
     * @return int[]
     */
    public function ids(string $sort, int $proofid): array {
        global $DB;
        [$sql, $params] = $this->sql('OR p.id = :kept', ['kept' => $proofid]);
        $where = $this->onlyunread ? 'WHERE isread = 0 OR id = :reading' : '';
        $params += $this->onlyunread ? ['reading' => $proofid] : [];
        return array_map('intval', $DB->get_fieldset_sql("SELECT id FROM ($sql) listing $where ORDER BY $sort", $params));
    }

    /**
     * Whether any of the proofs is archived.
     *
     * @return bool
     */
    public function has_archived(): bool {
        global $DB;
        [$sql, $params] = $this->sql();
        return $DB->record_exists_sql("SELECT id FROM ($sql) listing WHERE archived > 0", $params);
    }

    /**
     * The contexts of the proofs' newest versions, or of their drafts where they were never submitted.
     *
     * @return stdClass[] id, userid, experiencename, contextname; no two of the same id and names.
     */
    public function contexts(): array {
        global $DB;
        [$sql, $params] = $this->sql();
        $found = $DB->get_recordset_sql(
            "SELECT DISTINCT contextid AS id, userid, experiencename, contextname FROM ($sql) listing WHERE contextid > 0
           ORDER BY userid, experiencename, contextname, contextid",
            $params,
        );
        $contexts = [];
        foreach ($found as $context) {
            // A context that was renamed meanwhile is offered once.
            $contexts[$context->id] ??= $context;
        }
        $found->close();
        return $contexts;
    }

    /**
     * How many proofs the listing has.
     *
     * @return int
     */
    public function count(): int {
        global $DB;
        [$sql, $params] = $this->sql();
        return $DB->count_records_sql("SELECT COUNT(1) FROM ($sql) listing {$this->unread_condition()}", $params);
    }

    /**
     * How many proofs students have submitted, without what is archived.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $studentids At least one.
     * @return int[] By student id; those without are left out.
     */
    public static function count_submitted(int $proofolioid, array $studentids): array {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($studentids, SQL_PARAMS_NAMED, 'student');
        $sql = 'SELECT pf.userid, COUNT(1)
                  FROM {' . portfolio::TABLE . '} pf
                  JOIN {' . proof::TABLE . "} p ON p.portfolioid = pf.id AND p.archived = 0
                 WHERE pf.proofolioid = :proofolioid AND pf.userid $insql
                       AND EXISTS (SELECT 1 FROM {" . version::TABLE . '} v WHERE v.proofid = p.id)
              GROUP BY pf.userid';
        return array_map('intval', $DB->get_records_sql_menu($sql, $params + ['proofolioid' => $proofolioid]));
    }

    /**
     * The ids of a portfolio's proofs, by competency and letter, without what is archived.
     *
     * @param int $portfolioid
     * @param bool $withdrafts Whether those never submitted count too.
     * @param int $proofid A proof that counts even if it is archived.
     * @return int[]
     */
    public static function ids_in_order(int $portfolioid, bool $withdrafts, int $proofid): array {
        global $DB;
        $submitted = $withdrafts ? '' : 'AND EXISTS (SELECT 1 FROM {' . version::TABLE . '} v WHERE v.proofid = p.id)';
        $sql = 'SELECT p.id
                  FROM {' . proof::TABLE . '} p
                  JOIN {' . competency::TABLE . "} c ON c.id = p.competencyid
                 WHERE p.portfolioid = :portfolioid AND (p.archived = 0 OR p.id = :proofid) $submitted
              ORDER BY c.sortorder, c.id, p.letter, p.id";
        $params = ['portfolioid' => $portfolioid, 'proofid' => $proofid];
        return array_map('intval', array_values($DB->get_fieldset_sql($sql, $params)));
    }

    /**
     * The newest version, comment and decision of a proof.
     *
     * @param int $proofid
     * @return int[] Columns of a read mark; 0 for none.
     */
    public static function newest_items(int $proofid): array {
        global $DB;
        $version = '{' . version::TABLE . '}';
        $sql = "SELECT (SELECT MAX(v.number) FROM $version v WHERE v.proofid = p.id) AS versionnumber,
                       (SELECT MAX(c.id) FROM {" . comment::TABLE . "} c JOIN $version v1 ON v1.id = c.versionid
                         WHERE v1.proofid = p.id) AS commentid,
                       (SELECT MAX(d.id) FROM {" . decision::TABLE . "} d JOIN $version v2 ON v2.id = d.versionid
                         WHERE v2.proofid = p.id) AS decisionid
                  FROM {" . proof::TABLE . '} p
                 WHERE p.id = :proofid';
        return array_map('intval', (array) $DB->get_record_sql($sql, ['proofid' => $proofid], MUST_EXIST));
    }

    /**
     * The newest thing of a proof that can be news to a person, read or not.
     *
     * @param int $proofid
     * @param int $readerid
     * @return stdClass|null mark (the column of a read mark that tells whether it is read), number (what stands there then), time.
     */
    public static function newest_of_others(int $proofid, int $readerid): ?stdClass {
        global $DB;
        $unread = '(SELECT 0 AS versionnumber, 0 AS commentid, 0 AS decisionid) r';
        $versions = '{' . proof::TABLE . '} p
                  JOIN {' . portfolio::TABLE . '} pf ON pf.id = p.portfolioid
                  JOIN {' . version::TABLE . "} v ON v.proofid = p.id
            CROSS JOIN $unread";
        $selects = [];
        $params = [];
        $kinds = [
            'versionnumber' => ['version', 'v', 'v.number', 'v.timesubmitted', ''],
            'commentid' => ['comment', 'x', 'x.id', 'x.timeposted', 'JOIN {' . comment::TABLE . '} x ON x.versionid = v.id'],
            'decisionid' => ['decision', 'x', 'x.id', 'x.timedecided', 'JOIN {' . decision::TABLE . '} x ON x.versionid = v.id'],
        ];
        foreach ($kinds as $mark => [$what, $alias, $number, $time, $join]) {
            $params += ["proof$what" => $proofid, "reader$what" => $readerid];
            $selects[] = "SELECT '$mark' AS mark, $number AS number, $time AS time
                            FROM $versions
                            JOIN {user} me ON me.id = :reader$what
                                 $join
                           WHERE p.id = :proof$what AND " . [novelty::class, "of_$what"]($alias, 'r', 'pf.userid', 'me.id');
        }
        $all = implode(' UNION ALL ', $selects);
        $sql = "SELECT * FROM ($all) news ORDER BY news.time DESC, news.mark, news.number DESC";
        return $DB->get_record_sql($sql, $params, IGNORE_MULTIPLE) ?: null;
    }

    /**
     * How many things are new for a person in a proof.
     *
     * @param int $proofid
     * @param int $readerid
     * @return int
     */
    public static function count_unread(int $proofid, int $readerid): int {
        global $DB;
        $listing = new self($readerid);
        $listing->add('p.id = :proofid', ['proofid' => $proofid]);
        [$sql, $params] = $listing->sql();
        return (int) $DB->get_field_sql("SELECT unread FROM ($sql) listing", $params);
    }

    /**
     * Adds a condition.
     *
     * @param string $condition
     * @param array $params
     */
    private function add(string $condition, array $params = []): void {
        $this->conditions[] = "($condition)";
        $this->params += $params;
    }

    /**
     * Adds something that proofs must fulfil to be found.
     *
     * @param string $condition
     * @param array $params
     */
    private function want(string $condition, array $params = []): void {
        $this->wanted[] = "($condition)";
        $this->params += $params;
    }

    /**
     * Leaves out what has nothing new, where that is wanted.
     *
     * @return string
     */
    private function unread_condition(): string {
        return $this->onlyunread ? 'WHERE isread = 0' : '';
    }

    /**
     * The listing: a row per proof, with the numbers that are made of several columns.
     *
     * @param string $orelse What counts as found besides, beginning with OR.
     * @param array $params
     * @return array SQL and parameters.
     */
    private function sql(string $orelse = '', array $params = []): array {
        [$sql, $more] = $this->rows($orelse);
        $shown = "SELECT proofs.*,
                         CASE WHEN lastcomment > timesubmitted THEN lastcomment ELSE timesubmitted END AS timeactivity,
                         CASE WHEN lastcomment > timesubmitted THEN lastcomment
                              WHEN timesubmitted > 0 THEN timesubmitted ELSE timedraft END AS timeshown,
                         CASE WHEN unread > 0 OR threads > 0 THEN 0 WHEN $this->since > 0 AND timeread >= $this->since THEN 0
                              ELSE 1 END AS isread
                    FROM ($sql) proofs";
        return [$shown, $params + $more];
    }

    /**
     * What is known of each proof.
     *
     * @param string $orelse What counts as found besides, beginning with OR.
     * @return array SQL and parameters.
     */
    private function rows(string $orelse): array {
        $version = '{' . version::TABLE . '}';
        $comment = '{' . comment::TABLE . '}';
        $decision = '{' . decision::TABLE . '}';
        $where = implode(' AND ', $this->conditions);
        $where .= $this->wanted ? ' AND ((' . implode(' AND ', $this->wanted) . ") $orelse)" : '';
        $rank = logbook_sort::STATE_RANK;
        // What is said while somebody walks through the listing does not change its order.
        $until = $this->since ?: PHP_INT_MAX;
        $new = fn(string $what, string $alias): string => [novelty::class, "of_$what"]($alias, 'r', 'pf.userid', 'me.id');
        $sql = "SELECT p.id, p.portfolioid, p.competencyid, p.letter, p.name, p.searchname, p.archived, pf.userid,
                       pf.proofolioid, u.lastname, u.firstname, COALESCE(v.id, 0) AS versionid, COALESCE(d.id, 0) AS draftid,
                       COALESCE(v.timesubmitted, 0) AS timesubmitted, COALESCE(r.timeread, 0) AS timeread, $rank AS staterank,
                       CASE WHEN v.id IS NULL THEN COALESCE(d.contextid, 0) ELSE v.contextid END AS contextid,
                       c.code AS competencycode, c.name AS competencyname, c.sortorder AS competencysort,
                       COALESCE(v.number, 0) AS versionnumber, ld.outcome,
                       CASE WHEN v.id IS NULL THEN e.name ELSE v.experiencename END AS experiencename,
                       CASE WHEN v.id IS NULL THEN x.name ELSE v.contextname END AS contextname,
                       COALESCE(d.timesaved, 0) AS timedraft,
                       COALESCE((SELECT MAX(c1.timeposted) FROM $comment c1 JOIN $version v1 ON v1.id = c1.versionid
                                  WHERE v1.proofid = p.id AND c1.timeposted <= $until), 0) AS lastcomment,
                       (SELECT COUNT(1) FROM $comment c2 JOIN $version v2 ON v2.id = c2.versionid
                         WHERE v2.proofid = p.id) AS comments,
                       (SELECT COUNT(1) FROM $version v3 WHERE v3.proofid = p.id AND {$new('version', 'v3')})
                       + (SELECT COUNT(1) FROM $comment c4 JOIN $version v4 ON v4.id = c4.versionid
                           WHERE v4.proofid = p.id AND {$new('comment', 'c4')})
                       + (SELECT COUNT(1) FROM $decision d5 JOIN $version v5 ON v5.id = d5.versionid
                           WHERE v5.proofid = p.id AND {$new('decision', 'd5')}) AS unread,
                       (SELECT COUNT(DISTINCT c8.id) FROM $comment c8 JOIN $version v8 ON v8.id = c8.versionid
                          JOIN {" . version_answer::TABLE . "} a8 ON a8.commentid = c8.id JOIN $version w8 ON w8.id = a8.versionid
                         WHERE v8.proofid = p.id AND pf.userid <> me.id AND c8.userid = me.id
                               AND " . novelty::of_thread('c8', 'w8') . ") AS threads
                  FROM {" . proof::TABLE . '} p
                  JOIN {' . portfolio::TABLE . '} pf ON pf.id = p.portfolioid
                  JOIN {user} me ON me.id = :reader
                  JOIN {' . competency::TABLE . "} c ON c.id = p.competencyid
                  JOIN {user} u ON u.id = pf.userid
             LEFT JOIN $version v ON v.proofid = p.id
                       AND v.number = (SELECT MAX(v6.number) FROM $version v6 WHERE v6.proofid = p.id)
             LEFT JOIN $decision ld ON ld.versionid = v.id
                       AND NOT EXISTS (SELECT 1 FROM $decision d7 WHERE d7.versionid = v.id AND d7.id > ld.id)
             LEFT JOIN {" . draft::TABLE . '} d ON d.proofid = p.id
             LEFT JOIN {' . experience_context::TABLE . '} x ON x.id = d.contextid
             LEFT JOIN {' . experience::TABLE . '} e ON e.id = x.experienceid
             LEFT JOIN {' . read_mark::TABLE . "} r ON r.proofid = p.id AND r.userid = me.id
                 WHERE $where";
        return [$sql, $this->params + ['reader' => $this->readerid]];
    }
}
