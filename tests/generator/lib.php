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

use core\clock;
use core\di;
use mod_proofolio\local\activity;
use mod_proofolio\local\comment_aim;
use mod_proofolio\local\comments;
use mod_proofolio\local\decisions;
use mod_proofolio\local\draft_content;
use mod_proofolio\local\draft_files;
use mod_proofolio\local\draft_traces;
use mod_proofolio\local\judgements;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\experience;
use mod_proofolio\local\models\experience_context;
use mod_proofolio\local\models\judgement;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\milestone;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\reminder;
use mod_proofolio\local\models\target;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\models\version;
use mod_proofolio\local\proof_writing;
use mod_proofolio\local\read_state;
use mod_proofolio\local\reminders;
use mod_proofolio\local\trace_details;

/**
 * Makes competency portfolios for tests, for the demonstration and for Behat.
 *
 * Proofs, versions, comments and decisions go through the same acts as those of people.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class mod_proofolio_generator extends testing_module_generator {
    /** @var int How many competencies and proofs were made, for their names. */
    private int $made = 0;

    #[\Override]
    public function reset() {
        $this->made = 0;
        parent::reset();
    }

    /**
     * Makes a competency with its elements.
     *
     * @param array $data proofolioid; code, name, description, link, sortorder and elements (names) as wanted.
     * @return competency
     */
    public function create_competency(array $data): competency {
        $this->made++;
        $competency = new competency(0, (object) [
            'proofolioid' => $data['proofolioid'],
            'code' => $data['code'] ?? "C{$this->made}",
            'name' => $data['name'] ?? "Competency {$this->made}",
            'description' => $data['description'] ?? '',
            'descriptionformat' => FORMAT_HTML,
            'link' => $data['link'] ?? '',
            'sortorder' => $data['sortorder'] ?? $this->made,
        ]);
        $competency->create();
        foreach ($data['elements'] ?? [] as $place => $name) {
            $columns = ['competencyid' => $competency->get('id'), 'name' => $name, 'sortorder' => $place + 1];
            (new element(0, (object) $columns))->create();
        }
        return $competency;
    }

    /**
     * Sets a target of a student.
     *
     * @param array $data proofolioid, userid, competencyid; modulecode, modulename, modulecredits, moduleresponsible as wanted.
     * @return target
     */
    public function create_target(array $data): target {
        $portfolio = portfolio::ensure($data['proofolioid'], $data['userid']);
        $columns = array_diff_key($data, ['proofolioid' => 1, 'userid' => 1]);
        return (new target(0, (object) (['portfolioid' => $portfolio->get('id')] + $columns)))->create();
    }

    /**
     * Assigns a tutor to a student.
     *
     * @param array $data proofolioid, userid (the student), tutorid.
     * @return tutor
     */
    public function create_tutor(array $data): tutor {
        $portfolio = portfolio::ensure($data['proofolioid'], $data['userid']);
        $columns = ['portfolioid' => $portfolio->get('id'), 'userid' => $data['tutorid']];
        return (new tutor(0, (object) $columns))->create();
    }

    /**
     * Lets a colleague cover for a tutor.
     *
     * @param array $data proofolioid, tutorid, coverid; arrangedby, timestart and timeend as wanted: else from yesterday until
     *     tomorrow.
     * @return cover
     */
    public function create_cover(array $data): cover {
        $now = di::get(clock::class)->time();
        $columns = ['arrangedby' => 0, 'timestart' => $now - DAYSECS, 'timeend' => $now + DAYSECS, 'timearranged' => $now];
        return (new cover(0, (object) ($data + $columns)))->create();
    }

    /**
     * Makes a date of a student.
     *
     * @param array $data proofolioid, userid, stage, timedue.
     * @return milestone
     */
    public function create_milestone(array $data): milestone {
        $portfolio = portfolio::ensure($data['proofolioid'], $data['userid']);
        $columns = ['portfolioid' => $portfolio->get('id')] + array_intersect_key($data, ['stage' => 1, 'timedue' => 1]);
        return (new milestone(0, (object) $columns))->create();
    }

    /**
     * Makes an experience of a student.
     *
     * @param array $data proofolioid, userid, name; timestart and timeend as wanted.
     * @return experience
     */
    public function create_experience(array $data): experience {
        $portfolio = portfolio::ensure($data['proofolioid'], $data['userid']);
        $columns = array_diff_key($data, ['proofolioid' => 1, 'userid' => 1]);
        return (new experience(0, (object) (['portfolioid' => $portfolio->get('id')] + $columns)))->create();
    }

    /**
     * Makes a context within an experience.
     *
     * @param array $data experienceid, name.
     * @return experience_context
     */
    public function create_context(array $data): experience_context {
        return (new experience_context(0, (object) $data))->create();
    }

    /**
     * Keeps a trace of a student.
     *
     * @param array $data proofolioid, userid, caption; timeaction, link, masked, shown, timekept, timeshown, clientkey, filename
     *     with content or filepath as wanted.
     * @return kept_trace
     */
    public function create_kept_trace(array $data): kept_trace {
        $portfolio = portfolio::ensure($data['proofolioid'], $data['userid']);
        $columns = array_intersect_key($data, array_flip(['caption', 'timeaction', 'link', 'masked', 'shown']));
        $columns += ['portfolioid' => $portfolio->get('id'), 'timekept' => $data['timekept'] ?? time()];
        $columns['timeshown'] = empty($data['shown']) ? 0 : $data['timeshown'] ?? $columns['timekept'];
        $columns['clientkey'] = $data['clientkey'] ?? 'made' . ++$this->made;
        $trace = (new kept_trace(0, (object) $columns))->create();
        if (!empty($data['filename'])) {
            $contextid = $portfolio->get_activity()->context->id;
            $this->add_file($contextid, 'mod_proofolio', kept_trace::FILEAREA, $trace->get('id'), $data);
        }
        return $trace;
    }

    /**
     * Begins a proof as a draft.
     *
     * @param array $data proofolioid, userid, competencyid; name, letter and what write() takes as wanted; timesaved.
     * @return proof
     */
    public function create_proof(array $data): proof {
        $this->made++;
        $data += ['name' => "Proof {$this->made}"];
        $activity = activity::from_instanceid($data['proofolioid']);
        $now = $data['timesaved'] ?? time();
        return $this->write($data['userid'], function (draft_content $content) use ($activity, $data, $now): proof {
            $proof = proof_writing::create($activity, $data['userid'], $content, $now);
            if ($details = $this->details($proof, $data)) {
                $described = $this->content(['traces' => []] + $data, 0, $details);
                proof_writing::save_draft($proof, $described, 0, $now);
            }
            return $proof;
        }, $data);
    }

    /**
     * Submits the next version of a proof, from its draft or from its newest version, with what is given changed.
     *
     * @param array $data proofid; what write() takes as wanted, new traces come to those there are; timesubmitted.
     * @return version
     */
    public function create_version(array $data): version {
        return $this->go_on($data, $data['timesubmitted'] ?? time(), proof_writing::submit(...));
    }

    /**
     * Begins the next version of a proof as a draft, or goes on with its draft, with what is given changed.
     *
     * @param array $data proofid; what write() takes as wanted, new traces come to those there are; timesaved.
     * @return draft
     */
    public function create_draft(array $data): draft {
        return $this->go_on($data, $data['timesaved'] ?? time(), proof_writing::save_draft(...));
    }

    /**
     * Goes on with a proof, from its draft or from its newest version.
     *
     * @param array $data proofid; what write() takes as wanted.
     * @param int $now UTC seconds.
     * @param callable $act Given the proof, the content, the number of the newest version and the time.
     * @return mixed What the act returns.
     */
    private function go_on(array $data, int $now, callable $act): mixed {
        $proof = new proof($data['proofid']);
        $latest = version::latest($proof->get('id'));
        $draft = draft::of($proof->get('id'));
        $source = $draft ?? $latest;
        $kept = ['name' => $proof->get('name'), 'competencyid' => $proof->get('competencyid'), 'letter' => $proof->get('letter')];
        foreach (['contextid', 'description', 'analysis', 'sourcelink', 'sourceconfirmed'] as $column) {
            $kept[$column] = $source->get($column);
        }
        $kept['changenote'] = $draft ? $draft->get('changenote') : '';
        $kept['elements'] = $draft
            ? $draft->get_elementids()
            : array_map(fn($element): int => $element->get('elementid'), $latest->get_elements());
        $data += $kept;
        $base = (int) $latest?->get('number');
        $userid = $proof->get_portfolio()->get('userid');
        return $this->write($userid, function (draft_content $content) use ($proof, $data, $base, $now, $act): mixed {
            proof_writing::save_draft($proof, $content, $base, $now);
            $described = $this->content(['traces' => []] + $data, 0, $this->details($proof, $data));
            return $act($proof, $described, $base, $now);
        }, $data, $draft ? 0 : $base, $source);
    }

    /**
     * Comments on a version.
     *
     * @param array $data versionid, userid; content, timeposted, kind, parentid, level, quote, quotebefore and quoteafter as
     *     wanted.
     * @return comment
     */
    public function create_comment(array $data): comment {
        $content = $data['content'] ?? 'A few words, ' . random_string();
        $aim = new comment_aim(
            $data['kind'] ?? '',
            $data['parentid'] ?? 0,
            $data['level'] ?? '',
            $data['quote'] ?? '',
            $data['quotebefore'] ?? '',
            $data['quoteafter'] ?? '',
        );
        return comments::add(new version($data['versionid']), $data['userid'], $content, $data['timeposted'] ?? time(), $aim);
    }

    /**
     * Decides on a version.
     *
     * @param array $data versionid, userid, outcome (a constant of the decision); content and timedecided as wanted.
     * @return decision
     */
    public function create_decision(array $data): decision {
        $version = new version($data['versionid']);
        $now = $data['timedecided'] ?? time();
        return match ($data['outcome']) {
            decision::APPROVED => decisions::approve($version, $data['userid'], $data['content'] ?? '', $now),
            decision::WITHDRAWN =>
                decisions::withdraw_approval($version, $data['userid'], $data['content'] ?? 'I overlooked something.', $now),
            default => decisions::request_changes($version, $data['userid'], $data['content'] ?? 'Show how you did it.', $now),
        };
    }

    /**
     * Lets somebody say what they think of a quality of a student's proofs.
     *
     * @param array $data proofolioid, userid (the student), competencyid, judgeid; quality, degree, reason, timejudged as wanted.
     * @return judgement
     */
    public function create_judgement(array $data): judgement {
        return judgements::save(
            activity::from_instanceid($data['proofolioid']),
            $data['userid'],
            $data['competencyid'],
            $data['quality'] ?? judgement::QUALITIES[0],
            $data['judgeid'],
            $data['degree'] ?? judgement::DEGREES[0],
            $data['reason'] ?? '',
            $data['timejudged'] ?? time(),
        );
    }

    /**
     * Lets somebody read all there is of a proof so far.
     *
     * @param array $data proofid, userid; timeread as wanted.
     */
    public function create_read(array $data): void {
        read_state::mark_read(new proof($data['proofid']), $data['userid'], $data['timeread'] ?? time());
    }

    /**
     * Lets somebody open a version, without all that was said of it.
     *
     * @param array $data versionid, userid; timeread as wanted.
     */
    public function create_reading(array $data): void {
        read_state::open(new version($data['versionid']), $data['userid'], $data['timeread'] ?? time(), false);
    }

    /**
     * Reminds a student.
     *
     * @param array $data proofolioid, userid (the student), remindedby; timereminded as wanted.
     * @return reminder
     */
    public function create_reminder(array $data): reminder {
        $activity = activity::from_instanceid($data['proofolioid']);
        return reminders::send($activity, $data['userid'], $data['remindedby'], $data['timereminded'] ?? time());
    }

    /**
     * A whole situation: an activity with a competency, a student with their tutor, and all those who have no business there.
     *
     * @param array $settings Settings of the activity.
     * @return stdClass course, activity (the instance with cmid), competency, elements; student, classmate, tutor, othertutor
     *     (of the classmate), unassigned (a tutor of nobody), former (the student's tutor, whose enrolment is suspended),
     *     coordinator, stranger (not in the course).
     */
    public function create_situation(array $settings = []): stdClass {
        $generator = $this->datagenerator;
        $situation = new stdClass();
        $situation->course = $generator->create_course(empty($settings['completion']) ? [] : ['enablecompletion' => 1]);
        $situation->activity = $this->create_instance($settings + ['course' => $situation->course->id]);
        $proofolioid = $situation->activity->id;
        $situation->competency = $this->create_competency([
            'proofolioid' => $proofolioid,
            'code' => 'CG3',
            'name' => 'Design and build systems and organisations',
            'elements' => ['Understand a need', 'Plan the work', 'Build a solution'],
        ]);
        $situation->elements = array_values(element::of_competencies([$situation->competency->get('id')]));
        $roles = [
            'student' => 'student',
            'classmate' => 'student',
            'tutor' => 'teacher',
            'othertutor' => 'teacher',
            'unassigned' => 'teacher',
            'former' => 'teacher',
            'coordinator' => 'editingteacher',
        ];
        foreach ($roles as $name => $role) {
            $situation->$name = $generator->create_user(['firstname' => ucfirst($name), 'lastname' => 'Person']);
            $status = $name === 'former' ? ENROL_USER_SUSPENDED : ENROL_USER_ACTIVE;
            $generator->enrol_user($situation->$name->id, $situation->course->id, $role, 'manual', 0, 0, $status);
        }
        $situation->stranger = $generator->create_user();
        $pairs = [['student', 'tutor'], ['student', 'former'], ['classmate', 'othertutor']];
        foreach ($pairs as [$student, $tutor]) {
            $this->create_tutor([
                'proofolioid' => $proofolioid,
                'userid' => $situation->$student->id,
                'tutorid' => $situation->$tutor->id,
            ]);
        }
        return $situation;
    }

    /**
     * Begins a proof of a situation's student and submits its first version.
     *
     * @param stdClass $situation
     * @param array $data What write() takes, as wanted.
     * @return version
     */
    public function create_submitted_proof(stdClass $situation, array $data = []): version {
        $proof = $this->create_proof($data + [
            'proofolioid' => $situation->activity->id,
            'userid' => $situation->student->id,
            'competencyid' => $situation->competency->get('id'),
            'description' => '<p>What I did.</p>',
            'analysis' => '<p>What I learned.</p>',
        ]);
        return $this->create_version(['proofid' => $proof->get('id')] + array_intersect_key($data, ['timesubmitted' => 1]));
    }

    /**
     * Writes as a student.
     *
     * @param int $userid
     * @param callable $act Given the content.
     * @param array $data name, competencyid, letter, contextid, description, analysis, sourcelink, sourceconfirmed, changenote as
     *     wanted; elements, answers (comments) and keptids (kept traces), each ids;
     *     traces: each caption, timeaction, masked, link, or filename with content (text) or filepath (on disk).
     * @param int $fromversion The version that is improved, 0 for none.
     * @param draft|version|null $source Where the files are that stay.
     * @return mixed What the act returns.
     */
    private function write(
        int $userid,
        callable $act,
        array $data,
        int $fromversion = 0,
        draft|version|null $source = null,
    ): mixed {
        global $USER;
        $before = $USER;
        $this->set_user(core_user::get_user($userid, '*', MUST_EXIST));
        try {
            return $act($this->content($data, $fromversion, [], $source));
        } finally {
            $this->set_user($before);
        }
    }

    /**
     * The content of a draft; its new files are in a draft area of the current user.
     *
     * @param array $data
     * @param int $fromversion
     * @param trace_details[] $details
     * @param draft|version|null $source
     * @return draft_content
     */
    private function content(
        array $data,
        int $fromversion,
        array $details = [],
        draft|version|null $source = null,
    ): draft_content {
        $traces = $data['traces'] ?? [];
        $links = array_values(array_filter($traces, fn(array $trace): bool => empty($trace['filename'])));
        if (count($links) > 1) {
            throw new coding_exception('One link a version at most: submit another version for the next');
        }
        return new draft_content(
            name: $data['name'],
            competencyid: $data['competencyid'],
            letter: $data['letter'] ?? '',
            contextid: $data['contextid'] ?? 0,
            elementids: $data['elements'] ?? [],
            description: $data['description'] ?? '',
            descriptionformat: $data['descriptionformat'] ?? FORMAT_HTML,
            analysis: $data['analysis'] ?? '',
            analysisformat: $data['analysisformat'] ?? FORMAT_HTML,
            sourcelink: $data['sourcelink'] ?? '',
            tracesitemid: $this->upload($traces, $source),
            traces: $details,
            newlink: $links[0]['link'] ?? '',
            newlinkcaption: $links[0]['caption'] ?? '',
            fromversion: $fromversion,
            sourceconfirmed: (bool) ($data['sourceconfirmed'] ?? false),
            changenote: $data['changenote'] ?? '',
            answers: $data['answers'] ?? [],
            keptids: $data['keptids'] ?? [],
            nothingconfidential: true,
        );
    }

    /**
     * Uploads the files of new traces to a draft area of the current user, beside those that stay.
     *
     * @param array $traces
     * @param draft|version|null $source Where the files are that stay.
     * @return int The item id, 0 when there is nothing new.
     */
    private function upload(array $traces, draft|version|null $source): int {
        global $USER;
        $new = array_filter($traces, fn(array $trace): bool => !empty($trace['filename']));
        if (!$new) {
            return 0;
        }
        $itemid = file_get_unused_draft_itemid();
        $contextid = context_user::instance($USER->id)->id;
        foreach ($source ? $this->files_of($source) : [] as $file) {
            $place = ['contextid' => $contextid, 'component' => 'user', 'filearea' => 'draft', 'itemid' => $itemid];
            get_file_storage()->create_file_from_storedfile($place, $file);
        }
        foreach ($new as $trace) {
            $this->add_file($contextid, 'user', 'draft', $itemid, $trace);
        }
        return $itemid;
    }

    /**
     * The files of the traces of a draft or a version.
     *
     * @param draft|version $source
     * @return stored_file[]
     */
    private function files_of(draft|version $source): array {
        $activity = $source->get_proof()->get_portfolio()->get_activity();
        return $source instanceof draft
            ? draft_files::traces_of_draft($activity, $source)
            : draft_files::traces_of_version($activity, $source);
    }

    /**
     * Adds a file.
     *
     * @param int $contextid
     * @param string $component
     * @param string $area
     * @param int $itemid
     * @param array $data filename, with content (text) or filepath (on disk).
     */
    private function add_file(int $contextid, string $component, string $area, int $itemid, array $data): void {
        $place = [
            'contextid' => $contextid,
            'component' => $component,
            'filearea' => $area,
            'itemid' => $itemid,
            'filepath' => '/',
            'filename' => $data['filename'],
        ];
        isset($data['filepath'])
            ? get_file_storage()->create_file_from_pathname($place, $data['filepath'])
            : get_file_storage()->create_file_from_string($place, $data['content'] ?? $data['filename']);
    }

    /**
     * What is to be said of the traces of a draft, now that they have numbers.
     *
     * @param proof $proof
     * @param array $data
     * @return trace_details[] By number; empty when nothing is said.
     */
    private function details(proof $proof, array $data): array {
        $draft = draft::of($proof->get('id'));
        $details = draft_traces::details_of($draft->get_traces());
        foreach ($data['traces'] ?? [] as $trace) {
            foreach ($details as $number => $stored) {
                $issame = empty($trace['filename'])
                    ? $stored->filename === '' && $stored->link === ($trace['link'] ?? '')
                    : $stored->filename === $trace['filename'];
                if ($issame) {
                    $details[$number] = new trace_details(
                        $number,
                        $stored->sortorder,
                        $trace['caption'] ?? '',
                        $trace['timeaction'] ?? $stored->timeaction,
                        $trace['masked'] ?? false,
                        $trace['link'] ?? '',
                        $stored->filename,
                    );
                }
            }
        }
        return $details;
    }
}
