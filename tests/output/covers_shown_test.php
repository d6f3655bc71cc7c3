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

namespace mod_proofolio\output;

use mod_proofolio\local\activity;
use stdClass;

/**
 * Tests of what is shown of covers: to coordinators, and to the two whom each is about.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class covers_shown_test extends \advanced_testcase {
    /** When each test happens: 15 January 2027, 08:00 UTC. */
    private const NOW = 1800000000;

    /** @var stdClass Course, activity and people. */
    private stdClass $situation;

    /** @var activity The activity. */
    private activity $activity;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setTimezone('UTC');
        $this->mock_clock_with_frozen(self::NOW);
        $this->situation = $this->generator()->create_situation();
        $this->activity = activity::from_instanceid($this->situation->activity->id);
    }

    /**
     * The plugin's generator.
     *
     * @return \mod_proofolio_generator
     */
    private function generator(): \mod_proofolio_generator {
        return $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
    }

    /**
     * Lets a colleague cover for the tutor.
     *
     * @param string $colleague
     * @param int $from Seconds from now.
     * @param int $until Seconds from now.
     */
    private function cover(string $colleague, int $from = -DAYSECS, int $until = DAYSECS): void {
        $this->generator()->create_cover([
            'proofolioid' => $this->situation->activity->id,
            'tutorid' => $this->situation->tutor->id,
            'coverid' => $this->situation->$colleague->id,
            'timestart' => self::NOW + $from,
            'timeend' => self::NOW + $until,
        ]);
    }

    /**
     * What the two are told, as a page shows it.
     *
     * @param string $person
     * @return string[]
     */
    private function lines(string $person): array {
        global $PAGE;
        $this->setUser($this->situation->$person);
        $notice = new cover_notice($this->activity, (int) $this->situation->$person->id, self::NOW);
        $data = $notice->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame((bool) $data['lines'], $data['haslines']);
        return $data['lines'];
    }

    /**
     * Both read of the other while it holds; nobody else does, nor who could not cover.
     *
     * @covers \mod_proofolio\output\cover_notice
     */
    public function test_notice(): void {
        $this->cover('unassigned');
        $this->assertStringStartsWith('You cover for Tutor Person until 16 January 2027', $this->lines('unassigned')[0]);
        $this->assertStringStartsWith('Unassigned Person covers for you until 16 January 2027', $this->lines('tutor')[0]);
        foreach (['student', 'classmate', 'othertutor', 'coordinator'] as $person) {
            $this->assertSame([], $this->lines($person), $person);
        }
        $this->cover('former');
        $this->cover('othertutor', DAYSECS, 2 * DAYSECS);
        $this->cover('coordinator', -DAYSECS, 0);
        $this->activity->forget_covers();
        foreach (['former', 'othertutor', 'coordinator'] as $person) {
            $this->assertSame([], $this->lines($person), $person);
        }
        $this->assertCount(2, $this->lines('tutor'));
    }

    /**
     * Coordinators see what holds and what is to come, and what they can choose; those who are neither tutor nor coordinator of the
     * course are no choice.
     *
     * @covers \mod_proofolio\output\cover_list
     * @covers \mod_proofolio\output\cover_choices
     */
    public function test_list(): void {
        global $PAGE;
        $this->setUser($this->situation->coordinator);
        $export = fn(string $person): array => (new cover_list($this->activity, (int) $this->situation->$person->id, self::NOW))
            ->export_for_template($PAGE->get_renderer('core'));
        $this->assertFalse($export('coordinator')['hascovers']);
        $this->cover('othertutor', DAYSECS, 2 * DAYSECS);
        $this->cover('unassigned');
        $this->cover('coordinator', -DAYSECS, 0);
        $rows = $export('coordinator')['covers'];
        $this->assertSame(['Unassigned Person', 'Othertutor Person'], array_column($rows, 'cover'));
        $this->assertSame([false, true], array_column($rows, 'islater'));
        $this->assertSame([], $export('tutor')['covers']);
        $choices = new cover_choices($this->activity, (int) $this->situation->coordinator->id);
        $this->assertSame(['Former Person', 'Othertutor Person', 'Tutor Person'], array_values($choices->tutors()));
        $this->assertSame(
            ['Coordinator Person', 'Othertutor Person', 'Tutor Person', 'Unassigned Person'],
            array_values($choices->colleagues()),
        );
    }

    /**
     * The notice and the list cost as many reads with many covers as with few.
     *
     * @covers \mod_proofolio\output\cover_notice
     * @covers \mod_proofolio\output\cover_list
     */
    public function test_constant_reads(): void {
        global $DB, $PAGE;
        $renderer = $PAGE->get_renderer('core');
        $reads = [];
        foreach ([1, 8] as $more) {
            for ($i = 0; $i < $more; $i++) {
                $this->situation->new = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'teacher');
                $this->cover('new');
            }
            $show = function () use ($renderer): void {
                $activity = activity::from_instanceid($this->situation->activity->id);
                (new cover_notice($activity, (int) $this->situation->tutor->id, self::NOW))->export_for_template($renderer);
                (new cover_list($activity, (int) $this->situation->coordinator->id, self::NOW))->export_for_template($renderer);
            };
            // What Moodle keeps of roles after the first look is not what is counted.
            $show();
            $before = $DB->perf_get_reads();
            $show();
            $reads[] = $DB->perf_get_reads() - $before;
        }
        $this->assertSame($reads[0], $reads[1]);
    }
}
