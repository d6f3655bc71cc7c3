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
 * The proofs of Adaeze, in French.
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
        'name' => 'Un tableau de bord vérifié avec celles et ceux qui achètent l’espace publicitaire',
        'versions' => [
            [
                'at' => '-33 days 11:26',
                'context' => 'dashboard',
                'elements' => ['checking'],
                'description' => <<<'TEXT'
                    Les derniers essais du tableau de bord ont occupé un mois entier. J’y ai vu deux signes de qualité : les
                    clients se sont dits contents pendant cette période, et surtout les chiffres tombaient juste. Avec
                    l’équipe qui achète l’espace publicitaire, j’ai repris plusieurs campagnes et rapproché les indicateurs
                    affichés de ceux qu’elle calculait de son côté.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Cette vérification a montré que l’outil est fiable.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-30 days 09:40',
                        'text' => <<<'TEXT'
                            Deux affirmations, aucune trace. Pour les clients : un compte rendu où ils le disent, un
                            procès-verbal signé, votre cahier de recette. Pour les chiffres : les deux séries sur un même
                            graphique, ou un tableau des écarts. Et dites quel écart vous acceptiez, et pourquoi.
                            TEXT,
                        'decision' => 'changes',
                    ],
                    [
                        'by' => 'adaeze',
                        'at' => '-29 days 13:18',
                        'text' => <<<'TEXT'
                            Merci. Est-ce que je peux masquer le nom des annonceurs sur le graphique ?
                            TEXT,
                    ],
                    [
                        'by' => 'helene',
                        'at' => '-28 days 08:12',
                        'text' => <<<'TEXT'
                            Oui, bien sûr : cochez « copie masquée » et gardez l’échelle, c’est elle qui parle.
                            TEXT,
                    ],
                ],
            ],
        ],
        'draft' => [
            'at' => '-8 days 20:50',
            'changenote' => 'Le graphique des deux séries est là, annonceurs masqués ; la parole des clients reste à venir.',
            'answers' => [1],
            'context' => 'dashboard',
            'elements' => ['building', 'checking'],
            'description' => <<<'TEXT'
                Nous nous étions fixé un écart de deux pour cent. Sur six campagnes, une dépassait (CG3-A.1) : les clics de la
                nuit étaient comptés deux fois.
                TEXT,
            'analysis' => '',
            'traces' => [
                1 => [
                    'caption' => 'Nos indicateurs et les leurs, annonceurs masqués',
                    'at' => '-40 days',
                    'file' => 'comparaison-indicateurs.png',
                    'masked' => true,
                ],
            ],
        ],
        'read' => ['adaeze' => 1, 'helene' => 1, 'daniel' => 1],
    ],
    [
        'competency' => 'CG3',
        'letter' => 'B',
        'name' => 'Le point hebdomadaire avec les clients pilotes',
        'versions' => [
            [
                'at' => '-20 days 17:02',
                'context' => 'pilots',
                'elements' => ['need'],
                'description' => <<<'TEXT'
                    Pendant tout le stage, une préversion est restée ouverte aux clients pilotes : ils y comparaient leurs
                    propres chiffres aux nôtres et nous signalaient ce qui clochait. J’ai proposé, et tenu, un point par
                    semaine, en français ou en anglais : je présentais les nouveautés, puis nous reprenions ensemble les
                    soucis rencontrés et la façon d’en sortir.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Ces points ont beaucoup amélioré la relation avec les clients.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'daniel',
                        'at' => '-4 days 16:48',
                        'text' => <<<'TEXT'
                            L’initiative est excellente. Prouvez-la : l’invitation envoyée, une semaine de votre agenda, le
                            compte rendu d’un point où un souci a trouvé sa solution. Et pourquoi chaque semaine ?
                            Qu’avez-vous appris en animant en deux langues ?
                            TEXT,
                        'decision' => 'changes',
                    ],
                ],
            ],
        ],
        'read' => ['helene' => 1, 'daniel' => 1],
    ],
    [
        'competency' => 'CG3',
        'letter' => 'C',
        'name' => 'Parcours d’un commerçant, essayé pas à pas',
        'versions' => [
            [
                'at' => '-44 days 14:37',
                'context' => 'shopkeepers',
                'elements' => ['building', 'checking'],
                'description' => <<<'TEXT'
                    J’ai écrit pendant plusieurs semaines des essais automatiques pour les différentes briques de l’espace en
                    ligne. J’ai aussi aidé à formuler le parcours type d’un commerçant, c’est-à-dire ce qu’il fait un jour
                    ordinaire : encaisser, rembourser, consulter ses virements. Je l’ai ensuite déroulé et validé pour chacun
                    des commerçants que je suivais, sur plusieurs offres récentes.
                    TEXT,
                'analysis' => <<<'TEXT'
                    J’ai compris l’importance des tests.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-40 days 10:30',
                        'text' => <<<'TEXT'
                            Montrez un morceau de ce parcours, même simplifié. Dites comment vous l’avez validé, avec quel
                            résultat, et en quoi un fleuriste et un hôtel ne le suivent pas de la même façon. L’analyse est à
                            écrire : une conviction n’est pas encore une leçon.
                            TEXT,
                        'decision' => 'changes',
                    ],
                ],
            ],
            [
                'at' => '-7 days 19:55',
                'changenote' => 'Un morceau du parcours et le relevé des essais sont là ; l’analyse est écrite.',
                'answers' => [1],
                'context' => 'shopkeepers',
                'elements' => ['need', 'building', 'checking'],
                'description' => <<<'TEXT'
                    La société ajoutait trois offres à son espace en ligne et craignait de gêner ses commerçants. Avec une
                    conseillère, j’ai d’abord noté ce que fait un fleuriste dans sa journée, puis un hôtel : le schéma
                    (CG3-C.1) montre le tronc commun et les deux endroits où ils se séparent.

                    J’ai ensuite déroulé chaque chemin à la main avant d’écrire les essais automatiques. Le relevé (CG3-C.2)
                    donne, par commerçant, ce qui est passé et ce qui a bloqué : neuf chemins sur douze du premier coup.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Dérouler à la main paraissait lent ; c’est pourtant là que j’ai vu l’hôtel rendre un acompte, cas que mes
                    essais automatiques ignoraient tous. J’en ai tiré un ordre que je garderai : regarder, dessiner, essayer à
                    la main, automatiser. Le schéma est la trace que je défendrais d’abord, car il a servi à toute l’équipe.
                    TEXT,
                'traces' => [
                    1 => [
                        'caption' => 'Parcours du fleuriste et de l’hôtel, version simplifiée',
                        'at' => '-430 days',
                        'file' => 'parcours-commercants.png',
                        'masked' => true,
                    ],
                    2 => [
                        'caption' => 'Relevé des essais, commerçant par commerçant',
                        'at' => '-402 days',
                        'file' => 'releve-des-essais.csv',
                    ],
                ],
            ],
        ],
        'read' => ['adaeze' => 2, 'helene' => 1],
    ],
    [
        'competency' => 'CG8',
        'letter' => 'A',
        'name' => 'Un lexique commun avec l’équipe de Cork',
        'versions' => [
            [
                'at' => '-35 days 10:08',
                'context' => 'pilots',
                'elements' => ['language', 'habits', 'disagreement'],
                'description' => <<<'TEXT'
                    Deux réunions de suite, les équipes de Cork et de Lille se sont opposées sur le mot « conversion » sans
                    s’apercevoir que chacun lui donnait un sens différent. J’ai proposé un lexique de vingt mots (CG8-A.1),
                    rédigé en anglais avec une collègue irlandaise, et demandé à chaque équipe de le corriger avant le point
                    suivant.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Je croyais à un différend technique ; c’était une question d’habitudes de métier. Demander par écrit, sans
                    désigner de fautif, a permis à chacun de céder un peu. Le lexique a servi jusqu’à la fin du stage, et deux
                    mots y ont encore changé. La prochaine fois, je le proposerais dès la première réunion.
                    TEXT,
                'traces' => [
                    1 => [
                        'caption' => 'Lexique, avec les corrections des deux équipes',
                        'at' => '-55 days',
                        'file' => 'lexique-cork-lille.csv',
                    ],
                ],
                'comments' => [
                    [
                        'by' => 'daniel',
                        'at' => '-32 days 18:22',
                        'text' => <<<'TEXT'
                            Simple, efficace et très bien analysé. Je l’approuve sans réserve.
                            TEXT,
                        'decision' => 'approved',
                    ],
                ],
            ],
        ],
        'read' => ['adaeze' => 1, 'daniel' => 1, 'helene' => 1],
    ],
];
