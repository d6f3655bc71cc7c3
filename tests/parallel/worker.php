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
 * One of those who race. Reads the ids and its name; says when it is ready, waits for the start, acts, and prints what came of it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.RequireLogin.Missing, moodle.Files.MoodleInternal

use mod_proofolio\local\activity;
use mod_proofolio\local\draft_content;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\proof_writing;
use mod_proofolio\local\read_state;
use mod_proofolio\local\refusal;
use mod_proofolio\local\withdrawal;
use mod_proofolio\local\writing_window;

require_once(__DIR__ . '/boot.php');

$order = json_decode($argv[1], false, 512, JSON_THROW_ON_ERROR);
\core\session\manager::set_user(core_user::get_user($order->userid, '*', MUST_EXIST));
$say = function (array $what): void {
    fwrite(STDOUT, json_encode($what) . "\n");
};

$create = function () use ($order): array {
    $content = new draft_content(name: "Proof of $order->name", competencyid: $order->freecompetencyid);
    $proof = proof_writing::create(activity::from_instanceid($order->proofolioid), $order->userid, $content, time());
    return ['letter' => $proof->get('letter')];
};

$submit = function (int $base) use ($order): array {
    $proof = new proof($order->proofid);
    $content = new draft_content(
        name: $proof->get('name'),
        competencyid: $proof->get('competencyid'),
        letter: $proof->get('letter'),
        description: "<p>Description of $order->name.</p>",
        analysis: "<p>Analysis of $order->name.</p>",
        fromversion: $base,
        nothingconfidential: true,
    );
    try {
        return ['number' => proof_writing::submit($proof, $content, $base, time())->get('number')];
    } catch (refusal $refusal) {
        return ['refused' => $refusal->errorcode, 'newer' => $refusal->a->number ?? null, 'message' => $refusal->getMessage()];
    }
};

$begin = function () use ($order): array {
    $content = new draft_content(name: 'Begun at once', competencyid: $order->competencyid);
    $window = new writing_window('onewindow', 0);
    $activity = activity::from_instanceid($order->proofolioid);
    return ['proofid' => proof_writing::create($activity, $order->userid, $content, time(), $window)->get('id')];
};

$save = function (int $proofid, int $revision) use ($order): array {
    $proof = new proof($proofid);
    $content = new draft_content(
        name: $proof->get('name'),
        competencyid: $proof->get('competencyid'),
        description: "<p>Draft of $order->name.</p>",
    );
    $window = new writing_window(str_replace(' ', '', $order->name), $revision);
    try {
        return ['revision' => proof_writing::save_draft($proof, $content, 0, time(), $window)->get('revision')];
    } catch (refusal $refusal) {
        return ['refused' => $refusal->errorcode];
    }
};

// Whoever opens the version is somebody else than its owner.
$open = fn(?version $version): array => [
    'opened' => $version && read_state::open($version, $order->userid + 1, time(), true),
];

$withdraw = function (?version $version): array {
    try {
        return ['withdrawn' => (bool) withdrawal::withdraw($version, time())];
    } catch (refusal $refusal) {
        return ['withdrawn' => false, 'refused' => $refusal->errorcode];
    }
};

$say(['ready' => true]);
while (($line = fgets(STDIN)) !== false) {
    $command = json_decode($line, false, 512, JSON_THROW_ON_ERROR);
    $version = version::latest($order->proofid);
    // All begin at the same moment.
    usleep(max(0, (int) (($command->at - microtime(true)) * 1000000)));
    try {
        $say(match ($command->act) {
            'create' => $create(),
            'begin' => $begin(),
            'save' => $save($command->proofid, $command->revision),
            'submit' => $submit($command->base),
            'open' => $open($version),
            'withdraw' => $withdraw($version),
        });
    } catch (Throwable $problem) {
        $say(['error' => get_class($problem) . ': ' . $problem->getMessage() . ' ' . ($problem->debuginfo ?? '')]);
    }
}
