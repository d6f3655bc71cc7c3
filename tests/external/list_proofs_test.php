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

namespace mod_proofolio\external;

use core_external\external_api;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of listing proofs by web service.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class list_proofs_test extends situation_testcase {
    /**
     * Lists proofs as somebody.
     *
     * @param string $person
     * @param string $scope
     * @param array $filter
     * @return array
     */
    private function list_as(string $person, string $scope, array $filter = []): array {
        $this->setUser($this->situation->$person);
        $answer = list_proofs::execute($this->situation->activity->cmid, $scope, ...$filter);
        return external_api::clean_returnvalue(list_proofs::execute_returns(), $answer);
    }

    /**
     * The labels in a list.
     *
     * @param array $list
     * @return string[]
     */
    private static function labels(array $list): array {
        return array_column(array_merge(...array_column($list['groups'], 'rows')), 'label');
    }

    /**
     * A student gets their own proofs by competency, drafts too.
     *
     * @covers \mod_proofolio\external\list_proofs
     * @covers \mod_proofolio\output\logbook_list
     * @covers \mod_proofolio\output\logbook_row
     * @covers \mod_proofolio\output\logbook_reader
     */
    public function test_own(): void {
        $version = $this->generator->create_submitted_proof($this->situation, ['name' => 'Backlog']);
        $draft = $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'name' => 'Planning',
        ]);
        $list = $this->list_as('student', 'own');
        $this->assertSame([2, '2 proofs', false], [$list['total'], $list['totalname'], $list['haspages']]);
        $this->assertSame('CG3 Design and build systems and organisations', $list['groups'][0]['heading']);
        [$submitted, $begun] = $list['groups'][0]['rows'];
        $this->assertSame(
            ['CG3-A', 'Backlog', 'submitted', 'Version 1'],
            [$submitted['label'], $submitted['name'], $submitted['state']['code'], $submitted['versionname']],
        );
        $this->assertFalse($submitted['hasdraft']);
        $this->assertStringEndsWith("proof.php?id={$version->get('proofid')}", $submitted['url']);
        $this->assertSame(['draft', false, true], [$begun['state']['code'], $begun['hasversion'], $begun['hasdraft']]);
        $this->assertStringEndsWith("edit.php?proofid={$draft->get('id')}", $begun['url']);
    }

    /**
     * A tutor gets what is new first, with names and without drafts.
     *
     * @covers \mod_proofolio\external\list_proofs
     * @covers \mod_proofolio\output\logbook_list
     */
    public function test_students(): void {
        $read = $this->generator->create_submitted_proof($this->situation, ['timesubmitted' => 2000]);
        $this->generator->create_read(['proofid' => $read->get('proofid'), 'userid' => $this->situation->tutor->id]);
        $this->generator->create_submitted_proof($this->situation, ['timesubmitted' => 1000]);
        $this->generator->create_draft(['proofid' => $read->get('proofid')]);
        $list = $this->list_as('tutor', 'students');
        $this->assertSame(['New for you', 'Read already'], array_column($list['groups'], 'heading'));
        $this->assertSame(['CG3-B', 'CG3-A'], self::labels($list));
        foreach ($list['groups'] as $group) {
            $this->assertSame('Student Person', $group['rows'][0]['author']);
            $this->assertFalse($group['rows'][0]['hasdraft'], 'Drafts are nobody else\'s business');
        }
    }

    /**
     * Filters leave out what they say, and the list tells so.
     *
     * @covers \mod_proofolio\external\list_proofs
     */
    public function test_filters(): void {
        $this->generator->create_submitted_proof($this->situation, ['name' => 'Écoute du client']);
        $this->generator->create_submitted_proof($this->situation, ['name' => 'Planning']);
        $this->assertSame(['CG3-A'], self::labels($this->list_as('student', 'own', ['search' => 'ecoute'])));
        $this->assertSame(['CG3-A', 'CG3-B'], self::labels($this->list_as('student', 'own', ['state' => 'submitted'])));
        $none = $this->list_as('student', 'own', ['state' => 'approved']);
        $this->assertSame([true, true, false], [$none['isempty'], $none['isfiltered'], $none['hasfirst']]);
        $this->assertNotSame('', $none['emptytext']);
        $others = $this->list_as('tutor', 'students', ['studentid' => $this->situation->classmate->id]);
        $this->assertSame(0, $others['total'], 'A student who is not theirs');
    }

    /**
     * Pages have twenty-five proofs and lead to each other.
     *
     * @covers \mod_proofolio\output\logbook_list
     */
    public function test_pages(): void {
        for ($i = 0; $i < 26; $i++) {
            $this->generator->create_proof([
                'proofolioid' => $this->situation->activity->id,
                'userid' => $this->situation->student->id,
                'competencyid' => $this->situation->competency->get('id'),
            ]);
        }
        $first = $this->list_as('student', 'own');
        $this->assertSame([26, true, 1], [$first['total'], $first['haspages'], $first['nextpage']]);
        $this->assertSame([false, true], [$first['hasprevious'], $first['hasnext']]);
        $this->assertStringContainsString('page=1', $first['nexturl']);
        $last = $this->list_as('student', 'own', ['page' => 1]);
        $this->assertCount(1, self::labels($last));
        $this->assertSame([true, false, 'Page 2 of 2'], [$last['hasprevious'], $last['hasnext'], $last['pagename']]);
    }

    /**
     * In an order of one's own the proofs are one list, each with its competency, and its columns say how it is sorted.
     *
     * @covers \mod_proofolio\output\logbook_list
     * @covers \mod_proofolio\output\logbook_column
     */
    public function test_sorted(): void {
        $eight = $this->generator->create_competency(['proofolioid' => $this->situation->activity->id, 'code' => 'CG8']);
        $this->generator->create_submitted_proof($this->situation, ['name' => 'Zebra']);
        $this->generator->create_submitted_proof($this->situation, ['name' => 'Agenda', 'competencyid' => $eight->get('id')]);
        $usual = $this->list_as('student', 'own');
        $this->assertSame([2, true, ''], [count($usual['groups']), $usual['groups'][0]['hasheading'],
            $usual['groups'][0]['rows'][0]['competency']]);
        [$proof] = $usual['columns'];
        $this->assertSame([true, 'ascending'], [$proof['issorted'], $proof['direction']]);
        $this->assertSame(['labeldown', 'name', 'unread'], array_column($proof['links'], 'sort'));

        $sorted = $this->list_as('student', 'own', ['sort' => 'namedown', 'state' => 'submitted']);
        $this->assertSame(['CG3-A', 'CG8-A'], self::labels($sorted));
        $this->assertSame([1, false], [count($sorted['groups']), $sorted['groups'][0]['hasheading']]);
        $this->assertStringStartsWith('CG3 ', $sorted['groups'][0]['rows'][0]['competency']);
        $directions = array_column(array_filter($sorted['columns'], fn(array $column): bool => $column['issorted']), 'direction');
        $this->assertSame(['descending'], $directions);
        $this->assertStringContainsString('state=submitted&sort=name', $sorted['columns'][0]['links'][1]['url']);
        $this->assertContains('student', array_column($this->list_as('tutor', 'students')['columns'], 'code'));
        $this->assertNotContains('student', array_column($sorted['columns'], 'code'));
    }

    /**
     * Proofs lead to their pages with the list that they were found in.
     *
     * @covers \mod_proofolio\output\logbook_address
     */
    public function test_addresses(): void {
        $this->generator->create_submitted_proof($this->situation, ['name' => 'Agenda']);
        $url = fn(array $list): string => $list['groups'][0]['rows'][0]['url'];
        $this->assertMatchesRegularExpression('/proof\.php\?id=\d+$/', $url($this->list_as('student', 'own')));
        $this->assertMatchesRegularExpression('/proof\.php\?id=\d+$/', $url($this->list_as('student', 'own', ['sort' => 'label'])));
        $this->assertMatchesRegularExpression(
            '/proof\.php\?id=\d+&scope=own&search=agenda&sort=name&since=\d+$/',
            $url($this->list_as('student', 'own', ['search' => 'agenda', 'sort' => 'name'])),
        );
        $this->assertMatchesRegularExpression('/&scope=students&since=\d+$/', $url($this->list_as('tutor', 'students')));
    }

    /**
     * What is put away is found where it is asked for, and says so.
     *
     * @covers \mod_proofolio\external\list_proofs
     */
    public function test_archived(): void {
        $proof = $this->generator->create_submitted_proof($this->situation)->get_proof();
        $nothing = $this->list_as('student', 'own', ['archived' => true]);
        $this->assertSame(get_string('emptyarchived', 'mod_proofolio'), $nothing['emptytext']);
        $proof->set('archived', 1);
        $proof->update();
        $this->assertSame(0, $this->list_as('tutor', 'students')['total']);
        $list = $this->list_as('tutor', 'students', ['archived' => true]);
        $this->assertSame([1, true], [$list['total'], $list['groups'][0]['rows'][0]['isarchived']]);
        $read = $this->list_as('student', 'own', ['unread' => true]);
        $this->assertSame(get_string('emptyunread', 'mod_proofolio'), $read['emptytext']);
    }

    /**
     * An empty logbook says what to do first.
     *
     * @covers \mod_proofolio\output\logbook_list
     * @covers \mod_proofolio\output\logbook_reader
     */
    public function test_empty(): void {
        $own = $this->list_as('student', 'own');
        $this->assertSame([true, true, 'New proof'], [$own['isempty'], $own['hasfirst'], $own['firstname']]);
        $this->assertStringEndsWith("edit.php?id={$this->situation->activity->cmid}", $own['firsturl']);
        $tutor = $this->list_as('tutor', 'students');
        $this->assertSame([true, false], [$tutor['isempty'], $tutor['hasfirst']]);
        $this->assertNotSame($tutor['emptytext'], $this->list_as('unassigned', 'students')['emptytext']);
    }

    /**
     * Nobody gets proofs of people who are not theirs to read.
     *
     * @covers \mod_proofolio\external\list_proofs
     */
    public function test_nothing_foreign(): void {
        $this->generator->create_submitted_proof($this->situation);
        foreach (['classmate', 'othertutor', 'unassigned'] as $person) {
            foreach (['own', 'students'] as $scope) {
                $this->assertSame(0, $this->list_as($person, $scope)['total'], "$person, $scope");
            }
        }
        $this->assertSame(1, $this->list_as('coordinator', 'students')['total']);
    }

    /**
     * Who has no part in the activity gets nothing.
     *
     * @covers \mod_proofolio\external\list_proofs
     * @dataProvider outsiders
     * @param string $person
     */
    public function test_refused(string $person): void {
        $this->situation->guest = guest_user();
        $this->expectException(\moodle_exception::class);
        $this->list_as($person, 'students');
    }

    /**
     * People who have no part in the activity.
     *
     * @return array
     */
    public static function outsiders(): array {
        return ['former tutor' => ['former'], 'stranger' => ['stranger'], 'guest' => ['guest']];
    }

    /**
     * A hidden activity is closed to students and open to coordinators.
     *
     * @covers \mod_proofolio\external\list_proofs
     */
    public function test_hidden_activity(): void {
        set_coursemodule_visible($this->situation->activity->cmid, 0);
        $this->assertSame(0, $this->list_as('coordinator', 'students')['total']);
        $this->expectException(\moodle_exception::class);
        $this->list_as('student', 'own');
    }
}
