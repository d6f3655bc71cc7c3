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
 * Cleaning and checking values by PARAM types.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** A value of the wanted type, changed as far as needed. */
function clean_param($param, $type) {
    if (is_array($param)) {
        throw new coding_exception('clean_param() can not process arrays, please use clean_param_array() instead.');
    }
    if (is_object($param)) {
        $param = method_exists($param, '__toString') ? (string)$param
            : throw new coding_exception('clean_param() can not process objects, please use clean_param_array() instead.');
    }
    $text = (string)fix_utf8($param);
    $keep = fn(string $characters) => preg_replace("~[^$characters]~i", '', (string)$param);
    switch ($type) {
        case PARAM_RAW:
            return fix_utf8($param);
        case PARAM_RAW_TRIMMED:
            return trim($text);
        case PARAM_CLEANHTML:
            return trim(clean_text($text, FORMAT_HTML));
        case PARAM_INT:
            return (int)$param;
        case PARAM_FLOAT:
            return (float)$param;
        case PARAM_ALPHA:
            return $keep('a-zA-Z');
        case PARAM_ALPHAEXT:
            return $keep('a-zA-Z_-');
        case PARAM_ALPHANUM:
            return $keep('A-Za-z0-9');
        case PARAM_ALPHANUMEXT:
        case PARAM_SAFEDIR:
            return $keep('A-Za-z0-9_-');
        case PARAM_SAFEPATH:
            return $keep('a-zA-Z0-9/_-');
        case PARAM_SEQUENCE:
            return $keep('0-9,');
        case PARAM_BOOL:
            $word = strtolower((string)$param);
            return in_array($word, ['on', 'yes', 'true'], true) ? 1 : (in_array($word, ['off', 'no', 'false'], true) || empty($param) ? 0 : 1);
        case PARAM_NOTAGS:
            return strip_tags($text);
        case PARAM_TEXT:
            if (str_contains($text, '</span>') || str_contains($text, '</lang>')) {
                throw new host_missing_exception('multilang syntax in PARAM_TEXT');
            }
            return strip_tags($text);
        case PARAM_COMPONENT:
            return preg_match('/^[a-z][a-z0-9]*(_[a-z][a-z0-9_]*)?[a-z0-9]+$/D', $text) && !str_contains($text, '__')
                && (!str_starts_with($text, 'mod_') || substr_count($text, '_') === 1) ? $text : '';
        case PARAM_PLUGIN:
        case PARAM_AREA:
            return preg_match('/^[a-z](?:[a-z0-9_](?!__))*[a-z0-9]+$/D', $text) ? $text : '';
        case PARAM_STRINGID:
            return preg_match('|^[a-zA-Z][a-zA-Z0-9\.:/_-]*$|D', $text) ? $text : '';
        case PARAM_CAPABILITY:
            return host_capabilities::exists($text) ? $text : '';
        case PARAM_FILE:
            $text = preg_replace('~[[:cntrl:]]|[&<>"`\|\':\\\\/]~u', '', $text);
            return $text === '.' || $text === '..' ? '' : $text;
        case PARAM_PATH:
            $crumbs = explode('/', str_replace('\\', '/', $text));
            foreach ($crumbs as $i => $crumb) {
                $crumbs[$i] = $crumb === '.' && $i === 0 ? $crumb : clean_param($crumb, PARAM_FILE);
            }
            return preg_replace(['~//+~', '~/(\./)+~'], '/', implode('/', $crumbs));
        case PARAM_URL:
            return host_clean_url($text);
        case PARAM_LOCALURL:
            return host_clean_local_url($text);
        case PARAM_LANG:
            return get_string_manager()->translation_exists($text) ? $text : '';
        case PARAM_EMAIL:
            return validate_email($text) ? $text : '';
        case PARAM_USERNAME:
            return preg_replace('/[^-\.@_a-z0-9]/', '', core_text::strtolower(str_replace(' ', '', trim($text))));
        default:
            throw new host_missing_exception("clean_param() with the type '$type'");
    }
}

