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
 * Stored files.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** All files: rows in the database, contents by their hash in the data folder. A content stays when its last row goes. */
class file_storage {
    use host_names_the_missing;

    /** The hash of a place. */
    public static function get_pathname_hash($contextid, $component, $filearea, $itemid, $filepath, $filename): string {
        return sha1("/$contextid/$component/$filearea/$itemid$filepath$filename");
    }

    /** Where a content is kept. */
    public static function host_path(string $contenthash): string {
        global $CFG;
        return "$CFG->dataroot/filedir/" . substr($contenthash, 0, 2) . "/$contenthash";
    }

    /** The file in a row. */
    public function get_file_instance(stdClass $row): stored_file {
        return new stored_file($this, $row);
    }

    /** A file by its place, or false. */
    public function get_file($contextid, $component, $filearea, $itemid, $filepath, $filename) {
        return $this->get_file_by_hash(self::get_pathname_hash($contextid, $component, $filearea, $itemid,
            $filepath === '' ? '/' : $filepath, $filename === '' ? '.' : $filename));
    }

    /** A file by the hash of its place, or false. */
    public function get_file_by_hash($pathnamehash) {
        global $DB;
        $row = $DB->get_record('files', ['pathnamehash' => $pathnamehash]);
        return $row ? $this->get_file_instance($row) : false;
    }

    /** A file by its id, or false. */
    public function get_file_by_id($fileid) {
        global $DB;
        $row = $DB->get_record('files', ['id' => $fileid]);
        return $row ? $this->get_file_instance($row) : false;
    }

    /** Whether there is a file in a place. */
    public function file_exists($contextid, $component, $filearea, $itemid, $filepath, $filename): bool {
        return (bool)$this->get_file($contextid, $component, $filearea, $itemid, $filepath, $filename);
    }

    /** A name that no file in a place has: the one given, else with a number. */
    public function get_unused_filename($contextid, $component, $filearea, $itemid, $filepath, $filename): string {
        ['filename' => $stem, 'extension' => $extension] = pathinfo($filename) + ['extension' => ''];
        $stem = preg_replace('~^(.+) \(\d+\)$~', '$1', $stem);
        for ($i = 1; $this->file_exists($contextid, $component, $filearea, $itemid, $filepath, $filename); $i++) {
            $filename = rtrim("$stem ($i).$extension", '.');
        }
        return $filename;
    }

    /** The files of an area (of one item, several items, or of all: false), by the hashes of their places. */
    public function get_area_files($contextid, $component, $filearea, $itemid = false, $sort = 'itemid, filepath, filename',
            $includedirs = true, $updatedsince = 0, $limitfrom = 0, $limitnum = 0): array {
        global $DB;
        [$where, $params] = $this->area($contextid, $component, $filearea, $itemid);
        $where .= ($includedirs ? '' : " AND filename <> '.'") . ($updatedsince ? ' AND timemodified > ' . (int)$updatedsince : '');
        $rows = $DB->get_records_select('files', $where, $params, $sort ?: '', '*', $limitfrom, $limitnum);
        return array_column(array_map(fn($row) => [$row->pathnamehash, $this->get_file_instance($row)], $rows), 1, 0);
    }

    /** The condition for an area. */
    private function area($contextid, $component, $filearea, $itemid): array {
        global $DB;
        $params = [];
        $where = ['1 = 1'];
        foreach (compact('contextid', 'component', 'filearea', 'itemid') as $field => $value) {
            if ($value !== false) {
                [$in, $more] = $DB->get_in_or_equal($value, SQL_PARAMS_QM, '', true, -1);
                $where[] = "$field $in";
                array_push($params, ...$more);
            }
        }
        return [implode(' AND ', $where), $params];
    }

    /** Whether an area has no file. */
    public function is_area_empty($contextid, $component, $filearea, $itemid = false, $ignoredirs = true): bool {
        return !$this->get_area_files($contextid, $component, $filearea, $itemid, '', !$ignoredirs);
    }

    /** Deletes the files of a context, or of an area or item in it. */
    public function delete_area_files($contextid, $component = false, $filearea = false, $itemid = false): bool {
        global $DB;
        [$where, $params] = $this->area($contextid, $component, $filearea, $itemid);
        return $DB->delete_records_select('files', $where, $params);
    }

    /** Deletes the files of the items in an area that a condition names. */
    public function delete_area_files_select($contextid, $component, $filearea, $itemidstest, ?array $params = null): void {
        global $DB;
        $where = "contextid = :contextid AND component = :component AND filearea = :filearea AND itemid $itemidstest";
        $DB->delete_records_select('files', $where, compact('contextid', 'component', 'filearea') + (array) $params);
    }

    /** Makes a file of a text. */
    public function create_file_from_string($filerecord, $content): stored_file {
        $hash = sha1($content);
        $path = self::host_path($hash);
        is_dir(dirname($path)) || @mkdir(dirname($path), 0700, true);
        if (!is_file($path)) {
            $temporary = $path . '.' . getmypid();
            file_put_contents($temporary, $content) === strlen($content) || throw new file_exception('storedfileproblem', 'disk');
            rename($temporary, $path);
        }
        return $this->create((array)$filerecord, $hash, strlen($content));
    }

    /** Makes a file of one on the disk. */
    public function create_file_from_pathname($filerecord, $pathname): stored_file {
        is_readable($pathname) || throw new file_exception('storedfilecannotread', '', $pathname);
        return $this->create_file_from_string($filerecord, file_get_contents($pathname));
    }

