import fc from 'fast-check'
import type { DrawEntry, DrawGroup } from '@/domain/draw/Draw'
import { allocate } from '@/domain/draw/allocate'
import { listLines, resultHash } from '@/domain/draw/canonical'
import { seedOf } from '@/domain/draw/seed'
import { checkDraw, verifyDraw, type CheckedDraw, type CheckedList } from '@/domain/draw/verifyDraw'
import { courseId, instances, publishedDraw } from '@test/domain/given/aDraw'

const [ball, chess, choir] = [courseId(0, 0), courseId(0, 1), courseId(1, 0)]
const GROUPS: DrawGroup[] = [
  {
    id: ball,
    courses: [
      { courseId: ball, name: '足球', slots: [], takes: ['2-1050'], seats: 2 },
      { courseId: chess, name: '象棋', slots: [], takes: ['2-1050'], seats: 1 },
    ],
  },
  { id: choir, courses: [{ courseId: choir, name: '合唱', slots: [], takes: ['4-1050'], seats: 3 }] },
]
const ENTRIES: DrawEntry[] = Array.from({ length: 8 }, (_, n) => ({
  ticket: `ABCDEFG${n + 2}`,
  lot: `ABCDEFG${n === 5 ? 6 : n + 2}`,
  wishes: { [ball]: n % 2 === 0 ? [ball, chess] : [chess, ball], [choir]: n < 5 ? [choir] : [] },
}))

interface Published {
  draw: CheckedDraw
  lists: CheckedList[]
}
const published = (): Published => publishedDraw(structuredClone(GROUPS), structuredClone(ENTRIES))
const first = ({ lists }: Published): CheckedList => lists[0] ?? { part: 0, entries: [], results: {} }

/** Every way in which somebody could have meddled, and what the check says of it. */
const MEDDLED: [what: string, meddle: (p: Published) => void, said: string[]][] = [
  [
    '改了一个志愿',
    (p) => {
      const [entry] = first(p).entries
      if (entry !== undefined) entry.wishes = { ...entry.wishes, [choir]: [] }
    },
    ['名单和封存时的指纹不一致：志愿、课程或名额被改过。', '的结果和重新计算的不一样。'],
  ],
  [
    '改了两个志愿的先后',
    (p) => {
      const [entry] = first(p).entries
      if (entry !== undefined) entry.wishes = { ...entry.wishes, [ball]: [chess, ball] }
    },
    ['名单和封存时的指纹不一致：志愿、课程或名额被改过。'],
  ],
  [
    '少了一行',
    (p) => {
      first(p).entries = first(p).entries.slice(1)
    },
    ['名单应有 8 行，实有 7 行。', '名单和封存时的指纹不一致'],
  ],
  [
    '少了一页',
    (p) => {
      p.lists = p.lists.slice(1)
    },
    ['名单少了第 1 页。', '名单应有 8 行，实有 5 行。'],
  ],
  [
    '一页放了两次',
    (p) => {
      p.lists = [...p.lists, first(p)]
    },
    ['名单多了几页，或有一页重复。', '名单里有重复的编号。'],
  ],
  [
    '加了一个名额',
    (p) => {
      const [group] = p.draw.groups
      p.draw = {
        ...p.draw,
        groups: p.draw.groups.map((g) =>
          g === group ? { ...g, courses: g.courses.map((c) => ({ ...c, seats: c.seats + 1 })) } : g,
        ),
      }
    },
    ['名单和封存时的指纹不一致'],
  ],
  [
    '换了一个同签',
    (p) => first(p).entries.forEach((e) => (e.lot = 'ABCDEFG9')),
    ['名单和封存时的指纹不一致'],
  ],
  [
    '换了密钥',
    (p) => (p.draw = { ...p.draw, secret: 'beef' }),
    ['公布的密钥和报名前的承诺不一致。', '种子不是由'],
  ],
  [
    '换了承诺',
    (p) => (p.draw = { ...p.draw, commitment: 'f'.repeat(64) }),
    ['公布的密钥和报名前的承诺不一致。'],
  ],
  [
    '换了号码',
    (p) => (p.draw = { ...p.draw, number: { value: '03 12 18' } }),
    ['种子不是由密钥、名单指纹和公开号码算出来的。'],
  ],
  ['号码不见了', (p) => (p.draw = { ...p.draw, number: null }), ['没有公开号码，或不是数字。']],
  [
    '换了种子',
    (p) => (p.draw = { ...p.draw, seed: 'a'.repeat(64) }),
    ['种子不是由', '结果和公布的结果指纹不一致。'],
  ],
  [
    '名单封存得比号码晚',
    (p) => (p.draw = { ...p.draw, sealedAt: p.draw.fixedAt }),
    ['公开号码产生时名单还没有封存，这个号码不能用。'],
  ],
  [
    '给一个人多记了一门课',
    (p) => {
      const list = first(p)
      list.results = { ...list.results, ABCDEFG2: [ball, chess, choir] }
    },
    ['编号 ABCDEFG2 的结果和重新计算的不一样。', '结果和公布的结果指纹不一致。'],
  ],
  [
    '给所有人都记了足球',
    (p) => p.lists.forEach((list) => list.entries.forEach((e) => (list.results[e.ticket] = [ball]))),
    ['「足球」有 2 个名额，抽中了 8 人。'],
  ],
  [
    '结果里混进一个陌生的编号',
    (p) => (first(p).results = { ...first(p).results, ZZZZZZZZ: [ball] }),
    ['结果里有名单上没有的编号：ZZZZZZZZ。'],
  ],
  [
    '换了结果指纹',
    (p) => (p.draw = { ...p.draw, resultHash: 'a'.repeat(64) }),
    ['结果和公布的结果指纹不一致。'],
  ],
]

