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
 * The page: where it is, what it is called, what is around it and what it needs.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** A place that one can go to. */
class navigation_node {
    use host_names_the_missing;

    /** A setting of an activity. */
    const TYPE_SETTING = 70;
    /** A node of a plugin's own. */
    const TYPE_CUSTOM = 60;

    /** @var navigation_node[] nodes below it */
    public array $children = [];

    /** A node. */
    final public function __construct(public $text, public ?moodle_url $action = null, public ?string $key = null) {
    }

    /** Adds a node below. */
    public function add($text, $action = null, $type = self::TYPE_CUSTOM, $shorttext = null, $key = null) {
        return $this->children[] = new navigation_node($text, $action, $key);
    }
}

/** What plugins ask for the page that they add tabs to. */
class settings_navigation {
    use host_names_the_missing;

    /** Stands for a page. */
    public function __construct(private moodle_page $page) {
    }

    /** The page that it stands for. */
    public function get_page() {
        return $this->page;
    }
}

/**
 * What Moodle's $PAGE says about the page on its way out.
 *
 * @property-read moodle_url $url
 * @property-read context $context
 * @property-read stdClass $course
 * @property-read cm_info|null $cm
 * @property-read stdClass|null $activityrecord
 * @property-read page_requirements_manager $requires
 * @property-read navigation_node $navbar
 * @property-read host_activity_header $activityheader
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
    private array $known = ['title' => '', 'heading' => '', 'pagelayout' => 'base', 'bodyid' => 'page-site', 'bodyclasses' => [],
        'cm' => null, 'activityrecord' => null];
    /** @var string the tab that was named active */
    private string $activetab = '';

    /** Reads a property of the page. */
    public function __get($name) {
        if (!array_key_exists($name, $this->known)) {
            $this->known[$name] = match ($name) {
                'requires' => new page_requirements_manager($this),
                'navbar' => new navigation_node(''),
                'activityheader' => new host_activity_header($this),
                'context' => context_system::instance(),
                'course' => $GLOBALS['SITE'],
                'url' => throw new coding_exception('This page did not call $PAGE->set_url(...)'),
                default => throw new host_missing_exception("moodle_page::\$$name"),
            };
        }
        return $this->known[$name];
    }

    /** The address of the page. */
    public function set_url($url, ?array $params = null) {
        $this->known['url'] = new moodle_url($url, $params);
        $this->known['bodyid'] = 'page-' . trim(strtr(preg_replace('/\.php$/', '', $this->known['url']->get_path()), '/', '-'), '-');
    }

    /** Whether the address is known. */
    public function has_set_url() {
        return isset($this->known['url']);
    }

    /** The context. */
    public function set_context($context) {
        $this->known['context'] = $context;
    }

    /** The course. */
    public function set_course($course) {
        $this->known = ['course' => $course, 'context' => context_course::instance($course->id)] + $this->known;
        $this->navbar->children = [];
        $this->navbar->add($course->shortname, new moodle_url('/course/view.php', ['id' => $course->id]));
    }

    /** The activity. */
    public function set_cm($cm, $course = null) {
        global $DB;
        $cm = $cm instanceof cm_info ? $cm : get_fast_modinfo($course ?? $cm->course)->get_cm($cm->id);
        $this->set_course($course ?? $cm->get_course());
        $this->known = ['cm' => $cm, 'context' => context_module::instance($cm->id),
            'activityrecord' => $DB->get_record($cm->modname, ['id' => $cm->instance], '*', MUST_EXIST)] + $this->known;
        $this->navbar->add(format_string($cm->name), new moodle_url("/mod/$cm->modname/view.php", ['id' => $cm->id]));
    }

    /** What is known of the activity. */
    public function set_activity_record($module) {
        $this->known['activityrecord'] = $module;
    }

    /** The title of the window. */
    public function set_title($title) {
        $this->known['title'] = "$title | {$GLOBALS['SITE']->shortname}";
    }

    /** The heading of the page; an activity's page shows the activity's name instead. */
    public function set_heading($heading) {
        $this->known['heading'] = format_string($heading);
    }

    /** The layout. */
    public function set_pagelayout($pagelayout) {
        $this->known['pagelayout'] = $pagelayout;
    }

    /** A class for the body. */
    public function add_body_class($class) {
        $this->known['bodyclasses'][] = $class;
    }

    /** Which tab is the active one. */
    public function set_secondary_active_tab(string $key): void {
        $this->activetab = $key;
    }

    /** The tabs of the activity: its own page and what the plugin adds; none when there is only one. */
    public function tabs(): array {
        $module = new navigation_node('');
        $home = new moodle_url("/mod/{$this->cm->modname}/view.php", ['id' => $this->cm->id]);
        $module->add(get_string('modulename', $this->cm->modname), $home, navigation_node::TYPE_SETTING, null, 'modulepage');
        require_once("{$GLOBALS['CFG']->dirroot}/mod/{$this->cm->modname}/lib.php");
        "{$this->cm->modname}_extend_settings_navigation"(new settings_navigation($this), $module);
        $here = fn($node) => $this->activetab === '' ? $node->action->compare($this->url, URL_MATCH_BASE) : $node->key === $this->activetab;
        return count($module->children) < 2 ? [] : array_map(fn($node) => ['key' => $node->key, 'text' => $node->text,
            'url' => $node->action->out(false), 'isactive' => $here($node)], $module->children);
    }

    /** The renderer of a component: core's for all, as the plugin has none of its own. */
    public function get_renderer($component) {
        return $this->known['renderer'] ??= new core\output\core_renderer($this);
    }
}

