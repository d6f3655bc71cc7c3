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

namespace mod_proofolio\form;

use mod_proofolio\local\activity;
use mod_proofolio\local\activity_source;
use mod_proofolio\local\competency_import;
use mod_proofolio\local\competency_plan;
use mod_proofolio\local\competency_source;
use mod_proofolio\local\coordinated_activities;
use mod_proofolio\local\framework_source;
use mod_proofolio\local\ready_source;
use mod_proofolio\local\refusal;
use mod_proofolio\local\table_source;

/**
 * Takes in what the page sends that brings competencies in: looked at first, carried out when the preview is agreed to.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_posting {
    /** From a table that is pasted or sent as a file. */
    public const TABLE = 'table';
    /** From one of Moodle's competency frameworks. */
    public const FRAMEWORK = 'framework';
    /** From another activity. */
    public const ACTIVITY = 'activity';
    /** From those that are ready-made. */
    public const READY = 'ready';
    /** The ways to bring competencies in. */
    public const WAYS = [self::READY, self::TABLE, self::FRAMEWORK, self::ACTIVITY];

    /** @var competency_plan|null What would happen. */
    private ?competency_plan $plan = null;
    /** @var refusal|null Why nothing can be looked at, or was carried out. */
    private ?refusal $refusal = null;

    /**
     * Something sent.
     *
     * @param activity $activity
     * @param int $userid The sender, who may coordinate the activity.
     * @param string $way One of the ways.
     * @param array $fields What was chosen: content and delimiter of a table; from (a framework, or a course module); picks.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int The sender. */
        private readonly int $userid,
        /** @var string One of the ways. */
        private readonly string $way,
        /** @var array What was chosen. */
        public readonly array $fields,
    ) {
    }

    /**
     * What a page was sent, besides the form for a table.
     *
     * @param string $way
     * @return array content, delimiter, from and picks, as far as the way has them.
     */
    public static function fields_of_request(string $way): array {
        return match ($way) {
            self::TABLE => [
                'content' => optional_param('content', '', PARAM_RAW),
                'delimiter' => optional_param('delimiter', 'auto', PARAM_ALPHA),
            ],
            self::READY => ['picks' => optional_param_array('picks', [], PARAM_ALPHANUM)],
            default => [
                'from' => optional_param('from', 0, PARAM_INT),
                'picks' => optional_param_array('picks', [], PARAM_INT),
            ],
        };
    }

    /**
     * Looks at what would happen, or carries it out.
     *
     * @param string $fingerprint That of the plan that the sender agreed to; nothing to look first.
     * @return bool Whether it was carried out.
     */
    public function handle(string $fingerprint): bool {
        try {
            $reading = $this->source()->read();
            $this->plan = competency_import::plan($this->activity, $reading);
            if ($fingerprint !== '') {
                $this->plan = competency_import::apply($this->activity, $reading, $fingerprint);
                return true;
            }
        } catch (refusal $refusal) {
            $this->refusal = $refusal;
        }
        return false;
    }

    /**
     * What would happen, or has happened.
     *
     * @return competency_plan|null None when nothing could be read.
     */
    public function get_plan(): ?competency_plan {
        return $this->plan;
    }

    /**
     * Why nothing can be looked at, or was carried out.
     *
     * @return refusal|null
     */
    public function get_refusal(): ?refusal {
        return $this->refusal;
    }

    /**
     * Where the competencies come from.
     *
     * @return competency_source
     * @throws refusal When it is not open to the sender.
     */
    private function source(): competency_source {
        $fields = $this->fields;
        return match ($this->way) {
            self::TABLE => new table_source($fields['content'], $fields['delimiter']),
            self::READY => new ready_source($fields['picks']),
            self::FRAMEWORK => new framework_source($this->activity->context, $fields['from'], $fields['picks']),
            default => new activity_source(
                coordinated_activities::require_one($this->activity, $fields['from'], $this->userid),
                $fields['picks'],
            ),
        };
    }
}
