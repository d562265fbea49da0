/** Calls as dice throw them, to be written when it is seen how the children stand. */
import fc from 'fast-check'
import { asId, lateCourseId, sessionId, type PersonId, type PupilId } from '@/domain/ids'
import { MINUTE } from '@/domain/time'
import { newOp } from '@test/functions/given/Town'
import { DAY, SCHOOL, type ModelSchool } from './modelTown'
import {
  allOf,
  anyPupil,
  entriesOf,
  pupilIdOf,
  PUPILS,
  right,
  schoolId,
  written,
  type Letter,
  type Scene,
} from './Letter'
import { careLetter } from './lettersOfCare'
import { sent, type Claim } from './Sent'

const SESSIONS = ['m-care-1', 'm-care-2', 'm-robot', lateCourseId(SCHOOL)].map((course) =>
  sessionId(DAY, asId<'Course'>(course)),
)

const pupils = fc.uniqueArray(anyPupil, { minLength: 1, maxLength: 4 }).map((list) => list.map(pupilIdOf))
const anyStaff = fc.nat(5)
const mark = fc.constantFrom('present', 'present', 'present', 'late', 'absent', 'leave' as const)

const staffId = (school: ModelSchool, n: number): PersonId => school.staff[n]?._id ?? school.gate._id
/** A phone without network tells it so much later. */
const toldLater = fc.constantFrom(null, null, null, 0, 2 * MINUTE, 20 * MINUTE)
const happened = ({ cloud }: Scene['town'], ago: number | null) =>
  ago === null ? {} : { happenedAt: cloud.clock.now() - ago }

const roll = fc
  .tuple(
    fc.constantFrom(...SESSIONS),
    right,
    anyStaff,
    fc.tuple(mark, mark, mark, mark, mark, mark),
    toldLater,
  )
  .map(([session, isRight, other, chosen, ago]): Letter => async ({ school, records, town }) => {
    const teacher = records.sessions.get(session)?.teacherId
    const by = isRight && teacher !== undefined ? teacher : staffId(school, other)
    const expected = PUPILS.filter((n) =>
      records.of(pupilIdOf(n)).itinerary.some((leg) => leg.sessionId === session),
    )
    const marks = Object.fromEntries(expected.map((n) => [pupilIdOf(n), chosen[n - 1] ?? 'present']))
    const op = newOp()
    const input = { schoolId, sessionId: session, op, marks, ...happened(town, ago) }
    const openid = school.openidOf(by)
    const promises = (): Claim => (after) => {
      const taken = after.sessions.get(session)
      if (taken?.roll?.op !== op && taken?.merged.some((one) => one.op === op) !== true)
        return `${session} 的点名丢了`
      const lost = Object.entries(marks).filter(
        ([id, m]) => taken.marks[asId<'Pupil'>(id)]?.filter((e) => e.id === op && e.mark === m).length !== 1,
      )
      if (lost.length > 0) return `${session} 的点名缺了 ${lost.join()}`
      const unmoved = Object.keys(marks).filter((id) => after.of(id).status === 'expected')
      return unmoved.length === 0 ? null : `${session} 点过名，${unmoved.join()} 仍是待点`
    }
    return sent({ openid, action: 'attendance/submitRoll', op, input, promises })
  })

const correct = fc
  .tuple(anyPupil, right, anyStaff, mark, fc.constantFrom('', '看错了'))
  .map(([n, isRight, other, to, reason]): Letter => async ({ school, records }) => {
    const pupilId = pupilIdOf(n)
    const leg = records.of(pupilId).itinerary[other % 2] ?? records.of(pupilId).itinerary[0]
    if (leg === undefined) return null
    const openid = school.openidOf(isRight ? leg.teacherId : staffId(school, other))
    const op = newOp()
    const input = { schoolId, sessionId: leg.sessionId, op, pupilId, mark: to, reason }
    const promises = (): Claim => (after) => {
      const events = after.sessions.get(leg.sessionId)?.marks[pupilId] ?? []
      const times = events.filter((event) => event.id === op).length
      return times === 1 ? null : `${pupilId} 的更正记了 ${times} 次`
    }
    return sent({ openid, action: 'attendance/correctMark', op, input, promises })
  })

const holderOr = (
  { records, school }: Scene,
  pupilId: PupilId | undefined,
  isRight: boolean,
  other: number,
) => (isRight && pupilId !== undefined ? records.of(pupilId).holder : null) ?? staffId(school, other)

const offer = fc
  .tuple(pupils, right, anyStaff, anyStaff)
  .map(([pupilIds, isRight, other, receiver]): Letter => async (scene) => {
    const by = holderOr(scene, pupilIds[0], isRight, other)
    const to = staffId(scene.school, receiver)
    const op = newOp()
    return sent({
      openid: scene.school.openidOf(by),
      action: 'custody/offer',
      op,
      input: { schoolId, op, to, pupilIds },
      promises: ({ moved }) => allOf(moved.map((id) => written(id, 'offered', by))),
    })
  })

