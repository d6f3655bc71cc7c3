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
 * Draft areas, addresses of files, sizes and types.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** What is known of a file type by its name: the type, or the name of an icon. */
function mimeinfo($element, $filename): string {
    static $types = ['txt' => 'text/plain', 'html' => 'text/html', 'htm' => 'text/html', 'css' => 'text/css', 'csv' => 'text/csv',
        'js' => 'application/x-javascript', 'json' => 'application/json', 'xml' => 'application/xml', 'pdf' => 'application/pdf',
        'zip' => 'application/zip', 'png' => 'image/png', 'jpg' => 'image/jpeg', 'jpeg' => 'image/jpeg', 'gif' => 'image/gif',
        'svg' => 'image/svg+xml', 'webp' => 'image/webp', 'mp4' => 'video/mp4', 'webm' => 'video/webm', 'mp3' => 'audio/mp3',
        'odt' => 'application/vnd.oasis.opendocument.text', 'ods' => 'application/vnd.oasis.opendocument.spreadsheet',
        'docx' => 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'xlsx' => 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'pptx' => 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'eml' => 'message/rfc822', 'md' => 'text/markdown',
        'php' => 'text/plain', 'xhtml' => 'application/xhtml+xml', 'swf' => 'application/x-shockwave-flash', 'mhtml' => 'message/rfc822'];
    $type = $types[strtolower(pathinfo((string)$filename, PATHINFO_EXTENSION))] ?? 'document/unknown';
    return match ($element) {
        'type' => $type,
        'icon' => match (true) {
            str_starts_with($type, 'image/') => 'image',
            str_starts_with($type, 'video/') => 'video',
            str_starts_with($type, 'text/') => 'text',
            $type === 'application/pdf' => 'pdf',
            $type === 'application/zip' => 'archive',
            default => 'unknown',
        },
        default => throw new host_missing_exception("mimeinfo('$element')"),
    };
}

/** A size in words. */
function display_size($size, int $decimalplaces = 1, string $fixedunits = ''): string {
    if ($size == USER_CAN_IGNORE_FILE_SIZE_LIMITS) {
        return get_string('unlimited');
    }
    $units = ['gb' => 1 << 30, 'mb' => 1 << 20, 'kb' => 1 << 10];
    foreach ($units as $unit => $bytes) {
        if ($size >= $bytes) {
            return format_float($size / $bytes, $decimalplaces) . "\u{A0}" . get_string("size$unit");
        }
    }
    return "$size\u{A0}" . get_string('sizeb');
}

/** A number in the user's language. */
function format_float($float, $decimalpoints = 1, $localized = true, $stripzeros = false): string {
    if ($float === null) {
        return '';
    }
    $separator = $localized ? get_string('decsep', 'langconfig') : '.';
    if ($decimalpoints === -1) {
        return str_replace('.', $separator, (string)(float)$float);
    }
    $text = number_format((float)$float, $decimalpoints, $separator, '');
    return $stripzeros && $decimalpoints > 0 ? rtrim(rtrim($text, '0'), $separator) : $text;
}

/** A number from the user's writing; false when it is none and strict. */
function unformat_float($localefloat, $strict = false) {
    $text = trim(str_replace([' ', "\u{A0}", "\u{202F}", get_string('decsep', 'langconfig')], ['', '', '', '.'], (string)$localefloat));
    if ($text === '') {
        return null;
    }
    return is_numeric($text) || !$strict ? (float)$text : false;
}

/** The largest file that site, course and activity allow, in bytes. */
function get_max_upload_file_size($sitebytes = 0, $coursebytes = 0, $modulebytes = 0, $unused = false): int {
    $php = array_map('host_bytes', [ini_get('upload_max_filesize'), ini_get('post_max_size')]);
    return (int)min(array_filter([...$php, (int)$sitebytes, (int)$coursebytes, (int)$modulebytes], fn($bytes) => $bytes > 0) ?: [PHP_INT_MAX]);
}

