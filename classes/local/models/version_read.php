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
 * When a person first opened a version of somebody else, in an activity that shows it to the student.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version_read extends model {
    /** The table. */
    public const TABLE = 'proofolio_version_read';

    #[\Override]
    protected static function define_properties() {
        return [
            'versionid' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'timeread' => ['type' => PARAM_INT],
        ];
    }
}
