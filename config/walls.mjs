/** The walls of the house as lint entries: who may import whom, by path and by package. Folders are read, not listed. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const foldersIn = (root, parent) =>
  existsSync(path.join(root, parent))
    ? readdirSync(path.join(root, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${parent}/${entry.name}`)
    : []

/** The client's packages are few: each one is downloaded to every phone. */
const SCREEN = ['react', '@tarojs']

const CONTRACT_TYPES =
  'Client code imports the contract with `import type` only: its readers carry zod, which would be downloaded to every phone.'

/** `may` are folders, `packages` are npm packages; both beyond the room's own files. */
function roomsOf(root) {
  const features = foldersIn(root, 'src/features').map((at) => ({
    at,
    may: ['src/ui', 'src/cloud', 'src/contract', 'src/domain'],
    packages: [...SCREEN, 'zustand', 'pinyin-pro', 'uqr'],
    contract: 'types',
    why: 'A feature imports ui, cloud, contract (types) and domain, never a page and never another feature: features meet on a page; what two of them share belongs into ui (no domain words) or domain (a rule).',
  }))
  const functions = foldersIn(root, 'cloudfunctions')
    .filter((at) => !path.basename(at).startsWith('_'))
    .map((at) => ({
      at,
      may: ['cloudfunctions/_kit', 'src/contract', 'src/domain'],
      packages: ['node:crypto'],
      why: 'A function imports _kit, contract and domain, never another function: it is deployed alone. What two functions share is a rule (domain) or a way to read and write (_kit); the SDK and every package are reached through _kit.',
    }))
  return [
    {
      at: 'src/domain',
      may: [],
      packages: [],
      besides: { 'src/domain/time.ts': ['dayjs'], 'src/domain/sha256.ts': ['fast-sha256'] },
      why: 'The domain imports its own files only (and dayjs in time.ts, fast-sha256 in sha256.ts): a rule must run the same on the phone, in the cloud and in a test. Take facts and `now` as arguments instead.',
    },
    {
      at: 'src/contract',
      may: ['src/domain'],
      packages: ['zod'],
      why: 'The contract imports domain and zod only: both sides read it, so it may know neither of them. Move what only one side needs to that side.',
    },
    {
      at: 'src/cloud',
      may: ['src/contract', 'src/domain'],
      packages: ['@tarojs'],
      besides: { 'src/cloud/cloudbaseWeb.ts': ['@cloudbase/js-sdk'] },
      contract: 'types',
      why: 'The cloud door imports contract (types), domain and @tarojs only: it carries calls and keeps no state of a feature. Put stores and screens into a feature.',
    },
    {
      at: 'src/ui',
      may: [],
      packages: [...SCREEN, 'uqr', 'zustand'],
      why: 'ui imports no room but itself: a component without domain words can be used by every page. Pass words and numbers in as props; what knows a pupil or a course belongs into a feature.',
    },
    {
      at: 'src/pages',
      may: ['src/features', 'src/ui', 'src/contract', 'src/domain'],
      packages: SCREEN,
      contract: 'types',
      why: 'A page imports features, ui, contract (types) and domain: it composes and calls nobody itself. Let a feature’s store do the call or hold the rule.',
    },
    ...features,
    {
      at: 'cloudfunctions/_kit',
      may: ['cloudfunctions/schema.ts', 'src/contract', 'src/domain'],
      packages: [
        '@cloudbase/node-sdk',
        'chinese-days',
        'zod',
        'node:crypto',
        'node:zlib',
        '@e965/xlsx',
        'pinyin-pro',
      ],
      why: '_kit imports contract, domain, the schema, the SDK and few packages (holidays, spreadsheets, pinyin) only: every function stands on it, so it may know none of them. Pass what differs in as an argument.',
    },
    ...functions,
  ]
}

/** A bare specifier that is none of these packages. */
const packagesBut = (packages) => {
  const allowed = packages.length === 0 ? '' : `(?!(?:${packages.join('|')})(?:/|$))`
  return `^(?!\\.|@/|@functions/|@test/)${allowed}`
}

const packageWall = ({ packages, contract, why }) => {
  const patterns = [{ regex: packagesBut(packages), message: why }]
  if (contract === 'types')
    patterns.push({
      regex: '^(?:@|(?:\\.\\./)*\\.\\.)/contract(?:/|$)',
      allowTypeImports: true,
      message: CONTRACT_TYPES,
    })
  return ['error', { patterns }]
}

const pathWall = (root, zones) => [
  'error',
  { basePath: root, zones: zones.map((zone) => ({ from: '.', ...zone })) },
]

const sources = (at) => [`${at}/**/*.{ts,tsx}`]

/** The stand-ins for the two platforms must stay honest: they may not know what runs on them. */
const standIn = (root, at) => ({
  files: sources(at),
  rules: {
    'import-x/no-restricted-paths': pathWall(root, [
      {
        target: at,
        from: ['src', 'cloudfunctions'],
        message:
          'The stand-in of a platform knows nothing of what runs on it (src, cloudfunctions): else it would be tuned to our code. Pass folders and schemas in from the caller.',
      },
    ]),
  },
})

export function walls(root) {
  return [
    {
      files: ['*.{ts,mjs,cjs,js}', 'config/**', 'src/*.{ts,tsx}', 'cloudfunctions/*.ts', 'types/**'],
      rules: {
        'import-x/no-restricted-paths': pathWall(root, [
          {
            target: '.',
            from: 'test',
            message:
              'Only tests import tests: nothing of test/ may ever be deployed. Move what both need to its room.',
          },
          {
            target: 'src',
            from: 'cloudfunctions',
            message:
              'src never imports cloudfunctions: they run in the cloud, with its keys. Share through contract or domain.',
          },
        ]),
      },
    },
    ...roomsOf(root).flatMap((room) => [
      {
        files: sources(room.at),
        rules: {
          'import-x/no-restricted-paths': pathWall(root, [
            { target: room.at, except: ['node_modules', room.at, ...room.may], message: room.why },
          ]),
          '@typescript-eslint/no-restricted-imports': packageWall(room),
        },
      },
      ...Object.entries(room.besides ?? {}).map(([file, packages]) => ({
        files: [file],
        rules: {
          '@typescript-eslint/no-restricted-imports': packageWall({ ...room, packages }),
        },
      })),
    ]),
    standIn(root, 'test/platform/cloud'),
    standIn(root, 'test/platform/wechat'),
  ]
}
