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

use mod_proofolio\local\models\element;

/**
 * What has happened in one activity of the demonstration: told step by step, in the order in which it happened.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class mod_proofolio_demonstration_story {
    /** @var mod_proofolio_generator The plugin's generator. */
    private readonly mod_proofolio_generator $generator;

    /** @var int[] Competency ids by code. */
    private array $competencies = [];

    /** @var int[][] Element ids by competency code and by their names in the content. */
    private array $elements = [];

    /** @var int[][] Context ids by user name and by their names in the content. */
    private array $contexts = [];

    /**
     * The story of an activity.
     *
     * @param testing_data_generator $generator
     * @param mod_proofolio_demonstration_content $content
     * @param stdClass[] $accounts By user name.
     * @param int $proofolioid The activity's instance.
     */
    public function __construct(
        testing_data_generator $generator,
        /** @var mod_proofolio_demonstration_content What there is to tell. */
        private readonly mod_proofolio_demonstration_content $content,
        /** @var stdClass[] The people, by user name. */
        private readonly array $accounts,
        /** @var int The activity's instance. */
        private readonly int $proofolioid
    ) {
        $this->generator = $generator->get_plugin_generator('mod_proofolio');
    }

    /**
     * Tells it.
     *
     * @return int[] The proofs' ids by names such as "ines-CG3-A".
     */
    public function tell(): array {
        $this->tell_competencies();
        $proofs = [];
        foreach ($this->content->get('portfolios') as $username => $portfolio) {
            $this->tell_portfolio($username, $portfolio);
            foreach ($this->content->get("proofs_{$username}") as $proof) {
                $name = "{$username}-{$proof['competency']}-{$proof['letter']}";
                $proofs[$name] = $this->tell_proof($username, $proof);
            }
        }
        return $proofs;
    }

    /**
     * The coordinator sets the competencies.
     */
    private function tell_competencies(): void {
        $place = 0;
        foreach ($this->content->get('competencies') as $code => $competency) {
            $model = $this->generator->create_competency([
                'proofolioid' => $this->proofolioid,
                'code' => $code,
                'name' => $competency['name'],
                'description' => $this->content->html($competency['description']),
                'link' => $competency['link'],
                'sortorder' => ++$place,
                'elements' => array_values($competency['elements']),
            ]);
            $this->competencies[$code] = $model->get('id');
            $ids = array_keys(element::of_competencies([$model->get('id')]));
            $this->elements[$code] = array_combine(array_keys($competency['elements']), $ids);
        }
    }

    /**
     * The coordinator sets what a student starts from, people say what they think of the proofs, and the student says where they
     * work and keeps traces.
     *
     * @param string $username
     * @param array $portfolio
     */
    private function tell_portfolio(string $username, array $portfolio): void {
        $whose = ['proofolioid' => $this->proofolioid, 'userid' => $this->accounts[$username]->id];
        foreach ($portfolio['tutors'] as $tutor) {
            $this->generator->create_tutor($whose + ['tutorid' => $this->accounts[$tutor]->id]);
        }
        foreach ($portfolio['targets'] as $code => [$modulecode, $modulename, $credits, $responsible]) {
            $this->generator->create_target($whose + [
                'competencyid' => $this->competencies[$code],
                'modulecode' => $modulecode,
                'modulename' => $modulename,
                'modulecredits' => $credits,
                'moduleresponsible' => $responsible,
            ]);
        }
        foreach ($portfolio['judgements'] as [$code, $quality, $judge, $degree, $at, $reason]) {
            $this->generator->create_judgement($whose + [
                'competencyid' => $this->competencies[$code],
                'quality' => $quality,
                'judgeid' => $this->accounts[$judge]->id,
                'degree' => $degree,
                'timejudged' => $this->content->time($at),
                'reason' => $reason,
            ]);
        }
        foreach ($portfolio['experiences'] as $experience) {
            $model = $this->generator->create_experience($whose + [
                'name' => $experience['name'],
                'timestart' => $this->content->time($experience['from']),
                'timeend' => $this->content->time($experience['to']),
            ]);
            foreach ($experience['contexts'] as $context => $name) {
                $columns = ['experienceid' => $model->get('id'), 'name' => $name];
                $this->contexts[$username][$context] = $this->generator->create_context($columns)->get('id');
            }
        }
        foreach ($portfolio['kept'] as $trace) {
            $kept = $this->trace($trace);
            $kept += ['shown' => (int) $trace['shown'], 'timekept' => $kept['timeaction']];
            $this->generator->create_kept_trace($whose + $kept);
        }
    }

    /**
     * A student writes a proof, and they and their tutors go on from there.
     *
     * @param string $username
     * @param array $proof
     * @return int The proof's id.
     */
    private function tell_proof(string $username, array $proof): int {
        $versions = $proof['versions'] ?? [];
        $draft = $proof['draft'] ?? null;
        $begun = $versions[0] ?? $draft;
        $proofid = $this->generator->create_proof([
            'proofolioid' => $this->proofolioid,
            'userid' => $this->accounts[$username]->id,
            'competencyid' => $this->competencies[$proof['competency']],
            'letter' => $proof['letter'],
            'name' => $proof['name'],
            'timesaved' => $this->content->time($begun['at']) - HOURSECS,
        ])->get('id');
        $said = [];
        foreach ($versions as $index => $version) {
            $text = $this->text($username, $proof['competency'], $version, $said);
            $times = ['proofid' => $proofid, 'timesubmitted' => $this->content->time($version['at'])];
            $versionid = $this->generator->create_version($times + $text)->get('id');
            [$said, $last] = $this->tell_comments($versionid, $version['comments'] ?? [], $times['timesubmitted']);
            foreach (array_keys($proof['read'], $index + 1, true) as $reader) {
                $columns = ['userid' => $this->accounts[$reader]->id, 'timeread' => $last + HOURSECS];
                $this->generator->create_read(['proofid' => $proofid] + $columns);
            }
        }
        if ($draft) {
            $text = $this->text($username, $proof['competency'], $draft, $said);
            $this->generator->create_draft(['proofid' => $proofid, 'timesaved' => $this->content->time($draft['at'])] + $text);
        }
        return $proofid;
    }

    /**
     * People talk about a version, and tutors decide on it.
     *
     * @param int $versionid
     * @param array[] $comments
     * @param int $time When it was submitted.
     * @return array The ids of the comments, by their places from 1 on; the time of the last word.
     */
    private function tell_comments(int $versionid, array $comments, int $time): array {
        $ids = [];
        foreach ($comments as $comment) {
            $time = $this->content->time($comment['at']);
            $said = [
                'versionid' => $versionid,
                'userid' => $this->accounts[$comment['by']]->id,
                'content' => $this->content->plain($comment['text']),
            ];
            $ids[count($ids) + 1] = isset($comment['decision'])
                ? $this->generator->create_decision($said + ['outcome' => $comment['decision'], 'timedecided' => $time])
                ->get('commentid')
                : $this->generator->create_comment($said + ['timeposted' => $time])->get('id');
        }
        return [$ids, $time];
    }

    /**
     * What a student writes in a draft or a version.
     *
     * @param string $username
     * @param string $code The competency's.
     * @param array $text
     * @param int[] $said The ids of what was said of the version before, by their places.
     * @return array
     */
    private function text(string $username, string $code, array $text, array $said): array {
        return [
            'contextid' => $this->contexts[$username][$text['context']],
            'elements' => array_map(fn(string $name): int => $this->elements[$code][$name], $text['elements']),
            'description' => $this->content->html($text['description']),
            'analysis' => $this->content->html($text['analysis']),
            'sourcelink' => $text['link'] ?? '',
            'changenote' => $text['changenote'] ?? '',
            'answers' => array_map(fn(int $place): int => $said[$place], $text['answers'] ?? []),
            'traces' => array_map($this->trace(...), array_values($text['traces'] ?? [])),
        ];
    }

    /**
     * A trace, kept or of a proof.
     *
     * @param array $trace
     * @return array
     */
    private function trace(array $trace): array {
        $columns = [
            'caption' => $trace['caption'],
            'timeaction' => $this->content->time($trace['at']),
            'masked' => (int) ($trace['masked'] ?? false),
            'link' => $trace['link'] ?? '',
        ];
        return isset($trace['file'])
            ? $columns + ['filename' => $trace['file'], 'filepath' => $this->content->file($trace['file'])]
            : $columns;
    }
}
