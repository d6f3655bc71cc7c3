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

namespace mod_proofolio\local;

use mod_proofolio\event\version_submitted;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\experience_context;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_answer;
use mod_proofolio\local\models\version_element;
use mod_proofolio\local\models\version_trace;

/**
 * Makes the next version of a proof from its draft: text, label, elements, traces and files as they are now, for good.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version_making {
    /**
     * Makes the next version, and the draft disappears into it. Part of an act that holds the proof.
     *
     * @param proof $proof
     * @param draft $draft
     * @param bool $nothingconfidential Whether the owner confirms that nothing confidential shows.
     * @param int $now UTC seconds.
     * @return version
     */
    public static function make(proof $proof, draft $draft, bool $nothingconfidential, int $now): version {
        $activity = $proof->get_portfolio()->get_activity();
        $version = self::make_row($proof, $draft, $nothingconfidential, $now);
        self::make_elements($version, $draft);
        self::make_answers($version, $draft);
        $traces = self::make_traces($version, $draft);
        draft_files::publish($activity, $draft, $version, $traces);
        draft_removal::remove($activity, $draft);
        version_submitted::of($version, $proof)->trigger();
        notices::of_version($version);
        completion_state::update($activity, $proof->get_portfolio()->get('userid'));
        return $version;
    }

    /**
     * The row of the version.
     *
     * @param proof $proof
     * @param draft $draft
     * @param bool $nothingconfidential
     * @param int $now
     * @return version
     */
    private static function make_row(proof $proof, draft $draft, bool $nothingconfidential, int $now): version {
        $competency = new competency($proof->get('competencyid'));
        $context = $draft->get('contextid') ? experience_context::get_record(['id' => $draft->get('contextid')]) : null;
        $experiencename = $context ? $context->get_experience()->get('name') : '';
        $contextname = $context ? $context->get('name') : '';
        $captions = array_map(fn(draft_trace $trace): string => $trace->get('caption'), $draft->get_traces());
        $version = new version(0, (object) [
            'proofid' => $proof->get('id'),
            'number' => $draft->get('baseversion') + 1,
            'userid' => $proof->get_portfolio()->get('userid'),
            'competencyid' => $competency->get('id'),
            'competencycode' => $competency->get('code'),
            'letter' => $proof->get('letter'),
            'name' => $proof->get('name'),
            'contextid' => $context ? $context->get('id') : 0,
            'experiencename' => $experiencename,
            'contextname' => $contextname,
            'description' => $draft->get('description'),
            'descriptionformat' => $draft->get('descriptionformat'),
            'analysis' => $draft->get('analysis'),
            'analysisformat' => $draft->get('analysisformat'),
            'sourcelink' => $draft->get('sourcelink'),
            'searchtext' => search_text::of([
                proof_label::of($competency->get('code'), $proof->get('letter')),
                $proof->get('name'),
                $experiencename,
                $contextname,
                $draft->get('description'),
                $draft->get('analysis'),
                ...$captions,
            ]),
            'baseversion' => $draft->get('baseversion'),
            'fromversion' => $draft->get('fromversion'),
            'sourceconfirmed' => $draft->get('sourceconfirmed'),
            'changenote' => $draft->get('changenote'),
            'nothingconfidential' => (int) $nothingconfidential,
            'timesubmitted' => $now,
        ]);
        return $version->create()->with_proof($proof);
    }

    /**
     * The elements, under the names that they have now.
     *
     * @param version $version
     * @param draft $draft
     */
    private static function make_elements(version $version, draft $draft): void {
        foreach (element::in_set('id', $draft->get_elementids(), 'sortorder, id') as $element) {
            (new version_element(0, (object) [
                'versionid' => $version->get('id'),
                'elementid' => $element->get('id'),
                'name' => $element->get('name'),
            ]))->create();
        }
    }

    /**
     * The comments that it answers.
     *
     * @param version $version
     * @param draft $draft
     */
    private static function make_answers(version $version, draft $draft): void {
        foreach ($draft->get_answers() as $commentid) {
            (new version_answer(0, (object) ['versionid' => $version->get('id'), 'commentid' => $commentid]))->create();
        }
    }

    /**
     * The traces.
     *
     * @param version $version
     * @param draft $draft
     * @return version_trace[]
     */
    private static function make_traces(version $version, draft $draft): array {
        $traces = [];
        foreach ($draft->get_traces() as $trace) {
            $columns = ['versionid' => $version->get('id')] + trace_details::of($trace)->to_columns();
            $traces[] = (new version_trace(0, (object) $columns))->create();
        }
        return $traces;
    }
}
