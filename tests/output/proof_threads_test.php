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

use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\threads;
use mod_proofolio\tests\said_on_page;
use mod_proofolio\tests\situation_testcase;
use moodleform;

/**
 * Tests of the threads beside a version, and of the one comment box of the page.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_threads_test extends situation_testcase {
    /** @var version_model The student's first version. */
    private version_model $first;

    #[\Override]
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        require_once($CFG->libdir . '/formslib.php');
        $this->first = $this->generator->create_submitted_proof($this->situation, [
            'description' => '<p>I kept a <b>tracking sheet</b> for all of us.</p>',
        ]);
    }

    /**
     * The page as somebody meets it.
     *
     * @param string $person
     * @param version_model $shown
     * @param comment_target|null $target What the comment box is for.
     * @return array
     */
    private function page(string $person, version_model $shown, ?comment_target $target = null): array {
        global $PAGE;
        $this->setUser($this->situation->$person);
        $proof = new proof($shown->get('proofid'));
        $page = new proof_page($proof, $shown, $this->situation->$person->id, $target);
        return $page->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * A comment on the first version.
     *
     * @param string $person
     * @param array $data
     * @return comment_model
     */
    private function say(string $person, array $data = []): comment_model {
        $about = ['versionid' => $this->first->get('id'), 'userid' => $this->situation->$person->id];
        return $this->generator->create_comment($data + $about);
    }

    /**
     * Threads stand in groups by how far one has come; a group without threads is not shown, what is resolved is folded away.
     *
     * @covers \mod_proofolio\output\proof_threads
     */
    public function test_groups(): void {
        global $OUTPUT;
        $addressed = $this->say('tutor');
        $this->say('tutor', ['kind' => comment_model::PRAISE]);
        $resolved = $this->say('coordinator');
        $open = $this->say('student');
        threads::resolve($resolved, $this->situation->tutor->id, 5000);
        $second = $this->generator->create_version([
            'proofid' => $this->first->get('proofid'),
            'answers' => [$addressed->get('id')],
        ]);
        $page = $this->page('student', $second);
        $groups = array_column($page['threads']['groups'], null, 'group');
        $this->assertSame(['open', 'addressed', 'praise', 'resolved'], array_keys($groups));
        $this->assertSame([1, 1, 1, 1], array_column($groups, 'count'));
        $this->assertSame([false, false, false, true], array_column($groups, 'isfolded'));
        $this->assertTrue($groups['resolved']['isunfolded'], 'The coordinator\'s word is new');
        $this->assertSame([$open->get('id')], array_column($groups['open']['threads'], 'commentid'));
        $this->assertSame('addressed in version 2', $groups['addressed']['threads'][0]['addressedname']);
        $this->assertStringContainsString('Tutor Person', $groups['resolved']['threads'][0]['resolvedname']);
        $this->assertSame(['on version 1'], array_unique(array_column(said_on_page::comments($page), 'aboutname')));
        $html = $OUTPUT->render_from_template('mod_proofolio/proof_threads', $page['threads']);
        $this->assertStringContainsString('<details data-region="thread-group" data-group="resolved" open>', $html);
        $empty = $this->page('student', $this->generator->create_submitted_proof($this->situation))['threads'];
        $this->assertSame([false], array_unique(array_column($empty['groups'], 'hasthreads')));
    }

    /**
     * A passage stands in its version and in a later one that has the same words; where they changed the old ones are told.
     *
     * @covers \mod_proofolio\output\proof_threads
     * @covers \mod_proofolio\output\thread
     */
    public function test_passages(): void {
        global $OUTPUT;
        $this->say('tutor', ['level' => 'description', 'quote' => 'a tracking sheet', 'quoteafter' => 'for all of us']);
        $proofid = $this->first->get('proofid');
        $same = $this->generator->create_version([
            'proofid' => $proofid,
            'description' => '<p>First, I kept a tracking   sheet for all of us, on paper.</p>',
        ]);
        $other = $this->generator->create_version(['proofid' => $proofid, 'description' => '<p>I kept a board.</p>']);
        $threads = array_map(
            fn(version_model $shown): array => said_on_page::threads($this->page('tutor', $shown))[0],
            [$this->first, $same, $other],
        );
        $this->assertSame([true, true, false], array_column($threads, 'stands'));
        $this->assertSame(['a tracking sheet'], array_unique(array_column($threads, 'passage')));
        $ways = array_column($threads, 'passageurlname');
        $this->assertSame(['Show in the text', 'Show in the text', 'Read it in version 1'], $ways);
        $this->assertStringContainsString('version=1#proofolio-text-description', $threads[2]['passageurl']);
        $html = $OUTPUT->render_from_template('mod_proofolio/thread', $threads[2]);
        $this->assertStringContainsString('These words have changed since:', $html);
        $this->assertStringContainsString('data-quote="a tracking sheet"', $html);
        $this->assertStringContainsString('data-stands="0"', $html);
    }

    /**
     * What each can do: authors change and delete for a while, who may decide resolves, all who take part reply.
     *
     * @covers \mod_proofolio\output\proof_threads
     * @covers \mod_proofolio\output\comment
     */
    public function test_acts(): void {
        $thread = $this->say('tutor');
        $this->say('student', ['parentid' => $thread->get('id')]);
        $this->say('tutor', ['timeposted' => 4000]);
        $decision = ['versionid' => $this->first->get('id'), 'userid' => $this->situation->tutor->id];
        $this->generator->create_decision($decision + ['outcome' => decision::CHANGES]);
        $acts = function (string $person): array {
            $page = $this->page($person, $this->first);
            $acts = [];
            foreach (said_on_page::threads($page) as $thread) {
                $acts[] = [$thread['canreply'], $thread['canresolve'], $thread['canreopen']];
            }
            return [
                $acts[0],
                array_column(said_on_page::comments($page), 'canchange'),
                array_column(said_on_page::comments($page), 'candelete'),
            ];
        };
        $this->assertSame([[true, true, false], [true, false, false, true], [false, false, true, false]], $acts('tutor'));
        $this->assertSame([[true, false, false], [false, true, false, false], [false, true, false, false]], $acts('student'));
        $this->assertSame('', said_on_page::comments($this->page('coordinator', $this->first))[0]['source']);
        $instance = new instance($this->situation->activity->id);
        $instance->set('timeclose', 1000);
        $instance->update();
        $none = array_fill(0, 4, false);
        $this->assertSame([[false, false, false], $none, $none], $acts('tutor'));
    }

    /**
     * The box is for a reply, for a change, or for the whole version, as its address asks.
     *
     * @covers \mod_proofolio\output\comment_target
     * @covers \mod_proofolio\output\comment_form
     */
    public function test_targets(): void {
        $thread = $this->say('tutor', ['content' => 'Which tool?', 'kind' => comment_model::PRAISE]);
        $reply = $this->say('student', ['parentid' => $thread->get('id')]);
        $second = $this->generator->create_version(['proofid' => $this->first->get('proofid')]);
        $elsewhere = $this->generator->create_submitted_proof($this->situation);
        $box = function (string $person, version_model $shown, array $asked): array {
            moodleform::mock_submit($asked, [], 'get');
            $target = comment_target::asked($shown, $this->situation->$person->id, time());
            moodleform::mock_submit([], [], 'get');
            $box = $this->page($person, $shown, $target)['commentform'];
            return [$box['label'], $box['commentname'], $box['versionid'], $box['parentid'], $box['commentid'], $box['content']];
        };
        [$one, $two, $id] = [$this->first->get('id'), $second->get('id'), $thread->get('id')];
        $this->assertSame(['Reply to Tutor Person', 'Reply', $one, $id, 0, ''], $box('student', $second, ['reply' => $id]));
        $this->assertSame(['Change your comment', 'Save', $one, 0, $id, 'Which tool?'], $box('tutor', $second, ['edit' => $id]));
        $whole = ['Your answer on version 2', 'Answer', $two, 0, 0, ''];
        foreach ([['edit' => $id], ['reply' => $reply->get('id')], ['reply' => 987654], []] as $asked) {
            $this->assertSame($whole, $box('student', $second, $asked), json_encode($asked));
        }
        $this->assertSame('Your answer on version 1', $box('student', $elsewhere, ['reply' => $id])[0], 'Not of another proof');
        $thread->set('timeposted', 4000)->update();
        $this->assertSame('Your comment on version 2', $box('tutor', $second, ['edit' => $id])[0], 'Too late');
    }

    /**
     * What was sent and could not be kept stands in the box as it was, with what it was for.
     *
     * @covers \mod_proofolio\output\comment_target
     * @covers \mod_proofolio\output\comment_form
     */
    public function test_sent_back(): void {
        $second = $this->generator->create_version(['proofid' => $this->first->get('proofid')]);
        $elsewhere = $this->generator->create_submitted_proof($this->situation);
        $foreign = $this->generator->create_comment([
            'versionid' => $elsewhere->get('id'),
            'userid' => $this->situation->tutor->id,
        ]);
        moodleform::mock_submit([
            'shownid' => $second->get('id'), 'kind' => 'praise', 'level' => 'description', 'quote' => 'tracking sheet',
            'quotebefore' => 'a', 'quoteafter' => 'for', 'content' => 'Good', 'commentid' => $foreign->get('id'),
        ]);
        $target = comment_target::sent($this->first);
        moodleform::mock_submit(['shownid' => $elsewhere->get('id')]);
        $this->assertSame($this->first->get('id'), comment_target::sent($this->first)->shown->get('id'), 'Not of another proof');
        moodleform::mock_submit([]);
        $this->assertSame([$second->get('id'), null], [$target->shown->get('id'), $target->changed]);
        $box = $this->page('tutor', $second, $target)['commentform'];
        $this->assertSame(
            ['Your comment on this passage', 'Good', 'tracking sheet', 'a', 'for', true, false],
            [$box['label'], $box['content'], $box['passage'], $box['passagebefore'], $box['passageafter'], $box['haspassage'],
                $box['iswhole']],
        );
        $this->assertSame(['praise'], array_column(array_filter($box['kinds'], fn(array $kind) => $kind['ischosen']), 'kind'));
    }

    /**
     * Owners have no kinds to choose from; an approved version can be taken back in place of being approved.
     *
     * @covers \mod_proofolio\output\comment_form
     */
    public function test_kinds_and_decisions(): void {
        $this->assertSame([false, []], array_map(fn(string $key) => $this->page('student', $this->first)['commentform'][$key], [
            'haskinds',
            'kinds',
        ]));
        $kinds = $this->page('tutor', $this->first)['commentform']['kinds'];
        $this->assertSame(['request' => true, 'praise' => false, 'remark' => false], array_column($kinds, 'ischosen', 'kind'));
        $decision = ['versionid' => $this->first->get('id'), 'userid' => $this->situation->tutor->id];
        foreach ([decision::APPROVED => true, decision::WITHDRAWN => false] as $outcome => $isapproved) {
            $this->generator->create_decision($decision + ['outcome' => $outcome]);
            $this->assertSame($isapproved, $this->page('tutor', $this->first)['commentform']['isapproved']);
        }
    }
}
