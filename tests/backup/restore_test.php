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

namespace mod_proofolio\backup;

use backup;
use mod_proofolio\local\backup_rows;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\read_state;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/restore_testcase.php');

/**
 * Tests of backup and restore: everything comes back, and nobody is told.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @group mod_proofolio_moodle
 * @covers     \backup_proofolio_activity_structure_step
 * @covers     \restore_proofolio_activity_structure_step
 * @covers     \mod_proofolio\local\backup_rows
 */
final class restore_test extends restore_testcase {
    /** Tables of what is on its way to people, and so not backed up. */
    private const NOT_BACKED_UP = ['proofolio_notice', 'proofolio_phrase'];

    /** The tables of what the coordinator sets up for all. */
    private const SHARED = ['proofolio', 'proofolio_competency', 'proofolio_element'];

    /**
     * Every table is backed up, and the situation of these tests has a row in each, and a file in each area.
     */
    public function test_nothing_is_forgotten(): void {
        global $DB;
        $tables = array_filter($DB->get_tables(false), fn(string $table): bool => (bool) preg_match('/^proofolio(_|$)/', $table));
        $backedup = array_map(fn(string $model): string => $model::TABLE, backup_rows::MODELS);
        $this->assertEqualsCanonicalizing(array_diff($tables, self::NOT_BACKED_UP), $backedup);
        $told = $this->told($this->full_situation()->activity->id);
        $this->assertSame([], array_keys($told, []));
        $this->assertEqualsCanonicalizing($backedup, array_keys(array_diff_key($told, ['files' => 1])));
        $areas = array_unique(array_map(fn(string $file): string => explode(' ', $file)[0], $told['files']));
        $expected = ['intro', ...array_keys(\mod_proofolio\local\file_areas::all())];
        $this->assertEqualsCanonicalizing($expected, $areas);
    }

    /**
     * A course restored to a new course has the same rows and files; what is unread stays unread, and no more.
     */
    public function test_course(): void {
        $situation = $this->full_situation();
        $folder = $this->back_up(backup::TYPE_1COURSE, $situation->course->id);
        $notices = notice::count_records();
        $this->assertGreaterThan(0, $notices);
        $events = $this->redirectEvents();
        $messages = $this->redirectMessages();
        [$restored] = $this->restore($folder);
        $this->assertSame(0, $messages->count());
        $this->assertSame($notices, notice::count_records());
        foreach ($events->get_events() as $event) {
            $this->assertNotSame('mod_proofolio', $event->component, $event->eventname);
        }
        $this->assertNotEquals($situation->course->id, $restored->course);
        $before = $this->told($situation->activity->id);
        $this->assertEquals($this->without_links($before), $this->without_links($this->told($restored->id)));
        $portfolio = portfolio::of($restored->id, $situation->student->id);
        [$proof, $otherproof] = proof::get_records(['portfolioid' => $portfolio->get('id')], 'id');
        foreach (['student', 'tutor', 'coordinator'] as $reader) {
            foreach ([[$situation->proof, $proof], [$situation->otherproof, $otherproof]] as [$old, $new]) {
                $userid = $situation->$reader->id;
                $this->assertSame(read_state::count_unread($old, $userid), read_state::count_unread($new, $userid), $reader);
            }
        }
        $this->assertGreaterThan(0, read_state::count_unread($proof, $situation->student->id));
    }

