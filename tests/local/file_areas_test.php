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

use context_module;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_trace;
use mod_proofolio\tests\situation_testcase;
use stored_file;

/**
 * Tests of who gets which file, and how.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class file_areas_test extends situation_testcase {
    /** @var context_module The activity's context. */
    private context_module $context;

    /** @var array[] One file of each kind: area, item id and file name. */
    private array $files;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->context = context_module::instance($this->situation->activity->cmid);
        $old = $this->generator->create_submitted_proof($this->situation, [
            'traces' => [['caption' => 'Plan', 'filename' => 'plan.png']],
        ]);
        $this->generator->create_version(['proofid' => $old->get('proofid'), 'description' => 'Better']);
        $own = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
        $draft = draft::of($this->generator->create_proof($own + [
            'competencyid' => $this->situation->competency->get('id'),
            'traces' => [['caption' => 'Sketch', 'filename' => 'sketch.png']],
        ])->get('id'));
        $kept = $this->generator->create_kept_trace($own + ['caption' => 'Own', 'filename' => 'own.png']);
        $shown = $this->generator->create_kept_trace($own + ['caption' => 'Shown', 'filename' => 'shown.png', 'shown' => 1]);
        $this->files = [
            'version trace' => [version_trace::FILEAREA, $old->get_traces()[0]->get('id'), 'plan.png'],
            'version text' => $this->add_file(version::FILEAREA_DESCRIPTION, $old->get('id'), 'in-text.png'),
            'version analysis' => $this->add_file(version::FILEAREA_ANALYSIS, $old->get('id'), 'in-analysis.png'),
            'draft trace' => [draft::FILEAREA_TRACE, $draft->get('id'), 'sketch.png'],
            'draft text' => $this->add_file(draft::FILEAREA_DESCRIPTION, $draft->get('id'), 'in-draft.png'),
            'draft analysis' => $this->add_file(draft::FILEAREA_ANALYSIS, $draft->get('id'), 'in-draft-analysis.png'),
            'kept' => [kept_trace::FILEAREA, $kept->get('id'), 'own.png'],
            'kept, shown' => [kept_trace::FILEAREA, $shown->get('id'), 'shown.png'],
        ];
    }

    /**
     * Who gets what.
     *
     * @return array[] Person, and the kinds of files that they get.
     */
    public static function reader_provider(): array {
        $submitted = ['version trace', 'version text', 'version analysis', 'kept, shown'];
        return [
            'owner' => ['student', [...$submitted, 'draft trace', 'draft text', 'draft analysis', 'kept']],
            'their tutor' => ['tutor', $submitted],
            'coordinator' => ['coordinator', $submitted],
            'classmate' => ['classmate', []],
            'tutor of another student' => ['othertutor', []],
            'tutor of nobody' => ['unassigned', []],
            'former tutor' => ['former', []],
            'not in the course' => ['stranger', []],
        ];
    }

    /**
     * Each person gets their files and no others, old versions' included.
     *
     * @covers \mod_proofolio\local\file_areas
     * @dataProvider reader_provider
     * @param string $who
     * @param string[] $expected
     */
    public function test_readers(string $who, array $expected): void {
        $this->setUser($this->situation->$who);
        $got = array_keys(array_filter($this->files, fn(array $file): bool => $this->find(...$file) !== null));
        sort($expected);
        sort($got);
        $this->assertSame($expected, $got);
    }

    /**
     * Neither guests nor those who are not signed in get a file.
     *
     * @covers \mod_proofolio\local\file_areas
     */
    public function test_guest(): void {
        foreach ([0, guest_user()] as $user) {
            $this->setUser($user);
            foreach ($this->files as $file) {
                $this->assertNull($this->find(...$file));
            }
        }
    }

    /**
     * A tutor whose groups are others gets no file where groups decide.
     *
     * @covers \mod_proofolio\local\file_areas
     */
    public function test_tutor_of_another_group(): void {
        $situation = $this->generator->create_situation(['tutormode' => models\instance::TUTORS_OF_GROUP]);
        $version = $this->generator->create_submitted_proof($situation, ['traces' => [['filename' => 'plan.png']]]);
        $groups = [];
        foreach ([['student', 'unassigned'], ['classmate', 'othertutor']] as $members) {
            $groups[] = $group = $this->getDataGenerator()->create_group(['courseid' => $situation->course->id]);
            foreach ($members as $member) {
                groups_add_member($group->id, $situation->$member->id);
            }
        }
        $context = context_module::instance($situation->activity->cmid);
        $path = [$version->get_traces()[0]->get('id'), 'plan.png'];
        $this->setUser($situation->unassigned);
        $this->assertNotNull(file_areas::find($context, version_trace::FILEAREA, $path));
        $this->setUser($situation->othertutor);
        $this->assertNull(file_areas::find($context, version_trace::FILEAREA, $path));
    }

    /**
     * A hidden activity hides its files, from the owner too.
     *
     * @covers \mod_proofolio\local\file_areas
     */
    public function test_hidden_activity(): void {
        set_coursemodule_visible($this->situation->activity->cmid, 0);
        rebuild_course_cache($this->situation->course->id);
        $this->setUser($this->situation->student);
        $this->assertNull($this->find(...$this->files['version trace']));
        $this->assertNull($this->find(...$this->files['draft trace']));
        $this->setUser($this->situation->coordinator);
        $this->assertNotNull($this->find(...$this->files['version trace']));
    }

    /**
     * An item of one activity is not served by way of another that the reader may see.
     *
     * @covers \mod_proofolio\local\file_areas
     */
    public function test_foreign_context(): void {
        $this->setUser($this->situation->student);
        $other = $this->generator->create_instance(['course' => $this->situation->course->id]);
        [$area, $itemid] = $this->files['version trace'];
        $context = context_module::instance($other->cmid);
        $this->add_file($area, $itemid, 'planted.png', $context);
        $this->assertNull(file_areas::find($context, $area, [$itemid, 'planted.png']));
    }

    /**
     * Paths that lead nowhere.
     *
     * @covers \mod_proofolio\local\file_areas
     */
    public function test_wrong_paths(): void {
        $this->setUser($this->situation->student);
        [$area, $itemid, $name] = $this->files['version trace'];
        $this->assertNotNull(file_areas::find($this->context, $area, [$itemid, $name]));
        $wrong = [[], [$itemid], ["$itemid OR 1=1", $name], ['-1', $name], [$itemid + 1000, $name], [$itemid, 'other.png']];
        foreach ($wrong as $args) {
            $this->assertNull(file_areas::find($this->context, $area, $args), json_encode($args));
        }
        $this->assertNull(file_areas::find($this->context, 'nosuch', [$itemid, $name]));
        $this->assertNull(file_areas::find($this->context, 'draft_trace', [$itemid + 1000, $name]));
    }

    /**
     * Only what can carry no script is shown by the browser itself.
     *
     * @covers \mod_proofolio\local\file_areas
     * @testWith ["photo.jpg", false]
     *           ["scan.png", false]
     *           ["film.mp4", false]
     *           ["note.mp3", false]
     *           ["drawing.svg", true]
     *           ["page.html", true]
     *           ["page.xhtml", true]
     *           ["data.xml", true]
     *           ["report.pdf", true]
     *           ["archive.zip", true]
     *           ["unknown.zzz", true]
     * @param string $name
     * @param bool $isdownloaded
     */
    public function test_must_be_downloaded(string $name, bool $isdownloaded): void {
        $this->setUser($this->situation->student);
        [$area, $itemid] = $this->add_file(version::FILEAREA_DESCRIPTION, $this->files['version text'][1], $name);
        $this->assertSame($isdownloaded, file_areas::must_be_downloaded($this->find($area, $itemid, $name)));
    }

    /**
     * Every area has a name.
     *
     * @covers \mod_proofolio\local\file_areas
     */
    public function test_all(): void {
        $this->assertEqualsCanonicalizing(array_unique(array_column($this->files, 0)), array_keys(file_areas::all()));
    }

    /**
     * The file that the current user gets.
     *
     * @param string $area
     * @param int $itemid
     * @param string $name
     * @return stored_file|null
     */
    private function find(string $area, int $itemid, string $name): ?stored_file {
        return file_areas::find($this->context, $area, [(string) $itemid, $name]);
    }

    /**
     * Adds a file.
     *
     * @param string $area
     * @param int $itemid
     * @param string $name
     * @param context_module|null $context The activity's by default.
     * @return array Area, item id and file name.
     */
    private function add_file(string $area, int $itemid, string $name, ?context_module $context = null): array {
        get_file_storage()->create_file_from_string([
            'contextid' => ($context ?? $this->context)->id,
            'component' => 'mod_proofolio',
            'filearea' => $area,
            'itemid' => $itemid,
            'filepath' => '/',
            'filename' => $name,
        ], 'content');
        return [$area, $itemid, $name];
    }
}
