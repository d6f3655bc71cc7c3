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
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_trace;
use stored_file;

/**
 * The files of drafts and versions: what the writer uploads becomes the draft's, what the draft has becomes the version's.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_files {
    /** The component of all file areas. */
    private const COMPONENT = 'mod_proofolio';

    /**
     * How many and how large the files inside a text may be.
     *
     * @param activity $activity
     * @return array Options of Moodle's editor element and of its file functions.
     */
    public static function editor_options(activity $activity): array {
        return [
            'context' => $activity->context,
            'maxfiles' => $activity->instance->get('maxfiles'),
            'maxbytes' => $activity->get_max_bytes(),
            'subdirs' => 0,
            'autosave' => false,
        ];
    }

    /**
     * How many and how large the files of the traces may be.
     *
     * @param activity $activity
     * @return array Options of Moodle's file manager element and of its file functions.
     */
    public static function trace_options(activity $activity): array {
        return [
            'maxfiles' => $activity->instance->get('maxfiles'),
            'maxbytes' => $activity->get_max_bytes(),
            'subdirs' => 0,
            'accepted_types' => '*',
        ];
    }

    /**
     * The files that the current user has in a draft area of theirs.
     *
     * @param int $itemid 0 for none.
     * @return stored_file[]
     */
    public static function uploaded(int $itemid): array {
        global $USER;
        if (!$itemid) {
            return [];
        }
        return self::files(context_user::instance($USER->id)->id, 'user', 'draft', $itemid);
    }

    /**
     * Takes files out of a draft area of the current user.
     *
     * @param int $itemid 0 for none.
     * @param string[] $filenames Those that are not there do not matter.
     */
    public static function remove_uploaded(int $itemid, array $filenames): void {
        foreach ($filenames ? self::uploaded($itemid) : [] as $file) {
            if (in_array($file->get_filename(), $filenames, true)) {
                $file->delete();
            }
        }
    }

    /**
     * Whether a draft area of the current user was never used, or is no more: Moodle clears them away after some days, while a
     * window may stay open. One that somebody emptied has its folder still.
     *
     * @param int $itemid
     * @return bool
     */
    public static function is_gone(int $itemid): bool {
        global $USER;
        return !get_file_storage()->file_exists(context_user::instance($USER->id)->id, 'user', 'draft', $itemid, '/', '.');
    }

    /**
     * The files of a draft's traces.
     *
     * @param activity $activity
     * @param draft $draft
     * @return stored_file[] By file name.
     */
    public static function traces_of_draft(activity $activity, draft $draft): array {
        return self::by_name(self::files($activity->context->id, self::COMPONENT, draft::FILEAREA_TRACE, $draft->get('id')));
    }

    /**
     * The files of a version's traces.
     *
     * @param activity $activity
     * @param version $version
     * @return stored_file[] By file name.
     */
    public static function traces_of_version(activity $activity, version $version): array {
        $ids = array_map(fn(version_trace $trace): int => $trace->get('id'), $version->get_traces());
        return self::by_name($ids ? self::files($activity->context->id, self::COMPONENT, version_trace::FILEAREA, $ids) : []);
    }

    /**
     * The files of kept traces.
     *
     * @param activity $activity
     * @param int[] $keptids
     * @return stored_file[]
     */
    public static function of_kept(activity $activity, array $keptids): array {
        return $keptids ? self::files($activity->context->id, self::COMPONENT, kept_trace::FILEAREA, $keptids) : [];
    }

    /**
     * Makes the uploaded files of a text the draft's own.
     *
     * @param activity $activity
     * @param draft $draft
     * @param string $area One of the draft's text areas.
     * @param int $itemid The draft area that they were uploaded to, 0 to leave the files as they are.
     * @param string $text The text that shows them.
     * @return string The text as it is stored.
     */
    public static function store_text(activity $activity, draft $draft, string $area, int $itemid, string $text): string {
        if (!$itemid) {
            return $text;
        }
        if (self::is_settled($activity, $draft, $area, $itemid)) {
            return file_rewrite_urls_to_pluginfile($text, $itemid);
        }
        $options = self::editor_options($activity);
        return file_save_draft_area_files(
            $itemid,
            $activity->context->id,
            self::COMPONENT,
            $area,
            $draft->get('id'),
            $options,
            $text,
        );
    }

    /**
     * Makes the uploaded files of the traces the draft's own.
     *
     * @param activity $activity
     * @param draft $draft
     * @param int $itemid The draft area that they were uploaded to, 0 to leave the files as they are.
     */
    public static function store_traces(activity $activity, draft $draft, int $itemid): void {
        if ($itemid && !self::is_settled($activity, $draft, draft::FILEAREA_TRACE, $itemid)) {
            file_save_draft_area_files(
                $itemid,
                $activity->context->id,
                self::COMPONENT,
                draft::FILEAREA_TRACE,
                $draft->get('id'),
                self::trace_options($activity),
            );
        }
    }

    /**
     * Whether an area of a draft needs nothing from a draft area of the current user: it has the same files already, which is so
     * at nearly every save while somebody writes, or the draft area is no more.
     *
     * @param activity $activity
     * @param draft $draft
     * @param string $area
     * @param int $itemid
     * @return bool
     */
    private static function is_settled(activity $activity, draft $draft, string $area, int $itemid): bool {
        $hash = fn(stored_file $file): string => $file->get_filepath() . $file->get_contenthash();
        $uploaded = array_map($hash, self::by_name(self::uploaded($itemid)));
        $stored = array_map($hash, self::by_name(self::files($activity->context->id, self::COMPONENT, $area, $draft->get('id'))));
        ksort($uploaded);
        ksort($stored);
        return $uploaded === $stored || (!$uploaded && self::is_gone($itemid));
    }

    /**
     * Gives a draft the files of a version that it improves.
     *
     * @param activity $activity
     * @param version $version
     * @param draft $draft
     */
    public static function carry_over(activity $activity, version $version, draft $draft): void {
        $contextid = $activity->context->id;
        foreach (self::text_areas() as $from => $to) {
            foreach (self::files($contextid, self::COMPONENT, $from, $version->get('id')) as $file) {
                self::copy($file, ['filearea' => $to, 'itemid' => $draft->get('id')]);
            }
        }
        foreach (self::traces_of_version($activity, $version) as $file) {
            self::copy($file, ['filearea' => draft::FILEAREA_TRACE, 'itemid' => $draft->get('id')]);
        }
    }

    /**
     * Gives a version the files of the draft that it was made from.
     *
     * @param activity $activity
     * @param draft $draft
     * @param version $version
     * @param version_trace[] $traces The version's traces.
     */
    public static function publish(activity $activity, draft $draft, version $version, array $traces): void {
        $contextid = $activity->context->id;
        foreach (self::text_areas() as $to => $from) {
            foreach (self::files($contextid, self::COMPONENT, $from, $draft->get('id')) as $file) {
                self::copy($file, ['filearea' => $to, 'itemid' => $version->get('id')]);
            }
        }
        $files = self::traces_of_draft($activity, $draft);
        foreach ($traces as $trace) {
            if ($file = $files[$trace->get('filename')] ?? null) {
                self::copy($file, ['filearea' => version_trace::FILEAREA, 'itemid' => $trace->get('id')]);
            }
        }
    }

    /**
     * Removes all files of a draft.
     *
     * @param activity $activity
     * @param draft $draft
     */
    public static function clear(activity $activity, draft $draft): void {
        $fs = get_file_storage();
        foreach ([...array_values(self::text_areas()), draft::FILEAREA_TRACE] as $area) {
            $fs->delete_area_files($activity->context->id, self::COMPONENT, $area, $draft->get('id'));
        }
    }

    /**
     * Removes all files of a version that is taken back.
     *
     * @param activity $activity
     * @param version $version
     */
    public static function clear_version(activity $activity, version $version): void {
        $fs = get_file_storage();
        foreach (array_keys(self::text_areas()) as $area) {
            $fs->delete_area_files($activity->context->id, self::COMPONENT, $area, $version->get('id'));
        }
        foreach ($version->get_traces() as $trace) {
            $fs->delete_area_files($activity->context->id, self::COMPONENT, version_trace::FILEAREA, $trace->get('id'));
        }
    }

    /**
     * Puts the files of a version's traces where the writer can change them.
     *
     * @param activity $activity
     * @param version $version
     * @return int The item id of a draft area of the current user.
     */
    public static function prepare_traces_of_version(activity $activity, version $version): int {
        global $USER;
        $itemid = file_get_unused_draft_itemid();
        $place = [
            'contextid' => context_user::instance($USER->id)->id,
            'component' => 'user',
            'filearea' => 'draft',
            'itemid' => $itemid,
        ];
        foreach (self::traces_of_version($activity, $version) as $file) {
            self::copy($file, $place);
        }
        return $itemid;
    }

    /**
     * The areas of a text in a version, and in a draft.
     *
     * @return string[]
     */
    private static function text_areas(): array {
        return [
            version::FILEAREA_DESCRIPTION => draft::FILEAREA_DESCRIPTION,
            version::FILEAREA_ANALYSIS => draft::FILEAREA_ANALYSIS,
        ];
    }

    /**
     * The files of an area.
     *
     * @param int $contextid
     * @param string $component
     * @param string $area
     * @param int|int[] $itemid
     * @return stored_file[]
     */
    private static function files(int $contextid, string $component, string $area, int|array $itemid): array {
        return array_values(get_file_storage()->get_area_files($contextid, $component, $area, $itemid, 'id', false));
    }

    /**
     * Files by their names.
     *
     * @param stored_file[] $files
     * @return stored_file[]
     */
    public static function by_name(array $files): array {
        $named = [];
        foreach ($files as $file) {
            $named[$file->get_filename()] = $file;
        }
        return $named;
    }

    /**
     * Copies a file to another place; its content is stored once.
     *
     * @param stored_file $file
     * @param array $place What differs from where it is.
     */
    private static function copy(stored_file $file, array $place): void {
        get_file_storage()->create_file_from_storedfile($place + ['filepath' => '/'], $file);
    }
}
