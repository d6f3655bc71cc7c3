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

namespace mod_proofolio\form;

use mod_proofolio\local\activity;
use mod_proofolio\local\kept_content;
use mod_proofolio\local\kept_traces;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\refusal;
use mod_proofolio\output\keep_form;
use mod_proofolio\permission;
use moodle_url;

/**
 * Takes in what the page of kept traces sends without a script, and keeps what was typed when that could not be done.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_posting {
    /** @var string What the ids of the form's fields begin with. */
    private const PREFIX = 'proofolio-plain';

    /** @var string What was done, or why it could not be done. */
    private string $message = '';

    /**
     * Something that was sent, or a page that is only looked at.
     *
     * @param activity $activity
     * @param int $userid The sender.
     * @param int $now UTC seconds.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int The sender. */
        private readonly int $userid,
        /** @var int UTC seconds. */
        private readonly int $now,
    ) {
    }

    /**
     * Does what was asked.
     *
     * @return moodle_url|null Where to go on; none when there is nothing to do, or it could not be done.
     * @throws refusal For who may not do it.
     */
    public function handle(): ?moodle_url {
        if ($proofid = optional_param('addto', 0, PARAM_INT)) {
            $kept = optional_param_array('kept', [], PARAM_INT);
            return new moodle_url('/mod/proofolio/edit.php', ['proofid' => $proofid] + self::numbered('kept', $kept));
        }
        if (!data_submitted()) {
            $isempty = optional_param('sent', false, PARAM_BOOL);
            $this->message = $isempty ? refusal::nothing_arrived($this->activity->get_max_bytes())->getMessage() : '';
            return null;
        }
        if (!confirm_sesskey()) {
            $this->message = get_string('sessionexpired', 'mod_proofolio');
            return null;
        }
        $own = new moodle_url('/mod/proofolio/traces.php', ['id' => $this->activity->cm->id]);
        foreach (['show' => true, 'hide' => false] as $act => $shown) {
            if ($traceid = optional_param($act, 0, PARAM_INT)) {
                kept_traces::show(self::own_trace($traceid), $shown, $this->now);
                $this->message = get_string($shown ? 'keptshown' : 'kepthidden', 'mod_proofolio');
                return $own;
            }
        }
        try {
            $this->keep();
        } catch (refusal $refusal) {
            $this->message = $refusal->getMessage();
            return null;
        }
        return $own;
    }

    /**
     * What was done, or why it could not be done.
     *
     * @return string
     */
    public function get_message(): string {
        return $this->message;
    }

    /**
     * The form that was asked for, with what was typed.
     *
     * @return keep_form|null None when the traces alone are looked at.
     */
    public function get_form(): ?keep_form {
        $traceid = optional_param('edit', 0, PARAM_INT);
        if (data_submitted() || $this->message !== '') {
            return new keep_form($this->activity, self::PREFIX, self::typed(0), $traceid, $this->message);
        }
        if ($traceid) {
            return keep_form::of_trace($this->activity, self::PREFIX, self::own_trace($traceid));
        }
        return optional_param('keep', false, PARAM_BOOL) ? new keep_form($this->activity, self::PREFIX) : null;
    }

    /**
     * Keeps a trace, or changes what is said of one.
     *
     * @throws refusal
     */
    private function keep(): void {
        if ($traceid = optional_param('edit', 0, PARAM_INT)) {
            kept_traces::update(self::own_trace($traceid), self::typed(0), $this->now);
            $this->message = get_string('keptchanged', 'mod_proofolio');
            return;
        }
        permission::require_can_write($this->activity);
        $file = (new upload_form())->take($this->activity, $this->userid);
        $key = optional_param('clientkey', '', PARAM_ALPHANUMEXT);
        kept_traces::keep($this->activity, $this->userid, self::typed((int) $file?->get_itemid()), $key, $this->now);
        $this->message = get_string('keptone', 'mod_proofolio');
    }

    /**
     * What was typed.
     *
     * @param int $itemid The draft area of the file, 0 for none.
     * @return kept_content
     */
    private static function typed(int $itemid): kept_content {
        return new kept_content(
            optional_param('caption', '', PARAM_TEXT),
            optional_param('day', '', PARAM_RAW_TRIMMED),
            optional_param('link', '', PARAM_RAW_TRIMMED),
            optional_param('masked', false, PARAM_BOOL),
            optional_param('shown', false, PARAM_BOOL),
            $itemid,
        );
    }

    /**
     * A trace of the sender's.
     *
     * @param int $traceid
     * @return kept_trace
     * @throws refusal When it is somebody else's, or nothing can be written now.
     */
    private static function own_trace(int $traceid): kept_trace {
        $trace = kept_trace::get_record(['id' => $traceid]) ?: throw refusal::not_permitted('viewkepttrace');
        permission::require_can_write_portfolio($trace->get_portfolio());
        return $trace;
    }

    /**
     * Several values of one parameter, as an address has them.
     *
     * @param string $name
     * @param int[] $values
     * @return int[]
     */
    private static function numbered(string $name, array $values): array {
        $params = [];
        foreach (array_values($values) as $index => $value) {
            $params["{$name}[{$index}]"] = $value;
        }
        return $params;
    }
}
