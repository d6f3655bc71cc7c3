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
 * Files for the browser that nobody has to sign in for.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace host;

PHP_SAPI === 'cli-server' || die('The host runs under PHP\'s own server only.');

/** Styles, scripts, fonts and pictures: the plugin's, the packages' and the host's own. */
class assets {
    /** Types by extension. */
    private const TYPES = ['css' => 'text/css', 'js' => 'text/javascript', 'svg' => 'image/svg+xml', 'woff2' => 'font/woff2', 'ttf' => 'font/ttf',
        'map' => 'application/json', 'png' => 'image/png'];
    /** Bootstrap's colours as Moodle's theme Boost has them. */
    private const COLOURS = ['#007bff' => '#0f6cbf', '#0069d9' => '#0c589c', '#0062cc' => '#0b5292', '#0056b3' => '#094478', '#28a745' => '#357a32',
        '#218838' => '#296026', '#dc3545' => '#ca3120', '#c82333' => '#a92a1b', '#17a2b8' => '#008196', '#138496' => '#006170',
        '#ffc107' => '#f0ad4e', '#6c757d' => '#6a737b', '#212529' => '#1d2125'];

    /** Sends a file when the path names one. */
    public static function send(string $path): bool {
        $root = dirname(__DIR__, 2);
        $packages = ['jquery' => 'jquery/dist/jquery.min.js', 'bootstrap' => 'bootstrap/dist/js/bootstrap.bundle.min.js',
            'core/mustache' => 'mustache/mustache.min.js'];
        $file = match (true) {
            str_contains($path, '..') => null,
            $path === '/theme/bootstrap.css' => "$root/node_modules/bootstrap/dist/css/bootstrap.min.css",
            $path === '/theme/host.css' => __DIR__ . '/host.css',
            (bool)preg_match('~^/theme/fontawesome/((css|webfonts)/[\w.-]+)$~', $path, $m) =>
                "$root/node_modules/@fortawesome/fontawesome-free/$m[1]",
            (bool)preg_match('~^/theme/image\.php/boost/mod_proofolio/1/(\w+)$~', $path, $m) => "$root/pix/$m[1].svg",
            $path === '/mod/proofolio/styles.css' => "$root/styles.css",
            $path === '/lib/host/first.js' => __DIR__ . '/amd/first.js',
            $path === '/lib/host/require.js' => "$root/node_modules/requirejs/require.js",
            (bool)preg_match('~^/lib/requirejs\.php/mod_proofolio/([\w/.-]+)\.js$~', $path, $m) => "$root/amd/build/$m[1].min.js",
            (bool)preg_match('~^/lib/requirejs\.php/([\w/]+)\.js$~', $path, $m) => isset($packages[$m[1]])
                ? "$root/node_modules/{$packages[$m[1]]}" : __DIR__ . '/amd/' . preg_replace('~^core/~', '', $m[1]) . '.js',
            default => null,
        };
        if ($file === null) {
            return false;
        }
        if (!is_file($file)) {
            http_response_code(404);
            echo "The host has no file for $path";
            return true;
        }
        header('Content-Type: ' . (self::TYPES[pathinfo($file, PATHINFO_EXTENSION)] ?? 'application/octet-stream'));
        header('Cache-Control: no-cache');
        header('ETag: "' . md5("$file " . filemtime($file)) . '"');
        if (($_SERVER['HTTP_IF_NONE_MATCH'] ?? '') === '"' . md5("$file " . filemtime($file)) . '"') {
            http_response_code(304);
        } else if ($path === '/theme/bootstrap.css') {
            echo self::boost(file_get_contents($file));
        } else {
            readfile($file);
        }
        return true;
    }

    /** Bootstrap 4 as Boost of Moodle 4.5 has it: its colours, and the names of Bootstrap 5 that it knows already. */
    private static function boost(string $css): string {
        $bridge = '';
        $utility = '/\.(ml|mr|pl|pr|float|text)(-(?:sm|md|lg|xl))?-(left|right|auto|n?\d)\b[^{},]*(?:,[^{}]*)?\{([^}]*)\}/';
        preg_match_all($utility, $css, $rules, PREG_SET_ORDER);
        foreach ($rules as [, $name, $infix, $value, $body]) {
            $isside = in_array($value, ['left', 'right']);
            if ($isside === in_array($name, ['float', 'text'])) {
                $name = ['ml' => 'ms', 'mr' => 'me', 'pl' => 'ps', 'pr' => 'pe'][$name] ?? $name;
                $value = ['left' => 'start', 'right' => 'end'][$value] ?? $value;
                $rule = ".$name$infix-$value{" . $body . '}';
                $width = ['-sm' => 576, '-md' => 768, '-lg' => 992, '-xl' => 1200][$infix] ?? 0;
                $bridge .= $width ? "@media (min-width:{$width}px){{$rule}}" : $rule;
            }
        }
        return strtr($css, self::COLOURS) . $bridge;
    }
}
