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
 * What a person has seen of a proof: last version, comment and decision.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class read_mark extends model {
    /** The table. */
    public const TABLE = 'proofolio_read';

    #[\Override]
    protected static function define_properties() {
        return [
            'proofid' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'versionnumber' => ['type' => PARAM_INT, 'default' => 0],
            'commentid' => ['type' => PARAM_INT, 'default' => 0],
            'decisionid' => ['type' => PARAM_INT, 'default' => 0],
            'timeread' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * What a person has seen of a proof.
     *
     * @param int $proofid
     * @param int $userid
     * @return self A new one, not yet stored, when they have seen nothing.
     */
    public static function of(int $proofid, int $userid): self {
        return self::get_record(['proofid' => $proofid, 'userid' => $userid])
            ?: new self(0, (object) ['proofid' => $proofid, 'userid' => $userid]);
    }

    /**
     * Lets what one person has read of some students' proofs count as read for another, where that one has read nothing of a proof.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $studentids At least one.
     * @param int $fromid
     * @param int $toid
     * @param int $now UTC seconds.
     */
    public static function hand_over(int $proofolioid, array $studentids, int $fromid, int $toid, int $now): void {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($studentids, SQL_PARAMS_NAMED, 'owner');
        // They did not read it themselves, and so there is no time at which they did.
        $sql = 'INSERT INTO {' . self::TABLE . "}
                       (proofid, userid, versionnumber, commentid, decisionid, timeread, timecreated, timemodified, usermodified)
                SELECT r.proofid, $toid, r.versionnumber, r.commentid, r.decisionid, 0, $now, $now, 0
                  FROM {" . self::TABLE . '} r
                  JOIN {' . proof::TABLE . '} p ON p.id = r.proofid
                  JOIN {' . portfolio::TABLE . "} pf ON pf.id = p.portfolioid
                 WHERE r.userid = :fromid AND pf.proofolioid = :proofolioid AND pf.userid $insql
                       AND NOT EXISTS (SELECT 1 FROM {" . self::TABLE . '} o WHERE o.proofid = r.proofid AND o.userid = :toid)';
        $DB->execute($sql, $params + ['fromid' => $fromid, 'toid' => $toid, 'proofolioid' => $proofolioid]);
    }

    /**
     * Whether somebody else than the owner has opened a version, even if they keep it as unread since.
     *
     * @param version $version
     * @param int $ownerid
     * @return bool
     */
    public static function has_been_opened(version $version, int $ownerid): bool {
        return self::record_exists_select(
            'proofid = :proofid AND userid <> :ownerid AND (versionnumber >= :number OR timeread > :timesubmitted)',
            [
                'proofid' => $version->get('proofid'),
                'ownerid' => $ownerid,
                'number' => $version->get('number'),
                'timesubmitted' => $version->get('timesubmitted'),
            ],
        );
    }
}
