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

namespace mod_proofolio\local\models;

use mod_proofolio\local\proof_label;
use mod_proofolio\local\search_text;

/**
 * A proof: known by competency and letter, carried by its versions and its draft.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof extends model {
    /** The table. */
    public const TABLE = 'proofolio_proof';

    /** @var portfolio|null The portfolio, once asked for. */
    private ?portfolio $portfolio = null;

    /** @var string[] The codes of the competencies that it has been asked for, by id. */
    private array $codes = [];

    #[\Override]
    protected static function define_properties() {
        return [
            'portfolioid' => ['type' => PARAM_INT],
            'competencyid' => ['type' => PARAM_INT],
            'letter' => ['type' => PARAM_ALPHA],
            'name' => ['type' => PARAM_TEXT],
            'searchname' => ['type' => PARAM_RAW, 'default' => ''],
            'archived' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * The name by which people know this proof; where its owner has not named it yet, words that say so.
     *
     * @return string
     */
    protected function get_name(): string {
        return proof_label::shown_name($this->get_typed_name());
    }

    /**
     * The name as its owner typed it.
     *
     * @return string Nothing while there is none.
     */
    public function get_typed_name(): string {
        return (string) $this->raw_get('name');
    }

    /**
     * The name as it is searched and sorted: without accents and case, on every database alike.
     *
     * @param string $name
     * @return string
     */
    public static function searchable(string $name): string {
        return trim(\core_text::substr(search_text::fold($name), 0, 255));
    }

    /**
     * A new proof can be found by its name.
     */
    protected function before_create() {
        $this->raw_set('searchname', self::searchable($this->get_typed_name()));
    }

    /**
     * A proof can be found by its new name.
     */
    protected function before_update() {
        $this->raw_set('searchname', self::searchable($this->get_typed_name()));
    }

    /**
     * The portfolio that this proof belongs to.
     *
     * @return portfolio
     */
    public function get_portfolio(): portfolio {
        return $this->portfolio ??= new portfolio($this->get('portfolioid'));
    }

    /**
     * Hands over a portfolio that is loaded already, so that it is not read again.
     *
     * @param portfolio $portfolio
     * @return self
     */
    public function with_portfolio(portfolio $portfolio): self {
        if ($portfolio->get('id') != $this->get('portfolioid')) {
            throw new \coding_exception('This proof belongs to another portfolio');
        }
        $this->portfolio = $portfolio;
        return $this;
    }

    /**
     * The label by which people know this proof, for example CG3-B.
     *
     * @return string
     */
    public function get_label(): string {
        $competencyid = $this->get('competencyid');
        $this->codes[$competencyid] ??= (new competency($competencyid))->get('code');
        return proof_label::of($this->codes[$competencyid], $this->get('letter'));
    }

    /**
     * The proof of a portfolio that has a letter for a competency.
     *
     * @param int $portfolioid
     * @param int $competencyid
     * @param string $letter A to Z.
     * @param self|null $except The proof that the letter is wanted for: its own letter is not in its way.
     * @return self|null None when the letter is free.
     */
    public static function with_letter(int $portfolioid, int $competencyid, string $letter, ?self $except = null): ?self {
        $holder = self::get_record(['portfolioid' => $portfolioid, 'competencyid' => $competencyid, 'letter' => $letter]);
        return $holder && $holder->get('id') != $except?->get('id') ? $holder : null;
    }

    /**
     * The letters in use for a competency of a portfolio.
     *
     * @param int $portfolioid
     * @param int $competencyid
     * @return string[]
     */
    public static function letters_used(int $portfolioid, int $competencyid): array {
        global $DB;
        return $DB->get_fieldset_select(
            self::TABLE,
            'letter',
            'portfolioid = :portfolioid AND competencyid = :competencyid',
            ['portfolioid' => $portfolioid, 'competencyid' => $competencyid],
        );
    }
}
