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
 * Prints what the race left behind, and removes it from a Moodle site.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.RequireLogin.Missing, moodle.Files.MoodleInternal

use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;

require_once(__DIR__ . '/boot.php');

$order = json_decode($argv[1], false, 512, JSON_THROW_ON_ERROR);
$portfolio = portfolio::get_record(['proofolioid' => $order->proofolioid, 'userid' => $order->userid], MUST_EXIST);
$proofs = proof::get_records(['portfolioid' => $portfolio->get('id'), 'competencyid' => $order->freecompetencyid], 'letter');
$ofproofs = ['portfolioid' => $portfolio->get('id'), 'competencyid' => $order->competencyid];
$begun = array_filter(proof::get_records($ofproofs), fn(proof $proof): bool => $proof->get('id') != $order->proofid);
$versions = version::get_records(['proofid' => $order->proofid], 'number');

echo json_encode([
    'letters' => array_values(array_map(fn(proof $proof): string => $proof->get('letter'), $proofs)),
    'numbers' => array_values(array_map(fn(version $version): int => $version->get('number'), $versions)),
    'texts' => array_values(array_map(fn(version $version): string => $version->get('description'), $versions)),
    'begun' => array_values(array_map(
        fn(proof $proof): array => [$proof->get('id'), draft::of($proof->get('id'))->get('description')],
        $begun,
    )),
    'drafts' => draft::count_records(['proofid' => $order->proofid]),
]);

if (!empty($order->remove)) {
    delete_course($order->courseid, false);
}
