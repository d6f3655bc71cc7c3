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

use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;

/**
 * What Behat's "the following … exist" can make of competency portfolios.
 *
 * Activities go by their name or id number, people by their user name, competencies by their code, proofs by their name.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class behat_mod_proofolio_generator extends behat_generator_base {
    #[\Override]
    protected function get_creatable_entities(): array {
        $portfolio = ['proofolio' => 'proofolioid', 'user' => 'userid'];
        return [
            'competencies' => [
                'singular' => 'competency',
                'datagenerator' => 'competency',
                'required' => ['proofolio', 'code', 'name'],
                'switchids' => ['proofolio' => 'proofolioid'],
            ],
            'targets' => [
                'singular' => 'target',
                'datagenerator' => 'target',
                'required' => ['proofolio', 'user', 'competency'],
                'switchids' => $portfolio,
            ],
            'tutors' => [
                'singular' => 'tutor',
                'datagenerator' => 'tutor',
                'required' => ['proofolio', 'user', 'tutor'],
                'switchids' => $portfolio + ['tutor' => 'tutorid'],
            ],
            'proofs' => [
                'singular' => 'proof',
                'datagenerator' => 'proof',
                'required' => ['proofolio', 'user', 'competency', 'name'],
                'switchids' => $portfolio,
            ],
            'versions' => [
                'singular' => 'version',
                'datagenerator' => 'version',
                'required' => ['proofolio', 'user', 'proof'],
                'switchids' => $portfolio,
            ],
        ];
    }

    /**
     * The activity with a name or an id number.
     *
     * @param string $identifier
     * @return int The instance's id.
     */
    protected function get_proofolio_id(string $identifier): int {
        return (int) $this->get_cm_by_activity_name('proofolio', $identifier)->instance;
    }

    /**
     * The tutor with a user name.
     *
     * @param string $username
     * @return int The user's id.
     */
    protected function get_tutor_id(string $username): int {
        return (int) $this->get_user_id($username);
    }

    /**
     * Lets the elements of a competency stand in one cell, with commas between them.
     *
     * @param array $data
     * @return array
     */
    protected function preprocess_competency(array $data): array {
        $elements = array_map(trim(...), explode(',', $data['elements'] ?? ''));
        return ['elements' => array_filter($elements, fn(string $name): bool => $name !== '')] + $data;
    }

    /**
     * Finds the competency of a target.
     *
     * @param array $data
     * @return array
     */
    protected function preprocess_target(array $data): array {
        return $this->with_competency($data);
    }

    /**
     * Finds the competency of a proof.
     *
     * @param array $data
     * @return array
     */
    protected function preprocess_proof(array $data): array {
        return $this->with_competency($data);
    }

    /**
     * Finds the proof of a version, which is the author's.
     *
     * @param array $data
     * @return array
     */
    protected function preprocess_version(array $data): array {
        $columns = ['proofolioid' => $data['proofolioid'], 'userid' => $data['userid']];
        $portfolio = portfolio::get_record($columns);
        $proof = $portfolio
            ? proof::get_record(['portfolioid' => $portfolio->get('id'), 'name' => $data['proof']])
            : false;
        if (!$proof) {
            throw new Exception("There is no proof \"{$data['proof']}\" of this student in this activity");
        }
        return ['proofid' => $proof->get('id')] + array_diff_key($data, $columns + ['proof' => '']);
    }

    /**
     * Puts the id of a competency in the place of its code.
     *
     * @param array $data proofolioid, and competency (the code).
     * @return array
     */
    private function with_competency(array $data): array {
        $competency = competency::get_record(['proofolioid' => $data['proofolioid'], 'code' => $data['competency']]);
        if (!$competency) {
            throw new Exception("There is no competency with the code \"{$data['competency']}\" in this activity");
        }
        return ['competencyid' => $competency->get('id')] + array_diff_key($data, ['competency' => '']);
    }
}
