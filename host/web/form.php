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


/**
 * Moodle's forms in one flat kind: what a plugin's form class builds on.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/**
 * A form. Subclasses say in definition() what it has.
 */
abstract class moodleform {
    use host_names_the_missing;

    /** @var MoodleQuickForm what the form consists of */
    protected $_form;
    /** @var mixed what the page gave the form */
    protected $_customdata;
    /** @var array|null submitted data from elsewhere than the request */
    protected $_ajaxformdata;
    /** @var string marks a submission as this form's */
    private string $formname;
    /** @var bool|null result of the validation */
    private ?bool $validated = null;
    /** @var bool whether definition_after_data() has run */
    private bool $finalized = false;

    /** A form, filled from the request when that was sent from it. */
    public function __construct($action = null, $customdata = null, $method = 'post', $target = '', $attributes = null,
            $editable = true, $ajaxformdata = null) {
        global $PAGE;
        if ($method !== 'post' || !$editable || $target !== '') {
            throw new coding_exception('The host has only editable forms sent by post');
        }
        $action ??= $PAGE->has_set_url() ? $PAGE->url : '';
        $this->_customdata = $customdata;
        $this->_ajaxformdata = $ajaxformdata;
        $this->formname = self::marker();
        $this->_form = new MoodleQuickForm($action instanceof moodle_url ? $action->out(false) : $action, (array)$attributes);
        $this->definition();
        $this->_form->addElement('hidden', 'sesskey', sesskey());
        $this->_form->setType('sesskey', PARAM_RAW);
        $this->_form->addElement('hidden', "_qf__$this->formname", 1);
        $this->_form->setType("_qf__$this->formname", PARAM_RAW);
        $this->after_definition();
        $submission = $ajaxformdata ?: $_POST;
        if (($submission["_qf__$this->formname"] ?? 0) == 1) {
            if (!confirm_sesskey()) {
                throw new moodle_exception('invalidsesskey');
            }
            $this->_form->submit($submission, $_FILES);
        }
    }

    /** The name that a submission of this form carries. */
    private static function marker(): string {
        return preg_replace('/[^a-z0-9_]/i', '_', static::class);
    }

    /** Adds the elements. */
    abstract protected function definition();

    /** After the elements are there. */
    protected function after_definition() {
    }

    /** After the data is there. */
    public function definition_after_data() {
    }

    /** Checks the submitted data. */
    public function validation($data, $files) {
        return [];
    }

    /** What the fields show before anything is submitted. */
    public function set_data($defaultvalues) {
        $this->_form->setDefaults((array)$defaultvalues);
    }

    /** Whether the request comes from this form. */
    public function is_submitted() {
        return $this->_form->isSubmitted();
    }

    /** Whether a button was pressed that only redraws the form. */
    public function no_submit_button_pressed() {
        return $this->is_submitted() && (bool)array_filter($this->_form->nosubmits, fn($name) => $this->has_pressed($name));
    }

    /** Whether the person cancelled. */
    public function is_cancelled() {
        return $this->is_submitted() && $this->has_pressed('cancel');
    }

    /** Whether a button is among what was sent. */
    private function has_pressed(string $name): bool {
        return isset($this->_form->submitted[$name]);
    }

    /** A parameter of the submission or the request. */
    public function optional_param($name, $default, $type) {
        $value = ($this->_ajaxformdata ?? [])[$name] ?? $_POST[$name] ?? $_GET[$name] ?? null;
        return $value === null ? $default : clean_param($value, $type);
    }

    /** Whether the submitted data holds. */
    public function is_validated() {
        $this->finalize();
        if ($this->no_submit_button_pressed()) {
            return false;
        }
        if ($this->validated === null) {
            $this->_form->check_rules();
            foreach ((array)$this->validation($this->_form->exportValues(), []) as $name => $message) {
                $this->_form->setElementError($name, $message);
            }
            $this->validated = !$this->_form->errors;
        }
        return $this->validated;
    }

    /** Runs definition_after_data() once. */
    private function finalize(): void {
        if (!$this->finalized) {
            $this->finalized = true;
            $this->definition_after_data();
        }
    }

