import { lintHouse, type Complaint } from './lintHouse'

/** One file with a name for every room; alpha and beta are in no configuration. */
const FURNITURE = [
  'src/domain/rule.ts',
  'src/domain/time.ts',
  'src/domain/sha256.ts',
  'src/contract/wire.ts',
  'src/cloud/callCloud.ts',
  'src/ui/Card.ts',
  'src/features/alpha/alpha.ts',
  'src/features/beta/beta.ts',
  'src/pages/home/parts.ts',
  'cloudfunctions/schema.ts',
  'cloudfunctions/_kit/store.ts',
  'cloudfunctions/alpha/index.ts',
  'cloudfunctions/beta/index.ts',
  'test/given.ts',
  'test/platform/cloud/startCloud.ts',
]
const THING = 'export const thing = 1\nexport type Thing = number\n'

const value = (from: string): string => `export { thing } from '${from}'\n`
const type = (from: string): string => `export type { Thing } from '${from}'\n`
const pack = (from: string): string =>
  `import * as everything from '${from}'\nexport const pack = everything\n`

type Case = [room: string, code: string]

const ALLOWED: Case[] = [
  ['src/domain', value('./rule')],
  ['src/domain/plan', value('../rule')],
  ['src/contract', value('@/domain/rule')],
  ['src/contract', pack('zod')],
  ['src/cloud', type('@/contract/wire')],
  ['src/cloud', value('@/domain/rule')],
  ['src/cloud', pack('@tarojs/taro')],
  ['src/ui', value('./Card')],
  ['src/ui', pack('react')],
  ['src/ui', pack('@tarojs/components')],
  ['src/ui', pack('uqr')],
  ['src/ui', pack('zustand')],
  ['src/features/alpha', value('./alpha')],
  ['src/features/alpha', value('@/ui/Card')],
  ['src/features/alpha', value('@/cloud/callCloud')],
  ['src/features/alpha', value('@/domain/rule')],
  ['src/features/alpha', type('@/contract/wire')],
  ['src/features/alpha', pack('zustand')],
  ['src/pages/home', value('./parts')],
  ['src/pages/home', value('@/features/alpha/alpha')],
  ['src/pages/home', value('@/ui/Card')],
  ['src/pages/home', value('@/domain/rule')],
  ['src/pages/home', type('@/contract/wire')],
  ['cloudfunctions/alpha', value('./index')],
  ['cloudfunctions/alpha', value('../_kit/store')],
  ['cloudfunctions/alpha', value('@/contract/wire')],
  ['cloudfunctions/alpha', value('@/domain/rule')],
  ['cloudfunctions/_kit', value('@/contract/wire')],
  ['cloudfunctions/_kit', value('../schema')],
  ['cloudfunctions/_kit', pack('@cloudbase/node-sdk')],
  ['cloudfunctions/_kit', pack('chinese-days')],
  ['test/functions', value('@functions/schema')],
  ['test/platform/page', value('@/domain/rule')],
  ['test/platform/wechat', value('../cloud/startCloud')],
]

const PATHS = 'import-x/no-restricted-paths'
const PACKAGES = '@typescript-eslint/no-restricted-imports'

