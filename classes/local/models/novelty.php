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

namespace mod_proofolio\local\models;

/**
 * What is new for a reader, as conditions for queries: for whom accompanies a student, what the student wrote; for the student,
 * what others wrote. What their colleagues say to a student is no news to tutors.
 *
 * Aliases are those of the query; owner and reader are columns or parameters that hold people's ids.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class novelty {
    /**
     * That a version is new.
     *
     * @param string $version
     * @param string $read The reader's read mark of the proof, which may be missing.
     * @param string $owner
     * @param string $reader
     * @return string
     */
    public static function of_version(string $version, string $read, string $owner, string $reader): string {
        return "($owner <> $reader AND $version.number > COALESCE($read.versionnumber, 0))";
    }

    /**
     * That a comment is new.
     *
     * @param string $comment
     * @param string $read The reader's read mark of the proof, which may be missing.
     * @param string $owner
     * @param string $reader
     * @return string
     */
    public static function of_comment(string $comment, string $read, string $owner, string $reader): string {
        return "((($owner = $reader AND $comment.userid <> $owner) OR ($owner <> $reader AND $comment.userid = $owner))
                 AND $comment.id > COALESCE($read.commentid, 0))";
    }

    /**
     * That a decision without a word is new; one with a comment is told by that.
     *
     * @param string $decision
     * @param string $read The reader's read mark of the proof, which may be missing.
     * @param string $owner
     * @param string $reader
     * @return string
     */
    public static function of_decision(string $decision, string $read, string $owner, string $reader): string {
        return "($owner = $reader AND $decision.userid <> $owner AND $decision.commentid = 0
                 AND $decision.id > COALESCE($read.decisionid, 0))";
    }

    /**
     * That a comment begins a thread which a version answers, and nobody has resolved it.
     *
     * @param string $comment
     * @param string $answer The version: one from before the thread was opened again answers it no more.
     * @return string
     */
    public static function of_thread(string $comment, string $answer): string {
        return "($comment.parentid = 0 AND $comment.kind <> '" . comment::PRAISE . "' AND $comment.timeresolved = 0
                 AND $answer.timesubmitted > $comment.timereopened)";
    }
}
