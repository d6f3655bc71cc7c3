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
 * The task that backs up an activity.
 *
 * @package    mod_proofolio
 * @category   backup
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/mod/proofolio/backup/moodle2/backup_proofolio_stepslib.php');

/**
 * Backs up an activity: one file with all its rows, and the links to its pages.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_proofolio_activity_task extends backup_activity_task {
    /**
     * No settings of its own.
     */
    protected function define_my_settings() {
    }

    /**
     * The steps of this activity.
     */
    protected function define_my_steps() {
        $this->add_step(new backup_proofolio_activity_structure_step('proofolio_structure', 'proofolio.xml'));
    }

    /**
     * Puts marks in the place of links to this activity's pages, so that a restore can make them lead to what it made: to the
     * same page, and there to the same student or comment.
     *
     * @param string $content
     * @return string
     */
    public static function encode_content_links($content) {
        global $CFG;
        $base = preg_quote("$CFG->wwwroot/mod/proofolio/", '~');
        return preg_replace(
            [
                "~{$base}index\.php\?id=(\d+)~",
                "~{$base}view\.php\?id=(\d+)~",
                "~{$base}coverage\.php\?id=(\d+)~",
                "~{$base}manage\.php\?id=(\d+)~",
                "~{$base}proof\.php\?id=(\d+)~",
                '~(\$@PROOFOLIO(?:VIEW|COVERAGE)BYID\*\d+@\$&(?:amp;)?(?:student|user)id=)(\d+)~',
                '~(\$@PROOFOLIOPROOFBYID\*\d+@\$(?:&(?:amp;)?version=\d+)?#c)(\d+)~',
            ],
            [
                '$@PROOFOLIOINDEX*$1@$',
                '$@PROOFOLIOVIEWBYID*$1@$',
                '$@PROOFOLIOCOVERAGEBYID*$1@$',
                '$@PROOFOLIOMANAGEBYID*$1@$',
                '$@PROOFOLIOPROOFBYID*$1@$',
                '$1$@PROOFOLIOSTUDENT*$2@$',
                '$1$@PROOFOLIOCOMMENT*$2@$',
            ],
            $content,
        );
    }
}
