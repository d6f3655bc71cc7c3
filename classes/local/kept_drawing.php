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
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\kept_trace;
use stored_file;

/**
 * Draws kept traces into a draft: each gives its file and what is said of it, and stays where it is, for other proofs.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_drawing {
    /**
     * The traces that a writer wants and that are not in the draft yet, in the order of the actions. Those of others do not count.
     *
     * @param int $portfolioid The writer's portfolio.
     * @param int[] $keptids What the writer asks for.
     * @param trace_details[] $known The traces of the draft.
     * @return kept_trace[]
     */
    public static function wanted(int $portfolioid, array $keptids, array $known): array {
        $drawn = array_map(fn(trace_details $trace): int => $trace->keptid, $known);
        $wanted = kept_trace::in_set('id', array_values(array_unique(array_diff($keptids, $drawn))), 'timeaction, id');
        return array_values(array_filter(
            $wanted,
            fn(kept_trace $trace): bool => $trace->get('portfolioid') == $portfolioid,
        ));
    }

    /**
     * Draws the traces that a writer wants. Part of an act that holds the portfolio, before the files of the form are stored.
     *
     * @param activity $activity
     * @param draft $draft
     * @param draft_content $content
     * @param trace_details[] $known The traces of the draft so far, by number.
     * @return draft_content The same content, with what is said of the new traces.
     * @throws refusal When there would be too many.
     */
    public static function draw(activity $activity, draft $draft, draft_content $content, array $known): draft_content {
        $portfolioid = $draft->get_proof()->get('portfolioid');
        $wanted = $content->keptids ? self::wanted($portfolioid, $content->keptids, $known) : [];
        if (!$wanted) {
            return $content;
        }
        $place = self::place_of_files($activity, $draft, $content->tracesitemid);
        self::require_room($activity, $content, $known, $place, count($wanted));
        $files = kept_traces::files_of($activity, $wanted);
        $drawn = [];
        foreach ($wanted as $trace) {
            $file = $files[$trace->get('id')] ?? null;
            $drawn[] = new trace_details(
                number: 0,
                caption: $trace->get('caption'),
                timeaction: $trace->get('timeaction'),
                masked: (bool) $trace->get('masked'),
                link: $trace->get('link'),
                filename: $file ? self::copy($file, $place) : '',
                keptid: $trace->get('id'),
            );
        }
        return $content->with_added($drawn);
    }

    /**
     * Where the files of the form are: in its draft area, from which they are stored with the others, else in the draft itself.
     *
     * @param activity $activity
     * @param draft $draft
     * @param int $itemid The draft area of the form, 0 for none.
     * @return array Context id, component, area and item id.
     */
    private static function place_of_files(activity $activity, draft $draft, int $itemid): array {
        $userid = $draft->get_proof()->get_portfolio()->get('userid');
        return $itemid
            ? [context_user::instance($userid)->id, 'user', 'draft', $itemid]
            : [$activity->context->id, 'mod_proofolio', draft::FILEAREA_TRACE, $draft->get('id')];
    }

    /**
     * Refuses more traces than the activity allows.
     *
     * @param activity $activity
     * @param draft_content $content
     * @param trace_details[] $known
     * @param array $place Where the files are: context id, component, area and item id.
     * @param int $more How many are to come.
     * @throws refusal
     */
    private static function require_room(activity $activity, draft_content $content, array $known, array $place, int $more): void {
        $files = get_file_storage()->get_area_files(...[...$place, 'id', false]);
        $links = array_filter(
            [...$known, ...$content->added],
            fn(trace_details $trace): bool => $trace->filename === '' && $trace->link !== '',
        );
        $count = count($files) + count($links) + (int) ($content->newlink !== '') + $more;
        $maxfiles = $activity->instance->get('maxfiles');
        if ($count > $maxfiles) {
            throw refusal::too_many_traces($maxfiles);
        }
    }

    /**
     * Copies the file of a trace; its content is stored once.
     *
     * @param stored_file $file
     * @param array $place Context id, component, area and item id.
     * @return string The name that it has there: no other file has it.
     */
    private static function copy(stored_file $file, array $place): string {
        $fs = get_file_storage();
        $filename = $fs->get_unused_filename(...[...$place, '/', $file->get_filename()]);
        [$contextid, $component, $filearea, $itemid] = $place;
        $fs->create_file_from_storedfile([
            'contextid' => $contextid,
            'component' => $component,
            'filearea' => $filearea,
            'itemid' => $itemid,
            'filepath' => '/',
            'filename' => $filename,
        ], $file);
        return $filename;
    }
}
