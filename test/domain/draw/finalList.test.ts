import { finalList, isClosedForGood, listId, listParts, SETTLED_AFTER } from '@/domain/draw/finalList'
import type { FinalFacts } from '@/domain/draw/finalList'
import { LINES_A_LIST } from '@/domain/draw/Draw'
import { newTicket, TICKET_PATTERN } from '@/domain/draw/ticket'
import { weekId, type CourseId } from '@/domain/ids'
import { CHOIR, ROBOT } from '@test/domain/given/aPlan'
import {
  aStandingDraw,
  CHESS,
  drawGroups,
  drawPlan,
  pupil,
  READ,
  wishesBy,
} from '@test/domain/given/aStandingDraw'
import { aWeek } from '@test/domain/given/aWeek'
import { at } from '@test/domain/given/days'
import { TERM } from '@test/domain/given/people'

const weekOf = (n: number, places: Record<string, CourseId> = {}, more = {}) =>
  aWeek(places, { _id: weekId(pupil(n), TERM), pupilId: pupil(n), ...more })
const ticket = (n: number) => `ABCDEFG${n}`
const facts = (more: Partial<FinalFacts> = {}): FinalFacts => ({
  plan: drawPlan(),
  groups: drawGroups(),
  wishes: [],
  weeks: [],
  ...more,
})
const rank = { [CHESS]: [ROBOT, CHESS, CHOIR], [READ]: [READ] }

describe('封存的名单', () => {
  test('按编号排，带同签，没有姓名；孩子的身份另外记', () => {
    const wishes = [
      wishesBy(weekOf(2), rank, { ticket: ticket(9) }),
      wishesBy(weekOf(1), { [READ]: [READ] }, { ticket: ticket(2), together: pupil(2) }),
    ]
    expect(finalList(facts({ wishes, weeks: [weekOf(1), weekOf(2)] }))).toEqual({
      entries: [
        { ticket: ticket(2), lot: ticket(2), wishes: { [READ]: [READ] } },
        { ticket: ticket(9), lot: ticket(2), wishes: rank },
      ],
      pupils: { [ticket(2)]: pupil(1), [ticket(9)]: pupil(2) },
    })
  })

  test.each([
    ['已经报上的课', weekOf(1, { '2-club': ROBOT }), [[READ]]],
    ['和已报的课冲突的课', weekOf(1, { '2-early': CHOIR }), [[READ]]],
    ['换了年级，全部', weekOf(1, {}, { grade: 4 }), []],
  ])('去掉不再合适的：%s', (_, week, left) => {
    const { entries } = finalList(facts({ wishes: [wishesBy(week, rank)], weeks: [week] }))
    expect(entries.flatMap((entry) => Object.values(entry.wishes))).toEqual(left)
  })

  test('方案里没有了的课、没有名册的孩子、全空的志愿都不进名单', () => {
    const plan = drawPlan()
    const { [ROBOT]: gone, ...courses } = plan.courses
    expect(gone?.name).toBe('机器人')
    const wishes = [
      wishesBy(weekOf(1), rank, { ticket: ticket(2) }),
      wishesBy(weekOf(2), {}, { ticket: ticket(3) }),
      wishesBy(weekOf(3), rank, { ticket: ticket(4) }),
    ]
    const list = finalList(facts({ plan: { ...plan, courses }, wishes, weeks: [weekOf(1), weekOf(2)] }))
    expect(list.entries).toEqual([
      { ticket: ticket(2), lot: ticket(2), wishes: { [CHESS]: [CHESS, CHOIR], [READ]: [READ] } },
    ])
  })

  test('同签的兄弟没有进名单，自己一个签', () => {
    const wishes = [
      wishesBy(weekOf(1), {}, { ticket: ticket(2) }),
      wishesBy(weekOf(2), rank, { ticket: ticket(3), together: pupil(1) }),
    ]
    const { entries } = finalList(facts({ wishes, weeks: [weekOf(1), weekOf(2)] }))
    expect(entries.map(({ lot }) => lot)).toEqual([ticket(3)])
  })

  test.each([
    [0, []],
    [1, [1]],
    [LINES_A_LIST, [LINES_A_LIST]],
    [LINES_A_LIST + 1, [LINES_A_LIST, 1]],
  ])('%i 行分成 %j 的几页，每页只带自己的孩子，页的名字带名单指纹', (lines, sizes) => {
    const entries = Array.from({ length: lines }, (_, n) => ({
      ticket: `T${String(n).padStart(7, '0')}`,
      lot: 'x',
      wishes: {},
    }))
    const pupils = Object.fromEntries(entries.map((entry, n) => [entry.ticket, pupil(n)]))
    const draw = aStandingDraw({ listHash: 'f'.repeat(64) })
    const parts = listParts(draw, { entries, pupils })
    expect(parts.map((part) => part.entries.length)).toEqual(sizes)
    expect(parts.map((part) => Object.keys(part.pupils).length)).toEqual(sizes)
    parts.forEach((part, n) => expect(part._id).toBe(`${draw._id}:${'f'.repeat(16)}:${n}`))
    expect(listId({ ...draw, listHash: 'e'.repeat(64) }, 0)).not.toBe(listId(draw, 0))
  })

  test.each([
    [SETTLED_AFTER - 1, false],
    [SETTLED_AFTER, true],
  ])('截止后 %i 毫秒，还在路上的保存都落了地：%s', (after, is) =>
    expect(isClosedForGood(aStandingDraw(), at('18:00') + after)).toBe(is),
  )
})

describe('编号', () => {
  test('八位，没有容易看错的字', () => {
    let n = 0
    const tickets = Array.from({ length: 200 }, () => newTicket((below) => (n += 7) % below))
    for (const one of tickets) expect(one).toMatch(TICKET_PATTERN)
    expect(tickets.join('')).not.toMatch(/[01OIL]/)
    expect(newTicket(() => 0)).toBe('AAAAAAAA')
    expect(newTicket((below) => below - 1)).toBe('99999999')
  })
})
