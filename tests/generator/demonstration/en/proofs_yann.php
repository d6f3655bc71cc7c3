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
 * The proofs of Yann, in English.
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
        'name' => 'Keeping one schedule for two, between Nantes and Lyon',
        'versions' => [
            [
                'at' => '-18 days 12:44',
                'context' => 'ticketing',
                'elements' => ['plan'],
                'description' => <<<'TEXT'
                    For the new ticketing I worked in tandem with an apprentice, both of us under a partner of the firm. We
                    had to split the work following our project manager’s calendar and allowing for the weeks when the
                    apprentice was in class. As I was in Nantes and he was in Lyon, we met by video every week to see where we
                    stood and to move tasks when we had to.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Working like this let us make progress in spite of the distance.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'daniel',
                        'at' => '-3 days 15:20',
                        'text' => <<<'TEXT'
                            A schedule that lives from week to week is just what interests me… and I cannot see it. Put two or
                            three successive states side by side, the minutes of one meeting, or your calendar with the video
                            calls, and say for each what moved and why.
                            TEXT,
                        'decision' => 'changes',
                    ],
                    [
                        'by' => 'daniel',
                        'at' => '-3 days 15:31',
                        'text' => <<<'TEXT'
                            As for the analysis, let the questions beside the form help you: was one call a week enough? Would
                            you split the work in the same way again?
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
        'name' => 'First steps with Scrum',
        'versions' => [
            [
                'at' => '-29 days 23:10',
                'context' => 'carsharing',
                'elements' => ['plan', 'building'],
                'description' => <<<'TEXT'
                    On the car-sharing app I learned to run a project and a team with Scrum, which I knew only by name. We
                    prepared each sprint together and showed it to the client at the end. That is what made us deliver on the
                    agreed date and at the agreed price an app that the client is happy with.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Scrum is an effective method that I will use again.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'daniel',
                        'at' => '-25 days 17:55',
                        'text' => <<<'TEXT'
                            I am happy to believe you, but nothing shows it. A screenshot of the backlog and the user stories
                            of one sprint would do, provided that you comment on them. And step back a little: what in the
                            method really helped you, and what got in your way?
                            TEXT,
                        'decision' => 'changes',
                    ],
                ],
            ],
        ],
        'draft' => [
            'at' => '-1 days 22:05',
            'changenote' => 'The backlog and a story that was cut in two are in; the analysis follows.',
            'answers' => [1],
            'context' => 'carsharing',
            'elements' => ['plan', 'building', 'checking'],
            'description' => <<<'TEXT'
                The client wanted an app in ten weeks without yet knowing which. So we cut the work into five sprints. The
                backlog (CG3-B.1) dates from the start of the third: I looked after the left-hand column, after each talk with
                the client.

                One story changed size three times (CG3-B.2); here is how we cut it in two.
                TEXT,
            'analysis' => <<<'TEXT'
                Still to say: why the third sprint ran over, and what we did differently afterwards.
                TEXT,
            'traces' => [
                1 => [
                    'caption' => 'Backlog at the start of the third sprint',
                    'at' => '-66 days',
                    'file' => 'backlog-sprint-3.png',
                ],
                2 => [
                    'caption' => 'One user story, before and after it was split',
                    'at' => '-64 days',
                    'file' => 'story-split.txt',
                ],
            ],
        ],
        'read' => ['yann' => 1, 'daniel' => 1],
    ],
    [
        'competency' => 'CG3',
        'letter' => 'C',
        'name' => 'Switch-over plan for the ticket machines',
        'versions' => [
            [
                'at' => '-5 days 18:30',
                'context' => 'ticketing',
                'elements' => ['choice', 'plan', 'checking'],
                'description' => <<<'TEXT'
                    The machines had to move to the new system without closing a single coach station. The operator asked for
                    a plan night by night, with a way back. I started from the time of the last coach on each line, then
                    compared two orders of passage (CG3-C.1) with the head of operations.

                    We kept the one that begins with the quietest stations, and I tried it out in a dry run one night with a
                    technician. The checklist (CG3-C.2) comes from that trial.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Starting small cost two more nights, but the only incident happened in a station with eleven passengers. I
                    understood that a plan is also judged by what it allows to go wrong. I would keep the dry run; I would
                    bring a driver along, because the lighting of the bay is what we overlooked.
                    TEXT,
                'traces' => [
                    1 => [
                        'caption' => 'The two orders of passage, compared on four criteria',
                        'at' => '-37 days',
                        'file' => 'orders-of-passage.csv',
                    ],
                    2 => [
                        'caption' => 'Checklist after the dry run',
                        'at' => '-31 days',
                        'file' => 'checklist.txt',
                    ],
                    3 => [
                        'caption' => 'The whole switch-over file',
                        'at' => '-28 days',
                        'link' => 'https://www.example.org/cloud/portfolio-yann/switch-over',
                    ],
                ],
            ],
        ],
        'read' => ['yann' => 1],
    ],
];
