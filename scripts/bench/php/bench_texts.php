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

/**
 * The texts of the proofs that are measured: the same for the plugin and for the database, and the same at each run.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bench_texts {
    /** A word that stands in every fiftieth text. */
    public const RARE = 'lighthouse';

    /** Sentences to make texts of. */
    private const SENTENCES = [
        'The client could not say what was missing, so I drew three screens and let them choose.',
        'We wrote down who needed what, and crossed out half of it the next morning.',
        'The plan held for a week; then the delivery of the sensors moved and everything with it.',
        'I compared two libraries by building the same page with each of them.',
        'Nobody had asked the people at the counter, and their answer changed the order of the work.',
        'The first test failed for a reason that had nothing to do with the code.',
        'In the meeting I took the minutes and sent them before lunch.',
        'What I would do otherwise: ask for the real data on the first day.',
        'The numbers on the board came from the tickets, not from our memory.',
        'A colleague from another team read the page aloud, and we heard where it was unclear.',
    ];

    /**
     * A text in paragraphs.
     *
     * @param int $seed Texts of different seeds differ.
     * @param int $paragraphs
     * @return string HTML.
     */
    public static function text(int $seed, int $paragraphs): string {
        $html = '';
        for ($i = 0; $i < $paragraphs; $i++) {
            $sentences = [];
            for ($j = 0; $j < 4; $j++) {
                $sentences[] = self::SENTENCES[($seed * 7 + $i * 3 + $j * (1 + $seed % 3)) % count(self::SENTENCES)];
            }
            $html .= '<p>' . implode(' ', $sentences) . " ($seed-$i)</p>";
        }
        return $seed % 50 === 0 ? $html . '<p>It stood by the ' . self::RARE . '.</p>' : $html;
    }

    /**
     * What a version says.
     *
     * @param int $proof The proof's place among all.
     * @param int $number The version's number, from 1.
     * @return string[] description and analysis, HTML.
     */
    public static function version(int $proof, int $number): array {
        return [self::text($proof, 2 + $number), $number === 1 ? '' : self::text($proof + 1, $number)];
    }

    /**
     * What a proof is called.
     *
     * @param int $proof Its place among all.
     * @return string
     */
    public static function name(int $proof): string {
        return "Tracking sheet no. $proof";
    }

    /**
     * What the tutor says of a version.
     *
     * @param int $number The version's number, from 1.
     * @return string
     */
    public static function remark(int $number): string {
        return $number === 3
            ? 'Now it reads well. Keep it.'
            : "Show the states in between: what did each of them change? (no. $number)";
    }
}
