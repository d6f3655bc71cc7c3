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

namespace mod_proofolio\privacy;

use context_module;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use core_privacy\tests\provider_testcase;
use core_privacy\tests\request\approved_contextlist;
use core_privacy\tests\request\content_writer;
use mod_proofolio\local\act;
use mod_proofolio\local\models\activity_rows;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\judgement;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\threads;
use mod_proofolio\output\proof_page;
use mod_proofolio\tests\said_on_page;
use stdClass;

/**
 * Tests of what is said, handed out and forgotten of people.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @group      mod_proofolio_moodle
 * @covers     \mod_proofolio\privacy\provider
 * @covers     \mod_proofolio\privacy\metadata
 * @covers     \mod_proofolio\privacy\people
 * @covers     \mod_proofolio\privacy\departure
 * @covers     \mod_proofolio\privacy\own_portfolio_export
 * @covers     \mod_proofolio\privacy\own_proofs_export
 * @covers     \mod_proofolio\privacy\others_portfolios_export
 * @covers     \mod_proofolio\privacy\export_place
 * @covers     \mod_proofolio\privacy\export_files
 * @covers     \mod_proofolio\privacy\export_rows
 */
final class provider_test extends provider_testcase {
    /** A picture inside a text. */
    private const PICTURE = '<img src="@@PLUGINFILE@@/in-text.png" alt="The board" />';

