const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
}
const project = (displayName, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  transform: { '^.+\\.[cm]?tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@functions/(.*)$': '<rootDir>/cloudfunctions/$1',
    '^@test/(.*)$': '<rootDir>/test/$1',
  },
  ...extra,
})

/** Four heights: the rules, the functions on the local cloud, the built mini program, a real browser. */
module.exports = {
  testTimeout: 60_000,
  // The suites wait for one another's processes more than they compute: every core takes one.
  maxWorkers: '100%',
  // A test that dies in its setup may leave a worker thread behind; the run ends all the same.
  forceExit: true,
  projects: [
    project('domain'),
    project('contract'),
    project('house'),
    project('platform'),
    project('functions'),
    project('model'),
    // The window that a test makes for the host goes with its process.
    project('weapp', { testEnvironmentOptions: { globalsCleanup: 'off' } }),
    project('browser'),
  ],
}
