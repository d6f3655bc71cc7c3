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
use mod_proofolio\local\judgements;
use mod_proofolio\local\refusal;
use mod_proofolio\output\coverage;
use mod_proofolio\output\coverage_quality;
use mod_proofolio\output\judgement_typed;
use mod_proofolio\permission;
use moodle_url;

/**
 * Takes in what somebody thinks of a quality of a student's proofs, and keeps what was typed when that could not be saved.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class judgement_posting {
    /** @var string Why it could not be saved. */
    private string $error = '';

    /**
     * Something sent.
     *
     * @param activity $activity
     * @param int $studentid Whose proofs.
     * @param int $userid The sender.
     * @param int $competencyid
     * @param string $quality
     * @param string $degree
     * @param string $reason Plain text.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Whose proofs. */
        private readonly int $studentid,
        /** @var int The sender. */
        private readonly int $userid,
        /** @var int The competency. */
        private readonly int $competencyid,
        /** @var string The quality. */
        private readonly string $quality,
        /** @var string How far the proofs have it. */
        private readonly string $degree,
        /** @var string Why, plain text. */
        private readonly string $reason,
    ) {
    }

    /**
     * Saves it.
     *
     * @param string $sesskey The session key that came with it.
     * @param int $now UTC seconds.
     * @return moodle_url|null Where to go on; none when it could not be saved.
     */
    public function handle(string $sesskey, int $now): ?moodle_url {
        if (!confirm_sesskey($sesskey)) {
            $this->error = get_string('sessionexpired', 'mod_proofolio');
            return null;
        }
        try {
            permission::require_can_judge($this->activity, $this->studentid);
            judgements::save(
                $this->activity,
                $this->studentid,
                $this->competencyid,
                $this->quality,
                $this->userid,
                $this->degree,
                $this->reason,
                $now,
            );
        } catch (refusal $refusal) {
            $this->error = $refusal->getMessage();
            return null;
        }
        $url = coverage::url($this->activity, $this->studentid);
        $url->set_anchor(coverage_quality::id_of($this->competencyid, $this->quality));
        return $url;
    }

    /**
     * What was typed, and why it could not be saved.
     *
     * @return judgement_typed
     */
    public function get_typed(): judgement_typed {
        return new judgement_typed($this->competencyid, $this->quality, $this->degree, $this->reason, $this->error);
    }
}
