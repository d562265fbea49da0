import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { walls } from './config/walls.mjs'

const root = import.meta.dirname

export default defineConfig(
  { ignores: ['dist/', 'dist-*/', '.local/', 'coverage/', 'docs/'] },
  // A rule that is wrong is changed here, for everybody: no exception is written into a source file.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly' },
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
    },
  },
  // Where components and hooks live: React's own compiler reads every file it is asked about, a minute for the rules alone.
  {
    files: ['src/{features,pages,ui}/**/*.{ts,tsx}', 'src/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['{src,cloudfunctions}/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression',
          message:
            'Import at the top of the file: neither a phone nor a function loads code later, and the walls do not see it.',
        },
      ],
    },
  },
  // The web's own transport: CloudBase's client is big, and no phone and no function has this file.
  { files: ['src/cloud/transport.h5.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // In a test a wrong `!` is a failing test, which is what it is for.
  { files: ['test/**/*.test.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // Tests load what was built, and that is CommonJS.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // The log is the one place that speaks to the platform's console.
  { files: ['cloudfunctions/_kit/log.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'Date',
          message:
            'A rule does not read the clock: take `now` (milliseconds) as an argument and reckon with domain/time.',
        },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message:
            'A rule throws no dice: the same facts must give the same decision. Take what varies as an argument.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='dayjs'][arguments.length=0]",
          message: 'dayjs() reads the clock: take `now` (milliseconds) as an argument.',
        },
        {
          selector: 'ImportExpression',
          message: 'Import at the top of the file: the walls do not see anything else.',
        },
      ],
    },
  },
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: `${root}/tsconfig.json` })],
    },
  },
  walls(root),
  prettier,
)
