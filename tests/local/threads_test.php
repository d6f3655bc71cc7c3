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

use mod_proofolio\event\thread_reopened;
use mod_proofolio\event\thread_resolved;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\version;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of threads: how far one has come with each, and who says so.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class threads_test extends situation_testcase {
    /** @var version The student's first version. */
    private version $version;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->version = $this->generator->create_submitted_proof($this->situation, ['timesubmitted' => 1000]);
    }

    /**
     * A comment.
     *
     * @param array $data
     * @return comment
     */
    private function say(array $data = []): comment {
        $said = ['versionid' => $this->version->get('id'), 'userid' => $this->situation->tutor->id, 'timeposted' => 2000];
        return $this->generator->create_comment($data + $said);
    }

    /**
     * Submits a further version.
     *
     * @param int $time
     * @param comment ...$answered
     * @return version
     */
    private function answer(int $time, comment ...$answered): version {
        return $this->generator->create_version([
            'proofid' => $this->version->get('proofid'),
            'timesubmitted' => $time,
            'answers' => array_map(fn(comment $comment): int => $comment->get('id'), $answered),
        ]);
    }

    /**
     * How far one has come with a thread.
     *
     * @param comment $comment
     * @return string The state, and the version that answers it.
     */
    private function state(comment $comment): string {
        $thread = threads::begun_by($comment);
        return trim("{$thread->get_state()} {$thread->addressedin?->get('number')}");
    }

    /**
     * Open, addressed in a version, open still, addressed in a later one, resolved, open again.
     *
     * @covers \mod_proofolio\local\threads
     * @covers \mod_proofolio\local\thread
     */
    public function test_states(): void {
        $comment = $this->say();
        $this->assertSame('open', $this->state($comment));
        $this->answer(3000, $comment);
        $this->assertSame('addressed 2', $this->state($comment));
        threads::reopen($comment, 3500);
        $this->assertSame('open', $this->state($comment));
        $this->answer(4000, $comment);
        $this->assertSame('addressed 3', $this->state($comment));
        threads::resolve($comment, $this->situation->coordinator->id, 4500);
        $this->assertSame('resolved 3', $this->state($comment));
        $this->assertEquals([4500, $this->situation->coordinator->id], array_map($comment->get(...), [
            'timeresolved',
            'resolvedby',
        ]));
        threads::reopen($comment, 5000);
        $this->assertSame('open', $this->state($comment));
        $this->assertEquals([0, 0], array_map($comment->get(...), ['timeresolved', 'resolvedby']));
    }

    /**
     * Each change is told once in the log, without words; what is so already stays as it is.
     *
     * @covers \mod_proofolio\local\threads
     * @covers \mod_proofolio\event\thread_resolved
     * @covers \mod_proofolio\event\thread_reopened
     */
    public function test_events(): void {
        $comment = $this->say(['content' => 'Which tool?']);
        $sink = $this->redirectEvents();
        threads::reopen($comment, 3000);
        threads::resolve($comment, $this->situation->tutor->id, 3001);
        threads::resolve($comment, $this->situation->coordinator->id, 3002);
        threads::reopen($comment, 3003);
        $events = $sink->get_events();
        $this->assertSame([thread_resolved::class, thread_reopened::class], array_map(fn($event) => $event::class, $events));
        foreach ($events as $event) {
            $this->assertEquals($comment->get('id'), $event->objectid);
            $this->assertStringNotContainsString('tool', json_encode($event->get_data()) . $event->get_description());
            $this->assertNotSame('', $event->get_name());
        }
    }

    /**
     * Praise asks for nothing, and a reply begins no thread: neither can be resolved.
     *
     * @covers \mod_proofolio\local\threads
     */
    public function test_nothing_to_resolve(): void {
        // What is refused within its transaction is rolled back, and others follow.
        $this->preventResetByRollback();
        $praise = $this->say(['kind' => comment::PRAISE]);
        $reply = $this->say(['parentid' => $praise->get('id')]);
        $this->assertSame('praise', $this->state($praise));
        foreach ([[$praise, 'errornothingtoresolve'], [$reply, 'errorforeign']] as [$comment, $errorcode]) {
            try {
                threads::resolve($comment, $this->situation->tutor->id, 3000);
                $this->fail('Not refused');
            } catch (refusal $refusal) {
                $this->assertSame($errorcode, $refusal->errorcode);
            }
        }
        $this->assertSame(0, comment::count_records_select('timeresolved > 0'));
    }

    /**
     * A further version answers what others said and what is open: no praise, no reply, nothing of one's own or of nobody's.
     *
     * @covers \mod_proofolio\local\threads
     * @covers \mod_proofolio\local\thread
     */
    public function test_open_to_answer(): void {
        $student = $this->situation->student->id;
        $request = $this->say(['content' => 'Where is the plan?']);
        $remark = $this->say(['kind' => comment::REMARK]);
        $addressed = $this->say();
        $resolved = $this->say();
        $this->say(['kind' => comment::PRAISE]);
        $this->say(['userid' => $student]);
        $this->say(['parentid' => $request->get('id')]);
        $this->say()->set_many(['userid' => 0, 'content' => ''])->update();
        $this->answer(3000, $addressed);
        threads::resolve($resolved, $this->situation->tutor->id, 3500);
        $open = threads::open_to_answer(version::all_of($this->version->get('proofid')), $student);
        $this->assertEquals([$request->get('id'), $remark->get('id')], array_keys($open));
    }

    /**
     * Threads of many proofs are read at once, in as many reads as those of one.
     *
     * @covers \mod_proofolio\local\threads
     */
    public function test_constant_reads(): void {
        global $DB;
        $versions = [$this->version];
        for ($i = 0; $i < 3; $i++) {
            $versions[] = $this->generator->create_submitted_proof($this->situation);
        }
        foreach ($versions as $version) {
            $thread = $this->say(['versionid' => $version->get('id')])->get('id');
            $this->say(['versionid' => $version->get('id'), 'parentid' => $thread]);
        }
        foreach ([1 => [$this->version], 4 => $versions] as $count => $some) {
            $before = $DB->perf_get_reads();
            $threads = threads::about($some);
            $this->assertSame(2, $DB->perf_get_reads() - $before);
            $this->assertCount($count, $threads);
            $replies = array_map(fn(thread $thread): int => count($thread->replies), array_values($threads));
            $this->assertSame([1], array_unique($replies));
        }
    }
}
