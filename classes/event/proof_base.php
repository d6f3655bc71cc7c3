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

namespace mod_proofolio\event;

use core\event\base;
use mod_proofolio\local\models\model;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\restored_with_log;
use moodle_url;

/**
 * What the events about proofs have in common. The log keeps who, when and which, never the words.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class proof_base extends base {
    use restored_with_log;

    /**
     * The event about a proof, or about something in it.
     *
     * @param model $row What it happened to.
     * @param proof $proof The proof that this is or belongs to.
     * @return static
     */
    protected static function about(model $row, proof $proof): static {
        $portfolio = $proof->get_portfolio();
        return static::create([
            'objectid' => $row->get('id'),
            'context' => $portfolio->get_activity()->context,
            'relateduserid' => $portfolio->get('userid'),
            'other' => ['proofid' => $proof->get('id')],
        ]);
    }

    /**
     * The description for the log, which Moodle keeps in English.
     *
     * @param string $act What was done to what, for example "wrote the comment".
     * @return string
     */
    protected function describe(string $act): string {
        $proof = $this->data['objecttable'] === proof::TABLE ? '' : " in the proof with id '{$this->other['proofid']}'";
        return "The user with id '{$this->userid}' $act with id '{$this->objectid}'$proof " .
            "of the portfolio of the user with id '{$this->relateduserid}'.";
    }

    #[\Override]
    public function get_url() {
        return new moodle_url('/mod/proofolio/proof.php', ['id' => $this->other['proofid']]);
    }
}
