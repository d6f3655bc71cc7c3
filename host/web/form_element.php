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
 * The elements of a form.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** One element of a form: takes a submitted value, exports it and draws itself. The kinds that need more are below. */
class host_form_element {
    use host_names_the_missing;

    /** @var MoodleQuickForm|null the form */
    public ?MoodleQuickForm $form = null;
    /** @var host_form_element[] elements in the same row */
    public array $members = [];
    /** @var bool whether it must be filled in */
    public bool $required = false;
    /** @var bool whether it is shown only */
    public bool $frozen = false;
    /** @var string the help, HTML */
    public string $helpbutton = '';
    /** @var string|null what is wrong with what was submitted */
    public ?string $fault = null;
    /** @var mixed value when there is no other */
    public $initial = null;

    /** An element as its kind has it. */
    final public function __construct(public string $type, public string $name, public string $label, public array $options,
            public $attributes) {
    }

    /** Makes an element from the arguments of addElement(). */
    public static function create(string $type, array $arguments): self {
        [$name, $label, $third, $fourth] = array_map(fn($i) => $arguments[$i] ?? null, range(0, 3));
        $make = fn(string $class, $name, $label, $options, $attributes) =>
            new $class($type, (string)$name, (string)$label, (array)$options, $attributes);
        switch ($type) {
            case 'text':
            case 'url':
            case 'textarea':
            case 'group':
            case 'header':
                $element = $make(self::class, $name, $label, [], $third);
                $element->initial = '';
                return $element;
            case 'submit':
                $element = $make(self::class, $name, $label, ['primary' => $fourth ?? true], $third);
                $element->initial = $label;
                return $element;
            case 'hidden':
                $element = $make(self::class, $name, '', [], $third);
                $element->initial = $label;
                return $element;
            case 'cancel':
                $element = $make(self::class, $name ?: 'cancel', $label, [], $third);
                $element->initial = $label ?: get_string('cancel');
                return $element;
            case 'html':
                return $make(self::class, '', '', ['html' => $name], null);
            case 'static':
                return $make(self::class, $name, $label, ['html' => $third], null);
            case 'select':
            case 'selectgroups':
                return $make(host_form_select::class, $name, $label, $third, $fourth);
            case 'checkbox':
                return $make(host_form_checkbox::class, $name, $label, ['text' => $third], $fourth);
            case 'advcheckbox':
                $element = $make(host_form_checkbox::class, $name, $label, ['text' => $third, 'values' => $arguments[4] ?? [0, 1]], $fourth);
                $element->initial = $element->options['values'][0];
                return $element;
            case 'date_selector':
                $element = $make(host_form_date::class, $name, $label, $third, $fourth);
                $element->initial = empty($element->options['optional']) ? time() : 0;
                return $element;
            case 'editor':
                return $make(host_form_editor::class, $name, $label, $fourth, $third);
            case 'filemanager':
                return $make(host_form_files::class, $name, $label, $fourth, $third);
            default:
                throw new host_missing_exception("the form element '$type'");
        }
    }

    /** Takes a submitted value in; null when there is none. */
    public function take($value, array $files, array $all, string $type) {
        if (in_array($this->type, ['static', 'html', 'header', 'group']) || $value === null) {
            return null;
        }
        return is_array($value) ? clean_param_array($value, $type, true) : clean_param($value, $type);
    }

    /** What goes into the form's data. */
    public function export($value) {
        $none = in_array($this->type, ['static', 'html', 'header', 'group']) ||
            (in_array($this->type, ['submit', 'cancel']) && !isset($this->form->submitted[$this->name]));
        return $none ? null : $value;
    }

    /** The value as a text, for rules. */
    public function plain($value): string {
        return is_array($value) ? implode('', $value) : (string)$value;
    }

    /** The value shown. */
    public function getValue() {
        return $this->form->value_of($this);
    }

    /** Sets the value to show, whatever else is known. */
    public function setValue($value) {
        $this->form->setConstants([$this->name => $value]);
    }

