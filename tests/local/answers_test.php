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

use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\version_answer;

/**
 * Tests of which comments a draft and a version answer.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_proofolio\local\proof_writing
 * @covers     \mod_proofolio\local\version_making
 * @covers     \mod_proofolio\local\models\comment
 */
final class answers_test extends \advanced_testcase {
    /**
     * What others said of this proof can be answered, nothing else; the version keeps what its draft named.
     */
    public function test_answers(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation();
        $version = $generator->create_submitted_proof($situation);
        $elsewhere = $generator->create_submitted_proof($situation);
        $said = fn($version, $author): int =>
            $generator->create_comment(['versionid' => $version->get('id'), 'userid' => $author->id])->get('id');
        $asked = $said($version, $situation->tutor);
        $offered = [$asked, $said($version, $situation->student), $said($elsewhere, $situation->tutor), 987654];
        $proofid = $version->get('proofid');
        $draft = $generator->create_draft(['proofid' => $proofid, 'answers' => $offered, 'changenote' => 'The plan is in.']);
        $this->assertSame([$asked], $draft->get_answers());
        $second = $generator->create_version(['proofid' => $proofid, 'answers' => [$asked]]);
        $this->assertSame('The plan is in.', $second->get('changenote'));
        $this->assertEquals([$asked], array_map(
            fn(version_answer $row): int => $row->get('commentid'),
            version_answer::in_set('versionid', [$second->get('id')]),
        ));
        $this->assertNull(draft::of($proofid));
    }
}
