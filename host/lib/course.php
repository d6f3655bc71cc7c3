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
 * Courses and the activities in them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/**
 * An activity in its course, as a user meets it.
 *
 * @property-read int $id
 * @property-read int $instance
 * @property-read int $course
 * @property-read int $section
 * @property-read int $sectionnum
 * @property-read int $visible
 * @property-read int $groupmode
 * @property-read int $groupingid
 * @property-read int $completion
 * @property-read int $completionview
 * @property-read int $effectivegroupmode
 * @property-read int $showdescription
 * @property-read string $name
 * @property-read string $modname
 * @property-read string $idnumber
 * @property-read string $modfullname
 * @property-read context_module $context
 * @property-read moodle_url|null $url
 * @property-read bool $uservisible
 * @property-read bool $available
 */
class cm_info implements IteratorAggregate {
    use host_names_the_missing;

    /** @var bool|null whether the user can open it, once it was asked */
    private ?bool $canopen = null;
    /** @var cached_cm_info|null what the plugin's get_coursemodule_info says */
    private ?cached_cm_info $info = null;

    /** Made by course_modinfo from the row with name, modname and sectionnum. */
    public function __construct(private course_modinfo $modinfo, private stdClass $row) {
    }

    /** The row's fields, and what follows from them. */
    public function __get($name) {
        $ints = ['id', 'instance', 'course', 'module', 'section', 'sectionnum', 'visible', 'visibleold', 'visibleoncoursepage', 'groupmode',
            'groupingid', 'completion', 'completionview', 'completionexpected', 'showdescription', 'added', 'deletioninprogress'];
        return match (true) {
            in_array($name, $ints, true) => (int)$this->row->$name,
            in_array($name, ['idnumber', 'modname', 'lang', 'availability', 'downloadcontent'], true) => $this->row->$name,
            $name === 'name' => $this->info()->name ?? $this->row->name,
            $name === 'modfullname' => get_string('modulename', $this->modname),
            $name === 'effectivegroupmode' => (int)($this->get_course()->groupmodeforce ? $this->get_course()->groupmode : $this->groupmode),
            $name === 'context' => context_module::instance($this->id),
            $name === 'url' => new moodle_url("/mod/$this->modname/view.php", ['id' => $this->id]),
            $name === 'uservisible' => $this->get_user_visible(),
            $name === 'available' => true,
            $name === 'availableinfo' => '',
            $name === 'content' => $this->get_formatted_content(),
            $name === 'customdata' => $this->info()->customdata ?? null,
            $name === 'iconurl', $name === 'onclick', $name === 'extraclasses' => '',
            default => throw new host_missing_exception("cm_info->$name"),
        };
    }

    /** Whether it has such a property and the property is not null. */
    public function __isset($name) {
        try {
            return $this->__get($name) !== null;
        } catch (host_missing_exception) {
            return false;
        }
    }

    /** No property may be changed. */
    public function __set($name, $value) {
        throw new coding_exception("Cannot set cm_info property $name");
    }

    /** The properties one by one. */
    public function getIterator(): Traversable {
        return new ArrayIterator((array)$this->row);
    }

    /** What the plugin adds of its own. */
    private function info(): cached_cm_info {
        global $CFG;
        require_once("$CFG->dirroot/mod/$this->modname/lib.php");
        $function = $this->modname . '_get_coursemodule_info';
        return $this->info ??= (function_exists($function) ? $function($this->get_course_module_record(true)) : null) ?: new cached_cm_info();
    }

    /** Whether the user can open it. */
    private function get_user_visible(): bool {
        $userid = $this->modinfo->get_user_id();
        if (!empty($this->row->availability)) {
            throw new host_missing_exception('restrictions of access (availability)');
        }
        return $this->canopen ??= !$this->deletioninprogress
            && ($this->visible || has_capability('moodle/course:viewhiddenactivities', $this->context, $userid));
    }

    /** The name for HTML. */
    public function get_formatted_name($options = []): string {
        return format_string($this->name, true, ['context' => $this->context] + (array)$options);
    }

