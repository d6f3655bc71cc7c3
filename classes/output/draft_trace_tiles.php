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
use mod_proofolio\form\proof_writer;
use mod_proofolio\form\trace_fields;
use mod_proofolio\local\draft_files;
use mod_proofolio\local\draft_traces;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\trace_details;
use renderable;
use renderer_base;
use stored_file;
use templatable;

/**
 * The traces of a proof where it is written: those it has, those that were just added and those that are about to be drawn in,
 * and the ways to add more.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_trace_tiles implements renderable, templatable {
    /**
     * The tiles of a form.
     *
     * @param proof_writer $writer
     * @param array $fields What the form holds, by field.
     * @param string[] $errors What is wrong, by field.
     * @param int $now The date of a trace of which nothing is said yet, UTC seconds.
     */
    public function __construct(
        /** @var proof_writer The writer. */
        private readonly proof_writer $writer,
        /** @var array What the form holds, by field. */
        private readonly array $fields,
        /** @var string[] What is wrong, by field. */
        private readonly array $errors,
        /** @var int The date of a trace of which nothing is said yet. */
        private readonly int $now,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'maxfiles' => new external_value(PARAM_INT, 'The most traces that a proof can have'),
            'maxbytes' => new external_value(PARAM_INT, 'The largest file, in bytes'),
            'maxsize' => new external_value(PARAM_TEXT, 'The largest file, in words'),
            'limit' => new external_value(PARAM_TEXT, 'How many traces, and how large their files can be, in words'),
            'shrinkphotos' => new external_value(PARAM_BOOL, 'Whether photos are made smaller before they are sent'),
            'hastiles' => new external_value(PARAM_BOOL, 'Whether there are traces'),
            'tiles' => new external_multiple_structure(draft_trace_tile::structure()),
        ], 'The traces of a draft');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $activity = $this->writer->activity;
        $maxbytes = $activity->get_max_bytes();
        $tiles = array_map(fn(draft_trace_tile $tile): array => $tile->export_for_template($output), $this->tiles());
        $maxfiles = $activity->instance->get('maxfiles');
        $limit = (object) ['size' => display_size($maxbytes), 'count' => $maxfiles];
        return [
            'cmid' => (int) $activity->cm->id,
            'maxfiles' => $maxfiles,
            'maxbytes' => $maxbytes,
            'maxsize' => $limit->size,
            'limit' => get_string('tracesizelimit', 'mod_proofolio', $limit),
            'shrinkphotos' => (bool) $activity->instance->get('shrinkphotos'),
            'hastiles' => (bool) $tiles,
            'tiles' => $tiles,
        ];
    }

    /**
     * The tiles of a draft as it is stored.
     *
     * @param proof $proof
     * @param draft $draft
     * @param int $itemid The draft area of the current user that has the files, 0 for the draft's own.
     * @return draft_trace_tile[]
     */
    public static function of_draft(proof $proof, draft $draft, int $itemid = 0): array {
        $files = $itemid
            ? draft_files::by_name(draft_files::uploaded($itemid))
            : draft_files::traces_of_draft($proof->get_portfolio()->get_activity(), $draft);
        $label = $proof->get_label();
        return array_map(
            fn(trace_details $trace): draft_trace_tile =>
                new draft_trace_tile($trace, $label, $files[$trace->filename] ?? null, $trace->number),
            array_values(draft_traces::details_of($draft->get_traces())),
        );
    }

    /**
     * The tiles of files that were just sent.
     *
     * @param int $itemid A draft area of the current user.
     * @param int $now The date of a trace of which nothing is said yet, UTC seconds.
     * @return draft_trace_tile[]
     */
    public static function of_uploads(int $itemid, int $now): array {
        $tiles = [];
        foreach (array_values(draft_files::uploaded($itemid)) as $index => $file) {
            $trace = new trace_details(0, $index + 1, timeaction: $now, filename: $file->get_filename());
            $tiles[] = new draft_trace_tile($trace, '', $file, $index + 1);
        }
        return $tiles;
    }

    /**
     * All tiles of the form: in the writer's order those that have fields, then those that are about to be drawn in.
     *
     * @return draft_trace_tile[]
     */
    private function tiles(): array {
        $known = $this->writer->copy->get_traces();
        $said = trace_fields::of($known, $this->fields);
        $files = draft_files::by_name(draft_files::uploaded((int) ($this->fields['traces'] ?? 0)));
        $tiles = [];
        foreach ($said->traces as $number => $trace) {
            $tiles[$trace->sortorder] = $this->tile($known[$number], $trace, $files[$trace->filename] ?? null, $number);
            unset($files[$trace->filename]);
        }
        foreach ($said->added as $key => $trace) {
            if ($trace->filename === '' || isset($files[$trace->filename])) {
                $tiles[$trace->sortorder] = $this->tile($trace, $trace, $files[$trace->filename] ?? null, $key);
                unset($files[$trace->filename]);
            }
        }
        ksort($tiles);
        return [...array_values($tiles), ...$this->unsaid($files, $said), ...$this->kept()];
    }

    /**
     * A tile with fields.
     *
     * @param trace_details $stored The trace as it was before the form was sent.
     * @param trace_details $trace What the form says of it.
     * @param stored_file|null $file
     * @param int $key What its fields end in.
     * @return draft_trace_tile
     */
    private function tile(trace_details $stored, trace_details $trace, ?stored_file $file, int $key): draft_trace_tile {
        $kind = $trace->number ? trace_fields::NUMBERED : trace_fields::ADDED;
        $isremoved = !empty($this->fields["{$kind}removed{$key}"]);
        return new draft_trace_tile(
            $isremoved ? $stored : $trace,
            (string) $this->writer->proof?->get_label(),
            $file,
            $key,
            $isremoved,
            $this->errors["{$kind}caption{$key}"] ?? '',
            $this->errors["{$kind}link{$key}"] ?? '',
        );
    }

    /**
     * The tiles of files that were sent, but of which the form says nothing yet.
     *
     * @param stored_file[] $files
     * @param trace_fields $said
     * @return draft_trace_tile[]
     */
    private function unsaid(array $files, trace_fields $said): array {
        $tiles = [];
        $key = max([0, ...array_keys($said->added)]);
        $place = count($said->traces) + count($said->added);
        foreach ($files as $filename => $file) {
            $isremoved = in_array($filename, $said->removedfiles, true);
            $trace = new trace_details(0, ++$place, timeaction: $this->now, filename: (string) $filename);
            $tiles[] = new draft_trace_tile($trace, '', $file, ++$key, $isremoved);
        }
        return $tiles;
    }

    /**
     * The tiles of the kept traces that are about to be drawn in: the writer's own only.
     *
     * @return draft_trace_tile[]
     */
    private function kept(): array {
        $kept = $this->writer->kept_traces((string) ($this->fields['keptids'] ?? ''));
        $files = [];
        foreach (draft_files::of_kept($this->writer->activity, array_keys($kept)) as $file) {
            $files[$file->get_itemid()] = $file;
        }
        return array_map(function (kept_trace $row) use ($files): draft_trace_tile {
            $file = $files[$row->get('id')] ?? null;
            $trace = new trace_details(
                0,
                0,
                $row->get('caption'),
                $row->get('timeaction'),
                (bool) $row->get('masked'),
                $row->get('link'),
                (string) $file?->get_filename(),
                $row->get('id'),
            );
            return new draft_trace_tile($trace, '', $file, 0);
        }, array_values($kept));
    }
}
