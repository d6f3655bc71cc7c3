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

namespace mod_proofolio;

use core\clock;
use core\di;
use mod_proofolio\local\activity;
use mod_proofolio\local\covers;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\phrase;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\refusal;
use mod_proofolio\local\roster;

/**
 * Who may do what.
 *
 * Each can_x() tells whether a person may do x, each require_can_x() refuses when they may not. Whatever a question is about
 * is asked of the row itself, never of a second id that came with it. Without a user id, it is asked for the current user.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class permission {
    /**
     * Whether a person takes part in the activity: as a student, a tutor or a coordinator.
     *
     * @param activity $activity
     * @param int|null $userid
     * @return bool
     */
    public static function can_view_activity(activity $activity, ?int $userid = null): bool {
        $userid = self::who($userid);
        $roster = new roster($activity);
        return self::reaches($activity, $userid)
            && ($roster->is_student($userid) || $roster->can_accompany($userid) || $roster->is_coordinator($userid));
    }

    /**
     * Refuses whoever has no part in the activity.
     *
     * @param activity $activity
     * @throws refusal
     */
    public static function require_can_view_activity(activity $activity): void {
        self::require(self::can_view_activity($activity), 'viewactivity');
    }

    /**
     * Whether a person can write proofs in the activity, now.
     *
     * @param activity $activity
     * @param int|null $userid
     * @return bool
     */
    public static function can_write(activity $activity, ?int $userid = null): bool {
        return $activity->is_open(self::now()) && self::is_writer($activity, self::who($userid));
    }

    /**
     * Refuses whoever cannot write proofs in the activity, now.
     *
     * @param activity $activity
     * @throws refusal
     */
    public static function require_can_write(activity $activity): void {
        self::require(self::is_writer($activity, self::who(null)), 'write');
        self::require_open($activity);
    }

    /**
     * Whether a person may read a portfolio: its owner, the owner's tutors, the coordinators.
     *
     * @param portfolio $portfolio
     * @param int|null $userid
     * @return bool
     */
    public static function can_view_portfolio(portfolio $portfolio, ?int $userid = null): bool {
        $userid = self::who($userid);
        return self::is_owner($portfolio, $userid) || self::supervises($portfolio, $userid);
    }

    /**
     * Refuses whoever may not read a portfolio.
     *
     * @param portfolio $portfolio
     * @throws refusal
     */
    public static function require_can_view_portfolio(portfolio $portfolio): void {
        self::require(self::can_view_portfolio($portfolio), 'viewportfolio');
    }

    /**
     * Whether a person may see how far a student's proofs cover the competencies: as for the portfolio, also before it is begun.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int|null $userid
     * @return bool
     */
    public static function can_view_coverage(activity $activity, int $studentid, ?int $userid = null): bool {
        $portfolio = self::portfolio_of($activity, $studentid);
        return $portfolio && self::can_view_portfolio($portfolio, $userid);
    }

    /**
     * Refuses whoever may not see how far a student's proofs cover the competencies.
     *
     * @param activity $activity
     * @param int $studentid
     * @throws refusal
     */
    public static function require_can_view_coverage(activity $activity, int $studentid): void {
        self::require(self::can_view_coverage($activity, $studentid), 'viewportfolio');
    }

    /**
     * Whether a person may say what they think of a student's proofs, now: the student, their tutors, the coordinators.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int|null $userid
     * @return bool
     */
    public static function can_judge(activity $activity, int $studentid, ?int $userid = null): bool {
        return $activity->is_open(self::now()) && self::has_word_on($activity, $studentid, self::who($userid));
    }

    /**
     * Refuses whoever may not say what they think of a student's proofs, now.
     *
     * @param activity $activity
     * @param int $studentid
     * @throws refusal
     */
    public static function require_can_judge(activity $activity, int $studentid): void {
        self::require(self::has_word_on($activity, $studentid, self::who(null)), 'judge');
        self::require_open($activity);
    }

    /**
     * Whether a person may write in a portfolio, now: its owner only.
     *
     * @param portfolio $portfolio
     * @param int|null $userid
     * @return bool
     */
    public static function can_write_portfolio(portfolio $portfolio, ?int $userid = null): bool {
        $userid = self::who($userid);
        return $portfolio->get('userid') == $userid && self::can_write($portfolio->get_activity(), $userid);
    }

    /**
     * Refuses whoever may not write in a portfolio, now.
     *
     * @param portfolio $portfolio
     * @throws refusal
     */
    public static function require_can_write_portfolio(portfolio $portfolio): void {
        self::require_owner_now($portfolio, 'writeportfolio');
    }

    /**
     * Whether a person may read a proof: its owner always, others once it has been submitted.
     *
     * @param proof $proof
     * @param int|null $userid
     * @return bool
     */
    public static function can_view_proof(proof $proof, ?int $userid = null): bool {
        $userid = self::who($userid);
        $portfolio = $proof->get_portfolio();
        return self::is_owner($portfolio, $userid)
            || (self::supervises($portfolio, $userid) && version::latest_number($proof->get('id')) > 0);
    }

    /**
     * Whether a person reads the submitted proofs of a proof's owner, as their tutor or coordinator.
     *
     * @param proof $proof
     * @param int|null $userid
     * @return bool
     */
    public static function can_accompany_owner(proof $proof, ?int $userid = null): bool {
        return self::supervises($proof->get_portfolio(), self::who($userid));
    }

    /**
     * Refuses whoever may not read a proof.
     *
     * @param proof $proof
     * @throws refusal
     */
    public static function require_can_view_proof(proof $proof): void {
        self::require(self::can_view_proof($proof), 'viewportfolio');
    }

    /**
     * Whether a person may read a submitted version.
     *
     * @param version $version
     * @param int|null $userid
     * @return bool
     */
    public static function can_view_version(version $version, ?int $userid = null): bool {
        return self::can_view_portfolio($version->get_proof()->get_portfolio(), $userid);
    }

    /**
     * Refuses whoever may not read a submitted version.
     *
     * @param version $version
     * @throws refusal
     */
    public static function require_can_view_version(version $version): void {
        self::require(self::can_view_version($version), 'viewportfolio');
    }

    /**
     * Whether a person may read what the owner is still writing: the owner only.
     *
     * @param proof $proof
     * @param int|null $userid
     * @return bool
     */
    public static function can_view_draft(proof $proof, ?int $userid = null): bool {
        return self::is_owner($proof->get_portfolio(), self::who($userid));
    }

    /**
     * Refuses whoever may not read what the owner is still writing.
     *
     * @param proof $proof
     * @throws refusal
     */
    public static function require_can_view_draft(proof $proof): void {
        self::require(self::can_view_draft($proof), 'viewdraft');
    }

    /**
     * Whether a person may take back a version, now: the owner only. Whether it is not too late is withdrawal's to say.
     *
     * @param version $version
     * @param int|null $userid
     * @return bool
     */
    public static function can_withdraw_version(version $version, ?int $userid = null): bool {
        return self::can_write_portfolio($version->get_proof()->get_portfolio(), $userid);
    }

    /**
     * Refuses whoever may not take back a version, now.
     *
     * @param version $version
     * @throws refusal
     */
    public static function require_can_withdraw_version(version $version): void {
        self::require_owner_now($version->get_proof()->get_portfolio(), 'withdrawversion');
    }

    /**
     * Whether a person may delete a proof that was never submitted, now: the owner only.
     *
     * @param proof $proof
     * @param int|null $userid
     * @return bool
     */
    public static function can_delete_proof(proof $proof, ?int $userid = null): bool {
        return self::can_write_portfolio($proof->get_portfolio(), $userid);
    }

    /**
     * Refuses whoever may not delete a proof, now.
     *
     * @param proof $proof
     * @throws refusal
     */
    public static function require_can_delete_proof(proof $proof): void {
        self::require_owner_now($proof->get_portfolio(), 'deleteproof');
    }

    /**
     * Whether a person may archive a proof and bring it back, now: the owner only.
     *
     * @param proof $proof
     * @param int|null $userid
     * @return bool
     */
    public static function can_archive_proof(proof $proof, ?int $userid = null): bool {
        return self::can_write_portfolio($proof->get_portfolio(), $userid);
    }

    /**
     * Refuses whoever may not archive a proof nor bring it back, now.
     *
     * @param proof $proof
     * @throws refusal
     */
    public static function require_can_archive_proof(proof $proof): void {
        self::require_owner_now($proof->get_portfolio(), 'archiveproof');
    }

    /**
     * Whether a person may see a kept trace: its owner, and the owner's tutors and coordinators once it is shown to them.
     *
     * @param kept_trace $trace
     * @param int|null $userid
     * @return bool
     */
    public static function can_view_kept_trace(kept_trace $trace, ?int $userid = null): bool {
        $userid = self::who($userid);
        $portfolio = $trace->get_portfolio();
        return self::is_owner($portfolio, $userid) || ($trace->get('shown') && self::supervises($portfolio, $userid));
    }

    /**
     * Refuses whoever may not see a kept trace.
     *
     * @param kept_trace $trace
     * @throws refusal
     */
    public static function require_can_view_kept_trace(kept_trace $trace): void {
        self::require(self::can_view_kept_trace($trace), 'viewkepttrace');
    }

    /**
     * Whether a person may see the traces that a student keeps: all of their own, of others those that are shown.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int|null $userid
     * @return bool
     */
    public static function can_view_kept_traces(activity $activity, int $studentid, ?int $userid = null): bool {
        return self::can_view_coverage($activity, $studentid, $userid);
    }

    /**
     * Refuses whoever may not see the traces that a student keeps.
     *
     * @param activity $activity
     * @param int $studentid
     * @throws refusal
     */
    public static function require_can_view_kept_traces(activity $activity, int $studentid): void {
        self::require(self::can_view_kept_traces($activity, $studentid), 'viewportfolio');
    }

    /**
     * Whether a person may comment on a proof, now: its owner, their tutors, the coordinators.
     *
     * @param proof $proof
     * @param int|null $userid
     * @return bool
     */
    public static function can_comment(proof $proof, ?int $userid = null): bool {
        $portfolio = $proof->get_portfolio();
        return $portfolio->get_activity()->is_open(self::now()) && self::takes_part($portfolio, self::who($userid));
    }

    /**
     * Refuses whoever may not comment on a proof, now.
     *
     * @param proof $proof
     * @throws refusal
     */
    public static function require_can_comment(proof $proof): void {
        self::require(self::takes_part($proof->get_portfolio(), self::who(null)), 'comment');
        self::require_open($proof->get_portfolio()->get_activity());
    }

    /**
     * Refuses whoever may not change or delete a comment, now: its author may, as long as they may comment.
     *
     * @param comment $comment
     * @throws refusal
     */
    public static function require_can_change_comment(comment $comment): void {
        $proof = $comment->get_version()->get_proof();
        $isown = $comment->get('userid') == self::who(null);
        self::require($isown && self::takes_part($proof->get_portfolio(), self::who(null)), 'changecomment');
        self::require_open($proof->get_portfolio()->get_activity());
    }

    /**
     * Whether a person may request changes to a proof's version or approve it, now: tutors and coordinators of the owner.
     *
     * @param proof $proof
     * @param int|null $userid
     * @return bool
     */
    public static function can_decide(proof $proof, ?int $userid = null): bool {
        $portfolio = $proof->get_portfolio();
        return $portfolio->get_activity()->is_open(self::now()) && self::supervises($portfolio, self::who($userid));
    }

    /**
     * Refuses whoever may not request changes to a proof's version or approve it, now.
     *
     * @param proof $proof
     * @throws refusal
     */
    public static function require_can_decide(proof $proof): void {
        self::require(self::supervises($proof->get_portfolio(), self::who(null)), 'decide');
        self::require_open($proof->get_portfolio()->get_activity());
    }

    /**
     * Whether a person may remind a student of their portfolio, now: the student's tutors and coordinators.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int|null $userid
     * @return bool
     */
    public static function can_remind(activity $activity, int $studentid, ?int $userid = null): bool {
        return $activity->is_open(self::now()) && self::looks_after($activity, $studentid, self::who($userid));
    }

    /**
     * Refuses whoever may not remind a student of their portfolio, now.
     *
     * @param activity $activity
     * @param int $studentid
     * @throws refusal
     */
    public static function require_can_remind(activity $activity, int $studentid): void {
        self::require(self::looks_after($activity, $studentid, self::who(null)), 'remind');
        self::require_open($activity);
    }

    /**
     * Whether a person can use phrases in the activity: who accompanies students there, or coordinates.
     *
     * @param activity $activity
     * @param int|null $userid
     * @return bool
     */
    public static function can_use_phrases(activity $activity, ?int $userid = null): bool {
        $userid = self::who($userid);
        $roster = new roster($activity);
        return self::reaches($activity, $userid) && ($roster->can_accompany($userid) || $roster->is_coordinator($userid));
    }

    /**
     * Refuses whoever cannot use phrases in the activity.
     *
     * @param activity $activity
     * @throws refusal
     */
    public static function require_can_use_phrases(activity $activity): void {
        self::require(self::can_use_phrases($activity), 'usephrases');
    }

    /**
     * Whether a person has a queue in the activity: who accompanies students there, or coordinates.
     *
     * @param activity $activity
     * @param int|null $userid
     * @return bool
     */
    public static function can_view_queue(activity $activity, ?int $userid = null): bool {
        return self::can_use_phrases($activity, $userid);
    }

    /**
     * Refuses whoever has no queue in the activity.
     *
     * @param activity $activity
     * @throws refusal
     */
    public static function require_can_view_queue(activity $activity): void {
        self::require(self::can_view_queue($activity), 'viewqueue');
    }

    /**
     * Whether a person can change or delete a phrase: their own only.
     *
     * @param phrase|null $phrase
     * @param int|null $userid
     * @return bool
     */
    public static function can_change_phrase(?phrase $phrase, ?int $userid = null): bool {
        return $phrase !== null && $phrase->get('userid') == self::who($userid);
    }

    /**
     * Refuses whoever cannot change or delete a phrase.
     *
     * @param phrase|null $phrase None when there is no such phrase.
     * @throws refusal
     */
    public static function require_can_change_phrase(?phrase $phrase): void {
        self::require(self::can_change_phrase($phrase), 'usephrases');
    }

    /**
     * Whether a person sets the competencies of the activity. Dates do not limit this: it is done before the opening.
     *
     * @param activity $activity
     * @param int|null $userid
     * @return bool
     */
    public static function can_manage(activity $activity, ?int $userid = null): bool {
        $userid = self::who($userid);
        return self::reaches($activity, $userid) && (new roster($activity))->is_coordinator($userid);
    }

    /**
     * Refuses whoever does not set the competencies of the activity.
     *
     * @param activity $activity
     * @throws refusal
     */
    public static function require_can_manage(activity $activity): void {
        self::require(self::can_manage($activity), 'manage');
    }

    /**
     * Whether a person sets the targets and tutors of a student.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int|null $userid
     * @return bool
     */
    public static function can_manage_student(activity $activity, int $studentid, ?int $userid = null): bool {
        $userid = self::who($userid);
        $roster = new roster($activity);
        return self::reaches($activity, $userid)
            && $roster->is_student($studentid)
            && $roster->is_coordinator_of($userid, $studentid);
    }

    /**
     * Refuses whoever does not set the targets and tutors of a student.
     *
     * @param activity $activity
     * @param int $studentid
     * @throws refusal
     */
    public static function require_can_manage_student(activity $activity, int $studentid): void {
        self::require(self::can_manage_student($activity, $studentid), 'managestudent');
    }

    /**
     * Whether a person can look at what waits for a tutor: as a coordinator of the tutor's students.
     *
     * @param activity $activity
     * @param int $tutorid
     * @param int|null $userid
     * @return bool
     */
    public static function can_view_queue_of(activity $activity, int $tutorid, ?int $userid = null): bool {
        $userid = self::who($userid);
        return self::can_manage($activity, $userid) && in_array($tutorid, covers::tutorids_seen_by($activity, $userid));
    }

    /**
     * Whether a person can let a colleague cover for a tutor.
     *
     * @param activity $activity
     * @param int $tutorid
     * @param int|null $userid
     * @return bool
     */
    public static function can_arrange_cover(activity $activity, int $tutorid, ?int $userid = null): bool {
        $userid = self::who($userid);
        return self::can_manage($activity, $userid) && in_array($tutorid, covers::tutorids_for($activity, $userid));
    }

    /**
     * Whether a person can end a cover.
     *
     * @param activity $activity The cover's.
     * @param cover $cover
     * @param int|null $userid
     * @return bool
     */
    public static function can_end_cover(activity $activity, cover $cover, ?int $userid = null): bool {
        $userid = self::who($userid);
        return self::can_manage($activity, $userid)
            && ($cover->get('arrangedby') === $userid
                || !(new roster($activity))->is_limited_to_groups($userid)
                || in_array($cover->get('tutorid'), covers::tutorids_for($activity, $userid)));
    }

    /**
     * Refuses whoever cannot end a cover.
     *
     * @param activity $activity The cover's.
     * @param cover $cover
     * @throws refusal
     */
    public static function require_can_end_cover(activity $activity, cover $cover): void {
        self::require(self::can_end_cover($activity, $cover), 'endcover');
    }

    /**
     * Whether a person says when the experiences of a student were: the student themself, now, and the coordinators.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int|null $userid
     * @return bool
     */
    public static function can_date_experiences(activity $activity, int $studentid, ?int $userid = null): bool {
        $userid = self::who($userid);
        return $studentid === $userid
            ? self::can_write($activity, $userid)
            : self::can_manage_student($activity, $studentid, $userid);
    }

    /**
     * Refuses whoever does not say when the experiences of a student were.
     *
     * @param activity $activity
     * @param int $studentid
     * @throws refusal
     */
    public static function require_can_date_experiences(activity $activity, int $studentid): void {
        if ($studentid === self::who(null)) {
            self::require_can_write($activity);
        }
        self::require(self::can_date_experiences($activity, $studentid), 'dateexperiences');
    }

    /**
     * Whether a person corrects the label of a submitted proof, now: the coordinators of its owner.
     *
     * @param proof $proof
     * @param int|null $userid
     * @return bool
     */
    public static function can_relabel(proof $proof, ?int $userid = null): bool {
        return $proof->get_portfolio()->get_activity()->is_open(self::now())
            && self::coordinates_proof($proof, self::who($userid));
    }

    /**
     * Refuses whoever does not correct the label of a submitted proof, now.
     *
     * @param proof $proof
     * @throws refusal
     */
    public static function require_can_relabel(proof $proof): void {
        self::require(self::coordinates_proof($proof, self::who(null)), 'relabel');
        self::require_open($proof->get_portfolio()->get_activity());
    }

    /**
     * Whether a person coordinates a submitted proof of somebody else.
     *
     * @param proof $proof
     * @param int $userid
     * @return bool
     */
    private static function coordinates_proof(proof $proof, int $userid): bool {
        $portfolio = $proof->get_portfolio();
        $studentid = $portfolio->get('userid');
        return $studentid != $userid
            && self::can_view_proof($proof, $userid)
            && (new roster($portfolio->get_activity()))->is_coordinator_of($userid, $studentid);
    }

    /**
     * Whether a portfolio is the person's own, and they still have access to it.
     *
     * @param portfolio $portfolio
     * @param int $userid
     * @return bool
     */
    private static function is_owner(portfolio $portfolio, int $userid): bool {
        $activity = $portfolio->get_activity();
        return $portfolio->get('userid') == $userid
            && is_enrolled($activity->context, $userid, 'mod/proofolio:view', true)
            && self::reaches($activity, $userid);
    }

    /**
     * Whether a person is tutor or coordinator of a student, who may not have begun a portfolio yet.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int $userid
     * @return bool
     */
    private static function looks_after(activity $activity, int $studentid, int $userid): bool {
        $portfolio = new portfolio(0, (object) ['proofolioid' => $activity->get_id(), 'userid' => $studentid]);
        return self::is_writer($activity, $studentid) && self::supervises($portfolio->with_activity($activity), $userid);
    }

    /**
     * Whether a person is tutor or coordinator of a portfolio's owner.
     *
     * @param portfolio $portfolio
     * @param int $userid
     * @return bool
     */
    private static function supervises(portfolio $portfolio, int $userid): bool {
        $activity = $portfolio->get_activity();
        $studentid = $portfolio->get('userid');
        $roster = new roster($activity);
        return $studentid != $userid
            && self::reaches($activity, $userid)
            && ($roster->is_tutor_of($userid, $studentid) || $roster->is_coordinator_of($userid, $studentid));
    }

    /**
     * Whether a person may speak in a portfolio.
     *
     * @param portfolio $portfolio
     * @param int $userid
     * @return bool
     */
    private static function takes_part(portfolio $portfolio, int $userid): bool {
        return $portfolio->get('userid') == $userid
            ? self::is_writer($portfolio->get_activity(), $userid)
            : self::supervises($portfolio, $userid);
    }

    /**
     * Whether a person has a word on a student's proofs, whatever the activity's dates.
     *
     * @param activity $activity
     * @param int $studentid
     * @param int $userid
     * @return bool
     */
    private static function has_word_on(activity $activity, int $studentid, int $userid): bool {
        $portfolio = self::portfolio_of($activity, $studentid);
        return $portfolio && self::takes_part($portfolio, $userid);
    }

    /**
     * The portfolio of a student, also before it is begun.
     *
     * @param activity $activity
     * @param int $studentid
     * @return portfolio|null None for who has none and is no student.
     */
    private static function portfolio_of(activity $activity, int $studentid): ?portfolio {
        $portfolio = portfolio::of($activity->get_id(), $studentid);
        if (!$portfolio && !(new roster($activity))->is_student($studentid)) {
            return null;
        }
        $portfolio ??= new portfolio(0, (object) ['proofolioid' => $activity->get_id(), 'userid' => $studentid]);
        return $portfolio->with_activity($activity);
    }

    /**
     * Whether a person is a student of the activity, whatever its dates.
     *
     * @param activity $activity
     * @param int $userid
     * @return bool
     */
    private static function is_writer(activity $activity, int $userid): bool {
        return self::reaches($activity, $userid) && (new roster($activity))->is_student($userid);
    }

    /**
     * Whether a person can see the activity at all: signed in, not a guest, and it is neither hidden from them nor unavailable.
     *
     * @param activity $activity
     * @param int $userid
     * @return bool
     */
    private static function reaches(activity $activity, int $userid): bool {
        if (!$userid || isguestuser($userid) || !has_capability('mod/proofolio:view', $activity->context, $userid)) {
            return false;
        }
        return get_fast_modinfo($activity->course, $userid)->get_cm($activity->cm->id)->uservisible;
    }

    /**
     * Refuses whoever may not write in a portfolio, now.
     *
     * @param portfolio $portfolio
     * @param string $act What was wanted.
     * @throws refusal
     */
    private static function require_owner_now(portfolio $portfolio, string $act): void {
        $userid = self::who(null);
        self::require($portfolio->get('userid') == $userid && self::is_writer($portfolio->get_activity(), $userid), $act);
        self::require_open($portfolio->get_activity());
    }

    /**
     * Refuses when something is not permitted.
     *
     * @param bool $permitted
     * @param string $act What was wanted.
     * @throws refusal
     */
    private static function require(bool $permitted, string $act): void {
        if (!$permitted) {
            throw refusal::not_permitted($act);
        }
    }

    /**
     * Refuses outside the dates of the activity.
     *
     * @param activity $activity
     * @throws refusal
     */
    private static function require_open(activity $activity): void {
        if (!$activity->is_open(self::now())) {
            throw refusal::read_only($activity, self::now());
        }
    }

    /**
     * The person that a question is about.
     *
     * @param int|null $userid
     * @return int
     */
    private static function who(?int $userid): int {
        global $USER;
        return $userid ?? (int) $USER->id;
    }

    /**
     * This moment.
     *
     * @return int UTC seconds.
     */
    private static function now(): int {
        return di::get(clock::class)->time();
    }
}
