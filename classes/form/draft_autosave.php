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
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\proof_writing;
use mod_proofolio\local\refusal;
use mod_proofolio\output\draft_receipt;
use moodle_url;

/**
 * A draft that saves itself while its owner types: the fields of the proof form as they stand in the page.
 *
 * What is half done waits: a context or a link that is being added and a trace that is to go wait for the form's own buttons, a
 * link that is being typed anew keeps its old address, and a letter that is not free leaves the proof with the one that it has.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_autosave {
    /** What is added with the form's own buttons. */
    private const ADDED = ['newexperience', 'newcontext', 'newlink', 'newlinkcaption'];

    /**
     * A draft to save.
     *
     * @param activity $activity
     * @param proof|null $proof None when the window has begun none that it knows of.
     * @param int $userid Its owner.
     * @param string[] $fields By the fields' names.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var proof|null The proof. */
        private ?proof $proof,
        /** @var int Its owner. */
        private readonly int $userid,
        /** @var string[] The fields. */
        private readonly array $fields,
    ) {
        // The answer to the save that began it may have been lost.
        $this->proof ??= sent_forms::begun($activity, $userid, $fields['traces'] ?? 0, $fields['formkey'] ?? '');
    }

    /**
     * Saves it.
     *
     * @param int $now UTC seconds.
     * @return draft_receipt
     * @throws refusal When something in it cannot be stored.
     */
    public function save(int $now): draft_receipt {
        $from = (int) ($this->fields['fromversion'] ?? 0);
        $writer = $this->proof
            ? proof_writer::of_proof($this->proof, $from)
            : proof_writer::of_new_proof($this->activity, $this->userid);
        $url = new moodle_url('/mod/proofolio/edit.php');
        $submission = proof_form::submission($this->whole($writer));
        $form = new proof_form($url, ['writer' => $writer], 'post', '', null, true, $submission);
        try {
            return $this->write($form, $now);
        } catch (refusal $refusal) {
            $other = $this->other($refusal);
            if (!$other) {
                throw $refusal;
            }
            return draft_receipt::of_overtaken($this->proof, $other);
        }
    }

    /**
     * Writes it down.
     *
     * @param proof_form $form
     * @param int $now
     * @return draft_receipt
     * @throws refusal
     */
    private function write(proof_form $form, int $now): draft_receipt {
        $content = $form->get_content();
        $window = $form->get_window();
        if (!$this->proof) {
            $proof = proof_writing::create($this->activity, $this->userid, $content, $now, $window);
            return draft_receipt::of_saved($proof, draft::of($proof->get('id')), $content->tracesitemid);
        }
        $draft = proof_writing::save_draft($this->proof, $content, $form->get_base(), $now, $window);
        return draft_receipt::of_saved($this->proof->read(), $draft, $content->tracesitemid);
    }

    /**
     * What was saved or submitted elsewhere, when a save is refused because of that.
     *
     * @param refusal $refusal
     * @return draft|version|null
     */
    private function other(refusal $refusal): draft|version|null {
        return match ($refusal->field) {
            'revision' => draft::of($this->proof->get('id')),
            'baseversion' => version::latest($this->proof->get('id')),
            default => null,
        };
    }

    /**
     * The fields without what is half done.
     *
     * @param proof_writer $writer
     * @return string[]
     */
    private function whole(proof_writer $writer): array {
        $fields = array_filter(
            $this->fields,
            fn(string $name): bool => !in_array($name, self::ADDED) && !preg_match('/^traceremoved\d+$/', $name),
            ARRAY_FILTER_USE_KEY,
        );
        foreach ($writer->copy->get_traces() as $number => $trace) {
            if ($trace->link !== '' && trim($fields["tracelink{$number}"] ?? '') === '') {
                $fields["tracelink{$number}"] = $trace->link;
            }
        }
        $letter = clean_param($fields['letter'] ?? '', PARAM_ALPHA);
        $competencyid = (int) ($fields['competencyid'] ?? 0);
        $portfolioid = (int) $writer->portfolio?->get('id');
        if (proof::with_letter($portfolioid, $competencyid, $letter, $this->proof)) {
            $fields['letter'] = '';
        }
        return $fields;
    }
}
