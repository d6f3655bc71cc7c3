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

use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of what a further version says of itself in the form.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class improvement_fields_test extends situation_testcase {
    /**
     * The form of a proof, as HTML.
     *
     * @param int $proofid
     * @param int $from The version to go on from, 0 for the newest.
     * @return string
     */
    private function form(int $proofid, int $from = 0): string {
        global $PAGE;
        $this->setUser($this->situation->student);
        $PAGE->set_url('/mod/proofolio/edit.php');
        $editing = proof_editing::of_proof(new proof($proofid), $from, $this->situation->student->id, null);
        return $editing->render($PAGE->get_renderer('core'));
    }

    /**
     * A first version has neither note nor remarks; a further one offers what others said and nobody has answered.
     *
     * @covers \mod_proofolio\form\improvement_fields
     * @covers \mod_proofolio\form\proof_form
     */
    public function test_offered(): void {
        $fresh = $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
        ]);
        $this->assertStringNotContainsString('name="changenote"', $this->form($fresh->get('id')));
        $first = $this->generator->create_submitted_proof($this->situation);
        $proofid = $first->get('proofid');
        $say = fn(string $person, string $words): int => $this->generator->create_comment([
            'versionid' => $first->get('id'),
            'userid' => $this->situation->$person->id,
            'content' => $words,
        ])->get('id');
        $asked = $say('tutor', 'Where is the <plan>?');
        $own = $say('student', 'I will add it.');
        $later = $say('coordinator', 'And the dates?');
        $html = $this->form($proofid);
        $this->assertStringContainsString('name="changenote"', $html);
        $this->assertStringContainsString('Tutor Person, on version 1: Where is the &lt;plan&gt;?', $html);
        $this->assertStringNotContainsString("name=\"answer{$own}\"", $html);
        $this->generator->create_version(['proofid' => $proofid, 'answers' => [$asked]]);
        $html = $this->form($proofid);
        $this->assertStringNotContainsString("name=\"answer{$asked}\"", $html);
        $this->assertStringContainsString("name=\"answer{$later}\"", $html);
    }

    /**
     * What the form sends comes to the draft, and goes on from the version that was chosen.
     *
     * @covers \mod_proofolio\form\improvement_fields
     * @covers \mod_proofolio\form\proof_form_values
     */
    public function test_values(): void {
        $first = $this->generator->create_submitted_proof($this->situation, ['description' => '<p>One.</p>']);
        $proof = $first->get_proof();
        $this->generator->create_version(['proofid' => $proof->get('id'), 'description' => '<p>Two.</p>']);
        $this->setUser($this->situation->student);
        $writer = proof_writer::of_proof($proof, 1);
        $values = proof_form_values::first($writer);
        $this->assertSame(['<p>One.</p>', 1, 2, ''], [
            $values['description']['text'],
            $values['fromversion'],
            $values['baseversion'],
            $values['changenote'],
        ]);
        $content = proof_form_values::content($writer, ['contextid' => 0, 'changenote' => ' Back to the first. ', 'answer7' => 1,
            'answer8' => 0] + $values);
        $this->assertSame(['Back to the first.', [7], 1], [$content->changenote, $content->answers, $content->fromversion]);
        $typed = proof_form_values::typed((object) ['changenote' => 'Kept', 'answer7' => '1']);
        $this->assertSame(['changenote' => 'Kept', 'answer7' => 1], $typed);
        $this->assertSame(2, version::latest_number($proof->get('id')));
    }
}
