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

    /** @var host_form_element[] elements in the same row */
    public array $members = [];
    /** @var bool whether it must be filled in */
    public bool $required = false;
    /** @var string|null what is wrong with what was submitted */
    public ?string $fault = null;

    /** An element: its options are what its kind alone has, its initial value the one when there is no other. */
    final public function __construct(protected MoodleQuickForm $form, public string $type, public string $name, public string $label,
            protected array $options, protected ?array $attributes, public $initial) {
    }

    /** Makes an element from the arguments of addElement(). */
    public static function create(string $type, array $arguments, MoodleQuickForm $form): self {
        [$name, $label, $third, $fourth] = array_map(fn($i) => $arguments[$i] ?? null, range(0, 3));
        [$class, $options, $attributes, $initial] = match ($type) {
            'text', 'textarea', 'group', 'header' => [self::class, [], $third, ''],
            'hidden' => [self::class, [], $third, $label],
            'submit' => [self::class, ['primary' => $fourth ?? true], $third, $label],
            'cancel' => [self::class, ['primary' => false], $third, get_string('cancel')],
            'html' => [self::class, ['html' => $name], null, null],
            'static' => [self::class, ['html' => $third], null, null],
            'select' => [host_form_select::class, ['' => $third], $fourth, null],
            'selectgroups' => [host_form_select::class, $third, $fourth, null],
            'advcheckbox' => [host_form_checkbox::class, ['text' => $third], $fourth, 0],
            'date_selector' => [host_form_date::class, (array)$third, $fourth, time()],
            'editor' => [host_form_editor::class, (array)$fourth, $third, null],
            'filemanager' => [host_form_files::class, (array)$fourth, $third, null],
            default => throw new host_missing_exception("the form element '$type'"),
        };
        [$name, $label] = match ($type) {
            'html' => ['', ''],
            'cancel' => ['cancel', ''],
            default => [$name, in_array($type, ['hidden', 'submit']) ? '' : $label],
        };
        if (str_contains((string)$name, '[')) {
            throw new host_missing_exception("form elements with names such as $name");
        }
        return new $class($form, $type, (string)$name, (string)$label, $options, $attributes === null ? null : (array)$attributes, $initial);
    }

    /** Gives a piece of markup another text. */
    public function setText($text) {
        $this->options['html'] = $text;
    }

    /** Takes a submitted value in; null when there is none. */
    public function take($value, string $type, array $all, array $files) {
        return is_scalar($value) ? clean_param($value, $type) : null;
    }

    /** What goes into the form's data. */
    public function export($value) {
        return match ($this->type) {
            'static', 'html', 'header', 'group' => null,
            'submit', 'cancel' => $this->form->submitted[$this->name] ?? null,
            default => $value,
        };
    }

    /** Whether a value counts as none. */
    public function is_empty($value): bool {
        return trim((string)$value) === '';
    }

    /** What the template of the kind shows. */
    protected function data($value): array {
        return ['value' => $value, 'html' => $this->options['html'] ?? '', 'primary' => $this->options['primary'] ?? false];
    }

    /** The control alone. */
    private function control(array $data): string {
        return $GLOBALS['OUTPUT']->render_from_template('host/form/' . ($this->type === 'cancel' ? 'submit' : $this->type),
            $data + ['iscancel' => $this->type === 'cancel']);
    }

    /** The element's own data. */
    private function all_data(?string $error): array {
        return $this->data($this->form->value_of($this)) + [
            'id' => $this->attributes['id'] ?? "id_$this->name", 'name' => $this->name, 'label' => $this->label, 'type' => $this->type,
            'required' => $this->required, 'error' => $error, 'haslabel' => $this->label !== '',
            'labelled' => in_array($this->type, ['text', 'textarea', 'select', 'selectgroups', 'editor']),
            'attributes' => self::attributes_html(array_diff_key((array)$this->attributes, ['id' => 1])),
        ];
    }

    /** The element with its label and error. */
    public function toHtml(?string $error): string {
        $data = $this->all_data($error);
        if (in_array($this->type, ['html', 'header', 'hidden'])) {
            return $this->type === 'html' ? $this->options['html'] : $this->control($data);
        }
        $data['control'] = $this->members ? implode(' ', array_map(fn($member) => $member->control($member->all_data(null)), $this->members))
            : $this->control($data);
        return $GLOBALS['OUTPUT']->render_from_template('host/form/row', $data);
    }

    /** Attributes as they stand in a tag. */
    public static function attributes_html(array $attributes): string {
        return implode('', array_map(fn($name, $value) => " $name=\"" . s($value) . '"', array_keys($attributes), $attributes));
    }
}

/** One of several choices, flat or in groups; nothing but the choices offered comes back. */
class host_form_select extends host_form_element {
    /** What goes into the form's data. */
    public function export($value) {
        $offered = array_map('strval', array_merge(...array_map('array_keys', array_values($this->options))));
        return in_array((string)$value, $offered, true) ? (string)$value : null;
    }

    /** What the template shows. */
    protected function data($value): array {
        return ['groups' => array_map(fn($label, $options) => ['label' => $label, 'haslabel' => $label !== '',
            'options' => self::choices($options, $value)], array_keys($this->options), $this->options)];
    }

    /** Choices for a template. */
    public static function choices(array $options, $value): array {
        return array_map(fn($key, $text) => ['value' => $key, 'text' => $text, 'selected' => (string)$key === (string)$value],
            array_keys($options), $options);
    }
}

