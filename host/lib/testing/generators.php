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
 * Makes data for tests and for the demonstration.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** Makes people, courses, groups and activities. */
class testing_data_generator {
    use host_names_the_missing;

    /** Names with letters of several alphabets, as people have. */
    private const NAMES = [['Jacob', 'Smith'], ['Eliška', 'Dvořák'], ['Максим', 'Иванов'], ['秀英', '王'], ['Zoë', 'Müller'], ['翔太', '佐藤']];
    /** @var int[] how many of each kind were made */
    private array $counts = [];
    /** @var object[] plugins' generators */
    private array $generators = [];

    /** Begins to count anew. */
    public function reset(): void {
        $this->counts = [];
        array_map(fn($generator) => $generator->reset(), $this->generators);
    }

    /** The next number of a kind. */
    private function next(string $kind): int {
        return $this->counts[$kind] = ($this->counts[$kind] ?? 0) + 1;
    }

    /** The generator of the plugin. */
    public function get_plugin_generator($component) {
        if ($component !== 'mod_proofolio') {
            throw new host_missing_exception("the generator of $component");
        }
        require_once(dirname(__DIR__, 3) . '/tests/generator/lib.php');
        return $this->generators[$component] ??= new mod_proofolio_generator($this);
    }

    /** Makes a person. */
    public function create_user($record = null, ?array $options = null): stdClass {
        global $DB;
        $record = (array)$record;
        $i = $this->next('user');
        [$first, $last] = isset($record['firstname']) || isset($record['lastname']) ? ["Firstname$i", "Lastname$i"] : self::NAMES[$i % 6];
        $record += ['firstname' => $first, 'lastname' => $last, 'username' => "username$i", 'mnethostid' => 1, 'confirmed' => 1, 'lang' => 'en',
            'firstnamephonetic' => 'Phonetic', 'lastnamephonetic' => 'Names', 'middlename' => 'Middle', 'alternatename' => 'Alternate',
            'timecreated' => time(), 'timemodified' => time()];
        $deleted = !empty($record['deleted']);
        $record['password'] = isset($record['password']) ? hash_internal_user_password($record['password']) : '';
        $id = $DB->insert_record('user', ['deleted' => 0, 'email' => $record['email'] ?? "{$record['username']}@example.com"] + $record);
        context_user::instance($id);
        $deleted && delete_user($DB->get_record('user', ['id' => $id]));
        return $DB->get_record('user', ['id' => $id], '*', MUST_EXIST);
    }

    /** Makes a course with the manual enrolment. */
    public function create_course($record = null, ?array $options = null): stdClass {
        global $DB;
        $i = $this->next('course');
        $id = $DB->insert_record('course', (array)$record + ['fullname' => "Test course $i", 'shortname' => "tc_$i", 'category' => 1,
            'summary' => "Test course $i", 'startdate' => usergetmidnight(time()), 'timecreated' => time(), 'timemodified' => time()]);
        context_course::instance($id);
        $role = host_capabilities::role_named('student');
        $DB->insert_record('enrol', ['enrol' => 'manual', 'courseid' => $id, 'roleid' => $role]);
        $DB->insert_record('course_sections', ['course' => $id, 'section' => 0]);
        return $DB->get_record('course', ['id' => $id], '*', MUST_EXIST);
    }

    /** Makes an activity. */
    public function create_module($modulename, $record = null, ?array $options = null): stdClass {
        return $this->get_plugin_generator("mod_$modulename")->create_instance($record, $options);
    }

    /** Enrols a person. */
    public function enrol_user($userid, $courseid, $roleidorshortname = null, $enrol = 'manual', $timestart = 0, $timeend = 0, $status = null) {
        global $DB;
        $instance = $DB->get_record('enrol', ['courseid' => $courseid, 'enrol' => $enrol], '*', MUST_EXIST);
        $roleid = is_string($roleidorshortname) && !is_numeric($roleidorshortname) ? host_capabilities::role_named($roleidorshortname)
            : $roleidorshortname ?? $instance->roleid;
        enrol_get_plugin($enrol)->enrol_user($instance, $userid, $roleid, $timestart, $timeend, $status);
        return true;
    }

    /** Makes a person and enrols them. */
    public function create_and_enrol($course, $role = 'student', $userparams = null, $enrol = 'manual', $timestart = 0, $timeend = 0,
            $status = null): stdClass {
        $user = $this->create_user($userparams);
        $this->enrol_user($user->id, $course->id, $role, $enrol, $timestart, $timeend, $status);
        return $user;
    }

