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
 * Renderers: the page's and what a plugin's own builds on.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace core\output;

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/**
 * Draws things with templates.
 */
class renderer_base {
    use \host_names_the_missing;

    /** @var \host\mustache|null the template engine */
    private ?\host\mustache $mustache = null;

    /** A renderer of a page. */
    public function __construct(protected \moodle_page $page, $target) {
    }

    /** Renders a template. */
    public function render_from_template($templatename, $context) {
        $this->mustache ??= new \host\mustache($this->page, $this);
        return $this->mustache->render($templatename, $context);
    }

    /** Draws a thing: by a method of the renderer, else by its template. */
    public function render(renderable $widget) {
        $parts = explode('\\', get_class($widget));
        $name = preg_replace('/_renderable$/', '', end($parts));
        if (method_exists($this, "render_$name")) {
            return $this->{"render_$name"}($widget);
        }
        if ($widget instanceof named_templatable || $widget instanceof notification) {
            return $this->render_from_template($widget->get_template_name($this), $widget->export_for_template($this));
        }
        if ($widget instanceof templatable) {
            $component = count($parts) > 1 ? $parts[0] : 'core';
            return $this->render_from_template("$component/$name", $widget->export_for_template($this));
        }
        throw new \coding_exception("Can not render widget, renderer method ('render_$name') not found.");
    }

    /** The address of a picture. */
    public function image_url($imagename, $component = 'moodle') {
        return new \moodle_url("/theme/image.php/boost/$component/1/$imagename");
    }

    /** The page. */
    public function get_page(): \moodle_page {
        return $this->page;
    }
}

/** What a plugin's renderer builds on: what it does not draw itself, $OUTPUT draws. */
class plugin_renderer_base extends renderer_base {
    /** Asks $OUTPUT. */
    public function __call($name, $arguments) {
        return $this->page->get_renderer('core')->$name(...$arguments);
    }

    /** Draws a thing, as far as this renderer or a template can; otherwise $OUTPUT does. */
    public function render(renderable $widget) {
        $parts = explode('\\', get_class($widget));
        $own = method_exists($this, 'render_' . end($parts)) || $widget instanceof templatable;
        return $own ? parent::render($widget) : $this->page->get_renderer('core')->render($widget);
    }
}

/** $OUTPUT. */
class core_renderer extends renderer_base {
    /** The page's start. */
    public function header() {
        if ($this->page->state !== \moodle_page::STATE_BEFORE_HEADER) {
            throw new \coding_exception('header() was called twice');
        }
        $html = explode('[[host-main-content]]', $this->render_from_template('host/layout', $this->layout()), 2);
        $this->page->state = \moodle_page::STATE_IN_BODY;
        header('Content-Type: text/html; charset=utf-8');
        header('Cache-Control: private, no-cache, no-store');
        header("Content-Security-Policy: object-src 'none'; base-uri 'self'; frame-ancestors 'self'");
        return $html[0];
    }

    /** The page's end. */
    public function footer() {
        $this->page->state = \moodle_page::STATE_DONE;
        return $this->render_from_template('host/foot', [
            'wwwroot' => $GLOBALS['CFG']->wwwroot,
            'endcodehtml' => str_replace('</', '<\/', $this->page->requires->end_code()),
        ]);
    }