    /** The submitted data when it holds. */
    public function get_data() {
        return !$this->is_cancelled() && $this->is_submitted() && $this->is_validated() ? $this->get_submitted_data() : null;
    }

    /** The submitted data, checked or not. */
    public function get_submitted_data() {
        if (!$this->is_submitted()) {
            return null;
        }
        $data = $this->_form->exportValues();
        unset($data['sesskey'], $data["_qf__$this->formname"]);
        return (object)$data;
    }

    /** Adds the buttons at the foot. */
    public function add_action_buttons($cancel = true, $submitlabel = null) {
        $submitlabel ??= get_string('savechanges');
        if (!$cancel) {
            $this->_form->addElement('submit', 'submitbutton', $submitlabel);
            $this->_form->closeHeaderBefore('submitbutton');
            return;
        }
        $buttons = [$this->_form->createElement('submit', 'submitbutton', $submitlabel), $this->_form->createElement('cancel')];
        $this->_form->addGroup($buttons, 'buttonar', '', [' '], false);
        $this->_form->closeHeaderBefore('buttonar');
    }

    /** The form as HTML. */
    public function render() {
        $this->finalize();
        return $this->_form->toHtml();
    }

    /** Prints the form. */
    public function display() {
        echo $this->render();
    }

    /** Acts in a test as if the form had been sent. */
    public static function mock_submit($data, $files = [], $method = 'post', $formidentifier = null) {
        $_FILES = $files;
        $_POST = ['_qf__' . ($formidentifier ?? self::marker()) => 1, 'sesskey' => sesskey()] + $data;
    }

    /** What a test gives to the constructor as if the form had been sent. */
    public static function mock_ajax_submit($data) {
        $_POST['sesskey'] = sesskey();
        return ['_qf__' . self::marker() => 1, 'sesskey' => sesskey()] + $data;
    }
}

/** The elements of a form, with their values, rules and errors. */
class MoodleQuickForm {
    use host_names_the_missing;

    /** @var host_form_element[] the elements by name */
    public array $elements = [];
    /** @var array what was submitted, cleaned */
    public array $submitted = [];
    /** @var array messages by element */
    public array $errors = [];
    /** @var string[] buttons that only redraw the form */
    public array $nosubmits = [];
    /** @var bool whether something was submitted */
    private bool $issubmitted = false;
    /** @var array default values by element */
    private array $defaults = [];
    /** @var array values that nothing overrides */
    private array $constants = [];
    /** @var array parameter types by element */
    private array $types = [];
    /** @var array rules by element */
    private array $rules = [];
    /** @var string[] elements in front of which a section ends */
    private array $closebefore = [];

    /** An empty form. */
    public function __construct(private string $action, private array $attributes) {
    }

    /** An element, not yet in the form. */
    public function createElement($type, ...$arguments) {
        return host_form_element::create($type, $arguments);
    }

    /** Adds an element. */
    public function addElement($type, ...$arguments) {
        $element = $type instanceof host_form_element ? $type : host_form_element::create($type, $arguments);
        $element->form = $this;
        $name = $element->name === '' ? 'unnamed' . count($this->elements) : $element->name;
        return $this->elements[$name] = $element;
    }

    /** Adds elements that stand in one row. */
    public function addGroup($elements, $name = null, $label = '', $separator = null, $appendname = true) {
        foreach ($elements as $element) {
            $element->form = $this;
            if ($appendname) {
                $element->name = preg_replace('/^[^\[]+/', $name . '[$0]', $element->name);
            }
        }
        $group = $this->addElement('group', $name, $label);
        $group->members = $elements;
        return $group;
    }

    /** How an element's value is cleaned. */
    public function setType($names, $type) {
        foreach ((array)$names as $name) {
            $this->types[$name] = $type;
        }
    }

    /** How elements' values are cleaned. */
    public function setTypes($types) {
        $this->types = $types + $this->types;
    }

    /** What an element shows before anything is submitted. */
    public function setDefault($name, $value) {
        $this->setDefaults([$name => $value]);
    }

