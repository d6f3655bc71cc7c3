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

use mod_proofolio\local\models\experience;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\permission;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of saying when experiences were.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class experience_days_test extends situation_testcase {
    /** @var portfolio The student's portfolio. */
    private portfolio $portfolio;

    /** @var int Id of the student's experience. */
    private int $experienceid;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $own = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
        $this->experienceid = $this->generator->create_experience($own + ['name' => 'Internship', 'timestart' => 500])->get('id');
        $this->portfolio = portfolio::of($own['proofolioid'], $own['userid']);
    }

    /**
     * Days are kept and taken away; experiences of others are left alone.
     *
     * @covers \mod_proofolio\local\experiences
     */
    public function test_set_days(): void {
        $foreign = $this->generator->create_experience([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->classmate->id,
            'name' => 'Gap year',
        ])->get('id');
        experiences::set_days($this->portfolio, [
            $this->experienceid => ['', '2026-10-31'],
            $foreign => ['2026-10-01', ''],
        ]);
        $own = new experience($this->experienceid);
        $this->assertSame([0, make_timestamp(2026, 10, 31)], [$own->get('timestart'), $own->get('timeend')]);
        $this->assertSame(0, (new experience($foreign))->get('timestart'));
        experiences::set_days(null, [$foreign => ['2026-10-01', '']]);
        $this->assertSame(0, (new experience($foreign))->get('timestart'));
    }

    /**
     * Days that cannot be, and where that is told.
     *
     * @return array[]
     */
    public static function refused_provider(): array {
        return [
            'no first day' => [['soon', ''], 'errornosuchday', 'first'],
            'no last day' => [['', '2026-02-30'], 'errornosuchday', 'last'],
            'the other way round' => [['2026-10-02', '2026-10-01'], 'errorendsbefore', 'last'],
        ];
    }

    /**
     * Bad days are told at their field, and nothing is kept.
     *
     * @covers \mod_proofolio\local\experiences
     * @dataProvider refused_provider
     * @param string[] $days
     * @param string $errorcode
     * @param string $field
     */
    public function test_refused(array $days, string $errorcode, string $field): void {
        try {
            experiences::set_days($this->portfolio, [$this->experienceid => $days]);
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame([$errorcode, $field . $this->experienceid], [$refusal->errorcode, $refusal->field]);
        }
        $this->assertSame(500, (new experience($this->experienceid))->get('timestart'));
    }

    /**
     * The student and the coordinator may; nobody else.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_permission(): void {
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $studentid = (int) $this->situation->student->id;
        $may = [];
        foreach (['student', 'coordinator', 'classmate', 'tutor', 'othertutor', 'unassigned', 'former', 'stranger'] as $name) {
            $may[$name] = permission::can_date_experiences($activity, $studentid, (int) $this->situation->$name->id);
        }
        $this->assertSame(['student', 'coordinator'], array_keys(array_filter($may)));
        $this->assertFalse(permission::can_date_experiences($activity, $studentid, (int) guest_user()->id));
        set_coursemodule_visible($activity->cm->id, 0);
        $hidden = activity::from_cmid($activity->cm->id);
        $this->assertFalse(permission::can_date_experiences($hidden, $studentid, $studentid));
    }
}
