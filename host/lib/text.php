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
 * Formatting, cleaning and shortening of texts.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** Text for HTML. */
function s($var): string {
    if ($var === false) {
        return '0';
    }
    return preg_replace('/&amp;#(\d+|x[0-9a-f]+);/i', '&#$1;', htmlspecialchars((string)$var, ENT_QUOTES | ENT_HTML401 | ENT_SUBSTITUTE));
}

/** Prints text for HTML. */
function p($var): void {
    echo s($var);
}

/** A name for HTML: no tags, ampersands escaped. */
function format_string($string, $striplinks = true, $options = null): string {
    host_check_options($options, ['context', 'filter', 'escape', 'striplinks']);
    $options = is_numeric($options) ? [] : (array)$options;
    if ((string)$string === '') {
        return '';
    }
    if (!($options['escape'] ?? true)) {
        return strip_tags($string);
    }
    return str_replace(['<', '>'], ['&lt;', '&gt;'], strip_tags(preg_replace('/&(?!([a-zA-Z0-9]+|#[0-9]+|#x[0-9a-fA-F]+);)/', '&amp;', $string)));
}

/** A text of any format for HTML, cleaned. */
function format_text($text, $format = FORMAT_MOODLE, $options = null): string {
    host_check_options($options, ['context', 'trusted', 'clean', 'noclean', 'filter', 'para', 'newlines', 'overflowdiv', 'blanktarget',
        'allowid']);
    $options = (array)$options;
    if ((string)$text === '') {
        return '';
    }
    $clean = $options['clean'] ?? !($options['noclean'] ?? false);
    switch ((string)$format) {
        case FORMAT_PLAIN:
            $text = nl2br(str_replace('  ', '&nbsp; ', s($text)));
            break;
        case FORMAT_MOODLE:
            $text = text_to_html($text, null, $options['para'] ?? true, $options['newlines'] ?? true);
            // Then as HTML.
        case FORMAT_MARKDOWN:
        case FORMAT_HTML:
            $text = (string)$format === FORMAT_MARKDOWN ? markdown_to_html($text) : $text;
            $text = $clean ? clean_text($text, FORMAT_HTML, $options) : $text;
            break;
        default:
            throw new host_missing_exception("format_text() with the format '$format'");
    }
    if (str_contains($text, '@@PLUGINFILE@@/')) {
        debugging('Before calling format_text(), the content must be processed with file_rewrite_pluginfile_urls()', DEBUG_DEVELOPER);
    }
    if ($options['blanktarget'] ?? false) {
        $text = preg_replace('~<a (?![^>]*target=)~i', '<a target="_blank" rel="noreferrer" ', $text);
    }
    return empty($options['overflowdiv']) ? $text : '<div class="no-overflow">' . $text . '</div>';
}

/** Markdown as HTML, not cleaned. */
function markdown_to_html($text): string {
    return (new Parsedown())->text((string)$text) . "\n";
}

/** Complains of options that Moodle's formatting functions do not know. */
function host_check_options($options, array $known): void {
    if ($options instanceof \core\context) {
        debugging('The options argument should not be a context object directly. Please pass an array with a context key instead.');
    } else if (is_array($options) && array_diff(array_keys($options), $known)) {
        debugging('The following options are not valid: ' . implode(', ', array_diff(array_keys($options), $known)), DEBUG_DEVELOPER);
    }
}

/** Plain lines as HTML. */
function text_to_html($text, $smileyignored = null, $para = true, $newlines = true): string {
    $text = preg_replace(['~>([[:space:]]+)<~', "~[\n\r]<~", "~>[\n\r]~"], ['><', ' <', '> '], $text);
    $text = $newlines ? nl2br($text) : $text;
    return $para ? '<div class="text_to_html">' . $text . '</div>' : $text;
}

/** HTML without what could do harm. */
function clean_text($text, $format = FORMAT_HTML, $options = []): string {
    $text = (string)$text;
    if ((string)$format === FORMAT_PLAIN || !preg_match('/[<>&]/', $text)) {
        return $text;
    }
    return purify_html($text, $options);
}

/** HTML through HTML Purifier, set up as Moodle's; results are kept, since loading it takes longest. */
function purify_html($text, $options = []): string {
    global $CFG;
    static $purifiers = [], $done = [];
    $allowid = !empty($options['allowid']);
    if (isset($done[$allowid][$text])) {
        return $done[$allowid][$text];
    }
    if (!isset($purifiers[$allowid])) {
        $config = HTMLPurifier_Config::createDefault();
        is_dir("$CFG->dataroot/purifier") || mkdir("$CFG->dataroot/purifier", 0700, true);
        foreach (['HTML.DefinitionID' => 'moodlehtml', 'HTML.DefinitionRev' => 1, 'Cache.SerializerPath' => "$CFG->dataroot/purifier",
                'Core.NormalizeNewlines' => false, 'Core.ConvertDocumentToFragment' => true, 'HTML.Doctype' => 'XHTML 1.0 Transitional',
                'URI.AllowedSchemes' => array_fill_keys(['http', 'https', 'ftp', 'mailto'], true),
                'Attr.AllowedFrameTargets' => ['_blank'], 'Attr.EnableID' => $allowid] as $key => $value) {
            $config->set($key, $value);
        }
        $definition = $config->maybeGetRawHTMLDefinition();
        if ($definition) {
            $definition->addElement('bdi', 'Inline', 'Flow', 'Common');
            $media = ['src' => 'URI', 'poster' => 'URI', 'preload' => 'Enum#auto,metadata,none', 'autoplay' => 'Bool', 'loop' => 'Bool',
                'muted' => 'Bool', 'controls' => 'Bool', 'width' => 'Length', 'height' => 'Length'];
            $definition->addElement('video', 'Inline', 'Optional: #PCDATA | Flow | source', 'Common', $media);
            $definition->addElement('audio', 'Inline', 'Optional: #PCDATA | Flow | source', 'Common', $media);
            $definition->addElement('source', false, 'Empty', null, ['src' => 'URI', 'type' => 'Text']);
        }
        $purifiers[$allowid] = new HTMLPurifier($config);
    }
    return $done[$allowid][$text] = $purifiers[$allowid]->purify($text);
}