    /** @var \mod_proofolio_generator The plugin's generator. */
    private \mod_proofolio_generator $generator;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
    }

    /**
     * Every table is told of with every column that names somebody, in words that both languages have.
     */
    public function test_metadata(): void {
        $items = [];
        foreach (provider::get_metadata(new collection('mod_proofolio'))->get_collection() as $item) {
            $items[$item->get_name()] = $item;
            foreach ([$item->get_summary(), ...array_values($item->get_privacy_fields() ?? [])] as $string) {
                foreach (['en', 'fr'] as $language) {
                    $this->assertArrayHasKey($string, $this->strings($language), "$language $string");
                }
            }
        }
        $this->assertArrayHasKey('core_files', $items);
        foreach ($this->columns() as $table => $columns) {
            $fields = array_keys($items[$table]->get_privacy_fields());
            $this->assertSame([], array_diff($fields, $columns), "$table has no such column");
            $named = array_intersect(['userid', 'tutorid', 'coverid', 'authorid', 'arrangedby', 'usermodified'], $columns);
            $this->assertSame([], array_diff($named, $fields), "$table names people");
        }
    }

    /**
     * A person's activities are those where a row names them, were it only as the last who changed it.
     */
    public function test_contexts(): void {
        $first = $this->full_situation();
        $second = $this->full_situation();
        $other = $this->generator->create_situation();
        $this->generator->create_tutor([
            'proofolioid' => $other->activity->id,
            'userid' => $other->student->id,
            'tutorid' => $first->tutor->id,
        ]);
        $expected = [
            'student' => [$first],
            'classmate' => [$first],
            'tutor' => [$first, $other],
            'coordinator' => [$first],
            'unassigned' => [],
            'stranger' => [],
        ];
        foreach ($expected as $person => $situations) {
            $contexts = $this->get_contexts_for_userid($first->$person->id, 'mod_proofolio')->get_contextids();
            $ids = array_map(fn(stdClass $situation): int => $this->context($situation)->id, $situations);
            $this->assertEqualsCanonicalizing($ids, $contexts, $person);
        }
        $this->assertEquals(
            [$this->context($second)->id],
            $this->get_contexts_for_userid($second->student->id, 'mod_proofolio')->get_contextids(),
        );
    }

    /**
     * The people of an activity are all those whom its rows name, and nobody else.
     */
    public function test_users(): void {
        $situation = $this->full_situation();
        $this->full_situation();
        $userlist = new userlist($this->context($situation), 'mod_proofolio');
        provider::get_users_in_context($userlist);
        $expected = array_map(
            fn(string $person): int => $situation->$person->id,
            ['student', 'classmate', 'tutor', 'othertutor', 'former', 'coordinator'],
        );
        $this->assertEqualsCanonicalizing($expected, $userlist->get_userids());
        $userlist = new userlist(\context_course::instance($situation->course->id), 'mod_proofolio');
        provider::get_users_in_context($userlist);
        $this->assertCount(0, $userlist);
    }

    /**
     * Students get their whole portfolio, with the files, and with what others said of their work.
     */
    public function test_export_of_a_student(): void {
        $situation = $this->full_situation();
        $this->setUser($situation->student);
        $writer = $this->export($situation, 'student');
        $this->assertSame('Logbook of student', $writer->get_data([])->name);

        $portfolio = $writer->get_data(['Your portfolio']);
        $this->assertEqualsCanonicalizing([$situation->tutor->id, $situation->former->id], $portfolio->tutors);
        $this->assertSame(['CG3', 'PRJ2', 'Dr Responsible'], [
            $portfolio->targets[0]['competency'],
            $portfolio->targets[0]['modulecode'],
            $portfolio->targets[0]['moduleresponsible'],
        ]);
        $this->assertEquals([$situation->tutor->id], array_column($portfolio->reminders, 'by'));
        $this->assertSame('Internship of student', $portfolio->experiences[0]['name']);
        $this->assertSame(['Portal of student'], $portfolio->experiences[0]['contexts']);

        $this->assertSame([
            ['Yes', 'CG3', 'Bear directly on the competency', 'Clearly', 'So thinks student of the proofs of student.'],
            ['No', 'CG3', 'Bear directly on the competency', 'Not yet', 'So thinks tutor of the proofs of student.'],
        ], array_map(fn(array $judgement): array => array_values(array_intersect_key(
            $judgement,
            array_flip(['author_was_you', 'competency', 'quality', 'degree', 'reason']),
        )), $portfolio->judgements));

        $keptid = $situation->kept['student'];
        $place = ['Your portfolio', 'Kept traces', "Backlog of student ($keptid)"];
        $this->assertSame(['Backlog of student', 'Yes'], [
            $writer->get_data($place)->caption,
            $writer->get_data($place)->shown,
        ]);
        $this->assertSame(['backlog.png'], $this->names($writer->get_files($place)));

        $place = ['Your portfolio', 'Proofs', 'CG3-A Plan of student'];
        $this->assertSame(['A', 'No'], [$writer->get_data($place)->letter, $writer->get_data($place)->archived]);
        $this->assertSame(1, $writer->get_data($place)->read[0]['version']);

        $version = $writer->get_data([...$place, 'Version 1']);
        $this->assertSame(['CG3-A', 'Internship of student', 'Portal of student', ['Understand a need']], [
            $version->label, $version->experience, $version->context, $version->elements,
        ]);
        $this->assertStringContainsString('What student did', $version->description);
        $this->assertStringNotContainsString('@@PLUGINFILE@@', $version->description);
        $this->assertStringContainsString('in-text.png', $version->description);
        $this->assertStringContainsString('What student learned', $version->analysis);
        $this->assertSame(['CG3-A.1', 'plan.txt', 'The plan', 'Yes'], [
            $version->traces[0]['label'],
            $version->traces[0]['filename'],
            $version->traces[0]['caption'],
            $version->traces[0]['masked'],
        ]);
        $said = ['Show the sheet of student.', 'Where is the plan of student?', 'Here it is, says student.'];
        $this->assertEqualsCanonicalizing($said, array_map(self::words(...), array_column($version->comments, 'content')));
        $this->assertEqualsCanonicalizing(['No', 'No', 'Yes'], array_column($version->comments, 'author_was_you'));
        $this->assertEqualsCanonicalizing(['What student did', '', ''], array_column($version->comments, 'passage'));
        $this->assertContains('Request to improve', array_column($version->comments, 'kind'));
        $this->assertSame(['To improve'], array_column($version->decisions, 'outcome'));
        $this->assertEquals([$situation->tutor->id], array_column($version->first_opened, 'reader'));
        $files = $this->names($writer->get_files([...$place, 'Version 1']));
        $this->assertSame(['in-text.png', 'plan.txt'], array_values(array_unique($files)));

        $place = ['Your portfolio', 'Proofs', 'CG3-B Sheetof student', 'Draft'];
        $draft = $writer->get_data($place);
        $this->assertStringContainsString('What student drafts', $draft->description);
        $this->assertSame(['Portal of student', ['Understand a need'], ['sheet.txt']], [
            $draft->context,
            $draft->elements,
            array_column($draft->traces, 'filename'),
        ]);
        $this->assertContains('sheet.txt', $this->names($writer->get_files($place)));
        $this->assertContains('in-text.png', $this->names($writer->get_files($place)));
        $this->assertEmpty($writer->get_data(['Proofs that you accompanied']));
        $this->assertStringNotContainsString('classmate', json_encode($this->everything($writer)));
    }

    /**
     * Tutors get what they said, decided and read, never the students' work.
     */
    public function test_export_of_a_tutor(): void {
        $situation = $this->full_situation();
        $this->setUser($situation->tutor);
        $writer = $this->export($situation, 'tutor');
        $students = $writer->get_data(['Students you accompany'])->students;
        $this->assertEqualsCanonicalizing(
            [$situation->student->id, $situation->classmate->id],
            array_column($students, 'student'),
        );
        $reminded = $writer->get_data(['Reminders sent'])->students;
        $this->assertEquals(array_column($students, 'student'), array_column($reminded, 'student'));
        foreach (['student', 'classmate'] as $person) {
            $proofid = $situation->versions[$person]->get('proofid');
            $about = $writer->get_data(['Proofs that you accompanied', "CG3-A ($proofid)"]);
            $said = ["Show the sheet of $person.", "Where is the plan of $person?"];
            $this->assertEqualsCanonicalizing($said, array_map(self::words(...), array_column($about->comments, 'content')));
            $this->assertSame([1, 1], array_column($about->comments, 'version'));
            $this->assertSame(['To improve'], array_column($about->decisions, 'outcome'));
            $this->assertSame([1], array_column($about->read, 'version'));
            $this->assertSame([1], array_column($about->first_opened, 'version'));
        }
        $judgements = $writer->get_data(['What you think of the proofs of others'])->judgements;
        $this->assertEqualsCanonicalizing(
            [$situation->student->id, $situation->classmate->id],
            array_column($judgements, 'student'),
        );
        $this->assertSame(['Yes', 'Yes'], array_column($judgements, 'author_was_you'));
        $this->assertContains('So thinks tutor of the proofs of student.', array_column($judgements, 'reason'));
        $everything = json_encode($this->everything($writer));
        foreach (['did', 'learned', 'Here it is'] as $work) {
            $this->assertStringNotContainsString($work, $everything);
        }
        $this->assertEmpty($writer->get_data(['Your portfolio']));
    }

    /**
     * Tutors and those who cover for them get with whom and when; coordinators what they arranged.
     */
    public function test_export_of_covers(): void {
        $situation = $this->full_situation();
        $expected = [
            'tutor' => [['tutor', 'othertutor']],
            'othertutor' => [['tutor', 'othertutor'], ['othertutor', 'former']],
            'former' => [['othertutor', 'former']],
            'coordinator' => [['tutor', 'othertutor'], ['othertutor', 'former']],
        ];
        foreach ($expected as $person => $pairs) {
            writer::reset();
            $covers = $this->export($situation, $person)->get_data(['Covers for tutors'])->covers;
            $ids = array_map(fn(array $pair): array => [$situation->{$pair[0]}->id, $situation->{$pair[1]}->id], $pairs);
            $this->assertEquals($ids, array_map(fn(array $row): array => [$row['tutor'], $row['cover']], $covers), $person);
            $this->assertSame($person === 'coordinator' ? 'Yes' : 'No', $covers[0]['arranged_by_you']);
        }
        writer::reset();
        $this->assertEmpty($this->export($situation, 'student')->get_data(['Covers for tutors']));
    }

    /**
     * Who leaves takes their covers along, and what was to be told of them; of a coordinator only the name goes.
     */
    public function test_covers_of_who_leaves(): void {
        $situation = $this->full_situation();
        $this->full_situation();
        $this->delete($situation, 'coordinator');
        $this->assert_forgotten($situation, ['coordinator']);
        $own = ['proofolioid' => $situation->activity->id];
        $this->assertSame(2, cover::count_records($own));
        $this->delete($situation, 'former');
        $this->assert_forgotten($situation, ['former']);
        $this->assertSame(1, cover::count_records($own));
        $this->delete($situation, 'tutor');
        $this->assertSame(0, cover::count_records($own));
        $this->assertSame(2, cover::count_records());
        $this->assertSame(4, notice::count_records(['kind' => notice::COVER]));
    }

    /**
     * Coordinators get which settings they changed last.
     */
    public function test_export_of_a_coordinator(): void {
        $situation = $this->full_situation();
        $writer = $this->export($situation, 'coordinator');
        $tables = array_column($writer->get_data(['Other things you were the last to change'])->changes, 'table');
        $this->assertEqualsCanonicalizing(
            [
                'proofolio_competency',
                'proofolio_element',
                ...array_fill(0, 2, 'proofolio_target'),
                ...array_fill(0, 2, 'proofolio_cover'),
            ],
            $tables,
        );
    }

    /**
     * An activity forgets everybody, and keeps what names nobody.
     */
    public function test_delete_for_all_users(): void {
        $situation = $this->full_situation();
        $other = $this->full_situation();
        $before = $this->rows($other);
        $filesbefore = $this->count_files($other);
        provider::delete_data_for_all_users_in_context($this->context($situation));
        foreach ($this->rows($situation) as $table => $rows) {
            $isshared = in_array($table, ['proofolio', 'proofolio_competency', 'proofolio_element']);
            $this->assertSame($isshared, (bool) $rows, $table);
        }
        $this->assert_forgotten($situation, ['student', 'classmate', 'tutor', 'othertutor', 'former', 'coordinator']);
        $this->assertSame(0, $this->count_files($situation));
        $this->assertSame($before, $this->rows($other));
        $this->assertSame($filesbefore, $this->count_files($other));
    }

    /**
     * A student leaves with everything that was in their portfolio, others' comments too; a classmate's stays as it was.
     */
    public function test_delete_for_a_student(): void {
        $situation = $this->full_situation();
        $other = $this->full_situation();
        $before = [$this->rows($other), $this->rows($situation, 'classmate'), $this->count_files($other)];
        $files = $this->count_files($situation);
        $this->delete($situation, 'student');
        $this->assert_forgotten($situation, ['student']);
        $this->assertNull(portfolio::of($situation->activity->id, $situation->student->id));
        $this->assertSame([], array_filter($this->rows($situation, 'student')));
        $this->assertFalse(comment::record_exists_select('versionid = ?', [$situation->versions['student']->get('id')]));
        $this->assertSame($files / 2, $this->count_files($situation), 'Half of the files were theirs');
        $this->assertSame(0, $this->count_files($situation, $situation->student->id));
        $this->assertSame(
            $before,
            [$this->rows($other), $this->rows($situation, 'classmate'), $this->count_files($other)],
        );
    }

    /**
     * What a student leaves in an activity stays where it was not asked to go.
     */
    public function test_delete_in_one_of_two_activities(): void {
        $first = $this->full_situation();
        $second = $this->generator->create_situation();
        $this->generator->create_proof([
            'proofolioid' => $second->activity->id,
            'userid' => $first->student->id,
            'competencyid' => $second->competency->get('id'),
        ]);
        $before = $this->rows($second);
        $this->delete($first, 'student');
        $this->assertSame($before, $this->rows($second));
        $this->assertNotNull(portfolio::of($second->activity->id, $first->student->id));
    }

    /**
     * A tutor leaves blank comments and decisions of nobody behind: the student's thread and versions stay.
     */
    public function test_delete_for_a_tutor(): void {
        $situation = $this->full_situation();
        $other = $this->full_situation();
        $before = $this->rows($other);
        $mine = $this->rows($situation);
        $files = $this->count_files($situation);
        $this->delete($situation, 'tutor');
        $this->assert_forgotten($situation, ['tutor']);
        $this->assertSame($before, $this->rows($other));
        $this->assertSame($files, $this->count_files($situation));
        $after = $this->rows($situation);
        foreach (['version', 'version_trace', 'draft', 'proof', 'portfolio', 'target', 'kept_trace'] as $table) {
            $this->assertSame($mine["proofolio_$table"], $after["proofolio_$table"], $table);
        }
        $this->assertSame([], $after['proofolio_version_read']);
        foreach (['comment', 'decision', 'reminder', 'judgement'] as $table) {
            $this->assertSame(array_keys($mine["proofolio_$table"]), array_keys($after["proofolio_$table"]), $table);
        }
        foreach (array_map(json_decode(...), $after['proofolio_comment']) as $row) {
            $this->assertSame((int) $row->userid === 0, $row->content === '');
        }
        $threads = array_filter(comment::get_records(), fn(comment $comment): bool => $comment->get('timeresolved') > 0);
        $passages = array_map(fn(comment $thread): array => [$thread->get('quote'), $thread->get('resolvedby')], $threads);
        foreach (['student', 'classmate'] as $person) {
            $this->assertContains(["What $person did", 0], $passages, 'The words are the student\'s');
        }
        foreach (array_map(json_decode(...), $after['proofolio_judgement']) as $row) {
            $this->assertSame((int) $row->userid === 0, $row->reason === '');
            $this->assertSame((int) $row->userid === 0 ? 'notyet' : 'clearly', $row->degree);
        }
        $this->assert_thread_shown($situation);
    }

    /**
     * Of several people who leave the newest judgement of each quality stays, as nobody's: be it at once or one after the other.
     */
    public function test_judgements_of_nobody(): void {
        $situation = $this->generator->create_situation();
        $judge = fn(string $person, string $quality, string $degree, int $time) => $this->generator->create_judgement([
            'proofolioid' => $situation->activity->id,
            'userid' => $situation->student->id,
            'competencyid' => $situation->competency->get('id'),
            'judgeid' => $situation->$person->id,
            'quality' => $quality,
            'degree' => $degree,
            'timejudged' => $time,
        ]);
        $judge('tutor', 'bearing', 'notyet', 10);
        $judge('former', 'bearing', 'partly', 20);
        $judge('coordinator', 'bearing', 'clearly', 15);
        $judge('tutor', 'actions', 'partly', 30);
        $judge('student', 'bearing', 'partly', 5);
        $left = fn(): array => array_map(
            fn(judgement $row): string => implode(' ', [$row->get('userid') ? 'somebody' : 'nobody', $row->get('quality'),
                $row->get('degree')]),
            array_values(judgement::get_records([], 'quality, timejudged')),
        );
        $ids = array_map(fn(string $person): int => $situation->$person->id, ['tutor', 'former']);
        provider::delete_data_for_users(new approved_userlist($this->context($situation), 'mod_proofolio', $ids));
        $expected = ['nobody actions partly', 'somebody bearing partly', 'somebody bearing clearly', 'nobody bearing partly'];
        $this->assertSame($expected, $left());
        $this->delete($situation, 'coordinator');
        $this->assertSame(['nobody actions partly', 'somebody bearing partly', 'nobody bearing partly'], $left());
        $this->assertNotNull(portfolio::of($situation->activity->id, $situation->student->id));
    }

    /**
     * Several people leave at once, students and tutors alike.
     */
    public function test_delete_for_users(): void {
        $situation = $this->full_situation();
        $other = $this->full_situation();
        $before = $this->rows($other);
        $people = ['student', 'tutor', 'coordinator'];
        $ids = array_map(fn(string $person): int => $situation->$person->id, $people);
        provider::delete_data_for_users(new approved_userlist($this->context($situation), 'mod_proofolio', $ids));
        $this->assert_forgotten($situation, $people);
        $this->assertSame([], array_filter($this->rows($situation, 'student')));
        $this->assertSame($before, $this->rows($other));
        $rows = $this->rows($situation, 'classmate');
        $this->assertCount(3, $rows['proofolio_comment']);
        $this->assertCount(1, $rows['proofolio_decision']);
        $this->assertCount(2, $rows['proofolio_proof']);
        $this->assertCount(1, $rows['proofolio_target'], 'Set by a coordinator who has left');
    }

    /**
     * Nothing is forgotten by half.
     */
    public function test_all_or_nothing(): void {
        $this->preventResetByRollback();
        $situation = $this->full_situation();
        $before = $this->rows($situation);
        try {
            act::run(function () use ($situation): void {
                $this->delete($situation, 'student');
                throw new \coding_exception('Something else fails');
            });
            $this->fail('Not failed');
        } catch (\coding_exception) {
            $this->assertSame($before, $this->rows($situation));
        }
    }

    /**
     * Neither the portfolios nor the people to be forgotten change the number of queries.
     */
    public function test_queries(): void {
        $costs = [];
        // The first time fills Moodle's caches.
        foreach ([1, 1, 6] as $number) {
            $situation = $this->generator->create_situation();
            $userids = [$situation->tutor->id];
            for ($i = 0; $i < $number; $i++) {
                $student = $this->getDataGenerator()->create_and_enrol($situation->course);
                $userids[] = $student->id;
                for ($proofs = 0; $proofs < $number; $proofs++) {
                    $version = $this->generator->create_submitted_proof($situation, ['userid' => $student->id]);
                    $about = ['versionid' => $version->get('id'), 'userid' => $situation->tutor->id];
                    $this->generator->create_comment($about);
                    $this->generator->create_decision($about + ['outcome' => decision::APPROVED]);
                }
            }
            $costs['several'][] = $this->cost(fn() => provider::delete_data_for_users(
                new approved_userlist($this->context($situation), 'mod_proofolio', $userids),
            ));
            $this->generator->create_submitted_proof($situation);
            $costs['one'][] = $this->cost(fn() => $this->delete($situation, 'student'));
            $costs['all'][] = $this->cost(fn() => provider::delete_data_for_all_users_in_context($this->context($situation)));
        }
        foreach ($costs as $what => [, $few, $many]) {
            $this->assertSame($few, $many, $what);
        }
    }

    /**
     * An activity in which two students have a row in every table and a file in every area, each with the same tutor.
     *
     * @return stdClass As the generator gives it, with versions and kept (ids of kept traces), by person.
     */
    private function full_situation(): stdClass {
        $situation = $this->generator->create_situation(['name' => 'Logbook of student', 'showread' => 1]);
        $this->setUser($situation->coordinator);
        $this->generator->create_competency(['proofolioid' => $situation->activity->id, 'elements' => ['Set up by hand']]);
        $this->setUser(null);
        $this->generator->create_tutor([
            'proofolioid' => $situation->activity->id,
            'userid' => $situation->classmate->id,
            'tutorid' => $situation->tutor->id,
        ]);
        foreach (['student', 'classmate'] as $person) {
            $this->fill_portfolio($situation, $person);
        }
        $this->setUser($situation->coordinator);
        $covers = [['tutor', 'othertutor'], ['othertutor', 'former']];
        foreach ($covers as [$tutor, $cover]) {
            $ids = ['tutorid' => $situation->$tutor->id, 'coverid' => $situation->$cover->id];
            $ids += ['proofolioid' => $situation->activity->id, 'arrangedby' => $situation->coordinator->id];
            $this->tell_of(
                $this->generator->create_cover($ids),
                $situation,
            );
        }
        $this->setUser(null);
        return $situation;
    }

    /**
     * Leaves to be told that a coordinator arranged a cover.
     *
     * @param cover $cover
     * @param stdClass $situation
     */
    private function tell_of(cover $cover, stdClass $situation): void {
        foreach (['tutorid', 'coverid'] as $column) {
            (new notice(0, (object) [
                'userid' => $cover->get($column),
                'authorid' => $situation->coordinator->id,
                'portfolioid' => 0,
                'aboutcover' => $cover->get('id'),
                'kind' => notice::COVER,
                'itemid' => $cover->get('id'),
                'timedue' => 0,
            ]))->create();
        }
    }

    /**
     * Gives a student of a situation a row in every table and a file in every area.
     *
     * @param stdClass $situation
     * @param string $person
     */
    private function fill_portfolio(stdClass $situation, string $person): void {
        $own = ['proofolioid' => $situation->activity->id, 'userid' => $situation->$person->id];
        $competencyid = $situation->competency->get('id');
        $this->setUser($situation->coordinator);
        $this->generator->create_target($own + [
            'competencyid' => $competencyid,
            'modulecode' => 'PRJ2',
            'moduleresponsible' => 'Dr Responsible',
        ]);
        $this->setUser($situation->$person);
        $experience = $this->generator->create_experience($own + ['name' => "Internship of $person"]);
        $context = $this->generator->create_context(['experienceid' => $experience->get('id'), 'name' => "Portal of $person"]);
        $kept = ['caption' => "Backlog of $person", 'filename' => 'backlog.png', 'shown' => 1];
        $situation->kept[$person] = $this->generator->create_kept_trace($own + $kept)->get('id');
        $shown = ['contextid' => $context->get('id'), 'elements' => [$situation->elements[0]->get('id')]];
        $version = $this->generator->create_submitted_proof($situation, $own + $shown + [
            'name' => "Plan of $person",
            'description' => "<p>What $person did</p>" . self::PICTURE,
            'analysis' => "<p>What $person learned</p>" . self::PICTURE,
            'traces' => [['caption' => 'The plan', 'masked' => 1, 'filename' => 'plan.txt']],
        ]);
        $situation->versions[$person] = $version;
        $drafted = $this->generator->create_proof($own + $shown + [
            'competencyid' => $competencyid,
            'name' => "Sheet/of $person",
            'description' => "<p>What $person drafts</p>" . self::PICTURE,
            'traces' => [['caption' => 'The sheet', 'filename' => 'sheet.txt']],
        ]);
        $draftid = draft::of($drafted->get('id'))->get('id');
        $this->add_picture($situation, 'description', $version->get('id'));
        $this->add_picture($situation, 'analysis', $version->get('id'));
        $this->add_picture($situation, 'draft_description', $draftid);
        $this->add_picture($situation, 'draft_analysis', $draftid);
        $this->talk($situation, $person, $version);
    }

    /**
     * Lets a student and their tutor talk about a version.
     *
     * @param stdClass $situation
     * @param string $person
     * @param version $version
     */
    private function talk(stdClass $situation, string $person, version $version): void {
        $versionid = $version->get('id');
        $this->setUser($situation->tutor);
        $bytutor = ['versionid' => $versionid, 'userid' => $situation->tutor->id];
        $passage = ['level' => 'description', 'quote' => "What $person did"];
        $asked = $this->generator->create_comment($bytutor + $passage + ['content' => "Where is the plan of $person?"]);
        threads::resolve($asked, $situation->tutor->id, 5000);
        $decided = ['outcome' => decision::CHANGES, 'content' => "Show the sheet of $person."];
        $this->generator->create_decision($bytutor + $decided);
        $this->generator->create_read(['proofid' => $version->get('proofid'), 'userid' => $situation->tutor->id]);
        $this->generator->create_reading(['versionid' => $versionid, 'userid' => $situation->tutor->id]);
        $this->generator->create_reminder([
            'proofolioid' => $situation->activity->id,
            'userid' => $situation->$person->id,
            'remindedby' => $situation->tutor->id,
        ]);
        $this->setUser($situation->$person);
        $byowner = ['versionid' => $versionid, 'userid' => $situation->$person->id];
        $this->generator->create_comment($byowner + ['content' => "Here it is, says $person."]);
        $this->generator->create_read(['proofid' => $version->get('proofid'), 'userid' => $situation->$person->id]);
        $this->judge($situation, $person);
    }

    /**
     * Lets a student, their tutor and a tutor who leaves with them say what they think of the proofs.
     *
     * @param stdClass $situation
     * @param string $person
     */
    private function judge(stdClass $situation, string $person): void {
        foreach ([$person, 'tutor'] as $place => $judge) {
            $this->setUser($situation->$judge);
            $this->generator->create_judgement([
                'proofolioid' => $situation->activity->id,
                'userid' => $situation->$person->id,
                'competencyid' => $situation->competency->get('id'),
                'judgeid' => $situation->$judge->id,
                'quality' => 'bearing',
                'degree' => $place ? 'notyet' : 'clearly',
                'reason' => "So thinks $judge of the proofs of $person.",
            ]);
        }
        $this->setUser($situation->$person);
    }

    /**
     * Puts a picture into a text.
     *
     * @param stdClass $situation
     * @param string $area
     * @param int $itemid
     */
    private function add_picture(stdClass $situation, string $area, int $itemid): void {
        global $USER;
        get_file_storage()->create_file_from_string([
            'contextid' => $this->context($situation)->id,
            'component' => 'mod_proofolio',
            'filearea' => $area,
            'itemid' => $itemid,
            'filepath' => '/',
            'filename' => 'in-text.png',
            'userid' => $USER->id,
        ], "picture $itemid");
    }

    /**
     * Hands out what there is of a person in a situation's activity.
     *
     * @param stdClass $situation
     * @param string $person
     * @return content_writer
     */
    private function export(stdClass $situation, string $person): content_writer {
        $context = $this->context($situation);
        $this->export_context_data_for_user($situation->$person->id, $context, 'mod_proofolio');
        return writer::with_context($context);
    }

    /**
     * All data that was handed out.
     *
     * @param content_writer $writer
     * @return array
     */
    private function everything(content_writer $writer): array {
        $data = new \ReflectionProperty($writer, 'data');
        return (array) $data->getValue($writer);
    }

    /**
     * Forgets a person in a situation's activity.
     *
     * @param stdClass $situation
     * @param string $person
     */
    private function delete(stdClass $situation, string $person): void {
        $list = new approved_contextlist(
            $situation->$person,
            'mod_proofolio',
            [$this->context($situation)->id],
        );
        provider::delete_data_for_user($list);
    }

    /**
     * Asserts that no column of any table holds the id of a person within their situation, and that they have no file.
     *
     * @param stdClass $situation
     * @param string[] $people
     */
    private function assert_forgotten(stdClass $situation, array $people): void {
        global $DB;
        foreach ($people as $person) {
            $userid = $situation->$person->id;
            foreach ($this->columns(true) as $table => $columns) {
                foreach ($columns as $column) {
                    $this->assertSame(0, $DB->count_records($table, [$column => $userid]), "$person in $table.$column");
                }
            }
            $contexts = $this->get_contexts_for_userid($userid, 'mod_proofolio');
            $this->assertCount(0, $contexts, $person);
        }
    }

    /**
     * The words of a text.
     *
     * @param string $html
     * @return string
     */
    private static function words(string $html): string {
        return trim(strip_tags($html));
    }

    /**
     * Asserts how the page of a proof shows what its tutor has left behind.
     *
     * @param stdClass $situation
     */
    private function assert_thread_shown(stdClass $situation): void {
        global $PAGE;
        $this->setUser($situation->student);
        $version = $situation->versions['student'];
        $proof = new proof($version->get('proofid'));
        $renderer = $PAGE->get_renderer('core');
        $page = (new proof_page($proof, $version, $situation->student->id))->export_for_template($renderer);
        $comments = said_on_page::comments($page);
        $left = 'Someone who has left';
        $this->assertSame([$left, $left, fullname($situation->student)], array_column($comments, 'author'));
        $this->assertSame([false, false, true], array_column($comments, 'ismine'));
        $this->assertStringContainsString('This comment was deleted.', $comments[0]['contenthtml']);
        $this->assertStringContainsString('Here it is, says student.', $comments[2]['contenthtml']);
        $this->assertSame('changes', $page['state']['code'], 'The decision still counts');
        $html = $renderer->render_from_template('mod_proofolio/proof_page', $page);
        $this->assertStringContainsString($left, $html);
        $this->assertStringNotContainsString(fullname($situation->tutor), $html);
    }

    /**
     * The rows of an activity, or of one student's portfolio in it.
     *
     * @param stdClass $situation
     * @param string|null $person
     * @return string[][] As JSON, by table and id.
     */
    private function rows(stdClass $situation, ?string $person = null): array {
        global $DB;
        $rows = [];
        $tables = array_column([
            ...activity_rows::BELOW_PORTFOLIO,
            ...($person ? [] : [...activity_rows::BELOW_ACTIVITY, ...activity_rows::BETWEEN_PEOPLE]),
        ], 0);
        $params = ['proofolioid' => $situation->activity->id] + ($person ? ['owner' => $situation->$person->id] : []);
        foreach ($tables as $model) {
            $select = activity_rows::rows_within($model, $person ? 'AND userid = :owner' : '');
            $rows[$model::TABLE] = $DB->get_records_select($model::TABLE, $select, $params, 'id');
        }
        if (!$person) {
            $rows['proofolio'] = $DB->get_records('proofolio', ['id' => $situation->activity->id]);
        }
        return array_map(fn(array $table): array => array_map(json_encode(...), $table), $rows);
    }

    /**
     * The number of files in an activity.
     *
     * @param stdClass $situation
     * @param int|null $userid Only those that this user has put there.
     * @return int
     */
    private function count_files(stdClass $situation, ?int $userid = null): int {
        global $DB;
        $conditions = ['contextid' => $this->context($situation)->id, 'component' => 'mod_proofolio'];
        $select = "contextid = :contextid AND component = :component AND filearea <> 'intro'";
        if ($userid) {
            $conditions['userid'] = $userid;
            $select .= ' AND userid = :userid';
        }
        return $DB->count_records_select('files', $select, $conditions);
    }

    /**
     * The columns of the tables, as db/install.xml has them.
     *
     * @param bool $holdids Only those that can hold the id of something else.
     * @return string[][] By table.
     */
    private function columns(bool $holdids = false): array {
        $columns = [];
        foreach (simplexml_load_file(dirname(__DIR__, 2) . '/db/install.xml')->TABLES->TABLE as $table) {
            foreach ($table->FIELDS->FIELD as $field) {
                $canhold = (string) $field['TYPE'] === 'int' && (int) $field['LENGTH'] === 10 && (string) $field['NAME'] !== 'id';
                $iswanted = !$holdids || $canhold;
                if ($iswanted) {
                    $columns[(string) $table['NAME']][] = (string) $field['NAME'];
                }
            }
        }
        return $columns;
    }

    /**
     * The strings of a language.
     *
     * @param string $language
     * @return string[]
     */
    private function strings(string $language): array {
        $string = [];
        include(dirname(__DIR__, 2) . "/lang/$language/proofolio.php");
        return $string;
    }

    /**
     * The context of a situation's activity.
     *
     * @param stdClass $situation
     * @return context_module
     */
    private function context(stdClass $situation): context_module {
        return context_module::instance($situation->activity->cmid);
    }

    /**
     * The names of files, in alphabetical order.
     *
     * @param \stored_file[] $files
     * @return string[]
     */
    private function names(array $files): array {
        $names = array_map(fn(\stored_file $file): string => $file->get_filename(), array_values($files));
        sort($names);
        return $names;
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
