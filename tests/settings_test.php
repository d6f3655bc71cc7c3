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

namespace mod_proofolio;

/**
 * Tests of the site's defaults.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settings_test extends \advanced_testcase {
    /**
     * The settings page offers each default under a plain name, and they are set from the installation on.
     *
     * @coversNothing
     * @group mod_proofolio_moodle
     */
    public function test_settings(): void {
        global $CFG;
        require_once($CFG->libdir . '/adminlib.php');
        $this->resetAfterTest();
        $this->setAdminUser();
        $page = admin_get_root(true)->locate('modsettingproofolio');
        $defaults = [
            'tutormode' => 0, 'maxfiles' => 20, 'maxbytes' => 0, 'shrinkphotos' => 1, 'silentdays' => 21, 'showread' => 0,
            'digesthour' => 7,
        ];
        foreach ($defaults as $name => $default) {
            $setting = $page->settings->{"mod_proofolio$name"};
            $this->assertSame('mod_proofolio', $setting->plugin);
            $this->assertEquals($default, $setting->get_defaultsetting());
            $this->assertEquals($default, get_config('mod_proofolio', $name));
        }
        $this->assertSame('mod_proofolio', $page->settings->mod_proofolioquietperiod->plugin);
        $this->assertEquals(600, get_config('mod_proofolio', 'quietperiod'));
    }
}