    /**
     * Links lead to what was restored, and links in address columns too.
     */
    public function test_links(): void {
        global $CFG, $DB;
        $situation = $this->full_situation();
        [$restored] = $this->restore($this->back_up(backup::TYPE_1COURSE, $situation->course->id));
        $cm = get_coursemodule_from_instance('proofolio', $restored->id);
        $portfolio = portfolio::of($restored->id, $situation->student->id);
        $proof = proof::get_records(['portfolioid' => $portfolio->get('id')], 'id')[0];
        $home = "$CFG->wwwroot/mod/proofolio";
        $proofurl = "$home/proof.php?id=" . $proof->get('id');
        $versions = array_values(version::all_of($proof->get('id')));
        $begun = proof::get_records(['portfolioid' => $portfolio->get('id')], 'id')[2];
        $texts = [
            $restored->intro,
            competency::get_record(['proofolioid' => $restored->id])->get('description'),
            $versions[0]->get('description'),
            $versions[0]->get('analysis'),
            draft::of($begun->get('id'))->get('description'),
            draft::of($begun->get('id'))->get('analysis'),
        ];
        $first = comment::on_versions([$versions[0]->get('id')])[0];
        $this->assertSame('Good so far', $first->get('content'));
        foreach ($texts as $text) {
            $this->assertStringContainsString("\"$home/view.php?id=$cm->id\"", $text);
            $this->assertStringContainsString("\"$home/view.php?id=$cm->id&amp;studentid={$situation->student->id}\"", $text);
            $this->assertStringContainsString("\"$home/coverage.php?id=$cm->id&amp;userid={$situation->student->id}\"", $text);
            $this->assertStringContainsString("\"$home/manage.php?id=$cm->id\"", $text);
            $this->assertStringContainsString("\"$proofurl&amp;version=1#c{$first->get('id')}\"", $text);
            $this->assertStringContainsString("\"$home/index.php?id=$restored->course\"", $text);
            $this->assertStringContainsString('"@@PLUGINFILE@@/in-text.txt"', $text);
        }
        $commenturl = "$proofurl&version=1#c{$first->get('id')}";
        $this->assertSame($commenturl, $versions[1]->get('sourcelink'));
        $comments = comment::on_versions([...array_map(fn(version $version) => $version->get('id'), $versions)]);
        $contents = array_map(fn(comment $comment): string => $comment->get('content'), $comments);
        $otherproof = proof::get_records(['portfolioid' => $portfolio->get('id')], 'id')[1];
        $others = comment::on_versions([version::latest($otherproof->get('id'))->get('id')]);
        $contents = array_merge($contents, array_map(fn(comment $comment): string => $comment->get('content'), $others));
        $this->assertContains("See $proofurl and $commenturl", $contents);
        $this->assertStringNotContainsString('$@', json_encode($this->told($restored->id)));
        $this->assertFalse($DB->record_exists_select(version::TABLE, $DB->sql_like('sourcelink', ':mark'), ['mark' => '$@%']));
    }

    /**
     * Without user data, what the coordinator set up comes back and nothing of anybody.
     */
    public function test_without_users(): void {
        $situation = $this->full_situation();
        $before = $this->told($situation->activity->id);
        $bare = $this->restore($this->back_up(backup::TYPE_1COURSE, $situation->course->id, false));
        $left = $this->restore($this->back_up(backup::TYPE_1COURSE, $situation->course->id), 0, ['users' => false]);
        foreach ([...$bare, ...$left] as $restored) {
            $this->assert_bare($before, $this->told($restored->id));
        }
    }

    /**
     * An activity is duplicated without anybody's work, as often as one likes.
     */
    public function test_duplicate(): void {
        global $DB;
        $situation = $this->full_situation();
        $before = $this->told($situation->activity->id);
        $cm = get_coursemodule_from_id('proofolio', $situation->activity->cmid);
        for ($i = 0; $i < 2; $i++) {
            $copy = duplicate_module($situation->course, $cm);
            $told = $this->told($copy->instance);
            $told['proofolio'][0]['name'] = $before['proofolio'][0]['name'];
            $this->assert_bare($before, $told);
        }
        $this->assertSame(3, $DB->count_records(instance::TABLE));
        $this->assertEquals($before, $this->told($situation->activity->id));
    }

    /**
     * A deleted activity comes back from the recycle bin with all that it had.
     */
    public function test_recycle_bin(): void {
        global $DB;
        set_config('coursebinenable', 1, 'tool_recyclebin');
        $situation = $this->full_situation();
        $before = $this->told($situation->activity->id);
        course_delete_module($situation->activity->cmid);
        $this->assertSame(0, $DB->count_records(portfolio::TABLE));
        $bin = new \tool_recyclebin\course_bin($situation->course->id);
        $bin->restore_item(current($bin->get_items()));
        $restored = $DB->get_record(instance::TABLE, ['course' => $situation->course->id], '*', MUST_EXIST);
        $this->assertEquals($this->without_links($before), $this->without_links($this->told($restored->id)));
    }

    /**
     * Opening, closing and the students' dates move with the course; what people did stays when it was.
     */
    public function test_dates(): void {
        $situation = $this->full_situation();
        $folder = $this->back_up(backup::TYPE_1COURSE, $situation->course->id);
        $later = $situation->course->startdate + WEEKSECS;
        [$restored] = $this->restore($folder, 0, ['course_startdate' => $later]);
        $before = $this->without_links($this->told($situation->activity->id));
        $after = $this->without_links($this->told($restored->id));
        foreach (['timeopen', 'timeclose'] as $column) {
            $this->assertEquals($before['proofolio'][0][$column] + WEEKSECS, $after['proofolio'][0][$column]);
            unset($before['proofolio'][0][$column], $after['proofolio'][0][$column]);
        }
        $before['proofolio_milestone'][0]['timedue'] += WEEKSECS;
        $this->assertEquals($before, $after);
    }

