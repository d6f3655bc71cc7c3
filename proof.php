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
 * A submitted proof: its versions, traces and comments.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\session\manager;
use mod_proofolio\event\proof_viewed;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\read_state;
use mod_proofolio\local\refusal;
use mod_proofolio\output\logbook_address;
use mod_proofolio\output\proof_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$proof = proof::get_record(['id' => required_param('id', PARAM_INT)]) ?: throw refusal::not_permitted('viewportfolio');
$number = optional_param('version', 0, PARAM_INT);
$activity = $proof->get_portfolio()->get_activity();
require_login($activity->course, false, $activity->cm);
permission::require_can_view_proof($proof);

$version = version::numbered($proof->get('id'), $number) ?? version::latest($proof->get('id'));
if (!$version) {
    redirect(new moodle_url('/mod/proofolio/edit.php', ['proofid' => $proof->get('id')]));
}
proof_page::prepare($PAGE, $proof, $version);
$PAGE->requires->js_call_amd('mod_proofolio/proof', 'init', [proof_page::ROOT]);
proof_viewed::of($proof)->trigger();
$seen = read_state::all_of($proof);

echo $OUTPUT->header();
echo $OUTPUT->render(new proof_page($proof, $version, $USER->id, found: logbook_address::asked()));
if (!manager::is_loggedinas()) {
    read_state::mark_read($proof, $USER->id, di::get(clock::class)->time(), $seen);
}
echo $OUTPUT->footer();
