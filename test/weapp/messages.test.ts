import { NO_SUBSCRIPTIONS } from '@/domain/notice/Subscriptions'
import type { Person } from '@/domain/people/Person'
import { atMinute, plusDays } from '@/domain/time'
import { aMessage, given } from '@test/functions/given/aMessage'
import { aSchool } from '@test/functions/given/aSchool'
import { granted } from '@test/functions/given/granted'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { sentTimes } from './given/offline'
import { nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const ROLL = 994
const HER = 3
const MESSAGES = '/pages/messages/index'
const PAGE_NODES = 600

describe('消息，在各人的手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 10 })
  const { schoolId } = school.plan
  const her = school.pupil(HER)
  const mother = school.guardian(HER)
  let town: Town
  const phones: Phone[] = []
  const open = async (who: Person, ready: string, options: Parameters<typeof phoneOf>[2] = {}) => {
    const phone = phoneOf(town, who, options)
    phones.push(phone)
    await phone.until(() => phone.$(ready))
    await phone.settle()
    return phone
  }
  const missHer = async () => {
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: '20261123_sh-care-1',
      op: newOp(),
      marks: Object.fromEntries(
        school.pupils.map((pupil) => [pupil._id, pupil._id === her._id ? 'absent' : 'present']),
      ),
    })
    await town.timer('notice', 'send')
  }
  const badge = (phone: Phone) => phone.$('.af-badge')?.textContent ?? ''
  const asked = (phone: Phone) => phone.log.ui.filter(({ kind }) => kind === 'subscribe')
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(ROLL)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('妈妈的第一屏有消息的数；点进去先是没点到的那条，说知道了；老师的名单上写着几点看到', async () => {
    await missHer()
    const phone = await open(mother, `#child-${her._id}`, { url: '/pages/guardian/today/index' })
    await phone.until(() => badge(phone) === '1')
    expect(phone.$('#tab-messages')?.getAttribute('aria-label')).toContain('1')
    await phone.tap('#tab-messages')
    await phone.until(() => phone.$('#message-0'))
    expect(phone.$('#message-0')?.textContent).toContain('点名没有见到孩子')
    expect(phone.$('#message-0')?.textContent).toContain(her.name)
    expect(phone.$('#message-0')?.className).toContain('red')

    const teacher = await open(school.teacher(1), `#seen-${her._id}`, {
      url: '/pages/teacher/absences/index',
    })
    expect(teacher.$(`#seen-${her._id}`)?.textContent).toBe('家长还没有人看到')
    await town.at(ROLL + 6)
    await phone.tap('#message-0-known')
    await phone.until(() => phone.text.includes('您已说「知道了」'))
    expect(badge(phone)).toBe('')
    await teacher.pullDown()
    await teacher.until(() => teacher.text.includes('家长 16:40 已看到'))

    const roll = await open(school.teacher(1), '#absent-card', {
      url: '/pages/teacher/roll/index?sessionId=20261123_sh-care-1',
    })
    expect(roll.$('#absent-card')?.textContent).toContain('家长 16:40 已看到')
  })

  test('点一条就看过了，打开它说的那一页；回来少一条没看', async () => {
    await given(town, [
      aMessage('a', mother._id, DAY, { page: 'pages/guardian/leave/index?pupilId=sh-p3', at: 5 }),
      aMessage('b', mother._id, DAY, { at: 4 }),
    ])
    const phone = await open(mother, '#message-0', { url: MESSAGES })
    expect(phone.$$('.message-new')).toHaveLength(2)
    expect(phone.$('#message-0')?.getAttribute('aria-label')).toContain('没看过')
    await phone.tap('#message-0')
    expect(phone.route).toBe('pages/guardian/leave/index')
    await phone.back()
    await phone.until(() => phone.$$('.message-new').length === 1)
    await phone.tap('#read-all')
    await phone.until(() => phone.$$('.message-new').length === 0)
    expect(phone.$('#read-all')).toBeNull()
    expect((await town.all('messages', { readAt: null })).length).toBe(0)
  })

  test('没推到的写着为什么；老师的第一屏右上角有铃铛', async () => {
    const teacher = school.teacher(1)
    await given(town, [
      aMessage('r', teacher._id, DAY, {
        template: 'roll-not-taken',
        title: '还没有点名',
        status: 'no-grant',
        audience: 'person',
        page: 'pages/teacher/today/index',
      }),
    ])
    const phone = await open(teacher, '#to-messages', { url: '/pages/teacher/today/index' })
    await phone.until(() => badge(phone) === '1')
    expect(phone.$('#to-messages')?.getAttribute('aria-label')).toBe('消息，1 条没看')
    await phone.tap('#to-messages')
    await phone.until(() => phone.$('#message-0'))
    expect(phone.$('#message-0')?.textContent).toContain('微信没有推送，次数用完了')
    expect(phone.$('#tab-messages')).toBeNull()
    await phone.tap('#message-0')
    expect(phone.route).toBe('pages/teacher/today/index')
  })

  test.each([
    ['门岗', () => school.gate, '/pages/gate/remaining/index'],
    ['值班领导', () => school.dutyLeader, '/pages/gate/remaining/index'],
    ['教务处', () => school.office, '/pages/office/home/index'],
    ['校长', () => school.principal, '/pages/principal/digest/index'],
  ])('%s的第一屏也走得到消息，只问一次数', async (_who, person, url) => {
    const phone = await open(person(), '#to-messages', { url })
    expect(sentTimes(phone, 'bell')).toBe(1)
    await phone.tap('#to-messages')
    await phone.until(() => phone.text.includes('还没有消息'))
    await phone.back()
    await phone.until(() => sentTimes(phone, 'bell') === 2)
  })

  test('六十条：先读三十条，再看更早的；六百个节点以内；打开一次调用', async () => {
    await given(
      town,
      Array.from({ length: 60 }, (_, n) =>
        aMessage(`n${n}`, mother._id, DAY, {
          status: 'no-grant',
          at: atMinute(plusDays(DAY, -Math.floor(n / 6)), 900 + n),
        }),
      ),
    )
    const phone = await open(mother, '#message-29', { url: MESSAGES })
    expect(phone.log.cloud.map(({ data }) => (data as { action: string }).action)).toEqual(['inbox'])
    expect(phone.$$('.message')).toHaveLength(30)
    await phone.tap('#more-messages')
    await phone.until(() => phone.$('#message-59'))
    expect(phone.$('#more-messages')).toBeNull()
    expect(nodesOf(phone) <= PAGE_NODES || nodesOf(phone)).toBe(true)
  })

  test('没有网络：读到过的还在，说明是之前的；一次没读到的能再试', async () => {
    await given(town, [aMessage('a', mother._id, DAY)])
    const phone = await open(mother, '#message-0', { url: MESSAGES })
    await phone.setOnline(false)
    await phone.pullDown()
    await phone.until(() => phone.$('#stale'))
    expect(phone.$('#message-0')).not.toBeNull()

    const other = await open(school.guardian(1), '#retry', { url: MESSAGES, network: 'none' })
    expect(other.text).toContain('没有网络')
    await other.setOnline(true)
    await other.tap('#retry')
    await other.until(() => other.text.includes('还没有消息'))
  })

  test('请假的那一下，微信问三样，最少的在前；说过不允许的，下次不再问；微信不问也照样请好假', async () => {
    const leave = `/pages/guardian/leave/index?pupilId=${school.pupil(1)._id}&day=${DAY}`
    await town.at(800)
    await town.cloud.db.insertMany('subscriptions', [
      {
        ...NO_SUBSCRIPTIONS,
        _id: school.guardian(1)._id,
        grants: { absence: { left: 4, longTerm: false, refusedAt: null, heard: [] } },
      },
    ])
    const storage = {}
    const first = await open(school.guardian(1), '#tab-messages', {
      url: '/pages/guardian/today/index',
      storage,
    })
    await first.until(() => sentTimes(first, 'bell') === 1)
    const phone = await open(school.guardian(1), '#submit-leave', {
      url: leave,
      storage,
      subscribe: { 'session-changed': 'reject' },
    })
    await phone.tap('#leave-reason-sick')
    await phone.tap('#submit-leave')
    await phone.until(() => phone.text.includes('已请假'))
    expect(asked(phone)).toMatchObject([{ tmplIds: ['session-changed', 'released', 'uncollected'] }])
    await phone.until(() => sentTimes(phone, 'grant') === 1)
    expect(await town.all('leaves', {})).toHaveLength(1)

    const silent = await open(school.guardian(2), '#submit-leave', {
      url: `/pages/guardian/leave/index?pupilId=${school.pupil(2)._id}&day=${DAY}`,
      subscribe: Object.fromEntries(
        ['absence', 'session-changed', 'released', 'uncollected'].map((template) => [template, 'ban']),
      ),
    })
    await silent.tap('#leave-reason-sick')
    await silent.tap('#submit-leave')
    await silent.until(() => silent.text.includes('已请假'))
    expect(await town.all('leaves', {})).toHaveLength(2)
  })
})

