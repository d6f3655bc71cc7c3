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

namespace mod_proofolio\output;

use core_external\external_api;
use mod_proofolio\form\queue_posting;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\kept_trace as kept_trace_model;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\models\waiting_listing;
use mod_proofolio\local\queue_filter;
use mod_proofolio\local\queue_scope;
use mod_proofolio\local\read_state;
use mod_proofolio\local\refusal;
use mod_proofolio\local\seen_traces;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the queue's page, and of the way through it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_page_test extends situation_testcase {
    /** When things happen. */
    private const NOW = 1790000000;

    /**
     * The page as somebody sees it.
     *
     * @param string $who
     * @param queue_filter|null $filter
     * @param bool $everywhere Whether it is of all activities.
     * @return array
     */
    private function page(string $who, ?queue_filter $filter = null, bool $everywhere = false): array {
        global $PAGE;
        $this->setUser($this->situation->$who);
        $address = new queue_address($everywhere ? 0 : $this->situation->activity->cmid, $filter ?? new queue_filter());
        $page = new queue_page($address->scope($this->situation->$who->id), $address, self::NOW + HOURSECS);
        $data = $page->export_for_template($PAGE->get_renderer('core'));
        $this->assertEquals($data, external_api::clean_returnvalue(queue_page::structure(), $data));
        return $data;
    }

    /**
     * A submitted proof of the student.
     *
     * @param array $data
     * @param int $time Seconds after everything begins.
     * @return version_model
     */
    private function submit(array $data, int $time): version_model {
        $when = ['timesaved' => self::NOW + $time, 'timesubmitted' => self::NOW + $time];
        return $this->generator->create_submitted_proof($this->situation, $data + $when);
    }

    /**
     * A comment.
     *
     * @param version_model $version
     * @param string $who
     * @param int $time Seconds after everything begins.
     * @return comment_model
     */
    private function say(version_model $version, string $who, int $time): comment_model {
        return $this->generator->create_comment([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->$who->id,
            'content' => "At $time",
            'timeposted' => self::NOW + $time,
        ]);
    }

    /**
     * A trace that the student shows.
     *
     * @param string $caption
     * @param int $time Seconds after everything begins.
     * @return kept_trace_model
     */
    private function show(string $caption, int $time): kept_trace_model {
        return $this->generator->create_kept_trace([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'caption' => $caption,
            'timeaction' => self::NOW,
            'shown' => 1,
            'timekept' => self::NOW + $time,
        ]);
    }

    /**
     * Each row says what waits in words, and leads to where it is read: beside the version that one spoke of last.
     *
     * @covers \mod_proofolio\output\queue_page
     * @covers \mod_proofolio\output\queue_row
     * @covers \mod_proofolio\output\queue_address
     */
    public function test_rows(): void {
        $first = $this->submit(['name' => 'Tracking sheet'], 10);
        $said = [$this->say($first, 'tutor', 20)->get('id'), $this->say($first, 'tutor', 30)->get('id')];
        read_state::mark_read($first->get_proof(), $this->situation->tutor->id, self::NOW + 40);
        $when = ['timesaved' => self::NOW + 50, 'timesubmitted' => self::NOW + 50];
        $second = $this->generator->create_version(['proofid' => $first->get('proofid'), 'answers' => $said] + $when);
        $this->say($second, 'student', 60);
        $this->submit(['name' => 'Minutes'], 70);
        $trace = $this->show('Board', 80);
        $this->show('', 90);
        $page = $this->page('tutor');
        $this->assertSame([true, '1 student waits for you · oldest: 59 minutes ago'], [$page['haswaiting'], $page['summary']]);
        $this->assertSame([
            ['CG3-A', 'Tracking sheet', 'Version 2 answers your 2 remarks, 1 reply', 'beside version 1'],
            ['CG3-B', 'Minutes', 'New: version 1', ''],
            ['', 'Board', 'Shown trace', ''],
            ['', 'Trace of 21 September 2026', 'Shown trace', ''],
        ], array_map(fn(array $row): array => [$row['label'], $row['name'], $row['what'], $row['comparison']], $page['rows']));
        [$compare, $proof, $seen] = array_column($page['rows'], 'url');
        $walk = "queue=1&cmid={$this->situation->activity->cmid}&at=";
        $this->assertStringEndsWith("/compare.php?proofid={$first->get('proofid')}&from=1&to=2&{$walk}" . self::NOW + 50, $compare);
        $this->assertStringContainsString("/proof.php?id=", $proof);
        $traceid = $trace->get('id');
        $this->assertStringEndsWith("&trace={$traceid}&{$walk}" . (self::NOW + 80) . "#proofolio-trace-{$traceid}", $seen);
        $this->assertSame($compare, $page['starturl']);
        read_state::mark_read($first->get_proof(), $this->situation->tutor->id, self::NOW + 100);
        [$row] = $this->page('tutor')['rows'];
        $this->assertSame('2 answered remarks to resolve', $row['what']);
    }

    /**
     * Filters offer what waits, and stay in the address; an empty queue says so warmly.
     *
     * @covers \mod_proofolio\output\queue_page
     * @covers \mod_proofolio\output\queue_address
     */
    public function test_filter(): void {
        $page = $this->page('tutor');
        $empty = get_string('queueempty', 'mod_proofolio');
        $this->assertSame([false, $empty, false], [$page['haswaiting'], $page['emptytext'], $page['hasstart']]);
        $this->assertSame(get_string('emptystudents', 'mod_proofolio'), $this->page('unassigned')['emptytext']);
        $this->submit([], 10);
        $this->submit(['userid' => $this->situation->classmate->id], 20);
        $page = $this->page('coordinator');
        $this->assertSame(['Classmate Person (1)', 'Student Person (1)'], array_column($page['students'], 'name'));
        $this->assertSame(
            ['CG3 Design and build systems and organisations (2)'],
            array_column($page['competencies'], 'name'),
        );
        $filter = new queue_filter((int) $this->situation->classmate->id, (int) $this->situation->competency->get('id'));
        $page = $this->page('coordinator', $filter);
        $this->assertSame(['Classmate Person'], array_column($page['rows'], 'student'));
        $this->assertSame([true, false], array_column($page['students'], 'selected'));
        $asked = "studentid={$filter->studentid}&competencyid={$filter->competencyid}";
        $this->assertStringContainsString($asked, $page['starturl']);
        $page = $this->page('coordinator', new queue_filter((int) $this->situation->tutor->id));
        $filtered = get_string('queueemptyfilter', 'mod_proofolio');
        $this->assertSame([true, $filtered, []], [$page['haswaiting'], $page['emptytext'], $page['rows']]);
    }

    /**
     * Over all activities each row names its own.
     *
     * @covers \mod_proofolio\output\queue_page
     */
    public function test_everywhere(): void {
        $this->submit([], 20);
        $more = $this->generator->create_situation(['name' => 'Year 6 & more', 'tutormode' => instance::TUTORS_OF_COURSE]);
        $this->getDataGenerator()->enrol_user($this->situation->tutor->id, $more->course->id, 'teacher');
        $this->generator->create_submitted_proof($more, ['timesubmitted' => self::NOW + 10]);
        $page = $this->page('tutor', null, true);
        $this->assertSame(['Year 6 & more', $this->situation->activity->name], array_column($page['rows'], 'activity'));
        $this->assertSame([true, true], array_column($page['rows'], 'hasactivity'));
        $this->assertSame([true, false], [$page['hasactivities'], $page['haseverywhere']]);
        $this->assertStringNotContainsString('cmid', $page['rows'][0]['url']);
        $this->assertStringEndsWith(', Year 6 & more (1)', $page['competencies'][1]['name']);
        $address = new queue_address(0, new queue_filter());
        foreach (['student', 'former', 'stranger'] as $who) {
            $this->setUser($this->situation->$who);
            $this->assertNull($address->scope($this->situation->$who->id), $who);
        }
    }

    /**
     * Whoever accompanies nobody has no queue, not even by an address that tells one.
     *
     * @covers \mod_proofolio\output\queue_address
     */
    public function test_refused(): void {
        $address = new queue_address($this->situation->activity->cmid, new queue_filter());
        foreach (['student', 'classmate', 'former', 'stranger'] as $who) {
            $this->setUser($this->situation->$who);
            $this->assertNull($address->scope($this->situation->$who->id), $who);
        }
        $this->assertNull($address->scope(guest_user()->id));
        $this->submit([], 10);
        $this->assertSame([], $this->page('othertutor')['rows']);
        $this->assertCount(1, $this->page('coordinator')['rows']);
    }

    /**
     * Keeping something as unread leads to what comes next, and at the end back to the queue; nobody keeps what they may not read.
     *
     * @covers \mod_proofolio\form\queue_posting
     */
    public function test_keep(): void {
        $version = $this->submit([], 10);
        $trace = $this->show('Board', 20);
        $this->setUser($this->situation->tutor);
        $tutorid = (int) $this->situation->tutor->id;
        read_state::mark_read($version->get_proof(), $tutorid, self::NOW + 30);
        seen_traces::see([$trace], $tutorid, self::NOW + 30);
        $this->assertSame([], $this->page('tutor')['rows']);
        $unread = ['versionnumber' => 0, 'commentid' => 0];
        $keep = function (string $who, int $at, int $kind, int $itemid, ?string $key = null) use ($unread): array {
            $this->setUser($this->situation->$who);
            $userid = (int) $this->situation->$who->id;
            $address = new queue_address($this->situation->activity->cmid, new queue_filter(), self::NOW + $at);
            $scope = queue_scope::of_activity(activity::from_cmid($address->cmid), $userid);
            $posting = new queue_posting($scope, $address, $userid, $key ?? sesskey());
            $goon = $posting->keep($kind, $itemid, $unread, self::NOW + 40);
            return [$goon?->out(false), $posting->get_message()];
        };
        [$goon, $message] = $keep('tutor', 10, waiting_listing::PROOF, $version->get('proofid'), 'wrong');
        $this->assertSame([null, get_string('sessionexpired', 'mod_proofolio')], [$goon, $message]);
        [$goon, $message] = $keep('tutor', 20, waiting_listing::TRACE, $trace->get('id'));
        $this->assertStringContainsString('/queue.php?id=', $goon);
        $this->assertSame(get_string('queuekeptlast', 'mod_proofolio'), $message);
        [$goon, $message] = $keep('tutor', 10, waiting_listing::PROOF, $version->get('proofid'));
        $this->assertStringContainsString("&trace={$trace->get('id')}&", $goon);
        $this->assertSame(get_string('queuekept', 'mod_proofolio'), $message);
        $this->assertCount(2, $this->page('tutor')['rows']);
        foreach (['othertutor', 'unassigned', 'classmate', 'former', 'stranger'] as $who) {
            foreach ([[waiting_listing::PROOF, $version->get('proofid')], [waiting_listing::TRACE, $trace->get('id')]] as $item) {
                try {
                    $keep($who, 10, ...$item);
                    $this->fail("$who was not refused");
                } catch (refusal $refusal) {
                    $this->assertStringStartsWith('errorcannotview', $refusal->errorcode, $who);
                }
            }
        }
    }

    /**
     * Silent students are listed with when they worked last, or since when they could have begun.
     *
     * @covers \mod_proofolio\output\queue_silent
     * @covers \mod_proofolio\output\pages
     */
    public function test_silent(): void {
        global $DB;
        $DB->set_field('user_enrolments', 'timecreated', self::NOW - 60 * DAYSECS);
        $DB->set_field('course_modules', 'added', self::NOW - 50 * DAYSECS);
        rebuild_course_cache($this->situation->course->id, true);
        $own = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
        $data = ['competencyid' => $this->situation->competency->get('id'), 'timesaved' => self::NOW - 30 * DAYSECS];
        $this->generator->create_proof($own + $data + ['description' => '<p>Not yet for others</p>']);
        $page = $this->page('coordinator');
        $this->assertSame([true, '2 students have done nothing for a while'], [$page['hassilent'], $page['silent']['heading']]);
        $told = fn(array $one): array => [$one['student'], $one['hasbegun'], $one['since']['iso']];
        $date = fn(int $days): string => gmdate('Y-m-d\TH:i:s\Z', self::NOW - $days * DAYSECS);
        $this->assertSame([
            ['Classmate Person', false, $date(50)],
            ['Student Person', true, $date(30)],
        ], array_map($told, $page['silent']['students']));
        $this->assertStringNotContainsString('Not yet for others', json_encode($page));
        $filtered = $this->page('coordinator', new queue_filter((int) $this->situation->student->id));
        $this->assertSame(['Student Person'], array_column($filtered['silent']['students'], 'student'));
        for ($i = 0; $i < 30; $i++) {
            $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
        }
        $DB->set_field('user_enrolments', 'timecreated', self::NOW - 60 * DAYSECS);
        $silent = $this->page('coordinator')['silent'];
        $this->assertCount(25, $silent['students']);
        $this->assertStringContainsString('silentpage=1', $silent['pages']['nexturl']);
    }

    /**
     * The page costs the same number of reads for one student and for a hundred.
     *
     * @covers \mod_proofolio\output\queue_page
     */
    public function test_constant_reads(): void {
        global $DB;
        $cost = function (bool $everywhere) use ($DB): int {
            $this->page('coordinator', null, $everywhere);
            $before = $DB->perf_get_reads();
            $this->page('coordinator', null, $everywhere);
            return $DB->perf_get_reads() - $before;
        };
        $this->submit([], 10);
        $few = [$cost(false), $cost(true)];
        for ($i = 0; $i < 99; $i++) {
            $student = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
            $own = ['proofolioid' => $this->situation->activity->id, 'userid' => $student->id];
            $i % 3
                ? $this->generator->create_kept_trace($own + ['caption' => "No $i", 'shown' => 1, 'timekept' => self::NOW + $i])
                : $this->submit(['userid' => $student->id], $i);
        }
        $this->assertCount(25, $this->page('coordinator')['rows']);
        $this->assertSame($few, [$cost(false), $cost(true)]);
        $this->assertLessThan(30, max($few), json_encode($few));
    }
}