    /**
     * On another site, people are found by their user names, and those whom the site does not know yet are made.
     */
    public function test_other_site(): void {
        global $DB;
        $situation = $this->full_situation();
        $before = $this->told($situation->activity->id);
        $folder = $this->back_up(backup::TYPE_1COURSE, $situation->course->id);
        $about = make_backup_temp_directory($folder) . '/moodle_backup.xml';
        $xml = preg_replace('~(<original_site_identifier_hash>)[^<]*~', '${1}' . md5('elsewhere'), file_get_contents($about));
        file_put_contents($about, $xml);
        delete_course($situation->course, false);
        $DB->delete_records('user', ['id' => $situation->student->id]);
        $DB->delete_records('user', ['id' => $situation->tutor->id]);
        $tutor = $this->getDataGenerator()->create_user([
            'username' => $situation->tutor->username,
            'email' => $situation->tutor->email,
        ]);
        [$restored] = $this->restore($folder);
        $this->assertEquals($this->without_links($before), $this->without_links($this->told($restored->id)));
        $student = $DB->get_record('user', ['username' => $situation->student->username], '*', MUST_EXIST);
        $this->assertNotNull(portfolio::of($restored->id, $student->id));
        $this->assertTrue($DB->record_exists(comment::TABLE, ['userid' => $tutor->id]));
        $this->assertNotEquals($situation->student->id, $student->id);
        $cm = get_coursemodule_from_instance('proofolio', $restored->id);
        $this->assertStringContainsString("/view.php?id=$cm->id&amp;studentid=$student->id\"", $restored->intro);
        $this->assertStringContainsString("/coverage.php?id=$cm->id&amp;userid=$student->id\"", $restored->intro);
    }

    /**
     * The log comes along when it is asked for, and tells of what was restored.
     */
    public function test_log(): void {
        global $DB;
        $this->preventResetByRollback();
        set_config('enabled_stores', 'logstore_standard', 'tool_log');
        set_config('buffersize', 0, 'logstore_standard');
        get_log_manager(true);
        set_config('backup_general_logs', 1, 'backup');
        set_config('restore_general_logs', 1, 'restore');
        $situation = $this->full_situation();
        $target = [
            'proofolioid' => $situation->activity->id,
            'userid' => $situation->classmate->id,
            'competencyid' => $situation->competency->get('id'),
        ];
        $this->generator->create_target($target);
        $activity = \mod_proofolio\local\activity::from_instanceid($situation->activity->id);
        \mod_proofolio\local\targets::remove($activity, $target['userid'], $target['competencyid']);
        \mod_proofolio\local\tutors::assign($activity, $situation->classmate->id, $situation->unassigned->id);
        $content = new \mod_proofolio\local\kept_content('Board', link: 'https://example.org/board');
        \mod_proofolio\local\kept_traces::keep($activity, $situation->classmate->id, $content, 'k1', time());
        \mod_proofolio\event\course_module_viewed::create([
            'objectid' => $situation->activity->id,
            'context' => $activity->context,
        ])->trigger();
        $folder = $this->back_up(backup::TYPE_1COURSE, $situation->course->id);
        [$restored] = $this->restore($folder);
        $this->assertDebuggingNotCalled();
        $where = ['component' => 'mod_proofolio', 'courseid' => $restored->course];
        $log = array_values($DB->get_records('logstore_standard_log', $where, 'id'));
        $before = array_values($DB->get_records('logstore_standard_log', ['courseid' => $situation->course->id] + $where, 'id'));
        $this->assertSame(array_column($before, 'eventname'), array_column($log, 'eventname'));
        foreach ($log as $i => $row) {
            $isthere = $DB->record_exists($row->objecttable, ['id' => $before[$i]->objectid]);
            $this->assertSame($isthere, $DB->record_exists($row->objecttable, ['id' => $row->objectid]), $row->eventname);
            $this->assertNotEquals($before[$i]->objectid, $row->objectid);
            $other = \tool_log\local\privacy\helper::decode_other($row->other) ?: [];
            if (isset($other['proofid'])) {
                $portfolioid = $DB->get_field(proof::TABLE, 'portfolioid', ['id' => $other['proofid']], MUST_EXIST);
                $this->assertTrue($DB->record_exists(portfolio::TABLE, ['id' => $portfolioid, 'proofolioid' => $restored->id]));
            }
        }
    }

    /**
     * Asserts that an activity has what the coordinator set up, and nothing else.
     *
     * @param array $before What the activity had that it was made from.
     * @param array $after
     */
    private function assert_bare(array $before, array $after): void {
        $before = $this->without_links($before);
        $after = $this->without_links($after);
        foreach ($before as $table => $rows) {
            $expected = in_array($table, self::SHARED) ? $rows : [];
            if ($table === 'files') {
                $expected = array_values(array_filter($rows, fn(string $file): bool => str_starts_with($file, 'intro ')));
            }
            $strip = fn($row) => is_array($row) ? array_diff_key($row, ['usermodified' => 1, 'timemodified' => 1]) : $row;
            $this->assertEquals(array_map($strip, $expected), array_map($strip, $after[$table]), $table);
        }
    }
}
