/** What the screens cost on a phone: nodes of a page of 45 and bytes of one tap, measured on the built mini program. */
import { asId } from '@/domain/ids'
import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import { bytesSince, nodesOf, phoneOf } from '@test/weapp/given/phoneOf'
import type { Phone } from '@test/platform/wechat/Phone'

const DAY = '2026-11-23'

export const NODE_BUDGET = 600
export const SET_DATA_BUDGET = 2048

export interface ScreenCosts {
  /** Elements on the page, by screen. */
  nodes: Record<string, number>
  /** Bytes that cross to the view for one gesture. */
  setData: Record<string, number>
}

export async function screenCosts(): Promise<ScreenCosts> {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 1,
    pupilsEach: 50,
    clubs: [{ id: 'ball', capacity: 50 }],
  })
  const schoolId = school.school._id
  const town = await Town.with([school], DAY, { instances: 1 })
  const costs: ScreenCosts = { nodes: {}, setData: {} }
  const visit = async (
    screen: string,
    ready: string,
    ...args: Parameters<typeof phoneOf> extends [Town, ...infer R] ? R : never
  ) => {
    const phone: Phone = phoneOf(town, ...args)
    await phone.until(() => phone.$(ready))
    await phone.settle()
    costs.nodes[screen] = nodesOf(phone)
    return phone
  }
  const tap = async (gesture: string, phone: Phone, target: string) => {
    const before = phone.log.setData.length
    await phone.tap(target)
    costs.setData[gesture] = bytesSince(phone, before).reduce((sum, bytes) => sum + bytes, 0)
  }
  try {
    await town.openDay()
    await town.at(992)
    const sessionId = asId<'Session'>(`20261123_${school.careCourse(1)}`)
    const [first, second] = [school.pupil(1)._id, school.pupil(2)._id]
    const roll = await visit('teacher-roll', `#mark-${first}`, school.teacher(1), {
      url: `/pages/teacher/roll/index?sessionId=${sessionId}`,
    })
    await tap('roll-mark', roll, `#mark-${first}`)
    await tap('roll-mark-back', roll, `#mark-${first}`)
    await tap('roll-homework', roll, `#homework-${first}`)
    roll.close()
    const marks = Object.fromEntries(school.pupils.map((p) => [p._id, 'present' as const]))
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId,
      op: 'bench-roll-op',
      marks,
    })
    const pupilIds = school.pupils.map((p) => p._id)
    await town.ask(school.teacher(1).openid, 'custody/offer', {
      schoolId,
      op: 'bench-offer-op',
      to: school.gate._id,
      pupilIds,
    })
    const incoming = await visit('gate-handover', `#incoming-${school.teacher(1)._id}`, school.gate, {
      url: '/pages/gate/handover/index',
    })
    incoming.close()
    const remaining = await visit('gate-remaining', `#child-${second}`, school.gate)
    remaining.close()
    const board = await visit('guardian-enrol', '#choose-sh-ball', school.guardian(1), {
      url: `/pages/guardian/enrol/index?pupilId=${first}`,
    })
    board.close()
    return costs
  } finally {
    await town.close()
  }
}
