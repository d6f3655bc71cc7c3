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

use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\reminder;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_answer;
use mod_proofolio\local\models\work_listing;
use moodle_exception;
use stdClass;

/**
 * Notices that are told in one go, with all that they are about, read in sets.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_batch {
    /** The most things that one message tells in words. */
    public const SHOWN = 10;

    /** @var stdClass[] The people, by id. */
    private readonly array $users;

    /** @var portfolio[] By id. */
    private readonly array $portfolios;

    /** @var proof[] By id. */
    private readonly array $proofs;

    /** @var version[] By id. */
    private readonly array $versions;

    /** @var decision[] By id. */
    private readonly array $decisions;

    /** @var tutor[] By id. */
    private readonly array $tutors;

    /** @var cover[] By id. */
    private readonly array $covers;

    /** @var reminder[] By id. */
    private readonly array $reminders;

    /** @var int[][] When the students who were reminded did something last, by id of the activity's own row and of the student. */
    private readonly array $worked;

    /** @var bool[] The comments that are there still, by id. */
    private readonly array $said;

    /** @var comment[] Those that are told in words, and those that they reply to, by id. */
    private readonly array $comments;

    /** @var int[][] How many comments of whom a submitted version answers, by version and author. */
    private readonly array $answers;

    /** @var read_mark[] What the people have seen, by proof and person. */
    private array $marks = [];

    /** @var array By key, the notices that there still is a reason to tell. */
    private array $open = [];

    /** @var array By id of the activity's own row, activity and roster; false when it is gone. */
    private array $rosters = [];

    /**
     * Reads what the notices are about.
     *
     * @param notice[][] $claims The notices of each message, by its key.
     */
    public function __construct(
        /** @var notice[][] The notices of each message, by its key. */
        private readonly array $claims,
    ) {
        global $DB;
        $notices = array_merge(...array_values($claims));
        $ids = fn(string $column): array => array_unique(array_map(fn(notice $notice): int => $notice->get($column), $notices));
        $this->portfolios = portfolio::by_id(portfolio::in_set('id', $ids('portfolioid')));
        $this->proofs = proof::by_id(proof::in_set('id', $ids('proofid')));
        $this->versions = version::by_id(version::in_set('id', $ids('versionid')));
        $this->decisions = decision::by_id(decision::in_set('id', self::itemids($notices, notice::DECISION)));
        $this->tutors = tutor::by_id(tutor::in_set('id', self::itemids($notices, notice::ASSIGNED)));
        $this->covers = cover::by_id(cover::in_set('id', array_filter($ids('aboutcover'))));
        $this->reminders = reminder::by_id(reminder::in_set('id', self::itemids($notices, notice::REMINDER)));
        $this->worked = work_listing::last_worked($this->reminded_students());
        $this->said = array_fill_keys(comment::existing(self::itemids($notices, notice::COMMENT)), true);
        $this->answers = version_answer::counts_by_author(self::itemids($notices, notice::SUBMISSION));
        $userids = array_map(fn($row): int => $row->get('userid'), [...$this->portfolios, ...$this->tutors]);
        foreach ($this->covers as $cover) {
            array_push($userids, $cover->get('tutorid'), $cover->get('coverid'));
        }
        $this->users = $DB->get_records_list('user', 'id', array_unique([...$userids, ...$ids('userid'), ...$ids('authorid')]));
        foreach (read_mark::in_set('proofid', $ids('proofid')) as $mark) {
            $this->marks["{$mark->get('proofid')}-{$mark->get('userid')}"] = $mark;
        }
        foreach ($claims as $key => $claimed) {
            $this->open[$key] = array_values(array_filter($claimed, $this->is_open(...)));
        }
        $told = comment::by_id(comment::in_set('id', $this->commentids()));
        $begun = array_filter(array_map(fn(comment $comment): int => $comment->get('parentid'), $told));
        $this->comments = $told + comment::by_id(comment::in_set('id', array_unique($begun)));
    }

    /**
     * The keys of the messages.
     *
     * @return string[]
     */
    public function keys(): array {
        return array_map('strval', array_keys($this->claims));
    }

    /**
     * The first notice of a message: who is told, and whether it is a digest, is the same for all of them.
     *
     * @param string $key
     * @return notice
     */
    public function first(string $key): notice {
        return $this->claims[$key][0];
    }

    /**
     * The notices of a message that there still is a reason to tell: not read meanwhile, and not gone.
     *
     * @param string $key
     * @return notice[][] Together what one person did in one proof, each oldest first.
     */
    public function groups(string $key): array {
        $groups = [];
        foreach ($this->open[$key] as $notice) {
            $place = array_map($notice->get(...), ['authorid', 'portfolioid', 'proofid', 'aboutcover']);
            $groups[implode('-', $place)][] = $notice;
        }
        return array_values($groups);
    }

    /**
     * The notices of a message that there is no reason to tell any more.
     *
     * @param string $key
     * @return notice[]
     */
    public function settled(string $key): array {
        $open = notice::by_id($this->open[$key]);
        return array_values(array_diff_key(notice::by_id($this->claims[$key]), $open));
    }

    /**
     * A person.
     *
     * @param int $userid
     * @return stdClass|null The whole row.
     */
    public function user(int $userid): ?stdClass {
        return $this->users[$userid] ?? null;
    }

    /**
     * The portfolio that a notice is about.
     *
     * @param notice $notice
     * @return portfolio|null None when it is gone, or its activity is.
     */
    public function portfolio(notice $notice): ?portfolio {
        $portfolio = $this->portfolios[$notice->get('portfolioid')] ?? null;
        $roster = $portfolio ? $this->roster($portfolio) : null;
        return $roster ? $portfolio : null;
    }

    /**
     * The roster of a portfolio's activity, which the portfolio is given.
     *
     * @param portfolio $portfolio
     * @return roster|null None when the activity is gone.
     */
    public function roster(portfolio $portfolio): ?roster {
        $place = $this->place($portfolio->get('proofolioid'));
        if (!$place) {
            return null;
        }
        [$activity, $roster] = $place;
        $portfolio->with_activity($activity);
        return $roster;
    }

    /**
     * An activity and its roster.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @return array|null Both; none when the activity is gone.
     */
    public function place(int $proofolioid): ?array {
        if (!isset($this->rosters[$proofolioid])) {
            try {
                $activity = activity::from_instanceid($proofolioid);
                $roster = new roster($activity);
                $roster->read_tutors_of($this->studentids($proofolioid));
                $this->rosters[$proofolioid] = [$activity, $roster];
            } catch (moodle_exception) {
                $this->rosters[$proofolioid] = false;
            }
        }
        return $this->rosters[$proofolioid] ?: null;
    }

    /**
     * The ids of the students whom the notices of an activity are about.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @return int[]
     */
    private function studentids(int $proofolioid): array {
        $here = array_filter($this->portfolios, fn(portfolio $row): bool => $row->get('proofolioid') === $proofolioid);
        return array_map(fn(portfolio $row): int => $row->get('userid'), array_values($here));
    }

    /**
     * The proof that a notice is about.
     *
     * @param notice $notice
     * @return proof|null None when it is gone.
     */
    public function proof(notice $notice): ?proof {
        return $this->proofs[$notice->get('proofid')] ?? null;
    }

    /**
     * The version that a notice is about.
     *
     * @param notice $notice
     * @return version|null None when it is gone.
     */
    public function version(notice $notice): ?version {
        return $this->versions[$notice->get('versionid')] ?? null;
    }

    /**
     * The decision that a notice tells.
     *
     * @param notice $notice
     * @return decision|null None when it tells something else.
     */
    public function decision(notice $notice): ?decision {
        return $notice->get('kind') === notice::DECISION ? $this->decisions[$notice->get('itemid')] ?? null : null;
    }

    /**
     * The assignment that a notice tells.
     *
     * @param notice $notice
     * @return tutor|null None when it tells something else, or the assignment has ended.
     */
    public function tutor(notice $notice): ?tutor {
        return $notice->get('kind') === notice::ASSIGNED ? $this->tutors[$notice->get('itemid')] ?? null : null;
    }

    /**
     * The cover that a notice tells of.
     *
     * @param notice $notice
     * @return cover|null None when it tells something else, or the cover is gone.
     */
    public function cover(notice $notice): ?cover {
        return $this->covers[$notice->get('aboutcover')] ?? null;
    }

    /**
     * The reminder that a notice tells.
     *
     * @param notice $notice
     * @return reminder|null None when it tells something else.
     */
    public function reminder(notice $notice): ?reminder {
        return $notice->get('kind') === notice::REMINDER ? $this->reminders[$notice->get('itemid')] ?? null : null;
    }

    /**
     * The comment that another one replies to.
     *
     * @param comment $comment
     * @return comment|null None where it begins a thread itself.
     */
    public function begun_by(comment $comment): ?comment {
        return $this->comments[$comment->get('parentid')] ?? null;
    }

    /**
     * How many comments a submitted version answers.
     *
     * @param notice $notice
     * @return int[] By id of who wrote them.
     */
    public function answers(notice $notice): array {
        return $notice->get('kind') === notice::SUBMISSION ? $this->answers[$notice->get('itemid')] ?? [] : [];
    }

    /**
     * The comment that a notice tells, or that came with the decision that it tells.
     *
     * @param notice $notice
     * @return comment|null None when there were no words, or so many that these are not told.
     */
    public function comment(notice $notice): ?comment {
        return $this->comments[$this->commentid($notice)] ?? null;
    }

    /**
     * The id of the comment that a notice tells, or that came with the decision that it tells.
     *
     * @param notice $notice
     * @return int 0 when there were no words.
     */
    public function commentid(notice $notice): int {
        return match ($notice->get('kind')) {
            notice::COMMENT => $notice->get('itemid'),
            notice::DECISION => (int) $this->decision($notice)?->get('commentid'),
            default => 0,
        };
    }

    /**
     * Whether there still is a reason to tell a notice.
     *
     * @param notice $notice
     * @return bool
     */
    private function is_open(notice $notice): bool {
        $version = $this->version($notice);
        $mark = $this->marks["{$notice->get('proofid')}-{$notice->get('userid')}"] ?? null;
        return match ($notice->get('kind')) {
            notice::COMMENT => $version && isset($this->said[$notice->get('itemid')])
                && $notice->get('itemid') > (int) $mark?->get('commentid'),
            notice::DECISION => $this->decision($notice) && $notice->get('itemid') > (int) $mark?->get('decisionid'),
            notice::SUBMISSION => $version && $version->get('number') > (int) $mark?->get('versionnumber'),
            notice::COVER, notice::COVER_ENDED => $this->cover($notice) !== null,
            notice::REMINDER => $this->is_silent_still($notice),
            default => $this->tutor($notice) !== null,
        };
    }

    /**
     * The students who were reminded.
     *
     * @return int[][] Their ids by id of the activity's own row.
     */
    private function reminded_students(): array {
        $students = [];
        foreach ($this->reminders as $reminder) {
            $portfolio = $this->portfolios[$reminder->get('portfolioid')] ?? null;
            if ($portfolio) {
                $students[$portfolio->get('proofolioid')][] = $portfolio->get('userid');
            }
        }
        return $students;
    }

    /**
     * Whether a student who was reminded has done nothing since then.
     *
     * @param notice $notice
     * @return bool
     */
    private function is_silent_still(notice $notice): bool {
        $reminder = $this->reminder($notice);
        $portfolio = $this->portfolios[$notice->get('portfolioid')] ?? null;
        $worked = $this->worked[(int) $portfolio?->get('proofolioid')][(int) $portfolio?->get('userid')] ?? 0;
        return $reminder && $worked <= $reminder->get('timereminded');
    }

    /**
     * The ids of the comments that are told in words.
     *
     * @return int[]
     */
    private function commentids(): array {
        $ids = [];
        foreach (array_merge(...array_values(array_map($this->groups(...), $this->keys()))) as $group) {
            foreach ($group as $place => $notice) {
                // Words of a decision are told however many comments there are beside it.
                if ($place < self::SHOWN * 2 || $notice->get('kind') === notice::DECISION) {
                    $ids[] = $this->commentid($notice);
                }
            }
        }
        return array_filter(array_unique($ids));
    }

    /**
     * The ids of what notices of a kind tell.
     *
     * @param notice[] $notices
     * @param string $kind
     * @return int[]
     */
    private static function itemids(array $notices, string $kind): array {
        $ofkind = array_filter($notices, fn(notice $notice): bool => $notice->get('kind') === $kind);
        return array_unique(array_map(fn(notice $notice): int => $notice->get('itemid'), $ofkind));
    }
}
