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
 * What refers to a competency: read in sets, whatever the number of competencies.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_uses {
    /**
     * The uses of a competency.
     *
     * @param int $proofs
     * @param int $targets
     * @param int $versions
     * @param int $judgements
     */
    private function __construct(
        /** @var int The proofs that are about it now, drafts among them. */
        public readonly int $proofs,
        /** @var int The students whose target it is. */
        public readonly int $targets,
        /** @var int The versions that were submitted for it. */
        public readonly int $versions,
        /** @var int What people think of the proofs for it. */
        public readonly int $judgements,
    ) {
    }

    /**
     * The uses of some competencies.
     *
     * @param int[] $competencyids
     * @return self[] By competency id.
     */
    public static function of(array $competencyids): array {
        $counts = array_map(
            fn(string $table): array => self::count($table, 'competencyid', $competencyids),
            [proof::TABLE, target::TABLE, version::TABLE, judgement::TABLE],
        );
        $uses = [];
        foreach ($competencyids as $id) {
            $uses[$id] = new self(...array_map(fn(array $of): int => $of[$id] ?? 0, $counts));
        }
        return $uses;
    }

    /**
     * Whether anything refers to it.
     *
     * @return bool
     */
    public function is_used(): bool {
        return $this->proofs + $this->targets + $this->versions + $this->judgements > 0;
    }

    /**
     * Which of some elements drafts or versions claim to show.
     *
     * @param int[] $elementids
     * @return int[]
     */
    public static function used_elementids(array $elementids): array {
        return array_keys(
            self::count(draft_element::TABLE, 'elementid', $elementids)
            + self::count(version_element::TABLE, 'elementid', $elementids)
        );
    }

    /**
     * How many rows of a table refer to each of some things.
     *
     * @param string $table
     * @param string $column The column that refers to them.
     * @param int[] $ids None gives no count and costs no query.
     * @return int[] By id; those that nothing refers to are left out.
     */
    private static function count(string $table, string $column, array $ids): array {
        global $DB;
        if (!$ids) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal($ids);
        $sql = "SELECT $column, COUNT(1) FROM {{$table}} WHERE $column $insql GROUP BY $column";
        return array_map('intval', $DB->get_records_sql_menu($sql, $params));
    }
}
