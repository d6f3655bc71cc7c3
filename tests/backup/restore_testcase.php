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

namespace mod_proofolio\backup;

use backup;
use backup_controller;
use context_module;
use mod_proofolio\local\comments;
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
use mod_proofolio\local\read_state;
use mod_proofolio\local\seen_traces;
use mod_proofolio\local\threads;
use restore_controller;
use restore_dbops;
use stdClass;

/**
 * What tests of backup and restore share: a situation with everything in it, backing up and restoring, and comparing.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class restore_testcase extends \advanced_testcase {
    /** When the situation happens. */
    protected const NOW = 1790000000;

    /** The columns that hold the id of a person. */
    private const PEOPLE = ['userid', 'tutorid', 'coverid', 'arrangedby', 'resolvedby', 'usermodified'];

    /** What each model's rows belong to: the column, and the model. */
    private const BELONGS = [
        competency::class => ['proofolioid', instance::class],
        element::class => ['competencyid', competency::class],
        portfolio::class => ['proofolioid', instance::class],
        target::class => ['portfolioid', portfolio::class],
        tutor::class => ['portfolioid', portfolio::class],
        milestone::class => ['portfolioid', portfolio::class],
        judgement::class => ['portfolioid', portfolio::class],
        experience::class => ['portfolioid', portfolio::class],
        experience_context::class => ['experienceid', experience::class],
        kept_trace::class => ['portfolioid', portfolio::class],
        kept_seen::class => ['keptid', kept_trace::class],
        proof::class => ['portfolioid', portfolio::class],
        draft::class => ['proofid', proof::class],
        draft_element::class => ['draftid', draft::class],
        draft_trace::class => ['draftid', draft::class],
        draft_answer::class => ['draftid', draft::class],
        version::class => ['proofid', proof::class],
        version_element::class => ['versionid', version::class],
        version_trace::class => ['versionid', version::class],
        version_answer::class => ['versionid', version::class],
        comment::class => ['versionid', version::class],
        decision::class => ['versionid', version::class],
        read_mark::class => ['proofid', proof::class],
        cover::class => ['proofolioid', instance::class],
        version_read::class => ['versionid', version::class],
        reminder::class => ['portfolioid', portfolio::class],
    ];

    /** The columns that point to other rows. */
    private const POINTERS = [
        'proofolioid' => instance::class,
        'competencyid' => competency::class,
        'elementid' => element::class,
        'portfolioid' => portfolio::class,
        'experienceid' => experience::class,
        'contextid' => experience_context::class,
        'keptid' => kept_trace::class,
        'proofid' => proof::class,
        'draftid' => draft::class,
        'versionid' => version::class,
        'parentid' => comment::class,
        'commentid' => comment::class,
        'decisionid' => decision::class,
    ];

    /** What the item id of each file area stands for. */
    private const AREAS = [
        'intro' => null,
        'description' => version::class,
        'analysis' => version::class,
        'trace' => version_trace::class,
        'draft_description' => draft::class,
        'draft_analysis' => draft::class,
        'draft_trace' => draft::class,
        'kept' => kept_trace::class,
    ];

    /** @var \mod_proofolio_generator The plugin's generator. */
    protected \mod_proofolio_generator $generator;

    #[\Override]
    public static function setUpBeforeClass(): void {
        global $CFG;
        require_once($CFG->dirroot . '/backup/util/includes/backup_includes.php');
        require_once($CFG->dirroot . '/backup/util/includes/restore_includes.php');
        require_once($CFG->dirroot . '/course/lib.php');
        parent::setUpBeforeClass();
    }

    #[\Override]
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $CFG->backup_file_logger_level = backup::LOG_NONE;
        $this->generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
    }

    /**
     * A situation in which every table has a row and every file area a file, and what was said of two proofs is mixed in time.
     *
     * @return stdClass Also proof, otherproof, versions of the proof.
     */
    protected function full_situation(): stdClass {
        $situation = $this->generator->create_situation([
            'name' => 'Year 5',
            'timeopen' => self::NOW - DAYSECS,
            'timeclose' => self::NOW + WEEKSECS,
            'tutormode' => instance::TUTORS_OF_GROUP,
            'showread' => 1,
        ]);
        $own = ['proofolioid' => $situation->activity->id, 'userid' => $situation->student->id];
        $competencyid = $situation->competency->get('id');
        $module = ['modulecode' => 'M31', 'modulename' => 'Systems', 'modulecredits' => 2.5, 'moduleresponsible' => 'Mr Lee'];
        $this->generator->create_target($own + ['competencyid' => $competencyid] + $module);
        $this->generator->create_milestone($own + ['stage' => 'jury', 'timedue' => self::NOW + DAYSECS]);
        $dates = ['timestart' => self::NOW - YEARSECS, 'timeend' => self::NOW];
        $experience = $this->generator->create_experience($own + ['name' => 'Internship'] + $dates);
        $context = $this->generator->create_context(['experienceid' => $experience->get('id'), 'name' => 'Client portal']);
        $kept = $this->generator->create_kept_trace($own + [
            'caption' => 'Backlog',
            'timeaction' => self::NOW - 5,
            'masked' => 1,
            'filename' => 'backlog.txt',
            'content' => 'The backlog',
            'shown' => 1,
        ]);
        seen_traces::see([$kept], $situation->tutor->id, self::NOW);
        $data = [
            'elements' => [$situation->elements[0]->get('id'), $situation->elements[2]->get('id')],
            'contextid' => $context->get('id'),
            'sourcelink' => 'https://www.example.org/source',
            'timesaved' => self::NOW,
            'timesubmitted' => self::NOW,
        ];
        $plan = ['caption' => 'Plan', 'filename' => 'plan.txt', 'content' => 'The plan', 'masked' => true];
        $situation->versions = [$this->generator->create_submitted_proof($situation, $data + ['traces' => [$plan]])];
        $situation->proof = $situation->versions[0]->get_proof();
        $other = $this->generator->create_submitted_proof($situation, $data);
        $situation->otherproof = $other->get_proof();
        $this->talk($situation, $other);
        $this->generator->create_draft([
            'proofid' => $situation->proof->get('id'),
            'description' => '<p>What I do <img src="@@PLUGINFILE@@/in-text.txt" alt="next"></p>',
            'traces' => [['caption' => 'Wiki', 'link' => 'https://www.example.org/wiki']],
            'timesaved' => self::NOW + 900,
            'answers' => [$situation->open->get('id')],
        ]);
        $begun = $this->generator->create_proof($own + $data + ['competencyid' => $competencyid]);
        $this->generator->create_cover([
            'proofolioid' => $situation->activity->id,
            'tutorid' => $situation->tutor->id,
            'coverid' => $situation->othertutor->id,
            'arrangedby' => $situation->coordinator->id,
            'timestart' => self::NOW,
            'timeend' => self::NOW + WEEKSECS,
            'timearranged' => self::NOW,
        ]);
        $this->generator->create_reading([
            'versionid' => $situation->versions[0]->get('id'),
            'userid' => $situation->tutor->id,
            'timeread' => self::NOW + 50,
        ]);
        $this->generator->create_reminder($own + ['remindedby' => $situation->tutor->id, 'timereminded' => self::NOW + 910]);
        foreach (['student' => 'The last two do', 'tutor' => ''] as $person => $reason) {
            $this->generator->create_judgement($own + [
                'competencyid' => $competencyid,
                'judgeid' => $situation->$person->id,
                'quality' => 'documented',
                'degree' => 'partly',
                'reason' => $reason,
                'timejudged' => self::NOW + 500,
            ]);
        }
        $this->write_below_models($situation, draft::of($begun->get('id')), $kept);
        return $situation;
    }

    /**
     * Lets tutor and student talk of two proofs in turn: a word on the first version comes after one on the second.
     *
     * @param stdClass $situation
     * @param version $other The version of the other proof.
     */
    private function talk(stdClass $situation, version $other): void {
        $tutor = ['userid' => $situation->tutor->id];
        $on = fn(version $version, int $seconds): array => [
            'versionid' => $version->get('id'),
            'timeposted' => self::NOW + $seconds,
            'timedecided' => self::NOW + $seconds,
        ];
        $first = $situation->versions[0];
        $asked = $this->generator->create_comment($tutor + $on($first, 60) + ['content' => 'Good so far']);
        $this->generator->create_comment($tutor + $on($other, 120) + ['content' => 'This one too']);
        $this->generator->create_decision($tutor + $on($first, 180) + ['outcome' => decision::CHANGES]);
        $second = $this->generator->create_version([
            'proofid' => $situation->proof->get('id'),
            'timesaved' => self::NOW + 240,
            'timesubmitted' => self::NOW + 240,
            'changenote' => 'The plan shows all dates',
            'answers' => [$asked->get('id')],
            'sourceconfirmed' => true,
        ]);
        $situation->versions[] = $second;
        $this->generator->create_comment(['userid' => $situation->student->id] + $on($second, 300));
        read_state::mark_read($situation->proof, $situation->tutor->id, self::NOW + 310);
        $passage = ['level' => 'analysis', 'quote' => 'I learned.', 'quotebefore' => 'What'];
        $situation->open = $this->generator->create_comment($tutor + $passage + $on($first, 360) + ['content' => 'How?']);
        threads::resolve($asked, $situation->tutor->id, self::NOW + 365);
        $said = $this->generator->create_comment($tutor + $on($first, 366) + ['kind' => comment::PRAISE]);
        comments::change($said, 'Good work', '', self::NOW + 367);
        $reply = ['content' => 'Still of the first one', 'parentid' => $asked->get('id')];
        $this->generator->create_comment($tutor + $on($first, 370) + $reply);
        $approval = ['outcome' => decision::APPROVED, 'content' => ''];
        // What somebody keeps as unread counts from the decision before: here that is one of the same proof.
        $this->generator->create_decision($tutor + $on($second, 400) + $approval);
        $this->generator->create_decision($tutor + $on($other, 420) + $approval);
        read_state::mark_read($situation->otherproof, $situation->student->id, self::NOW + 430);
        read_state::keep_unread($situation->proof, $situation->student->id, self::NOW + 440);
    }

    /**
     * Writes what no act writes yet, or not in words that tests can choose: archived proofs, files in texts, links.
     *
     * @param stdClass $situation
     * @param draft $begun A draft that was never submitted.
     * @param kept_trace $kept
     */
    private function write_below_models(stdClass $situation, draft $begun, kept_trace $kept): void {
        global $CFG, $DB;
        $comments = array_keys($DB->get_records(comment::TABLE, null, 'id'));
        $DB->set_field(proof::TABLE, 'archived', 1, ['id' => $situation->otherproof->get('id')]);
        $DB->set_field(portfolio::TABLE, 'folderlink', 'https://www.example.org/folder', ['id' => $kept->get('portfolioid')]);
        $DB->set_field(version_trace::TABLE, 'keptid', $kept->get('id'), ['versionid' => $situation->versions[0]->get('id')]);
        $DB->set_field(draft_trace::TABLE, 'keptid', $kept->get('id'));
        $home = "$CFG->wwwroot/mod/proofolio";
        $proofurl = "$home/proof.php?id=" . $situation->proof->get('id');
        $text = "<p><a href=\"$home/view.php?id={$situation->activity->cmid}\">Logbook</a> "
            . "<a href=\"$proofurl&amp;version=1#c{$comments[0]}\">Proof</a> "
            . "<a href=\"$home/index.php?id={$situation->course->id}\">All</a> "
            . "<a href=\"$home/view.php?id={$situation->activity->cmid}&amp;studentid={$situation->student->id}\">Theirs</a> "
            . "<a href=\"$home/coverage.php?id={$situation->activity->cmid}&amp;userid={$situation->student->id}\">Coverage</a> "
            . "<a href=\"$home/manage.php?id={$situation->activity->cmid}\">Manage</a> "
            . '<img src="@@PLUGINFILE@@/in-text.txt" alt="in text"></p>';
        $DB->set_field(instance::TABLE, 'intro', $text, ['id' => $situation->activity->id]);
        $DB->set_field(competency::TABLE, 'description', $text, ['id' => $situation->competency->get('id')]);
        foreach (['description', 'analysis'] as $column) {
            $DB->set_field(version::TABLE, $column, $text, ['id' => $situation->versions[0]->get('id')]);
            $DB->set_field(draft::TABLE, $column, $text, ['id' => $begun->get('id')]);
        }
        $commenturl = "$proofurl&version=1#c{$comments[0]}";
        $DB->set_field(version::TABLE, 'sourcelink', $commenturl, ['id' => $situation->versions[1]->get('id')]);
        $DB->set_field(comment::TABLE, 'content', "See $proofurl and $commenturl", ['id' => $comments[1]]);
        $itemids = [null => 0, version::class => $situation->versions[0]->get('id'), draft::class => $begun->get('id')];
        foreach (self::AREAS as $area => $model) {
            if (isset($itemids[$model]) && $area !== 'draft_trace') {
                $this->add_file($situation->activity->cmid, $area, $itemids[$model], 'in-text.txt');
            }
        }
        $this->add_file($situation->activity->cmid, 'draft_trace', $begun->get('id'), 'begun.txt');
    }

    /**
     * Adds a file to an activity.
     *
     * @param int $cmid
     * @param string $area
     * @param int $itemid
     * @param string $filename
     */
    private function add_file(int $cmid, string $area, int $itemid, string $filename): void {
        $place = ['component' => 'mod_proofolio', 'filearea' => $area, 'itemid' => $itemid, 'filepath' => '/'];
        $place += ['contextid' => context_module::instance($cmid)->id, 'filename' => $filename];
        get_file_storage()->create_file_from_string($place, "$area $filename");
    }

    /**
     * Backs up a course or one activity, and unpacks the backup.
     *
     * @param string $type One of Moodle's backup::TYPE_ constants.
     * @param int $id Of the course or the course module.
     * @param bool $withusers
     * @return string The folder that it was unpacked to, below Moodle's folder for backups.
     */
    protected function back_up(string $type, int $id, bool $withusers = true): string {
        global $USER;
        $controller = new backup_controller(
            $type,
            $id,
            backup::FORMAT_MOODLE,
            backup::INTERACTIVE_NO,
            backup::MODE_GENERAL,
            $USER->id,
        );
        $controller->get_plan()->get_setting('users')->set_value($withusers);
        $controller->execute_plan();
        $folder = $this->unpack($controller->get_results()['backup_destination']);
        $controller->destroy();
        return $folder;
    }

    /**
     * Unpacks a backup.
     *
     * @param \stored_file|string $file A file, or the path of one.
     * @return string The folder that it was unpacked to, below Moodle's folder for backups.
     */
    protected function unpack(\stored_file|string $file): string {
        $folder = restore_controller::get_tempdir_name(SITEID, 2);
        get_file_packer('application/vnd.moodle.backup')->extract_to_pathname($file, make_backup_temp_directory($folder));
        return $folder;
    }

    /**
     * Restores a backup to a course.
     *
     * @param string $folder Where the backup was unpacked to.
     * @param int $courseid 0 for a new course.
     * @param array $settings Values by name.
     * @return stdClass[] The activities that it made, as rows.
     */
    protected function restore(string $folder, int $courseid = 0, array $settings = []): array {
        global $DB, $USER;
        $before = $DB->get_records(instance::TABLE);
        $target = $courseid ? backup::TARGET_EXISTING_ADDING : backup::TARGET_NEW_COURSE;
        $courseid = $courseid ?: restore_dbops::create_new_course('Restored', 'restored' . count($before), 1);
        $controller = new restore_controller(
            $folder,
            $courseid,
            backup::INTERACTIVE_NO,
            backup::MODE_GENERAL,
            $USER->id,
            $target,
        );
        foreach ($settings as $name => $value) {
            $controller->get_plan()->get_setting($name)->set_value($value);
        }
        $this->assertTrue($controller->execute_precheck(), json_encode($controller->get_precheck_results()));
        $controller->execute_plan();
        $controller->destroy();
        return array_values(array_diff_key($DB->get_records(instance::TABLE, null, 'id'), $before));
    }

    /**
     * The path of the file that has the rows of an activity.
     *
     * @param string $folder Where a backup was unpacked to.
     * @param int $number Which of the activities, in the order of their course modules.
     * @return string
     */
    protected function rows_file(string $folder, int $number = 0): string {
        $files = glob(make_backup_temp_directory($folder) . '/activities/proofolio_*/proofolio.xml');
        sort($files, SORT_NATURAL);
        return $files[$number];
    }

    /**
     * All that an activity is, told without ids: what points to a row tells which one it is, a user is told by name.
     *
     * @param int $proofolioid
     * @return array Rows by table, and files.
     */
    protected function told(int $proofolioid): array {
        global $DB;
        $rows = [instance::class => [$DB->get_record(instance::TABLE, ['id' => $proofolioid], '*', MUST_EXIST)]];
        foreach (self::BELONGS as $model => [$column, $above]) {
            $rows[$model] = [];
            foreach ($rows[$above] as $row) {
                array_push($rows[$model], ...array_values($DB->get_records($model::TABLE, [$column => $row->id], 'id')));
            }
        }
        $places = array_map(fn(array $all): array => array_flip(array_column($all, 'id')), $rows);
        $usernames = $DB->get_records_menu('user', null, '', 'id, username');
        $told = [];
        foreach ($rows as $model => $all) {
            $told[$model::TABLE] = array_map(fn(stdClass $row): array => $this->told_row($row, $places, $usernames), $all);
        }
        return $told + ['files' => $this->told_files($proofolioid, $places)];
    }

    /**
     * A row without ids.
     *
     * @param stdClass $row
     * @param int[][] $places The place of each row in its table, by model and id.
     * @param string[] $usernames By id.
     * @return array
     */
    private function told_row(stdClass $row, array $places, array $usernames): array {
        $told = array_diff_key((array) $row, ['id' => 1, 'course' => 1]);
        foreach ($told as $column => $value) {
            $told[$column] = match (true) {
                isset(self::POINTERS[$column]) => $value ? ($places[self::POINTERS[$column]][$value] ?? 'elsewhere') : 'none',
                in_array($column, self::PEOPLE) => $usernames[$value] ?? 'nobody',
                default => (string) $value,
            };
        }
        return $told;
    }

    /**
     * The files of an activity without ids.
     *
     * @param int $proofolioid
     * @param int[][] $places The place of each row in its table, by model and id.
     * @return string[]
     */
    private function told_files(int $proofolioid, array $places): array {
        global $DB;
        $contextid = context_module::instance(get_coursemodule_from_instance('proofolio', $proofolioid)->id)->id;
        $select = "contextid = ? AND component = 'mod_proofolio' AND filename <> '.'";
        $files = $DB->get_records_select('files', $select, [$contextid]);
        $told = array_map(function (stdClass $file) use ($places): string {
            $model = self::AREAS[$file->filearea];
            $item = $model ? ($places[$model][$file->itemid] ?? 'elsewhere') : $file->itemid;
            return "$file->filearea $item $file->filepath$file->filename $file->contenthash";
        }, array_values($files));
        sort($told);
        return $told;
    }

    /**
     * What an activity is, whatever its links lead to.
     *
     * @param array $told
     * @return array
     */
    protected function without_links(array $told): array {
        array_walk_recursive($told, function (&$value): void {
            $value = preg_replace('~(/mod/proofolio/\w+\.php\?id=|(?:student|user)id=|#c)\d+~', '$1N', (string) $value);
        });
        return $told;
    }
}
