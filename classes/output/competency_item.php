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
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\competency_uses;
use mod_proofolio\local\models\element;
use mod_proofolio\local\plain_description;
use mod_proofolio\local\source_link;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * One competency as the coordinator looks after it: what it says, what uses it, and all that is needed to change it in place.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_item implements renderable, templatable {
    /**
     * A competency.
     *
     * @param activity $activity
     * @param competency $competency One without id is to be added.
     * @param element[] $elements Its elements, archived ones too.
     * @param competency_uses|null $uses What refers to it; null for one that is to be added.
     * @param int[] $usedelementids The ids of elements that drafts or versions claim to show.
     * @param bool $isopen Whether its elements are in sight at once.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var competency The competency. */
        private readonly competency $competency,
        /** @var element[] Its elements, archived ones too. */
        private readonly array $elements,
        /** @var competency_uses|null What refers to it. */
        private readonly ?competency_uses $uses,
        /** @var int[] The ids of elements that drafts or versions claim to show. */
        private readonly array $usedelementids,
        /** @var bool Whether its elements are in sight at once. */
        private readonly bool $isopen,
    ) {
    }

    /**
     * The empty item with which one is added.
     *
     * @param activity $activity
     * @return self
     */
    public static function blank(activity $activity): self {
        $competency = new competency(0, (object) ['proofolioid' => $activity->get_id(), 'code' => '', 'name' => '']);
        return new self($activity, $competency, [], null, [], true);
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'competencyid' => new external_value(PARAM_INT, 'Its id, 0 for one to be added'),
            'code' => new external_value(PARAM_TEXT, 'The code'),
            'name' => new external_value(PARAM_TEXT, 'The name'),
            'typedname' => new external_value(PARAM_TEXT, 'The name as it was typed'),
            'hasdescription' => new external_value(PARAM_BOOL, 'Whether there is a description'),
            'descriptionhtml' => new external_value(PARAM_RAW, 'The description, formatted'),
            'isplain' => new external_value(PARAM_BOOL, 'Whether plain text can say all of the description'),
            'plaindescription' => new external_value(PARAM_RAW, 'The description as plain text'),
            'haslink' => new external_value(PARAM_BOOL, 'Whether there is a link to the official description'),
            'link' => new external_value(PARAM_URL, 'The link to the official description'),
            'linkname' => new external_value(PARAM_TEXT, 'What the link says'),
            'iscore' => new external_value(PARAM_BOOL, 'Whether it comes from one of Moodle\'s competency frameworks'),
            'isused' => new external_value(PARAM_BOOL, 'Whether targets, proofs or versions refer to it'),
            'usesname' => new external_value(PARAM_TEXT, 'What refers to it, in words'),
            'isopen' => new external_value(PARAM_BOOL, 'Whether its elements are in sight at once'),
            'elementsname' => new external_value(PARAM_TEXT, 'The number of elements in words'),
            'elements' => new external_multiple_structure(competency_element::structure()),
            'hasarchivedelements' => new external_value(PARAM_BOOL, 'Whether elements are archived'),
            'archivedelements' => new external_multiple_structure(competency_element::structure()),
            'editurl' => new external_value(PARAM_URL, 'Where it is changed without a script'),
            'removeurl' => new external_value(PARAM_URL, 'Where it is removed without a script'),
            'restoreurl' => new external_value(PARAM_URL, 'Where it and its elements are brought back without a script'),
            'sesskey' => new external_value(PARAM_RAW, 'The reader\'s session key'),
        ], 'One competency as the coordinator looks after it');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $competency = $this->competency;
        $id = (int) $competency->get('id');
        $inforce = element::without_archived($this->elements);
        $archived = array_diff_key($this->elements, $inforce);
        $description = $competency->get('description');
        $format = $competency->get('descriptionformat');
        $plain = plain_description::of($description, $format);
        $link = source_link::shown($competency->get('link'));
        return [
            'competencyid' => $id,
            'code' => $competency->get('code'),
            'name' => version::plain($competency->get('name'), $this->activity),
            'typedname' => $competency->get('name'),
            'hasdescription' => $description !== '',
            'descriptionhtml' => format_text($description, $format, ['context' => $this->activity->context]),
            'isplain' => $plain !== null,
            'plaindescription' => $plain ?? '',
            'haslink' => $link !== '',
            'link' => $link,
            'linkname' => get_string('officialdescriptionof', 'mod_proofolio', $competency->get('code')),
            'iscore' => $competency->get('corecompetencyid') > 0,
            'isused' => (bool) $this->uses?->is_used(),
            'usesname' => $this->uses ? self::told_uses($this->uses) : '',
            'isopen' => $this->isopen,
            'elementsname' => moment::counted('countelement', count($inforce)),
            'elements' => $this->export_elements($output, $inforce),
            'hasarchivedelements' => (bool) $archived,
            'archivedelements' => $this->export_elements($output, $archived),
            'editurl' => $this->url('competency', $id ? ['competencyid' => $id] : ['id' => $this->activity->cm->id]),
            'removeurl' => $this->url('competency_delete', ['competencyid' => $id]),
            'restoreurl' => $this->url('competency_restore', ['competencyid' => $id]),
            'sesskey' => sesskey(),
        ];
    }

    /**
     * What refers to a competency, in words.
     *
     * @param competency_uses $uses
     * @return string
     */
    public static function told_uses(competency_uses $uses): string {
        $parts = [];
        if ($uses->proofs || $uses->versions) {
            $parts[] = $uses->proofs
                ? moment::counted('countproof', $uses->proofs)
                : moment::counted('countversion', $uses->versions);
        }
        if ($uses->targets) {
            $parts[] = moment::counted('counttarget', $uses->targets);
        }
        return $parts ? get_string('inusein', 'mod_proofolio', listing::of($parts)) : get_string('notinuse', 'mod_proofolio');
    }

    /**
     * Elements, numbered in their order.
     *
     * @param renderer_base $output
     * @param element[] $elements
     * @return array[]
     */
    private function export_elements(renderer_base $output, array $elements): array {
        $exported = [];
        foreach (array_values($elements) as $i => $element) {
            $isused = in_array($element->get('id'), $this->usedelementids);
            $item = new competency_element($this->activity, $element, $isused, $i + 1);
            $exported[] = $item->export_for_template($output);
        }
        return $exported;
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
