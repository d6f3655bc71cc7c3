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
 * Puts files into a ZIP, below the folder proofolio. Reads their names.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || die();

[, $file, $staging] = $argv;
$zip = new ZipArchive();
$opened = $zip->open($file, ZipArchive::CREATE | ZipArchive::EXCL);
if ($opened !== true) {
    fwrite(STDERR, "The ZIP cannot be made ($opened).\n");
    exit(1);
}
foreach (explode("\n", stream_get_contents(STDIN)) as $name) {
    $zip->addFile("$staging/proofolio/$name", "proofolio/$name");
    // The date is always the same, so that the same files give the same ZIP.
    $zip->setMtimeName("proofolio/$name", gmmktime(0, 0, 0, 1, 1, 2026));
}
if (!$zip->close()) {
    fwrite(STDERR, "The ZIP cannot be written.\n");
    exit(1);
}
