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
 * Web services: core_external.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace core_external;

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** What a service takes or gives. */
abstract class external_description {
    /** Takes its meaning, whether it is required, its default and whether it may be null. */
    public function __construct(public $desc, public $required, public $default, public $allownull = NULL_NOT_ALLOWED) {
        if (!in_array($required, [VALUE_DEFAULT, VALUE_REQUIRED, VALUE_OPTIONAL], true)) {
            debugging('Invalid $required parameter value: ' . var_export($required, true), DEBUG_DEVELOPER);
        }
        $this->allownull = (bool)$allownull;
    }
}

/** One value. */
class external_value extends external_description {
    /** Takes its type, too. */
    public function __construct(public $type, $desc = '', $required = VALUE_REQUIRED, $default = null, $allownull = NULL_ALLOWED) {
        parent::__construct($desc, $required, $default, $allownull);
    }
}

/** Values by name. */
class external_single_structure extends external_description {
    /** Takes their descriptions, too. */
    public function __construct(public $keys, $desc = '', $required = VALUE_REQUIRED, $default = null, $allownull = NULL_NOT_ALLOWED) {
        parent::__construct($desc, $required, $default, $allownull);
    }
}

/** Any number of the same. */
class external_multiple_structure extends external_description {
    /** Takes the description of one, too. */
    public function __construct(public $content, $desc = '', $required = VALUE_REQUIRED, $default = null, $allownull = NULL_NOT_ALLOWED) {
        parent::__construct($desc, $required, $default, $allownull);
    }
}

/** The parameters of a service. */
class external_function_parameters extends external_single_structure {
    /** No parameter is optional: it has a default. */
    public function __construct(array $keys, $desc = '', $required = VALUE_REQUIRED, $default = null) {
        foreach ($keys as $key) {
            if ($key instanceof external_value && $key->required === VALUE_OPTIONAL) {
                debugging('External function parameters: invalid OPTIONAL value specified.', DEBUG_DEVELOPER);
            }
        }
        parent::__construct($keys, $desc, $required, $default);
    }
}

/** What services are made of. */
class external_api {
    use \host_names_the_missing;

    /** Checks and completes what a service was sent. */
    public static function validate_parameters(external_description $description, $params) {
        return self::check($description, $params, \invalid_parameter_exception::class);
    }

    /** Checks and completes what a service gives; what it does not declare is left out. */
    public static function clean_returnvalue(external_description $description, $response) {
        return self::check($description, $response, \invalid_response_exception::class);
    }

    /** Checks a value; the exception tells the way to what is wrong. */
    private static function check(external_description $description, $value, string $exception) {
        $isresponse = $exception === \invalid_response_exception::class;
        if ($value === null && $description->allownull) {
            return null;
        }
        if ($description instanceof external_value) {
            if (is_array($value) || is_object($value)) {
                throw new $exception('Scalar type expected, array or object received.');
            }
            if ($description->type === PARAM_BOOL && in_array($value, [true, false, 0, 1, '0', '1'], true)) {
                return (bool)$value;
            }
            try {
                return validate_param($value, $description->type, $description->allownull, 'Invalid external api '
                    . ($isresponse ? 'response' : 'parameter') . ": the value is \"$value\", the server was expecting \"$description->type\" type");
            } catch (\invalid_parameter_exception $e) {
                throw new $exception($e->debuginfo);
            }
        }
        $value = $isresponse && is_object($value) && $description instanceof external_single_structure ? (array)$value : $value;
        if (!is_array($value)) {
            throw new $exception("Only arrays accepted. The bad value is: '" . print_r($value, true) . "'");
        }
        if ($description instanceof external_multiple_structure) {
            return array_map(fn($one) => self::check($description->content, $one, $exception), array_values($value));
        }
        $result = [];
        foreach ($description->keys as $key => $inner) {
            if (!array_key_exists($key, $value) && $inner->required === VALUE_REQUIRED) {
                throw new $exception(($isresponse ? 'Error in response - Missing following required key in a single structure: '
                    : 'Missing required key in single structure: ') . $key);
            }
            if (array_key_exists($key, $value) || $inner->required === VALUE_DEFAULT) {
                try {
                    $result[$key] = self::check($inner, array_key_exists($key, $value) ? $value[$key] : $inner->default, $exception);
                } catch (\invalid_parameter_exception | \invalid_response_exception $e) {
                    throw new $exception("$key => " . $e->getMessage() . ': ' . $e->debuginfo);
                }
            }
            unset($value[$key]);
        }
        if ($value && !$isresponse) {
            throw new $exception('Unexpected keys (' . implode(', ', array_keys($value)) . ') detected in parameter array.');
        }
        return $result;
    }

