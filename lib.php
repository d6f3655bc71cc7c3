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
 * What Moodle calls.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_proofolio\local\activity;
use mod_proofolio\local\closing_event;
use mod_proofolio\local\course_waiting;
use mod_proofolio\local\file_areas;
use mod_proofolio\local\guiding_questions;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\portfolio_removal;
use mod_proofolio\local\progress;
use mod_proofolio\local\queue_scope;
use mod_proofolio\local\recent_activity;
use mod_proofolio\local\roster;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\output\coverage;
use mod_proofolio\output\queue_page;
use mod_proofolio\output\traces_page;
use mod_proofolio\permission;

/**
 * What this activity supports.
 *
 * @param string $feature One of Moodle's FEATURE_ constants.
 * @return bool|string|null Null for what this activity does not know.
 */
function proofolio_supports($feature) {
    return match ($feature) {
        FEATURE_MOD_INTRO, FEATURE_SHOW_DESCRIPTION, FEATURE_GROUPS, FEATURE_GROUPINGS, FEATURE_COMPLETION_TRACKS_VIEWS,
        FEATURE_COMPLETION_HAS_RULES, FEATURE_BACKUP_MOODLE2 => true,
        FEATURE_GRADE_HAS_GRADE, FEATURE_GRADE_OUTCOMES => false,
        FEATURE_MOD_PURPOSE => defined('MOD_PURPOSE_COLLABORATION') ? MOD_PURPOSE_COLLABORATION : null,
        default => null,
    };
}

/**
 * Adds an activity.
 *
 * @param stdClass $data What the settings form, or a generator, gives.
 * @param mod_proofolio_mod_form|null $mform The settings form.
 * @return int Id of the activity's own row.
 */
function proofolio_add_instance(stdClass $data, $mform = null): int {
    $defaulted = array_flip(['tutormode', 'maxfiles', 'maxbytes', 'shrinkphotos', 'silentdays', 'showread']);
    $defaults = array_intersect_key((array) get_config('mod_proofolio'), $defaulted);
    $settings = array_intersect_key((array) $data + $defaults, instance::properties_definition());
    $settings = guiding_questions::settle($settings);
    $settings['name'] = clean_param($settings['name'], PARAM_TEXT);
    unset($settings['id']);
    $instance = (new instance(0, (object) $settings))->create();
    $id = $instance->get('id');
    closing_event::refresh($instance, $data->coursemodule);
    if (!empty($data->completionexpected)) {
        \core_completion\api::update_completion_date_event($data->coursemodule, 'proofolio', $id, $data->completionexpected);
    }
    return $id;
}

/**
 * Changes the settings of an activity.
 *
 * @param stdClass $data What the settings form gives.
 * @param mod_proofolio_mod_form|null $mform The settings form.
 * @return bool
 */
function proofolio_update_instance(stdClass $data, $mform = null): bool {
    $settings = array_intersect_key((array) $data, instance::properties_definition());
    $settings = guiding_questions::settle($settings);
    $settings['name'] = clean_param($settings['name'], PARAM_TEXT);
    unset($settings['id']);
    $instance = new instance($data->instance);
    $instance->from_record((object) $settings);
    $instance->update();
    $cmid = $data->coursemodule ?? get_coursemodule_from_instance('proofolio', $data->instance)->id;
    closing_event::refresh($instance, $cmid);
    if (isset($data->completionexpected)) {
        $expected = $data->completionexpected ?: null;
        \core_completion\api::update_completion_date_event($data->coursemodule, 'proofolio', $data->instance, $expected);
    }
    return true;
}

/**
 * Deletes an activity with all its portfolios.
 *
 * @param int $id Id of the activity's own row.
 * @return bool False when there is no such activity.
 */
function proofolio_delete_instance($id): bool {
    if (!instance::record_exists($id)) {
        return false;
    }
    portfolio_removal::of_activity($id);
    return true;
}

/**
 * What Moodle keeps of an activity for the course page.
 *
 * @param stdClass $coursemodule
 * @return cached_cm_info|false False when there is no such activity.
 */
