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

use core_external\external_value;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\withdrawal;
use mod_proofolio\permission;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * What the owner can do with a submitted proof beside writing on: take its newest version back, put it aside, bring it back.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_owner_acts implements renderable, templatable {
    /**
     * The acts.
     *
     * @param proof $proof
     * @param version_model $latest Its newest version.
     * @param int $userid Id of the reader.
     */
    public function __construct(
        /** @var proof The proof. */
        private readonly proof $proof,
        /** @var version_model Its newest version. */
        private readonly version_model $latest,
        /** @var int Id of the reader. */
        private readonly int $userid,
    ) {
    }

    /**
     * What templates and services get, as keys of the proof's page.
     *
     * @return external_value[]
     */
    public static function keys(): array {
        return [
            'isarchived' => new external_value(PARAM_BOOL, 'Whether the proof was put aside'),
            'canwithdraw' => new external_value(PARAM_BOOL, 'Whether the reader may take back the newest version'),
            'withdrawurl' => new external_value(PARAM_URL, 'Where that is done'),
            'withdrawname' => new external_value(PARAM_TEXT, 'The words on that link'),
            'canarchive' => new external_value(PARAM_BOOL, 'Whether the reader may put the proof aside'),
            'canunarchive' => new external_value(PARAM_BOOL, 'Whether the reader may bring it back'),
            'archiveurl' => new external_value(PARAM_URL, 'Where that is done'),
        ];
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $isarchived = (bool) $this->proof->get('archived');
        $latest = $this->latest->with_proof($this->proof);
        $mayarchive = permission::can_archive_proof($this->proof, $this->userid);
        $canwithdraw = !$isarchived
            && permission::can_withdraw_version($latest, $this->userid)
            && !withdrawal::find_obstacle($latest);
        return [
            'isarchived' => $isarchived,
            'canwithdraw' => $canwithdraw,
            'withdrawurl' => (new moodle_url('/mod/proofolio/withdraw.php', ['versionid' => $latest->get('id')]))->out(false),
            'withdrawname' => get_string('withdrawversion', 'mod_proofolio', $latest->get('number')),
            'canarchive' => $mayarchive && !$isarchived,
            'canunarchive' => $mayarchive && $isarchived,
            'archiveurl' => (new moodle_url('/mod/proofolio/archive.php', ['proofid' => $this->proof->get('id')]))->out(false),
        ];
    }
}
