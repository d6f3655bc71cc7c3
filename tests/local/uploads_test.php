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

use mod_proofolio\local\models\instance;
use mod_proofolio\tests\situation_testcase;
use stored_file;

/**
 * Tests of taking files that were just sent.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class uploads_test extends situation_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->setUser($this->situation->student);
    }

    /**
     * Takes a file with some content.
     *
     * @param string $filename
     * @param string $content
     * @param int $itemid
     * @return stored_file
     */
    private function take(string $filename, string $content, int $itemid = 0): stored_file {
        $path = tempnam(sys_get_temp_dir(), 'sent');
        file_put_contents($path, $content);
        try {
            $activity = activity::from_cmid($this->situation->activity->cmid);
            return uploads::take($activity, $this->situation->student->id, $itemid, $path, $filename);
        } finally {
            unlink($path);
        }
    }

    /**
     * Changes a setting of the activity.
     *
     * @param string $setting
     * @param int $value
     */
    private function set_setting(string $setting, int $value): void {
        $instance = new instance($this->situation->activity->id);
        $instance->set($setting, $value)->update();
    }

    /**
     * A file goes to a draft area of its own, others beside it; names stay apart.
     *
     * @covers \mod_proofolio\local\uploads
     */
    public function test_take(): void {
        $first = $this->take('board.jpg', 'one');
        $this->assertSame(['user', 'draft', 'board.jpg'], [
            $first->get_component(),
            $first->get_filearea(),
            $first->get_filename(),
        ]);
        $second = $this->take('board.jpg', 'two', $first->get_itemid());
        $this->assertEquals($first->get_itemid(), $second->get_itemid());
        $this->assertSame('board (1).jpg', $second->get_filename());
        $this->assertSame('two', $second->get_content());
        $this->assertNotEquals($first->get_itemid(), $this->take('board.jpg', 'one')->get_itemid());
    }

    /**
     * A file that is sent again because the first answer was lost is there once.
     *
     * @covers \mod_proofolio\local\uploads
     */
    public function test_sent_twice(): void {
        $first = $this->take('board.jpg', 'one');
        $again = $this->take('board.jpg', 'one', $first->get_itemid());
        $this->assertEquals($first->get_id(), $again->get_id());
        $this->assertCount(1, draft_files::uploaded($first->get_itemid()));
    }

    /**
     * A file over the limit is refused with the limit.
     *
     * @covers \mod_proofolio\local\uploads
     */
    public function test_too_large(): void {
        $this->set_setting('maxbytes', 1024);
        $this->take('small.txt', str_repeat('x', 1024));
        $this->expectException(refusal::class);
        $this->expectExceptionMessage(display_size(1024));
        $this->take('large.txt', str_repeat('x', 1025));
    }

    /**
     * There are no more files in one place than the activity allows.
     *
     * @covers \mod_proofolio\local\uploads
     */
    public function test_too_many(): void {
        $this->set_setting('maxfiles', 2);
        $itemid = $this->take('1.txt', '1')->get_itemid();
        $this->take('2.txt', '2', $itemid);
        $this->expectException(refusal::class);
        $this->expectExceptionMessage(get_string('errortoomanytraces', 'mod_proofolio', 2));
        $this->take('3.txt', '3', $itemid);
    }

    /**
     * Nobody fills the disk: after many files in a short time the next has to wait.
     *
     * @covers \mod_proofolio\local\uploads
     */
    public function test_too_fast(): void {
        for ($i = 0; $i < 50; $i++) {
            $this->take("{$i}.txt", "{$i}");
        }
        $this->expectException(refusal::class);
        $this->expectExceptionMessage(get_string('erroruploadstoofast', 'mod_proofolio'));
        $this->take('next.txt', 'next');
    }

    /**
     * A name cannot lead elsewhere.
     *
     * @covers \mod_proofolio\local\uploads
     */
    public function test_name_is_cleaned(): void {
        $this->assertSame('..passwd', $this->take('../passwd', 'x')->get_filename());
    }
}
