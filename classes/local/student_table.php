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

use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\milestone;
use stdClass;

/**
 * A table of students with targets, tutors and dates, read into wishes row by row. What is wrong is told at its row.
 * A cell that is empty leaves things as they are; a lone minus takes away. Pure: it reads no database.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student_table {
    /** The columns, by their names in tables; their other names are language strings. */
    public const COLUMNS = [
        'student', 'competency', 'modulecode', 'modulename', 'modulecredits', 'moduleresponsible', 'tutor',
        ...milestone::STAGES,
    ];
    /** What takes away what is set. */
    public const NOTHING = '-';

    /** @var student_wish[] What is wished, in the order of the rows. */
    private array $wishes = [];
    /** @var string[][] What is wrong, in words, by the number of the line; 0 for the table as a whole. */
    private array $problems = [];

    /**
     * The table of an activity.
     *
     * @param array $students Ids of students by what they can be called, folded; 0 where it is not only one.
     * @param array $tutors Ids of those who can be tutors, likewise.
     * @param competency[] $competencies That can be targets.
     * @param string[] $names The other names of the columns, by column.
     */
    public function __construct(
        /** @var array Ids of students by what they can be called. */
        private readonly array $students,
        /** @var array Ids of those who can be tutors, likewise. */
        private readonly array $tutors,
        /** @var competency[] That can be targets. */
        private readonly array $competencies,
        /** @var string[] The other names of the columns, by column. */
        private readonly array $names,
    ) {
    }

    /**
     * What some people can be called: e-mail address, user name, number at the school, full name.
     *
     * @param stdClass[] $users
     * @return int[] Ids by name, folded; 0 where several people have that name.
     */
    public static function names_of(array $users): array {
        $ids = [];
        foreach ($users as $user) {
            $names = [$user->email ?? '', $user->username ?? '', $user->idnumber ?? '', fullname($user, true)];
            foreach (array_unique(array_map(search_text::fold(...), $names)) as $name) {
                if ($name !== '') {
                    $ids[$name] = isset($ids[$name]) && $ids[$name] !== (int) $user->id ? 0 : (int) $user->id;
                }
            }
        }
        return $ids;
    }

    /**
     * Reads a table.
     *
     * @param typed_table $table
     */
    public function read(typed_table $table): void {
        $columns = $this->columns($table);
        if (!in_array('student', $columns)) {
            $this->problems[0][] = get_string('tablenostudent', 'mod_proofolio', $this->names['student']);
            return;
        }
        foreach ($table->rows as $line => $cells) {
            $row = array_fill_keys(self::COLUMNS, '');
            foreach ($columns as $name => $column) {
                $row[$column] = $cells[$name];
            }
            $this->read_row($line, $row);
        }
    }

    /**
     * What is wished.
     *
     * @return student_wish[] In the order of the rows.
     */
    public function get_wishes(): array {
        return $this->wishes;
    }

    /**
     * What is wrong.
     *
     * @return string[][] In words, by the number of the line; 0 for the table as a whole.
     */
    public function get_problems(): array {
        return $this->problems;
    }

    /**
     * Which column each column of the table is. What is not known is told, and left out.
     *
     * @param typed_table $table
     * @return string[] Our names by theirs.
     */
    private function columns(typed_table $table): array {
        $known = array_combine(self::COLUMNS, self::COLUMNS);
        foreach ($this->names as $column => $name) {
            $known += [typed_table::fold($name) => $column];
        }
        $columns = [];
        foreach ($table->columns as $name) {
            if (!isset($known[$name])) {
                $this->problems[0][] = get_string('tableunknowncolumn', 'mod_proofolio', $name);
            } else if (in_array($known[$name], $columns)) {
                $this->problems[0][] = get_string('tablecolumntwice', 'mod_proofolio', $name);
            } else {
                $columns[$name] = $known[$name];
            }
        }
        return $columns;
    }

    /**
     * Reads one row.
     *
     * @param int $line
     * @param string[] $row Cells by column.
     */
    private function read_row(int $line, array $row): void {
        try {
            $studentid = $this->person($this->students, $row['student'], 'errortablenosuchstudent', 'errortableseveralstudents');
            $wishes = [
                ...$this->targets($studentid, $row),
                ...$this->assignments($studentid, $row['tutor']),
                ...$this->dates($studentid, $row),
            ];
            if (!$wishes) {
                throw refusal::of_row('errortablenothing');
            }
            array_push($this->wishes, ...$wishes);
        } catch (refusal $refusal) {
            $this->problems[$line][] = $refusal->getMessage();
        }
    }

    /**
     * The person whom a cell names.
     *
     * @param int[] $people Ids by name.
     * @param string $cell
     * @param string $unknown The string for nobody of that name.
     * @param string $several The string for several people of that name.
     * @return int
     * @throws refusal
     */
    private function person(array $people, string $cell, string $unknown, string $several): int {
        $id = $people[search_text::fold($cell)] ?? null;
        return $id ?: throw refusal::of_row($id === 0 ? $several : $unknown, $cell);
    }

    /**
     * The target that a row speaks of.
     *
     * @param int $studentid
     * @param string[] $row
     * @return student_wish[] One or none.
     * @throws refusal
     */
    private function targets(int $studentid, array $row): array {
        $module = array_intersect_key($row, targets::LIMITS + ['modulecredits' => true]);
        $module = array_filter($module, fn(string $cell): bool => $cell !== '');
        $code = $row['competency'];
        if ($code === '') {
            return $module ? throw refusal::of_row('errortablemodulealone') : [];
        }
        $isending = str_starts_with($code, self::NOTHING);
        $code = $isending ? ltrim(substr($code, 1)) : $code;
        foreach ($this->competencies as $competency) {
            if (search_text::fold($competency->get('code')) === search_text::fold($code)) {
                $act = $isending ? student_wish::END_TARGET : student_wish::ADD_TARGET;
                $checked = array_intersect_key(targets::check((object) $module), $module);
                return [new student_wish($studentid, $act, [(int) $competency->get('id')], $checked)];
            }
        }
        throw refusal::of_row('errortablenosuchcompetency', $code);
    }

    /**
     * The tutors whom a cell names: these and nobody else.
     *
     * @param int $studentid
     * @param string $cell
     * @return student_wish[] One or none.
     * @throws refusal
     */
    private function assignments(int $studentid, string $cell): array {
        if ($cell === '') {
            return [];
        }
        $ids = [];
        foreach ($cell === self::NOTHING ? [] : preg_split('/[,;|]/', $cell) as $name) {
            $id = $this->person($this->tutors, trim($name), 'errortablenosuchtutor', 'errortableseveraltutors');
            $ids[] = $id === $studentid ? throw refusal::cannot_accompany() : $id;
        }
        return [new student_wish($studentid, student_wish::ONLY_TUTORS, array_values(array_unique($ids)))];
    }

    /**
     * The dates in a row.
     *
     * @param int $studentid
     * @param string[] $row
     * @return student_wish[]
     * @throws refusal
     */
    private function dates(int $studentid, array $row): array {
        $wishes = [];
        foreach (milestone::STAGES as $stage) {
            if ($row[$stage] === '') {
                continue;
            }
            $time = $row[$stage] === self::NOTHING ? 0 : calendar_day::to_time($row[$stage]);
            if ($time === null) {
                throw refusal::of_row('errortablenosuchday', $row[$stage]);
            }
            $wishes[] = new student_wish($studentid, student_wish::SET_DATE, stage: $stage, time: $time);
        }
        return $wishes;
    }
}
