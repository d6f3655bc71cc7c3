/**
 * Tests of ts/ in jsdom. Moodle's core modules are replaced by the small doubles in tests/ts/core.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

export default {
    testEnvironment: 'jsdom',
    testMatch: ['<rootDir>/tests/ts/**/*.test.ts'],
    roots: ['<rootDir>/ts', '<rootDir>/tests/ts'],
    transform: {'\\.(ts|mjs)$': 'babel-jest'},
    moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
    moduleNameMapper: {
        '^core/(.+)$': '<rootDir>/tests/ts/core/$1.ts',
        '^core_form/(.+)$': '<rootDir>/tests/ts/core_form/$1.ts',
        '^idb-keyval$': '<rootDir>/tests/ts/idb_keyval.ts',
    },
    restoreMocks: true,
    injectGlobals: false,
};
