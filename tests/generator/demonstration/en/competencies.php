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
 * The competencies and their elements, in English.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

return [
    'CG3' => [
        'name' => 'Design and build systems and organisations',
        'link' => 'https://www.example.org/competencies/cg3',
        'description' => <<<'TEXT'
            To start from a need that is still vague and end with something that truly serves: a piece of software, an object,
            a way of working. It shows in the art of asking, choosing, foreseeing, building and checking.
            TEXT,
        'elements' => [
            'need' => 'Grasp a need together with the people concerned',
            'choice' => 'Compare solutions and argue for a choice',
            'plan' => 'Plan the work and adjust the plan',
            'building' => 'Build in steps, try out, correct',
            'checking' => 'Check that the result does what it was wanted for',
        ],
    ],
    'CG8' => [
        'name' => 'Cooperate, notably in international and intercultural settings',
        'link' => 'https://www.example.org/competencies/cg8',
        'description' => <<<'TEXT'
            To move shared work forward with people who have another trade, and sometimes another language or other habits,
            and to be someone they can count on.
            TEXT,
        'elements' => [
            'roles' => 'Share out roles and keep commitments',
            'meeting' => 'Lead a discussion and keep track of what was decided',
            'language' => 'Work in a language other than one’s own',
            'habits' => 'Allow for habits that differ from one’s own',
            'disagreement' => 'Get through a disagreement without losing the group',
        ],
    ],
];
