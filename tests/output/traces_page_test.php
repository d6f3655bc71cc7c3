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

use mod_proofolio\local\activity;
use mod_proofolio\local\models\kept_seen;
use mod_proofolio\local\models\kept_trace as kept_trace_model;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of the page of kept traces.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class traces_page_test extends situation_testcase {
    /**
     * Keeps a trace.
     *
     * @param array $data What the generator takes.
     * @return int Its id.
     */
    private function keep(array $data): int {
        return $this->generator->create_kept_trace($data + [
            'proofolioid' => $this->situation->activity->id,
            'userid' => $this->situation->student->id,
            'caption' => 'Kept',
            'timeaction' => 1773313200,
        ])->get('id');
    }

    /**
     * The page as somebody sees it.
     *
     * @param string $reader
     * @param string|null $student Whose traces, none while nobody is chosen.
     * @param int $number The page of the timeline.
     * @param keep_form|null $form
     * @return array What the template gets.
     */
    private function page(string $reader, ?string $student, int $number = 0, ?keep_form $form = null): array {
        global $PAGE;
        $this->setUser($this->situation->$reader);
        $page = new traces_page(
            activity::from_cmid($this->situation->activity->cmid),
            $student ? (int) $this->situation->$student->id : 0,
            (int) $this->situation->$reader->id,
            $number,
            $form,
        );
        return $page->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * The captions on a page, by month.
     *
     * @param array $page
     * @return string[][]
     */
    private function captions(array $page): array {
        $months = $page['timeline'][0]['months'];
        return array_map(
            fn(array $traces): array => array_column($traces, 'caption'),
            array_column($months, 'traces', 'name'),
        );
    }

    /**
     * The owner finds all of them by the day of the action, the latest first, month by month.
     *
     * @covers \mod_proofolio\output\traces_page
     * @covers \mod_proofolio\output\kept_timeline
     * @covers \mod_proofolio\output\kept_trace
     */
    public function test_own(): void {
        $this->keep(['caption' => 'March']);
        $this->keep(['caption' => 'January', 'timeaction' => 1767956400]);
        $this->keep(['caption' => 'April', 'timeaction' => 1775642400, 'shown' => 1]);
        $this->keep(['caption' => 'March, later', 'timeaction' => 1773399600]);
        $page = $this->page('student', 'student');
        $this->assertSame(
            ['April 2026' => ['April'], 'March 2026' => ['March, later', 'March'], 'January 2026' => ['January']],
            $this->captions($page),
        );
        $this->assertSame([true, false, []], [$page['canwrite'], $page['hasstudents'], $page['form']]);
    }

    /**
     * The owner learns in which proofs a trace is used, drafts too; once a version uses it, it cannot be changed.
     *
     * @covers \mod_proofolio\output\kept_trace
     * @covers \mod_proofolio\local\models\kept_use_listing
     */
    public function test_uses(): void {
        $kept = $this->keep(['caption' => 'Used', 'filename' => 'board.jpg', 'shown' => 1]);
        $new = ['proofolioid' => $this->situation->activity->id, 'competencyid' => $this->situation->competency->get('id')];
        $draft = $this->generator->create_proof($new + ['userid' => $this->situation->student->id, 'keptids' => [$kept]]);
        $find = fn(string $reader): array => $this->page($reader, 'student')['timeline'][0]['months'][0]['traces'][0];
        $own = $find('student');
        $this->assertSame([['CG3-A', true]], array_map(fn($use) => [$use['label'], $use['isdraft']], $own['uses']));
        $this->assertTrue($own['canchange']);
        $this->assertSame([], $find('tutor')['uses']);
        $this->generator->create_submitted_proof($this->situation, ['keptids' => [$kept], 'letter' => 'C']);
        $own = $find('student');
        $uses = array_map(fn($use) => [$use['label'], $use['isdraft']], $own['uses']);
        $this->assertSame([['CG3-A', true], ['CG3-C', false]], $uses);
        $this->assertSame([true, false, true], [$own['islocked'], $own['canchange'], $own['canwrite']]);
        $this->assertSame(['CG3-C'], array_column($find('tutor')['uses'], 'label'));
        $this->assertStringContainsString("proofid={$draft->get('id')}", $own['uses'][0]['url']);
    }

    /**
     * Who accompanies students finds what is shown, and by whom.
     *
     * @covers \mod_proofolio\output\traces_page
     */
    public function test_tutor(): void {
        $this->keep(['caption' => 'Own']);
        $this->keep(['caption' => 'Shown', 'shown' => 1]);
        $page = $this->page('tutor', 'student');
        $this->assertSame([['Shown']], array_values($this->captions($page)));
        $trace = $page['timeline'][0]['months'][0]['traces'][0];
        $this->assertSame([false, [], false], [$page['canwrite'], $page['proofs'], $trace['canwrite']]);
        $this->assertSame(['1 shown trace'], array_column($page['students'], 'countname'));
        $choice = $this->page('coordinator', null);
        $this->assertSame([], $choice['timeline']);
        $this->assertEqualsCanonicalizing([true, false], array_column($choice['students'], 'haskept'));
    }

    /**
     * A line is a text, and a picture that could carry a script is never shown in place.
     *
     * @covers \mod_proofolio\output\kept_trace
     * @covers \mod_proofolio\output\trace_file
     */
    public function test_dangerous(): void {
        global $OUTPUT;
        $svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
        $this->keep(['caption' => '1 < 2 & "so"', 'filename' => 'drawing.svg', 'content' => $svg]);
        $page = $this->page('student', 'student');
        $trace = $page['timeline'][0]['months'][0]['traces'][0];
        $this->assertSame([false, true, ''], [$trace['isimage'], $trace['isother'], $trace['thumburl']]);
        $html = $OUTPUT->render_from_template('mod_proofolio/traces_page', $page);
        $this->assertStringContainsString('1 &lt; 2 &amp; &quot;so&quot;', $html);
        $this->assertStringNotContainsString('<img', $html);
    }

    /**
     * A long timeline comes in pages, each trace once.
     *
     * @covers \mod_proofolio\output\kept_timeline
     */
    public function test_pages(): void {
        for ($i = 0; $i < kept_timeline::PER_PAGE + 2; $i++) {
            $this->keep(['caption' => "Trace $i", 'timeaction' => 1773313200 + $i]);
        }
        $first = $this->page('student', 'student');
        $second = $this->page('student', 'student', 1);
        $captions = fn(array $page): array => array_merge(...array_values($this->captions($page)));
        $this->assertCount(kept_timeline::PER_PAGE, $captions($first));
        $this->assertSame(['Trace 1', 'Trace 0'], $captions($second));
        $flags = fn(array $page): array => [$page['timeline'][0]['hasnewer'], $page['timeline'][0]['hasolder']];
        $this->assertSame([[false, true], [true, false]], [$flags($first), $flags($second)]);
    }

    /**
     * Who looks at a page has seen what is on it, if it is shown and somebody else's; the queue leads to the right page.
     *
     * @covers \mod_proofolio\output\traces_page
     * @covers \mod_proofolio\local\models\kept_trace
     */
    public function test_seen(): void {
        $this->keep(['caption' => 'Not shown', 'timeaction' => 1773313200 + HOURSECS]);
        for ($i = 0; $i < kept_timeline::PER_PAGE + 2; $i++) {
            $kept[] = $this->keep(['caption' => "Trace $i", 'timeaction' => 1773313200 + $i, 'shown' => 1]);
        }
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $see = function (string $who, int $page) use ($activity): void {
            $userid = (int) $this->situation->$who->id;
            (new traces_page($activity, (int) $this->situation->student->id, $userid, $page))->see(1773400000);
        };
        $unseen = fn(string $who): array => array_values(kept_seen::unseen($kept, (int) $this->situation->$who->id));
        $see('student', 0);
        $this->assertCount(0, kept_seen::get_records());
        $see('tutor', 0);
        $this->assertSame([$kept[0], $kept[1]], $unseen('tutor'));
        $this->assertCount(count($kept), $unseen('coordinator'));
        $see('tutor', 1);
        $this->assertSame([], $unseen('tutor'));
        $page = fn(int $id): int => (new kept_trace_model($id))->page_of(kept_timeline::PER_PAGE);
        $this->assertSame([1, 1, 0, 0], [$page($kept[0]), $page($kept[1]), $page($kept[2]), $page(end($kept))]);
        $shownby = fn(string $who, int $id): ?kept_trace_model =>
            kept_trace_model::shown_by($activity->get_id(), (int) $this->situation->$who->id, $id);
        $this->assertSame($kept[0], $shownby('student', $kept[0])->get('id'));
        $this->assertNull($shownby('classmate', $kept[0]));
        $this->assertNull($shownby('student', 0));
        $this->assertNull($shownby('student', $this->keep(['caption' => 'Hidden'])));
    }

    /**
     * An empty timeline says what to do; the form that was asked for stands above it.
     *
     * @covers \mod_proofolio\output\kept_timeline
     * @covers \mod_proofolio\output\keep_form
     */
    public function test_empty_with_form(): void {
        global $OUTPUT;
        $this->setUser($this->situation->student);
        $form = new keep_form(activity::from_cmid($this->situation->activity->cmid), 'plain');
        $page = $this->page('student', 'student', 0, $form);
        $this->assertSame(get_string('emptykept', 'mod_proofolio'), $page['timeline'][0]['emptytext']);
        $html = $OUTPUT->render_from_template('mod_proofolio/traces_page', $page);
        foreach (['name="file"', 'name="caption"', 'name="day"', 'name="link"', 'name="sesskey"'] as $field) {
            $this->assertStringContainsString($field, $html);
        }
        $this->assertSame([], $this->page('tutor', 'student', 0, $form)['form']);
    }

    /**
     * What is read does not grow with the traces, their files and their uses.
     *
     * @covers \mod_proofolio\output\traces_page
     * @covers \mod_proofolio\output\kept_timeline
     * @covers \mod_proofolio\output\kept_trace
     */
    public function test_constant_reads(): void {
        global $DB;
        $reads = [];
        foreach ([1, 10] as $count) {
            for ($i = 0; $i < $count; $i++) {
                $kept = $this->keep(['filename' => "{$count}-{$i}.jpg", 'shown' => 1]);
                $this->generator->create_submitted_proof($this->situation, ['keptids' => [$kept]]);
            }
            foreach (['student', 'tutor'] as $reader) {
                $this->page($reader, 'student');
                $before = $DB->perf_get_reads();
                $this->page($reader, 'student');
                $reads[$reader][] = $DB->perf_get_reads() - $before;
            }
        }
        $this->assertSame($reads['student'][0], $reads['student'][1]);
        $this->assertSame($reads['tutor'][0], $reads['tutor'][1]);
    }

    /**
     * The button is for those who can use it.
     *
     * @covers \mod_proofolio\output\keep_trace
     * @testWith ["student", true]
     *           ["tutor", false]
     *           ["coordinator", false]
     *           ["former", false]
     * @param string $who
     * @param bool $expected
     */
    public function test_button(string $who, bool $expected): void {
        global $PAGE;
        $this->setUser($this->situation->$who);
        $button = keep_trace::on($PAGE, activity::from_cmid($this->situation->activity->cmid));
        $this->assertSame($expected, $button !== null);
        if ($button) {
            $data = $button->export_for_template($PAGE->get_renderer('core'));
            $this->assertStringContainsString('keep=1', $data['url']);
            $this->assertTrue($data['form']['shrinks']);
        }
    }
}
