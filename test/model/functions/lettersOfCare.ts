/** Calls about children who are looked for, taken over, walked home: as dice throw them. */
import fc from 'fast-check'
import { WHEREABOUTS } from '@/domain/attendance/Absence'
import { walkOf } from '@/domain/escort/walksWith'
import { asId, type PersonId } from '@/domain/ids'
import { dayOf } from '@/domain/time'
import { newOp } from '@test/functions/given/Town'
import { allOf, anyPupil, pupilIdOf, right, schoolId, written, type Letter, type Scene } from './Letter'
import { DAY, ESCORT, STOPS } from './modelTown'
import { sent, type Claim } from './Sent'

const anyStaff = fc.nat(6)

const takeOver = anyPupil.map((n): Letter => async ({ school, records }) => {
  const from = records.of(pupilIdOf(n)).holder ?? school.teacher(1)._id
  const op = newOp()
  return sent({
    openid: school.dutyLeader.openid,
    action: 'custody/takeOver',
    op,
    input: { schoolId, op, from, reason: '老师突然发烧' },
    promises: ({ taken }) => allOf(taken.map((id) => written(id, 'taken-over', school.dutyLeader._id))),
  })
})

const holderOf = ({ records, school }: Scene, n: number, isRight: boolean, other: number): PersonId =>
  (isRight ? records.of(pupilIdOf(n)).holder : null) ?? school.staff[other]?._id ?? school.gate._id

const search = fc
  .tuple(anyPupil, right, anyStaff, fc.boolean())
  .map(([n, isRight, other, isFound]): Letter => async (scene) => {
    const by = holderOf(scene, n, isRight, other)
    const pupilId = pupilIdOf(n)
    const op = newOp()
    return sent({
      openid: scene.school.openidOf(by),
      action: isFound ? 'custody/reportFound' : 'custody/reportMissing',
      op,
      input: { schoolId, op, pupilId, words: '排队时没看到' },
      promises: () => written(pupilId, isFound ? 'found' : 'missing', by),
    })
  })

const answered =
  (pupilId: string, op: string): Claim =>
  (records) =>
    records.of(pupilId).entries.some((entry) => entry.op === op) ? null : `${pupilId} 的说明丢了`

const saysWhere = fc
  .tuple(anyPupil, fc.constantFrom(...WHEREABOUTS), fc.nat(2))
  .map(([n, where, who]): Letter => async ({ school }) => {
    const pupilId = pupilIdOf(n)
    const op = newOp()
    if (who === 0)
      return sent({
        openid: n === 3 ? 'openid-m-f3' : school.guardian(n).openid,
        action: 'attendance/answerAbsence',
        op,
        input: { pupilId, op, where, words: '' },
        promises: () => answered(pupilId, op),
      })
    const openid = who === 1 ? school.teacher(n <= 3 ? 1 : 2).openid : school.dutyLeader.openid
    const said = who === 2 && where === 'unknown' ? ('verified' as const) : where
    return sent({
      openid,
      action: 'attendance/settleAbsence',
      op,
      input: { schoolId, pupilId, op, said, words: '电话里说在外婆家' },
      promises: () => answered(pupilId, op),
    })
  })

const walk = { schoolId, escortId: ESCORT }
const stepped =
  (op: string): Claim =>
  ({ escort }) =>
    escort.steps.filter((step) => step.op === op).length === 1 ? null : `路队的一步 ${op} 没有记下`

const isOut = ({ records }: Scene, n: number): boolean => {
  const custody = records.of(pupilIdOf(n))
  return custody.status === 'held' && walkOf(custody.entries)?.isOut === true
}

/** The leader gathers, sets out, stops, waits, comes back; now and then somebody else tries, or miscounts. */
const onFoot = fc
  .tuple(fc.constantFrom('on', 'on', 'on', 'reach', 'leave'), right, fc.nat(1), fc.constantFrom(0, 0, 0, 1))
  .map(([how, isRight, s, slip]): Letter => async (scene) => {
    const { school, records } = scene
    const leader = records.escort.leaderId
    const openid = school.openidOf(isRight ? leader : (school.guards[1]?._id ?? leader))
    const op = newOp()
    const promises = () => stepped(op)
    const members = [1, 3, 4, 6]
    const out = members.filter((n) => isOut(scene, n) && records.of(pupilIdOf(n)).holder === leader)
    const ready = members.filter((n) => records.of(pupilIdOf(n)).holder === leader)
    if (records.escort.state === 'gathering') {
      if (ready.length === 0 && slip === 0) return null
      const input = { ...walk, op, heads: ready.length + slip }
      return sent({ openid, action: 'custody/departEscort', op, input, promises })
    }
    const heads = out.length + slip
    const stop = STOPS[s] ?? STOPS[0]
    const left = new Set(records.escort.steps.flatMap((step) => (step.kind === 'left' ? [step.stopId] : [])))
    const next = STOPS.find(({ id }) => !left.has(id))
    if (how === 'on' && next === undefined)
      return sent({ openid, action: 'custody/returnEscort', op, input: { ...walk, op }, promises })
    const stopId = asId<'Stop'>(how === 'on' ? (next?.id ?? stop.id) : stop.id)
    const isCounted = out.every((n) => walkOf(records.of(pupilIdOf(n)).entries)?.counted.includes(stopId))
    if (how === 'leave' || (how === 'on' && isCounted))
      return sent({ openid, action: 'custody/leaveStop', op, input: { ...walk, op, stopId }, promises })
    return sent({
      openid,
      action: 'custody/reachStop',
      op,
      input: { ...walk, op, stopId, heads },
      promises,
    })
  })

