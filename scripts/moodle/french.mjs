/**
 * The French that Moodle needs to offer the language: a pack without Moodle's own strings, which come in English then.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const strings = {
    alphabet: 'A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S,T,U,V,W,X,Y,Z',
    backupnameformat: '%Y%m%d-%H%M',
    decsep: ',',
    firstdayofweek: '1',
    iso6391: 'fr',
    iso6392: 'fra',
    labelsep: ' : ',
    listsep: ';',
    locale: 'fr_FR.UTF-8',
    localewin: 'French_France.1252',
    parentlanguage: '',
    strftimedate: '%d %B %Y',
    strftimedatefullshort: '%d/%m/%y',
    strftimedateshort: '%d %B',
    strftimedatetime: '%d %B %Y, %H:%M',
    strftimedatetimeshort: '%d/%m/%y, %H:%M',
    strftimedaydate: '%A %d %B %Y',
    strftimedaydatetime: '%A %d %B %Y, %H:%M',
    strftimedayshort: '%A %d %B',
    strftimedaytime: '%a %H:%M',
    strftimemonthyear: '%B %Y',
    strftimerecent: '%d %b, %H:%M',
    strftimerecentfull: '%a %d %b %Y, %H:%M',
    strftimetime: '%H:%M',
    strftimetime12: '%I:%M %p',
    strftimetime24: '%H:%M',
    thisdirection: 'ltr',
    thisdirectionvertical: 'btt',
    thislanguage: 'Français',
    thislanguageint: 'French',
    thousandssep: '\u00a0',
};

/**
 * Puts the pack into the data folder.
 *
 * @param {string} folder The site's folder
 */
export const placeFrench = (folder) => {
    const pack = join(folder, 'dataroot', 'lang', 'fr');
    mkdirSync(pack, {recursive: true});
    const lines = Object.entries(strings).map(([name, value]) => `$string['${name}'] = '${value}';`);
    writeFileSync(join(pack, 'langconfig.php'), `<?php\n${lines.join('\n')}\n`);
};