function proofolio_get_coursemodule_info($coursemodule) {
    $instance = instance::get_record(['id' => $coursemodule->instance]);
    if (!$instance) {
        return false;
    }
    $info = new cached_cm_info();
    $info->name = $instance->get('name');
    if ($coursemodule->showdescription) {
        // Filters run when the description is shown, not before it is cached.
        $info->content = format_module_intro('proofolio', $instance->to_record(), $coursemodule->id, false);
    }
    $cached = array_flip(['timeopen', 'timeclose', 'tutormode', 'silentdays']);
    $info->customdata = array_intersect_key((array) $instance->to_record(), $cached);
    if (($coursemodule->completion ?? 0) == COMPLETION_TRACKING_AUTOMATIC) {
        $info->customdata['customcompletionrules'] = $instance->get_completion_rules();
    }
    return $info;
}

/**
 * Hands out a file of a portfolio to those who may read what it belongs to.
 *
 * @param stdClass $course
 * @param stdClass $cm
 * @param context $context
 * @param string $filearea
 * @param array $args Item id, folders, file name.
 * @param bool $forcedownload Whether the browser is to save the file rather than show it.
 * @param array $options Of send_stored_file().
 * @return bool False when there is no such file for this user; otherwise the script ends here.
 */
function proofolio_pluginfile($course, $cm, $context, $filearea, $args, $forcedownload, array $options = []) {
    if (!$context instanceof context_module) {
        return false;
    }
    require_login($course, false, $cm);
    $file = file_areas::find($context, $filearea, $args);
    if (!$file) {
        return false;
    }
    // No caching: who may read a portfolio can change at any moment.
    send_stored_file($file, 0, 0, $forcedownload || file_areas::must_be_downloaded($file), $options);
}

/**
 * The file areas of this activity.
 *
 * @param stdClass $course
 * @param stdClass $cm
 * @param context $context
 * @return string[] Names by area.
 */
function proofolio_get_file_areas($course, $cm, $context): array {
    return file_areas::all();
}

/**
 * A file for Moodle's file browser. Whole areas are not listed there: portfolios are private.
 *
 * @param file_browser $browser
 * @param array $areas
 * @param stdClass $course
 * @param stdClass $cm
 * @param context $context
 * @param string $filearea
 * @param int|null $itemid
 * @param string|null $filepath
 * @param string|null $filename
 * @return file_info|null None when there is no such file for this user.
 */
function proofolio_get_file_info($browser, $areas, $course, $cm, $context, $filearea, $itemid, $filepath, $filename) {
    global $CFG;
    if (!$context instanceof context_module || !isset($areas[$filearea]) || !$itemid || $filename === null) {
        return null;
    }
    $folders = array_filter(explode('/', (string) $filepath), fn(string $folder): bool => $folder !== '');
    $file = file_areas::find($context, $filearea, [$itemid, ...array_values($folders), $filename]);
    if (!$file) {
        return null;
    }
    $urlbase = $CFG->wwwroot . '/pluginfile.php';
    return new file_info_stored($browser, $context, $file, $urlbase, $areas[$filearea], true, true, false, false);
}

/**
 * Adds what a course reset can do to this activity.
 *
 * @param MoodleQuickForm $mform
 */
function proofolio_reset_course_form_definition(&$mform): void {
    $mform->addElement('header', 'proofolioheader', get_string('modulenameplural', 'mod_proofolio'));
    $mform->addElement('advcheckbox', 'reset_proofolio_portfolios', get_string('resetportfolios', 'mod_proofolio'));
    $mform->addHelpButton('reset_proofolio_portfolios', 'resetportfolios', 'mod_proofolio');
}

/**
 * What a course reset does to this activity unless told otherwise.
 *
 * @param stdClass $course
 * @return array
 */
function proofolio_reset_course_form_defaults($course): array {
    return ['reset_proofolio_portfolios' => 1];
}

/**
 * Resets the activities of a course: moves their dates along and, if asked for, deletes all portfolios with their files.
 *
 * @param stdClass $data What the reset form gives.
 * @return array What was done, as Moodle shows it.
 */