    /** What elements show before anything is submitted. */
    public function setDefaults($values) {
        $this->defaults = self::spread((array)$values) + $this->defaults;
    }

    /** A value that nothing overrides. */
    public function setConstant($name, $value) {
        $this->setConstants([$name => $value]);
    }

    /** Values that nothing overrides. */
    public function setConstants($values) {
        $this->constants = self::spread((array)$values) + $this->constants;
    }

    /** Adds a rule. */
    public function addRule($name, $message, $type, $format = null, $validation = 'server') {
        if (!in_array($type, ['required', 'maxlength', 'minlength', 'regex', 'numeric', 'nonzero', 'email', 'nopunctuation'])) {
            throw new coding_exception("The host knows no rule $type");
        }
        $this->getElement($name)->required = $this->getElement($name)->required || $type === 'required';
        $message = $message ?: get_string("err_$type", 'form', is_scalar($format) ? ['format' => $format] : $format);
        $this->rules[$name][] = [$type, $message, $format];
    }

    /** Adds a help text. */
    public function addHelpButton($name, $identifier, $component = 'moodle') {
        $this->getElement($name)->helpbutton = $GLOBALS['OUTPUT']->help_icon($identifier, $component);
    }

    /** Names a button that only redraws the form. */
    public function registerNoSubmitButton($name) {
        $this->nosubmits[] = $name;
    }

    /** Ends a section in front of an element. */
    public function closeHeaderBefore($name) {
        $this->closebefore[] = $name;
    }

    /** Sections are always open here. */
    public function setExpanded($name, $expanded = true) {
    }

    /** Sections are always open here. */
    public function setDisableShortforms($disable = true) {
    }

    /** Nothing watches for leaving with changes here. */
    public function disable_form_change_checker() {
    }

    /** Shows elements without letting them be changed. */
    public function hardFreeze($names) {
        foreach ((array)$names as $name) {
            $this->getElement($name)->frozen = true;
        }
    }

    /** Whether there is such an element. */
    public function elementExists($name) {
        return isset($this->elements[$name]);
    }

    /** An element. */
    public function getElement($name) {
        return $this->elements[$name] ?? throw new coding_exception("The form has no element $name");
    }

    /** The type of an element. */
    public function getElementType($name) {
        return $this->getElement($name)->type;
    }

    /** Takes an element out. */
    public function removeElement($name) {
        unset($this->elements[$name], $this->rules[$name]);
    }

    /** The value that an element shows. */
    public function getElementValue($name) {
        return $this->getElement($name)->getValue();
    }

    /** The submitted value of an element. */
    public function getSubmitValue($name) {
        return self::find($this->submitted, $name);
    }

    /** Puts a message at an element. */
    public function setElementError($name, $message = null) {
        $this->errors[$name] = $message;
    }

    /** The message at an element. */
    public function getElementError($name) {
        return $this->errors[$name] ?? null;
    }

    /** Whether something was submitted. */
    public function isSubmitted() {
        return $this->issubmitted;
    }

    /** Takes a submission in: known elements only, each cleaned as its type says. */
    public function submit(array $values, array $files): void {
        $this->issubmitted = true;
        foreach ($this->leaves() as $element) {
            $value = $element->take(self::find($values, $element->name), $files, $values, $this->type_of($element));
            if ($value !== null && !$element->frozen) {
                $this->submitted = self::merge($this->submitted, self::nest($element->name, $value));
            }
        }
    }

    /** How an element's value is cleaned. */
    private function type_of(host_form_element $element): string {
        $type = $this->types[$element->name] ?? $this->types[preg_replace('/\[.*/', '', $element->name)] ?? null;
        if ($type === null && in_array($element->type, ['text', 'url', 'hidden'])) {
            debugging("Did you remember to call setType() for '$element->name'? Defaulting to PARAM_RAW cleaning.", DEBUG_DEVELOPER);
        }
        return $type ?? PARAM_RAW;
    }

    /** The elements that carry values. */
    private function leaves(): array {
        $leaves = [];
        foreach ($this->elements as $element) {
            array_push($leaves, ...($element->type === 'group' ? $element->members : [$element]));
        }
        return $leaves;
    }

