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
use mod_proofolio\local\activity;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\models\version_trace;
use mod_proofolio\local\version_differences;
use moodle_page;
use renderable;
use renderer_base;
use templatable;

/**
 * Two versions of a proof side by side. The script marks the words that differ; without it both can be read.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comparison implements renderable, templatable {
    /** The id of the page's root. */
    public const ROOT = 'proofolio-comparison';

    /** @var int The newest comment that the reader had seen before the page was opened. */
    private readonly int $seencomment;

    /**
     * A comparison.
     *
     * @param proof $proof A proof that the reader may read.
     * @param version_model $before The older version.
     * @param version_model $after The newer version.
     * @param int $userid Id of the reader.
     * @param queue_walk|null $walk The queue through which the reader came, when they did.
     */
    public function __construct(
        /** @var proof The proof. */
        private readonly proof $proof,
        /** @var version_model The older version. */
        private readonly version_model $before,
        /** @var version_model The newer version. */
        private readonly version_model $after,
        /** @var int Id of the reader. */
        private readonly int $userid,
        /** @var queue_walk|null The queue through which the reader came. */
        private readonly ?queue_walk $walk = null,
    ) {
        $this->seencomment = read_mark::of($proof->get('id'), $userid)->get('commentid');
    }

    /**
     * Prepares Moodle's page.
     *
     * @param moodle_page $page
     * @param proof $proof
     * @param version_model $before
     * @param version_model $after
     */
    public static function prepare(moodle_page $page, proof $proof, version_model $before, version_model $after): void {
        $url = compare_choice::url($proof->get('id'), $before->get('number'), $after->get('number'));
        $a = (object) ['label' => $proof->get_label(), 'from' => $before->get('number'), 'to' => $after->get('number')];
        $title = get_string('comparisonof', 'mod_proofolio', $a);
        page_setup::prepare($page, $proof->get_portfolio()->get_activity(), $url, $title, 'mediumwidth');
        $page->navbar->add($proof->get_label(), comment::url_of_version($after));
        $page->navbar->add(get_string('compare', 'mod_proofolio'));
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        $side = fn(): external_single_structure => new external_single_structure([
            'url' => new external_value(PARAM_URL, 'Where it is read alone'),
            'when' => moment::structure(),
            'haschangenote' => new external_value(PARAM_BOOL, 'Whether its author says what changed'),
            'changenote' => new external_value(PARAM_TEXT, 'What changed'),
        ]);
        $difference = [
            'issame' => new external_value(PARAM_BOOL, 'Whether both are the same'),
            'status' => new external_value(PARAM_ALPHA, 'same, changed, added or removed'),
            'statusname' => new external_value(PARAM_TEXT, 'The same in words'),
        ];
        return new external_single_structure([
            'rootid' => new external_value(PARAM_TEXT, 'Id of the page\'s root'),
            'proofid' => new external_value(PARAM_INT, 'Id of the proof'),
            'heading' => new external_value(PARAM_TEXT, 'What is compared'),
            'isown' => new external_value(PARAM_BOOL, 'Whether the reader is the owner'),
            'author' => new external_value(PARAM_TEXT, 'The owner\'s name'),
            'issame' => new external_value(PARAM_BOOL, 'Whether one version is compared with itself'),
            'walk' => new external_multiple_structure(queue_walk::structure(), 'The way on through a queue, none or one'),
            'backurl' => new external_value(PARAM_URL, 'Where the proof is read'),
            'choice' => compare_choice::structure(),
            'beforename' => new external_value(PARAM_TEXT, 'The older version in words'),
            'aftername' => new external_value(PARAM_TEXT, 'The newer version in words'),
            'before' => $side(),
            'after' => $side(),
            'facts' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_TEXT, 'What it is'),
                'before' => new external_value(PARAM_TEXT, 'What it was'),
                'after' => new external_value(PARAM_TEXT, 'What it is now'),
                'hasbefore' => new external_value(PARAM_BOOL, 'Whether there was something'),
                'hasafter' => new external_value(PARAM_BOOL, 'Whether there is something'),
            ] + $difference)),
            'haselements' => new external_value(PARAM_BOOL, 'Whether elements are claimed in either'),
            'elements' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_TEXT, 'Name of the element'),
                'inafter' => new external_value(PARAM_BOOL, 'Whether the newer version claims it'),
            ] + $difference)),
            'texts' => new external_multiple_structure(new external_single_structure([
                'level' => new external_value(PARAM_ALPHA, 'description or analysis'),
                'name' => new external_value(PARAM_TEXT, 'The same in words'),
                'hasbefore' => new external_value(PARAM_BOOL, 'Whether there was a text'),
                'beforehtml' => new external_value(PARAM_RAW, 'The older text, formatted'),
                'hasafter' => new external_value(PARAM_BOOL, 'Whether there is a text'),
                'afterhtml' => new external_value(PARAM_RAW, 'The newer text, formatted'),
            ])),
            'state' => proof_state::structure(),
            'conversation' => proof_conversation::structure(),
            'lightbox' => lightbox::structure(),
            'hastraces' => new external_value(PARAM_BOOL, 'Whether there are traces in either'),
            'traces' => new external_multiple_structure(new external_single_structure([
                'label' => new external_value(PARAM_TEXT, 'How texts cite it'),
                'hasbefore' => new external_value(PARAM_BOOL, 'Whether the older version has it'),
                'hasafter' => new external_value(PARAM_BOOL, 'Whether the newer version has it'),
                'before' => new external_multiple_structure(trace::structure()),
                'after' => new external_multiple_structure(trace::structure()),
            ] + $difference)),
        ], 'Two versions side by side');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $activity = $this->proof->get_portfolio()->get_activity();
        $older = new version($activity, $this->before, '');
        $newer = new version($activity, $this->after, '');
        $before = $older->export_for_template($output);
        $after = $newer->export_for_template($output);
        $versions = array_values(version_model::all_of($this->proof->get('id')));
        $numbers = array_map(fn(version_model $version): int => $version->get('number'), $versions);
        $ids = array_map(fn(version_model $version): int => $version->get('id'), $versions);
        $decisions = decision::in_set('versionid', $ids, 'id');
        $said = new proof_conversation(
            $this->proof,
            $versions,
            $decisions,
            $this->after,
            $this->userid,
            $this->seencomment,
            walk: $this->walk,
        );
        $said->cite($newer->citations());
        $ownerid = $this->proof->get_portfolio()->get('userid');
        $from = $this->before->get('number');
        $to = $this->after->get('number');
        $elements = self::export_elements(array_column($before['elements'], 'name'), array_column($after['elements'], 'name'));
        $traces = $this->export_traces($activity, $before['traces'], $after['traces']);
        $a = (object) ['label' => $this->proof->get_label(), 'from' => $from, 'to' => $to];
        return [
            'rootid' => self::ROOT,
            'proofid' => $this->proof->get('id'),
            'heading' => get_string('comparisonof', 'mod_proofolio', $a),
            'isown' => $ownerid == $this->userid,
            'author' => $said->names[$ownerid] ?? '',
            'issame' => $from === $to,
            'walk' => $this->walk ? [$this->walk->export_for_template($output)] : [],
            'backurl' => $this->url_of($this->after),
            'choice' => (new compare_choice($this->proof->get('id'), $numbers, $from, $to, $this->walk))
                ->export_for_template($output),
            'beforename' => version::name_of($from),
            'aftername' => version::name_of($to),
            'before' => $this->export_side($this->before, $output),
            'after' => $this->export_side($this->after, $output),
            'facts' => self::export_facts($before, $after),
            'haselements' => (bool) $elements,
            'elements' => $elements,
            'texts' => array_map(fn(string $level): array => [
                'level' => $level,
                'name' => get_string($level, 'mod_proofolio'),
                'hasbefore' => trim($before["{$level}html"]) !== '',
                'beforehtml' => $before["{$level}html"],
                'hasafter' => trim($after["{$level}html"]) !== '',
                'afterhtml' => $after["{$level}html"],
            ], ['description', 'analysis']),
            'state' => (new proof_state($said->state_of(end($versions))))->export_for_template($output),
            'conversation' => $said->export_for_template($output),
            'lightbox' => (new lightbox($this->proof->get_label()))->export_for_template($output),
            'hastraces' => (bool) $traces,
            'traces' => $traces,
        ];
    }

    /**
     * Where a version is read alone.
     *
     * @param version_model $version
     * @return string
     */
    private function url_of(version_model $version): string {
        $url = comment::url_of_version($version);
        return ($this->walk?->carried_by($url) ?? $url)->out(false);
    }

    /**
     * What stands above one of the two.
     *
     * @param version_model $version
     * @param renderer_base $output
     * @return array
     */
    private function export_side(version_model $version, renderer_base $output): array {
        return [
            'url' => $this->url_of($version),
            'when' => (new moment($version->get('timesubmitted')))->export_for_template($output),
            'haschangenote' => $version->get('changenote') !== '',
            'changenote' => $version->get('changenote'),
        ];
    }

    /**
     * Label and name, competency, context and source.
     *
     * @param array $before The older version, as a template gets it.
     * @param array $after The newer version, as a template gets it.
     * @return array[]
     */
    private static function export_facts(array $before, array $after): array {
        $title = fn(array $version): string => get_string('labelofname', 'mod_proofolio', (object) $version);
        $facts = [
            'submittedas' => [$title($before), $title($after)],
            'competency' => [$before['competency'], $after['competency']],
            'context' => [$before['context'], $after['context']],
            'sourcelink' => [$before['sourcelink'], $after['sourcelink']],
        ];
        $exported = [];
        foreach ($facts as $key => [$was, $is]) {
            $exported[] = [
                'name' => get_string($key, 'mod_proofolio'),
                'before' => $was,
                'after' => $is,
                'hasbefore' => $was !== '',
                'hasafter' => $is !== '',
            ] + self::export_difference(version_differences::of_values($was, $is));
        }
        return $exported;
    }

    /**
     * The elements of either.
     *
     * @param string[] $before
     * @param string[] $after
     * @return array[]
     */
    private static function export_elements(array $before, array $after): array {
        $exported = [];
        foreach (version_differences::of_lists($before, $after) as $name => $difference) {
            $exported[] = [
                'name' => (string) $name,
                'inafter' => $difference !== version_differences::REMOVED,
            ] + self::export_difference($difference);
        }
        return $exported;
    }

    /**
     * The traces of either, each beside itself: those of the newer one in its order, then those that are gone.
     *
     * @param activity $activity
     * @param array[] $before The traces of the older version, as a template gets them.
     * @param array[] $after The traces of the newer version, as a template gets them.
     * @return array[]
     */
    private function export_traces(activity $activity, array $before, array $after): array {
        $olderrows = self::by_number($this->before->get_traces());
        $newerrows = self::by_number($this->after->get_traces());
        $older = array_combine(array_keys($olderrows), $before);
        $newer = array_combine(array_keys($newerrows), $after);
        $hashes = self::file_hashes($activity, [...$olderrows, ...$newerrows]);
        $exported = [];
        foreach (array_keys($newer + $older) as $number) {
            $was = $older[$number] ?? null;
            $is = $newer[$number] ?? null;
            $changes = $was && $is
                ? version_differences::of_trace(
                    $olderrows[$number],
                    $newerrows[$number],
                    $hashes[$olderrows[$number]->get('id')] ?? '',
                    $hashes[$newerrows[$number]->get('id')] ?? '',
                )
                : [];
            $difference = match (true) {
                !$was => version_differences::ADDED,
                !$is => version_differences::REMOVED,
                (bool) $changes => version_differences::CHANGED,
                default => version_differences::SAME,
            };
            $exported[] = [
                'label' => ($is ?? $was)['label'],
                'hasbefore' => $was !== null,
                'hasafter' => $is !== null,
                'before' => $was ? [$was] : [],
                'after' => $is ? [$is] : [],
            ] + ($changes ? ['statusname' => self::changed_words($changes)] : []) + self::export_difference($difference);
        }
        return $exported;
    }

    /**
     * What of a trace changed, in words.
     *
     * @param string[] $changes As version_differences::of_trace() gives them.
     * @return string
     */
    private static function changed_words(array $changes): string {
        $words = array_map(fn(string $change): string => get_string("tracechanged{$change}", 'mod_proofolio'), $changes);
        return get_string('differencechangedwhat', 'mod_proofolio', listing::of($words));
    }

    /**
     * Traces by their numbers, which they keep in all versions.
     *
     * @param version_trace[] $traces
     * @return version_trace[]
     */
    private static function by_number(array $traces): array {
        $numbered = [];
        foreach ($traces as $trace) {
            $numbered[$trace->get('number')] = $trace;
        }
        return $numbered;
    }

    /**
     * What the files of some traces hold, in one query.
     *
     * @param activity $activity
     * @param version_trace[] $traces
     * @return string[] Content hashes, by id of the trace; those without a file are left out.
     */
    private static function file_hashes(activity $activity, array $traces): array {
        $hashes = [];
        foreach (version::files_of($activity, $traces) as $id => $file) {
            $hashes[$id] = $file->get_contenthash();
        }
        return $hashes;
    }

    /**
     * A difference for a template.
     *
     * @param string $difference One of version_differences' constants.
     * @return array
     */
    private static function export_difference(string $difference): array {
        return [
            'issame' => $difference === version_differences::SAME,
            'status' => $difference,
            'statusname' => get_string("difference{$difference}", 'mod_proofolio'),
        ];
    }
}
