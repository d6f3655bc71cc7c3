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

namespace mod_proofolio\form;

use mod_proofolio\local\activity;
use mod_proofolio\local\draft_check;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\working_copy;

/**
 * Somebody who writes a proof, new or begun: what they can choose from and go on from.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_writer {
    /** @var competency[]|null The competencies that can be chosen, once asked for. */
    private ?array $competencies = null;

    /**
     * A writer.
     *
     * @param activity $activity
     * @param portfolio|null $portfolio The writer's portfolio, none when it has not been begun.
     * @param proof|null $proof None when it is new.
     * @param int $latest The number of the newest version, 0 for none.
     * @param working_copy $copy What the writer goes on from.
     */
    private function __construct(
        /** @var activity The activity. */
        public readonly activity $activity,
        /** @var portfolio|null The writer's portfolio, none when it has not been begun. */
        public readonly ?portfolio $portfolio,
        /** @var proof|null The proof, none when it is new. */
        public readonly ?proof $proof,
        /** @var int The number of the newest version, 0 for none. */
        public readonly int $latest,
        /** @var working_copy What the writer goes on from. */
        public readonly working_copy $copy,
    ) {
    }

    /**
     * Somebody who begins a proof.
     *
     * @param activity $activity
     * @param int $userid
     * @return self
     */
    public static function of_new_proof(activity $activity, int $userid): self {
        return new self($activity, portfolio::of($activity->get_id(), $userid), null, 0, working_copy::of(null));
    }

    /**
     * Somebody who goes on with a proof.
     *
     * @param proof $proof
     * @param int $from The version to improve, 0 for the newest; a draft goes before it.
     * @return self
     */
    public static function of_proof(proof $proof, int $from): self {
        $portfolio = $proof->get_portfolio();
        $latest = version::latest_number($proof->get('id'));
        return new self($portfolio->get_activity(), $portfolio, $proof, $latest, working_copy::of($proof, $from));
    }

    /**
     * Whether the proof keeps its name, competency and letter, because it has been submitted.
     *
     * @return bool
     */
    public function is_label_fixed(): bool {
        return $this->latest > 0;
    }

    /**
     * The competencies that can be chosen: the proof's own alone once its label is fixed.
     *
     * @return competency[] By id.
     */
    public function competencies(): array {
        return $this->competencies ??= $this->find_competencies();
    }

    /**
     * The writer's own kept traces among some.
     *
     * @param string $keptids Ids, with commas in between.
     * @return kept_trace[] By id, in the order of the actions; those of other portfolios are left out.
     */
    public function kept_traces(string $keptids): array {
        $ids = array_slice(proof_form_values::ids($keptids), 0, trace_fields::MAX_ADDED);
        $own = (int) $this->portfolio?->get('id');
        return kept_trace::by_id(array_filter(
            kept_trace::in_set('id', $ids, 'timeaction, id'),
            fn(kept_trace $trace): bool => $trace->get('portfolioid') == $own,
        ));
    }

    /**
     * Finds the competencies that can be chosen. One that is no target any more stays a choice for the proof that has it.
     *
     * @return competency[] By id.
     */
    private function find_competencies(): array {
        $own = $this->proof ? [$this->proof->get('competencyid') => new competency($this->proof->get('competencyid'))] : [];
        return $this->is_label_fixed() ? $own : draft_check::competencies_for($this->activity, $this->portfolio) + $own;
    }
}
