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

use dml_write_exception;

/**
 * One act of one person: everything it writes is written together, or nothing is.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class act {
    /**
     * Runs an act in one transaction.
     *
     * @param callable $work What is done; what it returns is handed on.
     * @return mixed
     * @throws \Throwable What the work threw, after all that it wrote is undone.
     */
    public static function run(callable $work): mixed {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        try {
            $result = $work();
        } catch (\Throwable $problem) {
            $transaction->rollback($problem);
        }
        $transaction->allow_commit();
        return $result;
    }

    /**
     * Runs an act, and once more from the beginning when somebody was faster: they wrote the same unique thing at the same moment,
     * or the database had two acts wait for each other and broke this one off.
     *
     * @param callable $work What is done; it must read anew whatever it decides upon.
     * @return mixed
     * @throws \Throwable What the work threw the second time.
     */
    public static function run_again_when_overtaken(callable $work): mixed {
        try {
            return self::run($work);
        } catch (dml_write_exception) {
            return self::run($work);
        }
    }
}
