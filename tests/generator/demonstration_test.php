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

use DateTimeImmutable;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\proof_label;
use mod_proofolio\local\read_state;
use mod_proofolio_demonstration;
use mod_proofolio_demonstration_content;
use stdClass;

/**
 * The demonstration is whole, tells the same story in both languages, and hangs together.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_proofolio_demonstration
 */
final class demonstration_test extends \advanced_testcase {
    #[\Override]
    public static function setUpBeforeClass(): void {
        parent::setUpBeforeClass();
        require_once(__DIR__ . '/demonstration.php');
    }

    /**
     * Builds the demonstration.
     *
     * @return stdClass
     */
    private function build(): stdClass {
        $this->resetAfterTest();
        return mod_proofolio_demonstration::build($this->getDataGenerator());
    }

    /**
     * All versions of a course's proofs.
     *
     * @param stdClass $course As build() returns it.
     * @return version[]
     */
    private static function versions_of(stdClass $course): array {
        $versions = [];
        foreach ($course->proofs as $proofid) {
            array_push($versions, ...array_values(version::get_records(['proofid' => $proofid], 'number')));
        }
        return $versions;
    }

    /**
     * What a proof's own label is followed by in a text, wherever the text cites one of its traces.
     *
     * @param string $label For example CG3-A.
     * @param string $text
     * @return int[] Trace numbers.
     */
    private static function cited(string $label, string $text): array {
        preg_match_all('/\b' . preg_quote($label, '/') . '\.(\d+)/', $text, $found);
        return array_map('intval', array_unique($found[1]));
    }

    /**
     * Names, passwords, languages and roles.
     */
    public function test_people_may_sign_in_and_have_their_roles_in_both_courses(): void {
        $demonstration = $this->build();
        $roles = array_count_values(array_column($demonstration->accounts, 'role'));
        $this->assertEquals(['student' => 3, 'tutor' => 2, 'coordinator' => 1], $roles);
        $this->assertEqualsCanonicalizing(['en', 'fr'], array_unique(array_column($demonstration->accounts, 'lang')));
        $capabilities = [
            'mod/proofolio:submit' => ['student'],
            'mod/proofolio:accompany' => ['tutor', 'coordinator'],
            'mod/proofolio:coordinate' => ['coordinator'],
        ];
        foreach ($demonstration->accounts as $username => $account) {
            $user = \core_user::get_user_by_username($username);
            $this->assertEquals($account->id, $user->id);
            $this->assertEquals($account->lang, $user->lang);
            $this->assertEquals('Europe/Paris', $user->timezone);
            $this->assertTrue(password_verify($account->password, $user->password));
            foreach ($demonstration->courses as $course) {
                $context = \context_module::instance($course->cmid);
                $this->assertTrue(is_enrolled($context, $user));
                foreach ($capabilities as $capability => $roles) {
                    $may = has_capability($capability, $context, $user);
                    $this->assertSame(in_array($account->role, $roles), $may, $capability);
                }
            }
        }
    }

    /**
     * Moodle’s own rules, as they are until an administrator changes them.
     */
    public function test_passwords_satisfy_the_default_policy(): void {
        foreach (['/.{8,}/', '/[0-9]/', '/[a-z]/', '/[A-Z]/', '/[^0-9A-Za-z]/'] as $rule) {
            $this->assertMatchesRegularExpression($rule, mod_proofolio_demonstration::PASSWORD);
        }
    }

    /**
     * Drafts, submitted, to improve, approved: the same in both courses.
     */
    public function test_each_course_has_proofs_in_every_state(): void {
        global $DB;
        $demonstration = $this->build();
        $this->assertEquals(['fr', 'en'], array_keys($demonstration->courses));
        $this->assertEquals(
            array_keys($demonstration->courses['fr']->proofs),
            array_keys($demonstration->courses['en']->proofs)
        );
        $states = [
            'ines-CG3-A' => [3, 'approved', false],
            'ines-CG3-B' => [2, '', false],
            'ines-CG8-A' => [1, 'changes', false],
            'ines-CG8-B' => [0, '', true],
            'yann-CG3-A' => [1, 'changes', false],
            'yann-CG3-B' => [1, 'changes', true],
            'yann-CG3-C' => [1, '', false],
            'adaeze-CG3-A' => [1, 'changes', true],
            'adaeze-CG3-B' => [1, 'changes', false],
            'adaeze-CG3-C' => [2, '', false],
            'adaeze-CG8-A' => [1, 'approved', false],
        ];
        foreach ($demonstration->courses as $course) {
            $this->assertEquals(array_keys($states), array_keys($course->proofs));
            foreach ($states as $name => [$versions, $outcome, $hasdraft]) {
                $proofid = $course->proofs[$name];
                $latest = version::latest($proofid);
                $decision = $latest ? decision::latest_on([$latest->get('id')])[$latest->get('id')] ?? null : null;
                $this->assertEquals($versions, version::latest_number($proofid), $name);
                $this->assertEquals($outcome, (string) $decision?->get('outcome'), $name);
                $this->assertSame($hasdraft, (bool) draft::of($proofid), $name);
            }
        }
        $this->assertEquals(22, $DB->count_records(proof::TABLE));
        $this->assertEquals(28, $DB->count_records(version::TABLE));
        $this->assertEquals(6, $DB->count_records(draft::TABLE));
        $this->assertEquals(14, $DB->count_records(kept_trace::TABLE));
    }

