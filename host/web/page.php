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
 * The page: where it is, what it is called, what it needs.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/**
 * What Moodle's $PAGE says about the page on its way out.
 *
 * @property-read moodle_url $url
 * @property-read context $context
 * @property-read stdClass $course
 * @property-read cm_info|null $cm
 * @property-read page_requirements_manager $requires
 * @property-read navbar $navbar
 * @property-read host_activity_header $activityheader
 * @property-read host_secondary_navigation $secondarynav
 */
class moodle_page {
    use host_names_the_missing;

    /** Nothing is sent yet. */
    const STATE_BEFORE_HEADER = 0;
    /** The header is sent. */
    const STATE_IN_BODY = 2;
    /** All is sent. */
    const STATE_DONE = 3;

    /** @var int one of the states */
    public int $state = self::STATE_BEFORE_HEADER;
    /** @var array what is known, by name */
    private array $known = ['title' => '', 'heading' => '', 'pagelayout' => 'base', 'cm' => null, 'bodyclasses' => [], 'url' => null,
        'activityrecord' => null, 'button' => '', 'pagetype' => 'site'];
    /** @var core\output\renderer_base[] renderers by component */
    private array $renderers = [];

    /** Reads a property of the page. */
    public function __get($name) {
        global $SITE;
        if (!array_key_exists($name, $this->known) || $this->known[$name] === null) {
            $this->known[$name] = match ($name) {
                'requires' => new page_requirements_manager($this),
                'navbar' => new navbar(''),
                'activityheader' => new host_activity_header($this),
                'secondarynav' => $this->cm ? host_secondary_navigation::of_activity($this) : new host_secondary_navigation(''),
                'context' => context_system::instance(),
                'course' => $SITE,
                'activityname' => $this->cm?->modname,
                'theme' => (object)['name' => 'boost'],
                'bodyid' => 'page-' . $this->pagetype,
                'url' => throw new coding_exception('This page did not call $PAGE->set_url(...)'),
                'cm', 'activityrecord' => null,
                default => throw new host_missing_exception("moodle_page::\$$name"),
            };
        }
        return $this->known[$name];
    }

    /** Whether a property is set. */
    public function __isset($name) {
        return isset($this->known[$name]);
    }

    /** The address of the page. */
    public function set_url($url, ?array $params = null) {
        $this->known['url'] = new moodle_url($url, $params);
        $path = trim(substr($this->known['url']->out_omit_querystring(), strlen($GLOBALS['CFG']->wwwroot)), '/');
        $this->known['pagetype'] = str_replace('/', '-', preg_replace('/\.php$/', '', $path)) ?: 'site-index';
    }

    /** Whether the address is known. */
    public function has_set_url() {
        return $this->known['url'] !== null;
    }

    /** The context. */
    public function set_context($context) {
        $this->known['context'] = $context;
    }

    /** The course. */
    public function set_course($course) {
        $this->known['course'] = $course;
        $this->known['context'] = context_course::instance($course->id);
        $this->navbar->children = [];
        $this->navbar->add($course->shortname, new moodle_url('/course/view.php', ['id' => $course->id]));
    }

    /** The activity. */
    public function set_cm($cm, $course = null, $module = null) {
        global $DB;
        $cm = $cm instanceof cm_info ? $cm : get_fast_modinfo($course ?? $cm->course)->get_cm($cm->id);
        $this->set_course($course ?? $cm->get_course());
        $this->known['cm'] = $cm;
        $this->known['context'] = context_module::instance($cm->id);
        $this->known['activityrecord'] = $module ?? $DB->get_record($cm->modname, ['id' => $cm->instance], '*', MUST_EXIST);
        $this->navbar->add(format_string($cm->name), new moodle_url("/mod/$cm->modname/view.php", ['id' => $cm->id]));
    }

    /** The row of the activity. */
    public function set_activity_record($module) {
        $this->known['activityrecord'] = $module;
    }

    /** The title of the window. */
    public function set_title($title, bool $appendsitename = true) {
        $this->known['title'] = $title . ($appendsitename ? ' | ' . $GLOBALS['SITE']->shortname : '');
    }

    /** The heading of the page; an activity's page shows the activity's name. */
    public function set_heading($heading, bool $applyformatting = true) {
        $this->known['heading'] = $applyformatting ? format_string($heading) : $heading;
    }

    /** The layout. */
    public function set_pagelayout($pagelayout) {
        $this->known['pagelayout'] = $pagelayout;
    }

    /** The type of page, for the body's id. */
    public function set_pagetype($pagetype) {
        $this->known['pagetype'] = $pagetype;
    }

    /** A class for the body. */
    public function add_body_class($class) {
        $this->known['bodyclasses'][] = $class;
    }

    /** Which tab is the active one. */
    public function set_secondary_active_tab(string $key): void {
        $this->secondarynav->set_active_tab($key);
    }

