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

/** A form. Subclasses say in definition() what it has. */
abstract class moodleform {
    use host_names_the_missing;

    /** @var MoodleQuickForm what the form consists of */
    protected $_form;
    /** @var mixed what the page gave the form */
    protected $_customdata;
    /** @var array|null what a test gave in place of a request */
    private ?array $ajaxformdata;
    /** @var bool|null result of the validation */
    private ?bool $validated = null;

    /** A form, filled from the request when that was sent from it, or from data that a test gives. */
    public function __construct($action = null, $customdata = null, $method = 'post', $target = '', $attributes = null, $editable = true,
            $ajaxformdata = null) {
        global $PAGE;
        if ($method !== 'post' || !$editable || $target !== '') {
            throw new host_missing_exception('forms that are not editable, or not sent by post');
        }
        $action ??= $PAGE->has_set_url() ? $PAGE->url : '';
        $this->_customdata = $customdata;
        $this->ajaxformdata = $ajaxformdata;
        $this->_form = new MoodleQuickForm($action instanceof moodle_url ? $action->out(false) : $action, (array)$attributes);
        $this->definition();
        foreach (['sesskey' => sesskey(), self::marker() => 1] as $name => $value) {
            $this->_form->addElement('hidden', $name, $value);
            $this->_form->setType($name, PARAM_RAW);
        }
        $submission = $ajaxformdata ?: $_POST;
        if (($submission[self::marker()] ?? 0) == 1) {
            if (!confirm_sesskey()) {
                throw new moodle_exception('invalidsesskey');
            }
            $this->_form->submit($submission, $_FILES);
        }
    }

    /** The parameter that says that a submission is this form's. */
    private static function marker(): string {
        return '_qf__' . preg_replace('/[^a-z0-9_]/i', '_', static::class);
    }

    /** Adds the elements. */
    abstract protected function definition();

    /** Checks the submitted data: messages by element. */
    public function validation($data, $files) {
        return [];
    }

    /** What the fields show before anything is submitted. */
    public function set_data($defaultvalues) {
        $this->_form->setDefaults((array)$defaultvalues);
    }

    /** Whether the request comes from this form. */
    public function is_submitted() {
        return $this->_form->submitted !== null;
    }

    /** A value as it was sent, whether or not the form has such an element. */
    public function optional_param($name, $default, $type) {
        $value = $this->ajaxformdata[$name] ?? host_request_value($name);
        return $value === null ? $default : ($type === PARAM_RAW ? $value : clean_param($value, $type));
    }

    /** Whether the person cancelled. */
    public function is_cancelled() {
        return isset($this->_form->submitted['cancel']);
    }

    /** Whether the submitted data holds. */
    public function is_validated() {
        if ($this->validated === null) {
            $this->_form->check_rules();
            foreach ((array)$this->validation($this->_form->exportValues(), array_column($this->_form->sent, 'tmp_name', 'element')) as $name => $message) {
                $this->_form->setElementError($name, $message);
            }
            $this->validated = !$this->_form->errors;
        }
        return $this->validated;
    }

    /** The submitted data when it holds. */
    public function get_data() {
        return !$this->is_cancelled() && $this->is_submitted() && $this->is_validated() ? $this->get_submitted_data() : null;
    }

    /** The submitted data, checked or not. */
    public function get_submitted_data() {
        return $this->is_submitted() ? (object)array_diff_key($this->_form->exportValues(), ['sesskey' => 1, self::marker() => 1]) : null;
    }

    /** The name of a file that was sent in a field of its own. */
    public function get_new_filename($elname = null) {
        return $this->is_validated() ? $this->_form->sent[$elname]['name'] ?? false : false;
    }

    /** Adds the buttons at the foot. */
    public function add_action_buttons($cancel = true, $submitlabel = null) {
        $submit = $this->_form->createElement('submit', 'submitbutton', $submitlabel ?? get_string('savechanges'));
        $this->_form->addGroup($cancel ? [$submit, $this->_form->createElement('cancel')] : [$submit], 'buttonar', '', ' ', false);
        $this->_form->closeHeaderBefore('buttonar');
    }

    /** The form as HTML. */
    public function render() {
        return $this->_form->toHtml();
    }

    /** Prints the form. */
    public function display() {
        echo $this->render();
    }

    /** Acts in a test as if the form had been sent. */
    public static function mock_submit($data, $files = [], $method = 'post') {
        $_FILES = $files;
        $sent = [self::marker() => 1, 'sesskey' => sesskey()] + $data;
        $method === 'get' ? $_GET = $sent : $_POST = $sent;
    }

    /** What a test gives to the constructor as if the form had been sent. */
    public static function mock_ajax_submit($data) {
        $_POST['sesskey'] = sesskey();
        return [self::marker() => 1, 'sesskey' => sesskey()] + $data;
    }
}

/** The elements of a form, with their values, rules and errors. */
class MoodleQuickForm {
    use host_names_the_missing;

    /** @var host_form_element[] the elements by name */
    public array $elements = [];
    /** @var array|null what was submitted, cleaned */
    public ?array $submitted = null;
    /** @var array messages by element */
    public array $errors = [];
    /** @var array[] files that were sent in fields of their own, by element */
    public array $sent = [];
    /** @var array default values by element */
    private array $defaults = [];
    /** @var array values that nothing overrides */
    private array $constants = [];
    /** @var array parameter types by element */
    private array $types = [];
    /** @var array messages of what is required, by element */
    private array $required = [];
    /** @var string[] elements in front of which a section ends */
    private array $closebefore = [];