const FORBIDDEN: [...Case, rule: string, reason: string][] = [
  ['src/domain', value('@/contract/wire'), PATHS, 'imports its own files only'],
  ['src/domain', value('../contract/wire'), PATHS, 'imports its own files only'],
  ['src/domain/plan', type('@/contract/wire'), PATHS, 'imports its own files only'],
  ['src/domain', value('@functions/_kit/store'), PATHS, 'imports its own files only'],
  ['src/domain', pack('dayjs'), PACKAGES, 'in time.ts'],
  ['src/domain', pack('fast-sha256'), PACKAGES, 'in sha256.ts'],
  ['src/domain', pack('zod'), PACKAGES, 'the same on the phone, in the cloud and in a test'],
  ['src/domain', pack('node:crypto'), PACKAGES, 'Take facts and `now` as arguments'],
  ['src/contract', value('@/cloud/callCloud'), PATHS, 'The contract imports domain and zod only'],
  ['src/contract', value('@functions/_kit/store'), PATHS, 'The contract imports domain and zod only'],
  ['src/contract', pack('@tarojs/taro'), PACKAGES, 'The contract imports domain and zod only'],
  ['src/cloud', value('@/features/alpha/alpha'), PATHS, 'keeps no state of a feature'],
  ['src/cloud', value('@/ui/Card'), PATHS, 'keeps no state of a feature'],
  ['src/cloud', value('@functions/_kit/store'), PATHS, 'keeps no state of a feature'],
  ['src/cloud', value('@/contract/wire'), PACKAGES, 'with `import type` only'],
  ['src/cloud', value('../contract/wire'), PACKAGES, 'with `import type` only'],
  ['src/cloud', pack('zustand'), PACKAGES, 'Put stores and screens into a feature'],
  ['src/ui', value('@/domain/rule'), PATHS, 'ui imports no room but itself'],
  ['src/ui', value('@/features/alpha/alpha'), PATHS, 'ui imports no room but itself'],
  ['src/ui', pack('dayjs'), PACKAGES, 'ui imports no room but itself'],
  ['src/features/alpha', value('@/features/beta/beta'), PATHS, 'never another feature'],
  ['src/features/beta', value('../alpha/alpha'), PATHS, 'never another feature'],
  ['src/features/alpha', type('../beta/beta'), PATHS, 'never another feature'],
  ['src/features/alpha', value('@/pages/home/parts'), PATHS, 'features meet on a page'],
  ['src/features/alpha', value('@functions/alpha'), PATHS, 'features meet on a page'],
  ['src/features/alpha', value('@/contract/wire'), PACKAGES, 'with `import type` only'],
  ['src/features/alpha', pack('zod'), PACKAGES, 'A feature imports'],
  ['src/features/alpha', pack('node:fs'), PACKAGES, 'A feature imports'],
  ['src/pages/home', value('@/cloud/callCloud'), PATHS, 'calls nobody itself'],
  ['src/pages/home', value('@functions/schema'), PATHS, 'calls nobody itself'],
  ['src/pages/home', value('@test/given'), PATHS, 'calls nobody itself'],
  ['src/pages/home', value('@/contract/wire'), PACKAGES, 'with `import type` only'],
  ['src', value('@functions/schema'), PATHS, 'they run in the cloud'],
  ['src', value('@test/given'), PATHS, 'Only tests import tests'],
  ['config', value('@test/given'), PATHS, 'Only tests import tests'],
  ['cloudfunctions', value('@test/given'), PATHS, 'Only tests import tests'],
  ['cloudfunctions/alpha', value('../beta'), PATHS, 'never another function'],
  ['cloudfunctions/beta', value('@functions/alpha'), PATHS, 'never another function'],
  ['cloudfunctions/alpha', value('@/ui/Card'), PATHS, 'never another function'],
  ['cloudfunctions/alpha', value('@/cloud/callCloud'), PATHS, 'never another function'],
  ['cloudfunctions/alpha', value('@test/platform/cloud/startCloud'), PATHS, 'never another function'],
  ['cloudfunctions/alpha', pack('@cloudbase/node-sdk'), PACKAGES, 'are reached through _kit'],
  ['cloudfunctions/_kit', value('../alpha'), PATHS, 'it may know none of them'],
  ['cloudfunctions/_kit', value('@/features/alpha/alpha'), PATHS, 'it may know none of them'],
  ['cloudfunctions/_kit', pack('dayjs'), PACKAGES, 'it may know none of them'],
  ['test/platform/cloud', value('@functions/schema'), PATHS, 'knows nothing of what runs on it'],
  ['test/platform/cloud', value('../../../src/domain/rule'), PATHS, 'knows nothing of what runs on it'],
  ['test/platform/wechat/host', type('@/contract/wire'), PATHS, 'knows nothing of what runs on it'],
]

const fileOf = (kind: string, index: number, room: string): string => `${room}/${kind}${index}.ts`
const said = (code: string): string => code.trim().split('\n')[0] ?? ''

describe('房间之间的墙', () => {
  let complaints: Map<string, Complaint[]>
  const complaintsOf = (file: string): Complaint[] => {
    const found = complaints.get(file)
    if (found === undefined) throw new Error(`${file} was not linted`)
    return found
  }

  beforeAll(() => {
    complaints = lintHouse({
      ...Object.fromEntries(FURNITURE.map((file) => [file, THING])),
      ...Object.fromEntries(ALLOWED.map(([room, code], index) => [fileOf('allowed', index, room), code])),
      ...Object.fromEntries(FORBIDDEN.map(([room, code], index) => [fileOf('forbidden', index, room), code])),
      'src/domain/calendar/time.ts': pack('dayjs'),
      'src/domain/sha256.ts': `${THING}${pack('fast-sha256')}`,
      'src/domain/draw/sha256.ts': pack('fast-sha256'),
      'src/domain/time.ts': `${THING}${pack('dayjs')}${pack('dayjs/plugin/utc').replace(/everything|pack/g, 'utc')}`,
    })
  })

  test.each(ALLOWED.map(([room, code], index) => [room, said(code), fileOf('allowed', index, room)]))(
    '%s 可以写：%s',
    (_room, _code, file) => expect(complaintsOf(file)).toEqual([]),
  )

  test.each(
    FORBIDDEN.map(([room, code, rule, reason], index) => ({
      room,
      code: said(code),
      rule,
      reason,
      file: fileOf('forbidden', index, room),
    })),
  )('$room 不可以写：$code，并说明缘由', ({ file, rule, reason }) => {
    expect(complaintsOf(file)).toEqual([
      expect.objectContaining({ ruleId: rule, message: expect.stringContaining(reason) }),
    ])
  })

  test('dayjs 只有 domain/time.ts 用得，同名的别的文件也不行', () => {
    expect(complaintsOf('src/domain/time.ts')).toEqual([])
    expect(complaintsOf('src/domain/calendar/time.ts').map(({ ruleId }) => ruleId)).toEqual([PACKAGES])
  })

  test('fast-sha256 只有 domain/sha256.ts 用得，同名的别的文件也不行', () => {
    expect(complaintsOf('src/domain/sha256.ts')).toEqual([])
    expect(complaintsOf('src/domain/draw/sha256.ts').map(({ ruleId }) => ruleId)).toEqual([PACKAGES])
  })
})
