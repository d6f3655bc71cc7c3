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
use core_text;
use mod_proofolio\local\activity;
use mod_proofolio\local\comment_text;
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\workflow;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * A comment in its thread, with the version that it is about and, where it came with one, the decision.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comment implements renderable, templatable {
    /** The longest excerpt, in characters. */
    private const EXCERPT = 90;

    /**
     * A comment.
     *
     * @param activity $activity The activity that it belongs to.
     * @param comment_model $comment
     * @param version_model $version The version that it is about.
     * @param version_model $shown The version that the reader has before them.
     * @param string $author The name of who wrote it.
     * @param bool $ismine Whether the reader wrote it.
     * @param bool $isnew Whether the reader has not seen it before.
     * @param decision|null $decision The decision that came with it.
     * @param citations $citations The traces that it can cite on this page.
     * @param bool $canchange Whether the reader may change it.
     * @param bool $candelete Whether the reader may delete it.
     */
    public function __construct(
        /** @var activity The activity that it belongs to. */
        private readonly activity $activity,
        /** @var comment_model The comment. */
        private readonly comment_model $comment,
        /** @var version_model The version that it is about. */
        private readonly version_model $version,
        /** @var version_model The version that the reader has before them. */
        private readonly version_model $shown,
        /** @var string The name of who wrote it. */
        private readonly string $author,
        /** @var bool Whether the reader wrote it. */
        private readonly bool $ismine,
        /** @var bool Whether the reader has not seen it before. */
        private readonly bool $isnew,
        /** @var decision|null The decision that came with it. */
        private readonly ?decision $decision,
        /** @var citations The traces that it can cite on this page. */
        private readonly citations $citations,
        /** @var bool Whether the reader may change it. */
        private readonly bool $canchange,
        /** @var bool Whether the reader may delete it. */
        private readonly bool $candelete,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'commentid' => new external_value(PARAM_INT, 'Id of the comment'),
            'isreply' => new external_value(PARAM_BOOL, 'Whether it answers the one that began the thread'),
            'author' => new external_value(PARAM_TEXT, 'Who wrote it'),
            'ismine' => new external_value(PARAM_BOOL, 'Whether the reader wrote it'),
            'isnew' => new external_value(PARAM_BOOL, 'Whether the reader has not seen it before'),
            'aboutname' => new external_value(PARAM_TEXT, 'The version that it is about, in words'),
            'versionurl' => new external_value(PARAM_URL, 'Address of that version'),
            'contenthtml' => new external_value(PARAM_RAW, 'What it says, formatted'),
            'when' => moment::structure(),
            'isedited' => new external_value(PARAM_BOOL, 'Whether its author has changed it'),
            'editedname' => new external_value(PARAM_TEXT, 'When that was, in words'),
            'hasoutcome' => new external_value(PARAM_BOOL, 'Whether a decision came with it'),
            'outcome' => proof_state::structure(),
            'canchange' => new external_value(PARAM_BOOL, 'Whether the reader may change it'),
            'changeurl' => new external_value(PARAM_URL, 'Where that is done'),
            'source' => new external_value(PARAM_RAW, 'What its author typed, Markdown; nothing for who may not change it'),
            'candelete' => new external_value(PARAM_BOOL, 'Whether the reader may delete it'),
            'deleteurl' => new external_value(PARAM_URL, 'Where that is done'),
        ], 'A comment');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $comment = $this->comment;
        $number = $this->version->get('number');
        $outcome = $this->decision ? $this->decision->get('outcome') : workflow::SUBMITTED;
        $edited = $comment->get('timeedited');
        return [
            'commentid' => $comment->get('id'),
            'isreply' => (bool) $comment->get('parentid'),
            'author' => $this->author,
            'ismine' => $this->ismine,
            'isnew' => $this->isnew,
            'aboutname' => get_string('aboutversion', 'mod_proofolio', $number),
            'versionurl' => self::url_of_version($this->version)->out(false),
            'contenthtml' => $this->content($output),
            'when' => (new moment($comment->get('timeposted')))->export_for_template($output),
            'isedited' => $edited > 0,
            'editedname' => $edited ? get_string('editedago', 'mod_proofolio', (new moment($edited))->ago()) : '',
            'hasoutcome' => $this->decision !== null,
            'outcome' => (new proof_state($outcome))->export_for_template($output),
            'canchange' => $this->canchange,
            'changeurl' => thread::box_url($this->shown, ['edit' => $comment->get('id')])->out(false),
            'source' => $this->canchange ? $comment->get('content') : '',
            'candelete' => $this->candelete,
            'deleteurl' => (new moodle_url('/mod/proofolio/comment_delete.php', ['commentid' => $comment->get('id')]))->out(false),
        ];
    }

    /**
     * What the comment says, or that it was deleted.
     *
     * @param renderer_base $output
     * @return string
     */
    private function content(renderer_base $output): string {
        if ($this->comment->is_blanked()) {
            return '<p class="text-muted">' . get_string('commentdeleted', 'mod_proofolio') . '</p>';
        }
        return $this->citations->link(comment_text::html($this->comment, $this->activity->context), $output);
    }

    /**
     * A comment in a few words, for a template that escapes it.
     *
     * @param comment_model $comment
     * @return string Nothing where it was deleted.
     */
    public static function excerpt_of(comment_model $comment): string {
        $words = comment_text::plain($comment);
        return core_text::strlen($words) > self::EXCERPT ? core_text::substr($words, 0, self::EXCERPT - 1) . '…' : $words;
    }

    /**
     * The address of a version.
     *
     * @param version_model $version
     * @return moodle_url
     */
    public static function url_of_version(version_model $version): moodle_url {
        return new moodle_url('/mod/proofolio/proof.php', [
            'id' => $version->get('proofid'),
            'version' => $version->get('number'),
        ]);
    }

    /**
     * The address of a comment within its proof's page, at the version that it is about.
     *
     * @param version_model $version The version that it is about.
     * @param int $commentid
     * @return moodle_url
     */
    public static function url_of(version_model $version, int $commentid): moodle_url {
        $url = self::url_of_version($version);
        $url->set_anchor("c{$commentid}");
        return $url;
    }
}