    /** The name. */
    public function getName() {
        return $this->name;
    }

    /** The label. */
    public function getLabel() {
        return $this->label;
    }

    /** Another label. */
    public function setLabel($label) {
        $this->label = $label;
    }

    /** The id in the page. */
    public function id(): string {
        return $this->attributes['id'] ?? 'id_' . str_replace(['[', ']'], ['_', ''], $this->name);
    }

    /** What the template of the kind shows. */
    protected function data($value): array {
        return ['value' => $value, 'html' => $this->options['html'] ?? '', 'primary' => $this->options['primary'] ?? false];
    }

    /** Data for the templates. */
    private function export_for_template(?string $error): array {
        $attributes = is_array($this->attributes) ? array_diff_key($this->attributes, ['id' => 1]) : $this->attributes;
        return $this->data($this->getValue()) + [
            'id' => $this->id(), 'name' => $this->name, 'label' => $this->label, 'helpbutton' => $this->helpbutton, 'type' => $this->type,
            'required' => $this->required, 'frozen' => $this->frozen, 'error' => $error,
            'attributes' => is_array($attributes) ? self::attributes_html($attributes) : (string)$attributes,
        ];
    }

    /** The element with its label, help and error. */
    public function toHtml(?string $error): string {
        global $OUTPUT;
        if (in_array($this->type, ['html', 'header', 'hidden'])) {
            return $this->type === 'html' ? $this->options['html']
                : $OUTPUT->render_from_template("host/form/$this->type", $this->export_for_template($error));
        }
        $data = $this->export_for_template($error);
        if ($this->type !== 'group') {
            $data['control'] = $this->control($data);
            $kinds = ['checkbox' => 1, 'advcheckbox' => 1, 'date_selector' => 1, 'filemanager' => 1, 'static' => 1];
            return $OUTPUT->render_from_template('host/form/row', $data + [
                'haslabel' => $this->label !== '', 'labelled' => !isset($kinds[$this->type])]);
        }
        foreach ($this->members as $member) {
            $error ??= $this->form->getElementError($member->name);
            $data['control'] = ($data['control'] ?? '') . $member->control($member->export_for_template(null)) . ' ';
        }
        return $OUTPUT->render_from_template('host/form/row', ['error' => $error, 'isgroup' => $this->label !== ''] + $data + [
            'haslabel' => $this->label !== '']);
    }

    /** The control alone. */
    private function control(array $data): string {
        $template = ['url' => 'text', 'cancel' => 'submit', 'advcheckbox' => 'checkbox', 'selectgroups' => 'select'][$this->type] ?? $this->type;
        return $GLOBALS['OUTPUT']->render_from_template("host/form/$template", $data + ['iscancel' => $this->type === 'cancel']);
    }

    /** Attributes as they stand in a tag. */
    public static function attributes_html(array $attributes): string {
        $html = '';
        foreach ($attributes as $name => $value) {
            $html .= ' ' . $name . '="' . s($value) . '"';
        }
        return $html;
    }
}

/** A choice, flat or in groups; nothing but the choices offered comes back. */
class host_form_select extends host_form_element {
    /** The choices by group. */
    private function groups(): array {
        return $this->type === 'selectgroups' ? $this->options : ['' => $this->options];
    }

    /** Whether several can be chosen. */
    private function is_multiple(): bool {
        return is_array($this->attributes) ? !empty($this->attributes['multiple']) : str_contains((string)$this->attributes, 'multiple');
    }

    /** What goes into the form's data. */
    public function export($value) {
        $offered = array_map('strval', array_merge(...array_map('array_keys', array_values($this->groups()))));
        $chosen = array_values(array_intersect(array_map('strval', (array)$value), $offered));
        return $this->is_multiple() ? $chosen : ($chosen[0] ?? null);
    }

