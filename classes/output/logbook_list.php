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

use core\clock;
use core\di;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\logbook as logbook_domain;
use mod_proofolio\local\logbook_filter as filter;
use mod_proofolio\local\proof_summary;
use renderable;
use renderer_base;
use templatable;

/**
 * The proofs of a logbook in their groups: one's own by competency, those of students by what is new.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_list implements renderable, templatable {
    /**
     * A list.
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
            'scope' => new external_value(PARAM_ALPHA, 'own or students'),
            'page' => new external_value(PARAM_INT, 'The page, from 0'),
            'total' => new external_value(PARAM_INT, 'The proofs on all pages'),
            'totalname' => new external_value(PARAM_TEXT, 'The same in words'),
            'isempty' => new external_value(PARAM_BOOL, 'Whether this page has no proofs'),
            'isfiltered' => new external_value(PARAM_BOOL, 'Whether proofs are left out by the filter'),
            'emptytext' => new external_value(PARAM_TEXT, 'What to do when there are none'),
            'hasfirst' => new external_value(PARAM_BOOL, 'Whether there is a first step to offer'),
            'firsturl' => new external_value(PARAM_URL, 'Where the first step is done'),
            'firstname' => new external_value(PARAM_TEXT, 'The first step in words'),
            'clearurl' => new external_value(PARAM_URL, 'The logbook without filter'),
            'hasproofs' => new external_value(PARAM_BOOL, 'Whether this page has proofs'),
            'caption' => new external_value(PARAM_TEXT, 'What is listed'),
            'columns' => new external_multiple_structure(logbook_column::structure()),
            'width' => new external_value(PARAM_INT, 'The number of columns, with that of the pictures'),
            'groups' => new external_multiple_structure(new external_single_structure([
                'hasheading' => new external_value(PARAM_BOOL, 'Whether the proofs of the group have something in common'),
                'heading' => new external_value(PARAM_TEXT, 'What that is'),
                'countname' => new external_value(PARAM_TEXT, 'How many there are on this page, in words'),
                'rows' => new external_multiple_structure(logbook_row::structure()),
            ])),
            'haspages' => new external_value(PARAM_BOOL, 'Whether there are further pages'),
            'pagename' => new external_value(PARAM_TEXT, 'The page in words'),
            'hasprevious' => new external_value(PARAM_BOOL, 'Whether there is a page before'),
            'previouspage' => new external_value(PARAM_INT, 'Its number, from 0'),
            'previousurl' => new external_value(PARAM_URL, 'Its address'),
            'hasnext' => new external_value(PARAM_BOOL, 'Whether there is a page after'),
            'nextpage' => new external_value(PARAM_INT, 'Its number, from 0'),
            'nexturl' => new external_value(PARAM_URL, 'Its address'),
        ], 'The proofs of a logbook');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $logbook = $this->reader->read($this->filter);
        $isfiltered = $this->filter->is_active();
        $own = $this->reader->scope === logbook_reader::OWN;
        $columns = logbook_column::all($this->reader, $this->filter);
        return [
            'scope' => $this->reader->scope,
            'page' => $logbook->page,
            'total' => $logbook->total,
            'totalname' => moment::counted('countproof', $logbook->total),
            'isempty' => !$logbook->proofs,
            'isfiltered' => $isfiltered,
            'clearurl' => $this->reader->url()->out(false),
            'hasproofs' => (bool) $logbook->proofs,
            'caption' => get_string($own ? 'ownproofs' : 'studentsproofs', 'mod_proofolio'),
            'columns' => array_map(fn(logbook_column $column): array => $column->export_for_template($output), $columns),
            'width' => count($columns) + 1,
            'groups' => $this->export_groups($output, $logbook),
        ] + $this->export_empty($logbook, $isfiltered) + $this->export_pages($logbook);
    }

    /**
     * What to say, and to offer, when there is nothing to list.
     *
     * @param logbook_domain $logbook
     * @param bool $isfiltered
     * @return array
     */
    private function export_empty(logbook_domain $logbook, bool $isfiltered): array {
        $first = $logbook->proofs || $isfiltered ? null : $this->reader->first_step();
        return [
            'emptytext' => $logbook->proofs ? '' : $this->empty_text($isfiltered),
            'hasfirst' => $first !== null,
            'firsturl' => $first ? $first->out(false) : '',
            'firstname' => $first ? get_string('newproof', 'mod_proofolio') : '',
        ];
    }

    /**
     * What to say when there is nothing to list.
     *
     * @param bool $isfiltered
     * @return string
     */
    private function empty_text(bool $isfiltered): string {
        $only = array_diff_key($this->filter->params(), ['sort' => 0, 'page' => 0]);
        return match (true) {
            !$isfiltered => $this->reader->empty_text(),
            array_keys($only) === ['unread'] => get_string('emptyunread', 'mod_proofolio'),
            array_keys($only) === ['archived'] => get_string('emptyarchived', 'mod_proofolio'),
            default => get_string('emptyfiltered', 'mod_proofolio'),
        };
    }

    /**
     * The proofs in their groups; in an order of one's own they are one group without a heading.
     *
     * @param renderer_base $output
     * @param logbook_domain $logbook
     * @return array[]
     */
    private function export_groups(renderer_base $output, logbook_domain $logbook): array {
        $isgrouped = $this->reader->is_grouped($this->filter);
        $groups = [];
        foreach ($logbook->proofs as $proof) {
            $groups[$isgrouped ? $this->reader->group_of($proof) : ''][] = $proof;
        }
        $rows = $this->rows($logbook);
        $exported = [];
        foreach ($groups as $heading => $proofs) {
            $exported[] = [
                'hasheading' => $isgrouped,
                'heading' => (string) $heading,
                'countname' => moment::counted('countproof', count($proofs)),
                'rows' => array_map(
                    fn(proof_summary $proof): array => $rows[$proof->id]->export_for_template($output),
                    $proofs,
                ),
            ];
        }
        return $exported;
    }

    /**
     * The rows of the list. Each knows the list it is in, at this moment, so that one can walk on from its proof.
     *
     * @param logbook_domain $logbook
     * @return logbook_row[] By proof.
     */
    private function rows(logbook_domain $logbook): array {
        $reader = $this->reader;
        $pictures = first_pictures::of($reader->activity, $logbook->proofs);
        $named = $reader->scope === logbook_reader::OWN && $reader->is_grouped($this->filter);
        $address = (new logbook_address($reader->scope, $this->filter))->from_now(di::get(clock::class)->time());
        $rows = [];
        foreach ($logbook->proofs as $proof) {
            $rows[$proof->id] = new logbook_row(
                $proof,
                $reader->author_of($proof),
                $named ? '' : $reader->competency_of($proof),
                $pictures[$proof->id] ?? null,
                $address,
            );
        }
        return $rows;
    }

    /**
     * The ways to other pages.
     *
     * @param logbook_domain $logbook
     * @return array
     */
    private function export_pages(logbook_domain $logbook): array {
        $page = $logbook->page;
        $pages = (int) ceil($logbook->total / filter::PER_PAGE);
        $url = fn(int $page): string => $this->reader->url($this->filter->with(['page' => $page]))->out(false);
        return [
            'haspages' => $pages > 1,
            'pagename' => get_string('pageof', 'mod_proofolio', (object) ['page' => $page + 1, 'pages' => max($pages, 1)]),
            'hasprevious' => $page > 0,
            'previouspage' => max($page - 1, 0),
            'previousurl' => $url(max($page - 1, 0)),
            'hasnext' => $page + 1 < $pages,
            'nextpage' => $page + 1,
            'nexturl' => $url($page + 1),
        ];
    }
}