    /**
     * There is something new for students and for tutors.
     */
    public function test_some_things_are_still_unread(): void {
        $demonstration = $this->build();
        $accounts = $demonstration->accounts;
        foreach ($demonstration->courses as $course) {
            $count = fn(string $who, string $name): int
                => read_state::count_unread(new proof($course->proofs[$name]), $accounts[$who]->id);
            $this->assertEquals(0, $count('ines', 'ines-CG3-A'));
            $this->assertEquals(0, $count('helene', 'ines-CG3-A'));
            $this->assertEquals(2, $count('ines', 'ines-CG8-A'));
            $this->assertEquals(2, $count('yann', 'yann-CG3-A'));
            $this->assertEquals(1, $count('adaeze', 'adaeze-CG3-B'));
            $this->assertEquals(1, $count('helene', 'ines-CG3-B'));
            $this->assertEquals(1, $count('daniel', 'yann-CG3-C'));
        }
    }

    /**
     * Dates, people, decisions, elements and kinds of files do not depend on the language.
     */
    public function test_both_languages_tell_the_same_story(): void {
        $contents = array_map(
            fn(string $lang): mod_proofolio_demonstration_content => new mod_proofolio_demonstration_content($lang, time()),
            mod_proofolio_demonstration::LANGUAGES
        );
        $themes = ['course', 'competencies', 'portfolios', 'proofs_ines', 'proofs_yann', 'proofs_adaeze'];
        foreach ($themes as $theme) {
            [$french, $english] = array_map(fn($content): array => $this->without_texts($content->get($theme)), $contents);
            $this->assertSame($french, $english, $theme);
        }
    }

    /**
     * Content of which only what does not depend on the language is left.
     *
     * @param array $content
     * @return array
     */
    private function without_texts(array $content): array {
        $same = ['at', 'from', 'to', 'by', 'competency', 'letter', 'context', 'decision', 'tutors', 'elements', 'read'];
        foreach ($content as $key => $value) {
            if (is_array($value)) {
                $content[$key] = $this->without_texts($value);
            } else if ($key === 'file') {
                $content[$key] = pathinfo($value, PATHINFO_EXTENSION);
            } else if (is_string($value) && !in_array($key, $same, true) && !preg_match('/^[a-z]+$/', $value)) {
                $content[$key] = $value === '' ? 'nothing' : 'a text';
            }
        }
        return $content;
    }

    /**
     * No text names a trace that its version lacks.
     */
    public function test_texts_cite_traces_that_are_there(): void {
        $demonstration = $this->build();
        $citations = 0;
        foreach ($demonstration->courses as $course) {
            foreach (self::versions_of($course) as $version) {
                $label = proof_label::of($version->get('competencycode'), $version->get('letter'));
                $cited = self::cited($label, $version->get('description') . $version->get('analysis'));
                $numbers = array_map(fn($trace): int => $trace->get('number'), $version->get_traces());
                $this->assertEquals([], array_diff($cited, $numbers), $label);
                $citations += count($cited);
            }
        }
        $this->assertGreaterThan(30, $citations);
    }

    /**
     * The plugin numbers traces by itself: as the content expects.
     */
    public function test_traces_have_the_numbers_that_the_content_gives_them(): void {
        $demonstration = $this->build();
        foreach ($demonstration->courses as $lang => $course) {
            $content = new mod_proofolio_demonstration_content($lang, time());
            foreach (['ines', 'yann', 'adaeze'] as $username) {
                foreach ($content->get("proofs_{$username}") as $proof) {
                    $proofid = $course->proofs["{$username}-{$proof['competency']}-{$proof['letter']}"];
                    foreach ($proof['versions'] ?? [] as $index => $text) {
                        $this->check_traces(version::numbered($proofid, $index + 1), $text['traces'] ?? []);
                    }
                    $this->check_traces(draft::of($proofid), $proof['draft']['traces'] ?? []);
                }
            }
        }
    }