function proofolio_reset_userdata($data): array {
    $component = get_string('modulenameplural', 'mod_proofolio');
    $status = [];
    if (!empty($data->timeshift)) {
        shift_course_mod_dates('proofolio', ['timeopen', 'timeclose'], $data->timeshift, $data->courseid);
        $status[] = ['component' => $component, 'item' => get_string('date'), 'error' => false];
    }
    if (!empty($data->reset_proofolio_portfolios)) {
        foreach (instance::get_records(['course' => $data->courseid]) as $instance) {
            portfolio_removal::of_portfolios($instance->get('id'));
        }
        $status[] = ['component' => $component, 'item' => get_string('resetportfolios', 'mod_proofolio'), 'error' => false];
    }
    return $status;
}

/**
 * Adds the queue, the coverage, the kept traces and the coordinator's page to the pages of an activity.
 *
 * @param settings_navigation $settings
 * @param navigation_node $node The activity's node.
 */
function proofolio_extend_settings_navigation(settings_navigation $settings, navigation_node $node): void {
    global $USER;
    $activity = activity::of_page($settings->get_page());
    $cm = $activity?->cm;
    if ($activity && permission::can_view_queue($activity)) {
        $name = queue_page::name(course_waiting::count_of_students($activity, (int) $USER->id));
        $url = new moodle_url('/mod/proofolio/queue.php', ['id' => $cm->id]);
        $node->add($name, $url, navigation_node::TYPE_SETTING, null, queue_page::TAB);
    }
    // Moodle folds away what comes after the fifth.
    if ($activity && permission::can_manage($activity)) {
        $url = new moodle_url('/mod/proofolio/manage.php', ['id' => $cm->id]);
        $node->add(get_string('manage', 'mod_proofolio'), $url, navigation_node::TYPE_SETTING, null, coordinator_page::TAB);
    }
    if ($activity && permission::can_view_activity($activity)) {
        $url = new moodle_url('/mod/proofolio/coverage.php', ['id' => $cm->id]);
        $node->add(get_string('coverage', 'mod_proofolio'), $url, navigation_node::TYPE_SETTING, null, coverage::TAB);
        $url = new moodle_url('/mod/proofolio/traces.php', ['id' => $cm->id]);
        $node->add(get_string('traces', 'mod_proofolio'), $url, navigation_node::TYPE_SETTING, null, traces_page::TAB);
    }
}

/**
 * Makes the calendar say what the settings of activities say.
 *
 * @param int $courseid 0 for all courses.
 * @param stdClass|int|null $instance One activity only.
 * @param stdClass|null $cm Its course module.
 * @return bool
 */
function proofolio_refresh_events($courseid = 0, $instance = null, $cm = null): bool {
    $where = match (true) {
        $instance !== null => ['id' => is_object($instance) ? $instance->id : $instance],
        $courseid > 0 => ['course' => $courseid],
        default => [],
    };
    foreach (instance::get_records($where) as $activity) {
        $module = get_coursemodule_from_instance('proofolio', $activity->get('id'), $activity->get('course'));
        if ($module) {
            closing_event::refresh($activity, $module->id);
        }
    }
    return true;
}

/**
 * Whether somebody meets the activity's events in their calendar: those who take part in the activity.
 *
 * @param calendar_event $event
 * @param int $userid 0 for the current user.
 * @return bool
 */
function mod_proofolio_core_calendar_is_event_visible(calendar_event $event, int $userid = 0): bool {
    global $USER;
    return permission::can_view_activity(activity::from_instanceid($event->instance), $userid ?: (int) $USER->id);
}

/**
 * What a student can do about one of the activity's events.
 *
 * @param calendar_event $event
 * @param \core_calendar\action_factory $factory
 * @param int $userid 0 for the current user.
 * @return \core_calendar\local\event\entities\action_interface|null Nothing for those who do not write, once the activity is
 *     complete, or closed.
 */
