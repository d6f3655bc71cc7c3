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
 * What wishes come to: the changes that make what is set into what is wished, none where it is so already. Later wishes build on
 * earlier ones. Pure: it reads nothing.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student_plan {
    /** @var student_change[] The changes, by what they are about. */
    private array $changes = [];

    /**
     * A plan that begins with what is set.
     *
     * @param student_state $state
     */
    public function __construct(
        /** @var student_state What is set. */
        private readonly student_state $state,
    ) {
    }

    /**
     * The changes that some wishes come to.
     *
     * @param student_state $state What is set.
     * @param student_wish[] $wishes In their order.
     * @return student_change[] In the order of the wishes.
     */
    public static function of(student_state $state, array $wishes): array {
        $plan = new self($state);
        foreach ($wishes as $wish) {
            $plan->take($wish);
        }
        return array_values($plan->changes);
    }

    /**
     * Takes in one wish.
     *
     * @param student_wish $wish
     */
    private function take(student_wish $wish): void {
        switch ($wish->act) {
            case student_wish::ADD_TARGET:
                $this->add_target($wish);
                break;
            case student_wish::END_TARGET:
                $this->end($wish, isset($this->state->targets[$wish->studentid][$wish->ids[0]]));
                break;
            case student_wish::ADD_TUTOR:
            case student_wish::END_TUTOR:
                $this->tutor($wish->studentid, $wish->ids[0], $wish->act);
                break;
            case student_wish::ONLY_TUTORS:
                $this->only_tutors($wish);
                break;
            case student_wish::SET_DATE:
                $this->set_date($wish);
                break;
        }
    }

    /**
     * A competency becomes a target, or what is said of its module changes.
     *
     * @param student_wish $wish
     */
    private function add_target(student_wish $wish): void {
        [$studentid, $competencyid] = [$wish->studentid, $wish->ids[0]];
        $place = "$studentid target $competencyid";
        $known = $this->state->targets[$studentid][$competencyid] ?? null;
        $planned = $this->changes[$place] ?? null;
        $said = $planned?->act === student_wish::ADD_TARGET ? $planned->module : $known ?? [];
        $module = array_replace($said, $wish->module);
        unset($this->changes[$place]);
        if ($known === null || $module != $known) {
            $this->changes[$place] =
                new student_change($studentid, student_wish::ADD_TARGET, $competencyid, $known !== null, $module);
        }
    }

    /**
     * A target ends.
     *
     * @param student_wish $wish
     * @param bool $isset Whether there is one.
     */
    private function end(student_wish $wish, bool $isset): void {
        $place = "$wish->studentid target {$wish->ids[0]}";
        unset($this->changes[$place]);
        if ($isset) {
            $this->changes[$place] = new student_change($wish->studentid, $wish->act, $wish->ids[0], true);
        }
    }

    /**
     * Somebody becomes a tutor, or is one no longer.
     *
     * @param int $studentid
     * @param int $tutorid
     * @param string $act student_wish::ADD_TUTOR or END_TUTOR.
     */
    private function tutor(int $studentid, int $tutorid, string $act): void {
        $place = "$studentid tutor $tutorid";
        $istutor = in_array($tutorid, $this->state->tutors[$studentid] ?? []);
        unset($this->changes[$place]);
        if ($istutor !== ($act === student_wish::ADD_TUTOR)) {
            $this->changes[$place] = new student_change($studentid, $act, $tutorid, $istutor);
        }
    }

    /**
     * Some people are the tutors, nobody else.
     *
     * @param student_wish $wish
     */
    private function only_tutors(student_wish $wish): void {
        $planned = array_filter(
            $this->changes,
            fn(student_change $change): bool =>
                $change->studentid === $wish->studentid && $change->act === student_wish::ADD_TUTOR,
        );
        $former = [...$this->state->tutors[$wish->studentid] ?? [], ...array_column($planned, 'id')];
        foreach (array_diff($former, $wish->ids) as $tutorid) {
            $this->tutor($wish->studentid, $tutorid, student_wish::END_TUTOR);
        }
        foreach ($wish->ids as $tutorid) {
            $this->tutor($wish->studentid, $tutorid, student_wish::ADD_TUTOR);
        }
    }

    /**
     * A stage has a date, or none.
     *
     * @param student_wish $wish
     */
    private function set_date(student_wish $wish): void {
        $place = "$wish->studentid date $wish->stage";
        $known = $this->state->dates[$wish->studentid][$wish->stage] ?? 0;
        unset($this->changes[$place]);
        if ($known !== $wish->time) {
            $this->changes[$place] = new student_change(
                $wish->studentid,
                student_wish::SET_DATE,
                isknown: $known > 0,
                stage: $wish->stage,
                time: $wish->time,
            );
        }
    }
}
