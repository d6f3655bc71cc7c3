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

namespace mod_proofolio\form;

use mod_proofolio\local\activity;
use mod_proofolio\local\models\judgement;
use mod_proofolio\output\coverage;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of what the form of a quality sends where there is no JavaScript.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class judgement_posting_test extends situation_testcase {
    /**
     * Something sent by the student's tutor.
     *
     * @param string $degree
     * @return judgement_posting
     */
    private function posting(string $degree): judgement_posting {
        return new judgement_posting(
            activity::from_cmid($this->situation->activity->cmid),
            $this->situation->student->id,
            $this->situation->tutor->id,
            $this->situation->competency->get('id'),
            'bearing',
            $degree,
            'Most of them do.',
        );
    }

    /**
     * What is saved leads back to the quality that it is about.
     *
     * @covers \mod_proofolio\form\judgement_posting
     */
    public function test_saved(): void {
        $this->setUser($this->situation->tutor);
        $url = $this->posting('partly')->handle(sesskey(), 1234);
        $competencyid = $this->situation->competency->get('id');
        $this->assertStringContainsString("userid={$this->situation->student->id}", $url->out(false));
        $this->assertStringEndsWith("#proofolio-quality-$competencyid-bearing", $url->out(false));
        [$judgement] = array_values(judgement::get_records());
        $this->assertEquals(['partly', 1234], [$judgement->get('degree'), $judgement->get('timejudged')]);
    }

    /**
     * What cannot be saved stays typed, with the reason, at the quality that it is about and at no other.
     *
     * @covers \mod_proofolio\form\judgement_posting
     * @covers \mod_proofolio\output\judgement_typed
     * @covers \mod_proofolio\output\coverage_quality
     */
    public function test_kept(): void {
        global $OUTPUT, $PAGE;
        $this->preventResetByRollback();
        $this->setUser($this->situation->tutor);
        $posting = $this->posting('');
        $this->assertNull($posting->handle(sesskey(), 1234));
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $page = new coverage($activity, $this->situation->student->id, $this->situation->tutor->id, $posting->get_typed());
        $data = $page->export_for_template($PAGE->get_renderer('core'));
        $typed = array_filter($data['competencies'][0]['qualities'], fn(array $quality): bool => $quality['haserror']);
        $this->assertSame(['bearing'], array_column($typed, 'quality'));
        $this->assertSame(['Most of them do.'], array_column($typed, 'reason'));
        $html = $OUTPUT->render_from_template('mod_proofolio/coverage', $data);
        $this->assertStringContainsString(get_string('errordegreemissing', 'mod_proofolio'), $html);
        $this->assertSame(1, substr_count($html, '<details data-region="judging" open>'));
        $expired = $this->posting('partly');
        $this->assertNull($expired->handle('wrong', 1234));
        $this->assertSame(get_string('sessionexpired', 'mod_proofolio'), $expired->get_typed()->error);
        $this->assertSame([], judgement::get_records());
    }

    /**
     * Who has no word is told so.
     *
     * @covers \mod_proofolio\form\judgement_posting
     */
    public function test_refused(): void {
        $this->setUser($this->situation->unassigned);
        $posting = $this->posting('partly');
        $this->assertNull($posting->handle(sesskey(), 1234));
        $this->assertSame(get_string('errorcannotjudge', 'mod_proofolio'), $posting->get_typed()->error);
        $this->assertSame([], judgement::get_records());
    }
}
