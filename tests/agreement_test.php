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

use context_course;
use context_module;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;

/**
 * What the plugin expects of Moodle itself, so that Moodle and the host that stands in for it are held to the same.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @coversNothing
 */
final class agreement_test extends \advanced_testcase {
    /**
     * Values are cleaned by their type.
     *
     * @dataProvider cleaned_provider
     * @param string $type
     * @param mixed $value
     * @param mixed $expected
     */
    public function test_cleaned(string $type, mixed $value, mixed $expected): void {
        $this->assertSame($expected, clean_param($value, $type));
    }

    /**
     * Types, values and what becomes of them.
     *
     * @return array
     */
    public static function cleaned_provider(): array {
        return [
            [PARAM_INT, '12abc', 12],
            [PARAM_INT, '', 0],
            [PARAM_BOOL, 'yes', 1],
            [PARAM_BOOL, 'off', 0],
            [PARAM_FLOAT, '2.50', 2.5],
            [PARAM_ALPHA, 'a1_B', 'aB'],
            [PARAM_ALPHANUMEXT, 'a1_B-é!', 'a1_B-'],
            [PARAM_TEXT, 'a <b>bold</b> & "quoted" word', 'a bold & "quoted" word'],
            [PARAM_TEXT, '2 < 3', '2 < 3'],
            [PARAM_NOTAGS, '<script>x</script>', 'x'],
            [PARAM_RAW_TRIMMED, "  é\n", 'é'],
            [PARAM_FILE, '../a<b>:c|d.txt', '..abcd.txt'],
            [PARAM_FILE, '..', ''],
            [PARAM_PATH, '/a//../b\\c/', '/a/b/c/'],
            [PARAM_CLEANHTML, '<p onclick="x()">a<script>b()</script></p>', '<p>a</p>'],
            [PARAM_CLEANHTML, '<a href="javascript:x()">a</a>', '<a>a</a>'],
            [PARAM_URL, 'https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
            [PARAM_URL, 'javascript:alert(1)', ''],
            [PARAM_URL, 'https://example.org/a b', ''],
            [PARAM_URL, 'https://example.org/été', ''],
            [PARAM_URL, 'data:text/html,x', ''],
            [PARAM_LOCALURL, '/mod/proofolio/view.php?id=1', '/mod/proofolio/view.php?id=1'],
            [PARAM_LOCALURL, 'https://example.org/', ''],
            [PARAM_COMPONENT, 'mod_proofolio', 'mod_proofolio'],
            [PARAM_COMPONENT, 'mod_proof_olio', ''],
            [PARAM_AREA, 'draft_trace', 'draft_trace'],
            [PARAM_AREA, 'Draft', ''],
        ];
    }

    /**
     * Texts become harmless HTML.
     *
     * @dataProvider formatted_provider
     * @param string $text
     * @param string $format
     * @param string $expected
     */
    public function test_formatted(string $text, string $format, string $expected): void {
        $this->assertSame($expected, format_text($text, $format, ['context' => \context_system::instance()]));
    }

    /**
     * Texts, formats and the HTML that is shown.
     *
     * @return array
     */
    public static function formatted_provider(): array {
        return [
            ["a < b\n  c", FORMAT_PLAIN, "a &lt; b<br />\n&nbsp; c"],
            ["<b>a</b>\nb", FORMAT_MOODLE, "<div class=\"text_to_html\"><b>a</b> b</div>"],
            ["a\nb", FORMAT_MOODLE, "<div class=\"text_to_html\">a<br />\nb</div>"],
            ["**a** _b_  \n<b onclick=\"c()\">d</b>", FORMAT_MARKDOWN, "<p><strong>a</strong> <em>b</em><br />\n<b>d</b></p>\n"],
            ['<p>a <em>b</em></p>', FORMAT_HTML, '<p>a <em>b</em></p>'],
            ['<p id="x" class="y" onmouseover="z()">a</p>', FORMAT_HTML, '<p class="y">a</p>'],
            ['<img src="x.png" alt="a" onerror="b()">', FORMAT_HTML, '<img src="x.png" alt="a" />'],
            ['<svg onload="a()"><circle/></svg>b', FORMAT_HTML, 'b'],
            ['<iframe src="https://example.org"></iframe>b', FORMAT_HTML, 'b'],
            ['', FORMAT_HTML, ''],
        ];
    }

    /**
     * Names become HTML without tags.
     */
    public function test_format_string(): void {
        $context = ['context' => \context_system::instance()];
        $this->assertSame('a &amp; b &amp; c', format_string('a & b &amp; <i>c</i>', true, $context));
        $this->assertSame('a & b c', format_string('a & b <i>c</i>', true, $context + ['escape' => false]));
        $this->assertSame('&lt;a&#039;&quot;&gt;', s('<a\'">'));
    }

    /**
     * Numbers, sizes and dates are written for people.
     */
    public function test_written_for_people(): void {
        $this->assertSame('2.5', format_float(2.5, 2, true, true));
        $this->assertSame('3', format_float(3, 2, true, true));
        $this->assertSame(2.5, unformat_float('2.5', true));
        $this->assertFalse(unformat_float('two', true));
        $this->assertSame("1.5\u{A0}KB", display_size(1536));
        $this->assertSame("12\u{A0}bytes", display_size(12));
        $this->assertSame("2.0\u{A0}MB", display_size(2 * 1024 * 1024));
        $this->assertSame('5 March 2026', userdate(1772700000, get_string('strftimedate', 'langconfig'), 'UTC'));
        $this->assertSame('Thursday, 5 March 2026, 8:40 AM', userdate(1772700000, '', 'UTC'));
        $this->assertSame('05/03/26', userdate(1772700000, '%d/%m/%y', 'UTC', false));
        $this->assertSame('a sentence ...', shorten_text('a sentence that is too long', 15));
    }

    /**
     * Rows come as texts, and writing takes only what the table knows.
     */
    public function test_rows(): void {
        global $DB;
        $this->resetAfterTest();
        $written = ['course' => 1, 'name' => 'Été', 'maxfiles' => '', 'nosuchfield' => 1, 'intro' => 'x'];
        $id = $DB->insert_record('proofolio', $written);
        $this->assertIsInt($id);
        $row = $DB->get_record('proofolio', ['id' => $id]);
        $this->assertSame([(string) $id, 'Été', '0'], [$row->id, $row->name, $row->maxfiles]);
        $this->assertFalse($DB->get_record('proofolio', ['id' => 0]));
        $this->assertFalse($DB->get_field('proofolio', 'name', ['id' => 0]));
        $params = ['id' => $id, 'spare' => 1];
        $this->assertSame(['Été'], $DB->get_fieldset_sql('SELECT name FROM {proofolio} WHERE id = :id', $params));
        $this->assertSame([], $DB->get_records_list('proofolio', 'id', []));
        [$in, $params] = $DB->get_in_or_equal([$id, 0], SQL_PARAMS_NAMED);
        $this->assertSame(1, $DB->count_records_select('proofolio', "id $in", $params));
        $recordset = $DB->get_recordset('proofolio', ['id' => $id]);
        $this->assertTrue($recordset->valid());
        $recordset->close();
    }

    /**
     * Searching heeds case only when asked to.
     */
    public function test_like(): void {
        global $DB;
        $this->resetAfterTest();
        $DB->insert_record('proofolio', ['course' => 1, 'name' => 'Rapport 50% fini', 'intro' => '']);
        $count = fn(string $pattern, bool $case) => $DB->count_records_select(
            'proofolio',
            $DB->sql_like('name', ':pattern', $case),
            ['pattern' => $pattern]
        );
        $this->assertSame(1, $count('rapport%', false));
        $this->assertSame(0, $count('rapport%', true));
        $this->assertSame(1, $count('%' . $DB->sql_like_escape('50%') . '%', true));
        $this->assertSame(0, $count('%' . $DB->sql_like_escape('5_%') . '%', true));
    }

    /**
     * Mistakes in queries and rows are refused.
     *
     * @dataProvider refused_provider
     * @param string $exception
     * @param callable $work
     */
    public function test_refused(string $exception, callable $work): void {
        $this->resetAfterTest();
        $this->preventResetByRollback();
        $this->expectException($exception);
        $work();
    }

    /**
     * Exceptions and what raises them.
     *
     * @return array
     */
    public static function refused_provider(): array {
        $db = fn() => $GLOBALS['DB'];
        $competency = ['proofolioid' => 1, 'code' => 'CG3', 'name' => 'x', 'description' => '', 'link' => '', 'sortorder' => 0];
        return [
            'a table that is not there' => [\dml_exception::class, fn() => $db()->get_records('proofolio_nothing')],
            'a field that is not there' => [\dml_exception::class, fn() => $db()->get_record('proofolio', ['nothing' => 1])],
            'a long text as condition' => [\dml_exception::class, fn() => $db()->get_record('proofolio', ['intro' => 'x'])],
            'SQL that is none' => [\dml_read_exception::class, fn() => $db()->get_records_sql('SELECT nothing FROM {proofolio}')],
            'a parameter that is missing' => [\dml_exception::class,
                fn() => $db()->get_records_sql('SELECT id FROM {proofolio} WHERE id = :a', ['b' => 1])],
            'a parameter used twice' => [\dml_exception::class,
                fn() => $db()->get_records_sql('SELECT id FROM {proofolio} WHERE id = :a OR course = :a', ['a' => 1, 'b' => 1])],
            'no row where there must be one' => [\dml_missing_record_exception::class,
                fn() => $db()->get_record('proofolio', ['id' => 0], '*', MUST_EXIST)],
            'a text that is too long' => [\dml_write_exception::class,
                fn() => $db()->insert_record('proofolio', ['course' => 1, 'name' => str_repeat('x', 256), 'intro' => ''])],
            'nothing where there must be something' => [\dml_write_exception::class,
                fn() => $db()->insert_record('proofolio', ['course' => 1, 'name' => null, 'intro' => ''])],
            'words where there must be a number' => [\dml_write_exception::class,
                fn() => $db()->insert_record('proofolio', ['course' => 'x', 'name' => 'x', 'intro' => ''])],
            'the same twice' => [\dml_write_exception::class, function () use ($db, $competency) {
                $db()->insert_record('proofolio_competency', $competency);
                $db()->insert_record('proofolio_competency', $competency);
            }],
            'a change without id' => [\coding_exception::class, fn() => $db()->update_record('proofolio', ['name' => 'x'])],
            'no values for IN' => [\coding_exception::class, fn() => $db()->get_in_or_equal([])],
        ];
    }

    /**
     * What an inner transaction throws undoes the outer one.
     */
    public function test_transactions(): void {
        global $DB;
        $this->resetAfterTest();
        $this->preventResetByRollback();
        $before = $DB->count_records('proofolio');
        $outer = $DB->start_delegated_transaction();
        $DB->insert_record('proofolio', ['course' => 1, 'name' => 'x', 'intro' => '']);
        try {
            $inner = $DB->start_delegated_transaction();
            $inner->rollback(new \moodle_exception('invaliddata'));
        } catch (\moodle_exception) {
            $this->assertTrue($DB->is_transaction_started());
        }
        try {
            $outer->allow_commit();
            $this->fail('An outer transaction was kept although the inner one was not.');
        } catch (\dml_transaction_exception) {
            $DB->force_transaction_rollback();
        }
        $this->assertSame($before, $DB->count_records('proofolio'));
    }

    /**
     * Roles give capabilities where and as far as they say so.
     */
    public function test_capabilities(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $activity = $generator->create_module('proofolio', ['course' => $course->id]);
        $context = context_module::instance($activity->cmid);
        $student = $generator->create_and_enrol($course, 'student');
        $teacher = $generator->create_and_enrol($course, 'teacher');
        $suspended = $generator->create_and_enrol($course, 'student', null, 'manual', 0, 0, ENROL_USER_SUSPENDED);
        $stranger = $generator->create_user();
        $with = fn(string $capability, $user) => has_capability("mod/proofolio:$capability", $context, $user);
        $this->assertTrue($with('submit', $student));
        $this->assertTrue($with('submit', $suspended->id));
        $this->assertFalse($with('submit', $teacher));
        $this->assertFalse($with('submit', get_admin()) && !is_siteadmin(get_admin()));
        $this->assertFalse($with('view', $stranger));
        $this->assertFalse($with('view', guest_user()));
        $this->assertFalse($with('submit', 0));
        $this->assertTrue(is_enrolled($context, $suspended));
        $this->assertFalse(is_enrolled($context, $suspended, '', true));
        $this->assertFalse(is_enrolled($context, $stranger));
        $active = get_enrolled_users($context, 'mod/proofolio:submit', 0, 'u.*', null, 0, 0, true);
        $this->assertSame([(int) $student->id], array_keys($active));
        $studentrole = $GLOBALS['DB']->get_field('role', 'id', ['shortname' => 'student']);
        assign_capability('mod/proofolio:submit', CAP_PREVENT, $studentrole, $context->id, true);
        $this->assertFalse($with('submit', $student));
        $other = $generator->create_role();
        assign_capability('mod/proofolio:submit', CAP_ALLOW, $other, $context->id, true);
        role_assign($other, $student->id, $context->id);
        $this->assertTrue($with('submit', $student));
        assign_capability('mod/proofolio:submit', CAP_PROHIBIT, $studentrole, context_course::instance($course->id)->id, true);
        $this->assertFalse($with('submit', $student));
        $this->assertSame([], get_enrolled_users($context, 'mod/proofolio:submit'));
    }

    /**
     * An activity that is hidden is not there for students.
     */
    public function test_hidden(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $activity = $generator->create_module('proofolio', ['course' => $course->id]);
        $student = $generator->create_and_enrol($course, 'student');
        $teacher = $generator->create_and_enrol($course, 'teacher');
        $visible = fn($user) => get_fast_modinfo($course, $user->id)->get_cm($activity->cmid)->uservisible;
        $this->assertTrue($visible($student));
        set_coursemodule_visible($activity->cmid, 0);
        $this->assertFalse($visible($student));
        $this->assertTrue($visible($teacher));
        $this->setUser($student);
        $this->expectException(\require_login_exception::class);
        external_api::validate_context(context_module::instance($activity->cmid));
    }

    /**
     * Files travel from a draft area and back, and only under proper names.
     */
    public function test_files(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $context = \context_system::instance();
        $storage = get_file_storage();
        $draft = file_get_unused_draft_itemid();
        $place = ['contextid' => \context_user::instance(get_admin()->id)->id, 'component' => 'user', 'filearea' => 'draft',
            'itemid' => $draft, 'filepath' => '/'];
        $storage->create_file_from_string($place + ['filename' => 'a é.txt'], 'first');
        $storage->create_file_from_string($place + ['filename' => 'b.svg'], '<svg/>');
        $link = "<img src=\"{$GLOBALS['CFG']->wwwroot}/draftfile.php/{$place['contextid']}/user/draft/$draft/b.svg\" alt=\"\">";
        $text = file_save_draft_area_files($draft, $context->id, 'mod_proofolio', 'trace', 7, ['maxfiles' => 2], $link);
        $this->assertSame('<img src="@@PLUGINFILE@@/b.svg" alt="">', $text);
        $files = array_values($storage->get_area_files($context->id, 'mod_proofolio', 'trace', 7, 'filename', false));
        $this->assertSame(['a é.txt', 'b.svg'], array_map(fn($file) => $file->get_filename(), $files));
        $this->assertSame(['text/plain', 'image/svg+xml'], array_map(fn($file) => $file->get_mimetype(), $files));
        $this->assertSame(
            ['first', 5, sha1('first')],
            [$files[0]->get_content(), (int) $files[0]->get_filesize(), $files[0]->get_contenthash()]
        );
        $this->assertStringContainsString(
            "/{$context->id}/mod_proofolio/trace/7/b.svg",
            file_rewrite_pluginfile_urls($text, 'pluginfile.php', $context->id, 'mod_proofolio', 'trace', 7)
        );
        $again = 0;
        file_prepare_draft_area($again, $context->id, 'mod_proofolio', 'trace', 7);
        $this->assertCount(2, $storage->get_area_files($place['contextid'], 'user', 'draft', $again, 'id', false));
        $storage->get_file($place['contextid'], 'user', 'draft', $again, '/', 'a é.txt')->delete();
        file_save_draft_area_files($again, $context->id, 'mod_proofolio', 'trace', 7);
        $this->assertCount(1, $storage->get_area_files($context->id, 'mod_proofolio', 'trace', 7, 'id', false));
        $storage->delete_area_files($context->id, 'mod_proofolio', 'trace');
        $this->assertTrue($storage->is_area_empty($context->id, 'mod_proofolio', 'trace'));
        try {
            $storage->create_file_from_string(['filename' => 'b.svg'] + $place, 'x');
            $this->fail('The same name was taken twice.');
        } catch (\stored_file_creation_exception) {
            $this->expectException(\file_exception::class);
            $this->assertSame('..c', $storage->create_file_from_string(['filename' => '../c'] + $place, 'x')->get_filename());
            $storage->create_file_from_string(['filename' => '..'] + $place, 'x');
        }
    }

    /**
     * Services take what they declare, and answer no more than they declare.
     */
    public function test_services(): void {
        $taken = new external_function_parameters([
            'id' => new external_value(PARAM_INT, 'id'),
            'kept' => new external_value(PARAM_BOOL, 'kept', VALUE_DEFAULT, true),
        ]);
        $this->assertSame(['id' => 3, 'kept' => true], external_api::validate_parameters($taken, ['id' => '3']));
        foreach ([['id' => 'x'], [], ['id' => 1, 'more' => 1], ['id' => []]] as $wrong) {
            try {
                external_api::validate_parameters($taken, $wrong);
                $this->fail('Wrong parameters were taken.');
            } catch (\invalid_parameter_exception $e) {
                $this->assertSame('invalidparameter', $e->errorcode);
            }
        }
        $given = new external_single_structure([
            'rows' => new external_multiple_structure(
                new external_single_structure(['name' => new external_value(PARAM_TEXT, 'name')])
            ),
            'more' => new external_value(PARAM_INT, 'more', VALUE_OPTIONAL),
        ]);
        $this->assertSame(
            ['rows' => [['name' => 'a']]],
            external_api::clean_returnvalue($given, (object) ['rows' => [4 => (object) ['name' => 'a', 'secret' => 1]]])
        );
        $this->expectException(\invalid_response_exception::class);
        external_api::clean_returnvalue($given, ['rows' => [['name' => '<b>a</b>']]]);
    }

    /**
     * A string that is not there is noticed.
     */
    public function test_strings(): void {
        $this->assertSame('[[nosuchstring]]', get_string('nosuchstring', 'mod_proofolio'));
        $this->assertDebuggingCalled();
        $this->assertSame('modulename', (new \lang_string('modulename', 'mod_proofolio'))->get_identifier());
        $this->assertSame(get_string('modulename', 'mod_proofolio'), (string) new \lang_string('modulename', 'mod_proofolio'));
    }
}
