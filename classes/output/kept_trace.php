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
use mod_proofolio\local\calendar_day;
use mod_proofolio\local\kept_traces;
use mod_proofolio\local\models\kept_trace as kept_trace_model;
use mod_proofolio\local\models\kept_use_listing;
use mod_proofolio\local\source_link;
use mod_proofolio\permission;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use stored_file;
use templatable;

/**
 * A kept trace: its picture, video or file, what its owner says about it, and in which proofs it is used.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_trace implements renderable, templatable {
    /**
     * A trace.
     *
     * @param kept_trace_model $trace
     * @param stored_file|null $file Its file, when it has one.
     * @param stdClass[] $uses The proofs that it is used in, as the reader may know: proofid, label, name, isdraft.
     * @param bool $islocked Whether a version uses it.
     * @param bool $canwrite Whether the reader may change it, were it not for the versions.
     */
    private function __construct(
        /** @var kept_trace_model The trace. */
        private readonly kept_trace_model $trace,
        /** @var stored_file|null Its file, when it has one. */
        private readonly ?stored_file $file,
        /** @var stdClass[] The proofs that it is used in. */
        private readonly array $uses,
        /** @var bool Whether a version uses it. */
        private readonly bool $islocked,
        /** @var bool Whether the reader may change it, were it not for the versions. */
        private readonly bool $canwrite,
    ) {
    }

    /**
     * Some traces of one portfolio; what belongs to them is read in sets.
     *
     * @param kept_trace_model[] $traces
     * @param int $readerid
     * @return self[] In the same order.
     */
    public static function all(array $traces, int $readerid): array {
        $portfolio = $traces ? reset($traces)->get_portfolio() : null;
        if (!$portfolio) {
            return [];
        }
        $ids = array_map(fn(kept_trace_model $trace): int => $trace->get('id'), $traces);
        $files = kept_traces::files_of($portfolio->get_activity(), $traces);
        $uses = kept_use_listing::of($ids, $portfolio->get('userid') == $readerid);
        $canwrite = permission::can_write_portfolio($portfolio, $readerid);
        return array_map(function (kept_trace_model $trace) use ($files, $uses, $canwrite): self {
            $own = $uses[$trace->get('id')] ?? [];
            $islocked = (bool) array_filter($own, fn(stdClass $use): bool => !$use->isdraft);
            return new self($trace, $files[$trace->get('id')] ?? null, $own, $islocked, $canwrite);
        }, $traces);
    }

    /**
     * The id of a trace's element on the page of its owner's traces.
     *
     * @param int $traceid
     * @return string
     */
    public static function anchor_of(int $traceid): string {
        return "proofolio-trace-$traceid";
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'traceid' => new external_value(PARAM_INT, 'Id of the trace'),
            'elementid' => new external_value(PARAM_ALPHANUMEXT, 'Id of its element'),
            'title' => new external_value(PARAM_TEXT, 'What it is called: its caption, else its file or link'),
            'caption' => new external_value(PARAM_TEXT, 'What it is, in one line'),
            'day' => new external_value(PARAM_TEXT, 'The day of the action, year-month-day'),
            'dayname' => new external_value(PARAM_TEXT, 'The same in words'),
            'ismasked' => new external_value(PARAM_BOOL, 'Whether it is a masked or simplified copy'),
            'isshown' => new external_value(PARAM_BOOL, 'Whether the owner\'s tutors may see it'),
            'islocked' => new external_value(PARAM_BOOL, 'Whether a version uses it, so that it stays as it is'),
            'haslink' => new external_value(PARAM_BOOL, 'Whether it has a link'),
            'link' => new external_value(PARAM_RAW, 'The link, http or https'),
            'linkname' => new external_value(PARAM_TEXT, 'Where the link leads'),
            'hasuses' => new external_value(PARAM_BOOL, 'Whether it is used in proofs'),
            'uses' => new external_multiple_structure(new external_single_structure([
                'label' => new external_value(PARAM_TEXT, 'The label of the proof'),
                'name' => new external_value(PARAM_TEXT, 'The name of the proof'),
                'isdraft' => new external_value(PARAM_BOOL, 'Whether no version uses it yet'),
                'url' => new external_value(PARAM_URL, 'The proof'),
            ])),
            'canwrite' => new external_value(PARAM_BOOL, 'Whether the reader can use it in a proof, and show it to tutors'),
            'canchange' => new external_value(PARAM_BOOL, 'Whether the reader can change and delete it'),
            'editurl' => new external_value(PARAM_URL, 'Where that is done'),
            'deleteurl' => new external_value(PARAM_URL, 'Where it is deleted'),
            'thumburl' => new external_value(PARAM_RAW, 'Address of a small picture of the file'),
        ] + trace_file::keys(), 'A kept trace');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $trace = $this->trace;
        $id = $trace->get('id');
        $link = source_link::shown($trace->get('link'));
        $file = trace_file::export($this->file);
        $caption = $trace->get('caption');
        $cmid = $trace->get_portfolio()->get_activity()->cm->id;
        return [
            'traceid' => $id,
            'elementid' => self::anchor_of($id),
            'title' => $caption ?: $file['filename'] ?: trace::place_of($link),
            'caption' => $caption,
            'day' => calendar_day::of_time($trace->get('timeaction')),
            'dayname' => userdate($trace->get('timeaction'), get_string('strftimedate', 'langconfig')),
            'ismasked' => (bool) $trace->get('masked'),
            'isshown' => (bool) $trace->get('shown'),
            'islocked' => $this->islocked,
            'haslink' => $link !== '',
            'link' => $link,
            'linkname' => trace::place_of($link),
            'hasuses' => (bool) $this->uses,
            'uses' => array_map($this->export_use(...), $this->uses),
            'canwrite' => $this->canwrite,
            'canchange' => $this->canwrite && !$this->islocked,
            'editurl' => (new moodle_url('/mod/proofolio/traces.php', ['id' => $cmid, 'edit' => $id]))->out(false),
            'deleteurl' => (new moodle_url('/mod/proofolio/trace_delete.php', ['traceid' => $id]))->out(false),
            'thumburl' => $file['isimage'] ? (new moodle_url($file['url'], ['preview' => 'bigthumb']))->out(false) : '',
        ] + $file;
    }

    /**
     * A proof that the trace is used in.
     *
     * @param stdClass $use
     * @return array
     */
    private function export_use(stdClass $use): array {
        $url = $use->isdraft
            ? new moodle_url('/mod/proofolio/edit.php', ['proofid' => $use->proofid])
            : new moodle_url('/mod/proofolio/proof.php', ['id' => $use->proofid]);
        return [
            'label' => $use->label,
            'name' => $use->name,
            'isdraft' => $use->isdraft,
            'url' => $url->out(false),
        ];
    }
}
