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
 * The competency portfolios of a course, each with what waits for the reader.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_proofolio\event\course_module_instance_list_viewed;
use mod_proofolio\output\course_index;

require(__DIR__ . '/../../config.php');

$course = get_course(required_param('id', PARAM_INT));
require_course_login($course);

$PAGE->set_url('/mod/proofolio/index.php', ['id' => $course->id]);
$PAGE->set_pagelayout('incourse');
$title = get_string('modulenameplural', 'mod_proofolio');
$PAGE->set_title(get_string('pagetitle', 'mod_proofolio', (object) ['page' => $title, 'activity' => $course->shortname]));
$PAGE->set_heading(format_string($course->fullname));
$PAGE->navbar->add($title);
course_module_instance_list_viewed::create(['context' => context_course::instance($course->id)])->trigger();

echo $OUTPUT->header();
echo $OUTPUT->heading($title);
echo $OUTPUT->render(new course_index($course, $USER->id));
echo $OUTPUT->footer();
