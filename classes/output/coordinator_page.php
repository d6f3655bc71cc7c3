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
 * What the coordinator's pages look like around their content.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coordinator_page {
    /** The key of these pages in the navigation. */
    public const TAB = 'proofoliomanage';

    /**
     * Prepares a page.
     *
     * @param moodle_page $page
     * @param activity $activity
     * @param moodle_url $url The page's own address.
     * @param string $title What the page is about.
     */
    public static function prepare(moodle_page $page, activity $activity, moodle_url $url, string $title): void {
        $options = ['context' => $activity->context, 'escape' => false];
        $names = (object) ['page' => $title, 'activity' => format_string($activity->instance->get('name'), true, $options)];
        page_setup::prepare($page, $activity, $url, get_string('pagetitle', 'mod_proofolio', $names), 'mediumwidth');
        $page->set_secondary_active_tab(self::TAB);
    }
}
