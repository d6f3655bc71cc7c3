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
 * The host's own pages: signing in, courses, people, files, services, errors.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace host;

use context_course;
use context_user;
use moodle_exception;
use moodle_url;

PHP_SAPI === 'cli-server' || die('The host runs under PHP\'s own server only.');

/** What a Moodle has around an activity, as little as will do. */
class site_pages {
    /** Shows the page of a path. */
    public static function show(string $path): void {
        match (true) {
            $path === '/' => self::home(),
            in_array($path, ['/login', '/login/', '/login/index.php']) => self::login(),
            $path === '/login/logout.php' => self::logout(),
            $path === '/lang' => self::language(),
            $path === '/course/view.php' => self::course(),
            $path === '/lib/ajax/service.php' => self::service(),
            $path === '/lib/host/template' => self::answer(templates::bundle(...)),
            $path === '/lib/host/string' => self::answer(templates::string(...)),
            str_starts_with($path, '/pluginfile.php/') => file_pluginfile(substr($path, strlen('/pluginfile.php')),
                optional_param('forcedownload', false, PARAM_BOOL)),
            str_starts_with($path, '/draftfile.php/') => self::draft_file(substr($path, strlen('/draftfile.php/'))),
            default => throw new moodle_exception('pagenotfound', 'host', '', s($path)),
        };
    }

    /** The courses of who is signed in. */
    private static function home(): void {
        global $CFG, $DB, $SITE, $USER;
        require_login();
        self::prepare('/', get_string('mycourses'));
        $courses = array_filter($DB->get_records('course', [], 'id'), fn($course) => $course->id != $SITE->id
            && (is_siteadmin() || is_enrolled(context_course::instance($course->id), $USER, '', true)));
        self::show_page('host/courses', ['has' => (bool)$courses, 'courses' => array_values(array_map(fn($course) => [
            'name' => format_string($course->fullname), 'url' => "$CFG->wwwroot/course/view.php?id=$course->id"], $courses))]);
    }

    /** The activities of a course. */
    private static function course(): void {
        $course = get_course(required_param('id', PARAM_INT));
        require_login($course);
        self::prepare("/course/view.php?id=$course->id", format_string($course->fullname));
        $activities = array_filter(get_fast_modinfo($course)->get_cms(), fn($cm) => $cm->uservisible);
        self::show_page('host/course', ['activities' => array_values(array_map(fn($cm) => ['name' => format_string($cm->name),
            'url' => (new moodle_url("/mod/$cm->modname/view.php", ['id' => $cm->id]))->out(false)], $activities))]);
    }

    /** Signing in: the accounts of the demonstration as buttons, or a name and a password. */
    private static function login(): void {
        global $CFG, $DB, $PAGE, $SESSION;
        self::prepare('/login/index.php', get_string('loginsite'));
        $PAGE->set_pagelayout('login');
        $file = "$CFG->dataroot/demonstration.json";
        $accounts = is_file($file) ? array_values(json_decode(file_get_contents($file), true)['accounts']) : [];
        $username = optional_param('username', '', PARAM_RAW);
        $failed = false;
        if (data_submitted()) {
            require_sesskey();
            $user = $DB->get_record('user', ['username' => $username, 'deleted' => 0]);
            $failed = !$user || !validate_internal_user_password($user, optional_param('password', '', PARAM_RAW));
            if (!$failed) {
                $goon = $SESSION->wantsurl ?? '/';
                session::sign_in($user);
                unset($SESSION->wantsurl);
                redirect($goon);
            }
        }
        $accounts = array_map(fn($one) => ['role' => get_string($one['role'], 'host')] + $one, $accounts);
        self::show_page('host/login', ['sesskey' => sesskey(), 'failed' => $failed, 'username' => $username, 'accounts' => $accounts]);
    }

    /** Signs out. */
    private static function logout(): void {
        require_sesskey();
        $_SESSION = [];
        session_destroy();
        redirect('/login/index.php');
    }

    /** Changes the language, for now and for the next time. */
    private static function language(): void {
        global $SESSION, $USER, $DB;
        require_sesskey();
        $lang = required_param('lang', PARAM_ALPHA);
        if (get_string_manager()->translation_exists($lang)) {
            $SESSION->lang = $lang;
            if (isloggedin()) {
                $DB->set_field('user', 'lang', $lang, ['id' => $USER->id]);
            }
        }
        redirect('/' . ltrim(required_param('returnurl', PARAM_LOCALURL), '/'));
    }

    /** A file of the person's own draft areas. */
    private static function draft_file(string $path): void {
        global $USER;
        require_login();
        [$contextid, , , $itemid, $filename] = explode('/', $path) + array_fill(0, 5, '');
        $file = get_file_storage()->get_file((int)$contextid, 'user', 'draft', (int)$itemid, '/', $filename);
        if (!$file || (int)$contextid !== context_user::instance($USER->id)->id) {
            send_file_not_found();
        }
        send_stored_file($file, 0, 0, true);
    }

