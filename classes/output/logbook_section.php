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
use mod_proofolio\local\logbook_filter as filter;
use mod_proofolio\local\models\next_step_listing;
use mod_proofolio\local\queue_filter;
use mod_proofolio\permission;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * One part of the logbook's page: one's own proofs, or those of the students whom one accompanies.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_section implements renderable, templatable {
    /**
     * A section.
     *
     * @param logbook_reader $reader Whose logbook, and who reads it.
     * @param filter $filter
     */
    public function __construct(
        /** @var logbook_reader Whose logbook, and who reads it. */
        private readonly logbook_reader $reader,
        /** @var filter Which proofs are wanted. */
        private readonly filter $filter,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'rootid' => new external_value(PARAM_TEXT, 'Id of the section'),
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'scope' => new external_value(PARAM_ALPHA, 'own or students'),
            'heading' => new external_value(PARAM_TEXT, 'What the section holds'),
            'cannewproof' => new external_value(PARAM_BOOL, 'Whether the reader can begin a proof'),
            'newproofurl' => new external_value(PARAM_URL, 'Where that is done'),
            'coverageurl' => new external_value(PARAM_URL, 'How far the proofs cover the competencies'),
            'hasqueue' => new external_value(PARAM_BOOL, 'Whether the reader has a queue'),
            'queueurl' => new external_value(PARAM_URL, 'Where it is'),
            'queuename' => new external_value(PARAM_TEXT, 'It, with how much waits'),
            'next' => next_step::structure(),
            'hasfilter' => new external_value(PARAM_BOOL, 'Whether there is anything to filter'),
            'filter' => logbook_filter::structure(),
            'list' => logbook_list::structure(),
            'hasstudents' => new external_value(PARAM_BOOL, 'Whether the students are listed too'),
            'students' => logbook_students::structure(),
        ], 'A part of the logbook\'s page');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $reader = $this->reader;
        $list = (new logbook_list($reader, $this->filter))->export_for_template($output);
        $filter = (new logbook_filter($reader, $this->filter))->export_for_template($output);
        $first = $reader->first_step();
        $own = $reader->scope === logbook_reader::OWN;
        $students = (new logbook_students($reader))->export_for_template($output);
        $coverage = new moodle_url('/mod/proofolio/coverage.php', ['id' => $reader->activity->cm->id]);
        return [
            'rootid' => logbook_filter::root_of($reader->scope),
            'cmid' => (int) $reader->activity->cm->id,
            'scope' => $reader->scope,
            'heading' => get_string($own ? 'ownproofs' : 'studentsproofs', 'mod_proofolio'),
            'cannewproof' => $first !== null && !$list['hasfirst'],
            'newproofurl' => $first ? $first->out(false) : '',
            'coverageurl' => $coverage->out(false),
            'hasqueue' => !$own,
            'queueurl' => (new queue_address($reader->activity->cm->id, new queue_filter()))->queue_url()->out(false),
            'queuename' => queue_page::name($students['waiting']),
            'next' => $this->next($own)->export_for_template($output),
            'hasfilter' => $list['total'] > 0 || $list['isfiltered'] || $filter['hasarchived'],
            'filter' => $filter,
            'list' => $list,
            'hasstudents' => !$own,
            'students' => $students,
        ];
    }

    /**
     * What the owner does best next, while they can write. It costs one read.
     *
     * @param bool $own Whether these are the reader's own proofs.
     * @return next_step
     */
    private function next(bool $own): next_step {
        $reader = $this->reader;
        $canwrite = $own && permission::can_write($reader->activity, $reader->userid);
        $step = $canwrite ? next_step_listing::of($reader->portfolio, $reader->competencies()) : null;
        return new next_step($reader->activity, $step);
    }
}