/** Bytes in PHP's settings. */
function host_bytes($text): int {
    return (int)$text * (['k' => 1 << 10, 'm' => 1 << 20, 'g' => 1 << 30][strtolower(substr(trim((string)$text), -1))] ?? 1);
}

/** The sizes that a form offers, in words by bytes. */
function get_max_upload_sizes($sitebytes = 0, $coursebytes = 0, $modulebytes = 0, $custombytes = null): array {
    $maximum = get_max_upload_file_size($sitebytes, $coursebytes, $modulebytes);
    $sizes = [$maximum, 10240, 51200, 102400, 512000, 1048576, 2097152, 5242880, 10485760, 20971520, 52428800, 104857600, ...(array)$custombytes];
    $sizes = array_filter(array_unique($sizes), fn($bytes) => $bytes > 0 && $bytes <= $maximum);
    rsort($sizes);
    return [0 => get_string($coursebytes ? 'courseuploadlimit' : 'siteuploadlimit') . ' (' . display_size($maximum) . ')']
        + array_combine($sizes, array_map('display_size', $sizes));
}

/** A number for a new draft area. */
function file_get_unused_draft_itemid(): int {
    global $USER;
    if (!isloggedin() || isguestuser()) {
        throw new moodle_exception('noguest');
    }
    do {
        $id = random_int(1, 999999999);
    } while (!get_file_storage()->is_area_empty(context_user::instance($USER->id)->id, 'user', 'draft', $id, false));
    return $id;
}

/** The files in a draft area of the current user. */
function host_draft_files($draftitemid, bool $folders = false): array {
    global $USER;
    return get_file_storage()->get_area_files(context_user::instance($USER->id)->id, 'user', 'draft', $draftitemid, 'id', $folders);
}

