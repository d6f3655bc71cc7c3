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
use mod_proofolio\local\activity;
use mod_proofolio\permission;
use moodle_page;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The button by which a student keeps a trace from wherever they are, and what is told of traces that wait to be sent.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class keep_trace implements renderable, templatable {
    /** The id of the element that the script works in. */
    public const ROOT = 'proofolio-keep';

    /**
     * The button.
     *
     * @param activity $activity
     */
    private function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
    ) {
    }

    /**
     * The button, for those who can use it. To be called before the page's header.
     *
     * @param moodle_page $page Gets the button's script.
     * @param activity $activity
     * @return self|null None for who writes nothing here, now.
     */
    public static function on(moodle_page $page, activity $activity): ?self {
        if (!permission::can_write($activity)) {
            return null;
        }
        $page->requires->js_call_amd('mod_proofolio/keep', 'init', [self::ROOT]);
        return new self($activity);
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'rootid' => new external_value(PARAM_ALPHANUMEXT, 'Id of the element that the script works in'),
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'url' => new external_value(PARAM_URL, 'Where a trace is kept without a script'),
            'tracesurl' => new external_value(PARAM_URL, 'The traces that are kept'),
            'form' => keep_form::structure(),
        ], 'The button that keeps a trace');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $params = ['id' => $this->activity->cm->id];
        return [
            'rootid' => self::ROOT,
            'cmid' => (int) $this->activity->cm->id,
            'url' => (new moodle_url('/mod/proofolio/traces.php', $params + ['keep' => 1]))->out(false),
            'tracesurl' => (new moodle_url('/mod/proofolio/traces.php', $params))->out(false),
            'form' => (new keep_form($this->activity, 'proofolio-sheet'))->export_for_template($output),
        ];
    }
}
