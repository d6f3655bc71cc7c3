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
 * People, their names, settings, preferences and sessions.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace core_user {
    PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

    /** Which fields of users a page needs. */
    class fields {
        use \host_names_the_missing;

        /** Takes the fields. */
        private function __construct(private array $fields) {
        }

        /** For a picture and a name. */
        public static function for_userpic(): self {
            return new self(self::get_picture_fields());
        }

        /** The fields of names. */
        public static function get_name_fields(bool $strangeorder = false): array {
            $names = ['firstnamephonetic', 'lastnamephonetic', 'middlename', 'alternatename', 'firstname', 'lastname'];
            return array_combine($names, $names);
        }

        /** The fields of pictures. */
        public static function get_picture_fields(): array {
            return ['id', 'picture', 'firstname', 'lastname', 'firstnamephonetic', 'lastnamephonetic', 'middlename', 'alternatename',
                'imagealt', 'email'];
        }

        /** These, too. */
        public function including(string ...$include): self {
            return new self([...$this->fields, ...$include]);
        }

        /** The names of the fields. */
        public function get_required_fields(array $limitpurposes = []): array {
            return array_values(array_unique($this->fields));
        }

        /** For a query: selects, joins, params and mappings. */
        public function get_sql(string $alias = '', bool $namedparams = false, string $prefix = '', string $renameid = '',
                bool $leadingcomma = true): \stdClass {
            $mappings = $selects = [];
            foreach ($this->get_required_fields() as $field) {
                $mappings[$field] = ($alias === '' ? '' : "$alias.") . $field;
                $as = $field === 'id' && $renameid !== '' && $renameid !== 'id' ? $renameid : ($prefix === '' ? '' : $prefix . $field);
                $selects[] = $mappings[$field] . ($as === '' ? '' : " AS $as");
            }
            $selects = ($leadingcomma && $selects ? ', ' : '') . implode(', ', $selects);
            return (object)['selects' => $selects, 'joins' => '', 'params' => [], 'mappings' => $mappings];
        }
    }
}

namespace core\session {
    /** Whose session it is. */
    class manager {
        use \host_names_the_missing;

        /** A session of nobody. */
        public static function init_empty_session(?bool $newsid = null): void {
            global $SESSION, $USER;
            $SESSION = new \stdClass();
            $USER = (object)['id' => 0, 'mnethostid' => 1];
        }

        /** A session of this person. */
        public static function set_user(\stdClass $user): void {
            global $USER;
            $USER = $user;
            \host_capabilities::forget();
        }

        /** Who is really there: nobody signs in as somebody else on the host. */
        public static function get_realuser() {
            return $GLOBALS['USER'];
        }

        /** Whether somebody signed in as somebody else: not on the host. */
        public static function is_loggedinas(): bool {
            return false;
        }

        /** Lets other requests of the session go on. */
        public static function write_close(): void {
            session_status() === PHP_SESSION_ACTIVE && session_write_close();
        }
    }
}

namespace {
    /** People. */
    class core_user {
        use host_names_the_missing;
        /** The id of the sender of mail that wants no answer. */
        const NOREPLY_USER = -10;

        /** A person. */
        public static function get_user($userid, $fields = '*', $strictness = IGNORE_MISSING) {
            global $DB;
            return $DB->get_record('user', ['id' => $userid], $fields, $strictness);
        }

        /** Who sends what wants no answer. */
        public static function get_noreply_user() {
            return (object)['id' => self::NOREPLY_USER, 'email' => 'noreply@example.com', 'deleted' => 0];
        }

        /** A person by the name they sign in with. */
        public static function get_user_by_username($username, $fields = '*', $mnethostid = null, $strictness = IGNORE_MISSING) {
            global $DB;
            return $DB->get_record('user', ['username' => $username], $fields, $strictness);
        }
    }

    /** A person's name as the site shows it; the row must have all fields of names. */
    function fullname($user, $override = false): string {
        if (empty($user)) {
            return '';
        }
        $missing = array_diff(\core_user\fields::get_name_fields(), array_keys((array)$user));
        if ($missing) {
            debugging('The following name fields are missing from the user object passed to fullname(): ' . implode(', ', $missing));
        }
        return trim(get_string('fullnamedisplay', '', (object)['firstname' => $user->firstname ?? '', 'lastname' => $user->lastname ?? '']));
    }

    /** How lists of people are sorted, with parameters. */
    function users_order_by_sql(string $usertablealias = '', ?string $search = null, ?context $context = null): array {
        $alias = $usertablealias === '' ? '' : "$usertablealias.";
        return ["{$alias}lastname, {$alias}firstname, {$alias}id", []];
    }

    /** People by their ids. */
    function user_get_users_by_id($userids): array {
        global $DB;
        return $DB->get_records_list('user', 'id', $userids);
    }

    /** The cohorts: the host has none. */
    function cohort_get_available_cohorts($currentcontext, $withmembers = 0, $offset = 0, $limit = 25, $search = ''): array {
        return [];
    }

    /** Whether somebody is in a cohort. */
    function cohort_is_member($cohortid, $userid): bool {
        return false;
    }

    /** A setting of a plugin (of core: null), or all of a plugin. */
    function get_config($plugin, $name = null) {
        global $CFG, $DB;
        if (in_array($plugin, ['core', 'moodle', '', null], true)) {
            return $name === null ? $CFG : $CFG->$name ?? false;
        }
        $settings = $DB->get_records_menu('config_plugins', ['plugin' => $plugin], '', 'name, value');
        return $name === null ? (object)$settings : $settings[$name] ?? false;
    }

    /** Sets a setting; null removes it. */
    function set_config($name, $value, $plugin = null): bool {
        global $CFG, $DB;
        if ($plugin === null) {
            $CFG->$name = $value;
            return true;
        }
        $DB->delete_records('config_plugins', compact('plugin', 'name'));
        if ($value !== null) {
            $DB->insert_record('config_plugins', ['plugin' => $plugin, 'name' => $name, 'value' => (string)$value]);
        }
        return true;
    }

    /** A random text of letters and digits. */
    function random_string($length = 15): string {
        return substr(strtr(base64_encode(random_bytes($length * 2)), ['+' => 'a', '/' => 'b', '=' => 'c']), 0, $length);
    }

    /** The guest's row. */
    function guest_user() {
        global $CFG;
        return \core_user::get_user($CFG->siteguest);
    }

    /** The row of the site's administrator. */
    function get_admin() {
        global $CFG;
        return \core_user::get_user($CFG->siteadmins);
    }

    /** A password for keeping. */
    function hash_internal_user_password(string $password): string {
        return password_hash($password, PASSWORD_BCRYPT, ['cost' => PHPUNIT_TEST ? 4 : 10]);
    }

    /** Whether it is a person's password. */
    function validate_internal_user_password(stdClass $user, string $password): bool {
        return password_verify($password, (string)$user->password);
    }

    /** Deletes a person as Moodle does: the row stays, nearly empty. */
    function delete_user(stdClass $user): bool {
        global $DB;
        $context = context_user::instance($user->id);
        foreach (['user_enrolments', 'groups_members', 'role_assignments', 'user_preferences', 'user_lastaccess'] as $table) {
            $DB->delete_records($table, ['userid' => $user->id]);
        }
        $context->delete();
        $name = clean_param("$user->email." . time(), PARAM_USERNAME);
        return $DB->update_record('user', ['id' => $user->id, 'deleted' => 1, 'username' => $name, 'email' => md5($user->username),
            'idnumber' => '', 'picture' => 0, 'timemodified' => time()]);
    }
}
