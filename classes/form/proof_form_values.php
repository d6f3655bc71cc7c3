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

namespace mod_proofolio\form;

use mod_proofolio\local\draft_content;
use mod_proofolio\local\writing_window;
use stdClass;

/**
 * Takes what the proof form holds to the domain and back.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_form_values {
    /**
     * What the form shows at first: the draft, or the version that is improved, or nothing.
     *
     * @param proof_writer $writer
     * @param int[] $areas Draft areas of the current user to go on with, by field: those of a window that was lost.
     * @return array By field.
     */
    public static function first(proof_writer $writer, array $areas = []): array {
        $copy = $writer->copy;
        $values = [
            'baseversion' => $writer->latest,
            'fromversion' => $copy->get_from_number(),
            'revision' => (int) $copy->draft?->get('revision'),
            'formkey' => writing_window::new_key(),
            'name' => (string) $writer->proof?->get_typed_name(),
            'competencyid' => (int) $writer->proof?->get('competencyid') ?: '',
            'letter' => (string) $writer->proof?->get('letter'),
            'contextid' => $copy->get('contextid', 0),
            'description' => $copy->prepare_text($writer->activity, 'description', $areas['description'] ?? 0),
            'analysis' => $copy->prepare_text($writer->activity, 'analysis', $areas['analysis'] ?? 0),
            'sourcelink' => $copy->get('sourcelink'),
            'sourceconfirmed' => (int) $copy->get('sourceconfirmed', 0),
            'sourceconfirmedlink' => $copy->get('sourcelink'),
            'traces' => $copy->prepare_traces($writer->activity, $areas['traces'] ?? 0),
        ] + improvement_fields::first($writer);
        foreach ($copy->get_elementids() as $elementid) {
            $values["element{$elementid}"] = 1;
        }
        return $values;
    }

    /**
     * What was typed into a form that came with an expired session key, so that it can be shown again. Nothing is saved.
     *
     * @param stdClass $posted
     * @return array By field, each cleaned as the form would.
     */
    public static function typed(stdClass $posted): array {
        $values = [];
        foreach ((array) $posted as $name => $value) {
            $kind = preg_replace('/\d+$/', '', $name);
            $type = proof_form::TYPES[$name] ?? trace_fields::TYPES[$kind] ?? null;
            if ($type !== null && is_scalar($value)) {
                $values[$name] = clean_param($value, $type);
            } else if (in_array($kind, ['element', improvement_fields::ANSWER]) || $name === 'traces') {
                $values[$name] = (int) clean_param($value, PARAM_INT);
            } else if (in_array($name, ['description', 'analysis']) && is_array($value)) {
                $values[$name] = self::clean(self::text_of($value));
            }
        }
        return $values;
    }

    /**
     * What the domain gets.
     *
     * @param proof_writer $writer
     * @param array $data By field.
     * @return draft_content
     */
    public static function content(proof_writer $writer, array $data): draft_content {
        $fixed = $writer->is_label_fixed() ? $writer->proof : null;
        $description = self::text_of((array) ($data['description'] ?? []));
        $analysis = self::text_of((array) ($data['analysis'] ?? []));
        $traces = trace_fields::of($writer->copy->get_traces(), $data);
        return new draft_content(
            name: $fixed ? $fixed->get_typed_name() : (string) ($data['name'] ?? ''),
            competencyid: $fixed ? $fixed->get('competencyid') : (int) $data['competencyid'],
            letter: $fixed ? $fixed->get('letter') : (string) $data['letter'],
            contextid: (int) $data['contextid'],
            newexperience: (string) ($data['newexperience'] ?? ''),
            newcontext: (string) ($data['newcontext'] ?? ''),
            elementids: self::elementids($data),
            description: $description['text'],
            descriptionformat: (int) $description['format'],
            descriptionitemid: $description['itemid'],
            analysis: $analysis['text'],
            analysisformat: (int) $analysis['format'],
            analysisitemid: $analysis['itemid'],
            sourcelink: trim((string) ($data['sourcelink'] ?? '')),
            tracesitemid: (int) ($data['traces'] ?? 0),
            traces: $traces->traces,
            newlink: trim((string) ($data['newlink'] ?? '')),
            newlinkcaption: trim((string) ($data['newlinkcaption'] ?? '')),
            fromversion: (int) ($data['fromversion'] ?? 0),
            sourceconfirmed: self::is_source_confirmed($data),
            keptids: self::ids((string) ($data['keptids'] ?? '')),
            nothingconfidential: !empty($data['nothingconfidential']),
            added: $traces->added,
            removedfiles: $traces->removedfiles,
            changenote: trim((string) ($data['changenote'] ?? '')),
            answers: improvement_fields::answers($data),
        );
    }

    /**
     * The texts in what was typed, so that they can be copied where nothing can be saved.
     *
     * @param array $values By field.
     * @return string[] By field; those with nothing in them are left out.
     */
    public static function texts(array $values): array {
        $texts = [];
        foreach ($values as $name => $value) {
            $kind = preg_replace('/\d+$/', '', $name);
            $istext = in_array($kind, ['name', 'newexperience', 'newcontext', 'description', 'analysis', 'sourcelink', 'newlink',
                'newlinkcaption', 'tracecaption', 'tracelink', 'addedcaption', 'addedlink', 'changenote']);
            $text = is_array($value) ? $value['text'] : (string) $value;
            if ($istext && trim(strip_tags($text)) !== '') {
                $texts[$name] = $text;
            }
        }
        return $texts;
    }

    /**
     * The elements that are ticked.
     *
     * @param array $data By field.
     * @return int[]
     */
    private static function elementids(array $data): array {
        $ids = [];
        foreach (array_filter($data) as $name => $value) {
            if (preg_match('/^element(\d+)$/', $name, $match)) {
                $ids[] = (int) $match[1];
            }
        }
        return $ids;
    }

    /**
     * The numbers in a list.
     *
     * @param string $list Numbers with commas in between.
     * @return int[] Each once, none of them 0.
     */
    public static function ids(string $list): array {
        return array_values(array_unique(array_filter(array_map('intval', explode(',', $list)))));
    }

    /**
     * Whether the writer says that their tutor can open the source: ticked for this link, not for the one before.
     *
     * @param array $data By field.
     * @return bool
     */
    private static function is_source_confirmed(array $data): bool {
        $about = trim((string) ($data['sourceconfirmedlink'] ?? ''));
        return !empty($data['sourceconfirmed']) && in_array($about, ['', trim((string) ($data['sourcelink'] ?? ''))], true);
    }

    /**
     * The value of an editor.
     *
     * @param array $value text, format and itemid, as far as they were sent.
     * @return array All three.
     */
    private static function text_of(array $value): array {
        return [
            'text' => clean_param((string) ($value['text'] ?? ''), PARAM_RAW),
            'format' => clean_param((string) ($value['format'] ?? FORMAT_HTML), PARAM_INT),
            'itemid' => (int) clean_param($value['itemid'] ?? 0, PARAM_INT),
        ];
    }

    /**
     * A text without what could be a script: without a key that holds, it may come from somebody else than the writer.
     *
     * @param array $value text, format and itemid.
     * @return array
     */
    private static function clean(array $value): array {
        return ['text' => clean_text($value['text'], (int) $value['format'])] + $value;
    }
}
