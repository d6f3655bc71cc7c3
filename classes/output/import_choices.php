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
use mod_proofolio\form\import_posting;
use mod_proofolio\local\activity;
use mod_proofolio\local\activity_source;
use mod_proofolio\local\competency_proposal;
use mod_proofolio\local\coordinated_activities;
use mod_proofolio\local\core_frameworks;
use mod_proofolio\local\element_entry;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\ready_source;
use renderable;
use renderer_base;
use templatable;

/**
 * What can be chosen to be brought in: a framework or activity first where there are several, then competencies.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_choices implements renderable, templatable {
    /** How deep competencies of a framework are set in at most. */
    private const MAX_DEPTH = 5;

    /**
     * The choices.
     *
     * @param activity $activity
     * @param int $userid Who chooses.
     * @param string $way Any but a table.
     * @param array $fields What is chosen: from and picks.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int Who chooses. */
        private readonly int $userid,
        /** @var string One of the ways. */
        private readonly string $way,
        /** @var array What is chosen. */
        private readonly array $fields,
    ) {
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'action' => new external_value(PARAM_URL, 'Where the forms are sent'),
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'way' => new external_value(PARAM_ALPHA, 'The way that is chosen'),
            'intro' => new external_value(PARAM_TEXT, 'What this way is about'),
            'haswhere' => new external_value(PARAM_BOOL, 'Whether one chooses where from first'),
            'wherename' => new external_value(PARAM_TEXT, 'What one chooses first'),
            'wheres' => new external_multiple_structure(new external_single_structure([
                'id' => new external_value(PARAM_INT, 'Id of a framework, or of a course module'),
                'name' => new external_value(PARAM_TEXT, 'Its name'),
                'selected' => new external_value(PARAM_BOOL, 'Whether it is chosen'),
            ])),
            'hasempty' => new external_value(PARAM_BOOL, 'Whether there is nothing to choose'),
            'empty' => new external_value(PARAM_TEXT, 'Why there is nothing to choose'),
            'haschoices' => new external_value(PARAM_BOOL, 'Whether there is something to choose'),
            'choices' => new external_multiple_structure(new external_single_structure([
                'key' => new external_value(PARAM_ALPHANUM, 'What is sent when it is chosen'),
                'code' => new external_value(PARAM_TEXT, 'The code'),
                'name' => new external_value(PARAM_TEXT, 'The name'),
                'depth' => new external_value(PARAM_INT, 'How deep it is set in, from 0'),
                'note' => new external_value(PARAM_TEXT, 'Its elements'),
                'checked' => new external_value(PARAM_BOOL, 'Whether it is chosen'),
            ])),
            'from' => new external_value(PARAM_INT, 'Where from: a framework or a course module, 0 for neither'),
        ], 'What can be chosen to be brought in');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $wheres = $this->wheres();
        $from = count($wheres) === 1 ? array_key_first($wheres) : $this->fields['from'] ?? 0;
        $from = isset($wheres[$from]) ? $from : 0;
        $choices = $from || $this->way === import_posting::READY ? $this->choices($from) : [];
        $empty = match (true) {
            $this->way !== import_posting::READY && !$wheres => "importno{$this->way}",
            $from && !$choices => 'importnocompetencies',
            default => '',
        };
        return [
            'action' => import_page::url($this->activity, $this->way)->out(false),
            'cmid' => (int) $this->activity->cm->id,
            'way' => $this->way,
            'intro' => get_string("importintro{$this->way}", 'mod_proofolio'),
            'haswhere' => (bool) $wheres,
            'wherename' => $wheres ? get_string("importwhere{$this->way}", 'mod_proofolio') : '',
            'wheres' => array_map(
                fn(int $id, string $name): array => ['id' => $id, 'name' => $name, 'selected' => $id === $from],
                array_keys($wheres),
                $wheres,
            ),
            'hasempty' => $empty !== '',
            'empty' => $empty === '' ? '' : get_string($empty, 'mod_proofolio'),
            'haschoices' => (bool) $choices,
            'choices' => $choices,
            'from' => $from,
        ];
    }

    /**
     * The frameworks or activities to choose from.
     *
     * @return string[] Names by id.
     */
    private function wheres(): array {
        return match ($this->way) {
            import_posting::FRAMEWORK => core_frameworks::names($this->activity->context),
            import_posting::ACTIVITY => array_map(
                fn(activity $other): string => get_string('activityincourse', 'mod_proofolio', (object) [
                    'activity' => format_string($other->instance->get('name'), true, [
                        'context' => $other->context,
                        'escape' => false,
                    ]),
                    'course' => format_string($other->course->shortname, true, [
                        'context' => $other->context,
                        'escape' => false,
                    ]),
                ]),
                coordinated_activities::beside($this->activity, $this->userid),
            ),
            default => [],
        };
    }

    /**
     * The competencies to choose from.
     *
     * @param int $from A framework or a course module; 0 for neither.
     * @return array[]
     */
    private function choices(int $from): array {
        return match ($this->way) {
            import_posting::FRAMEWORK => $this->of_framework($from),
            import_posting::ACTIVITY => $this->of_activity($from),
            default => $this->of_proposals((new ready_source())->read()->proposals, ready_source::CODES),
        };
    }

    /**
     * The competencies of another activity.
     *
     * @param int $cmid
     * @return array[]
     */
    private function of_activity(int $cmid): array {
        $other = coordinated_activities::require_one($this->activity, $cmid, $this->userid);
        $ids = array_keys(competency::without_archived(competency::of_activity($other->get_id())));
        return $this->of_proposals((new activity_source($other))->read()->proposals, $ids);
    }

    /**
     * Competencies as they would be brought in: all are chosen to begin with.
     *
     * @param competency_proposal[] $proposals
     * @param array $keys What is sent for each.
     * @return array[]
     */
    private function of_proposals(array $proposals, array $keys): array {
        $picks = $this->fields['picks'] ?? [];
        return array_map(fn(competency_proposal $proposal, string|int $key): array => [
            'key' => (string) $key,
            'code' => $proposal->code,
            'name' => version::plain($proposal->name, $this->activity),
            'depth' => 0,
            'note' => self::note(array_map(fn(element_entry $entry): string => $entry->name, $proposal->elements)),
            'checked' => !$picks || in_array($key, $picks),
        ], $proposals, $keys);
    }

    /**
     * The competencies of a framework, each with those below it: none is chosen to begin with.
     *
     * @param int $frameworkid
     * @return array[]
     */
    private function of_framework(int $frameworkid): array {
        $all = core_frameworks::competencies($this->activity->context, $frameworkid);
        $names = [];
        foreach ($all as $competency) {
            $names[$competency->get('parentid')][] = $competency->get('shortname');
        }
        $choices = [];
        foreach ($all as $id => $competency) {
            $choices[] = [
                'key' => (string) $id,
                'code' => $competency->get('idnumber'),
                'name' => version::plain($competency->get('shortname'), $this->activity),
                'depth' => min(self::MAX_DEPTH, substr_count(trim($competency->get('path'), '/'), '/')),
                'note' => isset($names[$id]) ? self::note($names[$id]) : '',
                'checked' => in_array($id, $this->fields['picks'] ?? []),
            ];
        }
        return $choices;
    }

    /**
     * The elements of a competency, in a few words.
     *
     * @param string[] $names
     * @return string
     */
    private static function note(array $names): string {
        $a = (object) [
            'count' => moment::counted('countelement', count($names)),
            'names' => shorten_text(implode(' · ', $names), 300),
        ];
        return $names ? get_string('importelements', 'mod_proofolio', $a) : get_string('importnoelements', 'mod_proofolio');
    }
}
