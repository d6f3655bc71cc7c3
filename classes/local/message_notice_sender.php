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

use core\message\message;
use core_user;

/**
 * Sends messages as Moodle's notifications.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class message_notice_sender implements notice_sender {
    #[\Override]
    public function send(notice_message $message): bool {
        $notification = new message();
        $notification->component = 'mod_proofolio';
        $notification->name = $message->provider;
        $notification->userfrom = empty($message->author->deleted) ? $message->author : core_user::get_noreply_user();
        $notification->userto = $message->recipient;
        $notification->subject = $message->subject;
        // Moodle takes the text of an e-mail for HTML before it sends it: what looks like a tag would be lost.
        $notification->fullmessage = str_replace('<', '&lt;', $message->text);
        $notification->fullmessageformat = FORMAT_PLAIN;
        $notification->fullmessagehtml = $message->html;
        $notification->smallmessage = $message->small;
        $notification->notification = 1;
        $notification->contexturl = $message->url->out(false);
        $notification->contexturlname = $message->urlname;
        $notification->courseid = $message->courseid;
        $notification->customdata = ['cmid' => $message->cmid, 'noticekey' => $message->key];
        return (bool) message_send($notification);
    }

    #[\Override]
    public function has_sent(string $key, int $userid): bool {
        global $DB;
        $select = 'useridto = :userid AND component = :component AND ' . $DB->sql_like('customdata', ':key');
        return $DB->record_exists_select('notifications', $select, [
            'userid' => $userid,
            'component' => 'mod_proofolio',
            'key' => '%' . $DB->sql_like_escape(json_encode($key)) . '%',
        ]);
    }
}
