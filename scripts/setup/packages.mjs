/**
 * Packages from npm and from Composer.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {env} from 'node:process';
import {withLock} from '../lib/lock.mjs';
import {root, scratch} from '../lib/paths.mjs';
import {must, which} from '../lib/run.mjs';
import {installPackages} from './apt.mjs';

const newer = (file, than) => !existsSync(than) || statSync(file).mtimeMs > statSync(than).mtimeMs;

/** Installs the npm packages when they are missing or older than the list of them. */
export const setUpNpm = () => withLock(join(scratch('setup'), 'lock'), 'installing packages', async() => {
    const done = join(root, 'node_modules', '.package-lock.json');
    if (['package.json', 'package-lock.json'].some((name) => existsSync(join(root, name)) && newer(join(root, name), done))) {
        console.log('Installing npm packages …');
        await must('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
        // What was up to date is not written anew by npm, and would look older than the list for ever.
        await must('touch', [done]);
    }
});

/**
 * Runs Composer, which may have to be installed first.
 *
 * @param {string} folder Where the composer.json is
 */
export const composerInstall = async(folder) => {
    if (which('composer') === null) {
        await installPackages(['composer', 'unzip'], 'Composer');
    }
    await must('composer', ['install', '--no-interaction', '--no-progress', '--quiet'], {
        cwd: folder,
        env: {...env, COMPOSER_ALLOW_SUPERUSER: '1'},
    });
    await must('touch', [join(folder, 'vendor', 'autoload.php')]);
};

/** Installs the Composer packages when they are missing or older than the list of them. */
export const setUpComposer = () => withLock(join(scratch('setup'), 'lock'), 'installing packages', async() => {
    if (newer(join(root, 'composer.json'), join(root, 'vendor', 'autoload.php'))) {
        console.log('Installing Composer packages …');
        await composerInstall(root);
    }
});
