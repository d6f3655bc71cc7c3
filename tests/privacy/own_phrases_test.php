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

namespace mod_proofolio\privacy;

use context_user;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use core_privacy\tests\provider_testcase;
use core_privacy\tests\request\approved_contextlist;
use mod_proofolio\local\phrases;

/**
 * Tests of what is handed out and forgotten of the phrases that people keep.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @group      mod_proofolio_moodle
 * @covers     \mod_proofolio\privacy\own_phrases
 */
final class own_phrases_test extends provider_testcase {
    /** @var \stdClass Who keeps phrases. */
    private \stdClass $keeper;

    /** @var \stdClass Who keeps one too. */
    private \stdClass $other;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        [$this->keeper, $this->other] = [$this->getDataGenerator()->create_user(), $this->getDataGenerator()->create_user()];
        phrases::add($this->keeper->id, 'Show the steps.', 1000);
        phrases::add($this->other->id, 'Well argued.', 1000);
    }

    /**
     * They are found and handed out where they belong: with the person.
     */
    public function test_found_and_exported(): void {
        $context = context_user::instance($this->keeper->id);
        $contexts = $this->get_contexts_for_userid($this->keeper->id, 'mod_proofolio');
        $this->assertEquals([$context->id], $contexts->get_contextids());
        $stranger = $this->getDataGenerator()->create_user();
        $this->assertCount(0, $this->get_contexts_for_userid($stranger->id, 'mod_proofolio'));
        $userlist = new userlist($context, 'mod_proofolio');
        provider::get_users_in_context($userlist);
        $this->assertEquals([$this->keeper->id], $userlist->get_userids());
        $this->export_context_data_for_user($this->keeper->id, $context, 'mod_proofolio');
        $written = writer::with_context($context)->get_data(['Your phrases']);
        $this->assertSame(['Show the steps.'], array_column($written->phrases, 'content'));
    }

    /**
     * Each of the three ways to forget takes one's own, and nothing of others.
     */
    public function test_forgotten(): void {
        $own = context_user::instance($this->keeper->id);
        $foreign = context_user::instance($this->other->id);
        provider::delete_data_for_user(new approved_contextlist($this->keeper, 'mod_proofolio', [$foreign->id]));
        $this->assertCount(1, phrases::of($this->other->id));
        provider::delete_data_for_user(new approved_contextlist($this->keeper, 'mod_proofolio', [$own->id]));
        $this->assertSame([], phrases::of($this->keeper->id));
        phrases::add($this->keeper->id, 'Again.', 1000);
        provider::delete_data_for_users(new approved_userlist($own, 'mod_proofolio', [$this->keeper->id, $this->other->id]));
        $this->assertSame([], phrases::of($this->keeper->id));
        phrases::add($this->keeper->id, 'And again.', 1000);
        provider::delete_data_for_all_users_in_context($own);
        $this->assertSame([], phrases::of($this->keeper->id));
        $this->assertCount(1, phrases::of($this->other->id));
    }
}
