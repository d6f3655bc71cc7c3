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
 * Reads competencies from the rows of a table. Computed, without reading or writing anything.
 *
 * The first row has headings. Each row after it has one element; the competency stands in its first row, and in further rows its
 * cells are left empty, as merged cells are saved, or say the same again. A cell with several lines has an element on each.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_table {
    /** The columns. */
    public const COLUMNS = ['code', 'name', 'description', 'link', 'element'];
    /** The columns that must be there. */
    private const NEEDED = ['code', 'name'];

    /** @var import_problem[] What is wrong. */
    private array $problems = [];
    /** @var array[] The competencies: their cells by column, with row and elements; by folded code. */
    private array $competencies = [];
    /** @var string|null The code, folded, that rows without one belong to; nothing while their competency is not known. */
    private ?string $current = null;

    /**
     * The competencies of a table.
     *
     * @param string[][] $rows The cells by the number of the row.
     * @return competency_reading
     */
    public static function read(array $rows): competency_reading {
        $table = new self();
        $first = (int) array_key_first($rows);
        $columns = $table->columns($rows[$first], $first);
        if ($table->problems) {
            return new competency_reading([], $table->problems);
        }
        return $table->read_rows(array_slice($rows, 1, null, true), $columns);
    }

    /**
     * The heading of a column in the reader's language.
     *
     * @param string $column
     * @return string
     */
    public static function heading(string $column): string {
        return get_string("tablecolumn{$column}", 'mod_proofolio');
    }

    /**
     * Reads the rows below the headings.
     *
     * @param string[][] $rows
     * @param string[] $columns What each cell is.
     * @return competency_reading
     */
    private function read_rows(array $rows, array $columns): competency_reading {
        foreach ($rows as $number => $cells) {
            if (count(array_filter(array_slice($cells, count($columns)), fn(string $cell): bool => $cell !== ''))) {
                $this->add_problem('importcellstoomany', $number, count($columns));
                continue;
            }
            $cells = array_slice(array_pad($cells, count($columns), ''), 0, count($columns));
            $this->read_row($number, array_combine($columns, $cells) + array_fill_keys(self::COLUMNS, ''));
        }
        if (!$this->competencies && !$this->problems) {
            $this->problems[] = new import_problem(get_string('importonlyheadings', 'mod_proofolio'));
        }
        return new competency_reading(array_values(array_map($this->proposal(...), $this->competencies)), $this->problems);
    }

    /**
     * What each column is.
     *
     * @param string[] $headings
     * @param int $row The row that they stand in.
     * @return string[]
     */
    private function columns(array $headings, int $row): array {
        $known = [];
        foreach (self::COLUMNS as $column) {
            $known[$column] = $column;
            $known[competency_check::fold(self::heading($column))] = $column;
        }
        $columns = [];
        foreach ($headings as $i => $heading) {
            $column = $known[competency_check::fold($heading)] ?? null;
            if ($column === null && $heading === '' && $i >= count(array_filter($headings))) {
                continue;
            }
            if ($column === null) {
                $names = implode(', ', array_map(self::heading(...), self::COLUMNS));
                $this->add_problem('importunknowncolumn', $row, (object) [
                    'column' => shorten_text($heading, 40),
                    'columns' => $names,
                ]);
            } else if (in_array($column, $columns, true)) {
                $this->add_problem('importcolumntwice', $row, $heading);
            } else {
                $columns[] = $column;
            }
        }
        foreach (array_diff(self::NEEDED, $columns) as $column) {
            $this->add_problem('importcolumnmissing', $row, self::heading($column));
        }
        return $columns;
    }

    /**
     * Reads a row: a competency, an element of the one above, or both.
     *
     * @param int $number
     * @param string[] $cells By column.
     */
    private function read_row(int $number, array $cells): void {
        $said = array_filter(
            array_diff_key($cells, ['code' => true, 'element' => true]),
            fn(string $cell): bool => $cell !== '',
        );
        if ($cells['code'] !== '') {
            $this->current = $this->begin($number, $cells, $said);
        } else if ($said) {
            $this->add_problem('importcodemissing', $number);
            $this->current = '';
        } else if ($this->current === null) {
            $this->add_problem('importelementalone', $number);
        }
        foreach ($this->current ? explode("\n", $cells['element']) : [] as $name) {
            if (trim($name) !== '') {
                $this->competencies[$this->current]['elements'][] = trim($name);
            }
        }
    }

    /**
     * Begins a competency, or goes on with one that was begun before.
     *
     * @param int $number The row.
     * @param string[] $cells By column.
     * @param string[] $said Those of them that say something of the competency, besides the code.
     * @return string Its code, folded; nothing when the row contradicts another.
     */
    private function begin(int $number, array $cells, array $said): string {
        $key = competency_check::fold($cells['code']);
        $first = $this->competencies[$key] ??= $cells + ['row' => $number, 'elements' => []];
        foreach ($said as $column => $cell) {
            if ($cell !== $first[$column]) {
                $a = ['code' => $cells['code'], 'column' => self::heading($column), 'row' => $first['row']];
                $this->add_problem('importcodediffers', $number, (object) $a);
                return '';
            }
        }
        return $key;
    }

    /**
     * A competency of the table.
     *
     * @param array $cells
     * @return competency_proposal
     */
    private function proposal(array $cells): competency_proposal {
        return new competency_proposal(
            $cells['code'],
            $cells['name'],
            plain_description::to_html($cells['description']),
            link: $cells['link'],
            elements: element_entry::all_new($cells['elements']),
            row: $cells['row'],
        );
    }

    /**
     * Notes something that is wrong.
     *
     * @param string $string Its name.
     * @param int $row
     * @param mixed $a What the string is filled with.
     */
    private function add_problem(string $string, int $row, mixed $a = null): void {
        $this->problems[] = new import_problem(get_string($string, 'mod_proofolio', $a), $row);
    }
}
