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

namespace mod_proofolio\output;

use core_external\external_api;
use mod_proofolio\local\logbook_filter;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\threads;
use mod_proofolio\tests\said_on_page;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the page of a proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_page_test extends situation_testcase {
    /**
     * The page as somebody meets it.
     *
     * @param string $person
     * @param version_model $version
     * @param string $content What was typed already.
     * @param string $error
     * @return array
     */
    private function page(string $person, version_model $version, string $content = '', string $error = ''): array {
        global $PAGE;
        $this->setUser($this->situation->$person);
        $proof = new proof($version->get('proofid'));
        $target = new comment_target($version, $version, content: $content);
        $page = new proof_page($proof, $version, $this->situation->$person->id, $target, $error);
        $exported = $page->export_for_template($PAGE->get_renderer('core'));
        $this->assertEquals($exported, external_api::clean_returnvalue(proof_page::structure(), $exported));
        return $exported;
    }

    /**
     * Only coordinators are led to where the label is corrected.
     *
     * @covers \mod_proofolio\output\proof_page
     */
    public function test_relabel(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        foreach (['student' => false, 'tutor' => false, 'coordinator' => true] as $person => $can) {
            $this->assertSame($can, $this->page($person, $version)['canrelabel'], $person);
        }
    }

    /**
     * A version shows its label, elements, texts, traces and links.
     *
     * @covers \mod_proofolio\output\proof_page
     * @covers \mod_proofolio\output\version
     * @covers \mod_proofolio\output\trace
     */
    public function test_version(): void {
        $version = $this->generator->create_submitted_proof($this->situation, [
            'name' => 'Backlog',
            'description' => '<p>As CG3-A.1 shows.</p><script>alert(1)</script>',
            'analysis' => '',
            'sourcelink' => 'https://cloud.example.org/s/abc?x=1&y=2',
            'elements' => [$this->situation->elements[0]->get('id')],
            'traces' => [
                ['caption' => 'The board', 'timeaction' => 1773313200, 'masked' => 1, 'filename' => 'board.png', 'content' => 'x'],
                ['caption' => 'The sheet', 'filename' => 'sheet.ods', 'content' => 'x'],
                ['caption' => 'Drawing', 'filename' => 'drawing.svg', 'content' => '<svg onload="alert(1)"/>'],
                ['caption' => 'Talk', 'filename' => 'talk.mp4', 'content' => 'x'],
                ['caption' => 'Thread', 'link' => 'https://chat.example.org/thread/5'],
            ],
        ]);
        $shown = $this->page('tutor', $version)['version'];
        $this->assertSame(['CG3-A', 'Backlog', 'Version 1'], [$shown['label'], $shown['name'], $shown['heading']]);
        $this->assertSame('CG3 Design and build systems and organisations', $shown['competency']);
        $this->assertSame([['name' => 'Understand a need']], $shown['elements']);
        $cited = '<p>As <a class="proofolio-citation" href="#v1-trace-1">CG3-A.1</a> shows.</p>';
        $this->assertStringContainsString($cited, $shown['descriptionhtml']);
        $this->assertSame('v1-trace-1', $shown['traces'][0]['anchor']);
        $this->assertStringNotContainsString('script', $shown['descriptionhtml']);
        $this->assertFalse($shown['hasanalysis']);
        $this->assertSame('cloud.example.org', $shown['sourcename']);
        $labels = ['CG3-A.1', 'CG3-A.2', 'CG3-A.3', 'CG3-A.4', 'CG3-A.5'];
        $this->assertSame($labels, array_column($shown['traces'], 'label'));
        $this->assertSame([true, false, false, false, false], array_column($shown['traces'], 'isimage'));
        $this->assertSame([false, true, true, false, false], array_column($shown['traces'], 'isother'), 'SVG can carry scripts');
        $this->assertSame([false, false, false, true, false], array_column($shown['traces'], 'isvideo'));
        $this->assertSame([true, '12 March 2026'], [$shown['traces'][0]['ismasked'], $shown['traces'][0]['date']]);
        $this->assertStringContainsString('/mod_proofolio/trace/', $shown['traces'][0]['url']);
        $this->assertSame(['', 'chat.example.org'], [$shown['traces'][4]['url'], $shown['traces'][4]['linkname']]);
    }

    /**
     * A stored link that could carry a script is not shown, wherever it came from.
     *
     * @covers \mod_proofolio\output\version
     * @covers \mod_proofolio\output\trace
     * @covers \mod_proofolio\local\source_link
     */
    public function test_foreign_links(): void {
        global $DB;
        $id = $this->generator->create_submitted_proof($this->situation, [
            'sourcelink' => 'https://example.org/a',
            'traces' => [['caption' => 'Thread', 'link' => 'https://example.org/b']],
        ])->get('id');
        $DB->set_field('proofolio_version', 'sourcelink', 'javascript:alert(1)', ['id' => $id]);
        $DB->set_field('proofolio_version_trace', 'link', 'javascript:alert(1)', ['versionid' => $id]);
        $shown = $this->page('tutor', new version_model($id))['version'];
        $this->assertSame([false, ''], [$shown['hassourcelink'], $shown['sourcelink']]);
        $this->assertSame([false, ''], [$shown['traces'][0]['haslink'], $shown['traces'][0]['link']]);
    }

    /**
     * Versions stay side by side, each with its state; comments tell which version they are about.
     *
     * @covers \mod_proofolio\output\proof_page
     * @covers \mod_proofolio\output\comment
     */
    public function test_versions_and_comments(): void {
        $first = $this->generator->create_submitted_proof($this->situation);
        $this->generator->create_decision([
            'versionid' => $first->get('id'),
            'userid' => $this->situation->tutor->id,
            'outcome' => decision::CHANGES,
            'content' => 'Show the sheet.',
        ]);
        $second = $this->generator->create_version(['proofid' => $first->get('proofid')]);
        $this->generator->create_comment([
            'versionid' => $second->get('id'),
            'userid' => $this->situation->student->id,
            'content' => 'It is there now.',
        ]);
        $page = $this->page('student', $first);
        $states = fn(array $versions): array => array_map(fn(array $version) => $version['state']['code'], $versions);
        $this->assertSame(['changes', 'submitted'], $states($page['timeline']['versions']));
        $this->assertSame('submitted', $page['state']['code']);
        $this->assertSame([true, false], array_column($page['timeline']['versions'], 'iscurrent'));
        $this->assertTrue($page['isold']);
        $comments = said_on_page::comments($page);
        $this->assertSame(['on version 1', 'on version 2'], array_column($comments, 'aboutname'));
        $this->assertSame([true, false], array_column($comments, 'hasoutcome'));
        $this->assertSame([true, false], array_column($comments, 'isnew'), 'The tutor\'s word is new, one\'s own is not');
        $this->assertSame([false, true], array_column($comments, 'ismine'));
        $this->assertFalse($this->page('student', $second)['isold']);
    }

    /**
     * Where an author was forgotten, their comment keeps its place and says so; a person who is not to be found has left.
     *
     * @covers \mod_proofolio\output\comment
     * @covers \mod_proofolio\output\people
     */
    public function test_someone_who_left(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $said = ['versionid' => $version->get('id'), 'userid' => $this->situation->tutor->id];
        $comments = [$this->generator->create_comment($said), $this->generator->create_comment($said + ['content' => 'Go on.'])];
        $comments[0]->set_many(['userid' => 0, 'content' => ''])->update();
        $comments[1]->set('userid', -1)->update();
        [$blanked, $orphan] = said_on_page::comments($this->page('student', $version));
        $this->assertSame(['Someone who has left', 'Someone who has left'], [$blanked['author'], $orphan['author']]);
        $this->assertStringContainsString('This comment was deleted.', $blanked['contenthtml']);
        $this->assertStringContainsString('Go on.', $orphan['contenthtml']);
        $this->assertFalse($blanked['ismine']);
    }

    /**
     * The owner answers and writes on; the tutor comments and decides on the newest version; after closing nobody does.
     *
     * @covers \mod_proofolio\output\proof_page
     * @covers \mod_proofolio\output\comment_form
     */
    public function test_acts(): void {
        $first = $this->generator->create_submitted_proof($this->situation);
        $own = $this->page('student', $first);
        $this->assertSame([true, 'Write version 2'], [$own['canwrite'], $own['writename']]);
        $this->assertFalse($own['commentform']['candecide']);
        $this->assertSame(['Answer', false], [$own['commentform']['commentname'], $own['commentform']['isprimary']]);
        $tutor = $this->page('tutor', $first);
        $this->assertSame([false, true], [$tutor['canwrite'], $tutor['commentform']['candecide']]);
        $this->generator->create_version(['proofid' => $first->get('proofid')]);
        $this->assertFalse($this->page('tutor', $first)['commentform']['candecide'], 'Not on an older version');
        $instance = new instance($this->situation->activity->id);
        $instance->set('timeclose', 1000);
        $instance->update();
        $this->assertSame(
            [false, false, true],
            [$this->page('tutor', $first)['hascommentform'], $this->page('student', $first)['canwrite'],
                (bool) $this->page('tutor', $first)['notices']],
        );
        $kept = $this->page('tutor', $first, 'What I typed', 'Closed');
        $this->assertSame([true, 'What I typed'], [$kept['hascommentform'], $kept['commentform']['content']]);
    }

    /**
     * A draft is shown to its owner only.
     *
     * @covers \mod_proofolio\output\proof_page
     */
    public function test_draft(): void {
        $version = $this->generator->create_submitted_proof($this->situation);
        $this->generator->create_draft(['proofid' => $version->get('proofid')]);
        $own = $this->page('student', $version);
        $this->assertSame([true, 'Go on writing version 2'], [$own['hasdraft'], $own['writename']]);
        $tutor = $this->page('tutor', $version);
        $this->assertSame([false, ''], [$tutor['hasdraft'], $tutor['draftname']]);
    }

    /**
     * The ways to the proofs before and after: drafts are on the owner's way only.
     *
     * @covers \mod_proofolio\output\proof_walk
     */
    public function test_walk(): void {
        $first = $this->generator->create_submitted_proof($this->situation, ['letter' => 'A']);
        $this->generator->create_proof([
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'competencyid' => $this->situation->competency->get('id'),
            'letter' => 'B',
        ]);
        $this->generator->create_submitted_proof($this->situation, ['letter' => 'C']);
        $own = $this->page('student', $first);
        $this->assertSame([false, true, 'CG3-B'], [$own['hasprevious'], $own['hasnext'], $own['nextname']]);
        $this->assertSame('CG3-C', $this->page('tutor', $first)['nextname']);
    }

    /**
     * The page costs the same number of reads however many versions, comments and traces there are.
     *
     * @covers \mod_proofolio\output\proof_page
     */
    public function test_constant_reads(): void {
        global $DB;
        $traces = fn(int $count): array => array_map(
            fn(int $i): array => ['caption' => "Trace {$i}", 'filename' => "file{$i}.txt", 'content' => "{$i}"],
            range(1, $count),
        );
        $few = $this->generator->create_submitted_proof($this->situation, ['traces' => $traces(1)]);
        $many = $this->generator->create_submitted_proof($this->situation, ['traces' => $traces(9)]);
        foreach ([[$few, 1], [$many, 12]] as [$version, $comments]) {
            for ($i = 0; $i < $comments; $i++) {
                $this->generator->create_comment(['versionid' => $version->get('id'), 'userid' => $this->situation->tutor->id]);
            }
        }
        for ($i = 0; $i < 4; $i++) {
            $about = ['versionid' => $many->get('id'), 'userid' => $this->situation->tutor->id];
            $passage = ['level' => 'description', 'quote' => 'What I did.'];
            $thread = $this->generator->create_comment($passage + $about)->get('id');
            $this->generator->create_comment(['parentid' => $thread] + $about);
            threads::resolve($this->generator->create_comment($about), $this->situation->coordinator->id, 5000);
            $many = $this->generator->create_version(['proofid' => $many->get('proofid'), 'answers' => [$thread]]);
        }
        $reads = [];
        foreach ([$few, $many] as $version) {
            $this->page('tutor', $version);
            $before = $DB->perf_get_reads();
            $this->page('tutor', $version);
            $reads[] = $DB->perf_get_reads() - $before;
        }
        $this->assertSame($reads[0], $reads[1]);
        $this->assertLessThan(40, $reads[0]);
    }

    /**
     * The whole page, rendered: names are escaped, links open safely.
     *
     * @covers \mod_proofolio\output\proof_page
     */
    public function test_rendered(): void {
        global $OUTPUT;
        $version = $this->generator->create_submitted_proof($this->situation, [
            'name' => 'Me & you',
            'sourcelink' => 'https://cloud.example.org/s/a?b=1&c=2',
        ]);
        $html = $OUTPUT->render_from_template('mod_proofolio/proof_page', $this->page('tutor', $version));
        $this->assertStringContainsString('Me &amp; you', $html);
        $this->assertStringContainsString('href="https://cloud.example.org/s/a?b=1&amp;c=2"', $html);
        $this->assertStringContainsString('rel="noopener noreferrer"', $html);
        $this->assertStringContainsString('value="approve"', $html);
    }

    /**
     * Who comes from a list walks on through it, and back to it, as far as they may see it.
     *
     * @covers \mod_proofolio\output\proof_walk
     * @covers \mod_proofolio\output\logbook_address
     */
    public function test_walk_through_a_list(): void {
        foreach (['gamma', 'alpha', 'beta'] as $name) {
            $versions[$name] = $this->generator->create_submitted_proof($this->situation, ['name' => $name]);
        }
        $proof = $versions['beta']->get_proof();
        $walk = function (string $person, logbook_address $address) use ($proof, $versions): array {
            global $PAGE;
            $this->setUser($this->situation->$person);
            return (new proof_page($proof, $versions['beta'], $this->situation->$person->id, found: $address))
                ->export_for_template($PAGE->get_renderer('core'));
        };
        $byname = new logbook_filter(sort: 'name', page: 2, since: 1000);
        $page = $walk('tutor', new logbook_address('students', $byname));
        $this->assertSame(['CG3-B', 'CG3-A'], [$page['previousname'], $page['nextname']]);
        $this->assertStringEndsWith('&scope=students&sort=name&page=2&since=1000', $page['nexturl']);
        $this->assertStringEndsWith('&scope=students&sort=name&page=2', $page['logbookurl']);
        $page = $walk('student', new logbook_address('', new logbook_filter()));
        $this->assertSame(['CG3-B', ''], [$page['previousname'], $page['nextname']], 'Without a list it is the owner’s order');
        $this->assertStringNotContainsString('scope', $page['previousurl']);
        $page = $walk('student', new logbook_address('students', $byname));
        $this->assertSame(['', ''], [$page['previousname'], $page['nextname']], 'Whoever accompanies nobody has no such list');
    }
}
