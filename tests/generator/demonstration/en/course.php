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
 * The course and the activity, in English.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

return [
    'fullname' => 'Competency portfolio – making up for a project module',
    'shortname' => 'PROJECT-PORTFOLIO',
    'summary' => <<<'TEXT'
        For students who have to win back the competencies of a project module: traces, proofs and their tutors’ remarks,
        version after version.
        TEXT,
    'group' => 'Autumn portfolios',
    'activity' => 'Portfolio logbook',
    'intro' => <<<'TEXT'
        Bring your proofs here as your experience goes on. A proof brings together traces, a description and an analysis. Your
        tutor reads each version that you submit and answers it; you then take the proof further in a new version, and the
        previous one stays readable.
        TEXT,
];
