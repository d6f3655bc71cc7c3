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
use mod_proofolio\local\milestones;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\experience;
use mod_proofolio\local\models\experience_context;
use mod_proofolio\local\models\judgement;
use mod_proofolio\local\models\kept_seen;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\model;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\reminder;
use mod_proofolio\local\models\target;
use mod_proofolio\local\models\tutor;

/**
 * A student's portfolio in their export: the portfolio itself, kept traces, and each proof in a folder of its own.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class own_portfolio_export {
    /**
     * An export.
     *
     * @param activity $activity
     * @param int $userid Id of the student.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Id of the student. */
        private readonly int $userid,
    ) {
    }

    /**
     * Writes the portfolio, if it has been begun.
     */
    public function write(): void {
        $portfolio = portfolio::of($this->activity->get_id(), $this->userid);
        if (!$portfolio) {
            return;
        }
        $competencies = competency::by_id(competency::get_records(['proofolioid' => $this->activity->get_id()]));
        $place = new export_place($this->activity, [get_string('privacy:portfolio', 'mod_proofolio')]);
        $place->write([
            'timecreated' => transform::datetime($portfolio->get('timecreated')),
            'folderlink' => $portfolio->get('folderlink'),
            'tutors' => array_map(transform::user(...), tutor::userids_of($portfolio->get('id'))),
            'reminders' => array_map(
                export_rows::reminder(...),
                reminder::in_set('portfolioid', [$portfolio->get('id')], 'number'),
            ),
            'targets' => $this->targets($portfolio, $competencies),
            'dates' => array_map(export_rows::time(...), milestones::of($this->activity, $this->userid)),
            'experiences' => $this->experiences($portfolio),
            'judgements' => array_map(
                fn(judgement $judgement): array => export_rows::judgement($judgement, $this->userid, $competencies),
                judgement::in_set('portfolioid', [$portfolio->get('id')]),
            ),
        ]);
        $this->write_kept_traces($portfolio, $place);
        (new own_proofs_export($this->activity, $portfolio, $competencies))->write($place);
    }

    /**
     * The targets with the modules behind them.
     *
     * @param portfolio $portfolio
     * @param competency[] $competencies By id.
     * @return array[]
     */
    private function targets(portfolio $portfolio, array $competencies): array {
        return array_values(array_map(fn(target $target): array => [
            'competency' => $competencies[$target->get('competencyid')]->get('code'),
            'modulecode' => $target->get('modulecode'),
            'modulename' => $target->get('modulename'),
            'modulecredits' => $target->get('modulecredits'),
            'moduleresponsible' => $target->get('moduleresponsible'),
        ], target::of_portfolio($portfolio->get('id'))));
    }

    /**
     * The experiences with the contexts within them.
     *
     * @param portfolio $portfolio
     * @return array[]
     */
    private function experiences(portfolio $portfolio): array {
        $experiences = experience::in_set('portfolioid', [$portfolio->get('id')]);
        $contexts = experience_context::in_set('experienceid', export_rows::ids($experiences));
        $contexts = export_rows::grouped($contexts, 'experienceid');
        return array_map(fn(experience $experience): array => [
            'name' => $experience->get('name'),
            'timestart' => export_rows::time($experience->get('timestart')),
            'timeend' => export_rows::time($experience->get('timeend')),
            'contexts' => array_map(
                fn(model $context): string => $context->get('name'),
                $contexts[$experience->get('id')] ?? [],
            ),
        ], $experiences);
    }

    /**
     * Writes the traces that no proof has been made of.
     *
     * @param portfolio $portfolio
     * @param export_place $place
     */
    private function write_kept_traces(portfolio $portfolio, export_place $place): void {
        $traces = kept_trace::in_set('portfolioid', [$portfolio->get('id')]);
        $files = new export_files($this->activity, kept_trace::FILEAREA, export_rows::ids($traces));
        $seen = export_rows::grouped(kept_seen::in_set('keptid', export_rows::ids($traces)), 'keptid');
        foreach ($traces as $trace) {
            $name = trim($trace->get('caption') . " ({$trace->get('id')})");
            $own = $place->in(get_string('privacy:kepttraces', 'mod_proofolio'))->in($name);
            $own->write(export_rows::trace($trace) + [
                'shown' => transform::yesno($trace->get('shown')),
                'timekept' => export_rows::time($trace->get('timekept')),
                'timeshown' => export_rows::time($trace->get('timeshown')),
                'seen' => array_map(export_rows::kept_seen(...), $seen[$trace->get('id')] ?? []),
            ]);
            $own->write_files($files->of($trace->get('id')));
        }
    }
}
