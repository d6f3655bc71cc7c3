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

use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\version_trace;
use stored_file;

/**
 * Keeps what is said of a draft's traces in step with its files and links.
 *
 * A trace keeps its number for as long as its file (also under a new name) or its link is there. Numbers are never given twice
 * within a proof, so that a text that cites CG3-B.2 means the same trace in every version.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_traces {
    /**
     * The traces that a draft will have.
     *
     * @param trace_details[] $known What is stored of them now, by number.
     * @param string[] $knownhashes The content hashes of the files that they had, by file name.
     * @param string[] $hashes The content hashes of the files there are now, by file name.
     * @param draft_content $content What the writer says of them, and a link to add.
     * @param int $lastnumber The highest number ever given in this proof.
     * @param int $now The date of a new trace until the writer tells another, UTC seconds.
     * @return trace_details[] In order.
     */
    public static function settle(
        array $known,
        array $knownhashes,
        array $hashes,
        draft_content $content,
        int $lastnumber,
        int $now,
    ): array {
        $traces = [];
        foreach ($known as $number => $stored) {
            $filename = self::find_file($stored->filename, $knownhashes, $hashes);
            $said = $content->traces[$number] ?? $stored;
            $trace = new trace_details(
                $number,
                $said->sortorder,
                $said->caption,
                $said->timeaction,
                $said->masked,
                $said->link,
                $filename,
                $stored->keptid,
            );
            unset($hashes[$filename]);
            if ($filename !== '' || $trace->link !== '') {
                $traces[] = $trace;
            }
        }
        $place = max([0, ...array_map(fn(trace_details $trace): int => $trace->sortorder, $traces)]);
        foreach (self::new_ones(array_map('strval', array_keys($hashes)), $content, $now) as $new) {
            if ($new->filename !== '' || !self::has_link($traces, $new)) {
                $traces[] = $new->numbered(++$lastnumber, $new->sortorder ?: ++$place);
            }
        }
        usort($traces, fn(trace_details $a, trace_details $b): int => [$a->sortorder, $a->number] <=> [$b->sortorder, $b->number]);
        return $traces;
    }

    /**
     * Stores the traces of a draft, after its files.
     *
     * @param draft $draft
     * @param trace_details[] $known What was stored of them before, by number.
     * @param stored_file[] $before The files before, by file name.
     * @param stored_file[] $after The files now, by file name.
     * @param draft_content $content
     * @param int $now UTC seconds.
     */
    public static function store(
        draft $draft,
        array $known,
        array $before,
        array $after,
        draft_content $content,
        int $now,
    ): void {
        $hash = fn(stored_file $file): string => $file->get_contenthash();
        $last = max([0, ...array_keys($known), version_trace::last_number($draft->get('proofid'))]);
        $traces = self::settle($known, array_map($hash, $before), array_map($hash, $after), $content, $last, $now);
        draft_trace::delete_with('draftid', $draft->get('id'));
        foreach ($traces as $index => $trace) {
            $columns = ['draftid' => $draft->get('id'), 'sortorder' => $index + 1] + $trace->to_columns();
            $columns['caption'] = typed_text::line($columns['caption']);
            (new draft_trace(0, (object) $columns))->create();
        }
    }

    /**
     * What a draft or a version holds of its traces.
     *
     * @param draft_trace[]|version_trace[] $rows
     * @return trace_details[] By number.
     */
    public static function details_of(array $rows): array {
        $details = [];
        foreach ($rows as $row) {
            $details[$row->get('number')] = trace_details::of($row);
        }
        return $details;
    }

    /**
     * The traces that have no number yet, in the writer's order: new files with what is said of each, and links. Those of which
     * nothing is said come last.
     *
     * @param string[] $filenames The files that no trace has.
     * @param draft_content $content
     * @param int $now The date of a trace of which nothing is said, UTC seconds.
     * @return trace_details[]
     */
    private static function new_ones(array $filenames, draft_content $content, int $now): array {
        $said = [];
        $links = [];
        foreach ($content->added as $trace) {
            if ($trace->filename !== '') {
                $said[$trace->filename] = $trace;
            } else if ($trace->link !== '') {
                $links[] = $trace;
            }
        }
        if ($content->newlink !== '') {
            $links[] = new trace_details(0, caption: $content->newlinkcaption, timeaction: $now, link: $content->newlink);
        }
        $files = array_map(
            fn(string $filename): trace_details => $said[$filename] ?? new trace_details(0, timeaction: $now, filename: $filename),
            $filenames,
        );
        $new = [...$files, ...$links];
        $place = fn(trace_details $trace): int => $trace->sortorder ?: PHP_INT_MAX;
        usort($new, fn(trace_details $a, trace_details $b): int => $place($a) <=> $place($b));
        return $new;
    }

    /**
     * Whether a link to be added is there already, because the form was sent twice.
     *
     * @param trace_details[] $traces
     * @param trace_details $new
     * @return bool
     */
    private static function has_link(array $traces, trace_details $new): bool {
        foreach ($traces as $trace) {
            if ($trace->link === $new->link && $trace->caption === $new->caption) {
                return true;
            }
        }
        return false;
    }

    /**
     * The file of a trace: under its name, else the new file that holds the same.
     *
     * @param string $filename The name that it had, or nothing.
     * @param string[] $knownhashes The content hashes there were, by file name.
     * @param string[] $hashes The content hashes there are, by file name.
     * @return string The name that it has now, or nothing.
     */
    private static function find_file(string $filename, array $knownhashes, array $hashes): string {
        if ($filename === '' || isset($hashes[$filename])) {
            return $filename;
        }
        $renamed = array_diff_key($hashes, $knownhashes);
        return (string) (array_search($knownhashes[$filename] ?? null, $renamed, true) ?: '');
    }
}
