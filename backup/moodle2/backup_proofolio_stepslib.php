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
 * The step that backs up the rows of an activity.
 *
 * @package    mod_proofolio
 * @category   backup
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_proofolio\local\backup_rows;
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

/**
 * Backs up the rows of an activity: what the coordinator set up always, portfolios with user data.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_proofolio_activity_structure_step extends backup_activity_structure_step {
    /** The columns that hold the id of a person, whichever table they are in. */
    private const PEOPLE = ['userid', 'tutorid', 'coverid', 'arrangedby', 'resolvedby', 'usermodified'];

    /**
     * What is backed up.
     *
     * @return backup_nested_element
     */
    protected function define_structure() {
        $instance = new backup_nested_element('proofolio', ['id'], backup_rows::columns(instance::class, 'course'));
        $competency = $this->add_below($instance, 'competencies', 'competency', competency::class, 'proofolioid');
        $element = $this->add_below($competency, 'elements', 'element', element::class, 'competencyid');
        $instance->set_source_table(instance::TABLE, ['id' => backup::VAR_ACTIVITYID]);
        $this->take_all_below($competency, competency::class, 'proofolioid');
        $this->take_all_below($element, element::class, 'competencyid');
        $instance->annotate_files('mod_proofolio', 'intro', null);
        if ($this->get_setting_value('userinfo')) {
            $this->add_portfolios($instance);
            $this->add_user_data($instance, 'covers', 'cover', cover::class, 'proofolioid');
        }
        return $this->prepare_activity_structure($instance);
    }

    /**
     * Adds the portfolios with everything in them.
     *
     * What points to something else comes after it: a proof after the contexts, comments after the versions. Comments and
     * decisions stand by the proof rather than by their versions: what was seen, and which decision counts, goes by their order.
     *
     * @param backup_nested_element $instance
     */
    private function add_portfolios(backup_nested_element $instance): void {
        $portfolio = $this->add_user_data($instance, 'portfolios', 'portfolio', portfolio::class, 'proofolioid');
        $this->add_user_data($portfolio, 'targets', 'target', target::class, 'portfolioid');
        $this->add_user_data($portfolio, 'tutors', 'tutor', tutor::class, 'portfolioid');
        $this->add_user_data($portfolio, 'milestones', 'milestone', milestone::class, 'portfolioid');
        $this->add_user_data($portfolio, 'reminders', 'reminder', reminder::class, 'portfolioid');
        $this->add_user_data($portfolio, 'judgements', 'judgement', judgement::class, 'portfolioid');
        $experience = $this->add_user_data($portfolio, 'experiences', 'experience', experience::class, 'portfolioid');
        $this->add_user_data($experience, 'contexts', 'context', experience_context::class, 'experienceid');
        $kept = $this->add_user_data($portfolio, 'kept_traces', 'kept_trace', kept_trace::class, 'portfolioid');
        $kept->annotate_files('mod_proofolio', kept_trace::FILEAREA, 'id');
        $this->add_user_data($kept, 'seen_by', 'kept_seen', kept_seen::class, 'keptid');
        $proof = $this->add_user_data($portfolio, 'proofs', 'proof', proof::class, 'portfolioid');
        $this->add_draft($proof);
        $this->add_versions($proof);
        $this->add_beside($proof, 'comments', 'comment', comment::class, version::class, 'versionid');
        $this->add_beside($proof, 'decisions', 'decision', decision::class, version::class, 'versionid');
        $this->add_beside($proof, 'draft_answers', 'draft_answer', draft_answer::class, draft::class, 'draftid');
        $this->add_beside($proof, 'version_answers', 'version_answer', version_answer::class, version::class, 'versionid');
        $this->add_user_data($proof, 'reads', 'read', read_mark::class, 'proofid');
    }

    /**
     * Adds rows that stand beside what they belong to, right below the proof, in the order in which they were made.
     *
     * @param backup_nested_element $proof
     * @param string $names What they are called together.
     * @param string $name What each is called.
     * @param string $model Their model.
     * @param string $parent The model of what they belong to, which belongs to the proof.
     * @param string $column The column that tells what they belong to.
     */
    private function add_beside(
        backup_nested_element $proof,
        string $names,
        string $name,
        string $model,
        string $parent,
        string $column,
    ): void {
        $this->add_user_data($proof, $names, $name, $model, '', '
            SELECT t.*
              FROM {' . $model::TABLE . '} t
              JOIN {' . $parent::TABLE . "} p ON p.id = t.$column
             WHERE p.proofid = ?
          ORDER BY t.id");
    }

    /**
     * Adds the draft of a proof, with its files.
     *
     * @param backup_nested_element $proof
     */
    private function add_draft(backup_nested_element $proof): void {
        $draft = $this->add_user_data($proof, 'drafts', 'draft', draft::class, 'proofid');
        foreach ([draft::FILEAREA_DESCRIPTION, draft::FILEAREA_ANALYSIS, draft::FILEAREA_TRACE] as $area) {
            $draft->annotate_files('mod_proofolio', $area, 'id');
        }
        $this->add_user_data($draft, 'draft_elements', 'draft_element', draft_element::class, 'draftid');
        $this->add_user_data($draft, 'draft_traces', 'draft_trace', draft_trace::class, 'draftid');
    }

    /**
     * Adds the versions of a proof, with their files.
     *
     * @param backup_nested_element $proof
     */
    private function add_versions(backup_nested_element $proof): void {
        $version = $this->add_user_data($proof, 'versions', 'version', version::class, 'proofid');
        foreach ([version::FILEAREA_DESCRIPTION, version::FILEAREA_ANALYSIS] as $area) {
            $version->annotate_files('mod_proofolio', $area, 'id');
        }
        $this->add_user_data($version, 'version_reads', 'version_read', version_read::class, 'versionid');
        $this->add_user_data($version, 'version_elements', 'version_element', version_element::class, 'versionid');
        $trace = $this->add_user_data($version, 'version_traces', 'version_trace', version_trace::class, 'versionid');
        $trace->annotate_files('mod_proofolio', version_trace::FILEAREA, 'id');
    }

    /**
     * Adds rows that belong to people, and notes the people in them.
     *
     * @param backup_nested_element $above What they belong to.
     * @param string $group The name of all of them.
     * @param string $name The name of one of them.
     * @param string $model
     * @param string $parent The column that tells what they belong to.
     * @param string $sql The query that finds them by what they belong to, where no column tells it.
     * @return backup_nested_element One of them.
     */
    private function add_user_data(
        backup_nested_element $above,
        string $group,
        string $name,
        string $model,
        string $parent,
        string $sql = '',
    ): backup_nested_element {
        $element = $this->add_below($above, $group, $name, $model, $parent);
        $sql === ''
            ? $this->take_all_below($element, $model, $parent)
            : $element->set_source_sql($sql, [backup::VAR_PARENTID]);
        foreach (array_intersect(self::PEOPLE, backup_rows::columns($model, $parent)) as $column) {
            $element->annotate_ids('user', $column);
        }
        return $element;
    }

    /**
     * Adds a kind of rows.
     *
     * @param backup_nested_element $above What they belong to.
     * @param string $group The name of all of them.
     * @param string $name The name of one of them.
     * @param string $model
     * @param string $parent The column that tells what they belong to.
     * @return backup_nested_element One of them.
     */
    private function add_below(
        backup_nested_element $above,
        string $group,
        string $name,
        string $model,
        string $parent,
    ): backup_nested_element {
        $all = new backup_nested_element($group);
        $one = new backup_nested_element($name, ['id'], backup_rows::columns($model, $parent));
        $above->add_child($all);
        $all->add_child($one);
        return $one;
    }

    /**
     * Takes all rows that belong to the row above, oldest first.
     *
     * @param backup_nested_element $element
     * @param string $model
     * @param string $parent The column that tells what they belong to.
     */
    private function take_all_below(backup_nested_element $element, string $model, string $parent): void {
        $element->set_source_table($model::TABLE, [$parent => backup::VAR_PARENTID], 'id');
    }
}
