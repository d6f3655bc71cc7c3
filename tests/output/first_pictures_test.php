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
use mod_proofolio\local\logbook;
use mod_proofolio\local\logbook_filter;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the pictures in a logbook.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class first_pictures_test extends situation_testcase {
    /** A picture of one pixel. */
    private const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

    /**
     * A trace with a file.
     *
     * @param string $filename
     * @return array
     */
    private static function trace(string $filename): array {
        return ['filename' => $filename, 'content' => base64_decode(self::PIXEL)];
    }

    /**
     * The student's pictures, as the student's logbook has them.
     *
     * @return string[] Their addresses, by proof.
     */
    private function pictures(): array {
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $portfolio = portfolio::of($this->situation->activity->id, $this->situation->student->id);
        $proofs = logbook::own($portfolio, new logbook_filter())->proofs;
        return array_map(fn($url): string => $url->out(false), first_pictures::of($activity, $proofs));
    }

    /**
     * The first picture counts, whatever stands before it; a picture that can carry a script is none.
     *
     * @covers \mod_proofolio\output\first_pictures
     * @covers \mod_proofolio\local\models\image_listing
     */
    public function test_first(): void {
        $traces = [self::trace('list.txt'), self::trace('drawing.svg'), self::trace('board.png'), self::trace('desk.png')];
        $version = $this->generator->create_submitted_proof($this->situation, ['traces' => $traces]);
        $without = $this->generator->create_submitted_proof($this->situation, ['traces' => [self::trace('notes.txt')]]);
        $pictures = $this->pictures();
        $this->assertSame([$version->get('proofid')], array_keys($pictures));
        $this->assertNotSame($version->get('proofid'), $without->get('proofid'));
        $this->assertStringContainsString('/trace/', $pictures[$version->get('proofid')]);
        $this->assertStringEndsWith('/board.png?preview=thumb', $pictures[$version->get('proofid')]);
    }

    /**
     * A proof that was never submitted shows the first picture of its draft; later the version's counts.
     *
     * @covers \mod_proofolio\output\first_pictures
     * @covers \mod_proofolio\local\models\image_listing
     */
    public function test_draft(): void {
        $proof = $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'traces' => [self::trace('sketch.png')],
        ]);
        $this->assertStringContainsString('/draft_trace/', $this->pictures()[$proof->get('id')]);
        $this->generator->create_version(['proofid' => $proof->get('id'), 'description' => '<p>Done</p>']);
        $this->assertStringContainsString('/trace/', $this->pictures()[$proof->get('id')]);
    }
}
