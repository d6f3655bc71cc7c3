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
 * Moodle's exceptions, and the one for what the host lacks.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** An error told in words: a string of the language files, with what it speaks of. */
class moodle_exception extends Exception {
    /** @var string|null what helps a developer */
    public $debuginfo;

    /** Takes a string's identifier and component ('error' when none), where to go on, the string's placeholder and details. */
    public function __construct(public $errorcode, public $module = '', public $link = '', public $a = null, $debuginfo = null) {
        $this->module = in_array($module, ['', null, 'moodle', 'core'], true) ? 'error' : $module;
        $this->debuginfo = $debuginfo === null ? null : (string)$debuginfo;
        $known = get_string_manager()->string_exists($errorcode, $this->module);
        $message = $known ? get_string($errorcode, $this->module, $a) : "$this->module/$errorcode";
        $message .= $debuginfo && (PHPUNIT_TEST || PHP_SAPI === 'cli') ? " ($debuginfo)" : '';
        if (!$known && PHPUNIT_TEST) {
            $message .= PHP_EOL . '$a contents: ' . print_r($a, true);
        }
        parent::__construct($message, 0);
    }
}

/** What the host lacks, by name. */
class host_missing_exception extends Error {
    /** Names the part of Moodle that was called. */
    public function __construct(string $what) {
        parent::__construct("The host lacks $what: add it under host/, or ask whether the plugin needs it.");
    }
}

/** Makes every call of an absent method or property an error that names it. */
trait host_names_the_missing {
    /** Refuses a method. */
    public function __call($name, $arguments) {
        throw new host_missing_exception(static::class . "::$name()");
    }

    /** Refuses a static method. */
    public static function __callStatic($name, $arguments) {
        throw new host_missing_exception(static::class . "::$name()");
    }
}

/** A mistake of the programmer. */
class coding_exception extends moodle_exception {
    /** Takes what is wrong. */
    public function __construct($hint, $debuginfo = null) {
        parent::__construct('codingerror', 'debug', '', $hint, $debuginfo);
    }
}

/** A parameter of the wrong type. */
class invalid_parameter_exception extends moodle_exception {
    /** Takes details. */
    public function __construct($debuginfo = null) {
        parent::__construct('invalidparameter', 'debug', '', null, $debuginfo);
    }
}

/** A service's answer of the wrong shape. */
class invalid_response_exception extends moodle_exception {
    /** Takes details. */
    public function __construct($debuginfo = null) {
        parent::__construct('invalidresponse', 'debug', '', null, $debuginfo);
    }
}

/** An object in a state that it should not be in. */
class invalid_state_exception extends moodle_exception {
    /** Takes what is wrong. */
    public function __construct($hint, $debuginfo = null) {
        parent::__construct('invalidstatedetected', 'debug', '', $hint, $debuginfo);
    }
}

/** The user lacks a capability. */
class required_capability_exception extends moodle_exception {
    /** Takes where, which, and the message's string. */
    public function __construct($context, $capability, $errormessage, $stringfile) {
        $url = $context->contextlevel == CONTEXT_MODULE ? $context->get_course_context()->get_url() : $context->get_url();
        parent::__construct($errormessage, $stringfile, $url, get_capability_string($capability));
    }
}

/** The user must sign in, or may not enter. */
class require_login_exception extends moodle_exception {
    /** Takes details. */
    public function __construct($debuginfo) {
        parent::__construct('requireloginerror', 'error', '', null, $debuginfo);
    }
}

/** A file could not be served. */
class file_exception extends moodle_exception {
    /** Takes a string of the component error. */
    public function __construct($errorcode, $a = null, $debuginfo = null) {
        parent::__construct($errorcode, '', '', $a, $debuginfo);
    }
}

