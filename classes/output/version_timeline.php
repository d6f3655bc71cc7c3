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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\version as version_model;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The versions of a proof in the order in which they were made, and the choice of two to compare.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version_timeline implements renderable, templatable {
    /**
     * The versions of a proof.
     *
     * @param version_model[] $versions All of them, oldest first.
     * @param version_model $chosen The one that is shown.
     * @param string[] $states The state of each, by id.
     * @param comment_model[] $comments The comments on all of them.
     * @param bool $canimprove Whether the reader may go on from any of them.
     * @param logbook_address $found The list in which the reader found the proof.
     * @param version_readings $readings Who read them, as far as the reader may know.
     * @param queue_walk|null $walk The queue through which the reader came, when they did.
     */
    public function __construct(
        /** @var version_model[] All of them, oldest first. */
        private readonly array $versions,
        /** @var version_model The one that is shown. */
        private readonly version_model $chosen,
        /** @var string[] The state of each, by id. */
        private readonly array $states,
        /** @var comment_model[] The comments on all of them. */
        private readonly array $comments,
        /** @var bool Whether the reader may go on from any of them. */
        private readonly bool $canimprove,
        /** @var logbook_address The list in which the reader found the proof. */
        private readonly logbook_address $found,
        /** @var version_readings Who read them, as far as the reader may know. */
        private readonly version_readings $readings,
        /** @var queue_walk|null The queue through which the reader came. */
        private readonly ?queue_walk $walk = null,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'versions' => new external_multiple_structure(new external_single_structure([
                'versionid' => new external_value(PARAM_INT, 'Id of the version'),
                'name' => new external_value(PARAM_TEXT, 'Version and number'),
                'url' => new external_value(PARAM_URL, 'Address of the version'),
                'iscurrent' => new external_value(PARAM_BOOL, 'Whether it is the one shown'),
                'state' => proof_state::structure(),
                'when' => moment::structure(),
                'hascomments' => new external_value(PARAM_BOOL, 'Whether something was said about it'),
                'commentsname' => new external_value(PARAM_TEXT, 'How many comments, in words'),
                'readings' => new external_multiple_structure(new external_single_structure([
                    'line' => new external_value(PARAM_TEXT, 'Who read it, and when'),
                ]), 'Who read it: for the owner only, where the activity shows it'),
                'hasfrom' => new external_value(PARAM_BOOL, 'Whether it goes on from another than the one before'),
                'fromname' => new external_value(PARAM_TEXT, 'From which, in words'),
                'haschangenote' => new external_value(PARAM_BOOL, 'Whether its author says what changed'),
                'changenote' => new external_value(PARAM_TEXT, 'What changed'),
                'hascompare' => new external_value(PARAM_BOOL, 'Whether there is one before'),
                'compareurl' => new external_value(PARAM_URL, 'Where the two are compared'),
                'comparename' => new external_value(PARAM_TEXT, 'The words on that link'),
                'canimprove' => new external_value(PARAM_BOOL, 'Whether the reader may go on from it'),
                'improveurl' => new external_value(PARAM_URL, 'Where that is done'),
                'improvename' => new external_value(PARAM_TEXT, 'The words on that link'),
            ])),
            'tellsreading' => new external_value(PARAM_BOOL, 'Whether the reader is told that the student sees who reads'),
            'hascompare' => new external_value(PARAM_BOOL, 'Whether there are two to compare'),
            'choice' => compare_choice::structure(),
        ], 'The versions of a proof');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $numbers = array_map(fn(version_model $version): int => $version->get('number'), $this->versions);
        $shown = $this->chosen->get('number');
        $before = max([0, ...array_filter($numbers, fn(int $number): bool => $number < $shown)]);
        $choice = new compare_choice(
            $this->chosen->get('proofid'),
            $numbers,
            $before ?: $shown,
            $before ? $shown : (int) end($numbers),
            $this->walk,
        );
        $readings = $this->readings->lines(array_map(fn(version_model $version): int => $version->get('id'), $this->versions));
        return [
            'versions' => array_map(
                fn(version_model $version, int $place): array => [
                    'readings' => array_map(
                        fn(string $line): array => ['line' => $line],
                        $readings[$version->get('id')] ?? [],
                    ),
                ] + $this->export_version($version, $numbers[$place - 1] ?? 0, $output),
                $this->versions,
                array_keys($this->versions),
            ),
            'tellsreading' => $this->readings->are_told_to_others(),
            'hascompare' => count($numbers) > 1,
            'choice' => $choice->export_for_template($output),
        ];
    }

    /**
     * One version.
     *
     * @param version_model $version
     * @param int $before The number of the version before it, 0 for none.
     * @param renderer_base $output
     * @return array
     */
    private function export_version(version_model $version, int $before, renderer_base $output): array {
        $number = $version->get('number');
        $from = $version->get('fromversion');
        $said = fn(comment_model $comment): bool => $comment->get('versionid') == $version->get('id');
        $comments = count(array_filter($this->comments, $said));
        $compare = compare_choice::url($version->get('proofid'), max($before, 1), $number);
        $improve = ['proofid' => $version->get('proofid'), 'from' => $number];
        return [
            'versionid' => $version->get('id'),
            'name' => version::name_of($number),
            'url' => ($this->walk ?? $this->found)->carried_by(comment::url_of_version($version))->out(false),
            'iscurrent' => $version->get('id') == $this->chosen->get('id'),
            'state' => (new proof_state($this->states[$version->get('id')]))->export_for_template($output),
            'when' => (new moment($version->get('timesubmitted')))->export_for_template($output),
            'hascomments' => $comments > 0,
            'commentsname' => $comments ? moment::counted('countcomment', $comments) : '',
            'hasfrom' => $from > 0 && $from !== $before,
            'fromname' => $from ? get_string('goesonfrom', 'mod_proofolio', $from) : '',
            'haschangenote' => $version->get('changenote') !== '',
            'changenote' => $version->get('changenote'),
            'hascompare' => $before > 0,
            'compareurl' => ($this->walk?->carried_by($compare) ?? $compare)->out(false),
            'comparename' => get_string('comparewith', 'mod_proofolio', $before),
            'canimprove' => $this->canimprove,
            'improveurl' => (new moodle_url('/mod/proofolio/improve.php', $improve))->out(false),
            'improvename' => get_string('improvefrom', 'mod_proofolio', $number),
        ];
    }
}
