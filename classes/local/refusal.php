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

use mod_proofolio\local\models\cover;
use moodle_exception;

/**
 * The plugin says no, in the reader's words: why, and at which field of a form.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class refusal extends moodle_exception {
    /**
     * A refusal, by one of the named constructors below.
     *
     * @param string $errorcode The string that tells the reason.
     * @param mixed $a What the string is filled with.
     * @param string|null $field The field of the form that it is about.
     */
    private function __construct(
        string $errorcode,
        mixed $a = null,
        /** @var string|null The field of the form that it is about. */
        public readonly ?string $field = null,
    ) {
        parent::__construct($errorcode, 'mod_proofolio', '', $a);
    }

    /**
     * The person may not do this.
     *
     * @param string $act What they wanted to do, as in permission::can_ACT, without underscores.
     * @return self
     */
    public static function not_permitted(string $act): self {
        return new self("errorcannot$act");
    }

    /**
     * The activity has not opened yet, or has closed: it can be read only.
     *
     * @param activity $activity
     * @param int $now UTC seconds.
     * @return self
     */
    public static function read_only(activity $activity, int $now): self {
        return $activity->is_closed($now)
            ? new self('errorclosed', userdate($activity->instance->get('timeclose')))
            : new self('errornotopen', userdate($activity->instance->get('timeopen')));
    }

    /**
     * The proof has no name.
     *
     * @return self
     */
    public static function name_missing(): self {
        return new self('errornamemissing', null, 'name');
    }

    /**
     * A text is longer than it may be.
     *
     * @param string $field The form's field.
     * @param int $limit The most characters.
     * @param int $length The characters it has.
     * @return self
     */
    public static function too_long(string $field, int $limit, int $length): self {
        return new self('errortoolong', (object) ['limit' => $limit, 'over' => $length - $limit], $field);
    }

    /**
     * A text that must not be empty is.
     *
     * @param string $field The form's field.
     * @return self
     */
    public static function text_missing(string $field): self {
        return new self("error{$field}missing", null, $field);
    }

    /**
     * The writer has not confirmed that nothing confidential shows.
     *
     * @return self
     */
    public static function confidential_unchecked(): self {
        return new self('errorconfidentialunchecked', null, 'nothingconfidential');
    }

    /**
     * The competency is not one of the student's targets, or not of this activity.
     *
     * @return self
     */
    public static function competency_not_target(): self {
        return new self('errorcompetencynottarget', null, 'competencyid');
    }

    /**
     * The competency is archived: nothing new is about it.
     *
     * @param string $code
     * @return self
     */
    public static function competency_archived(string $code): self {
        return new self('errorcompetencyarchived', $code, 'competencyid');
    }

    /**
     * An archived competency of the activity has this code.
     *
     * @param string $code
     * @param string $name The name of the competency that has it.
     * @return self
     */
    public static function code_archived(string $code, string $name): self {
        return new self('errorcodearchived', (object) ['code' => $code, 'name' => $name], 'code');
    }

    /**
     * What was picked does not belong to this portfolio.
     *
     * @param string $field The form's field.
     * @return self
     */
    public static function foreign(string $field): self {
        return new self('errorforeign', null, $field);
    }

    /**
     * The letter is not one of A to Z.
     *
     * @return self
     */
    public static function not_a_letter(): self {
        return new self('errornotaletter', null, 'letter');
    }

    /**
     * Another proof has this letter.
     *
     * @param string $label The label that both would have.
     * @param string $name The name of the proof that has it.
     * @return self
     */
    public static function letter_taken(string $label, string $name): self {
        return new self('errorlettertaken', (object) ['label' => $label, 'name' => $name], 'letter');
    }

    /**
     * Another proof of the student has this letter; for readers who may not know which.
     *
     * @param string $label The label that both would have.
     * @return self
     */
    public static function letter_in_use(string $label): self {
        return new self('errorletterinuse', $label, 'letter');
    }

    /**
     * All twenty-six letters of a competency are in use.
     *
     * @param string $code The competency's code.
     * @return self
     */
    public static function no_letter_left(string $code): self {
        return new self('errornoletterleft', $code, 'letter');
    }

    /**
     * The label of a submitted proof stays.
     *
     * @param string $field The form's field: name, competencyid or letter.
     * @return self
     */
    public static function label_fixed(string $field): self {
        return new self('errorlabelfixed', null, $field);
    }

    /**
     * A newer version was submitted since the writer began.
     *
     * @param int $number The number of the newest version.
     * @return self
     */
    public static function base_outdated(int $number): self {
        return new self('errorbaseoutdated', (object) ['number' => $number], 'baseversion');
    }

    /**
     * The draft was saved from another window since the writer saw it last.
     *
     * @param int $timesaved When, UTC seconds.
     * @return self
     */
    public static function draft_outdated(int $timesaved): self {
        return new self('errordraftoutdated', userdate($timesaved), 'revision');
    }

    /**
     * The link is not a whole http or https address.
     *
     * @param string $field The form's field.
     * @return self
     */
    public static function link_not_acceptable(string $field): self {
        return new self('errorlinknotacceptable', null, $field);
    }

    /**
     * There are more traces than the activity allows.
     *
     * @param int $limit
     * @return self
     */
    public static function too_many_traces(int $limit): self {
        return new self('errortoomanytraces', $limit, 'traces');
    }

    /**
     * Somebody keeps as many phrases as one can.
     *
     * @param int $limit
     * @return self
     */
    public static function too_many_phrases(int $limit): self {
        return new self('errortoomanyphrases', $limit, 'content');
    }

    /**
     * A file is larger than the activity allows.
     *
     * @param string $field The form's field.
     * @param string $filename
     * @param int $limit Bytes.
     * @return self
     */
    public static function file_too_large(string $field, string $filename, int $limit): self {
        return new self('errorfiletoolarge', (object) ['filename' => $filename, 'limit' => display_size($limit)], $field);
    }

    /**
     * A new context needs the experience that it belongs to.
     *
     * @return self
     */
    public static function experience_missing(): self {
        return new self('errorexperiencemissing', null, 'newexperience');
    }

    /**
     * The version was taken back by its author.
     *
     * @param int $number
     * @return self
     */
    public static function version_gone(int $number): self {
        return new self('errorversiongone', $number);
    }

    /**
     * Only the newest version can be taken back.
     *
     * @param int $number The number of the newest version.
     * @return self
     */
    public static function version_not_newest(int $number): self {
        return new self('errorversionnotnewest', $number);
    }

    /**
     * Somebody else has opened the version, so it stays.
     *
     * @return self
     */
    public static function version_opened(): self {
        return new self('errorversionopened');
    }

    /**
     * Something was said of the version, so it stays.
     *
     * @return self
     */
    public static function version_answered(): self {
        return new self('errorversionanswered');
    }

    /**
     * The next version has been begun, and would be lost.
     *
     * @param int $number The number of that version.
     * @return self
     */
    public static function next_version_begun(int $number): self {
        return new self('errornextversionbegun', $number);
    }

    /**
     * The draft was saved again since its owner looked at it.
     *
     * @return self
     */
    public static function draft_saved_meanwhile(): self {
        return new self('errordraftsavedmeanwhile');
    }

    /**
     * A proof that was submitted is not deleted.
     *
     * @return self
     */
    public static function submitted_stays(): self {
        return new self('errorsubmittedstays');
    }

    /**
     * A proof that was never submitted is not archived, and has no version to go on from.
     *
     * @return self
     */
    public static function not_submitted(): self {
        return new self('errornotsubmitted');
    }

    /**
     * An archived proof is brought back before one writes on.
     *
     * @return self
     */
    public static function archived(): self {
        return new self('errorarchived');
    }

    /**
     * The student was reminded less than a week ago.
     *
     * @param int $last When, UTC seconds.
     * @param int $next From when on it is possible again, UTC seconds.
     * @return self
     */
    public static function reminded_already(int $last, int $next): self {
        $day = get_string('strftimedatetime', 'langconfig');
        return new self('errorremindedalready', (object) ['last' => userdate($last, $day), 'next' => userdate($next, $day)]);
    }

    /**
     * The decision is about a version that is no longer the newest one.
     *
     * @param int $number The number of the newest version.
     * @return self
     */
    public static function decision_outdated(int $number): self {
        return new self('errordecisionoutdated', (object) ['number' => $number]);
    }

    /**
     * The version has this outcome already.
     *
     * @param string $state The state that it has.
     * @return self
     */
    public static function already_decided(string $state): self {
        return new self('erroralreadydecided', workflow::name_of($state));
    }

    /**
     * The code of the competency is missing.
     *
     * @return self
     */
    public static function code_missing(): self {
        return new self('errorcodemissing', null, 'code');
    }

    /**
     * The competency has no name.
     *
     * @return self
     */
    public static function competency_name_missing(): self {
        return new self('errorcompetencynamemissing', null, 'name');
    }

    /**
     * Another competency of the activity has this code.
     *
     * @param string $code
     * @param string $name The name of the competency that has it.
     * @return self
     */
    public static function code_taken(string $code, string $name): self {
        return new self('errorcodetaken', (object) ['code' => $code, 'name' => $name], 'code');
    }

    /**
     * What would be brought in is not what was looked at: something has changed meanwhile.
     *
     * @return self
     */
    public static function plan_outdated(): self {
        return new self('errorplanoutdated', null, 'plan');
    }

    /**
     * A table cannot be read at all.
     *
     * @param string $reason One of the strings that begin with "errortable".
     * @param mixed $a What the string is filled with.
     * @return self
     */
    public static function table_unreadable(string $reason, mixed $a = null): self {
        return new self("errortable{$reason}", $a, 'content');
    }

    /**
     * Where competencies are to be brought in from is not open to the person, or is not there any more.
     *
     * @return self
     */
    public static function source_not_open(): self {
        return new self('errorsourcenotopen', null, 'source');
    }

    /**
     * Nothing was chosen.
     *
     * @return self
     */
    public static function nothing_chosen(): self {
        return new self('errornothingchosen', null, 'picks');
    }

    /**
     * The credits are not a number that a module can have.
     *
     * @param int $limit The most credits.
     * @return self
     */
    public static function credits_not_acceptable(int $limit): self {
        return new self('errorcreditsnotacceptable', $limit, 'modulecredits');
    }

    /**
     * What was picked does not belong to this activity.
     *
     * @param string $field The form's field.
     * @return self
     */
    public static function not_of_activity(string $field): self {
        return new self('errornotofactivity', null, $field);
    }

    /**
     * A reason is given, and nothing that it is the reason of.
     *
     * @return self
     */
    public static function degree_missing(): self {
        return new self('errordegreemissing', null, 'degree');
    }

    /**
     * The person cannot be a tutor here: they may not accompany, are not enrolled any longer, or are the student.
     *
     * @return self
     */
    public static function cannot_accompany(): self {
        return new self('errorcannotaccompany', null, 'tutorid');
    }

    /**
     * There is nobody to cover for: the person is not a tutor here, or has students whom the coordinator does not coordinate.
     *
     * @return self
     */
    public static function nobody_to_cover_for(): self {
        return new self('errornobodytocoverfor', null, 'tutorid');
    }

    /**
     * Nobody covers for themselves.
     *
     * @return self
     */
    public static function covers_for_oneself(): self {
        return new self('errorcoversforoneself', null, 'coverid');
    }

    /**
     * The person cannot cover for a tutor here: they neither accompany nor coordinate, or are not enrolled any longer.
     *
     * @return self
     */
    public static function cannot_cover(): self {
        return new self('errorcannotcover', null, 'coverid');
    }

    /**
     * A cover is to end before it begins.
     *
     * @return self
     */
    public static function ends_before_it_begins(): self {
        return new self('errorendsbeforeitbegins', null, 'lastday');
    }

    /**
     * A cover is to be over already.
     *
     * @return self
     */
    public static function cover_is_past(): self {
        return new self('errorcoverispast', null, 'lastday');
    }

    /**
     * The same colleague covers for the same tutor in this time already.
     *
     * @param cover $known
     * @return self
     */
    public static function cover_overlaps(cover $known): self {
        return new self('errorcoveroverlaps', cover_span::of($known), 'firstday');
    }

    /**
     * No file arrived; the likely reason is that it is larger than the server takes.
     *
     * @param int $limit Bytes.
     * @return self
     */
    public static function nothing_arrived(int $limit): self {
        return new self('errornothingarrived', display_size($limit), 'file');
    }

    /**
     * A file did not arrive whole.
     *
     * @param string $reason In the reader's words.
     * @return self
     */
    public static function not_uploaded(string $reason): self {
        return new self('errornotuploaded', $reason, 'file');
    }

    /**
     * Somebody sends more files in a short time than Moodle allows.
     *
     * @return self
     */
    public static function uploads_too_fast(): self {
        return new self('erroruploadstoofast', null, 'file');
    }

    /**
     * A trace needs a file or a link.
     *
     * @return self
     */
    public static function nothing_to_keep(): self {
        return new self('errornothingtokeep', null, 'file');
    }

    /**
     * Each kept trace has one file.
     *
     * @return self
     */
    public static function one_file_each(): self {
        return new self('erroronefileeach', null, 'file');
    }

    /**
     * A submitted version uses the kept trace.
     *
     * @return self
     */
    public static function kept_trace_in_use(): self {
        return new self('errorkepttraceinuse');
    }

    /**
     * There is no such day in the calendar.
     *
     * @param string $field The form's field.
     * @return self
     */
    public static function no_such_day(string $field): self {
        return new self('errornosuchday', null, $field);
    }

    /**
     * The day of an action is still to come.
     *
     * @param string $field The form's field.
     * @return self
     */
    public static function day_to_come(string $field): self {
        return new self('errordaytocome', null, $field);
    }

    /**
     * The words that a comment is to be about do not stand in that text.
     *
     * @return self
     */
    public static function passage_not_there(): self {
        return new self('errorpassagenotthere', null, 'quote');
    }

    /**
     * The time in which its author may change a comment is over.
     *
     * @return self
     */
    public static function change_too_late(): self {
        return new self('errorchangetoolate', comments::CHANGED_WITHIN / MINSECS, 'content');
    }

    /**
     * A comment that was answered stays.
     *
     * @return self
     */
    public static function comment_answered(): self {
        return new self('errorcommentanswered');
    }

    /**
     * Praise asks for nothing, and so there is nothing to resolve.
     *
     * @return self
     */
    public static function nothing_to_resolve(): self {
        return new self('errornothingtoresolve');
    }

    /**
     * Taking an approval back needs a reason.
     *
     * @return self
     */
    public static function reason_missing(): self {
        return new self('errorreasonmissing', null, 'content');
    }

    /**
     * Only an approval can be taken back.
     *
     * @return self
     */
    public static function not_approved(): self {
        return new self('errornotapproved');
    }

    /**
     * A row of a table cannot be taken.
     *
     * @param string $errorcode The string that tells the reason.
     * @param string $cell What the string is filled with.
     * @return self
     */
    public static function of_row(string $errorcode, string $cell = ''): self {
        return new self($errorcode, $cell, 'table');
    }

    /**
     * No student was picked.
     *
     * @return self
     */
    public static function nobody_picked(): self {
        return new self('errornobodypicked', null, 'students');
    }

    /**
     * It was not said what is to be done with those who were picked.
     *
     * @return self
     */
    public static function nothing_picked(): self {
        return new self('errornothingpicked', null, 'students');
    }

    /**
     * The last day is before the first.
     *
     * @param string $field The form's field.
     * @return self
     */
    public static function ends_before(string $field): self {
        return new self('errorendsbefore', null, $field);
    }
}
