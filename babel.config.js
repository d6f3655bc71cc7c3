/**
 * How Jest reads TypeScript: types are stripped here and checked by tsc.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

export default {
    presets: [
        ['@babel/preset-env', {targets: {node: 'current'}}],
        ['@babel/preset-typescript', {onlyRemoveTypeImports: true}],
    ],
};
