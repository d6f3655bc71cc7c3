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

namespace mod_proofolio\local;

use mod_proofolio\local\models\competency;

/**
 * What becomes of one competency that is to be brought in.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_line {
    /** It is new here. */
    public const NEW = 'new';
    /** It is here already, and gets elements that it does not have. */
    public const EXTENDED = 'extended';
    /** It is here already with all these elements. */
    public const KNOWN = 'known';
    /** It is here already and archived, so it is left alone. */
    public const ARCHIVED = 'archived';
    /** Something is wrong with it. */
    public const REFUSED = 'refused';

    /**
     * A line of a plan.
     *
     * @param competency_proposal $proposal
     * @param string $state One of the constants.
     * @param element_entry[] $added The elements that it gets.
     * @param competency|null $known The competency that is here already.
     */
    public function __construct(
        /** @var competency_proposal What is to be brought in. */
        public readonly competency_proposal $proposal,
        /** @var string What becomes of it: one of the constants. */
        public readonly string $state,
        /** @var element_entry[] The elements that it gets. */
        public readonly array $added,
        /** @var competency|null The competency that is here already. */
        public readonly ?competency $known,
    ) {
    }

    /**
     * Whether anything is written for it.
     *
     * @return bool
     */
    public function is_change(): bool {
        return in_array($this->state, [self::NEW, self::EXTENDED], true);
    }
}
