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

use core\clock;
use core\di;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\form\upload_form;
use mod_proofolio\local\activity;
use mod_proofolio\local\calendar_day;
use mod_proofolio\local\draft_check;
use mod_proofolio\local\kept_content;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\source_link;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The fields in which a student keeps a trace, or changes what they say of one.
 *
 * The browser opens them as a sheet; without a script they are a form of the page of traces.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class keep_form implements renderable, templatable {
    /**
     * The fields.
     *
     * @param activity $activity
     * @param string $prefix What the ids of the fields begin with.
     * @param kept_content|null $content What the fields hold, none at the beginning.
     * @param int $traceid The trace that is changed, 0 to keep another.
     * @param string $error Why it was not kept, nothing when all is well.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var string What the ids of the fields begin with. */
        private readonly string $prefix,
        /** @var kept_content|null What the fields hold. */
        private readonly ?kept_content $content = null,
        /** @var int The trace that is changed, 0 to keep another. */
        private readonly int $traceid = 0,
        /** @var string Why it was not kept. */
        private readonly string $error = '',
    ) {
    }

    /**
     * The fields with what is said of a trace that is kept already.
     *
     * @param activity $activity
     * @param string $prefix What the ids of the fields begin with.
     * @param kept_trace $trace
     * @return self
     */
    public static function of_trace(activity $activity, string $prefix, kept_trace $trace): self {
        $content = new kept_content(
            $trace->get('caption'),
            calendar_day::of_time($trace->get('timeaction')),
            $trace->get('link'),
            (bool) $trace->get('masked'),
            (bool) $trace->get('shown'),
        );
        return new self($activity, $prefix, $content, $trace->get('id'));
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'prefix' => new external_value(PARAM_ALPHANUMEXT, 'What the ids of the fields begin with'),
            'action' => new external_value(PARAM_URL, 'Where the form is sent without a script'),
            'marker' => new external_value(PARAM_ALPHANUMEXT, 'The field by which Moodle knows the form'),
            'sesskey' => new external_value(PARAM_RAW, 'Key of the session'),
            'clientkey' => new external_value(PARAM_ALPHANUMEXT, 'What this trace is called, so that it is kept once'),
            'traceid' => new external_value(PARAM_INT, 'The trace that is changed, 0 to keep another'),
            'isnew' => new external_value(PARAM_BOOL, 'Whether a trace is kept rather than changed'),
            'caption' => new external_value(PARAM_TEXT, 'What it is, in one line'),
            'maxcaption' => new external_value(PARAM_INT, 'The longest line, in characters'),
            'day' => new external_value(PARAM_TEXT, 'The day of the action, year-month-day'),
            'today' => new external_value(PARAM_TEXT, 'Today, year-month-day'),
            'link' => new external_value(PARAM_RAW, 'The link'),
            'maxlink' => new external_value(PARAM_INT, 'The longest link, in characters'),
            'ismasked' => new external_value(PARAM_BOOL, 'Whether it is a masked or simplified copy'),
            'isshown' => new external_value(PARAM_BOOL, 'Whether tutors may see it'),
            'maxbytes' => new external_value(PARAM_INT, 'The largest file, in bytes'),
            'maxsize' => new external_value(PARAM_TEXT, 'The same in words'),
            'shrinks' => new external_value(PARAM_BOOL, 'Whether photos are made smaller before they are sent'),
            'error' => new external_value(PARAM_TEXT, 'Why it was not kept, nothing when all is well'),
        ], 'The fields of a trace to keep');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $content = $this->content ?? new kept_content();
        $today = calendar_day::of_time(di::get(clock::class)->time());
        $maxbytes = $this->activity->get_max_bytes();
        $params = ['id' => $this->activity->cm->id] + ($this->traceid ? ['edit' => $this->traceid] : ['keep' => 1]);
        return [
            'prefix' => $this->prefix,
            'action' => (new moodle_url('/mod/proofolio/traces.php', $params + ['sent' => 1]))->out(false),
            'marker' => upload_form::MARKER,
            'sesskey' => sesskey(),
            'clientkey' => random_string(20),
            'traceid' => $this->traceid,
            'isnew' => !$this->traceid,
            'caption' => $content->caption,
            'maxcaption' => draft_check::MAX_NAME,
            'day' => $content->day === '' ? $today : $content->day,
            'today' => $today,
            'link' => $content->link,
            'maxlink' => source_link::MAX_LENGTH,
            'ismasked' => $content->masked,
            'isshown' => $content->shown,
            'maxbytes' => $maxbytes,
            'maxsize' => display_size($maxbytes),
            'shrinks' => (bool) $this->activity->instance->get('shrinkphotos'),
            'error' => $this->error,
        ];
    }
}
