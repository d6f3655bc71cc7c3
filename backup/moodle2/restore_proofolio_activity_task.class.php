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
 * The task that restores an activity.
 *
 * @package    mod_proofolio
 * @category   backup
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_proofolio\local\backup_rows;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\proof;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/mod/proofolio/backup/moodle2/restore_proofolio_id_rule.class.php');
require_once($CFG->dirroot . '/mod/proofolio/backup/moodle2/restore_proofolio_stepslib.php');

/**
 * Restores an activity: its rows and files, and the links to its pages.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_proofolio_activity_task extends restore_activity_task {
    /**
     * No settings of its own.
     */
    protected function define_my_settings() {
    }

    /**
     * The steps of this activity.
     */
    protected function define_my_steps() {
        $this->add_step(new restore_proofolio_activity_structure_step('proofolio_structure', 'proofolio.xml'));
    }

    /**
     * Where links may stand: wherever people write.
     *
     * @return restore_decode_content[]
     */
    public static function define_decode_contents() {
        $models = array_filter(backup_rows::MODELS, fn(string $model): bool => backup_rows::texts($model) !== []);
        return array_map(
            fn(string $model) => new restore_decode_content($model::TABLE, backup_rows::texts($model), $model::TABLE),
            array_values($models),
        );
    }

    /**
     * What the marks of links stand for.
     *
     * @return restore_decode_rule[]
     */
    public static function define_decode_rules() {
        return [
            new restore_decode_rule('PROOFOLIOINDEX', '/mod/proofolio/index.php?id=$1', 'course'),
            new restore_decode_rule('PROOFOLIOVIEWBYID', '/mod/proofolio/view.php?id=$1', 'course_module'),
            new restore_decode_rule('PROOFOLIOCOVERAGEBYID', '/mod/proofolio/coverage.php?id=$1', 'course_module'),
            new restore_decode_rule('PROOFOLIOMANAGEBYID', '/mod/proofolio/manage.php?id=$1', 'course_module'),
            new restore_decode_rule('PROOFOLIOPROOFBYID', '/mod/proofolio/proof.php?id=$1', proof::TABLE),
            new restore_proofolio_id_rule('PROOFOLIOSTUDENT', 'user'),
            new restore_proofolio_id_rule('PROOFOLIOCOMMENT', comment::TABLE),
        ];
    }

    /**
     * Rules for logs from before Moodle 2.7: this activity is younger.
     *
     * @return restore_log_rule[]
     */
    public static function define_restore_log_rules() {
        return [];
    }
}
