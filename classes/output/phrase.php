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
use renderable;
use renderer_base;
use templatable;

/**
 * A phrase that can be put into a comment.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class phrase implements renderable, templatable {
    /**
     * A phrase.
     *
     * @param int $phraseid 0 for one to begin with.
     * @param string $content Plain text.
     */
    public function __construct(
        /** @var int 0 for one to begin with. */
        private readonly int $phraseid,
        /** @var string Plain text. */
        private readonly string $content,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'phraseid' => new external_value(PARAM_INT, 'Id of the phrase, 0 for one to begin with'),
            'content' => new external_value(PARAM_RAW, 'What it says, plain text'),
        ], 'A phrase');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return ['phraseid' => $this->phraseid, 'content' => $this->content];
    }
}