/** A file by that name is there already. */
class stored_file_creation_exception extends file_exception {
    /** Takes the file's address. */
    public function __construct($contextid, $component, $filearea, $itemid, $filepath, $filename, $debuginfo = null) {
        $a = (object)compact('contextid', 'component', 'filearea', 'itemid', 'filepath', 'filename');
        parent::__construct('storedfilenotcreated', $a, $debuginfo);
    }
}

/** Something went wrong in the database. */
class dml_exception extends moodle_exception {
    /** Takes a string of the component error. */
    public function __construct($errorcode, $a = null, $debuginfo = null) {
        parent::__construct($errorcode, '', '', $a, $debuginfo);
    }
}

/** A query failed. */
class dml_read_exception extends dml_exception {
    /** Takes the database's words, the query and its values. */
    public function __construct(public $error, public $sql = null, public ?array $params = null) {
        parent::__construct('dmlreadexception', null, "$error\n$sql\n[" . var_export($params, true) . ']');
    }
}

/** A write failed, for example on a unique index. */
class dml_write_exception extends dml_exception {
    /** Takes the database's words, the statement and its values. */
    public function __construct(public $error, public $sql = null, public ?array $params = null) {
        parent::__construct('dmlwriteexception', null, "$error\n$sql\n[" . var_export($params, true) . ']');
    }
}

/** One row was wanted and several are there. */
class dml_multiple_records_exception extends dml_exception {
    /** Takes the query and its values. */
    public function __construct(public $sql = '', public ?array $params = null) {
        parent::__construct('multiplerecordsfound', null, "$sql\n[" . var_export($params, true) . ']');
    }
}

/** A row was wanted and is not there. */
class dml_missing_record_exception extends dml_exception {
    /** Takes the table, the query and its values. */
    public function __construct(public $tablename, public $sql = '', public ?array $params = null) {
        $codes = ['' => 'invalidrecordunknown', 'course_modules' => 'invalidcoursemodule', 'user' => 'invaliduser'];
        $code = $codes[(string)$tablename] ?? ($tablename === 'course' && $sql === '' ? 'invalidcourseid' : 'invalidrecord');
        parent::__construct($code, $tablename, "$sql\n[" . var_export($params, true) . ']');
    }
}

/** A transaction was left or ended in the wrong order. */
class dml_transaction_exception extends dml_exception {
    /** Takes details. */
    public function __construct($debuginfo = null, public $transaction = null) {
        parent::__construct('dmltransactionexception', null, $debuginfo);
    }
}

/** What is told of an exception: message, errorcode, moreinfourl, link, debuginfo, backtrace. */
function get_exception_info($ex): stdClass {
    $known = $ex instanceof moodle_exception;
    $manager = get_string_manager();
    $message = match (true) {
        !$known => get_string('generalexceptionmessage', 'error', $ex->getMessage()),
        $manager->string_exists($ex->errorcode, $ex->module) => get_string($ex->errorcode, $ex->module, $ex->a),
        default => "$ex->module/$ex->errorcode",
    };
    $errorcode = $known ? $ex->errorcode : 'generalexceptionmessage';
    return (object)['message' => clean_text($message), 'errorcode' => $errorcode, 'moreinfourl' => '',
        'link' => (string)($known ? $ex->link : ''), 'debuginfo' => ($known ? $ex->debuginfo : '') . "\nError code: $errorcode",
        'backtrace' => $ex::class . ' at ' . $ex->getFile() . ':' . $ex->getLine() . "\n" . $ex->getTraceAsString()];
}

/** Tells the developer of a mistake; in tests it fails the test unless expected. */
function debugging($message = '', $level = DEBUG_NORMAL, $backtrace = null): bool {
    if ($message === '' || $message === null) {
        return true;
    }
    if (PHPUNIT_TEST) {
        phpunit_util::debugging_triggered($message, $level);
        return true;
    }
    throw new Error("debugging(): $message");
}

/** Gives up whatever transaction is open. */
function abort_all_db_transactions(): void {
    global $DB;
    $DB->force_transaction_rollback();
}
