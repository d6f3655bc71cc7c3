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
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_element;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\experience_context;
use mod_proofolio\local\models\model;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_element;
use mod_proofolio\local\models\version_read;
use mod_proofolio\local\models\version_trace;
use mod_proofolio\local\proof_label;

/**
 * The proofs of a student in their export: a folder for each, with one for its draft and one for each version.
 *
 * What others have said of a version is about the student, and so stands with it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class own_proofs_export {
    /**
     * An export.
     *
     * @param activity $activity
     * @param portfolio $portfolio
     * @param competency[] $competencies Those of the activity, by id.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var portfolio The portfolio. */
        private readonly portfolio $portfolio,
        /** @var competency[] The competencies of the activity, by id. */
        private readonly array $competencies,
    ) {
    }

    /**
     * Writes the proofs.
     *
     * @param export_place $place The folder of the portfolio.
     */
    public function write(export_place $place): void {
        $proofs = proof::in_set('portfolioid', [$this->portfolio->get('id')]);
        $places = [];
        foreach ($proofs as $proof) {
            $code = $this->competencies[$proof->get('competencyid')]->get('code');
            $label = proof_label::of($code, $proof->get('letter'));
            $places[$proof->get('id')] = $place->in(get_string('privacy:proofs', 'mod_proofolio'))
                ->in("$label {$proof->get('name')}");
        }
        $this->write_proofs($proofs, $places);
        $this->write_versions(version::in_set('proofid', array_keys($places), 'proofid, number'), $places);
        $this->write_drafts(draft::in_set('proofid', array_keys($places)), $places);
    }

    /**
     * Writes what holds for all versions of each proof.
     *
     * @param proof[] $proofs
     * @param export_place[] $places Folders by proof id.
     */
    private function write_proofs(array $proofs, array $places): void {
        $marks = read_mark::in_set('proofid', array_keys($places));
        $marks = array_filter($marks, fn(model $mark): bool => $mark->get('userid') == $this->portfolio->get('userid'));
        $marks = export_rows::grouped($marks, 'proofid');
        foreach ($proofs as $proof) {
            $places[$proof->get('id')]->write([
                'name' => $proof->get('name'),
                'competency' => $this->competencies[$proof->get('competencyid')]->get('name'),
                'letter' => $proof->get('letter'),
                'archived' => transform::yesno($proof->get('archived')),
                'timecreated' => transform::datetime($proof->get('timecreated')),
                'read' => array_map(export_rows::read_mark(...), $marks[$proof->get('id')] ?? []),
            ]);
        }
    }

    /**
     * Writes versions, with traces, files, comments and decisions.
     *
     * @param version[] $versions
     * @param export_place[] $places Folders by proof id.
     */
    private function write_versions(array $versions, array $places): void {
        $ids = export_rows::ids($versions);
        $elements = export_rows::grouped(version_element::in_set('versionid', $ids), 'versionid');
        $traces = version_trace::in_set('versionid', $ids, 'sortorder, number');
        $files = new export_files($this->activity, version_trace::FILEAREA, export_rows::ids($traces));
        $traces = export_rows::grouped($traces, 'versionid');
        $comments = export_rows::grouped(comment::on_versions($ids), 'versionid');
        // Who read it is shown to the student where the activity says so, and is theirs to have then.
        $reads = $this->activity->instance->get('showread') ? version_read::in_set('versionid', $ids, 'timeread, id') : [];
        $reads = export_rows::grouped($reads, 'versionid');
        $decisions = export_rows::grouped(decision::in_set('versionid', $ids), 'versionid');
        $descriptionfiles = new export_files($this->activity, version::FILEAREA_DESCRIPTION, $ids);
        $analysisfiles = new export_files($this->activity, version::FILEAREA_ANALYSIS, $ids);
        foreach ($versions as $version) {
            $id = $version->get('id');
            $name = get_string('versionnumber', 'mod_proofolio', $version->get('number'));
            $place = $places[$version->get('proofid')]->in($name);
            $place->write([
                'label' => $version->get_label(),
                'name' => $version->get('name'),
                'author_was_you' => transform::yesno($version->get('userid') == $this->portfolio->get('userid')),
                'timesubmitted' => transform::datetime($version->get('timesubmitted')),
                'experience' => $version->get('experiencename'),
                'context' => $version->get('contextname'),
                'elements' => array_map(fn(model $element): string => $element->get('name'), $elements[$id] ?? []),
                'traces' => $this->traces($version->get_label(), $traces[$id] ?? []),
                'comments' => array_map(
                    // What the passage says are the student's own words.
                    fn(comment $comment): array => ['passage' => $comment->get('quote')]
                        + export_rows::comment($comment, $this->portfolio->get('userid'), $place),
                    $comments[$id] ?? [],
                ),
                'first_opened' => array_map(export_rows::version_read(...), $reads[$id] ?? []),
                'decisions' => array_map(
                    fn(decision $decision): array => export_rows::decision($decision, $this->portfolio->get('userid')),
                    $decisions[$id] ?? [],
                ),
            ] + $this->texts($version, $place, version::FILEAREA_DESCRIPTION, version::FILEAREA_ANALYSIS));
            foreach ($traces[$id] ?? [] as $trace) {
                $place->write_files($files->of($trace->get('id')));
            }
            $place->write_files([...$descriptionfiles->of($id), ...$analysisfiles->of($id)]);
        }
    }

    /**
     * Writes drafts, with traces and files.
     *
     * @param draft[] $drafts
     * @param export_place[] $places Folders by proof id.
     */
    private function write_drafts(array $drafts, array $places): void {
        $ids = export_rows::ids($drafts);
        $chosen = draft_element::in_set('draftid', $ids);
        $elementids = array_map(fn(model $row): int => $row->get('elementid'), $chosen);
        $elements = element::by_id(element::in_set('id', array_unique($elementids)));
        $chosen = export_rows::grouped($chosen, 'draftid');
        $traces = export_rows::grouped(draft_trace::in_set('draftid', $ids, 'sortorder, number'), 'draftid');
        $contextids = array_map(fn(model $draft): int => $draft->get('contextid'), $drafts);
        $contexts = experience_context::by_id(experience_context::in_set('id', array_unique($contextids)));
        $areas = [draft::FILEAREA_TRACE, draft::FILEAREA_DESCRIPTION, draft::FILEAREA_ANALYSIS];
        $files = array_map(fn(string $area): export_files => new export_files($this->activity, $area, $ids), $areas);
        foreach ($drafts as $draft) {
            $id = $draft->get('id');
            $place = $places[$draft->get('proofid')]->in(get_string('statedraft', 'mod_proofolio'));
            $context = $contexts[$draft->get('contextid')] ?? null;
            $place->write([
                'timesaved' => transform::datetime($draft->get('timesaved')),
                'context' => $context ? $context->get('name') : '',
                'elements' => array_map(
                    fn(model $row): string => $elements[$row->get('elementid')]->get('name'),
                    $chosen[$id] ?? [],
                ),
                'traces' => $this->traces('', $traces[$id] ?? []),
            ] + $this->texts($draft, $place, draft::FILEAREA_DESCRIPTION, draft::FILEAREA_ANALYSIS));
            foreach ($files as $area) {
                $place->write_files($area->of($id));
            }
        }
    }

    /**
     * What the owner wrote of a proof.
     *
     * @param version|draft $row
     * @param export_place $place
     * @param string $descriptionarea The file area of the description's pictures.
     * @param string $analysisarea The file area of the analysis' pictures.
     * @return array
     */
    private function texts(version|draft $row, export_place $place, string $descriptionarea, string $analysisarea): array {
        $id = $row->get('id');
        return [
            'description' => $place->text($row->get('description'), $row->get('descriptionformat'), $descriptionarea, $id),
            'analysis' => $place->text($row->get('analysis'), $row->get('analysisformat'), $analysisarea, $id),
            'changenote' => $row->get('changenote'),
            'sourcelink' => $row->get('sourcelink'),
        ];
    }

    /**
     * Traces by their labels, or by their numbers in a draft.
     *
     * @param string $prooflabel Nothing in a draft.
     * @param array $traces
     * @return array[]
     */
    private function traces(string $prooflabel, array $traces): array {
        return array_map(fn(version_trace|draft_trace $trace): array => [
            'label' => $prooflabel === ''
                ? (string) $trace->get('number')
                : proof_label::of_trace($prooflabel, $trace->get('number')),
            'filename' => $trace->get('filename'),
        ] + export_rows::trace($trace), $traces);
    }
}
