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
 * The proofs of Yann, in French.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

return [
    [
        'competency' => 'CG3',
        'letter' => 'A',
        'name' => 'Tenir un planning à deux, entre Nantes et Lyon',
        'versions' => [
            [
                'at' => '-18 days 12:44',
                'context' => 'ticketing',
                'elements' => ['plan'],
                'description' => <<<'TEXT'
                    Pour la reprise de la billettique, j’ai travaillé en binôme avec un apprenti, encadrés tous deux par un
                    associé du cabinet. Il fallait partager le travail en suivant le calendrier de notre chef de projet et en
                    tenant compte des semaines où l’apprenti était en cours. Comme j’étais à Nantes et lui à Lyon, nous
                    faisions chaque semaine un point en visioconférence pour voir où nous en étions et déplacer des tâches
                    quand il le fallait.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Cette organisation nous a permis d’avancer malgré la distance.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'daniel',
                        'at' => '-3 days 15:20',
                        'text' => <<<'TEXT'
                            Un planning qui vit chaque semaine, c’est exactement ce qui m’intéresse… et je ne le vois pas.
                            Mettez deux ou trois états successifs côte à côte, le compte rendu d’un point, ou votre agenda
                            avec les visioconférences, et dites pour chacun ce qui a bougé et pourquoi.
                            TEXT,
                        'decision' => 'changes',
                    ],
                    [
                        'by' => 'daniel',
                        'at' => '-3 days 15:31',
                        'text' => <<<'TEXT'
                            Du côté de l’analyse, aidez-vous des questions du formulaire : un point par semaine, était-ce
                            assez ? Referiez-vous le même partage ?
                            TEXT,
                    ],
                ],
            ],
        ],
        'read' => ['daniel' => 1],
    ],
    [
        'competency' => 'CG3',
        'letter' => 'B',
        'name' => 'Premiers pas avec Scrum',
        'versions' => [
            [
                'at' => '-29 days 23:10',
                'context' => 'carsharing',
                'elements' => ['plan', 'building'],
                'description' => <<<'TEXT'
                    Sur l’application de covoiturage, j’ai appris à conduire un projet et une équipe avec Scrum, que je ne
                    connaissais que de nom. Nous préparions chaque itération ensemble et nous la montrions au client à la fin.
                    C’est ce qui nous a fait livrer à la date prévue, au prix prévu, une application dont le client est
                    content.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Scrum est une méthode efficace que je réutiliserai.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'daniel',
                        'at' => '-25 days 17:55',
                        'text' => <<<'TEXT'
                            Je vous crois volontiers, mais rien ne le montre. Une copie d’écran du backlog et les récits
                            utilisateurs d’une itération feraient l’affaire, à condition de les commenter. Et prenez du
                            recul : qu’est-ce qui, dans la méthode, vous a vraiment aidé, et qu’est-ce qui vous a gêné ?
                            TEXT,
                        'decision' => 'changes',
                    ],
                ],
            ],
        ],
        'draft' => [
            'at' => '-1 days 22:05',
            'changenote' => 'Le backlog et un récit coupé en deux sont là ; l’analyse suit.',
            'answers' => [1],
            'context' => 'carsharing',
            'elements' => ['plan', 'building', 'checking'],
            'description' => <<<'TEXT'
                Le client voulait une application en dix semaines sans savoir encore laquelle. Nous avons donc découpé le
                travail en cinq itérations. Le backlog (CG3-B.1) est celui du début de la troisième : j’y tenais la colonne de
                gauche, après chaque échange avec le client.

                Un récit a changé trois fois de taille (CG3-B.2) ; voici comment nous l’avons coupé en deux.
                TEXT,
            'analysis' => <<<'TEXT'
                À reprendre : pourquoi la troisième itération a débordé, et ce que nous avons changé ensuite.
                TEXT,
            'traces' => [
                1 => [
                    'caption' => 'Backlog au début de la troisième itération',
                    'at' => '-66 days',
                    'file' => 'backlog-iteration-3.png',
                ],
                2 => [
                    'caption' => 'Un récit utilisateur, avant et après le découpage',
                    'at' => '-64 days',
                    'file' => 'recit-decoupe.txt',
                ],
            ],
        ],
        'read' => ['yann' => 1, 'daniel' => 1],
    ],
    [
        'competency' => 'CG3',
        'letter' => 'C',
        'name' => 'Plan de bascule des distributeurs de billets',
        'versions' => [
            [
                'at' => '-5 days 18:30',
                'context' => 'ticketing',
                'elements' => ['choice', 'plan', 'checking'],
                'description' => <<<'TEXT'
                    Les distributeurs devaient passer au nouveau système sans fermer une seule gare routière. L’exploitant
                    demandait un plan nuit par nuit, avec un retour en arrière possible. Je suis parti des horaires du dernier
                    car de chaque ligne, puis j’ai comparé deux ordres de passage (CG3-C.1) avec la cheffe d’exploitation.

                    Nous avons retenu celui qui commence par les gares les moins fréquentées, et je l’ai essayé une nuit à
                    blanc avec un technicien. La liste de contrôle (CG3-C.2) vient de cet essai.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Commencer petit a coûté deux nuits de plus, mais le seul incident est arrivé dans une gare où passaient
                    onze voyageurs. J’ai compris qu’un plan se juge aussi à ce qu’il permet de rater. Je garderais l’essai à
                    blanc ; j’y associerais un conducteur, car l’éclairage du quai nous a manqué.
                    TEXT,
                'traces' => [
                    1 => [
                        'caption' => 'Les deux ordres de passage, comparés sur quatre critères',
                        'at' => '-37 days',
                        'file' => 'ordres-de-passage.csv',
                    ],
                    2 => [
                        'caption' => 'Liste de contrôle après la nuit à blanc',
                        'at' => '-31 days',
                        'file' => 'liste-de-controle.txt',
                    ],
                    3 => [
                        'caption' => 'Dossier complet de la bascule',
                        'at' => '-28 days',
                        'link' => 'https://www.example.org/cloud/portfolio-yann/bascule',
                    ],
                ],
            ],
        ],
        'read' => ['yann' => 1],
    ],
];
