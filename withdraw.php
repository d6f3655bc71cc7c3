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
 * The owner of a proof takes its newest version back into the draft, after being asked.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use mod_proofolio\local\models\version;
use mod_proofolio\local\refusal;
use mod_proofolio\local\withdrawal;
use mod_proofolio\output\page_setup;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$version = version::get_record(['id' => required_param('versionid', PARAM_INT)])
    ?: throw refusal::not_permitted('withdrawversion');
$proof = $version->get_proof();
$activity = $proof->get_portfolio()->get_activity();
require_login($activity->course, false, $activity->cm);
permission::require_can_withdraw_version($version);

$name = get_string('withdrawversion', 'mod_proofolio', $version->get('number'));
$url = new moodle_url('/mod/proofolio/withdraw.php', ['versionid' => $version->get('id')]);
page_setup::prepare($PAGE, $activity, $url, $name, 'limitedwidth');
$back = new moodle_url('/mod/proofolio/proof.php', ['id' => $proof->get('id')]);
$PAGE->navbar->add($proof->get_label(), $back);

if (data_submitted()) {
    require_sesskey();
    try {
        withdrawal::withdraw($version, di::get(clock::class)->time());
    } catch (refusal $refusal) {
        redirect($back, s($refusal->getMessage()), null, notification::NOTIFY_ERROR);
    }
    $draft = new moodle_url('/mod/proofolio/edit.php', ['proofid' => $proof->get('id')]);
    $done = get_string('versioniswithdrawn', 'mod_proofolio', $version->get('number'));
    redirect($draft, $done, null, notification::NOTIFY_SUCCESS);
}
if ($obstacle = withdrawal::find_obstacle($version)) {
    redirect($back, s($obstacle->getMessage()), null, notification::NOTIFY_INFO);
}

echo $OUTPUT->header();
echo $OUTPUT->heading($name);
echo $OUTPUT->confirm(get_string('withdrawversionsure', 'mod_proofolio', $version->get('number')), $url, $back);
echo $OUTPUT->footer();
