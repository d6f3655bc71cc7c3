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

/**
 * What the mark of an id within an address stands for.
 *
 * @package    mod_proofolio
 * @category   backup
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Puts the new id in the place of a mark that stands further on in an address whose beginning has a mark of its own.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_proofolio_id_rule extends restore_decode_rule {
    /**
     * A rule.
     *
     * @param string $linkname The mark's name.
     * @param string $mapping What the id is of, as the restore calls it.
     */
    public function __construct(string $linkname, string $mapping) {
        parent::__construct($linkname, '/$1', $mapping);
    }

    /**
     * The id alone: Moodle would put this site's address before it.
     *
     * @param string $toreplace
     * @param bool $mappingsok Whether what it is of was restored; if not, the old id stays.
     * @return string
     */
    protected function apply_modifications($toreplace, $mappingsok) {
        return ltrim($toreplace, '/');
    }
}
