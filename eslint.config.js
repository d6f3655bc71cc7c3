/**
 * Moodle's ESLint rules (its .eslintrc, 4.5) as a flat config, the layout rules by @stylistic, and TypeScript's strict ones.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import eslint from '@eslint/js';
import stylistic from '@stylistic/eslint-plugin';
import jsdoc from 'eslint-plugin-jsdoc';
import promise from 'eslint-plugin-promise';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const typescript = ['ts/**/*.ts', 'tests/ts/**/*.ts', 'tests/e2e/**/*.ts'];
const node = ['*.{js,cjs}', 'scripts/**/*.{js,mjs}', 'tests/e2e/**/*.{js,mjs}', '.ci/**/*.{js,mjs}'];
const browser = ['host/**/*.js'];

/** Rules of Moodle's that find mistakes. */
const sense = {
    'no-console': 'error',
    'no-empty': 'error',
    'no-unreachable': 'error',
    'array-callback-return': 'error',
    'block-scoped-var': 'error',
    'complexity': 'error',
    'consistent-return': 'error',
    'curly': 'error',
    'dot-notation': 'error',
    'no-alert': 'error',
    'no-caller': 'error',
    'no-div-regex': 'error',
    'no-empty-function': 'error',
    'no-eq-null': 'error',
    'no-eval': 'error',
    'no-extend-native': 'error',
    'no-extra-bind': 'error',
    'no-global-assign': 'error',
    'no-implied-eval': 'error',
    'no-iterator': 'error',
    'no-labels': 'error',
    'no-loop-func': 'error',
    'no-multi-str': 'error',
    'no-new-func': 'error',
    'no-new-wrappers': 'error',
    'no-octal-escape': 'error',
    'no-proto': 'error',
    'no-redeclare': 'error',
    'no-restricted-globals': ['error', {name: 'Notification'}],
    'no-return-assign': 'error',
    'no-script-url': 'error',
    'no-self-compare': 'error',
    'no-sequences': 'error',
    'no-throw-literal': 'error',
    'no-unmodified-loop-condition': 'error',
    'no-unused-expressions': 'error',
    'no-useless-call': 'error',
    'no-useless-escape': 'error',
    'no-undef-init': 'error',
    'no-unused-vars': ['error', {caughtErrors: 'none'}],
    'camelcase': 'error',
    'capitalized-comments': ['error', 'always', {ignoreConsecutiveComments: true}],
    'max-depth': 'error',
    'max-nested-callbacks': ['error', 5],
    'new-cap': ['error', {properties: false}],
    'no-bitwise': 'error',
    'no-nested-ternary': 'error',
    'unicode-bom': 'error',
    'no-restricted-properties': ['error', {object: 'M', property: 'str', message: 'Use core/str.'}],
};

/** Rules of Moodle's on layout. */
const layout = {
    '@stylistic/array-bracket-spacing': 'error',
    '@stylistic/block-spacing': 'error',
    '@stylistic/brace-style': ['error', '1tbs'],
    '@stylistic/comma-spacing': ['error', {before: false, after: true}],
    '@stylistic/comma-style': ['error', 'last'],
    '@stylistic/computed-property-spacing': 'error',
    '@stylistic/eol-last': 'error',
    '@stylistic/function-call-spacing': ['error', 'never'],
    '@stylistic/indent': ['error', 4, {SwitchCase: 1}],
    '@stylistic/key-spacing': ['error', {beforeColon: false, afterColon: true, mode: 'minimum'}],
    '@stylistic/keyword-spacing': 'error',
    '@stylistic/linebreak-style': ['error', 'unix'],
    '@stylistic/max-len': ['error', 132],
    '@stylistic/max-statements-per-line': ['error', {max: 2}],
    '@stylistic/new-parens': 'error',
    '@stylistic/no-floating-decimal': 'error',
    '@stylistic/no-multi-spaces': 'error',
    '@stylistic/no-multiple-empty-lines': ['error', {max: 1}],
    '@stylistic/no-tabs': 'error',
    '@stylistic/no-trailing-spaces': 'error',
    '@stylistic/no-whitespace-before-property': 'error',
    '@stylistic/object-curly-spacing': 'error',
    '@stylistic/one-var-declaration-per-line': ['error', 'initializations'],
    '@stylistic/quotes': ['error', 'single', {avoidEscape: true, allowTemplateLiterals: 'never'}],
    '@stylistic/semi': 'error',
    '@stylistic/semi-spacing': ['error', {before: false, after: true}],
    '@stylistic/space-before-blocks': 'error',
    '@stylistic/space-before-function-paren': ['error', {anonymous: 'never', named: 'never', asyncArrow: 'never'}],
    '@stylistic/space-in-parens': 'error',
    '@stylistic/space-infix-ops': 'error',
    '@stylistic/space-unary-ops': 'error',
    '@stylistic/spaced-comment': 'error',
    '@stylistic/wrap-iife': ['error', 'any'],
};

