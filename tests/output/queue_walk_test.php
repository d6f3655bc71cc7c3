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
use mod_proofolio\local\activity;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\queue_filter;
use mod_proofolio\local\read_state;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the way on from what one has walked to through a queue.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_walk_test extends situation_testcase {
    /** When things happen. */
    private const NOW = 1790000000;

    /**
     * A submitted proof of the student.
     *
     * @param int $time Seconds after everything begins.
     * @return version_model
     */
    private function submit(int $time): version_model {
        $when = ['timesaved' => self::NOW + $time, 'timesubmitted' => self::NOW + $time];
        return $this->generator->create_submitted_proof($this->situation, $when);
    }

    /**
     * What the address of a page tells that one has walked to.
     *
     * @param int $at Seconds after everything begins.
     * @return queue_address
     */
    private function address(int $at): queue_address {
        return new queue_address((int) $this->situation->activity->cmid, new queue_filter(), self::NOW + $at);
    }

    /**
     * A proof's page that one has walked to.
     *
     * @param string $who
     * @param proof $proof
     * @param int|null $at Seconds after everything begins, none when they did not walk.
     * @return array
     */
    private function page(string $who, proof $proof, ?int $at): array {
        global $PAGE;
        $userid = (int) $this->situation->$who->id;
        $this->setUser($this->situation->$who);
        $walk = queue_walk::to_proof($at === null ? null : $this->address($at), $proof, $userid);
        $version = version_model::latest($proof->get('id'))->with_proof($proof);
        $page = new proof_page($proof, $version, $userid, walk: $walk);
        $data = $page->export_for_template($PAGE->get_renderer('core'));
        $this->assertEquals($data, external_api::clean_returnvalue(proof_page::structure(), $data));
        return $data;
    }

    /**
     * A proof's page leads on to what waits next, keeps what was unread, and takes the walk along to other versions.
     *
     * @covers \mod_proofolio\output\queue_walk
     * @covers \mod_proofolio\output\proof_page
     * @covers \mod_proofolio\output\version_timeline
     */
    public function test_proof(): void {
        global $OUTPUT;
        $first = $this->submit(10);
        $second = $this->submit(20);
        $proof = $first->get_proof();
        $this->assertSame([], $this->page('tutor', $proof, null)['walk']);
        $this->assertTrue($this->page('tutor', $proof, null)['canmarkunread']);
        $page = $this->page('tutor', $proof, 10);
        [$walk] = $page['walk'];
        $this->assertSame([true, 'Student Person: CG3-B'], [$walk['hasnext'], $walk['nextname']]);
        $next = "/proof.php?id={$second->get('proofid')}&queue=1&cmid={$this->situation->activity->cmid}&at=" . (self::NOW + 20);
        $this->assertStringEndsWith($next, $walk['nexturl']);
        $fields = array_column($walk['fields'], 'value', 'name');
        $this->assertEquals([0, 0, $proof->get('id')], [$fields['versionnumber'], $fields['commentid'], $fields['itemid']]);
        $this->assertStringContainsString('&queue=1&', $page['timeline']['versions'][0]['url']);
        $this->assertFalse($page['canmarkunread'], 'The walk has its own way');
        $html = $OUTPUT->render_from_template('mod_proofolio/proof_page', $page);
        $this->assertStringNotContainsString(get_string('backtologbook', 'mod_proofolio'), $html);
        read_state::mark_read($proof, $this->situation->tutor->id, self::NOW + 30);
        read_state::mark_read($second->get_proof(), $this->situation->tutor->id, self::NOW + 30);
        [$walk] = $this->page('tutor', $second->get_proof(), 20)['walk'];
        $this->assertSame([false, ''], [$walk['hasnext'], $walk['nexturl']]);
        $fields = array_column($walk['fields'], 'value', 'name');
        $this->assertSame(1, $fields['versionnumber']);
    }

    /**
     * Nobody walks through a queue that they do not have: not the owner, and not in another activity.
     *
     * @covers \mod_proofolio\output\queue_walk
     */
    public function test_nobody(): void {
        $proof = $this->submit(10)->get_proof();
        $this->assertSame([], $this->page('student', $proof, 10)['walk']);
        $foreign = $this->generator->create_situation();
        $address = new queue_address((int) $foreign->activity->cmid, new queue_filter(), self::NOW);
        $this->setUser($this->situation->tutor);
        $this->assertNull(queue_walk::to_proof($address, $proof, (int) $this->situation->tutor->id));
    }

    /**
     * A comparison and a page of traces lead on as well.
     *
     * @covers \mod_proofolio\output\comparison
     * @covers \mod_proofolio\output\compare_choice
     * @covers \mod_proofolio\output\traces_page
     */
    public function test_comparison_and_traces(): void {
        global $PAGE;
        $first = $this->submit(10);
        $second = $this->generator->create_version(['proofid' => $first->get('proofid'), 'timesubmitted' => self::NOW + 20]);
        $studentid = (int) $this->situation->student->id;
        $trace = $this->generator->create_kept_trace([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $studentid,
            'caption' => 'Board',
            'shown' => 1,
            'timekept' => self::NOW + 30,
        ]);
        $this->setUser($this->situation->tutor);
        $tutorid = (int) $this->situation->tutor->id;
        $output = $PAGE->get_renderer('core');
        $proof = new proof($first->get('proofid'));
        $walk = queue_walk::to_proof($this->address(10), $proof, $tutorid);
        $page = (new comparison($proof, $first, $second, $tutorid, $walk))->export_for_template($output);
        $this->assertEquals($page, external_api::clean_returnvalue(comparison::structure(), $page));
        $this->assertStringContainsString("trace={$trace->get('id')}", $page['walk'][0]['nexturl']);
        $this->assertSame(['queue', 'cmid', 'at'], array_column($page['choice']['fields'], 'name'));
        $this->assertStringContainsString('&queue=1&', $page['after']['url']);
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $walk = queue_walk::to_trace($this->address(30), $trace->get('id'), $tutorid);
        $page = (new traces_page($activity, $studentid, $tutorid, 0, null, $walk))->export_for_template($output);
        $this->assertEquals($page, external_api::clean_returnvalue(traces_page::structure(), $page));
        $this->assertFalse($page['walk'][0]['hasnext']);
    }
}
