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

namespace mod_proofolio\local;

use mod_proofolio\local\models\portfolio;

/**
 * The one folder that a student shares with their tutors, and whether those who accompany the student now can open it.
 *
 * The student confirms that for the tutors they have; with other tutors the confirmation counts no longer. Nobody but people
 * ever opens the link.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class shared_folder {
    /** No folder has been shared. */
    public const NONE = 'none';
    /** It was never confirmed that the tutors can open it. */
    public const UNCONFIRMED = 'unconfirmed';
    /** It was confirmed for other tutors than those of now. */
    public const LAPSED = 'lapsed';
    /** It is confirmed for the tutors of now. */
    public const CONFIRMED = 'confirmed';

    /**
     * The folder of a portfolio.
     *
     * @param string $link A whole http or https address, or nothing.
     * @param string $state One of the constants above.
     */
    private function __construct(
        /** @var string A whole http or https address, or nothing. */
        public readonly string $link,
        /** @var string One of the constants above. */
        public readonly string $state,
    ) {
    }

    /**
     * The folder of a portfolio.
     *
     * @param portfolio|null $portfolio None when it has not been begun.
     * @return self
     */
    public static function of(?portfolio $portfolio): self {
        $link = $portfolio ? source_link::shown($portfolio->get('folderlink')) : '';
        if ($link === '') {
            return new self('', self::NONE);
        }
        $confirmed = $portfolio->get('folderconfirmed');
        return new self($link, match ($confirmed) {
            '' => self::UNCONFIRMED,
            self::tutors_key($portfolio) => self::CONFIRMED,
            default => self::LAPSED,
        });
    }

    /**
     * What is wrong with a link.
     *
     * @param string $link Nothing to share no folder any more.
     * @return refusal|null
     */
    public static function problem(string $link): ?refusal {
        if ($link !== '' && !source_link::is_acceptable($link)) {
            return refusal::link_not_acceptable('folderlink');
        }
        return typed_text::find_length_problem('folderlink', $link, source_link::MAX_LENGTH);
    }

    /**
     * Shares a folder, or none any more.
     *
     * @param activity $activity
     * @param int $userid The student.
     * @param string $link
     * @param bool $confirmed Whether the student says that the tutors of now can open it.
     * @throws refusal When it is no link that can be given to readers.
     */
    public static function share(activity $activity, int $userid, string $link, bool $confirmed): void {
        if ($problem = self::problem($link)) {
            throw $problem;
        }
        act::run_again_when_overtaken(function () use ($activity, $userid, $link, $confirmed): void {
            $portfolio = portfolio::ensure($activity->get_id(), $userid)->with_activity($activity);
            $portfolio->hold();
            $portfolio->read();
            $portfolio->set_many([
                'folderlink' => $link,
                'folderconfirmed' => $confirmed && $link !== '' ? self::tutors_key($portfolio) : '',
            ]);
            $portfolio->update();
        });
    }

    /**
     * What stands for the tutors that a student has now: another one as soon as they are others.
     *
     * @param portfolio $portfolio
     * @return string
     */
    private static function tutors_key(portfolio $portfolio): string {
        $ids = (new roster($portfolio->get_activity()))->get_lasting_tutorids_of($portfolio->get('userid'));
        sort($ids);
        return sha1(implode(',', $ids));
    }
}
