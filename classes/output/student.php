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

use core_date;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\calendar_day;
use mod_proofolio\local\milestone_proposal;
use mod_proofolio\local\milestones;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\experience;
use mod_proofolio\local\models\milestone;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\target;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\roster;
use moodle_url;
use renderable;
use renderer_base;
use stdClass;
use templatable;

/**
 * The coordinator's page about one student: targets and tutors.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student implements renderable, templatable {
    /** @var roster Who is who in the activity. */
    private readonly roster $roster;

    /** @var portfolio|null The student's portfolio, if it has been begun. */
    private readonly ?portfolio $portfolio;

    /**
     * The page about a student.
     *
     * @param activity $activity
     * @param stdClass $user The student.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var stdClass The student. */
        private readonly stdClass $user,
    ) {
        $this->roster = new roster($activity);
        $this->portfolio = portfolio::of($activity->get_id(), $user->id);
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'fullname' => new external_value(PARAM_RAW, 'The student\'s name'),
            'manageurl' => new external_value(PARAM_URL, 'The page about all students'),
            'isnogroup' => new external_value(PARAM_BOOL, 'Whether the student is in no group though groups matter'),
            'hastargets' => new external_value(PARAM_BOOL, 'Whether targets are set'),
            'targets' => new external_multiple_structure(new external_single_structure([
                'code' => new external_value(PARAM_TEXT, 'The competency\'s code'),
                'name' => new external_value(PARAM_TEXT, 'The competency\'s name'),
                'hasmodule' => new external_value(PARAM_BOOL, 'Whether something is said of the failed module'),
                'module' => new external_value(PARAM_TEXT, 'Code and name of the failed module'),
                'credits' => new external_value(PARAM_TEXT, 'The credits of the failed module'),
                'responsible' => new external_value(PARAM_TEXT, 'Who is responsible for the failed module'),
                'editurl' => new external_value(PARAM_URL, 'Where it is changed'),
            ])),
            'hascompetencies' => new external_value(PARAM_BOOL, 'Whether the activity has competencies'),
            'addcompetencyurl' => new external_value(PARAM_URL, 'Where a competency is added'),
            'canaddtarget' => new external_value(PARAM_BOOL, 'Whether a competency is left that is not a target'),
            'addtargeturl' => new external_value(PARAM_URL, 'Where a target is added'),
            'hastutors' => new external_value(PARAM_BOOL, 'Whether there is a tutor'),
            'tutors' => new external_multiple_structure(new external_single_structure([
                'fullname' => new external_value(PARAM_RAW, 'The tutor\'s name'),
                'reason' => new external_value(PARAM_TEXT, 'Why they are tutor, or why not any longer'),
                'isassigned' => new external_value(PARAM_BOOL, 'Whether they were assigned by name, so that it can be ended'),
                'userid' => new external_value(PARAM_INT, 'Id of the tutor'),
                'unassignname' => new external_value(PARAM_RAW, 'What the button says that ends the assignment'),
            ])),
            'haschoices' => new external_value(PARAM_BOOL, 'Whether there is somebody to assign'),
            'choices' => new external_multiple_structure(new external_single_structure([
                'userid' => new external_value(PARAM_INT, 'Id of the possible tutor'),
                'fullname' => new external_value(PARAM_RAW, 'Their name'),
            ])),
            'nobodytoassign' => new external_value(PARAM_BOOL, 'Whether nobody in the course can be a tutor'),
            'participantsurl' => new external_value(PARAM_URL, 'Where tutors are enrolled'),
            'dates' => new external_multiple_structure(new external_single_structure([
                'stage' => new external_value(PARAM_ALPHA, 'A stage of the portfolio'),
                'name' => new external_value(PARAM_TEXT, 'Its name'),
                'day' => new external_value(PARAM_TEXT, 'When it is due, year-month-day; empty for no date'),
                'proposal' => new external_value(PARAM_TEXT, 'The day that the experience suggests, in words; empty for none'),
            ])),
            'experiencesurl' => new external_value(PARAM_URL, 'Where it is said when the experiences were'),
            'actionurl' => new external_value(PARAM_URL, 'Where the forms are sent'),
            'sesskey' => new external_value(PARAM_RAW, 'Session key'),
        ], 'Targets and tutors of a student');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $competencies = competency::of_activity($this->activity->get_id());
        $choosable = competency::without_archived($competencies);
        $targets = $this->portfolio ? target::of_portfolio($this->portfolio->get('id')) : [];
        $possible = array_diff_key($this->roster->get_possible_tutors(), [$this->user->id => true]);
        $assigned = $this->portfolio ? tutor::userids_of($this->portfolio->get('id')) : [];
        $tutors = $this->tutors($assigned, $possible);
        $choices = array_values(array_diff_key($possible, array_flip($assigned)));
        $own = ['id' => $this->activity->cm->id, 'userid' => $this->user->id];
        return [
            'fullname' => people::name($this->activity, $this->user),
            'manageurl' => $this->url('manage', ['id' => $this->activity->cm->id]),
            'isnogroup' => in_array($this->user->id, $this->roster->get_studentids_without_group()),
            'hastargets' => (bool) $targets,
            'targets' => $this->targets($competencies, $targets, $own),
            'hascompetencies' => (bool) $choosable,
            'addcompetencyurl' => $this->url('competency', ['id' => $this->activity->cm->id]),
            'canaddtarget' => (bool) array_diff_key($choosable, $targets),
            'addtargeturl' => $this->url('target', $own),
            'hastutors' => (bool) $tutors,
            'tutors' => $tutors,
            'haschoices' => (bool) $choices,
            'choices' => array_map(fn(stdClass $user): array => [
                'userid' => $user->id,
                'fullname' => people::name($this->activity, $user),
            ], $choices),
            'nobodytoassign' => !$possible,
            'participantsurl' => (new moodle_url('/user/index.php', ['id' => $this->activity->course->id]))->out(false),
            'dates' => $this->dates(),
            'experiencesurl' => $this->url('experiences', $own),
            'actionurl' => $this->url('student', $own),
            'sesskey' => sesskey(),
        ];
    }

    /**
     * The targets, in the order of the competencies.
     *
     * @param competency[] $competencies By id.
     * @param target[] $targets By competency id.
     * @param array $own The parameters of this student's pages.
     * @return array[]
     */
    private function targets(array $competencies, array $targets, array $own): array {
        $options = ['context' => $this->activity->context, 'escape' => false];
        $exported = [];
        foreach (array_intersect_key($competencies, $targets) as $id => $competency) {
            $target = $targets[$id];
            $module = trim($target->get('modulecode') . ' ' . $target->get('modulename'));
            $credits = (float) $target->get('modulecredits');
            $exported[] = [
                'code' => $competency->get('code'),
                'name' => competency_names::told(
                    format_string($competency->get('name'), true, $options),
                    $competency->is_archived(),
                ),
                'hasmodule' => $module !== '',
                'module' => $module,
                'credits' => $credits ? format_float($credits, 2, true, true) : '',
                'responsible' => $target->get('moduleresponsible'),
                'editurl' => $this->url('target', $own + ['of' => $id]),
            ];
        }
        return $exported;
    }

    /**
     * The dates, each with the day that the experience suggests.
     *
     * @return array[]
     */
    private function dates(): array {
        $experiences = $this->portfolio ? experience::get_records(['portfolioid' => $this->portfolio->get('id')]) : [];
        $instance = $this->activity->instance;
        $proposed = milestone_proposal::of(
            array_map(fn(experience $one): array => [$one->get('timestart'), $one->get('timeend')], array_values($experiences)),
            $instance->get('timeopen'),
            $instance->get('timeclose'),
            core_date::get_user_timezone(),
        );
        $set = milestones::of($this->activity, $this->user->id);
        return array_map(fn(string $stage): array => [
            'stage' => $stage,
            'name' => get_string("stage$stage", 'mod_proofolio'),
            'day' => isset($set[$stage]) ? calendar_day::of_time($set[$stage]) : '',
            'proposal' => isset($proposed[$stage]) && ($set[$stage] ?? 0) !== $proposed[$stage]
                ? get_string('dateproposed', 'mod_proofolio', userdate($proposed[$stage], get_string('strftimedate', 'langconfig')))
                : '',
        ], milestone::STAGES);
    }

    /**
     * The tutors, also those assigned who can no longer accompany.
     *
     * @param int[] $assigned The ids of those assigned by name.
     * @param stdClass[] $possible Who can be tutor, by id.
     * @return array[]
     */
    private function tutors(array $assigned, array $possible): array {
        $ids = array_unique([...$assigned, ...$this->roster->get_lasting_tutorids_of($this->user->id)]);
        $names = people::names($this->activity, $ids);
        $tutors = [];
        foreach ($ids as $id) {
            $isassigned = in_array($id, $assigned);
            $reason = match (true) {
                !isset($possible[$id]) => 'tutornolonger',
                $isassigned => 'tutorassignedbyname',
                default => 'tutorbymode',
            };
            $tutors[] = [
                'fullname' => $names[$id],
                'reason' => get_string($reason, 'mod_proofolio'),
                'isassigned' => $isassigned,
                'userid' => $id,
                'unassignname' => get_string('unassigntutor', 'mod_proofolio', $names[$id]),
            ];
        }
        return $tutors;
    }

    /**
     * The address of one of the coordinator's pages.
     *
     * @param string $page
     * @param array $params
     * @return string
     */
    private function url(string $page, array $params): string {
        return (new moodle_url("/mod/proofolio/$page.php", $params))->out(false);
    }
}