    /** Calls external functions one after the other, up to the first that fails. */
    private static function service(): void {
        header('Content-Type: application/json; charset=utf-8');
        $answers = [];
        foreach (json_decode(file_get_contents('php://input'), true, 64, JSON_THROW_ON_ERROR) as $request) {
            $method = clean_param($request['methodname'], PARAM_ALPHANUMEXT);
            $answer = \core_external\external_api::call_external_function($method, $request['args'] ?? [], true);
            $answers[(int)$request['index']] = $answer;
            if ($answer['error']) {
                break;
            }
        }
        echo json_encode($answers);
    }

    /** Answers with JSON. */
    private static function answer(callable $act): void {
        header('Content-Type: application/json; charset=utf-8');
        // The language is forced for this answer, not for the session.
        session_status() === PHP_SESSION_ACTIVE && session_write_close();
        force_current_language(required_param('lang', PARAM_ALPHA));
        try {
            echo json_encode($act(), JSON_THROW_ON_ERROR);
        } catch (moodle_exception $e) {
            http_response_code(404);
            echo json_encode(['error' => $e->getMessage()]);
        }
    }

    /** Says where a page is and what it is called. */
    private static function prepare(string $url, string $title): void {
        global $PAGE;
        $PAGE->set_url($url);
        $PAGE->set_title($title);
        $PAGE->set_heading($title);
        $PAGE->add_body_class('limitedwidth');
    }

    /** A page of one template. */
    private static function show_page(string $template, array $data): void {
        global $CFG, $OUTPUT;
        echo $OUTPUT->header(), $OUTPUT->render_from_template($template, $data + ['wwwroot' => $CFG->wwwroot]), $OUTPUT->footer();
    }

    /** Tells what went wrong, in the page's language. */
    public static function show_exception(\Throwable $e): void {
        global $OUTPUT, $PAGE;
        $info = get_exception_info($e);
        $refused = $e instanceof moodle_exception && !$e instanceof \coding_exception;
        $refused || error_log($e::class . ': ' . $e->getMessage() . "\n$info->backtrace");
        ob_get_level() && ob_end_clean();
        http_response_code($refused ? 404 : 500);
        if (host_is_ajax()) {
            header('Content-Type: application/json; charset=utf-8');
            echo json_encode(['error' => $info->message, 'errorcode' => $info->errorcode, 'stacktrace' => null]);
            return;
        }
        // Should the error page fail as well, its error is told without it.
        set_exception_handler(fn($second) => print($second::class . ': ' . s($second->getMessage())));
        if ($PAGE->state !== \moodle_page::STATE_BEFORE_HEADER || !$PAGE->has_set_url()) {
            $PAGE = new \moodle_page();
            $OUTPUT = $PAGE->get_renderer('core');
        }
        self::prepare($PAGE->has_set_url() ? $PAGE->url->out(false) : '/', get_string('error'));
        self::show_page('host/error', ['message' => $info->message, 'errorcode' => $info->errorcode,
            'url' => (new moodle_url($info->link ?: '/'))->out(false),
            'backtrace' => $refused ? '' : $info->backtrace]);
    }
}

/** Templates and strings for scripts. */
class templates {
    /** A template with the templates that it includes and the strings in them. */
    public static function bundle(): array {
        $templates = [];
        $strings = [];
        self::collect(required_param('name', PARAM_SAFEPATH), $templates, $strings);
        return ['templates' => $templates, 'strings' => $strings];
    }

    /** Adds a template and what it needs. */
    private static function collect(string $name, array &$templates, array &$strings): void {
        if (isset($templates[$name])) {
            return;
        }
        $source = $templates[$name] = (new \host\template_loader())->load($name);
        if (preg_match('/\{\{\s*[<$]/', $source)) {
            throw new \coding_exception("The host's templates in the browser know no blocks: $name");
        }
        preg_match_all('/\{\{#\s*(?:clean)?str\s*\}\}\s*(\w+)\s*(?:,\s*(\w*))?/', $source, $found, PREG_SET_ORDER);
        foreach ($found as $match) {
            $component = ($match[2] ?? '') ?: 'moodle';
            $strings[$component][$match[1]] = self::raw($match[1], $component);
        }
        preg_match_all('/\{\{>\s*([\w\/]+)\s*\}\}/', $source, $partials);
        foreach ($partials[1] as $partial) {
            self::collect($partial, $templates, $strings);
        }
    }

    /** A string with its places. */
    public static function string(): string {
        return self::raw(required_param('key', PARAM_STRINGID), required_param('component', PARAM_COMPONENT));
    }

    /** The text of a string as the language file has it. */
    private static function raw(string $key, string $component): string {
        $all = get_string_manager()->load_component_strings($component === 'core' ? 'moodle' : $component, current_language());
        return $all[$key] ?? throw new moodle_exception("The host has no string $key, $component");
    }
}
