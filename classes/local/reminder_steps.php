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

use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof_listing;
use mod_proofolio\output\moment;
use moodle_url;

/**
 * What a student who has been silent could do next, the nearest first: to answer what is asked for, to finish what is begun, and
 * only then to begin something new.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminder_steps {
    /** How many steps are named. */
    private const NAMED = 3;

    /** How many proofs are looked at, the latest first. */
    private const LOOKED_AT = 50;

    /**
     * The next steps in a portfolio.
     *
     * @param portfolio $portfolio
     */
    public function __construct(
        /** @var portfolio The portfolio. */
        private readonly portfolio $portfolio,
    ) {
    }

    /**
     * The steps in words, in the current language.
     *
     * @param string $zone The time zone of the student.
     * @return notice_item[] At least one.
     */
    public function items(string $zone): array {
        $listing = proof_listing::of_owner($this->portfolio->get('id'), $this->portfolio->get('userid'));
        $listing->filter(new logbook_filter());
        $rows = $listing->page('timeshown DESC, id DESC', 0, self::LOOKED_AT);
        $proofs = array_map(fn(object $row): proof_summary => new proof_summary($row), array_values($rows));
        $steps = [...$this->asked($proofs), ...$this->begun($proofs, $zone), ...$this->kept()];
        return array_slice($steps ?: $this->anew((bool) $proofs), 0, self::NAMED);
    }

    /**
     * Going on with the draft that was worked on last.
     *
     * @param proof_summary[] $proofs
     * @param string $zone
     * @return notice_item[]
     */
    private function begun(array $proofs, string $zone): array {
        $drafted = array_filter($proofs, fn(proof_summary $proof): bool => $proof->draftid > 0);
        usort($drafted, fn(proof_summary $one, proof_summary $other): int => $other->timedraft <=> $one->timedraft);
        return array_map(fn(proof_summary $proof): notice_item => new notice_item(
            get_string('remindstepdraft', 'mod_proofolio', [
                'proof' => $this->name_of($proof),
                'when' => userdate($proof->timedraft, get_string('strftimedate', 'langconfig'), $zone),
            ]),
            new moodle_url('/mod/proofolio/edit.php', ['proofid' => $proof->id]),
        ), array_slice($drafted, 0, 1));
    }

    /**
     * Improving what a tutor has asked for, where that has not been begun: one proof, the latest that was talked of.
     *
     * @param proof_summary[] $proofs
     * @return notice_item[]
     */
    private function asked(array $proofs): array {
        $wanted = array_filter(
            $proofs,
            fn(proof_summary $proof): bool => $proof->state === workflow::CHANGES && !$proof->draftid,
        );
        return array_map(fn(proof_summary $proof): notice_item => new notice_item(
            get_string('remindstepchanges', 'mod_proofolio', [
                'proof' => $this->name_of($proof),
                'version' => $proof->versionnumber + 1,
            ]),
            new moodle_url('/mod/proofolio/proof.php', ['id' => $proof->id]),
        ), array_slice(array_values($wanted), 0, 1));
    }

    /**
     * Making a proof of traces that none uses yet.
     *
     * @return notice_item[]
     */
    private function kept(): array {
        $count = kept_trace::count_unused($this->portfolio->get('id'));
        return $count ? [new notice_item(moment::counted('remindsteptrace', $count), $this->page('traces'))] : [];
    }

    /**
     * Beginning, or beginning something else.
     *
     * @param bool $hasproofs
     * @return notice_item[]
     */
    private function anew(bool $hasproofs): array {
        return [
            new notice_item(get_string('remindstepkeep', 'mod_proofolio'), $this->page('traces')),
            new notice_item(
                get_string($hasproofs ? 'remindstepanother' : 'remindstepfirst', 'mod_proofolio'),
                $this->page('edit'),
            ),
        ];
    }

    /**
     * One of the activity's pages.
     *
     * @param string $page
     * @return moodle_url
     */
    private function page(string $page): moodle_url {
        return new moodle_url("/mod/proofolio/$page.php", ['id' => $this->portfolio->get_activity()->cm->id]);
    }

    /**
     * The label and name of a proof.
     *
     * @param proof_summary $proof
     * @return string Plain text.
     */
    private function name_of(proof_summary $proof): string {
        $options = ['context' => $this->portfolio->get_activity()->context, 'escape' => false];
        $name = format_string($proof->name, true, $options);
        return get_string('labelofname', 'mod_proofolio', ['label' => $proof->get_label(), 'name' => $name]);
    }
}
