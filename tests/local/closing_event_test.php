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
use stdClass;

/**
 * Tests of the closing of an activity in the calendar.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class closing_event_test extends \advanced_testcase {
    #[\Override]
    public static function setUpBeforeClass(): void {
        global $CFG;
        require_once($CFG->dirroot . '/mod/proofolio/lib.php');
        parent::setUpBeforeClass();
    }

    /**
     * The situation.
     *
     * @param array $settings
     * @return stdClass
     */
    private function create_situation(array $settings): stdClass {
        $this->resetAfterTest();
        return $this->getDataGenerator()->get_plugin_generator('mod_proofolio')->create_situation($settings);
    }

    /**
     * The events of an activity, by type.
     *
     * @param stdClass $situation
     * @return stdClass[]
     */
    private function events(stdClass $situation): array {
        global $DB;
        $where = ['modulename' => 'proofolio', 'instance' => $situation->activity->id];
        return $DB->get_records('event', $where, '', 'eventtype, id, name, timestart, timesort, courseid, visible, type');
    }

    /**
     * The event comes, moves and goes with the closing; refreshing brings it back.
     *
     * @covers \mod_proofolio\local\closing_event
     * @covers ::proofolio_add_instance
     * @covers ::proofolio_update_instance
     * @covers ::proofolio_refresh_events
     */
    public function test_events(): void {
        global $DB;
        $situation = $this->create_situation(['name' => 'Year 5', 'timeclose' => 5000]);
        $event = $this->events($situation)['close'];
        $this->assertSame('Year 5 closes', $event->name);
        $this->assertEquals(
            [5000, 5000, $situation->course->id, 1, CALENDAR_EVENT_TYPE_ACTION],
            [$event->timestart, $event->timesort, $event->courseid, $event->visible, $event->type],
        );
        $data = ['instance' => $situation->activity->id, 'coursemodule' => $situation->activity->cmid, 'name' => 'Year 6'];
        proofolio_update_instance((object) ($data + ['timeclose' => 6000]));
        $moved = $this->events($situation);
        $this->assertEquals([$event->id, 'Year 6 closes', 6000], [
            $moved['close']->id,
            $moved['close']->name,
            $moved['close']->timestart,
        ]);
        proofolio_update_instance((object) ($data + ['timeclose' => 0]));
        $this->assertSame([], $this->events($situation));
        (new instance($situation->activity->id))->set('timeclose', 7000)->update();
        $this->assertTrue(proofolio_refresh_events($situation->course->id));
        $this->assertEquals(7000, $this->events($situation)['close']->timestart);
        $DB->delete_records('event');
        $this->assertTrue(proofolio_refresh_events(0, $situation->activity->id));
        $this->assertCount(1, $this->events($situation));
        course_delete_module($situation->activity->cmid);
        $this->assertSame([], $this->events($situation));
    }

    /**
     * Students have something to do until the activity is complete or closed; those who take part see the event.
     *
     * @covers ::mod_proofolio_core_calendar_provide_event_action
     * @covers ::mod_proofolio_core_calendar_is_event_visible
     * @group mod_proofolio_moodle
     */
    public function test_action(): void {
        set_config('enablecompletion', 1);
        $this->mock_clock_with_frozen(1000);
        $situation = $this->create_situation([
            'timeopen' => 2000,
            'timeclose' => 5000,
            'completion' => COMPLETION_TRACKING_AUTOMATIC,
            'completionsubmitted' => 1,
        ]);
        $event = \calendar_event::load($this->events($situation)['close']->id);
        $factory = new \core_calendar\action_factory();
        $action = fn(string $who) => mod_proofolio_core_calendar_provide_event_action($event, $factory, $situation->$who->id);
        $this->assertFalse($action('student')->is_actionable());
        $this->mock_clock_with_frozen(3000);
        $this->assertTrue($action('student')->is_actionable());
        $this->assertSame(get_string('calendaraction', 'mod_proofolio'), $action('student')->get_name());
        foreach (['tutor', 'coordinator', 'stranger'] as $who) {
            $this->assertNull($action($who), $who);
        }
        $visible = fn(string $who): bool => mod_proofolio_core_calendar_is_event_visible($event, $situation->$who->id);
        $this->assertSame([true, true, true, false, false], [
            $visible('student'), $visible('tutor'), $visible('coordinator'), $visible('stranger'), $visible('former'),
        ]);
        $this->getDataGenerator()->get_plugin_generator('mod_proofolio')->create_submitted_proof($situation);
        $this->assertNull($action('student'));
        $this->assertNotNull($action('classmate'));
        $this->mock_clock_with_frozen(5000);
        $this->assertNull($action('classmate'));
    }
}
