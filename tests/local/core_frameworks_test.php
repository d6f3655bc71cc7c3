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

use context_coursecat;
use context_system;
use core_competency\api;
use mod_proofolio\form\import_posting;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;
use mod_proofolio\output\competency_list;
use mod_proofolio\output\import_page;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of bringing competencies in from Moodle's own frameworks.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @group mod_proofolio_moodle
 */
final class core_frameworks_test extends situation_testcase {
    /** @var activity The activity. */
    private activity $activity;

    /** @var \core_competency_generator Moodle's generator of frameworks. */
    private \core_competency_generator $frameworks;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->activity = activity::from_cmid($this->situation->activity->cmid);
        $this->frameworks = $this->getDataGenerator()->get_plugin_generator('core_competency');
        $this->setAdminUser();
    }

    /**
     * A competency comes with those right below it as its elements, remembers where it is from, and its description is clean.
     *
     * @covers \mod_proofolio\local\core_frameworks
     * @covers \mod_proofolio\local\framework_source
     * @covers \mod_proofolio\form\import_posting
     * @covers \mod_proofolio\output\import_choices
     */
    public function test_bring_in(): void {
        $framework = $this->framework('Engineers');
        $top = $this->competency($framework, 'DOM', 'A domain');
        $parent = $this->competency($framework, 'CG8', 'Cooperate & share', $top, '<p onclick="x()">With <b>others</b></p>');
        $first = $this->competency($framework, 'CG8.1', 'Listen', $parent);
        $second = $this->competency($framework, 'CG8.2', 'Speak', $parent);
        $this->competency($framework, 'CG8.1.1', 'Too deep', $first);

        $this->setUser($this->situation->coordinator);
        $fields = ['from' => $framework, 'picks' => [$parent]];
        [$posting, $page] = $this->look($fields);
        $this->assertSame(['CG8'], array_column($page['previews'][0]['lines'], 'code'));
        $this->assertSame(['Listen', 'Speak'], $page['previews'][0]['lines'][0]['added']);
        $choices = $page['choices'][0]['choices'];
        $this->assertSame(['DOM', 'CG8', 'CG8.1', 'CG8.1.1', 'CG8.2'], array_column($choices, 'code'));
        $this->assertSame([0, 1, 2, 3, 2], array_column($choices, 'depth'));
        $this->assertSame([false, true, false, false, false], array_column($choices, 'checked'));

        $this->assertTrue($this->posting($fields)->handle($posting->get_plan()->fingerprint()));
        $brought = competency::get_record(['code' => 'CG8']);
        $this->assertSame([$parent, 'Cooperate & share'], [$brought->get('corecompetencyid'), $brought->get('name')]);
        $this->assertStringContainsString('<b>others</b>', $brought->get('description'));
        $this->assertStringNotContainsString('onclick', $brought->get('description'));
        $elements = array_values(element::of_competencies([$brought->get('id')]));
        $this->assertSame([$first, $second], array_map(fn(element $element): int => $element->get('corecompetencyid'), $elements));
    }

    /**
     * Renamed here and longer there: what is here stays, and gets what is new; then all is known.
     *
     * @covers \mod_proofolio\local\framework_source
     * @covers \mod_proofolio\local\competency_plan
     */
    public function test_again(): void {
        $framework = $this->framework('Engineers');
        $parent = $this->competency($framework, 'CG8', 'Cooperate');
        $this->competency($framework, 'CG8.1', 'Listen', $parent);
        $fields = ['from' => $framework, 'picks' => [$parent]];
        $this->setUser($this->situation->coordinator);
        $this->bring_in($fields);
        $known = competency::get_record(['code' => 'CG8']);
        $known->set('code', 'OURS')->update();
        $this->setAdminUser();
        $this->competency($framework, 'CG8.2', 'Speak', $parent);
        $this->setUser($this->situation->coordinator);
        [$posting, $page] = $this->look($fields);
        $this->assertSame(['extended', ['Speak'], 'OURS'], [
            $page['previews'][0]['lines'][0]['state'],
            $page['previews'][0]['lines'][0]['added'],
            $page['previews'][0]['lines'][0]['code'],
        ]);
        $this->bring_in($fields);
        $this->assertFalse($this->look($fields)[0]->get_plan()->can_be_applied());
    }

    /**
     * Formats other than HTML become HTML.
     *
     * @covers \mod_proofolio\local\framework_source
     */
    public function test_formats(): void {
        $framework = $this->framework('Engineers');
        $expected = [FORMAT_PLAIN => '<p>here</p>', FORMAT_MARKDOWN => '<strong>bold</strong>', FORMAT_MOODLE => 'lines<br'];
        $texts = [FORMAT_PLAIN => "lines\n\nhere", FORMAT_MARKDOWN => '**bold**', FORMAT_MOODLE => "lines\nhere"];
        foreach ($texts as $format => $text) {
            $id = $this->competency($framework, "F$format", "Name $format", 0, $text, $format);
            $this->setUser($this->situation->coordinator);
            $this->bring_in(['from' => $framework, 'picks' => [$id]]);
            $description = competency::get_record(['code' => "F$format"])->get('description');
            $this->assertStringContainsString($expected[$format], $description);
            $this->setAdminUser();
        }
    }

    /**
     * What one may not read is neither offered nor taken: hidden ones, those of other categories, any without the capability.
     *
     * @covers \mod_proofolio\local\core_frameworks
     * @covers \mod_proofolio\local\framework_source
     */
    public function test_refused(): void {
        $category = context_coursecat::instance($this->situation->course->category);
        $elsewhere = context_coursecat::instance($this->getDataGenerator()->create_category()->id);
        $own = $this->framework('Own category', ['contextid' => $category->id]);
        $foreign = $this->framework('Other category', ['contextid' => $elsewhere->id]);
        $hidden = $this->framework('Hidden', ['visible' => 0]);
        $ids = array_map(fn(int $id): int => $this->competency($id, 'CG8', 'Cooperate'), [$own, $foreign, $hidden]);
        $this->setUser($this->situation->coordinator);
        $this->assertSame([$own => 'Own category'], core_frameworks::names($this->activity->context));
        foreach ([[$foreign, $ids[1]], [$hidden, $ids[2]], [987654321, $ids[1]]] as [$framework, $id]) {
            $posting = $this->posting(['from' => $framework, 'picks' => [$id]]);
            $this->assertFalse($posting->handle(''));
            $this->assertSame('errorsourcenotopen', $posting->get_refusal()->errorcode);
        }
        // A competency of another framework than the one that is named is not there.
        $posting = $this->posting(['from' => $own, 'picks' => [$ids[1]]]);
        $this->assertFalse($posting->handle(''));
        $this->assertSame('errornothingchosen', $posting->get_refusal()->errorcode);

        foreach (['competencyview', 'competencymanage'] as $capability) {
            foreach (get_archetype_roles('editingteacher') + get_archetype_roles('user') as $role) {
                assign_capability("moodle/competency:$capability", CAP_PROHIBIT, $role->id, context_system::instance(), true);
            }
        }
        $this->assertSame([], core_frameworks::names($this->activity->context));
        $posting = $this->posting(['from' => $own, 'picks' => [$ids[0]]]);
        $this->assertFalse($posting->handle(''));
        $this->assertSame('errorsourcenotopen', $posting->get_refusal()->errorcode);
    }

    /**
     * Where a site has switched frameworks off, this way is not offered.
     *
     * @covers \mod_proofolio\local\core_frameworks
     * @covers \mod_proofolio\output\import_page
     */
    public function test_switched_off(): void {
        $this->assertContains(import_posting::FRAMEWORK, import_page::ways());
        $framework = $this->framework('Engineers');
        set_config('enabled', 0, 'core_competency');
        $this->assertNotContains(import_posting::FRAMEWORK, import_page::ways());
        $this->assertSame([], core_frameworks::names($this->activity->context));
        $posting = $this->posting(['from' => $framework, 'picks' => [1]]);
        $this->assertFalse($posting->handle(''));
        $this->assertSame('errorsourcenotopen', $posting->get_refusal()->errorcode);
    }

    /**
     * A core competency, or a whole framework, that is deleted while it is in use here breaks nothing.
     *
     * @covers \mod_proofolio\output\competency_list
     * @covers \mod_proofolio\local\core_frameworks
     */
    public function test_deleted_in_use(): void {
        global $PAGE;
        $framework = $this->framework('Engineers');
        $parent = $this->competency($framework, 'CG8', 'Cooperate');
        $child = $this->competency($framework, 'CG8.1', 'Listen', $parent);
        $this->setUser($this->situation->coordinator);
        $this->bring_in(['from' => $framework, 'picks' => [$parent]]);
        $brought = competency::get_record(['code' => 'CG8']);
        $elementid = current(element::of_competencies([$brought->get('id')]))->get('id');
        $version = $this->generator->create_submitted_proof($this->situation, [
            'competencyid' => $brought->get('id'),
            'elements' => [$elementid],
        ]);
        $this->setAdminUser();
        $this->assertTrue(api::delete_competency($child));
        $this->assertTrue(api::delete_framework($framework));
        $this->setUser($this->situation->coordinator);
        $list = (new competency_list($this->activity))->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame(['CG3', 'CG8'], array_column($list['competencies'], 'code'));
        $this->assertSame(['Listen'], array_column($list['competencies'][1]['elements'], 'elementname'));
        $this->assertSame('Listen', $version->get_elements()[0]->get('name'));
        $this->assertTrue(competencies::remove($brought, 1790000000));
    }

    /**
     * Looking at a framework costs as many reads whatever its size.
     *
     * @covers \mod_proofolio\local\core_frameworks
     */
    public function test_reads(): void {
        global $DB;
        $framework = $this->framework('Engineers');
        $parent = $this->competency($framework, 'CG8', 'Cooperate');
        $this->setUser($this->situation->coordinator);
        $count = function () use ($DB, $framework): int {
            $before = $DB->perf_get_reads();
            core_frameworks::competencies($this->activity->context, $framework);
            return $DB->perf_get_reads() - $before;
        };
        $count();
        $few = $count();
        $this->setAdminUser();
        for ($i = 1; $i < 10; $i++) {
            $this->competency($framework, "CG8.$i", "Element $i", $parent);
        }
        $this->setUser($this->situation->coordinator);
        $count();
        $this->assertSame($few, $count());
    }

    /**
     * Brings competencies in.
     *
     * @param array $fields
     */
    private function bring_in(array $fields): void {
        $posting = $this->look($fields)[0];
        $this->assertTrue($this->posting($fields)->handle($posting->get_plan()->fingerprint()));
    }

    /**
     * Looks at what would be brought in.
     *
     * @param array $fields
     * @return array The posting, and the page's data.
     */
    private function look(array $fields): array {
        global $PAGE;
        $posting = $this->posting($fields);
        $this->assertFalse($posting->handle(''));
        $this->assertNull($posting->get_refusal());
        $page = new import_page($this->activity, $this->situation->coordinator->id, import_posting::FRAMEWORK, $fields, $posting);
        return [$posting, $page->export_for_template($PAGE->get_renderer('core'))];
    }

    /**
     * What the coordinator sends.
     *
     * @param array $fields
     * @return import_posting
     */
    private function posting(array $fields): import_posting {
        return new import_posting($this->activity, $this->situation->coordinator->id, import_posting::FRAMEWORK, $fields);
    }

    /**
     * Makes a framework.
     *
     * @param string $name
     * @param array $record
     * @return int Its id.
     */
    private function framework(string $name, array $record = []): int {
        return (int) $this->frameworks->create_framework($record + ['shortname' => $name])->get('id');
    }

    /**
     * Makes a competency of a framework.
     *
     * @param int $frameworkid
     * @param string $idnumber
     * @param string $name
     * @param int $parentid
     * @param string $description
     * @param int|string $format
     * @return int Its id.
     */
    private function competency(
        int $frameworkid,
        string $idnumber,
        string $name,
        int $parentid = 0,
        string $description = '',
        int|string $format = FORMAT_HTML,
    ): int {
        return (int) $this->frameworks->create_competency([
            'competencyframeworkid' => $frameworkid,
            'idnumber' => $idnumber,
            'shortname' => $name,
            'parentid' => $parentid,
            'description' => $description,
            'descriptionformat' => $format,
        ])->get('id');
    }
}
