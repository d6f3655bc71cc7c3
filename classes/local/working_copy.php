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
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;

/**
 * What a writer goes on from: their draft, else the version that they improve, else nothing yet. Reading only.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class working_copy {
    /**
     * A working copy.
     *
     * @param draft|null $draft The draft, when there is one.
     * @param version|null $from The version that the text comes from, when there is no draft.
     */
    private function __construct(
        /** @var draft|null The draft, when there is one. */
        public readonly ?draft $draft,
        /** @var version|null The version that the text comes from, when there is no draft. */
        public readonly ?version $from,
    ) {
    }

    /**
     * What the writer of a proof goes on from.
     *
     * @param proof|null $proof None when it is new.
     * @param int $number The version to improve, 0 for the newest; a draft goes before it.
     * @return self
     */
    public static function of(?proof $proof, int $number = 0): self {
        if (!$proof) {
            return new self(null, null);
        }
        if ($draft = draft::of($proof->get('id'))) {
            return new self($draft, null);
        }
        $version = $number ? version::numbered($proof->get('id'), $number) : null;
        return new self(null, $version ?? version::latest($proof->get('id')));
    }

    /**
     * A column that a draft and a version share.
     *
     * @param string $column For example contextid or sourcelink.
     * @param mixed $default Its value when nothing has been written.
     * @return mixed
     */
    public function get(string $column, mixed $default = ''): mixed {
        $source = $this->draft ?? $this->from;
        return $source ? $source->get($column) : $default;
    }

    /**
     * The number of the version that the text comes from, 0 when it comes from the draft or from nothing.
     *
     * @return int
     */
    public function get_from_number(): int {
        return (int) $this->from?->get('number');
    }

    /**
     * The ids of the elements that it claims to show.
     *
     * @return int[]
     */
    public function get_elementids(): array {
        if ($this->draft) {
            return $this->draft->get_elementids();
        }
        return array_map(fn($element): int => $element->get('elementid'), $this->from ? $this->from->get_elements() : []);
    }

    /**
     * What is said of its traces.
     *
     * @return trace_details[] By number, in order.
     */
    public function get_traces(): array {
        $source = $this->draft ?? $this->from;
        return $source ? draft_traces::details_of($source->get_traces()) : [];
    }

    /**
     * Puts the files of the traces where the writer can change them.
     *
     * @param activity $activity
     * @param int $itemid A draft area to go on with, should it be there still; 0 for a new one.
     * @return int The item id of a draft area of the current user.
     */
    public function prepare_traces(activity $activity, int $itemid = 0): int {
        $itemid = self::if_there($itemid);
        if ($itemid) {
            return $itemid;
        }
        if ($this->from) {
            return draft_files::prepare_traces_of_version($activity, $this->from);
        }
        file_prepare_draft_area(
            $itemid,
            $activity->context->id,
            'mod_proofolio',
            draft::FILEAREA_TRACE,
            $this->draft?->get('id'),
            draft_files::trace_options($activity),
        );
        return $itemid;
    }

    /**
     * A text with its files put where the writer can change them.
     *
     * @param activity $activity
     * @param string $column description or analysis.
     * @param int $itemid A draft area to go on with, should it be there still; 0 for a new one.
     * @return array The value of Moodle's editor element: text, format, itemid.
     */
    public function prepare_text(activity $activity, string $column, int $itemid = 0): array {
        $areas = [
            'description' => [version::FILEAREA_DESCRIPTION, draft::FILEAREA_DESCRIPTION],
            'analysis' => [version::FILEAREA_ANALYSIS, draft::FILEAREA_ANALYSIS],
        ];
        $itemid = self::if_there($itemid);
        $text = file_prepare_draft_area(
            $itemid,
            $activity->context->id,
            'mod_proofolio',
            $areas[$column][$this->from ? 0 : 1],
            ($this->draft ?? $this->from)?->get('id'),
            draft_files::editor_options($activity),
            $this->get($column),
        );
        return ['text' => (string) $text, 'format' => $this->get("{$column}format", null), 'itemid' => $itemid];
    }

    /**
     * A draft area to go on with.
     *
     * @param int $itemid 0 for none.
     * @return int 0 when it is no more.
     */
    private static function if_there(int $itemid): int {
        return $itemid && !draft_files::is_gone($itemid) ? $itemid : 0;
    }
}
