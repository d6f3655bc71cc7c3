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
use mod_proofolio\local\file_areas;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\portfolio_removal;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\output\coverage;
use mod_proofolio\permission;

/**
 * What this activity supports.
 *
 * @param string $feature One of Moodle's FEATURE_ constants.
 * @return bool|string|null Null for what this activity does not know.
 */
function proofolio_supports($feature) {
    return match ($feature) {
        FEATURE_MOD_INTRO, FEATURE_SHOW_DESCRIPTION, FEATURE_GROUPS, FEATURE_GROUPINGS, FEATURE_COMPLETION_TRACKS_VIEWS => true,
        FEATURE_GRADE_HAS_GRADE, FEATURE_GRADE_OUTCOMES, FEATURE_BACKUP_MOODLE2 => false,
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
    $defaults = array_intersect_key((array) get_config('mod_proofolio'), array_flip(['tutormode', 'maxfiles', 'maxbytes']));
    $settings = array_intersect_key((array) $data + $defaults, instance::properties_definition());
    $settings['name'] = clean_param($settings['name'], PARAM_TEXT);
    unset($settings['id']);
    $id = (new instance(0, (object) $settings))->create()->get('id');
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
    $settings['name'] = clean_param($settings['name'], PARAM_TEXT);
    unset($settings['id']);
    $instance = new instance($data->instance);
    $instance->from_record((object) $settings);
    $instance->update();
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
    $info->customdata = ['timeopen' => $instance->get('timeopen'), 'timeclose' => $instance->get('timeclose')];
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
 * Adds the coverage, and the coordinator's page, to the pages of an activity.
 *
 * @param settings_navigation $settings
 * @param navigation_node $node The activity's node.
 */
function proofolio_extend_settings_navigation(settings_navigation $settings, navigation_node $node): void {
    $cm = $settings->get_page()->cm;
    $activity = $cm ? activity::from_cmid($cm->id) : null;
    if ($activity && permission::can_view_activity($activity)) {
        $url = new moodle_url('/mod/proofolio/coverage.php', ['id' => $cm->id]);
        $node->add(get_string('coverage', 'mod_proofolio'), $url, navigation_node::TYPE_SETTING, null, coverage::TAB);
    }
    if ($activity && permission::can_manage($activity)) {
        $url = new moodle_url('/mod/proofolio/manage.php', ['id' => $cm->id]);
        $node->add(get_string('manage', 'mod_proofolio'), $url, navigation_node::TYPE_SETTING, null, coordinator_page::TAB);
    }
}
