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

use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\phrase;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\tests\generator_testcase;

/**
 * Tests of the removal of activities and portfolios.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class portfolio_removal_test extends generator_testcase {
    /** The tables of what the coordinator sets up for all. */
    private const SHARED = ['proofolio', 'proofolio_competency', 'proofolio_element'];

    /**
     * An activity goes with every row and file, and another one keeps all of its own.
     *
     * @covers \mod_proofolio\local\portfolio_removal
     */
    public function test_of_activity(): void {
        $kept = $this->full_situation();
        $before = $this->counts();
        $filesbefore = $this->count_files($kept);
        $this->assertGreaterThan(3, $filesbefore);
        $this->assertNotContains(0, $before);
        $removed = $this->full_situation();
        $this->assertNotEquals($before, $this->counts());
        portfolio_removal::of_activity($removed->activity->id);
        $this->assertSame($before, $this->counts());
        $this->assertSame(0, $this->count_files($removed));
        $this->assertSame($filesbefore, $this->count_files($kept));
        $this->assertNotNull(portfolio::of($kept->activity->id, $kept->student->id));
    }

    /**
     * Portfolios go with every row and file; what the coordinator set up for all stays.
     *
     * @covers \mod_proofolio\local\portfolio_removal
     */
    public function test_of_portfolios(): void {
        $situation = $this->full_situation();
        $before = $this->counts();
        portfolio_removal::of_portfolios($situation->activity->id);
        $after = $this->counts();
        foreach ($after as $table => $count) {
            $this->assertSame(in_array($table, self::SHARED) ? $before[$table] : 0, $count, $table);
        }
        $this->assertSame(0, $this->count_files($situation));
    }

    /**
     * The portfolios of some students go with every row and file; those of others stay.
     *
     * @covers \mod_proofolio\local\portfolio_removal
     */
    public function test_of_students(): void {
        $kept = $this->full_situation();
        $before = $this->counts();
        $filesbefore = $this->count_files($kept);
        $situation = $this->full_situation();
        $activityid = $situation->activity->id;
        $context = \context_module::instance($situation->activity->cmid);
        $classmate = portfolio::of($activityid, $situation->classmate->id)->to_record();
        portfolio_removal::of_students($context, $activityid, [$kept->student->id, $situation->stranger->id]);
        portfolio_removal::of_students($context, $activityid, []);
        $this->assertNotNull(portfolio::of($activityid, $situation->student->id));
        portfolio_removal::of_students($context, $activityid, [$situation->student->id, $situation->tutor->id]);
        $after = $this->counts();
        // What is arranged between tutors goes with neither, and is told.
        $this->assertSame($before['proofolio_cover'] + 1, $after['proofolio_cover']);
        $this->assertSame($before['proofolio_notice'] + 2, $after['proofolio_notice']);
        $others = [...self::SHARED, 'proofolio_portfolio', 'proofolio_tutor', 'proofolio_cover', 'proofolio_notice'];
        $others = array_flip($others);
        $this->assertSame(array_diff_key($before, $others), array_diff_key($after, $others));
        $this->assertNull(portfolio::of($activityid, $situation->student->id));
        $this->assertEquals($classmate, portfolio::of($activityid, $situation->classmate->id)->to_record());
        $this->assertSame(0, $this->count_files($situation));
        $this->assertSame($filesbefore, $this->count_files($kept));
    }

    /**
     * The number of queries does not grow with the portfolios.
     *
     * @covers \mod_proofolio\local\portfolio_removal
     */
    public function test_queries(): void {
        $costs = [];
        foreach ([1, 8] as $proofs) {
            $situation = $this->generator->create_situation();
            for ($i = 0; $i < $proofs; $i++) {
                $this->generator->create_submitted_proof($situation);
            }
            $costs[] = $this->cost(fn() => portfolio_removal::of_activity($situation->activity->id));
        }
        $this->assertSame($costs[0], $costs[1]);
    }

    /**
     * When something goes wrong on the way, nothing is removed.
     *
     * @covers \mod_proofolio\local\portfolio_removal
     */
    public function test_all_or_nothing(): void {
        $this->preventResetByRollback();
        $situation = $this->full_situation();
        $before = $this->counts();
        try {
            act::run(function () use ($situation): void {
                portfolio_removal::of_activity($situation->activity->id);
                throw new \coding_exception('Something else fails');
            });
            $this->fail('Not failed');
        } catch (\coding_exception) {
            $this->assertSame($before, $this->counts());
        }
    }

    /**
     * A situation in which every table has a row and every file area a file.
     *
     * @return \stdClass
     */
    private function full_situation(): \stdClass {
        $situation = $this->generator->create_situation(['showread' => 1]);
        $own = ['proofolioid' => $situation->activity->id, 'userid' => $situation->student->id];
        $experience = $this->generator->create_experience($own + ['name' => 'Internship']);
        $context = $this->generator->create_context(['experienceid' => $experience->get('id'), 'name' => 'Client portal']);
        $this->generator->create_target($own + ['competencyid' => $situation->competency->get('id')]);
        covers::add(
            activity::from_instanceid($situation->activity->id),
            $situation->tutor->id,
            $situation->unassigned->id,
            time(),
            time() + WEEKSECS,
            $situation->coordinator->id,
            time(),
        );
        $this->generator->create_milestone($own + ['stage' => 'jury', 'timedue' => 900]);
        $kept = $this->generator->create_kept_trace($own + ['caption' => 'Backlog', 'filename' => 'backlog.png', 'shown' => 1]);
        seen_traces::see([$kept], $situation->tutor->id, time());
        $this->generator->create_judgement($own + [
            'competencyid' => $situation->competency->get('id'),
            'judgeid' => $situation->tutor->id,
        ]);
        $this->generator->create_kept_trace($own + ['caption' => 'Backlog', 'filename' => 'backlog.png']);
        $data = [
            'elements' => [$situation->elements[0]->get('id')],
            'contextid' => $context->get('id'),
            'traces' => [['caption' => 'Plan', 'filename' => 'plan.txt']],
        ];
        $version = $this->generator->create_submitted_proof($situation, $data);
        $drafted = $this->generator->create_proof($own + $data + ['competencyid' => $situation->competency->get('id')]);
        $this->generator->create_decision([
            'versionid' => $version->get('id'),
            'userid' => $situation->tutor->id,
            'outcome' => decision::CHANGES,
        ]);
        $comment = ['versionid' => $version->get('id'), 'userid' => $situation->tutor->id];
        foreach (['create_version', 'create_draft'] as $create) {
            $asked = $this->generator->create_comment($comment)->get('id');
            $this->generator->$create(['proofid' => $version->get('proofid'), 'answers' => [$asked]]);
        }
        read_state::mark_read($version->get_proof(), $situation->student->id, time());
        $this->generator->create_reading(['versionid' => $version->get('id'), 'userid' => $situation->tutor->id]);
        $this->generator->create_reminder($own + ['remindedby' => $situation->tutor->id]);
        $context = \context_module::instance($situation->activity->cmid);
        foreach (['description', 'analysis', 'draft_description', 'draft_analysis'] as $area) {
            get_file_storage()->create_file_from_string([
                'contextid' => $context->id,
                'component' => 'mod_proofolio',
                'filearea' => $area,
                'itemid' => str_starts_with($area, 'draft_') ? draft::of($drafted->get('id'))->get('id') : $version->get('id'),
                'filepath' => '/',
                'filename' => 'in-text.png',
            ], 'image');
        }
        return $situation;
    }

    /**
     * The number of rows in each table of the plugin.
     *
     * @return int[] By table.
     */
    private function counts(): array {
        global $DB;
        $counts = [];
        foreach ($DB->get_tables(false) as $table) {
            // Phrases belong to people, not to activities.
            if (preg_match('/^proofolio(_|$)/', $table) && $table !== phrase::TABLE) {
                $counts[$table] = $DB->count_records($table);
            }
        }
        return $counts;
    }

    /**
     * The number of files in an activity.
     *
     * @param \stdClass $situation
     * @return int
     */
    private function count_files(\stdClass $situation): int {
        global $DB;
        $select = "contextid = :contextid AND component = 'mod_proofolio' AND filename <> '.'";
        $contextid = \context_module::instance($situation->activity->cmid)->id;
        return $DB->count_records_select('files', $select, ['contextid' => $contextid]);
    }

    /**
     * How many queries something costs.
     *
     * @param callable $work
     * @return int
     */
    private function cost(callable $work): int {
        global $DB;
        $before = $DB->perf_get_queries();
        $work();
        return $DB->perf_get_queries() - $before;
    }
}
