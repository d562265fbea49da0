import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { atMinute } from '@/domain/time'
import { accepted } from './given/accepted'
import { aMessage, given } from './given/aMessage'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const ROLL = 994
const HER = 3

describe('消息：自己的，一条不少', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
  const [mother, neighbour] = [school.guardian(1), school.guardian(2)]
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.at(1080)
  })
  afterEach(() => town.close())

  const page = (who: Person, before: string | null = null) => town.ask(who.openid, 'notice/inbox', { before })
  const bell = (who: Person) => town.ask(who.openid, 'notice/bell', {})
  const message = (id: string) => town.one('messages', `${id}:${mother._id}`)

  async function everyPage(): Promise<string[][]> {
    const pages: string[][] = []
    let before: string | null = null
    do {
      const { messages, next } = await page(mother, before)
      pages.push(messages.map(({ messageId }) => messageId))
      before = next
    } while (before !== null)
    return pages
  }

  test('六十一条，好些是同一时刻的：三十条一页，不漏、不重，新的在前', async () => {
    const all = Array.from({ length: 61 }, (_, n) =>
      aMessage(`n:${String(n).padStart(2, '0')}`, mother._id, DAY, {
        at: atMinute(DAY, 900 + Math.floor(n / 25)),
      }),
    )
    await given(town, [...all, aMessage('hers', neighbour._id, DAY)])
    const pages = await everyPage()
    expect(pages.map(({ length }) => length)).toEqual([30, 30, 1])
    const newestFirst = [...all].sort((a, b) => b.at - a.at || (a._id < b._id ? 1 : -1))
    expect(pages.flat()).toEqual(newestFirst.map(({ _id }) => _id))
  })

  test.each([
    [29, [29]],
    [30, [30]],
    [31, [30, 1]],
  ])('%i 条就是 %j', async (count, sizes) => {
    await given(
      town,
      Array.from({ length: count }, (_, n) => aMessage(`n${n}`, mother._id, DAY)),
    )
    expect((await everyPage()).map(({ length }) => length)).toEqual(sizes)
  })

  test('翻页的当中来了新的，翻过的不再出现', async () => {
    await given(
      town,
      Array.from({ length: 40 }, (_, n) => aMessage(`n${n}`, mother._id, DAY)),
    )
    const first = await page(mother)
    await given(town, [aMessage('new', mother._id, DAY, { at: atMinute(DAY, 1079) })])
    const second = await page(mother, first.next)
    const seen = [...first.messages, ...second.messages].map(({ messageId }) => messageId)
    expect(new Set(seen).size).toBe(40)
    expect((await page(mother)).messages[0]?.messageId).toBe(`new:${mother._id}`)
  })

  test('别人的一条都看不到；翻页的记号不对就不收', async () => {
    await given(town, [aMessage('hers', neighbour._id, DAY)])
    expect(await page(mother)).toEqual({ messages: [], unread: 0, next: null })
    expect((await page(mother, '9999999999999:x')).messages).toEqual([])
    expect(await town.refusal(mother.openid, 'notice/inbox', { before: 'x' })).toBe('input/malformed')
    expect(await town.refusal(null, 'notice/inbox', { before: null })).toBe('access/unknown-caller')
    expect(await town.refusal('openid-nobody', 'notice/bell', {})).toBe('access/unknown-caller')
  })

  test('看过第一次算数；混进别人的编号，别人的不动，也看不出有没有', async () => {
    await given(town, [aMessage('a', mother._id, DAY), aMessage('b', mother._id, DAY)])
    await given(town, [aMessage('hers', neighbour._id, DAY)])
    const messageIds = [`a:${mother._id}`, `hers:${neighbour._id}`, 'no-such-message']
    expect(await town.ask(mother.openid, 'notice/read', { messageIds })).toEqual({ unread: 1 })
    await town.at(1090)
    expect(await town.ask(mother.openid, 'notice/read', { messageIds })).toEqual({ unread: 1 })
    expect((await message('a')).readAt).toBe(atMinute(DAY, 1080))
    expect((await town.one('messages', `hers:${neighbour._id}`)).readAt).toBeNull()
    expect((await bell(neighbour)).unread).toBe(1)
  })

  test('全部标为已读：读到的那一刻为止，晚一毫秒来的还没看；别人的不动', async () => {
    const until = atMinute(DAY, 1075)
    await given(town, [
      aMessage('then', mother._id, DAY, { at: until }),
      aMessage('later', mother._id, DAY, { at: until + 1 }),
      aMessage('hers', neighbour._id, DAY, { at: until }),
    ])
    for (let twice = 0; twice < 2; twice += 1)
      expect(await town.ask(mother.openid, 'notice/readAll', { until })).toEqual({ unread: 1 })
    expect((await message('then')).readAt).toBe(atMinute(DAY, 1080))
    expect((await message('later')).readAt).toBeNull()
    expect((await bell(neighbour)).unread).toBe(1)
  })

  test('铃铛三个请求，一页四个以内', async () => {
    await given(town, [aMessage('a', mother._id, DAY)])
    expect((await town.call(mother.openid, 'notice/bell', {})).requests).toBe(3)
    expect((await town.call(mother.openid, 'notice/inbox', { before: null })).requests).toBeLessThanOrEqual(4)
  })

  test('铃铛也带着还能推几次；没给过授权的什么都没有', async () => {
    expect(await bell(mother)).toEqual({ unread: 0, pushes: { grants: {}, muted: [] }, digestOf: [] })
    await town.ask(mother.openid, 'notice/grant', accepted('absence', 'released'))
    const { pushes } = await bell(mother)
    expect(pushes.grants).toMatchObject({ absence: { left: 1 }, released: { left: 1 } })
  })

  test('铃铛告诉值班领导日报发不发给她：选了才有，外出代收那天也有，不选就没有；四个请求', async () => {
    const { dutyLeader, principal } = school
    const schoolId = school.school._id
    const set = (part: { readers?: string[]; away?: { from: string; to: string; substituteId: string } }) =>
      town.ask(principal.openid, 'notice/setDigestReaders', {
        schoolId,
        op: newOp(),
        atMinute: 1125,
        readers: [],
        away: null,
        ...part,
      })
    expect((await bell(dutyLeader)).digestOf).toEqual([])
    await set({ readers: [dutyLeader._id] })
    expect((await bell(dutyLeader)).digestOf).toEqual([schoolId])
    expect((await town.call(dutyLeader.openid, 'notice/bell', {})).requests).toBe(4)
    expect((await bell(principal)).digestOf).toEqual([])
    await set({ away: { from: DAY, to: DAY, substituteId: dutyLeader._id } })
    expect((await bell(dutyLeader)).digestOf).toEqual([schoolId])
    await town.cloud.clock.set(atMinute(DAY, 1080 + 1440))
    expect((await bell(dutyLeader)).digestOf).toEqual([])
  })

  test('没推出去的写着为什么；正在发的、送到的不写', async () => {
    await given(
      town,
      (['queued', 'sending', 'unsure', 'sent', 'no-grant', 'failed', 'muted'] as const).map((status, n) =>
        aMessage(status, mother._id, DAY, { status, at: atMinute(DAY, 900 + n) }),
      ),
    )
    const { messages } = await page(mother)
    expect(messages.map(({ trouble }) => trouble !== null)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('没点到的孩子，家长看到没有', () => {
  const make = () => aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
  let school: ReturnType<typeof make>
  let town: Town
  beforeEach(async () => {
    school = make()
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(ROLL)
  })
  afterEach(() => town.close())

  const sessionId = asId<'Session'>('20261123_sh-care-1')
  const her = () => school.pupil(HER)._id
  const missHer = async () => {
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId: school.school._id,
      sessionId,
      op: newOp(),
      marks: Object.fromEntries(
        school.pupils.map((pupil) => [pupil._id, pupil._id === her() ? 'absent' : 'present']),
      ),
    })
    await town.timer('notice', 'send')
  }
  const correct = (mark: 'present' | 'absent', reason: string) =>
    town.ask(school.teacher(1).openid, 'attendance/correctMark', {
      schoolId: school.school._id,
      sessionId,
      op: newOp(),
      pupilId: her(),
      mark,
      reason,
    })
  const newest = async (who: Person) => {
    const { messages } = await town.ask(who.openid, 'notice/inbox', { before: null })
    const message = messages.find(({ template }) => template === 'absence')
    if (message === undefined) throw new Error('no message of the absence')
    return message
  }
  const known = async (who: Person) =>
    town.ask(who.openid, 'notice/acknowledge', { messageId: (await newest(who)).messageId })
  const seenAt = async () => {
    const { schoolId } = school.plan
    const teacher = school.teacher(1).openid
    const [child] = (await town.ask(teacher, 'attendance/absences', { schoolId })).children
    const { seen } = await town.ask(teacher, 'attendance/roll', { schoolId, sessionId })
    expect(seen[her()] ?? null).toBe(child?.seenAt)
    return child?.seenAt
  }

  test('妈妈说知道了：老师的名单和点名页都写着几点；再说一遍，时间不变', async () => {
    const mother = school.guardian(HER)
    await missHer()
    expect(await seenAt()).toBeNull()
    expect((await newest(mother)).acknowledged).toBe(false)
    await town.at(ROLL + 6)
    expect(await known(mother)).toBeNull()
    await town.at(ROLL + 9)
    expect(await known(mother)).toBeNull()
    expect(await newest(mother)).toMatchObject({ acknowledged: true, isRead: true })
    expect(await seenAt()).toBe(atMinute(DAY, ROLL + 6))
  })

  test('只点开看过也算看到', async () => {
    const mother = school.guardian(HER)
    await missHer()
    await town.at(ROLL + 2)
    const { messageId } = await newest(mother)
    await town.ask(mother.openid, 'notice/read', { messageIds: [messageId] })
    expect(await seenAt()).toBe(atMinute(DAY, ROLL + 2))
  })

  test('班主任收到的那条不等人说知道了，看了也不算家长看到', async () => {
    await missHer()
    const teacher = school.teacher(1)
    const { messageId, acknowledged } = await newest(teacher)
    expect(acknowledged).toBeNull()
    expect(await town.refusal(teacher.openid, 'notice/acknowledge', { messageId })).toBe(
      'notice/nothing-to-acknowledge',
    )
    await town.ask(teacher.openid, 'notice/read', { messageIds: [messageId] })
    expect(await seenAt()).toBeNull()
  })

  test('别家拿着编号来说，和没有这条是同一句话，什么都没变', async () => {
    await missHer()
    const { messageId } = await newest(school.guardian(HER))
    const stranger = school.guardian(1).openid
    for (const id of [messageId, 'no-such-message'])
      expect(await town.refusal(stranger, 'notice/acknowledge', { messageId: id })).toBe('notice/no-message')
    expect(await seenAt()).toBeNull()
  })

  test('孩子来了就不用再说；后来又没点到，上一次看到的不算数', async () => {
    const mother = school.guardian(HER)
    await missHer()
    await known(mother)
    await town.at(ROLL + 4)
    await correct('present', '')
    await town.at(ROLL + 8)
    await correct('absent', '认错了人')
    await town.timer('notice', 'send')
    expect(await seenAt()).toBeNull()
    expect((await newest(mother)).acknowledged).toBe(false)
    await town.at(ROLL + 12)
    await correct('present', '')
    expect((await newest(mother)).acknowledged).toBeNull()
  })

  test('家长答了在家，也不用再说知道了', async () => {
    const mother = school.guardian(HER)
    await missHer()
    await town.ask(mother.openid, 'attendance/answerAbsence', {
      pupilId: her(),
      op: newOp(),
      where: 'home',
      words: '',
    })
    expect((await newest(mother)).acknowledged).toBeNull()
  })

  test('过了这一天不用再说', async () => {
    await missHer()
    const { messageId } = await newest(school.guardian(HER))
    await town.cloud.clock.set(atMinute('2026-11-24', 240))
    const { openid } = school.guardian(HER)
    expect(await town.refusal(openid, 'notice/acknowledge', { messageId })).toBe(
      'notice/nothing-to-acknowledge',
    )
  })

  test('法院裁定以后的那位：从前的都还在，新的没有，也看不出孩子找到没有', async () => {
    const father = school.guardian(HER)
    await missHer()
    const before = (await newest(father)).messageId
    await town.ask(school.dutyLeader.openid, 'custody/barCollector', {
      schoolId: school.plan.schoolId,
      pupilId: her(),
      op: newOp(),
      name: father.name,
      reason: '法院裁定',
    })
    await town.at(ROLL + 4)
    await correct('present', '')
    await town.at(ROLL + 8)
    await correct('absent', '认错了人')
    await town.timer('notice', 'send')
    const { messages } = await town.ask(father.openid, 'notice/inbox', { before: null })
    expect(messages.map(({ messageId }) => messageId)).toEqual([before])
    expect(messages[0]?.acknowledged).toBeNull()
  })

  test('名单六个请求以内，点名页五个以内，没人缺席时不多读', async () => {
    const { schoolId } = school.plan
    const teacher = school.teacher(1).openid
    const without = (await town.call(teacher, 'attendance/roll', { schoolId, sessionId })).requests
    await missHer()
    const asked = await town.call(teacher, 'attendance/absences', { schoolId })
    expect(asked.requests).toBeLessThanOrEqual(6)
    const roll = await town.call(teacher, 'attendance/roll', { schoolId, sessionId })
    expect(roll.requests).toBe(without + 1)
    expect(roll.requests).toBeLessThanOrEqual(5)
  })
})
