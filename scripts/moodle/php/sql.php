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
 * Sends one statement to a database server, without Moodle. Reads {dsn, user, password, statement} as JSON.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

if (PHP_SAPI !== 'cli') {
    exit(1);
}

$order = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
try {
    $connection = new PDO($order['dsn'], $order['user'], $order['password'], [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
    $result = $connection->query($order['statement']);
    echo $result->columnCount() > 0 ? $result->fetchColumn() : '';
} catch (PDOException $exception) {
    fwrite(STDERR, $exception->getMessage());
    exit(1);
}
