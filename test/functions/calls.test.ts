/** A safety message that nobody received is a call to make, until somebody says that it was made. */
import { asId } from '@/domain/ids'
import { aSchool } from './given/aSchool'
import { accepted } from './given/accepted'
import { minutes } from './given/pushing'
import { newOp, TOWN_ENV, Town } from './given/Town'

const DAY = '2026-11-23'
const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
const other = aSchool({ id: 'fs', day: DAY, pupilsEach: 1 })
const schoolId = school.school._id
const sessionId = asId<'Session'>('20261123_sh-care-1')
const leader = school.dutyLeader.openid

describe('电话通知', () => {
  let town: Town
  const start = async (env: Record<string, string> = {}) => {
    town = await Town.with([school, other], DAY, {
      env: { ...TOWN_ENV, ...env },
    })
    town.cloud.messagePush.to('notice')
    await town.openDay()
    await town.at(992)
  }
  beforeEach(() => start())
  afterEach(() => town.close())

  const absent = (...pupils: number[]) =>
    town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId,
      op: newOp(),
      marks: Object.fromEntries(
        school.pupils.map(({ _id }, i) => [
          _id,
          pupils.includes(i + 1) ? ('absent' as const) : ('present' as const),
        ]),
      ),
    })
  const calls = async (openid = leader) => (await town.ask(openid, 'notice/calls', { schoolId })).calls
  const ofFamily = async () =>
    (await calls()).filter(({ whom }) => whom.some(({ relation }) => relation === '妈妈'))

  test('没有订阅的，马上要打：打给谁、号码、为什么；五个请求以内', async () => {
    await absent(1)
    await town.timer('notice', 'send')
    const { reply, requests } = await town.call(leader, 'notice/calls', { schoolId })
    if (!reply.ok) throw new Error(reply.say)
    expect(requests).toBeLessThanOrEqual(5)
    expect(reply.value.calls).toMatchObject([
      {
        title: '点名没有见到孩子',
        why: expect.stringContaining('订阅'),
        whom: [{ name: '家长1', relation: '妈妈', phone: '199****0000' }],
        made: null,
      },
      { whom: [{ name: '周岚1', relation: '班主任' }] },
    ])
  })

  test('送到了就不用打；没有回应的，两分钟整起要打，送到了又不用', async () => {
    for (const n of [1, 2]) await town.ask(school.guardian(n).openid, 'notice/grant', accepted('absence'))
    await absent(1, 2)
    town.cloud.messagePush.hold()
    town.cloud.wechat.answerWith(({ openid }) =>
      openid === school.guardian(2).openid ? 'answer-lost' : { errcode: 0, errmsg: '' },
    )
    await town.timer('notice', 'send')
    expect(await ofFamily()).toEqual([])
    await town.cloud.clock.set(town.cloud.clock.now() + 2 * 60_000 - 1)
    expect(await ofFamily()).toEqual([])
    await town.at(994)
    expect(await ofFamily()).toMatchObject([{ whom: [{ name: '家长2' }], why: '两分钟了还没有送到' }])
    await town.cloud.messagePush.tell()
    expect(await ofFamily()).toEqual([])
  })

  test('说打过了：第一个人的话留下，重发、别人再说都不改；一直看得见', async () => {
    await absent(1)
    await town.timer('notice', 'send')
    const [call] = await ofFamily()
    if (call === undefined) throw new Error('no call')
    const made = { schoolId, messageId: call.messageId, words: '妈妈知道了，马上来', op: newOp() }
    expect(await town.refusal(leader, 'notice/callMade', { ...made, words: '   ' })).toBe(
      'notice/call-words-missing',
    )
    const both = await Promise.all([
      town.call(leader, 'notice/callMade', made),
      town.call(leader, 'notice/callMade', made),
    ])
    expect(both.map(({ reply }) => reply.ok)).toEqual([true, true])
    await town.ask(school.principal.openid, 'notice/callMade', { ...made, op: newOp(), words: '我打的' })
    await town.at(1100)
    expect((await ofFamily()).map((one) => one.made)).toEqual([
      { byName: '齐主任', at: expect.any(Number), words: '妈妈知道了，马上来' },
    ])
  })

  test('只给值班领导和校长；别的学校的、不是安全的，都说没有找到', async () => {
    await absent(1)
    await town.timer('notice', 'send')
    const messageId = (await ofFamily())[0]?.messageId ?? ''
    for (const openid of [school.teacher(1).openid, school.guardian(1).openid, other.dutyLeader.openid])
      expect(await town.refusal(openid, 'notice/calls', { schoolId })).toBe('access/not-allowed')
    const made = { schoolId: other.school._id, messageId, words: '打了', op: newOp() }
    expect(await town.refusal(other.dutyLeader.openid, 'notice/callMade', made)).toBe('notice/no-message')
    expect(await town.refusal(leader, 'notice/callMade', { ...made, schoolId, messageId: 'none' })).toBe(
      'notice/no-message',
    )
    expect((await ofFamily())[0]?.made).toBeNull()
  })

  test('孩子没有家长用小程序：打登记的接送人', async () => {
    await town.close()
    const lonely = aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
    lonely.persons.splice(lonely.persons.indexOf(lonely.guardian(1)), 1)
    town = await Town.with([lonely], DAY)
    await town.openDay()
    await town.at(992)
    await absent(1)
    await town.timer('notice', 'send')
    expect(await ofFamily()).toMatchObject([
      {
        why: expect.stringContaining('没有家长用小程序'),
        whom: [
          { name: '家长1', relation: '妈妈', phone: '199****0001' },
          { name: '奶奶1', relation: '奶奶', phone: '199****0002' },
        ],
      },
    ])
  })

  test('没有点名的提醒没有送到老师：值班领导看到要打给老师；给她自己的那条，她看到就是知道了', async () => {
    await minutes(town, 1001, 1001)
    await town.timer('attendance', 'rollAlarm')
    await minutes(town, 1002, 1002)
    const seen = (await calls()).flatMap(({ whom }) => whom.map(({ name }) => name))
    expect(seen).toContain('周岚1')
    expect(seen).not.toContain('齐主任')
    expect(
      (await calls(school.principal.openid)).flatMap(({ whom }) => whom.map(({ name }) => name)),
    ).toContain('齐主任')
  })

  test('没有配短信：一条短信也没有', async () => {
    await absent(1)
    await minutes(town, 992, 996)
    expect(town.cloud.wechat.smses).toEqual([])
  })

  test('配了短信：要打电话的同时发一条，只发一条，电话还是要打', async () => {
    await town.close()
    await start({ SMS_TEMPLATE: '844110' })
    await absent(1)
    await minutes(town, 992, 996)
    const toMother = town.cloud.wechat.smses.filter(({ values }) => values[1]?.includes(school.pupil(1).name))
    expect(toMother).toMatchObject([{ phones: ['+8619900000000'] }, { phones: ['+8619900000000'] }])
    const messages = await town.all('messages', { personId: school.guardian(1)._id })
    expect(messages.map(({ smsAt }) => typeof smsAt)).toEqual(['number'])
    expect(await ofFamily()).toHaveLength(1)
  })
})
