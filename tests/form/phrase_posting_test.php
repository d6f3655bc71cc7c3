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

use mod_proofolio\local\models\phrase;
use mod_proofolio\local\phrases;
use mod_proofolio\local\refusal;

/**
 * Tests of what the page of phrases sends.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_proofolio\form\phrase_posting
 */
final class phrase_posting_test extends \advanced_testcase {
    /** @var \stdClass Who sends. */
    private \stdClass $sender;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->sender = $this->getDataGenerator()->create_user();
        $this->setUser($this->sender);
    }

    /**
     * A phrase is kept, worded anew and deleted.
     */
    public function test_handle(): void {
        $this->assertTrue($this->send('keep', 0, 'Show the steps.'));
        [$phrase] = phrases::of($this->sender->id);
        $this->assertTrue($this->send('keep', $phrase->get('id'), 'Show each step.'));
        $this->assertSame('Show each step.', phrases::of($this->sender->id)[0]->get('content'));
        $this->assertTrue($this->send('delete', $phrase->get('id'), ''));
        $this->assertSame([], phrases::of($this->sender->id));
    }

    /**
     * What cannot be kept is told, and so is a session that has ended.
     */
    public function test_not_kept(): void {
        $this->assertFalse($this->send('keep', 0, ' '));
        $this->assertFalse($this->send('keep', 0, 'Show the steps.', 'old'));
        $this->assertSame([], phrases::of($this->sender->id));
    }

    /**
     * The phrases of others, and those that are not there, are refused.
     */
    public function test_refused(): void {
        $other = phrases::add($this->getDataGenerator()->create_user()->id, 'Of somebody else', 1000);
        foreach ([['keep', $other->get('id')], ['delete', $other->get('id')], ['delete', 987654]] as [$act, $phraseid]) {
            try {
                $this->send($act, $phraseid, 'Changed');
                $this->fail('Not refused');
            } catch (refusal $refusal) {
                $this->assertSame('errorcannotusephrases', $refusal->errorcode);
            }
        }
        $this->assertSame('Of somebody else', (new phrase($other->get('id')))->get('content'));
    }

    /**
     * Sends the form.
     *
     * @param string $act
     * @param int $phraseid
     * @param string $content
     * @param string|null $sesskey A key other than the one that holds.
     * @return bool Whether it was done.
     */
    private function send(string $act, int $phraseid, string $content, ?string $sesskey = null): bool {
        $posting = new phrase_posting($this->sender->id, $phraseid, $content, $sesskey ?? sesskey());
        $isdone = $posting->handle($act, 1000);
        $this->assertNotSame('', $posting->get_message());
        return $isdone;
    }
}
