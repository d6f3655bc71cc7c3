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

namespace mod_proofolio\completion;

use core_completion\activity_custom_completion;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\progress;

/**
 * What completes an activity: so many proofs submitted, so many approved, an approved one for every target.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class custom_completion extends activity_custom_completion {
    /** @var progress|null The student's progress, once asked for. */
    private ?progress $progress = null;

    #[\Override]
    public function get_state(string $rule): int {
        $this->validate_rule($rule);
        $activity = activity::from_cmid($this->cm->id);
        $wanted = $activity->instance->get($rule);
        $progress = $this->progress ??= progress::of($activity, $this->userid);
        $isreached = match ($rule) {
            'completionsubmitted' => $progress->submitted >= $wanted,
            'completionapproved' => $progress->approved >= $wanted,
            default => $progress->aretargetsapproved,
        };
        return $isreached ? COMPLETION_COMPLETE : COMPLETION_INCOMPLETE;
    }

    #[\Override]
    public static function get_defined_custom_rules(): array {
        return instance::COMPLETION_RULES;
    }

    #[\Override]
    public function get_custom_rule_descriptions(): array {
        $rules = $this->cm->customdata['customcompletionrules'] ?? [];
        $descriptions = ['completiontargets' => get_string('completiondetailtargets', 'mod_proofolio')];
        foreach (['submitted', 'approved'] as $act) {
            $number = (int) ($rules["completion{$act}"] ?? 0);
            $key = $number === 1 ? "completiondetail{$act}" : "completiondetail{$act}s";
            $descriptions["completion{$act}"] = get_string($key, 'mod_proofolio', $number);
        }
        return $descriptions;
    }

    #[\Override]
    public function get_sort_order(): array {
        return ['completionview', ...instance::COMPLETION_RULES];
    }
}