    /** What the template shows. */
    protected function data($value): array {
        $groups = [];
        $chosen = array_map('strval', (array)$value);
        foreach ($this->groups() as $label => $options) {
            $choices = array_map(fn($key, $text) => ['value' => $key, 'text' => $text, 'selected' => in_array((string)$key, $chosen, true)],
                array_keys($options), $options);
            $groups[] = ['label' => $label, 'haslabel' => $label !== '', 'options' => $choices];
        }
        $shown = array_filter(array_merge(...array_column($groups, 'options')), fn($choice) => $choice['selected']);
        return ['groups' => $groups, 'multiple' => $this->is_multiple(), 'shown' => implode(', ', array_column($shown, 'text'))];
    }
}

/** A box to tick. */
class host_form_checkbox extends host_form_element {
    /** Takes a submitted value in: only the two values that it has. */
    public function take($value, array $files, array $all, string $type) {
        $values = $this->options['values'] ?? [null, 1];
        return $value !== null && in_array((string)$value, array_map('strval', $values), true) ? $value : $values[0];
    }

    /** What the template shows. */
    protected function data($value): array {
        $values = $this->options['values'] ?? [null, 1];
        return ['off' => $values[0], 'hasoff' => $values[0] !== null, 'on' => $values[1], 'checked' => (string)$value === (string)$values[1],
            'text' => $this->options['text'] ?: $this->label, 'hastext' => (bool)$this->options['text']];
    }
}

/** A day, in the reader's time zone. */
class host_form_date extends host_form_element {
    /** Takes a submitted day in: the moment at which it begins, 0 for none. */
    public function take($value, array $files, array $all, string $type) {
        if (!is_array($value) || (!empty($this->options['optional']) && empty($value['enabled']))) {
            return empty($this->options['optional']) ? null : 0;
        }
        return make_timestamp((int)$value['year'], (int)$value['month'], (int)$value['day']);
    }

    /** The day as a text for rules: none is empty. */
    public function plain($value): string {
        return $value ? (string)$value : '';
    }

    /** What the template shows. */
    protected function data($value): array {
        $shown = usergetdate((int)$value ?: time());
        $years = range((int)($this->options['startyear'] ?? 1900), (int)($this->options['stopyear'] ?? 2050));
        $months = [];
        foreach (range(1, 12) as $month) {
            $months[$month] = userdate(gmmktime(12, 0, 0, $month, 15, 2000), '%B');
        }
        $parts = [];
        foreach (['day' => array_combine(range(1, 31), range(1, 31)), 'month' => $months, 'year' => array_combine($years, $years)] as $name => $all) {
            $now = $shown[['day' => 'mday', 'month' => 'mon', 'year' => 'year'][$name]];
            $parts[] = ['part' => $name, 'partlabel' => get_string($name, 'form'), 'options' => array_map(
                fn($key, $text) => ['value' => $key, 'text' => $text, 'selected' => $key === (int)$now], array_keys($all), $all)];
        }
        return ['parts' => $parts, 'optional' => !empty($this->options['optional']), 'enabled' => (bool)$value,
            'shown' => $value ? userdate($value, get_string('strftimedate', 'langconfig')) : ''];
    }
}

/** A long text with its format and the draft area of its files; on the host a plain field. */
class host_form_editor extends host_form_element {
    /** Takes a submitted text in. */
    public function take($value, array $files, array $all, string $type) {
        return !is_array($value) ? null : ['text' => clean_param($value['text'] ?? '', $type), 'format' => (int)($value['format'] ?? 0),
            'itemid' => (int)($value['itemid'] ?? 0)];
    }

    /** What goes into the form's data. */
    public function export($value) {
        return $value ?? ['text' => '', 'format' => FORMAT_MOODLE, 'itemid' => null];
    }

    /** The text alone, for rules. */
    public function plain($value): string {
        return is_array($value) ? (string)$value['text'] : (string)$value;
    }

