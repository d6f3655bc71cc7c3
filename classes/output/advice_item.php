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
use renderable;
use renderer_base;
use templatable;

/**
 * One remark on a proof that is being written, or a question that only the writer can answer. The browser knows which apply.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class advice_item implements renderable, templatable {
    /** Where in the form each remark leads to. */
    private const PLACES = [
        'no_trace' => 'traces',
        'one_trace' => 'traces',
        'no_level2' => 'analysis',
        'short_level2' => 'analysis',
        'no_elements' => 'elements',
        'link_unconfirmed' => 'source',
        'unknown_label' => 'description',
        'argues_use' => 'description',
        'relates_to_competency' => 'analysis',
    ];

    /** The remarks that ask what nobody else can know. */
    private const QUESTIONS = ['argues_use', 'relates_to_competency'];

    /** The remarks that it helps to know for which traces could fit. */
    private const WITH_IDEAS = ['no_trace', 'one_trace'];

    /** What a text can tell of, each with traces that such a situation leaves behind. */
    private const SITUATIONS = [
        'satisfaction', 'client', 'needs', 'planning', 'tracking', 'agile', 'meeting', 'testing', 'journey', 'team', 'software',
        'talk', 'abroad', 'masked',
    ];

    /**
     * A remark.
     *
     * @param string $code One of PLACES.
     * @param string $about What the remark speaks of, plain text: labels, or the name of a competency.
     * @param string[] $situations The situations that the texts tell of.
     */
    private function __construct(
        /** @var string One of PLACES. */
        private readonly string $code,
        /** @var string What the remark speaks of. */
        private readonly string $about,
        /** @var string[] The situations that the texts tell of. */
        private readonly array $situations,
    ) {
    }

    /**
     * The remarks that apply.
     *
     * @param string[] $found What each speaks of, by code.
     * @param string[] $situations The situations that the texts tell of.
     * @param bool $questions The questions, or else what is known.
     * @return self[] Those with a code that is not known are left out.
     */
    public static function all(array $found, array $situations, bool $questions): array {
        $codes = array_filter(
            array_keys(array_intersect_key($found, self::PLACES)),
            fn(string $code): bool => in_array($code, self::QUESTIONS, true) === $questions,
        );
        $known = array_values(array_intersect($situations, self::SITUATIONS)) ?: ['any'];
        return array_map(fn(string $code): self => new self($code, $found[$code], $known), array_values($codes));
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'code' => new external_value(PARAM_ALPHANUMEXT, 'The rule that found it'),
            'place' => new external_value(PARAM_ALPHA, 'Where in the form it leads to'),
            'title' => new external_value(PARAM_RAW, 'The remark'),
            'why' => new external_value(PARAM_RAW, 'Why tutors ask'),
            'hasideas' => new external_value(PARAM_BOOL, 'Whether there are ideas for traces'),
            'ideas' => new external_multiple_structure(new external_single_structure([
                'situation' => new external_value(PARAM_TEXT, 'What the texts tell of'),
                'traces' => new external_value(PARAM_TEXT, 'The traces that it may have left'),
            ])),
            'weak' => new external_value(PARAM_TEXT, 'A weak example'),
            'better' => new external_value(PARAM_TEXT, 'The same, better'),
            'go' => new external_value(PARAM_TEXT, 'The words on the button that leads to the place'),
        ], 'A remark on a proof that is being written');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $key = str_replace('_', '', $this->code);
        $place = self::PLACES[$this->code];
        $hasideas = in_array($this->code, self::WITH_IDEAS, true);
        return [
            'code' => $this->code,
            'place' => $place,
            'title' => get_string("advice{$key}", 'mod_proofolio', $this->about),
            'why' => get_string("advice{$key}why", 'mod_proofolio', $this->about),
            'hasideas' => $hasideas,
            'ideas' => $hasideas ? $this->ideas() : [],
            'weak' => get_string("advice{$key}weak", 'mod_proofolio'),
            'better' => get_string("advice{$key}better", 'mod_proofolio'),
            'go' => get_string("advicego{$place}", 'mod_proofolio'),
        ];
    }

    /**
     * Traces that could fit.
     *
     * @return array[]
     */
    private function ideas(): array {
        return array_map(fn(string $situation): array => [
            'situation' => get_string("advicesituation{$situation}", 'mod_proofolio'),
            'traces' => get_string("adviceidea{$situation}", 'mod_proofolio'),
        ], $this->situations);
    }
}