describe('没送到的消息，在教务处的手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 60 })
  let town: Town
  const phones: Phone[] = []
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.at(ROLL)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      phone.close()
    }
    await town.close()
  })
  const office = async (url: string, ready: string) => {
    const phone = phoneOf(town, school.office, { url })
    phones.push(phone)
    await phone.until(() => phone.$(ready))
    await phone.settle()
    return phone
  }

  test('首页说有几条，点进去看原因、要做的事和是哪些人；六十个家长也在六百个节点以内', async () => {
    await given(
      town,
      school.pupils.map((pupil, i) =>
        aMessage(`n${i}`, school.guardian(i + 1)._id, DAY, { status: 'no-grant', pupilId: pupil._id }),
      ),
    )
    const phone = await office('/pages/office/home/index', '#task-failures')
    expect(phone.$('#task-failures')?.textContent).toContain('60 条消息没送到')
    await phone.tap('#task-failures')
    await phone.until(() => phone.$('#failure-0'))
    expect(phone.$('#failure-0')?.textContent).toContain('60 条·60 人')
    expect(phone.$('#failure-0')?.textContent).toContain('请他打开小程序')
    await phone.tap('#failure-0-who')
    expect(phone.$('#failure-persons')?.textContent).toContain(`家长60·${school.pupil(60).name}的妈妈`)
    expect(phone.text).toContain('还有 10 人')
    expect(nodesOf(phone) <= PAGE_NODES || nodesOf(phone)).toBe(true)
  })

  test('日报快收不到的人：还剩两次的、用完了的各一行，说请本人做什么；三次的没有', async () => {
    const { principal, dutyLeader } = school
    await town.cloud.db.insertMany('subscriptions', [
      granted(principal, 'digest', 3),
      granted(dutyLeader, 'digest', 2),
    ])
    await town.ask(principal.openid, 'notice/setDigestReaders', {
      schoolId: school.school._id,
      op: newOp(),
      atMinute: 1125,
      readers: [dutyLeader._id],
      away: null,
    })
    const phone = await office('/pages/office/failures/index', '#readers-running-out')
    const card = phone.$('#readers-running-out')?.textContent ?? ''
    expect(card).toContain('日报快收不到了·1 人')
    expect(card).toContain('齐主任·值班领导日报还能推送 2 次')
    expect(card).toContain('请本人打开「日报」，点「加一次」')
    expect(card).not.toContain('何校长')
  })

  test('都送到了：首页没有这一行，页面说都送到了', async () => {
    await given(town, [aMessage('a', school.guardian(1)._id, DAY)])
    await town.cloud.db.insertMany('subscriptions', [granted(school.principal, 'digest', null)])
    const home = await office('/pages/office/home/index', '#task-plan')
    expect(home.$('#task-failures')).toBeNull()
    const phone = await office('/pages/office/failures/index', '.af-empty')
    expect(phone.text).toContain('这一周的消息都送到了')
    expect(phone.text).toContain('推送了 1 条')
    expect(phone.$('#readers-running-out')).toBeNull()
  })
})
