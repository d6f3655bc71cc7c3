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

use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\target;
use mod_proofolio\local\models\version;
use stored_file;

/**
 * Checks what an owner writes of a proof, field by field, before anything is stored.
 *
 * A draft needs a competency, since a proof is one of a competency; else it is refused only what could not be stored. Names may be
 * missing and links half typed until the proof is submitted.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_check {
    /** The longest name of a proof, in characters; also of an experience, a context and a caption. */
    public const MAX_NAME = 255;
    /** The longest note of what changed, in characters. */
    public const MAX_NOTE = 1000;
    /** The longest description and the longest analysis, in characters. */
    public const MAX_LEVEL = 60000;
    /** The longest that they may be while they are a draft: what was pasted can still be cut. */
    public const MAX_LEVEL_OF_DRAFT = 240000;

    /** @var refusal[] What is wrong, by field of the form. */
    private array $problems = [];

    /**
     * Prepares a check.
     *
     * @param activity $activity
     * @param portfolio|null $portfolio The writer's portfolio, none when it has not been begun.
     * @param proof|null $proof None when it is new.
     * @param draft_content $content
     */
    private function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var portfolio|null The writer's portfolio. */
        private readonly ?portfolio $portfolio,
        /** @var proof|null The proof. */
        private readonly ?proof $proof,
        /** @var draft_content What is written. */
        private readonly draft_content $content,
    ) {
    }

    /**
     * What is wrong with a draft.
     *
     * @param activity $activity
     * @param portfolio|null $portfolio The writer's portfolio, none when it has not been begun.
     * @param proof|null $proof None when it is new.
     * @param draft_content $content
     * @param bool $submitting Whether it is about to be submitted, which needs more.
     * @return refusal[] By field of the form; empty when all is well.
     */
    public static function problems(
        activity $activity,
        ?portfolio $portfolio,
        ?proof $proof,
        draft_content $content,
        bool $submitting,
    ): array {
        $check = new self($activity, $portfolio, $proof, $content);
        $check->check_label($submitting);
        $check->check_context();
        $check->check_texts($submitting);
        $check->check_links($submitting);
        $check->check_files();
        if ($submitting && !$content->nothingconfidential) {
            $check->add(refusal::confidential_unchecked());
        }
        return $check->problems;
    }

    /**
     * Refuses a draft for the first thing that is wrong with it.
     *
     * @param activity $activity
     * @param portfolio|null $portfolio
     * @param proof|null $proof
     * @param draft_content $content
     * @param bool $submitting
     * @throws refusal
     */
    public static function require_none(
        activity $activity,
        ?portfolio $portfolio,
        ?proof $proof,
        draft_content $content,
        bool $submitting,
    ): void {
        foreach (self::problems($activity, $portfolio, $proof, $content, $submitting) as $problem) {
            throw $problem;
        }
    }

    /**
     * The competencies that a student can make proofs for: their targets, or all when none are set; not those archived.
     *
     * @param activity $activity
     * @param portfolio|null $portfolio None when it has not been begun.
     * @return competency[] By id.
     */
    public static function competencies_for(activity $activity, ?portfolio $portfolio): array {
        return competency::without_archived(self::competencies_of($activity, $portfolio));
    }

    /**
     * The competencies that a student's proofs are about: their targets, or all when none are set; those archived too.
     *
     * @param activity $activity
     * @param portfolio|null $portfolio None when it has not been begun.
     * @return competency[] By id.
     */
    public static function competencies_of(activity $activity, ?portfolio $portfolio): array {
        $competencies = competency::of_activity($activity->get_id());
        $targets = $portfolio ? target::of_portfolio($portfolio->get('id')) : [];
        return $targets ? array_intersect_key($competencies, $targets) : $competencies;
    }

    /**
     * Keeps what is wrong with a field, unless something was before.
     *
     * @param refusal $problem
     */
    private function add(refusal $problem): void {
        $this->problems[$problem->field] ??= $problem;
    }

    /**
     * Name, competency and letter.
     *
     * @param bool $submitting
     */
    private function check_label(bool $submitting): void {
        $content = $this->content;
        $name = typed_text::line($content->name);
        if ($submitting && $name === '') {
            $this->add(refusal::name_missing());
        }
        $this->check_length('name', $content->name, self::MAX_NAME);
        if ($this->proof && version::latest_number($this->proof->get('id'))) {
            $this->check_label_kept($name);
            return;
        }
        $competency = self::competencies_of($this->activity, $this->portfolio)[$content->competencyid] ?? null;
        $stays = $this->proof && $this->proof->get('competencyid') == $content->competencyid;
        if (!$stays && (!$competency || $competency->is_archived())) {
            $this->add($competency ? refusal::competency_archived($competency->get('code')) : refusal::competency_not_target());
            return;
        }
        $this->check_letter($competency ?? new competency($content->competencyid));
    }

    /**
     * Once submitted, a proof keeps its label.
     *
     * @param string $name The name given.
     */
    private function check_label_kept(string $name): void {
        $given = ['name' => $name, 'competencyid' => $this->content->competencyid, 'letter' => $this->content->letter];
        foreach ($given as $field => $value) {
            if ($value != $this->proof->get($field) && !($field === 'letter' && $value === '')) {
                $this->add(refusal::label_fixed($field));
            }
        }
    }

    /**
     * The letter is one, and free.
     *
     * @param competency $competency
     */
    private function check_letter(competency $competency): void {
        $letter = $this->content->letter;
        if ($letter === '') {
            return;
        }
        if (!letters::is_letter($letter)) {
            $this->add(refusal::not_a_letter());
            return;
        }
        $holder = $this->portfolio
            ? proof::with_letter($this->portfolio->get('id'), $competency->get('id'), $letter, $this->proof)
            : null;
        if ($holder) {
            $label = proof_label::of($competency->get('code'), $letter);
            $this->add(refusal::letter_taken($label, $holder->get('name')));
        }
    }

    /**
     * The context is one of the writer's, or a new one under an experience.
     */
    private function check_context(): void {
        $content = $this->content;
        if ($content->contextid && !experiences::has_context($this->portfolio, $content->contextid)) {
            $this->add(refusal::foreign('contextid'));
        }
        $this->check_length('newexperience', $content->newexperience, self::MAX_NAME);
        $this->check_length('newcontext', $content->newcontext, self::MAX_NAME);
        if (trim($content->newcontext) !== '' && !experiences::of_new_context($this->portfolio, $content)) {
            $this->add(refusal::experience_missing());
        }
        if (trim($content->newcontext) === '' && trim($content->newexperience) !== '') {
            $this->add(refusal::text_missing('newcontext'));
        }
    }

    /**
     * The two levels.
     *
     * @param bool $submitting
     */
    private function check_texts(bool $submitting): void {
        $limit = $submitting ? self::MAX_LEVEL : self::MAX_LEVEL_OF_DRAFT;
        $this->check_length('description', $this->content->description, $limit);
        $this->check_length('analysis', $this->content->analysis, $limit);
        $this->check_length('changenote', $this->content->changenote, self::MAX_NOTE);
        if ($submitting && self::is_blank($this->content->description)) {
            $this->add(refusal::text_missing('description'));
        }
    }

    /**
     * The links, and the captions of the traces.
     *
     * @param bool $submitting
     */
    private function check_links(bool $submitting): void {
        $content = $this->content;
        $links = ['sourcelink' => $content->sourcelink, 'newlink' => $content->newlink];
        foreach ($content->traces as $number => $trace) {
            $links["tracelink{$number}"] = $trace->link;
            $this->check_length("tracecaption{$number}", $trace->caption, self::MAX_NAME);
        }
        foreach ($content->added as $key => $trace) {
            $links["addedlink{$key}"] = $trace->link;
            $this->check_length("addedcaption{$key}", $trace->caption, self::MAX_NAME);
        }
        foreach ($links as $field => $link) {
            $this->check_length($field, $link, source_link::MAX_LENGTH);
            if ($submitting && $link !== '' && !source_link::is_acceptable($link)) {
                $this->add(refusal::link_not_acceptable($field));
            }
        }
        $this->check_length('newlinkcaption', $content->newlinkcaption, self::MAX_NAME);
        if ($content->newlinkcaption !== '' && $content->newlink === '') {
            $this->add(refusal::text_missing('newlink'));
        }
    }

    /**
     * The files of the traces: not too many, none too large.
     */
    private function check_files(): void {
        $content = $this->content;
        $files = array_filter(
            draft_files::uploaded($content->tracesitemid),
            fn(stored_file $file): bool => !in_array($file->get_filename(), $content->removedfiles, true),
        );
        $links = array_filter(
            [...$content->traces, ...$content->added],
            fn(trace_details $trace): bool => $trace->filename === '' && $trace->link !== '',
        );
        $count = count($files) + count($links) + (int) ($content->newlink !== '');
        $maxfiles = $this->activity->instance->get('maxfiles');
        if ($count > $maxfiles) {
            $this->add(refusal::too_many_traces($maxfiles));
        }
        $areas = [
            'traces' => $files,
            'description' => draft_files::uploaded($content->descriptionitemid),
            'analysis' => draft_files::uploaded($content->analysisitemid),
        ];
        $maxbytes = $this->activity->get_max_bytes();
        foreach ($areas as $field => $uploaded) {
            foreach ($uploaded as $file) {
                if ($file->get_filesize() > $maxbytes) {
                    $this->add(refusal::file_too_large($field, $file->get_filename(), $maxbytes));
                }
            }
        }
    }

    /**
     * A text is not longer than it may be.
     *
     * @param string $field
     * @param string $text
     * @param int $limit The most characters.
     */
    private function check_length(string $field, string $text, int $limit): void {
        $problem = typed_text::find_length_problem($field, $text, $limit);
        if ($problem) {
            $this->add($problem);
        }
    }

    /**
     * Whether a text says nothing: neither words nor pictures.
     *
     * @param string $html
     * @return bool
     */
    private static function is_blank(string $html): bool {
        $plain = html_entity_decode(strip_tags($html, '<img><video><audio><object><iframe>'), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        return preg_replace('/[\s\x{00a0}]+/u', '', $plain) === '';
    }
}
