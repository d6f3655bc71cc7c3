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
use mod_proofolio\local\level_text;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\models\version_element;
use mod_proofolio\local\models\version_trace;
use mod_proofolio\local\source_link;
use renderable;
use renderer_base;
use stored_file;
use templatable;

/**
 * One submitted version: its label line, elements, two texts and traces.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version implements renderable, templatable {
    /** What the id of each of its texts begins with; its level follows. */
    public const ANCHOR = 'proofolio-text-';

    /** @var version_trace[]|null The traces, once asked for. */
    private ?array $traces = null;

    /**
     * A version.
     *
     * @param activity $activity The activity that it belongs to.
     * @param version_model $version
     * @param string $author The name of who submitted it.
     * @param array[] $answers The comments that it answers: name and url of each.
     */
    public function __construct(
        /** @var activity The activity that it belongs to. */
        private readonly activity $activity,
        /** @var version_model The version. */
        private readonly version_model $version,
        /** @var string The name of who submitted it. */
        private readonly string $author,
        /** @var array[] The comments that it answers: name and url of each. */
        private readonly array $answers = [],
    ) {
    }

    /**
     * The traces of this version that texts can cite.
     *
     * @return citations
     */
    public function citations(): citations {
        return trace::citations_of($this->version, $this->traces());
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'versionid' => new external_value(PARAM_INT, 'Id of the version'),
            'number' => new external_value(PARAM_INT, 'Its number'),
            'haschangenote' => new external_value(PARAM_BOOL, 'Whether its author says what changed'),
            'changenote' => new external_value(PARAM_TEXT, 'What changed since the version before'),
            'hasanswers' => new external_value(PARAM_BOOL, 'Whether it answers comments'),
            'answers' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_TEXT, 'The comment in short'),
                'url' => new external_value(PARAM_URL, 'Where it stands'),
            ])),
            'heading' => new external_value(PARAM_TEXT, 'Version and number'),
            'label' => new external_value(PARAM_TEXT, 'The label that it was submitted under'),
            'name' => new external_value(PARAM_TEXT, 'The name that it was submitted under'),
            'when' => moment::structure(),
            'author' => new external_value(PARAM_TEXT, 'Who submitted it'),
            'competency' => new external_value(PARAM_TEXT, 'Code and name of the competency'),
            'hascontext' => new external_value(PARAM_BOOL, 'Whether a context is given'),
            'context' => new external_value(PARAM_TEXT, 'Experience and context'),
            'haselements' => new external_value(PARAM_BOOL, 'Whether elements are claimed'),
            'elements' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_TEXT, 'Name of the element'),
            ])),
            'descriptionhtml' => new external_value(PARAM_RAW, 'Level 1, formatted'),
            'hasanalysis' => new external_value(PARAM_BOOL, 'Whether there is a level 2'),
            'analysishtml' => new external_value(PARAM_RAW, 'Level 2, formatted'),
            'hastraces' => new external_value(PARAM_BOOL, 'Whether there are traces'),
            'traces' => new external_multiple_structure(trace::structure()),
            'hassourcelink' => new external_value(PARAM_BOOL, 'Whether the full source is linked'),
            'sourcelink' => new external_value(PARAM_RAW, 'Link to the full source, http or https'),
            'sourcename' => new external_value(PARAM_TEXT, 'Where that link leads'),
        ], 'A submitted version');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $version = $this->version;
        $context = self::context_name($version->get('experiencename'), $version->get('contextname'));
        $elements = array_map(
            fn(version_element $element): array => ['name' => self::plain($element->get('name'), $this->activity)],
            $version->get_elements(),
        );
        $traces = $this->export_traces($output);
        $citations = $this->citations();
        $analysis = $citations->link(level_text::html($version, 'analysis'), $output);
        $sourcelink = source_link::shown($version->get('sourcelink'));
        return [
            'versionid' => $version->get('id'),
            'number' => $version->get('number'),
            'haschangenote' => $version->get('changenote') !== '',
            'changenote' => $version->get('changenote'),
            'hasanswers' => (bool) $this->answers,
            'answers' => $this->answers,
            'heading' => self::name_of($version->get('number')),
            'label' => $version->get_label(),
            'name' => $version->get('name'),
            'when' => (new moment($version->get('timesubmitted')))->export_for_template($output),
            'author' => $this->author,
            'competency' => $this->competency_name(),
            'hascontext' => $context !== '',
            'context' => $context,
            'haselements' => (bool) $elements,
            'elements' => $elements,
            'descriptionhtml' => $citations->link(level_text::html($version, 'description'), $output),
            'hasanalysis' => trim($analysis) !== '',
            'analysishtml' => $analysis,
            'hastraces' => (bool) $traces,
            'traces' => $traces,
            'hassourcelink' => $sourcelink !== '',
            'sourcelink' => $sourcelink,
            'sourcename' => trace::place_of($sourcelink),
        ];
    }

    /**
     * The name of a version.
     *
     * @param int $number
     * @return string For example "Version 2".
     */
    public static function name_of(int $number): string {
        return get_string('versionnumber', 'mod_proofolio', $number);
    }

    /**
     * The name of a context with its experience.
     *
     * @param string $experience Nothing when unknown.
     * @param string $context Nothing when none is given.
     * @return string
     */
    public static function context_name(string $experience, string $context): string {
        if ($experience === '' || $context === '') {
            return $experience . $context;
        }
        return get_string('contextofexperience', 'mod_proofolio', (object) ['experience' => $experience, 'context' => $context]);
    }

    /**
     * The code and the name of a competency, in the reader's language, for a template that escapes it.
     *
     * @param string $code
     * @param string $name
     * @param activity $activity
     * @return string
     */
    public static function competency_label(string $code, string $name, activity $activity): string {
        $a = (object) ['code' => $code, 'name' => self::plain($name, $activity)];
        return get_string('competencycodename', 'mod_proofolio', $a);
    }

    /**
     * A name that a coordinator gave, in the reader's language, for a template that escapes it.
     *
     * @param string $name
     * @param activity $activity
     * @return string
     */
    public static function plain(string $name, activity $activity): string {
        return format_string($name, true, ['context' => $activity->context, 'escape' => false]);
    }

    /**
     * The competency under the code that the version was submitted with.
     *
     * @return string
     */
    private function competency_name(): string {
        $competency = competency::get_record(['id' => $this->version->get('competencyid')]);
        $code = $this->version->get('competencycode');
        return $competency ? self::competency_label($code, $competency->get('name'), $this->activity) : $code;
    }

    /**
     * The traces with their files.
     *
     * @param renderer_base $output
     * @return array[]
     */
    private function export_traces(renderer_base $output): array {
        $traces = $this->traces();
        $files = self::files_of($this->activity, $traces);
        return array_map(
            fn(version_trace $trace): array =>
                (new trace($trace, $this->version, $files[$trace->get('id')] ?? null))->export_for_template($output),
            $traces,
        );
    }

    /**
     * The traces, read once.
     *
     * @return version_trace[]
     */
    private function traces(): array {
        return $this->traces ??= $this->version->get_traces();
    }

    /**
     * The files of some traces, in one query.
     *
     * @param activity $activity
     * @param version_trace[] $traces
     * @return stored_file[] By trace id.
     */
    public static function files_of(activity $activity, array $traces): array {
        $ids = array_map(fn(version_trace $row): int => $row->get('id'), $traces);
        if (!$ids) {
            return [];
        }
        $found = get_file_storage()->get_area_files(
            $activity->context->id,
            'mod_proofolio',
            version_trace::FILEAREA,
            $ids,
            'id',
            false,
        );
        $files = [];
        foreach ($found as $file) {
            $files[$file->get_itemid()] = $file;
        }
        return $files;
    }
}