/** Whether somebody has used more draft areas of late than the site allows: fifty, and one more every five seconds. */
function file_is_draft_areas_limit_reached(int $userid): bool {
    global $DB;
    $times = $DB->get_fieldset_sql("SELECT MAX(timemodified) FROM {files} WHERE contextid = ? AND component = 'user' AND filearea = 'draft'
        AND timemodified > ? GROUP BY itemid ORDER BY MAX(timemodified)", [context_user::instance($userid)->id, time() - 250]);
    $level = $last = 0;
    foreach ($times as $time) {
        $level = max(0, $level - ($time - $last) / 5) + 1;
        $last = $time;
    }
    return $level - (time() - $last) / 5 > 49;
}

/** Fills a draft area with the files of an area, unless it is there already; returns the text with addresses in the draft area. */
function file_prepare_draft_area(&$draftitemid, $contextid, $component, $filearea, $itemid, ?array $options = null, $text = null) {
    global $CFG, $USER;
    $usercontext = context_user::instance($USER->id);
    if (empty($draftitemid)) {
        $draftitemid = file_get_unused_draft_itemid();
        $record = ['contextid' => $usercontext->id, 'component' => 'user', 'filearea' => 'draft', 'itemid' => $draftitemid];
        $known = $itemid === null ? [] : get_file_storage()->get_area_files($contextid, $component, $filearea, $itemid, 'id', false);
        foreach ($known as $file) {
            $source = serialize((object)['source' => $file->get_source()]);
            get_file_storage()->create_file_from_storedfile($record + ['source' => $source, 'sortorder' => $file->get_sortorder()], $file);
        }
    }
    return $text === null ? null : str_replace('@@PLUGINFILE@@/', "$CFG->wwwroot/draftfile.php/$usercontext->id/user/draft/$draftitemid/", $text);
}

/** Makes an area hold what a draft area holds; returns the text with addresses that stay. */
function file_save_draft_area_files($draftitemid, $contextid, $component, $filearea, $itemid, ?array $options = null, $text = null,
        $forcehttps = false) {
    $storage = get_file_storage();
    $options = ($options ?? []) + ['maxfiles' => -1, 'maxbytes' => 0, 'areamaxbytes' => FILE_AREA_MAX_BYTES_UNLIMITED, 'accepted_types' => '*'];
    if ($options['accepted_types'] !== '*' && $options['accepted_types'] !== ['*']) {
        throw new host_missing_exception('accepted_types of draft areas');
    }
    $new = $total = [];
    foreach (host_draft_files($draftitemid) as $file) {
        $size = $file->get_filesize();
        $toolarge = ($options['maxbytes'] > 0 && $size > $options['maxbytes'])
            || ($options['areamaxbytes'] != -1 && array_sum($total) + $size > $options['areamaxbytes']);
        if (!$toolarge && ($options['maxfiles'] == -1 || count($new) < $options['maxfiles'])) {
            $new[$file->get_filepath() . $file->get_filename()] = $file;
            $total[] = $size;
        }
    }
    foreach ($storage->get_area_files($contextid, $component, $filearea, $itemid, 'id', false) as $file) {
        $place = $file->get_filepath() . $file->get_filename();
        if (isset($new[$place]) && $new[$place]->get_contenthash() === $file->get_contenthash()) {
            unset($new[$place]);
        } else {
            $file->delete();
        }
    }
    foreach ($new as $file) {
        $source = @unserialize((string)$file->get_source(), ['allowed_classes' => [stdClass::class]]);
        $storage->create_file_from_storedfile(compact('contextid', 'component', 'filearea', 'itemid')
            + ['source' => $source->source ?? $file->get_source()], $file);
    }
    return $text === null ? null : file_rewrite_urls_to_pluginfile($text, $draftitemid, $forcehttps);
}

/** Puts placeholders for the addresses in a draft area. */
function file_rewrite_urls_to_pluginfile($text, $draftitemid, $forcehttps = false): string {
    global $CFG, $USER;
    $context = context_user::instance($USER->id);
    return preg_replace('~' . preg_quote("$CFG->wwwroot/draftfile.php/$context->id/user/draft/$draftitemid/", '~') . '~i', '@@PLUGINFILE@@/', $text);
}

/** Puts the addresses of files for placeholders. */
function file_rewrite_pluginfile_urls($text, $file, $contextid, $component, $filearea, $itemid, ?array $options = null): string {
    global $CFG;
    $base = "$CFG->wwwroot/$file/$contextid/$component/$filearea/" . ($itemid === null ? '' : "$itemid/");
    return !empty($options['reverse']) ? str_replace($base, '@@PLUGINFILE@@/', (string)$text) : str_replace('@@PLUGINFILE@@/', $base, (string)$text);
}

/** Serves a file: the plugin's proofolio_pluginfile decides. */
function file_pluginfile($relativepath, $forcedownload, $preview = null, $offline = false, $embed = false): void {
    global $CFG;
    $args = explode('/', ltrim($relativepath, '/'));
    count($args) >= 3 || throw new moodle_exception('invalidargorconf');
    [$contextid, $component, $filearea] = [(int)array_shift($args), clean_param(array_shift($args), PARAM_COMPONENT),
        clean_param(array_shift($args), PARAM_AREA)];
    $context = context::instance_by_id($contextid, IGNORE_MISSING);
    if (!$context || $context->contextlevel !== CONTEXT_MODULE || $component !== 'mod_proofolio') {
        send_file_not_found();
    }
    [$course, $cm] = get_course_and_cm_from_cmid($context->instanceid);
    if ($filearea === 'intro') {
        require_course_login($course, true, $cm);
        $file = get_file_storage()->get_file($context->id, $component, 'intro', 0, '/', implode('/', $args));
        $file ? send_stored_file($file, null, 0, $forcedownload) : send_file_not_found();
    }
    require_once("$CFG->dirroot/mod/proofolio/lib.php");
    proofolio_pluginfile($course, $cm, $context, $filearea, $args, $forcedownload, ['offline' => $offline, 'embed' => $embed]);
    send_file_not_found();
}
