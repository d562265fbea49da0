/** 留痕: what the desk and the family do for many leaves an entry, once, whoever sends it again. */
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import { aDrawSchool, confirmDraw, openDraw } from './given/aDrawSchool'
import { aSchool, TERM } from './given/aSchool'
import { aGroup } from './given/anEscort'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'

describe('操作记录里也有', () => {
  let town: Town
  afterEach(() => town.close())

  const texts = async () => {
    await town.timer('notice', 'send')
    return (await town.all('audit')).map(({ byName, kind, text }) => [kind, byName, text])
  }

  test('健康提示：谁改了哪个孩子的；不说写了什么、有没有；发两遍记一次', async () => {
    const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 2 })
    town = await Town.with([school], DAY)
    const save = {
      ...{ pupilId: school.pupil(1)._id, op: newOp(), agreedTo: HEALTH_CONSENT_VERSION },
      notes: [{ kind: 'allergy' as const, what: '花生', act: '叫校医' }],
    }
    const mother = school.guardian(1)
    await town.ask(mother.openid, 'people/saveHealth', save)
    await town.ask(mother.openid, 'people/saveHealth', save)
    const name = school.pupil(1).name
    expect(await texts()).toEqual([['family', mother.name, `${name}：改了健康提示`]])
    await town.ask(mother.openid, 'people/saveHealth', { ...save, notes: [], op: newOp(), agreedTo: null })
    expect((await texts()).map(([, , text]) => text)).toEqual(Array(2).fill(`${name}：改了健康提示`))
  })

  test('路队：新建、改，各记一条；没有存成的不记', async () => {
    const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 8 })
    town = await Town.with([school], DAY)
    const schoolId = school.school._id
    const { name, route, weekdays, stops, leaderId, secondId, members } = aGroup(
      school,
      school.lateTeacher,
      null,
    )
    const group = { schoolId, name, route, weekdays, stops, leaderId, secondId, members }
    const first = { ...group, op: newOp(), groupId: null }
    const { groupId } = await town.ask(school.office.openid, 'custody/saveEscortGroup', first)
    await town.ask(school.office.openid, 'custody/saveEscortGroup', first)
    const smaller = { ...group, op: newOp(), groupId, members: members.slice(0, 2) }
    await town.ask(school.office.openid, 'custody/saveEscortGroup', smaller)
    const none = { ...group, op: newOp(), groupId, stops: [] }
    await town.refusal(school.office.openid, 'custody/saveEscortGroup', none)
    const led = school.lateTeacher.name.endsWith('老师')
      ? school.lateTeacher.name
      : `${school.lateTeacher.name}老师`
    expect(await texts()).toEqual([
      ['custody', school.office.name, `保存了路队 东街线：${led}带队，6人`],
      ['custody', school.office.name, `保存了路队 东街线：${led}带队，2人`],
    ])
  })

  test('清校：第一个人和第二个人', async () => {
    const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 1 })
    town = await Town.with([{ ...school, weeks: [] }], DAY)
    await town.openDay()
    await town.at(1200)
    const schoolId = school.school._id
    await town.ask(school.gate.openid, 'custody/closeDay', { schoolId, op: newOp() })
    await town.ask(school.dutyLeader.openid, 'custody/confirmClose', { schoolId, op: newOp() })
    expect((await texts()).map(([kind, , text]) => [kind, text])).toEqual([
      ['custody', '11月23日 清校，等第二个人核对'],
      ['custody', '11月23日 核对了清校'],
    ])
  })

  test('抽签：谁录了号码、谁核对了', async () => {
    const school = aDrawSchool({
      ...{ id: 'sh', day: DAY, pupils: 2 },
      clubs: [{ id: 'ball', capacity: 2, weekdays: [2 as const] }],
    })
    town = await Town.with([school], DAY)
    await openDraw(town)
    await confirmDraw(town, school)
    expect(await texts()).toEqual([
      ['enrolment', expect.any(String), '第一轮·抽签：录入了公开号码'],
      ['enrolment', expect.any(String), '第一轮·抽签：核对了公开号码，抽签可以开始'],
    ])
  })

  test('纸质报名：谁录的、谁签的字、给谁；发两遍记一次，没有办成的不记', async () => {
    const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 2, clubs: [{ id: 'ball', capacity: 1 }] })
    town = await Town.with([school], DAY)
    const paper = (n: number) => ({
      ...{ schoolId: school.school._id, pupilId: school.pupil(n)._id, termId: TERM._id, op: newOp() },
      ...{ signedName: '王秀兰', words: '家长不用微信', consentSigned: true },
      act: { kind: 'enrol' as const, courseIds: ['sh-ball' as never] },
    })
    const first = paper(1)
    await town.ask(school.office.openid, 'enrolment/onPaper', first)
    await town.ask(school.office.openid, 'enrolment/onPaper', first)
    await town.refusal(school.office.openid, 'enrolment/onPaper', paper(2))
    const said = (await texts()).filter(([kind]) => kind === 'enrolment')
    expect(said).toEqual([
      ['enrolment', school.office.name, `按王秀兰签字的纸质表，给 ${school.pupil(1).name} 报名`],
    ])
  })
})