function mod_proofolio_core_calendar_provide_event_action(
    calendar_event $event,
    \core_calendar\action_factory $factory,
    int $userid = 0
) {
    global $USER;
    $userid = $userid ?: (int) $USER->id;
    $activity = activity::from_instanceid($event->instance);
    $now = \core\di::get(\core\clock::class)->time();
    $iswriter = permission::can_view_activity($activity, $userid) && (new roster($activity))->is_student($userid);
    if (!$iswriter || $activity->is_closed($now)) {
        return null;
    }
    $completion = (new completion_info($activity->course))->get_data($activity->cm, false, $userid);
    if ($completion->completionstate != COMPLETION_INCOMPLETE) {
        return null;
    }
    $url = new moodle_url('/mod/proofolio/view.php', ['id' => $activity->cm->id]);
    return $factory->create_instance(get_string('calendaraction', 'mod_proofolio'), $url, 1, $activity->is_open($now));
}

/**
 * What is new in an activity for the current user since a moment: settings, files, completion and what happened to proofs.
 *
 * @param cm_info $cm
 * @param int $from UTC seconds.
 * @param array $filter What is wanted; all when empty.
 * @return stdClass
 */
function proofolio_check_updates_since(cm_info $cm, $from, $filter = []): stdClass {
    global $USER;
    $updates = course_check_module_updates_since($cm, $from, [], $filter);
    $happened = recent_activity::since(activity::from_cmid($cm->id), (int) $USER->id, (int) $from);
    foreach (['versions' => ['version'], 'comments' => ['comment'], 'decisions' => decision::OUTCOMES] as $area => $kinds) {
        if ($filter && !in_array($area, $filter)) {
            continue;
        }
        $ids = array_column(array_filter($happened, fn(stdClass $one): bool => in_array($one->kind, $kinds)), 'itemid');
        $updates->$area = (object) (['updated' => (bool) $ids] + array_filter(['itemids' => array_map('intval', $ids)]));
    }
    return $updates;
}

/**
 * A student's work in a line, for the reports of a course.
 *
 * @param stdClass $course
 * @param stdClass $user
 * @param cm_info|stdClass $mod The course module.
 * @param stdClass $proofolio The activity's own row.
 * @return stdClass|null info and time; nothing when there is nothing, or it is not for the current user.
 */
function proofolio_user_outline($course, $user, $mod, $proofolio): ?stdClass {
    $activity = activity::from_cmid($mod->id);
    if (!permission::can_view_coverage($activity, $user->id)) {
        return null;
    }
    $progress = progress::of($activity, $user->id);
    $numbers = ['submitted' => $progress->submitted, 'approved' => $progress->approved];
    return $progress->submitted
        ? (object) ['info' => get_string('outline', 'mod_proofolio', (object) $numbers), 'time' => $progress->timesubmitted]
        : null;
}

/**
 * Prints a student's work, for the complete report of a course.
 *
 * @param stdClass $course
 * @param stdClass $user
 * @param cm_info|stdClass $mod The course module.
 * @param stdClass $proofolio The activity's own row.
 */
function proofolio_user_complete($course, $user, $mod, $proofolio): void {
    $activity = activity::from_cmid($mod->id);
    if (!permission::can_view_coverage($activity, $user->id)) {
        return;
    }
    $outline = proofolio_user_outline($course, $user, $mod, $proofolio);
    $url = new moodle_url('/mod/proofolio/coverage.php', ['id' => $mod->id, 'userid' => $user->id]);
    echo html_writer::tag('p', $outline->info ?? get_string('noproofs', 'mod_proofolio'));
    echo html_writer::tag('p', html_writer::link($url, get_string('coverage', 'mod_proofolio')));
}

/**
 * Adds what happened in an activity to the recent activity of its course, as far as the current user may know.
 *
 * @param array $activities What happened so far.
 * @param int $index The next place in it.
 * @param int $timestart UTC seconds.
 * @param int $courseid
 * @param int $cmid
 * @param int $userid Only what this person did; 0 for all.
 * @param int $groupid Only what members of this group did; 0 for all.
 */