    /** Makes a group. */
    public function create_group($record): stdClass {
        $i = $this->next('group');
        $record = (object)((array)$record + ['name' => sprintf('group-%04d', $i), 'description' => "Test Group $i"]);
        return groups_get_group(groups_create_group($record), '*', MUST_EXIST);
    }

    /** Puts a person into a group. */
    public function create_group_member($record): bool {
        $record = (array)$record;
        return groups_add_member($record['groupid'], $record['userid']);
    }

    /** Makes a grouping. */
    public function create_grouping($record): stdClass {
        global $DB;
        $record = (object)((array)$record + ['name' => 'grouping-' . $this->next('grouping'), 'description' => '']);
        return $DB->get_record('groupings', ['id' => groups_create_grouping($record)], '*', MUST_EXIST);
    }

    /** Puts a group into a grouping. */
    public function create_grouping_group($record): bool {
        $record = (array)$record;
        return groups_assign_grouping($record['groupingid'], $record['groupid']);
    }

    /** Makes a role; with an archetype it gets what that has. */
    public function create_role($record = null): int {
        $record = (array)$record;
        $i = $this->next('role');
        $id = create_role($record['name'] ?? "Test role $i", $record['shortname'] ?? "role$i", $record['description'] ?? '', $record['archetype'] ?? '');
        empty($record['archetype']) || reset_role_capabilities($id);
        return $id;
    }

    /** Gives a role capabilities. */
    public function create_role_capability($roleid, $rolecapabilities, $context = null): void {
        foreach ($rolecapabilities as $capability => $permission) {
            $permission = ['inherit' => CAP_INHERIT, 'allow' => CAP_ALLOW, 'prevent' => CAP_PREVENT, 'prohibit' => CAP_PROHIBIT][$permission];
            assign_capability($capability, $permission, $roleid, ($context ?? context_system::instance())->id, true);
        }
    }

    /** Gives a person a role. */
    public function role_assign($roleid, $userid, $contextid = false): int {
        return role_assign(is_numeric($roleid) ? $roleid : host_capabilities::role_named($roleid), $userid,
            $contextid ?: context_system::instance()->id);
    }
}

/** Makes activities of the plugin. */
abstract class testing_module_generator {
    use host_names_the_missing;

    /** @var int how many were made */
    protected $instancecount = 0;

    /** Belongs to the generator of everything. */
    public function __construct(protected testing_data_generator $datagenerator) {
    }

    /** Begins to count anew. */
    public function reset() {
        $this->instancecount = 0;
    }

    /** Works as somebody from now on. */
    protected function set_user(?stdClass $user = null): void {
        \core\session\manager::init_empty_session();
        \core\session\manager::set_user($user ? clone $user : (object)['id' => 0, 'mnethostid' => 1]);
    }

    /** The plugin's name. */
    public function get_modulename(): string {
        return preg_match('/^mod_([a-z0-9]+)_generator$/D', static::class, $match) ? $match[1]
            : throw new coding_exception('Invalid module generator class name: ' . static::class);
    }

    /** Makes an activity in a course, as the course's form does. */
    public function create_instance($record = null, ?array $options = null) {
        global $DB;
        $this->instancecount++;
        $name = $this->get_modulename();
        $record = (object)((array)$record + ($options ?? []) + ['section' => 0, 'visible' => 1, 'visibleoncoursepage' => 1, 'cmidnumber' => '',
            'groupmode' => 0, 'groupingid' => 0, 'availability' => null, 'completion' => 0, 'completionview' => 0, 'completionexpected' => 0,
            'name' => get_string('pluginname', $name) . " $this->instancecount", 'modulename' => $name]);
        $course = is_object($record->course) ? $record->course : get_course($record->course);
        $record->course = $course->id;
        if (empty($record->introeditor)) {
            $record->intro ??= "Test $name $this->instancecount";
            $record->introformat ??= FORMAT_MOODLE;
        }
        if ($record->completion && !$course->enablecompletion) {
            debugging('Did you forget to enable completion tracking for the course before generating module with completion tracking?');
        }
        $info = add_moduleinfo($record, $course);
        $instance = $DB->get_record($name, ['id' => $info->instance], '*', MUST_EXIST);
        $instance->cmid = $info->coursemodule;
        return $instance;
    }
}
