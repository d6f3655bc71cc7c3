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

namespace mod_proofolio\privacy;

use context;
use context_user;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\transform;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use mod_proofolio\local\models\phrase;
use mod_proofolio\local\phrases;

/**
 * The phrases that a person keeps: they belong to the person, so they stand in the person's own context.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class own_phrases {
    /**
     * Adds the context of a person who keeps phrases.
     *
     * @param contextlist $contextlist
     * @param int $userid
     */
    public static function add_context(contextlist $contextlist, int $userid): void {
        $sql = 'SELECT ctx.id
                  FROM {context} ctx
                 WHERE ctx.contextlevel = :level AND ctx.instanceid = :userid
                       AND EXISTS (SELECT 1 FROM {' . phrase::TABLE . '} p WHERE p.userid = ctx.instanceid)';
        $contextlist->add_from_sql($sql, ['level' => CONTEXT_USER, 'userid' => $userid]);
    }

    /**
     * Adds the person whose context it is, when they keep phrases.
     *
     * @param userlist $userlist
     */
    public static function add_user(userlist $userlist): void {
        $context = $userlist->get_context();
        if ($context instanceof context_user) {
            $sql = 'SELECT p.userid FROM {' . phrase::TABLE . '} p WHERE p.userid = :userid';
            $userlist->add_from_sql('userid', $sql, ['userid' => $context->instanceid]);
        }
    }

    /**
     * Writes the phrases of a person.
     *
     * @param context $context Theirs, or any other: then nothing is written.
     * @param int $userid
     */
    public static function export(context $context, int $userid): void {
        $phrases = self::is_of($context, $userid) ? phrases::of($userid) : [];
        if ($phrases) {
            $data = array_map(fn(phrase $phrase): array => [
                'content' => $phrase->get('content'),
                'time' => transform::datetime($phrase->get('timeadded')),
            ], $phrases);
            $place = [get_string('yourphrases', 'mod_proofolio')];
            writer::with_context($context)->export_data($place, (object) ['phrases' => $data]);
        }
    }

    /**
     * Deletes the phrases of the person whose context it is.
     *
     * @param context $context
     */
    public static function delete_in(context $context): void {
        if ($context instanceof context_user) {
            phrase::delete_with('userid', $context->instanceid);
        }
    }

    /**
     * Deletes the phrases of some people, as far as it is their context.
     *
     * @param context $context
     * @param int[] $userids
     */
    public static function delete_of(context $context, array $userids): void {
        foreach ($userids as $userid) {
            if (self::is_of($context, $userid)) {
                self::delete_in($context);
            }
        }
    }

    /**
     * Whether a context is that of a person.
     *
     * @param context $context
     * @param int $userid
     * @return bool
     */
    private static function is_of(context $context, int $userid): bool {
        return $context instanceof context_user && $context->instanceid == $userid;
    }
}
