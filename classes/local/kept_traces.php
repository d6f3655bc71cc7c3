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

use context_user;
use mod_proofolio\event\kept_trace_created;
use mod_proofolio\event\kept_trace_deleted;
use mod_proofolio\event\kept_trace_hidden;
use mod_proofolio\event\kept_trace_shown;
use mod_proofolio\event\kept_trace_updated;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\kept_seen;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\portfolio;
use stored_file;

/**
 * What students do with the traces that they keep: keep, describe, show to their tutors, delete.
 *
 * Once a version has used a trace, it stays as it is; whether tutors see it can still be changed.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_traces {
    /**
     * Keeps a trace, once however often it is sent. The owner's portfolio is made when this is the first thing in it.
     *
     * @param activity $activity
     * @param int $userid The owner.
     * @param kept_content $content
     * @param string $clientkey What the browser calls it: letters, digits, - and _.
     * @param int $now UTC seconds.
     * @return kept_trace The one that was kept under this key before, should it have been.
     * @throws refusal When something in it is wrong.
     */
    public static function keep(
        activity $activity,
        int $userid,
        kept_content $content,
        string $clientkey,
        int $now,
    ): kept_trace {
        $portfolio = portfolio::of($activity->get_id(), $userid);
        if ($portfolio && $known = kept_trace::with_key($portfolio->get('id'), $clientkey)) {
            return $known;
        }
        $columns = $content->to_columns($now) + ['timekept' => $now, 'clientkey' => $clientkey];
        $columns['timeshown'] = $columns['shown'] ? $now : 0;
        $file = self::sent_file($activity, $userid, $content->itemid);
        if (!$file && $columns['link'] === '') {
            throw refusal::nothing_to_keep();
        }
        return act::run_again_when_overtaken(function () use ($activity, $userid, $columns, $file): kept_trace {
            $portfolio = portfolio::ensure($activity->get_id(), $userid)->with_activity($activity);
            $portfolio->hold();
            if ($known = kept_trace::with_key($portfolio->get('id'), $columns['clientkey'])) {
                return $known;
            }
            $trace = new kept_trace(0, (object) ($columns + ['portfolioid' => $portfolio->get('id')]));
            $trace->create()->with_portfolio($portfolio);
            if ($file) {
                get_file_storage()->create_file_from_storedfile(self::place_of($trace), $file);
            }
            kept_trace_created::of($trace)->trigger();
            return $trace;
        });
    }

    /**
     * Changes what is said of a trace; its file stays.
     *
     * @param kept_trace $trace
     * @param kept_content $content
     * @param int $now UTC seconds.
     * @return kept_trace
     * @throws refusal When something in it is wrong, or a version uses it.
     */
    public static function update(kept_trace $trace, kept_content $content, int $now): kept_trace {
        $columns = $content->to_columns($now);
        return self::change($trace, function (kept_trace $trace) use ($columns, $now): kept_trace {
            if ($columns['link'] === '' && !self::has_file($trace)) {
                throw refusal::nothing_to_keep();
            }
            $newlyshown = $columns['shown'] && !$trace->get('shown');
            $trace->set_many($columns + ($newlyshown ? ['timeshown' => $now] : []))->update();
            kept_trace_updated::of($trace)->trigger();
            return $trace;
        });
    }

    /**
     * Deletes a trace with its file. A draft that it was drawn into has a copy of its own, which stays.
     *
     * @param kept_trace $trace
     * @throws refusal When a version uses it.
     */
    public static function delete(kept_trace $trace): void {
        self::change($trace, function (kept_trace $trace): void {
            draft_trace::forget_kept($trace->get('id'));
            kept_seen::delete_with('keptid', $trace->get('id'));
            $place = self::place_of($trace);
            get_file_storage()->delete_area_files(
                $place['contextid'],
                $place['component'],
                $place['filearea'],
                $place['itemid'],
            );
            $event = kept_trace_deleted::of($trace);
            $trace->delete();
            $event->trigger();
        });
    }

    /**
     * Shows a trace to the owner's tutors, or to them no longer.
     *
     * @param kept_trace $trace
     * @param bool $shown
     * @param int $now UTC seconds.
     * @return kept_trace
     */
    public static function show(kept_trace $trace, bool $shown, int $now): kept_trace {
        return act::run(function () use ($trace, $shown, $now): kept_trace {
            if ((bool) $trace->get('shown') !== $shown) {
                $trace->set_many(['shown' => (int) $shown] + ($shown ? ['timeshown' => $now] : []))->update();
                ($shown ? kept_trace_shown::of($trace) : kept_trace_hidden::of($trace))->trigger();
            }
            return $trace;
        });
    }

    /**
     * The files of some traces, each of which has one at most.
     *
     * @param activity $activity
     * @param kept_trace[] $traces
     * @return stored_file[] By the trace's id.
     */
    public static function files_of(activity $activity, array $traces): array {
        $ids = array_map(fn(kept_trace $trace): int => $trace->get('id'), $traces);
        $files = $ids
            ? get_file_storage()->get_area_files($activity->context->id, 'mod_proofolio', kept_trace::FILEAREA, $ids, 'id', false)
            : [];
        $found = [];
        foreach ($files as $file) {
            $found[$file->get_itemid()] = $file;
        }
        return $found;
    }

    /**
     * Changes a trace while nobody makes a version of it.
     *
     * @param kept_trace $trace
     * @param callable $work Given the trace as it is stored now.
     * @return mixed What the work returns.
     * @throws refusal When a version uses it.
     */
    private static function change(kept_trace $trace, callable $work): mixed {
        return act::run(function () use ($trace, $work): mixed {
            $trace->get_portfolio()->hold();
            if (kept_trace::locked([$trace->get('id')])) {
                throw refusal::kept_trace_in_use();
            }
            return $work($trace->read());
        });
    }

    /**
     * The file that was sent for a trace.
     *
     * @param activity $activity
     * @param int $userid Whose draft area it is in.
     * @param int $itemid 0 for none.
     * @return stored_file|null None when there is to be none.
     * @throws refusal When it is not there, is not alone, or is too large.
     */
    private static function sent_file(activity $activity, int $userid, int $itemid): ?stored_file {
        if (!$itemid) {
            return null;
        }
        $contextid = context_user::instance($userid)->id;
        $files = get_file_storage()->get_area_files($contextid, 'user', 'draft', $itemid, 'id', false);
        $limit = $activity->get_max_bytes();
        $file = reset($files) ?: throw refusal::nothing_arrived($limit);
        if (count($files) > 1) {
            throw refusal::one_file_each();
        }
        if ($file->get_filesize() > $limit) {
            throw refusal::file_too_large('file', $file->get_filename(), $limit);
        }
        return $file;
    }

    /**
     * Whether a trace has a file.
     *
     * @param kept_trace $trace
     * @return bool
     */
    private static function has_file(kept_trace $trace): bool {
        return (bool) self::files_of($trace->get_portfolio()->get_activity(), [$trace]);
    }

    /**
     * Where the file of a trace is.
     *
     * @param kept_trace $trace
     * @return array
     */
    private static function place_of(kept_trace $trace): array {
        return [
            'contextid' => $trace->get_portfolio()->get_activity()->context->id,
            'component' => 'mod_proofolio',
            'filearea' => kept_trace::FILEAREA,
            'itemid' => $trace->get('id'),
            'filepath' => '/',
        ];
    }
}