    /** The value that an element shows: fixed, else submitted, else by default. */
    public function value_of(host_form_element $element) {
        $value = self::find($this->constants, $element->name);
        if ($value === null && $this->issubmitted && !$element->frozen) {
            $value = self::find($this->submitted, $element->name);
            if ($value === null && in_array($element->type, ['checkbox', 'date_selector'])) {
                return null;
            }
        }
        return $value ?? self::find($this->defaults, $element->name) ?? $element->initial;
    }

    /** All values. */
    public function exportValues() {
        $values = [];
        foreach ($this->leaves() as $element) {
            $value = $element->name === '' ? null : $element->export($this->value_of($element));
            if ($value !== null) {
                $values = self::merge($values, self::nest($element->name, $value));
            }
        }
        return self::merge($values, $this->constants);
    }

    /** Applies the rules. */
    public function check_rules(): void {
        foreach ($this->leaves() as $element) {
            if ($element->fault !== null) {
                $this->errors[$element->name] = $element->fault;
            }
        }
        foreach ($this->rules as $name => $rules) {
            $element = $this->getElement($name);
            $value = $element->plain($this->value_of($element));
            foreach ($rules as [$type, $message, $format]) {
                $holds = $type === 'required' ? trim($value) !== '' : $value === '' || match ($type) {
                    'maxlength' => core_text::strlen($value) <= $format,
                    'minlength' => core_text::strlen($value) >= $format,
                    'regex' => (bool)preg_match($format, $value),
                    'numeric' => is_numeric($value),
                    'nonzero' => (float)$value != 0,
                    'email' => validate_email($value),
                    'nopunctuation' => !preg_match('/[().\/*^?#!@$%+=,"\'><~\[\]{}]/', $value),
                };
                if (!$holds) {
                    $this->errors[$name] ??= $message;
                }
            }
        }
    }

    /** The form as HTML. */
    public function toHtml() {
        global $OUTPUT;
        $hidden = '';
        $body = '';
        $insection = false;
        foreach ($this->elements as $name => $element) {
            if ($insection && ($element->type === 'header' || in_array($name, $this->closebefore))) {
                $body .= '</fieldset>';
                $insection = false;
            }
            $insection = $insection || $element->type === 'header';
            $html = $element->toHtml($this->errors[$name] ?? null);
            $element->type === 'hidden' ? $hidden .= $html : $body .= $html;
        }
        return $OUTPUT->render_from_template('host/form/form', [
            'action' => $this->action,
            'id' => $this->attributes['id'] ?? 'mform1_' . random_string(6),
            'class' => trim('mform ' . ($this->attributes['class'] ?? '')),
            'attributes' => host_form_element::attributes_html(array_diff_key($this->attributes, ['id' => 1, 'class' => 1])),
            'hidden' => $hidden,
            'body' => $body . ($insection ? '</fieldset>' : ''),
            'hasrequired' => (bool)array_filter($this->elements, fn($element) => $element->required),
        ]);
    }

    /** The value under a name such as a[b]. */
    private static function find(array $values, string $name) {
        foreach (explode('[', str_replace(']', '', $name)) as $key) {
            $values = is_array($values) ? ($values[$key] ?? null) : null;
        }
        return $values;
    }

    /** A value under a name such as a[b], as PHP would have it. */
    private static function nest(string $name, $value): array {
        foreach (array_reverse(explode('[', str_replace(']', '', $name))) as $key) {
            $value = [$key => $value];
        }
        return $value;
    }

    /** Values with names such as a[b], as PHP would have them. */
    private static function spread(array $values): array {
        $all = [];
        foreach ($values as $name => $value) {
            $all = str_contains($name, '[') ? self::merge($all, self::nest($name, $value)) : [$name => $value] + $all;
        }
        return $all;
    }

    /** Merges values of the same name. */
    private static function merge(array $a, array $b): array {
        foreach ($b as $key => $value) {
            $a[$key] = is_array($value) && is_array($a[$key] ?? null) ? self::merge($a[$key], $value) : $value;
        }
        return $a;
    }
}
