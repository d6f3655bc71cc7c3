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

/**
 * A trace kept before any proof is made of it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_trace extends model {
    /** The table. */
    public const TABLE = 'proofolio_kept_trace';

    /** The file area; the item id is the kept trace's. */
    public const FILEAREA = 'kept';

    /** @var portfolio|null The portfolio, once asked for. */
    private ?portfolio $portfolio = null;

    #[\Override]
    protected static function define_properties() {
        return [
            'portfolioid' => ['type' => PARAM_INT],
            'caption' => ['type' => PARAM_TEXT, 'default' => ''],
            'timeaction' => ['type' => PARAM_INT, 'default' => 0],
            'link' => ['type' => PARAM_RAW, 'default' => ''],
            'masked' => ['type' => PARAM_INT, 'default' => 0],
            'shown' => ['type' => PARAM_INT, 'default' => 0],
            'timekept' => ['type' => PARAM_INT, 'default' => 0],
            'clientkey' => ['type' => PARAM_ALPHANUMEXT],
        ];
    }

    /**
     * The portfolio that this trace belongs to.
     *
     * @return portfolio
     */
    public function get_portfolio(): portfolio {
        return $this->portfolio ??= new portfolio($this->get('portfolioid'));
    }
}
