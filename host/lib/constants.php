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
 * Moodle's constants, as far as the plugin names them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

$paramtypes = ['alpha', 'alphaext', 'alphanum', 'alphanumext', 'bool', 'capability', 'cleanhtml', 'component', 'email', 'file', 'float',
    'int', 'lang', 'localurl', 'notags', 'path', 'plugin', 'area', 'raw', 'raw_trimmed', 'safedir', 'safepath', 'sequence', 'stringid',
    'text', 'url', 'username'];
foreach ($paramtypes as $type) {
    define('PARAM_' . strtoupper($type), $type);
}
$groups = [
    'MATURITY_' => ['ALPHA' => 50, 'BETA' => 100, 'RC' => 150, 'STABLE' => 200],
    'NULL_' => ['NOT_ALLOWED' => false, 'ALLOWED' => true],
    'VALUE_' => ['DEFAULT' => 0, 'REQUIRED' => 1, 'OPTIONAL' => 2],
    'SQL_PARAMS_' => ['NAMED' => 1, 'QM' => 2],
    'FORMAT_' => ['MOODLE' => '0', 'HTML' => '1', 'PLAIN' => '2', 'MARKDOWN' => '4'],
    'COHORT_' => ['WITH_ENROLLED_MEMBERS_ONLY' => 17],
    'CONTEXT_' => ['SYSTEM' => 10, 'USER' => 30, 'COURSECAT' => 40, 'COURSE' => 50, 'MODULE' => 70, 'BLOCK' => 80],
    'CAP_' => ['INHERIT' => 0, 'ALLOW' => 1, 'PREVENT' => -1, 'PROHIBIT' => -1000],
    'RISK_' => ['MANAGETRUST' => 1, 'CONFIG' => 2, 'XSS' => 4, 'PERSONAL' => 8, 'SPAM' => 16, 'DATALOSS' => 32],
    'ENROL_' => ['INSTANCE_ENABLED' => 0, 'INSTANCE_DISABLED' => 1, 'USER_ACTIVE' => 0, 'USER_SUSPENDED' => 1],
    'COMPLETION_' => ['TRACKING_NONE' => 0, 'TRACKING_MANUAL' => 1, 'TRACKING_AUTOMATIC' => 2, 'INCOMPLETE' => 0, 'COMPLETE' => 1,
        'UNKNOWN' => -1, 'VIEWED' => 1, 'NOT_VIEWED' => 0, 'VIEW_REQUIRED' => 1, 'VIEW_NOT_REQUIRED' => 0, 'OR' => false, 'AND' => true],
    'DEBUG_' => ['NONE' => 0, 'MINIMAL' => E_ERROR | E_PARSE, 'NORMAL' => E_ERROR | E_PARSE | E_WARNING | E_NOTICE,
        'ALL' => E_ALL & ~2048, 'DEVELOPER' => E_ALL | 2048],
    'FILE_' => ['EXTERNAL' => 1, 'INTERNAL' => 2, 'REFERENCE' => 4, 'CONTROLLED_LINK' => 8, 'AREA_MAX_BYTES_UNLIMITED' => -1],
    'MOD_ARCHETYPE_' => ['OTHER' => 0, 'RESOURCE' => 1, 'ASSIGNMENT' => 2, 'SYSTEM' => 3],
    'MOD_PURPOSE_' => ['COMMUNICATION' => 'communication', 'ASSESSMENT' => 'assessment', 'COLLABORATION' => 'collaboration',
        'CONTENT' => 'content', 'ADMINISTRATION' => 'administration', 'INTERFACE' => 'interface',
        'INTERACTIVECONTENT' => 'interactivecontent', 'OTHER' => 'other'],
    'FEATURE_' => ['GRADE_HAS_GRADE' => 'grade_has_grade', 'GRADE_OUTCOMES' => 'outcomes', 'ADVANCED_GRADING' => 'grade_advanced_grading',
        'CONTROLS_GRADE_VISIBILITY' => 'controlsgradevisbility', 'PLAGIARISM' => 'plagiarism',
        'COMPLETION_TRACKS_VIEWS' => 'completion_tracks_views', 'COMPLETION_HAS_RULES' => 'completion_has_rules',
        'NO_VIEW_LINK' => 'viewlink', 'IDNUMBER' => 'idnumber', 'GROUPS' => 'groups', 'GROUPINGS' => 'groupings',
        'MOD_ARCHETYPE' => 'mod_archetype', 'MOD_INTRO' => 'mod_intro', 'MODEDIT_DEFAULT_COMPLETION' => 'modedit_default_completion',
        'COMMENT' => 'comment', 'RATE' => 'rate', 'BACKUP_MOODLE2' => 'backup_moodle2', 'SHOW_DESCRIPTION' => 'showdescription',
        'USES_QUESTIONS' => 'usesquestions', 'MOD_PURPOSE' => 'mod_purpose', 'QUICKCREATE' => 'quickcreate'],
    '' => ['IGNORE_MISSING' => 0, 'IGNORE_MULTIPLE' => 1, 'MUST_EXIST' => 2, 'ANY_VERSION' => 'any', 'SITEID' => 1,
        'NOGROUPS' => 0, 'SEPARATEGROUPS' => 1, 'VISIBLEGROUPS' => 2, 'EDITOR_UNLIMITED_FILES' => -1,
        'USER_CAN_IGNORE_FILE_SIZE_LIMITS' => -1, 'MINSECS' => 60, 'HOURSECS' => 3600, 'DAYSECS' => 86400, 'WEEKSECS' => 604800,
        'YEARSECS' => 31536000],
];
foreach ($groups as $prefix => $constants) {
    foreach ($constants as $name => $value) {
        define($prefix . $name, $value);
    }
}
