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
 * Contexts: the places where roles and capabilities count.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace core;

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/**
 * A place where roles and capabilities count.
 *
 * @property-read int $id
 * @property-read int $contextlevel
 * @property-read int $instanceid
 * @property-read int $depth
 * @property-read string $path
 * @property-read bool $locked
 */
abstract class context {
    use \host_names_the_missing;

    /** @var self[] contexts at hand, by id */
    private static array $known = [];

    /** Made from its row. */
    final protected function __construct(private \stdClass $row) {
    }

    /** Its id, level, instance's id, path, depth or lock. */
    public function __get($name) {
        return match ($name) {
            'id', 'contextlevel', 'instanceid', 'depth' => (int)$this->row->$name,
            'path' => $this->row->path,
            'locked' => (bool)$this->row->locked,
            default => throw new \coding_exception("Invalid context property '$name'"),
        };
    }

    /** Whether it has such a property. */
    public function __isset($name) {
        return in_array($name, ['id', 'contextlevel', 'instanceid', 'path', 'depth', 'locked'], true);
    }

    /** No property may be changed. */
    public function __set($name, $value) {
        throw new \coding_exception('Can not change context instance properties!');
    }

    /** Forgets the contexts at hand. */
    public static function host_reset(): void {
        self::$known = [];
    }

    /** The context with an id. */
    public static function instance_by_id($id, $strictness = MUST_EXIST) {
        global $DB;
        return self::$known[$id] ??= self::of_row($DB->get_record('context', ['id' => $id], '*', $strictness));
    }

    /** The object for a row. */
    private static function of_row($row) {
        $class = $row ? [CONTEXT_SYSTEM => context\system::class, CONTEXT_USER => context\user::class, CONTEXT_COURSE => context\course::class,
            CONTEXT_MODULE => context\module::class][$row->contextlevel] : null;
        return $class ? self::$known[$row->id] = new $class($row) : null;
    }

    /** The context of an instance of a level, made when it has none yet. */
    protected static function of_instance(int $level, $instanceid, int $strictness, callable $parent) {
        global $DB;
        foreach (self::$known as $context) {
            if ($context && $context->contextlevel === $level && $context->instanceid == $instanceid) {
                return $context;
            }
        }
        $row = $DB->get_record('context', ['contextlevel' => $level, 'instanceid' => $instanceid]);
        if (!$row) {
            $above = $parent($instanceid, $strictness);
            if ($above === false) {
                return false;
            }
            $row = (object)['contextlevel' => $level, 'instanceid' => (int)$instanceid, 'depth' => $above ? $above->depth + 1 : 1, 'locked' => 0];
            $row->id = $DB->insert_record('context', $row);
            $row->path = ($above ? $above->path : '') . "/$row->id";
            $DB->update_record('context', $row);
        }
        return self::of_row($row);
    }

    /** The level's name, and the instance's. */
    abstract public function get_context_name($withprefix = true, $short = false, $escape = true): string;

    /** Where it is seen. */
    abstract public function get_url(): \moodle_url;

    /** The ids of the contexts above, nearest first. */
    public function get_parent_context_ids($includeself = false): array {
        $ids = array_map('intval', array_reverse(explode('/', trim($this->path, '/'))));
        return $includeself ? $ids : array_slice($ids, 1);
    }

    /** The contexts above, nearest first, by id. */
    public function get_parent_contexts($includeself = false): array {
        $ids = $this->get_parent_context_ids($includeself);
        return array_combine($ids, array_map(fn($id) => self::instance_by_id($id), $ids));
    }

    /** The context above. */
    public function get_parent_context() {
        $ids = $this->get_parent_context_ids();
        return $ids ? self::instance_by_id($ids[0]) : false;
    }

    /** The context of the course that it is in. */
    public function get_course_context($strict = true) {
        foreach ($this->get_parent_contexts(true) as $context) {
            if ($context->contextlevel === CONTEXT_COURSE) {
                return $context;
            }
        }
        return $strict ? throw new \coding_exception('Context does not belong to any course.') : false;
    }

    /** Removes it with its files, roles and overrides. */
    public function delete(): void {
        global $DB;
        get_file_storage()->delete_area_files($this->id);
        foreach (['role_assignments', 'role_capabilities'] as $table) {
            $DB->delete_records($table, ['contextid' => $this->id]);
        }
        $DB->delete_records('context', ['id' => $this->id]);
        self::$known = [];
        accesslib_clear_all_caches(true);
    }
}

namespace core\context;

/** The whole site. */
class system extends \core\context {
    /** The one context of the site. */
    public static function instance($instanceid = 0, $strictness = MUST_EXIST, $cache = true) {
        return self::of_instance(CONTEXT_SYSTEM, 0, $strictness, fn() => null);
    }

    /** Its name. */
    public function get_context_name($withprefix = true, $short = false, $escape = true): string {
        return get_string('coresystem');
    }

    /** The front page. */
    public function get_url(): \moodle_url {
        return new \moodle_url('/');
    }
}

/** A person. */
class user extends \core\context {
    /** The context of a person. */
    public static function instance($userid, $strictness = MUST_EXIST) {
        global $DB;
        return self::of_instance(CONTEXT_USER, $userid, $strictness, fn($id, $strictness)
            => $DB->get_record('user', ['id' => $id, 'deleted' => 0], 'id', $strictness) ? system::instance() : false);
    }

    /** The person's name. */
    public function get_context_name($withprefix = true, $short = false, $escape = true): string {
        return fullname(\core_user::get_user($this->instanceid));
    }

    /** The person's page. */
    public function get_url(): \moodle_url {
        return new \moodle_url('/user/profile.php', ['id' => $this->instanceid]);
    }
}

/** A course. */
class course extends \core\context {
    /** The context of a course. */
    public static function instance($courseid, $strictness = MUST_EXIST) {
        global $DB;
        return self::of_instance(CONTEXT_COURSE, $courseid, $strictness, fn($id, $strictness)
            => $DB->get_record('course', ['id' => $id], 'id', $strictness) ? system::instance() : false);
    }

    /** The course's name. */
    public function get_context_name($withprefix = true, $short = false, $escape = true): string {
        return format_string(get_course($this->instanceid)->fullname);
    }

    /** The course's page. */
    public function get_url(): \moodle_url {
        return new \moodle_url('/course/view.php', ['id' => $this->instanceid]);
    }
}

/** An activity in a course. */
class module extends \core\context {
    /** The context of an activity. */
    public static function instance($cmid, $strictness = MUST_EXIST) {
        global $DB;
        return self::of_instance(CONTEXT_MODULE, $cmid, $strictness, function ($id, $strictness) use ($DB) {
            $courseid = $DB->get_field('course_modules', 'course', ['id' => $id], $strictness);
            return $courseid ? course::instance($courseid) : false;
        });
    }

    /** The activity's name. */
    public function get_context_name($withprefix = true, $short = false, $escape = true): string {
        $cm = get_coursemodule_from_id('', $this->instanceid, 0, false, MUST_EXIST);
        return ($withprefix ? get_string('modulename', $cm->modname) . ': ' : '') . format_string($cm->name);
    }

    /** The activity's page. */
    public function get_url(): \moodle_url {
        $cm = get_coursemodule_from_id('', $this->instanceid, 0, false, MUST_EXIST);
        return new \moodle_url("/mod/$cm->modname/view.php", ['id' => $cm->id]);
    }
}

class_alias(\core\context::class, 'context');
class_alias(system::class, 'context_system');
class_alias(user::class, 'context_user');
class_alias(course::class, 'context_course');
class_alias(module::class, 'context_module');
