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
 * The course and the activity, in French.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

return [
    'fullname' => 'Portfolio de compétences – rattrapage projet',
    'shortname' => 'RATTRAPAGE-PROJET',
    'summary' => <<<'TEXT'
        Pour celles et ceux qui doivent retrouver les compétences d’un module projet : traces, preuves, remarques des tuteurs,
        version après version.
        TEXT,
    'group' => 'Rattrapage d’automne',
    'activity' => 'Journal de bord du portfolio',
    'intro' => <<<'TEXT'
        Déposez ici vos preuves au fil de votre expérience. Une preuve réunit des traces, une description et une analyse.
        Votre tuteur ou votre tutrice lit chaque version soumise et vous répond ; vous reprenez alors la preuve dans une
        nouvelle version, et la précédente reste lisible.
        TEXT,
];