    /**
     * Checks that a draft or a version has traces as the content says.
     *
     * @param version|draft|null $written
     * @param array[] $expected By number.
     */
    private function check_traces(version|draft|null $written, array $expected): void {
        $traces = [];
        foreach ($written?->get_traces() ?? [] as $trace) {
            $traces[$trace->get('number')] = $trace;
        }
        foreach ($expected as $number => $trace) {
            $this->assertEquals($trace['file'] ?? '', $traces[$number]->get('filename'));
            $this->assertEquals($trace['link'] ?? '', $traces[$number]->get('link'));
            $this->assertEquals($trace['caption'], $traces[$number]->get('caption'));
            $this->assertEquals($trace['masked'] ?? false, (bool) $traces[$number]->get('masked'));
        }
    }

    /**
     * Each version after the first says what changed, and which of the tutor’s remarks it answers; so does a draft of the next one.
     */
    public function test_later_versions_say_what_changed_and_answer_the_tutor(): void {
        $demonstration = $this->build();
        $told = 0;
        foreach ($demonstration->courses as $course) {
            foreach ($course->proofs as $name => $proofid) {
                $versions = array_values(version::get_records(['proofid' => $proofid], 'number'));
                $draft = draft::of($proofid);
                $later = array_merge(array_slice($versions, 1), $draft && $versions ? [$draft] : []);
                foreach ($later as $index => $written) {
                    $this->assertNotSame('', $written->get('changenote'), $name);
                    $remarks = array_filter(
                        comment::on_versions([$versions[$index]->get('id')]),
                        fn(comment $comment): bool => $comment->get('userid') != $versions[$index]->get('userid')
                    );
                    $said = array_map(fn(comment $comment): int => $comment->get('id'), $remarks);
                    $this->assertNotSame([], $written->get_answers(), $name);
                    $this->assertSame([], array_diff($written->get_answers(), $said), $name);
                    $told++;
                }
            }
        }
        $this->assertSame(12, $told);
    }

    /**
     * Actions come before the versions that show them, and remarks after.
     */
    public function test_the_story_runs_in_order_and_ends_before_now(): void {
        $demonstration = $this->build();
        $now = \core\di::get(\core\clock::class)->time();
        foreach ($demonstration->courses as $course) {
            foreach ($course->proofs as $name => $proofid) {
                $times = [];
                foreach (version::get_records(['proofid' => $proofid], 'number') as $version) {
                    foreach ($version->get_traces() as $trace) {
                        $this->assertLessThan($version->get('timesubmitted'), $trace->get('timeaction'), $name);
                    }
                    $times[] = $version->get('timesubmitted');
                    foreach (comment::on_versions([$version->get('id')]) as $comment) {
                        $times[] = $comment->get('timeposted');
                    }
                }
                if ($draft = draft::of($proofid)) {
                    $times[] = $draft->get('timesaved');
                }
                $sorted = $times;
                sort($sorted);
                $this->assertSame($sorted, $times, $name);
                $this->assertLessThan($now, end($times), $name);
            }
        }
    }

    /**
     * Summer and winter time make no difference to the hour.
     */
    public function test_dates_are_counted_back_from_any_moment(): void {
        $summer = new DateTimeImmutable('2027-07-15 08:00', new \DateTimeZone('Europe/Paris'));
        $content = new mod_proofolio_demonstration_content('fr', $summer->getTimestamp());
        $this->assertEquals($summer->modify('2027-07-13 17:20')->getTimestamp(), $content->time('-2 days 17:20'));
        $this->assertEquals($summer->modify('2027-03-07 12:00')->getTimestamp(), $content->time('-130 days'));
    }

    /**
     * No file is missing, forgotten or heavy.
     */
    public function test_files_are_small_and_all_used(): void {
        foreach (mod_proofolio_demonstration::LANGUAGES as $lang) {
            $content = new mod_proofolio_demonstration_content($lang, time());
            $used = [];
            $themes = array_map($content->get(...), ['portfolios', 'proofs_ines', 'proofs_yann', 'proofs_adaeze']);
            array_walk_recursive($themes, function ($value, $key) use (&$used): void {
                if ($key === 'file') {
                    $used[$value] = true;
                }
            });
            $there = array_diff(scandir(__DIR__ . "/demonstration/files/{$lang}"), ['.', '..']);
            $this->assertEqualsCanonicalizing(array_keys($used), array_values($there));
            foreach ($there as $filename) {
                $this->assertLessThan(25000, filesize($content->file($filename)), $filename);
            }
        }
    }

    /**
     * Lines of a paragraph become one, for plain texts and for the editor.
     */
    public function test_texts_are_typed_as_people_type_them(): void {
        $content = new mod_proofolio_demonstration_content('en', time());
        $this->assertSame("One line.\n\nAnother <one>.", $content->plain("One\nline.\n\nAnother <one>.\n"));
        $this->assertSame("<p>One line.</p>\n<p>Another &lt;one&gt;.</p>", $content->html("One\nline.\n\nAnother <one>."));
    }
}
