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

namespace mod_proofolio\external;

use core_external\external_api;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;
use mod_proofolio\tests\situation_testcase;
use moodle_exception;

/**
 * Tests of the functions with which coordinators look after competencies in place.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competencies_test extends situation_testcase {
    /**
     * A competency is added, and the whole list comes back.
     *
     * @covers \mod_proofolio\external\add_competency
     * @covers \mod_proofolio\external\competency_fields
     * @covers \mod_proofolio\output\competency_receipt
     * @covers \mod_proofolio\output\competency_list
     * @covers \mod_proofolio\output\competency_item
     * @covers \mod_proofolio\output\competency_element
     */
    public function test_add(): void {
        $this->setUser($this->situation->coordinator);
        $receipt = $this->add(['description' => "With others.\n\n1 < 2"]);
        $this->assertTrue($receipt['saved']);
        $this->assertSame(['CG3', 'CG8'], array_column($receipt['list']['competencies'], 'code'));
        [, $added] = $receipt['list']['competencies'];
        $this->assertSame($receipt['competencyid'], $added['competencyid']);
        $this->assertSame(['Listen', 'Speak'], array_column($added['elements'], 'elementname'));
        $this->assertSame("With others.\n\n1 < 2", $added['plaindescription']);
        $this->assertStringContainsString('<p>1 &lt; 2</p>', $added['descriptionhtml']);
        $this->assertSame([true, false, 'Not in use yet'], [$added['isplain'], $added['isused'], $added['usesname']]);
    }

    /**
     * What is wrong comes back with its field, and nothing is kept.
     *
     * @covers \mod_proofolio\external\add_competency
     * @covers \mod_proofolio\external\update_competency
     * @covers \mod_proofolio\output\competency_receipt
     * @dataProvider wrong_provider
     * @param array $said
     * @param string $field
     */
    public function test_wrong(array $said, string $field): void {
        $this->preventResetByRollback();
        $this->setUser($this->situation->coordinator);
        $receipt = $this->add($said);
        $this->assertSame([false, 0, $field], [$receipt['saved'], $receipt['competencyid'], $receipt['field']]);
        $this->assertNotSame('', $receipt['message']);
        $this->assertCount(1, competency::get_records());
        $other = $this->generator->create_competency(['proofolioid' => $this->situation->activity->id, 'code' => 'CG9']);
        $receipt = $this->update($other->get('id'), $said);
        $this->assertSame([false, $field], [$receipt['saved'], $receipt['field']]);
        $this->assertSame('CG9', (new competency($other->get('id')))->get('code'));
    }

    /**
     * What can be wrong.
     *
     * @return array[]
     */
    public static function wrong_provider(): array {
        return [
            'code taken' => [['code' => 'cg3'], 'code'],
            'no name' => [['name' => ''], 'name'],
            'script link' => [['link' => 'javascript:alert(1)'], 'link'],
            'long element' => [['elements' => [['elementid' => 0, 'name' => str_repeat('a', 256)]]], 'newelement0'],
            'foreign element' => [['elements' => [['elementid' => 987654321, 'name' => 'Theirs']]], 'elementsnote'],
        ];
    }

    /**
     * A competency is changed with its elements, of which one in use is archived; its formatted description stays.
     *
     * @covers \mod_proofolio\external\update_competency
     * @covers \mod_proofolio\external\restore_element
     */
    public function test_update(): void {
        [$first, $second, $third] = array_map(fn(element $element): int => $element->get('id'), $this->situation->elements);
        $this->generator->create_submitted_proof($this->situation, ['elements' => [$first]]);
        $this->situation->competency->set('description', '<ul><li>One</li></ul>');
        $this->situation->competency->update();
        $this->setUser($this->situation->coordinator);
        $receipt = $this->update($this->situation->competency->get('id'), [
            'code' => 'CG4',
            'description' => '',
            'elements' => [
                ['elementid' => $third, 'name' => 'Build'],
                ['elementid' => 0, 'name' => 'Hand over'],
                ['elementid' => $first, 'name' => ''],
                ['elementid' => $second, 'name' => ''],
            ],
        ]);
        $this->assertTrue($receipt['saved']);
        [$item] = $receipt['list']['competencies'];
        $this->assertSame(['CG4', false, true], [$item['code'], $item['isplain'], $item['hasdescription']]);
        $this->assertSame(['Build', 'Hand over'], array_column($item['elements'], 'elementname'));
        $this->assertSame([1, 2], array_column($item['elements'], 'number'));
        $this->assertSame(['Understand a need'], array_column($item['archivedelements'], 'elementname'));
        $this->assertSame('<ul><li>One</li></ul>', (new competency($item['competencyid']))->get('description'));
        $this->assertSame('In use: 1 proof', $item['usesname']);

        $list = external_api::clean_returnvalue(restore_element::execute_returns(), restore_element::execute($first));
        $names = array_column($list['competencies'][0]['elements'], 'elementname');
        $this->assertSame(['Understand a need', 'Build', 'Hand over'], $names);
    }

    /**
     * A plain description is changed; the same words keep the way they were written down.
     *
     * @covers \mod_proofolio\external\update_competency
     * @covers \mod_proofolio\local\plain_description
     */
    public function test_update_description(): void {
        $this->setUser($this->situation->coordinator);
        $id = $this->situation->competency->get('id');
        $this->situation->competency->set('description', '<p>From need<br />to use &amp; back</p>');
        $this->situation->competency->update();
        $this->update($id, ['code' => 'CG3', 'description' => "From need\nto use & back"]);
        $this->assertSame('<p>From need<br />to use &amp; back</p>', (new competency($id))->get('description'));
        $this->update($id, ['code' => 'CG3', 'description' => 'Anew']);
        $this->assertSame('<p>Anew</p>', (new competency($id))->get('description'));
    }

    /**
     * What is in use is archived and comes back; what is not is deleted.
     *
     * @covers \mod_proofolio\external\remove_competency
     * @covers \mod_proofolio\external\restore_competency
     */
    public function test_remove_and_restore(): void {
        $this->generator->create_submitted_proof($this->situation);
        $place = ['proofolioid' => $this->situation->activity->id];
        $unused = $this->generator->create_competency($place + ['code' => 'CG8', 'elements' => ['Listen']]);
        $this->setUser($this->situation->coordinator);
        $id = $this->situation->competency->get('id');
        $this->call('remove_competency', $unused->get('id'));
        $list = $this->call('remove_competency', $id);
        $this->assertFalse($list['hascompetencies']);
        $this->assertSame([$id], array_column($list['archived'], 'competencyid'));
        $this->assertTrue($list['archived'][0]['isused']);
        $list = $this->call('restore_competency', $id);
        $this->assertSame([$id], array_column($list['competencies'], 'competencyid'));
        $this->assertFalse($list['hasarchived']);
        $this->assertCount(3, element::get_records());
    }

    /**
     * Nobody but coordinators of this very activity can do any of it, and a try leaves nothing behind.
     *
     * @covers \mod_proofolio\external\add_competency
     * @covers \mod_proofolio\external\update_competency
     * @covers \mod_proofolio\external\remove_competency
     * @covers \mod_proofolio\external\restore_competency
     * @covers \mod_proofolio\external\restore_element
     * @testWith ["student"]
     *           ["tutor"]
     *           ["former"]
     *           ["elsewhere"]
     *           ["guest"]
     *           ["stranger"]
     * @param string $who
     */
    public function test_refused(string $who): void {
        $course = $this->getDataGenerator()->create_course();
        $this->generator->create_instance(['course' => $course->id]);
        $this->situation->elsewhere = $this->getDataGenerator()->create_and_enrol($course, 'editingteacher');
        $this->situation->guest = guest_user();
        $this->setUser($this->situation->$who);
        $this->assert_all_refused();
    }

    /**
     * A hidden activity is closed to a coordinator who may not see what is hidden.
     *
     * @covers \mod_proofolio\external\add_competency
     */
    public function test_hidden(): void {
        $context = \context_course::instance($this->situation->course->id);
        $role = $this->getDataGenerator()->create_role();
        foreach (['mod/proofolio:view', 'mod/proofolio:coordinate'] as $capability) {
            assign_capability($capability, CAP_ALLOW, $role, $context);
        }
        $person = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
        $this->getDataGenerator()->role_assign($role, $person->id, $context->id);
        set_coursemodule_visible($this->situation->activity->cmid, 0);
        $this->setUser($person);
        $this->assert_all_refused();
    }

    /**
     * Ids that mean nothing are refused as if one might not.
     *
     * @covers \mod_proofolio\external\update_competency
     * @covers \mod_proofolio\external\remove_competency
     * @covers \mod_proofolio\external\restore_competency
     * @covers \mod_proofolio\external\restore_element
     */
    public function test_no_such_id(): void {
        $this->setUser($this->situation->coordinator);
        foreach (['update_competency', 'remove_competency', 'restore_competency', 'restore_element'] as $function) {
            $this->assertSame('errorcannotmanage', $this->code_of($function, 987654321), $function);
        }
    }

    /**
     * Whatever the number of competencies, the list takes as many reads.
     *
     * @covers \mod_proofolio\output\competency_list
     * @covers \mod_proofolio\local\models\competency_uses
     */
    public function test_reads(): void {
        global $DB, $PAGE;
        $this->setUser($this->situation->coordinator);
        $activity = \mod_proofolio\local\activity::from_cmid($this->situation->activity->cmid);
        $count = function () use ($DB, $PAGE, $activity): int {
            $before = $DB->perf_get_reads();
            (new \mod_proofolio\output\competency_list($activity))->export_for_template($PAGE->get_renderer('core'));
            return $DB->perf_get_reads() - $before;
        };
        $count();
        $this->assertSame(8, $count());
        for ($i = 0; $i < 5; $i++) {
            $this->generator->create_competency(['proofolioid' => $activity->get_id(), 'elements' => ['One', 'Two']]);
        }
        $this->assertSame(8, $count());
    }

    /**
     * Everything is refused, and stays as it was.
     */
    private function assert_all_refused(): void {
        $before = [competency::count_records(), element::count_records(), $this->situation->competency->to_record()];
        $id = $this->situation->competency->get('id');
        $calls = [
            'add_competency' => $this->situation->activity->cmid,
            'update_competency' => $id,
            'remove_competency' => $id,
            'restore_competency' => $id,
            'restore_element' => $this->situation->elements[0]->get('id'),
        ];
        foreach ($calls as $function => $argument) {
            $this->assertNotSame('', $this->code_of($function, $argument), $function);
        }
        $after = [competency::count_records(), element::count_records(), (new competency($id))->to_record()];
        $this->assertEquals($before, $after);
    }

    /**
     * The error code with which a function is refused.
     *
     * @param string $function
     * @param int $id
     * @return string Nothing when it was not.
     */
    private function code_of(string $function, int $id): string {
        $said = ['X', 'Name', '', '', []];
        $class = "mod_proofolio\\external\\{$function}";
        try {
            str_ends_with($function, 'd_competency') || $function === 'update_competency'
                ? $class::execute($id, ...$said)
                : $class::execute($id);
            return '';
        } catch (moodle_exception $refusal) {
            return $refusal->errorcode;
        }
    }

    /**
     * Calls a function that is told of one id only.
     *
     * @param string $function
     * @param int $id
     * @return array
     */
    private function call(string $function, int $id): array {
        $class = "mod_proofolio\\external\\{$function}";
        return external_api::clean_returnvalue($class::execute_returns(), $class::execute($id));
    }

    /**
     * Adds a competency.
     *
     * @param array $said
     * @return array
     */
    private function add(array $said): array {
        $receipt = add_competency::execute($this->situation->activity->cmid, ...$this->said($said));
        return external_api::clean_returnvalue(add_competency::execute_returns(), $receipt);
    }

    /**
     * Changes a competency.
     *
     * @param int $id
     * @param array $said
     * @return array
     */
    private function update(int $id, array $said): array {
        $receipt = update_competency::execute($id, ...$this->said($said));
        return external_api::clean_returnvalue(update_competency::execute_returns(), $receipt);
    }

    /**
     * What is said of a competency.
     *
     * @param array $said
     * @return array In the order of the parameters.
     */
    private function said(array $said): array {
        $all = array_replace([
            'code' => 'CG8',
            'name' => 'Cooperate',
            'description' => '',
            'link' => '',
            'elements' => [['elementid' => 0, 'name' => 'Listen'], ['elementid' => 0, 'name' => 'Speak']],
        ], $said);
        return array_values($all);
    }
}
