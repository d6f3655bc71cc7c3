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
 * What tests share.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** What tests share: reset, generators, events caught, debugging messages. */
class phpunit_util {
    use host_names_the_missing;

    /** @var testing_data_generator|null makes data */
    private static ?testing_data_generator $generator = null;
    /** @var phpunit_event_sink|null catches events */
    private static ?phpunit_event_sink $sink = null;
    /** @var phpunit_message_sink|null catches notifications */
    private static ?phpunit_message_sink $messagesink = null;
    /** @var stdClass[] debugging messages since the last look */
    private static array $debuggings = [];
    /** @var stdClass the settings as they were */
    private static stdClass $settings;
    /** @var int how many statements had been made at the last reset */
    private static int $writes = 0;

    /** Makes the site of the tests, and keeps a copy to come back to. */
    public static function install(): void {
        global $CFG, $DB;
        host_site::install();
        $start = 100000;
        foreach (array_keys(host_schema::tables()) as $table) {
            // Ids of different tables differ, so that a mistaken one is noticed.
            $DB->host_change_schema("DELETE FROM sqlite_sequence WHERE name = '{$DB->get_prefix()}$table'; INSERT INTO sqlite_sequence (name, seq)
                VALUES ('{$DB->get_prefix()}$table', $start)");
            $start += 1000;
        }
        $DB->host_copy("$CFG->dataroot/fresh.sqlite");
        self::$settings = clone $CFG;
        self::$writes = $DB->perf_get_writes();
        self::reset_all_data();
    }

    /** Whether the database was written since the last reset. */
    public static function is_changed(): bool {
        global $DB;
        return self::$writes !== $DB->perf_get_writes();
    }

    /** Puts everything back. */
    public static function reset_all_data(): void {
        global $CFG, $DB;
        $DB->force_transaction_rollback();
        if (self::is_changed()) {
            $DB->host_restore("$CFG->dataroot/fresh.sqlite");
            self::$writes = $DB->perf_get_writes();
        }
        $CFG = clone self::$settings;
        if (is_dir("$CFG->dataroot/filedir")) {
            host_site::delete_folder("$CFG->dataroot/filedir");
        }
        self::$sink = self::$messagesink = null;
        self::$debuggings = [];
        $_GET = $_POST = $_REQUEST = $_FILES = [];
        \core\session\manager::init_empty_session();
        \core\di::reset_container();
        accesslib_clear_all_caches(true);
        rebuild_course_cache();
        get_string_manager(true);
        core_date::set_default_server_timezone();
        self::get_data_generator()->reset();
        host_site::load();
    }

    /** The generator of data. */
    public static function get_data_generator(): testing_data_generator {
        return self::$generator ??= new testing_data_generator();
    }

    /** Catches events from now on. */
    public static function start_event_redirection(): phpunit_event_sink {
        return self::$sink = new phpunit_event_sink();
    }

    /** Lets events go to the log again. */
    public static function stop_event_redirection(): void {
        self::$sink = null;
    }

    /** Whether events are caught. */
    public static function is_redirecting_events(): bool {
        return self::$sink !== null;
    }

    /** Catches an event. */
    public static function event_triggered(\core\event\base $event): void {
        self::$sink->add_event($event);
    }

    /** Catches notifications from now on. */
    public static function start_message_redirection(): phpunit_message_sink {
        return self::$messagesink = new phpunit_message_sink();
    }

    /** Whether notifications are caught. */
    public static function is_redirecting_messages(): bool {
        return self::$messagesink !== null;
    }

    /** Catches a notification. */
    public static function message_sent(stdClass $message): void {
        self::$messagesink->add_message($message);
    }

    /** Catches a debugging message. */
    public static function debugging_triggered(string $message, int $level): void {
        self::$debuggings[] = (object)['message' => $message, 'level' => $level, 'from' => (new Exception())->getTraceAsString()];
    }

    /** The debugging messages since the last look. */
    public static function get_debugging_messages(): array {
        return self::$debuggings;
    }

    /** Forgets them. */
    public static function reset_debugging(): void {
        self::$debuggings = [];
    }
}

/** Keeps notifications for a test. */
class phpunit_message_sink {
    use host_names_the_missing;

    /** @var stdClass[] in their order */
    private array $messages = [];

    /** Keeps one. */
    public function add_message(stdClass $message): void {
        $this->messages[] = $message;
    }

    /** All of them. */
    public function get_messages(): array {
        return $this->messages;
    }
}

/** Keeps events for a test. */
class phpunit_event_sink {
    /** @var \core\event\base[] in their order */
    private array $events = [];

    /** Keeps one. */
    public function add_event(\core\event\base $event): void {
        $this->events[] = $event;
    }

    /** All of them. */
    public function get_events(): array {
        return $this->events;
    }

    /** How many. */
    public function count(): int {
        return count($this->events);
    }

    /** Forgets them. */
    public function clear(): void {
        $this->events = [];
    }

    /** Lets events go to the log again. */
    public function close(): void {
        phpunit_util::stop_event_redirection();
    }
}

/** A clock that a test sets. */
class frozen_clock implements \core\clock {
    /** @var DateTimeImmutable what it shows */
    public DateTimeImmutable $time;

    /** Stands at a time, or at this moment. */
    public function __construct(?int $time = null) {
        $this->set_to($time ?: time());
    }

    /** What it shows. */
    public function now(): DateTimeImmutable {
        return $this->time;
    }

    /** What it shows, in seconds. */
    public function time(): int {
        return $this->time->getTimestamp();
    }

    /** Sets it. */
    public function set_to(int $time): void {
        $this->time = (new DateTimeImmutable("@$time"))->setTimezone(core_date::get_server_timezone_object());
    }

    /** Puts it forward. */
    public function bump(int $seconds = 1): void {
        $this->time = $this->time->modify("+$seconds seconds");
    }
}
