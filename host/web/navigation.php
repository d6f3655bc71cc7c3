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
 * Tabs of an activity and the breadcrumb, with Moodle's names.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/**
 * A place that one can go to.
 */
class navigation_node {
    /** An activity. */
    const TYPE_ACTIVITY = 40;
    /** A setting of the activity. */
    const TYPE_SETTING = 70;
    /** A node of a plugin's own. */
    const TYPE_CUSTOM = 60;
    /** Holds others. */
    const TYPE_CONTAINER = 90;
    /** A course. */
    const TYPE_COURSE = 20;
    /** A person. */
    const TYPE_USER = 80;

    /** @var navigation_node[] nodes below it by key */
    public array $children = [];
    /** @var bool whether the person is here */
    public bool $isactive = false;
    /** @var moodle_url|null the address that counts as the page's, when it is not a node's */
    protected static ?moodle_url $activeurl = null;

    /** A node. */
    final public function __construct(public $text, public ?moodle_url $action = null, public ?int $type = null, public $key = null) {
    }

    /** A node, not yet anywhere. */
    public static function create($text, $action = null, $type = self::TYPE_CUSTOM, $shorttext = null, $key = null, $icon = null) {
        return new static($text, $action, $type, $key);
    }

    /** Adds a node below. */
    public function add($text, $action = null, $type = self::TYPE_CUSTOM, $shorttext = null, $key = null, $icon = null) {
        return $this->add_node(self::create($text, $action, $type, $shorttext, $key, $icon));
    }

    /** Adds a node below, before another. */
    public function add_node(navigation_node $node, $beforekey = null) {
        $node->key ??= 'node' . count($this->children);
        $at = array_search($beforekey, array_keys($this->children), true);
        $at = $at === false ? count($this->children) : $at;
        $this->children = array_slice($this->children, 0, $at, true) + [$node->key => $node] + array_slice($this->children, $at, null, true);
        return $node;
    }

    /** The node below with a key. */
    public function get($key, $type = null) {
        return $this->children[$key] ?? false;
    }

    /** The keys of the nodes below. */
    public function get_children_key_list() {
        return array_keys($this->children);
    }

    /** Says that the person is here. */
    public function make_active() {
        $this->isactive = true;
    }

    /** Whether it goes under "More": here nothing does. */
    public function set_force_into_more_menu(bool $force = false) {
    }

    /** Says under which address the tabs look for the active one. */
    public static function override_active_url(moodle_url $url) {
        self::$activeurl = $url;
    }
}

/** The tree that plugins add their activity's pages to. */
class settings_navigation extends navigation_node {
    /** @var moodle_page|null the page */
    public ?moodle_page $page = null;

    /** The page that it stands for. */
    public function get_page() {
        return $this->page;
    }
}

/** The tabs below the activity's name. */
class host_secondary_navigation extends navigation_node {
    /** @var string|null key of the tab that was named active */
    private ?string $activekey = null;

    /** The tabs of an activity: its own page and what the plugin adds. */
    public static function of_activity(moodle_page $page): self {
        $self = new self('');
        $cm = $page->cm;
        $self->add(get_string('modulename', $cm->modname), new moodle_url("/mod/$cm->modname/view.php", ['id' => $cm->id]),
            self::TYPE_ACTIVITY, null, 'modulepage');
        $settings = new settings_navigation('');
        $settings->page = $page;
        $module = $settings->add('', null, self::TYPE_SETTING, null, 'modulesettings');
        $extend = "{$cm->modname}_extend_settings_navigation";
        if (function_exists($extend)) {
            $extend($settings, $module);
        }
        foreach ($module->children as $child) {
            $self->add_node($child);
        }
        return $self;
    }

    /** Names the tab where the person is. */
    public function set_active_tab(string $key): void {
        $this->activekey = $key;
    }

    /** Data for the tabs: none when there is only one. */
    public function tabs(moodle_url $pageurl): array {
        $here = self::$activeurl ?? $pageurl;
        $tabs = [];
        foreach (count($this->children) > 1 ? $this->children : [] as $key => $node) {
            $active = $this->activekey !== null ? $key === $this->activekey
                : $node->isactive || ($node->action && $node->action->out_omit_querystring() === $here->out_omit_querystring());
            $tabs[] = ['key' => $key, 'text' => $node->text, 'url' => $node->action?->out(false), 'isactive' => $active];
        }
        return $tabs;
    }
}

/** The breadcrumb. */
class navbar extends navigation_node {
    /** Data for the breadcrumb. */
    public function items(): array {
        $items = array_values($this->children);
        return array_map(fn($node, $i) => [
            'text' => $node->text,
            'url' => $node->action?->out(false),
            'islast' => $i === count($items) - 1,
        ], $items, array_keys($items));
    }
}
