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

use mod_proofolio\event\version_withdrawn;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_answer;
use mod_proofolio\local\models\draft_element;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\experience_context;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_answer;
use mod_proofolio\local\models\version_element;
use mod_proofolio\local\models\version_trace;

/**
 * The owner takes the newest version back into the draft, as long as nobody else has opened it. Its number is free again.
 *
 * Whoever opens a version holds the proof while that is noted, and so does this: of the two, one is first.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class withdrawal {
    /**
     * Takes a version back.
     *
     * @param version $version
     * @param int $now UTC seconds.
     * @return draft What the owner goes on writing.
     * @throws refusal When it is too late.
     */
    public static function withdraw(version $version, int $now): draft {
        return act::run(function () use ($version, $now): draft {
            $proof = $version->get_proof();
            $proof->get_portfolio()->hold();
            $proof->hold();
            $proof->read();
            if ($obstacle = self::find_obstacle($version)) {
                throw $obstacle;
            }
            $draft = self::make_draft($version, $now);
            self::remove($version);
            notice::drop(notice::waiting_about($version->get('id')));
            version_withdrawn::of($version, $proof)->trigger();
            $portfolio = $proof->get_portfolio();
            completion_state::update($portfolio->get_activity(), $portfolio->get('userid'));
            return $draft;
        });
    }

    /**
     * Why a version cannot be taken back any more.
     *
     * @param version $version
     * @return refusal|null None when it can.
     */
    public static function find_obstacle(version $version): ?refusal {
        $id = $version->get('id');
        $proof = $version->get_proof();
        $latest = version::latest_number($proof->get('id'));
        return match (true) {
            (bool) $proof->get('archived') => refusal::archived(),
            !version::record_exists($id) => refusal::version_gone($version->get('number')),
            $latest != $version->get('number') => refusal::version_not_newest($latest),
            read_mark::has_been_opened($version, $proof->get_portfolio()->get('userid')) => refusal::version_opened(),
            comment::record_exists_select('versionid = :id', ['id' => $id]),
            decision::record_exists_select('versionid = :id', ['id' => $id]) => refusal::version_answered(),
            draft::of($proof->get('id')) !== null => refusal::next_version_begun($latest + 1),
            default => null,
        };
    }

    /**
     * The draft that the version was, with its files.
     *
     * @param version $version
     * @param int $now
     * @return draft
     */
    private static function make_draft(version $version, int $now): draft {
        $proof = $version->get_proof();
        $same = ['description', 'descriptionformat', 'analysis', 'analysisformat', 'sourcelink', 'baseversion', 'fromversion',
            'sourceconfirmed', 'changenote'];
        $columns = array_combine($same, array_map($version->get(...), $same));
        $contextid = $version->get('contextid');
        $draft = new draft(0, (object) ($columns + [
            'proofid' => $proof->get('id'),
            'contextid' => $contextid && experience_context::record_exists($contextid) ? $contextid : 0,
            // A window that still shows an earlier draft must not take this one for it.
            'revision' => $now,
            'timesaved' => $now,
        ]));
        $draft->create();
        $activity = $proof->get_portfolio()->get_activity();
        draft_files::carry_over($activity, $version, $draft);
        foreach ($version->get_traces() as $trace) {
            $details = ['draftid' => $draft->get('id')] + trace_details::of($trace)->to_columns();
            (new draft_trace(0, (object) $details))->create();
        }
        $elements = element::of_competencies([$proof->get('competencyid')]);
        foreach ($version->get_elements() as $row) {
            if (isset($elements[$row->get('elementid')])) {
                $claim = ['draftid' => $draft->get('id'), 'elementid' => $row->get('elementid')];
                (new draft_element(0, (object) $claim))->create();
            }
        }
        foreach ($version->get_answers() as $commentid) {
            (new draft_answer(0, (object) ['draftid' => $draft->get('id'), 'commentid' => $commentid]))->create();
        }
        return $draft;
    }

    /**
     * Takes a version away with its files and all that belongs to it.
     *
     * @param version $version
     */
    private static function remove(version $version): void {
        draft_files::clear_version($version->get_proof()->get_portfolio()->get_activity(), $version);
        foreach ([version_element::class, version_trace::class, version_answer::class] as $model) {
            $model::delete_with('versionid', $version->get('id'));
        }
        version::delete_with('id', $version->get('id'));
    }
}