    /** What the layout shows around the page's own content. */
    private function layout(): array {
        global $CFG, $SITE, $USER;
        $page = $this->page;
        $incourse = (bool)$page->cm;
        $languages = [];
        foreach (get_string_manager()->get_list_of_translations() as $code => $name) {
            $languages[] = ['code' => $code, 'name' => $name, 'iscurrent' => $code === current_language()];
        }
        return [
            'wwwroot' => $CFG->wwwroot,
            'lang' => current_language(),
            'title' => $page->title ?: $SITE->fullname,
            'sitename' => $SITE->shortname,
            'headcodehtml' => $page->requires->head_code(),
            'bodyid' => $page->bodyid,
            'bodyclasses' => implode(' ', array_merge(['pagelayout-' . $page->pagelayout], $page->bodyclasses,
                $incourse ? ["cmid-{$page->cm->id}", 'limitedwidth'] : ['limitedwidth'])),
            'isloggedin' => isloggedin(),
            'userfullname' => isloggedin() ? fullname($USER) : '',
            'userinitials' => isloggedin() ? self::initials($USER) : '',
            'sesskey' => sesskey(),
            'languages' => $languages,
            'currentlanguage' => get_string_manager()->get_list_of_translations()[current_language()],
            'returnurl' => me(),
            'breadcrumb' => $page->navbar->items(),
            'hasbreadcrumb' => (bool)$page->navbar->children,
            'heading' => $incourse ? format_string($page->cm->name) : $page->heading,
            'iconurl' => $incourse ? $this->image_url('monologo', "mod_{$page->cm->modname}")->out(false) : '',
            'tabs' => $incourse ? $page->secondarynav->tabs($page->url) : [],
            'hastabs' => $incourse && $page->secondarynav->tabs($page->url),
            'description' => $incourse ? $page->activityheader->description() : '',
            'inactivity' => $incourse,
            'notifications' => array_map(fn($one) => $this->render($one), \core\notification::fetch()),
            'narrow' => $page->pagelayout === 'login',
        ];
    }

    /** The initials of a person. */
    private static function initials(\stdClass $user): string {
        return \core_text::strtoupper(\core_text::substr($user->firstname, 0, 1) . \core_text::substr($user->lastname, 0, 1));
    }

    /** A heading. */
    public function heading($text, $level = 2, $classes = null, $id = null) {
        return html_writer::tag("h$level", $text, ['id' => $id, 'class' => $classes]);
    }

    /** A message in the page. */
    public function notification($message, $type = null, $closebutton = true) {
        return $this->render(new notification($message, $type, $closebutton));
    }

    /** The start of a box. */
    public function box_start($classes = 'generalbox', $id = null) {
        return html_writer::start_tag('div', ['id' => $id, 'class' => "box py-3 $classes"]);
    }

    /** The end of a box. */
    public function box_end() {
        return '</div>';
    }

    /** A box. */
    public function box($contents, $classes = 'generalbox', $id = null) {
        return $this->box_start($classes, $id) . $contents . $this->box_end();
    }

    /** An icon. */
    public function pix_icon($pix, $alt, $component = 'moodle', ?array $attributes = null) {
        return $this->render(new pix_icon($pix, $alt, $component, $attributes));
    }

    /** Draws an icon of Font Awesome in place of core's pictures. */
    protected function render_pix_icon(pix_icon $icon) {
        $map = self::icons();
        $alt = $icon->attributes['alt'];
        if (!in_array($icon->component, ['', 'core', 'moodle'])) {
            return html_writer::empty_tag('img', ['class' => 'icon', 'src' => $this->image_url($icon->pix, $icon->component),
                'alt' => $alt, 'title' => $icon->attributes['title'] ?? null]);
        }
        if (!isset($map[$icon->pix])) {
            throw new \coding_exception("The host's icon map (host/web/icons.json) lacks $icon->pix");
        }
        return $this->render_from_template('core/pix_icon_fontawesome', [
            'key' => $map[$icon->pix], 'alt' => $alt, 'title' => $icon->attributes['title'] ?? $alt,
            'class' => $icon->attributes['class'] ?? '',
        ]);
    }

    /** Font Awesome's names of core's icons. */
    public static function icons(): array {
        static $map = null;
        return $map ??= json_decode(file_get_contents(__DIR__ . '/icons.json'), true);
    }

    /** A button that is a form of its own. */
    public function single_button($url, $label, $method = 'post', ?array $options = null) {
        return $this->render(new single_button(new \moodle_url($url), $label, $method,
            $options['type'] ?? single_button::BUTTON_SECONDARY));
    }

