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
 * One submitted state of a proof; added, never changed.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version extends model {
    /** The table. */
    public const TABLE = 'proofolio_version';

    /** File area of the files inside the description; the item id is the version's. */
    public const FILEAREA_DESCRIPTION = 'description';
    /** File area of the files inside the analysis; the item id is the version's. */
    public const FILEAREA_ANALYSIS = 'analysis';

    /** @var proof|null The proof, once asked for. */
    private ?proof $proof = null;

    #[\Override]
    protected static function define_properties() {
        return [
            'proofid' => ['type' => PARAM_INT],
            'number' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'competencyid' => ['type' => PARAM_INT],
            'competencycode' => ['type' => PARAM_TEXT],
            'letter' => ['type' => PARAM_ALPHA],
            'name' => ['type' => PARAM_TEXT],
            'contextid' => ['type' => PARAM_INT, 'default' => 0],
            'experiencename' => ['type' => PARAM_TEXT, 'default' => ''],
            'contextname' => ['type' => PARAM_TEXT, 'default' => ''],
            'description' => ['type' => PARAM_RAW, 'default' => ''],
            'descriptionformat' => ['type' => PARAM_INT, 'default' => FORMAT_HTML],
            'analysis' => ['type' => PARAM_RAW, 'default' => ''],
            'analysisformat' => ['type' => PARAM_INT, 'default' => FORMAT_HTML],
            'sourcelink' => ['type' => PARAM_RAW, 'default' => ''],
            'searchtext' => ['type' => PARAM_RAW, 'default' => ''],
            'baseversion' => ['type' => PARAM_INT, 'default' => 0],
            'fromversion' => ['type' => PARAM_INT, 'default' => 0],
            'sourceconfirmed' => ['type' => PARAM_INT, 'default' => 0],
            'changenote' => ['type' => PARAM_TEXT, 'default' => ''],
            'nothingconfidential' => ['type' => PARAM_INT, 'default' => 0],
            'timesubmitted' => ['type' => PARAM_INT],
        ];
    }

    /**
     * The newest version of a proof.
     *
     * @param int $proofid
     * @return self|null None when the proof was never submitted.
     */
    public static function latest(int $proofid): ?self {
        return current(self::get_records(['proofid' => $proofid], 'number', 'DESC', 0, 1)) ?: null;
    }

    /**
     * The number of the newest version of a proof, 0 when it was never submitted.
     *
     * @param int $proofid
     * @return int
     */
    public static function latest_number(int $proofid): int {
        global $DB;
        return (int) $DB->get_field(self::TABLE, 'MAX(number)', ['proofid' => $proofid]);
    }

    /**
     * A version by its number.
     *
     * @param int $proofid
     * @param int $number
     * @return self|null
     */
    public static function numbered(int $proofid, int $number): ?self {
        return self::get_record(['proofid' => $proofid, 'number' => $number]) ?: null;
    }

    /**
     * All versions of a proof, oldest first.
     *
     * @param int $proofid
     * @return self[]
     */
    public static function all_of(int $proofid): array {
        return self::get_records(['proofid' => $proofid], 'number');
    }

    /**
     * The proof that this is a version of.
     *
     * @return proof
     */
    public function get_proof(): proof {
        return $this->proof ??= new proof($this->get('proofid'));
    }

    /**
     * Hands over a proof that is loaded already, so that it is not read again.
     *
     * @param proof $proof
     * @return self
     */
    public function with_proof(proof $proof): self {
        if ($proof->get('id') != $this->get('proofid')) {
            throw new \coding_exception('This version belongs to another proof');
        }
        $this->proof = $proof;
        return $this;
    }

    /**
     * The label that this version was submitted under, for example CG3-B.
     *
     * @return string
     */
    public function get_label(): string {
        return proof_label::of($this->get('competencycode'), $this->get('letter'));
    }

    /**
     * The traces of this version, in the owner's order.
     *
     * @return version_trace[]
     */
    public function get_traces(): array {
        return version_trace::get_records(['versionid' => $this->get('id')], 'sortorder, number');
    }

    /**
     * The elements that this version claims to show.
     *
     * @return version_element[]
     */
    public function get_elements(): array {
        return version_element::get_records(['versionid' => $this->get('id')], 'id');
    }

    /**
     * The ids of the comments that this version answers.
     *
     * @return int[]
     */
    public function get_answers(): array {
        return array_map(
            fn(version_answer $row): int => $row->get('commentid'),
            version_answer::get_records(['versionid' => $this->get('id')], 'commentid'),
        );
    }

    /**
     * A submitted version stays as it is.
     */
    protected function before_update() {
        throw new \coding_exception('A submitted version is never changed');
    }
}
