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
 * Front controller for PHP's built-in server: this machine only.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli-server' || die('The host runs under PHP\'s own server only.');

$hostpath = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
$hostaddress = parse_url((string)getenv('PROOFOLIO_HOST_WWWROOT'));
$hostname = "{$hostaddress['host']}:{$hostaddress['port']}";
if (!in_array($_SERVER['REMOTE_ADDR'], ['127.0.0.1', '::1']) || ($_SERVER['HTTP_HOST'] ?? '') !== $hostname) {
    http_response_code(421);
    exit('This server answers its own machine only, at ' . getenv('PROOFOLIO_HOST_WWWROOT'));
}
require_once(__DIR__ . '/assets.php');
if (host\assets::send($hostpath)) {
    exit;
}
// A page of the plugin may say so itself before it requires config.php, which comes after this here.
str_starts_with($hostpath, '/lib/ajax/') && define('AJAX_SCRIPT', true);
require_once(dirname(__DIR__) . '/lib/setup.php');
require_once(__DIR__ . '/site.php');
set_exception_handler(host\site_pages::show_exception(...));
if (!$_POST && ($_SERVER['CONTENT_LENGTH'] ?? 0) > host_bytes(ini_get('post_max_size'))) {
    throw new moodle_exception('maxbytes', 'error');
}
// Pages flush nothing before their end, so that an error page can take the place of half a page.
ob_start();
if (preg_match('~^/mod/proofolio/\w+\.php$~', $hostpath) && is_file($CFG->dirroot . $hostpath)) {
    chdir(dirname($CFG->dirroot . $hostpath));
    require($CFG->dirroot . $hostpath);
} else {
    host\site_pages::show($hostpath);
}
ob_end_flush();
