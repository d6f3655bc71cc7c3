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

use context_system;
use core_collator;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\queue;
use mod_proofolio\local\queue_filter;
use mod_proofolio\local\queue_item;
use mod_proofolio\local\queue_scope;
use mod_proofolio\local\silent_student;
use mod_proofolio\local\silent_students;
use moodle_page;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * What waits for a tutor, of one activity or of all, and whose students are silent.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_page implements renderable, templatable {
    /** The key of the page in the navigation. */
    public const TAB = 'proofolioqueue';
    /** The id of the page's root. */
    public const ROOT = 'proofolio-queue';

    /**
     * A page.
     *
     * @param queue_scope $scope Whose students, and who reads.
     * @param queue_address $address What is asked for.
     * @param int $now UTC seconds.
     * @param int $silentpage The page of the silent students, from 0.
     * @param string $error Why something could not be done, nothing when all is well.
     * @param int|null $lookerid Who looks at the page, where it is somebody else than for whom things are new.
     */
    public function __construct(
        /** @var queue_scope Whose students, and who reads. */
        private readonly queue_scope $scope,
        /** @var queue_address What is asked for. */
        private readonly queue_address $address,
        /** @var int UTC seconds. */
        private readonly int $now,
        /** @var int The page of the silent students, from 0. */
        private readonly int $silentpage = 0,
        /** @var string Why something could not be done. */
        private readonly string $error = '',
        /** @var int|null Who looks at the page, where it is somebody else than for whom things are new. */
        private readonly ?int $lookerid = null,
    ) {
    }

    /**
     * What the queue is called, with how much waits.
     *
     * @param int $count
     * @return string
     */
    public static function name(int $count): string {
        return $count ? get_string('queuecount', 'mod_proofolio', $count) : get_string('queue', 'mod_proofolio');
    }

    /**
     * Prepares Moodle's page.
     *
     * @param moodle_page $page
     * @param queue_address $address
     * @param activity|null $activity None for all activities.
     */
    public static function prepare(moodle_page $page, queue_address $address, ?activity $activity): void {
        if ($activity) {
            $options = ['context' => $activity->context, 'escape' => false];
            $name = format_string($activity->instance->get('name'), true, $options);
            $names = (object) ['page' => get_string('queue', 'mod_proofolio'), 'activity' => $name];
            $title = get_string('pagetitle', 'mod_proofolio', $names);
            page_setup::prepare($page, $activity, $address->queue_url(), $title, 'mediumwidth');
            $page->set_secondary_active_tab(self::TAB);
            return;
        }
        $page->set_context(context_system::instance());
        $page->set_url($address->queue_url());
        $page->set_pagelayout('standard');
        $page->set_title(get_string('queueeverywhere', 'mod_proofolio'));
        $page->set_heading(get_string('modulenameplural', 'mod_proofolio'));
        $page->add_body_class('mediumwidth');
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        $choices = fn(string $what): external_multiple_structure => new external_multiple_structure(new external_single_structure([
            'id' => new external_value(PARAM_INT, "Id of the $what"),
            'name' => new external_value(PARAM_TEXT, "Name of the $what, with how much waits"),
            'selected' => new external_value(PARAM_BOOL, 'Whether it is asked for'),
        ]));
        return new external_single_structure([
            'rootid' => new external_value(PARAM_TEXT, 'Id of the page\'s root'),
            'cmid' => new external_value(PARAM_INT, 'Id of the course module, 0 for all activities'),
            'heading' => new external_value(PARAM_TEXT, 'What the page is about'),
            'error' => new external_value(PARAM_TEXT, 'Why something could not be done'),
            'tutorid' => new external_value(PARAM_INT, 'Whose queue a coordinator looks at, 0 for their own'),
            'tutor' => queue_tutor::structure(),
            'haswaiting' => new external_value(PARAM_BOOL, 'Whether anything waits, whatever the filter'),
            'summary' => new external_value(PARAM_TEXT, 'For how many students, and since when'),
            'emptytext' => new external_value(PARAM_TEXT, 'What it means that nothing waits'),
            'isfiltered' => new external_value(PARAM_BOOL, 'Whether the filter leaves something out'),
            'clearurl' => new external_value(PARAM_URL, 'The queue without a filter'),
            'action' => new external_value(PARAM_URL, 'Where the filter is sent'),
            'students' => $choices('student'),
            'competencies' => $choices('competency'),
            'hasstart' => new external_value(PARAM_BOOL, 'Whether one can begin'),
            'starturl' => new external_value(PARAM_URL, 'What has waited longest'),
            'hasrows' => new external_value(PARAM_BOOL, 'Whether the filter lets something through'),
            'hasactivities' => new external_value(PARAM_BOOL, 'Whether the queue is of several activities'),
            'rows' => new external_multiple_structure(queue_row::structure()),
            'pages' => pages::structure(),
            'hassilent' => new external_value(PARAM_BOOL, 'Whether there are silent students'),
            'silent' => queue_silent::structure(),
            'haseverywhere' => new external_value(PARAM_BOOL, 'Whether there is a queue of all activities besides'),
            'everywhereurl' => new external_value(PARAM_URL, 'Where it is'),
        ], 'What waits for a tutor');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $queue = queue::of($this->scope, $this->address->filter);
        $silent = array_values(array_filter(
            silent_students::of($this->scope, $this->now),
            fn(silent_student $one): bool => !$this->address->filter->studentid
                || $one->student->id == $this->address->filter->studentid,
        ));
        $url = $this->address->queue_url();
        $first = $queue->page ? queue::next($this->scope, $this->address->filter) : ($queue->items[0] ?? null);
        $hasactivities = $this->address->cmid === 0;
        $everywhere = new queue_address(0, new queue_filter());
        return [
            'rootid' => self::ROOT,
            'cmid' => $this->address->cmid,
            'heading' => get_string($hasactivities ? 'queueeverywhere' : 'queue', 'mod_proofolio'),
            'error' => $this->error,
            'tutorid' => $this->address->tutorid,
            'tutor' => (new queue_tutor($this->address, $this->lookerid ?? $this->scope->readerid))->export_for_template($output),
            'haswaiting' => $queue->whole() > 0,
            'summary' => $this->summary($queue),
            'emptytext' => $this->empty_text($queue),
            'isfiltered' => $this->address->filter->is_active(),
            'clearurl' => $this->address->whole()->queue_url()->out(false),
            'action' => (new moodle_url('/mod/proofolio/queue.php'))->out(false),
            'students' => $this->export_students($queue),
            'competencies' => $this->export_competencies($queue),
            'hasstart' => $first !== null,
            'starturl' => $first ? $this->url_of($first)->out(false) : '',
            'hasrows' => (bool) $queue->items,
            'hasactivities' => $hasactivities,
            'rows' => array_map(fn(queue_item $item): array => (new queue_row(
                $item,
                $this->scope->activities[$item->proofolioid],
                $this->scope->students[$item->proofolioid][$item->studentid],
                $this->address,
                !$this->address->tutorid && !$this->scope->is_in_place_of_others($this->scope->activities[$item->proofolioid]),
            ))->export_for_template($output), $queue->items),
            'pages' => (new pages($queue->total(), queue_filter::PER_PAGE, $queue->page, $url))->export_for_template($output),
            'hassilent' => (bool) $silent,
            'silent' => (new queue_silent($silent, $hasactivities, $this->silentpage, $url, $this->now))
                ->export_for_template($output),
            'haseverywhere' => !$hasactivities && !$this->address->tutorid,
            'everywhereurl' => $everywhere->queue_url()->out(false),
        ];
    }

    /**
     * Where an item is read.
     *
     * @param queue_item $item
     * @return moodle_url
     */
    private function url_of(queue_item $item): moodle_url {
        return $this->address->item_url($item, $this->scope->activities[$item->proofolioid]);
    }

    /**
     * For how many students something waits, and since when.
     *
     * @param queue $queue
     * @return string
     */
    private function summary(queue $queue): string {
        if (!$queue->whole()) {
            return '';
        }
        return get_string('queuesummary', 'mod_proofolio', (object) [
            'students' => moment::counted($this->address->tutorid ? 'queueofstudent' : 'queuestudent', count($queue->by_student())),
            'oldest' => (new moment($queue->oldest(), $this->now))->ago(),
        ]);
    }

    /**
     * What it means that nothing waits.
     *
     * @param queue $queue
     * @return string
     */
    private function empty_text(queue $queue): string {
        return get_string(match (true) {
            $queue->whole() > 0 => 'queueemptyfilter',
            $this->address->tutorid > 0 => 'queueofempty',
            $this->scope->is_empty() => 'emptystudents',
            default => 'queueempty',
        }, 'mod_proofolio');
    }

    /**
     * The students of whom something waits, and the one that is asked for, by name.
     *
     * @param queue $queue
     * @return array[]
     */
    private function export_students(queue $queue): array {
        $counts = $queue->by_student();
        $wanted = $this->address->filter->studentid;
        $names = [];
        foreach ($this->scope->students as $proofolioid => $students) {
            $shown = array_filter($students, fn(stdClass $one): bool => isset($counts[$one->id]) || $one->id == $wanted);
            foreach ($shown as $id => $student) {
                $names[$id] ??= people::name($this->scope->activities[$proofolioid], $student);
            }
        }
        core_collator::asort($names);
        return array_map(
            fn(int $id, string $name): array => self::choice($id, $name, $counts[$id] ?? 0, $wanted),
            array_keys($names),
            $names,
        );
    }

    /**
     * The competencies of which something waits, and the one that is asked for.
     *
     * @param queue $queue
     * @return array[]
     */
    private function export_competencies(queue $queue): array {
        $counts = $queue->by_competency();
        $wanted = $this->address->filter->competencyid;
        $choices = [];
        $ids = array_filter(array_unique([...array_keys($counts), $wanted]));
        foreach (competency::in_set('id', $ids, 'proofolioid, sortorder, id') as $competency) {
            $activity = $this->scope->activities[$competency->get('proofolioid')] ?? null;
            if ($activity) {
                $id = $competency->get('id');
                $name = version::competency_label($competency->get('code'), $competency->get('name'), $activity);
                if (count($this->scope->activities) > 1) {
                    $options = ['context' => $activity->context, 'escape' => false];
                    $a = (object) ['competency' => $name, 'activity' => format_string($activity->cm->name, true, $options)];
                    $name = get_string('queuecompetencyof', 'mod_proofolio', $a);
                }
                $choices[] = self::choice($id, $name, $counts[$id] ?? 0, $wanted);
            }
        }
        return $choices;
    }

    /**
     * A choice of the filter.
     *
     * @param int $id
     * @param string $name
     * @param int $count How much waits.
     * @param int $wanted What is asked for.
     * @return array
     */
    private static function choice(int $id, string $name, int $count, int $wanted): array {
        return [
            'id' => $id,
            'name' => get_string('queuechoice', 'mod_proofolio', (object) ['name' => $name, 'count' => $count]),
            'selected' => $id === $wanted,
        ];
    }
}
