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

use mod_proofolio\tests\french;

/**
 * Tests of reading competencies from a table.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_table_test extends \advanced_testcase {
    use french;

    /**
     * A row for each element; empty cells and repeated ones belong to the competency above, and a cell may hold several elements.
     *
     * @covers \mod_proofolio\local\competency_table
     */
    public function test_read(): void {
        $reading = $this->read([
            'Element;code;NAME;description;link',
            'Plan;CG3;Design;"From need
to use";https://example.org/cg3',
            'Build;;;;',
            '"Check' . "\n\n" . ' Improve ";cg3;Design;;',
            ';CG8;Cooperate;;',
            '',
            'Listen;;;;',
            'Hand over;CG3;;;',
            'Test;;;;;;;',
        ]);
        $this->assertSame([], $reading->problems);
        [$first, $second] = $reading->proposals;
        $this->assertSame(
            ['CG3', 'Design', '<p>From need<br>to use</p>', 'https://example.org/cg3', 2],
            [$first->code, $first->name, $first->description, $first->link, $first->row],
        );
        $this->assertSame(['Plan', 'Build', 'Check', 'Improve', 'Hand over', 'Test'], $this->elements($first));
        $this->assertSame(['CG8', 'Cooperate', '', 5], [$second->code, $second->name, $second->description, $second->row]);
        $this->assertSame(['Listen'], $this->elements($second));
        $this->assertCount(2, $reading->proposals);
    }

    /**
     * Headings are known in the reader's language too, whatever their capitals and accents.
     *
     * @covers \mod_proofolio\local\competency_table
     */
    public function test_headings_in_french(): void {
        $this->resetAfterTest();
        $this->have_french();
        force_current_language('fr');
        $reading = $this->read(['CODE;Nom;Lien;ELEMENT', 'CG3;Concevoir;;Planifier']);
        $this->assertSame([], $reading->problems);
        $this->assertSame(['Planifier'], $this->elements($reading->proposals[0]));
    }

    /**
     * Each bad row is told of by its number.
     *
     * @covers \mod_proofolio\local\competency_table
     * @dataProvider problem_provider
     * @param string[] $lines
     * @param array $problems Numbers of rows, and what each message has.
     */
    public function test_problems(array $lines, array $problems): void {
        $found = $this->read($lines)->problems;
        $this->assertSame(array_column($problems, 0), array_column($found, 'row'));
        foreach ($problems as $i => [, $words]) {
            $this->assertStringContainsString($words, $found[$i]->message);
        }
    }

    /**
     * Bad tables.
     *
     * @return array[]
     */
    public static function problem_provider(): array {
        return [
            'no code' => [
                ['code;name;element', ';Design;Plan', ';;Build', ';Cooperate;'],
                [[2, 'code is missing'], [4, 'code is missing']],
            ],
            'an element alone' => [['code;name;element', ';;Plan'], [[2, 'no competency above']]],
            'the code again, with another name' => [
                ['code;name;element', 'CG3;Design;', 'cg3;Cooperate;Listen'],
                [[3, 'already in row 2']],
            ],
            'an unknown column' => [['code;name;level', 'CG3;Design;2'], [[1, '“level” is not known']]],
            'a column twice' => [['code;name;Name', 'CG3;Design;2'], [[1, '“Name” comes twice']]],
            'a column missing' => [['code;element', 'CG3;Plan'], [[1, '“name” is missing']]],
            'too many cells' => [['code;name', 'CG3;Design;more', 'CG8;Cooperate'], [[2, 'more cells']]],
            'headings only' => [['code;name'], [[0, 'headings only']]],
            'no headings' => [['CG3;Design'], [[1, '“CG3”'], [1, '“Design”'], [1, '“code” is missing'], [1, '“name” is missing']]],
            'a nameless column in between' => [['code;;name', 'CG3;;Design'], [[1, 'is not known']]],
        ];
    }

    /**
     * Reads a table.
     *
     * @param string[] $lines
     * @return competency_reading
     */
    private function read(array $lines): competency_reading {
        return competency_table::read(table_text::rows(implode("\n", $lines), 'semicolon'));
    }

    /**
     * The names of a competency's elements.
     *
     * @param competency_proposal $proposal
     * @return string[]
     */
    private function elements(competency_proposal $proposal): array {
        return array_map(fn(element_entry $entry): string => $entry->name, $proposal->elements);
    }
}
