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
use core\antivirus\manager;
use stored_file;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/filelib.php');

/**
 * Takes files that were just sent, under the same limits as Moodle's own file picker.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class uploads {
    /**
     * Takes a file into a draft area, beside what is there; a name that is in use gets a number.
     *
     * The same file under the same name, sent again because the first answer was lost, is there once.
     *
     * @param activity $activity The activity whose limits hold.
     * @param int $userid Whose draft area it is.
     * @param int $itemid The draft area, 0 for a new one.
     * @param string $path Where the file is.
     * @param string $filename The name that it came with.
     * @return stored_file
     * @throws refusal When it is too large, or there are too many.
     * @throws \moodle_exception When it carries a virus.
     */
    public static function take(activity $activity, int $userid, int $itemid, string $path, string $filename): stored_file {
        $filename = clean_param($filename, PARAM_FILE);
        $limit = $activity->get_max_bytes();
        if (filesize($path) > $limit) {
            throw refusal::file_too_large('file', $filename, $limit);
        }
        if (file_is_draft_areas_limit_reached($userid)) {
            throw refusal::uploads_too_fast();
        }
        $there = draft_files::uploaded($itemid);
        foreach ($there as $file) {
            if ($file->get_filename() === $filename && $file->get_contenthash() === sha1_file($path)) {
                return $file;
            }
        }
        $maxfiles = $activity->instance->get('maxfiles');
        if (count($there) >= $maxfiles) {
            throw refusal::too_many_traces($maxfiles);
        }
        manager::scan_file($path, $filename, true);
        $fs = get_file_storage();
        $place = [
            'contextid' => context_user::instance($userid)->id,
            'component' => 'user',
            'filearea' => 'draft',
            'itemid' => $itemid ?: file_get_unused_draft_itemid(),
            'filepath' => '/',
        ];
        $place['filename'] = $fs->get_unused_filename(...array_values($place), filename: $filename);
        return $fs->create_file_from_pathname($place + ['userid' => $userid], $path);
    }
}
