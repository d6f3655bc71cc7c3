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

namespace mod_proofolio\local;

use context_module;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_trace;
use mod_proofolio\permission;
use stored_file;

/**
 * The file areas of portfolios: what an item id stands for, who may have the file, and how it is handed out.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class file_areas {
    /** The types that a browser may show by itself: none of them can carry a script. */
    private const SHOWN = [
        'image/jpeg', 'image/png', 'image/gif', 'image/webp',
        'video/mp4', 'video/webm', 'video/ogg', 'video/quicktime',
        'audio/mp3', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/webm',
    ];

    /** The model of the rows whose ids are the item ids of each area. */
    public const ITEMS = [
        version::FILEAREA_DESCRIPTION => version::class,
        version::FILEAREA_ANALYSIS => version::class,
        version_trace::FILEAREA => version_trace::class,
        draft::FILEAREA_DESCRIPTION => draft::class,
        draft::FILEAREA_ANALYSIS => draft::class,
        draft::FILEAREA_TRACE => draft::class,
        kept_trace::FILEAREA => kept_trace::class,
    ];

    /**
     * The areas with a name for each.
     *
     * @return string[] By area.
     */
    public static function all(): array {
        return [
            version::FILEAREA_DESCRIPTION => get_string('areadescription', 'mod_proofolio'),
            version::FILEAREA_ANALYSIS => get_string('areaanalysis', 'mod_proofolio'),
            version_trace::FILEAREA => get_string('areatrace', 'mod_proofolio'),
            draft::FILEAREA_DESCRIPTION => get_string('areadraftdescription', 'mod_proofolio'),
            draft::FILEAREA_ANALYSIS => get_string('areadraftanalysis', 'mod_proofolio'),
            draft::FILEAREA_TRACE => get_string('areadrafttrace', 'mod_proofolio'),
            kept_trace::FILEAREA => get_string('areakept', 'mod_proofolio'),
        ];
    }

    /**
     * The file that was asked for, when there is one and the current user may have it.
     *
     * @param context_module $context The context that the request names.
     * @param string $area The file area.
     * @param array $args The rest of the path: item id, folders, file name.
     * @return stored_file|null None also when the item belongs to another activity than the request names.
     */
    public static function find(context_module $context, string $area, array $args): ?stored_file {
        $itemid = array_shift($args);
        $filename = array_pop($args);
        if ($filename === null || !ctype_digit((string) $itemid)) {
            return null;
        }
        if (!self::may_have($context, $area, (int) $itemid)) {
            return null;
        }
        $filepath = $args ? '/' . implode('/', $args) . '/' : '/';
        $file = get_file_storage()->get_file($context->id, 'mod_proofolio', $area, (int) $itemid, $filepath, $filename);
        return $file && !$file->is_directory() ? $file : null;
    }

    /**
     * Whether a file must be saved rather than shown by the browser, because it could carry a script.
     *
     * @param stored_file $file
     * @return bool
     */
    public static function must_be_downloaded(stored_file $file): bool {
        return !in_array($file->get_mimetype(), self::SHOWN, true);
    }

    /**
     * Whether the current user may have the files of an item.
     *
     * @param context_module $context The context that the item must belong to.
     * @param string $area The file area.
     * @param int $itemid
     * @return bool
     */
    public static function may_have(context_module $context, string $area, int $itemid): bool {
        $row = self::load($area, $itemid);
        if (!$row) {
            return false;
        }
        [$portfolio, $permitted] = match ($row::class) {
            version::class => [$row->get_proof()->get_portfolio(), fn(): bool => permission::can_view_version($row)],
            draft::class => [$row->get_proof()->get_portfolio(), fn(): bool => permission::can_view_draft($row->get_proof())],
            kept_trace::class => [$row->get_portfolio(), fn(): bool => permission::can_view_kept_trace($row)],
        };
        return $portfolio->get_activity()->context->id == $context->id && $permitted();
    }

    /**
     * The row whose readers may have the files of an item.
     *
     * @param string $area The file area.
     * @param int $itemid
     * @return version|draft|kept_trace|null
     */
    private static function load(string $area, int $itemid): version|draft|kept_trace|null {
        switch ($area) {
            case version_trace::FILEAREA:
                $trace = version_trace::get_record(['id' => $itemid]);
                return $trace ? $trace->get_version() : null;
            case version::FILEAREA_DESCRIPTION:
            case version::FILEAREA_ANALYSIS:
                return version::get_record(['id' => $itemid]) ?: null;
            case draft::FILEAREA_DESCRIPTION:
            case draft::FILEAREA_ANALYSIS:
            case draft::FILEAREA_TRACE:
                return draft::get_record(['id' => $itemid]) ?: null;
            case kept_trace::FILEAREA:
                return kept_trace::get_record(['id' => $itemid]) ?: null;
            default:
                return null;
        }
    }
}
