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

use mod_proofolio\local\activity;
use moodle_page;
use moodle_url;

/**
 * What the pages below the logbook have in common: the course as heading, and nothing of the activity's own page above the content.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class page_setup {
    /**
     * Prepares Moodle's page.
     *
     * @param moodle_page $page
     * @param activity $activity
     * @param moodle_url $url The page's own address.
     * @param string $title The title of the browser's window.
     * @param string $width Moodle's class for how wide the content is: limitedwidth for texts, mediumwidth for tables too.
     */
    public static function prepare(moodle_page $page, activity $activity, moodle_url $url, string $title, string $width): void {
        $page->set_url($url);
        $page->set_title($title);
        $page->set_heading(format_string($activity->course->fullname, true, ['context' => $activity->context]));
        $page->add_body_class($width);
        $page->activityheader->set_attrs(['description' => '', 'hidecompletion' => true]);
    }
}