    /** Shows or hides the tabs. */
    public function set_secondary_navigation(bool $hassecondarynavigation, bool $istablist = false): void {
        if (!$hassecondarynavigation) {
            $this->known['secondarynav'] = new host_secondary_navigation('');
        }
    }

    /** Whether someone is arranging blocks: nobody is. */
    public function user_is_editing() {
        return false;
    }

    /** The renderer of a component: its own class, else core's. */
    public function get_renderer($component, $subtype = null, $target = null) {
        if ($subtype !== null) {
            throw new coding_exception('The host has no renderer subtypes');
        }
        $class = $component === 'core' ? core\output\core_renderer::class : "$component\\output\\renderer";
        $class = class_exists($class) ? $class : core\output\plugin_renderer_base::class;
        return $this->renderers[$class] ??= new $class($this, null);
    }
}

/** The part of a page that tells about its activity. */
class host_activity_header {
    use host_names_the_missing;

    /** @var string|null the activity's description, HTML */
    private ?string $description = null;
    /** @var bool whether the page wants it not */
    private bool $disabled = false;

    /** The header of the page's activity. */
    public function __construct(private moodle_page $page) {
    }

    /** Sets several things at once. */
    public function set_attrs(array $config): void {
        foreach ($config as $name => $value) {
            $this->{"set_$name"}($value);
        }
    }

    /** A heading: Boost shows none. */
    public function set_title(string $value): void {
    }

    /** Another description. */
    public function set_description(string $value): void {
        $this->description = $value;
    }

    /** Whether completion is shown: there is none here. */
    public function set_hidecompletion(bool $value): void {
    }

    /** Leaves it out. */
    public function disable(): void {
        $this->disabled = true;
    }

    /** The level of a page's first heading below it. */
    public function get_heading_level(int $defaultlevel = 2): int {
        return $defaultlevel;
    }

    /** The description to show. */
    public function description(): string {
        $row = $this->page->activityrecord;
        if ($this->disabled || !$row) {
            return '';
        }
        return $this->description ?? (trim((string)$row->intro) === '' ? ''
            : format_module_intro($this->page->cm->modname, $row, $this->page->cm->id));
    }
}

/** What the page needs in the browser. */
class page_requirements_manager {
    use host_names_the_missing;

    /** @var string[] scripts for the foot */
    private array $inline = [];
    /** @var array strings by component and id */
    private array $strings = [];

    /** The needs of a page. */
    public function __construct(private moodle_page $page) {
    }

    /** Calls a function of an AMD module. */
    public function js_call_amd($fullmodule, $func = null, $params = []) {
        $params = implode(', ', array_map(fn($param) => json_encode($param, JSON_HEX_TAG | JSON_HEX_AMP), array_values($params)));
        if (strlen($params) > 1024) {
            debugging("Too much data passed as arguments to js_call_amd(\"$fullmodule\", \"$func\").", DEBUG_DEVELOPER);
        }
        $call = $func === null ? '' : "amd.$func($params);";
        $this->js_amd_inline("M.util.js_pending('$fullmodule'); require(['$fullmodule'], function(amd) {{$call} " .
            "M.util.js_complete('$fullmodule');});");
    }

    /** A script that may use require(). */
    public function js_amd_inline($code) {
        $this->inline[] = $code;
    }

    /** A string that scripts will ask for. */
    public function string_for_js($identifier, $component, $a = null) {
        $this->strings[$component === 'core' ? 'moodle' : $component][$identifier] = get_string($identifier, $component, $a);
    }

    /** Strings that scripts will ask for. */
    public function strings_for_js($identifiers, $component, $a = null) {
        foreach ($identifiers as $identifier) {
            $this->string_for_js($identifier, $component, $a);
        }
    }

    /** What scripts and templates know of the site. */
    public function config(): array {
        global $CFG, $USER;
        return [
            'wwwroot' => $CFG->wwwroot,
            'homeurl' => "$CFG->wwwroot/",
            'sesskey' => sesskey(),
            'language' => current_language(),
            'theme' => 'boost',
            'userId' => (int)($USER->id ?? 0),
            'contextid' => $this->page->context->id,
            'contextInstanceId' => (int)$this->page->context->instanceid,
            'courseId' => (int)$this->page->course->id,
            'developerdebug' => true,
            'jsrev' => 1,
            'templaterev' => 1,
            'langrev' => 1,
        ];
    }

    /** What goes in front of the loader. */
    public function head_code(): string {
        $flags = JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES;
        return 'var M = {cfg: ' . json_encode($this->config(), $flags) . ', util: {}, str: {}, pending: {}};';
    }

    /** What goes at the foot of the page. */
    public function end_code(): string {
        $strings = json_encode((object)$this->strings, JSON_HEX_TAG | JSON_HEX_AMP);
        return "M.str = $strings;\n" . implode(";\n", $this->inline);
    }
}
