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
 * The site's defaults for new activities, how long notifications wait, and when those go out that go out once a day.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

use mod_proofolio\local\digest_time;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\notices;
use mod_proofolio\local\setting_choices;

if ($ADMIN->fulltree) {
    $settings->add(new admin_setting_heading(
        'mod_proofolio/defaults',
        get_string('modeditdefaults', 'admin'),
        get_string('condifmodeditdefaults', 'admin'),
    ));
    $settings->add(new admin_setting_configselect(
        'mod_proofolio/tutormode',
        get_string('tutormode', 'mod_proofolio'),
        get_string('tutormode_help', 'mod_proofolio'),
        instance::TUTORS_ASSIGNED,
        setting_choices::tutor_modes(),
    ));
    $settings->add(new admin_setting_configselect(
        'mod_proofolio/maxfiles',
        get_string('maxfiles', 'mod_proofolio'),
        get_string('maxfiles_help', 'mod_proofolio'),
        20,
        setting_choices::max_files(),
    ));
    $settings->add(new admin_setting_configselect(
        'mod_proofolio/maxbytes',
        get_string('maxbytes', 'mod_proofolio'),
        get_string('maxbytes_help', 'mod_proofolio'),
        0,
        setting_choices::max_bytes(0, (int) get_config('mod_proofolio', 'maxbytes')),
    ));
    $settings->add(new admin_setting_configcheckbox(
        'mod_proofolio/shrinkphotos',
        get_string('shrinkphotos', 'mod_proofolio'),
        get_string('shrinkphotos_help', 'mod_proofolio'),
        1,
    ));
    $settings->add(new admin_setting_configtext(
        'mod_proofolio/silentdays',
        get_string('silentdays', 'mod_proofolio'),
        get_string('silentdays_help', 'mod_proofolio'),
        instance::SILENT_DAYS,
        '/^\d{1,3}$/',
        4,
    ));
    $settings->add(new admin_setting_configcheckbox(
        'mod_proofolio/showread',
        get_string('showread', 'mod_proofolio'),
        get_string('showread_help', 'mod_proofolio'),
        0,
    ));
    $settings->add(new admin_setting_heading(
        'mod_proofolio/notices',
        get_string('notifications', 'message'),
        '',
    ));
    $settings->add(new admin_setting_configduration(
        'mod_proofolio/quietperiod',
        get_string('quietperiod', 'mod_proofolio'),
        get_string('quietperiod_help', 'mod_proofolio'),
        notices::QUIET_PERIOD,
        MINSECS,
    ));
    $settings->add(new admin_setting_configselect(
        'mod_proofolio/digesthour',
        get_string('digesthour', 'mod_proofolio'),
        get_string('digesthour_help', 'mod_proofolio'),
        digest_time::HOUR,
        setting_choices::hours(),
    ));
}
