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
 * Roles and capabilities.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** Which capabilities there are and which roles give them: core's few, the plugin's from db/access.php. */
class host_capabilities {
    /** Core's capabilities: type, risks, and the archetypes that have them. */
    private const CORE = [
        'moodle/course:view' => ['read', 0, ['manager']],
        'moodle/course:viewhiddencourses' => ['read', 0, ['manager', 'editingteacher', 'teacher']],
        'moodle/course:viewhiddenactivities' => ['read', 0, ['manager', 'editingteacher', 'teacher']],
        'moodle/course:ignoreavailabilityrestrictions' => ['read', 0, ['manager', 'editingteacher', 'teacher']],
        'moodle/course:viewhiddengroups' => ['read', 0, ['manager', 'editingteacher']],
        'moodle/course:viewparticipants' => ['read', 0, ['manager', 'editingteacher', 'teacher', 'student']],
        'moodle/course:manageactivities' => ['write', RISK_XSS, ['manager', 'editingteacher']],
        'moodle/course:activityvisibility' => ['write', 0, ['manager', 'editingteacher']],
        'moodle/course:managegroups' => ['write', 0, ['manager', 'editingteacher']],
        'moodle/course:update' => ['write', RISK_XSS, ['manager', 'editingteacher']],
        'moodle/course:isincompletionreports' => ['read', 0, ['student']],
        'moodle/course:ignorefilesizelimits' => ['write', 0, []],
        'moodle/site:accessallgroups' => ['read', 0, ['manager', 'editingteacher']],
        'moodle/site:viewfullnames' => ['read', 0, ['manager', 'editingteacher', 'teacher']],
        'moodle/site:config' => ['write', RISK_PERSONAL | RISK_CONFIG | RISK_DATALOSS, []],
        'moodle/site:doanything' => ['write', 0, []],
        'moodle/user:viewdetails' => ['read', 0, ['manager', 'editingteacher', 'teacher', 'student', 'guest']],
        'moodle/role:assign' => ['write', RISK_SPAM | RISK_PERSONAL | RISK_XSS, ['manager', 'editingteacher']],
    ];
    /** @var array[]|null capabilities by name */
    private static ?array $known = null;
    /** @var array[] roles' permissions by context path */
    private static array $roles = [];
    /** @var array[] people's roles by context path */
    private static array $assigned = [];

    /** All capabilities by name: captype, riskbitmask, archetypes (name => permission). */
    public static function all(): array {
        global $CFG;
        if (self::$known === null) {
            foreach (self::CORE as $name => [$type, $risks, $archetypes]) {
                self::$known[$name] = ['captype' => $type, 'riskbitmask' => $risks, 'contextlevel' => CONTEXT_MODULE,
                    'component' => 'moodle', 'archetypes' => array_fill_keys($archetypes, CAP_ALLOW)];
            }
            $capabilities = [];
            include("$CFG->dirroot/mod/proofolio/db/access.php");
            foreach ($capabilities as $name => $one) {
                $valid = preg_match('~^mod/proofolio:[a-z]+$~D', $name) && in_array($one['captype'], ['read', 'write'], true)
                    && isset($one['contextlevel']) && !array_diff(array_keys($one['archetypes'] ?? []), self::archetypes())
                    && !array_diff_key($one, array_flip(['captype', 'riskbitmask', 'contextlevel', 'archetypes', 'clonepermissionsfrom']));
                $valid && get_capability_string($name) || throw new coding_exception("Invalid definition of $name in db/access.php");
                $source = $one['clonepermissionsfrom'] ?? null;
                $archetypes = $source ? (self::CORE[$source] ?? throw new host_missing_exception("capability $source"))[2] : [];
                $one['archetypes'] = $source ? array_fill_keys($archetypes, CAP_ALLOW) : $one['archetypes'] ?? [];
                self::$known[$name] = $one + ['riskbitmask' => 0, 'component' => 'mod_proofolio'];
            }
        }
        return self::$known;
    }

    /** The kinds of role. */
    public static function archetypes(): array {
        return ['manager', 'coursecreator', 'editingteacher', 'teacher', 'student', 'guest', 'user', 'frontpage'];
    }

    /** Whether there is such a capability. */
    public static function exists(string $name): bool {
        return isset(self::all()[$name]);
    }

