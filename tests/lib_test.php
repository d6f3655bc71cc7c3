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

namespace mod_proofolio;

use context_module;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\version_trace;
use mod_proofolio\tests\generator_testcase;

/**
 * Tests of what Moodle calls.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class lib_test extends generator_testcase {
    #[\Override]
    public static function setUpBeforeClass(): void {
        global $CFG;
        require_once($CFG->dirroot . '/mod/proofolio/lib.php');
        parent::setUpBeforeClass();
    }

    /**
     * No grades; groups, introduction and completion by viewing.
     *
     * @covers ::proofolio_supports
     */
    public function test_supports(): void {
        $this->assertFalse(proofolio_supports(FEATURE_GRADE_HAS_GRADE));
        $this->assertFalse(proofolio_supports(FEATURE_GRADE_OUTCOMES));
        $this->assertTrue(proofolio_supports(FEATURE_GROUPS));
        $this->assertTrue(proofolio_supports(FEATURE_MOD_INTRO));
        $this->assertTrue(proofolio_supports(FEATURE_COMPLETION_TRACKS_VIEWS));
        $this->assertTrue(proofolio_supports(FEATURE_BACKUP_MOODLE2));
        $this->assertIsString(proofolio_supports(FEATURE_MOD_PURPOSE));
        $this->assertNull(proofolio_supports('nosuchfeature'));
    }

    /**
     * What the settings form does not say comes from the site's defaults.
     *
     * @covers ::proofolio_add_instance
     */
    public function test_add_instance(): void {
        set_config('tutormode', instance::TUTORS_OF_GROUP, 'mod_proofolio');
        set_config('maxfiles', 7, 'mod_proofolio');
        $course = $this->getDataGenerator()->create_course();
        $made = $this->generator->create_instance(['course' => $course->id, 'name' => 'Year <b>5</b>', 'maxfiles' => 3]);
        $instance = new instance($made->id);
        $this->assertSame('Year 5', $instance->get('name'));
        $this->assertEquals($course->id, $instance->get('course'));
        $this->assertEquals(instance::TUTORS_OF_GROUP, $instance->get('tutormode'));
        $this->assertEquals(3, $instance->get('maxfiles'));
        $this->assertEquals(0, $instance->get('timeopen'));
    }

    /**
     * Settings change; nothing else does.
     *
     * @covers ::proofolio_update_instance
     */
    public function test_update_instance(): void {
        $situation = $this->generator->create_situation(['timeopen' => 1000]);
        $data = (object) ['instance' => $situation->activity->id, 'name' => 'New name', 'timeclose' => 5000, 'id' => 12345];
        $this->assertTrue(proofolio_update_instance($data));
        $instance = new instance($situation->activity->id);
        $this->assertSame('New name', $instance->get('name'));
        $this->assertEquals([1000, 5000], [$instance->get('timeopen'), $instance->get('timeclose')]);
    }

    /**
     * Deleting removes the activity with its portfolios; what is not there is not deleted.
     *
     * @covers ::proofolio_delete_instance
     */
    public function test_delete_instance(): void {
        $situation = $this->generator->create_situation();
        $this->generator->create_submitted_proof($situation);
        $this->assertTrue(proofolio_delete_instance($situation->activity->id));
        $this->assertSame([], instance::get_records());
        $this->assertSame([], portfolio::get_records());
        $this->assertSame([], competency::get_records());
        $this->assertFalse(proofolio_delete_instance($situation->activity->id));
    }

    /**
     * Moodle's own way to delete an activity leaves nothing either.
     *
     * @covers ::proofolio_delete_instance
     * @group mod_proofolio_moodle
     */
    public function test_course_delete_module(): void {
        global $DB;
        $situation = $this->generator->create_situation();
        $DB->set_field('course', 'enablecompletion', 1, ['id' => $situation->course->id]);
        $this->generator->create_submitted_proof($situation, ['traces' => [['filename' => 'plan.png']]]);
        proofolio_update_instance((object) [
            'instance' => $situation->activity->id,
            'coursemodule' => $situation->activity->cmid,
            'name' => 'Year 5',
            'completionexpected' => time() + DAYSECS,
        ]);
        $this->assertTrue($DB->record_exists('event', ['modulename' => 'proofolio']));
        course_delete_module($situation->activity->cmid);
        $this->assertSame([], instance::get_records());
        $this->assertFalse($DB->record_exists('files', ['component' => 'mod_proofolio']));
        $this->assertFalse($DB->record_exists('event', ['modulename' => 'proofolio']));
    }

    /**
     * The course page gets the name, the description where it is shown, and the dates.
     *
     * @covers ::proofolio_get_coursemodule_info
     */
    public function test_get_coursemodule_info(): void {
        $course = $this->getDataGenerator()->create_course();
        $made = $this->generator->create_instance(['course' => $course->id, 'name' => 'Year 5', 'timeclose' => 5000]);
        $info = proofolio_get_coursemodule_info((object) ['instance' => $made->id, 'id' => $made->cmid, 'showdescription' => 0]);
        $this->assertSame('Year 5', $info->name);
        $cached = ['timeopen' => 0, 'timeclose' => 5000, 'tutormode' => 0, 'silentdays' => 21];
        $this->assertEquals($cached, $info->customdata);
        $this->assertFalse(proofolio_get_coursemodule_info((object) ['instance' => $made->id + 1]));
    }

    /**
     * Whoever may not have a file is told that there is none; strangers, guests and hidden activities end at the door.
     *
     * @covers ::proofolio_pluginfile
     */
    public function test_pluginfile_refused(): void {
        $situation = $this->generator->create_situation();
        $version = $this->generator->create_submitted_proof($situation, ['traces' => [['filename' => 'plan.png']]]);
        $context = context_module::instance($situation->activity->cmid);
        $args = [$version->get_traces()[0]->get('id'), 'plan.png'];
        $serve = fn($context): bool => proofolio_pluginfile(
            $situation->course,
            get_coursemodule_from_id('proofolio', $situation->activity->cmid),
            $context,
            version_trace::FILEAREA,
            $args,
            false,
        );
        foreach (['classmate', 'othertutor', 'unassigned'] as $who) {
            $this->setUser($situation->$who);
            $this->assertFalse($serve($context), $who);
        }
        $this->setUser($situation->student);
        $this->assertFalse($serve(\context_course::instance($situation->course->id)));
        foreach ([$situation->former, $situation->stranger, guest_user()] as $user) {
            $this->setUser($user);
            $this->assert_stopped(fn() => $serve($context));
        }
        set_coursemodule_visible($situation->activity->cmid, 0);
        $this->setUser($situation->student);
        $this->assert_stopped(fn() => $serve($context));
    }

    /**
     * Moodle's file browser gets a file, not whole areas, and only for those who may read it.
     *
     * @covers ::proofolio_get_file_info
     * @covers ::proofolio_get_file_areas
     * @group mod_proofolio_moodle
     */
    public function test_get_file_info(): void {
        $situation = $this->generator->create_situation();
        $version = $this->generator->create_submitted_proof($situation, ['traces' => [['filename' => 'plan.png']]]);
        $context = context_module::instance($situation->activity->cmid);
        $itemid = $version->get_traces()[0]->get('id');
        $browser = get_file_browser();
        $this->setUser($situation->student);
        $info = $browser->get_file_info($context, 'mod_proofolio', 'trace', $itemid, '/', 'plan.png');
        $this->assertSame('plan.png', $info->get_visible_name());
        $this->assertNull($browser->get_file_info($context, 'mod_proofolio', 'trace', $itemid, '/', 'other.png'));
        $this->assertNull($browser->get_file_info($context, 'mod_proofolio', 'nosuch', $itemid, '/', 'plan.png'));
        $this->setUser($situation->classmate);
        $this->assertNull($browser->get_file_info($context, 'mod_proofolio', 'trace', $itemid, '/', 'plan.png'));
        $areas = proofolio_get_file_areas($situation->course, null, $context);
        $this->assertArrayHasKey('trace', $areas);
    }

    /**
     * A course reset moves the dates and deletes portfolios, of this course only; competencies stay.
     *
     * @covers ::proofolio_reset_userdata
     * @group mod_proofolio_moodle
     */
    public function test_reset_userdata(): void {
        global $DB;
        $situation = $this->generator->create_situation(['timeopen' => 1000, 'timeclose' => 0]);
        $other = $this->generator->create_situation(['timeopen' => 1000]);
        foreach ([$situation, $other] as $each) {
            $this->generator->create_submitted_proof($each, ['traces' => [['filename' => 'plan.png']]]);
        }
        $kept = $DB->count_records('proofolio_portfolio', ['proofolioid' => $other->activity->id]);
        $data = (object) ['courseid' => $situation->course->id, 'timeshift' => 500, 'reset_proofolio_portfolios' => 1];
        $status = proofolio_reset_userdata($data);
        $this->assertCount(2, $status);
        $this->assertNotContains(true, array_column($status, 'error'));
        $this->assertEquals(1500, (new instance($situation->activity->id))->get('timeopen'));
        $this->assertEquals(0, (new instance($situation->activity->id))->get('timeclose'));
        $this->assertEquals(1000, (new instance($other->activity->id))->get('timeopen'));
        $this->assertNull(portfolio::of($situation->activity->id, $situation->student->id));
        $this->assertSame($kept, $DB->count_records('proofolio_portfolio'));
        $this->assertCount(2, competency::get_records());
        $contextid = context_module::instance($situation->activity->cmid)->id;
        $this->assertFalse($DB->record_exists('files', ['contextid' => $contextid, 'component' => 'mod_proofolio']));
    }

    /**
     * A course reset that asks for nothing changes nothing.
     *
     * @covers ::proofolio_reset_userdata
     * @covers ::proofolio_reset_course_form_defaults
     * @group mod_proofolio_moodle
     */
    public function test_reset_nothing(): void {
        $situation = $this->generator->create_situation();
        $this->generator->create_submitted_proof($situation);
        $data = (object) ['courseid' => $situation->course->id, 'timeshift' => 0, 'reset_proofolio_portfolios' => 0];
        $this->assertSame([], proofolio_reset_userdata($data));
        $this->assertNotNull(portfolio::of($situation->activity->id, $situation->student->id));
        $this->assertArrayHasKey('reset_proofolio_portfolios', proofolio_reset_course_form_defaults($situation->course));
    }

    /**
     * The reset form offers to delete the portfolios.
     *
     * @covers ::proofolio_reset_course_form_definition
     * @group mod_proofolio_moodle
     */
    public function test_reset_form(): void {
        global $CFG;
        require_once($CFG->libdir . '/formslib.php');
        $mform = new \MoodleQuickForm('reset', 'post', '');
        proofolio_reset_course_form_definition($mform);
        $this->assertTrue($mform->elementExists('reset_proofolio_portfolios'));
    }

    /**
     * The coverage and the traces are in everybody's navigation, the queue in that of tutors and coordinators with how much waits,
     * the coordinator's page in that of coordinators only.
     *
     * @covers ::proofolio_extend_settings_navigation
     * @group mod_proofolio_moodle
     * @testWith ["coordinator", true, "To do (1)"]
     *           ["tutor", false, "To do (1)"]
     *           ["unassigned", false, "To do"]
     *           ["student", false, null]
     * @param string $who
     * @param bool $expected
     * @param string|null $queue What the queue is called.
     */
    public function test_extend_settings_navigation(string $who, bool $expected, ?string $queue): void {
        global $PAGE;
        $situation = $this->generator->create_situation();
        $this->generator->create_submitted_proof($situation);
        $this->setUser($situation->$who);
        $page = $PAGE = new \moodle_page();
        $page->set_cm(activity::from_cmid($situation->activity->cmid)->cm, $situation->course);
        $page->set_url(new \moodle_url('/mod/proofolio/view.php', ['id' => $situation->activity->cmid]));
        $node = new \navigation_node('Activity');
        proofolio_extend_settings_navigation(new \settings_navigation($page), $node);
        $this->assertSame($expected, (bool) $node->get('proofoliomanage'));
        $this->assertSame($queue, ($node->get('proofolioqueue') ?: null)?->text);
        foreach (['proofoliocoverage', 'proofoliotraces'] as $tab) {
            $this->assertTrue((bool) $node->get($tab));
            $this->assertTrue((bool) $page->secondarynav->get($tab));
        }
    }

    /**
     * Who has a queue finds that of all activities in their own profile, nobody in somebody else's.
     *
     * @covers ::mod_proofolio_myprofile_navigation
     * @group mod_proofolio_moodle
     * @testWith ["tutor", true]
     *           ["coordinator", true]
     *           ["student", false]
     *           ["former", false]
     *           ["stranger", false]
     * @param string $who
     * @param bool $expected
     */
    public function test_myprofile_navigation(string $who, bool $expected): void {
        $situation = $this->generator->create_situation();
        $this->setUser($situation->$who);
        foreach ([true, false] as $isown) {
            $tree = new \core_user\output\myprofile\tree();
            $tree->add_category(new \core_user\output\myprofile\category('miscellaneous', 'More'));
            mod_proofolio_myprofile_navigation($tree, $situation->$who, $isown, null);
            $this->assertSame($expected && $isown, isset($tree->nodes['proofolioqueue']));
        }
    }

    /**
     * Asserts that Moodle stops somebody before the plugin is asked.
     *
     * @param callable $act
     */
    private function assert_stopped(callable $act): void {
        try {
            $act();
            $this->fail('Not stopped');
        } catch (\moodle_exception $stopped) {
            $this->assertNotEmpty($stopped->errorcode);
        }
    }
}