    /** Makes a file of another. */
    public function create_file_from_storedfile($filerecord, $fileorid): stored_file {
        $file = $fileorid instanceof stored_file ? $fileorid : $this->get_file_by_id($fileorid);
        $kept = $file->host_row();
        unset($kept['id'], $kept['timecreated'], $kept['timemodified'], $kept['pathnamehash']);
        return $this->create((array)$filerecord + $kept, $kept['contenthash'], $kept['filesize']);
    }

    /** Makes a folder, and those above it. */
    public function create_directory($contextid, $component, $filearea, $itemid, $filepath, $userid = null) {
        for ($path = $filepath; true; $path = preg_replace('~[^/]+/$~', '', $path)) {
            if (!$this->file_exists($contextid, $component, $filearea, $itemid, $path, '.')) {
                $this->insert(compact('contextid', 'component', 'filearea', 'itemid', 'userid') + ['filepath' => $path, 'filename' => '.',
                    'contenthash' => sha1(''), 'filesize' => 0, 'mimetype' => null, 'timecreated' => time(), 'timemodified' => time()]);
            }
            if ($path === '/') {
                return $this->get_file($contextid, $component, $filearea, $itemid, $filepath, '.');
            }
        }
    }

    /** Adds the row of a file, after the checks that Moodle makes. */
    private function create(array $record, string $contenthash, int $filesize): stored_file {
        unset($record['id']);
        foreach (['component' => PARAM_COMPONENT, 'filearea' => PARAM_AREA, 'filepath' => PARAM_PATH, 'filename' => PARAM_FILE] as $field => $type) {
            $record[$field] = clean_param($record[$field] ?? '', $type);
            if ($record[$field] === '' || ($field === 'filepath' && !preg_match('~^/(.*/)?$~Ds', $record[$field]))) {
                throw new file_exception('storedfileproblem', "Invalid $field");
            }
        }
        if (!is_number($record['itemid'] ?? '') || !is_number($record['contextid'] ?? '') || $record['contextid'] < 1) {
            throw new file_exception('storedfileproblem', 'Invalid itemid or contextid');
        }
        $now = time();
        $mimetype = empty($record['mimetype']) ? mimeinfo('type', $record['filename']) : $record['mimetype'];
        $record = array_merge(['userid' => null, 'status' => 0, 'sortorder' => 0, 'timecreated' => $now, 'timemodified' => $now], $record,
            compact('contenthash', 'filesize', 'mimetype'));
        $this->create_directory($record['contextid'], $record['component'], $record['filearea'], $record['itemid'], $record['filepath'],
            $record['userid']);
        return $this->get_file_by_id($this->insert($record));
    }

    /** Adds a row. */
    private function insert(array $record): int {
        global $DB;
        $place = array_map(fn($field) => $record[$field], ['contextid', 'component', 'filearea', 'itemid', 'filepath', 'filename']);
        try {
            return $DB->insert_record('files', ['pathnamehash' => self::get_pathname_hash(...$place)] + $record);
        } catch (dml_exception $e) {
            throw new stored_file_creation_exception(...$place, ...[$e->debuginfo]);
        }
    }
}

/** One file. */
class stored_file {
    use host_names_the_missing {
        __call as private missing;
    }

    /** Made from its row. */
    public function __construct(private file_storage $storage, private stdClass $row) {
    }

    /** Answers get_x() for the fields of the row. */
    public function __call($name, $arguments) {
        $field = substr($name, 4);
        if (!str_starts_with($name, 'get_') || !property_exists($this->row, $field)) {
            return $this->missing($name, $arguments);
        }
        $isint = in_array($field, ['id', 'contextid', 'itemid', 'filesize', 'status', 'timecreated', 'timemodified', 'sortorder'], true);
        return $isint ? (int)$this->row->$field : $this->row->$field;
    }

    /** The row. */
    public function host_row(): array {
        return (array)$this->row;
    }

    /** Whether it is a folder. */
    public function is_directory(): bool {
        return $this->row->filename === '.';
    }

    /** Whether its content is elsewhere: never on the host. */
    public function is_external_file(): bool {
        return false;
    }

    /** Whether browsers show it as an image. */
    public function is_valid_image(): bool {
        return in_array($this->row->mimetype, ['image/gif', 'image/jpeg', 'image/png'], true) && @getimagesizefromstring($this->get_content());
    }

    /** The content. */
    public function get_content(): string {
        return $this->is_directory() ? '' : file_get_contents(file_storage::host_path($this->row->contenthash));
    }

    /** Writes the content to the browser. */
    public function readfile(): void {
        readfile(file_storage::host_path($this->row->contenthash));
    }

    /** Deletes it. */
    public function delete(): bool {
        global $DB;
        return $DB->delete_records('files', ['id' => $this->row->id]);
    }

    /** Gives it another place. */
    public function rename($filepath, $filename): void {
        $this->change(['filepath' => $filepath, 'filename' => $filename, 'pathnamehash' => file_storage::get_pathname_hash(
            $this->row->contextid, $this->row->component, $this->row->filearea, $this->row->itemid, $filepath, $filename)]);
    }

    /** Changes the row. */
    private function change(array $values): void {
        global $DB;
        $values['timemodified'] = time();
        $DB->update_record('files', ['id' => $this->row->id] + $values);
        $this->row = (object)array_merge((array)$this->row, $values);
    }
}

/** The one file storage. */
function get_file_storage($reset = false): file_storage {
    static $storage = null;
    return $storage ??= new file_storage();
}
