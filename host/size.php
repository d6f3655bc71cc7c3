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
 * Counts the host's lines of code and fails when it has grown beyond what was agreed.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

// A line counts when it holds code: blank lines, comments and licence headers do not.
$limits = ['php' => 6000, 'js' => 700];
$lines = ['php' => 0, 'js' => 0];
$files = new RegexIterator(new RecursiveIteratorIterator(new RecursiveDirectoryIterator(__DIR__)), '~\.(php|js)$~');
foreach ($files as $file) {
    $type = $file->getExtension();
    // PHP's own tokens tell code from comments; JavaScript's comments are written alike.
    $code = $type === 'php' ? '' : "<?php\n";
    foreach (token_get_all($code . file_get_contents($file->getPathname())) as $token) {
        $iscomment = is_array($token) && in_array($token[0], [T_COMMENT, T_DOC_COMMENT], true);
        $text = is_array($token) ? $token[1] : $token;
        $held[] = $iscomment ? str_repeat("\n", substr_count($text, "\n")) : $text;
    }
    $lines[$type] += count(preg_grep('/\S/', explode("\n", implode('', $held)))) - ($type === 'js' ? 1 : 0);
    $held = [];
}
foreach ($limits as $type => $limit) {
    echo "host: $lines[$type] lines of $type code, at most $limit\n";
}
exit($lines['php'] > $limits['php'] || $lines['js'] > $limits['js'] ? 1 : 0);
