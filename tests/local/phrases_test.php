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

use mod_proofolio\local\models\phrase;

/**
 * Tests of the phrases that people keep.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_proofolio\local\phrases
 */
final class phrases_test extends \advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    /**
     * A phrase is kept once, without the blanks around it, for its owner alone.
     */
    public function test_add(): void {
        [$first, $second] = [$this->getDataGenerator()->create_user(), $this->getDataGenerator()->create_user()];
        $phrase = phrases::add($first->id, "  Show the steps too.\n", 1000);
        $this->assertSame(['Show the steps too.', 1000], [$phrase->get('content'), (int) $phrase->get('timeadded')]);
        $this->assertEquals($phrase->get('id'), phrases::add($first->id, 'Show the steps too.', 2000)->get('id'));
        phrases::add($second->id, 'Show the steps too.', 2000);
        phrases::add($first->id, 'Well argued.', 3000);
        $contents = fn(array $phrases): array => array_map(fn(phrase $phrase): string => $phrase->get('content'), $phrases);
        $this->assertSame(['Show the steps too.', 'Well argued.'], $contents(phrases::of($first->id)));
        $this->assertSame(['Show the steps too.'], $contents(phrases::of($second->id)));
    }

    /**
     * What says nothing, too much, or is one too many is refused, and what was there stays.
     */
    public function test_refused(): void {
        $userid = $this->getDataGenerator()->create_user()->id;
        $phrase = phrases::add($userid, 'Show the steps too.', 1000);
        $codes = [];
        foreach (['', " \n", str_repeat('é', phrases::MAX_LENGTH + 1)] as $content) {
            foreach ([fn() => phrases::add($userid, $content, 1000), fn() => phrases::change($phrase, $content)] as $act) {
                try {
                    $act();
                } catch (refusal $refusal) {
                    $codes[] = $refusal->field;
                }
            }
        }
        $this->assertSame(array_fill(0, 6, 'content'), $codes);
        for ($i = 2; $i <= phrases::MAX_COUNT; $i++) {
            phrases::add($userid, "Phrase $i " . str_repeat('é', 10), 1000);
        }
        $this->assertSame('Show the steps too.', phrases::of($userid)[0]->get('content'));
        $this->expectException(refusal::class);
        $this->expectExceptionMessage((string) phrases::MAX_COUNT);
        phrases::add($userid, 'One too many', 1000);
    }

    /**
     * A phrase can be worded anew.
     */
    public function test_change(): void {
        $phrase = phrases::add($this->getDataGenerator()->create_user()->id, 'Show the steps.', 1000);
        phrases::change($phrase, ' Show each step. ');
        $this->assertSame('Show each step.', (new phrase($phrase->get('id')))->get('content'));
    }

    /**
     * There is a set to begin with, each different.
     */
    public function test_suggested(): void {
        $suggested = phrases::suggested();
        $this->assertCount(phrases::SUGGESTED, array_unique($suggested));
        $this->assertStringNotContainsString('[[', implode($suggested));
    }
}
