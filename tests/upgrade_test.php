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

namespace mod_proofolio;

use mod_proofolio\local\models\proof;
use mod_proofolio\tests\interrupted_manager;
use ReflectionProperty;
use stdClass;
use xmldb_field;
use xmldb_file;
use xmldb_structure;
use xmldb_table;

/**
 * Tests of bringing the tables of the release before up to date.
 *
 * @group mod_proofolio_moodle
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class upgrade_test extends \advanced_testcase {
    /** The version that the fixture is of. */
    private const RELEASED = 2026112300;

    /** The version that the second fixture is of: with what 0.2.0 had first. */
    private const BETWEEN = 2026112401;

    /** How many rows each table has before. */
    private const ROWS = 3;

    #[\Override]
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        require_once($CFG->libdir . '/upgradelib.php');
        require_once($CFG->libdir . '/ddllib.php');
        require_once($CFG->dirroot . '/mod/proofolio/db/upgrade.php');
        require_once(__DIR__ . '/fixtures/interrupted_manager.php');
        // Changes to tables cannot be rolled back.
        $this->preventResetByRollback();
        $this->resetAfterTest();
    }

    #[\Override]
    protected function tearDown(): void {
        $this->use_tables_of('db/install.xml');
        parent::tearDown();
    }

    /**
     * Every table comes to be as in a new installation, and every row keeps what it had, however often this is interrupted.
     *
     * @covers ::xmldb_proofolio_upgrade
     * @dataProvider interruption_provider
     * @param int $changes After how many changes to the structure it is interrupted each time.
     */
    public function test_upgrade(int $changes): void {
        $this->use_tables_of('tests/fixtures/install_0_1_0.xml');
        $old = $this->structure_of('tests/fixtures/install_0_1_0.xml');
        $before = $this->fill($old);
        set_config('version', self::RELEASED, 'mod_proofolio');

        $interruptions = $this->upgrade($changes);
        $this->assertSame($changes < PHP_INT_MAX, $interruptions > 0);

        $this->assertSame([], $this->differences_from('db/install.xml'));
        $this->assertGreaterThan(self::RELEASED, (int) get_config('mod_proofolio', 'version'));
        foreach ($before as $table => $rows) {
            $this->assertEquals($rows, $this->rows_of($table, array_keys((array) reset($rows))), $table);
        }
        $this->assert_new_columns();
        $this->assert_no_readings_nor_reminders();
    }

    /**
     * Comments from before threads begin one each. What came with a decision is of its kind, whatever the step is interrupted by.
     *
     * @covers ::xmldb_proofolio_upgrade
     */
    public function test_comments_become_threads(): void {
        global $DB;
        $this->use_tables_of('tests/fixtures/install_0_1_0.xml');
        $this->fill($this->structure_of('tests/fixtures/install_0_1_0.xml'));
        $DB->set_field('proofolio_comment', 'parentid', 0);
        $ids = array_keys($DB->get_records('proofolio_comment', null, 'id', 'id'));
        $decisions = array_keys($DB->get_records('proofolio_decision', null, 'id', 'id'));
        foreach (['changes' => 0, 'approved' => 1] as $outcome => $place) {
            $decision = ['id' => $decisions[$place], 'commentid' => $ids[$place], 'outcome' => $outcome];
            $DB->update_record('proofolio_decision', (object) $decision);
        }
        set_config('version', self::RELEASED, 'mod_proofolio');
        $this->assertGreaterThan(0, $this->upgrade(1));

        $comments = $DB->get_records('proofolio_comment', null, 'id');
        $this->assertSame(['request', 'praise', 'remark'], array_column($comments, 'kind'));
        foreach ($comments as $comment) {
            $this->assertSame(
                ['', '', '', '', 0, 0, 0, 0],
                [$comment->level, $comment->quote, $comment->quotebefore, $comment->quoteafter, (int) $comment->timeedited,
                    (int) $comment->timeresolved, (int) $comment->resolvedby, (int) $comment->timereopened],
            );
        }
    }

    /**
     * Activities come to tell of students who are silent, and shown traces to have a moment when that was done.
     *
     * @covers ::xmldb_proofolio_upgrade
     */
    public function test_upgrade_for_the_queue(): void {
        global $DB;
        $this->use_tables_of('tests/fixtures/install_0_1_0.xml');
        $this->fill($this->structure_of('tests/fixtures/install_0_1_0.xml'));
        set_config('version', self::RELEASED, 'mod_proofolio');
        $this->upgrade(PHP_INT_MAX);
        $this->assertSame(['21'], array_values(array_unique($DB->get_fieldset('proofolio', 'silentdays'))));
        foreach ($DB->get_records('proofolio_kept_trace') as $trace) {
            $this->assertEquals($trace->shown ? $trace->timekept : 0, $trace->timeshown);
        }
        $this->assertSame(0, $DB->count_records('proofolio_kept_seen'));
    }

    /**
     * Competencies and elements come to be as if written here, and none is archived.
     *
     * @covers ::xmldb_proofolio_upgrade
     */
    public function test_competencies(): void {
        global $DB;
        $this->use_tables_of('tests/fixtures/install_0_1_0.xml');
        $this->fill($this->structure_of('tests/fixtures/install_0_1_0.xml'));
        set_config('version', self::RELEASED, 'mod_proofolio');
        $this->upgrade(PHP_INT_MAX);
        foreach (['proofolio_competency', 'proofolio_element'] as $table) {
            $rows = $DB->get_records($table);
            $this->assertCount(self::ROWS, $rows);
            foreach ($rows as $row) {
                $this->assertEquals([0, 0], [$row->corecompetencyid, $row->timearchived], $table);
            }
        }
    }

    /**
     * A site that was brought up to date once already is again, and every row keeps what it had.
     *
     * @covers ::xmldb_proofolio_upgrade
     * @dataProvider interruption_provider
     * @param int $changes After how many changes to the structure it is interrupted each time.
     */
    public function test_upgrade_from_between(int $changes): void {
        $this->use_tables_of('tests/fixtures/install_0_2_0_first.xml');
        $before = $this->fill($this->structure_of('tests/fixtures/install_0_2_0_first.xml'));
        set_config('version', self::BETWEEN, 'mod_proofolio');

        $interruptions = $this->upgrade($changes);
        $this->assertSame($changes < PHP_INT_MAX, $interruptions > 0);

        $this->assertSame([], $this->differences_from('db/install.xml'));
        $this->assertGreaterThan(self::BETWEEN, (int) get_config('mod_proofolio', 'version'));
        foreach ($before as $table => $rows) {
            $this->assertEquals($rows, $this->rows_of($table, array_keys((array) reset($rows))), $table);
        }
    }

    /**
     * Straight through, and with interruptions.
     *
     * @return array[]
     */
    public static function interruption_provider(): array {
        return ['straight through' => [PHP_INT_MAX], 'after each change' => [1], 'after each seventh change' => [7]];
    }

    /**
     * Nobody covers for anybody yet, and no notice from before is about a cover, whatever the step is interrupted by.
     *
     * @covers ::xmldb_proofolio_upgrade
     */
    public function test_covers(): void {
        global $DB;
        $this->use_tables_of('tests/fixtures/install_0_1_0.xml');
        $this->fill($this->structure_of('tests/fixtures/install_0_1_0.xml'));
        set_config('version', self::RELEASED, 'mod_proofolio');
        $this->assertGreaterThan(0, $this->upgrade(1));
        $this->assertSame(0, $DB->count_records('proofolio_cover'));
        $this->assertSame(self::ROWS, $DB->count_records('proofolio_notice', ['aboutcover' => 0]));
    }

    /**
     * Kept traces come to have a time and a name of their own, proofs a name to be found by; what else is new says nothing yet.
     */
    private function assert_new_columns(): void {
        global $DB;
        $kept = $DB->get_records('proofolio_kept_trace');
        $this->assertCount(self::ROWS, array_unique(array_column($kept, 'clientkey')));
        foreach ($kept as $trace) {
            $this->assertEquals($trace->timecreated, $trace->timekept);
        }
        $proofs = $DB->get_records('proofolio_proof');
        $this->assertCount(self::ROWS, $proofs);
        foreach ($proofs as $proof) {
            $this->assertNotSame('', $proof->searchname);
            $this->assertSame(proof::searchable($proof->name), $proof->searchname);
        }
        foreach ($DB->get_records('proofolio_draft') as $draft) {
            $new = [$draft->fromversion, $draft->sourceconfirmed, $draft->changenote, $draft->revision];
            $this->assertEquals([0, 0, '', 1], $new);
        }
        foreach ($DB->get_records('proofolio_version') as $version) {
            $this->assertEquals([0, ''], [$version->nothingconfidential, $version->changenote]);
        }
        foreach ($DB->get_records('proofolio') as $instance) {
            $this->assertEquals([null, 1], [$instance->descriptionquestions, $instance->shrinkphotos]);
        }
    }

    /**
     * From the version before, people come to be able to judge qualities, each once for a student's competency; beginning the step
     * again after it was done harms nothing.
     *
     * @covers ::xmldb_proofolio_upgrade
     */
    public function test_judgements_come(): void {
        global $DB;
        $DB->get_manager()->drop_table(new xmldb_table('proofolio_judgement'));
        for ($time = 0; $time < 2; $time++) {
            set_config('version', 2026112504, 'mod_proofolio');
            $this->upgrade(1);
            $this->assertSame([], $this->differences_from('db/install.xml'));
        }
        $row = $this->make_row($this->structure_of('db/install.xml')->getTable('proofolio_judgement'), 1);
        $DB->insert_record('proofolio_judgement', $row);
        $this->expectException(\dml_write_exception::class);
        $DB->insert_record('proofolio_judgement', $row);
    }

    /**
     * Nobody is shown who read what until an activity says so, nobody has been reminded yet, and what waits is told by itself.
     */
    private function assert_no_readings_nor_reminders(): void {
        global $DB;
        $this->assertSame(0, $DB->count_records('proofolio_version_read'));
        $this->assertSame(0, $DB->count_records('proofolio_reminder'));
        $this->assertSame(self::ROWS, $DB->count_records('proofolio', ['showread' => 0]));
        $this->assertSame(self::ROWS, $DB->count_records('proofolio_notice', ['timedigest' => 0]));
    }

    /**
     * Upgrades, beginning again as often as it is interrupted.
     *
     * @param int $changes After how many changes to the structure it is interrupted each time.
     * @return int How often it was interrupted.
     */
    private function upgrade(int $changes): int {
        global $DB;
        $place = new ReflectionProperty(\moodle_database::class, 'database_manager');
        $usual = $DB->get_manager();
        $manager = new interrupted_manager($DB, $usual->generator);
        $place->setValue($DB, $manager);
        $interruptions = 0;
        try {
            while (true) {
                $manager->left = $changes;
                try {
                    // As Moodle begins again: after the last step that was finished.
                    xmldb_proofolio_upgrade((int) get_config('mod_proofolio', 'version'));
                    return $interruptions;
                } catch (\RuntimeException $interruption) {
                    $this->assertSame('Interrupted', $interruption->getMessage());
                    $interruptions++;
                }
            }
        } finally {
            $place->setValue($DB, $usual);
        }
    }

    /**
     * Replaces the plugin's tables.
     *
     * @param string $path The file that describes the tables, within the plugin.
     */
    private function use_tables_of(string $path): void {
        global $CFG, $DB;
        $manager = $DB->get_manager();
        $manager->delete_tables_from_xmldb_file("$CFG->dirroot/mod/proofolio/db/install.xml");
        $manager->install_from_xmldb_file("$CFG->dirroot/mod/proofolio/$path");
    }

    /**
     * What a file says of tables.
     *
     * @param string $path Within the plugin.
     * @return xmldb_structure
     */
    private function structure_of(string $path): xmldb_structure {
        global $CFG;
        $file = new xmldb_file("$CFG->dirroot/mod/proofolio/$path");
        $this->assertTrue($file->loadXMLStructure());
        return $file->getStructure();
    }

    /**
     * How the tables differ from what a file says.
     *
     * @param string $path Within the plugin.
     * @return array
     */
    private function differences_from(string $path): array {
        global $DB;
        return $DB->get_manager()->check_database_schema($this->structure_of($path), ['extratables' => false]);
    }

    /**
     * Fills every table.
     *
     * @param xmldb_structure $structure
     * @return stdClass[][] The rows by table.
     */
    private function fill(xmldb_structure $structure): array {
        global $DB;
        $filled = [];
        foreach ($structure->getTables() as $table) {
            for ($number = 1; $number <= self::ROWS; $number++) {
                $DB->insert_record($table->getName(), $this->make_row($table, $number));
            }
            $columns = array_map(fn(xmldb_field $field): string => $field->getName(), $table->getFields());
            $filled[$table->getName()] = $this->rows_of($table->getName(), array_values($columns));
        }
        return $filled;
    }

    /**
     * A row in which each column has a value, and no two rows have the same.
     *
     * @param xmldb_table $table
     * @param int $number From 1.
     * @return stdClass
     */
    private function make_row(xmldb_table $table, int $number): stdClass {
        $row = new stdClass();
        foreach ($table->getFields() as $field) {
            if ($field->getName() !== 'id') {
                $row->{$field->getName()} = match (true) {
                    $field->getType() === XMLDB_TYPE_TEXT => "<p>Words no. $number: « élan »</p>",
                    $field->getType() === XMLDB_TYPE_CHAR && $field->getLength() == 1 => chr(64 + $number),
                    $field->getType() === XMLDB_TYPE_CHAR => \core_text::substr("É $number", 0, $field->getLength()),
                    $field->getLength() < 3 => $number % 2,
                    default => 1000 + $number,
                };
            }
        }
        return $row;
    }

    /**
     * Columns of a table.
     *
     * @param string $table
     * @param string[] $columns
     * @return stdClass[]
     */
    private function rows_of(string $table, array $columns): array {
        global $DB;
        return $DB->get_records($table, null, 'id', implode(',', $columns));
    }
}
