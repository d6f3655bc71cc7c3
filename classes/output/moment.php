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

namespace mod_proofolio\output;

use core\clock;
use core\di;
use core_date;
use core_external\external_single_structure;
use core_external\external_value;
use DateTimeImmutable;
use renderable;
use renderer_base;
use templatable;

/**
 * A moment as people say it ("3 days ago"), with the full date for who wants it exactly and for print.
 *
 * Both are in the reader's language and timezone.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class moment implements renderable, templatable {
    /**
     * A moment.
     *
     * @param int $time UTC seconds.
     * @param int|null $now UTC seconds that it is compared with; this moment by default.
     */
    public function __construct(
        /** @var int UTC seconds. */
        private readonly int $time,
        /** @var int|null UTC seconds that it is compared with. */
        private readonly ?int $now = null,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'ago' => new external_value(PARAM_TEXT, 'As people say it'),
            'full' => new external_value(PARAM_TEXT, 'The full date and time'),
            'iso' => new external_value(PARAM_TEXT, 'For machines, ISO 8601 in UTC; empty when never'),
        ], 'A moment');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        if (!$this->time) {
            return ['ago' => '', 'full' => '', 'iso' => ''];
        }
        return [
            'ago' => $this->ago(),
            'full' => userdate($this->time),
            'iso' => gmdate('Y-m-d\TH:i:s\Z', $this->time),
        ];
    }

    /**
     * The moment as people say it.
     *
     * @return string
     */
    public function ago(): string {
        $now = $this->now ?? di::get(clock::class)->time();
        $seconds = max(0, $now - $this->time);
        $days = $this->days_between($this->time, $now);
        return match (true) {
            $seconds < MINSECS => get_string('agojustnow', 'mod_proofolio'),
            $seconds < HOURSECS => self::counted('agominute', intdiv($seconds, MINSECS)),
            $seconds < 12 * HOURSECS => self::counted('agohour', intdiv($seconds, HOURSECS)),
            $days <= 1 => get_string('agoyesterday', 'mod_proofolio'),
            $days < 7 => self::counted('agoday', $days),
            default => userdate($this->time, get_string('strftimedate', 'langconfig')),
        };
    }

    /**
     * A number of things in words.
     *
     * @param string $key The string for one; that for several has an s at its end.
     * @param int $count
     * @return string
     */
    public static function counted(string $key, int $count): string {
        return get_string($count === 1 ? $key : "{$key}s", 'mod_proofolio', $count);
    }

    /**
     * The nights between two moments, where the reader lives.
     *
     * @param int $from UTC seconds.
     * @param int $to UTC seconds.
     * @return int
     */
    private function days_between(int $from, int $to): int {
        $zone = core_date::get_user_timezone_object();
        $day = fn(int $time): DateTimeImmutable => (new DateTimeImmutable("@$time"))->setTimezone($zone)->setTime(0, 0);
        return (int) $day($from)->diff($day($to))->format('%r%a');
    }
}
