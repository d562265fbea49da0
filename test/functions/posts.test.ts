/** 任命: who may give which post, and that nothing is left of it in the minute it ends. */
import { unboundOpenid, type Role } from '@/domain/people/Person'
import { aSchool, TERM, type GivenSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const TOMORROW = '2026-11-24'
const YESTERDAY = '2026-11-22'
const BUREAU = 'openid-bureau'
const NEW_TEACHER = 'openid-new-teacher'

describe('任命', () => {
  let town: Town
  let school: GivenSchool
  let other: GivenSchool
  const at = () => ({ schoolId: school.school._id, op: newOp() })
  const post = (role: Role, more: object = {}) => ({
    ...at(),
    personId: school.lateTeacher._id,
    role,
    from: DAY,
    to: null,
    deputyFor: null,
    ...more,
  })
  const add = (posts: Role[] = ['teacher'], name = '郑新来') => ({
    ...at(),
    name,
    phone: '13900000031',
    posts: posts.map((role) => ({ role, from: DAY, to: null })),
  })
  const addedBy = async (openid: string, input = add()) => {
    const page = await town.ask(openid, 'people/addMember', input)
    return page.members.find(({ name }) => name === input.name)!
  }
  const invited = (personId: string) =>
    town.ask(school.office.openid, 'people/issueStaffInvite', { ...at(), personId })
  const bindStaff = async (openid: string, personId: string, name = '郑新来') => {
    const { code } = await invited(personId)
    return town.ask(openid, 'people/bindStaff', { op: newOp(), code, name, phone: '13900000031' })
  }
  const stored = async () => JSON.stringify(await town.cloud.db.dump())

  beforeEach(async () => {
    school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 3 })
    other = aSchool({ id: 'yt', day: DAY, pupilsEach: 2 })
    town = await Town.with([school, other], DAY)
    const bureau = { ...school.gate, _id: 'bureau', openid: BUREAU, name: '局里的人' }
    await town.cloud.db.insertMany('persons', [
      { ...bureau, appointments: [{ schoolId: null, role: 'bureau', from: TERM.firstDay, to: null }] },
    ])
    await town.openDay()
    await town.at(600)
  })
  afterEach(() => town.close())

  test('名单：谁、什么岗位、到哪天、有没有绑定微信；四个请求', async () => {
    const { reply, requests } = await town.call(school.office.openid, 'people/staff', {
      schoolId: school.school._id,
    })
    expect(requests).toBeLessThanOrEqual(4)
    expect(reply).toMatchObject({ ok: true, value: { hasPrincipal: true, isPrincipal: false } })
    const members = reply.ok ? reply.value.members : []
    expect(members).toHaveLength(7)
    expect(members.find(({ name }) => name === '周岚1')).toMatchObject({
      isBound: true,
      homerooms: ['三(1)班'],
      posts: [{ role: 'teacher', when: 'now' }],
    })
  })

  test('添加同事、发码、用自己的名字绑定：从没人认得到能点名', async () => {
    const member = await addedBy(school.office.openid)
    expect(member).toMatchObject({ isBound: false, posts: [{ role: 'teacher' }] })
    expect((await town.one('persons', member.personId)).openid).toBe(unboundOpenid(member.personId))
    const { code } = await invited(member.personId)
    const wrong = { op: newOp(), code, name: '别人', phone: '13900000031' }
    expect(await town.refusal(NEW_TEACHER, 'people/bindStaff', wrong)).toBe('binding/wrong')
    const right = { ...wrong, name: '郑 新来', op: newOp() }
    await town.ask(NEW_TEACHER, 'people/bindStaff', right)
    await town.ask(NEW_TEACHER, 'people/bindStaff', right)
    expect((await town.ask(NEW_TEACHER, 'people/me', {})).posts).toMatchObject([{ role: 'teacher' }])
    await town.ask(NEW_TEACHER, 'attendance/duties', { schoolId: school.school._id })
    expect(await town.refusal('openid-thief', 'people/bindStaff', right)).toBe('binding/code-used')
    expect(await town.refusal(school.office.openid, 'people/issueStaffInvite', { ...at(), ...member })).toBe(
      'input/malformed',
    )
  })

  test('同一次添加两遍是一个人；同名同号不再添加', async () => {
    const input = add()
    await addedBy(school.office.openid, input)
    const page = await town.ask(school.office.openid, 'people/addMember', input)
    expect(page.members.filter(({ name }) => name === '郑新来')).toHaveLength(1)
    expect(await town.refusal(school.office.openid, 'people/addMember', add())).toBe('post/known-already')
  })

  test('已经是家长的人来当老师：还是一个人，岗位、班主任、方案里的课都归到他名下', async () => {
    const parent = school.guardian(1)
    const member = await addedBy(school.office.openid, add(['teacher'], '家长一'))
    await town.ask(school.office.openid, 'people/setHomeroomTeacher', {
      ...at(),
      homeroomId: 'sh-h2',
      personId: member.personId,
    })
    await bindStaff(parent.openid, member.personId, '家长一')
    const person = await town.one('persons', parent._id)
    expect(person.wards).toEqual(parent.wards)
    expect(person.appointments).toMatchObject([{ role: 'teacher', schoolId: 'sh' }])
    expect((await town.one('homerooms', 'sh-h2')).teacherId).toBe(parent._id)
    expect((await town.one('persons', member.personId)).appointments).toEqual([])
    const page = await town.ask(school.office.openid, 'people/staff', { schoolId: school.school._id })
    expect(page.members.filter(({ name }) => name === '家长一')).toHaveLength(1)
  })

  describe('谁能给什么', () => {
    const roles = [
      'teacher',
      'gate',
      'clinic',
      'duty-leader',
      'office',
      'finance',
      'principal',
      'bureau',
    ] as const
    const givers: [string, () => string, readonly Role[]][] = [
      ['教务处', () => school.office.openid, ['teacher', 'gate', 'clinic', 'duty-leader', 'office']],
      [
        '校长',
        () => school.principal.openid,
        ['teacher', 'gate', 'clinic', 'duty-leader', 'office', 'finance'],
      ],
    ]
    test.each(givers)('%s', async (_, openid, may) => {
      for (const role of roles) {
        const { reply } = await town.call(openid(), 'people/appoint', post(role))
        expect([role, reply.ok]).toEqual([role, may.includes(role)])
      }
    })

    test('自己给自己也不能多：教务处当不了财务和校长', async () => {
      const before = await stored()
      for (const role of ['finance', 'principal', 'bureau'] as const)
        expect(
          await town.refusal(
            school.office.openid,
            'people/appoint',
            post(role, { personId: school.office._id }),
          ),
        ).toBe('post/may-not-give')
      expect(await stored()).toBe(before)
    })

    test('老师、门岗、值班领导、家长、别校的人：看不了也任命不了，什么也不写', async () => {
      const before = await stored()
      const nobody = [school.lateTeacher, school.gate, school.dutyLeader, school.guardian(1), other.principal]
      for (const { openid } of nobody) {
        expect(await town.refusal(openid, 'people/staff', { schoolId: school.school._id })).toBe(
          'access/not-allowed',
        )
        expect(await town.refusal(openid, 'people/appoint', post('gate'))).toBe('access/not-allowed')
        expect(await town.refusal(openid, 'people/addMember', add())).toBe('access/not-allowed')
        expect(
          await town.refusal(openid, 'people/endPost', {
            ...at(),
            personId: school.gate._id,
            role: 'gate',
          }),
        ).toBe('access/not-allowed')
      }
      expect(await stored()).toBe(before)
    })

    test('别校的人不是本校的人：任命不到', async () => {
      expect(
        await town.refusal(
          school.office.openid,
          'people/appoint',
          post('gate', { personId: other.gate._id }),
        ),
      ).toBe('post/unknown-member')
    })

    test.each([
      ['昨天开始', { from: YESTERDAY }, 'post/days-wrong'],
      ['结束早于开始', { from: TOMORROW, to: DAY }, 'post/days-wrong'],
      ['昨天结束', { to: YESTERDAY }, 'post/days-wrong'],
      ['只有今天', { to: DAY }, 'ok'],
      ['明天开始', { from: TOMORROW }, 'ok'],
    ])('%s', async (_, more, code) => {
      const { reply } = await town.call(school.office.openid, 'people/appoint', post('gate', more))
      expect(reply.ok || !('refusal' in reply) ? 'ok' : reply.refusal.code).toBe(code)
    })

    test('续任：日子换了，还是一个任命；过了那天就没有权利', async () => {
      await town.ask(school.office.openid, 'people/appoint', post('gate', { to: DAY }))
      await town.ask(school.office.openid, 'people/appoint', post('gate', { to: TOMORROW }))
      const gates = (await town.one('persons', school.lateTeacher._id)).appointments.filter(
        ({ role }) => role === 'gate',
      )
      expect(gates).toMatchObject([{ from: DAY, to: TOMORROW }])
      const gate = { schoolId: school.school._id }
      await town.ask(school.lateTeacher.openid, 'custody/gate', gate)
      await town.cloud.clock.set(Date.parse('2026-11-25T09:00:00+08:00'))
      expect(await town.refusal(school.lateTeacher.openid, 'custody/gate', gate)).toBe('access/not-allowed')
    })

    test('代理：要有被代理的人和结束的日子', async () => {
      const deputy = (more: object) => post('duty-leader', { deputyFor: school.dutyLeader._id, ...more })
      const ask = (input: ReturnType<typeof post>) =>
        town.refusal(school.office.openid, 'people/appoint', input)
      expect(await ask(deputy({}))).toBe('post/deputy-needs-end')
      expect(await ask(deputy({ deputyFor: school.gate._id, to: DAY }))).toBe('post/deputy-for-nobody')
      const page = await town.ask(school.office.openid, 'people/appoint', deputy({ to: DAY }))
      const row = page.members.find(({ personId }) => personId === school.lateTeacher._id)
      expect(row?.posts).toContainEqual(
        expect.objectContaining({ role: 'duty-leader', deputyFor: '齐主任', to: DAY }),
      )
    })
  })

  describe('校长', () => {
    const handTo = (to: string, by = school.principal) => ({
      ...at(),
      personId: by._id,
      role: 'principal' as const,
      to,
    })
    test('交给继任的人是一次：同时换，学校一刻也不缺校长；重发不再换', async () => {
      const act = handTo(school.dutyLeader._id)
      await town.ask(school.principal.openid, 'people/handOver', act)
      const [before, after] = [
        await town.one('persons', school.principal._id),
        await town.one('persons', school.dutyLeader._id),
      ]
      expect(before.appointments).toEqual([])
      expect(before.pastAppointments).toMatchObject([{ role: 'principal', endedByName: '何校长' }])
      expect(after.appointments.map(({ role }) => role)).toEqual(['duty-leader', 'principal'])
      expect(await town.refusal(school.principal.openid, 'people/staff', { schoolId: 'sh' })).toBe(
        'access/not-allowed',
      )
      const done = await stored()
      expect(await town.ask(school.principal.openid, 'people/handOver', act)).toMatchObject({ members: [] })
      expect(await stored()).toBe(done)
      expect(await town.refusal(school.principal.openid, 'people/handOver', { ...act, op: newOp() })).toBe(
        'access/not-allowed',
      )
    })

    test('局里两个人同时任命两位校长、或各添一位新校长：只成一位', async () => {
      const second = { ...school.gate, _id: 'bureau-2', openid: 'openid-bureau-2', name: '局里另一位' }
      await town.cloud.db.insertMany('persons', [
        { ...second, appointments: [{ schoolId: null, role: 'bureau', from: TERM.firstDay, to: null }] },
      ])
      const principals = async () =>
        (await town.all('persons')).filter(({ appointments }) =>
          appointments.some(({ role, schoolId }) => role === 'principal' && schoolId === 'sh'),
        )
      const without = async () => {
        for (const { _id } of await principals())
          await town.ask(BUREAU, 'people/endPost', { ...at(), personId: _id, role: 'principal' })
      }
      await without()
      const asked = await Promise.all([
        town.call(BUREAU, 'people/appoint', post('principal', { personId: school.dutyLeader._id })),
        town.call(second.openid, 'people/appoint', post('principal', { personId: school.office._id })),
      ])
      expect(asked.filter(({ reply }) => reply.ok)).toHaveLength(1)
      expect(await principals()).toHaveLength(1)
      await without()
      const added = await Promise.all([
        town.call(BUREAU, 'people/addMember', add(['principal'], '新校长甲')),
        town.call(second.openid, 'people/addMember', add(['principal'], '新校长乙')),
      ])
      expect(added.filter(({ reply }) => reply.ok)).toHaveLength(1)
      expect(await principals()).toHaveLength(1)
    })

    test('两处同时交接给两个人：还是只有一位校长', async () => {
      await Promise.all([
        town.call(school.principal.openid, 'people/handOver', handTo(school.dutyLeader._id)),
        town.call(school.principal.openid, 'people/handOver', handTo(school.office._id)),
      ])
      const principals = (await town.all('persons')).filter(({ appointments }) =>
        appointments.some(({ role, schoolId }) => role === 'principal' && schoolId === 'sh'),
      )
      expect(principals).toHaveLength(1)
    })

    test('没有绑定微信的人接不了；教务处不能替校长交；校长不能把自己免掉', async () => {
      const member = await addedBy(school.office.openid)
      const { openid } = school.principal
      expect(await town.refusal(openid, 'people/handOver', handTo(member.personId))).toBe('post/not-bound')
      expect(await town.refusal(school.office.openid, 'people/handOver', handTo(school.office._id))).toBe(
        'post/may-not-give',
      )
      const end = { ...at(), personId: school.principal._id, role: 'principal' as const }
      expect(await town.refusal(openid, 'people/endPost', end)).toBe('post/may-not-end')
      expect(await town.refusal(school.office.openid, 'people/endPost', end)).toBe('post/may-not-end')
    })

    test('教育局：有校长的学校不再任命，免去以后可以；别的岗位局里不任命', async () => {
      const input = post('principal', { personId: school.dutyLeader._id })
      expect(await town.refusal(BUREAU, 'people/appoint', input)).toBe('post/has-principal')
      expect(await town.refusal(BUREAU, 'people/appoint', post('gate'))).toBe('post/may-not-give')
      await town.ask(BUREAU, 'people/endPost', {
        ...at(),
        personId: school.principal._id,
        role: 'principal',
      })
      const page = await town.ask(BUREAU, 'people/appoint', { ...input, op: newOp() })
      expect(page.hasPrincipal).toBe(true)
    })
  })

  describe('免去', () => {
    const end = (personId: string, role: Role = 'teacher') => ({ ...at(), personId, role })
    const rollOf = async (n: number) => {
      await town.at(992)
      await town.ask(school.teacher(n).openid, 'attendance/submitRoll', {
        schoolId: school.school._id,
        sessionId: `20261123_sh-care-${n}`,
        op: newOp(),
        marks: Object.fromEntries(
          school.pupils.slice((n - 1) * 3, n * 3).map(({ _id }) => [_id, 'present' as const]),
        ),
      })
    }

    test('那一分钟权利就没了，任命进了历史，说得出谁免的', async () => {
      const who = school.teacher(1)
      const duties = { schoolId: school.school._id }
      await town.ask(who.openid, 'attendance/duties', duties)
      const act = end(who._id)
      await town.ask(school.office.openid, 'people/endPost', act)
      expect(await town.refusal(who.openid, 'attendance/duties', duties)).toBe('access/not-allowed')
      await town.ask(school.office.openid, 'people/endPost', act)
      const { appointments, pastAppointments } = await town.one('persons', who._id)
      expect(appointments).toEqual([])
      expect(pastAppointments).toMatchObject([{ role: 'teacher', endedByName: '许敏' }])
    })

    test('手里还有孩子：不行，说出是谁；值班领导接管以后才行', async () => {
      await rollOf(1)
      const who = school.teacher(1)
      const { reply } = await town.call(school.office.openid, 'people/endPost', end(who._id))
      expect(reply).toMatchObject({ refusal: { code: 'post/holds-children', count: 3 }, say: /值班领导接管/ })
      expect(!reply.ok && reply.say).toContain(school.pupil(1).name)
      await town.ask(school.dutyLeader.openid, 'custody/takeOver', {
        ...at(),
        from: who._id,
        reason: '老师不再任职',
      })
      await town.ask(school.office.openid, 'people/endPost', end(who._id))
    })

    test('还有别的岗位能看着孩子：可以免掉一个', async () => {
      await rollOf(1)
      const personId = school.teacher(1)._id
      await town.ask(school.office.openid, 'people/appoint', post('clinic', { personId }))
      await town.ask(school.office.openid, 'people/endPost', end(personId, 'clinic'))
    })

    test('还站在哪里：班主任、课、以后的课次、延时班，先说出来', async () => {
      const one = await town.ask(school.principal.openid, 'people/member', {
        schoolId: school.school._id,
        personId: school.teacher(1)._id,
      })
      expect(one.standsIn).toEqual({
        homerooms: ['三(1)班'],
        courses: ['作业辅导'],
        sessions: 1,
        escortGroups: [],
        late: false,
      })
      const late = await town.ask(school.principal.openid, 'people/member', {
        schoolId: school.school._id,
        personId: school.lateTeacher._id,
      })
      expect(late.standsIn.late).toBe(true)
    })

    test('没有绑定就免掉的人：码也作废', async () => {
      const member = await addedBy(school.office.openid)
      const { code } = await invited(member.personId)
      await town.ask(school.office.openid, 'people/endPost', end(member.personId))
      const input = { op: newOp(), code, name: '郑新来', phone: '13900000031' }
      expect(await town.refusal(NEW_TEACHER, 'people/bindStaff', input)).toBe('binding/code-used')
      expect(await town.refusal(NEW_TEACHER, 'people/me', {})).toBe('access/unknown-caller')
    })

    test('教育局免校长时看不到孩子的名字', async () => {
      const page = await town.ask(BUREAU, 'people/member', {
        schoolId: school.school._id,
        personId: school.teacher(1)._id,
      })
      expect(page.held.names).toEqual([])
    })
  })

  test('班主任由教务处定：要是本校的老师', async () => {
    const act = (personId: string) => ({ ...at(), homeroomId: 'sh-h1', personId })
    const { openid } = school.office
    expect(await town.refusal(openid, 'people/setHomeroomTeacher', act(school.gate._id))).toBe(
      'post/not-teacher',
    )
    expect(await town.refusal(openid, 'people/setHomeroomTeacher', act(other.teacher(1)._id))).toBe(
      'post/unknown-member',
    )
    const page = await town.ask(openid, 'people/setHomeroomTeacher', act(school.lateTeacher._id))
    expect(page.homerooms[0]).toMatchObject({ teacherId: school.lateTeacher._id, teacherName: '孙倩' })
    const theirs = { schoolId: other.school._id, homeroomId: 'sh-h1', personId: other.teacher(1)._id }
    expect(
      await town.refusal(other.office.openid, 'people/setHomeroomTeacher', { ...theirs, op: newOp() }),
    ).toBe('post/unknown-homeroom')
  })

  test('换了班主任，邀请码跟着换手', async () => {
    const sheet = { schoolId: school.school._id, homeroomId: 'sh-h1' }
    expect(await town.refusal(school.lateTeacher.openid, 'people/inviteSheet', sheet)).toBe(
      'invite/not-yours',
    )
    await town.ask(school.office.openid, 'people/setHomeroomTeacher', {
      ...at(),
      homeroomId: 'sh-h1',
      personId: school.lateTeacher._id,
    })
    await town.ask(school.lateTeacher.openid, 'people/inviteSheet', sheet)
    expect(await town.refusal(school.teacher(1).openid, 'people/inviteSheet', sheet)).toBe('invite/not-yours')
  })
})