/** HTML as plain text: paragraphs apart, bold and headings in capitals. Simpler than Moodle's html2text, without its table of links. */
function html_to_text($html, $width = 75, $dolinks = true): string {
    $text = preg_replace(['~<(script|style)\b.*?</\1>~is', '~\s+~u', '~ ?<br\s*/?> ?~i', '~<li\b[^>]*>~i', '~</?(p|div|ul|ol|table|blockquote)\b[^>]*>~i',
        '~<(td|th)\b[^>]*>~i'], ['', ' ', "\n", "\n\t* ", "\n\n", "\t"], (string)$html);
    $text = preg_replace_callback('~<(b|strong|h[1-6])\b[^>]*>(.*?)</\1>~is', fn($match) => ($match[1][0] === 'h' ? "\n\n" : '')
        . core_text::strtoupper(strip_tags($match[2])) . ($match[1][0] === 'h' ? "\n\n" : ''), $text);
    $text = html_entity_decode(strip_tags($text), ENT_QUOTES | ENT_HTML5, 'UTF-8');
    $text = trim(preg_replace(["~[ ]*\n[ ]*~", "~\n{3,}~"], ["\n", "\n\n"], $text));
    return $width > 0 ? implode("\n", array_map(fn($line) => wordwrap($line, $width), explode("\n", $text))) : $text;
}

/** A text of any format as plain text. */
function content_to_text($content, $contentformat): string {
    return trim($contentformat === false || (string)$contentformat !== FORMAT_PLAIN ? html_to_text($content, 75, false) : $content, "\r\n ");
}

/** Cuts plain text at a word; of HTML, all tags must close within the part that is left. */
function shorten_text($text, $ideal = 30, $exact = false, $ending = '...'): string {
    if (core_text::strlen(strip_tags((string)$text)) <= $ideal) {
        return (string)$text;
    }
    if (str_contains($text, '<')) {
        throw new host_missing_exception('shorten_text() of HTML');
    }
    $cut = core_text::substr($text, 0, $ideal - core_text::strlen($ending));
    if (!$exact && preg_match('/^.*[. ]/us', $cut, $match)) {
        $cut = $match[0];
    }
    return $cut . $ending;
}

/** Functions on UTF-8 text. */
class core_text {
    use host_names_the_missing;

    /** The length in characters. */
    public static function strlen($text): int {
        return mb_strlen((string)$text, 'UTF-8');
    }

    /** A part, counted in characters. */
    public static function substr($text, $start, $len = null): string {
        return mb_substr((string)$text, $start, $len, 'UTF-8');
    }

    /** The text in another encoding, nothing true when it is not in the one it should be in. */
    public static function convert($text, $fromcs, $tocs = 'utf-8') {
        return (string)$text === '' ? '' : @iconv($fromcs, "$tocs//TRANSLIT", (string)$text);
    }

    /** Lower case. */
    public static function strtolower($text): string {
        return mb_strtolower((string)$text, 'UTF-8');
    }

    /** Upper case. */
    public static function strtoupper($text): string {
        return mb_strtoupper((string)$text, 'UTF-8');
    }

    /** In ASCII: letters without accents. */
    public static function specialtoascii($text, $charset = 'utf-8'): string {
        return (string)transliterator_transliterate('Any-Latin; Latin-ASCII', (string)$text);
    }
}

/** An array's values sorted by the user's language. */
class core_collator {
    use host_names_the_missing;

    /** As PHP's flags. */
    const SORT_REGULAR = 0;
    /** As text. */
    const SORT_STRING = 2;
    /** Numbers within text count as numbers. */
    const SORT_NATURAL = 6;

    /** Sorts values and keeps keys. */
    public static function asort(array &$array, $sortflag = self::SORT_STRING): bool {
        return uasort($array, self::comparer($sortflag));
    }

    /** Compares as the user's language does. */
    private static function comparer(int $sortflag): callable {
        $collator = new Collator(current_language());
        $collator->setAttribute(Collator::NUMERIC_COLLATION, $sortflag === self::SORT_NATURAL ? Collator::ON : Collator::OFF);
        return fn($a, $b) => $collator->compare((string)$a, (string)$b);
    }
}

/** How long a request may take: the command line has no limit. */
class core_php_time_limit {
    use host_names_the_missing;

    /** Allows for more time. */
    public static function raise($newlimit = 0): void {
    }
}
