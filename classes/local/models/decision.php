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

namespace mod_proofolio\local\models;

/**
 * A tutor's word on a version; rows are added and the last one counts.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class decision extends model {
    /** The table. */
    public const TABLE = 'proofolio_decision';

    /** Outcome: the tutor asks for changes. */
    public const CHANGES = 'changes';
    /** Outcome: the tutor approves the version. */
    public const APPROVED = 'approved';
    /** Outcome: the approval is taken back, and the version waits for a word again. */
    public const WITHDRAWN = 'withdrawn';

    /** The outcomes. */
    public const OUTCOMES = [self::CHANGES, self::APPROVED, self::WITHDRAWN];

    #[\Override]
    protected static function define_properties() {
        return [
            'versionid' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'outcome' => ['type' => PARAM_ALPHA],
            'commentid' => ['type' => PARAM_INT, 'default' => 0],
            'timedecided' => ['type' => PARAM_INT],
        ];
    }

    /**
     * The decision that counts for each of some versions.
     *
     * @param int[] $versionids
     * @return self[] By version id; versions without decision are left out.
     */
    public static function latest_on(array $versionids): array {
        $latest = [];
        foreach (self::in_set('versionid', $versionids, 'id') as $decision) {
            $latest[$decision->get('versionid')] = $decision;
        }
        return $latest;
    }
}
