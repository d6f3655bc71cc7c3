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

use mod_proofolio\local\proof_label;
use stdClass;

/**
 * Reads when a student acted: the dates of their traces, kept and used, in a number of reads that does not grow with them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class trace_time_listing {
    /**
     * The traces of a portfolio. A trace that was kept first and used then is there for each of both, under the same key.
     *
     * @param int $portfolioid
     * @param bool $isowner Whether drafts and traces that are not shown count too: for the owner.
     * @return stdClass[] As trace_months::of() takes them.
     */
    public static function of(int $portfolioid, bool $isowner): array {
        $traces = array_merge(self::used($portfolioid), $isowner ? self::drafted($portfolioid) : []);
        foreach (kept_trace::get_records(['portfolioid' => $portfolioid] + ($isowner ? [] : ['shown' => 1])) as $trace) {
            $traces[] = (object) [
                'key' => "kept{$trace->get('id')}",
                'time' => (int) $trace->get('timeaction'),
                'proofid' => 0,
                'label' => '',
                'versionnumber' => 0,
            ];
        }
        return $traces;
    }

    /**
     * The traces of the proofs' newest versions.
     *
     * @param int $portfolioid
     * @return stdClass[]
     */
    private static function used(int $portfolioid): array {
        $from = '{' . version_trace::TABLE . '} t
                  JOIN {' . version::TABLE . '} o ON o.id = t.versionid
                       AND o.number = (SELECT MAX(n.number) FROM {' . version::TABLE . '} n WHERE n.proofid = o.proofid)';
        return self::read($from, 'o.number', $portfolioid);
    }

    /**
     * The traces of the drafts.
     *
     * @param int $portfolioid
     * @return stdClass[]
     */
    private static function drafted(int $portfolioid): array {
        $from = '{' . draft_trace::TABLE . '} t JOIN {' . draft::TABLE . '} o ON o.id = t.draftid';
        return self::read($from, '0', $portfolioid);
    }

    /**
     * Reads traces with their proofs.
     *
     * @param string $from The traces (t) with what they belong to (o).
     * @param string $number The number of the version that they belong to.
     * @param int $portfolioid
     * @return stdClass[]
     */
    private static function read(string $from, string $number, int $portfolioid): array {
        global $DB;
        $sql = "SELECT t.id, t.number, t.keptid, t.timeaction, o.proofid, $number AS versionnumber, p.letter, c.code
                  FROM $from
                  JOIN {" . proof::TABLE . '} p ON p.id = o.proofid
                  JOIN {' . competency::TABLE . '} c ON c.id = p.competencyid
                 WHERE p.portfolioid = :portfolioid AND p.archived = 0';
        return array_values(array_map(fn(stdClass $row): stdClass => (object) [
            'key' => $row->keptid ? "kept$row->keptid" : "$row->proofid.$row->number",
            'time' => (int) $row->timeaction,
            'proofid' => (int) $row->proofid,
            'label' => proof_label::of($row->code, $row->letter),
            'versionnumber' => (int) $row->versionnumber,
        ], $DB->get_records_sql($sql, ['portfolioid' => $portfolioid])));
    }
}
