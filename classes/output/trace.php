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

use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\models\version_trace;
use mod_proofolio\local\proof_label;
use mod_proofolio\local\source_link;
use renderable;
use renderer_base;
use stored_file;
use templatable;

/**
 * A trace of a submitted version as a tile: its picture, video or file, and what its owner says about it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class trace implements renderable, templatable {
    /**
     * A trace.
     *
     * @param version_trace $trace
     * @param version_model $version The version that it belongs to.
     * @param stored_file|null $file Its file, when it has one.
     */
    public function __construct(
        /** @var version_trace The trace. */
        private readonly version_trace $trace,
        /** @var version_model The version that it belongs to. */
        private readonly version_model $version,
        /** @var stored_file|null Its file, when it has one. */
        private readonly ?stored_file $file,
    ) {
    }

    /**
     * The id of the element that shows a trace: unique also where two versions stand side by side.
     *
     * @param version_model $version
     * @param version_trace $trace
     * @return string
     */
    public static function anchor_of(version_model $version, version_trace $trace): string {
        return "v{$version->get('number')}-trace-{$trace->get('number')}";
    }

    /**
     * The traces of a version that its texts, and what is said of it, can cite.
     *
     * @param version_model $version
     * @param version_trace[] $traces Its traces.
     * @return citations
     */
    public static function citations_of(version_model $version, array $traces): citations {
        $anchors = [];
        foreach ($traces as $trace) {
            $label = proof_label::of_trace($version->get_label(), $trace->get('number'));
            $anchors[$label] = self::anchor_of($version, $trace);
        }
        return new citations($anchors);
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'anchor' => new external_value(PARAM_TEXT, 'Id of the element that shows it'),
            'label' => new external_value(PARAM_TEXT, 'How texts cite it, for example CG3-B.1'),
            'caption' => new external_value(PARAM_TEXT, 'What it is'),
            'hascaption' => new external_value(PARAM_BOOL, 'Whether it has a caption'),
            'hasdate' => new external_value(PARAM_BOOL, 'Whether the date of the action is known'),
            'date' => new external_value(PARAM_TEXT, 'The date of the action'),
            'ismasked' => new external_value(PARAM_BOOL, 'Whether it is a masked or simplified copy'),
            'url' => new external_value(PARAM_URL, 'Address of the file'),
            'haslink' => new external_value(PARAM_BOOL, 'Whether it has a link'),
            'link' => new external_value(PARAM_RAW, 'The link, http or https'),
            'linkname' => new external_value(PARAM_TEXT, 'Where the link leads'),
        ] + trace_file::keys(), 'A trace');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $trace = $this->trace;
        $time = $trace->get('timeaction');
        $link = source_link::shown($trace->get('link'));
        return [
            'anchor' => self::anchor_of($this->version, $trace),
            'label' => proof_label::of_trace($this->version->get_label(), $trace->get('number')),
            'caption' => $trace->get('caption'),
            'hascaption' => $trace->get('caption') !== '',
            'hasdate' => (bool) $time,
            'date' => $time ? userdate($time, get_string('strftimedate', 'langconfig')) : '',
            'ismasked' => (bool) $trace->get('masked'),
            'haslink' => $link !== '',
            'link' => $link,
            'linkname' => self::place_of($link),
        ] + trace_file::export($this->file);
    }

    /**
     * The place that a link leads to, short enough to be read.
     *
     * @param string $link A whole http or https address, or nothing.
     * @return string
     */
    public static function place_of(string $link): string {
        return $link === '' ? '' : (string) (parse_url($link, PHP_URL_HOST) ?: $link);
    }
}
