import { asId } from '@/domain/ids'
import { NO_SUBSCRIPTIONS } from '@/domain/notice/Subscriptions'
import { atMinute, plusDays } from '@/domain/time'
import { aMessage, given } from './given/aMessage'
import { aSchool } from './given/aSchool'
import { Town } from './given/Town'

const DAY = '2026-11-23'

describe('没有送到的消息，教务处看得到为什么、找谁、做什么', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 60 })
  const elsewhere = aSchool({ id: 'yt', day: DAY, pupilsEach: 2 })
  const { schoolId } = school.plan
  const guardian = (n: number) => school.guardian(n)._id
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school, elsewhere], DAY)
    await town.at(1080)
  })
  afterEach(() => town.close())

  const read = () => town.ask(school.office.openid, 'notice/failures', { schoolId, day: null })
  const lost = (id: string, n: number, part: Parameters<typeof aMessage>[3] = {}) =>
    aMessage(id, guardian(n), DAY, {
      status: 'no-grant',
      pupilId: school.pupil(n)._id,
      trouble: '没有订阅授权',
      ...part,
    })

  test('都送到了：没有类，有条数', async () => {
    await given(town, [aMessage('a', guardian(1), DAY), aMessage('b', guardian(1), DAY)])
    expect(await read()).toEqual({
      from: plusDays(DAY, -6),
      sent: 2,
      failed: 0,
      isPartial: false,
      groups: [],
    })
  })

  test('按消息和原因归类，写明是谁的家长、几条、要做的事；孩子的安全在前', async () => {
    await given(town, [
      lost('a', 1),
      lost('b', 1),
      lost('c', 2),
      lost('d', 2, { template: 'absence' }),
      lost('e', 3, { status: 'failed', trouble: '微信不收这条消息（47003）', template: 'enrolled' }),
    ])
    await town.cloud.db.insertMany('subscriptions', [
      { ...NO_SUBSCRIPTIONS, _id: guardian(2), isSwitchedOff: true },
    ])
    const { failed, groups } = await read()
    expect(failed).toBe(5)
    expect(groups.map(({ template, reason, messages }) => [template, reason, messages])).toEqual([
      ['enrolled', 'mistake', 1],
      ['absence', 'switched-off', 1],
      ['released', 'no-grant', 2],
      ['released', 'switched-off', 1],
    ])
    expect(groups[0]?.why).toContain('47003')
    expect(groups[2]).toMatchObject({
      title: '孩子已离校',
      isSafety: false,
      personCount: 1,
      persons: [{ name: '家长1', who: `${school.pupil(1).name}的妈妈`, messages: 2 }],
    })
  })

  test('老师的说岗位；自己关了的、正在发的不算', async () => {
    const teacher = school.teacher(1)
    await given(town, [
      aMessage('r', teacher._id, DAY, { template: 'roll-not-taken', status: 'no-grant', audience: 'person' }),
      lost('m', 1, { status: 'muted' }),
      lost('q', 1, { status: 'queued' }),
      lost('u', 1, { status: 'unsure' }),
    ])
    const { failed, groups } = await read()
    expect(failed).toBe(1)
    expect(groups).toMatchObject([{ isSafety: true, persons: [{ name: teacher.name, who: '老师' }] }])
  })

  test('一周以内：第七天算，第八天不算；别校的不算；也可以从哪一天看起', async () => {
    await given(town, [
      lost('in', 1, { day: plusDays(DAY, -6) }),
      lost('out', 1, { day: plusDays(DAY, -7) }),
      aMessage('theirs', elsewhere.guardian(1)._id, DAY, {
        status: 'failed',
        schoolId: elsewhere.school._id,
      }),
    ])
    expect((await read()).failed).toBe(1)
    const earlier = { schoolId, day: plusDays(DAY, -7) }
    expect((await town.ask(school.principal.openid, 'notice/failures', earlier)).failed).toBe(2)
  })

  test('六十个家长：人数照数，只列最近的五十个', async () => {
    await given(
      town,
      school.pupils.map((_, i) => lost(`n${i}`, i + 1, { at: atMinute(DAY, 900 + i) })),
    )
    const { groups } = await read()
    expect(groups[0]).toMatchObject({ personCount: 60, messages: 60 })
    expect(groups[0]?.persons).toHaveLength(50)
    expect(groups[0]?.persons[0]?.name).toBe('家长60')
  })

  test('一个人有上千条没送到：只归最近的两千条，总数照数；请求十个以内', async () => {
    await given(
      town,
      Array.from({ length: 2001 }, (_, i) => lost(`n${i}`, (i % 60) + 1)),
    )
    const { reply, requests } = await town.call(school.office.openid, 'notice/failures', {
      schoolId,
      day: null,
    })
    expect(requests).toBeLessThanOrEqual(10)
    if (!reply.ok) throw new Error(reply.say)
    expect(reply.value).toMatchObject({ failed: 2001, isPartial: true })
    expect(reply.value.groups.reduce((sum, { messages }) => sum + messages, 0)).toBe(2000)
  })

  test('只给本校的教务处和校长；首页的数目和这里一样', async () => {
    await given(town, [lost('a', 1), lost('old', 1, { day: plusDays(DAY, -7) })])
    const people = [school.teacher(1), school.guardian(1), school.dutyLeader, school.gate, elsewhere.office]
    for (const { openid } of people)
      expect(await town.refusal(openid, 'notice/failures', { schoolId, day: null })).toBe(
        'access/not-allowed',
      )
    const theirs = { schoolId: asId<'School'>('yt'), day: null }
    expect(await town.refusal(school.office.openid, 'notice/failures', theirs)).toBe('access/not-allowed')
    const { undelivered } = await town.ask(school.office.openid, 'plan/waiting', { schoolId })
    expect(undelivered).toBe((await read()).failed)
  })
})
