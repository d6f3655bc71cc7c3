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

/**
 * What an owner writes of a proof: all that the proof form holds, before it is checked.
 *
 * Item ids are those of the writer's own draft file areas, 0 where there are none.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_content {
    /**
     * What is written.
     *
     * @param string $name The proof's name.
     * @param int $competencyid The competency it is meant to show.
     * @param string $letter A to Z, or nothing for the next free one.
     * @param int $contextid The context of the action, 0 for none.
     * @param string $newexperience The name of an experience to add.
     * @param string $newcontext The name of a context to add to that experience.
     * @param int[] $elementids The elements of the competency that it shows.
     * @param string $description Level 1.
     * @param int $descriptionformat One of Moodle's FORMAT_ constants.
     * @param int $descriptionitemid Draft files of the description.
     * @param string $analysis Level 2.
     * @param int $analysisformat One of Moodle's FORMAT_ constants.
     * @param int $analysisitemid Draft files of the analysis.
     * @param string $sourcelink Link to the full source.
     * @param int $tracesitemid Draft files of the traces.
     * @param trace_details[] $traces What is said of the traces that are known already, by number.
     * @param string $newlink The link of a trace to add.
     * @param string $newlinkcaption What that trace is.
     * @param int $fromversion The version that the text was copied from when it was begun, 0 for none.
     * @param bool $sourceconfirmed Whether the writer says that their tutor can open the source link.
     * @param string $changenote What the writer changes since the version before.
     * @param int[] $answers The comments that it is meant to answer.
     * @param int[] $keptids The kept traces to draw in.
     * @param bool $nothingconfidential Whether the writer confirms that nothing confidential shows.
     * @param trace_details[] $added What is said of traces that have no number yet: files just sent, links to add.
     * @param string[] $removedfiles Names of files that leave the draft area of the traces.
     */
    public function __construct(
        /** @var string The proof's name. */
        public readonly string $name = '',
        /** @var int The competency it is meant to show. */
        public readonly int $competencyid = 0,
        /** @var string A to Z, or nothing for the next free one. */
        public readonly string $letter = '',
        /** @var int The context of the action, 0 for none. */
        public readonly int $contextid = 0,
        /** @var string The name of an experience to add. */
        public readonly string $newexperience = '',
        /** @var string The name of a context to add to that experience. */
        public readonly string $newcontext = '',
        /** @var int[] The elements of the competency that it shows. */
        public readonly array $elementids = [],
        /** @var string Level 1. */
        public readonly string $description = '',
        /** @var int One of Moodle's FORMAT_ constants. */
        public readonly int $descriptionformat = FORMAT_HTML,
        /** @var int Draft files of the description. */
        public readonly int $descriptionitemid = 0,
        /** @var string Level 2. */
        public readonly string $analysis = '',
        /** @var int One of Moodle's FORMAT_ constants. */
        public readonly int $analysisformat = FORMAT_HTML,
        /** @var int Draft files of the analysis. */
        public readonly int $analysisitemid = 0,
        /** @var string Link to the full source. */
        public readonly string $sourcelink = '',
        /** @var int Draft files of the traces. */
        public readonly int $tracesitemid = 0,
        /** @var trace_details[] What is said of the traces that are known already, by number. */
        public readonly array $traces = [],
        /** @var string The link of a trace to add. */
        public readonly string $newlink = '',
        /** @var string What that trace is. */
        public readonly string $newlinkcaption = '',
        /** @var int The version that the text was copied from when it was begun, 0 for none. */
        public readonly int $fromversion = 0,
        /** @var bool Whether the writer says that their tutor can open the source link. */
        public readonly bool $sourceconfirmed = false,
        /** @var string What the writer changes since the version before. */
        public readonly string $changenote = '',
        /** @var int[] The comments that it is meant to answer. */
        public readonly array $answers = [],
        /** @var int[] The kept traces to draw in. */
        public readonly array $keptids = [],
        /** @var bool Whether the writer confirms that nothing confidential shows. */
        public readonly bool $nothingconfidential = false,
        /** @var trace_details[] What is said of traces that have no number yet: files just sent, links to add. */
        public readonly array $added = [],
        /** @var string[] Names of files that leave the draft area of the traces. */
        public readonly array $removedfiles = [],
    ) {
    }
}
