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

/**
 * What somebody typed of a quality and could not be saved, so that it is shown again where it was typed.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class judgement_typed {
    /**
     * What was typed.
     *
     * @param int $competencyid
     * @param string $quality
     * @param string $degree
     * @param string $reason
     * @param string $error Why it could not be saved.
     */
    public function __construct(
        /** @var int The competency. */
        public readonly int $competencyid,
        /** @var string The quality. */
        public readonly string $quality,
        /** @var string How far the proofs have it. */
        public readonly string $degree,
        /** @var string Why. */
        public readonly string $reason,
        /** @var string Why it could not be saved. */
        public readonly string $error,
    ) {
    }

    /**
     * Whether it was typed of this quality.
     *
     * @param int $competencyid
     * @param string $quality
     * @return bool
     */
    public function is_of(int $competencyid, string $quality): bool {
        return $this->competencyid === $competencyid && $this->quality === $quality;
    }
}
