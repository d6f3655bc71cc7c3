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
use mod_proofolio\local\coverage_claim;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * That one proof shows an element: the state, and the way to the version or draft in which it does.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_mark implements renderable, templatable {
    /**
     * A mark.
     *
     * @param coverage_claim $claim
     * @param int $elementid 0 for the competency as a whole.
     */
    public function __construct(
        /** @var coverage_claim The claim. */
        private readonly coverage_claim $claim,
        /** @var int The element, 0 for the competency as a whole. */
        private readonly int $elementid,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'state' => coverage_state::structure(),
            'label' => new external_value(PARAM_TEXT, 'By which people know the proof'),
            'text' => new external_value(PARAM_TEXT, 'State, proof and version in words'),
            'url' => new external_value(PARAM_URL, 'That version, or the draft'),
        ], 'That a proof shows an element');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $state = new coverage_state($this->claim->state_for($this->elementid));
        $version = $this->claim->version_for($this->elementid);
        return [
            'state' => $state->export_for_template($output),
            'label' => $this->claim->label,
            'text' => get_string($version ? 'coveragemark' : 'coveragemarkdraft', 'mod_proofolio', (object) [
                'state' => $state->get_name(),
                'label' => $this->claim->label,
                'version' => $version,
            ]),
            'url' => self::url_of($this->claim, $version)->out(false),
        ];
    }

    /**
     * Where a proof is read or, as a draft, written.
     *
     * @param coverage_claim $claim
     * @param int $version 0 for the draft.
     * @return moodle_url
     */
    public static function url_of(coverage_claim $claim, int $version): moodle_url {
        return $version
            ? new moodle_url('/mod/proofolio/proof.php', ['id' => $claim->proofid, 'version' => $version])
            : new moodle_url('/mod/proofolio/edit.php', ['proofid' => $claim->proofid]);
    }
}
