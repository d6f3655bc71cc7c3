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
 * The proofs of Inès, in English.
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
        'name' => 'Specification and schedule, built in four rounds',
        'versions' => [
            [
                'at' => '-52 days 17:20',
                'context' => 'allocation',
                'elements' => ['need'],
                'description' => <<<'TEXT'
                    Every morning the sail loft wanted to know who works at which cutting table, and with which machine. In
                    the first weeks of my internship I talked a great deal with the production manager to understand what she
                    had in mind. Out of this came a specification, then a Gantt chart.

                    The specification names customers, so I attach a simplified copy (CG3-A.1) along with the schedule
                    (CG3-A.2).
                    TEXT,
                'analysis' => <<<'TEXT'
                    These two documents got me off to a good start.
                    TEXT,
                'traces' => [
                    1 => [
                        'caption' => 'First state of the specification, simplified copy without the customers’ names',
                        'at' => '-71 days',
                        'file' => 'specification-masked.png',
                        'masked' => true,
                    ],
                    2 => [
                        'caption' => 'First schedule, as shown to the production manager',
                        'at' => '-64 days',
                        'file' => 'gantt-first.png',
                    ],
                ],
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-49 days 09:05',
                        'text' => <<<'TEXT'
                            Both documents are there, thank you. But what were they good for? Nothing tells me why this
                            request called for a specification and a Gantt chart, or how you arrived at these two pages. Show
                            me the states in between, and what each of them shifted.
                            TEXT,
                        'decision' => 'changes',
                    ],
                    [
                        'by' => 'ines',
                        'at' => '-48 days 20:41',
                        'text' => <<<'TEXT'
                            I kept all four states of the specification; I will add them in version 2. Thank you!
                            TEXT,
                    ],
                ],
            ],
            [
                'at' => '-41 days 22:12',
                'changenote' => 'The four states of the specification are in, with what each of them shifted.',
                'answers' => [1],
                'context' => 'allocation',
                'elements' => ['need', 'plan'],
                'description' => <<<'TEXT'
                    After three conversations in the workshop I wrote a first state of the specification on my own (CG3-A.1 is
                    its simplified copy), incomplete on purpose, so that the production manager had something to correct.
                    Three more rounds followed.

                    The second state (CG3-A.3) brought out two questions that nobody had settled: who stands in for an absent
                    person, and what to do when a table breaks down. In rounds three and four, the table of differences
                    (CG3-A.4) helped me show that bonus pay and the stock of cloth had nothing to do with allocation: we took
                    them out.

                    Only then did I draw a Gantt chart (CG3-A.2). When she saw it, the manager realised that the trials fell
                    in the busiest season, and wrote to tell me so (CG3-A.5). The second schedule (CG3-A.6) moves the trials
                    back by three weeks and leaves some slack before delivery.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Writing early, even badly, saved us time.
                    TEXT,
                'traces' => [
                    3 => [
                        'caption' => 'Second state, with the two open questions',
                        'at' => '-68 days',
                        'file' => 'specification-round-2.png',
                    ],
                    4 => [
                        'caption' => 'What differs between the third and the fourth state',
                        'at' => '-65 days',
                        'file' => 'differences-rounds-3-4.csv',
                    ],
                    5 => [
                        'caption' => 'Her answer: the trials come at a bad time',
                        'at' => '-63 days',
                        'file' => 'answer-about-trials.txt',
                    ],
                    6 => [
                        'caption' => 'Schedule revised, trials moved',
                        'at' => '-60 days',
                        'file' => 'gantt-revised.png',
                    ],
                ],
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-38 days 14:30',
                        'text' => <<<'TEXT'
                            Now the path reads very well, and the traces come in where they should. Two things remain: say why
                            these two tools in particular suited what was expected of you, and give me a real analysis. One
                            sentence is not enough: what did you learn from it, what would you change?
                            TEXT,
                        'decision' => 'changes',
                    ],
                ],
            ],
            [
                'at' => '-30 days 18:47',
                'changenote' => 'I say why these two tools, and the analysis is a real one now.',
                'answers' => [1],
                'context' => 'allocation',
                'elements' => ['need', 'plan', 'checking'],
                'description' => <<<'TEXT'
                    The tool was to help three people who did not yet agree on what there was to allocate. So we needed a text
                    to argue over first, then a picture of the time: hence the specification, then the Gantt chart, and not
                    the other way round. I relied on the project management course for the outline of the first, and on the
                    schedule of an earlier job at the loft for the durations in the second.

                    After three conversations in the workshop I wrote a first state on my own (CG3-A.1, simplified copy),
                    incomplete on purpose. The second (CG3-A.3) brought out two questions that nobody had settled: who stands
                    in for an absent person, and what to do when a table breaks down. In rounds three and four, the table of
                    differences (CG3-A.4) showed that bonus pay and the stock of cloth had nothing to do with allocation: we
                    took them out.

                    I then drew a first Gantt chart (CG3-A.2). The manager saw that the trials fell in the busiest season
                    (CG3-A.5). The revised schedule (CG3-A.6) has them three weeks later. On delivery we went through the
                    specification line by line: eleven points out of twelve were met.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Why this way? In the project I failed, we had coded for two months before showing anything at all. I
                    wanted to do the opposite: hand over an imperfect text in the very first week. It worked because the
                    manager would rather correct than dictate; each round cost half a day and spared the workshop several.

                    The Gantt chart was not useful in the way I expected. My durations were wrong, but seeing them started the
                    conversation about the season, which none of our talks had brought up (CG3-A.5). What I take from it is
                    that a schedule is first of all a way of talking to each other.

                    I would keep the four rounds. But I would invite a cutter from the second one: the point we missed on
                    delivery, a display that can be read from afar, is a remark that only he could have made. I chose these
                    traces because each marks a change of mind, and not just another stage of writing.
                    TEXT,
                'link' => 'https://www.example.org/cloud/portfolio-ines/specification',
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-27 days 08:50',
                        'text' => <<<'TEXT'
                            It is all there: the steps, what each trace changed, and an honest look at the Gantt chart. Keep
                            this proof to open the CG3 part of your document. Fine progress over three versions.
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
        'name' => 'Tracking sheet on the workshop drive',
        'versions' => [
            [
                'at' => '-24 days 19:03',
                'context' => 'rollout',
                'elements' => ['building'],
                'description' => <<<'TEXT'
                    As soon as the tool was installed, requests came pouring in: production wanted new functions, and we
                    ourselves suggested touches that would make it handier.

                    To keep our heads above water we did not take any dedicated software. I put a workbook on the workshop’s
                    shared drive, with a tab for each family of requests: development, machines, network and so on. One line
                    for each: what it is about, since when, first attempt, delivery, and the people to talk to.
                    TEXT,
                'analysis' => <<<'TEXT'
                    I know that a workbook is a poor way to follow work that changes every week. But the workshop’s management
                    held to a document that they know how to open and can attach to an e-mail. If I have to choose, a middling
                    tool that everyone fills in beats a good one that nobody opens.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-21 days 11:15',
                        'text' => <<<'TEXT'
                            I like your analysis very much: you see the limits of this choice and you stand by it. Only, I
                            cannot see the workbook! A few screenshots of the tabs would do, an early state among them, each
                            with a caption.
                            TEXT,
                        'decision' => 'changes',
                    ],
                ],
            ],
            [
                'at' => '-2 days 21:36',
                'changenote' => 'You can see the workbook now: five traces, from the first mock-up to the logistics tab.',
                'answers' => [1],
                'context' => 'rollout',
                'elements' => ['need', 'choice', 'building'],
                'description' => <<<'TEXT'
                    Before choosing, I listed the applications that the loft already owns (CG3-B.1) and asked everyone which
                    ones they really open. The spreadsheet is the only one that all five future users name.

                    I put together a mock-up of the workbook (CG3-B.2), with its tabs and columns, and showed it at the Monday
                    meeting. The needs I gathered that day (CG3-B.3) surprised me: nobody asked for priorities, everyone
                    wanted to know whom to talk to and how long a request had been waiting.

                    So the second form (CG3-B.4) adds the person asked and the date of creation. The logistics tab (CG3-B.5)
                    came from a remark of the storekeeper, who could find no place for his deliveries of thread.
                    TEXT,
                'analysis' => <<<'TEXT'
                    I preferred the spreadsheet with my eyes open: it copes badly with two people writing at once, and we did
                    lose a line in the first week. I stand by it, because what mattered was that requests should no longer
                    arrive on scraps of paper. Three weeks later, forty-six requests out of forty-eight go through the
                    workbook: that is how I measure success.

                    I learned to show a mock-up before asking for opinions. Without CG3-B.2 I would have added priorities that
                    nobody wanted. With a larger team or a second site I would change tools, and the list of needs (CG3-B.3)
                    would still be where I start.
                    TEXT,
                'link' => 'https://www.example.org/cloud/portfolio-ines/tracking-requests',
                'traces' => [
                    1 => [
                        'caption' => 'Applications already there, and who opens them',
                        'at' => '-46 days',
                        'file' => 'applications-in-place.csv',
                    ],
                    2 => [
                        'caption' => 'Mock-up of the workbook, shown at the Monday meeting',
                        'at' => '-44 days',
                        'file' => 'workbook-mock-up.png',
                    ],
                    3 => [
                        'caption' => 'Needs gathered that day',
                        'at' => '-44 days',
                        'file' => 'needs-gathered.txt',
                    ],
                    4 => [
                        'caption' => 'Second form: person asked and date of creation',
                        'at' => '-39 days',
                        'file' => 'workbook-second-form.png',
                    ],
                    5 => [
                        'caption' => 'Logistics tab, added for the stores',
                        'at' => '-33 days',
                        'file' => 'workbook-logistics.png',
                    ],
                ],
            ],
        ],
        'read' => ['ines' => 2, 'helene' => 1],
    ],
    [
        'competency' => 'CG8',
        'letter' => 'A',
        'name' => 'A hundred and eighty crew members for one regatta',
        'versions' => [
            [
                'at' => '-11 days 16:28',
                'context' => 'team',
                'elements' => ['roles'],
                'description' => <<<'TEXT'
                    As president of the club I prepared the inter-school regatta: two days, a hundred and eighty crew members
                    from nine schools, three of them abroad. I was on the phone with the harbour every week, and on the spot I
                    coordinated some thirty first-year volunteers: those who welcomed the crews, those who set up the gear on
                    the quay, those who went along on the tour of the island, not to mention the harbour’s own staff.
                    TEXT,
                'analysis' => <<<'TEXT'
                    Beyond teamwork, I discovered what an organisation of that size takes, and how much the human side matters
                    in it.
                    TEXT,
                'comments' => [
                    [
                        'by' => 'helene',
                        'at' => '-6 days 10:02',
                        'text' => <<<'TEXT'
                            That is quite a responsibility, but I have to take your word for it. Surely you kept e-mails from
                            the harbour, the list of your team meetings, a task board, or how you shared the tasks out: choose
                            two or three and comment on them.
                            TEXT,
                        'decision' => 'changes',
                    ],
                    [
                        'by' => 'helene',
                        'at' => '-6 days 10:09',
                        'text' => <<<'TEXT'
                            As for the analysis: “how much the human side matters” – where did you see it? Tell of one moment
                            when it changed everything. Say as well what a large scale forces one to do differently.
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
        'name' => 'Safety instructions in two languages',
        'draft' => [
            'at' => '-1 days 18:15',
            'context' => 'team',
            'elements' => ['language', 'habits'],
            'description' => <<<'TEXT'
                The crews from abroad did not read our instructions. With an Irish crew member I rewrote the sheet in English,
                then we replaced half of the sentences by drawings (CG8-B.1).
                TEXT,
            'analysis' => '',
            'traces' => [
                1 => [
                    'caption' => 'Bilingual sheet handed out on arrival',
                    'at' => '-190 days',
                    'file' => 'bilingual-instructions.pdf',
                ],
            ],
        ],
    ],
];
