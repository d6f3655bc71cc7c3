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
 * What draws: $OUTPUT, and what plugins give it to draw.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace core\output;

use moodle_page;
use moodle_url;

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** What a renderer can draw. */
interface renderable {
}

/** What a template can show. */
interface templatable {
    /** The data for the template. */
    public function export_for_template(renderer_base $output);
}

/** What names its own template. */
interface named_templatable extends templatable {
    /** The template's name. */
    public function get_template_name(renderer_base $renderer): string;
}

/** A message above the page. */
class notification implements renderable {
    /** Done. */
    const NOTIFY_SUCCESS = 'success';
    /** Take care. */
    const NOTIFY_WARNING = 'warning';
    /** Good to know. */
    const NOTIFY_INFO = 'info';
    /** Failed. */
    const NOTIFY_ERROR = 'error';

    /** A message, which is HTML, of one of the types. */
    public function __construct(public $message, public $messagetype = self::NOTIFY_ERROR) {
    }
}

/** Draws things with templates. */
class renderer_base {
    use \host_names_the_missing;

    /** @var \host\mustache|null the template engine */
    private ?\host\mustache $mustache = null;

    /** A renderer of a page. */
    public function __construct(protected moodle_page $page) {
    }

    /** Renders a template. */
    public function render_from_template($templatename, $context) {
        $this->mustache ??= new \host\mustache();
        return $this->mustache->render($templatename, $context);
    }

    /** Draws a thing by its template. */
    public function render(renderable $widget) {
        if ($widget instanceof notification) {
            $alert = ['success' => 'success', 'warning' => 'warning', 'info' => 'info'][$widget->messagetype] ?? 'danger';
            return $this->render_from_template('host/notification', ['message' => clean_text($widget->message), 'alert' => $alert]);
        }
        if (!$widget instanceof templatable) {
            throw new \host_missing_exception('drawing ' . $widget::class . ', which has no template');
        }
        $template = $widget instanceof named_templatable ? $widget->get_template_name($this)
            : preg_replace('~^([^\\\\]+)(?:\\\\.*)?\\\\(\w+)$~', '$1/$2', $widget::class);
        return $this->render_from_template($template, $widget->export_for_template($this));
    }
}

/** $OUTPUT. */
class core_renderer extends renderer_base {
    /** The page's start. */
    public function header() {
        if ($this->page->state !== moodle_page::STATE_BEFORE_HEADER) {
            throw new \coding_exception('header() was called twice');
        }
        $html = $this->render_from_template('host/layout', $this->layout());
        $this->page->state = moodle_page::STATE_IN_BODY;
        if (PHP_SAPI === 'cli-server') {
            header('Content-Type: text/html; charset=utf-8');
            header('Cache-Control: private, no-cache, no-store');
            header("Content-Security-Policy: object-src 'none'; base-uri 'self'; frame-ancestors 'self'");
        }
        return $html;
    }

    /** The page's end. */
    public function footer() {
        $this->page->state = moodle_page::STATE_DONE;
        return $this->render_from_template('host/foot', ['wwwroot' => $GLOBALS['CFG']->wwwroot,
            'codehtml' => $this->page->requires->end_code()]);
    }

    /** What the layout shows around the page's own content. */
    private function layout(): array {
        global $CFG, $SITE, $USER;
        $page = $this->page;
        $languages = [];
        foreach (get_string_manager()->get_list_of_translations() as $code => $name) {
            $languages[] = ['code' => $code, 'name' => $name, 'iscurrent' => $code === current_language()];
        }
        $trail = array_values($page->navbar->children);
        $tabs = $page->cm ? $page->tabs() : [];
        $description = $page->cm ? $page->activityheader->description() : '';
        return [
            'wwwroot' => $CFG->wwwroot,
            'lang' => current_language(),
            'language' => get_string_manager()->get_list_of_translations()[current_language()],
            'languages' => $languages,
            'title' => $page->title,
            'sitename' => $SITE->shortname,
            'codehtml' => $page->requires->head_code(),
            'bodyid' => $page->bodyid,
            'bodyclasses' => implode(' ', ["pagelayout-$page->pagelayout",
                ...($page->cm ? ["cmid-{$page->cm->id}", 'path-mod', "path-mod-{$page->cm->modname}"] : []), ...$page->bodyclasses]),
            'isloggedin' => isloggedin(),
            'userfullname' => isloggedin() ? fullname($USER) : '',
            'userinitials' => isloggedin() ? \core_text::substr($USER->firstname, 0, 1) . \core_text::substr($USER->lastname, 0, 1) : '',
            'bell' => isloggedin() ? \host\notices::bell() : null,
            'sesskey' => sesskey(),
            'returnurl' => $_SERVER['REQUEST_URI'] ?? '/',
            'trail' => array_map(fn($node) => ['text' => $node->text, 'url' => $node->action?->out(false),
                'islast' => $node === $trail[array_key_last($trail)]], $trail),
            'hastrail' => (bool)$trail,
            'heading' => $page->cm ? format_string($page->cm->name) : $page->heading,
            'iconurl' => $page->cm ? "$CFG->wwwroot/theme/image.php/boost/mod_{$page->cm->modname}/1/monologo" : '',
            'tabs' => $tabs,
            'hastabs' => (bool)$tabs,
            'description' => $description,
            'notifications' => array_map($this->render(...), \host\session::messages()),
        ];
    }

    /** A heading. */
    public function heading($text, $level = 2) {
        return "<h$level>$text</h$level>";
    }

    /** A button that is a form of its own. */
    public function single_button($url, $label, $method = 'post') {
        return $this->button(new moodle_url($url), $label, $method, 'secondary');
    }

    /** Draws a button. */
    private function button(moodle_url $url, string $label, string $method, string $type): string {
        $params = $url->params() + ($method === 'post' ? ['sesskey' => sesskey()] : []);
        return $this->render_from_template('host/button', ['url' => $url->out_omit_querystring(), 'method' => $method, 'label' => $label,
            'type' => $type, 'params' => array_map(fn($name, $value) => ['name' => $name, 'value' => $value], array_keys($params), $params)]);
    }

    /** A question with two answers. */
    public function confirm($message, $continue, $cancel) {
        return $this->render_from_template('host/confirm', ['message' => $message,
            'continue' => $this->button(new moodle_url($continue), get_string('continue'), 'post', 'primary'),
            'cancel' => $this->button(new moodle_url($cancel), get_string('cancel'), 'get', 'secondary')]);
    }
}

foreach (['renderable', 'templatable', 'renderer_base', 'core_renderer'] as $name) {
    class_alias("core\\output\\$name", $name);
}
