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
 * Gives a PNG a palette, which makes it a third of the size: php palette.php FILE. The most frequent colours stay as they are,
 * each other one becomes the most similar of them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.RequireLogin.Missing, moodle.Files.MoodleInternal

PHP_SAPI === 'cli' || die();

$picture = imagecreatefrompng($argv[1]);
[$width, $height] = [imagesx($picture), imagesy($picture)];
$counts = [];
for ($y = 0; $y < $height; $y++) {
    for ($x = 0; $x < $width; $x++) {
        $colour = imagecolorat($picture, $x, $y);
        $counts[$colour] = ($counts[$colour] ?? 0) + 1;
    }
}
arsort($counts);
$reduced = imagecreate($width, $height);
$place = [];
foreach (array_keys($counts) as $i => $colour) {
    $parts = [$colour >> 16 & 255, $colour >> 8 & 255, $colour & 255];
    $place[$colour] = $i < 256 ? imagecolorallocate($reduced, ...$parts) : imagecolorclosest($reduced, ...$parts);
}
for ($y = 0; $y < $height; $y++) {
    for ($x = 0; $x < $width; $x++) {
        imagesetpixel($reduced, $x, $y, $place[imagecolorat($picture, $x, $y)]);
    }
}
imagepng($reduced, $argv[1], 9);
