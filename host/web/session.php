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
 * Session, session key, messages carried over a redirect, sending files.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace host {
    PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

    /**
     * The browser session, in files of the data folder.
     */
    class session {
        /** Opens the session of this request and puts its user in place. */
        public static function start(): void {
            global $CFG, $DB, $SESSION;
            is_dir("$CFG->dataroot/sessions") || mkdir("$CFG->dataroot/sessions", 0700, true);
            session_name('ProofolioHost');
            session_save_path("$CFG->dataroot/sessions");
            session_set_cookie_params(['httponly' => true, 'samesite' => 'Lax', 'path' => '/']);
            session_start(['use_strict_mode' => 1]);
            $_SESSION['SESSION'] ??= new \stdClass();
            $SESSION = $_SESSION['SESSION'];
            $user = empty($_SESSION['userid']) ? null : $DB->get_record('user', ['id' => $_SESSION['userid'], 'deleted' => 0]);
            if ($user) {
                \core\session\manager::set_user($user);
            } else {
                // Until someone signs in, the browser's language is the best guess.
                preg_match_all('/[a-z]{2}/', strtolower($_SERVER['HTTP_ACCEPT_LANGUAGE'] ?? ''), $wanted);
                $SESSION->lang ??= array_values(array_intersect($wanted[0], ['en', 'fr']))[0] ?? $CFG->lang;
            }
            if (defined('AJAX_SCRIPT') && AJAX_SCRIPT) {
                // Services change nothing in the session and need not wait for each other.
                sesskey();
                session_write_close();
            }
        }

        /** Signs a person in. */
        public static function sign_in(\stdClass $user): void {
            global $SESSION;
            $kept = array_intersect_key((array)$SESSION, ['wantsurl' => 1]);
            session_regenerate_id(true);
            $SESSION = $_SESSION['SESSION'] = (object)$kept;
            $_SESSION['userid'] = $user->id;
            \core\session\manager::set_user($user);
        }

        /** Signs the person out. */
        public static function sign_out(): void {
            $_SESSION = [];
            session_destroy();
        }
    }
}

namespace core {
    /** Messages for the person, shown on the next page. */
    class notification {
        /** Done. */
        const SUCCESS = 'success';
        /** Take care. */
        const WARNING = 'warning';
        /** Good to know. */
        const INFO = 'info';
        /** Failed. */
        const ERROR = 'error';

        /** Adds a message. */
        public static function add($message, $level = null) {
            global $SESSION, $PAGE;
            if ($PAGE->state === \moodle_page::STATE_IN_BODY) {
                echo $PAGE->get_renderer('core')->render(new output\notification($message, $level));
                return;
            }
            $SESSION->notifications[] = (object)['message' => (string)$message, 'type' => $level];
        }

        /** Takes the messages out. */
        public static function fetch() {
            global $SESSION;
            $waiting = $SESSION->notifications ?? [];
            unset($SESSION->notifications);
            return array_map(fn($one) => new output\notification($one->message, $one->type), $waiting);
        }

        /** A message that something is done. */
        public static function success($message) {
            self::add($message, self::SUCCESS);
        }

        /** A message that is good to know. */
        public static function info($message) {
            self::add($message, self::INFO);
        }

        /** A message to take care. */
        public static function warning($message) {
            self::add($message, self::WARNING);
        }

        /** A message that something failed. */
        public static function error($message) {
            self::add($message, self::ERROR);
        }
    }
}

namespace {
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
        if (!confirm_sesskey()) {
            throw new moodle_exception('invalidsesskey');
        }
    }

    /** The path and query of this request. */
    function me() {
        return $_SERVER['REQUEST_URI'] ?? '';
    }

    /** The whole address of this request. */
    function qualified_me() {
        global $CFG;
        return $CFG->wwwroot . me();
    }

    /** Leads the browser elsewhere. */
    function redirect($url, $message = '', $delay = null, $messagetype = \core\output\notification::NOTIFY_INFO) {
        global $CFG;
        if (PHP_SAPI !== 'cli-server' || AJAX_SCRIPT) {
            throw new moodle_exception('redirecterrordetected', 'error');
        }
        if ($message !== '' && $message !== null) {
            \core\notification::add($message, $messagetype);
        }
        $url = $url instanceof moodle_url ? $url->out(false) : (string)$url;
        if (str_starts_with($url, '/')) {
            $url = $CFG->wwwroot . $url;
        }
        if (!str_starts_with($url, $CFG->wwwroot . '/') && $url !== $CFG->wwwroot) {
            throw new coding_exception("The host only redirects to its own pages, not to: $url");
        }
        header('Location: ' . preg_replace('/[\x00-\x1F\x7F]/', '', $url), true, 303);
        exit;
    }

    /** Sends a stored file and ends the request. */
    function send_stored_file($file, $lifetime = null, $filter = 0, $forcedownload = false, array $options = []) {
        if ($filter || array_diff(array_keys($options), ['cacheability', 'filename', 'preview', 'offline', 'embed', 'immutable'])) {
            throw new coding_exception('send_stored_file: the host knows neither filters nor other options');
        }
        $mimetype = $file->get_mimetype() ?: 'application/octet-stream';
        if (!$forcedownload && preg_match('~svg|html|xml|javascript~', $mimetype)) {
            // As in Moodle, files of people's own that can carry a script are never shown in place.
            $forcedownload = true;
        }
        session_write_close();
        $name = rawurlencode($file->get_filename());
        header('Content-Disposition: ' . ($forcedownload ? 'attachment' : 'inline') . "; filename*=UTF-8''$name");
        header("Content-Type: $mimetype");
        header('Content-Length: ' . $file->get_filesize());
        header('Cache-Control: private, max-age=' . (int)($lifetime ?? 0) . ', no-transform');
        header('X-Content-Type-Options: nosniff');
        header("Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; sandbox");
        $file->readfile();
        exit;
    }

    /** Says that a file is not there. */
    function send_file_not_found() {
        http_response_code(404);
        throw new moodle_exception('filenotfound', 'error');
    }
}