    /** The text that the course page shows below the name. */
    public function get_formatted_content($options = []): string {
        return (string)($this->info()->content ?? '');
    }

    /** The course. */
    public function get_course(): stdClass {
        return $this->modinfo->get_course();
    }

    /** The row; with name, modname and sectionnum when asked. */
    public function get_course_module_record($additionalfields = false): stdClass {
        return (object)($additionalfields ? (array)$this->row : array_diff_key((array)$this->row, ['name' => 1, 'modname' => 1, 'sectionnum' => 1]));
    }

    /** From any form of a course module. */
    public static function create($cm, $userid = 0): ?cm_info {
        return $cm === null || ($cm instanceof self && !$userid) ? $cm : get_fast_modinfo($cm->course, $userid)->get_cm($cm->id);
    }
}

/** What a plugin says of one of its activities. */
class cached_cm_info {
    /** @var string|null the name */
    public $name;
    /** @var string|null HTML below the name */
    public $content;
    /** @var mixed the plugin's own data */
    public $customdata;
    /** @var string|null an icon's name */
    public $icon;
    /** @var string|null classes of the link */
    public $extraclasses;
}

/** The activities of a course, as a user meets them. */
class course_modinfo {
    use host_names_the_missing;

    /** @var cm_info[] activities by id */
    private array $cms = [];

    /** Reads them. */
    public function __construct(private stdClass $course, private int $userid) {
        global $DB;
        foreach ($DB->get_records_sql('SELECT cm.*, m.name AS modname, s.section AS sectionnum FROM {course_modules} cm
                JOIN {modules} m ON m.id = cm.module JOIN {course_sections} s ON s.id = cm.section WHERE cm.course = ? ORDER BY s.section, cm.id',
                [$course->id]) as $row) {
            $names[$row->modname] ??= $DB->get_records_menu($row->modname, ['course' => $course->id], '', 'id, name');
            $row->name = $names[$row->modname][$row->instance] ?? '';
            $this->cms[$row->id] = new cm_info($this, $row);
        }
    }

    /** The activities by id. */
    public function get_cms(): array {
        return $this->cms;
    }

    /** An activity. */
    public function get_cm($cmid): cm_info {
        return $this->cms[$cmid] ?? throw new moodle_exception('invalidcoursemoduleid', 'error', '', $cmid);
    }

    /** The activities of a kind, by the id of their instance. */
    public function get_instances_of($modname): array {
        $cms = array_filter($this->cms, fn($cm) => $cm->modname === $modname);
        return array_combine(array_map(fn($cm) => $cm->instance, $cms), $cms);
    }

    /** The course. */
    public function get_course(): stdClass {
        return $this->course;
    }

    /** Whose view it is. */
    public function get_user_id(): int {
        return $this->userid;
    }

    /** Forgets what was read. */
    public static function host_reset(): void {
        host_modinfo_cache([]);
    }
}

/** What was read of courses; given an array, it is that from now on. */
function &host_modinfo_cache(?array $new = null): array {
    static $cache = [];
    $cache = $new ?? $cache;
    return $cache;
}

/** The activities of a course, as a user (by default the current one) meets them. */
function get_fast_modinfo($courseorid, $userid = 0, $resetonly = false) {
    global $USER;
    $courseid = is_object($courseorid) ? $courseorid->id : $courseorid;
    $userid = (int)($userid ?: $USER->id ?? 0);
    $cache = &host_modinfo_cache();
    return $cache[$courseid][$userid] ??= new course_modinfo(is_object($courseorid) ? $courseorid : get_course($courseid), $userid);
}

/** Forgets what was read of a course, or of all. */
function rebuild_course_cache(int $courseid = 0, bool $clearonly = false, bool $partialrebuild = false): void {
    $cache = &host_modinfo_cache();
    $cache = $courseid ? array_diff_key($cache, [$courseid => 1]) : [];
}

/** A course. */
function get_course($courseid, $clone = true): stdClass {
    global $COURSE, $DB, $SITE;
    foreach ([$COURSE, $SITE] as $known) {
        if (!empty($known->id) && $known->id == $courseid && isset($known->fullname)) {
            return clone $known;
        }
    }
    return $DB->get_record('course', ['id' => $courseid], '*', MUST_EXIST);
}

