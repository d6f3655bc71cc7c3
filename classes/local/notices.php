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

use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\reminder;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\models\version;

/**
 * Writes down whom to tell of an act, within the act itself: what is undone with the act is not told.
 *
 * A restore writes its rows without these acts, and so it tells nobody.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notices {
    /** How long the sender waits for more of the same, in seconds, unless the site chooses otherwise. */
    public const QUIET_PERIOD = 600;

    /**
     * Somebody has written a comment. Part of an act.
     *
     * @param comment $comment
     * @param version $version The version that it is about.
     */
    public static function of_comment(comment $comment, version $version): void {
        self::of_act($version, notice::COMMENT, $comment->get('id'), $comment->get('userid'), $comment->get('timeposted'));
    }

    /**
     * Somebody has decided on a version. Part of an act.
     *
     * @param decision $decision
     * @param version $version
     */
    public static function of_decision(decision $decision, version $version): void {
        self::of_act($version, notice::DECISION, $decision->get('id'), $decision->get('userid'), $decision->get('timedecided'));
    }

    /**
     * The owner of a proof has submitted a version. Part of an act.
     *
     * @param version $version
     */
    public static function of_version(version $version): void {
        self::of_act($version, notice::SUBMISSION, $version->get('id'), $version->get('userid'), $version->get('timesubmitted'));
    }

    /**
     * A tutor has been assigned. Part of an act.
     *
     * @param tutor $tutor
     * @param portfolio $portfolio
     */
    public static function of_assignment(tutor $tutor, portfolio $portfolio): void {
        $authorid = $tutor->get('usermodified');
        $told = notice_audience::of_assignment($authorid, $portfolio->get('userid'), $tutor->get('userid'));
        self::write($told, [
            'authorid' => $authorid,
            'portfolioid' => $portfolio->get('id'),
            'kind' => notice::ASSIGNED,
            'itemid' => $tutor->get('id'),
            'timedue' => $tutor->get('timecreated') + self::quiet_period(),
        ]);
    }

    /**
     * A student was reminded: that does not wait for more. Part of an act.
     *
     * @param reminder $reminder
     * @param portfolio $portfolio
     */
    public static function of_reminder(reminder $reminder, portfolio $portfolio): void {
        self::write([$portfolio->get('userid')], [
            'authorid' => $reminder->get('userid'),
            'portfolioid' => $portfolio->get('id'),
            'kind' => notice::REMINDER,
            'itemid' => $reminder->get('id'),
            'timedue' => $reminder->get('timereminded'),
        ]);
    }

    /**
     * A colleague is to cover for a tutor. Part of an act.
     *
     * @param cover $cover
     * @param int $now UTC seconds.
     */
    public static function of_cover(cover $cover, int $now): void {
        $authorid = $cover->get('arrangedby');
        $told = array_diff([$cover->get('tutorid'), $cover->get('coverid')], [$authorid]);
        self::write_about_cover($told, $cover, notice::COVER, $authorid, $now);
    }

    /**
     * A cover was ended early: who was not told yet that it is arranged is told nothing any more. Part of an act.
     *
     * @param cover $cover
     * @param int $authorid Who ended it.
     * @param int $now UTC seconds.
     */
    public static function of_ended_cover(cover $cover, int $authorid, int $now): void {
        $waiting = notice::waiting_about_cover($cover->get('id'));
        notice::drop($waiting);
        $untold = array_map(fn(notice $notice): int => $notice->get('userid'), $waiting);
        $told = array_diff([$cover->get('tutorid'), $cover->get('coverid')], $untold, [$authorid]);
        self::write_about_cover($told, $cover, notice::COVER_ENDED, $authorid, $now);
    }

    /**
     * Who is told of what somebody does in a portfolio, as things are now.
     *
     * @param roster $roster The roster of the portfolio's activity.
     * @param int $studentid Whose portfolio it is.
     * @param int $authorid Who does it.
     * @return int[] Ids of people.
     */
    public static function audience(roster $roster, int $studentid, int $authorid): array {
        return notice_audience::of(
            $authorid,
            $studentid,
            fn(): array => $roster->get_tutorids_of($studentid),
            fn(): array => $roster->get_coordinatorids_of($studentid),
        );
    }

    /**
     * How long the sender waits for more of the same.
     *
     * @return int Seconds.
     */
    private static function quiet_period(): int {
        $setting = get_config('mod_proofolio', 'quietperiod');
        return $setting === false ? self::QUIET_PERIOD : max(0, (int) $setting);
    }

    /**
     * Something was done about a version.
     *
     * @param version $version
     * @param string $kind A constant of the notice.
     * @param int $itemid
     * @param int $authorid
     * @param int $now UTC seconds.
     */
    private static function of_act(version $version, string $kind, int $itemid, int $authorid, int $now): void {
        $portfolio = $version->get_proof()->get_portfolio();
        $told = self::audience(new roster($portfolio->get_activity()), $portfolio->get('userid'), $authorid);
        self::write($told, [
            'authorid' => $authorid,
            'portfolioid' => $portfolio->get('id'),
            'proofid' => $version->get('proofid'),
            'versionid' => $version->get('id'),
            'kind' => $kind,
            'itemid' => $itemid,
            'timedue' => $now + self::quiet_period(),
        ]);
    }

    /**
     * Something was done about a cover, which is about no portfolio.
     *
     * @param int[] $userids
     * @param cover $cover
     * @param string $kind A constant of the notice.
     * @param int $authorid
     * @param int $now UTC seconds.
     */
    private static function write_about_cover(array $userids, cover $cover, string $kind, int $authorid, int $now): void {
        self::write($userids, [
            'authorid' => $authorid,
            'portfolioid' => 0,
            'aboutcover' => $cover->get('id'),
            'kind' => $kind,
            'itemid' => $cover->get('id'),
            'timedue' => $now + self::quiet_period(),
        ]);
    }

    /**
     * Writes one notice for each person.
     *
     * @param int[] $userids
     * @param array $columns What the notices share.
     */
    private static function write(array $userids, array $columns): void {
        foreach ($userids as $userid) {
            (new notice(0, (object) ($columns + ['userid' => $userid])))->create();
        }
    }
}
