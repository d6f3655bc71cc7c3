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
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\workflow;
use renderable;
use renderer_base;
use templatable;

/**
 * A decision that the reader has just taken: the comment that went with it, and the states that follow.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_decision implements renderable, templatable {
    /**
     * A decision.
     *
     * @param version_model $version The version that it is about, the newest of its proof.
     * @param decision $decision
     */
    public function __construct(
        /** @var version_model The version that it is about. */
        private readonly version_model $version,
        /** @var decision The decision. */
        private readonly decision $decision,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        $change = thread_change::structure();
        $change->required = VALUE_OPTIONAL;
        return new external_single_structure([
            'hascomment' => new external_value(PARAM_BOOL, 'Whether a comment went with it'),
            'change' => $change,
            'state' => proof_state::structure(),
            'versionstate' => proof_state::structure(),
            'isapproved' => new external_value(PARAM_BOOL, 'Whether the version is approved now'),
        ], 'A decision');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $commentid = $this->decision->get('commentid');
        $outcome = $this->decision->get('outcome');
        $state = new proof_state(workflow::state_of($this->version->get('number'), $outcome));
        $exported = [
            'hascomment' => (bool) $commentid,
            'state' => $state->export_for_template($output),
            'versionstate' => $state->export_for_template($output),
            'isapproved' => $outcome === decision::APPROVED,
        ];
        if ($commentid) {
            $change = thread_change::about(new comment_model($commentid), 0, $this->decision->get('userid'));
            $exported['change'] = $change->export_for_template($output);
        }
        return $exported;
    }
}