/** A course module by its id, with name, modname and maybe sectionnum. */
function get_coursemodule_from_id($modulename, $cmid, $courseid = 0, $sectionnum = false, $strictness = IGNORE_MISSING) {
    return host_course_module('cm.id = ?' . ($courseid ? ' AND cm.course = ?' : ''), array_filter([$cmid, $courseid]), $modulename, $strictness);
}

/** A course module by the id of its instance. */
function get_coursemodule_from_instance($modulename, $instance, $courseid = 0, $sectionnum = false, $strictness = IGNORE_MISSING) {
    $where = 'cm.instance = ? AND m.name = ?' . ($courseid ? ' AND cm.course = ?' : '');
    return host_course_module($where, array_filter([$instance, $modulename, $courseid]), $modulename, $strictness);
}

/** A course module by a condition. */
function host_course_module(string $where, array $params, string $modulename, int $strictness) {
    global $DB;
    $cm = $DB->get_record_sql("SELECT cm.*, m.name AS modname, s.section AS sectionnum FROM {course_modules} cm JOIN {modules} m ON m.id = cm.module
        LEFT JOIN {course_sections} s ON s.id = cm.section WHERE $where" . ($modulename === '' ? '' : ' AND m.name = ?'),
        [...$params, ...($modulename === '' ? [] : [$modulename])]);
    if (!$cm) {
        return $strictness === MUST_EXIST ? throw new dml_missing_record_exception('course_modules') : false;
    }
    $cm->name = $DB->get_field($cm->modname, 'name', ['id' => $cm->instance]);
    return $cm;
}

/** A course and an activity in it, by the course module's id. */
function get_course_and_cm_from_cmid($cmorid, $modulename = '', $courseorid = 0, $userid = 0): array {
    global $DB;
    $cmid = is_object($cmorid) ? $cmorid->id : $cmorid;
    $courseid = is_object($courseorid) ? $courseorid->id : ($courseorid ?: $DB->get_field('course_modules', 'course', ['id' => $cmid]));
    $courseid || throw new moodle_exception('invalidcoursemodule');
    $cm = get_fast_modinfo(is_object($courseorid) ? $courseorid : $courseid, $userid)->get_cm($cmid);
    $modulename !== '' && $cm->modname !== $modulename && throw new moodle_exception('invalidcoursemodule');
    return [$cm->get_course(), $cm];
}

/** A course and an activity in it, by the instance's id. */
function get_course_and_cm_from_instance($instanceorid, $modulename, $courseorid = 0, $userid = 0): array {
    $id = is_object($instanceorid) ? $instanceorid->id : $instanceorid;
    $cm = get_coursemodule_from_instance($modulename, $id, 0, false, IGNORE_MISSING);
    $cm || throw new moodle_exception('invalidmoduleid', 'error', '', $id);
    return get_course_and_cm_from_cmid($cm->id, $modulename, $courseorid ?: $cm->course, $userid);
}

/** Adds an activity as the course's form does; the plugin's add_instance is called. */
function add_moduleinfo($moduleinfo, $course, $mform = null): stdClass {
    global $CFG, $DB;
    require_once("$CFG->dirroot/mod/$moduleinfo->modulename/lib.php");
    $section = $DB->get_field('course_sections', 'id', ['course' => $course->id, 'section' => $moduleinfo->section ?? 0]) ?: $DB->insert_record(
        'course_sections', ['course' => $course->id, 'section' => $moduleinfo->section ?? 0]);
    $module = $DB->get_field('modules', 'id', ['name' => $moduleinfo->modulename], MUST_EXIST);
    $row = array_intersect_key((array)$moduleinfo, $DB->get_columns('course_modules'));
    $moduleinfo->coursemodule = $DB->insert_record('course_modules', ['course' => $course->id, 'module' => $module, 'section' => $section,
        'added' => time(), 'instance' => 0] + $row);
    context_module::instance($moduleinfo->coursemodule);
    $moduleinfo->instance = ($moduleinfo->modulename . '_add_instance')($moduleinfo, $mform);
    $moduleinfo->instance ?: throw new moodle_exception('cannotaddnewmodule', '', '', $moduleinfo->modulename);
    $DB->set_field('course_modules', 'instance', $moduleinfo->instance, ['id' => $moduleinfo->coursemodule]);
    rebuild_course_cache($course->id);
    return $moduleinfo;
}

