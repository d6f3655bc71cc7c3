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

use core\di;
use mod_proofolio\event\reminder_sent;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\reminder;
use mod_proofolio\task\send_notices;
use mod_proofolio\tests\french;
use mod_proofolio\tests\situation_testcase;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/recording_notice_sender.php');

/**
 * Tests of reminding silent students.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminders_test extends situation_testcase {
    use french;

    /** When the story begins, in UTC seconds. */
    private const START = 1800000000;

    /** @var activity The activity. */
    private activity $activity;

    /** @var recording_notice_sender What messages are handed to. */
    private recording_notice_sender $sender;

    /** @var \frozen_clock The clock of the plugin. */
    private \frozen_clock $clock;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->clock = $this->mock_clock_with_frozen(self::START);
        $this->sender = new recording_notice_sender();
        di::set(notice_sender::class, $this->sender);
        $this->activity = activity::from_cmid($this->situation->activity->cmid);
    }

    /**
     * A reminder is told at once, in the log and to the student, who has no portfolio yet.
     *
     * @covers \mod_proofolio\local\reminders
     * @covers \mod_proofolio\event\reminder_sent
     */
    public function test_send(): void {
        $this->setUser($this->situation->coordinator);
        $studentid = (int) $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student')->id;
        $events = $this->redirectEvents();
        $this->remind('coordinator', 0, $studentid);
        $logged = array_values(array_filter($events->get_events(), fn(object $event): bool => $event instanceof reminder_sent));
        $this->assertCount(1, $logged);
        $this->assertEquals([$studentid, $this->activity->context->id], [$logged[0]->relateduserid, $logged[0]->contextid]);
        $this->assertStringEndsWith("studentid=$studentid", $logged[0]->get_url()->out(false));
        $this->assertStringContainsString("reminded the user with id '$studentid'", $logged[0]->get_description());
        $this->assertNotNull(portfolio::of($this->activity->get_id(), $studentid));
        $this->round(0);
        $this->assertCount(1, $this->sender->messages);
        $this->assertSame('reminder', $this->sender->messages[0]->provider);
        $this->assertEquals($studentid, $this->sender->messages[0]->recipient->id);
    }

    /**
     * There is one a week, whoever clicks; the next one says when the last one was.
     *
     * @covers \mod_proofolio\local\reminders
     * @covers \mod_proofolio\local\refusal
     */
    public function test_once_a_week(): void {
        $this->preventResetByRollback();
        $this->remind('tutor', 0);
        foreach (['tutor' => 60, 'coordinator' => WEEKSECS - 1] as $person => $after) {
            try {
                $this->remind($person, $after);
                $this->fail('Not refused');
            } catch (refusal $refusal) {
                $this->assertSame('errorremindedalready', $refusal->errorcode);
                $this->assertStringContainsString('on 15 January 2027, 4:00 PM', $refusal->getMessage());
                $this->assertStringContainsString('from 22 January 2027, 4:00 PM', $refusal->getMessage());
            }
        }
        $this->remind('coordinator', WEEKSECS);
        $this->assertSame([1, 2], array_map(fn(reminder $one): int => $one->get('number'), reminder::get_records([], 'number')));
        $this->round(WEEKSECS);
        $this->assertCount(2, $this->sender->messages);
    }

    /**
     * Of two at once, the database lets one through: the other begins again, and is refused.
     *
     * @covers \mod_proofolio\local\reminders
     */
    public function test_two_at_once(): void {
        $this->remind('tutor', 0);
        $this->expectException(\dml_write_exception::class);
        (new reminder(0, (object) [
            'portfolioid' => portfolio::of($this->activity->get_id(), (int) $this->situation->student->id)->get('id'),
            'number' => 1,
            'userid' => $this->situation->coordinator->id,
            'timereminded' => self::START,
        ]))->create();
    }

    /**
     * Students whom somebody reminded in another activity can be reminded in this one; the last times are read in one go.
     *
     * @covers \mod_proofolio\local\models\reminder
     */
    public function test_last_times(): void {
        global $DB;
        $other = $this->generator->create_instance(['course' => $this->situation->course->id]);
        $this->remind('tutor', 0);
        $this->remind('tutor', WEEKSECS);
        $this->generator->create_reminder([
            'proofolioid' => $other->id,
            'userid' => $this->situation->student->id,
            'remindedby' => $this->situation->coordinator->id,
            'timereminded' => self::START + 5,
        ]);
        [$here, $studentid] = [$this->activity->get_id(), (int) $this->situation->student->id];
        $before = $DB->perf_get_reads();
        $times = reminder::last_times([$here, (int) $other->id], [$studentid, (int) $this->situation->classmate->id]);
        $this->assertSame(1, $DB->perf_get_reads() - $before);
        $this->assertEquals([
            $here => [$studentid => self::START + WEEKSECS],
            (int) $other->id => [$studentid => self::START + 5],
        ], $times);
        $this->assertSame([], reminder::last_times([$here], []));
    }

    /**
     * The message is friendly, in the student's language, and names what they could do next.
     *
     * @covers \mod_proofolio\local\reminder_steps
     * @covers \mod_proofolio\local\notice_section
     */
    public function test_words(): void {
        global $DB;
        $this->have_french();
        $place = ['id' => $this->situation->student->id, 'lang' => 'fr', 'timezone' => 'Europe/Paris'];
        $DB->update_record('user', (object) $place);
        $own = ['proofolioid' => $this->activity->get_id(), 'userid' => $this->situation->student->id];
        $this->generator->create_proof($own + [
            'competencyid' => $this->situation->competency->get('id'),
            'name' => 'R&D tools',
            'timesaved' => self::START - 30 * DAYSECS,
        ]);
        $this->generator->create_kept_trace($own + ['caption' => 'Backlog']);
        $this->generator->create_kept_trace($own + ['caption' => 'Board']);
        $this->remind('tutor', 0);
        $this->round(0);
        $message = $this->sender->messages[0];
        $this->assertSame('Tutor Person prend des nouvelles de votre portfolio', $message->subject);
        foreach ([$message->text, html_entity_decode($message->html)] as $body) {
            $this->assertStringContainsString("Un petit pas suffit pour repartir\u{a0}:", $body);
            $this->assertStringContainsString("Continuer votre brouillon de CG3-A «\u{a0}R&D tools\u{a0}», enregistré le", $body);
            $this->assertStringContainsString('16 décembre 2026', $body);
            $this->assertStringContainsString('Faire une preuve des 2 traces que vous avez gardées', $body);
            $this->assertStringContainsString('/mod/proofolio/edit.php?proofid=', $body);
            $this->assertStringContainsString('parce que Tutor Person accompagne votre portfolio', $body);
        }
        $this->assertStringContainsString('R&amp;D tools', $message->html);
        $this->assertStringEndsWith("/mod/proofolio/view.php?id={$this->activity->cm->id}", $message->url->out(false));
        $this->assertSame('en', current_language());
    }

    /**
     * Whoever has nothing begun is led to a beginning, whoever was asked for changes to these.
     *
     * @covers \mod_proofolio\local\reminder_steps
     */
    public function test_steps(): void {
        $this->assertSame(['Keep a trace of what', 'Begin a first proof: a'], $this->steps());
        $version = $this->generator->create_submitted_proof($this->situation);
        $this->assertSame(['Keep a trace of what', 'Begin another proof'], $this->steps());
        $this->generator->create_decision([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->tutor->id,
            'outcome' => models\decision::CHANGES,
        ]);
        $this->assertSame(['Write version 2 of CG3'], $this->steps());
        $this->generator->create_draft(['proofid' => $version->get('proofid')]);
        $this->assertSame(['Go on with your draft'], $this->steps());
    }

    /**
     * Who has lost access, or is accompanied by others meanwhile, is not reminded; nor is anybody after the closing.
     *
     * @covers \mod_proofolio\local\notice_about
     * @dataProvider losses
     * @param callable $loss What happens meanwhile, given the situation.
     */
    public function test_lost_meanwhile(callable $loss): void {
        $this->remind('tutor', 0);
        $loss($this->situation);
        $this->round(60);
        $this->round(DAYSECS);
        $this->assertSame([], $this->sender->messages);
        $this->assertSame(0, notice::count_records(['state' => notice::WAITING]));
    }

    /**
     * What happens between the click and the sending.
     *
     * @return array[]
     */
    public static function losses(): array {
        $unassign = function (\stdClass $situation): void {
            $activity = activity::from_cmid($situation->activity->cmid);
            tutors::unassign($activity, (int) $situation->student->id, (int) $situation->tutor->id);
        };
        $suspend = function (\stdClass $situation): void {
            global $DB;
            $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, ['userid' => $situation->student->id]);
        };
        $close = function (\stdClass $situation): void {
            global $DB;
            $DB->set_field('proofolio', 'timeclose', self::START + 30, ['id' => $situation->activity->id]);
        };
        return [
            'tutor no longer assigned' => [$unassign],
            'student suspended' => [$suspend],
            'student deleted' => [fn(\stdClass $situation) => delete_user($situation->student)],
            'tutor deleted' => [fn(\stdClass $situation) => delete_user($situation->tutor)],
            'activity closed' => [$close],
            'activity hidden' => [fn(\stdClass $situation) => set_coursemodule_visible($situation->activity->cmid, 0)],
        ];
    }

    /**
     * What the student could do next, in few words.
     *
     * @return string[]
     */
    private function steps(): array {
        $portfolio = portfolio::ensure($this->activity->get_id(), (int) $this->situation->student->id);
        $begin = fn(string $words): string => implode(' ', array_slice(explode(' ', strtr($words, '-', ' ')), 0, 5));
        $items = (new reminder_steps($portfolio))->items('Europe/Paris');
        return array_map(fn(notice_item $item): string => $begin($item->headline), $items);
    }

    /**
     * Somebody reminds a student.
     *
     * @param string $person
     * @param int $after Seconds after the start.
     * @param int|null $studentid The situation's student by default.
     */
    private function remind(string $person, int $after, ?int $studentid = null): void {
        $studentid ??= (int) $this->situation->student->id;
        reminders::send($this->activity, $studentid, (int) $this->situation->$person->id, self::START + $after);
    }

    /**
     * Runs the task.
     *
     * @param int $after Seconds after the start.
     */
    private function round(int $after): void {
        $this->clock->set_to(self::START + $after);
        (new send_notices())->execute();
    }
}
