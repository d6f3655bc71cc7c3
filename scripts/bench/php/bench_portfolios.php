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
 * The portfolios of a course: ten proofs a student, three versions a proof, four elements and two traces a version, with remarks,
 * decisions and what has been read.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bench_portfolios {
    /** Proofs of a student. */
    public const PROOFS = 10;

    /** Versions of a proof. */
    public const VERSIONS = 3;

    /** When it all began, in UTC seconds. */
    private const START = 1780000000;

    /** @var int[] Portfolio ids by student id. */
    private array $portfolios = [];

    /** @var stdClass[] Contexts by portfolio id. */
    private array $contexts = [];

    /** @var stdClass[] The competencies, with the ids and names of their elements. */
    private array $competencies = [];

    /**
     * The portfolios of an activity.
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
     * @return int Id of the first student's first proof.
     */
    public function fill(): int {
        global $DB;
        $this->add_competencies();
        $this->add_portfolios();
        $this->add_contexts();
        $this->insert('proofolio_proof', $this->proofs());
        $proofs = $DB->get_records_sql(
            'SELECT p.id, p.portfolioid, p.competencyid, p.letter, p.name, pf.userid
               FROM {proofolio_proof} p
               JOIN {proofolio_portfolio} pf ON pf.id = p.portfolioid
              WHERE pf.proofolioid = ?
           ORDER BY p.id',
            [$this->instance->id],
        );
        $this->insert('proofolio_version', $this->versions($proofs));
        $versions = $DB->get_records_sql(
            'SELECT v.id, v.proofid, v.number, v.userid, v.competencyid, v.timesubmitted
               FROM {proofolio_version} v
               JOIN {proofolio_proof} p ON p.id = v.proofid
               JOIN {proofolio_portfolio} pf ON pf.id = p.portfolioid
              WHERE pf.proofolioid = ?
           ORDER BY v.id',
            [$this->instance->id],
        );
        $this->insert('proofolio_version_element', $this->elements($versions));
        $this->insert('proofolio_version_trace', $this->traces($versions));
        $this->add_pictures();
        $this->add_words($versions);
        $this->insert('proofolio_read', $this->reads($proofs));
        return (int) reset($proofs)->id;
    }

    /**
     * Adds rows, in portions.
     *
     * @param string $table
     * @param iterable $rows
     */
    private function insert(string $table, iterable $rows): void {
        global $DB;
        $DB->insert_records($table, $rows);
    }

    /**
     * The competencies with their elements.
     */
    private function add_competencies(): void {
        $generator = phpunit_util::get_data_generator()->get_plugin_generator('mod_proofolio');
        foreach (['CG3', 'CG8'] as $place => $code) {
            $elements = array_map(fn(int $i): string => "Element $i of $code", range(1, 5));
            $competency = $generator->create_competency([
                'proofolioid' => $this->instance->id, 'code' => $code, 'name' => "Competency $code", 'sortorder' => $place + 1,
                'elements' => $elements,
            ]);
            $this->competencies[] = (object) [
                'id' => (int) $competency->get('id'),
                'code' => $code,
                'elements' => array_combine(
                    array_keys(\mod_proofolio\local\models\element::of_competencies([$competency->get('id')])),
                    $elements,
                ),
            ];
        }
    }

    /**
     * The portfolios with their targets and tutors.
     */
    private function add_portfolios(): void {
        global $DB;
        $this->insert('proofolio_portfolio', array_map(
            fn(int $userid): array => ['proofolioid' => $this->instance->id, 'userid' => $userid, 'timecreated' => self::START],
            $this->people->students,
        ));
        $this->portfolios = array_map('intval', $DB->get_records_menu(
            'proofolio_portfolio',
            ['proofolioid' => $this->instance->id],
            'id',
            'userid, id',
        ));
        $this->insert('proofolio_tutor', array_map(
            fn(int $place): array => [
                'portfolioid' => $this->portfolios[$this->people->students[$place]],
                'userid' => $this->people->tutor_of($place),
            ],
            array_keys($this->people->students),
        ));
        foreach ($this->competencies as $competency) {
            $this->insert('proofolio_target', array_map(
                fn(int $id): array => ['portfolioid' => $id, 'competencyid' => $competency->id, 'modulecode' => 'PROJ-401'],
                array_values($this->portfolios),
            ));
        }
    }

    /**
     * An experience with a context for each portfolio.
     */
    private function add_contexts(): void {
        global $DB;
        $this->insert('proofolio_experience', array_map(
            fn(int $id): array => ['portfolioid' => $id, 'name' => 'Internship', 'timestart' => self::START],
            array_values($this->portfolios),
        ));
        $insql = 'portfolioid IN (SELECT id FROM {proofolio_portfolio} WHERE proofolioid = ?)';
        $params = [$this->instance->id];
        $experiences = $DB->get_records_select_menu('proofolio_experience', $insql, $params, 'id', 'id, portfolioid');
        $this->insert('proofolio_context', array_map(
            fn(int $id): array => ['experienceid' => $id, 'name' => 'The team of the harbour'],
            array_keys($experiences),
        ));
        $this->contexts = $DB->get_records_sql(
            "SELECT e.portfolioid, x.id, x.name, e.name AS experiencename
               FROM {proofolio_context} x
               JOIN {proofolio_experience} e ON e.id = x.experienceid
              WHERE $insql",
            $params,
        );
    }

    /**
     * The proofs.
     *
     * @return iterable
     */
    private function proofs(): iterable {
        $place = 0;
        foreach ($this->people->students as $userid) {
            for ($i = 0; $i < self::PROOFS; $i++) {
                $name = bench_texts::name($place++);
                yield [
                    'portfolioid' => $this->portfolios[$userid],
                    'competencyid' => $this->competencies[$i % 2]->id,
                    'letter' => chr(65 + intdiv($i, 2)),
                    'name' => $name,
                    'searchname' => \mod_proofolio\local\models\proof::searchable($name),
                    'timecreated' => self::START,
                    'timemodified' => self::START,
                ];
            }
        }
    }

    /**
     * The versions.
     *
     * @param stdClass[] $proofs
     * @return iterable
     */
    private function versions(array $proofs): iterable {
        $codes = array_column($this->competencies, 'code', 'id');
        foreach (array_values($proofs) as $place => $proof) {
            $context = $this->contexts[$proof->portfolioid];
            for ($number = 1; $number <= self::VERSIONS; $number++) {
                [$description, $analysis] = bench_texts::version($place, $number);
                yield [
                    'proofid' => $proof->id,
                    'number' => $number,
                    'userid' => $proof->userid,
                    'competencyid' => $proof->competencyid,
                    'competencycode' => $codes[$proof->competencyid],
                    'letter' => $proof->letter,
                    'name' => $proof->name,
                    'contextid' => $context->id,
                    'experiencename' => $context->experiencename,
                    'contextname' => $context->name,
                    'description' => $description,
                    'descriptionformat' => FORMAT_HTML,
                    'analysis' => $analysis,
                    'analysisformat' => FORMAT_HTML,
                    'sourcelink' => 'https://cloud.example.org/s/abc',
                    'searchtext' => \mod_proofolio\local\search_text::of([$description, $analysis]),
                    'changenote' => $number === 1 ? '' : 'The states in between are in.',
                    'timesubmitted' => self::START + $place * 60 + $number * DAYSECS,
                ];
            }
        }
    }

    /**
     * What the versions show.
     *
     * @param stdClass[] $versions
     * @return iterable
     */
    private function elements(array $versions): iterable {
        $elements = array_column($this->competencies, 'elements', 'id');
        foreach ($versions as $version) {
            foreach (array_slice($elements[$version->competencyid], 0, 4, true) as $id => $name) {
                yield ['versionid' => $version->id, 'elementid' => $id, 'name' => $name];
            }
        }
    }

    /**
     * The traces of the versions: a picture and a link.
     *
     * @param stdClass[] $versions
     * @return iterable
     */
    private function traces(array $versions): iterable {
        foreach ($versions as $version) {
            foreach ([1 => bench_files::NAME, 2 => ''] as $number => $filename) {
                yield [
                    'versionid' => $version->id,
                    'number' => $number,
                    'sortorder' => $number,
                    'caption' => $filename ? 'The board after the meeting' : 'The backlog',
                    'timeaction' => self::START,
                    'link' => $filename ? '' : 'https://board.example.org/backlog',
                    'filename' => $filename,
                ];
            }
        }
    }

    /**
     * The pictures among the traces.
     */
    private function add_pictures(): void {
        global $DB;
        $ids = $DB->get_fieldset_sql(
            'SELECT t.id
               FROM {proofolio_version_trace} t
               JOIN {proofolio_version} v ON v.id = t.versionid
               JOIN {proofolio_proof} p ON p.id = v.proofid
               JOIN {proofolio_portfolio} pf ON pf.id = p.portfolioid
              WHERE pf.proofolioid = ? AND t.number = 1',
            [$this->instance->id],
        );
        $contextid = context_module::instance($this->instance->cmid)->id;
        bench_files::put($contextid, 'mod_proofolio', \mod_proofolio\local\models\version_trace::FILEAREA, $ids);
    }

    /**
     * What the tutors say of the versions, and decide: the third is approved in two proofs of three.
     *
     * @param stdClass[] $versions
     */
    private function add_words(array $versions): void {
        $tutors = [];
        foreach ($this->people->students as $place => $userid) {
            $tutors[$userid] = $this->people->tutor_of($place);
        }
        $answered = array_filter($versions, fn(stdClass $v): bool => $v->number < self::VERSIONS || $v->proofid % 3 > 0);
        $this->insert('proofolio_comment', array_map(fn(stdClass $version): array => [
            'versionid' => $version->id,
            'userid' => $tutors[$version->userid],
            'content' => bench_texts::remark((int) $version->number),
            'timeposted' => $version->timesubmitted + HOURSECS,
        ], $answered));
        $this->insert('proofolio_decision', array_map(fn(stdClass $version): array => [
            'versionid' => $version->id,
            'userid' => $tutors[$version->userid],
            'outcome' => $version->number < self::VERSIONS ? 'changes' : 'approved',
            'timedecided' => $version->timesubmitted + HOURSECS,
        ], $answered));
    }

    /**
     * What the tutors have read: all but the newest version of every third proof.
     *
     * @param stdClass[] $proofs
     * @return iterable
     */
    private function reads(array $proofs): iterable {
        foreach (array_values($proofs) as $place => $proof) {
            yield [
                'proofid' => $proof->id,
                'userid' => $this->people->tutor_of(intdiv($place, self::PROOFS)),
                'versionnumber' => self::VERSIONS - (int) ($proof->id % 3 === 0),
                'commentid' => 0,
                'timeread' => self::START + 5 * DAYSECS,
            ];
        }
    }
}
