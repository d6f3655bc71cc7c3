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

use core\clock;
use core\di;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\proof_writing;
use mod_proofolio\local\refusal;
use mod_proofolio\output\comment;
use mod_proofolio\output\draft_other;
use mod_proofolio\output\proof_edit;
use mod_proofolio\output\proof_typed;
use mod_proofolio\permission;
use moodle_url;
use renderer_base;
use stdClass;

/**
 * The page of the proof form: takes in what was sent, and shows the form again with all that was typed when it could not be kept.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_editing {
    /** @var proof_form|null The form, unless nothing can be written now. */
    private ?proof_form $form = null;

    /** @var string Why what was typed is not saved, nothing when all is well. */
    private string $message = '';

    /** @var string What to tell on the next page. */
    private string $success = '';

    /** @var version|null A version that was submitted meanwhile. */
    private ?version $newer = null;

    /** @var draft|null The draft that another window saved meanwhile. */
    private ?draft $other = null;

    /**
     * The page for a writer.
     *
     * @param proof_writer $writer
     * @param int $userid Id of the writer.
     * @param moodle_url $url The page's own address.
     * @param stdClass|null $posted What was sent, none when the page is only looked at.
     * @param int[] $areas Draft areas to go on with, by field.
     */
    private function __construct(
        /** @var proof_writer The writer. */
        public readonly proof_writer $writer,
        /** @var int Id of the writer. */
        private readonly int $userid,
        /** @var moodle_url The page's own address. */
        public readonly moodle_url $url,
        /** @var stdClass|null What was sent. */
        private readonly ?stdClass $posted,
        /** @var int[] Draft areas to go on with, by field. */
        private readonly array $areas,
    ) {
    }

    /**
     * The page on which a proof is begun. With a form that has begun one already, it is the page of that proof.
     *
     * @param activity $activity
     * @param int $userid
     * @param stdClass|null $posted What was sent, none when the page is only looked at.
     * @param int[] $areas Draft areas of the writer to go on with, by field: those of a window that was lost.
     * @return self
     * @throws refusal For who writes no proofs here.
     */
    public static function of_new_proof(activity $activity, int $userid, ?stdClass $posted, array $areas = []): self {
        if ($begun = sent_forms::begun($activity, $userid, $posted->traces ?? 0, $posted->formkey ?? '')) {
            return self::of_proof($begun, 0, $userid, $posted);
        }
        $url = new moodle_url('/mod/proofolio/edit.php', ['id' => $activity->cm->id]);
        $page = new self(proof_writer::of_new_proof($activity, $userid), $userid, $url, $posted, $areas);
        return $page->prepare(fn() => permission::require_can_write($activity));
    }

    /**
     * The page on which a proof is gone on with.
     *
     * @param proof $proof
     * @param int $from The version to improve, 0 for the newest.
     * @param int $userid
     * @param stdClass|null $posted What was sent, none when the page is only looked at.
     * @param int[] $areas Draft areas of the writer to go on with, by field: those of a window that was lost.
     * @return self
     * @throws refusal For who is not the owner.
     */
    public static function of_proof(proof $proof, int $from, int $userid, ?stdClass $posted, array $areas = []): self {
        permission::require_can_view_draft($proof);
        $url = new moodle_url('/mod/proofolio/edit.php', ['proofid' => $proof->get('id')] + ($from ? ['base' => $from] : []));
        $page = new self(proof_writer::of_proof($proof, $from), $userid, $url, $posted, $areas);
        return $page->prepare(fn() => permission::require_can_write_portfolio($proof->get_portfolio()));
    }

    /**
     * Offers kept traces to be drawn in, when the form is looked at.
     *
     * @param int[] $keptids The writer's own only count.
     */
    public function offer_kept(array $keptids): void {
        if ($this->form && !$this->form->is_submitted()) {
            $own = $this->writer->kept_traces(implode(',', $keptids));
            $this->form->set_data(['keptids' => implode(',', array_keys($own))]);
        }
    }

    /**
     * Keeps what was sent.
     *
     * @return moodle_url|null Where to go on; none when the page is to be shown.
     */
    public function handle(): ?moodle_url {
        if (!$this->form || !$this->form->is_submitted()) {
            return null;
        }
        if (!$this->form->is_validated()) {
            $this->message = get_string('notsavedyet', 'mod_proofolio');
            $this->notice_newer();
            return null;
        }
        try {
            return $this->form->is_submitting() ? $this->submit() : $this->save();
        } catch (refusal $refusal) {
            $this->message = $refusal->getMessage();
            $this->notice_newer();
            if ($refusal->field === 'revision') {
                $this->other = draft::of($this->writer->proof->get('id'));
                $this->form->replace_draft($this->other->get('revision'));
            } else if (!$this->newer) {
                $this->form->show_refusal($refusal);
            }
            return null;
        }
    }

    /**
     * What to tell on the next page, after something was kept.
     *
     * @return string
     */
    public function get_success(): string {
        return $this->success;
    }

    /**
     * The page's content.
     *
     * @param renderer_base $output
     * @return string
     */
    public function render(renderer_base $output): string {
        if (!$this->form) {
            $texts = proof_form_values::texts($this->posted ? proof_form_values::typed($this->posted) : $this->saved());
            return $output->render(new proof_typed($this->writer->activity, $this->message, $texts, $this->posted !== null));
        }
        $head = $output->render(new proof_edit($this->writer, $this->userid, $this->message, $this->newer));
        $other = $this->other ? $output->render(new draft_other($this->other)) : '';
        return $head . $other . $this->form->render();
    }

    /**
     * Whether there is a form to write in.
     *
     * @return bool
     */
    public function has_form(): bool {
        return $this->form !== null;
    }

    /**
     * Makes the form ready, unless nothing can be written now.
     *
     * @param callable $require Refuses who may not write.
     * @return self
     * @throws refusal
     */
    private function prepare(callable $require): self {
        try {
            $require();
        } catch (refusal $refusal) {
            // Outside the dates a writer still gets back what they typed, or their draft, to copy it.
            if (!in_array($refusal->errorcode, ['errorclosed', 'errornotopen'])) {
                throw $refusal;
            }
            $this->message = $refusal->getMessage();
            return $this;
        }
        $isexpired = $this->posted && !confirm_sesskey(($this->posted->sesskey ?? '') ?: '-');
        if ($isexpired) {
            // Whatever was typed comes back as if it had never been sent, with a key that holds.
            $this->form = $this->new_form(['expired' => 1]);
            $this->form->set_data(proof_form_values::typed($this->posted));
            $this->message = get_string('sessionexpired', 'mod_proofolio');
            return $this;
        }
        $this->form = $this->new_form();
        if (!$this->form->is_submitted()) {
            $this->form->set_data(proof_form_values::first($this->writer, $this->areas));
        }
        return $this;
    }

    /**
     * The form.
     *
     * @param array|null $submission What it takes for sent instead of the request.
     * @return proof_form
     */
    private function new_form(?array $submission = null): proof_form {
        $attributes = [
            'id' => proof_form::ROOT,
            'class' => 'proofolio-form',
            'data-region' => 'edit',
            'data-proofid' => (int) $this->writer->proof?->get('id'),
            'data-cmid' => $this->writer->activity->cm->id,
            'data-userid' => $this->userid,
            'data-savedby' => (string) $this->writer->copy->draft?->get('savedby'),
            'data-sent' => (int) ($this->posted !== null),
        ];
        return new proof_form($this->url, ['writer' => $this->writer], 'post', '', $attributes, true, $submission);
    }

    /**
     * Saves the draft.
     *
     * @return moodle_url Where to go on.
     */
    private function save(): moodle_url {
        $content = $this->form->get_content();
        $proof = $this->writer->proof;
        if ($proof) {
            proof_writing::save_draft($proof, $content, $this->form->get_base(), self::now(), $this->form->get_window());
        } else {
            $window = $this->form->get_window();
            $proof = proof_writing::create($this->writer->activity, $this->userid, $content, self::now(), $window);
            sent_forms::remember($content->tracesitemid, $proof->get('id'));
        }
        $this->success = get_string('draftissaved', 'mod_proofolio');
        return $this->form->is_staying()
            ? new moodle_url('/mod/proofolio/edit.php', ['proofid' => $proof->get('id')], 'id_traceheader')
            : new moodle_url('/mod/proofolio/view.php', ['id' => $this->writer->activity->cm->id]);
    }

    /**
     * Submits the next version.
     *
     * @return moodle_url Where to go on.
     */
    private function submit(): moodle_url {
        $content = $this->form->get_content();
        $window = $this->form->get_window();
        $version = $this->writer->proof
            ? proof_writing::submit($this->writer->proof, $content, $this->form->get_base(), self::now(), $window)
            : proof_writing::create_and_submit($this->writer->activity, $this->userid, $content, self::now(), $window);
        sent_forms::remember($content->tracesitemid, $version->get('proofid'));
        $this->success = get_string('versionissubmitted', 'mod_proofolio', $version->get('number'));
        return comment::url_of_version($version);
    }

    /**
     * Tells of a version that was submitted while this was being written. Sending the form again is then a decision to go on.
     */
    private function notice_newer(): void {
        $proof = $this->writer->proof;
        $latest = $proof ? version::latest($proof->get('id')) : null;
        if ($latest && $latest->get('number') != $this->form->get_base()) {
            $this->newer = $latest;
            $this->message = get_string('errorbaseoutdated', 'mod_proofolio', (object) ['number' => $latest->get('number')]);
            $this->form->go_on_from($latest->get('number'));
        }
    }

    /**
     * The texts of the draft as it was saved.
     *
     * @return array By field.
     */
    private function saved(): array {
        $draft = $this->writer->copy->draft;
        $saved = [];
        foreach ($draft ? ['description', 'analysis', 'sourcelink'] : [] as $field) {
            $saved[$field] = $draft->get($field);
        }
        return $saved;
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
