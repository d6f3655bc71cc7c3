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
 * What the owner is writing for the next version of a proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft extends model {
    /** The table. */
    public const TABLE = 'proofolio_draft';

    /** File area of the files inside the description; the item id is the draft's. */
    public const FILEAREA_DESCRIPTION = 'draft_description';
    /** File area of the files inside the analysis; the item id is the draft's. */
    public const FILEAREA_ANALYSIS = 'draft_analysis';
    /** File area of the traces; the item id is the draft's, the file name tells the trace. */
    public const FILEAREA_TRACE = 'draft_trace';

    /** @var proof|null The proof, once asked for. */
    private ?proof $proof = null;

    #[\Override]
    protected static function define_properties() {
        return [
            'proofid' => ['type' => PARAM_INT],
            'baseversion' => ['type' => PARAM_INT, 'default' => 0],
            'contextid' => ['type' => PARAM_INT, 'default' => 0],
            'description' => ['type' => PARAM_RAW, 'default' => ''],
            'descriptionformat' => ['type' => PARAM_INT, 'default' => FORMAT_HTML],
            'analysis' => ['type' => PARAM_RAW, 'default' => ''],
            'analysisformat' => ['type' => PARAM_INT, 'default' => FORMAT_HTML],
            'sourcelink' => ['type' => PARAM_RAW, 'default' => ''],
            'fromversion' => ['type' => PARAM_INT, 'default' => 0],
            'sourceconfirmed' => ['type' => PARAM_INT, 'default' => 0],
            'changenote' => ['type' => PARAM_TEXT, 'default' => ''],
            'revision' => ['type' => PARAM_INT, 'default' => 1],
            'savedby' => ['type' => PARAM_ALPHANUM, 'default' => ''],
            'timesaved' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * The draft of a proof, if there is one.
     *
     * @param int $proofid
     * @return self|null
     */
    public static function of(int $proofid): ?self {
        return self::get_record(['proofid' => $proofid]) ?: null;
    }

    /**
     * The draft in a portfolio that a window saved last.
     *
     * @param int $portfolioid
     * @param string $window The window's key.
     * @return self|null None also when the window has no key.
     */
    public static function saved_from(int $portfolioid, string $window): ?self {
        if ($window === '') {
            return null;
        }
        $ofportfolio = 'proofid IN (SELECT id FROM {' . proof::TABLE . '} WHERE portfolioid = :portfolioid)';
        $drafts = self::get_records_select("savedby = :savedby AND $ofportfolio", [
            'savedby' => $window,
            'portfolioid' => $portfolioid,
        ], 'id');
        return reset($drafts) ?: null;
    }

    /**
     * The proof that this draft is for.
     *
     * @return proof
     */
    public function get_proof(): proof {
        return $this->proof ??= new proof($this->get('proofid'));
    }

    /**
     * The traces of this draft, in the owner's order.
     *
     * @return draft_trace[]
     */
    public function get_traces(): array {
        return draft_trace::get_records(['draftid' => $this->get('id')], 'sortorder, number');
    }

    /**
     * The ids of the comments that this draft is meant to answer.
     *
     * @return int[]
     */
    public function get_answers(): array {
        return array_map(
            fn(draft_answer $row): int => $row->get('commentid'),
            draft_answer::get_records(['draftid' => $this->get('id')], 'commentid'),
        );
    }

    /**
     * The ids of the elements that this draft claims to show.
     *
     * @return int[]
     */
    public function get_elementids(): array {
        return array_map(
            fn(draft_element $row): int => $row->get('elementid'),
            draft_element::get_records(['draftid' => $this->get('id')], 'elementid'),
        );
    }
}
