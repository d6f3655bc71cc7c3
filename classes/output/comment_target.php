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

use mod_proofolio\local\comment_aim;
use mod_proofolio\local\comments;
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\version as version_model;

/**
 * What the one comment box of a page is for: the version as a whole, a passage, a reply, or a comment that is changed.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comment_target {
    /**
     * A target.
     *
     * @param version_model $shown The version that the writer has before them.
     * @param version_model $version The version that the comment will be about.
     * @param comment_aim $aim What it is aimed at.
     * @param comment_model|null $changed The comment that is changed.
     * @param string $content What was typed already, Markdown.
     */
    public function __construct(
        /** @var version_model The version that the writer has before them. */
        public readonly version_model $shown,
        /** @var version_model The version that the comment will be about. */
        public readonly version_model $version,
        /** @var comment_aim What it is aimed at. */
        public readonly comment_aim $aim = new comment_aim(),
        /** @var comment_model|null The comment that is changed. */
        public readonly ?comment_model $changed = null,
        /** @var string What was typed already, Markdown. */
        public readonly string $content = '',
    ) {
    }

    /**
     * The target that an address asks for: by reply the thread that is to be answered, by edit the comment that is to be changed.
     *
     * @param version_model $shown The version that the writer has before them.
     * @param int $userid The writer.
     * @param int $now UTC seconds.
     * @return self The version as a whole, when nothing is asked for that is possible.
     */
    public static function asked(version_model $shown, int $userid, int $now): self {
        $thread = self::comment_of($shown, optional_param('reply', 0, PARAM_INT));
        if ($thread && !$thread->get('parentid')) {
            return new self($shown, $thread->get_version(), new comment_aim(parentid: $thread->get('id')));
        }
        $changed = self::comment_of($shown, optional_param('edit', 0, PARAM_INT));
        if ($changed && $changed->get('userid') == $userid && comments::can_still_change($changed, $now)) {
            $aim = new comment_aim($changed->get('kind'));
            return new self($shown, $changed->get_version(), $aim, $changed, $changed->get('content'));
        }
        return new self($shown, $shown);
    }

    /**
     * The target that a form was sent for.
     *
     * @param version_model $version The version that it is about.
     * @return self
     */
    public static function sent(version_model $version): self {
        $shown = version_model::get_record([
            'id' => optional_param('shownid', 0, PARAM_INT),
            'proofid' => $version->get('proofid'),
        ]);
        return new self(
            $shown ? $shown->with_proof($version->get_proof()) : $version,
            $version,
            new comment_aim(
                optional_param('kind', '', PARAM_ALPHA),
                optional_param('parentid', 0, PARAM_INT),
                optional_param('level', '', PARAM_ALPHA),
                optional_param('quote', '', PARAM_RAW),
                optional_param('quotebefore', '', PARAM_RAW),
                optional_param('quoteafter', '', PARAM_RAW),
            ),
            self::comment_of($version, optional_param('commentid', 0, PARAM_INT)),
            optional_param('content', '', PARAM_RAW),
        );
    }

    /**
     * The comment that the target is about: the one that is answered or changed.
     *
     * @return comment_model|null None for a new thread.
     */
    public function get_comment(): ?comment_model {
        return $this->changed ?? (comment_model::get_record(['id' => $this->aim->parentid]) ?: null);
    }

    /**
     * A comment on any version of the same proof.
     *
     * @param version_model $version
     * @param int $commentid
     * @return comment_model|null
     */
    private static function comment_of(version_model $version, int $commentid): ?comment_model {
        $comment = $commentid ? comment_model::get_record(['id' => $commentid]) : null;
        return $comment && $comment->get_version()->get('proofid') == $version->get('proofid') ? $comment : null;
    }
}
