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

/**
 * Tests of who wants the daily digest.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class digest_choice_test extends \advanced_testcase {
    /** The preference in which Moodle keeps who wants the digest, and how. */
    private const NAME = 'message_provider_mod_proofolio_digest_enabled';

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    /**
     * Those want it who have switched it on in any way; the others do not.
     *
     * @covers \mod_proofolio\local\digest_choice
     */
    public function test_among(): void {
        $ids = $this->people(['email', 'popup,email', 'none', null, 'pigeon']);
        $this->assertSame([$ids[0] => true, $ids[1] => true], digest_choice::among($ids));
        $this->assertSame([], digest_choice::among([]));
    }

    /**
     * Where the site has it on by default, those want it who have not switched it off.
     *
     * @covers \mod_proofolio\local\digest_choice
     */
    public function test_on_by_default(): void {
        $ids = $this->people(['email', 'none', null]);
        set_config(self::NAME, 'popup', 'message');
        $this->assertSame([$ids[0] => true, $ids[2] => true], digest_choice::among($ids));
    }

    /**
     * Where the site leaves no choice, the site's counts.
     *
     * @covers \mod_proofolio\local\digest_choice
     */
    public function test_locked(): void {
        $ids = $this->people(['email', 'popup', 'none', null]);
        set_config('email_provider_mod_proofolio_digest_locked', 1, 'message');
        $this->assertSame([$ids[1] => true], digest_choice::among($ids));
        set_config(self::NAME, 'email', 'message');
        $this->assertSame(array_fill_keys($ids, true), digest_choice::among($ids));
    }

    /**
     * Where the site has switched the digest off altogether, nobody has it.
     *
     * @covers \mod_proofolio\local\digest_choice
     */
    public function test_disabled(): void {
        $ids = $this->people(['email']);
        set_config('mod_proofolio_digest_disable', 1, 'message');
        $this->assertSame([], digest_choice::among($ids));
    }

    /**
     * It is read in as many reads for one as for many.
     *
     * @covers \mod_proofolio\local\digest_choice
     */
    public function test_reads(): void {
        global $DB;
        $ids = $this->people(array_fill(0, 30, 'email'));
        digest_choice::among($ids);
        $costs = [];
        foreach ([1, 30] as $count) {
            $before = $DB->perf_get_reads();
            $this->assertCount($count, digest_choice::among(array_slice($ids, 0, $count)));
            $costs[] = $DB->perf_get_reads() - $before;
        }
        $this->assertSame($costs[0], $costs[1]);
    }

    /**
     * People with preferences.
     *
     * @param array $values What each has switched on, null for those who never chose.
     * @return int[] Their ids.
     */
    private function people(array $values): array {
        return array_map(function (?string $value): int {
            $user = $this->getDataGenerator()->create_user();
            if ($value !== null) {
                set_user_preference(self::NAME, $value, $user->id);
            }
            return (int) $user->id;
        }, $values);
    }
}