describe('自己验证', () => {
  test('没有人动过：没有可说的', () => expect(verifyDraw(published().draw, published().lists)).toEqual([]))

  test.each(MEDDLED)('%s：看得出，说得出', (_, meddle, said) => {
    const meddled = published()
    meddle(meddled)
    const findings = verifyDraw(meddled.draw, meddled.lists)
    for (const words of said) expect(findings.join('\n')).toContain(words)
    for (const finding of findings) expect(finding).toMatch(/^[^A-Za-z]+.*。$/)
  })

  test('换掉号码再把种子、结果、指纹都重新算圆：这正是号码要在封存以后、由公众产生的缘由', () => {
    const { draw, lists } = published()
    const seed = seedOf({ secret: draw.secret ?? '', listHash: draw.listHash ?? '', digits: '031218' })
    const results = allocate(GROUPS, ENTRIES, seed)
    const forged = {
      ...draw,
      number: { value: '031218' },
      seed,
      resultHash: resultHash(seed, ENTRIES, results),
    }
    const forgedLists = lists.map((list) => ({
      ...list,
      results: Object.fromEntries(list.entries.map(({ ticket }) => [ticket, results[ticket] ?? []])),
    }))
    expect(verifyDraw(forged, forgedLists)).toEqual([])
    expect(forged.seed).not.toBe(draw.seed)
  })

  test('任何一场抽签，没动过就没有发现；名单和页的先后不影响', () => {
    fc.assert(
      fc.property(instances(), ({ groups, entries }) => {
        const { draw, lists } = publishedDraw(groups, entries)
        expect(verifyDraw(draw, lists)).toEqual([])
        expect(verifyDraw(draw, [...lists].reverse())).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('任何一行去掉任何一个志愿，都看得出', () => {
    fc.assert(
      fc.property(instances(), fc.nat(), (instance, pick) => {
        const { draw, lists } = publishedDraw(instance.groups, instance.entries)
        const wishing = lists.flatMap(({ entries }) =>
          entries.flatMap((entry) =>
            Object.keys(entry.wishes)
              .filter((id) => entry.wishes[id]?.length)
              .map((id) => ({ entry, id })),
          ),
        )
        fc.pre(wishing.length > 0)
        const { entry, id } = wishing[pick % wishing.length] ?? { entry: instance.entries[0], id: '' }
        if (entry !== undefined) entry.wishes = { ...entry.wishes, [id]: entry.wishes[id]?.slice(1) ?? [] }
        expect(verifyDraw(draw, lists)).toContain('名单和封存时的指纹不一致：志愿、课程或名额被改过。')
      }),
      { numRuns: 100 },
    )
  })

  test('封存以前没有可核对的，封存以后先核对名单，揭晓以后核对全部', () => {
    const { draw, lists } = published()
    const undisclosed = { ...draw, secret: null, seed: null, resultHash: null, number: null }
    expect(verifyDraw({ ...undisclosed, state: 'open', listHash: null }, [])).toEqual([
      '名单还没有封存，现在没有可以核对的内容。',
    ])
    expect(verifyDraw({ ...undisclosed, state: 'sealed' }, lists)).toEqual([])
    expect(verifyDraw({ ...undisclosed, state: 'sealed', applicants: 9 }, lists)).toHaveLength(1)
  })

  test('分步走完，最后一步是全部，和一次算完相同', () => {
    const { draw, lists } = published()
    const steps = []
    const run = checkDraw(draw, lists)
    let step = run.next()
    for (; step.done !== true; step = run.next()) steps.push(step.value)
    expect(steps[0]).toEqual({ done: 0, total: 13 })
    expect(steps[steps.length - 1]).toEqual({ done: 13, total: 13 })
    expect(step.value).toEqual([])
  })

  test('名单的文字就是说明里写的样子', () => {
    const { draw } = published()
    const lines = listLines(draw, ENTRIES)
    expect(lines[0]).toBe('["anfang-draw-list-1","sh","2026-autumn","w1"]')
    expect(lines[1]).toBe('["group","g0-c0",[["g0-c0","足球",["2-1050"],2],["g0-c1","象棋",["2-1050"],1]]]')
    expect(lines[3]).toBe('["ABCDEFG2","ABCDEFG2",[["g0-c0",["g0-c0","g0-c1"]],["g1-c0",["g1-c0"]]]]')
    expect(lines[8]).toBe('["ABCDEFG7","ABCDEFG6",[["g0-c0",["g0-c1","g0-c0"]]]]')
  })
})