    /** Makes the roles of a new site and gives them their capabilities. */
    public static function install(): void {
        global $DB;
        foreach (self::all() as $name => $one) {
            $DB->insert_record('capabilities', ['name' => $name, 'captype' => $one['captype'], 'contextlevel' => $one['contextlevel'],
                'component' => $one['component'], 'riskbitmask' => $one['riskbitmask']]);
        }
        foreach (self::archetypes() as $archetype) {
            create_role('', $archetype, '', $archetype);
            reset_role_capabilities($DB->get_field('role', 'id', ['shortname' => $archetype]));
        }
    }

    /** Forgets what was read. */
    public static function forget(): void {
        self::$roles = self::$assigned = [];
    }

    /** The roles that allow a capability in a context, and those that prohibit it: of each role its nearest word counts. */
    public static function roles_with(\core\context $context, string $capability): array {
        global $DB;
        if (!isset(self::$roles[$context->path])) {
            [$in, $params] = $DB->get_in_or_equal($context->get_parent_context_ids(true));
            self::$roles[$context->path] = [];
            foreach ($DB->get_records_sql("SELECT rc.id, rc.capability, rc.roleid, rc.permission FROM {role_capabilities} rc
                    JOIN {context} c ON c.id = rc.contextid WHERE rc.contextid $in ORDER BY c.depth", $params) as $row) {
                $before = self::$roles[$context->path][$row->capability][$row->roleid] ?? 0;
                self::$roles[$context->path][$row->capability][$row->roleid] = $before == CAP_PROHIBIT ? $before : (int)$row->permission;
            }
        }
        $permissions = self::$roles[$context->path][$capability] ?? [];
        return [array_keys($permissions, CAP_ALLOW, true), array_keys($permissions, CAP_PROHIBIT, true)];
    }

    /** The roles that a person has in a context, with the one that everybody signed in has. */
    public static function roles_of(int $userid, \core\context $context): array {
        global $DB;
        if (!isset(self::$assigned[$userid])) {
            self::$assigned[$userid] = $DB->get_records('role_assignments', ['userid' => $userid], '', 'id, roleid, contextid');
        }
        $paths = $context->get_parent_context_ids(true);
        $mine = array_filter(self::$assigned[$userid], fn($row) => in_array($row->contextid, $paths));
        return [self::role_named(isguestuser($userid) || !$userid ? 'guest' : 'user'), ...array_map(fn($row) => (int)$row->roleid, array_values($mine))];
    }

    /** The id of a role. */
    public static function role_named(string $shortname): int {
        static $ids = [];
        global $DB;
        return $ids[$shortname] ??= (int)$DB->get_field('role', 'id', ['shortname' => $shortname], MUST_EXIST);
    }
}

/** Whether a person may do what a capability allows in a context. */
function has_capability($capability, context $context, $user = null, $doanything = true): bool {
    global $USER;
    $one = host_capabilities::all()[$capability] ?? null;
    if (!$one) {
        debugging("Capability \"$capability\" was not found! This has to be fixed in code.");
        return false;
    }
    $userid = (int)(is_object($user) ? $user->id : ($user ?? $USER->id));
    $dangerous = $one['captype'] === 'write' || $one['riskbitmask'] & (RISK_XSS | RISK_CONFIG | RISK_DATALOSS);
    if ($dangerous && ($userid === 0 || isguestuser($userid))) {
        return false;
    }
    if ($userid && !context_user::instance($userid, IGNORE_MISSING)) {
        return false;
    }
    if ($doanything && is_siteadmin($userid)) {
        return true;
    }
    [$allowing, $prohibiting] = host_capabilities::roles_with($context, $capability);
    $roles = host_capabilities::roles_of($userid, $context);
    return !array_intersect($roles, $prohibiting) && array_intersect($roles, $allowing);
}

/** Whether a person has one of the capabilities. */
function has_any_capability(array $capabilities, context $context, $user = null, $doanything = true): bool {
    return (bool)array_filter($capabilities, fn($capability) => has_capability($capability, $context, $user, $doanything));
}

/** Refuses who lacks a capability. */
function require_capability($capability, context $context, $userid = null, $doanything = true, $errormessage = 'nopermissions',
        $stringfile = ''): void {
    if (!has_capability($capability, $context, $userid, $doanything)) {
        throw new required_capability_exception($context, $capability, $errormessage, $stringfile);
    }
}

/** The condition that a person has a capability in a context: their roles there, prohibitions, administrators. */
function host_capability_sql(\core\context $context, string $capability, string $userid): string {
    global $CFG;
    [$allowing, $prohibiting] = host_capabilities::roles_with($context, $capability);
    $list = fn(array $ids) => implode(',', array_map('intval', $ids ?: [0]));
    $path = $list($context->get_parent_context_ids(true));
    $having = fn(array $roles) => "EXISTS (SELECT 1 FROM {role_assignments} ra WHERE ra.userid = $userid AND ra.contextid IN ($path)
        AND ra.roleid IN (" . $list($roles) . '))';
    $everybody = in_array(host_capabilities::role_named('user'), $allowing) ? '1 = 1' : '1 = 0';
    return "($userid <> $CFG->siteguest AND ($everybody OR " . $having($allowing) . ') AND NOT ' . $having($prohibiting) . ')';
}

/** Makes a role; returns its id. */
function create_role($name, $shortname, $description, $archetype = ''): int {
    global $DB;
    $sortorder = $DB->count_records('role') + 1;
    return $DB->insert_record('role', compact('name', 'shortname', 'description', 'archetype', 'sortorder'));
}

/** Gives a role what its archetype has. */
function reset_role_capabilities($roleid): void {
    global $DB;
    $archetype = $DB->get_field('role', 'archetype', ['id' => $roleid]);
    $DB->delete_records('role_capabilities', ['roleid' => $roleid]);
    foreach (host_capabilities::all() as $name => $one) {
        if (isset($one['archetypes'][$archetype])) {
            assign_capability($name, $one['archetypes'][$archetype], $roleid, context_system::instance()->id);
        }
    }
}

/** Sets what a role says about a capability in a context. */
function assign_capability($capability, $permission, $roleid, $contextid, $overwrite = false): bool {
    global $DB;
    host_capabilities::exists($capability) || throw new coding_exception("Capability '$capability' was not found! This has to be fixed in code.");
    $contextid = $contextid instanceof \core\context ? $contextid->id : $contextid;
    $key = ['contextid' => $contextid, 'roleid' => $roleid, 'capability' => $capability];
    $known = $DB->get_record('role_capabilities', $key);
    if ($known && !$overwrite && $permission != CAP_INHERIT) {
        return true;
    }
    $DB->delete_records('role_capabilities', $key);
    if ($permission != CAP_INHERIT) {
        $DB->insert_record('role_capabilities', $key + ['permission' => $permission, 'timemodified' => time()]);
    }
    host_capabilities::forget();
    return true;
}

/** Takes back what a role says about a capability in a context. */
function unassign_capability($capability, $roleid, $contextid = null): bool {
    global $DB;
    $contextid = $contextid instanceof \core\context ? $contextid->id : $contextid;
    $DB->delete_records('role_capabilities', compact('capability', 'roleid') + ($contextid ? ['contextid' => $contextid] : []));
    host_capabilities::forget();
    return true;
}

/** Gives a person a role in a context; returns the assignment's id. */
function role_assign($roleid, $userid, $contextid, $component = '', $itemid = 0, $timemodified = ''): int {
    global $DB;
    $contextid = $contextid instanceof \core\context ? $contextid->id : $contextid;
    $key = compact('roleid', 'userid', 'contextid', 'component', 'itemid');
    $id = $DB->get_field('role_assignments', 'id', $key) ?: $DB->insert_record('role_assignments', $key + ['timemodified' => time()]);
    host_capabilities::forget();
    return (int)$id;
}

/** Takes a role from a person in a context. */
function role_unassign($roleid, $userid, $contextid, $component = '', $itemid = 0): void {
    global $DB;
    $DB->delete_records('role_assignments', compact('roleid', 'userid', 'contextid', 'component', 'itemid'));
    host_capabilities::forget();
}

/** Forgets what was read of roles. */
function accesslib_clear_all_caches($resetcontexts): void {
    host_capabilities::forget();
    \core\context::host_reset();
}

/** Whether a person is a site administrator. */
function is_siteadmin($userorid = null): bool {
    global $CFG, $USER;
    $id = is_object($userorid) ? $userorid->id : ($userorid ?? $USER->id ?? 0);
    return (int)$id && in_array((string)$id, explode(',', $CFG->siteadmins), true);
}

/** Whether a person is the guest; by default whoever is signed in. */
function isguestuser($user = null): bool {
    global $CFG, $USER;
    $id = is_object($user) ? $user->id : ($user ?? $USER->id ?? 0);
    return (int)$id === (int)$CFG->siteguest;
}

/** Whether somebody is signed in. */
function isloggedin(): bool {
    global $USER;
    return !empty($USER->id);
}