/** An address of a web page, or relative, or ''; as Moodle, with neither user name nor characters that should be escaped. */
function host_clean_url(string $url): string {
    $part = "(?:[a-z0-9_.!\\~*'():@&=+$,-]|%[0-9a-f]{2})";
    $host = '(?:(?:[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?|(?:(?:25[0-5]|2[0-4]\d|[01]?\d?\d)(?:\.(?!$|[/:?#])|(?=[/:?#]|$))){4})?';
    return preg_match("~^(?:(?:https?|ftp)://)?$host(?::\\d{1,5})?(?:/(?:;?$part+/?)*)?(?:\\?(?:$part|[;/?])*)?(?:\\#(?:$part|[;/?])*)?$~iD", $url)
        ? $url : '';
}

/** An address within the site, or ''. */
function host_clean_local_url(string $url): string {
    global $CFG;
    $url = host_clean_url($url);
    $local = $url === $CFG->wwwroot || str_starts_with($url, "$CFG->wwwroot/") || str_starts_with($url, '/');
    return $local || !preg_match('~^[a-z]+://|:\d|javascript(?:.*/{2,})?:~i', rawurldecode($url)) ? $url : '';
}

/** The values of an array, each cleaned. */
function clean_param_array(?array $param, $type, $recursive = false): array {
    return array_map(fn($value) => !is_array($value) ? clean_param($value, $type) : ($recursive ? clean_param_array($value, $type, true)
        : throw new coding_exception('clean_param_array can not process multidimensional arrays when $recursive is false.')), $param ?? []);
}

/** A value that must be of the type already. */
function validate_param($param, $type, $allownull = NULL_NOT_ALLOWED, $debuginfo = '') {
    if ($param === null) {
        return $allownull == NULL_ALLOWED ? null : throw new invalid_parameter_exception($debuginfo);
    }
    if (is_array($param) || is_object($param)) {
        throw new invalid_parameter_exception($debuginfo);
    }
    $cleaned = clean_param($param, $type);
    if ($type === PARAM_FLOAT) {
        if (!is_float($param) && !is_int($param) && !is_numeric($param)) {
            throw new invalid_parameter_exception($debuginfo);
        }
    } else if ((string)$param !== (string)$cleaned) {
        throw new invalid_parameter_exception($debuginfo);
    }
    return $cleaned;
}

/** Text without broken characters, arrays and objects within. */
function fix_utf8($value) {
    if (is_string($value)) {
        return mb_check_encoding($value, 'UTF-8') && !str_contains($value, "\0") ? $value
            : str_replace("\0", '', mb_convert_encoding($value, 'UTF-8', 'UTF-8'));
    }
    if (is_array($value) || $value instanceof stdClass) {
        $fixed = array_map('fix_utf8', (array)$value);
        return is_array($value) ? $fixed : (object)$fixed;
    }
    return $value;
}

/** What the request carries by that name. */
function host_request_value(string $name): mixed {
    return $_POST[$name] ?? $_GET[$name] ?? null;
}

/** A parameter of the request that must be there. */
function required_param($parname, $type) {
    $value = host_request_value($parname) ?? throw new moodle_exception('missingparam', '', '', $parname);
    return is_array($value) ? throw new moodle_exception('invalidarrayparam', 'error', '', $parname) : clean_param($value, $type);
}

/** A parameter of the request, or the default. */
function optional_param($parname, $default, $type) {
    $value = host_request_value($parname);
    if (is_array($value)) {
        throw new moodle_exception('invalidarrayparam', 'error', '', $parname);
    }
    return $value === null ? $default : clean_param($value, $type);
}

/** Several values under one parameter of the request, or the default. */
function optional_param_array($parname, $default, $type) {
    $values = host_request_value($parname);
    return is_array($values) ? array_map(fn($value) => clean_param($value, $type), $values) : $default;
}

/** The form's data that were posted, or false: what moodleform asks. */
function data_submitted() {
    return empty($_POST) ? false : (object)fix_utf8($_POST);
}

/** Whether it is an e-mail address. */
function validate_email($address): bool {
    return filter_var($address, FILTER_VALIDATE_EMAIL) !== false;
}

/** Whether it is a whole number. */
function is_number($value): bool {
    return is_int($value) || (is_string($value) && preg_match('/^[0-9]+$/D', $value));
}