/** Rules of Moodle's on docblocks; types are TypeScript's affair where there is TypeScript. */
const docblocks = {
    'jsdoc/check-access': 'error',
    'jsdoc/check-alignment': 'error',
    'jsdoc/check-param-names': ['error', {checkDestructured: false}],
    'jsdoc/check-property-names': 'error',
    'jsdoc/empty-tags': 'error',
    'jsdoc/implements-on-classes': 'error',
    'jsdoc/multiline-blocks': 'error',
    'jsdoc/require-param-name': 'error',
    'jsdoc/require-property': 'error',
    'jsdoc/require-property-name': 'error',
};

const coremodules = ['core/*', 'core_*/*', 'jquery'];

/** What must have a docblock. */
const exported = {
    publicOnly: true,
    require: {ArrowFunctionExpression: true, ClassDeclaration: true, FunctionDeclaration: true, MethodDefinition: true},
};

export default tseslint.config(
    {ignores: ['amd/build/**', 'ts/types/services.d.ts', 'node_modules/**', 'vendor/**', 'dist/**', '.cache/**', 'coverage/**']},
    {linterOptions: {reportUnusedDisableDirectives: 'error', noInlineConfig: true}},
    eslint.configs.recommended,
    promise.configs['flat/recommended'],
    {
        plugins: {jsdoc, '@stylistic': stylistic},
        languageOptions: {ecmaVersion: 2024, sourceType: 'module'},
        rules: {
            ...sense,
            ...layout,
            ...docblocks,
            'promise/always-return': 'error',
            'promise/no-return-wrap': 'error',
            'promise/param-names': 'error',
            'promise/catch-or-return': ['error', {terminationMethod: ['catch', 'fail', 'always'], allowFinally: true}],
            'jsdoc/require-jsdoc': ['error', exported],
            'jsdoc/require-param': ['error', {checkDestructured: false}],
        },
    },
    {files: ['*.cjs'], languageOptions: {sourceType: 'commonjs'}},
    {files: node, languageOptions: {globals: globals.node}, rules: {'no-console': 'off', 'jsdoc/require-param': 'off'}},
    {files: ['tests/e2e/**/*.{js,mjs}', 'scripts/**/*.mjs'], languageOptions: {globals: globals.browser}},
    // What is refused has to be tried.
    {files: ['tests/**'], rules: {'no-script-url': 'off'}},
    {
        // Scripts of the host's pages, loaded as they stand.
        files: browser,
        languageOptions: {sourceType: 'script', globals: globals.browser},
        // They say which globals they use.
        linterOptions: {noInlineConfig: false},
        // They stand for modules of Moodle's, which have names and parameters from Moodle.
        rules: {
            'camelcase': 'off',
            'no-restricted-properties': 'off',
            'no-unused-vars': ['error', {args: 'none', caughtErrors: 'none'}],
        },
    },
    {
        files: typescript,
        extends: [...tseslint.configs.strictTypeChecked],
        languageOptions: {
            globals: globals.browser,
            parserOptions: {project: ['./tsconfig.json', './tests/ts/tsconfig.json'], tsconfigRootDir: import.meta.dirname},
        },
        rules: {
            // TypeScript does these better.
            'consistent-return': 'off',
            'dot-notation': 'off',
            'no-unused-expressions': 'off',
            'no-redeclare': 'off',
            'no-undef': 'off',
            '@typescript-eslint/explicit-module-boundary-types': 'error',
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/switch-exhaustiveness-check': 'error',
            'no-restricted-imports': ['error', {patterns: [{group: coremodules, message: 'Import it in ts/local/moodle.ts.'}]}],
            'no-restricted-exports': ['error', {restrictDefaultExports: {direct: true, named: true, defaultFrom: true}}],
            'no-restricted-syntax': [
                'error',
                {selector: 'MemberExpression[property.name="innerHTML"]', message: 'Markup comes from templates.'},
            ],
        },
    },
    {files: ['ts/local/moodle.ts'], rules: {'no-restricted-imports': 'off'}},
    {
        // The doubles have the default exports of the modules they stand for; tests build pages from HTML.
        files: ['tests/ts/**/*.ts', 'ts/types/**/*.d.ts'],
        rules: {
            'no-restricted-imports': 'off',
            'no-restricted-exports': 'off',
            'no-restricted-syntax': 'off',
            'jsdoc/require-jsdoc': 'off',
            'jsdoc/require-param': 'off',
        },
    }
);
