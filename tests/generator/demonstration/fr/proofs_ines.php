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
 * The proofs of Inès, in French.
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
        'name' => 'Cahier des charges et planning, construits en quatre tours',
        'versions' => [
            [
                'at' => '-52 days 17:20',
                'context' => 'allocation',
                'elements' => ['need'],
                'description' => <<<'TEXT'
                    La voilerie voulait savoir, chaque matin, quelle personne travaille à quelle table de coupe et avec quelle
                    machine. Au début du stage, j’ai beaucoup parlé avec la responsable de production pour comprendre ce
                    qu’elle imaginait. Nous en avons tiré un cahier des charges, puis un diagramme de Gantt.

                    Le cahier des charges cite des clients : j’en joins une copie simplifiée (CG3-A.1), à côté du planning
                    (CG3-A.2).
                    TEXT,
                'analysis' => <<<'TEXT'
                    Ces deux documents m’ont permis de bien démarrer.
                    TEXT,
                'traces' => [
                    1 => [
                        'caption' => 'Premier état du cahier des charges, copie simplifiée sans les noms des clients',
                        'at' => '-71 days',
                        'file' => 'cahier-des-charges-masque.png',
                        'masked' => true,
                    ],
                    2 => [
                        'caption' => 'Premier planning, montré à la responsable de production',
                        'at' => '-64 days',
                        'file' => 'gantt-premier.png',
                    ],
                ],
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-49 days 09:05',
                        'text' => <<<'TEXT'
                            Vos deux documents sont bien là, merci. Mais en quoi ont-ils servi ? Rien ne dit pourquoi cette
                            demande appelait un cahier des charges et un Gantt, ni comment vous en êtes arrivée à ces deux
                            pages. Montrez-moi les états intermédiaires et ce que chacun a fait bouger.
                            TEXT,
                        'decision' => 'changes',
                    ],
                    [
                        'by' => 'ines',
                        'at' => '-48 days 20:41',
                        'text' => <<<'TEXT'
                            J’ai gardé les quatre états du cahier des charges, je les ajoute dans la version 2. Merci !
                            TEXT,
                    ],
                ],
            ],
            [
                'at' => '-41 days 22:12',
                'changenote' => 'Les quatre états du cahier des charges sont là, avec ce que chacun a déplacé.',
                'answers' => [1],
                'context' => 'allocation',
                'elements' => ['need', 'plan'],
                'description' => <<<'TEXT'
                    Après trois entretiens dans l’atelier, j’ai écrit seule un premier état du cahier des charges (CG3-A.1 en
                    est la copie simplifiée), volontairement incomplet, pour que la responsable de production ait quelque
                    chose à corriger. Trois autres tours ont suivi.

                    Le deuxième état (CG3-A.3) a fait ressortir deux points que personne n’avait tranchés : qui remplace une
                    personne absente, et que faire d’une table en panne. Aux troisième et quatrième tours, le tableau des
                    écarts (CG3-A.4) m’a servi à montrer que le calcul des primes et le stock de tissu ne relevaient pas de
                    l’affectation : nous les avons retirés.

                    C’est seulement là que j’ai tracé un Gantt (CG3-A.2). En le découvrant, la responsable a vu que les essais
                    tombaient en pleine saison et me l’a écrit (CG3-A.5). Le second planning (CG3-A.6) place les essais trois
                    semaines plus tard et laisse une marge avant la livraison.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Écrire tôt, même mal, nous a fait gagner du temps.
                    TEXT,
                'traces' => [
                    3 => [
                        'caption' => 'Deuxième état, avec les deux points non tranchés',
                        'at' => '-68 days',
                        'file' => 'cahier-des-charges-tour-2.png',
                    ],
                    4 => [
                        'caption' => 'Ce qui change entre le troisième et le quatrième état',
                        'at' => '-65 days',
                        'file' => 'ecarts-tours-3-4.csv',
                    ],
                    5 => [
                        'caption' => 'Sa réponse : les essais tombent mal',
                        'at' => '-63 days',
                        'file' => 'reponse-essais.txt',
                    ],
                    6 => [
                        'caption' => 'Planning revu, essais déplacés',
                        'at' => '-60 days',
                        'file' => 'gantt-revu.png',
                    ],
                ],
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-38 days 14:30',
                        'text' => <<<'TEXT'
                            Le chemin se lit très bien maintenant, et les traces tombent au bon endroit. Restent deux choses :
                            dites pourquoi ces deux outils-là convenaient à ce que l’on attendait de vous, et donnez-moi une
                            vraie analyse. Une phrase ne suffit pas : qu’en avez-vous appris, que changeriez-vous ?
                            TEXT,
                        'decision' => 'changes',
                    ],
                ],
            ],
            [
                'at' => '-30 days 18:47',
                'changenote' => 'Je dis pourquoi ces deux outils, et l’analyse en est maintenant une vraie.',
                'answers' => [1],
                'context' => 'allocation',
                'elements' => ['need', 'plan', 'checking'],
                'description' => <<<'TEXT'
                    L’outil demandé devait aider trois personnes qui ne s’entendaient pas encore sur ce qu’il fallait
                    répartir. Il nous fallait donc d’abord un texte à discuter, puis une image du temps : d’où le cahier des
                    charges, puis le Gantt, et pas l’inverse. Je me suis appuyée sur le cours de gestion de projet pour la
                    trame du premier et sur le planning d’un ancien chantier de la voilerie pour les durées du second.

                    Après trois entretiens dans l’atelier, j’ai écrit seule un premier état (CG3-A.1, copie simplifiée),
                    volontairement incomplet. Le deuxième (CG3-A.3) a fait ressortir deux points que personne n’avait
                    tranchés : qui remplace une personne absente, et que faire d’une table en panne. Aux troisième et
                    quatrième tours, le tableau des écarts (CG3-A.4) a montré que le calcul des primes et le stock de tissu ne
                    relevaient pas de l’affectation : nous les avons retirés.

                    J’ai alors tracé un premier Gantt (CG3-A.2). La responsable a vu que les essais tombaient en pleine saison
                    (CG3-A.5). Le planning revu (CG3-A.6) les place trois semaines plus tard. À la livraison, nous avons
                    repris le cahier des charges ligne à ligne : onze points sur douze étaient tenus.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Pourquoi ainsi ? Lors du projet que je n’ai pas validé, nous avions développé pendant deux mois avant de
                    montrer quoi que ce soit. J’ai voulu faire l’inverse : donner à relire un texte imparfait dès la première
                    semaine. Cela a fonctionné parce que la responsable corrige plus volontiers qu’elle ne dicte ; chaque tour
                    a coûté une demi-journée et en a évité plusieurs à l’atelier.

                    Le Gantt, lui, n’a pas été utile comme je le pensais. Mes durées étaient fausses, mais le voir a déclenché
                    la discussion sur la saison, que nos entretiens n’avaient jamais fait naître (CG3-A.5). J’en retiens qu’un
                    planning sert d’abord à se parler.

                    Je garderais les quatre tours. En revanche, j’inviterais un coupeur dès le deuxième : le point manqué à la
                    livraison, l’affichage lisible de loin, lui seul pouvait le soulever. J’ai choisi ces traces parce que
                    chacune marque un changement de décision, et pas seulement une étape de rédaction.
                    TEXT,
                'link' => 'https://www.example.org/cloud/portfolio-ines/cahier-des-charges',
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-27 days 08:50',
                        'text' => <<<'TEXT'
                            Tout y est : les étapes, ce que chaque trace a changé, et un regard honnête sur le Gantt. Gardez
                            cette preuve pour ouvrir la partie CG3 de votre document. Belle progression en trois versions.
                            TEXT,
                        'decision' => 'approved',
                    ],
                ],
            ],
        ],
        'read' => ['ines' => 3, 'helene' => 3],
    ],
    [
        'competency' => 'CG3',
        'letter' => 'B',
        'name' => 'Fichier de suivi des demandes sur le disque de l’atelier',
        'versions' => [
            [
                'at' => '-24 days 19:03',
                'context' => 'rollout',
                'elements' => ['building'],
                'description' => <<<'TEXT'
                    Dès que l’outil a été installé, les demandes ont afflué : la production voulait de nouvelles fonctions, et
                    nous proposions nous-mêmes des retouches pour le rendre plus commode.

                    Pour nous y retrouver, nous n’avons pas pris de logiciel spécialisé. J’ai déposé un classeur sur le disque
                    commun de l’atelier, avec un onglet par famille de demandes : développement, machines, réseau, et ainsi de
                    suite. Une ligne par demande : de quoi il s’agit, depuis quand, premier essai, livraison, et les personnes
                    à qui parler.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Je sais qu’un classeur suit mal un travail qui change toutes les semaines. Mais la direction de l’atelier
                    tenait à un document qu’elle sait ouvrir et qu’elle peut joindre à un courriel. À choisir, un outil moyen
                    que tout le monde remplit vaut mieux qu’un bon outil que personne n’ouvre.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-21 days 11:15',
                        'text' => <<<'TEXT'
                            J’aime beaucoup votre analyse : vous voyez les limites de ce choix et vous l’assumez. Seulement,
                            je ne peux pas voir ce classeur ! Quelques captures des onglets suffiraient, y compris d’un état
                            ancien, avec une légende pour chacune.
                            TEXT,
                        'decision' => 'changes',
                    ],
                ],
            ],
            [
                'at' => '-2 days 21:36',
                'changenote' => 'Vous voyez maintenant le classeur : cinq traces, de la première maquette à l’onglet logistique.',
                'answers' => [1],
                'context' => 'rollout',
                'elements' => ['need', 'choice', 'building'],
                'description' => <<<'TEXT'
                    Avant de choisir, j’ai dressé la liste des applications que la voilerie possède déjà (CG3-B.1) et demandé
                    à chacun lesquelles il ouvrait vraiment. Seul le tableur est cité par les cinq futurs utilisateurs.

                    J’ai monté une maquette du classeur (CG3-B.2), avec ses onglets et ses colonnes, et je l’ai montrée au
                    point du lundi. Les besoins recueillis ce jour-là (CG3-B.3) m’ont surprise : personne ne réclamait de
                    priorités, tous voulaient savoir à qui parler et depuis quand une demande attendait.

                    La deuxième forme (CG3-B.4) ajoute donc la personne demandée et la date de création. L’onglet logistique
                    (CG3-B.5) est venu d’une remarque du magasinier, qui ne trouvait aucune case pour ses livraisons de fil.
                    TEXT,
                'analysis' => <<<'TEXT'
                    J’ai préféré le tableur en connaissance de cause : il gère mal deux personnes qui écrivent en même temps,
                    et nous avons perdu une saisie la première semaine. Je l’assume, car l’essentiel était que les demandes
                    cessent d’arriver par petits papiers. Trois semaines plus tard, quarante-six demandes sur quarante-huit
                    passent par le classeur : c’est ma mesure du succès.

                    J’ai appris à montrer une maquette avant de demander un avis. Sans CG3-B.2, j’aurais ajouté des priorités
                    dont personne ne voulait. Avec une équipe plus grande ou deux sites, je changerais d’outil, et le relevé
                    des besoins (CG3-B.3) resterait mon point de départ.
                    TEXT,
                'link' => 'https://www.example.org/cloud/portfolio-ines/suivi-des-demandes',
                'traces' => [
                    1 => [
                        'caption' => 'Applications déjà présentes et qui les ouvre',
                        'at' => '-46 days',
                        'file' => 'applications-presentes.csv',
                    ],
                    2 => [
                        'caption' => 'Maquette du classeur, montrée au point du lundi',
                        'at' => '-44 days',
                        'file' => 'classeur-maquette.png',
                    ],
                    3 => [
                        'caption' => 'Besoins recueillis ce jour-là',
                        'at' => '-44 days',
                        'file' => 'besoins-recueillis.txt',
                    ],
                    4 => [
                        'caption' => 'Deuxième forme : personne demandée et date de création',
                        'at' => '-39 days',
                        'file' => 'classeur-deuxieme-forme.png',
                    ],
                    5 => [
                        'caption' => 'Onglet logistique, ajouté pour le magasin',
                        'at' => '-33 days',
                        'file' => 'classeur-logistique.png',
                    ],
                ],
            ],
        ],
        'read' => ['ines' => 2, 'helene' => 1],
    ],
    [
        'competency' => 'CG8',
        'letter' => 'A',
        'name' => 'Cent quatre-vingts équipiers pour une régate',
        'versions' => [
            [
                'at' => '-11 days 16:28',
                'context' => 'team',
                'elements' => ['roles'],
                'description' => <<<'TEXT'
                    Comme présidente du club, j’ai préparé la régate interécoles : deux jours, cent quatre-vingts équipiers
                    venus de neuf écoles, dont trois étrangères. J’étais au téléphone avec le port toutes les semaines, et sur
                    place je coordonnais une trentaine de bénévoles de première année : ceux qui accueillaient les équipages,
                    ceux qui montaient le matériel à quai, ceux qui accompagnaient la visite de l’île, sans oublier le
                    personnel du port.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Au-delà de l’équipe, j’ai découvert ce que demande une organisation de cette taille, et combien l’humain y
                    compte.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-6 days 10:02',
                        'text' => <<<'TEXT'
                            Voilà une belle responsabilité, mais je dois vous croire sur parole. Vous avez sûrement gardé des
                            mails du port, la liste de vos points d’équipe, un tableau des tâches ou la façon dont vous les
                            répartissiez : choisissez-en deux ou trois et commentez-les.
                            TEXT,
                        'decision' => 'changes',
                    ],
                    [
                        'by' => 'helene',
                        'at' => '-6 days 10:09',
                        'text' => <<<'TEXT'
                            Et pour l’analyse : « l’humain y compte », comment l’avez-vous vu ? Racontez un moment où cela a
                            tout changé. Dites aussi ce qu’une grande échelle oblige à faire autrement.
                            TEXT,
                    ],
                ],
            ],
        ],
        'read' => ['helene' => 1],
    ],
    [
        'competency' => 'CG8',
        'letter' => 'B',
        'name' => 'Consignes de sécurité en deux langues',
        'draft' => [
            'at' => '-1 days 18:15',
            'context' => 'team',
            'elements' => ['language', 'habits'],
            'description' => <<<'TEXT'
                Les équipages étrangers ne lisaient pas nos consignes. Avec une équipière irlandaise, j’ai réécrit la fiche en
                anglais, puis nous avons remplacé la moitié des phrases par des dessins (CG8-B.1).
                TEXT,
            'analysis' => '',
            'traces' => [
                1 => [
                    'caption' => 'Fiche bilingue remise à l’accueil',
                    'at' => '-190 days',
                    'file' => 'consignes-bilingues.pdf',
                ],
            ],
        ],
    ],
];
