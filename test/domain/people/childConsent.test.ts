import fc from 'fast-check'
import { RIGHTS, type Caller, type Deed } from '@/domain/access'
import { asId } from '@/domain/ids'
import {
  CHILD_CONSENT_VERSION,
  CONSENTS_MOST,
  consentState,
  sayConsent,
  type ConsentEntry,
  type ConsentState,
} from '@/domain/people/childConsent'
import { consentLacking, GIVES_CHILD_DATA } from '@/domain/rights/consent'

const MOTHER = asId<'Person'>('mother')
const CHILD = asId<'Pupil'>('child')
const SISTER = asId<'Pupil'>('sister')
const by = { by: MOTHER, byName: '妈妈' }
const word = (agrees: boolean, op: string, more: Partial<Parameters<typeof sayConsent>[1]> = {}) => ({
  ...{ agrees, op, by, now: 1, version: CHILD_CONSENT_VERSION, on: 'app' as const, paper: null },
  ...more,
})
const entry = (said: ConsentEntry['word'], version = CHILD_CONSENT_VERSION): ConsentEntry => ({
  ...{ op: `op-${said}`, at: 0, version, word: said, on: 'app', ...by },
})
const codeOf = (result: ReturnType<typeof sayConsent>) => (result.ok ? 'ok' : result.refusal.code)

describe('孩子信息的同意', () => {
  test.each<[string, ConsentEntry[] | undefined, ConsentState]>([
    ['从没问过', undefined, 'unasked'],
    ['同意了今天这一版', [entry('agreed')], 'agreed'],
    ['同意的是旧版', [entry('agreed', '2026-11-25')], 'outdated'],
    ['不同意旧版，新版出来也不再追问', [entry('refused', '2026-11-25')], 'refused'],
    ['最后一句算数', [entry('refused'), entry('agreed'), entry('withdrawn')], 'withdrawn'],
  ])('%s', (_name, entries, state) => expect(consentState(entries)).toBe(state))

  test('先同意再说不是「撤回」，从没同意过是「不同意」', () => {
    const first = sayConsent([], word(false, 'op-1'))
    expect(first.ok && first.value?.word).toBe('refused')
    const after = sayConsent([entry('agreed')], word(false, 'op-1'))
    expect(after.ok && after.value?.word).toBe('withdrawn')
  })

  test('同一句话再说、同一次操作再来，都不再多写', () => {
    expect(sayConsent([entry('agreed')], word(true, 'op-2'))).toEqual({ ok: true, value: null })
    expect(sayConsent([entry('refused')], word(false, 'op-2'))).toEqual({ ok: true, value: null })
    expect(sayConsent([entry('agreed')], word(false, 'op-agreed'))).toEqual({ ok: true, value: null })
  })

  test('同意别的版本不算；说不，哪一版都行；纸质要有签字和存放的地方', () => {
    expect(codeOf(sayConsent([], word(true, 'op-1', { version: '2026-11-25' })))).toBe(
      'consent/text-outdated',
    )
    expect(codeOf(sayConsent([], word(false, 'op-1', { version: '2026-11-25' })))).toBe('ok')
    for (const paper of [
      { signedName: '', words: '三号柜' },
      { signedName: '赵一', words: '' },
    ])
      expect(codeOf(sayConsent([], word(true, 'op-1', { paper })))).toBe('consent/paper-incomplete')
  })

  test('记满以后不再写，请找学校', () => {
    const full = (count: number) => Array.from({ length: count }, () => entry('refused'))
    expect(codeOf(sayConsent(full(CONSENTS_MOST - 1), word(true, 'op-new')))).toBe('ok')
    expect(codeOf(sayConsent(full(CONSENTS_MOST), word(true, 'op-new')))).toBe('consent/too-often')
  })

  test('随便怎么说：记录只增不改，最后一句就是现在的样子', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (answers) => {
        let entries: ConsentEntry[] = []
        answers.forEach((agrees, index) => {
          const said = sayConsent(entries, word(agrees, `op-${index}`))
          if (!said.ok) throw new Error('refused')
          const after = said.value === null ? entries : [...entries, said.value]
          expect(after.slice(0, entries.length)).toEqual(entries)
          entries = after
          expect(consentState(entries) === 'agreed').toBe(agrees)
        })
      }),
    ))
})

describe('没有同意时，什么不能办', () => {
  const caller = (consents: ConsentEntry[] | undefined, courtBarred = false): Caller => ({
    ...{ personId: MOTHER, name: '妈妈', today: '2026-11-26' },
    person: {
      ...{ _id: MOTHER, openid: 'o', name: '妈妈', phone: '1', appointments: [] },
      wards: [
        {
          ...{ pupilId: CHILD, schoolId: asId<'School'>('s'), relation: '妈妈', since: '2026-09-01' },
          ...(consents === undefined ? {} : { consents }),
          courtBarred,
        },
        {
          ...{ pupilId: SISTER, schoolId: asId<'School'>('s'), relation: '妈妈', since: '2026-09-01' },
          consents: [entry('agreed')],
        },
      ],
    },
  })
  const deeds = Object.keys(RIGHTS) as Deed[]

  test('要同意的只有往里写孩子信息的那几件', () => {
    const lacking = deeds.filter(
      (deed) => consentLacking(deed, caller(undefined), [{ pupilId: CHILD }]) !== null,
    )
    expect(lacking.sort()).toEqual([...GIVES_CHILD_DATA].sort())
  })

  test('安全的事从来不看同意：接送码、请假、找孩子、当天委托、禁止接送、收回', () => {
    for (const deed of [
      'custody/family',
      'custody/pickupCode',
      'custody/delegate',
      'custody/askToBar',
      'custody/removeCollector',
      'custody/delayEscort',
      'attendance/askLeave',
      'attendance/cancelLeave',
      'attendance/answerAbsence',
      'attendance/cancelLate',
      'enrolment/withdraw',
      'people/sayConsent',
    ] as const)
      for (const consents of [undefined, [entry('refused')], [entry('withdrawn')]])
        expect(consentLacking(deed, caller(consents), [{ pupilId: CHILD }])).toBeNull()
  })

  test.each<[ConsentEntry[] | undefined, ReturnType<typeof consentLacking>]>([
    [undefined, 'unasked'],
    [[entry('agreed', '2026-11-25')], 'outdated'],
    [[entry('refused')], 'refused'],
    [[entry('agreed')], null],
  ])('篮子里有一个孩子没有同意，整篮都不办 (%#)', (consents, expected) => {
    const basket = [{ pupilId: SISTER }, { pupilId: CHILD }]
    expect(consentLacking('enrolment/enrol', caller(consents), basket)).toBe(expected)
  })

  test('法院禁止接送的家长由那件事自己回绝，听不出同意不同意', () => {
    expect(consentLacking('custody/addCollector', caller(undefined, true), [{ pupilId: CHILD }])).toBeNull()
  })
})
