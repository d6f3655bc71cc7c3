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

namespace mod_proofolio\privacy;

use core_privacy\local\request\content_writer;
use core_privacy\local\request\writer;
use mod_proofolio\local\activity;
use stored_file;

/**
 * A folder in somebody's export: what is written there, with files and texts.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class export_place {
    /**
     * A folder.
     *
     * @param activity $activity
     * @param string[] $path The names of the folders that lead to it.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var string[] The names of the folders that lead to it. */
        private readonly array $path,
    ) {
    }

    /**
     * A folder in this one.
     *
     * @param string $name What a folder cannot be called, such as a slash, is left out.
     * @return self
     */
    public function in(string $name): self {
        return new self($this->activity, [...$this->path, clean_param($name, PARAM_FILE)]);
    }

    /**
     * Writes what is known.
     *
     * @param array $data
     */
    public function write(array $data): void {
        $this->writer()->export_data($this->path, (object) $data);
    }

    /**
     * Writes files.
     *
     * @param stored_file[] $files
     */
    public function write_files(array $files): void {
        foreach ($files as $file) {
            $this->writer()->export_file($this->path, $file);
        }
    }

    /**
     * A text whose pictures are found in this folder.
     *
     * @param string $text
     * @param int $format
     * @param string $area The file area of its pictures.
     * @param int $itemid
     * @return string
     */
    public function text(string $text, int $format, string $area, int $itemid): string {
        $text = $this->writer()->rewrite_pluginfile_urls($this->path, 'mod_proofolio', $area, $itemid, $text);
        return $this->plain_text($text, $format);
    }

    /**
     * A text without pictures.
     *
     * @param string $text
     * @param int $format
     * @return string
     */
    public function plain_text(string $text, int $format): string {
        return format_text($text, $format, ['context' => $this->activity->context, 'para' => false]);
    }

    /**
     * Moodle's writer for the activity.
     *
     * @return content_writer
     */
    private function writer(): content_writer {
        return writer::with_context($this->activity->context);
    }
}
