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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\logbook_filter as filter;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\roster;
use mod_proofolio\permission;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The logbook's page. Who is a student and accompanies others too gets a section for each.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook implements renderable, templatable {
    /** @var logbook_reader[]|null The roles in which somebody reads the page, once asked for. */
    private ?array $readers = null;

    /**
     * A page.
     *
     * @param activity $activity
     * @param int $userid Id of the reader, who may view the activity.
     * @param filter $filter Which proofs are wanted.
     * @param string $filtered The section that the filter is for, own or students; nothing when there is only one.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Id of the reader. */
        private readonly int $userid,
        /** @var filter Which proofs are wanted. */
        private readonly filter $filter,
        /** @var string The section that the filter is for. */
        private readonly string $filtered = '',
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'notices' => opening_notice::structure(),
            'hassetup' => new external_value(PARAM_BOOL, 'Whether the coordinator must set the competencies first'),
            'setupurl' => new external_value(PARAM_URL, 'Where that is done'),
            'isnobody' => new external_value(PARAM_BOOL, 'Whether the reader has no proofs and accompanies nobody'),
            'sections' => new external_multiple_structure(logbook_section::structure()),
        ], 'The logbook\'s page');
    }

    /**
     * The ids of the sections' elements, for their scripts.
     *
     * @return string[]
     */
    public function root_ids(): array {
        return array_map(fn(logbook_reader $reader): string => logbook_filter::root_of($reader->scope), $this->readers());
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $sections = array_map(
            fn(logbook_reader $reader): array =>
                (new logbook_section($reader, $this->filter_of($reader->scope)))->export_for_template($output),
            $this->readers(),
        );
        return [
            'notices' => opening_notice::export($this->activity),
            'hassetup' => permission::can_manage($this->activity, $this->userid)
                && !competency::without_archived(competency::of_activity($this->activity->get_id())),
            'setupurl' => (new moodle_url('/mod/proofolio/manage.php', ['id' => $this->activity->cm->id]))->out(false),
            'isnobody' => !$sections,
            'sections' => $sections,
        ];
    }

    /**
     * The roles in which somebody reads the page.
     *
     * @return logbook_reader[]
     */
    private function readers(): array {
        return $this->readers ??= $this->find_readers();
    }

    /**
     * Finds the roles in which somebody reads the page.
     *
     * @return logbook_reader[]
     */
    private function find_readers(): array {
        $roster = new roster($this->activity);
        $readers = [];
        if ($roster->is_student($this->userid)) {
            $readers[] = logbook_reader::own($this->activity, $this->userid);
        }
        if ($roster->can_accompany($this->userid) || $roster->is_coordinator($this->userid)) {
            $readers[] = logbook_reader::of_students($this->activity, $this->userid);
        }
        return $readers;
    }

    /**
     * The filter of a section: a filter is for one of them only.
     *
     * @param string $scope own or students.
     * @return filter
     */
    private function filter_of(string $scope): filter {
        return in_array($this->filtered, ['', $scope]) ? $this->filter : new filter();
    }
}