/** A box to tick: 1 or 0. */
class host_form_checkbox extends host_form_element {
    /** Takes a submitted value in. */
    public function take($value, string $type, array $all, array $files) {
        return in_array($value, ['0', '1', 0, 1], true) ? $value : null;
    }

    /** What the template shows. */
    protected function data($value): array {
        return ['checked' => (bool)$value, 'text' => $this->options['text'] ?: $this->label];
    }
}

/** A day, in the reader's time zone: the moment at which it begins. */
class host_form_date extends host_form_element {
    /** Takes a submitted day in. */
    public function take($value, string $type, array $all, array $files) {
        return is_array($value) ? make_timestamp((int)$value['year'], (int)$value['month'], (int)$value['day']) : null;
    }

    /** What the template shows. */
    protected function data($value): array {
        if (!empty($this->options['optional'])) {
            throw new host_missing_exception('date selectors that may be empty');
        }
        $shown = usergetdate((int)$value);
        $numbers = fn($from, $to) => array_combine(range($from, $to), range($from, $to));
        $months = array_map(fn($month) => userdate(gmmktime(12, 0, 0, $month, 15, 2000), '%B'), $numbers(1, 12));
        $parts = ['day' => ['mday', $numbers(1, 31)], 'month' => ['mon', $months],
            'year' => ['year', $numbers($this->options['startyear'] ?? 1900, $this->options['stopyear'] ?? 2050)]];
        return ['parts' => array_map(fn($name, $part) => ['part' => $name, 'partlabel' => get_string($name, 'form'),
            'options' => host_form_select::choices($part[1], (int)$shown[$part[0]])], array_keys($parts), $parts)];
    }
}

/** A long text with its format and the draft area of its files; on the host a plain field. */
class host_form_editor extends host_form_element {
    /** Takes a submitted text in. */
    public function take($value, string $type, array $all, array $files) {
        return !is_array($value) ? null : ['text' => clean_param($value['text'] ?? '', $type),
            'format' => (string)(int)($value['format'] ?? FORMAT_MOODLE), 'itemid' => (int)($value['itemid'] ?? 0)];
    }

    /** What goes into the form's data. */
    public function export($value) {
        return $value ?? ['text' => '', 'format' => FORMAT_MOODLE, 'itemid' => null];
    }

    /** Whether there is no text. */
    public function is_empty($value): bool {
        return trim((string)($value['text'] ?? '')) === '';
    }

    /** What the template shows. */
    protected function data($value): array {
        $withfiles = ($this->options['maxfiles'] ?? 0) != 0;
        return ['value' => $value['text'] ?? '', 'format' => $value['format'] ?? FORMAT_MOODLE, 'withfiles' => $withfiles,
            'itemid' => ($value['itemid'] ?? 0) ?: ($withfiles ? file_get_unused_draft_itemid() : 0)];
    }
}

/** Files in a draft area: those there can be taken out, others added, without a script. */
class host_form_files extends host_form_element {
    /** The files of the draft area. */
    private function files(int $draftid): array {
        $context = context_user::instance($GLOBALS['USER']->id);
        return get_file_storage()->get_area_files($context->id, 'user', 'draft', $draftid, 'filename', false);
    }

    /** Takes a submission in: files leave and enter the draft area. */
    public function take($value, string $type, array $all, array $files) {
        $draftid = (int)$value;
        foreach ($draftid ? $this->files($draftid) : [] as $file) {
            if (!empty($all["{$this->name}_delete"][$file->get_pathnamehash()])) {
                $file->delete();
            }
        }
        $uploads = $files["{$this->name}_upload"] ?? ['name' => []];
        foreach ($draftid ? (array)$uploads['name'] : [] as $i => $name) {
            $this->add($draftid, clean_param($name, PARAM_FILE), (int)$uploads['error'][$i], $uploads['tmp_name'][$i], (int)$uploads['size'][$i]);
        }
        return $draftid ?: null;
    }

    /** Puts one uploaded file into the draft area, or says why not. */
    private function add(int $draftid, string $name, int $error, string $path, int $size): void {
        global $USER;
        if ($error === UPLOAD_ERR_NO_FILE) {
            return;
        }
        $maxbytes = (int)($this->options['maxbytes'] ?? 0);
        $maxbytes = $maxbytes > 0 ? $maxbytes : host_bytes(ini_get('upload_max_filesize'));
        $maxfiles = (int)($this->options['maxfiles'] ?? -1);
        $this->fault ??= match (true) {
            $size > $maxbytes || in_array($error, [UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE]) =>
                get_string('maxbytesfile', 'error', (object)['file' => s($name), 'size' => display_size($maxbytes)]),
            $error !== UPLOAD_ERR_OK || $name === '' || !is_uploaded_file($path) => get_string('uploadproblem', 'error'),
            $maxfiles > 0 && count($this->files($draftid)) >= $maxfiles => get_string('err_maxfiles', 'form', $maxfiles),
            default => null,
        };
        if ($this->fault !== null) {
            return;
        }
        $record = ['contextid' => context_user::instance($USER->id)->id, 'component' => 'user', 'filearea' => 'draft', 'itemid' => $draftid,
            'filepath' => '/'];
        $record['filename'] = get_file_storage()->get_unused_filename(...array_values($record), filename: $name);
        get_file_storage()->create_file_from_pathname($record + ['userid' => $USER->id], $path);
    }

    /** Whether there are no files. */
    public function is_empty($value): bool {
        return !$this->files((int)$value);
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
