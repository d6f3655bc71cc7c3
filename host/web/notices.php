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
 * Where notifications and e-mails arrive: the bell in the header and the pages behind it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace host;

use moodle_url;

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** The notifications of who is signed in, and the e-mails to everybody. */
class notices {
    /** How many notifications the bell shows. */
    private const IN_BELL = 10;
    /** How many notifications or e-mails a page shows. */
    private const ON_PAGE = 100;

    /** What the bell in the header shows. */
    public static function bell(): array {
        global $CFG, $DB, $USER;
        $sql = 'SELECT COUNT(1) FROM {notifications} n JOIN {message_popup_notifications} p ON p.notificationid = n.id
                 WHERE n.useridto = ? AND n.timeread IS NULL';
        $unread = $DB->count_records_sql($sql, [$USER->id]);
        $shown = self::latest(self::IN_BELL);
        return ['unread' => $unread, 'notifications' => $shown, 'has' => (bool)$shown, 'wwwroot' => $CFG->wwwroot,
            'label' => $unread ? get_string('shownotificationwindowwithcount', 'message', $unread)
                : get_string('shownotificationwindownonew', 'message')];
    }

    /** What the page of all notifications shows. */
    public static function page(): array {
        $shown = self::latest(self::ON_PAGE);
        return ['notifications' => $shown, 'has' => (bool)$shown];
    }

    /** The latest notifications. */
    private static function latest(int $limit): array {
        global $CFG, $DB, $USER;
        $sql = 'SELECT n.* FROM {notifications} n JOIN {message_popup_notifications} p ON p.notificationid = n.id
                 WHERE n.useridto = ? ORDER BY n.timecreated DESC, n.id DESC';
        // Of the short text only what the subject does not say already.
        $small = fn($row) => preg_replace('~^[\s\x{a0}:]+~u', '', str_replace($row->subject, '', $row->smallmessage));
        return array_map(fn($row) => ['id' => $row->id, 'subject' => $row->subject, 'small' => $small($row),
            'html' => clean_text($row->fullmessagehtml), 'when' => self::when($row->timecreated), 'isread' => $row->timeread !== null,
            'url' => "$CFG->wwwroot/message/output/popup/mark_notification_read.php?notificationid=$row->id"],
            array_values($DB->get_records_sql($sql, [$USER->id], 0, $limit)));
    }

    /** Marks a notification as read and goes where it leads. */
    public static function follow(): void {
        global $DB, $USER;
        $notification = $DB->get_record('notifications', ['id' => required_param('notificationid', PARAM_INT)], '*', MUST_EXIST);
        if ((int)$notification->useridto !== (int)$USER->id) {
            redirect('/');
        }
        if ($notification->timeread === null) {
            $DB->set_field('notifications', 'timeread', time(), ['id' => $notification->id]);
        }
        redirect(new moodle_url($notification->contexturl));
    }

    /** What the page of e-mails shows, the newest first. */
    public static function mail(): array {
        global $CFG;
        $files = array_slice(array_reverse(glob("$CFG->dataroot/mail/*.json")), 0, self::ON_PAGE);
        $mails = array_map(fn($file) => json_decode(file_get_contents($file), true, 16, JSON_THROW_ON_ERROR), $files);
        return ['has' => (bool)$mails, 'mails' => array_map(fn($mail, $number) => ['when' => self::when($mail['time']),
            'html' => clean_text($mail['html']), 'isnewest' => $number === 0] + $mail, $mails, array_keys($mails))];
    }

    /** A time of arrival in words. */
    private static function when(int $time): string {
        return userdate($time, get_string('strftimerecentfull', 'langconfig'));
    }
}
