/** The second round on the screens: a free seat, the line of a full course, a seat that is given up, the offer; then the books. */
import { brokenSeats } from '@/domain/enrolment/waitingList'
import { slotKey } from '@/domain/enrolment/PupilWeek'
import { NEXT_TERM } from '@test/functions/given/theOffice'
import { aMinutePasses, family, windowOf } from './drawSteps'
import type { Walk } from './planSteps'
import { CHILDREN, courseOfName, nextPlan, PLAYS_CHESS, PUPILS, TUESDAY, WANTS_CHESS } from './walkSchool'

const [ELDER] = CHILDREN
const OF_TERM = { schoolId: 'sh', termId: NEXT_TERM._id }

export async function takeAFreeSeat(walk: Walk): Promise<void> {
  const { town } = walk
  await town.cloud.clock.set((await windowOf(town, 'first-come')).opensAt)
  const choir = courseOfName(await nextPlan(town), 'choir')
  const phone = await family(walk, ELDER)
  await phone.tap(`#choose-${choir}`)
  await phone.tap('#check-basket')
  await phone.tap('#confirm-enrol')
  await phone.see(`#placed-${choir}`)
  expect((await town.one('seats', choir)).left).toBe(19)
}

export async function waitAndAccept(walk: Walk): Promise<void> {
  const { town } = walk
  const chess = courseOfName(await nextPlan(town), 'chess')
  const hopes = await family(walk, WANTS_CHESS)
  await hopes.see(`#course-${chess}`, '已满')
  await hopes.tap(`#wait-${chess}`)
  await hopes.tap('#confirm-wait')
  await hopes.see(`#course-${chess}`, '候补第 1 位')
  const leaves = await family(walk, PLAYS_CHESS)
  await leaves.tap(`#leave-${chess}`)
  await leaves.tap('#dialog-yes')
  await leaves.gone(`#placed-${chess}`)
  await aMinutePasses(town)
  expect(await town.all('messages', { template: 'seat-offer', personId: `sh-g${WANTS_CHESS}` })).toHaveLength(
    1,
  )
  await hopes.refresh()
  await hopes.see(`#offer-${chess}`, '留到')
  await hopes.tap(`#accept-${chess}`)
  await hopes.see(`#placed-${chess}`)
}

/** Counted from the records alone: seats = places, nobody twice, everybody accounted for. */
export async function theBooksAddUp({ town }: Walk): Promise<void> {
  for (let minute = 0; minute < 3; minute += 1) await aMinutePasses(town)
  const plan = await nextPlan(town)
  const weeks = await town.all('weeks', OF_TERM)
  const seats = await town.all('seats', OF_TERM)
  expect(weeks).toHaveLength(PUPILS)
  expect(new Set(weeks.map(({ pupilId }) => pupilId)).size).toBe(PUPILS)
  const taken: Record<string, number> = {}
  for (const course of Object.values(plan.courses).filter(({ capacity }) => capacity !== null)) {
    const own = seats.filter(({ courseId }) => courseId === course._id)
    expect([course.name, own.length, own[0]?.capacity]).toEqual([course.name, 1, course.capacity])
    const [account] = own
    if (account === undefined) throw new Error('no seats')
    const holds = (places: (typeof weeks)[number]['places']) =>
      Object.entries(places).flatMap(([key, place]) => (place.courseId === course._id ? [key] : []))
    const holders = weeks.filter(({ places }) => holds(places).length > 0)
    for (const { places } of holders) expect(holds(places).sort()).toEqual(course.slots.map(slotKey).sort())
    expect([course.name, Object.keys(account.claims).sort()]).toEqual([
      course.name,
      holders.map(({ pupilId }) => pupilId).sort(),
    ])
    expect([course.name, brokenSeats(account), account.reserved]).toEqual([course.name, [], null])
    taken[course.name] = holders.length
  }
  expect(taken).toEqual({ ball: 100, ink: 80, lab: 60, choir: 21, chess: 5 })
  // Whoever has no Tuesday waits for all that was wished for Tuesday; whoever has one waits for what stood before it.
  const tuesday = TUESDAY.map((name) => courseOfName(plan, name))
  const wishes = await town.all('wishes', OF_TERM)
  for (const { pupilId, places } of weeks) {
    const own = wishes.find((one) => one.pupilId === pupilId)
    const ranked =
      Object.values(own?.wishes ?? {}).find((list) => list.some((id) => tuesday.includes(id))) ?? []
    const got = ranked.findIndex((id) => places['2-club']?.courseId === id)
    const better = got < 0 ? ranked : ranked.slice(0, got)
    const waits = tuesday.filter((id) =>
      seats.some(({ courseId, waiters }) => courseId === id && pupilId in waiters),
    )
    expect([pupilId, waits.sort()]).toEqual([pupilId, [...better].sort()])
  }
  const told = await town.all('messages', { template: 'draw-result' })
  expect(new Set(told.map(({ _id }) => _id)).size).toBe(told.length)
}
