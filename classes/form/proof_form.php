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

namespace mod_proofolio\form;

use core\clock;
use core\di;
use HTML_QuickForm_html;
use mod_proofolio\local\draft_check;
use mod_proofolio\local\draft_content;
use mod_proofolio\local\draft_files;
use mod_proofolio\local\element_choice;
use mod_proofolio\local\experiences;
use mod_proofolio\local\guiding_questions;
use mod_proofolio\local\letters;
use mod_proofolio\local\refusal;
use mod_proofolio\local\writing_window;
use mod_proofolio\output\competency_names;
use mod_proofolio\output\draft_choice;
use mod_proofolio\output\draft_trace_tiles;
use mod_proofolio\output\new_context;
use mod_proofolio\output\proof_elements;
use mod_proofolio\output\proof_foot;
use mod_proofolio\output\proof_guide;
use mod_proofolio\output\proof_letters;
use mod_proofolio\output\source_open;
use mod_proofolio\output\version;
use moodleform;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * The form in which a student writes a proof.
 *
 * All its elements stand flat and work without JavaScript. Its custom data is 'writer', the proof_writer that it is made for.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class proof_form extends moodleform {
    /** The id of the form. */
    public const ROOT = 'proofolio-edit';
    /** Saves the draft and leads back to the logbook. */
    public const SAVE = 'savedraft';
    /** Saves the draft and stays, where the traces can be described now. */
    public const STAY = 'savestay';
    /** Submits the next version. */
    public const SUBMIT = 'submitversion';

    /** The parameter type of each plain field; those of traces and elements follow from their names. */
    public const TYPES = [
        'name' => PARAM_TEXT,
        'competencyid' => PARAM_INT,
        'letter' => PARAM_ALPHA,
        'contextid' => PARAM_INT,
        'newexperience' => PARAM_TEXT,
        'newcontext' => PARAM_TEXT,
        'newlink' => PARAM_RAW_TRIMMED,
        'newlinkcaption' => PARAM_TEXT,
        'sourcelink' => PARAM_RAW_TRIMMED,
        'sourceconfirmed' => PARAM_BOOL,
        'sourceconfirmedlink' => PARAM_RAW_TRIMMED,
        'nothingconfidential' => PARAM_BOOL,
        'keptids' => PARAM_SEQUENCE,
        'baseversion' => PARAM_INT,
        'fromversion' => PARAM_INT,
        'revision' => PARAM_INT,
        'formkey' => PARAM_ALPHANUM,
        'changenote' => PARAM_TEXT,
    ];

    /** @var HTML_QuickForm_html The place of the tiles. */
    private $tiles;

    /** @var array What the form shows before it is sent, by field. */
    private array $shown = [];

    #[\Override]
    protected function definition() {
        global $OUTPUT;
        $writer = $this->writer();
        $form = $this->_form;
        foreach (['baseversion', 'fromversion', 'revision', 'formkey', 'sourceconfirmedlink', 'keptids'] as $name) {
            $form->addElement('hidden', $name);
            $form->setType($name, self::TYPES[$name]);
        }
        $choice = (new draft_choice())->export_for_template($OUTPUT);
        $form->addElement('html', $OUTPUT->render_from_template('mod_proofolio/draft_choice', $choice));
        $form->addElement('header', 'aboutheader', get_string('aboutproof', 'mod_proofolio'));
        if ($writer->is_label_fixed()) {
            $this->define_fixed_label();
        } else {
            $this->define_label();
        }
        $this->define_context();
        $this->define_elements();
        $this->define_traces();
        $this->define_level('description');
        $this->define_level('analysis');
        $this->define_source();
        $this->define_improvement();
        $this->define_foot();
    }

    #[\Override]
    public function set_data($defaultvalues) {
        $this->shown = (array) $defaultvalues + $this->shown;
        parent::set_data($defaultvalues);
    }

    #[\Override]
    public function render() {
        $this->tiles->setText($this->render_tiles());
        return parent::render();
    }

    #[\Override]
    public function validation($data, $files) {
        $writer = $this->writer();
        $problems = draft_check::problems(
            $writer->activity,
            $writer->portfolio,
            $writer->proof,
            $this->content_of((array) $data),
            $this->is_submitting(),
        );
        $errors = parent::validation($data, $files);
        foreach ($problems as $field => $problem) {
            $place = $this->place_of($field);
            $errors[$place] = $this->is_in_tile($place) ? $problem->getMessage() : s($problem->getMessage());
        }
        return $errors;
    }

    /**
     * Whether the writer wants to submit, rather than to save a draft.
     *
     * @return bool
     */
    public function is_submitting(): bool {
        return $this->optional_param(self::SUBMIT, '', PARAM_RAW) !== '';
    }

    /**
     * Whether the writer wants to go on writing after this.
     *
     * @return bool
     */
    public function is_staying(): bool {
        return $this->optional_param(self::STAY, '', PARAM_RAW) !== '';
    }

    /**
     * What is written, once the form holds.
     *
     * @return draft_content
     */
    public function get_content(): draft_content {
        return $this->content_of((array) $this->get_submitted_data());
    }

    /**
     * The newest version that the writer knew.
     *
     * @return int 0 for none.
     */
    public function get_base(): int {
        return (int) $this->get_submitted_data()->baseversion;
    }

    /**
     * Shows why what was typed could not be kept, at the field that it is about.
     *
     * @param refusal $refusal
     */
    public function show_refusal(refusal $refusal): void {
        $place = $this->place_of((string) $refusal->field);
        $message = $refusal->getMessage();
        $this->_form->setElementError($place, $this->is_in_tile($place) ? $message : s($message));
    }

    /**
     * What is said at an element about what was typed there.
     *
     * @param string $name
     * @return string HTML; nothing when all is well.
     */
    public function error_at(string $name): string {
        return (string) $this->_form->getElementError($name);
    }

    /**
     * Lets the writer go on from a version that was submitted meanwhile: sending the form again is then a decision.
     *
     * @param int $number The newest version.
     */
    public function go_on_from(int $number): void {
        $this->_form->setConstant('baseversion', $number);
    }

    /**
     * The window that the form was sent from.
     *
     * @return writing_window|null None when it does not say.
     */
    public function get_window(): ?writing_window {
        $data = $this->get_submitted_data();
        $key = (string) ($data->formkey ?? '');
        return $key === '' ? null : new writing_window($key, (int) ($data->revision ?? 0));
    }

    /**
     * Lets the writer replace a draft that was saved meanwhile: sending the form again is then a decision.
     *
     * @param int $revision The revision of that draft.
     */
    public function replace_draft(int $revision): void {
        $this->_form->setConstant('revision', $revision);
    }

    /**
     * What the form takes for sent when its fields come in another way than by a request of its own.
     *
     * @param string[] $fields The values by the names of the fields as they stand in the page, such as "description[text]".
     * @return array
     */
    public static function submission(array $fields): array {
        $pairs = array_map(
            fn(string $name, string $value): string => rawurlencode($name) . '=' . rawurlencode($value),
            array_keys($fields),
            $fields,
        );
        parse_str(implode('&', $pairs), $submission);
        return ['_qf__' . preg_replace('/[^a-z0-9_]/i', '_', self::class) => 1] + $submission;
    }

    /**
     * The writer whom the form is for.
     *
     * @return proof_writer
     */
    private function writer(): proof_writer {
        return $this->_customdata['writer'];
    }

    /**
     * What is written, as the domain wants it.
     *
     * @param array $data The form's values. Choices that were not offered are missing there, so they are taken as they were sent.
     * @return draft_content
     */
    private function content_of(array $data): draft_content {
        foreach (['competencyid', 'letter', 'contextid'] as $name) {
            $data[$name] = $this->optional_param($name, '', self::TYPES[$name]);
        }
        $data += $this->tile_fields();
        return proof_form_values::content($this->writer(), $data);
    }

    /**
     * The element that a problem is shown at.
     *
     * @param string $field The field that the problem is about.
     * @return string
     */
    private function place_of(string $field): string {
        $hidden = in_array($field, ['', 'baseversion', 'fromversion', 'revision']);
        $isshown = !$hidden && ($this->_form->elementExists($field) || $this->is_in_tile($field));
        return $isshown ? $field : 'generalnote';
    }

    /**
     * Whether a field stands in the tile of a trace. No element has that name then: the tiles show what is wrong themselves.
     *
     * @param string $field
     * @return bool
     */
    private function is_in_tile(string $field): bool {
        return isset(trace_fields::TYPES[preg_replace('/\d+$/', '', $field)]);
    }

    /**
     * What the fields of the tiles hold.
     *
     * @return array By field; those that are not there are missing.
     */
    private function tile_fields(): array {
        if (!$this->is_submitted()) {
            return array_filter($this->shown, fn(string $name): bool => $this->is_in_tile($name), ARRAY_FILTER_USE_KEY);
        }
        $fields = [];
        foreach (trace_fields::names(array_keys($this->writer()->copy->get_traces())) as $name => $type) {
            $value = $this->optional_param($name, null, $type);
            if (is_scalar($value)) {
                $fields[$name] = $value;
            }
        }
        return $fields;
    }

    /**
     * The traces as tiles.
     *
     * @return string HTML
     */
    private function render_tiles(): string {
        global $OUTPUT;
        $fields = $this->tile_fields();
        $values = $this->is_submitted() ? (array) $this->get_submitted_data() : $this->shown;
        foreach (['traces', 'keptids'] as $name) {
            $fields[$name] = $values[$name] ?? '';
        }
        $errors = [];
        foreach (array_keys($fields) as $name) {
            $errors[$name] = (string) $this->_form->getElementError($name);
        }
        $tiles = new draft_trace_tiles($this->writer(), $fields, $errors, di::get(clock::class)->time());
        return $OUTPUT->render_from_template('mod_proofolio/draft_trace_tiles', $tiles->export_for_template($OUTPUT));
    }

    /**
     * Name, competency and letter of a proof that was never submitted.
     */
    private function define_label(): void {
        global $OUTPUT;
        $writer = $this->writer();
        $form = $this->_form;
        $this->define_text('name', 'proofname');
        $names = competency_names::of($writer->competencies(), $writer->activity);
        $choose = count($names) === 1 ? [] : ['' => get_string('choosecompetency', 'mod_proofolio')];
        $form->addElement('select', 'competencyid', get_string('competency', 'mod_proofolio'), $choose + $names);
        $form->setType('competencyid', self::TYPES['competencyid']);
        $form->addElement(
            'select',
            'letter',
            get_string('letter', 'mod_proofolio'),
            ['' => get_string('nextletter', 'mod_proofolio')] + array_combine(letters::all(), letters::all()),
        );
        $form->setType('letter', self::TYPES['letter']);
        $letters = new proof_letters($writer->competencies(), $writer->portfolio, $writer->proof);
        $form->addElement(
            'static',
            'lettersnote',
            '',
            $OUTPUT->render_from_template('mod_proofolio/proof_letters', $letters->export_for_template($OUTPUT)),
        );
        $form->addElement('static', 'generalnote', '', get_string('neededtosubmit', 'mod_proofolio'));
    }

    /**
     * The label of a proof that has been submitted: it stays.
     */
    private function define_fixed_label(): void {
        $proof = $this->writer()->proof;
        $form = $this->_form;
        $a = (object) ['label' => $proof->get_label(), 'name' => $proof->get('name')];
        $label = s(get_string('labelofname', 'mod_proofolio', $a));
        $form->addElement('static', 'fixedlabel', get_string('proof', 'mod_proofolio'), $label);
        $form->addElement('static', 'generalnote', '', get_string('labelfixednote', 'mod_proofolio'));
    }

    /**
     * The context: one that is known, or a new one.
     */
    private function define_context(): void {
        global $OUTPUT;
        $portfolio = $this->writer()->portfolio;
        $known = $portfolio ? experiences::contexts_by_experience($portfolio) : [];
        if ($known) {
            $groups = [get_string('nocontextgroup', 'mod_proofolio') => [0 => get_string('nocontextyet', 'mod_proofolio')]];
            $this->_form->addElement('selectgroups', 'contextid', get_string('context', 'mod_proofolio'), $groups + $known);
            $this->_form->setType('contextid', self::TYPES['contextid']);
        }
        $this->define_text('newexperience', 'newexperience', ['list' => 'proofolio-experiences']);
        $this->define_text('newcontext', 'newcontext');
        $new = (new new_context(array_keys($known)))->export_for_template($OUTPUT);
        $note = $OUTPUT->render_from_template('mod_proofolio/new_context', $new);
        $this->_form->addElement('static', 'contextnote', '', $note);
    }

    /**
     * The elements that the proof shows: those of each competency that can be chosen, of which only the chosen one's count.
     */
    private function define_elements(): void {
        global $OUTPUT;
        $writer = $this->writer();
        $competencies = $writer->competencies();
        $groups = [];
        foreach (element_choice::of(array_keys($competencies), $writer->proof) as $element) {
            $groups[$element->get('competencyid')][] = $element;
        }
        foreach (array_intersect_key($competencies, $groups) as $competencyid => $competency) {
            $heading = (new proof_elements($competency))->export_for_template($OUTPUT);
            $html = $OUTPUT->render_from_template('mod_proofolio/proof_elements', $heading);
            $this->_form->addElement('static', "elementsof{$competencyid}", '', $html);
            foreach ($groups[$competencyid] as $element) {
                $name = version::plain($element->get('name'), $writer->activity);
                $this->_form->addElement(
                    'advcheckbox',
                    "element{$element->get('id')}",
                    '',
                    s(competency_names::told($name, $element->is_archived())),
                    ['data-competencyid' => $competencyid],
                );
                $this->_form->setType("element{$element->get('id')}", PARAM_BOOL);
            }
        }
    }

    /**
     * One of the two texts, with the questions that help.
     *
     * @param string $level description or analysis.
     */
    private function define_level(string $level): void {
        global $OUTPUT;
        $form = $this->_form;
        $form->addElement('header', "{$level}header", get_string($level, 'mod_proofolio'));
        $form->setExpanded("{$level}header");
        $isnew = trim($this->writer()->copy->get($level)) === '';
        $questions = guiding_questions::of($this->writer()->activity, $level);
        $guide = (new proof_guide($level, $questions, $isnew))->export_for_template($OUTPUT);
        $form->addElement('html', $OUTPUT->render_from_template('mod_proofolio/proof_guide', $guide));
        $form->addElement(
            'editor',
            $level,
            get_string("{$level}field", 'mod_proofolio'),
            ['rows' => 18],
            draft_files::editor_options($this->writer()->activity),
        );
        $form->setType($level, PARAM_RAW);
    }

    /**
     * The traces: tiles with what is said of each, their files, and a link to add.
     */
    private function define_traces(): void {
        $form = $this->_form;
        $form->addElement('header', 'traceheader', get_string('traces', 'mod_proofolio'));
        $form->setExpanded('traceheader');
        $this->tiles = $form->addElement('html', '');
        $files = get_string('tracefiles', 'mod_proofolio');
        $form->addElement('filemanager', 'traces', $files, null, draft_files::trace_options($this->writer()->activity));
        $this->define_text('newlink', 'newlink');
        $this->define_text('newlinkcaption', 'newlinkcaption');
    }

    /**
     * The link to the full source, and whether the tutor can open it.
     */
    private function define_source(): void {
        global $OUTPUT;
        $form = $this->_form;
        $form->addElement('header', 'sourceheader', get_string('sourcelink', 'mod_proofolio'));
        $form->setExpanded('sourceheader');
        $this->define_text('sourcelink', 'sourcelinkfield');
        $source = (new source_open($this->writer()->copy->get('sourcelink')))->export_for_template($OUTPUT);
        $form->addElement('static', 'sourceopen', '', $OUTPUT->render_from_template('mod_proofolio/source_open', $source));
        $form->addElement('advcheckbox', 'sourceconfirmed', '', get_string('sourceconfirmed', 'mod_proofolio'));
        $form->setType('sourceconfirmed', self::TYPES['sourceconfirmed']);
    }

    /**
     * What a further version says of itself: what changed, and which remarks it answers.
     */
    private function define_improvement(): void {
        if ($this->writer()->latest > 0) {
            improvement_fields::define($this->_form, $this->writer());
        }
    }

    /**
     * A line of text.
     *
     * @param string $name
     * @param string $label The string that names it.
     * @param array $attributes Of the field, beside its size.
     */
    private function define_text(string $name, string $label, array $attributes = []): void {
        $this->_form->addElement('text', $name, get_string($label, 'mod_proofolio'), ['size' => 60] + $attributes);
        $this->_form->setType($name, self::TYPES[$name]);
    }

    /**
     * What stays in view: the confirmation that submitting needs, the buttons, and room for what scripts have to say.
     */
    private function define_foot(): void {
        global $OUTPUT;
        $form = $this->_form;
        $form->addElement('advcheckbox', 'nothingconfidential', '', get_string('nothingconfidential', 'mod_proofolio'));
        $form->setType('nothingconfidential', self::TYPES['nothingconfidential']);
        $form->closeHeaderBefore('nothingconfidential');
        $submit = get_string('submitversion', 'mod_proofolio', $this->writer()->latest + 1);
        $foot = (new proof_foot($this->writer()->copy->draft))->export_for_template($OUTPUT);
        $form->addGroup([
            $form->createElement('static', 'footstate', '', $OUTPUT->render_from_template('mod_proofolio/proof_foot', $foot)),
            $form->createElement('submit', self::SAVE, get_string('savedraft', 'mod_proofolio'), null, false),
            $form->createElement('submit', self::STAY, get_string('savestay', 'mod_proofolio'), null, false),
            $form->createElement('submit', self::SUBMIT, $submit, null, true),
        ], 'buttons', '', ' ', false);
        $form->closeHeaderBefore('draftstate');
    }
}
