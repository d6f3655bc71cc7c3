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
 * The competencies and their elements, in French.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

return [
    'CG3' => [
        'name' => 'Concevoir et réaliser systèmes et organisations',
        'link' => 'https://www.example.org/competences/cg3',
        'description' => <<<'TEXT'
            Partir d’un besoin encore flou et arriver à quelque chose qui sert vraiment : un logiciel, un objet, une façon de
            travailler. On y reconnaît l’art de questionner, de choisir, de prévoir, de construire et de vérifier.
            TEXT,
        'elements' => [
            'need' => 'Cerner un besoin avec les personnes concernées',
            'choice' => 'Comparer des solutions et défendre un choix',
            'plan' => 'Planifier le travail et ajuster le plan',
            'building' => 'Construire par étapes, essayer, corriger',
            'checking' => 'Vérifier que le résultat rend le service voulu',
        ],
    ],
    'CG8' => [
        'name' => 'Coopérer, y compris en contexte international et interculturel',
        'link' => 'https://www.example.org/competences/cg8',
        'description' => <<<'TEXT'
            Faire avancer un travail commun avec des personnes qui n’ont ni le même métier, ni toujours la même langue ou les
            mêmes habitudes, et y tenir sa place avec loyauté.
            TEXT,
        'elements' => [
            'roles' => 'Répartir les rôles et tenir ses engagements',
            'meeting' => 'Animer un échange et garder la mémoire des décisions',
            'language' => 'Travailler dans une autre langue que la sienne',
            'habits' => 'Tenir compte d’habitudes différentes des siennes',
            'disagreement' => 'Traverser un désaccord sans perdre le groupe',
        ],
    ],
];
