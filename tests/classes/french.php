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

namespace mod_proofolio\tests;

/**
 * For tests in French: a Moodle under test has no language but English.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait french {
    /**
     * Makes sure that the site has French.
     */
    protected function have_french(): void {
        global $CFG;
        if (get_string_manager()->translation_exists('fr', false)) {
            return;
        }
        make_writable_directory("{$CFG->langotherroot}/fr");
        $string = '<?php $string["thislanguage"] = "Français"; $string["parentlanguage"] = ""; $string["locale"] = "fr_FR.UTF-8";';
        file_put_contents("{$CFG->langotherroot}/fr/langconfig.php", $string);
        get_string_manager()->reset_caches();
        get_string_manager(true);
    }
}
