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

/**
 * Reads in which proofs kept traces are used.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_use_listing {
    /**
     * The proofs that some traces are used in, by the labels of the proofs.
     *
     * @param int[] $keptids
     * @param bool $withdrafts Whether what is still being written counts too: that is for the owner alone.
     * @return \stdClass[][] By the trace's id: proofid, label, name and isdraft (whether no version uses it yet).
     */
    public static function of(array $keptids, bool $withdrafts): array {
        if (!$keptids) {
            return [];
        }
        $uses = self::read(
            $keptids,
            '{' . version_trace::TABLE . '} t JOIN {' . version::TABLE . '} o ON o.id = t.versionid',
            false,
        );
        if ($withdrafts) {
            $source = '{' . draft_trace::TABLE . '} t JOIN {' . draft::TABLE . '} o ON o.id = t.draftid';
            $uses += self::read($keptids, $source, true);
        }
        $bytrace = [];
        foreach ($uses as $use) {
            $bytrace[$use->keptid][] = $use;
        }
        foreach ($bytrace as &$own) {
            usort($own, fn(\stdClass $a, \stdClass $b): int => strnatcmp($a->label, $b->label));
        }
        return $bytrace;
    }

    /**
     * Reads the uses in one kind of text.
     *
     * @param int[] $keptids
     * @param string $source Traces (t) with what they belong to (o).
     * @param bool $isdraft
     * @return \stdClass[] By trace and proof.
     */
    private static function read(array $keptids, string $source, bool $isdraft): array {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($keptids, SQL_PARAMS_NAMED);
        $sql = "SELECT DISTINCT t.keptid, p.id AS proofid, p.name, p.letter, c.code
                  FROM $source
                  JOIN {" . proof::TABLE . '} p ON p.id = o.proofid
                  JOIN {' . competency::TABLE . "} c ON c.id = p.competencyid
                 WHERE t.keptid $insql";
        $uses = [];
        $rows = $DB->get_recordset_sql($sql, $params);
        foreach ($rows as $row) {
            $uses["{$row->keptid}/{$row->proofid}"] = (object) [
                'keptid' => (int) $row->keptid,
                'proofid' => (int) $row->proofid,
                'label' => proof_label::of($row->code, $row->letter),
                'name' => $row->name,
                'isdraft' => $isdraft,
            ];
        }
        $rows->close();
        return $uses;
    }
}
