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
 * The clock and the container of services.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace core;

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** What the time is. */
interface clock {
    /** Now. */
    public function now(): \DateTimeImmutable;

    /** Now, in seconds since 1970 UTC. */
    public function time(): int;
}

/** The real time. */
class system_clock implements clock {
    /** Now. */
    public function now(): \DateTimeImmutable {
        return new \DateTimeImmutable('now', \core_date::get_server_timezone_object());
    }

    /** Now, in seconds. */
    public function time(): int {
        return $this->now()->getTimestamp();
    }
}

/** Asks for the services of plugins, under the name that Moodle gives it. */
class host_di_configuration {
    use \host_names_the_missing;

    /** @var callable[] what makes each service */
    public array $definitions = [];

    /** Adds a service. */
    public function add_definition(string $id, callable $definition): self {
        $this->definitions[$id] = $definition;
        return $this;
    }
}

class_alias(host_di_configuration::class, 'core\\hook\\di_configuration');

/** Hands out services by the name of their class or interface, as Moodle's container does. */
class di {
    /** @var object[] what was set or made */
    private static array $known = [];

    /** Forgets everything. */
    public static function reset_container(): void {
        self::$known = [];
    }

    /** Sets a service. */
    public static function set(string $id, mixed $value): void {
        self::$known[$id] = $value instanceof \Closure ? $value() : $value;
    }

    /** A service; a class not set is made, with services for its constructor's parameters. */
    public static function get(string $id): mixed {
        if (isset(self::$known[$id])) {
            return self::$known[$id];
        }
        if ($id === \moodle_database::class) {
            return $GLOBALS['DB'];
        }
        if ($id === clock::class) {
            return self::$known[$id] = new system_clock();
        }
        if (isset(self::definitions()[$id])) {
            return self::$known[$id] = self::definitions()[$id]();
        }
        if (!class_exists($id) || !(new \ReflectionClass($id))->isInstantiable()) {
            throw new \host_missing_exception("\\core\\di for $id");
        }
        $parameters = (new \ReflectionClass($id))->getConstructor()?->getParameters() ?? [];
        $services = array_map(fn($parameter) => $parameter->isDefaultValueAvailable() ? $parameter->getDefaultValue()
            : self::get((string)$parameter->getType()), $parameters);
        return self::$known[$id] = new $id(...$services);
    }

    /** What makes each service that db/hooks.php tells of. */
    private static function definitions(): array {
        global $CFG;
        $hook = new hook\di_configuration();
        $callbacks = [];
        require("$CFG->dirroot/mod/proofolio/db/hooks.php");
        foreach ($callbacks as ['hook' => $name, 'callback' => $callback]) {
            $name === hook\di_configuration::class || throw new \host_missing_exception("the hook $name");
            $callback($hook);
        }
        return $hook->definitions;
    }
}
