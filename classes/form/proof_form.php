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

use mod_proofolio\local\draft_check;
use mod_proofolio\local\draft_content;
use mod_proofolio\local\draft_files;
use mod_proofolio\local\experiences;
use mod_proofolio\local\letters;
use mod_proofolio\local\models\element;
use mod_proofolio\local\proof_label;
use mod_proofolio\local\refusal;
use mod_proofolio\local\trace_details;
use mod_proofolio\output\competency_names;
use mod_proofolio\output\proof_elements;
use mod_proofolio\output\proof_guide;
use mod_proofolio\output\proof_letters;
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
        'baseversion' => PARAM_INT,
        'fromversion' => PARAM_INT,
        'timesaved' => PARAM_INT,
    ];

    /** The parameter type of each field that every trace has, its number behind the name. */
    public const TRACE_TYPES = [
        'tracecaption' => PARAM_TEXT,
        'tracelink' => PARAM_RAW_TRIMMED,
        'tracemasked' => PARAM_BOOL,
        'traceorder' => PARAM_INT,
    ];

    #[\Override]
    protected function definition() {
        $writer = $this->writer();
        $form = $this->_form;
        foreach (['baseversion', 'fromversion', 'timesaved'] as $name) {
            $form->addElement('hidden', $name);
            $form->setType($name, self::TYPES[$name]);
        }
        $form->addElement('header', 'aboutheader', get_string('aboutproof', 'mod_proofolio'));
        if ($writer->is_label_fixed()) {
            $this->define_fixed_label();
        } else {
            $this->define_label();
        }
        $this->define_context();
        $this->define_elements();
        $this->define_level('description', 8);
        $this->define_level('analysis', 5);
        $this->define_traces();
        $form->addElement('header', 'sourceheader', get_string('sourcelink', 'mod_proofolio'));
        $form->setExpanded('sourceheader');
        $this->define_text('sourcelink', 'sourcelinkfield');
        $form->addElement('static', 'sourcelinknote', '', get_string('sourcelinknote', 'mod_proofolio'));
        $this->define_buttons();
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
            $errors[$this->place_of($field)] = s($problem->getMessage());
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
        $this->_form->setElementError($this->place_of((string) $refusal->field), s($refusal->getMessage()));
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
     * Whether another draft was saved since the writer opened the form, for example in another window: one with other texts.
     *
     * @return bool
     */
    public function is_overtaken(): bool {
        $draft = $this->writer()->copy->draft;
        $known = $this->get_submitted_data()->timesaved ?? null;
        if (!$draft || $known === null || $known == $draft->get('timesaved')) {
            return false;
        }
        $content = $this->get_content();
        return $content->description !== $draft->get('description') || $content->analysis !== $draft->get('analysis');
    }

    /**
     * Lets the writer replace the draft that was saved meanwhile: sending the form again is then a decision.
     */
    public function replace_draft(): void {
        $this->_form->setConstant('timesaved', $this->writer()->copy->draft->get('timesaved'));
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
        return proof_form_values::content($this->writer(), $data);
    }

    /**
     * The element that a problem is shown at.
     *
     * @param string $field The field that the problem is about.
     * @return string
     */
    private function place_of(string $field): string {
        $hidden = in_array($field, ['', 'baseversion', 'fromversion', 'timesaved']);
        return !$hidden && $this->_form->elementExists($field) ? $field : 'generalnote';
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
        $portfolio = $this->writer()->portfolio;
        $known = $portfolio ? experiences::contexts_by_experience($portfolio) : [];
        if ($known) {
            $groups = [get_string('nocontextgroup', 'mod_proofolio') => [0 => get_string('nocontextyet', 'mod_proofolio')]];
            $this->_form->addElement('selectgroups', 'contextid', get_string('context', 'mod_proofolio'), $groups + $known);
            $this->_form->setType('contextid', self::TYPES['contextid']);
        }
        $this->define_text('newexperience', $known ? 'newexperienceorknown' : 'newexperience');
        $this->define_text('newcontext', 'newcontext');
        $this->_form->addElement('static', 'contextnote', '', get_string('contextnote', 'mod_proofolio'));
    }

    /**
     * The elements that the proof shows: those of each competency that can be chosen, of which only the chosen one's count.
     */
    private function define_elements(): void {
        global $OUTPUT;
        $writer = $this->writer();
        $competencies = $writer->competencies();
        $groups = [];
        foreach (element::of_competencies(array_keys($competencies)) as $element) {
            $groups[$element->get('competencyid')][] = $element;
        }
        foreach (array_intersect_key($competencies, $groups) as $competencyid => $competency) {
            $heading = (new proof_elements($competency))->export_for_template($OUTPUT);
            $html = $OUTPUT->render_from_template('mod_proofolio/proof_elements', $heading);
            $this->_form->addElement('static', "elementsof{$competencyid}", '', $html);
            foreach ($groups[$competencyid] as $element) {
                $this->_form->addElement(
                    'advcheckbox',
                    "element{$element->get('id')}",
                    '',
                    s(version::plain($element->get('name'), $writer->activity)),
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
     * @param int $questions How many questions there are.
     */
    private function define_level(string $level, int $questions): void {
        global $OUTPUT;
        $form = $this->_form;
        $form->addElement('header', "{$level}header", get_string($level, 'mod_proofolio'));
        $form->setExpanded("{$level}header");
        $isnew = trim($this->writer()->copy->get($level)) === '';
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
     * The traces: their files, what is said of each that is known, and a link to add.
     */
    private function define_traces(): void {
        $form = $this->_form;
        $form->addElement('header', 'traceheader', get_string('traces', 'mod_proofolio'));
        $form->setExpanded('traceheader');
        $traces = $this->writer()->copy->get_traces();
        $files = get_string('tracefiles', 'mod_proofolio');
        $form->addElement('filemanager', 'traces', $files, null, draft_files::trace_options($this->writer()->activity));
        $form->addElement('static', 'tracesnote', '', get_string($traces ? 'tracesnote' : 'tracesnonenote', 'mod_proofolio'));
        foreach ($traces as $trace) {
            $this->define_trace($trace, count($traces));
        }
        $this->define_text('newlink', 'newlink');
        $this->define_text('newlinkcaption', 'newlinkcaption');
    }

    /**
     * What is said of one trace.
     *
     * @param trace_details $trace
     * @param int $count How many traces there are.
     */
    private function define_trace(trace_details $trace, int $count): void {
        $number = $trace->number;
        $label = proof_label::of_trace($this->writer()->proof->get_label(), $number);
        $this->_form->addElement('static', "trace{$number}", s($label), s($trace->filename ?: $trace->link));
        $this->define_text("tracecaption{$number}", 'tracecaption', $label, PARAM_TEXT);
        if ($trace->filename === '') {
            $this->define_text("tracelink{$number}", 'tracelink', $label, PARAM_RAW_TRIMMED);
        }
        $this->_form->addElement('date_selector', "tracedate{$number}", get_string('tracedate', 'mod_proofolio', s($label)));
        $this->_form->addElement(
            'advcheckbox',
            "tracemasked{$number}",
            get_string('tracemaskedof', 'mod_proofolio', s($label)),
            get_string('tracemasked', 'mod_proofolio'),
        );
        $this->_form->setType("tracemasked{$number}", PARAM_BOOL);
        $places = array_combine(range(1, $count), range(1, $count));
        $this->_form->addElement(
            'select',
            "traceorder{$number}",
            get_string('traceorder', 'mod_proofolio', s($label)),
            $places,
            ['data-region' => 'trace-tile', 'data-label' => $label],
        );
        $this->_form->setType("traceorder{$number}", PARAM_INT);
    }

    /**
     * A line of text.
     *
     * @param string $name
     * @param string $label The string that names it.
     * @param string|null $about What the string is filled with.
     * @param string|null $type Its parameter type, where it is not among the plain fields.
     */
    private function define_text(string $name, string $label, ?string $about = null, ?string $type = null): void {
        $this->_form->addElement('text', $name, s(get_string($label, 'mod_proofolio', $about)), ['size' => 60]);
        $this->_form->setType($name, $type ?? self::TYPES[$name]);
    }

    /**
     * The buttons at the foot.
     */
    private function define_buttons(): void {
        $form = $this->_form;
        $submit = get_string('submitversion', 'mod_proofolio', $this->writer()->latest + 1);
        $form->addGroup([
            $form->createElement('submit', self::SAVE, get_string('savedraft', 'mod_proofolio'), null, false),
            $form->createElement('submit', self::STAY, get_string('savestay', 'mod_proofolio'), null, false),
            $form->createElement('submit', self::SUBMIT, $submit, null, true),
        ], 'buttons', '', ' ', false);
        $form->closeHeaderBefore('buttons');
    }
}
