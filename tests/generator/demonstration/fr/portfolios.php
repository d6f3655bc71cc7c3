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
 * What each student starts from: tutors, targets, experiences with their contexts, kept traces, in French.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

return [
    'ines' => [
        'tutors' => ['helene'],
        'targets' => [
            'CG3' => ['PROJ-401', 'Projet d’ingénierie en équipe', 6, 'Gwenaëlle Autret'],
            'CG8' => ['PROJ-401', 'Projet d’ingénierie en équipe', 6, 'Gwenaëlle Autret'],
        ],
        'judgements' => [
            ['CG3', 'documented', 'ines', 'partly', '-9 days', 'Le fichier de suivi montre chaque tour ; les échanges, non.'],
            ['CG3', 'documented', 'helene', 'partly', '-5 days', 'Ajoutez le compte rendu d’un tour, noms masqués.'],
            ['CG3', 'relevance', 'ines', 'clearly', '-9 days', ''],
        ],
        'experiences' => [
            'sailloft' => [
                'name' => 'Stage à la voilerie Brisamer',
                'from' => '-91 days',
                'to' => '+63 days',
                'contexts' => [
                    'allocation' => 'Outil d’affectation des tables de coupe',
                    'rollout' => 'Mise en service dans l’atelier',
                ],
            ],
            'regatta' => [
                'name' => 'Présidence du club de voile des élèves',
                'from' => '-400 days',
                'to' => '-120 days',
                'contexts' => [
                    'team' => 'Équipe de la régate interécoles',
                ],
            ],
        ],
        'kept' => [
            [
                'caption' => 'Mail au port : les trente places de mouillage sont confirmées',
                'at' => '-214 days',
                'shown' => true,
                'file' => 'mail-port.txt',
            ],
            [
                'caption' => 'Tableau des équipes de la régate, avec qui remplace qui',
                'at' => '-201 days',
                'shown' => false,
                'file' => 'equipes-regate.csv',
            ],
            [
                'caption' => 'Petit film de l’essai sur la table 3',
                'at' => '-4 days',
                'shown' => true,
                'link' => 'https://www.example.org/cloud/essai-table-3',
            ],
        ],
    ],
    'yann' => [
        'tutors' => ['daniel'],
        'targets' => [
            'CG3' => ['PROJ-502', 'Projet de développement', 4.5, 'Idriss Ferhat'],
        ],
        'judgements' => [],
        'experiences' => [
            'gapyear' => [
                'name' => 'Année de césure au cabinet Ostrelle',
                'from' => '-160 days',
                'to' => '+120 days',
                'contexts' => [
                    'ticketing' => 'Reprise de la billettique d’un réseau de cars',
                    'carsharing' => 'Application de covoiturage domicile-travail',
                ],
            ],
        ],
        'kept' => [
            [
                'caption' => 'Mon agenda d’une semaine avec les trois points à distance',
                'at' => '-58 days',
                'shown' => false,
                'file' => 'agenda-semaine.png',
            ],
            [
                'caption' => 'Le planning tel que nous l’avions au départ, noms retirés',
                'at' => '-97 days',
                'shown' => true,
                'masked' => true,
                'file' => 'planning-depart.png',
            ],
        ],
    ],
    'adaeze' => [
        'tutors' => ['helene', 'daniel'],
        'targets' => [
            'CG3' => ['PROJ-401', 'Projet d’ingénierie en équipe', 6, 'Gwenaëlle Autret'],
            'CG8' => ['PROJ-502', 'Projet de développement', 4.5, 'Idriss Ferhat'],
        ],
        'judgements' => [
            ['CG3', 'documented', 'adaeze', 'partly', '-9 days', 'Le tableau de bord est bien montré ; les points, à peine.'],
            ['CG3', 'documented', 'daniel', 'notyet', '-5 days', 'Une invitation et un compte rendu suffiraient.'],
            ['CG8', 'actions', 'adaeze', 'clearly', '-12 days', ''],
        ],
        'experiences' => [
            'agency' => [
                'name' => 'Stage dans une agence de publicité en ligne',
                'from' => '-120 days',
                'to' => '+33 days',
                'contexts' => [
                    'dashboard' => 'Tableau de bord des campagnes',
                    'pilots' => 'Clients pilotes, en France et en Irlande',
                ],
            ],
            'payment' => [
                'name' => 'Emploi d’été dans une société de paiement',
                'from' => '-455 days',
                'to' => '-390 days',
                'contexts' => [
                    'shopkeepers' => 'Espace en ligne des commerçants',
                ],
            ],
        ],
        'kept' => [
            [
                'caption' => 'Nos chiffres et ceux des acheteurs d’espace, sur la même courbe',
                'at' => '-40 days',
                'shown' => true,
                'file' => 'comparaison-indicateurs.png',
            ],
            [
                'caption' => 'Compte rendu du quatrième point avec les clients pilotes',
                'at' => '-26 days',
                'shown' => false,
                'file' => 'compte-rendu-pilotes.pdf',
            ],
        ],
    ],
];
