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
 * What each student starts from: tutors, targets, experiences with their contexts, kept traces, in English.
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
            'CG3' => ['PROJ-401', 'Team engineering project', 6, 'Gwenaëlle Autret'],
            'CG8' => ['PROJ-401', 'Team engineering project', 6, 'Gwenaëlle Autret'],
        ],
        'judgements' => [
            ['CG3', 'documented', 'ines', 'partly', '-9 days', 'The tracking sheet shows each round; the talks left no trace.'],
            ['CG3', 'documented', 'helene', 'partly', '-5 days', 'Add the minutes of one round, with names masked.'],
            ['CG3', 'relevance', 'ines', 'clearly', '-9 days', ''],
        ],
        'experiences' => [
            'sailloft' => [
                'name' => 'Internship at the Brisamer sail loft',
                'from' => '-91 days',
                'to' => '+63 days',
                'contexts' => [
                    'allocation' => 'Tool for allocating the cutting tables',
                    'rollout' => 'Roll-out in the workshop',
                ],
            ],
            'regatta' => [
                'name' => 'President of the students’ sailing club',
                'from' => '-400 days',
                'to' => '-120 days',
                'contexts' => [
                    'team' => 'Team of the inter-school regatta',
                ],
            ],
        ],
        'kept' => [
            [
                'caption' => 'E-mail to the harbour: our thirty moorings are confirmed',
                'at' => '-214 days',
                'shown' => true,
                'file' => 'harbour-email.txt',
            ],
            [
                'caption' => 'Who does what at the regatta, and who stands in for whom',
                'at' => '-201 days',
                'shown' => false,
                'file' => 'regatta-teams.csv',
            ],
            [
                'caption' => 'Short film of the trial on table 3',
                'at' => '-4 days',
                'shown' => true,
                'link' => 'https://www.example.org/cloud/trial-table-3',
            ],
        ],
    ],
    'yann' => [
        'tutors' => ['daniel'],
        'targets' => [
            'CG3' => ['PROJ-502', 'Development project', 4.5, 'Idriss Ferhat'],
        ],
        'judgements' => [],
        'experiences' => [
            'gapyear' => [
                'name' => 'Gap year with the Ostrelle consultancy',
                'from' => '-160 days',
                'to' => '+120 days',
                'contexts' => [
                    'ticketing' => 'New ticketing for a coach network',
                    'carsharing' => 'Car-sharing app for commuters',
                ],
            ],
        ],
        'kept' => [
            [
                'caption' => 'A week of my calendar, with our three remote catch-ups',
                'at' => '-58 days',
                'shown' => false,
                'file' => 'calendar-week.png',
            ],
            [
                'caption' => 'The schedule as it stood at the start, names removed',
                'at' => '-97 days',
                'shown' => true,
                'masked' => true,
                'file' => 'schedule-at-start.png',
            ],
        ],
    ],
    'adaeze' => [
        'tutors' => ['helene', 'daniel'],
        'targets' => [
            'CG3' => ['PROJ-401', 'Team engineering project', 6, 'Gwenaëlle Autret'],
            'CG8' => ['PROJ-502', 'Development project', 4.5, 'Idriss Ferhat'],
        ],
        'judgements' => [
            ['CG3', 'documented', 'adaeze', 'partly', '-9 days', 'The dashboard is well shown; the catch-ups are only told.'],
            ['CG3', 'documented', 'daniel', 'notyet', '-5 days', 'An invitation and one set of minutes would do.'],
            ['CG8', 'actions', 'adaeze', 'clearly', '-12 days', ''],
        ],
        'experiences' => [
            'agency' => [
                'name' => 'Internship at an online advertising agency',
                'from' => '-120 days',
                'to' => '+33 days',
                'contexts' => [
                    'dashboard' => 'Campaign dashboard',
                    'pilots' => 'Pilot clients in France and Ireland',
                ],
            ],
            'payment' => [
                'name' => 'Summer job at a payment company',
                'from' => '-455 days',
                'to' => '-390 days',
                'contexts' => [
                    'shopkeepers' => 'Online space for shopkeepers',
                ],
            ],
        ],
        'kept' => [
            [
                'caption' => 'Our figures and the media buyers’ on the same chart',
                'at' => '-40 days',
                'shown' => true,
                'file' => 'figures-compared.png',
            ],
            [
                'caption' => 'Minutes of the fourth catch-up with the pilot clients',
                'at' => '-26 days',
                'shown' => false,
                'file' => 'pilot-minutes.pdf',
            ],
        ],
    ],
];
