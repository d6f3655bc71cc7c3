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
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The way from one page of a list to the next.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pages implements renderable, templatable {
    /** @var int How many pages there are, at least one. */
    private readonly int $count;

    /** @var int The page, from 0: the last one where a later one was asked for. */
    private readonly int $page;

    /**
     * The pages of a list.
     *
     * @param int $total How many things the list has.
     * @param int $perpage
     * @param int $asked The page that was asked for, from 0.
     * @param moodle_url $url Where the list is.
     * @param string $param What of the address tells the page.
     */
    public function __construct(
        int $total,
        /** @var int How many things a page has. */
        private readonly int $perpage,
        int $asked,
        /** @var moodle_url Where the list is. */
        private readonly moodle_url $url,
        /** @var string What of the address tells the page. */
        private readonly string $param = 'page',
    ) {
        $this->count = max(1, (int) ceil($total / $perpage));
        $this->page = max(0, min($asked, $this->count - 1));
    }

    /**
     * Which thing of the list comes first on the page.
     *
     * @return int From 0.
     */
    public function first(): int {
        return $this->page * $this->perpage;
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'haspages' => new external_value(PARAM_BOOL, 'Whether there are several pages'),
            'pagename' => new external_value(PARAM_TEXT, 'The page in words'),
            'hasprevious' => new external_value(PARAM_BOOL, 'Whether there is a page before'),
            'previousurl' => new external_value(PARAM_URL, 'Where it is'),
            'hasnext' => new external_value(PARAM_BOOL, 'Whether there is a page after'),
            'nexturl' => new external_value(PARAM_URL, 'Where it is'),
        ], 'The pages of a list');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'haspages' => $this->count > 1,
            'pagename' => get_string('pageof', 'mod_proofolio', (object) ['page' => $this->page + 1, 'pages' => $this->count]),
            'hasprevious' => $this->page > 0,
            'previousurl' => $this->url_of(max(0, $this->page - 1)),
            'hasnext' => $this->page < $this->count - 1,
            'nexturl' => $this->url_of($this->page + 1),
        ];
    }

    /**
     * The address of a page.
     *
     * @param int $page
     * @return string
     */
    private function url_of(int $page): string {
        return (new moodle_url($this->url, [$this->param => $page]))->out(false);
    }
}
