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
 * Changes an activity's settings on the host, which has no settings page: course module id, 1 when closed, 1 for small files
 * only, after how many days students are silent, 1 where students see when they are read.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);
require(getenv('PROOFOLIO_HOST_DATA') . '/www/config.php');

[, $cmid, $closed, $small, $silentdays, $showread] = $argv;
$instanceid = $DB->get_field('course_modules', 'instance', ['id' => $cmid], MUST_EXIST);
$DB->set_field('proofolio', 'timeclose', $closed ? time() - MINSECS : 0, ['id' => $instanceid]);
$DB->set_field('proofolio', 'maxbytes', $small ? 10240 : 0, ['id' => $instanceid]);
$DB->set_field('proofolio', 'silentdays', (int) $silentdays, ['id' => $instanceid]);
$DB->set_field('proofolio', 'showread', (int) $showread, ['id' => $instanceid]);
