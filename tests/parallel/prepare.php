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
 * Makes what the race is about: a student with a proof that is submitted once, and a competency without proofs. Prints ids.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.RequireLogin.Missing, moodle.Files.MoodleInternal

require_once(__DIR__ . '/boot.php');

$generator = phpunit_util::get_data_generator()->get_plugin_generator('mod_proofolio');
$situation = $generator->create_situation();
$version = $generator->create_submitted_proof($situation);
$free = $generator->create_competency(['proofolioid' => $situation->activity->id, 'code' => 'CG8']);

echo json_encode([
    'courseid' => (int) $situation->course->id,
    'proofolioid' => (int) $situation->activity->id,
    'userid' => (int) $situation->student->id,
    'proofid' => $version->get('proofid'),
    'competencyid' => $situation->competency->get('id'),
    'freecompetencyid' => $free->get('id'),
]);