    /** What the template shows. */
    protected function data($value): array {
        $value = (array)$value + ['text' => '', 'format' => FORMAT_MOODLE, 'itemid' => 0];
        $withfiles = ($this->options['maxfiles'] ?? 0) != 0;
        return ['value' => $value['text'], 'format' => $value['format'], 'withfiles' => $withfiles,
            'itemid' => $value['itemid'] ?: ($withfiles ? file_get_unused_draft_itemid() : 0)];
    }
}

/** Files in a draft area: those there can be taken out, others added, without a script. */
class host_form_files extends host_form_element {
    /** The context of the person's own files. */
    private static function context(): context {
        return context_user::instance($GLOBALS['USER']->id);
    }

    /** The files of the draft area. */
    private function files(int $draftid): array {
        return get_file_storage()->get_area_files(self::context()->id, 'user', 'draft', $draftid, 'filename', false);
    }

    /** Takes a submission in: files leave and enter the draft area. */
    public function take($value, array $files, array $all, string $type) {
        $draftid = (int)$value;
        if (!$draftid || $this->frozen) {
            return null;
        }
        foreach ($this->files($draftid) as $file) {
            if (!empty($all["{$this->name}_delete"][$file->get_pathnamehash()])) {
                $file->delete();
            }
        }
        $uploads = $files["{$this->name}_upload"] ?? ['name' => []];
        foreach ((array)$uploads['name'] as $i => $name) {
            $this->add($draftid, clean_param($name, PARAM_FILE), (int)$uploads['error'][$i], $uploads['tmp_name'][$i], (int)$uploads['size'][$i]);
        }
        return $draftid;
    }

    /** Puts one uploaded file into the draft area, or says why not. */
    private function add(int $draftid, string $name, int $error, string $path, int $size): void {
        $maxbytes = (int)($this->options['maxbytes'] ?? 0);
        $maxfiles = (int)($this->options['maxfiles'] ?? -1);
        if ($error === UPLOAD_ERR_NO_FILE) {
            return;
        }
        $toobig = in_array($error, [UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE]) || ($maxbytes > 0 && $size > $maxbytes);
        $this->fault ??= match (true) {
            $toobig => get_string('maxbytesfile', 'error', (object)['file' => $name, 'size' => display_size($maxbytes)]),
            $error !== UPLOAD_ERR_OK || $name === '' || !is_uploaded_file($path) => get_string('uploadproblem', 'error'),
            $maxfiles > 0 && count($this->files($draftid)) >= $maxfiles => get_string('err_maxfiles', 'form', $maxfiles),
            default => null,
        };
        if ($this->fault === null) {
            $record = ['contextid' => self::context()->id, 'component' => 'user', 'filearea' => 'draft', 'itemid' => $draftid,
                'filepath' => '/', 'filename' => $name, 'userid' => $GLOBALS['USER']->id];
            ['filename' => $stem, 'extension' => $extension] = pathinfo($name) + ['extension' => ''];
            for ($i = 1; get_file_storage()->file_exists(...array_slice(array_values($record), 0, 6)); $i++) {
                $record['filename'] = rtrim("$stem ($i).$extension", '.');
            }
            get_file_storage()->create_file_from_pathname($record, $path);
        }
    }

    /** The number of files as a text for rules: none is empty. */
    public function plain($value): string {
        return (string)(count($this->files((int)$value)) ?: '');
    }

    /** What the template shows. */
    protected function data($value): array {
        $draftid = (int)$value ?: file_get_unused_draft_itemid();
        $maxbytes = (int)($this->options['maxbytes'] ?? 0);
        return ['value' => $draftid, 'maxbytes' => $maxbytes > 0 ? display_size($maxbytes) : '', 'files' => array_values(array_map(fn($file) => [
            'filename' => $file->get_filename(), 'hash' => $file->get_pathnamehash(), 'size' => display_size($file->get_filesize()),
            'url' => moodle_url::make_draftfile_url($draftid, $file->get_filepath(), $file->get_filename())->out(false),
        ], $this->files($draftid)))];
    }
}
