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
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\refusal;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of what the page of kept traces does without a script.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_posting_test extends situation_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->setUser($this->situation->student);
    }

    /**
     * A post with some fields, as the page's form sends it.
     *
     * @param array $fields
     * @param array $address Parameters of the address.
     * @return kept_posting
     */
    private function post(array $fields, array $address = []): kept_posting {
        upload_form::mock_submit($fields + ['clientkey' => 'k1']);
        return $this->look($address);
    }

    /**
     * A look at the page; nothing is sent with it but what was sent before.
     *
     * @param array $address Parameters of the address.
     * @return kept_posting
     */
    private function look(array $address): kept_posting {
        upload_form::mock_submit($address, [], 'get');
        return new kept_posting(
            activity::from_cmid($this->situation->activity->cmid),
            (int) $this->situation->student->id,
            1773313200,
        );
    }

    /**
     * Keeps a trace of somebody.
     *
     * @param string $owner
     * @return kept_trace
     */
    private function make(string $owner = 'student'): kept_trace {
        return $this->generator->create_kept_trace([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->$owner->id,
            'caption' => 'Board',
            'link' => 'https://example.org',
        ]);
    }

    /**
     * The form keeps a trace, once however often it is sent.
     *
     * @covers \mod_proofolio\form\kept_posting
     * @covers \mod_proofolio\form\upload_form
     */
    public function test_keep(): void {
        $fields = ['caption' => 'Minutes', 'day' => '2026-03-10', 'link' => 'https://example.org', 'shown' => '1'];
        $this->assertNotNull($this->post($fields)->handle());
        $this->assertNotNull($this->post($fields)->handle());
        $this->assertSame(1, kept_trace::count_records());
        $trace = kept_trace::get_record(['clientkey' => 'k1']);
        $this->assertSame(['Minutes', 1, 0], [$trace->get('caption'), $trace->get('shown'), $trace->get('masked')]);
    }

    /**
     * What could not be kept stands in the form again, with the reason.
     *
     * @covers \mod_proofolio\form\kept_posting
     */
    public function test_refused(): void {
        global $PAGE;
        $posting = $this->post(['caption' => 'A line alone', 'day' => '2026-03-10']);
        $this->assertNull($posting->handle());
        $data = $posting->get_form()->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame(
            ['A line alone', '2026-03-10', get_string('errornothingtokeep', 'mod_proofolio')],
            [$data['caption'], $data['day'], $data['error']],
        );
        $this->assertSame(0, kept_trace::count_records());
    }

    /**
     * A form that comes with an old key keeps nothing, and loses nothing that was typed.
     *
     * @covers \mod_proofolio\form\kept_posting
     */
    public function test_session_expired(): void {
        global $PAGE, $USER;
        $posting = $this->post(['caption' => 'Minutes', 'link' => 'https://example.org']);
        $USER->sesskey = 'another';
        $this->assertNull($posting->handle());
        $data = $posting->get_form()->export_for_template($PAGE->get_renderer('core'));
        $this->assertSame(
            ['Minutes', get_string('sessionexpired', 'mod_proofolio')],
            [$data['caption'], $data['error']],
        );
        $this->assertSame(0, kept_trace::count_records());
    }

    /**
     * Of a file that is larger than the server takes, only the address arrives: that is told.
     *
     * @covers \mod_proofolio\form\kept_posting
     */
    public function test_nothing_arrived(): void {
        $posting = $this->look(['sent' => '1']);
        $this->assertNull($posting->handle());
        $this->assertStringContainsString('did not arrive', $posting->get_message());
        $this->assertNotNull($posting->get_form());
    }

    /**
     * A trace is changed, shown and hidden by its owner.
     *
     * @covers \mod_proofolio\form\kept_posting
     */
    public function test_own_trace(): void {
        $trace = $this->make();
        $id = $trace->get('id');
        $changed = ['caption' => 'Changed', 'day' => '2026-03-01', 'link' => 'https://example.org'];
        $this->assertNotNull($this->post($changed, ['edit' => $id])->handle());
        $this->assertSame('Changed', $trace->read()->get('caption'));
        foreach (['show' => 1, 'hide' => 0] as $act => $shown) {
            $this->assertNotNull($this->post([$act => $id])->handle());
            $this->assertSame($shown, $trace->read()->get('shown'));
        }
    }

    /**
     * The traces of others are refused, whatever is sent.
     *
     * @covers \mod_proofolio\form\kept_posting
     */
    public function test_foreign_trace(): void {
        $trace = $this->make('classmate');
        $id = $trace->get('id');
        $this->assertNull($this->post(['caption' => 'Changed', 'link' => 'https://example.org'], ['edit' => $id])->handle());
        foreach ([['show' => $id], ['hide' => $id], ['show' => 987654]] as $fields) {
            try {
                $this->post($fields)->handle();
                $this->fail('Not refused');
            } catch (refusal $refusal) {
                $this->assertContains($refusal->errorcode, ['errorcannotwriteportfolio', 'errorcannotviewkepttrace']);
            }
        }
        $this->assertSame(['Board', 0], [$trace->read()->get('caption'), $trace->get('shown')]);
    }

    /**
     * The chosen traces go along to the form of the proof.
     *
     * @covers \mod_proofolio\form\kept_posting
     */
    public function test_add_to_proof(): void {
        $posting = $this->look(['addto' => '7', 'kept' => ['3', '5', 'x']]);
        $url = $posting->handle();
        $this->assertStringContainsString('/mod/proofolio/edit.php?', $url->out(false));
        $this->assertEquals(['proofid' => 7, 'kept[0]' => 3, 'kept[1]' => 5, 'kept[2]' => 0], $url->params());
    }

    /**
     * Without a wish there is no form; the form to change a trace holds what is said of it.
     *
     * @covers \mod_proofolio\form\kept_posting
     * @covers \mod_proofolio\output\keep_form
     */
    public function test_forms(): void {
        $trace = $this->make();
        $shown = function (array $address): ?array {
            global $PAGE;
            $posting = $this->look($address);
            $this->assertNull($posting->handle());
            return $posting->get_form()?->export_for_template($PAGE->get_renderer('core'));
        };
        $this->assertNull($shown([]));
        $this->assertSame(['', true], [$shown(['keep' => '1'])['caption'], $shown(['keep' => '1'])['isnew']]);
        $edit = $shown(['edit' => $trace->get('id')]);
        $this->assertSame(['Board', 'https://example.org', false], [$edit['caption'], $edit['link'], $edit['isnew']]);
    }
}
