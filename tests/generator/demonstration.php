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

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/demonstration/content.php');
require_once(__DIR__ . '/demonstration/story.php');

/**
 * The demonstration: six people and two courses, one in French and one in English, that tell the same story.
 *
 * It is the same on the host, in a real Moodle and in tests, and its dates are counted back from now.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class mod_proofolio_demonstration {
    /** Everyone's password. */
    public const PASSWORD = 'Portfolio-2026';

    /** The languages, the one of the first course first. */
    public const LANGUAGES = ['fr', 'en'];

    /** Which of Moodle's roles each kind of person has in both courses. */
    private const ROLES = ['student' => 'student', 'tutor' => 'teacher', 'coordinator' => 'editingteacher'];

    /**
     * Makes the demonstration, once per site.
     *
     * @param testing_data_generator $generator
     * @param int|null $now What the dates are counted back from, in UTC seconds; the clock's time by default.
     * @return stdClass accounts (by user name: id, username, password, name, role, lang) and courses (by language:
     *      courseid, shortname, cmid, instanceid, proofs: ids by names such as "ines-CG3-A").
     */
    public static function build(testing_data_generator $generator, ?int $now = null): stdClass {
        $now ??= \core\di::get(\core\clock::class)->time();
        $accounts = self::create_accounts($generator);
        $courses = [];
        foreach (self::LANGUAGES as $lang) {
            $content = new mod_proofolio_demonstration_content($lang, $now);
            $courses[$lang] = self::create_course($generator, $content, $accounts);
        }
        return (object) ['accounts' => $accounts, 'courses' => $courses];
    }

    /**
     * Makes the people.
     *
     * @param testing_data_generator $generator
     * @return stdClass[] By user name.
     */
    private static function create_accounts(testing_data_generator $generator): array {
        global $DB;
        $accounts = [];
        foreach (mod_proofolio_demonstration_content::people() as $username => $person) {
            $user = $generator->create_user([
                'username' => $username,
                'password' => self::PASSWORD,
                'firstname' => $person['firstname'],
                'lastname' => $person['lastname'],
                'firstnamephonetic' => '',
                'lastnamephonetic' => '',
                'middlename' => '',
                'alternatename' => '',
                'timezone' => mod_proofolio_demonstration_content::TIMEZONE,
            ]);
            // The generator refuses a language without a pack, but the preference is true all the same.
            $DB->set_field('user', 'lang', $person['lang'], ['id' => $user->id]);
            $accounts[$username] = (object) [
                'id' => (int) $user->id,
                'username' => $username,
                'password' => self::PASSWORD,
                'name' => $person['firstname'] . ' ' . $person['lastname'],
                'role' => $person['role'],
                'lang' => $person['lang'],
            ];
        }
        return $accounts;
    }

    /**
     * Makes a course with everybody in it, and its activity with all that has happened there.
     *
     * @param testing_data_generator $generator
     * @param mod_proofolio_demonstration_content $content
     * @param stdClass[] $accounts By user name.
     * @return stdClass
     */
    private static function create_course(
        testing_data_generator $generator,
        mod_proofolio_demonstration_content $content,
        array $accounts
    ): stdClass {
        $texts = $content->get('course');
        $course = $generator->create_course([
            'fullname' => $texts['fullname'],
            'shortname' => $texts['shortname'],
            'summary' => $content->html($texts['summary']),
            'summaryformat' => FORMAT_HTML,
            'numsections' => 1,
            'startdate' => $content->time('-120 days'),
        ]);
        $group = $generator->create_group(['courseid' => $course->id, 'name' => $texts['group'], 'description' => '']);
        foreach ($accounts as $account) {
            $generator->enrol_user($account->id, $course->id, self::ROLES[$account->role]);
            if ($account->role !== 'coordinator') {
                $generator->create_group_member(['groupid' => $group->id, 'userid' => $account->id]);
            }
        }
        $instance = $generator->create_module('proofolio', [
            'course' => $course->id,
            'name' => $texts['activity'],
            'intro' => $content->html($texts['intro']),
            'introformat' => FORMAT_HTML,
        ]);
        $story = new mod_proofolio_demonstration_story($generator, $content, $accounts, (int) $instance->id);
        return (object) [
            'courseid' => (int) $course->id,
            'shortname' => $course->shortname,
            'cmid' => (int) $instance->cmid,
            'instanceid' => (int) $instance->id,
            'proofs' => $story->tell(),
        ];
    }
}
