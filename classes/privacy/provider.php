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
use context_module;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\helper;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use mod_proofolio\local\activity;

/**
 * What this activity keeps about people: says it, hands it out and forgets it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\core_userlist_provider,
    \core_privacy\local\request\plugin\provider {
    #[\Override]
    public static function get_metadata(collection $collection): collection {
        return metadata::describe($collection);
    }

    #[\Override]
    public static function get_contexts_for_userid(int $userid): contextlist {
        $contextlist = new contextlist();
        foreach (people::columns() as $model => $columns) {
            $params = ['module' => 'proofolio', 'level' => CONTEXT_MODULE];
            $named = [];
            foreach ($columns as $column) {
                $named[] = "t.$column = :$column";
                $params[$column] = $userid;
            }
            $sql = 'SELECT ctx.id FROM ' . people::joined($model) . ' WHERE ' . implode(' OR ', $named);
            $contextlist->add_from_sql($sql, $params);
        }
        own_phrases::add_context($contextlist, $userid);
        return $contextlist;
    }

    #[\Override]
    public static function get_users_in_context(userlist $userlist): void {
        own_phrases::add_user($userlist);
        $context = $userlist->get_context();
        if (!$context instanceof context_module) {
            return;
        }
        $params = ['module' => 'proofolio', 'level' => CONTEXT_MODULE, 'contextid' => $context->id];
        foreach (people::columns() as $model => $columns) {
            foreach ($columns as $column) {
                $sql = "SELECT t.$column FROM " . people::joined($model) . " WHERE ctx.id = :contextid AND t.$column <> 0";
                $userlist->add_from_sql($column, $sql, $params);
            }
        }
    }

    #[\Override]
    public static function export_user_data(approved_contextlist $contextlist): void {
        $user = $contextlist->get_user();
        foreach ($contextlist->get_contexts() as $context) {
            own_phrases::export($context, $user->id);
            $cm = self::cm_of($context);
            if (!$cm) {
                continue;
            }
            writer::with_context($context)->export_data([], helper::get_context_data($context, $user));
            helper::export_context_files($context, $user);
            $activity = activity::from_cmid($cm->id);
            (new own_portfolio_export($activity, $user->id))->write();
            (new others_portfolios_export($activity, $user->id))->write();
        }
    }

    #[\Override]
    public static function delete_data_for_all_users_in_context(context $context): void {
        own_phrases::delete_in($context);
        if ($cm = self::cm_of($context)) {
            departure::of_everybody($cm->instance);
        }
    }

    #[\Override]
    public static function delete_data_for_user(approved_contextlist $contextlist): void {
        foreach ($contextlist->get_contexts() as $context) {
            own_phrases::delete_of($context, [$contextlist->get_user()->id]);
            if ($cm = self::cm_of($context)) {
                departure::of_people($context, $cm->instance, [$contextlist->get_user()->id]);
            }
        }
    }

    #[\Override]
    public static function delete_data_for_users(approved_userlist $userlist): void {
        $context = $userlist->get_context();
        own_phrases::delete_of($context, $userlist->get_userids());
        if ($cm = self::cm_of($context)) {
            departure::of_people($context, $cm->instance, $userlist->get_userids());
        }
    }

    /**
     * The course module of a context.
     *
     * @param context $context
     * @return \stdClass|null None when the context is not one of this activity.
     */
    private static function cm_of(context $context): ?\stdClass {
        if (!$context instanceof context_module) {
            return null;
        }
        return get_coursemodule_from_id('proofolio', $context->instanceid) ?: null;
    }
}
