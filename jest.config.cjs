const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
}
/** What takes a quarter of a minute and more: every point of death, whole afternoons, three weeks. `npm run test:long` runs them. */
const LONG = [
  'functions/*Kills',
  'functions/attackCare',
  'functions/attackHours',
  'functions/attackNotices',
  'functions/attackOps',
  'functions/attackPlanMatrix',
  'functions/calendarSessions',
  'functions/digests',
  'functions/fuzzAll',
  'functions/drawRun',
  'functions/enrolmentLine',
  'functions/kills',
  'functions/late',
  'functions/neverResent',
  'functions/releaseRaces',
  'functions/service/changeRefused',
  'functions/service/publishRefused',
  'functions/service/standInRefused',
  'functions/service/walkRefused',
  'functions/rehearsal',
  'functions/sender',
  'functions/senderChaos',
  'functions/threeWeeks',
  'platform/cloud/durability',
  'platform/cloud/functions',
  'browser/deskWidths',
  'browser/offline',
  'browser/planDesk',
  'browser/termWalk',
  'weapp/escortOffline',
  'weapp/serviceInPlan',
  'weapp/standIn',
  'weapp/termWalk',
]
const isLongRun = process.env.LONG === '1'
const longOf = (displayName) => LONG.filter((path) => path.startsWith(`${displayName}/`))
const testsOf = (displayName) =>
  isLongRun
    ? { testMatch: longOf(displayName).map((path) => `<rootDir>/test/${path}.test.ts`) }
    : {
        testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
        testPathIgnorePatterns: longOf(displayName).map(
          (path) => `/test/${path.replace('*', '[^/]*')}\\.test\\.ts$`,
        ),
      }
const project = (displayName, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  ...testsOf(displayName),
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
    project('weapp', {
      testEnvironment: '<rootDir>/test/weapp/given/environment.cjs',
      testEnvironmentOptions: { globalsCleanup: 'off' },
    }),
    project('browser'),
  ].filter(({ testMatch }) => testMatch.length > 0),
}
