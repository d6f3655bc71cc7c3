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
 * Names of Moodle's that the plugin uses and that the host lacks, for PHPStan alone: nothing loads this file.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable

namespace {
    class action_link {
        public function __construct(moodle_url $url, string $text) {
        }
    }

    class HTML_QuickForm_html {
        public function setText(string $text): void {
        }
    }
}

namespace core\check {
    abstract class check {
        public function get_name(): string {
            return '';
        }

        public function get_action_link(): ?\action_link {
            return null;
        }

        abstract public function get_result(): result;
    }

    class result {
        const OK = 'ok';
        const WARNING = 'warning';

        public function __construct(string $status, string $summary, string $details = '') {
        }
    }
}

namespace core\task {
    class manager {
        /** @return scheduled_task|false */
        public static function get_scheduled_task(string $classname) {
            return false;
        }
    }
}
