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
 * The pictures of the proofs: one picture whose content all of them share, as Moodle itself stores equal files once.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bench_files {
    /** What every picture is called. */
    public const NAME = 'board.png';

    /** @var stdClass|null The row of the first of them. */
    private static ?stdClass $first = null;

    /**
     * Puts a picture into each of some items.
     *
     * @param int $contextid
     * @param string $component
     * @param string $area
     * @param int[] $itemids
     */
    public static function put(int $contextid, string $component, string $area, array $itemids): void {
        global $DB;
        $row = self::first();
        $rows = (function () use ($contextid, $component, $area, $itemids, $row) {
            foreach ($itemids as $itemid) {
                foreach ([self::NAME, '.'] as $filename) {
                    $path = "/$contextid/$component/$area/$itemid/$filename";
                    $place = ['contextid' => $contextid, 'component' => $component, 'filearea' => $area, 'itemid' => $itemid];
                    $content = $filename === '.'
                        ? ['contenthash' => sha1(''), 'filesize' => 0, 'mimetype' => null]
                        : array_intersect_key((array) $row, ['contenthash' => 1, 'filesize' => 1, 'mimetype' => 1]);
                    yield $place + $content + [
                        'pathnamehash' => sha1($path),
                        'filepath' => '/',
                        'filename' => $filename,
                        'userid' => $row->userid,
                        'timecreated' => $row->timecreated,
                        'timemodified' => $row->timecreated,
                    ];
                }
            }
        })();
        $DB->insert_records('files', $rows);
    }

    /**
     * The first picture, which has the content.
     *
     * @return stdClass
     */
    private static function first(): stdClass {
        global $CFG, $DB;
        if (!self::$first) {
            $file = get_file_storage()->create_file_from_pathname([
                'contextid' => context_system::instance()->id,
                'component' => 'mod_proofolio',
                'filearea' => 'bench',
                'itemid' => time(),
                'filepath' => '/',
                'filename' => self::NAME,
            ], "$CFG->dirroot/mod/proofolio/tests/generator/demonstration/files/en/backlog-sprint-3.png");
            self::$first = $DB->get_record('files', ['id' => $file->get_id()], '*', MUST_EXIST);
            self::$first->userid = get_admin()->id;
        }
        return self::$first;
    }
}
