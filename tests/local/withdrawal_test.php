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

namespace mod_proofolio\local;

use mod_proofolio\event\version_withdrawn;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_answer;
use mod_proofolio\local\models\version_element;
use mod_proofolio\local\models\version_trace;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of taking a version back.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class withdrawal_test extends situation_testcase {
    /**
     * A submitted proof with everything in it.
     *
     * @return version
     */
    private function make_version(): version {
        $this->setUser($this->situation->student);
        $experience = $this->generator->create_experience([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'name' => 'Internship',
        ]);
        return $this->generator->create_submitted_proof($this->situation, [
            'contextid' => $this->generator->create_context([
                'experienceid' => $experience->get('id'),
                'name' => 'Portal',
            ])->get('id'),
            'elements' => [$this->situation->elements[1]->get('id')],
            'sourcelink' => 'https://example.org/source',
            'traces' => [
                [
                    'caption' => 'The board',
                    'timeaction' => 1773313200,
                    'masked' => 1,
                    'filename' => 'board.png',
                    'content' => 'board',
                ],
                ['caption' => 'Thread', 'link' => 'https://example.org/thread'],
            ],
            'timesubmitted' => 4000,
        ]);
    }

    /**
     * The stored files of the plugin: area and content of each.
     *
     * @return string[]
     */
    private function files(): array {
        global $DB;
        $rows = $DB->get_records_select('files', "component = 'mod_proofolio' AND filename <> '.'", [], 'filearea, filename');
        return array_map(fn($row): string => "$row->filearea $row->filename $row->contenthash", array_values($rows));
    }

    /**
     * What was submitted is the draft again, with its files and traces; nothing of the version is left, and its number is free.
     *
     * @covers \mod_proofolio\local\withdrawal
     * @covers \mod_proofolio\event\version_withdrawn
     */
    public function test_withdraw(): void {
        $version = $this->make_version();
        $proofid = $version->get('proofid');
        $hash = sha1('board');
        $this->assertSame(["trace board.png $hash"], $this->files());
        $sink = $this->redirectEvents();
        $draft = withdrawal::withdraw($version, 5000);
        $this->assertNull(version::latest($proofid));
        foreach ([version_trace::class, version_element::class, version_answer::class] as $model) {
            $this->assertSame(0, $model::count_records());
        }
        $this->assertSame(["draft_trace board.png $hash"], $this->files());
        $same = ['contextid', 'description', 'analysis', 'sourcelink', 'fromversion', 'baseversion'];
        $this->assertSame(array_map($version->get(...), $same), array_map($draft->get(...), $same));
        $this->assertSame(5000, $draft->get('timesaved'));
        $this->assertSame([(int) $this->situation->elements[1]->get('id')], $draft->get_elementids());
        $told = array_map(
            fn($trace): array => [$trace->get('number'), $trace->get('caption'), $trace->get('masked'), $trace->get('timeaction')],
            array_values($draft->get_traces()),
        );
        $this->assertSame([1, 'The board', 1, 1773313200], $told[0]);
        $this->assertSame('Thread', $told[1][1]);
        $events = array_filter($sink->get_events(), fn($event): bool => $event instanceof version_withdrawn);
        $event = reset($events);
        $this->assertEquals($version->get('id'), $event->objectid);
        $this->assertStringNotContainsString('What I did', json_encode($event->get_data()) . $event->get_description());

        $again = $this->generator->create_version(['proofid' => $proofid, 'timesubmitted' => 6000]);
        $this->assertSame(1, $again->get('number'));
        $this->assertSame(["trace board.png $hash"], $this->files());
        $this->assertNull(draft::of($proofid));
    }

    /**
     * What waits to be told of the version is not told; what waits of others is.
     *
     * @covers \mod_proofolio\local\withdrawal
     */
    public function test_notices(): void {
        $first = $this->make_version();
        $tutorid = $this->situation->tutor->id;
        $this->generator->create_read(['proofid' => $first->get('proofid'), 'userid' => $tutorid, 'timeread' => 4100]);
        $second = $this->generator->create_version(['proofid' => $first->get('proofid'), 'timesubmitted' => 4200]);
        withdrawal::withdraw($second, 5000);
        $states = [];
        foreach (notice::get_records([], 'id') as $notice) {
            $states[$notice->get('versionid')] = $notice->get('state');
        }
        $this->assertSame(
            [$first->get('id') => notice::WAITING, $second->get('id') => notice::DROPPED],
            $states,
        );
        $this->assertSame(1, draft::of($first->get('proofid'))->get('baseversion'));
    }

    /**
     * It is too late once somebody else has opened it, even if they keep it as unread, or has said something.
     *
     * @covers \mod_proofolio\local\withdrawal
     * @covers \mod_proofolio\local\read_state
     * @dataProvider late_provider
     * @param callable $act What the tutor does, given the test's situation, generator and the version.
     * @param string $errorcode
     */
    public function test_too_late(callable $act, string $errorcode): void {
        $version = $this->make_version();
        $act($this->situation, $this->generator, $version);
        $before = [version::count_records(), draft::count_records(), $this->files()];
        try {
            withdrawal::withdraw($version, 5000);
            $this->fail('It was taken back');
        } catch (refusal $refusal) {
            $this->assertSame($errorcode, $refusal->errorcode);
            $this->assertStringNotContainsString('[[', $refusal->getMessage());
        }
        $this->assertSame($before, [version::count_records(), draft::count_records(), $this->files()]);
    }

    /**
     * What makes it too late.
     *
     * @return array[]
     */
    public static function late_provider(): array {
        $open = fn($situation, $generator, $version) => read_state::open($version, $situation->tutor->id, 4100, true);
        return [
            'opened' => [$open, 'errorversionopened'],
            'opened in a comparison' => [
                fn($situation, $generator, $version) => read_state::open($version, $situation->coordinator->id, 4100, false),
                'errorversionopened',
            ],
            'opened and kept as unread' => [
                function ($situation, $generator, $version) use ($open) {
                    $open($situation, $generator, $version);
                    read_state::keep_unread($version->get_proof(), $situation->tutor->id, 4200);
                },
                'errorversionopened',
            ],
            'commented' => [
                fn($situation, $generator, $version) =>
                    comments::add($version, $situation->student->id, 'I forgot a trace.', 4100),
                'errorversionanswered',
            ],
            'decided' => [
                fn($situation, $generator, $version) => decisions::approve($version, $situation->tutor->id, '', 4100),
                'errorversionanswered',
            ],
            'a newer version' => [
                fn($situation, $generator, $version) => $generator->create_version(['proofid' => $version->get('proofid')]),
                'errorversionnotnewest',
            ],
            'a newer draft' => [
                fn($situation, $generator, $version) => $generator->create_draft(['proofid' => $version->get('proofid')]),
                'errornextversionbegun',
            ],
            'archived' => [
                fn($situation, $generator, $version) => archiving::archive(new proof($version->get('proofid'))),
                'errorarchived',
            ],
            'twice' => [
                fn($situation, $generator, $version) => withdrawal::withdraw($version, 4500),
                'errorversiongone',
            ],
        ];
    }

    /**
     * Of a tutor who opens and an owner who takes back, one is first: a tutor who comes second is told, and nothing is marked.
     *
     * @covers \mod_proofolio\local\read_state
     */
    public function test_reader_comes_second(): void {
        $version = $this->make_version();
        $proof = $version->get_proof();
        withdrawal::withdraw($version, 5000);
        $this->assertFalse(read_state::open($version, $this->situation->tutor->id, 5001, true));
        $this->generator->create_version(['proofid' => $proof->get('id'), 'timesubmitted' => 5100]);
        $this->assertSame(1, read_state::count_unread($proof, $this->situation->tutor->id), 'The next one is new for the tutor');
    }

    /**
     * The owner's own reading, and what the tutor read before, are not in the way.
     *
     * @covers \mod_proofolio\local\withdrawal
     */
    public function test_own_reading(): void {
        $first = $this->make_version();
        read_state::open($first, $this->situation->tutor->id, 4100, true);
        $said = $this->generator->create_comment(['versionid' => $first->get('id'), 'userid' => $this->situation->tutor->id]);
        $second = $this->generator->create_version([
            'proofid' => $first->get('proofid'),
            'timesubmitted' => 4200,
            'answers' => [$said->get('id')],
            'changenote' => 'The plan is in.',
        ]);
        read_state::open($second, $this->situation->student->id, 4300, true);
        $draft = withdrawal::withdraw($second, 5000);
        $this->assertSame(['The plan is in.', 1, 1], array_map($draft->get(...), ['changenote', 'baseversion', 'fromversion']));
        $this->assertSame([$said->get('id')], $draft->get_answers());
        $this->assertSame(1, version::latest_number($first->get('proofid')));
        $this->assertSame(1, comment::count_records());
        $this->assertSame(0, decision::count_records());
    }
}
