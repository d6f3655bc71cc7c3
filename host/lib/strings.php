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
 * Strings in the user's language.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** Finds strings: the plugin's own in its lang folder, core's few in host/lib/lang and host/web/lang. */
class core_string_manager {
    use host_names_the_missing;

    /** @var array[] strings by language and component */
    private array $loaded = [];

    /** All strings of a component in a language, English where it has none. */
    public function load_component_strings($component, $lang, $disablecache = false, $disablelocal = false): array {
        return $this->own($component, $lang) + ($lang === 'en' ? [] : $this->own($component, 'en'));
    }

    /** A component's strings in just this language. */
    private function own(string $component, string $lang): array {
        global $CFG;
        $component = in_array($component, ['', 'core', 'moodle'], true) ? 'moodle' : preg_replace('/^(mod|core)_/', '', $component);
        if (isset($this->loaded[$lang][$component])) {
            return $this->loaded[$lang][$component];
        }
        if ($component === 'proofolio') {
            $string = [];
            if (is_file("$CFG->dirroot/mod/proofolio/lang/$lang/proofolio.php")) {
                include("$CFG->dirroot/mod/proofolio/lang/$lang/proofolio.php");
            }
            return $this->loaded[$lang][$component] = $string;
        }
        $all = [];
        foreach ([__DIR__ . "/lang/$lang.json", dirname(__DIR__) . "/web/lang/$lang.json"] as $file) {
            $all = array_replace_recursive($all, is_file($file) ? json_decode(file_get_contents($file), true, 512, JSON_THROW_ON_ERROR) : []);
        }
        $this->loaded[$lang] = $all + [$component => []] + ($this->loaded[$lang] ?? []);
        return $this->loaded[$lang][$component];
    }

    /** Whether there is such a string. */
    public function string_exists($identifier, $component): bool {
        return isset($this->load_component_strings((string)$component, current_language())[$identifier]);
    }

    /** A string with its placeholders filled. */
    public function get_string($identifier, $component = '', $a = null, $lang = null): string {
        $string = $this->load_component_strings((string)$component, $lang ?? current_language())[$identifier] ?? null;
        if ($string === null) {
            debugging("Invalid get_string() identifier: '$identifier' or component '$component'.", DEBUG_DEVELOPER);
            return "[[$identifier]]";
        }
        if ($a === null) {
            return $string;
        }
        $values = [];
        foreach (is_array($a) || (is_object($a) && !($a instanceof lang_string)) ? (array)$a : ['' => $a] as $key => $value) {
            if (!is_int($key) && (is_scalar($value) || $value === null || $value instanceof Stringable)) {
                $values[$key === '' ? '{$a}' : '{$a->' . $key . '}'] = (string)$value;
            }
        }
        return strtr($string, $values);
    }

    /** The languages there are. */
    public function get_list_of_translations($returnall = false): array {
        return ['en' => "English \u{200E}(en)\u{200E}", 'fr' => "Français \u{200E}(fr)\u{200E}"];
    }

    /** Whether there is such a language. */
    public function translation_exists($lang, $includeall = true): bool {
        return isset($this->get_list_of_translations()[$lang]);
    }
}

/** A string that is looked up when it is needed. */
class lang_string {
    /** Takes what get_string() takes, and maybe a language. */
    public function __construct(private $identifier, private $component = '', private $a = null, private $lang = null) {
    }

    /** The text. */
    public function out($lang = null): string {
        return get_string_manager()->get_string($this->identifier, $this->component, $this->a, $lang ?? $this->lang);
    }

    /** The text. */
    public function __toString(): string {
        return $this->out();
    }

    /** The identifier. */
    public function get_identifier() {
        return $this->identifier;
    }

    /** The component. */
    public function get_component() {
        return $this->component;
    }
}

/** The one string manager. */
function get_string_manager($forcereload = false): core_string_manager {
    static $manager = null;
    return $manager = $forcereload || !$manager ? new core_string_manager() : $manager;
}

/** A string in the user's language. */
function get_string($identifier, $component = '', $a = null, $lazyload = false) {
    return $lazyload ? new lang_string($identifier, $component, $a) : get_string_manager()->get_string($identifier, $component, $a);
}

/** The language in use: forced by the course, chosen in the session, the user's, the site's. */
function current_language(): string {
    global $CFG, $SESSION, $USER, $COURSE;
    foreach ([$SESSION->forcelang ?? '', $COURSE->lang ?? '', $SESSION->lang ?? '', $USER->lang ?? '', $CFG->lang] as $lang) {
        if ($lang !== '' && get_string_manager()->translation_exists($lang)) {
            return $lang;
        }
    }
    return 'en';
}

/** Uses a language until told otherwise ('' ends it); returns the one that was forced before. */
function force_current_language($language) {
    global $SESSION;
    $before = $SESSION->forcelang ?? '';
    if ($language !== $before) {
        $SESSION->forcelang = $language;
    }
    return $before;
}

/** A capability's name. */
function get_capability_string($capabilityname): string {
    [$component, $name] = explode('/', $capabilityname) + ['', ''];
    return $component === 'moodle' ? get_string_manager()->string_exists($name, 'role') ? get_string($name, 'role') : $capabilityname
        : get_string(explode(':', $name)[0] . ':' . explode(':', $name)[1], 'mod_' . explode(':', $name)[0]);
}
