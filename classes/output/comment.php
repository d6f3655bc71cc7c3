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
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\workflow;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * A comment with the version that it is about and, where it came with one, the decision.
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
     * @param string $author The name of who wrote it.
     * @param bool $ismine Whether the reader wrote it.
     * @param bool $isnew Whether the reader has not seen it before.
     * @param decision|null $decision The decision that came with it.
     * @param version_model|null $answeredby The version that answers it.
     * @param citations|null $citations The traces that it can cite on this page.
     */
    public function __construct(
        /** @var activity The activity that it belongs to. */
        private readonly activity $activity,
        /** @var comment_model The comment. */
        private readonly comment_model $comment,
        /** @var version_model The version that it is about. */
        private readonly version_model $version,
        /** @var string The name of who wrote it. */
        private readonly string $author,
        /** @var bool Whether the reader wrote it. */
        private readonly bool $ismine,
        /** @var bool Whether the reader has not seen it before. */
        private readonly bool $isnew = false,
        /** @var decision|null The decision that came with it. */
        private readonly ?decision $decision = null,
        /** @var version_model|null The version that answers it. */
        private readonly ?version_model $answeredby = null,
        /** @var citations|null The traces that it can cite on this page. */
        private readonly ?citations $citations = null,
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
            'author' => new external_value(PARAM_TEXT, 'Who wrote it'),
            'ismine' => new external_value(PARAM_BOOL, 'Whether the reader wrote it'),
            'isnew' => new external_value(PARAM_BOOL, 'Whether the reader has not seen it before'),
            'versionnumber' => new external_value(PARAM_INT, 'Number of the version that it is about'),
            'aboutname' => new external_value(PARAM_TEXT, 'The version that it is about, in words'),
            'versionurl' => new external_value(PARAM_URL, 'Address of that version'),
            'contenthtml' => new external_value(PARAM_RAW, 'What it says, formatted'),
            'when' => moment::structure(),
            'hasoutcome' => new external_value(PARAM_BOOL, 'Whether a decision came with it'),
            'outcome' => proof_state::structure(),
            'hasanswer' => new external_value(PARAM_BOOL, 'Whether a version answers it'),
            'answername' => new external_value(PARAM_TEXT, 'That version, in words'),
            'answerurl' => new external_value(PARAM_URL, 'Its address'),
        ], 'A comment');
    }

    /**
     * A comment that the reader has just written.
     *
     * @param comment_model $comment
     * @param version_model $version The version that it is about.
     * @param decision|null $decision The decision that came with it.
     * @return self
     */
    public static function written(comment_model $comment, version_model $version, ?decision $decision = null): self {
        $activity = $version->get_proof()->get_portfolio()->get_activity();
        $authorid = $comment->get('userid');
        $author = people::names($activity, [$authorid])[$authorid];
        $citations = trace::citations_of($version, $version->get_traces());
        return new self($activity, $comment, $version, $author, true, false, $decision, null, $citations);
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $number = $this->version->get('number');
        $outcome = $this->decision ? $this->decision->get('outcome') : workflow::SUBMITTED;
        return [
            'commentid' => $this->comment->get('id'),
            'author' => $this->author,
            'ismine' => $this->ismine,
            'isnew' => $this->isnew,
            'versionnumber' => $number,
            'aboutname' => get_string('aboutversion', 'mod_proofolio', $number),
            'versionurl' => self::url_of_version($this->version)->out(false),
            'contenthtml' => $this->content($output),
            'when' => (new moment($this->comment->get('timeposted')))->export_for_template($output),
            'hasoutcome' => $this->decision !== null,
            'outcome' => (new proof_state($outcome))->export_for_template($output),
            'hasanswer' => $this->answeredby !== null,
            'answername' => $this->answeredby
                ? get_string('answeredinversion', 'mod_proofolio', $this->answeredby->get('number'))
                : '',
            'answerurl' => $this->answeredby ? self::url_of_version($this->answeredby)->out(false) : '',
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
        $html = format_text(
            $this->comment->get('content'),
            $this->comment->get('contentformat'),
            ['context' => $this->activity->context],
        );
        return $this->citations ? $this->citations->link($html, $output) : $html;
    }

    /**
     * A comment in a few words, for a template that escapes it.
     *
     * @param comment_model $comment
     * @return string Nothing where it was deleted.
     */
    public static function excerpt_of(comment_model $comment): string {
        $words = trim(preg_replace('/\s+/u', ' ', $comment->get('content')));
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