/** A member of the group goes the next step towards its leader. */
const gather = fc.constantFrom(1, 3, 4, 6).map((n): Letter => async ({ school, records }) => {
  const pupilId = pupilIdOf(n)
  const { holder, offer } = records.of(pupilId)
  if (holder === null) return null
  const op = newOp()
  const to = records.escort.leaderId
  if (offer === null)
    return sent({
      openid: school.openidOf(holder),
      action: 'custody/offer',
      op,
      input: { schoolId, op, to, pupilIds: [pupilId] },
      promises: ({ moved }) => allOf(moved.map((id) => written(id, 'offered', holder))),
    })
  return sent({
    openid: school.openidOf(offer.to),
    action: 'custody/answer',
    op,
    input: { schoolId, op, accept: [pupilId], decline: [] },
    promises: () => allOf([]),
  })
})

const atStop = fc
  .tuple(fc.constantFrom(1, 3, 4, 6), fc.nat(1), fc.boolean())
  .map(([n, s, byEye]): Letter => async (scene) => {
    const { school, records } = scene
    const pupilId = pupilIdOf(n)
    const { holder } = records.of(pupilId)
    if (!isOut(scene, n) && s === 0) return null
    const op = newOp()
    const claim = byEye
      ? { how: 'eye' as const, collectorId: `m-gm${n}`, reason: '认得奶奶' }
      : { how: 'walk-alone' as const }
    return sent({
      openid: school.openidOf(holder ?? school.lateTeacher._id),
      action: 'custody/releaseAtStop',
      op,
      input: { ...walk, op, stopId: STOPS[s]?.id ?? '', pupilId, claim },
      promises: () => (after) => {
        const released = after.of(pupilId).entries.filter((entry) => entry.kind === 'released')
        return released.length === 1 && released[0]?.op === op ? null : `${pupilId} 在站点放行的没有记好`
      },
    })
  })

const shift = fc.tuple(anyStaff, fc.boolean()).map(([n, closes]): Letter => async ({ school }) => {
  const openid = school.staff[n]?.openid ?? school.gate.openid
  const op = newOp()
  const action = closes ? 'custody/closeShift' : 'custody/reopenShift'
  return sent({ openid, action, op, input: { schoolId, op }, promises: () => allOf([]) })
})

const standIn = fc.tuple(fc.nat(3), fc.nat(3)).map(([of, by]): Letter => async ({ school, records }) => {
  const session = [...records.sessions.values()][of]
  const to = school.staff[by]?._id
  if (session === undefined || to === undefined) return null
  const op = newOp()
  return sent({
    openid: school.dutyLeader.openid,
    action: 'attendance/nameStandIn',
    op,
    input: { schoolId, sessionId: session._id, op, to, reason: '老师病了' },
    promises: () => allOf([]),
  })
})

const phoneLeave = anyPupil.map((n): Letter => async ({ school, town }) => {
  // After midnight the telephone speaks of another day.
  if (dayOf(town.cloud.clock.now()) !== DAY) return null
  const pupilId = pupilIdOf(n)
  const op = newOp()
  return sent({
    openid: school.teacher(n <= 3 ? 1 : 2).openid,
    action: 'attendance/phoneLeave',
    op,
    input: { schoolId, pupilId, op, relation: '妈妈', reason: 'sick', words: '发烧了', blocks: 'all' },
    promises: () => (after) =>
      after.of(pupilId).status === 'expected' ? `${pupilId} 请了假，还在等她` : null,
  })
})

export const careLetter: fc.Arbitrary<Letter> = fc.oneof(
  { weight: 3, arbitrary: takeOver },
  { weight: 5, arbitrary: search },
  { weight: 6, arbitrary: saysWhere },
  { weight: 14, arbitrary: gather },
  { weight: 16, arbitrary: onFoot },
  { weight: 8, arbitrary: atStop },
  { weight: 4, arbitrary: shift },
  { weight: 2, arbitrary: standIn },
  { weight: 2, arbitrary: phoneLeave },
)
