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
 * Two versions of a proof side by side.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\session\manager;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\read_state;
use mod_proofolio\local\refusal;
use mod_proofolio\output\comment;
use mod_proofolio\output\comparison;
use mod_proofolio\output\queue_address;
use mod_proofolio\output\queue_walk;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$proof = proof::get_record(['id' => required_param('proofid', PARAM_INT)]) ?: throw refusal::not_permitted('viewportfolio');
$from = optional_param('from', 0, PARAM_INT);
$to = optional_param('to', 0, PARAM_INT);
$activity = $proof->get_portfolio()->get_activity();
require_login($activity->course, false, $activity->cm);
permission::require_can_view_proof($proof);

$latest = version::latest($proof->get('id'));
if (!$latest) {
    redirect(new moodle_url('/mod/proofolio/edit.php', ['proofid' => $proof->get('id')]));
}
$after = $to ? version::numbered($proof->get('id'), $to) : $latest;
$before = $after ? version::numbered($proof->get('id'), $from ?: max(1, $after->get('number') - 1)) : null;
if (!$before || !$after) {
    // One of them was taken back: the proof's page says so.
    redirect(new moodle_url('/mod/proofolio/proof.php', ['id' => $proof->get('id'), 'version' => $after ? $from : $to]));
}
if ($before->get('number') > $after->get('number')) {
    [$before, $after] = [$after, $before];
}
$before->with_proof($proof);
$after->with_proof($proof);
$walk = queue_walk::to_proof(queue_address::walked(), $proof, $USER->id);
$page = new comparison($proof, $before, $after, $USER->id, $walk);
foreach (manager::is_loggedinas() ? [] : [$before, $after] as $opened) {
    // What was said is shown beside the newer of the two.
    if (!read_state::open($opened, $USER->id, di::get(clock::class)->time(), $opened === $after)) {
        redirect(comment::url_of_version($opened));
    }
}
comparison::prepare($PAGE, $proof, $before, $after);
$PAGE->requires->js_call_amd('mod_proofolio/compare', 'init', [comparison::ROOT]);

echo $OUTPUT->header();
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
