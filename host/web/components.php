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
 * Small renderable things, with Moodle's names.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace core\output;

use moodle_url;

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** What a renderer can draw. */
interface renderable {
}

/** What a template can show. */
interface templatable {
    /** The data for the template. */
    public function export_for_template(renderer_base $output);
}

/** What names its own template. */
interface named_templatable extends templatable {
    /** The template's name. */
    public function get_template_name(renderer_base $renderer): string;
}

/** A message above the page. */
class notification implements renderable, templatable {
    /** Done. */
    const NOTIFY_SUCCESS = 'success';
    /** Take care. */
    const NOTIFY_WARNING = 'warning';
    /** Good to know. */
    const NOTIFY_INFO = 'info';
    /** Failed. */
    const NOTIFY_ERROR = 'error';

    /** A message of a type. */
    public function __construct(private $message, private $messagetype = null, private $closebutton = true) {
        $this->messagetype = $messagetype ?: self::NOTIFY_ERROR;
    }

    /** Shows or hides the button that dismisses it. */
    public function set_show_closebutton($button = false) {
        $this->closebutton = (bool)$button;
        return $this;
    }

    /** The message. */
    public function get_message() {
        return $this->message;
    }

    /** The type. */
    public function get_message_type() {
        return $this->messagetype;
    }

    /** Data for core/notification_*. */
    public function export_for_template(renderer_base $output) {
        return [
            'message' => clean_text($this->message),
            'announce' => true,
            'closebutton' => (bool)$this->closebutton,
            'extraclasses' => '',
        ];
    }

    /** The template of its type. */
    public function get_template_name() {
        return 'core/notification_' . $this->messagetype;
    }
}

/** An icon. */
class pix_icon implements renderable {
    /** @var array attributes */
    public $attributes;

    /** An icon with a text in its place. */
    public function __construct(public $pix, $alt, public $component = 'moodle', ?array $attributes = null) {
        $this->attributes = ['alt' => $alt] + (array)$attributes;
    }
}

/** A button that is a form of its own. */
class single_button implements renderable {
    /** Looks like the button of the page. */
    const BUTTON_PRIMARY = 'primary';
    /** Looks like one of several buttons. */
    const BUTTON_SECONDARY = 'secondary';
    /** Looks like a button to think about. */
    const BUTTON_DANGER = 'danger';

    /** A button. */
    public function __construct(
        public moodle_url $url,
        public $label,
        public $method = 'post',
        public $type = self::BUTTON_SECONDARY,
        public $attributes = []
    ) {
    }
}

/** A link. */
class action_link implements renderable {
    /** A link. */
    public function __construct(public moodle_url $url, public $text, $action = null, public ?array $attributes = null,
            public ?pix_icon $icon = null) {
        if ($action !== null) {
            throw new \host_missing_exception("component_action");
        }
    }
}

/** A help text behind an icon. */
class help_icon implements renderable {
    /** The help of a string: IDENTIFIER_help. */
    public function __construct(public $identifier, public $component) {
    }
}

/** A person's picture: on the host always the initials. */
class user_picture implements renderable {
    /** @var int course of the profile that it links to */
    public $courseid = 0;
    /** @var bool whether it is a link */
    public $link = true;
    /** @var int width in pixels */
    public $size = 35;
    /** @var bool whether the name stands beside it */
    public $includefullname = false;
    /** @var bool whether screen readers meet it */
    public $visibletoscreenreaders = true;

    /** The picture of a person. */
    public function __construct(public \stdClass $user) {
    }
}

/** HTML from code: only what pages need now and then. */
class html_writer {
    /** An element. */
    public static function tag($tagname, $contents, ?array $attributes = null) {
        return self::start_tag($tagname, $attributes) . $contents . "</$tagname>";
    }

    /** The start of an element. */
    public static function start_tag($tagname, ?array $attributes = null) {
        $html = '';
        foreach ($attributes ?? [] as $name => $value) {
            $html .= $value === null ? '' : " $name=\"" . s((string)($value instanceof moodle_url ? $value->out(false) : $value)) . '"';
        }
        return "<$tagname$html>";
    }

    /** The end of an element. */
    public static function end_tag($tagname) {
        return "</$tagname>";
    }

    /** An element without content. */
    public static function empty_tag($tagname, ?array $attributes = null) {
        return self::start_tag($tagname, $attributes);
    }

    /** A div. */
    public static function div($content, $class = '', ?array $attributes = null) {
        return self::tag('div', $content, ['class' => $class ?: null] + (array)$attributes);
    }

    /** A span. */
    public static function span($content, $class = '', ?array $attributes = null) {
        return self::tag('span', $content, ['class' => $class ?: null] + (array)$attributes);
    }

    /** A link. */
    public static function link($url, $text, ?array $attributes = null) {
        return self::tag('a', $text, ['href' => $url] + (array)$attributes);
    }
}

foreach (['renderable', 'templatable', 'pix_icon', 'single_button', 'action_link', 'help_icon', 'user_picture', 'html_writer'] as $name) {
    class_alias("core\\output\\$name", $name);
}