/** The part of a page that tells about its activity. */
class host_activity_header {
    use host_names_the_missing;

    /** @var string|null the description, HTML, when it is not the activity's own */
    private ?string $description = null;

    /** The header of the page's activity. */
    public function __construct(private moodle_page $page) {
    }

    /** Sets several things at once. */
    public function set_attrs(array $config): void {
        foreach ($config as $name => $value) {
            $this->{"set_$name"}($value);
        }
    }

    /** Another description, HTML. */
    public function set_description(string $value): void {
        $this->description = $value;
    }

    /** Whether completion is shown: there is none here. */
    public function set_hidecompletion(bool $value): void {
    }

    /** The description to show, HTML. */
    public function description(): string {
        return $this->description ?? format_module_intro($this->page->cm->modname, $this->page->activityrecord, $this->page->cm->id);
    }
}

/** What the page needs in the browser. */
class page_requirements_manager {
    use host_names_the_missing;

    /** @var string[] scripts for the foot */
    private array $inline = [];

    /** The needs of a page. */
    public function __construct(private moodle_page $page) {
    }

    /** Calls a function of an AMD module. */
    public function js_call_amd($fullmodule, $func = null, $params = []) {
        $params = implode(', ', array_map(fn($param) => json_encode($param, JSON_HEX_TAG | JSON_HEX_AMP), array_values($params)));
        if (strlen($params) > 1024) {
            debugging("Too much data passed as arguments to js_call_amd(\"$fullmodule\", \"$func\").", DEBUG_DEVELOPER);
        }
        $this->inline[] = "M.util.js_pending('$fullmodule');\n" .
            "require(['$fullmodule'], (amd) => {amd.$func($params); M.util.js_complete('$fullmodule');});";
    }

    /** The script in front of the loader: what scripts know of the site. */
    public function head_code(): string {
        global $CFG, $USER;
        $config = ['wwwroot' => $CFG->wwwroot, 'sesskey' => sesskey(), 'language' => current_language(), 'userId' => (int)($USER->id ?? 0),
            'contextid' => (int)$this->page->context->id, 'contextInstanceId' => (int)$this->page->context->instanceid,
            'courseId' => (int)$this->page->course->id, 'theme' => 'boost', 'developerdebug' => true];
        return 'var M = {cfg: ' . json_encode($config, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES) . ', util: {}};';
    }

    /** The script at the foot of the page. */
    public function end_code(): string {
        return implode("\n", $this->inline);
    }
}
