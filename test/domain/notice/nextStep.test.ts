import { MAX_TRIES } from '@/domain/notice/delivery'
import { nextStep, type StepFacts } from '@/domain/notice/nextStep'
import type { MessageStatus, Template } from '@/domain/notice/Notice'
import { QUIET_HOURS } from '@/domain/notice/quiet'
import { NO_SUBSCRIPTIONS } from '@/domain/notice/Subscriptions'
import { atMinute } from '@/domain/time'

const DAY = '2026-11-23'
const NIGHT = atMinute(DAY, 22 * 60)
const one = { left: 1, longTerm: false, refusedAt: null, heard: [] }
const facts = (more: Partial<StepFacts> = {}): StepFacts => ({
  now: atMinute(DAY, 1000),
  isKnown: true,
  isConcerned: true,
  subscriptions: { ...NO_SUBSCRIPTIONS, grants: { absence: one, enrolled: one, released: one } },
  quiet: QUIET_HOURS,
  ...more,
})
const due = (template: Template, status: MessageStatus = 'queued', tries = 0) => ({ template, status, tries })

describe('一条到时候的消息', () => {
  test('有次数就发', () => {
    expect(nextStep(due('absence'), facts())).toEqual({ kind: 'push' })
    expect(nextStep(due('enrolled'), facts())).toEqual({ kind: 'push' })
  })

  test('没有次数：不发，写明怎么办；总开关关着的另说', () => {
    const none = nextStep(due('leave'), facts())
    expect(none).toMatchObject({ kind: 'close', status: 'no-grant' })
    const off = facts({ subscriptions: { ...NO_SUBSCRIPTIONS, isSwitchedOff: true } })
    expect(nextStep(due('leave'), off)).toMatchObject({ trouble: expect.stringContaining('订阅消息') })
  })

  test('长期订阅不数次数', () => {
    const grants = { leave: { ...one, left: 0, longTerm: true } }
    expect(nextStep(due('leave'), facts({ subscriptions: { ...NO_SUBSCRIPTIONS, grants } }))).toEqual({
      kind: 'push',
    })
  })

  test('夜里：等到早上；说的是那一刻的只留在消息里；安全的照发', () => {
    expect(nextStep(due('enrolled'), facts({ now: NIGHT }))).toEqual({
      kind: 'wait',
      until: atMinute('2026-11-24', 420),
    })
    expect(nextStep(due('released'), facts({ now: NIGHT }))).toMatchObject({ kind: 'close', status: 'muted' })
    expect(nextStep(due('absence'), facts({ now: NIGHT }))).toEqual({ kind: 'push' })
  })

  test('关掉的不推；安全的关不掉', () => {
    const muted = { ...facts().subscriptions, muted: ['enrolled', 'absence'] as Template[] }
    expect(nextStep(due('enrolled'), facts({ subscriptions: muted }))).toMatchObject({ status: 'muted' })
    expect(nextStep(due('absence'), facts({ subscriptions: muted }))).toEqual({ kind: 'push' })
  })

  test.each(['sending', 'unsure'] as const)('已经在发的（%s）：夜里、没有次数了也发完它', (status) => {
    const later = facts({ now: NIGHT, subscriptions: { ...NO_SUBSCRIPTIONS, muted: ['enrolled'] } })
    expect(nextStep(due('enrolled', status, MAX_TRIES - 1), later)).toEqual({ kind: 'push' })
    expect(nextStep(due('enrolled', status, MAX_TRIES), later)).toMatchObject({
      kind: 'close',
      status: 'failed',
    })
  })

  test('岗位或监护关系没有了：不推，安全的也不推，正在等回音的也不再试', () => {
    for (const status of ['queued', 'sending', 'unsure'] as const)
      for (const template of ['absence', 'enrolled'] as const)
        expect(nextStep(due(template, status), facts({ isConcerned: false }))).toMatchObject({
          kind: 'close',
          status: 'muted',
          trouble: expect.stringContaining('变动'),
        })
  })

  test('找不到人：失败，写明', () => {
    expect(nextStep(due('absence'), facts({ isKnown: false }))).toMatchObject({
      kind: 'close',
      status: 'failed',
    })
  })
})
