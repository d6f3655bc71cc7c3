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
 * The proofs of Adaeze, in English.
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
        'name' => 'A dashboard checked with the people who buy the media',
        'versions' => [
            [
                'at' => '-33 days 11:26',
                'context' => 'dashboard',
                'elements' => ['checking'],
                'description' => <<<'TEXT'
                    The last trials of the dashboard took a whole month. In them I saw two signs of quality: the clients said
                    they were happy during that time, and above all the figures came out right. With the team that buys
                    advertising space I went back over several campaigns and set the indicators on the screen against those
                    that they work out themselves.
                    TEXT,
                'analysis' => <<<'TEXT'
                    This check showed that the tool is reliable.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-30 days 09:40',
                        'text' => <<<'TEXT'
                            Two claims, no trace. For the clients: minutes in which they say so, a signed acceptance, your
                            test plan. For the figures: both series on one chart, or a table of the gaps. And say which gap
                            you accepted, and why.
                            TEXT,
                        'decision' => 'changes',
                    ],
                    [
                        'by' => 'adaeze',
                        'at' => '-29 days 13:18',
                        'text' => <<<'TEXT'
                            Thank you. May I mask the advertisers’ names on the chart?
                            TEXT,
                    ],
                    [
                        'by' => 'helene',
                        'at' => '-28 days 08:12',
                        'text' => <<<'TEXT'
                            Of course: tick “masked copy” and keep the scale, it does the talking.
                            TEXT,
                    ],
                ],
            ],
        ],
        'draft' => [
            'at' => '-8 days 20:50',
            'changenote' => 'The chart of both series is in, advertisers masked; the clients’ words are still to come.',
            'answers' => [1],
            'context' => 'dashboard',
            'elements' => ['building', 'checking'],
            'description' => <<<'TEXT'
                We had allowed ourselves a gap of two per cent. Out of six campaigns one went beyond it (CG3-A.1): clicks made
                at night were counted twice.
                TEXT,
            'analysis' => '',
            'traces' => [
                1 => [
                    'caption' => 'Our indicators and theirs, advertisers masked',
                    'at' => '-40 days',
                    'file' => 'figures-compared.png',
                    'masked' => true,
                ],
            ],
        ],
        'read' => ['adaeze' => 1, 'helene' => 1, 'daniel' => 1],
    ],
    [
        'competency' => 'CG3',
        'letter' => 'B',
        'name' => 'The weekly catch-up with the pilot clients',
        'versions' => [
            [
                'at' => '-20 days 17:02',
                'context' => 'pilots',
                'elements' => ['need'],
                'description' => <<<'TEXT'
                    Throughout the internship a preview stayed open to the pilot clients: they compared their own figures with
                    ours and told us what was amiss. I proposed a catch-up every week, in French or in English, and kept it
                    going: I presented what was new, then together we went over the troubles met and how to get out of them.
                    TEXT,
                'analysis' => <<<'TEXT'
                    These meetings did a lot for our relations with the clients.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'daniel',
                        'at' => '-4 days 16:48',
                        'text' => <<<'TEXT'
                            The initiative is excellent. Prove it: the invitation you sent, a week of your calendar, the
                            minutes of one meeting where a trouble found its solution. And why every week? What did you learn
                            from leading a meeting in two languages?
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
        'name' => 'A shopkeeper’s journey, tried step by step',
        'versions' => [
            [
                'at' => '-44 days 14:37',
                'context' => 'shopkeepers',
                'elements' => ['building', 'checking'],
                'description' => <<<'TEXT'
                    For several weeks I wrote automatic tests for the building blocks of the online space. I also helped to
                    put into words a shopkeeper’s typical journey, that is, what they do on an ordinary day: take a payment,
                    refund one, look up their transfers. I then walked through it and validated it for each of the shopkeepers
                    I looked after, on several recent offers.
                    TEXT,
                'analysis' => <<<'TEXT'
                    I understood how important testing is.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-40 days 10:30',
                        'text' => <<<'TEXT'
                            Show a piece of this journey, even a simplified one. Say how you validated it, with what outcome,
                            and how a florist and a hotel part ways in it. The analysis has yet to be written: a conviction is
                            not a lesson yet.
                            TEXT,
                        'decision' => 'changes',
                    ],
                ],
            ],
            [
                'at' => '-7 days 19:55',
                'changenote' => 'A piece of the journey and the record of the trials are in; the analysis is written.',
                'answers' => [1],
                'context' => 'shopkeepers',
                'elements' => ['need', 'building', 'checking'],
                'description' => <<<'TEXT'
                    The company was adding three offers to its online space and was afraid of getting in its shopkeepers’ way.
                    With an adviser I first noted what a florist does in a day, then a hotel: the diagram (CG3-C.1) shows the
                    common trunk and the two places where they part.

                    I then walked each path by hand before writing the automatic tests. The record (CG3-C.2) says for each
                    shopkeeper what went through and what got stuck: nine paths out of twelve at the first attempt.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Walking through by hand seemed slow; yet that is where I saw the hotel pay back a deposit, a case that
                    none of my automatic tests knew. It gave me an order that I will keep: watch, draw, try by hand, automate.
                    The diagram is the trace I would defend first, because the whole team came to use it.
                    TEXT,
                'traces' => [
                    1 => [
                        'caption' => 'Journeys of the florist and the hotel, simplified',
                        'at' => '-430 days',
                        'file' => 'shopkeepers-journeys.png',
                        'masked' => true,
                    ],
                    2 => [
                        'caption' => 'Test results, shopkeeper by shopkeeper',
                        'at' => '-402 days',
                        'file' => 'test-results.csv',
                    ],
                ],
            ],
        ],
        'read' => ['adaeze' => 2, 'helene' => 1],
    ],
    [
        'competency' => 'CG8',
        'letter' => 'A',
        'name' => 'A shared glossary with the team in Cork',
        'versions' => [
            [
                'at' => '-35 days 10:08',
                'context' => 'pilots',
                'elements' => ['language', 'habits', 'disagreement'],
                'description' => <<<'TEXT'
                    Two meetings in a row, Cork and Lille quarrelled over the word “conversion” without noticing that each
                    gave it another meaning. I suggested a glossary of twenty words (CG8-A.1), written in English with an
                    Irish colleague, and asked each team to correct it before the next meeting.
                    TEXT,
                'analysis' => <<<'TEXT'
                    I took it for a technical dispute; it was a matter of working habits. Asking in writing, without saying
                    who was wrong, let everyone give way a little. The glossary served until the end of the internship, and
                    two words in it changed once more. Next time I would bring it up at the very first meeting.
                    TEXT,
                'traces' => [
                    1 => [
                        'caption' => 'Glossary, with the corrections of both teams',
                        'at' => '-55 days',
                        'file' => 'glossary-cork-lille.csv',
                    ],
                ],
                'comments' => [
                    [
                        'by' => 'daniel',
                        'at' => '-32 days 18:22',
                        'text' => <<<'TEXT'
                            Simple, effective and very well analysed. I approve it without reservation.
                            TEXT,
                        'decision' => 'approved',
                    ],
                ],
            ],
        ],
        'read' => ['adaeze' => 1, 'daniel' => 1, 'helene' => 1],
    ],
];
