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

namespace mod_proofolio\privacy;

use core_privacy\local\request\transform;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\activity_rows;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\judgement;
use mod_proofolio\local\models\kept_seen;
use mod_proofolio\local\models\model;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\reminder;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_read;
use mod_proofolio\local\proof_label;

/**
 * What a person did around other people's portfolios, in their export: never those people's work itself.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class others_portfolios_export {
    /**
     * An export.
     *
     * @param activity $activity
     * @param int $userid Id of whose export it is.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Id of whose export it is. */
        private readonly int $userid,
    ) {
    }

    /**
     * Writes what there is.
     */
    public function write(): void {
        $this->write_assignments();
        $this->write_covers();
        $this->write_reminders();
        $this->write_proofs();
        $this->write_traces_seen();
        $this->write_judgements();
        $this->write_changes();
    }

    /**
     * Writes whose tutor the person is.
     */
    private function write_assignments(): void {
        $assignments = tutor::get_records_select(...$this->naming(tutor::class));
        if (!$assignments) {
            return;
        }
        $portfolioids = array_map(fn(model $row): int => $row->get('portfolioid'), $assignments);
        $portfolios = portfolio::by_id(portfolio::in_set('id', $portfolioids));
        $this->place('privacy:assignments')->write(['students' => array_map(fn(model $row): array => [
            'student' => transform::user($portfolios[$row->get('portfolioid')]->get('userid')),
            'time' => transform::datetime($row->get('timecreated')),
        ], array_values($assignments))]);
    }

    /**
     * Writes whom the person covers for, who covers for them, and what they arranged between others.
     */
    private function write_covers(): void {
        $select = 'proofolioid = :proofolioid AND (tutorid = :tutor OR coverid = :cover OR arrangedby = :arranger)';
        $params = array_fill_keys(['tutor', 'cover', 'arranger'], $this->userid);
        $covers = cover::get_records_select($select, ['proofolioid' => $this->activity->get_id()] + $params, 'id');
        if (!$covers) {
            return;
        }
        $this->place('privacy:covers')->write(['covers' => array_map(fn(cover $cover): array => [
            'tutor' => transform::user($cover->get('tutorid')),
            'cover' => transform::user($cover->get('coverid')),
            'arranged_by_you' => transform::yesno($cover->get('arrangedby') == $this->userid),
            'from' => transform::datetime($cover->get('timestart')),
            'until' => transform::datetime($cover->get('timeend')),
            'time' => transform::datetime($cover->get('timearranged')),
        ], array_values($covers))]);
    }

    /**
     * Writes whom the person reminded.
     */
    private function write_reminders(): void {
        $reminders = reminder::get_records_select(...$this->naming(reminder::class));
        if (!$reminders) {
            return;
        }
        $portfolioids = array_map(fn(model $row): int => $row->get('portfolioid'), $reminders);
        $portfolios = portfolio::by_id(portfolio::in_set('id', array_unique($portfolioids)));
        $this->place('privacy:reminders')->write(['students' => array_map(fn(model $row): array => [
            'student' => transform::user($portfolios[$row->get('portfolioid')]->get('userid')),
            'time' => transform::datetime($row->get('timereminded')),
        ], array_values($reminders))]);
    }

    /**
     * Writes what the person said, decided and read of each proof.
     */
    private function write_proofs(): void {
        $comments = comment::get_records_select(...$this->naming(comment::class));
        $decisions = decision::get_records_select(...$this->naming(decision::class));
        $marks = read_mark::get_records_select(...$this->naming(read_mark::class));
        $opened = version_read::get_records_select(...$this->naming(version_read::class));
        $judged = [...array_values($comments), ...array_values($decisions), ...array_values($opened)];
        $versionids = array_map(fn(model $row): int => $row->get('versionid'), $judged);
        $versions = version::by_id(version::in_set('id', array_unique($versionids)));
        $proofids = array_map(fn(model $row): int => $row->get('proofid'), [...array_values($versions), ...array_values($marks)]);
        $proofs = proof::in_set('id', array_unique($proofids));
        $competencies = competency::by_id(competency::get_records(['proofolioid' => $this->activity->get_id()]));
        foreach ($proofs as $proof) {
            $code = $competencies[$proof->get('competencyid')]->get('code');
            $name = proof_label::of($code, $proof->get('letter')) . " ({$proof->get('id')})";
            $place = $this->place('privacy:accompanied')->in($name);
            $isof = fn(model $row): bool => $versions[$row->get('versionid')]->get('proofid') == $proof->get('id');
            $about = fn(model $row): array => ['version' => $versions[$row->get('versionid')]->get('number')];
            $place->write([
                'comments' => array_values(array_map(
                    fn(comment $row): array => $about($row) + export_rows::comment($row, $this->userid, $place),
                    array_filter($comments, $isof),
                )),
                'decisions' => array_values(array_map(
                    fn(decision $row): array => $about($row) + export_rows::decision($row, $this->userid),
                    array_filter($decisions, $isof),
                )),
                'first_opened' => array_values(array_map(
                    fn(version_read $row): array => $about($row) + ['time' => export_rows::time($row->get('timeread'))],
                    array_filter($opened, $isof),
                )),
                'read' => array_values(array_map(
                    export_rows::read_mark(...),
                    array_filter($marks, fn(model $mark): bool => $mark->get('proofid') == $proof->get('id')),
                )),
            ]);
        }
    }

    /**
     * Writes what the person thinks of the proofs of others.
     */
    private function write_judgements(): void {
        $judgements = judgement::get_records_select(...$this->naming(judgement::class));
        if (!$judgements) {
            return;
        }
        $portfolioids = array_map(fn(judgement $row): int => $row->get('portfolioid'), $judgements);
        $portfolios = portfolio::by_id(portfolio::in_set('id', array_unique($portfolioids)));
        $competencies = competency::by_id(competency::get_records(['proofolioid' => $this->activity->get_id()]));
        $this->place('privacy:judgements')->write(['judgements' => array_map(fn(judgement $row): array => [
            'student' => transform::user($portfolios[$row->get('portfolioid')]->get('userid')),
        ] + export_rows::judgement($row, $this->userid, $competencies), array_values($judgements))]);
    }

    /**
     * Writes which traces of others the person has seen.
     */
    private function write_traces_seen(): void {
        $seen = kept_seen::get_records_select(...$this->naming(kept_seen::class));
        if ($seen) {
            $this->place('privacy:tracesseen')->write(['traces' => array_map(
                fn(kept_seen $row): array => ['trace' => $row->get('keptid')] + export_rows::kept_seen($row),
                array_values($seen),
            )]);
        }
    }

    /**
     * Writes what else the person was the last to change: competencies, targets, settings …
     */
    private function write_changes(): void {
        $changes = [];
        foreach (people::columns() as $model => $columns) {
            $select = 'usermodified = :person AND ' . $this->of_others($model);
            $params = ['person' => $this->userid] + $this->params();
            if (in_array('userid', $columns)) {
                $select .= ' AND userid <> :self';
                $params['self'] = $this->userid;
            }
            foreach ($model::get_records_select($select, $params, 'id') as $row) {
                $changes[] = [
                    'table' => $model::TABLE,
                    'id' => $row->get('id'),
                    'time' => transform::datetime($row->get('timemodified')),
                ];
            }
        }
        if ($changes) {
            $this->place('privacy:changes')->write(['changes' => $changes]);
        }
    }

    /**
     * What finds the rows of a table that name the person, in portfolios of others.
     *
     * @param string $model The model of the table.
     * @return array What get_records_select() takes.
     */
    private function naming(string $model): array {
        $select = 'userid = :person AND ' . $this->of_others($model);
        return [$select, ['person' => $this->userid] + $this->params(), 'id'];
    }

    /**
     * The condition for a table's rows that do not belong to the person's own portfolio.
     *
     * @param string $model The model of the table.
     * @return string It has the parameters that params() gives.
     */
    private function of_others(string $model): string {
        return activity_rows::rows_within($model, 'AND userid <> :owner');
    }

    /**
     * The parameters of that condition.
     *
     * @return int[]
     */
    private function params(): array {
        return ['proofolioid' => $this->activity->get_id(), 'owner' => $this->userid];
    }

    /**
     * A folder.
     *
     * @param string $name The string that names it.
     * @return export_place
     */
    private function place(string $name): export_place {
        return new export_place($this->activity, [get_string($name, 'mod_proofolio')]);
    }
}
