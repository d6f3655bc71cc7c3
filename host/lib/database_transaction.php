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

/**
 * Transactions, nested as Moodle nests them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** Transactions of the database, one within another. */
trait host_database_transactions {
    /** @var moodle_transaction[] the open transactions, outermost first */
    private array $transactions = [];
    /** @var bool an inner transaction was rolled back, so the outermost may not be committed */
    private bool $mustrollback = false;

    /** Whether a transaction is open. */
    public function is_transaction_started(): bool {
        return (bool)$this->transactions;
    }

    /** Opens a transaction, or one within it. */
    public function start_delegated_transaction(): moodle_transaction {
        if (!$this->transactions) {
            $this->mustrollback = false;
            $this->pdo->exec('BEGIN IMMEDIATE');
        }
        return $this->transactions[] = new moodle_transaction($this);
    }

    /** Ends a transaction; the outermost one keeps what was written. */
    public function commit_delegated_transaction(moodle_transaction $transaction): void {
        if ($transaction->is_disposed()) {
            throw new dml_transaction_exception('Transactions already disposed', $transaction);
        }
        $transaction->dispose();
        if ($transaction !== end($this->transactions)) {
            $this->mustrollback = true;
            throw new dml_transaction_exception('Invalid transaction commit attempt', $transaction);
        }
        if ($this->mustrollback) {
            throw new dml_transaction_exception('Tried to commit transaction after lower level rollback', $transaction);
        }
        array_pop($this->transactions);
        if (!$this->transactions) {
            $this->pdo->exec('COMMIT');
        }
    }

    /** Ends a transaction without keeping anything, and throws on. */
    public function rollback_delegated_transaction(moodle_transaction $transaction, Throwable $e): void {
        if ($transaction->is_disposed()) {
            throw new dml_transaction_exception('Transactions already disposed', $transaction);
        }
        $transaction->dispose();
        $this->mustrollback = true;
        if ($transaction === end($this->transactions)) {
            array_pop($this->transactions);
            if (!$this->transactions) {
                $this->pdo->exec('ROLLBACK');
                $this->mustrollback = false;
            }
        }
        throw $e;
    }

    /** Ends all transactions without keeping anything. */
    public function force_transaction_rollback(): void {
        if ($this->transactions) {
            $this->pdo->exec('ROLLBACK');
            array_map(fn($transaction) => $transaction->dispose(), $this->transactions);
            $this->transactions = [];
            $this->mustrollback = false;
        }
    }
}

/** An open transaction. */
class moodle_transaction {
    use host_names_the_missing;

    /** Belongs to a database until it is ended. */
    public function __construct(private ?moodle_database $database) {
    }

    /** Whether it has ended. */
    public function is_disposed(): bool {
        return $this->database === null;
    }

    /** Marks it as ended. */
    public function dispose(): void {
        $this->database = null;
    }

    /** Keeps what was written. */
    public function allow_commit(): void {
        ($this->database ?? throw new dml_transaction_exception('Transactions already disposed', $this))->commit_delegated_transaction($this);
    }

    /** Keeps nothing and throws on. */
    public function rollback(Throwable $e): void {
        ($this->database ?? throw new dml_transaction_exception('Transactions already disposed', $this))
            ->rollback_delegated_transaction($this, $e);
    }
}
