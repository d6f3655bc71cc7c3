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
 * Notifications: what db/messages.php provides, kept in the table that Moodle keeps them in.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace core\message {
    PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

    /** A message on its way. */
    class message {
        use \host_names_the_missing;

        /** @var string|null which plugin sends it */
        public $component;
        /** @var string|null which of the plugin's providers */
        public $name;
        /** @var \stdClass|null who sends it */
        public $userfrom;
        /** @var \stdClass|null whom it is for */
        public $userto;
        /** @var string|null what it is about */
        public $subject;
        /** @var string|null the text */
        public $fullmessage;
        /** @var int|string|null the format of the text */
        public $fullmessageformat;
        /** @var string|null the text as HTML */
        public $fullmessagehtml;
        /** @var string|null the text in a few words */
        public $smallmessage;
        /** @var int|null 1 for a notification */
        public $notification;
        /** @var string|null where it happened */
        public $contexturl;
        /** @var string|null what that is called */
        public $contexturlname;
        /** @var int|null in which course */
        public $courseid;
        /** @var array|null what else a telephone needs */
        public $customdata;
    }
}

namespace {
    /** Something can be turned on. */
    const MESSAGE_PERMITTED = 0x04;
    /** Something is turned on. */
    const MESSAGE_DEFAULT_ENABLED = 0x01;

    /** The ways in which messages are delivered, all of them ready. */
    function get_message_processors($ready = false): array {
        return ['popup' => (object)['name' => 'popup'], 'email' => (object)['name' => 'email']];
    }

    /** Sets a preference. The host has no page for them. */
    function set_user_preference($name, $value, $user = null): bool {
        global $DB, $USER;
        $place = ['userid' => is_object($user) ? $user->id : ($user ?? $USER->id), 'name' => $name];
        $DB->delete_records('user_preferences', $place);
        return (bool)$DB->insert_record('user_preferences', $place + ['value' => $value]);
    }

    /** Sends a notification, in each of the ways that its recipient prefers, else those that its provider has on by default. */
    function message_send(\core\message\message $eventdata) {
        global $CFG, $DB;
        $messageproviders = [];
        require("$CFG->dirroot/mod/proofolio/db/messages.php");
        if ($eventdata->component !== 'mod_proofolio' || !isset($messageproviders[$eventdata->name])) {
            throw new coding_exception("Missing messaging defaults for event '$eventdata->name' in '$eventdata->component'");
        }
        $eventdata->notification === 1 || throw new host_missing_exception('messages that are no notifications');
        $id = $DB->insert_record('notifications', [
            'useridfrom' => $eventdata->userfrom->id,
            'useridto' => $eventdata->userto->id,
            'eventtype' => $eventdata->name,
            'customdata' => json_encode($eventdata->customdata + ['courseid' => $eventdata->courseid]),
            'timecreated' => time(),
        ] + array_intersect_key((array)$eventdata, array_flip(['component', 'subject', 'fullmessage', 'fullmessageformat', 'fullmessagehtml',
            'smallmessage', 'contexturl', 'contexturlname'])));
        if (PHPUNIT_TEST) {
            phpunit_util::is_redirecting_messages() && phpunit_util::message_sent($DB->get_record('notifications', ['id' => $id]));
            return $id;
        }
        $own = $DB->get_field('user_preferences', 'value', ['userid' => $eventdata->userto->id,
            'name' => "message_provider_mod_proofolio_{$eventdata->name}_enabled"]);
        $ison = fn(string $way): bool => $own !== false ? in_array($way, explode(',', $own))
            : (bool)(($messageproviders[$eventdata->name]['defaults'][$way] ?? 0) & MESSAGE_DEFAULT_ENABLED);
        $ison('popup') && $DB->insert_record('message_popup_notifications', ['notificationid' => $id]);
        $ison('email') && email_to_user($eventdata->userto, $eventdata->userfrom, $eventdata->subject, $eventdata->fullmessage,
            $eventdata->fullmessagehtml);
        return $id;
    }

    /** Keeps an e-mail in a file of its own, whose name begins with the time: nothing leaves the machine. */
    function email_to_user($user, $from, $subject, $messagetext, $messagehtml = ''): bool {
        global $CFG;
        is_dir("$CFG->dataroot/mail") || mkdir("$CFG->dataroot/mail", 0700, true);
        $file = sprintf('%s/mail/%.6F-%s.json', $CFG->dataroot, microtime(true), random_string(4));
        return (bool)file_put_contents($file, json_encode(['time' => time(), 'name' => fullname($user), 'address' => $user->email,
            'from' => fullname($from), 'subject' => $subject, 'text' => html_to_text(nl2br($messagetext)), 'html' => $messagehtml],
            JSON_THROW_ON_ERROR), LOCK_EX);
    }
}