const withdraw = fc
  .tuple(pupils, right, anyStaff)
  .map(([pupilIds, isRight, other]): Letter => async (scene) => {
    const openid = scene.school.openidOf(holderOr(scene, pupilIds[0], isRight, other))
    const op = newOp()
    const input = { schoolId, op, pupilIds }
    return sent({ openid, action: 'custody/withdraw', op, input, promises: () => allOf([]) })
  })

const answer = fc
  .tuple(pupils, right, anyStaff, fc.nat(3), toldLater)
  .map(([pupilIds, isRight, other, declined, ago]): Letter => async ({ school, records, town }) => {
    const offered = PUPILS.map((n) => records.of(pupilIdOf(n)).offer?.to).find((to) => to !== undefined)
    const by = isRight ? (offered ?? staffId(school, other)) : staffId(school, other)
    const accept = declined === 3 ? pupilIds.slice(1) : pupilIds
    const decline = pupilIds
      .filter((id) => !accept.includes(id))
      .map((pupilId) => ({ pupilId, reason: '在上课' }))
    const op = newOp()
    const kept = (moved: PupilId[]) => moved.filter((id) => accept.includes(id))
    const came: (id: string) => Claim = (id) => (after) =>
      [...entriesOf(after, id, 'accepted'), ...entriesOf(after, id, 'received')].some((e) => e.by === by)
        ? null
        : `${id} 没有 ${by} 接手的记录`
    return sent({
      openid: school.openidOf(by),
      action: 'custody/answer',
      op,
      input: { schoolId, op, accept, decline, ...happened(town, ago) },
      promises: ({ moved }) => allOf(kept(moved).map(came)),
    })
  })

const late = fc
  .tuple(anyPupil, fc.constantFrom(1140, 1170), fc.nat(2), fc.nat(3))
  .map(([n, untilMinute, cancels, grandfather]): Letter => async ({ school }) => {
    const pupilId = pupilIdOf(n)
    const openid = n === 1 && grandfather > 1 ? 'openid-m-gf1' : school.guardian(n).openid
    const op = newOp()
    const promises = () => allOf([])
    if (cancels === 0)
      return sent({ openid, action: 'attendance/cancelLate', op, input: { pupilId, day: DAY, op }, promises })
    const input = { pupilId, day: DAY, untilMinute, collectorId: `m-g${n}`, op }
    return sent({ openid, action: 'attendance/applyLate', op, input, promises })
  })

/** The guardian opens the code on the phone; a released child has none any more. */
async function shownCode({ town }: Scene, openid: string, n: number): Promise<string> {
  const { reply } = await town.call(openid, 'custody/pickupCode', { pupilId: pupilIdOf(n) })
  return reply.ok ? (reply.value.codes[0]?.code ?? '000000') : '000000'
}

const anyRelease = fc.tuple(
  anyPupil,
  fc.constantFrom(0, 0, 0, 1, 1, 1, 2),
  fc.constantFrom('code', 'code', 'code', 'wrong', 'wrong', 'neighbour', 'father', 'eye', 'eye', 'alone'),
  fc.boolean(),
)

const release = anyRelease.map(([n, who, how, looks]): Letter => async (scene) => {
  const { school } = scene
  const pupilId = pupilIdOf(n)
  const by = who === 2 ? scene.records.of(pupilId).holder : school.guards[who]?._id
  const op = newOp()
  const openid = school.openidOf(by ?? school.gate._id)
  const neighbour = (n % 6) + 1
  const code = async () => {
    if (how === 'wrong') return '000001'
    if (how === 'neighbour') return shownCode(scene, school.guardian(neighbour).openid, neighbour)
    return how === 'father'
      ? shownCode(scene, 'openid-m-f3', 3)
      : shownCode(scene, school.guardian(n).openid, n)
  }
  const mustFail = how === 'father' || how === 'neighbour' || how === 'wrong'
  const once: Claim = (after) => {
    const released = entriesOf(after, pupilId, 'released')
    return released.length === 1 && released[0]?.op === op
      ? null
      : `${pupilId} 答应放行的记了 ${released.length} 次`
  }
  if (how === 'eye' || how === 'alone') {
    const claim =
      how === 'alone'
        ? { how: 'walk-alone' as const }
        : { how: 'eye' as const, collectorId: `m-gm${n}`, reason: '认得奶奶' }
    const input = { schoolId, op, pupilId, claim }
    return sent({ openid, action: 'custody/release', op, input, promises: () => once })
  }
  const told = await code()
  if (looks && mustFail) {
    const input = { schoolId, op, pupilId, code: told }
    return sent({ openid, action: 'custody/look', op, input, promises: () => allOf([]) })
  }
  const input = { schoolId, op, pupilId, claim: { how: 'code' as const, code: told } }
  return sent({ openid, action: 'custody/release', op, input, mustFail, promises: () => once })
})

export const anyLetter: fc.Arbitrary<Letter> = fc.oneof(
  { weight: 12, arbitrary: roll },
  { weight: 8, arbitrary: correct },
  { weight: 14, arbitrary: offer },
  { weight: 5, arbitrary: withdraw },
  { weight: 14, arbitrary: answer },
  { weight: 8, arbitrary: late },
  { weight: 16, arbitrary: release },
  { weight: 40, arbitrary: careLetter },
)
