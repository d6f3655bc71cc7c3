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

namespace mod_proofolio\local;

use context;
use core_competency\competency;

/**
 * Competencies from one of Moodle's competency frameworks: each with those right below it as its elements.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class framework_source implements competency_source {
    /**
     * Some competencies of a framework.
     *
     * @param context $context The place that it is read from.
     * @param int $frameworkid
     * @param int[] $ids The competencies.
     */
    public function __construct(
        /** @var context The place that it is read from. */
        private readonly context $context,
        /** @var int The framework. */
        private readonly int $frameworkid,
        /** @var int[] The competencies. */
        private readonly array $ids,
    ) {
    }

    #[\Override]
    public function read(): competency_reading {
        $all = core_frameworks::competencies($this->context, $this->frameworkid);
        $chosen = array_intersect_key($all, array_flip($this->ids)) ?: throw refusal::nothing_chosen();
        $elements = [];
        foreach ($all as $id => $competency) {
            $elements[$competency->get('parentid')][] = new element_entry($competency->get('shortname'), 0, (int) $id);
        }
        return new competency_reading(array_values(array_map(
            fn(competency $competency): competency_proposal => new competency_proposal(
                $competency->get('idnumber'),
                $competency->get('shortname'),
                self::clean($competency),
                elements: $elements[$competency->get('id')] ?? [],
                corecompetencyid: (int) $competency->get('id'),
            ),
            $chosen,
        )));
    }

    /**
     * The description of a competency, clean, as HTML.
     *
     * @param competency $competency
     * @return string
     */
    private static function clean(competency $competency): string {
        $format = $competency->get('descriptionformat');
        $html = match ((string) $format) {
            (string) FORMAT_HTML => $competency->get('description'),
            (string) FORMAT_PLAIN => plain_description::to_html($competency->get('description')),
            (string) FORMAT_MARKDOWN => markdown_to_html($competency->get('description')),
            default => text_to_html($competency->get('description')),
        };
        return clean_text($html, FORMAT_HTML);
    }
}
