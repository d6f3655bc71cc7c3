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

namespace mod_proofolio\output;

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\form\import_posting;
use mod_proofolio\local\activity;
use mod_proofolio\local\competency_table;
use mod_proofolio\local\core_frameworks;
use mod_proofolio\local\ready_source;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The page on which a coordinator brings competencies in from elsewhere: the ways to do so, the choices, and one preview for all.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_page implements renderable, templatable {
    /**
     * The page.
     *
     * @param activity $activity
     * @param int $userid The coordinator.
     * @param string $way One of import_posting's ways.
     * @param array $fields What was chosen so far.
     * @param import_posting|null $posting What was sent, once it was looked at.
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
        /** @var int The coordinator. */
        private readonly int $userid,
        /** @var string One of the ways. */
        private readonly string $way,
        /** @var array What was chosen so far. */
        private readonly array $fields,
        /** @var import_posting|null What was sent. */
        private readonly ?import_posting $posting,
    ) {
    }

    /**
     * The page's address.
     *
     * @param activity $activity
     * @param string $way
     * @return moodle_url
     */
    public static function url(activity $activity, string $way): moodle_url {
        return new moodle_url('/mod/proofolio/competency_import.php', ['id' => $activity->cm->id, 'way' => $way]);
    }

    /**
     * The ways that this site has.
     *
     * @return string[]
     */
    public static function ways(): array {
        return array_values(array_filter(
            import_posting::WAYS,
            fn(string $way): bool => $way !== import_posting::FRAMEWORK || core_frameworks::are_enabled(),
        ));
    }

    /**
     * What the template gets.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'manageurl' => new external_value(PARAM_URL, 'The way back'),
            'ways' => new external_multiple_structure(new external_single_structure([
                'url' => new external_value(PARAM_URL, 'Its address'),
                'wayname' => new external_value(PARAM_TEXT, 'Its name'),
                'isactive' => new external_value(PARAM_BOOL, 'Whether it is chosen'),
            ])),
            'hasmessage' => new external_value(PARAM_BOOL, 'Whether something has to be said first'),
            'message' => new external_value(PARAM_TEXT, 'What that is'),
            'haspreview' => new external_value(PARAM_BOOL, 'Whether there is a preview'),
            'previews' => new external_multiple_structure(import_preview::structure(), 'The preview, if there is one'),
            'istable' => new external_value(PARAM_BOOL, 'Whether a table is to be brought in'),
            'headings' => new external_multiple_structure(new external_value(PARAM_TEXT, 'A heading of the sample')),
            'samplerows' => new external_multiple_structure(new external_single_structure([
                'cells' => new external_multiple_structure(new external_value(PARAM_TEXT, 'A cell of the sample')),
            ])),
            'samplefile' => new external_value(PARAM_RAW, 'The sample as a file: an address that holds it'),
            'choices' => new external_multiple_structure(import_choices::structure(), 'The choices, where there are any'),
        ], 'The page on which competencies are brought in');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $plan = $this->posting?->get_plan();
        $refusal = $this->posting?->get_refusal();
        $istable = $this->way === import_posting::TABLE;
        $choices = new import_choices($this->activity, $this->userid, $this->way, $this->fields);
        return [
            'manageurl' => (new moodle_url('/mod/proofolio/manage.php', ['id' => $this->activity->cm->id]))->out(false),
            'ways' => array_map(fn(string $way): array => [
                'url' => self::url($this->activity, $way)->out(false),
                'wayname' => get_string("importway{$way}", 'mod_proofolio'),
                'isactive' => $way === $this->way,
            ], self::ways()),
            'hasmessage' => $refusal !== null,
            'message' => (string) $refusal?->getMessage(),
            'haspreview' => $plan !== null,
            'previews' => $plan
                ? [(new import_preview($this->activity, $this->way, $plan, $this->fields))->export_for_template($output)]
                : [],
            'istable' => $istable,
            'headings' => $istable ? array_map(competency_table::heading(...), competency_table::COLUMNS) : [],
            'samplerows' => $istable ? array_map(fn(array $cells): array => ['cells' => $cells], $this->sample()) : [],
            'samplefile' => $istable ? $this->sample_file() : '',
            'choices' => $istable ? [] : [$choices->export_for_template($output)],
        ];
    }

    /**
     * A few rows that show how a table is made.
     *
     * @return string[][]
     */
    private function sample(): array {
        $rows = [];
        foreach ((new ready_source())->read()->proposals as $proposal) {
            foreach (array_slice($proposal->elements, 0, 3) as $i => $entry) {
                $competency = $i ? ['', '', '', ''] : [
                    $proposal->code,
                    $proposal->name,
                    html_to_text($proposal->description, 0, false),
                    'https://www.example.org/' . strtolower($proposal->code),
                ];
                $rows[] = [...array_map(trim(...), $competency), $entry->name];
            }
        }
        return $rows;
    }

    /**
     * The sample as a file that spreadsheets open, in an address of its own: nothing has to be kept on the server for it.
     *
     * @return string
     */
    private function sample_file(): string {
        $file = fopen('php://temp', 'r+');
        $rows = [array_map(competency_table::heading(...), competency_table::COLUMNS), ...$this->sample()];
        foreach ($rows as $cells) {
            fputcsv($file, $cells, get_string('tablesampledelimiter', 'mod_proofolio'), '"', '', "\r\n");
        }
        rewind($file);
        $content = stream_get_contents($file);
        fclose($file);
        return 'data:text/csv;charset=utf-8,' . rawurlencode("\u{feff}{$content}");
    }
}
