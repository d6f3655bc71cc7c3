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
use core_competency\api;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\instance;
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/restore_testcase.php');

/**
 * Tests of restoring what competencies say of themselves: that they are archived, and which core competency they came from.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @group mod_proofolio_moodle
 * @covers     \restore_proofolio_activity_structure_step
 */
final class restore_competencies_test extends restore_testcase {
    /** @var stdClass The situation that is backed up. */
    private stdClass $situation;

    /** @var int[] A core competency, and one below it. */
    private array $coreids;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->situation = $this->generator->create_situation();
        $frameworks = $this->getDataGenerator()->get_plugin_generator('core_competency');
        $frameworkid = $frameworks->create_framework()->get('id');
        foreach ([0, 1] as $place) {
            $parentid = $this->coreids[0] ?? 0;
            $core = $frameworks->create_competency(['competencyframeworkid' => $frameworkid, 'parentid' => $parentid]);
            $this->coreids[$place] = (int) $core->get('id');
        }
        $this->situation->competency->set('corecompetencyid', $this->coreids[0])->update();
        $this->situation->elements[0]->set_many(['corecompetencyid' => $this->coreids[1], 'timearchived' => self::NOW])->update();
        $place = ['proofolioid' => $this->situation->activity->id];
        $this->generator->create_competency($place + ['code' => 'OLD'])->set('timearchived', self::NOW)->update();
    }

    /**
     * On the same site everything is as it was.
     */
    public function test_same_site(): void {
        $this->assert_restored($this->coreids);
    }

    /**
     * On another site the ids mean nothing.
     */
    public function test_other_site(): void {
        $this->assert_restored([0, 0], '~(<original_site_identifier_hash>)[^<]*~', md5('elsewhere'));
    }

    /**
     * A core competency that was deleted meanwhile is forgotten.
     */
    public function test_deleted(): void {
        api::delete_competency($this->coreids[1]);
        $this->assert_restored([$this->coreids[0], 0]);
    }

    /**
     * A duplicate has it all too.
     */
    public function test_duplicate(): void {
        $cm = get_coursemodule_from_id('proofolio', $this->situation->activity->cmid);
        $this->assert_as_before(duplicate_module($this->situation->course, $cm)->instance, $this->coreids);
    }

    /**
     * Backs up, restores, and compares.
     *
     * @param int[] $coreids Which core competencies the competency and its element come from afterwards.
     * @param string $pattern What to change in the backup's description of itself.
     * @param string $value What it says instead.
     */
    private function assert_restored(array $coreids, string $pattern = '', string $value = ''): void {
        $folder = $this->back_up(backup::TYPE_1COURSE, $this->situation->course->id);
        if ($pattern !== '') {
            $about = make_backup_temp_directory($folder) . '/moodle_backup.xml';
            file_put_contents($about, preg_replace($pattern, '${1}' . $value, file_get_contents($about)));
        }
        [$restored] = $this->restore($folder);
        $this->assert_as_before($restored->id, $coreids);
    }

    /**
     * An activity has the competencies of the situation.
     *
     * @param int $instanceid
     * @param int[] $coreids
     */
    private function assert_as_before(int $instanceid, array $coreids): void {
        $this->assertNotEquals($this->situation->activity->id, (new instance($instanceid))->get('id'));
        [$competency, $old] = array_values(competency::of_activity($instanceid));
        $this->assertSame([$coreids[0], 0], [$competency->get('corecompetencyid'), $competency->get('timearchived')]);
        $this->assertSame([0, self::NOW], [$old->get('corecompetencyid'), $old->get('timearchived')]);
        [$element, $other] = array_values(element::of_competencies([$competency->get('id')]));
        $this->assertSame([$coreids[1], self::NOW], [$element->get('corecompetencyid'), $element->get('timearchived')]);
        $this->assertSame([0, 0], [$other->get('corecompetencyid'), $other->get('timearchived')]);
    }
}
