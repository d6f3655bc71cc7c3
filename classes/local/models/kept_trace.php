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

/**
 * A trace kept before any proof is made of it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_trace extends model {
    /** The table. */
    public const TABLE = 'proofolio_kept_trace';

    /** The file area; the item id is the kept trace's. */
    public const FILEAREA = 'kept';

    /** The longest key that a browser can give, in characters. */
    public const LONGEST_KEY = 40;

    /** @var portfolio|null The portfolio, once asked for. */
    private ?portfolio $portfolio = null;

    #[\Override]
    protected static function define_properties() {
        return [
            'portfolioid' => ['type' => PARAM_INT],
            'caption' => ['type' => PARAM_TEXT, 'default' => ''],
            'timeaction' => ['type' => PARAM_INT, 'default' => 0],
            'link' => ['type' => PARAM_RAW, 'default' => ''],
            'masked' => ['type' => PARAM_INT, 'default' => 0],
            'shown' => ['type' => PARAM_INT, 'default' => 0],
            'timekept' => ['type' => PARAM_INT, 'default' => 0],
            'clientkey' => ['type' => PARAM_ALPHANUMEXT],
            'timeshown' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * The portfolio that this trace belongs to.
     *
     * @return portfolio
     */
    public function get_portfolio(): portfolio {
        return $this->portfolio ??= new portfolio($this->get('portfolioid'));
    }

    /**
     * Hands over a portfolio that is loaded already, so that it is not read again.
     *
     * @param portfolio $portfolio
     * @return self
     */
    public function with_portfolio(portfolio $portfolio): self {
        if ($portfolio->get('id') != $this->get('portfolioid')) {
            throw new \coding_exception('This trace belongs to another portfolio');
        }
        $this->portfolio = $portfolio;
        return $this;
    }

    /**
     * The trace that a browser has sent under a key.
     *
     * @param int $portfolioid
     * @param string $clientkey
     * @return self|null
     */
    public static function with_key(int $portfolioid, string $clientkey): ?self {
        return self::get_record(['portfolioid' => $portfolioid, 'clientkey' => $clientkey]) ?: null;
    }

    /**
     * A page of a portfolio's traces, the latest action first.
     *
     * @param int $portfolioid
     * @param bool $onlyshown Whether only those that tutors may see are wanted.
     * @param int $from
     * @param int $count
     * @return self[]
     */
    public static function page(int $portfolioid, bool $onlyshown, int $from, int $count): array {
        $filters = ['portfolioid' => $portfolioid] + ($onlyshown ? ['shown' => 1] : []);
        return array_values(self::get_records($filters, 'timeaction DESC, timekept DESC, id', 'DESC', $from, $count));
    }

    /**
     * A trace that a student shows to their tutors.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int $studentid
     * @param int $traceid
     * @return self|null None when there is no such trace, it is another student's, or it is not shown.
     */
    public static function shown_by(int $proofolioid, int $studentid, int $traceid): ?self {
        $trace = $traceid ? self::get_record(['id' => $traceid, 'shown' => 1]) : null;
        $portfolio = $trace ? portfolio::of($proofolioid, $studentid) : null;
        return $portfolio && $portfolio->get('id') == $trace->get('portfolioid') ? $trace : null;
    }

    /**
     * On which page of its owner's shown traces it is.
     *
     * @param int $perpage
     * @return int From 0.
     */
    public function page_of(int $perpage): int {
        $before = self::count_records_select(
            'portfolioid = :portfolioid AND shown = 1 AND (timeaction > :action1 OR (timeaction = :action2
                AND (timekept > :kept1 OR (timekept = :kept2 AND id > :id))))',
            [
                'portfolioid' => $this->get('portfolioid'),
                'action1' => $this->get('timeaction'),
                'action2' => $this->get('timeaction'),
                'kept1' => $this->get('timekept'),
                'kept2' => $this->get('timekept'),
                'id' => $this->get('id'),
            ],
        );
        return intdiv($before, $perpage);
    }

    /**
     * Which of some traces a submitted version uses.
     *
     * @param int[] $ids
     * @return int[]
     */
    public static function locked(array $ids): array {
        $used = version_trace::in_set('keptid', $ids);
        return array_values(array_unique(array_map(fn(version_trace $trace): int => $trace->get('keptid'), $used)));
    }

    /**
     * How many traces students show to their tutors.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $studentids
     * @return int[] By student id; those without are left out.
     */
    public static function count_shown(int $proofolioid, array $studentids): array {
        global $DB;
        if (!$studentids) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal($studentids, SQL_PARAMS_NAMED, 'student');
        $sql = 'SELECT pf.userid, COUNT(1)
                  FROM {' . self::TABLE . '} t
                  JOIN {' . portfolio::TABLE . "} pf ON pf.id = t.portfolioid
                 WHERE pf.proofolioid = :proofolioid AND pf.userid $insql AND t.shown = 1
              GROUP BY pf.userid";
        return array_map('intval', $DB->get_records_sql_menu($sql, $params + ['proofolioid' => $proofolioid]));
    }

    /**
     * How many traces of a portfolio neither a version nor a draft uses.
     *
     * @param int $portfolioid
     * @return int
     */
    public static function count_unused(int $portfolioid): int {
        $used = fn(string $model): string => 'SELECT keptid FROM {' . $model::TABLE . '} WHERE keptid > 0';
        $select = "portfolioid = :portfolioid AND id NOT IN ({$used(version_trace::class)})
                   AND id NOT IN ({$used(draft_trace::class)})";
        return self::count_records_select($select, ['portfolioid' => $portfolioid]);
    }
}
