import fc from 'fast-check'
import { absenceFound, type AbsenceVoice } from '@/domain/attendance/Absence'
import {
  absenceDue,
  answerAbsence,
  isBarredGuardian,
  type AbsenceSaid,
  type AnswerFacts,
} from '@/domain/attendance/answerAbsence'
import { NOT_HELD, type Custody, type Entry } from '@/domain/custody/Custody'
import { fold } from '@/domain/custody/fold'
import { brokenRules } from '@/domain/custody/rules'
import { MINUTE } from '@/domain/time'
import { away, gone, held, toldBy } from '../given/aCustody'
import { aSession } from '../given/aSession'
import { at } from '../given/days'
import { sentAway } from '../given/entries'
import { MOTHER, personOf, ZHOU } from '../given/people'
import { refusalOf } from '../given/refusal'

const LEADER = personOf('leader')
const MISSED = at('16:34')

function missed(): Custody {
  const entry = sentAway(ZHOU, MISSED)
  const absence = absenceFound({
    op: entry.op,
    sessionId: aSession()._id,
    lesson: '作业辅导',
    at: MISSED,
  })
  return toldBy([entry], { absence })
}

let ops = 0
const saying = (custody: Custody, said: AbsenceSaid, more: Partial<AnswerFacts> = {}): AnswerFacts => ({
  now: at('16:40'),
  op: `answer-${(ops += 1)}`,
  custody,
  voice: 'guardian',
  by: MOTHER,
  byName: '李静',
  barred: false,
  said,
  words: '',
  ...more,
})
const leader = (words: string) => ({ voice: 'duty-leader' as const, by: LEADER, byName: '齐主任', words })

function after(custody: Custody, facts: AnswerFacts): Custody {
  const decided = answerAbsence(facts)
  if (!decided.ok) throw new Error(decided.refusal.code)
  const { absence, entries } = decided.value
  return { ...custody, absence, entries: [...custody.entries, ...entries] }
}
const hear = (custody: Custody, said: AbsenceSaid, more: Partial<AnswerFacts> = {}) =>
  after(custody, saying(custody, said, more))

describe('回答在哪里', () => {
  test('在家由说的人了结；在路上给十五分钟；不知道马上往上报', () => {
    const custody = missed()
    expect(hear(custody, 'home').absence).toMatchObject({
      closed: { by: MOTHER, byName: '李静', at: at('16:40') },
      dueAt: null,
    })
    expect(hear(custody, 'on-way').absence).toMatchObject({ closed: null, dueAt: at('16:55') })
    const unknown = answerAbsence(saying(custody, 'unknown'))
    expect(unknown).toMatchObject({ ok: true, value: { climbs: true } })
    expect(hear(custody, 'unknown').absence).toMatchObject({ climbedAt: at('16:40'), dueAt: null })
  })

  test.each([
    ['已经点到', held(ZHOU), 'absence/arrived'],
    ['已经离校', gone(), 'custody/released-already'],
    ['请了假', away('leave'), 'absence/none'],
  ] as const)('%s，没有要说明的', (_, state, code) => {
    const custody: Custody = { ...missed(), ...NOT_HELD, ...state }
    expect(refusalOf(answerAbsence(saying(custody, 'home')))).toMatchObject({ code })
  })

  test('核实只归值班领导，要四个字；老师说核实不收', () => {
    const custody = missed()
    expect(refusalOf(answerAbsence(saying(custody, 'verified', leader('在家里'))))).toMatchObject({
      code: 'absence/words-missing',
    })
    expect(hear(custody, 'verified', leader('外婆接走')).absence?.closed?.by).toBe(LEADER)
    const teacher = { voice: 'homeroom-teacher' as const, words: '外婆接走了' }
    expect(refusalOf(answerAbsence(saying(custody, 'verified', teacher)))).toMatchObject({
      code: 'absence/not-yours',
    })
  })

  test('先说不知道，后来找到了：在家照样了结；在路上重复说不往后推', () => {
    const climbed = hear(missed(), 'unknown', { voice: 'homeroom-teacher', by: ZHOU })
    expect(hear(climbed, 'home').absence?.closed?.by).toBe(MOTHER)
    const coming = hear(missed(), 'on-way')
    expect(hear(coming, 'on-way', { now: at('16:50') }).absence?.dueAt).toBe(at('16:55'))
  })

  test('被禁止接送的人说什么都了结不了，也不给期限', () => {
    for (const said of ['home', 'on-way', 'unknown'] as const) {
      const decided = answerAbsence(saying(missed(), said, { barred: true }))
      expect(decided).toMatchObject({
        ok: true,
        value: { climbs: true, absence: { closed: null, dueAt: null, climbedAt: at('16:40') } },
      })
    }
  })

  test('禁止的认定：按人、按登记、按名字', () => {
    const collectors = [
      { id: 'c1', name: '陈某', relation: '爸爸', phone: '', personId: MOTHER, photoId: null },
    ]
    const one = { name: '别人', personId: null, collectorId: null, reason: '', by: 'guardian' as const }
    const who = { _id: MOTHER, name: '李静' }
    expect(isBarredGuardian({ barred: [one], collectors }, who)).toBe(false)
    expect(isBarredGuardian({ barred: [{ ...one, personId: MOTHER }], collectors }, who)).toBe(true)
    expect(isBarredGuardian({ barred: [{ ...one, collectorId: 'c1' }], collectors }, who)).toBe(true)
    expect(isBarredGuardian({ barred: [{ ...one, name: '李静' }], collectors }, who)).toBe(true)
  })
})

describe('怎样的先后都一样', () => {
  const step = fc.record({
    kind: fc.constantFrom('answer', 'timer'),
    said: fc.constantFrom<AbsenceSaid>('home', 'on-way', 'unknown', 'verified'),
    voice: fc.constantFrom<AbsenceVoice>('guardian', 'homeroom-teacher', 'session-teacher', 'duty-leader'),
    barred: fc.boolean(),
    words: fc.constantFrom('', '在外婆家，妈妈说的'),
    wait: fc.integer({ min: 0, max: 20 * MINUTE }),
  })

  test('没有人说明就不会了结；记录接得上；每个期限只报一次；没了结就要么有期限，要么已经报了', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let custody = missed()
        let now = MISSED
        for (const { kind, said, voice, barred, words, wait } of steps) {
          now += wait
          if (kind === 'timer') {
            const due = absenceDue(custody, now)
            if (due === null || custody.absence === null) continue
            custody = {
              ...custody,
              absence: { ...custody.absence, dueAt: null, climbedAt: now },
              entries: [...custody.entries, due.entry],
            }
            expect(absenceDue(custody, now + 60 * MINUTE)).toBeNull()
          } else {
            const by = personOf(voice)
            const mayBeBarred = barred && voice === 'guardian'
            const facts = saying(custody, said, { now, voice, by, byName: voice, barred: mayBeBarred, words })
            if (answerAbsence(facts).ok) custody = after(custody, facts)
          }
        }
        const { absence, entries } = custody
        expect(fold(entries)).toMatchObject({ ok: true, state: { status: 'absent' } })
        expect(brokenRules([custody])).toEqual([])
        if (absence === null) throw new Error('the absence is gone')
        const isBy = ({ by, at: when, kind }: Entry) =>
          kind === 'absence-closed' && by === absence.closed?.by && when === absence.closed.at
        if (absence.closed !== null) expect(entries.some(isBy)).toBe(true)
        else expect(absence.dueAt !== null || absence.climbedAt !== null).toBe(true)
      }),
    )
  })
})
