import { lintHouse, type Complaint } from './lintHouse'

const FORBIDDEN: Record<string, { code: string; rule: string; reason?: string }> = {
  'src/domain/clock.ts': {
    code: 'export const isLate = (deadline: number) => Date.now() > deadline\n',
    rule: 'no-restricted-globals',
    reason: 'take `now`',
  },
  'src/domain/today.ts': {
    code: 'export const today = () => new Date()\n',
    rule: 'no-restricted-globals',
    reason: 'take `now`',
  },
  'src/domain/dice.ts': {
    code: 'export const lot = () => Math.random()\n',
    rule: 'no-restricted-properties',
    reason: 'the same facts must give the same decision',
  },
  'src/domain/time.ts': {
    code: "import dayjs from 'dayjs'\nexport const today = () => dayjs()\n",
    rule: 'no-restricted-syntax',
    reason: 'dayjs() reads the clock',
  },
  'src/domain/later.ts': {
    code: "export const later = () => import('./fine')\n",
    rule: 'no-restricted-syntax',
    reason: 'Import at the top',
  },
  'src/features/roll/later.ts': {
    code: "export const later = () => import('@/contract/wire')\n",
    rule: 'no-restricted-syntax',
    reason: 'Import at the top',
  },
  'src/features/roll/speak.ts': {
    code: "export const speak = () => console.info('hello')\n",
    rule: 'no-console',
  },
  'cloudfunctions/roll/speak.ts': {
    code: "export const speak = () => console.info('hello')\n",
    rule: 'no-console',
  },
  'cloudfunctions/_kit/speak.ts': {
    code: "export const speak = () => console.info('hello')\n",
    rule: 'no-console',
  },
  'cloudfunctions/roll/forgotten.ts': {
    code: 'const write = async () => 1\nexport const act = () => {\n  write()\n}\n',
    rule: '@typescript-eslint/no-floating-promises',
  },
  'cloudfunctions/roll/unclosed.ts': {
    code: "export function act(kind: 'in' | 'out'): number {\n  switch (kind) {\n    case 'in':\n      return 1\n  }\n  return 2\n}\n",
    rule: '@typescript-eslint/switch-exhaustiveness-check',
  },
  'src/features/roll/anything.ts': {
    code: 'export const read = (told: any) => String(told)\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
  'src/features/roll/sure.ts': {
    code: 'export const first = (list: number[]) => list[0]!\n',
    rule: '@typescript-eslint/no-non-null-assertion',
  },
  'src/features/roll/useSometimes.ts': {
    code: "import { useState } from 'react'\nexport function useSometimes(on: boolean) {\n  if (on) return useState(1)\n  return null\n}\n",
    rule: 'react-hooks/rules-of-hooks',
  },
  'src/features/roll/types.ts': {
    code: "import { Fine } from '@/domain/fine'\nexport const fine: Fine = 1\n",
    rule: '@typescript-eslint/consistent-type-imports',
  },
}

const ALLOWED: Record<string, string> = {
  'src/domain/fine.ts':
    'export type Fine = number\nexport const isLate = (now: number, deadline: number): boolean => now >= deadline\n',
  'src/contract/wire.ts': 'export interface Call {\n  action: string\n}\n',
  'src/cloud/serverNow.ts': 'export const serverNow = (ahead: number) => Date.now() + ahead\n',
  'cloudfunctions/_kit/log.ts': "export const info = () => console.info('hello')\n",
}

describe('写法的规矩', () => {
  let complaints: Map<string, Complaint[]>

  beforeAll(() => {
    complaints = lintHouse({
      ...ALLOWED,
      ...Object.fromEntries(Object.entries(FORBIDDEN).map(([file, { code }]) => [file, code])),
      'src/domain/excused.ts': '// eslint-disable-next-line\nexport const lot = () => Math.random()\n',
    })
  })

  test.each(Object.entries(FORBIDDEN).map(([file, planted]) => ({ file, ...planted })))(
    '$file 违反 $rule，检查得出来',
    ({ file, rule, reason = '' }) => {
      expect(complaints.get(file)).toEqual([
        expect.objectContaining({ ruleId: rule, message: expect.stringContaining(reason) }),
      ])
    },
  )

  test.each(Object.keys(ALLOWED))('%s 没有违反任何规矩', (file) => {
    expect(complaints.get(file)).toEqual([])
  })

  test('写在文件里的豁免不生效', () => {
    expect(complaints.get('src/domain/excused.ts')?.map(({ ruleId }) => ruleId)).toContain(
      'no-restricted-properties',
    )
  })
})
