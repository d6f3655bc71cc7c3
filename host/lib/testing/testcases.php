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
 * The classes that tests extend.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** What all tests have. */
abstract class base_testcase extends PHPUnit\Framework\TestCase {
}

/** A test that changes neither database nor settings. */
abstract class basic_testcase extends base_testcase {
    /** Runs the test and looks at what it left. */
    final public function runBare(): void {
        parent::runBare();
        if (phpunit_util::is_changed()) {
            phpunit_util::reset_all_data();
            throw new coding_exception('Unexpected database modification: use advanced_testcase');
        }
    }
}

/** A test with data, people and events. */
abstract class advanced_testcase extends base_testcase {
    /** @var bool|null whether everything is put back; null means that nothing may change */
    private ?bool $resetaftertest = null;
    /** @var int when the test began */
    private int $begun = 0;

    /** Runs the test, looks at what it left and puts everything back. */
    final public function runBare(): void {
        global $DB;
        $this->setCurrentTimeStart();
        try {
            parent::runBare();
        } catch (Throwable $e) {
            phpunit_util::reset_all_data();
            throw $e;
        }
        $messages = phpunit_util::get_debugging_messages();
        $open = $DB->is_transaction_started();
        $changed = $this->resetaftertest === null && phpunit_util::is_changed();
        phpunit_util::reset_debugging();
        if ($this->resetaftertest !== false || $open) {
            phpunit_util::reset_all_data();
        }
        if ($messages) {
            trigger_error("Unexpected debugging() call detected.\n" . self::in_words($messages), E_USER_NOTICE);
        }
        if ($changed) {
            trigger_error('Unexpected database modification, resetting DB state: call resetAfterTest()', E_USER_WARNING);
        }
        if ($open) {
            throw new coding_exception('Test ' . $this->getName() . ' did not close database transaction');
        }
    }

    /** Messages for reading. */
    private static function in_words(array $messages): string {
        return implode("\n", array_map(fn($message) => "Debugging: $message->message\n$message->from", $messages));
    }

    /** Puts everything back after the test. */
    public function resetAfterTest($reset = true) {
        $this->resetaftertest = $reset;
    }

    /** Nothing: the host never resets by rolling back. */
    public function preventResetByRollback() {
    }

    /** Puts everything back now. */
    public static function resetAllData($detectchanges = false) {
        phpunit_util::reset_all_data();
    }

    /** The debugging messages so far. */
    public function getDebuggingMessages() {
        return phpunit_util::get_debugging_messages();
    }

    /** Forgets the debugging messages. */
    public function resetDebugging() {
        phpunit_util::reset_debugging();
    }

    /** That there was one debugging message. */
    public function assertDebuggingCalled($debugmessage = null, $debuglevel = null, $message = '') {
        $this->assertDebuggingCalledCount(1, $debugmessage === null ? [] : [$debugmessage], $debuglevel === null ? [] : [$debuglevel], $message);
    }

    /** That there were so many debugging messages. */
    public function assertDebuggingCalledCount($expectedcount, $debugmessages = [], $debuglevels = [], $message = '') {
        $messages = phpunit_util::get_debugging_messages();
        phpunit_util::reset_debugging();
        $this->assertCount($expectedcount, $messages, $message . "\n" . self::in_words($messages));
        $debugmessages && $this->assertSame($debugmessages, array_column($messages, 'message'), $message);
        $debuglevels && $this->assertSame($debuglevels, array_column($messages, 'level'), $message);
    }

    /** That there was no debugging message. */
    public function assertDebuggingNotCalled($message = '') {
        $this->assertDebuggingCalledCount(0, [], [], $message);
    }

    /** That an event does not need its context once it is made. */
    public function assertEventContextNotUsed(\core\event\base $event, $message = '') {
        $property = new ReflectionProperty(\core\event\base::class, 'context');
        $context = $property->getValue($event);
        $property->setValue($event, false);
        $event->get_url();
        $event->get_description();
        $property->setValue($event, $context);
        $this->assertNotEmpty($context, $message);
    }

    /** Remembers this moment. */
    public function setCurrentTimeStart() {
        return $this->begun = time();
    }

    /** That a time lies between the test's begin and now. */
    public function assertTimeCurrent($time, $message = '') {
        $this->assertGreaterThanOrEqual($this->begun, $time, $message);
        $this->assertLessThanOrEqual(time(), $time, $message);
    }

    /** Catches events from now on. */
    public function redirectEvents() {
        return phpunit_util::start_event_redirection();
    }

    /** Catches notifications from now on. */
    public function redirectMessages() {
        return phpunit_util::start_message_redirection();
    }

    /** Signs a person (a row or an id) in, or nobody. */
    public static function setUser($user = null) {
        global $DB;
        $user = is_object($user) ? clone $user
            : ($user ? $DB->get_record('user', ['id' => $user], '*', MUST_EXIST) : (object)['id' => 0, 'mnethostid' => 1]);
        unset($user->description);
        \core\session\manager::init_empty_session();
        \core\session\manager::set_user($user);
    }

    /** Signs the administrator in. */
    public static function setAdminUser() {
        self::setUser(2);
    }

    /** Signs the guest in. */
    public static function setGuestUser() {
        self::setUser(1);
    }

    /** Sets the server's time zone. */
    public static function setTimezone($servertimezone = 'Australia/Perth', $defaultphptimezone = 'Australia/Perth') {
        global $CFG;
        $CFG->timezone = $servertimezone;
        core_date::set_default_server_timezone();
    }

    /** Makes data. */
    public static function getDataGenerator() {
        return phpunit_util::get_data_generator();
    }

    /** Waits for the next second. */
    public function waitForSecond() {
        usleep(1000000 - (int)(fmod(microtime(true), 1) * 1000000) + 1000);
    }

    /** Stops the plugin's clock. */
    public function mock_clock_with_frozen(?int $time = null): frozen_clock {
        $clock = new frozen_clock($time);
        \core\di::set(\core\clock::class, $clock);
        return $clock;
    }

    /** Where a fixture is. */
    protected static function get_fixture_path(string $component, string $path): string {
        global $CFG;
        return "$CFG->dirroot/mod/proofolio/tests/fixtures/$path";
    }
}

/** A test of services. */
abstract class externallib_advanced_testcase extends advanced_testcase {
    /** Gives the current user a capability by a role of its own. */
    public static function assignUserCapability($capability, $contextid, $roleid = null) {
        global $USER;
        $roleid = $roleid ?: create_role('Dummy role', 'dummyrole', 'dummy role description');
        assign_capability($capability, CAP_ALLOW, $roleid, $contextid);
        role_assign($roleid, $USER->id, $contextid);
        return $roleid;
    }
}

// Tests of the privacy API run in Moodle only: here they need no more than to be read.
class_alias(advanced_testcase::class, 'core_privacy\tests\provider_testcase');
