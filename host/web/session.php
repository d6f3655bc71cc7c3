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
 * Who is at the browser: session, session key, entering, leading elsewhere, sending files.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace host {
    PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

    /** The browser session, in files of the data folder. */
    class session {
        /** Opens the session of this request and puts its user in place. */
        public static function start(): void {
            global $CFG, $DB, $SESSION;
            is_dir("$CFG->dataroot/sessions") || mkdir("$CFG->dataroot/sessions", 0700, true);
            session_start(['name' => 'ProofolioHost', 'save_path' => "$CFG->dataroot/sessions", 'use_strict_mode' => 1, 'cookie_httponly' => 1,
                'cookie_samesite' => 'Lax']);
            $SESSION = $_SESSION['SESSION'] ??= new \stdClass();
            $user = empty($_SESSION['userid']) ? null : $DB->get_record('user', ['id' => $_SESSION['userid'], 'deleted' => 0]);
            if ($user) {
                \core\session\manager::set_user($user);
            } else {
                // Until someone signs in, the browser's language is the best guess.
                preg_match_all('/[a-z]{2}/', strtolower($_SERVER['HTTP_ACCEPT_LANGUAGE'] ?? ''), $wanted);
                $SESSION->lang ??= array_values(array_intersect($wanted[0], ['en', 'fr']))[0] ?? $CFG->lang;
            }
            sesskey();
            if (host_is_ajax()) {
                // Services change nothing in the session and need not wait for each other.
                session_write_close();
            }
        }

        /** Signs a person in; what the session knew of before is forgotten. */
        public static function sign_in(\stdClass $user): void {
            global $SESSION;
            session_regenerate_id(true);
            $SESSION = $_SESSION['SESSION'] = new \stdClass();
            $_SESSION['userid'] = $user->id;
            \core\session\manager::set_user($user);
        }

        /** Takes out the messages that wait for the next page. */
        public static function messages(): array {
            global $SESSION;
            $waiting = $SESSION->notifications ?? [];
            unset($SESSION->notifications);
            return array_map(fn($one) => new \core\output\notification(...$one), $waiting);
        }
    }
}

namespace {
    /** Whether the request comes from a script rather than from a person. */
    function host_is_ajax(): bool {
        return defined('AJAX_SCRIPT') && AJAX_SCRIPT;
    }

    /** The key that forms and services must send back. */
    function sesskey() {
        global $USER;
        if (PHP_SAPI !== 'cli-server') {
            return $USER->sesskey ??= random_string(10);
        }
        return $_SESSION['sesskey'][$USER->id ?? 0] ??= bin2hex(random_bytes(8));
    }

    /** Whether the request carries the key. */
    function confirm_sesskey($sesskey = null) {
        return hash_equals(sesskey(), (string)($sesskey ?? required_param('sesskey', PARAM_RAW)));
    }

    /** Refuses a request without the key. */
    function require_sesskey() {
        confirm_sesskey() || throw new moodle_exception('invalidsesskey');
    }

    /** Leads the browser to another page of the host, with a message for it. */
    function redirect($url, $message = '', $delay = null, $messagetype = \core\output\notification::NOTIFY_INFO) {
        global $CFG, $SESSION;
        if (PHP_SAPI !== 'cli-server' || host_is_ajax()) {
            throw new moodle_exception('redirecterrordetected', 'error');
        }
        if ((string)$message !== '') {
            $SESSION->notifications[] = [(string)$message, $messagetype];
        }
        $url = $url instanceof moodle_url ? $url->out(false) : $CFG->wwwroot . $url;
        str_starts_with($url, "$CFG->wwwroot/") || throw new host_missing_exception("leading to other sites: $url");
        header('Location: ' . preg_replace('/[\x00-\x1F\x7F]/', '', $url), true, 303);
        exit;
    }

    /** Sends a stored file and ends the request. */
    function send_stored_file($file, $lifetime = null, $filter = 0, $forcedownload = false, array $options = []) {
        session_write_close();
        $mimetype = $file->get_mimetype() ?: 'application/octet-stream';
        // As in Moodle, what can carry a script is never shown in place.
        $disposition = $forcedownload || preg_match('~svg|html|xml|javascript~', $mimetype) ? 'attachment' : 'inline';
        header("Content-Disposition: $disposition; filename*=UTF-8''" . rawurlencode($file->get_filename()));
        header("Content-Type: $mimetype");
        header('Content-Length: ' . $file->get_filesize());
        header('Cache-Control: private, max-age=' . (int)$lifetime . ', no-transform');
        header('X-Content-Type-Options: nosniff');
        header("Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; sandbox");
        $file->readfile();
        exit;
    }

    /** Says that a file is not there. */
    function send_file_not_found() {
        throw new moodle_exception('filenotfound', 'error');
    }

    /** Lets in only who is signed in and may see the course and the activity; leads elsewhere, or throws where that cannot be. */
    function require_login($courseorid = null, $autologinguest = true, $cm = null, $setwantsurltome = true, $preventredirect = false) {
        global $PAGE, $SESSION, $SITE, $USER;
        $refuse = function (string $why, $url, string $string = '') use ($preventredirect) {
            if ($preventredirect || host_is_ajax() || PHP_SAPI !== 'cli-server') {
                throw new require_login_exception($why);
            }
            redirect($url, $string === '' ? '' : get_string($string), null, \core\output\notification::NOTIFY_ERROR);
        };
        $course = empty($courseorid) ? $SITE : (is_object($courseorid) ? $courseorid : get_course($courseorid));
        if ($cm && $cm->course != $course->id) {
            throw new coding_exception('course and cm parameters in require_login() call do not match!!');
        }
        if (!isloggedin()) {
            $SESSION->wantsurl = $_SERVER['REQUEST_URI'] ?? '/';
            $refuse('You are not logged in', '/login/index.php');
        }
        $cm = !$cm || $cm instanceof cm_info ? $cm : get_fast_modinfo($course)->get_cm($cm->id);
        if ($course->id != $SITE->id && !is_siteadmin()) {
            $context = context_course::instance($course->id);
            if (!$course->visible && !has_capability('moodle/course:viewhiddencourses', $context)) {
                $refuse('Course is hidden', '/', 'coursehidden');
            }
            if (!is_enrolled($context, $USER, '', true) && !has_capability('moodle/course:view', $context)) {
                $refuse('Not enrolled', '/', 'notenrolled');
            }
        }
        if ($cm && !$cm->uservisible) {
            $refuse('Activity is hidden', "/course/view.php?id=$course->id", 'activityiscurrentlyhidden');
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
}
