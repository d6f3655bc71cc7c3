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
 * The host's Mustache: the helpers in use on the engine from Composer.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace host;

use Mustache_LambdaHelper;

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** Renders "component/name" templates: the plugin's, and as host/name the host's own. */
class mustache {
    /** @var \Mustache_Engine the engine */
    private \Mustache_Engine $engine;

    /** Sets the engine up. */
    public function __construct() {
        $this->engine = new \Mustache_Engine(['escape' => 's', 'loader' => new template_loader(),
            'pragmas' => [\Mustache_Engine::PRAGMA_BLOCKS], 'helpers' => ['str' => self::str(...)]]);
        foreach (['cleanstr', 'quote', 'pix', 'js', 'shortentext', 'userdate'] as $name) {
            $this->engine->addHelper($name, fn() => throw new \host_missing_exception("the template helper {{#$name}}"));
        }
    }

    /** Renders a template. */
    public function render(string $name, $context): string {
        return trim($this->engine->loadTemplate($name)->render($context));
    }

    /** The helper {{#str}} key, component, argument {{/str}}; what it returns is never taken for a template again. */
    private static function str(string $text, Mustache_LambdaHelper $helper): string {
        [$key, $component, $a] = array_map('trim', explode(',', $text, 3)) + ['', '', ''];
        $rendered = $helper->render($a);
        $isjson = str_starts_with($a, '{') && !str_starts_with($a, '{{');
        $string = get_string($key, $component, $isjson ? json_decode($rendered) : $rendered);
        return preg_replace('/[{}]{2,3}/', '{{=<% %>=}}${0}<%={{ }}=%>', $string);
    }
}

/** Finds templates. */
class template_loader implements \Mustache_Loader {
    /** The source of a template, without the comment at its head. */
    public function load($name): string {
        [$component, $template] = explode('/', $name, 2) + ['', ''];
        $root = ['mod_proofolio' => $GLOBALS['CFG']->dirroot . '/mod/proofolio/templates', 'host' => __DIR__ . '/templates'][$component] ?? '';
        if ($root === '' || !preg_match('~^[a-z0-9_-]+(/[a-z0-9_-]+)*$~', $template) || !is_readable("$root/$template.mustache")) {
            throw new \host_missing_exception("the template $name");
        }
        return preg_replace('/^\{\{!.*?\}\}\n/s', '', file_get_contents("$root/$template.mustache"));
    }
}
