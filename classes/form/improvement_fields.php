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

use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\version;
use mod_proofolio\local\thread;
use mod_proofolio\local\threads;
use mod_proofolio\output\comment as comment_output;
use mod_proofolio\output\people;
use MoodleQuickForm;

/**
 * The fields of the proof form that only a further version has: what changed, and which remarks it answers.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class improvement_fields {
    /** What the name of the box of each remark begins with; the comment's id follows. */
    public const ANSWER = 'answer';

    /**
     * Adds the fields.
     *
     * @param MoodleQuickForm $form
     * @param proof_writer $writer Somebody who writes a further version.
     */
    public static function define(MoodleQuickForm $form, proof_writer $writer): void {
        $form->addElement('header', 'improvementheader', get_string('whatisnew', 'mod_proofolio'));
        $form->setExpanded('improvementheader');
        $form->addElement('text', 'changenote', get_string('changenote', 'mod_proofolio'), ['size' => 60]);
        $form->setType('changenote', proof_form::TYPES['changenote']);
        $remarks = self::remarks($writer);
        if ($remarks) {
            $note = get_string('answersnote', 'mod_proofolio');
            $form->addElement('static', 'answersnote', get_string('answers', 'mod_proofolio'), $note);
        }
        foreach ($remarks as $id => $words) {
            $form->addElement('advcheckbox', self::ANSWER . $id, '', s($words));
            $form->setType(self::ANSWER . $id, PARAM_BOOL);
        }
    }

    /**
     * What the fields show at first.
     *
     * @param proof_writer $writer
     * @return array By field.
     */
    public static function first(proof_writer $writer): array {
        $draft = $writer->copy->draft;
        $values = ['changenote' => (string) $draft?->get('changenote')];
        foreach ($draft ? $draft->get_answers() : [] as $commentid) {
            $values[self::ANSWER . $commentid] = 1;
        }
        return $values;
    }

    /**
     * The remarks that are ticked.
     *
     * @param array $data By field.
     * @return int[] Ids of comments.
     */
    public static function answers(array $data): array {
        $ids = [];
        foreach (array_filter($data) as $name => $value) {
            if (preg_match('/^' . self::ANSWER . '(\d+)$/', $name, $match)) {
                $ids[] = (int) $match[1];
            }
        }
        return $ids;
    }

    /**
     * The remarks of others that are open, newest first.
     *
     * @param proof_writer $writer
     * @return string[] In words, by id of the comment.
     */
    private static function remarks(proof_writer $writer): array {
        $proofid = $writer->proof->get('id');
        $versions = version::by_id(version::all_of($proofid));
        $comments = array_map(
            fn(thread $thread): comment => $thread->comment,
            threads::open_to_answer($versions, $writer->proof->get_portfolio()->get('userid')),
        );
        $authors = array_map(fn(comment $comment): int => $comment->get('userid'), array_values($comments));
        $names = people::names($writer->activity, array_unique($authors));
        return array_map(fn(comment $comment): string => get_string('remarkonversion', 'mod_proofolio', (object) [
            'author' => $names[$comment->get('userid')] ?? '',
            'number' => $versions[$comment->get('versionid')]->get('number'),
            'words' => comment_output::excerpt_of($comment),
        ]), array_reverse($comments, true));
    }
}
