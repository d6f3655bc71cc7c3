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

namespace mod_proofolio\form;

/**
 * A form with one file in the field "file", sent with the form itself rather than through a draft area.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait sent_file {
    /** @var string|null Where the server put the file that was sent, once the form is validated. */
    private ?string $sentpath = null;

    /**
     * Remembers where the file is: nobody else is told.
     *
     * @param array $data
     * @param array $files Paths by field.
     * @return array Messages by field.
     */
    public function validation($data, $files) {
        $this->sentpath = $files['file'] ?? null;
        return parent::validation($data, $files);
    }

    /**
     * Where the file is that was sent.
     *
     * @return string|null None without a file.
     */
    private function get_sent_path(): ?string {
        return $this->is_validated() ? $this->sentpath : null;
    }
}
