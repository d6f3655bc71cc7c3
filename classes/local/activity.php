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

namespace mod_proofolio\local;

use cm_info;
use context_module;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\instance;
use moodle_page;
use stdClass;

/**
 * One competency portfolio activity in its course: module, course, context and settings together.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activity {
    /** @var cover[][] The covers that hold at a moment, by moment, once read. */
    private array $covers = [];

    /**
     * Puts the parts together.
     *
     * @param cm_info $cm The course module as the current user meets it.
     * @param stdClass $course The course.
     * @param context_module $context The context of the module.
     * @param instance $instance The activity's own settings.
     */
    private function __construct(
        /** @var cm_info The course module as the current user meets it. */
        public readonly cm_info $cm,
        /** @var stdClass The course. */
        public readonly stdClass $course,
        /** @var context_module The context of the module. */
        public readonly context_module $context,
        /** @var instance The activity's own settings. */
        public readonly instance $instance,
    ) {
    }

    /**
     * The activity behind a course module id.
     *
     * @param int $cmid
     * @return self
     * @throws \moodle_exception When there is no such activity.
     */
    public static function from_cmid(int $cmid): self {
        [$course, $cm] = get_course_and_cm_from_cmid($cmid, 'proofolio');
        return new self($cm, $course, context_module::instance($cm->id), new instance($cm->instance));
    }

    /**
     * The activity behind the id of its own settings.
     *
     * @param int $instanceid
     * @return self
     * @throws \moodle_exception When there is no such activity.
     */
    public static function from_instanceid(int $instanceid): self {
        [$course, $cm] = get_course_and_cm_from_instance($instanceid, 'proofolio');
        return new self($cm, $course, context_module::instance($cm->id), new instance($instanceid));
    }

    /**
     * An activity as the course's cache has it: with those settings only that tell who may read what and when.
     *
     * @param cm_info $cm
     * @return self
     */
    public static function from_cache(cm_info $cm): self {
        $settings = array_intersect_key((array) $cm->customdata, instance::properties_definition());
        $instance = new instance(0, (object) ($settings + ['id' => $cm->instance, 'course' => $cm->course, 'name' => $cm->name]));
        return new self($cm, $cm->get_course(), context_module::instance($cm->id), $instance);
    }

    /**
     * The activity that a page belongs to, from what the page has read already.
     *
     * @param moodle_page $page
     * @return self|null None where the page belongs to no activity of this plugin.
     */
    public static function of_page(moodle_page $page): ?self {
        if (!$page->cm || $page->cm->modname !== 'proofolio') {
            return null;
        }
        $instance = new instance(0, (object) (array) $page->activityrecord);
        return new self($page->cm, $page->course, context_module::instance($page->cm->id), $instance);
    }

    /**
     * Tells a page of this activity what is known of it already, so that the page does not read it again.
     *
     * @param moodle_page $page After the sign-in was required for this activity.
     */
    public function tell(moodle_page $page): void {
        $page->set_activity_record($this->instance->to_record());
    }

    /**
     * Whether this moment lies between the opening and the closing of the activity; outside it is read-only.
     *
     * @param int $now UTC seconds.
     * @return bool
     */
    public function is_open(int $now): bool {
        return $now >= $this->instance->get('timeopen') && !$this->is_closed($now);
    }

    /**
     * Whether the activity has closed.
     *
     * @param int $now UTC seconds.
     * @return bool
     */
    public function is_closed(int $now): bool {
        $timeclose = $this->instance->get('timeclose');
        return $timeclose && $now >= $timeclose;
    }

    /**
     * The id of the activity's own settings.
     *
     * @return int
     */
    public function get_id(): int {
        return $this->instance->get('id');
    }

    /**
     * Who covers for whom at a moment: read once, whatever asks for it.
     *
     * @param int $now UTC seconds.
     * @return cover[] Those that end first come first.
     */
    public function covers_at(int $now): array {
        return $this->covers[$now] ??= cover::in_effect($this->get_id(), $now);
    }

    /**
     * Reads the covers anew when they are asked for next.
     */
    public function forget_covers(): void {
        $this->covers = [];
    }

    /**
     * The largest file that a student can attach: the least of what the activity, the course and the site allow.
     *
     * @return int Bytes.
     */
    public function get_max_bytes(): int {
        global $CFG;
        return (int) get_max_upload_file_size($CFG->maxbytes, $this->course->maxbytes, $this->instance->get('maxbytes'));
    }
}
