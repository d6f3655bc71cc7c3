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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\logbook_filter;
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\models\version_answer;
use mod_proofolio\permission;
use moodle_page;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The page of a submitted proof: its versions, the chosen one, the threads about all of them and what one can do next.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_page implements renderable, templatable {
    /** The id of the page's root. */
    public const ROOT = 'proofolio-proof';

    /** @var activity The activity. */
    private readonly activity $activity;

    /** @var version_model[] All versions, oldest first. */
    private readonly array $versions;

    /** @var decision[] The decisions on all versions, oldest first: for each version the last one counts. */
    private readonly array $decisions;

    /** @var bool Whether the reader is the owner. */
    private readonly bool $isown;

    /** @var int The newest comment that the reader had seen before the page was opened. */
    private readonly int $seencomment;

    /**
     * A page.
     *
     * @param proof $proof A submitted proof that the reader may read.
     * @param version_model $chosen The version shown.
     * @param int $userid Id of the reader.
     * @param comment_target|null $target What the comment box is for; the version as a whole by default.
     * @param string $error Why what was typed there could not be kept, nothing when all is well.
     * @param int $missing The number of the version that was asked for and is not there, 0 for none.
     * @param logbook_address|null $found The list in which the reader found the proof, when that is known.
     * @param queue_walk|null $walk The queue through which the reader came, when they did.
     */
    public function __construct(
        /** @var proof A submitted proof that the reader may read. */
        private readonly proof $proof,
        /** @var version_model The version shown. */
        private readonly version_model $chosen,
        /** @var int Id of the reader. */
        private readonly int $userid,
        /** @var comment_target|null What the comment box is for. */
        private readonly ?comment_target $target = null,
        /** @var string Why what was typed there could not be kept. */
        private readonly string $error = '',
        /** @var int The number of the version that was asked for and is not there. */
        private readonly int $missing = 0,
        /** @var logbook_address|null The list in which the reader found the proof. */
        private readonly ?logbook_address $found = null,
        /** @var queue_walk|null The queue through which the reader came. */
        private readonly ?queue_walk $walk = null,
    ) {
        $portfolio = $proof->get_portfolio();
        $this->activity = $portfolio->get_activity();
        $this->isown = $portfolio->get('userid') == $userid;
        $this->versions = array_values(version_model::all_of($proof->get('id')));
        $this->decisions = decision::in_set('versionid', self::ids($this->versions), 'id');
        $this->seencomment = read_mark::of($proof->get('id'), $userid)->get('commentid');
    }

    /**
     * Prepares Moodle's page for a proof.
     *
     * @param moodle_page $page
     * @param proof $proof
     * @param version_model $chosen The version shown.
     */
    public static function prepare(moodle_page $page, proof $proof, version_model $chosen): void {
        $activity = $proof->get_portfolio()->get_activity();
        $a = (object) ['label' => $proof->get_label(), 'name' => $proof->get('name')];
        $title = get_string('labelofname', 'mod_proofolio', $a);
        page_setup::prepare($page, $activity, comment::url_of_version($chosen), $title, 'mediumwidth');
        $page->navbar->add($proof->get_label());
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'rootid' => new external_value(PARAM_TEXT, 'Id of the page\'s root'),
            'notices' => opening_notice::structure(),
            'label' => new external_value(PARAM_TEXT, 'The proof\'s label'),
            'name' => new external_value(PARAM_TEXT, 'The proof\'s name'),
            'author' => new external_value(PARAM_TEXT, 'The owner\'s name'),
            'isown' => new external_value(PARAM_BOOL, 'Whether the reader is the owner'),
            'state' => proof_state::structure(),
            'walk' => new external_multiple_structure(queue_walk::structure(), 'The way on through a queue, none or one'),
            'logbookurl' => new external_value(PARAM_URL, 'Address of the logbook'),
            'hasprevious' => new external_value(PARAM_BOOL, 'Whether there is a proof before this one'),
            'previousurl' => new external_value(PARAM_URL, 'Its address'),
            'previousname' => new external_value(PARAM_TEXT, 'Its label'),
            'hasnext' => new external_value(PARAM_BOOL, 'Whether there is a proof after this one'),
            'nexturl' => new external_value(PARAM_URL, 'Its address'),
            'nextname' => new external_value(PARAM_TEXT, 'Its label'),
            'hasdraft' => new external_value(PARAM_BOOL, 'Whether the owner has begun another version'),
            'draftname' => new external_value(PARAM_TEXT, 'When that was saved, in words'),
            'timeline' => version_timeline::structure(),
            'lightbox' => lightbox::structure(),
            'isold' => new external_value(PARAM_BOOL, 'Whether a newer version is there'),
            'latestname' => new external_value(PARAM_TEXT, 'That a newer one is there, in words'),
            'latesturl' => new external_value(PARAM_URL, 'Address of the newest version'),
            'version' => version::structure(),
            'canwrite' => new external_value(PARAM_BOOL, 'Whether the reader may write another version'),
            'writeurl' => new external_value(PARAM_URL, 'Where it is written'),
            'writename' => new external_value(PARAM_TEXT, 'The words on the button'),
            'canrelabel' => new external_value(PARAM_BOOL, 'Whether the reader may correct the label'),
            'relabelurl' => new external_value(PARAM_URL, 'Where that is done'),
            'relabelname' => new external_value(PARAM_TEXT, 'The words on the link'),
            'canmarkunread' => new external_value(PARAM_BOOL, 'Whether the reader may mark the proof as unread'),
        ] + proof_conversation::keys() + proof_owner_acts::keys(), 'The page of a proof');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $said = new proof_conversation(
            $this->proof,
            $this->versions,
            $this->decisions,
            $this->chosen,
            $this->userid,
            $this->seencomment,
            $this->target,
            $this->error,
            $this->walk,
        );
        [$comments, $names] = [$said->comments, $said->names];
        $latest = $this->latest();
        $shown = new version(
            $this->activity,
            $this->chosen,
            $names[$this->chosen->get('userid')] ?? '',
            $this->export_answers($said->answers, $comments, $names),
        );
        $said->cite($shown->citations());
        return [
            'rootid' => self::ROOT,
            'notices' => [...$this->export_missing(), ...opening_notice::export($this->activity)],
            'label' => $this->proof->get_label(),
            'name' => $this->proof->get('name'),
            'author' => $names[$this->proof->get_portfolio()->get('userid')] ?? '',
            'isown' => $this->isown,
            'state' => (new proof_state($said->state_of($latest)))->export_for_template($output),
            'walk' => $this->walk ? [$this->walk->export_for_template($output)] : [],
            'logbookurl' => $this->found_in()->logbook_url($this->activity)->out(false),
            'timeline' => $this->export_timeline($output, $said),
            'lightbox' => (new lightbox($this->proof->get_label()))->export_for_template($output),
            'isold' => $latest->get('id') != $this->chosen->get('id'),
            'latestname' => get_string('newerversion', 'mod_proofolio', $latest->get('number')),
            'latesturl' => ($this->walk ?? $this->found_in())->carried_by(comment::url_of_version($latest))->out(false),
            'version' => $shown->export_for_template($output),
            'canrelabel' => permission::can_relabel($this->proof, $this->userid),
            'relabelurl' => (new moodle_url('/mod/proofolio/relabel.php', ['proofid' => $this->proof->get('id')]))->out(false),
            'relabelname' => get_string('relabel', 'mod_proofolio', $this->proof->get_label()),
            'canmarkunread' => !$this->walk && (!$this->isown || (bool) $comments),
        ] + $said->export_for_template($output)
            + $this->export_next_version()
            + (new proof_owner_acts($this->proof, $latest, $this->userid))->export_for_template($output)
            + (new proof_walk($this->proof, $this->userid, $this->found))->export_for_template($output);
    }

    /**
     * The list in which the reader found the proof: the logbook, when nothing else is known.
     *
     * @return logbook_address
     */
    private function found_in(): logbook_address {
        return $this->found ?? new logbook_address('', new logbook_filter());
    }

    /**
     * The newest version.
     *
     * @return version_model
     */
    private function latest(): version_model {
        return $this->versions[count($this->versions) - 1];
    }

    /**
     * The ids of some versions.
     *
     * @param version_model[] $versions
     * @return int[]
     */
    private static function ids(array $versions): array {
        return array_map(fn(version_model $version): int => $version->get('id'), $versions);
    }

    /**
     * All versions, oldest first.
     *
     * @param renderer_base $output
     * @param proof_conversation $said
     * @return array
     */
    private function export_timeline(renderer_base $output, proof_conversation $said): array {
        $states = [];
        foreach ($this->versions as $version) {
            $states[$version->get('id')] = $said->state_of($version);
        }
        $canimprove = !$this->proof->get('archived')
            && permission::can_write_portfolio($this->proof->get_portfolio(), $this->userid);
        return (new version_timeline(
            $this->versions,
            $this->chosen,
            $states,
            $said->comments,
            $canimprove,
            $this->found_in(),
            new version_readings($this->proof->get_portfolio(), $this->userid),
            $this->walk,
        ))->export_for_template($output);
    }

    /**
     * That the version that was asked for is not there any more.
     *
     * @return array[]
     */
    private function export_missing(): array {
        $a = (object) ['missing' => $this->missing, 'shown' => $this->chosen->get('number')];
        return $this->missing ? [['text' => get_string('versiontakenback', 'mod_proofolio', $a)]] : [];
    }

    /**
     * The comments that the shown version answers.
     *
     * @param version_answer[] $answers Those of all versions.
     * @param comment_model[] $comments
     * @param string[] $names By user id.
     * @return array[] Name and url of each.
     */
    private function export_answers(array $answers, array $comments, array $names): array {
        $answered = array_map(
            fn(version_answer $answer): int => $answer->get('commentid'),
            array_filter($answers, fn(version_answer $answer): bool => $answer->get('versionid') == $this->chosen->get('id')),
        );
        $said = array_filter($comments, fn(comment_model $comment): bool => in_array($comment->get('id'), $answered));
        return array_values(array_map(fn(comment_model $comment): array => [
            'name' => get_string($comment->is_blanked() ? 'remarkblank' : 'remark', 'mod_proofolio', (object) [
                'author' => $names[$comment->get('userid')] ?? '',
                'words' => comment::excerpt_of($comment),
            ]),
            // Where it stands: further down on this page.
            'url' => comment::url_of($this->chosen, $comment->get('id'))->out(false),
        ], $said));
    }

    /**
     * What the owner can write next.
     *
     * @return array
     */
    private function export_next_version(): array {
        $draft = $this->isown ? draft::of($this->proof->get('id')) : null;
        $next = $this->latest()->get('number') + 1;
        return [
            'hasdraft' => $draft !== null,
            'draftname' => $draft ? get_string('draftsaved', 'mod_proofolio', (new moment($draft->get('timesaved')))->ago()) : '',
            'canwrite' => !$this->proof->get('archived')
                && permission::can_write_portfolio($this->proof->get_portfolio(), $this->userid),
            'writeurl' => (new moodle_url('/mod/proofolio/edit.php', ['proofid' => $this->proof->get('id')]))->out(false),
            'writename' => get_string($draft ? 'continueversion' : 'writeversion', 'mod_proofolio', $next),
        ];
    }
}