    /** Lets in only who may enter the course and activity. */
    public static function validate_context($context): void {
        global $PAGE;
        $context instanceof \core\context || throw new \invalid_parameter_exception('Context does not exist');
        $course = $context->get_course_context(false);
        $cm = $context->contextlevel === CONTEXT_MODULE
            ? get_coursemodule_from_id('', $context->instanceid, 0, false, MUST_EXIST) : null;
        require_login($course ? get_course($course->instanceid) : null, false, $cm, false, true);
        $PAGE->set_context($context);
    }

    /** A service by its name in db/services.php. */
    public static function external_function_info($function, $strictness = MUST_EXIST) {
        global $CFG;
        $functions = [];
        include("$CFG->dirroot/mod/proofolio/db/services.php");
        $one = $functions[$function] ?? null;
        if (!$one) {
            return $strictness === MUST_EXIST ? throw new \dml_missing_record_exception('external_functions') : false;
        }
        $unknown = array_diff(array_keys($one), ['classname', 'methodname', 'classpath', 'description', 'type', 'ajax', 'capabilities', 'services',
            'loginrequired', 'readonlysession']);
        $info = (object)($one + ['name' => $function, 'methodname' => 'execute', 'component' => 'mod_proofolio', 'loginrequired' => true]);
        $method = fn(string $suffix) => is_callable([$info->classname, $info->methodname . $suffix]);
        if ($unknown || !in_array($info->type ?? '', ['read', 'write'], true) || empty($info->description)
                || !str_starts_with($function, 'mod_proofolio_') || !$method('') || !$method('_parameters') || !$method('_returns')) {
            throw new \coding_exception("Invalid definition of $function in db/services.php, or methods missing in its class");
        }
        $info->allowed_from_ajax = !empty($info->ajax);
        $info->parameters_desc = [$info->classname, "{$info->methodname}_parameters"]();
        $info->returns_desc = [$info->classname, "{$info->methodname}_returns"]();
        return $info;
    }

    /** Calls a service; the answer has error, and data or exception. */
    public static function call_external_function($function, $args, $ajaxonly = false): array {
        global $COURSE, $PAGE, $SITE;
        $info = static::external_function_info($function);
        [$page, $course] = [$PAGE, $COURSE];
        try {
            [$PAGE, $COURSE] = [new \moodle_page(), clone $SITE];
            if ($ajaxonly && !$info->allowed_from_ajax) {
                throw new \moodle_exception('servicenotavailable', 'webservice');
            }
            if ($info->loginrequired) {
                isloggedin() || throw new \moodle_exception('servicerequireslogin', 'webservice');
                require_sesskey();
            }
            $params = array_values(static::validate_parameters($info->parameters_desc, $args));
            $result = [$info->classname, $info->methodname](...$params);
            $data = $info->returns_desc === null ? $result : static::clean_returnvalue($info->returns_desc, $result);
            $response = ['error' => false, 'data' => $data];
        } catch (\Throwable $e) {
            abort_all_db_transactions();
            $response = ['error' => true, 'exception' => get_exception_info($e)];
        }
        [$PAGE, $COURSE] = [$page, $course];
        return $response;
    }
}
