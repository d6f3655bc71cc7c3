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

use mod_proofolio\event\draft_saved;
use mod_proofolio\event\proof_created;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_answer;
use mod_proofolio\local\models\draft_element;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;

/**
 * What the owner of a proof does: begin it, save its draft, submit its next version.
 *
 * Each act names the newest version that its writer knew, and the window that it comes from; when there is a newer version, or
 * another window has saved the draft meanwhile, the act is refused and nothing is written.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_writing {
    /**
     * Begins a proof as a draft. The owner's portfolio is made when this is its first proof.
     *
     * @param activity $activity
     * @param int $userid The owner.
     * @param draft_content $content
     * @param int $now UTC seconds.
     * @param writing_window|null $window The window that it is written in, which begins one proof however often it asks.
     * @return proof
     * @throws refusal When something in it is wrong.
     */
    public static function create(
        activity $activity,
        int $userid,
        draft_content $content,
        int $now,
        ?writing_window $window = null,
    ): proof {
        self::check_new($activity, $userid, $content, false);
        return act::run_again_when_overtaken(fn(): proof => self::begin($activity, $userid, $content, $now, $window));
    }

    /**
     * Begins a proof and submits it as version 1.
     *
     * @param activity $activity
     * @param int $userid The owner.
     * @param draft_content $content
     * @param int $now UTC seconds.
     * @param writing_window|null $window The window that it is written in, which begins one proof however often it asks.
     * @return version
     * @throws refusal When something in it is wrong.
     */
    public static function create_and_submit(
        activity $activity,
        int $userid,
        draft_content $content,
        int $now,
        ?writing_window $window = null,
    ): version {
        self::check_new($activity, $userid, $content, true);
        return act::run_again_when_overtaken(
            function () use ($activity, $userid, $content, $now, $window): version {
                $proof = self::begin($activity, $userid, $content, $now, $window);
                return version_making::make($proof, draft::of($proof->get('id')), $content->nothingconfidential, $now);
            },
        );
    }

    /**
     * Saves what the owner is writing.
     *
     * @param proof $proof
     * @param draft_content $content
     * @param int $baseversion The newest version that the writer knew, 0 for none.
     * @param int $now UTC seconds.
     * @param writing_window|null $window The window that it is written in; none replaces whatever was saved.
     * @return draft
     * @throws refusal When something in it is wrong, or a newer version was submitted or another draft saved meanwhile.
     */
    public static function save_draft(
        proof $proof,
        draft_content $content,
        int $baseversion,
        int $now,
        ?writing_window $window = null,
    ): draft {
        self::check_known($proof, $content, $baseversion, false);
        return self::write(
            $proof,
            $baseversion,
            function (proof $proof) use ($content, $baseversion, $now, $window): draft {
                $before = draft::of($proof->get('id'));
                $islogged = !$before || draft_saved::is_due($before->get('timesaved'), $now);
                $draft = self::store($proof, $before, $content, $baseversion, $now, $window);
                if ($islogged) {
                    draft_saved::of($draft, $proof)->trigger();
                }
                return $draft;
            },
        );
    }

    /**
     * Submits the next version of a proof.
     *
     * @param proof $proof
     * @param draft_content $content
     * @param int $baseversion The newest version that the writer knew, 0 for none.
     * @param int $now UTC seconds.
     * @param writing_window|null $window The window that it is written in; none replaces whatever was saved.
     * @return version
     * @throws refusal When something in it is wrong, or a newer version was submitted or another draft saved meanwhile.
     */
    public static function submit(
        proof $proof,
        draft_content $content,
        int $baseversion,
        int $now,
        ?writing_window $window = null,
    ): version {
        self::check_known($proof, $content, $baseversion, true);
        return self::write(
            $proof,
            $baseversion,
            function (proof $proof) use ($content, $baseversion, $now, $window): version {
                $draft = self::store($proof, draft::of($proof->get('id')), $content, $baseversion, $now, $window);
                return version_making::make($proof, $draft, $content->nothingconfidential, $now);
            },
        );
    }

    /**
     * Checks a proof that is new.
     *
     * @param activity $activity
     * @param int $userid
     * @param draft_content $content
     * @param bool $submitting
     * @throws refusal
     */
    private static function check_new(activity $activity, int $userid, draft_content $content, bool $submitting): void {
        $portfolio = portfolio::of($activity->get_id(), $userid);
        draft_check::require_none($activity, $portfolio, null, $content, $submitting);
    }

    /**
     * Checks a proof that has been begun, and that its writer knew its newest version.
     *
     * @param proof $proof
     * @param draft_content $content
     * @param int $baseversion
     * @param bool $submitting
     * @throws refusal
     */
    private static function check_known(proof $proof, draft_content $content, int $baseversion, bool $submitting): void {
        self::require_base($proof, $baseversion);
        $portfolio = $proof->get_portfolio();
        draft_check::require_none($portfolio->get_activity(), $portfolio, $proof, $content, $submitting);
    }

    /**
     * Refuses a writer who did not know the newest version.
     *
     * @param proof $proof
     * @param int $baseversion
     * @throws refusal
     */
    private static function require_base(proof $proof, int $baseversion): void {
        $latest = version::latest_number($proof->get('id'));
        if ($latest !== $baseversion) {
            throw refusal::base_outdated($latest);
        }
    }

    /**
     * Writes to a proof while nobody else does, nor takes a letter or adds a context in its portfolio.
     *
     * @param proof $proof
     * @param int $baseversion
     * @param callable $work Given the proof as it is stored now.
     * @return mixed What the work returns.
     * @throws refusal When somebody else was faster.
     */
    private static function write(proof $proof, int $baseversion, callable $work): mixed {
        return act::run_again_when_overtaken(function () use ($proof, $baseversion, $work): mixed {
            $proof->get_portfolio()->hold();
            $proof->hold();
            self::require_base($proof, $baseversion);
            $stored = $proof->read();
            if ($stored->get('archived')) {
                throw refusal::archived();
            }
            return $work($stored);
        });
    }

    /**
     * Makes the rows of a new proof, and of its owner's portfolio when it is the first.
     *
     * @param activity $activity
     * @param int $userid
     * @param draft_content $content
     * @param int $now
     * @param writing_window|null $window
     * @return proof The one that this window has begun already, should it have.
     */
    private static function begin(
        activity $activity,
        int $userid,
        draft_content $content,
        int $now,
        ?writing_window $window,
    ): proof {
        $portfolio = portfolio::ensure($activity->get_id(), $userid)->with_activity($activity);
        $portfolio->hold();
        if ($begun = $window ? draft::saved_from($portfolio->get('id'), $window->key) : null) {
            $proof = $begun->get_proof()->with_portfolio($portfolio);
            self::store($proof, $begun, $content, $begun->get('baseversion'), $now, $window);
            return $proof;
        }
        $competency = self::hold_competency($content->competencyid);
        $proof = new proof(0, (object) [
            'portfolioid' => $portfolio->get('id'),
            'competencyid' => $competency->get('id'),
            'letter' => self::letter($portfolio, $competency, $content->letter, null),
            'name' => typed_text::line($content->name),
        ]);
        $proof->create()->with_portfolio($portfolio);
        self::store($proof, null, $content, 0, $now, $window);
        proof_created::of($proof)->trigger();
        return $proof;
    }

    /**
     * The competency of a proof, which nobody can delete until the act is over.
     *
     * @param int $competencyid
     * @return competency
     * @throws refusal When it was deleted meanwhile.
     */
    private static function hold_competency(int $competencyid): competency {
        $competency = competency::get_record(['id' => $competencyid]) ?: throw refusal::competency_not_target();
        $competency->hold();
        return competency::in_set('id', [$competencyid])[0] ?? throw refusal::competency_not_target();
    }

    /**
     * The letter of a proof: the one that was asked for, else its own, else the next free one.
     *
     * @param portfolio $portfolio Held, so that nobody else takes a letter meanwhile.
     * @param competency $competency
     * @param string $wanted A to Z, or nothing.
     * @param proof|null $proof None when it is new.
     * @return string
     * @throws refusal When it is taken, or none is left.
     */
    private static function letter(portfolio $portfolio, competency $competency, string $wanted, ?proof $proof): string {
        $isown = $proof && $proof->get('competencyid') == $competency->get('id');
        if ($isown && in_array($wanted, ['', $proof->get('letter')])) {
            return $proof->get('letter');
        }
        if ($wanted === '') {
            $used = proof::letters_used($portfolio->get('id'), $competency->get('id'));
            return letters::next_free($used) ?? throw refusal::no_letter_left($competency->get('code'));
        }
        $holder = proof::with_letter($portfolio->get('id'), $competency->get('id'), $wanted);
        if ($holder) {
            throw refusal::letter_taken(proof_label::of($competency->get('code'), $wanted), $holder->get('name'));
        }
        return $wanted;
    }

    /**
     * Stores the label, the texts, the elements, the traces and the files of a draft.
     *
     * @param proof $proof
     * @param draft|null $draft The draft as it is stored now, none when it is begun.
     * @param draft_content $content Checked.
     * @param int $baseversion
     * @param int $now
     * @param writing_window|null $window
     * @return draft
     * @throws refusal When another window has saved the draft meanwhile.
     */
    private static function store(
        proof $proof,
        ?draft $draft,
        draft_content $content,
        int $baseversion,
        int $now,
        ?writing_window $window,
    ): draft {
        if ($window?->is_overtaken_by($draft)) {
            throw refusal::draft_outdated($draft->get('timesaved'));
        }
        $portfolio = $proof->get_portfolio();
        $activity = $portfolio->get_activity();
        if ($baseversion === 0) {
            self::store_label($proof, $content);
        }
        $fromversion = $draft ? $draft->get('fromversion') : $content->fromversion;
        $revision = $draft ? $draft->get('revision') + 1 : 1;
        if ($draft) {
            $known = draft_traces::details_of($draft->get_traces());
        } else {
            $draft = (new draft(0, (object) ['proofid' => $proof->get('id'), 'timesaved' => $now]))->create();
            $known = self::carry_over($activity, $proof, $draft, $content->fromversion);
        }
        $before = draft_files::traces_of_draft($activity, $draft);
        $content = kept_drawing::draw($activity, $draft, $content, $known);
        draft_files::remove_uploaded($content->tracesitemid, $content->removedfiles);
        draft_files::store_traces($activity, $draft, $content->tracesitemid);
        $after = draft_files::traces_of_draft($activity, $draft);
        draft_traces::store($draft, $known, $before, $after, $content, $now);
        self::store_elements($draft, $proof, $content);
        self::store_answers($draft, $proof, $content);
        $draft->set_many([
            'baseversion' => $baseversion,
            'contextid' => experiences::settle($portfolio, $content),
            'description' => draft_files::store_text(
                $activity,
                $draft,
                draft::FILEAREA_DESCRIPTION,
                $content->descriptionitemid,
                $content->description,
            ),
            'descriptionformat' => $content->descriptionformat,
            'analysis' => draft_files::store_text(
                $activity,
                $draft,
                draft::FILEAREA_ANALYSIS,
                $content->analysisitemid,
                $content->analysis,
            ),
            'analysisformat' => $content->analysisformat,
            'sourcelink' => $content->sourcelink,
            'sourceconfirmed' => (int) ($content->sourceconfirmed && $content->sourcelink !== ''),
            'changenote' => typed_text::line($content->changenote),
            'fromversion' => $fromversion,
            'revision' => $revision,
            'savedby' => (string) $window?->key,
            'timesaved' => $now,
        ]);
        $draft->update();
        return $draft;
    }

    /**
     * Stores the label of a proof that has never been submitted.
     *
     * @param proof $proof
     * @param draft_content $content
     */
    private static function store_label(proof $proof, draft_content $content): void {
        $portfolio = $proof->get_portfolio();
        $competency = self::hold_competency($content->competencyid);
        $letter = self::letter($portfolio, $competency, $content->letter, $proof);
        $proof->set_many([
            'name' => typed_text::line($content->name),
            'competencyid' => $competency->get('id'),
            'letter' => $letter,
        ]);
        $proof->update();
    }

    /**
     * Gives a new draft the files of the version that it improves.
     *
     * @param activity $activity
     * @param proof $proof
     * @param draft $draft
     * @param int $number The version, 0 for none.
     * @return trace_details[] What that version says of its traces, by number.
     */
    private static function carry_over(activity $activity, proof $proof, draft $draft, int $number): array {
        $version = $number ? version::numbered($proof->get('id'), $number) : null;
        if (!$version) {
            return [];
        }
        draft_files::carry_over($activity, $version, $draft);
        return draft_traces::details_of($version->get_traces());
    }

    /**
     * Stores which elements of its competency a draft claims to show; those of other competencies do not count, and archived ones
     * only when the proof shows them already.
     *
     * @param draft $draft
     * @param proof $proof
     * @param draft_content $content
     */
    private static function store_elements(draft $draft, proof $proof, draft_content $content): void {
        $elements = element_choice::of([$proof->get('competencyid')], $proof);
        draft_element::delete_with('draftid', $draft->get('id'));
        foreach (array_intersect(array_keys($elements), $content->elementids) as $elementid) {
            (new draft_element(0, (object) ['draftid' => $draft->get('id'), 'elementid' => $elementid]))->create();
        }
    }

    /**
     * Stores which threads a draft is meant to answer; only what others said of this proof and what is open can be answered.
     *
     * @param draft $draft
     * @param proof $proof
     * @param draft_content $content
     */
    private static function store_answers(draft $draft, proof $proof, draft_content $content): void {
        draft_answer::delete_with('draftid', $draft->get('id'));
        $versions = $content->answers ? version::all_of($proof->get('id')) : [];
        $open = threads::open_to_answer($versions, $proof->get_portfolio()->get('userid'));
        foreach (array_intersect(array_keys($open), $content->answers) as $commentid) {
            (new draft_answer(0, (object) ['draftid' => $draft->get('id'), 'commentid' => $commentid]))->create();
        }
    }
}
