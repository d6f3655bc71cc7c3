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

use mod_proofolio\local\models\portfolio;
use mod_proofolio\tests\generator_testcase;

/**
 * Tests of what is said at which field.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_check_test extends generator_testcase {
    /** @var \stdClass Course, activity and people. */
    private \stdClass $situation;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->situation = $this->generator->create_situation(['maxfiles' => 2, 'maxbytes' => 10]);
        $this->setUser($this->situation->student);
    }

    /**
     * The error codes of a draft, by field.
     *
     * @param array $given What differs from a draft that is in order.
     * @param bool $submitting
     * @return string[]
     */
    private function problems(array $given, bool $submitting = false): array {
        $content = new draft_content(...($given + [
            'name' => 'Tracking sheet',
            'competencyid' => $this->situation->competency->get('id'),
            'description' => 'What I did',
            'nothingconfidential' => true,
        ]));
        $activity = activity::from_instanceid($this->situation->activity->id);
        $portfolio = portfolio::of($activity->get_id(), $this->situation->student->id);
        $problems = draft_check::problems($activity, $portfolio, null, $content, $submitting);
        return array_map(fn(refusal $problem): string => $problem->errorcode, $problems);
    }

    /**
     * Nothing is said of what is in order; only competency, name and description are needed.
     *
     * @covers \mod_proofolio\local\draft_check
     */
    public function test_in_order(): void {
        $this->assertSame([], $this->problems([]));
        $this->assertSame([], $this->problems([], true));
        $this->assertSame([], $this->problems(['description' => '']));
    }

    /**
     * Each bad input is told at its field.
     *
     * @dataProvider bad_input_provider
     * @covers \mod_proofolio\local\draft_check
     * @param array $given
     * @param array $expected
     * @param bool $submitting
     */
    public function test_bad_input(array $given, array $expected, bool $submitting = false): void {
        $this->assertSame($expected, $this->problems($given, $submitting));
    }

    /**
     * Bad input and what is said of it.
     *
     * @return array
     */
    public static function bad_input_provider(): array {
        $long = ['newexperience' => 'E', 'newcontext' => str_repeat('c', 256)];
        return [
            'no name' => [['name' => " \n"], ['name' => 'errornamemissing'], true],
            'name of tags only' => [['name' => '<b></b>'], ['name' => 'errornamemissing'], true],
            'long name' => [['name' => str_repeat('é', 256)], ['name' => 'errortoolong']],
            'long description' => [['description' => str_repeat('é', 60001)], ['description' => 'errortoolong'], true],
            'description that no draft holds' => [['description' => str_repeat('é', 240001)], ['description' => 'errortoolong']],
            'long analysis' => [['analysis' => str_repeat('é', 60001)], ['analysis' => 'errortoolong'], true],
            'analysis that no draft holds' => [['analysis' => str_repeat('é', 240001)], ['analysis' => 'errortoolong']],
            'no description' => [['description' => '<p>&nbsp;</p>'], ['description' => 'errordescriptionmissing'], true],
            'unknown competency' => [['competencyid' => 999999], ['competencyid' => 'errorcompetencynottarget']],
            'two letters' => [['letter' => 'AB'], ['letter' => 'errornotaletter']],
            'script for a link' => [['sourcelink' => 'javascript:alert(1)'], ['sourcelink' => 'errorlinknotacceptable'], true],
            'relative link' => [['sourcelink' => 'docs/a.pdf'], ['sourcelink' => 'errorlinknotacceptable'], true],
            'relative trace link' => [['newlink' => '../a'], ['newlink' => 'errorlinknotacceptable'], true],
            'caption without link' => [['newlinkcaption' => 'Minutes'], ['newlink' => 'errornewlinkmissing']],
            'context of nobody' => [['contextid' => 999999], ['contextid' => 'errorforeign']],
            'context without experience' => [['newcontext' => 'Client'], ['newexperience' => 'errorexperiencemissing']],
            'experience without context' => [['newexperience' => 'Internship'], ['newcontext' => 'errornewcontextmissing']],
            'long context' => [$long, ['newcontext' => 'errortoolong']],
        ];
    }

    /**
     * A draft takes what is not finished; submitting it names each thing.
     *
     * @covers \mod_proofolio\local\draft_check
     */
    public function test_unfinished(): void {
        $long = str_repeat('é', 60001);
        $given = [
            'name' => '',
            'description' => $long,
            'analysis' => $long,
            'sourcelink' => 'https:/',
            'traces' => [1 => new trace_details(1, 1, link: 'www.exam')],
            'newlink' => 'cloud.exam',
        ];
        $this->assertSame([], $this->problems($given));
        $this->assertSame([
            'name' => 'errornamemissing',
            'description' => 'errortoolong',
            'analysis' => 'errortoolong',
            'sourcelink' => 'errorlinknotacceptable',
            'newlink' => 'errorlinknotacceptable',
            'tracelink1' => 'errorlinknotacceptable',
        ], $this->problems($given, true));
        $this->assertSame(['competencyid' => 'errorcompetencynottarget'], $this->problems(['competencyid' => 0] + $given));
    }

    /**
     * The longest texts that are possible are taken.
     *
     * @covers \mod_proofolio\local\draft_check
     */
    public function test_longest(): void {
        $text = str_repeat('é', 60000);
        $this->assertSame([], $this->problems(['name' => str_repeat('é', 255), 'description' => $text, 'analysis' => $text], true));
    }

    /**
     * Without targets all competencies of the activity can be chosen, with targets only these.
     *
     * @covers \mod_proofolio\local\draft_check
     */
    public function test_targets(): void {
        $other = $this->generator->create_competency(['proofolioid' => $this->situation->activity->id]);
        $this->assertSame([], $this->problems(['competencyid' => $other->get('id')]));
        $this->generator->create_target([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
        ]);
        $this->assertSame([], $this->problems([]));
        $this->assertSame(['competencyid' => 'errorcompetencynottarget'], $this->problems(['competencyid' => $other->get('id')]));
    }

    /**
     * A competency of another activity is none of these.
     *
     * @covers \mod_proofolio\local\draft_check
     */
    public function test_foreign_competency(): void {
        $elsewhere = $this->generator->create_situation();
        $this->assertSame(
            ['competencyid' => 'errorcompetencynottarget'],
            $this->problems(['competencyid' => $elsewhere->competency->get('id')]),
        );
    }

    /**
     * A letter that is in use is told with the proof that has it; a classmate's letters do not matter.
     *
     * @covers \mod_proofolio\local\draft_check
     */
    public function test_letter_taken(): void {
        $proof = [
            'proofolioid' => $this->situation->activity->id,
            'competencyid' => $this->situation->competency->get('id'),
            'letter' => 'B',
            'name' => 'Backlog',
        ];
        $this->generator->create_proof(['userid' => $this->situation->classmate->id] + $proof);
        $this->assertSame([], $this->problems(['letter' => 'B']));
        $this->generator->create_proof(['userid' => $this->situation->student->id] + $proof);
        $this->assertSame(['letter' => 'errorlettertaken'], $this->problems(['letter' => 'B']));
        $this->assertStringContainsString('Backlog', refusal::letter_taken('CG3-B', 'Backlog')->getMessage());
    }

    /**
     * A classmate's context is foreign.
     *
     * @covers \mod_proofolio\local\experiences
     */
    public function test_context_of_a_classmate(): void {
        $ids = [];
        foreach (['student', 'classmate'] as $person) {
            $experience = $this->generator->create_experience([
                'proofolioid' => $this->situation->activity->id,
                'userid' => $this->situation->$person->id,
                'name' => 'Internship',
            ]);
            $context = $this->generator->create_context(['experienceid' => $experience->get('id'), 'name' => 'Client']);
            $ids[$person] = $context->get('id');
        }
        $this->assertSame([], $this->problems(['contextid' => $ids['student']]));
        $this->assertSame(['contextid' => 'errorforeign'], $this->problems(['contextid' => $ids['classmate']]));
        $this->assertSame([], $this->problems(['newcontext' => 'Another client']));
    }

    /**
     * Files have a limit in number and size.
     *
     * @covers \mod_proofolio\local\draft_check
     */
    public function test_files(): void {
        $itemid = file_get_unused_draft_itemid();
        $this->add_file($itemid, 'a.txt', '0123456789');
        $this->assertSame([], $this->problems(['tracesitemid' => $itemid]));
        $both = ['tracesitemid' => $itemid, 'newlink' => 'https://example.org/b'];
        $this->assertSame([], $this->problems($both));
        $this->add_file($itemid, 'c.txt', 'c');
        $this->assertSame(['traces' => 'errortoomanytraces'], $this->problems($both));
        $large = file_get_unused_draft_itemid();
        $this->add_file($large, 'large.txt', '0123456789a');
        $this->assertSame(['traces' => 'errorfiletoolarge'], $this->problems(['tracesitemid' => $large]));
        $this->assertSame(['analysis' => 'errorfiletoolarge'], $this->problems(['analysisitemid' => $large]));
    }

    /**
     * Uploads a file as the current user.
     *
     * @param int $itemid
     * @param string $filename
     * @param string $content
     */
    private function add_file(int $itemid, string $filename, string $content): void {
        global $USER;
        get_file_storage()->create_file_from_string([
            'contextid' => \context_user::instance($USER->id)->id,
            'component' => 'user',
            'filearea' => 'draft',
            'itemid' => $itemid,
            'filepath' => '/',
            'filename' => $filename,
        ], $content);
    }

    /**
     * Only who submits has to confirm that nothing confidential shows.
     *
     * @covers \mod_proofolio\local\draft_check
     */
    public function test_nothing_confidential(): void {
        $this->assertSame([], $this->problems(['nothingconfidential' => false]));
        $expected = ['nothingconfidential' => 'errorconfidentialunchecked'];
        $this->assertSame($expected, $this->problems(['nothingconfidential' => false], true));
    }

    /**
     * What is said of traces that were just added is checked at their fields, and their links count.
     *
     * @covers \mod_proofolio\local\draft_check
     */
    public function test_added(): void {
        $bad = new trace_details(0, caption: str_repeat('n', 256), link: 'javascript:alert(1)');
        $expected = ['addedlink3' => 'errorlinknotacceptable', 'addedcaption3' => 'errortoolong'];
        $this->assertEqualsCanonicalizing($expected, $this->problems(['added' => [3 => $bad]], true));
        $this->assertSame(['addedcaption3' => 'errortoolong'], $this->problems(['added' => [3 => $bad]]));
        $links = array_map(fn(int $i): trace_details => new trace_details(0, link: "https://example.org/$i"), [1, 2, 3]);
        $this->assertSame(['traces' => 'errortoomanytraces'], $this->problems(['added' => $links]));
    }
}
