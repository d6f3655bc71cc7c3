/**
 * E-mails as they are kept in files.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What the task that sends says when something could not be sent. */
export const problem = /could not be told|were not delivered|failed/i;

/** Texts are read byte by byte, and decoded once it is known how. */
const decode = {
    'base64': (text) => Buffer.from(text, 'base64'),
    'quoted-printable': (text) => Buffer.from(text.replaceAll(/[=]\r?\n/g, '')
        .replaceAll(/[=]([0-9A-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1'),
    '8bit': (text) => Buffer.from(text, 'latin1'),
    '7bit': (text) => Buffer.from(text, 'latin1'),
};

/** A header's value, whose encoded words are written out. */
const words = (value) => value.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/[=]\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind, text) => (
    kind.toLowerCase() === 'b' ? decode.base64(text) : decode['quoted-printable'](text.replaceAll('_', ' '))
).toString('latin1'));

/** The headers, by names in small letters, and the rest. */
const split = (source) => {
    const [, head, body] = source.match(/^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/);
    const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
        .map((line) => line.match(/^([^:]+):\s*(.*)$/)).filter((found) => found !== null);
    return {headers: Object.fromEntries(lines.map(([, name, value]) => [name.toLowerCase(), value])), body};
};

/** The texts in a part, by their type. */
const texts = ({headers, body}) => {
    const type = headers['content-type'] ?? 'text/plain';
    const boundary = type.match(/boundary="?([^";]+)"?/)?.[1];
    if (boundary !== undefined) {
        const parts = body.split(`--${boundary}`).slice(1, -1).map((part) => split(part.replace(/^\r?\n/, '')));
        return Object.assign({}, ...parts.map(texts));
    }
    const encoding = (headers['content-transfer-encoding'] ?? '7bit').toLowerCase();
    return {[type.split(';')[0]]: decode[encoding](body).toString('utf8').replaceAll('\r\n', '\n')};
};

const read = (file) => {
    const mail = split(readFileSync(file, 'latin1'));
    const found = texts(mail);
    const header = (name) => Buffer.from(words(mail.headers[name]), 'latin1').toString('utf8');
    return {to: header('to'), subject: header('subject'), text: found['text/plain'], html: found['text/html']};
};

/**
 * The e-mails in a folder.
 *
 * @param {string} folder The folder; their files' names begin with the time
 * @returns {import('./adapter.mjs').Mail[]} the newest first
 */
export const readMails = (folder) => readdirSync(folder).filter((name) => name.endsWith('.eml')).sort().reverse()
    .map((name) => read(join(folder, name)));
