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
 * The coordinator brings competencies in from elsewhere: looks first at what would happen, then agrees to it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\form\competency_table_form;
use mod_proofolio\form\import_posting;
use mod_proofolio\local\activity;
use mod_proofolio\local\refusal;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\output\import_page;
use mod_proofolio\output\import_preview;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
require_login($activity->course, false, $activity->cm);
permission::require_can_manage($activity);

$way = optional_param('way', import_posting::READY, PARAM_ALPHA);
$way = in_array($way, import_page::ways(), true) ? $way : import_posting::READY;
$act = data_submitted() ? optional_param('act', '', PARAM_ALPHA) : '';
$url = import_page::url($activity, $way);
coordinator_page::prepare($PAGE, $activity, $url, get_string('importcompetencies', 'mod_proofolio'));

$form = $way === import_posting::TABLE ? new competency_table_form($url) : null;
$fields = import_posting::fields_of_request($way);
$posting = null;
try {
    $taken = $form && $act === '' ? $form->take($USER->id) : null;
    if ($taken || $act !== '') {
        $fields = $taken ?? $fields;
        $posting = new import_posting($activity, $USER->id, $way, $fields);
        $fingerprint = $act === 'apply' ? required_param('fingerprint', PARAM_ALPHANUM) : '';
        if ($fingerprint !== '') {
            require_sesskey();
        }
        if ($posting->handle($fingerprint)) {
            $back = new moodle_url('/mod/proofolio/manage.php', ['id' => $activity->cm->id]);
            $done = get_string('importdone', 'mod_proofolio', import_preview::told($posting->get_plan()));
            redirect($back, $done, null, notification::NOTIFY_SUCCESS);
        }
        $form?->show($fields);
    }
} catch (refusal $refusal) {
    $form->show_refusal($refusal);
}

echo $OUTPUT->header();
echo $OUTPUT->render(new import_page($activity, $USER->id, $way, $fields, $posting));
$form?->display();
echo $OUTPUT->footer();
