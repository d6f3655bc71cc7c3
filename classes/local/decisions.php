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

namespace mod_proofolio\local;

use mod_proofolio\event\approval_withdrawn;
use mod_proofolio\event\changes_requested;
use mod_proofolio\event\version_approved;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\version;

/**
 * The tutor's word on the newest version of a proof. It makes nothing public and validates no competency.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class decisions {
    /** Of which kind the comment is that comes with a decision: one that comes with an approval asks for nothing. */
    private const KINDS = [
        decision::CHANGES => comment::REQUEST,
        decision::APPROVED => comment::PRAISE,
        decision::WITHDRAWN => comment::REQUEST,
    ];

    /**
     * Asks for changes to a version, and says which. Asking twice in the same words is asking once.
     *
     * @param version $version
     * @param int $userid The tutor or coordinator.
     * @param string $content What to improve, Markdown.
     * @param int $now UTC seconds.
     * @return decision
     * @throws refusal When nothing is said, or the version is no longer the newest.
     */
    public static function request_changes(version $version, int $userid, string $content, int $now): decision {
        comments::require_acceptable($content);
        return self::decide($version, $userid, decision::CHANGES, $content, $now);
    }

    /**
     * Approves a version.
     *
     * @param version $version
     * @param int $userid The tutor or coordinator.
     * @param string $content A word with it, Markdown; may be empty.
     * @param int $now UTC seconds.
     * @return decision
     * @throws refusal When the version is no longer the newest, or is approved already.
     */
    public static function approve(version $version, int $userid, string $content, int $now): decision {
        if (trim($content) !== '') {
            comments::require_acceptable($content);
        }
        return self::decide($version, $userid, decision::APPROVED, $content, $now);
    }

    /**
     * Takes the approval of a version back, and says why: the version waits for a word again.
     *
     * @param version $version
     * @param int $userid The tutor or coordinator.
     * @param string $content Why, Markdown.
     * @param int $now UTC seconds.
     * @return decision
     * @throws refusal When no reason is given, the version is not approved, or it is no longer the newest.
     */
    public static function withdraw_approval(version $version, int $userid, string $content, int $now): decision {
        if (trim($content) === '') {
            throw refusal::reason_missing();
        }
        comments::require_acceptable($content);
        return self::decide($version, $userid, decision::WITHDRAWN, $content, $now);
    }

    /**
     * Adds a decision and the comment that goes with it.
     *
     * @param version $version
     * @param int $userid
     * @param string $outcome One of the decision's constants.
     * @param string $content
     * @param int $now
     * @return decision
     */
    private static function decide(version $version, int $userid, string $outcome, string $content, int $now): decision {
        self::require_open_to($version, $outcome);
        return act::run_again_when_overtaken(function () use ($version, $userid, $outcome, $content, $now): decision {
            $proof = $version->get_proof();
            $proof->hold();
            self::require_open_to($version, $outcome);
            if ($known = self::sent_before($version, $userid, $outcome, $content)) {
                return $known;
            }
            $comment = trim($content) === ''
                ? null
                : comments::write($version, $userid, $content, $now, ['kind' => self::KINDS[$outcome]]);
            $decision = new decision(0, (object) [
                'versionid' => $version->get('id'),
                'userid' => $userid,
                'outcome' => $outcome,
                'commentid' => (int) $comment?->get('id'),
                'timedecided' => $now,
            ]);
            $decision->create();
            $event = match ($outcome) {
                decision::APPROVED => version_approved::of($decision, $proof),
                decision::WITHDRAWN => approval_withdrawn::of($decision, $proof),
                default => changes_requested::of($decision, $proof),
            };
            $event->trigger();
            notices::of_decision($decision, $version);
            completion_state::update($proof->get_portfolio()->get_activity(), $proof->get_portfolio()->get('userid'));
            return $decision;
        });
    }

    /**
     * The last decision on a version, when it is the one that is sent now.
     *
     * @param version $version
     * @param int $userid
     * @param string $outcome
     * @param string $content
     * @return decision|null
     */
    private static function sent_before(version $version, int $userid, string $outcome, string $content): ?decision {
        $last = decision::latest_on([$version->get('id')])[$version->get('id')] ?? null;
        if (!$last || $last->get('userid') != $userid || $last->get('outcome') !== $outcome) {
            return null;
        }
        $comment = comment::get_record(['id' => $last->get('commentid')]);
        return $comment && $comment->get('content') === trim($content) ? $last : null;
    }

    /**
     * Refuses a decision on what is no longer the newest version, a second approval of the same one, and taking back none.
     *
     * @param version $version
     * @param string $outcome
     * @throws refusal
     */
    private static function require_open_to(version $version, string $outcome): void {
        $latest = version::latest_number($version->get('proofid'));
        if ($latest != $version->get('number')) {
            throw refusal::decision_outdated($latest);
        }
        $decision = decision::latest_on([$version->get('id')])[$version->get('id')] ?? null;
        $isapproved = $decision?->get('outcome') === decision::APPROVED;
        if ($outcome === decision::APPROVED && $isapproved) {
            throw refusal::already_decided($outcome);
        }
        if ($outcome === decision::WITHDRAWN && !$isapproved) {
            throw refusal::not_approved();
        }
    }
}
