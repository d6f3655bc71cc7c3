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

use mod_proofolio\local\activity;
use mod_proofolio\local\models\judgement;

/**
 * Somebody who reads what people think of a student's proofs: who says what to whom, and whether the reader can say something too.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_judging {
    /**
     * A reader.
     *
     * @param activity $activity
     * @param int $studentid Whose proofs.
     * @param int $readerid
     * @param bool $canjudge Whether the reader can say what they think, now.
     * @param judgement[][][] $judgements By competency and quality, the owner's first.
     * @param string[] $names Of those who judged, by user id.
     */
    private function __construct(
        /** @var activity The activity. */
        public readonly activity $activity,
        /** @var int Whose proofs. */
        public readonly int $studentid,
        /** @var int Who reads. */
        public readonly int $readerid,
        /** @var bool Whether the reader can say what they think, now. */
        public readonly bool $canjudge,
        /** @var judgement[][][] What people think, by competency and quality. */
        private readonly array $judgements,
        /** @var string[] The names of those who judged, by user id. */
        private readonly array $names,
    ) {
    }

    /**
     * A reader of some judgements.
     *
     * @param activity $activity
     * @param int $studentid Whose proofs.
     * @param int $readerid
     * @param bool $canjudge Whether the reader can say what they think, now.
     * @param judgement[][][] $judgements By competency and quality, the owner's first.
     * @return self
     */
    public static function of(activity $activity, int $studentid, int $readerid, bool $canjudge, array $judgements): self {
        $userids = [];
        foreach ($judgements as $byquality) {
            foreach (array_merge(...array_values($byquality)) as $judgement) {
                $userids[] = (int) $judgement->get('userid');
            }
        }
        $names = $userids ? people::names($activity, $userids) : [];
        return new self($activity, $studentid, $readerid, $canjudge, $judgements, $names);
    }

    /**
     * What people think of a quality.
     *
     * @param int $competencyid
     * @param string $quality
     * @return judgement[]
     */
    public function on(int $competencyid, string $quality): array {
        return $this->judgements[$competencyid][$quality] ?? [];
    }

    /**
     * What the reader thinks of a quality.
     *
     * @param int $competencyid
     * @param string $quality
     * @return judgement|null
     */
    public function of_reader(int $competencyid, string $quality): ?judgement {
        foreach ($this->on($competencyid, $quality) as $judgement) {
            if ($judgement->get('userid') == $this->readerid) {
                return $judgement;
            }
        }
        return null;
    }

    /**
     * Whose word a judgement is.
     *
     * @param judgement $judgement
     * @return string
     */
    public function author_of(judgement $judgement): string {
        $userid = (int) $judgement->get('userid');
        return match (true) {
            $userid === $this->readerid => get_string('judgementyours', 'mod_proofolio'),
            $userid === $this->studentid => get_string('judgementowner', 'mod_proofolio', $this->names[$userid]),
            default => get_string('judgementother', 'mod_proofolio', $this->names[$userid]),
        };
    }
}
