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
use mod_proofolio\local\refusal;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of listing the files that were just sent.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class list_uploads_test extends situation_testcase {
    /**
     * Sends files to a draft area of somebody.
     *
     * @param int $userid
     * @param string[] $files Contents by name.
     * @return int The draft area.
     */
    private function send(int $userid, array $files): int {
        $itemid = file_get_unused_draft_itemid();
        foreach ($files as $filename => $content) {
            get_file_storage()->create_file_from_string([
                'contextid' => \context_user::instance($userid)->id,
                'component' => 'user',
                'filearea' => 'draft',
                'itemid' => $itemid,
                'filepath' => '/',
                'filename' => $filename,
            ], $content);
        }
        return $itemid;
    }

    /**
     * Lists the files of a draft area.
     *
     * @param int $itemid
     * @return array
     */
    private function list(int $itemid): array {
        $tiles = list_uploads::execute($this->situation->activity->cmid, $itemid);
        return external_api::clean_returnvalue(list_uploads::execute_returns(), $tiles);
    }

    /**
     * Each file is a tile without a number; a drawing, which can carry a script, is saved rather than shown.
     *
     * @covers \mod_proofolio\external\list_uploads
     * @covers \mod_proofolio\output\draft_trace_tiles
     * @covers \mod_proofolio\output\draft_trace_tile
     */
    public function test_list(): void {
        $this->setUser($this->situation->student);
        $itemid = $this->send($this->situation->student->id, ['board.png' => 'x', 'drawing.svg' => '<svg/>', 'film.mp4' => 'x']);
        $tiles = array_column($this->list($itemid), null, 'filename');
        $this->assertSame(['board.png', 'drawing.svg', 'film.mp4'], array_keys($tiles));
        $this->assertSame([0, '', 'added', true], [$tiles['board.png']['number'], $tiles['board.png']['label'],
            $tiles['board.png']['kind'], $tiles['board.png']['isimage']]);
        $this->assertStringContainsString("/draft/{$itemid}/board.png", $tiles['board.png']['url']);
        $this->assertSame([false, true], [$tiles['drawing.svg']['isimage'], $tiles['drawing.svg']['isother']]);
        $this->assertTrue($tiles['film.mp4']['isvideo']);
    }

    /**
     * The files of somebody else are nobody's business, whatever number is asked for.
     *
     * @covers \mod_proofolio\external\list_uploads
     */
    public function test_files_of_another(): void {
        $this->setUser($this->situation->classmate);
        $itemid = $this->send($this->situation->classmate->id, ['secret.png' => 'x']);
        $this->setUser($this->situation->student);
        $this->assertSame([], $this->list($itemid));
    }

    /**
     * Who writes no proofs here is refused.
     *
     * @covers \mod_proofolio\external\list_uploads
     * @testWith ["tutor"]
     *           ["coordinator"]
     * @param string $person
     */
    public function test_refused(string $person): void {
        $this->setUser($this->situation->$person);
        $this->expectExceptionObject(refusal::not_permitted('write'));
        $this->list(5);
    }

    /**
     * Who is not in the course gets nowhere.
     *
     * @covers \mod_proofolio\external\list_uploads
     */
    public function test_stranger(): void {
        $this->setUser($this->situation->stranger);
        $this->expectException(\moodle_exception::class);
        $this->list(5);
    }
}