    /** Draws a button. */
    protected function render_single_button(single_button $button) {
        $params = $button->url->params() + ($button->method === 'post' ? ['sesskey' => sesskey()] : []);
        $attributes = [];
        foreach ($button->attributes as $name => $value) {
            $attributes[] = ['name' => $name, 'value' => $value];
        }
        return $this->render_from_template('core/single_button', [
            'url' => $button->url->out_omit_querystring(), 'method' => $button->method, 'label' => $button->label,
            'type' => $button->type, 'attributes' => $attributes,
            'params' => array_map(fn($name, $value) => ['name' => $name, 'value' => $value], array_keys($params), $params),
        ]);
    }

    /** A link. */
    public function action_link($url, $text, $action = null, ?array $attributes = null, $icon = null) {
        return $this->render(new action_link(new \moodle_url($url), $text, $action, $attributes, $icon));
    }

    /** Draws a link. */
    protected function render_action_link(action_link $link) {
        return html_writer::link($link->url, ($link->icon ? $this->render($link->icon) : '') . $link->text, $link->attributes);
    }

    /** A person's picture. */
    public function user_picture($user, ?array $options = null) {
        $picture = new user_picture($user);
        foreach ($options ?? [] as $name => $value) {
            property_exists($picture, $name) || throw new \coding_exception("The host's user_picture has no option $name");
            $picture->$name = $value;
        }
        return $this->render($picture);
    }

    /** Draws the initials of a person. */
    protected function render_user_picture(user_picture $picture) {
        $name = fullname($picture->user);
        $html = html_writer::span(s(self::initials($picture->user)), "userinitials size-$picture->size",
            $picture->visibletoscreenreaders ? ['title' => $name, 'aria-label' => $name, 'role' => 'img'] : ['aria-hidden' => 'true']);
        $html .= $picture->includefullname ? ' ' . s($name) : '';
        if (!$picture->link) {
            return $html;
        }
        $course = $picture->courseid ?: $this->page->course->id;
        return html_writer::link(new \moodle_url('/user/view.php', ['id' => $picture->user->id, 'course' => $course]), $html,
            ['class' => 'd-inline-block aabtn'] + ($picture->visibletoscreenreaders ? [] : ['tabindex' => '-1', 'aria-hidden' => 'true']));
    }

    /** A help text behind an icon. */
    public function help_icon($identifier, $component = 'moodle', $linktext = '') {
        return $this->render(new help_icon($identifier, $component));
    }

    /** Draws a help text: it unfolds, with and without scripts. */
    protected function render_help_icon(help_icon $icon) {
        return $this->render_from_template('core/help_icon', [
            'title' => get_string($icon->identifier, $icon->component),
            'html' => format_text(get_string($icon->identifier . '_help', $icon->component), FORMAT_MARKDOWN),
        ]);
    }

    /** A question with two answers. */
    public function confirm($message, $continue, $cancel) {
        if (!$continue instanceof single_button) {
            $continue = new single_button(new \moodle_url($continue), get_string('continue'), 'post', single_button::BUTTON_PRIMARY);
        }
        if (!$cancel instanceof single_button) {
            $cancel = new single_button(new \moodle_url($cancel), get_string('cancel'), 'get');
        }
        return $this->render_from_template('core/confirm', ['message' => $message,
            'continue' => $this->render($continue), 'cancel' => $this->render($cancel)]);
    }

    /** A button that leads on. */
    public function continue_button($url) {
        return $this->single_button($url, get_string('continue'), 'get', ['type' => single_button::BUTTON_PRIMARY]);
    }

    /** Pages of a long list. */
    public function paging_bar($totalcount, $page, $perpage, $baseurl, $pagevar = 'page') {
        $pages = [];
        for ($number = 0; $number * $perpage < $totalcount; $number++) {
            $url = (new \moodle_url($baseurl, [$pagevar => $number]))->out(false);
            $pages[] = ['url' => $url, 'page' => $number + 1, 'active' => $number === (int)$page];
        }
        return count($pages) < 2 ? '' : $this->render_from_template('core/paging_bar', ['pages' => $pages]);
    }

    /** The activity's description is part of the header. */
    public function activity_information() {
        return '';
    }
}

foreach (['renderer_base', 'plugin_renderer_base', 'core_renderer'] as $name) {
    class_alias("core\\output\\$name", $name);
}
