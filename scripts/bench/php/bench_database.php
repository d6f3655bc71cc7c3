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

/**
 * The same proofs in a database activity of Moodle, as a school keeps them there: an entry a proof, a column a version.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bench_database {
    /** The fields: type, and what a menu offers. */
    private const FIELDS = [
        'name' => ['text'],
        'competency' => ['menu', "CG3\nCG8"],
        'letter' => ['text'],
        'experience' => ['text'],
        'context' => ['text'],
        'elements' => ['text'],
        'description1' => ['textarea'],
        'analysis1' => ['textarea'],
        'description2' => ['textarea'],
        'analysis2' => ['textarea'],
        'description3' => ['textarea'],
        'analysis3' => ['textarea'],
        'note2' => ['text'],
        'note3' => ['text'],
        'trace' => ['picture'],
        'tracelink' => ['url'],
        'source' => ['url'],
        'state' => ['menu', "submitted\nto improve\napproved"],
        'tutor' => ['text'],
        'remarks' => ['textarea'],
    ];

    /** What a list shows of each entry, as the plugin's list does. */
    private const LISTED = ['trace', 'name', 'competency', 'letter', 'context', 'state'];

    /** @var int[] Ids of the fields by name. */
    private array $fields = [];

    /**
     * The entries of an activity.
     *
     * @param stdClass $instance The activity, with cmid.
     * @param bench_people $people
     */
    public function __construct(
        /** @var stdClass The activity. */
        private readonly stdClass $instance,
        /** @var bench_people The people. */
        private readonly bench_people $people,
    ) {
    }

    /**
     * Fills the activity.
     *
     * @return int Id of the first student's first entry.
     */
    public function fill(): int {
        global $DB;
        $this->add_fields();
        $DB->insert_records('data_records', $this->records());
        $records = $DB->get_records('data_records', ['dataid' => $this->instance->id], 'id', 'id, userid');
        $DB->insert_records('data_content', $this->contents($records));
        $this->add_pictures();
        return (int) reset($records)->id;
    }

    /**
     * The fields, and the templates that show them.
     */
    private function add_fields(): void {
        global $DB;
        $generator = phpunit_util::get_data_generator()->get_plugin_generator('mod_data');
        foreach (self::FIELDS as $name => $field) {
            $record = ['type' => $field[0], 'name' => $name, 'description' => '', 'param1' => $field[1] ?? ''];
            $this->fields[$name] = (int) $generator->create_field((object) $record, $this->instance)->field->id;
        }
        foreach (['singletemplate', 'addtemplate', 'asearchtemplate', 'rsstemplate'] as $template) {
            data_generate_default_template($this->instance, $template);
        }
        $cells = array_map(fn(string $name): string => "<td>[[$name]]</td>", self::LISTED);
        $DB->update_record('data', [
            'id' => $this->instance->id,
            'listtemplateheader' => '<table class="table">',
            'listtemplate' => '<tr>' . implode('', $cells) . '<td>##user##</td><td>##timeadded##</td><td>##more##</td></tr>',
            'listtemplatefooter' => '</table>',
        ]);
    }

    /**
     * The entries.
     *
     * @return iterable
     */
    private function records(): iterable {
        foreach ($this->people->students as $userid) {
            for ($i = 0; $i < bench_portfolios::PROOFS; $i++) {
                yield ['userid' => $userid, 'dataid' => $this->instance->id, 'timecreated' => time(), 'timemodified' => time(),
                    'approved' => 1];
            }
        }
    }

    /**
     * What the entries say.
     *
     * @param stdClass[] $records
     * @return iterable
     */
    private function contents(array $records): iterable {
        foreach (array_values($records) as $place => $record) {
            foreach ($this->content(intdiv($place, bench_portfolios::PROOFS), $place) as $name => $content) {
                yield [
                    'fieldid' => $this->fields[$name],
                    'recordid' => $record->id,
                    'content' => $content,
                    'content1' => match (self::FIELDS[$name][0]) {
                        'textarea' => (string) FORMAT_HTML,
                        'picture' => 'The board after the meeting',
                        'url' => 'Link',
                        default => null,
                    },
                ];
            }
        }
    }

    /**
     * What an entry says.
     *
     * @param int $student The student's place.
     * @param int $place The proof's place among all.
     * @return string[] By field.
     */
    private function content(int $student, int $place): array {
        $i = $place % bench_portfolios::PROOFS;
        $code = ['CG3', 'CG8'][$i % 2];
        $content = [
            'name' => bench_texts::name($place),
            'competency' => $code,
            'letter' => chr(65 + intdiv($i, 2)),
            'experience' => 'Internship',
            'context' => 'The team of the harbour',
            'elements' => implode(', ', array_map(fn(int $number): string => "Element $number of $code", range(1, 4))),
            'note2' => 'The states in between are in.',
            'note3' => 'The states in between are in.',
            'trace' => bench_files::NAME,
            'tracelink' => 'https://board.example.org/backlog',
            'source' => 'https://cloud.example.org/s/abc',
            'state' => $place % 3 ? 'approved' : 'submitted',
            'tutor' => "tutor{$this->people->tutor_of($student)}",
            'remarks' => implode('', array_map(fn(int $n): string => '<p>' . bench_texts::remark($n) . '</p>', range(1, 3))),
        ];
        foreach (range(1, bench_portfolios::VERSIONS) as $number) {
            [$content["description$number"], $content["analysis$number"]] = bench_texts::version($place, $number);
        }
        return $content;
    }

    /**
     * The pictures of the entries.
     */
    private function add_pictures(): void {
        global $DB;
        $ids = $DB->get_fieldset('data_content', 'id', ['fieldid' => $this->fields['trace']]);
        bench_files::put(context_module::instance($this->instance->cmid)->id, 'mod_data', 'content', $ids);
    }
}
