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

use mod_proofolio\local\activity;
use mod_proofolio\local\logbook_filter as filter;
use mod_proofolio\local\logbook_sort;
use moodle_url;

/**
 * What an address asks of a logbook: the part of it, what is looked for and the order. The addresses of proofs carry it along, so
 * that one can walk on through what was found, and back to it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_address {
    /**
     * An address.
     *
     * @param string $scope own or students; nothing for the whole page.
     * @param filter $filter
     */
    public function __construct(
        /** @var string own or students; nothing for the whole page. */
        public readonly string $scope,
        /** @var filter What is asked for. */
        public readonly filter $filter,
    ) {
    }

    /**
     * What the current request asks for.
     *
     * @return self
     */
    public static function asked(): self {
        return new self(optional_param('scope', '', PARAM_ALPHA), new filter(
            optional_param('search', '', PARAM_TEXT),
            optional_param('competencyid', 0, PARAM_INT),
            optional_param('contextid', 0, PARAM_INT),
            optional_param('state', '', PARAM_ALPHA),
            optional_param('unread', false, PARAM_BOOL),
            optional_param('studentid', 0, PARAM_INT),
            max(0, optional_param('page', 0, PARAM_INT)),
            optional_param('archived', false, PARAM_BOOL),
            optional_param('sort', '', PARAM_ALPHA),
            max(0, optional_param('since', 0, PARAM_INT)),
        ));
    }

    /**
     * The same as one meets it now: what is read from now on still counts as new.
     *
     * @param int $now UTC seconds.
     * @return self
     */
    public function from_now(int $now): self {
        return new self($this->scope, $this->filter->with(['since' => $now]));
    }

    /**
     * Where the logbook is.
     *
     * @param activity $activity
     * @return moodle_url
     */
    public function logbook_url(activity $activity): moodle_url {
        $asked = ['scope' => $this->scope] + $this->filter->with(['since' => 0])->params();
        return new moodle_url('/mod/proofolio/view.php', ['id' => $activity->cm->id] + array_filter($asked));
    }

    /**
     * Where a proof is, with the list that it was found in. One's own logbook, whole and in its usual order, needs no telling.
     *
     * @param int $proofid
     * @return moodle_url
     */
    public function proof_url(int $proofid): moodle_url {
        return $this->carried_by(new moodle_url('/mod/proofolio/proof.php', ['id' => $proofid]));
    }

    /**
     * An address of a proof's page that tells the list as well.
     *
     * @param moodle_url $url
     * @return moodle_url
     */
    public function carried_by(moodle_url $url): moodle_url {
        return $this->tells_a_list() ? new moodle_url($url, ['scope' => $this->scope] + $this->filter->params()) : $url;
    }

    /**
     * Who reads the list, when the address tells one.
     *
     * @param activity $activity
     * @param int $userid
     * @return logbook_reader|null
     */
    public function reader(activity $activity, int $userid): ?logbook_reader {
        if (!$this->tells_a_list()) {
            return null;
        }
        return $this->scope === logbook_reader::STUDENTS
            ? logbook_reader::of_students($activity, $userid)
            : logbook_reader::own($activity, $userid);
    }

    /**
     * Whether it tells another list than one's own logbook, whole and in its usual order.
     *
     * @return bool
     */
    private function tells_a_list(): bool {
        $isusual = logbook_sort::of($this->filter->sort, false) === logbook_sort::of('', false);
        return $this->scope === logbook_reader::STUDENTS
            || ($this->scope === logbook_reader::OWN && ($this->filter->is_active() || !$isusual));
    }
}
