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
 * The host's Mustache: Moodle's helpers on the engine from Composer.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace host;

use Mustache_LambdaHelper;

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** Renders "component/name" templates: the plugin's own, and the host's small re-makes of core's. */
class mustache {
    /** @var \Mustache_Engine the engine */
    private \Mustache_Engine $engine;

    /** @var bool whether a helper is at work, inside which {{#js}} must not run */
    private bool $inhelper = false;

    /** Sets the engine up for one page. */
    public function __construct(private \moodle_page $page, private \core\output\renderer_base $output) {
        $this->engine = new \Mustache_Engine([
            'escape' => 's',
            'loader' => new template_loader(),
            'pragmas' => [\Mustache_Engine::PRAGMA_BLOCKS],
            'helpers' => ['config' => $page->requires->config()],
        ]);
        foreach (['str', 'cleanstr', 'quote', 'pix', 'js', 'shortentext', 'userdate'] as $name) {
            $this->engine->addHelper($name, fn($text, $helper) => $this->guarded($name, $text, $helper));
        }
    }

    /** Renders a template. */
    public function render(string $name, $context): string {
        $outer = $this->engine->hasHelper('uniqid') ? $this->engine->getHelper('uniqid') : null;
        $this->engine->addHelper('uniqid', uniqid());
        $html = trim($this->engine->loadTemplate($name)->render($context));
        if ($outer !== null) {
            $this->engine->addHelper('uniqid', $outer);
        }
        return $html;
    }

    /** Runs a helper; what it returns is never taken for a template again, and {{#js}} never runs inside it. */
    private function guarded(string $name, string $text, Mustache_LambdaHelper $helper): string {
        if ($name === 'js' && $this->inhelper) {
            return '';
        }
        $outer = $this->inhelper;
        $this->inhelper = true;
        try {
            $result = (string)$this->$name($text, $helper);
        } finally {
            $this->inhelper = $outer;
        }
        return preg_replace('/[{}]{2,3}/', '{{=<% %>=}}${0}<%={{ }}=%>', $result);
    }

    /** {{#str}} key, component, argument {{/str}}. */
    private function str(string $text, Mustache_LambdaHelper $helper): string {
        [$key, $component, $a] = array_map('trim', explode(',', $text, 3)) + ['', '', ''];
        $rendered = $helper->render($a);
        $isjson = str_starts_with($a, '{') && !str_starts_with($a, '{{');
        return get_string($key, $component, $isjson ? json_decode($rendered) : $rendered);
    }

    /** {{#cleanstr}}: as str, escaped. */
    private function cleanstr(string $text, Mustache_LambdaHelper $helper): string {
        return s($this->str($text, $helper));
    }

    /** {{#quote}}: a JSON string. */
    private function quote(string $text, Mustache_LambdaHelper $helper): string {
        return json_encode($helper->render(trim($text)));
    }

    /** {{#pix}} key, component, alternative text {{/pix}}. */
    private function pix(string $text, Mustache_LambdaHelper $helper): string {
        $parts = explode(',', $text, 3) + ['', '', ''];
        [$key, $component, $alt] = array_map(fn($part) => trim($helper->render($part)), $parts);
        return trim($this->output->pix_icon($key, htmlspecialchars_decode($alt, ENT_COMPAT), $component ?: 'moodle'));
    }

    /** {{#js}}: a script for the foot of the page. */
    private function js(string $text, Mustache_LambdaHelper $helper): string {
        $this->page->requires->js_amd_inline($helper->render($text));
        return '';
    }

    /** {{#shortentext}} length, text {{/shortentext}}. */
    private function shortentext(string $text, Mustache_LambdaHelper $helper): string {
        [$length, $content] = explode(',', $text, 2);
        return shorten_text(trim($helper->render($content)), (int)$length);
    }

    /** {{#userdate}} timestamp, format {{/userdate}}. */
    private function userdate(string $text, Mustache_LambdaHelper $helper): string {
        [$time, $format] = explode(',', $text, 2);
        return userdate((int)$helper->render(trim($time)), $helper->render(trim($format)));
    }
}

/** Finds templates. */
class template_loader implements \Mustache_Loader {
    /** The source of a template. */
    public function load($name): string {
        [$component, $template] = explode('/', $name, 2) + ['', ''];
        if (!preg_match('~^[a-z0-9_]+(/[a-z0-9_-]+)+$~', $name)) {
            throw new \moodle_exception('Unknown template: ' . $name);
        }
        $root = match ($component) {
            'mod_proofolio' => $GLOBALS['CFG']->dirroot . '/mod/proofolio/templates/',
            'host' => __DIR__ . '/templates/',
            default => __DIR__ . "/templates/$component/",
        };
        if (!is_readable("$root$template.mustache")) {
            throw new \moodle_exception("Unknown template: $name (the host has no such template)");
        }
        // The boilerplate comment is left out, so that it costs nothing in the browser either.
        return preg_replace('/^\{\{!.*?\}\}\n/s', '', file_get_contents("$root$template.mustache"));
    }
}
