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

namespace mod_proofolio\local\models;

/**
 * What somebody said of a version. One that answers no other begins a thread, and holds its kind, its passage and its state.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comment extends model {
    /** The table. */
    public const TABLE = 'proofolio_comment';

    /** Kind: it says something. */
    public const REMARK = 'remark';
    /** Kind: it says what is good, and asks for nothing. */
    public const PRAISE = 'praise';
    /** Kind: it asks for something to be improved. */
    public const REQUEST = 'request';

    /** The kinds of comments. */
    public const KINDS = [self::REMARK, self::PRAISE, self::REQUEST];

    /** The texts of a version that a passage can be in. */
    public const LEVELS = ['description', 'analysis'];

    /** @var version|null The version, once asked for. */
    private ?version $version = null;

    #[\Override]
    protected static function define_properties() {
        return [
            'versionid' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'parentid' => ['type' => PARAM_INT, 'default' => 0],
            'content' => ['type' => PARAM_RAW],
            'contentformat' => ['type' => PARAM_INT, 'default' => FORMAT_PLAIN],
            'timeposted' => ['type' => PARAM_INT],
            'kind' => ['type' => PARAM_ALPHA, 'default' => self::REMARK, 'choices' => self::KINDS],
            'level' => ['type' => PARAM_ALPHA, 'default' => '', 'choices' => ['', ...self::LEVELS]],
            'quote' => ['type' => PARAM_RAW, 'default' => ''],
            'quotebefore' => ['type' => PARAM_RAW, 'default' => ''],
            'quoteafter' => ['type' => PARAM_RAW, 'default' => ''],
            'timeedited' => ['type' => PARAM_INT, 'default' => 0],
            'timeresolved' => ['type' => PARAM_INT, 'default' => 0],
            'resolvedby' => ['type' => PARAM_INT, 'default' => 0],
            'timereopened' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * The version that this comment is about.
     *
     * @return version
     */
    public function get_version(): version {
        return $this->version ??= new version($this->get('versionid'));
    }

    /**
     * Whether its author was forgotten: the comment keeps its place in the thread, and says nothing any more.
     *
     * @return bool
     */
    public function is_blanked(): bool {
        return (int) $this->get('userid') === 0 && $this->get('content') === '';
    }

    /**
     * The comments on some versions, oldest first.
     *
     * @param int[] $versionids
     * @return self[]
     */
    public static function on_versions(array $versionids): array {
        return self::in_set('versionid', $versionids, 'timeposted, id');
    }

    /**
     * Whether something was said in a comment's thread after it.
     *
     * @param self $comment
     * @return bool
     */
    public static function has_later_reply(self $comment): bool {
        $thread = $comment->get('parentid') ?: $comment->get('id');
        return self::record_exists_select('parentid = :thread AND id > :id', ['thread' => $thread, 'id' => $comment->get('id')]);
    }

    /**
     * The ids of some comments that are there still.
     *
     * @param int[] $ids
     * @return int[]
     */
    public static function existing(array $ids): array {
        global $DB;
        if (!$ids) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED);
        return array_map('intval', $DB->get_fieldset_select(self::TABLE, 'id', "id $insql", $params));
    }
}
