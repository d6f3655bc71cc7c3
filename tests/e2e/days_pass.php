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
 * Lets days pass since somebody did anything in their portfolios: the folder with config.php, user name, number of days. Runs on
 * the host and in Moodle.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');

$userid = $DB->get_field('user', 'id', ['username' => $argv[2]], MUST_EXIST);
$params = ['userid' => $userid, 'period' => $argv[3] * DAYSECS];
$portfolios = 'SELECT pf.id FROM {proofolio_portfolio} pf WHERE pf.userid = :userid';
$proofs = "SELECT p.id FROM {proofolio_proof} p WHERE p.portfolioid IN ($portfolios)";
$done = [
    'proofolio_draft' => ['timesaved', "proofid IN ($proofs)"],
    'proofolio_version' => ['timesubmitted', "proofid IN ($proofs)"],
    'proofolio_kept_trace' => ['timekept', "portfolioid IN ($portfolios)"],
    'proofolio_comment' => ['timeposted', 'userid = :userid'],
];
foreach ($done as $table => [$column, $condition]) {
    $DB->execute("UPDATE {{$table}} SET $column = $column - :period WHERE $condition", $params);
}
