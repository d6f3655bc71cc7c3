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
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\tests\said_on_page;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of two versions side by side, and of the timeline that leads there.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comparison_test extends situation_testcase {
    /**
     * Two versions as the tutor compares them.
     *
     * @param version_model $before
     * @param version_model $after
     * @return array
     */
    private function compare(version_model $before, version_model $after): array {
        global $PAGE;
        $this->setUser($this->situation->tutor);
        $comparison = new comparison(new proof($before->get('proofid')), $before, $after, $this->situation->tutor->id);
        $exported = $comparison->export_for_template($PAGE->get_renderer('core'));
        $this->assertEquals($exported, external_api::clean_returnvalue(comparison::structure(), $exported));
        return $exported;
    }

    /**
     * Label, elements, texts and traces of both stand side by side, each difference in words.
     *
     * @covers \mod_proofolio\output\comparison
     * @covers \mod_proofolio\output\compare_choice
     * @covers \mod_proofolio\output\lightbox
     */
    public function test_comparison(): void {
        global $DB;
        $elementids = array_map(fn($element): int => $element->get('id'), $this->situation->elements);
        $first = $this->generator->create_submitted_proof($this->situation, [
            'description' => '<p>As CG3-A.1 shows.</p>',
            'analysis' => '',
            'elements' => [$elementids[0], $elementids[1]],
            'traces' => [
                ['caption' => 'The board', 'filename' => 'board.png', 'content' => 'x'],
                ['caption' => 'The sheet', 'filename' => 'sheet.ods', 'content' => 'x'],
            ],
        ]);
        $second = $this->generator->create_version([
            'proofid' => $first->get('proofid'),
            'analysis' => '<p>Because.</p>',
            'sourcelink' => 'https://example.org/s',
            'elements' => [$elementids[1], $elementids[2]],
            'traces' => [
                ['caption' => 'Talk', 'filename' => 'talk.mp4', 'content' => 'x'],
            ],
        ]);
        $DB->set_field('proofolio_version_trace', 'caption', 'Tidied', ['versionid' => $second->get('id'), 'number' => 1]);
        $page = $this->compare($first, $second);
        $this->assertSame('CG3-A: version 1 beside version 2', $page['heading']);
        $this->assertSame(['same', 'same', 'same', 'added'], array_column($page['facts'], 'status'));
        $this->assertSame(['removed', 'same', 'added'], array_column($page['elements'], 'status'));
        $this->assertSame([true, false], array_column($page['texts'], 'hasbefore'));
        $this->assertStringContainsString('#v1-trace-1', $page['texts'][0]['beforehtml']);
        $this->assertStringContainsString('#v2-trace-1', $page['texts'][0]['afterhtml']);
        $this->assertSame(['changed', 'same', 'added'], array_column($page['traces'], 'status'));
        $this->assertSame('changed: caption', $page['traces'][0]['statusname']);
        $this->assertSame(['v1-trace-1', 'v2-trace-1'], [
            $page['traces'][0]['before'][0]['anchor'],
            $page['traces'][0]['after'][0]['anchor'],
        ]);
        $this->assertSame([], $page['traces'][2]['before']);
        $this->assertSame([true, false], array_column($page['choice']['from'], 'selected'));
        $same = $this->compare($second, $second);
        $this->assertTrue($same['issame']);
        $this->assertSame(['same'], array_values(array_unique(array_column($same['traces'], 'status'))));
    }

    /**
     * A comparison costs as many reads with many traces and versions as with few.
     *
     * @covers \mod_proofolio\output\comparison
     */
    public function test_reads(): void {
        global $DB;
        $make = function (int $traces, int $versions): array {
            $files = array_map(
                fn(int $number): array => ['caption' => "No $number", 'filename' => "$number.png", 'content' => "$number"],
                range(1, $traces),
            );
            $first = $this->generator->create_submitted_proof($this->situation, ['traces' => $files]);
            $last = $first;
            for ($made = 1; $made < $versions; $made++) {
                $last = $this->generator->create_version(['proofid' => $first->get('proofid')]);
            }
            return [new version_model($first->get('id')), new version_model($last->get('id'))];
        };
        $count = function (array $pair) use ($DB): int {
            $this->compare(...$pair);
            $reads = $DB->perf_get_reads();
            $this->compare(new version_model($pair[0]->get('id')), new version_model($pair[1]->get('id')));
            return $DB->perf_get_reads() - $reads;
        };
        $few = $make(1, 2);
        $many = $make(12, 5);
        $this->assertSame($count($few), $count($many));
    }

    /**
     * The timeline tells of each version what changed, which one it goes on from and how much was said about it; only the owner
     * goes on from any of them.
     *
     * @covers \mod_proofolio\output\version_timeline
     * @covers \mod_proofolio\output\proof_page
     */
    public function test_timeline(): void {
        global $PAGE;
        $first = $this->generator->create_submitted_proof($this->situation);
        $said = $this->generator->create_comment([
            'versionid' => $first->get('id'),
            'userid' => $this->situation->tutor->id,
            'content' => 'Where is the plan?',
        ]);
        $second = $this->generator->create_version([
            'proofid' => $first->get('proofid'),
            'changenote' => 'The plan is in.',
            'answers' => [$said->get('id')],
        ]);
        $pages = [];
        foreach (['student', 'tutor'] as $person) {
            $this->setUser($this->situation->$person);
            $page = new proof_page(new proof($first->get('proofid')), $second, $this->situation->$person->id);
            $pages[$person] = $page->export_for_template($PAGE->get_renderer('core'));
        }
        [$one, $two] = $pages['student']['timeline']['versions'];
        $this->assertSame([true, '1 comment', false], [$one['hascomments'], $one['commentsname'], $one['hascompare']]);
        $this->assertSame(['The plan is in.', 'Compare with version 1', false], [
            $two['changenote'],
            $two['comparename'],
            $two['hasfrom'],
        ]);
        $this->assertSame([true, true], array_column($pages['student']['timeline']['versions'], 'canimprove'));
        $this->assertSame([false, false], array_column($pages['tutor']['timeline']['versions'], 'canimprove'));
        $this->assertSame('Tutor Person: Where is the plan?', $pages['tutor']['version']['answers'][0]['name']);
        $this->assertStringContainsString("#c{$said->get('id')}", $pages['tutor']['version']['answers'][0]['url']);
        $this->assertSame('addressed in version 2', said_on_page::threads($pages['tutor'])[0]['addressedname']);
        $this->assertSame([true, false], array_column($pages, 'canwithdraw'));
        $this->assertSame([true, false], array_column($pages, 'canarchive'));
    }

    /**
     * Who asks for a version that was taken back reads the newest, and is told so.
     *
     * @covers \mod_proofolio\output\proof_page
     */
    public function test_taken_back(): void {
        global $PAGE;
        $this->setUser($this->situation->tutor);
        $version = $this->generator->create_submitted_proof($this->situation);
        $page = new proof_page(new proof($version->get('proofid')), $version, $this->situation->tutor->id, missing: 2);
        $notices = $page->export_for_template($PAGE->get_renderer('core'))['notices'];
        $this->assertStringContainsString('Version 2 is not there', $notices[0]['text']);
    }
}
