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

use dml_write_exception;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\version;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of acts that somebody else gets in the way of.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class act_test extends situation_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->preventResetByRollback();
    }

    /**
     * An act that the database broke off is begun once more, and what its first turn wrote is gone.
     *
     * @covers \mod_proofolio\local\act
     */
    public function test_run_again_when_overtaken(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $turns = 0;
        $result = act::run_again_when_overtaken(function () use ($version, &$turns): string {
            $turns++;
            comments::write($version, $this->situation->tutor->id, "In turn $turns", 5000);
            return $turns === 1 ? throw new dml_write_exception('Deadlock found') : 'done';
        });
        $this->assertSame(['done', 2], [$result, $turns]);
        $this->assertSame(['In turn 2'], array_map(fn(comment $row): string => $row->get('content'), comment::get_records()));
    }

    /**
     * An act is begun again once only, and only when the database broke it off.
     *
     * @covers \mod_proofolio\local\act
     * @dataProvider problems
     * @param \Exception $problem What the act meets with each time.
     * @param int $expected How often it is begun.
     */
    public function test_run_again_once(\Exception $problem, int $expected): void {
        $turns = 0;
        try {
            act::run_again_when_overtaken(function () use ($problem, &$turns): void {
                $turns++;
                throw $problem;
            });
            $this->fail('The problem was not told');
        } catch (\moodle_exception $told) {
            $this->assertSame([$problem, $expected], [$told, $turns]);
        }
    }

    /**
     * Problems.
     *
     * @return array[]
     */
    public static function problems(): array {
        return [
            'broken off' => [new dml_write_exception('Deadlock found'), 2],
            'refused' => [refusal::text_missing('content'), 1],
        ];
    }

    /**
     * Comments, decisions and versions are written when only their first turn was broken off. The database itself does that here:
     * what the first turn writes down to be told is there already, what the second one writes is not.
     *
     * @covers \mod_proofolio\local\comments
     * @covers \mod_proofolio\local\decisions
     * @covers \mod_proofolio\local\proof_writing
     * @dataProvider acts
     * @group mod_proofolio_moodle
     * @param string $kind Of the notice that the first turn would write.
     * @param string $recipient Who would be told.
     * @param string $table Where what the notice is about is written.
     * @param callable $act Given the newest version and the situation.
     */
    public function test_acts(string $kind, string $recipient, string $table, callable $act): void {
        global $DB;
        $version = $this->generator->create_submitted_proof($this->situation);
        comments::add($version, $this->situation->coordinator->id, 'Look here', 4000);
        decisions::request_changes($version, $this->situation->coordinator->id, 'Look there', 4001);
        $newest = (int) $DB->get_field_sql("SELECT MAX(id) FROM {{$table}}");
        (new notice(0, (object) [
            'userid' => $this->situation->$recipient->id,
            'authorid' => $this->situation->coordinator->id,
            'portfolioid' => $version->get_proof()->get('portfolioid'),
            'kind' => $kind,
            'itemid' => $newest + 1,
            'timedue' => 5000,
        ]))->create();
        $count = $DB->count_records($table);
        $act($version, $this->situation);
        $this->assertSame($count + 1, $DB->count_records($table));
        $this->assertEquals($newest + 2, $DB->get_field_sql("SELECT MAX(id) FROM {{$table}}"), 'The first turn was not broken off');
    }

    /**
     * Acts.
     *
     * @return array[]
     */
    public static function acts(): array {
        $submit = function (version $version): void {
            $proof = $version->get_proof();
            $content = new draft_content(
                name: $proof->get('name'),
                competencyid: $proof->get('competencyid'),
                letter: $proof->get('letter'),
                description: '<p>What I did.</p>',
                analysis: '<p>What I learned.</p>',
                fromversion: 1,
                nothingconfidential: true,
            );
            proof_writing::submit($proof, $content, 1, 6000);
        };
        $tutor = fn($situation): int => $situation->tutor->id;
        return [
            'comment' => ['comment', 'student', 'proofolio_comment', fn($version, $situation) =>
                comments::add($version, $tutor($situation), 'Why?', 6000)],
            'decision' => ['decision', 'student', 'proofolio_decision', fn($version, $situation) =>
                decisions::approve($version, $tutor($situation), 'Well done', 6000)],
            'version' => ['submission', 'tutor', 'proofolio_version', $submit],
        ];
    }
}
