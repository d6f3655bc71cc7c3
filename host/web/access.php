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
 * Who may come in: require_login() and its errors.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/**
 * Lets in only who is signed in and may see the course and the activity.
 *
 * @param int|stdClass|null $courseorid
 * @param bool $autologinguest there are no guests here
 * @param stdClass|cm_info|null $cm
 * @param bool $setwantsurltome come back here after signing in
 * @param bool $preventredirect throw rather than lead elsewhere
 */
function require_login($courseorid = null, $autologinguest = true, $cm = null, $setwantsurltome = true, $preventredirect = false) {
    global $PAGE, $SESSION, $SITE, $USER;
    $preventredirect = $preventredirect || AJAX_SCRIPT || PHP_SAPI !== 'cli-server';
    $course = empty($courseorid) ? $SITE : (is_object($courseorid) ? $courseorid : get_course($courseorid));
    if ($cm && $cm->course != $course->id) {
        throw new coding_exception('course and cm parameters in require_login() call do not match!!');
    }
    if (!isloggedin()) {
        if ($preventredirect) {
            throw new require_login_exception('You are not logged in');
        }
        if ($setwantsurltome) {
            $SESSION->wantsurl = qualified_me();
        }
        redirect('/login/index.php');
    }
    if ($cm && !($cm instanceof cm_info)) {
        $cm = get_fast_modinfo($course)->get_cm($cm->id);
    }
    if ($course->id != $SITE->id && !is_siteadmin()) {
        $context = context_course::instance($course->id);
        $refusal = match (true) {
            !$course->visible && !has_capability('moodle/course:viewhiddencourses', $context) => 'Course is hidden',
            !is_enrolled($context, $USER, '', true) && !has_capability('moodle/course:view', $context) => 'Not enrolled',
            default => null,
        };
        if ($refusal !== null && $preventredirect) {
            throw new require_login_exception($refusal);
        }
        if ($refusal !== null) {
            redirect('/', get_string($refusal === 'Not enrolled' ? 'notenrolled' : 'coursehidden', 'moodle'), null,
                \core\output\notification::NOTIFY_ERROR);
        }
    }
    if ($cm && !$cm->uservisible) {
        if ($preventredirect) {
            throw new require_login_exception('Activity is hidden');
        }
        redirect(new moodle_url('/course/view.php', ['id' => $course->id]), get_string('activityiscurrentlyhidden', 'moodle'), null,
            \core\output\notification::NOTIFY_ERROR);
    }
    if ($cm) {
        $PAGE->set_cm($cm, $course);
        $PAGE->set_pagelayout('incourse');
    } else if (!empty($courseorid)) {
        $PAGE->set_course($course);
    }
}

/** As require_login(): there is no site front page with activities here. */
function require_course_login($courseorid, $autologinguest = true, $cm = null, $setwantsurltome = true, $preventredirect = false) {
    require_login($courseorid, $autologinguest, $cm, $setwantsurltome, $preventredirect);
}
