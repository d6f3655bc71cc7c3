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

use mod_proofolio\local\models\proof;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/restore_testcase.php');

/**
 * Tests that backups which earlier versions made are still restored.
 *
 * A backup that a release makes is kept in tests/fixtures, with what it holds beside it, and neither is changed any more.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @group mod_proofolio_moodle
 * @covers     \restore_proofolio_activity_structure_step
 */
final class restore_fixture_test extends restore_testcase {
    /**
     * Everything that the backup holds is there again; what the plugin has learned since may come with it.
     *
     * @dataProvider releases
     * @param string $release
     */
    public function test_restore(string $release): void {
        global $CFG;
        $fixture = "$CFG->dirroot/mod/proofolio/tests/fixtures/backup_$release";
        $folder = $this->unpack("$fixture.mbz");
        $about = \backup_general_helper::get_backup_information($folder);
        $course = $this->getDataGenerator()->create_course(['startdate' => $about->original_course_startdate]);
        [$restored] = $this->restore($folder, $course->id);
        $expected = $this->without_links(json_decode(file_get_contents("$fixture.json"), true));
        $told = $this->without_links($this->told($restored->id));
        foreach ($expected as $table => $rows) {
            $this->assertCount(count($rows), $told[$table], $table);
            foreach ($rows as $i => $row) {
                $known = is_array($row) ? array_intersect_key($told[$table][$i], $row) : $told[$table][$i];
                $this->assertEquals($row, $known, $table);
            }
        }
        foreach (proof::get_records() as $proof) {
            $this->assertNotSame('', $proof->get('searchname'), 'A name to be found by');
            $this->assertSame(proof::searchable($proof->get('name')), $proof->get('searchname'));
        }
    }

    /**
     * The releases whose backups are kept.
     *
     * @return array
     */
    public static function releases(): array {
        return ['0.1.0' => ['0_1_0']];
    }
}