    /** An empty form. */
    public function __construct(private string $action, private array $attributes) {
    }

    /** An element, not yet in the form. */
    public function createElement($type, ...$arguments) {
        return host_form_element::create($type, $arguments, $this);
    }

    /** Adds an element. */
    public function addElement($type, ...$arguments) {
        $element = host_form_element::create($type, $arguments, $this);
        return $this->elements[$element->name === '' ? 'unnamed' . count($this->elements) : $element->name] = $element;
    }

    /** Adds elements that stand in one row, with names of their own. */
    public function addGroup($elements, $name, $label, $separator, $appendname) {
        if ($appendname) {
            throw new host_missing_exception('groups whose name is part of their elements\' names');
        }
        $group = $this->addElement('group', $name, $label);
        $group->members = $elements;
        return $group;
    }

    /** How an element's value is cleaned. */
    public function setType($name, $type) {
        $this->types[$name] = $type;
    }

    /** What an element shows before anything is submitted. */
    public function setDefault($name, $value) {
        $this->defaults[$name] = $value;
    }

    /** What elements show before anything is submitted. */
    public function setDefaults($values) {
        $this->defaults = $values + $this->defaults;
    }

    /** A value that nothing overrides. */
    public function setConstant($name, $value) {
        $this->constants[$name] = $value;
    }

    /** Adds a rule: that something must be there. */
    public function addRule($name, $message, $type) {
        if ($type !== 'required') {
            throw new host_missing_exception("the form rule '$type'");
        }
        $this->elements[$name]->required = true;
        $this->required[$name] = $message ?: get_string('err_required', 'form');
    }

    /** Ends a section in front of an element. */
    public function closeHeaderBefore($name) {
        $this->closebefore[] = $name;
    }

    /** Sections are always open here. */
    public function setExpanded($name, $expanded = true) {
    }

    /** Whether there is such an element. */
    public function elementExists($name) {
        return isset($this->elements[$name]);
    }

    /** Puts a message at an element. */
    public function setElementError($name, $message = null) {
        $this->errors[$name] = $message;
    }

    /** The message at an element. */
    public function getElementError($name) {
        return $this->errors[$name] ?? null;
    }

    /** Takes a submission in: known elements only, each cleaned as its type says. */
    public function submit(array $values, array $files): void {
        $this->submitted = [];
        foreach (array_intersect_key($files, $this->elements) as $name => $sent) {
            $this->take_file($name, $sent);
        }
        foreach ($this->leaves() as $element) {
            $type = $this->types[$element->name] ?? PARAM_RAW;
            if (!isset($this->types[$element->name]) && in_array($element->type, ['text', 'hidden'])) {
                debugging("Did you remember to call setType() for '$element->name'? Defaulting to PARAM_RAW cleaning.", DEBUG_DEVELOPER);
            }
            $value = $element->name === '' ? null : $element->take($values[$element->name] ?? null, $type, $values, $files);
            $this->submitted += $value === null ? [] : [$element->name => $value];
        }
    }

    /** The elements that carry values. */
    private function leaves(): array {
        return array_merge(...array_values(array_map(fn($element) => $element->members ?: [$element], $this->elements)));
    }

    /** The value that an element shows: fixed, else submitted, else by default. */
    public function value_of(host_form_element $element) {
        return $this->constants[$element->name] ?? $this->submitted[$element->name] ?? $this->defaults[$element->name] ?? $element->initial;
    }

    /** All values. */
    public function exportValues() {
        $values = [];
        foreach ($this->leaves() as $element) {
            $values[$element->name] = $element->export($this->value_of($element));
        }
        return $this->constants + array_filter($values, fn($value) => $value !== null);
    }

    /** Takes in the files that were sent in fields of their own, as Moodle does for elements of any kind. */
    private function take_file(string $name, array $sent): void {
        $sent['name'] = is_array($sent['error']) ? '' : clean_param($sent['name'], PARAM_FILE);
        if ($sent['name'] !== '' && $sent['error'] === UPLOAD_ERR_OK && is_uploaded_file($sent['tmp_name'])) {
            $this->sent[$name] = $sent + ['element' => $name];
        } else if ($sent['error'] !== UPLOAD_ERR_NO_FILE) {
            $this->errors[$name] = get_string('uploadproblem', 'error');
        }
    }

    /** Finds what is missing, and what elements complain of themselves. */
    public function check_rules(): void {
        $this->errors += array_filter(array_map(fn($element) => $element->fault, $this->elements));
        foreach ($this->required as $name => $message) {
            if ($this->elements[$name]->is_empty($this->value_of($this->elements[$name]))) {
                $this->errors[$name] ??= $message;
            }
        }
    }

    /** The form as HTML. */
    public function toHtml() {
        global $OUTPUT;
        $body = '';
        $insection = false;
        foreach ($this->elements as $name => $element) {
            if ($insection && ($element->type === 'header' || in_array($name, $this->closebefore))) {
                $body .= '</fieldset>';
                $insection = false;
            }
            $insection = $insection || $element->type === 'header';
            $body .= $element->toHtml($this->errors[$name] ?? null);
        }
        return $OUTPUT->render_from_template('host/form/form', [
            'action' => $this->action,
            'id' => $this->attributes['id'] ?? 'mform1_' . random_string(6),
            'class' => trim('mform ' . ($this->attributes['class'] ?? '')),
            'attributes' => host_form_element::attributes_html(array_diff_key($this->attributes, ['id' => 1, 'class' => 1])),
            'body' => $body . ($insection ? '</fieldset>' : ''),
            'hasrequired' => (bool)$this->required,
        ]);
    }
}
