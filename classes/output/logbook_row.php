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

namespace mod_proofolio\output;

use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\proof_summary;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * One proof in the list of a logbook.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_row implements renderable, templatable {
    /**
     * A row.
     *
     * @param proof_summary $proof
     * @param string $author The owner's name where readers need it, nothing in one's own logbook.
     * @param string $competency The competency in words where the heading does not say it.
     * @param moodle_url|null $picture Where the first picture among the traces is, none when there is none.
     * @param logbook_address $address Which list the proof was found in.
     */
    public function __construct(
        /** @var proof_summary The proof. */
        private readonly proof_summary $proof,
        /** @var string The owner's name, nothing in one's own logbook. */
        private readonly string $author,
        /** @var string The competency in words where the heading does not say it. */
        private readonly string $competency,
        /** @var moodle_url|null Where the first picture is. */
        private readonly ?moodle_url $picture,
        /** @var logbook_address Which list the proof was found in. */
        private readonly logbook_address $address,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'proofid' => new external_value(PARAM_INT, 'Id of the proof'),
            'label' => new external_value(PARAM_TEXT, 'Its label, for example CG3-B'),
            'name' => new external_value(PARAM_TEXT, 'Its name'),
            'url' => new external_value(PARAM_URL, 'Its page, or the form while it was never submitted'),
            'showauthor' => new external_value(PARAM_BOOL, 'Whether the owner is named'),
            'author' => new external_value(PARAM_TEXT, 'The owner\'s name'),
            'haspicture' => new external_value(PARAM_BOOL, 'Whether there is a picture among the traces'),
            'pictureurl' => new external_value(PARAM_URL, 'The first one, made small'),
            'hascompetency' => new external_value(PARAM_BOOL, 'Whether the competency is named'),
            'competency' => new external_value(PARAM_TEXT, 'Its code and name'),
            'hascontext' => new external_value(PARAM_BOOL, 'Whether a context is given'),
            'context' => new external_value(PARAM_TEXT, 'Experience and context'),
            'isarchived' => new external_value(PARAM_BOOL, 'Whether it is archived'),
            'state' => proof_state::structure(),
            'hasversion' => new external_value(PARAM_BOOL, 'Whether it was submitted'),
            'versionname' => new external_value(PARAM_TEXT, 'The newest version in words'),
            'hascomments' => new external_value(PARAM_BOOL, 'Whether there are comments'),
            'commentsname' => new external_value(PARAM_TEXT, 'The number of comments in words'),
            'iswaiting' => new external_value(PARAM_BOOL, 'Whether it waits for the reader, as their queue has it'),
            'isunread' => new external_value(PARAM_BOOL, 'Whether something is new for the reader'),
            'unreadname' => new external_value(PARAM_TEXT, 'How many things are new, in words'),
            'hasthreads' => new external_value(PARAM_BOOL, 'Whether answered remarks of the reader are to be resolved'),
            'threadsname' => new external_value(PARAM_TEXT, 'How many, in words'),
            'hasdraft' => new external_value(PARAM_BOOL, 'Whether the reader has a draft of it; those of others are never told'),
            'draftname' => new external_value(PARAM_TEXT, 'When that was saved, in words'),
            'when' => moment::structure(),
        ], 'A proof in the list');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $proof = $this->proof;
        $context = version::context_name($proof->experiencename, $proof->contextname);
        $timedraft = $this->author === '' ? $proof->timedraft : 0;
        return [
            'proofid' => $proof->id,
            'label' => $proof->get_label(),
            'name' => $proof->name,
            'url' => $this->url()->out(false),
            'showauthor' => $this->author !== '',
            'author' => $this->author,
            'haspicture' => $this->picture !== null,
            'pictureurl' => $this->picture ? $this->picture->out(false) : '',
            'hascompetency' => $this->competency !== '',
            'competency' => $this->competency,
            'hascontext' => $context !== '',
            'context' => $context,
            'isarchived' => $proof->isarchived,
            'state' => (new proof_state($proof->state))->export_for_template($output),
            'hasversion' => $proof->versionnumber > 0,
            'versionname' => $proof->versionnumber ? version::name_of($proof->versionnumber) : '',
            'hascomments' => $proof->comments > 0,
            'commentsname' => moment::counted('countcomment', $proof->comments),
            'iswaiting' => $proof->is_waiting(),
            'isunread' => $proof->unread > 0,
            'hasthreads' => $proof->threads > 0,
            'threadsname' => moment::counted('counttoresolve', $proof->threads),
            'unreadname' => moment::counted('countnew', $proof->unread),
            'hasdraft' => $timedraft > 0,
            'draftname' => $timedraft ? get_string('draftsaved', 'mod_proofolio', (new moment($timedraft))->ago()) : '',
            'when' => (new moment($proof->timeactivity))->export_for_template($output),
        ];
    }

    /**
     * Where the proof is read or, while it was never submitted, written.
     *
     * @return moodle_url
     */
    private function url(): moodle_url {
        return $this->proof->versionnumber
            ? $this->address->proof_url($this->proof->id)
            : new moodle_url('/mod/proofolio/edit.php', ['proofid' => $this->proof->id]);
    }
}
