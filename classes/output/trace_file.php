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

namespace mod_proofolio\output;

use core_external\external_value;
use mod_proofolio\local\file_areas;
use moodle_url;
use stored_file;

/**
 * The file of a trace as tiles show it: a picture, a video, a sound, or a name to save it by.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class trace_file {
    /**
     * The keys of a file in the structure of a tile.
     *
     * @return external_value[] By key.
     */
    public static function keys(): array {
        return [
            'isimage' => new external_value(PARAM_BOOL, 'Whether the file is a picture that browsers show'),
            'isvideo' => new external_value(PARAM_BOOL, 'Whether the file is a video that browsers play'),
            'isaudio' => new external_value(PARAM_BOOL, 'Whether the file is a sound that browsers play'),
            'isother' => new external_value(PARAM_BOOL, 'Whether the file is saved rather than shown'),
            'url' => new external_value(PARAM_RAW, 'Address of the file'),
            'filename' => new external_value(PARAM_TEXT, 'Name of the file'),
            'filesize' => new external_value(PARAM_TEXT, 'Size of the file in words'),
        ];
    }

    /**
     * The same keys with what a file gives.
     *
     * @param stored_file|null $file None when the trace has none, or it is gone.
     * @return array
     */
    public static function export(?stored_file $file): array {
        $kind = '';
        if ($file) {
            $kind = file_areas::must_be_downloaded($file) ? 'other' : explode('/', $file->get_mimetype())[0];
        }
        return [
            'isimage' => $kind === 'image',
            'isvideo' => $kind === 'video',
            'isaudio' => $kind === 'audio',
            'isother' => $kind === 'other',
            'url' => $file ? self::url_of($file)->out(false) : '',
            'filename' => $file ? $file->get_filename() : '',
            'filesize' => $file ? display_size($file->get_filesize()) : '',
        ];
    }

    /**
     * The address of a file, in one of the plugin's areas or in a draft area of its owner.
     *
     * @param stored_file $file
     * @return moodle_url
     */
    private static function url_of(stored_file $file): moodle_url {
        if ($file->get_component() === 'user') {
            return moodle_url::make_draftfile_url($file->get_itemid(), $file->get_filepath(), $file->get_filename());
        }
        return moodle_url::make_pluginfile_url(
            $file->get_contextid(),
            $file->get_component(),
            $file->get_filearea(),
            $file->get_itemid(),
            $file->get_filepath(),
            $file->get_filename(),
        );
    }
}
