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

namespace mod_proofolio\backup;

use backup;
use DOMDocument;
use DOMElement;
use DOMXPath;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\target;
use mod_proofolio\local\models\version;
use mod_proofolio\output\proof_page;
use mod_proofolio\tests\said_on_page;
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/restore_testcase.php');

/**
 * Tests of backups that say what cannot be: people who are not there, rows of others, rows twice, broken values.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @group mod_proofolio_moodle
 * @covers     \restore_proofolio_activity_structure_step
 * @covers     \mod_proofolio\local\backup_rows
 */
final class restore_tampered_test extends restore_testcase {
    /** An id that nothing has. */
    private const NOBODY = '987654321';

    /** @var stdClass The situation that was backed up. */
    private stdClass $situation;

    /** @var array What it is. */
    private array $before;

    /** @var string Where the backup was unpacked to. */
    private string $folder;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->situation = $this->full_situation();
        $this->before = $this->told($this->situation->activity->id);
        $this->folder = $this->back_up(backup::TYPE_1COURSE, $this->situation->course->id);
    }

    /**
     * A portfolio without its owner is left out with all that is in it, files too; the others stay.
     */
    public function test_owner_missing(): void {
        $this->change("//portfolio[userid={$this->situation->student->id}]/userid", self::NOBODY);
        $told = $this->restored();
        $this->assertSame([$this->situation->classmate->username], array_column($told['proofolio_portfolio'], 'userid'));
        foreach (['proofolio_target', 'proofolio_proof', 'proofolio_version', 'proofolio_comment', 'proofolio_read'] as $table) {
            $this->assertSame([], $told[$table]);
        }
        $this->assertCount(1, $told['proofolio_tutor']);
        $this->assertCount(1, $told['files']);
    }

    /**
     * What a missing tutor said and decided stays, without a name; what they had read and whose tutor they were goes.
     */
    public function test_tutor_missing(): void {
        global $PAGE;
        $tutor = $this->situation->tutor;
        $this->change("//*[userid={$tutor->id}]/userid", self::NOBODY);
        $told = $this->restored();
        $left = fn(array $rows): array => array_values(array_filter($rows, fn($row): bool => $row['userid'] !== $tutor->username));
        foreach (['proofolio_comment', 'proofolio_decision', 'proofolio_judgement'] as $table) {
            $this->assertContains('nobody', array_column($told[$table], 'userid'));
            $expected = $this->without_links($this->before)[$table];
            foreach ($expected as $i => $row) {
                $expected[$i]['userid'] = $row['userid'] === $tutor->username ? 'nobody' : $row['userid'];
                $expected[$i]['usermodified'] = $told[$table][$i]['usermodified'];
            }
            $this->assertSame($expected, $this->without_links($told)[$table]);
        }
        foreach (['proofolio_tutor', 'proofolio_read'] as $table) {
            $this->assertSame($left($this->before[$table]), $told[$table]);
            $this->assertNotSame($this->before[$table], $told[$table]);
        }
        $proof = proof::get_records(['portfolioid' => $this->portfolio()->get('id')], 'id')[0];
        $versions = version::all_of($proof->get('id'));
        $page = new proof_page($proof, current($versions), $this->situation->student->id);
        $shown = $page->export_for_template($PAGE->get_renderer('core'));
        $authors = array_column(said_on_page::comments($shown), 'author', 'contenthtml');
        $said = current(array_filter(array_keys($authors), fn(string $html): bool => str_contains($html, 'Good so far')));
        $this->assertSame(get_string('someonewholeft', 'mod_proofolio'), $authors[$said]);
    }

    /**
     * What stands twice is restored once.
     */
    public function test_twice(): void {
        $repeated = ['competency', 'target', 'tutor', 'draft', 'draft_element', 'draft_trace', 'draft_answer', 'version',
            'version_element', 'version_trace', 'version_answer', 'read', 'proof', 'portfolio'];
        foreach ($repeated as $name) {
            $this->edit("//$name", fn(DOMElement $node) => $node->parentNode->appendChild($node->cloneNode(true)));
        }
        $told = $this->restored();
        foreach ($this->before as $table => $rows) {
            $this->assertCount(count($rows), $told[$table], $table);
        }
    }

    /**
     * Rows of another activity in the same backup, or of another proof, cannot be pointed to.
     */
    public function test_foreign(): void {
        $other = $this->generator->create_instance(['course' => $this->situation->course->id]);
        $competency = $this->generator->create_competency(['proofolioid' => $other->id, 'elements' => ['Plan']]);
        $own = ['proofolioid' => $other->id, 'userid' => $this->situation->student->id];
        $this->generator->create_target($own + ['competencyid' => $competency->get('id')]);
        $proof = $this->generator->create_proof($own + [
            'competencyid' => $competency->get('id'),
            'description' => 'What I did',
            'analysis' => 'What I learned',
        ]);
        $version = $this->generator->create_version(['proofid' => $proof->get('id')]);
        $decide = ['versionid' => $version->get('id'), 'userid' => $this->situation->tutor->id, 'outcome' => decision::CHANGES];
        $coordinator = ['userid' => $this->situation->coordinator->id] + $decide;
        $asked = $this->generator->create_decision($coordinator)->get('commentid');
        $this->generator->create_version(['proofid' => $proof->get('id'), 'answers' => [$asked]]);
        $this->folder = $this->back_up(backup::TYPE_1COURSE, $this->situation->course->id);
        $foreign = $this->situation->versions[0];
        $elementid = $this->situation->elements[0]->get('id');
        $this->change('//target/competencyid', $this->situation->competency->get('id'), 1);
        $this->change('//version/contextid', $foreign->get('contextid'), 1);
        $this->change('//version/userid', $this->situation->classmate->id, 1);
        $this->change('//comment/parentid', comment::on_versions([$foreign->get('id')])[0]->get('id'), 1);
        $this->change('//version_answer/commentid', comment::on_versions([$foreign->get('id')])[0]->get('id'), 1);
        $this->change('//decision/commentid', comment::on_versions([$foreign->get('id')])[0]->get('id'), 1);
        $this->edit('//version', function (DOMElement $node) use ($elementid): void {
            $claim = $node->ownerDocument->createElement('version_element');
            $claim->setAttribute('id', '1');
            $claim->appendChild($node->ownerDocument->createElement('elementid', (string) $elementid));
            $node->getElementsByTagName('version_elements')->item(0)->appendChild($claim);
        }, 1);
        [$first, $second] = $this->restore($this->folder);
        $told = $this->told($second->id);
        $this->assertSame([], $told['proofolio_target']);
        $this->assertSame([], $told['proofolio_version_element']);
        $this->assertSame('none', $told['proofolio_version'][0]['contextid']);
        $this->assertSame($this->situation->student->username, $told['proofolio_version'][0]['userid']);
        $this->assertSame('none', $told['proofolio_comment'][0]['parentid']);
        $this->assertSame('none', $told['proofolio_decision'][0]['commentid']);
        $this->assertSame([], $told['proofolio_version_answer']);
        $this->assertSame(array_map('count', $this->before), array_map('count', $this->told($first->id)));
    }

    /**
     * A version or comment cannot be put below another proof than its own.
     */
    public function test_other_proof(): void {
        $this->change("//proof[@id={$this->situation->otherproof->get('id')}]/comments/comment/versionid", self::NOBODY);
        $this->change(
            "//proof[@id={$this->situation->otherproof->get('id')}]/decisions/decision/versionid",
            $this->situation->versions[1]->get('id'),
        );
        $told = $this->restored();
        $this->assertCount(count($this->before['proofolio_comment']) - 1, $told['proofolio_comment']);
        $this->assertCount(count($this->before['proofolio_decision']) - 1, $told['proofolio_decision']);
    }

    /**
     * Values that no act would have written are made harmless, or their rows are left out.
     */
    public function test_values(): void {
        $proofid = $this->situation->otherproof->get('id');
        $this->change('//version/sourcelink', 'javascript:alert(1)');
        $this->change('//version_trace/link', '$@PROOFOLIOVIEWBYID*1@$ onclick=alert(1)');
        $this->change('//kept_trace/link', 'data:text/html,x');
        $this->change('//version/name', '<script>alert(1)</script>' . str_repeat('é', 300));
        $this->change('//version/analysisformat', '99');
        $this->change('//decision/outcome', 'deleted');
        $this->change("//judgement[userid={$this->situation->student->id}]/quality", 'luck');
        $this->change("//judgement[userid={$this->situation->tutor->id}]/degree", 'splendidly');
        $this->change("//proof[@id=$proofid]/letter", 'AB');
        $this->change('//kept_trace/masked', '77');
        $told = $this->restored();
        $this->assertSame([''], array_values(array_unique(array_column($told['proofolio_version'], 'sourcelink'))));
        $this->assertSame([''], array_values(array_unique(array_column($told['proofolio_version_trace'], 'link'))));
        $this->assertSame([''], array_column($told['proofolio_kept_trace'], 'link'));
        $this->assertSame(['1'], array_column($told['proofolio_kept_trace'], 'masked'));
        $this->assertSame([FORMAT_PLAIN], array_values(array_unique(array_column($told['proofolio_version'], 'analysisformat'))));
        foreach (array_column($told['proofolio_version'], 'name') as $name) {
            $this->assertStringNotContainsString('<', $name);
            $this->assertSame(255, \core_text::strlen($name));
        }
        $this->assertSame([], $told['proofolio_decision']);
        $this->assertSame([], $told['proofolio_judgement']);
        $this->assertCount(count($this->before['proofolio_proof']) - 1, $told['proofolio_proof']);
    }

    /**
     * Addresses made of the address that the backup says it comes from are refused too.
     */
    public function test_origin(): void {
        $about = make_backup_temp_directory($this->folder) . '/moodle_backup.xml';
        $xml = preg_replace('~(<original_wwwroot>)[^<]*~', '$1javascript:alert(1)//', file_get_contents($about));
        file_put_contents($about, $xml);
        $this->change('//version/sourcelink', '$@PROOFOLIOVIEWBYID*' . self::NOBODY . '@$');
        $this->assertSame([''], array_values(array_unique(array_column($this->restored()['proofolio_version'], 'sourcelink'))));
    }

    /**
     * What belongs to no table is passed over, and columns that are missing get what is usual.
     */
    public function test_shape(): void {
        $this->edit('//portfolio | //version', function (DOMElement $node): void {
            $node->appendChild($node->ownerDocument->createElement('nosuchcolumn', 'x'));
            $node->insertBefore($node->ownerDocument->createElement('timecreated2', '1'), $node->firstChild);
        });
        $this->edit('//draft/timesaved | //proof/archived', fn(DOMElement $node) => $node->parentNode->removeChild($node));
        $told = $this->restored();
        $this->assertSame(array_map('count', $this->before), array_map('count', $told));
        $this->assertSame(['0'], array_values(array_unique(array_column($told['proofolio_draft'], 'timesaved'))));
        $this->assertSame(['0'], array_values(array_unique(array_column($told['proofolio_proof'], 'archived'))));
    }

    /**
     * A file that breaks off restores nothing of the activity that is not sound, and the others' rows stay as they are.
     */
    public function test_broken(): void {
        global $DB;
        $file = $this->rows_file($this->folder);
        file_put_contents($file, substr(file_get_contents($file), 0, 2000));
        $counts = [$DB->count_records(portfolio::TABLE), $DB->count_records(target::TABLE), $DB->count_records(version::TABLE)];
        try {
            $this->restore($this->folder);
            $this->fail('Not refused');
        } catch (\moodle_exception $e) {
            $this->assertStringContainsString('xml', $e->getMessage());
        } finally {
            \restore_controller_dbops::drop_restore_temp_tables('');
        }
        $this->assertSame($counts, [
            $DB->count_records(portfolio::TABLE),
            $DB->count_records(target::TABLE),
            $DB->count_records(version::TABLE),
        ]);
        $this->assertEquals($this->before, $this->told($this->situation->activity->id));
    }

    /**
     * Restores the backup.
     *
     * @return array What the activity is that it made.
     */
    private function restored(): array {
        [$restored] = $this->restore($this->folder);
        $this->situation->restoredid = (int) $restored->id;
        return $this->told($restored->id);
    }

    /**
     * The portfolio of the situation's student in the activity that was restored.
     *
     * @return portfolio
     */
    private function portfolio(): portfolio {
        return portfolio::of($this->situation->restoredid, $this->situation->student->id);
    }

    /**
     * Gives elements of the backup another value.
     *
     * @param string $path
     * @param string|int $value
     * @param int $number Which of the activities.
     */
    private function change(string $path, string|int $value, int $number = 0): void {
        $this->edit($path, fn(DOMElement $node) => $node->nodeValue = htmlspecialchars((string) $value), $number);
    }

    /**
     * Edits elements of the backup.
     *
     * @param string $path At least one element must be found there.
     * @param callable $edit Given each element.
     * @param int $number Which of the activities.
     */
    private function edit(string $path, callable $edit, int $number = 0): void {
        $file = $this->rows_file($this->folder, $number);
        $document = new DOMDocument();
        $document->load($file);
        $nodes = iterator_to_array((new DOMXPath($document))->query($path));
        $this->assertNotEmpty($nodes, $path);
        array_map($edit, $nodes);
        $document->save($file);
    }
}
