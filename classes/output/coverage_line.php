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
use mod_proofolio\local\coverage_claim;
use mod_proofolio\local\coverage_line as line;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * How far one competency or element is shown: state as word, icon and colour, proofs, contexts.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_line implements renderable, templatable {
    /** The icon of each state, as Font Awesome names it. */
    private const ICONS = [
        line::NOTSHOWN => 'fa-minus',
        line::DRAFTED => 'fa-pencil',
        line::SUBMITTED => 'fa-paper-plane',
        line::APPROVED => 'fa-check',
    ];

    /**
     * A line.
     *
     * @param line $line
     */
    public function __construct(
        /** @var line The line. */
        private readonly line $line,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'code' => new external_value(PARAM_ALPHA, 'notshown, drafted, submitted or approved'),
            'statename' => new external_value(PARAM_TEXT, 'The state in words'),
            'icon' => new external_value(PARAM_TEXT, 'Class of the icon'),
            'hasproofs' => new external_value(PARAM_BOOL, 'Whether a proof shows it'),
            'proofs' => new external_multiple_structure(new external_single_structure([
                'label' => new external_value(PARAM_TEXT, 'By which people know the proof'),
                'name' => new external_value(PARAM_TEXT, 'The proof\'s name'),
                'statename' => new external_value(PARAM_TEXT, 'The state of the version that shows it, in words'),
                'url' => new external_value(PARAM_URL, 'That version, or the draft'),
            ])),
            'hascontexts' => new external_value(PARAM_BOOL, 'Whether a context is known'),
            'contextsname' => new external_value(PARAM_TEXT, 'In how many contexts, in words'),
        ], 'How far something is shown');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $line = $this->line;
        return [
            'code' => $line->state,
            'statename' => get_string("coverage{$line->state}", 'mod_proofolio'),
            'icon' => self::ICONS[$line->state],
            'hasproofs' => (bool) $line->claims,
            'proofs' => array_map(fn(coverage_claim $claim): array => [
                'label' => $claim->label,
                'name' => $claim->name,
                'statename' => (new proof_state($claim->get_state()))->get_name(),
                'url' => $this->url_of($claim)->out(false),
            ], $line->claims),
            'hascontexts' => $line->contexts > 0,
            'contextsname' => moment::counted('countcontext', $line->contexts),
        ];
    }

    /**
     * Where a claim can be read.
     *
     * @param coverage_claim $claim
     * @return moodle_url
     */
    private function url_of(coverage_claim $claim): moodle_url {
        return $claim->versionnumber
            ? new moodle_url('/mod/proofolio/proof.php', ['id' => $claim->proofid, 'version' => $claim->versionnumber])
            : new moodle_url('/mod/proofolio/edit.php', ['proofid' => $claim->proofid]);
    }
}