/** Deletes an activity; the plugin's delete_instance is called. */
function course_delete_module($cmid, $async = false): void {
    global $CFG, $DB;
    $cm = get_coursemodule_from_id('', $cmid, 0, false, MUST_EXIST);
    require_once("$CFG->dirroot/mod/$cm->modname/lib.php");
    $context = context_module::instance($cmid);
    ($cm->modname . '_delete_instance')($cm->instance) || throw new moodle_exception('cannotdeletemodulemissinglib', '', '', $cm->modname);
    $context->delete();
    foreach (['course_modules_completion', 'course_modules_viewed'] as $table) {
        $DB->delete_records($table, ['coursemoduleid' => $cmid]);
    }
    $DB->delete_records('event', ['modulename' => $cm->modname, 'instance' => $cm->instance]);
    $DB->delete_records('course_modules', ['id' => $cmid]);
    rebuild_course_cache($cm->course);
}

/** Shows or hides an activity. */
function set_coursemodule_visible($id, $visible, $visibleoncoursepage = 1, bool $rebuildcache = true): bool {
    global $DB;
    $DB->update_record('course_modules', ['id' => $id, 'visible' => $visible, 'visibleoncoursepage' => $visibleoncoursepage]);
    rebuild_course_cache();
    return true;
}

/** Whether an activity is shown to students; one that is being added is. */
function instance_is_visible($moduletype, $module): bool {
    $cm = get_coursemodule_from_instance($moduletype, $module->id, $module->course);
    return !$cm || $cm->visible;
}

/** Sets the group mode of an activity. */
function set_coursemodule_groupmode($id, $groupmode): bool {
    global $DB;
    $DB->set_field('course_modules', 'groupmode', $groupmode, ['id' => $id]);
    rebuild_course_cache();
    return true;
}

/** The name of a section: its own, or the one of sections without. */
function get_section_name($courseorid, $section): string {
    global $DB;
    $number = is_object($section) ? $section->section : $section;
    $name = $DB->get_field('course_sections', 'name', ['course' => is_object($courseorid) ? $courseorid->id : $courseorid, 'section' => $number]);
    return (string)$name !== '' ? format_string($name) : get_string($number ? 'newsection' : 'section0name');
}

/** The introduction of an activity for HTML. */
function format_module_intro($module, $activity, $cmid, $filter = true): string {
    $context = context_module::instance($cmid);
    $text = file_rewrite_pluginfile_urls($activity->intro, 'pluginfile.php', $context->id, "mod_$module", 'intro', null);
    return trim(format_text($text, $activity->introformat, ['noclean' => true, 'para' => false, 'filter' => $filter, 'context' => $context,
        'overflowdiv' => true]));
}

/** What a user has seen and completed of a course: the host knows views, without conditions. */
class completion_info {
    use host_names_the_missing;

    /** Of a course. */
    public function __construct(private stdClass $course) {
    }

    /** Whether an activity, or the course, tracks completion. */
    public function is_enabled($cm = null): int {
        return $this->course->enablecompletion ? ($cm === null ? COMPLETION_TRACKING_MANUAL : (int)$cm->completion) : 0;
    }

    /** Notes that a user has seen an activity. */
    public function set_module_viewed($cm, $userid = 0): void {
        global $DB, $USER;
        $key = ['coursemoduleid' => $cm->id, 'userid' => $userid ?: $USER->id];
        if ($cm->completionview && $this->is_enabled($cm) && !$DB->record_exists('course_modules_viewed', $key)) {
            $DB->insert_record('course_modules_viewed', $key + ['timecreated' => time()]);
        }
    }
}