function proofolio_get_recent_mod_activity(&$activities, &$index, $timestart, $courseid, $cmid, $userid = 0, $groupid = 0): void {
    global $USER;
    $activity = activity::from_cmid($cmid);
    $happened = recent_activity::since($activity, (int) $USER->id, (int) $timestart);
    $people = recent_activity::people_of($happened);
    $members = $groupid ? groups_get_members($groupid, 'u.id') : $people;
    foreach ($happened as $one) {
        if (($userid && $one->userid != $userid) || !isset($members[$one->userid], $people[$one->userid])) {
            continue;
        }
        $activities[$index++] = (object) [
            'type' => 'proofolio',
            'cmid' => $cmid,
            'name' => format_string($activity->instance->get('name'), true, ['context' => $activity->context]),
            'sectionnum' => $activity->cm->sectionnum,
            'timestamp' => (int) $one->time,
            'user' => $people[$one->userid],
            'content' => $one,
        ];
    }
}

/**
 * Prints one thing that happened.
 *
 * @param stdClass $activity What proofolio_get_recent_mod_activity() added.
 * @param int $courseid
 * @param bool $detail Whether the activity is named too.
 * @param string[] $modnames
 * @param bool $viewfullnames
 */
function proofolio_print_recent_mod_activity($activity, $courseid, $detail, $modnames, $viewfullnames): void {
    global $OUTPUT;
    $link = html_writer::link(recent_activity::url_of($activity->content), s(recent_activity::name_of($activity->content)));
    echo $OUTPUT->user_picture($activity->user, ['courseid' => $courseid]);
    echo html_writer::div($detail ? "{$activity->name}: {$link}" : $link);
    echo html_writer::div(fullname($activity->user, $viewfullnames) . ' – ' . userdate($activity->timestamp));
}

/**
 * Prints what happened in the activities of a course, as far as the current user may know.
 *
 * @param stdClass $course
 * @param bool $viewfullnames
 * @param int $timestart UTC seconds.
 * @return bool Whether there was anything.
 */
function proofolio_print_recent_activity($course, $viewfullnames, $timestart): bool {
    global $OUTPUT, $USER;
    $happened = [];
    foreach (get_fast_modinfo($course)->get_instances_of('proofolio') as $cm) {
        if ($cm->uservisible) {
            $activity = activity::from_cmid($cm->id);
            $happened = array_merge($happened, recent_activity::since($activity, (int) $USER->id, (int) $timestart));
        }
    }
    if (!$happened) {
        return false;
    }
    $people = recent_activity::people_of($happened);
    $items = array_map(function (stdClass $one) use ($people, $viewfullnames): string {
        $name = isset($people[$one->userid]) ? fullname($people[$one->userid], $viewfullnames) : '';
        return html_writer::div(userdate($one->time, get_string('strftimerecent', 'langconfig')), 'date')
            . html_writer::div($name, 'name')
            . html_writer::link(recent_activity::url_of($one), s(recent_activity::name_of($one)));
    }, $happened);
    echo $OUTPUT->heading(get_string('modulenameplural', 'mod_proofolio'), 6);
    echo html_writer::alist($items, ['class' => 'unlist']);
    return true;
}

/**
 * Adds the queue of all activities to the profile of those who have one, for themselves.
 *
 * @param \core_user\output\myprofile\tree $tree
 * @param stdClass $user Whose profile it is.
 * @param bool $iscurrentuser Whether they look at it themselves.
 * @param stdClass|null $course The course in which they look at it.
 */
function mod_proofolio_myprofile_navigation(\core_user\output\myprofile\tree $tree, $user, $iscurrentuser, $course): void {
    if ($iscurrentuser && !isguestuser($user) && queue_scope::activities_of((int) $user->id)) {
        $url = new moodle_url('/mod/proofolio/queue.php');
        $name = get_string('queueeverywhere', 'mod_proofolio');
        $tree->add_node(new \core_user\output\myprofile\node('miscellaneous', 'proofolioqueue', $name, null, $url));
    }
}

/**
 * What Moodle's status report looks at.
 *
 * @return core\check\check[]
 */
function proofolio_status_checks(): array {
    return [new \mod_proofolio\check\notices_sent()];
}
