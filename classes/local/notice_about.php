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

use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\permission;
use stdClass;

/**
 * What one message is about: who is told what, and in which part they play. There is none for those who may not be told.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_about {
    /** Part: the owner of the portfolio. */
    public const STUDENT = 'student';
    /** Part: a tutor of the owner. */
    public const TUTOR = 'tutor';
    /** Part: somebody who covers for a tutor of the owner. */
    public const COVER = 'cover';
    /** Part: a coordinator of the activity. */
    public const COORDINATOR = 'coordinator';

    /**
     * What a message is about.
     *
     * @param notice_batch $batch Where it is read.
     * @param string $key The message's key.
     * @param notice[] $notices What is told, oldest first, at least one.
     * @param stdClass $recipient The whole row of a user.
     * @param stdClass $author The whole row of a user.
     * @param portfolio $portfolio
     * @param string $part The recipient's part, one of the constants.
     */
    private function __construct(
        /** @var notice_batch Where it is read. */
        public readonly notice_batch $batch,
        /** @var string The message's key. */
        public readonly string $key,
        /** @var notice[] What is told, oldest first, at least one. */
        public readonly array $notices,
        /** @var stdClass The whole row of a user. */
        public readonly stdClass $recipient,
        /** @var stdClass The whole row of a user. */
        public readonly stdClass $author,
        /** @var portfolio The portfolio. */
        public readonly portfolio $portfolio,
        /** @var string The recipient's part, one of the constants. */
        public readonly string $part,
    ) {
    }

    /**
     * What a message is about, or a part of it, with the access that its recipient has now.
     *
     * @param notice_batch $batch
     * @param string $key
     * @param notice[] $notices What one person did in one proof, at least one.
     * @return self|null None when there is nothing left to tell, or the recipient may not be told.
     */
    public static function of(notice_batch $batch, string $key, array $notices): ?self {
        $first = $notices[0];
        $recipient = $batch->user($first->get('userid'));
        $author = $batch->user($first->get('authorid'));
        $portfolio = $batch->portfolio($first);
        if (!$recipient || $recipient->deleted || $recipient->suspended || !$author || !$portfolio) {
            return null;
        }
        $notices = array_values(array_filter(
            $notices,
            fn(notice $notice): bool => self::holds($batch, $notice, $portfolio),
        ));
        $part = $notices ? self::part($batch, $notices[0], $portfolio) : null;
        return $part ? new self($batch, $key, $notices, $recipient, $author, $portfolio, $part) : null;
    }

    /**
     * Whether what a notice tells is still so: an assigned tutor, and who sent a reminder, can have lost the right to accompany.
     *
     * @param notice_batch $batch
     * @param notice $notice
     * @param portfolio $portfolio
     * @return bool
     */
    private static function holds(notice_batch $batch, notice $notice, portfolio $portfolio): bool {
        $roster = $batch->roster($portfolio);
        $studentid = $portfolio->get('userid');
        $tutor = $batch->tutor($notice);
        $authorid = $notice->get('authorid');
        return match ($notice->get('kind')) {
            notice::ASSIGNED => $tutor && $roster->is_tutor_of($tutor->get('userid'), $studentid),
            notice::REMINDER => $roster->is_tutor_of($authorid, $studentid) || $roster->is_coordinator_of($authorid, $studentid),
            default => true,
        };
    }

    /**
     * The part that the recipient plays now.
     *
     * @param notice_batch $batch
     * @param notice $notice
     * @param portfolio $portfolio
     * @return string|null None when they may not be told any more.
     */
    private static function part(notice_batch $batch, notice $notice, portfolio $portfolio): ?string {
        $userid = $notice->get('userid');
        $studentid = $portfolio->get('userid');
        $roster = $batch->roster($portfolio);
        $proof = $batch->proof($notice);
        $tutor = $batch->tutor($notice);
        if ($notice->get('kind') === notice::REMINDER) {
            $istold = permission::can_write_portfolio($portfolio, $userid);
        } else if ($tutor) {
            $istold = in_array($userid, [$tutor->get('userid'), $studentid])
                && permission::can_view_portfolio($portfolio, $userid);
        } else {
            $istold = $proof
                && in_array($userid, notices::audience($roster, $studentid, $notice->get('authorid')))
                && permission::can_view_proof($proof->with_portfolio($portfolio), $userid);
        }
        if (!$istold) {
            return null;
        }
        if ($userid === $studentid) {
            return self::STUDENT;
        }
        if (!in_array($userid, $roster->get_tutorids_of($studentid))) {
            return self::COORDINATOR;
        }
        return in_array($userid, $roster->get_lasting_tutorids_of($studentid)) ? self::TUTOR : self::COVER;
    }
}
