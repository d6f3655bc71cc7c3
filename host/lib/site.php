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
 * The site's settings, folder, database and classes.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** The site: its settings, its folder, its database and who is at work. */
class host_site {
    /** Sets the globals of every request; the environment tells the folder and the address. */
    public static function start(): void {
        global $CFG, $DB;
        error_reporting(E_ALL);
        set_error_handler(self::refuse_warnings(...));
        $dataroot = getenv('PROOFOLIO_HOST_DATA') ?: self::throwaway_folder();
        $CFG = self::settings($dataroot);
        $GLOBALS['COURSE'] = $GLOBALS['SITE'] = (object)['id' => SITEID, 'lang' => ''];
        is_dir("$CFG->dirroot") || mkdir($CFG->dirroot, 0700, true);
        host_sync(dirname(__DIR__, 2), $CFG->dirroot, PHPUNIT_TEST);
        spl_autoload_register(self::load_class(...));
        core_date::set_default_server_timezone();
        \core\session\manager::init_empty_session();
        $DB = new moodle_database("$dataroot/moodle.sqlite");
        if (self::is_installed()) {
            self::load();
        }
    }

    /** A folder for this process only: for tests, and for scripts that need no data. */
    private static function throwaway_folder(): string {
        PHP_SAPI === 'cli' || throw new Error('PROOFOLIO_HOST_DATA must name the folder for the data of the host.');
        [$owner, $folder] = [getmypid(), sys_get_temp_dir() . '/proofolio-host-' . getmypid() . '-' . bin2hex(random_bytes(4))];
        mkdir($folder, 0700);
        register_shutdown_function(fn() => getmypid() === $owner && self::delete_folder($folder));
        return $folder;
    }

    /** What config.php and the settings of a new site say. */
    private static function settings(string $dataroot): stdClass {
        return (object)['dataroot' => $dataroot, 'tempdir' => "$dataroot/temp", 'dirroot' => "$dataroot/www", 'libdir' => "$dataroot/www/lib",
            'wwwroot' => rtrim(getenv('PROOFOLIO_HOST_WWWROOT') ?: 'https://www.example.com/moodle', '/'), 'prefix' => 'm_', 'dbtype' => 'sqlite',
            'lang' => 'en', 'timezone' => getenv('PROOFOLIO_HOST_TIMEZONE') ?: (PHPUNIT_TEST ? 'Australia/Perth' : 'Europe/Paris'),
            'maxbytes' => 0, 'debug' => DEBUG_DEVELOPER, 'debugdeveloper' => true, 'debugdisplay' => true, 'siteadmins' => '2', 'siteguest' => '1',
            'mnet_localhost_id' => 1, 'version' => 2024100706, 'branch' => '405', 'release' => '4.5.6', 'themerev' => 1, 'jsrev' => 1,
            'enablecompletion' => 1, 'defaulthomepage' => 0, 'theme' => 'boost', 'country' => '', 'filelifetime' => 86400, 'userquota' => 0];
    }

    /** Whether the database is there. */
    public static function is_installed(): bool {
        global $CFG;
        return is_file("$CFG->dataroot/installed");
    }

    /** Makes the tables, the roles, the site and its first two people. */
    public static function install(): void {
        global $CFG, $DB;
        host_schema::install($DB);
        $now = time();
        $DB->insert_record('course', ['id' => SITEID, 'fullname' => 'Moodle', 'shortname' => 'moodle', 'format' => 'site', 'timecreated' => $now]);
        $DB->insert_record('modules', ['name' => 'proofolio']);
        $person = ['mnethostid' => 1, 'confirmed' => 1, 'lang' => 'en', 'timecreated' => $now];
        $DB->insert_record('user', ['username' => 'guest', 'firstname' => 'Guest user', 'lastname' => ' ', 'email' => 'root@localhost'] + $person);
        $DB->insert_record('user', ['username' => 'admin', 'firstname' => 'Admin', 'lastname' => 'User', 'email' => 'admin@example.com'] + $person);
        context_system::instance();
        context_course::instance(SITEID);
        array_map(fn($id) => context_user::instance($id), [1, 2]);
        host_capabilities::install();
        touch("$CFG->dataroot/installed");
        self::load();
    }

    /** Reads what every request needs, and makes a page. */
    public static function load(): void {
        global $COURSE, $DB, $SITE;
        $SITE = $DB->get_record('course', ['id' => SITEID], '*', MUST_EXIST);
        $COURSE = clone $SITE;
        host_web_start();
    }

    /** Deletes a folder of the host's own with all that is in it. */
    public static function delete_folder(string $folder): void {
        foreach (array_diff(scandir($folder), ['.', '..']) as $name) {
            is_dir("$folder/$name") && !is_link("$folder/$name") ? self::delete_folder("$folder/$name") : unlink("$folder/$name");
        }
        rmdir($folder);
    }

    /** Loads a class of the plugin; test classes' bases and names that Moodle has in other places too. */
    private static function load_class(string $class): void {
        global $CFG;
        if (str_starts_with($class, 'mod_proofolio\\')) {
            $file = strtr(substr($class, strlen('mod_proofolio\\')), '\\', '/') . '.php';
            // Tests find what they share in tests/classes.
            $file = str_starts_with($file, 'tests/') && PHPUNIT_TEST ? 'tests/classes/' . substr($file, 6) : "classes/$file";
            is_file("$CFG->dirroot/mod/proofolio/$file") && require_once("$CFG->dirroot/mod/proofolio/$file");
        }
        $aliases = ['core\\url' => 'moodle_url', 'core\\lang_string' => 'lang_string', 'core\\user' => 'core_user', 'core\\text' => 'core_text'];
        if (str_starts_with($class, 'core\\exception\\')) {
            $aliases[$class] = substr($class, strlen('core\\exception\\'));
        }
        $testing = ['testing_data_generator' => 'generators', 'testing_module_generator' => 'generators', 'phpunit_util' => 'util',
            'base_testcase' => 'testcases', 'basic_testcase' => 'testcases', 'advanced_testcase' => 'testcases',
            'externallib_advanced_testcase' => 'testcases', 'frozen_clock' => 'util'];
        isset($testing[$class]) && require_once(__DIR__ . "/testing/$testing[$class].php");
        if (isset($aliases[$class]) && class_exists($aliases[$class], false)) {
            class_alias($aliases[$class], $class);
        }
    }

    /** Makes every warning of PHP in the host's and the plugin's code an error. */
    private static function refuse_warnings(int $level, string $message, string $file, int $line): bool {
        if (!(error_reporting() & $level) || str_contains($file, '/vendor/')) {
            return true;
        }
        throw new ErrorException($message, 0, $level, $file, $line);
    }
}
