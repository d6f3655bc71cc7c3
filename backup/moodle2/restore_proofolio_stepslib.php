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
 * The step that restores the rows of an activity.
 *
 * @package    mod_proofolio
 * @category   backup
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_proofolio\local\backup_rows;
use mod_proofolio\local\letters;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_answer;
use mod_proofolio\local\models\draft_element;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\experience;
use mod_proofolio\local\models\experience_context;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\judgement;
use mod_proofolio\local\models\kept_seen;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\milestone;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\reminder;
use mod_proofolio\local\models\target;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_answer;
use mod_proofolio\local\models\version_element;
use mod_proofolio\local\models\version_read;
use mod_proofolio\local\models\version_trace;
use mod_proofolio\local\source_link;

/**
 * Restores the rows of an activity, as they were: no act is done again, so nothing is logged as done and nobody is told.
 *
 * A backup can have been changed by hand. What it says of other rows counts only where those rows came with the same activity,
 * portfolio or proof; what cannot be as it says is left out, with all that hangs on it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_proofolio_activity_structure_step extends restore_activity_structure_step {
    /** The way to what the coordinator set up, by table. */
    private const SHARED = [
        instance::TABLE => '/activity/proofolio',
        competency::TABLE => '/activity/proofolio/competencies/competency',
        element::TABLE => '/activity/proofolio/competencies/competency/elements/element',
    ];

    /** The way to a portfolio, and from there to what is in it, by table. */
    private const PORTFOLIO = '/activity/proofolio/portfolios/portfolio';
    /** Within a portfolio, by table. */
    private const IN_PORTFOLIO = [
        portfolio::TABLE => '',
        target::TABLE => '/targets/target',
        tutor::TABLE => '/tutors/tutor',
        milestone::TABLE => '/milestones/milestone',
        reminder::TABLE => '/reminders/reminder',
        judgement::TABLE => '/judgements/judgement',
        experience::TABLE => '/experiences/experience',
        experience_context::TABLE => '/experiences/experience/contexts/context',
        kept_trace::TABLE => '/kept_traces/kept_trace',
        kept_seen::TABLE => '/kept_traces/kept_trace/seen_by/kept_seen',
        proof::TABLE => '/proofs/proof',
        draft::TABLE => '/proofs/proof/drafts/draft',
        draft_element::TABLE => '/proofs/proof/drafts/draft/draft_elements/draft_element',
        draft_trace::TABLE => '/proofs/proof/drafts/draft/draft_traces/draft_trace',
        version::TABLE => '/proofs/proof/versions/version',
        version_read::TABLE => '/proofs/proof/versions/version/version_reads/version_read',
        version_element::TABLE => '/proofs/proof/versions/version/version_elements/version_element',
        version_trace::TABLE => '/proofs/proof/versions/version/version_traces/version_trace',
        comment::TABLE => '/proofs/proof/comments/comment',
        decision::TABLE => '/proofs/proof/decisions/decision',
        draft_answer::TABLE => '/proofs/proof/draft_answers/draft_answer',
        version_answer::TABLE => '/proofs/proof/version_answers/version_answer',
        read_mark::TABLE => '/proofs/proof/reads/read',
    ];

    /** @var int[] New ids of the activity's competencies, by old id. */
    private array $competencies = [];
    /** @var int[] New ids of the activity's elements, by old id. */
    private array $elements = [];
    /** @var int Whose portfolio is being restored. */
    private int $ownerid = 0;
    /** @var int[] New ids of the portfolio's contexts, by old id. */
    private array $contexts = [];
    /** @var int[] New ids of the portfolio's kept traces, by old id. */
    private array $kept = [];
    /** @var int[] New id of the proof's draft, by old id. */
    private array $drafts = [];
    /** @var int[] New ids of the proof's versions, by old id. */
    private array $versions = [];
    /** What a comment on a version as a whole says of a passage. */
    private const NO_PASSAGE = ['level' => '', 'quote' => '', 'quotebefore' => '', 'quoteafter' => ''];

    /** What a reply says of what only threads have. */
    private const NO_THREAD = self::NO_PASSAGE + ['kind' => comment::REMARK, 'timeresolved' => 0, 'resolvedby' => 0,
        'timereopened' => 0];

    /** @var int[] New ids of the proof's comments, by old id. */
    private array $comments = [];

    /** @var int[] The new ids of the versions that the proof's threads are about, by the old id of the thread. */
    private array $threads = [];
    /** @var int[] New ids of the proof's decisions, by old id. */
    private array $decisions = [];

    /**
     * What is restored.
     *
     * @return restore_path_element[]
     */
    protected function define_structure() {
        $paths = self::SHARED;
        if ($this->get_setting_value('userinfo')) {
            $paths += array_map(fn(string $path): string => self::PORTFOLIO . $path, self::IN_PORTFOLIO);
            $paths[cover::TABLE] = '/activity/proofolio/covers/cover';
        }
        $elements = array_map(
            fn(string $table, string $path) => new restore_path_element($table, $path),
            array_keys($paths),
            array_values($paths),
        );
        return $this->prepare_activity_structure($elements);
    }

    /**
     * Restores the activity's settings.
     *
     * @param array $data
     */
    protected function process_proofolio($data) {
        global $DB;
        $row = $this->row(instance::class, (array) $data);
        $row->course = $this->get_courseid();
        $row->timeopen = $this->apply_date_offset($row->timeopen);
        $row->timeclose = $this->apply_date_offset($row->timeclose);
        $row->showread = (int) !empty($row->showread);
        $this->apply_activity_instance($DB->insert_record(instance::TABLE, $row));
    }

    /**
     * Restores a competency.
     *
     * @param array $data
     * @return int|null
     */
    protected function process_proofolio_competency($data) {
        $proofolioid = $this->get_new_parentid(instance::TABLE);
        $link = $this->safe_link($data['link'] ?? '');
        $set = ['proofolioid' => $proofolioid, 'link' => $link] + $this->since_archived($data);
        return $this->add(competency::class, $data, $set, ['proofolioid', 'code'], $this->competencies);
    }

    /**
     * Restores an element of a competency.
     *
     * @param array $data
     */
    protected function process_proofolio_element($data) {
        $set = ['competencyid' => $this->get_new_parentid(competency::TABLE)] + $this->since_archived($data);
        $this->add(element::class, $data, $set, [], $this->elements);
    }

    /**
     * What competencies and elements share: when they were archived, and the core competency that they came from. Its id means
     * something on its own site only, and as long as it is there.
     *
     * @param array $data
     * @return int[] By column.
     */
    private function since_archived($data): array {
        $coreid = $this->task->is_samesite() ? (int) ($data['corecompetencyid'] ?? 0) : 0;
        return [
            'timearchived' => max(0, (int) ($data['timearchived'] ?? 0)),
            'corecompetencyid' => $coreid && core_competency\competency::record_exists($coreid) ? $coreid : 0,
        ];
    }

    /**
     * Restores a portfolio; without its owner, nothing of it.
     *
     * @param array $data
     * @return int|null
     */
    protected function process_proofolio_portfolio($data) {
        $this->contexts = [];
        $this->kept = [];
        $this->ownerid = $this->user($data);
        if (!$this->ownerid) {
            return self::SKIP_ALL_CHILDREN;
        }
        $set = [
            'proofolioid' => $this->get_new_parentid(instance::TABLE),
            'userid' => $this->ownerid,
            'folderlink' => $this->safe_link($data['folderlink'] ?? ''),
            // Here other people may be tutors: the student says anew that they can open the folder.
            'folderconfirmed' => '',
        ];
        return $this->add(portfolio::class, $data, $set, ['proofolioid', 'userid']);
    }

    /**
     * Restores a target.
     *
     * @param array $data
     */
    protected function process_proofolio_target($data) {
        $competencyid = $this->competencies[$data['competencyid'] ?? 0] ?? 0;
        if ($competencyid) {
            $set = ['portfolioid' => $this->get_new_parentid(portfolio::TABLE), 'competencyid' => $competencyid];
            $this->add(target::class, $data, $set, ['portfolioid', 'competencyid']);
        }
    }

    /**
     * Restores the assignment of a tutor.
     *
     * @param array $data
     */
    protected function process_proofolio_tutor($data) {
        $userid = $this->user($data);
        if ($userid) {
            $set = ['portfolioid' => $this->get_new_parentid(portfolio::TABLE), 'userid' => $userid];
            $this->add(tutor::class, $data, $set, ['portfolioid', 'userid']);
        }
    }

    /**
     * Restores what somebody thinks of a quality of the proofs; it stays when nobody knows any more who does.
     *
     * @param array $data
     */
    protected function process_proofolio_judgement($data) {
        $competencyid = $this->competencies[$data['competencyid'] ?? 0] ?? 0;
        $isknown = in_array($data['quality'] ?? '', judgement::QUALITIES, true)
            && in_array($data['degree'] ?? '', judgement::DEGREES, true);
        if ($competencyid && $isknown) {
            $this->add(judgement::class, $data, [
                'portfolioid' => $this->get_new_parentid(portfolio::TABLE),
                'competencyid' => $competencyid,
                'userid' => $this->user($data),
            ], ['portfolioid', 'competencyid', 'userid', 'quality']);
        }
    }

    /**
     * Restores that the student was reminded; it stays when nobody knows any more who did it.
     *
     * @param array $data
     */
    protected function process_proofolio_reminder($data) {
        if ((int) ($data['number'] ?? 0) > 0) {
            $set = ['portfolioid' => $this->get_new_parentid(portfolio::TABLE), 'userid' => $this->user($data)];
            $this->add(reminder::class, $data, $set, ['portfolioid', 'number']);
        }
    }

    /**
     * Restores the date of a stage, moved as the course's dates are.
     *
     * @param array $data
     */
    protected function process_proofolio_milestone($data) {
        if (in_array($data['stage'] ?? '', milestone::STAGES, true)) {
            $set = [
                'portfolioid' => $this->get_new_parentid(portfolio::TABLE),
                'timedue' => $this->apply_date_offset((int) ($data['timedue'] ?? 0)),
            ];
            $this->add(milestone::class, $data, $set, ['portfolioid', 'stage']);
        }
    }

    /**
     * Restores an experience.
     *
     * @param array $data
     * @return int|null
     */
    protected function process_proofolio_experience($data) {
        return $this->add(experience::class, $data, ['portfolioid' => $this->get_new_parentid(portfolio::TABLE)]);
    }

    /**
     * Restores a context within an experience.
     *
     * @param array $data
     */
    protected function process_proofolio_context($data) {
        $set = ['experienceid' => $this->get_new_parentid(experience::TABLE)];
        $this->add(experience_context::class, $data, $set, [], $this->contexts);
    }

    /**
     * Restores a kept trace.
     *
     * @param array $data
     * @return int|null
     */
    protected function process_proofolio_kept_trace($data) {
        $set = [
            'portfolioid' => $this->get_new_parentid(portfolio::TABLE),
            'link' => $this->safe_link($data['link'] ?? ''),
            // Backups from before these columns have neither.
            'timekept' => (int) ($data['timekept'] ?? $data['timecreated'] ?? 0),
            'clientkey' => clean_param($data['clientkey'] ?? '', PARAM_ALPHANUMEXT) ?: 'restored' . (int) ($data['id'] ?? 0),
        ];
        $set += $this->yes_or_no($data, 'masked', 'shown');
        // A backup from before this column: it can have been shown when it was kept, not earlier.
        $set += ['timeshown' => (int) ($data['timeshown'] ?? ($set['shown'] ? $set['timekept'] : 0))];
        return $this->add(kept_trace::class, $data, $set, ['portfolioid', 'clientkey'], $this->kept);
    }

    /**
     * Restores that somebody has seen a kept trace.
     *
     * @param array $data
     */
    protected function process_proofolio_kept_seen($data) {
        $userid = $this->user($data);
        if ($userid) {
            $set = ['keptid' => $this->get_new_parentid(kept_trace::TABLE), 'userid' => $userid];
            $this->add(kept_seen::class, $data, $set, ['keptid', 'userid']);
        }
    }

    /**
     * Restores a proof.
     *
     * @param array $data
     * @return int|null
     */
    protected function process_proofolio_proof($data) {
        $this->drafts = [];
        $this->versions = [];
        $this->comments = [];
        $this->threads = [];
        $this->decisions = [];
        $competencyid = $this->competencies[$data['competencyid'] ?? 0] ?? 0;
        if (!$competencyid || !letters::is_letter($data['letter'] ?? '')) {
            return self::SKIP_ALL_CHILDREN;
        }
        $set = [
            'portfolioid' => $this->get_new_parentid(portfolio::TABLE),
            'competencyid' => $competencyid,
            // Backups from before this column lack it, and it must say what the name says.
            'searchname' => proof::searchable(clean_param($data['name'] ?? '', PARAM_TEXT)),
        ];
        $set += $this->yes_or_no($data, 'archived');
        return $this->add(proof::class, $data, $set, ['portfolioid', 'competencyid', 'letter']);
    }

    /**
     * Restores a draft.
     *
     * @param array $data
     * @return int|null
     */
    protected function process_proofolio_draft($data) {
        return $this->add(draft::class, $data, [
            'proofid' => $this->get_new_parentid(proof::TABLE),
            'contextid' => $this->contexts[$data['contextid'] ?? 0] ?? 0,
            'sourcelink' => $this->safe_link($data['sourcelink'] ?? ''),
        ] + $this->yes_or_no($data, 'sourceconfirmed'), ['proofid'], $this->drafts);
    }

    /**
     * Restores an element of a draft.
     *
     * @param array $data
     */
    protected function process_proofolio_draft_element($data) {
        $elementid = $this->elements[$data['elementid'] ?? 0] ?? 0;
        if ($elementid) {
            $set = ['draftid' => $this->get_new_parentid(draft::TABLE), 'elementid' => $elementid];
            $this->add(draft_element::class, $data, $set, ['draftid', 'elementid']);
        }
    }

    /**
     * Restores a trace of a draft.
     *
     * @param array $data
     */
    protected function process_proofolio_draft_trace($data) {
        $set = [
            'draftid' => $this->get_new_parentid(draft::TABLE),
            'link' => $this->safe_link($data['link'] ?? ''),
            'keptid' => $this->kept[$data['keptid'] ?? 0] ?? 0,
        ];
        $this->add(draft_trace::class, $data, $set + $this->yes_or_no($data, 'masked'), ['draftid', 'number']);
    }

    /**
     * Restores a version: always its owner's.
     *
     * @param array $data
     * @return int|null
     */
    protected function process_proofolio_version($data) {
        $competencyid = $this->competencies[$data['competencyid'] ?? 0] ?? 0;
        if (!$competencyid || (int) ($data['number'] ?? 0) < 1 || !letters::is_letter($data['letter'] ?? '')) {
            return self::SKIP_ALL_CHILDREN;
        }
        return $this->add(version::class, $data, [
            'proofid' => $this->get_new_parentid(proof::TABLE),
            'userid' => $this->ownerid,
            'competencyid' => $competencyid,
            'contextid' => $this->contexts[$data['contextid'] ?? 0] ?? 0,
            'sourcelink' => $this->safe_link($data['sourcelink'] ?? ''),
        ] + $this->yes_or_no($data, 'sourceconfirmed', 'nothingconfidential'), ['proofid', 'number'], $this->versions);
    }

    /**
     * Restores when somebody first opened a version.
     *
     * @param array $data
     */
    protected function process_proofolio_version_read($data) {
        $userid = $this->user($data);
        if ($userid) {
            $set = ['versionid' => $this->get_new_parentid(version::TABLE), 'userid' => $userid];
            $this->add(version_read::class, $data, $set, ['versionid', 'userid']);
        }
    }

    /**
     * Restores an element of a version.
     *
     * @param array $data
     */
    protected function process_proofolio_version_element($data) {
        $elementid = $this->elements[$data['elementid'] ?? 0] ?? 0;
        if ($elementid) {
            $set = ['versionid' => $this->get_new_parentid(version::TABLE), 'elementid' => $elementid];
            $this->add(version_element::class, $data, $set, ['versionid', 'elementid']);
        }
    }

    /**
     * Restores a trace of a version.
     *
     * @param array $data
     */
    protected function process_proofolio_version_trace($data) {
        $set = [
            'versionid' => $this->get_new_parentid(version::TABLE),
            'link' => $this->safe_link($data['link'] ?? ''),
            'keptid' => $this->kept[$data['keptid'] ?? 0] ?? 0,
        ];
        $this->add(version_trace::class, $data, $set + $this->yes_or_no($data, 'masked'), ['versionid', 'number']);
    }

    /**
     * Restores a comment; it stays when nobody knows any more who wrote it.
     *
     * @param array $data
     */
    protected function process_proofolio_comment($data) {
        $versionid = $this->versions[$data['versionid'] ?? 0] ?? 0;
        if (!$versionid) {
            return;
        }
        $above = (int) ($data['parentid'] ?? 0);
        $isreply = ($this->threads[$above] ?? 0) === $versionid;
        if (!$isreply) {
            $this->threads[(int) ($data['id'] ?? 0)] = $versionid;
        }
        $this->add(comment::class, $data, [
            'versionid' => $versionid,
            'userid' => $this->user($data),
            'parentid' => $isreply ? $this->comments[$above] : 0,
            'resolvedby' => $this->user($data, 'resolvedby'),
        ] + ($isreply ? self::NO_THREAD : $this->of_thread($data)), [], $this->comments);
    }

    /**
     * What only a thread has: its kind, and the passage that it is about.
     *
     * @param array $data
     * @return array By column; what is sound as it is, is left out.
     */
    private function of_thread(array $data): array {
        $kind = $data['kind'] ?? '';
        $hasplace = in_array($data['level'] ?? '', comment::LEVELS, true) && trim($data['quote'] ?? '') !== '';
        return (in_array($kind, comment::KINDS, true) ? [] : ['kind' => comment::REMARK]) + ($hasplace ? [] : self::NO_PASSAGE);
    }

    /**
     * Restores a decision; it stays when nobody knows any more who took it.
     *
     * @param array $data
     */
    protected function process_proofolio_decision($data) {
        $versionid = $this->versions[$data['versionid'] ?? 0] ?? 0;
        if ($versionid && in_array($data['outcome'] ?? '', decision::OUTCOMES, true)) {
            $this->add(decision::class, $data, [
                'versionid' => $versionid,
                'userid' => $this->user($data),
                'commentid' => $this->comments[$data['commentid'] ?? 0] ?? 0,
            ], [], $this->decisions);
        }
    }

    /**
     * Restores which comment a draft is meant to answer.
     *
     * @param array $data
     */
    protected function process_proofolio_draft_answer($data) {
        $draftid = $this->drafts[$data['draftid'] ?? 0] ?? 0;
        $commentid = $this->comments[$data['commentid'] ?? 0] ?? 0;
        if ($draftid && $commentid) {
            $set = ['draftid' => $draftid, 'commentid' => $commentid];
            $this->add(draft_answer::class, $data, $set, ['draftid', 'commentid']);
        }
    }

    /**
     * Restores which comment a version answers.
     *
     * @param array $data
     */
    protected function process_proofolio_version_answer($data) {
        $versionid = $this->versions[$data['versionid'] ?? 0] ?? 0;
        $commentid = $this->comments[$data['commentid'] ?? 0] ?? 0;
        if ($versionid && $commentid) {
            $set = ['versionid' => $versionid, 'commentid' => $commentid];
            $this->add(version_answer::class, $data, $set, ['versionid', 'commentid']);
        }
    }

    /**
     * Restores what somebody has seen of a proof.
     *
     * @param array $data
     */
    protected function process_proofolio_read($data) {
        $userid = $this->user($data);
        if ($userid) {
            $this->add(read_mark::class, $data, [
                'proofid' => $this->get_new_parentid(proof::TABLE),
                'userid' => $userid,
                'commentid' => $this->newest_seen($this->comments, (int) ($data['commentid'] ?? 0)),
                'decisionid' => $this->newest_seen($this->decisions, (int) ($data['decisionid'] ?? 0)),
            ], ['proofid', 'userid']);
        }
    }

    /**
     * Restores who covers for whom, if both are known here.
     *
     * @param array $data
     */
    protected function process_proofolio_cover($data) {
        $tutorid = $this->user($data, 'tutorid');
        $coverid = $this->user($data, 'coverid');
        if ($tutorid && $coverid && $tutorid !== $coverid) {
            $this->add(cover::class, $data, [
                'proofolioid' => $this->get_new_parentid(instance::TABLE),
                'tutorid' => $tutorid,
                'coverid' => $coverid,
                'arrangedby' => $this->user($data, 'arrangedby'),
            ]);
        }
    }

    /**
     * Restores the files of what was restored.
     */
    protected function after_execute() {
        $this->add_related_files('mod_proofolio', 'intro', null);
        $areas = [
            version::FILEAREA_DESCRIPTION => version::TABLE,
            version::FILEAREA_ANALYSIS => version::TABLE,
            version_trace::FILEAREA => version_trace::TABLE,
            draft::FILEAREA_DESCRIPTION => draft::TABLE,
            draft::FILEAREA_ANALYSIS => draft::TABLE,
            draft::FILEAREA_TRACE => draft::TABLE,
            kept_trace::FILEAREA => kept_trace::TABLE,
        ];
        foreach ($areas as $area => $table) {
            $this->add_related_files('mod_proofolio', $area, $table);
        }
    }

    /**
     * Adds a row, unless the table can have only one such row and has it.
     *
     * @param string $model
     * @param array $data What the backup says.
     * @param array $set What counts instead, by column.
     * @param string[] $unique The columns that no two rows may share.
     * @param int[] $ids Where the new id is noted by the old one.
     * @return int|null That what hangs on it is to be left out, when nothing was added.
     */
    private function add(string $model, array $data, array $set, array $unique = [], array &$ids = []): ?int {
        global $DB;
        $row = (object) ($set + (array) $this->row($model, $data));
        $oldid = (int) ($data['id'] ?? 0);
        $place = array_intersect_key((array) $row, array_flip($unique));
        if (!$oldid || ($place && $DB->record_exists($model::TABLE, $place))) {
            $this->log('left out: ' . $model::TABLE . " $oldid", backup::LOG_WARNING);
            return self::SKIP_ALL_CHILDREN;
        }
        $newid = (int) $DB->insert_record($model::TABLE, $row);
        $ids[$oldid] = $newid;
        $this->set_mapping($model::TABLE, $oldid, $newid, true);
        return null;
    }

    /**
     * A row as the backup says, cleaned.
     *
     * @param string $model
     * @param array $data
     * @return stdClass
     */
    private function row(string $model, array $data): stdClass {
        $row = backup_rows::clean($model, $data);
        $row->usermodified = $this->user($data, 'usermodified');
        return $row;
    }

    /**
     * Who somebody of the backup is here.
     *
     * @param array $data
     * @param string $column
     * @return int 0 for nobody.
     */
    private function user(array $data, string $column = 'userid'): int {
        return (int) $this->get_mappingid('user', (int) ($data[$column] ?? 0), 0);
    }

    /**
     * Columns that say yes or no.
     *
     * @param array $data
     * @param string ...$columns
     * @return int[] By column.
     */
    private function yes_or_no(array $data, string ...$columns): array {
        return array_map(fn(string $column): int => empty($data[$column]) ? 0 : 1, array_combine($columns, $columns));
    }

    /**
     * A link, if readers can be given it. One to this Moodle's own pages has marks in a backup, and is an address again later.
     *
     * @param string $link
     * @return string Empty if not.
     */
    private function safe_link(string $link): string {
        $marks = ['/^\$@[A-Z0-9]+(\*\d+)+@\$/', '/\$@PROOFOLIO(STUDENT|COMMENT)\*\d+@\$/'];
        $address = preg_replace($marks, [$this->task->get_info()->original_wwwroot . '/x', '1'], $link);
        return source_link::is_acceptable($address) ? $link : '';
    }

    /**
     * The newest thing that somebody had seen, by the order in which things came.
     *
     * @param int[] $ids New ids by old ones.
     * @param int $seen The newest old id seen: not always one that still exists.
     * @return int 0 for none.
     */
    private function newest_seen(array $ids, int $seen): int {
        $old = array_filter(array_keys($ids), fn(int $id): bool => $id <= $seen);
        return $old ? $ids[max($old)] : 0;
    }
}
