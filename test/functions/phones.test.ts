/** 电话：教职工看到的都遮着；要用的人点一下拿到，先留下记录。 */
import type { Action, Input } from '@/contract/api'
import type { RevealAction } from '@/contract/phones'
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { bindAs, codeFor, filledIn } from './given/binding'
import { aSchool, TERM, type GivenSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const ROLL = 990
const HER = 3
const ASKER = 'openid-asker'
const WHOLE = /(?<!\d)1\d{10}(?!\d)/

describe('电话', () => {
  let town: Town
  let school: GivenSchool
  let other: GivenSchool
  let inspector: Person
  const at = () => ({ schoolId: school.school._id, op: newOp() })
  const child = (n = HER) => school.pupil(n)._id
  const kept = () => town.all('audit')
  const ask = <A extends Action>(who: Person, action: A, input: Input<A>) =>
    town.ask(who.openid, action, input)
  /** The number comes, and the record with it: who, whose, in which matter. */
  async function gives<A extends RevealAction>(who: Person, action: A, input: Input<A>) {
    const before = new Set((await kept()).map(({ _id }) => _id))
    const { reply, requests } = await town.call(who.openid, action, input)
    const added = (await kept()).filter(({ _id }) => !before.has(_id))
    return { phone: reply.ok ? reply.value.phone : null, requests, added }
  }

  beforeEach(async () => {
    school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 6 })
    other = aSchool({ id: 'yt', day: DAY, pupilsEach: 3 })
    school.persons.forEach((person, n) => {
      person.phone = `138000${String(n).padStart(5, '0')}`
    })
    inspector = {
      ...school.gate,
      _id: asId<'Person'>('inspector'),
      openid: 'openid-inspector',
      appointments: [{ schoolId: null, role: 'inspector', from: TERM.firstDay, to: null }],
    }
    town = await Town.with([school, other], DAY)
    await town.cloud.db.insertMany('persons', [inspector])
    await town.openDay()
    await town.at(ROLL)
    await ask(school.teacher(1), 'attendance/submitRoll', {
      ...at(),
      sessionId: asId<'Session'>('20261123_sh-care-1'),
      marks: Object.fromEntries(
        school.pupils.slice(0, 6).map(({ _id }, n) => [_id, n === HER - 1 ? 'absent' : 'present'] as const),
      ),
    })
    await town.timer('notice', 'send')
  })
  afterEach(() => town.close())

  test('教职工能读的每一页里，没有一个完整的电话，除了自己的', async () => {
    const { schoolId } = at()
    const { code } = await codeFor(town, school, 1)
    expect((await bindAs(town, ASKER, filledIn(school, 1, code))).reply).toMatchObject({ ok: true })
    const pages: [Action, object][] = [
      ['people/staff', { schoolId }],
      ['people/member', { schoolId, personId: school.gate._id }],
      ['people/inviteSheet', { schoolId, homeroomId: school.pupil(1).homeroomId }],
      ['people/guardians', { schoolId, pupilId: child(1) }],
      ['people/roster', { schoolId }],
      ['custody/schoolCollectors', { schoolId, pupilId: child(1) }],
      ['custody/findPupil', { schoolId, words: school.pupil(1).name }],
      ['custody/gate', { schoolId }],
      ['custody/gateDay', { schoolId }],
      ['custody/gateBook', { schoolId }],
      ['custody/hands', { schoolId }],
      ['custody/escorts', { schoolId }],
      ['custody/escortGroups', { schoolId }],
      ['custody/childRecord', { ...at(), pupilId: child(), day: DAY }],
      ['custody/exportDay', { ...at(), day: DAY, page: 1 }],
      ['attendance/absences', { schoolId }],
      ['attendance/homeroomToday', { schoolId }],
      ['attendance/lateDesk', { schoolId }],
      ['attendance/duties', {}],
      ['notice/calls', { schoolId }],
      ['notice/digest', { schoolId }],
      ['notice/failures', { schoolId, day: null }],
      ['notice/inbox', { before: null }],
    ]
    let answered = 0
    const { teacher, office, principal, dutyLeader, gate } = school
    for (const who of [teacher(1), office, principal, dutyLeader, gate])
      for (const [action, input] of pages) {
        const { reply } = await town.call(who.openid, action, input as Input<typeof action>)
        if (!reply.ok) continue
        answered += 1
        const text = JSON.stringify(reply.value).replaceAll(who.phone, '')
        expect(`${who.name} ${action} ${WHOLE.exec(text)?.[0] ?? ''}`).toBe(`${who.name} ${action} `)
      }
    expect(answered).toBeGreaterThan(45)
  })

  test('梯子第二级的提醒不写完整的电话，推送和消息里都没有', async () => {
    for (const minute of [1110, 1120]) {
      await town.at(minute)
      await town.timer('custody', 'ladder')
      await town.timer('notice', 'send')
    }
    const told = (await town.all('messages')).map(({ data }) => JSON.stringify(data)).join()
    expect(told).toContain('尾号')
    expect(told).not.toMatch(WHOLE)
  })

  test('同事的电话：遮着；点一下给任命的人，三个请求，留下谁看了谁的；自己的不遮', async () => {
    const page = await ask(school.office, 'people/staff', { schoolId: school.school._id })
    const shown = (person: Person) => page.members.find(({ personId }) => personId === person._id)?.phone
    expect(shown(school.gate)).toBe(`138****${school.gate.phone.slice(-4)}`)
    expect(shown(school.office)).toBe(school.office.phone)
    const input = { ...at(), personId: school.gate._id }
    const { phone, requests, added } = await gives(school.office, 'people/revealColleague', input)
    expect(phone).toBe(school.gate.phone)
    expect(requests).toBe(3)
    expect(added).toMatchObject([
      {
        kind: 'seen',
        schoolId: school.school._id,
        by: school.office._id,
        byName: school.office.name,
        about: [{ id: school.gate._id, name: school.gate.name }],
        text: `看了 ${school.gate.name} 的电话`,
      },
    ])
    const stranger = { ...at(), personId: other.gate._id }
    expect(await town.refusal(school.office.openid, 'people/revealColleague', stranger)).toBe(
      'post/unknown-member',
    )
    for (const who of [school.teacher(1), school.gate, school.guardian(1), other.office, other.principal])
      expect(await town.refusal(who.openid, 'people/revealColleague', { ...input, op: newOp() })).toBe(
        'access/not-allowed',
      )
    expect(await kept()).toHaveLength(1)
  })

  test('同一下发两遍：两次都给，第二次也留下记录，第一条不变', async () => {
    const input = { ...at(), personId: school.gate._id }
    const first = await gives(school.office, 'people/revealColleague', input)
    await town.at(ROLL + 1)
    const second = await gives(school.office, 'people/revealColleague', input)
    expect([first.phone, second.phone]).toEqual([school.gate.phone, school.gate.phone])
    expect(second.added).toHaveLength(1)
    expect(await kept()).toEqual(expect.arrayContaining([...first.added, ...second.added]))
  })

  test('来申请绑定的人的电话：班主任和教务处，申请还在的时候；家里人自己看不遮', async () => {
    const { code } = await codeFor(town, school, 1)
    await bindAs(town, ASKER, filledIn(school, 1, code))
    const { requests } = await ask(school.teacher(1), 'people/guardians', { ...school1(), pupilId: child(1) })
    const personId = requests[0]!.personId
    expect(requests[0]?.phone).toBe('139****0011')
    const family = await ask(school.guardian(1), 'people/family', { pupilId: child(1) })
    expect(family.requests[0]?.phone).toBe('13900000011')
    const input = { ...at(), pupilId: child(1), personId }
    for (const who of [school.teacher(1), school.office]) {
      const { phone, added } = await gives(who, 'people/revealAsker', { ...input, op: newOp() })
      expect(phone).toBe('13900000011')
      expect(added).toMatchObject([{ by: who._id, whom: ['吴秀英', school.pupil(1).name] }])
    }
    expect(await town.refusal(school.teacher(2).openid, 'people/revealAsker', input)).toBe(
      'binding/unknown-child',
    )
    await ask(school.guardian(1), 'people/answerRequest', {
      ...{ pupilId: child(1), personId, approve: false, reason: '不认识', op: newOp() },
    })
    expect(await town.refusal(school.office.openid, 'people/revealAsker', input)).toBe('binding/request-gone')
  })

  const school1 = () => ({ schoolId: school.school._id })

  test('接送人的电话：校长、值班领导、教务处；别校的孩子、不在名单里的人没有', async () => {
    const collector = school.pupil(1).collectors[1]!
    const page = await ask(school.office, 'custody/schoolCollectors', { ...school1(), pupilId: child(1) })
    expect(page.collectors[1]?.phone).toBe('199****0002')
    const own = await ask(school.guardian(1), 'custody/collectors', { pupilId: child(1) })
    expect(own.collectors[1]?.phone).toBe(collector.phone)
    const input = { ...at(), pupilId: child(1), collectorId: asId<'Collector'>(collector.id) }
    for (const who of [school.principal, school.dutyLeader, school.office])
      expect(await gives(who, 'custody/revealCollector', { ...input, op: newOp() })).toMatchObject({
        phone: collector.phone,
        added: [{ by: who._id, text: `看了 ${collector.name} 的电话（${school.pupil(1).name}的接送人）` }],
      })
    const before = await kept()
    expect(
      await town.refusal(school.office.openid, 'custody/revealCollector', {
        ...input,
        collectorId: asId<'Collector'>('nobody'),
      }),
    ).toBe('collector/not-found')
    expect(
      await town.refusal(school.office.openid, 'custody/revealCollector', {
        ...input,
        pupilId: other.pupil(1)._id,
      }),
    ).toBe('custody/unknown-child')
    for (const who of [school.teacher(1), school.gate, other.principal])
      expect(await town.refusal(who.openid, 'custody/revealCollector', input)).toBe('access/not-allowed')
    expect(await kept()).toEqual(before)
  })

  test('没到的孩子：班主任和值班领导一下就打，一次请求一条记录；孩子到了，就不再给', async () => {
    const input = { ...at(), pupilId: child(), personId: school.guardian(HER)._id }
    for (const who of [school.teacher(1), school.dutyLeader])
      expect(await gives(who, 'attendance/ringFamily', { ...input, op: newOp() })).toMatchObject({
        phone: school.guardian(HER).phone,
        added: [{ by: who._id, text: `看了 家长${HER} 的电话（${school.pupil(HER).name}没有到）` }],
      })
    const before = await kept()
    const refused = (who: Person, more: object = {}) =>
      town.refusal(who.openid, 'attendance/ringFamily', { ...input, ...more, op: newOp() })
    expect(await refused(school.teacher(2))).toBe('access/not-allowed')
    for (const who of [school.gate, school.principal, school.guardian(HER), other.dutyLeader])
      expect(await refused(who)).toBe('access/not-allowed')
    expect(await refused(school.dutyLeader, { personId: school.guardian(1)._id })).toBe('phone/no-need')
    expect(await refused(school.dutyLeader, { pupilId: child(1) })).toBe('phone/no-need')
    expect(await refused(other.dutyLeader, { schoolId: other.school._id })).toBe('phone/no-need')
    await ask(school.teacher(1), 'attendance/correctMark', {
      ...at(),
      sessionId: asId<'Session'>('20261123_sh-care-1'),
      pupilId: child(),
      mark: 'late',
      reason: '刚到',
    })
    expect(await refused(school.dutyLeader)).toBe('phone/no-need')
    expect(await kept()).toEqual(before)
  })

  test('没送到的消息：名单上的人给，名单外的不给；记下是为了哪条消息', async () => {
    await town.at(ROLL + 3)
    const { calls } = await ask(school.dutyLeader, 'notice/calls', school1())
    const call = calls.find(({ lines }) => lines.some(({ value }) => value.includes(school.pupil(HER).name)))!
    const who = call.whom[0]!
    expect(who.phone).toMatch(/^138\*{4}\d{4}$/)
    const input = { ...at(), messageId: call.messageId, personId: who.personId }
    const { phone, added } = await gives(school.dutyLeader, 'notice/ringReceiver', input)
    expect(phone).toBe(school.guardian(HER).phone)
    expect(added).toMatchObject([{ text: `看了 家长${HER} 的电话（${call.title}没有送到）` }])
    const wrong = (more: object) =>
      town.refusal(school.dutyLeader.openid, 'notice/ringReceiver', { ...input, ...more })
    expect(await wrong({ personId: school.guardian(1)._id })).toBe('phone/no-need')
    expect(await wrong({ messageId: 'none' })).toBe('phone/no-need')
    expect(await kept()).toHaveLength(1)
  })

  test('校门要值班领导：号码没有网络也要能打，整个给，读到就留下记录', async () => {
    const { dutyLeader } = await ask(school.gate, 'custody/whoComes', school1())
    expect(dutyLeader).toEqual({ name: school.dutyLeader.name, phone: school.dutyLeader.phone })
    expect(await kept()).toMatchObject([
      { by: school.gate._id, text: `看了 ${school.dutyLeader.name} 的电话（校门当班）` },
    ])
  })

  test('督学不因为督学就看得到任何人的电话', async () => {
    const pupilId = child(1)
    const refused = async <A extends RevealAction>(action: A, input: Input<A>) =>
      expect(await town.refusal(inspector.openid, action, input)).toBe('access/not-allowed')
    await refused('people/revealColleague', { ...at(), personId: school.gate._id })
    await refused('people/revealAsker', { ...at(), pupilId, personId: school.gate._id })
    await refused('custody/revealCollector', {
      ...at(),
      pupilId,
      collectorId: asId<'Collector'>('x-collector'),
    })
    await refused('attendance/ringFamily', { ...at(), pupilId, personId: school.gate._id })
    await refused('notice/ringReceiver', { ...at(), messageId: 'any', personId: school.gate._id })
    expect(await kept()).toEqual([])
  })
})
