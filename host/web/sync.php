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
 * Lays the plugin out as a Moodle would have it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/**
 * Puts the plugin at mod/proofolio below a web root, beside a config.php and the library files that page scripts require.
 *
 * Scripts find config.php by their own real path, so that pages need a copy; only what has changed since is copied.
 *
 * @param string $pluginroot the checkout
 * @param string $wwwdir the web root to fill
 * @param bool $link a link in place of the copy: enough for tests and command lines
 */
function host_sync(string $pluginroot, string $wwwdir, bool $link = false): void {
    $target = "$wwwdir/mod/proofolio";
    if (!is_file("$wwwdir/config.php")) {
        foreach (['lib', 'mod', 'course', 'user', 'group', 'calendar'] as $folder) {
            is_dir("$wwwdir/$folder") || mkdir("$wwwdir/$folder", 0700, true);
        }
        // Everything that these declare is there from the start.
        $shims = ['lib/formslib', 'lib/filelib', 'lib/completionlib', 'lib/externallib', 'lib/accesslib', 'lib/grouplib', 'lib/weblib',
            'lib/moodlelib', 'course/lib', 'course/moodleform_mod', 'user/lib', 'group/lib', 'calendar/lib', 'cohort/lib', 'lib/phpunit/lib', 'lib/adminlib'];
        foreach ($shims as $shim) {
            is_dir(dirname("$wwwdir/$shim")) || mkdir(dirname("$wwwdir/$shim"), 0700, true);
            file_put_contents("$wwwdir/$shim.php", "<?php\n");
        }
        $setup = var_export(dirname(__DIR__) . '/lib/setup.php', true);
        file_put_contents("$wwwdir/config.php", "<?php\nrequire_once($setup);\n", LOCK_EX);
    }
    if ($link) {
        is_link($target) || symlink($pluginroot, $target);
        return;
    }
    is_dir($target) || mkdir($target, 0700, true);
    host_sync_folder($pluginroot, $target, '/\.(php|css)$|^(amd|backup|classes|db|lang|pix|templates)$/');
}

/** Makes one folder like another, as far as names are wanted. */
function host_sync_folder(string $from, string $to, string $wanted = '/^[^.]/'): void {
    is_dir($to) || @mkdir($to, 0700, true);
    $names = preg_grep($wanted, scandir($from));
    foreach ($names as $name) {
        if (is_dir("$from/$name")) {
            host_sync_folder("$from/$name", "$to/$name");
        } else if (!is_file("$to/$name") || filemtime("$to/$name") !== filemtime("$from/$name")) {
            // Another worker may be reading: the new file takes the old one's place in one step.
            $temporary = "$to/.$name." . getmypid();
            if (copy("$from/$name", $temporary)) {
                touch($temporary, filemtime("$from/$name"));
                rename($temporary, "$to/$name");
            }
        }
    }
    foreach (array_diff(scandir($to), $names, ['.', '..']) as $gone) {
        if (is_file("$to/$gone") && !str_starts_with($gone, '.')) {
            unlink("$to/$gone");
        }
    }
}
