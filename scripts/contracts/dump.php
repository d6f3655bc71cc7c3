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
 * Prints, as JSON, what the plugin's PHP declares and its front end must keep to: the parameters and answers of the external
 * functions, the structures of the output classes and the names of the strings.
 *
 * Runs on the host; no Moodle is needed, and nothing is read from a database.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);

require(__DIR__ . '/../../host/lib/setup.php');

use core_external\external_description;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;

/**
 * A declared structure in plain arrays.
 *
 * @param external_description|null $node The structure, null for a function that answers nothing.
 * @return array
 */
function describe(?external_description $node): array {
    $common = ['description' => $node->desc ?? '', 'presence' => match ($node->required ?? VALUE_REQUIRED) {
        VALUE_REQUIRED => 'required',
        VALUE_DEFAULT => 'default',
        VALUE_OPTIONAL => 'optional',
    }];
    if ($node instanceof external_value) {
        return $common + ['kind' => 'value', 'type' => $node->type];
    }
    if ($node instanceof external_multiple_structure) {
        return $common + ['kind' => 'list', 'of' => describe($node->content)];
    }
    if ($node instanceof external_single_structure) {
        return $common + ['kind' => 'object', 'keys' => (object) array_map('describe', $node->keys)];
    }
    return $common + ['kind' => 'nothing'];
}

/**
 * The external functions that db/services.php declares.
 *
 * @param string $plugin The plugin's folder.
 * @return array by name: the parameters and the answer
 */
function describe_services(string $plugin): array {
    $functions = [];
    if (is_file("$plugin/db/services.php")) {
        require("$plugin/db/services.php");
    }
    $services = [];
    foreach ($functions as $name => $function) {
        $services[$name] = [
            'args' => describe([$function['classname'], 'execute_parameters']()),
            'result' => describe([$function['classname'], 'execute_returns']()),
        ];
    }
    ksort($services);
    return $services;
}

/**
 * The structures of the output classes.
 *
 * @param string $plugin The plugin's folder.
 * @return array by class
 */
function describe_outputs(string $plugin): array {
    $outputs = [];
    foreach (glob("$plugin/classes/output/*.php") as $file) {
        $class = 'mod_proofolio\\output\\' . basename($file, '.php');
        if (method_exists($class, 'structure')) {
            $outputs[$class] = describe($class::structure());
        }
    }
    return $outputs;
}

/**
 * The strings of one language.
 *
 * @param string $plugin The plugin's folder.
 * @param string $language The language's code.
 * @return array by name
 */
function strings_of(string $plugin, string $language): array {
    $string = [];
    require("$plugin/lang/$language/proofolio.php");
    return $string;
}

$plugin = dirname(__DIR__, 2);
echo json_encode([
    'services' => (object) describe_services($plugin),
    'outputs' => (object) describe_outputs($plugin),
    'strings' => ['en' => strings_of($plugin, 'en'), 'fr' => strings_of($plugin, 'fr')],
], JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
