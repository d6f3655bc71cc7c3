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
 * Addresses: moodle_url.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** An address in the site or elsewhere. */
class moodle_url {
    use host_names_the_missing;

    /** @var string scheme, host and port */
    protected string $base = '';
    /** @var string the path */
    protected string $path = '';
    /** @var string what follows the script, for files */
    protected string $slashargument = '';
    /** @var string[] the query */
    protected array $params = [];
    /** @var string|null the anchor */
    protected ?string $anchor = null;

    /** Takes an address, '/path' in the site, or another moodle_url. */
    public function __construct($url, ?array $params = null, $anchor = null) {
        global $CFG;
        if ($url instanceof self) {
            [$this->base, $this->path, $this->slashargument, $this->params, $this->anchor]
                = [$url->base, $url->path, $url->slashargument, $url->params, $url->anchor];
        } else {
            $url = str_starts_with((string)$url, '/') ? $CFG->wwwroot . $url : (string)$url;
            $parts = parse_url($url) ?: throw new moodle_exception('invalidurl');
            $this->base = isset($parts['scheme']) ? $parts['scheme'] . '://' . (isset($parts['user']) ? $parts['user'] . '@' : '')
                . ($parts['host'] ?? '') . (isset($parts['port']) ? ':' . $parts['port'] : '') : '';
            $this->path = $parts['path'] ?? '';
            parse_str($parts['query'] ?? '', $this->params);
            $this->anchor = $parts['fragment'] ?? null;
        }
        $this->params($params);
        $this->anchor = $anchor ?? $this->anchor;
    }

    /** Adds to the query; returns all of it. */
    public function params(?array $params = null): array {
        foreach ($params ?? [] as $name => $value) {
            if (is_int($name)) {
                throw new coding_exception('Url parameters can not have numeric keys!');
            }
            if (is_array($value) || (is_object($value) && !method_exists($value, '__toString'))) {
                throw new coding_exception('Url parameters values can not be arrays or objects!');
            }
            $this->params[$name] = (string)$value;
        }
        return $this->params;
    }

    /** Sets one parameter (when a value is given) and returns its value. */
    public function param($paramname, $newvalue = '') {
        if (func_num_args() > 1) {
            $this->params([$paramname => $newvalue]);
        }
        return $this->params[$paramname] ?? null;
    }

    /** Sets or removes the anchor. */
    public function set_anchor($anchor): void {
        $this->anchor = $anchor === null ? null : (string)$anchor;
    }

    /** The path. */
    public function get_path($includeslashargument = true): string {
        return $this->path . ($includeslashargument ? $this->slashargument : '');
    }

    /** The query, escaped for HTML unless told otherwise. */
    public function get_query_string($escaped = true, ?array $overrideparams = null): string {
        $pairs = [];
        foreach (array_merge($this->params, $overrideparams ?? []) as $name => $value) {
            foreach (is_array($value) ? $value : [null => $value] as $key => $one) {
                $pairs[] = rawurlencode(is_array($value) ? "{$name}[$key]" : $name) . '=' . rawurlencode((string)$one);
            }
        }
        return implode($escaped ? '&amp;' : '&', $pairs);
    }

    /** The address, escaped for HTML unless told otherwise. */
    public function out($escaped = true, ?array $overrideparams = null): string {
        $query = $this->get_query_string($escaped, $overrideparams);
        return $this->base . $this->path . $this->slashargument . ($query === '' ? '' : "?$query")
            . ($this->anchor === null ? '' : '#' . rawurlencode($this->anchor));
    }

    /** The address without query. */
    public function out_omit_querystring($includeanchor = false): string {
        return $this->base . $this->path . $this->slashargument . ($includeanchor && $this->anchor !== null ? "#$this->anchor" : '');
    }

    /** The address within the site. */
    public function out_as_local_url($escaped = true, ?array $overrideparams = null): string {
        global $CFG;
        $url = $this->out($escaped, $overrideparams);
        return str_starts_with($url, $CFG->wwwroot) ? substr($url, strlen($CFG->wwwroot))
            : throw new coding_exception('out_as_local_url called on a non-local URL');
    }

    /** For templates and texts. */
    public function __toString(): string {
        return $this->out(true);
    }

    /** Whether it is the same address; by default base, path and query. */
    public function compare(moodle_url $url, $matchtype = 2): bool {
        return $this->out_omit_querystring() === $url->out_omit_querystring() && ($matchtype === 0 || $this->params == $url->params);
    }

    /** The address of a file. */
    public static function make_pluginfile_url($contextid, $component, $area, $itemid, $pathname, $filename, $forcedownload = false,
            $includetoken = false): moodle_url {
        return self::file_url('/pluginfile.php', [$contextid, $component, $area, $itemid], $pathname, $filename, $forcedownload);
    }

    /** The address of a file in a draft area. */
    public static function make_draftfile_url($draftid, $pathname, $filename, $forcedownload = false): moodle_url {
        global $USER;
        $parts = [context_user::instance($USER->id)->id, 'user', 'draft', $draftid];
        return self::file_url('/draftfile.php', $parts, $pathname, $filename, $forcedownload);
    }

    /** The address of a file behind a script. */
    private static function file_url(string $script, array $parts, string $pathname, string $filename, bool $forcedownload): moodle_url {
        $url = new self($script, $forcedownload ? ['forcedownload' => 1] : null);
        $path = '/' . implode('/', array_filter($parts, fn($part) => $part !== null)) . $pathname . $filename;
        $url->slashargument = implode('/', array_map('rawurlencode', explode('/', $path)));
        return $url;
    }
}

if (!defined('URL_MATCH_EXACT')) {
    define('URL_MATCH_BASE', 0);
    define('URL_MATCH_PARAMS', 1);
    define('URL_MATCH_EXACT', 2);
}
